"""Refusals while ballots are entered."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


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


@dataclass(eq=False)
class BatchClosed(UserError):
    """This reading of the pile cannot be had now: its turn has not come, or it is but a record."""

    code = "B110"
    batch: str
    reading: Word
    state: Word


@dataclass(eq=False)
class NotTheLast(UserError):
    """Only the last paper of a reading can be taken back: the others keep their numbers."""

    code = "B111"
    number: int
    highest: int


@dataclass(eq=False)
class PaperDisputed(UserError):
    """A paper set aside is decided, not corrected."""

    code = "B112"
    number: int
    batch: str


@dataclass(eq=False)
class NoOpenDispute(UserError):
    """Nothing about this paper waits for a decision."""

    code = "B113"
    number: int
    batch: str


@dataclass(eq=False)
class DisputesWaiting(UserError):
    """Papers set aside must be decided first."""

    code = "B114"
    disputes: int
    batch: str
    number: int


@dataclass(eq=False)
class PapersMissing(UserError):
    """The pile is said to hold another number of papers than these."""

    code = "B115"
    batch: str
    papers: int
    found: int


@dataclass(eq=False)
class DifferencesOpen(UserError):
    """The two readings differ where nobody has said yet which is right."""

    code = "B116"
    batch: str
    differences: int
    first: int


@dataclass(eq=False)
class NoDifference(UserError):
    """Both readings say the same here: there is nothing to decide."""

    code = "B117"
    batch: str
    place: int


@dataclass(eq=False)
class NoSuchReading(UserError):
    """The chosen reading lacks this paper."""

    code = "B118"
    batch: str
    place: int
    reading: Word


@dataclass(eq=False)
class BatchNotSettled(UserError):
    """A pile read twice counts once it is settled."""

    code = "B120"
    batch: str
    batches: int
    state: Word


@dataclass(eq=False)
class BadSample(UserError):
    """The share of piles to be read twice is a fraction between 0 and 1."""

    code = "B121"
    given: str


@dataclass(eq=False)
class NotBySheets(UserError):
    """The contest is not counted in this way."""

    code = "B122"
    title: str
    how: Word


@dataclass(eq=False)
class CountingBegun(UserError):
    """How papers are read is chosen before the first of them lies in a pile."""

    code = "B123"
    title: str


@dataclass(eq=False)
class FewerThanEntered(UserError):
    """A pile holds no fewer papers than were entered out of it."""

    code = "B124"
    batch: str
    papers: int
    entered: int


@dataclass(eq=False)
class NothingToReopen(UserError):
    """The pile is where it began, or the next reading has begun."""

    code = "B125"
    batch: str
    state: Word
