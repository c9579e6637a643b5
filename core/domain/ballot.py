"""What lies on the table: one paper as it was marked, before any rule is applied."""

from dataclasses import dataclass
from typing import Final, Literal

FOR: Final = "F"
AGAINST: Final = "A"
NONE: Final = "-"
UNREADABLE: Final = "?"
MARKS: Final = frozenset((FOR, AGAINST, NONE, UNREADABLE))

WriteInMark = Literal["F", "-"]


@dataclass(frozen=True, slots=True)
class WriteIn:
    """A name written in by hand; `mark` is `F` with a ○ beside it, `-` without."""

    name: str
    mark: WriteInMark


@dataclass(frozen=True, slots=True)
class Ballot:
    """One paper: a letter per printed name in ballot order (`F` ○, `A` ×, `-` nothing, `?` unreadable).

    `invalid` holds the scrutineers' reason where they judged the paper invalid.
    """

    marks: str
    write_ins: tuple[WriteIn, ...] = ()
    invalid: str | None = None
