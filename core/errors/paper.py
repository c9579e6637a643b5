"""Refusals of the papers: a glyph that is not there, sums that contradict each other, a paper asked for too early."""

from dataclasses import dataclass

from core.errors.base import Bug, EnvironmentProblem, UserError, Word


@dataclass(eq=False)
class NoGlyph(UserError):
    """The paper's font has no drawing for a character: refused by name, never printed as a blank box."""

    code = "D101"
    character: str
    codepoint: str
    where: str


@dataclass(eq=False)
class FontMissing(EnvironmentProblem):
    """A font that belongs to the program is not in its folder."""

    code = "D102"
    path: str


@dataclass(eq=False)
class PresenceDoesNotAddUp(Bug):
    """Required = present + on leave + absent."""

    code = "D201"
    required: int
    present: int
    on_leave: int
    absent: int


@dataclass(eq=False)
class IssueDoesNotAddUp(Bug):
    """Unpacked = issued + left."""

    code = "D202"
    unpacked: int
    issued: int
    left: int


@dataclass(eq=False)
class LeftDoesNotAddUp(Bug):
    """Of the papers left over some are kept as specimens, the rest clipped: left = kept + clipped."""

    code = "D203"
    left: int
    kept: int
    clipped: int


@dataclass(eq=False)
class PapersDoNotAddUp(Bug):
    """Collected = valid + invalid."""

    code = "D204"
    collected: int
    valid: int
    invalid: int


@dataclass(eq=False)
class MarksDoNotAddUp(Bug):
    """For + against + abstain + unreadable of each printed name = valid papers."""

    code = "D205"
    name: str
    marks: int
    valid: int


@dataclass(eq=False)
class MoreChosenThanAllowed(Bug):
    """All votes for, write-ins included, are at most choices × valid papers."""

    code = "D206"
    chosen: int
    choices: int
    valid: int


@dataclass(eq=False)
class ValidityContradicted(Bug):
    """The declaration on the paper does not follow from its numbers."""

    code = "D207"
    limit: int
    collected: int


@dataclass(eq=False)
class QuorumContradicted(Bug):
    """The quorum stated on the paper does not follow from its numbers."""

    code = "D208"
    needed: int
    present: int


@dataclass(eq=False)
class SeatsDoNotAddUp(Bug):
    """Elected + seats of runoffs + seats of the further election + held open = seats."""

    code = "D209"
    seats: int
    elected: int
    runoff: int
    further: int
    held_open: int


@dataclass(eq=False)
class CountNotAtZero(Bug):
    """Ballots are in the file before the count began."""

    code = "D214"
    ballots: int


@dataclass(eq=False)
class ErrorsDoNotAddUp(Bug):
    """The errors by teller and by place of the ballot are the same errors."""

    code = "D215"
    tellers: int
    places: int


@dataclass(eq=False)
class InvalidReasonsDoNotAddUp(Bug):
    """The papers by reason of invalidity add up to the invalid papers."""

    code = "D210"
    reasons: int
    invalid: int


@dataclass(eq=False)
class VerdictContradicted(Bug):
    """Nobody below the threshold is elected, and nobody who reached it is called short of it."""

    code = "D211"
    name: str
    votes: int
    needed: int


@dataclass(eq=False)
class BadFingerprint(Bug):
    """A fingerprint is 64 hexadecimal digits."""

    code = "D212"
    fingerprint: str


@dataclass(eq=False)
class IssuedBeyondPresent(Bug):
    """A paper goes only to a person who is there: issued ≤ present."""

    code = "D213"
    issued: int
    present: int


@dataclass(eq=False)
class CandidatesDoNotFit(UserError):
    """One ballot paper holds 1 to 60 printed names."""

    code = "D301"
    candidates: int
    most: int


@dataclass(eq=False)
class NameDoesNotFit(UserError):
    """A name longer than a cell of the ballot can show at a readable size."""

    code = "D302"
    name: str
    length: int
    most: int


@dataclass(eq=False)
class NoCopies(UserError):
    """Ballots are printed in a positive number."""

    code = "D303"
    copies: int


@dataclass(eq=False)
class PaperTooEarly(UserError):
    """The contest has not come as far as this paper."""

    code = "D304"
    paper: str
    needs: Word
    state: Word


@dataclass(eq=False)
class UnknownPaper(UserError):
    """No paper of this name is in the catalogue."""

    code = "D305"
    paper: str


@dataclass(eq=False)
class BallotDoesNotFit(UserError):
    """The names do not fit a ballot cut this small, not even on both sides in the smallest legible letters."""

    code = "D306"
    names: int
    paper: str
    ups: int


@dataclass(eq=False)
class TooManyOnOneSheet(UserError):
    """Ballots of one to four contests go on one sheet."""

    code = "D307"
    contests: int
    most: int


@dataclass(eq=False)
class BallotOrderContradicted(Bug):
    """A ballot whose names would not stand on the paper in the order in which ballots are entered."""

    code = "D216"
    place: int
    printed: str
    entered: str
