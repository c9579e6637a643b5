"""Refusals about written-in names and summary sheets."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class NameNotWritten(UserError):
    """Nobody wrote this name on a ballot of the contest."""

    code = "W101"
    name: str


@dataclass(eq=False)
class NameIsPrinted(UserError):
    """A printed candidate is no written-in person: such a write-in is void, and never becomes a vote."""

    code = "W102"
    name: str


@dataclass(eq=False)
class SameSpelling(UserError):
    """These spellings count as one already."""

    code = "W103"
    name: str
    kept: str


@dataclass(eq=False)
class SpellingNotMerged(UserError):
    """The spelling stands for itself."""

    code = "W104"
    name: str


@dataclass(eq=False)
class NamesUnjudged(UserError):
    """The rules ask whether each written-in person may be elected, and nobody has said so yet."""

    code = "W105"
    name: str
    names: int


@dataclass(eq=False)
class NoSuchSheet(UserError):
    """No sheet of that group in this reading."""

    code = "W201"
    group: str


@dataclass(eq=False)
class SheetReadOnce(UserError):
    """A sheet is settled after two people have read it."""

    code = "W202"
    group: str


@dataclass(eq=False)
class SheetsIncomplete(UserError):
    """The sheets settled so far do not hold all papers collected."""

    code = "W204"
    papers: int
    collected: int
    open: int


@dataclass(eq=False)
class SheetBeyondCollected(UserError):
    """The sheets hold more papers than were collected."""

    code = "W207"
    papers: int
    collected: int
