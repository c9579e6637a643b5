"""What a file was read as, before anybody decides to take it over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

import msgspec

Severity = Literal["error", "warning"]
R = TypeVar("R", bound=msgspec.Struct)

MISSING_NAME = "R201"
DOUBLED_PERSON = "R202"
DOUBLED_NUMBER = "R203"
UNREADABLE_BIRTH = "R204"
UNKNOWN_GENDER = "R205"
HIDDEN_SIGNS = "R206"
NAME_TOO_LONG = "R207"
UNKNOWN_STROKES = "R208"
UNKNOWN_ENTITLEMENT = "R209"
MERGED_CELLS = "R210"
NAMESAKES = "R211"
ODD_SIGNS = "R212"
UNKNOWN_KIND = "R213"
TEXT_CUT = "R214"
NAME_TAKEN_AS = "R215"
UNCLEAR_MONTH = "R216"
SAME_APPLICANT = "R217"
OTHER_TOWNSHIP = "R218"
TWO_TOWNSHIPS = "R219"
UNKNOWN_WORD = "R220"
NO_UNIT = "R221"
UNKNOWN_UNIT = "R222"
DOUBLED_UNIT = "R223"
ELSEWHERE_TOO = "R224"
NEITHER = "R225"
MEMBER_AND_MASS = "R226"
UNKNOWN_REELECTED = "R227"

# With one of these the file cannot be taken over; the others are for the operator to look at.
ERRORS = frozenset(
    {MISSING_NAME, DOUBLED_PERSON, DOUBLED_NUMBER, HIDDEN_SIGNS, NAME_TOO_LONG, ODD_SIGNS}
    | {SAME_APPLICANT, OTHER_TOWNSHIP, TWO_TOWNSHIPS, NO_UNIT, UNKNOWN_UNIT, DOUBLED_UNIT}
)


@dataclass(frozen=True)
class Problem:
    """One finding. `row` and `column` count from 1 as the spreadsheet does; `column` is 0 for the whole row."""

    row: int
    column: int
    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Errors keep the file from being taken over; warnings do not."""
        return "error" if self.code in ERRORS else "warning"


@dataclass(frozen=True)
class Column:
    """A column of the file: its heading, and the field it is taken for ("" where none)."""

    position: int
    heading: str
    field: str


@dataclass(frozen=True)
class Preview(Generic[R]):
    """A sheet as read. Nothing is written by reading."""

    source: str
    """Name of the file."""
    sheet: str
    """Name of the sheet; empty for .csv."""
    columns: tuple[Column, ...]
    rows: tuple[R, ...]
    lines: tuple[int, ...]
    """For each of `rows`, its row in the file."""
    problems: tuple[Problem, ...]

    @property
    def recognised(self) -> tuple[Column, ...]:
        """The columns that are taken over."""
        return tuple(column for column in self.columns if column.field)

    @property
    def unrecognised(self) -> tuple[Column, ...]:
        """The columns that are left out."""
        return tuple(column for column in self.columns if not column.field)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The findings that must be mended in the file first."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def importable(self) -> bool:
        """Whether the rows can be taken over as they are."""
        return bool(self.rows) and not self.errors
