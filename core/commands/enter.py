"""`enter`: ballots from standard input into a batch, each acknowledged once it is durable."""

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click

from core.clock import SystemClock
from core.commands.console import binary
from core.commands.manual import Told
from core.errors.ballot import LineUnreadable, NoSuchBatch
from core.exchange.lines import LONGEST, BadLine, enter_lines
from core.office.desk import Desk, said
from core.store import queries
from core.wording import Language, say


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--contest", required=True, help="The contest's id, as `start` and `show` print it.")
@click.option("--batch", required=True, help="The batch's name.")
@click.option("--by", required=True, help="Who enters the ballots.")
@click.pass_obj
def enter(language: Language, file: Path, contest: str, batch: str, by: str) -> None:
    r"""Read one ballot a line from standard input and print `ok N` for each, once it is durable.

    A line holds the marks (F ○, A ×, - none, ? unreadable), then perhaps a tab and write-ins `name:F` separated by
    commas, then perhaps a tab and the reason it is invalid. A wrong line stops it with exit 2 and its number; what was
    acknowledged stays.
    """
    desk = Desk.open(file, SystemClock())
    try:
        _ready(desk, contest, batch, by)
        out = binary("stdout")
        for number in enter_lines(desk, contest, batch, _lines(sys.stdin.buffer), by=by):
            out.write(b"ok %d\n" % number)
            out.flush()
    except BadLine as bad:
        why = f"{bad.why.code} {say(bad.why, language).what}".rstrip("。.")
        raise LineUnreadable(line=bad.number, why=why) from bad
    finally:
        desk.close()


def _ready(desk: Desk, contest: str, batch: str, by: str) -> None:
    """What no line can mend is said before the first one is read."""
    said(by, "what.by")
    queries.contest(desk.file, contest)
    if all(one.name != batch for one in queries.batches(desk.file, contest)):
        raise NoSuchBatch(batch=batch, contest=contest)
    if desk.read_only:
        raise desk.file.why_read_only()


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Line after line as they come; one far too long is cut, so that it is refused and not gathered in memory."""
    first = stream.readline(LONGEST + 1)
    if first:
        yield first.removeprefix(BOM_UTF8)
    while raw := stream.readline(LONGEST + 1):
        yield raw
