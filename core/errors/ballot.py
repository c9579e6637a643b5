"""Refusals while ballots are entered."""

from dataclasses import dataclass

from core.errors.base import UserError


@dataclass(eq=False)
class WrongLength(UserError):
    """As many marks as names on the ballot."""

    code = "B101"
    given: int
    names: int


@dataclass(eq=False)
class UnknownMark(UserError):
    """A mark is ○, ×, none or unreadable."""

    code = "B102"
    mark: str
    place: int


@dataclass(eq=False)
class NoSuchBatch(UserError):
    """No such pile in this contest."""

    code = "B103"
    batch: str
    contest: str


@dataclass(eq=False)
class BatchFull(UserError):
    """All papers of the pile are entered."""

    code = "B104"
    batch: str
    papers: int


@dataclass(eq=False)
class NoSuchBallot(UserError):
    """No ballot of that number in the pile."""

    code = "B105"
    number: int
    batch: str
    entered: int


@dataclass(eq=False)
class ReasonMissing(UserError):
    """A correction or an invalid ballot needs a reason."""

    code = "B106"
    number: int


@dataclass(eq=False)
class UnknownWriteInMark(UserError):
    """A written-in name has a ○ (`F`) or none (`-`)."""

    code = "B107"
    name: str
    mark: str


@dataclass(eq=False)
class LineUnreadable(UserError):
    """A line of ballots that is none."""

    code = "B108"
    line: int
    why: str


@dataclass(eq=False)
class NothingChanged(UserError):
    """The correction says what is already there."""

    code = "B109"
    number: int
