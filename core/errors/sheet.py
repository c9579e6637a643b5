"""What does not add up on a tally sheet (计票单): said while it is typed, and raised when it is handed in."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class FigureBelowZero(UserError):
    """Nothing is counted below zero."""

    code = "B301"
    what: Word
    name: str
    found: int


@dataclass(eq=False)
class PapersNotValidAndInvalid(UserError):
    """Papers = valid + invalid."""

    code = "B302"
    papers: int
    valid: int
    invalid: int
    total: int


@dataclass(eq=False)
class ValidNotRows(UserError):
    """The rows agree on another number of valid ballots."""

    code = "B303"
    valid: int
    rows: int


@dataclass(eq=False)
class RowNotValid(UserError):
    """Per printed name for + against + abstain + unreadable = valid."""

    code = "B304"
    name: str
    total: int
    valid: int


@dataclass(eq=False)
class InvalidNotRest(UserError):
    """Invalid = papers - valid, and the reasons agree with that."""

    code = "B305"
    invalid: int
    rest: int


@dataclass(eq=False)
class SheetReasonsNotInvalid(UserError):
    """The reasons add up to the invalid ballots."""

    code = "B306"
    reasons: int
    invalid: int


@dataclass(eq=False)
class WriteInAboveValid(UserError):
    """Nobody gets more votes than there are valid ballots."""

    code = "B307"
    name: str
    votes: int
    valid: int


@dataclass(eq=False)
class SheetAboveChoices(UserError):
    """A valid ballot chooses at most so many."""

    code = "B308"
    chosen: int
    choices: int
    valid: int
    most: int


@dataclass(eq=False)
class WriteInNotCounted(UserError):
    """A written-in name that gets no votes under these rules."""

    code = "B309"
    name: str
    why: Word


@dataclass(eq=False)
class WriteInsAboveRejections(UserError):
    """Each written-in vote needs a rejected candidate."""

    code = "B310"
    written: int
    against: int


@dataclass(eq=False)
class GroupAboveLimit(UserError):
    """A valid ballot chooses at most so many of a group."""

    code = "B311"
    group: str
    chosen: int
    most: int
    total: int


@dataclass(eq=False)
class UnreadableOnValid(UserError):
    """Under these rules a ballot with an unreadable cell is invalid as a whole."""

    code = "B312"
    name: str
    found: int


@dataclass(eq=False)
class SheetIncomplete(UserError):
    """Numbers of the sheet are still missing."""

    code = "B313"
    missing: int
    what: Word
    name: str


@dataclass(eq=False)
class SheetsDisagree(UserError):
    """Sheets and ballots, or the two readings of a sheet, differ in a field."""

    code = "B314"
    what: Word
    name: str
    first: int
    second: int
    fields: int
