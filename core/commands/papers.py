"""`papers`: all papers of a file as PDF."""

from dataclasses import fields
from pathlib import Path

import click
import msgspec

from core.commands.console import write
from core.commands.manual import Told
from core.commands.reading import reading
from core.errors.command import WrongUsage
from core.exchange.papers import write_papers, write_whole
from core.exchange.print_sets import write_sets
from core.reports.ballot.choices import BallotLayout
from core.wording import Language


@click.command(cls=Told)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder they go to.")
@click.option(
    "--layout",
    multiple=True,
    metavar="NAME=VALUE",
    help="How ballots are printed: paper=A3, ups=4, names=horizontal, cell=right, stubs=true …",
)
@click.option(
    "--set", "as_set", is_flag=True, help="One PDF a contest, in the order of the meeting, behind a list."
)
@click.pass_obj
def papers(language: Language, file: Path, out: Path, layout: tuple[str, ...], *, as_set: bool) -> None:
    """Write all papers of FILE whose time has come, one folder for the term change and one a contest.

    With --set one PDF for each contest: its first page lists every paper, its pages and who signs it.
    """
    chosen = _layout(layout)
    with reading(file) as desk:
        if as_set:
            for path, made in write_sets(desk.file, out, language, chosen):
                write(f"{path}\t{sum(one.pages for one in made.entries)}")
            return
        for path in write_whole(desk.file, out, language):
            write(str(path))
        for _, written in write_papers(desk.file, out, language, chosen):
            for path in written:
                write(str(path))


def _layout(choices: tuple[str, ...]) -> BallotLayout | None:
    """The layout out of `ups=4` and the like; None where nothing was chosen. Raises `WrongUsage`."""
    if not choices:
        return None
    data: dict[str, object] = dict(choice.partition("=")[::2] for choice in choices)
    unknown = sorted(set(data) - {one.name for one in fields(BallotLayout)})
    if unknown:
        raise WrongUsage(detail=f"--layout {unknown[0]}")
    numbers = {"ups", "columns", "sides", "write_ins"}
    for name in numbers & data.keys():
        text = str(data[name])
        data[name] = int(text) if text.isdecimal() else text
    try:
        return msgspec.convert(data, BallotLayout, strict=False)
    except msgspec.ValidationError as problem:
        raise WrongUsage(detail=f"--layout: {problem}") from problem
