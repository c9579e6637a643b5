r"""Ballots as lines of text: `marks`, then perhaps a tab and write-ins `name:F,name:-`, a tab and why it is invalid."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from core.errors import CodedError
from core.errors.ballot import UnknownWriteInMark
from core.errors.command import LineNotUtf8, LineTooLong, TooManyColumns, WriteInWithoutColon
from core.journal.events import WrittenIn
from core.office import ballots
from core.office.desk import Desk

LONGEST: Final = 65536
_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A ballot as one line gives it."""

    marks: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None


class BadLine(Exception):
    """A line that is refused: its number, and why. What came before it is in the file."""

    def __init__(self, number: int, why: CodedError) -> None:
        super().__init__(number, why)
        self.number = number
        self.why = why


def parse(raw: bytes) -> Line:
    """The ballot of one line, with or without its line end; whether it fits the contest is for `ballots.enter`.

    Raises `LineNotUtf8`, `LineTooLong`, `TooManyColumns`, `WriteInWithoutColon`, `UnknownWriteInMark`,
    `ReasonMissing` where the third column is there and empty.
    """
    if len(raw) > LONGEST:
        raise LineTooLong(most=LONGEST)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise LineNotUtf8(place=problem.start + 1) from None
    text = text.removesuffix("\n").removesuffix("\r")
    if "\t" not in text:
        return Line(text)
    columns = text.split("\t")
    if len(columns) > _COLUMNS:
        raise TooManyColumns(columns=len(columns))
    write_ins = tuple(map(_written, columns[1].split(","))) if columns[1] else ()
    return Line(columns[0], write_ins, columns[2] if len(columns) == _COLUMNS else None)


def _written(text: str) -> WrittenIn:
    name, colon, mark = text.rpartition(":")
    if not colon:
        raise WriteInWithoutColon(name=text)
    if mark == "F":
        return WrittenIn(name, "F")
    if mark == "-":
        return WrittenIn(name, "-")
    raise UnknownWriteInMark(name=name, mark=mark)


def enter_lines(desk: Desk, contest: str, batch: str, lines: Iterable[bytes], *, by: str) -> Iterator[int]:
    """Enter ballot after ballot; each number on the paper is given once its ballot is durable.

    Raises `BadLine` at the first line that is no ballot here; those before it stay.
    """
    for place, raw in enumerate(lines, start=1):
        try:
            line = parse(raw)
            recorded = ballots.enter(
                desk,
                contest,
                batch,
                marks=line.marks,
                write_ins=line.write_ins,
                invalid=line.invalid,
                by=by,
            )
        except CodedError as problem:
            raise BadLine(place, problem) from problem
        yield recorded.event.number  # type: ignore[attr-defined]  # `enter` records a ballot and nothing else
