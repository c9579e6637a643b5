"""Refusals of a people's congress: mandates, nominations, rounds of voting."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class NoDeputies(UserError):
    """The measures of this meeting know no deputies: it is no people's congress."""

    code = "N101"
    title: str


@dataclass(eq=False)
class MandateNotInForce(UserError):
    """A deputy whose mandate ended or is suspended cannot be checked in."""

    code = "N102"
    name: str
    standing: Word


@dataclass(eq=False)
class SameStanding(UserError):
    """The mandate stands like this already."""

    code = "N103"
    name: str
    standing: Word


@dataclass(eq=False)
class StandingKept(UserError):
    """Somebody whose mandate was decided on stays on the roll."""

    code = "N104"
    name: str
    standing: Word


@dataclass(eq=False)
class SignerNoDeputy(UserError):
    """Only a deputy whose mandate is in force may sign."""

    code = "N105"
    name: str
    nominee: str


@dataclass(eq=False)
class NomineeNoDeputy(UserError):
    """Chair and deputy chairs are elected from the deputies."""

    code = "N106"
    name: str
    office: Word


@dataclass(eq=False)
class TooFewSigners(UserError):
    """A joint nomination or motion needs more deputies."""

    code = "N107"
    signed: int
    needed: int
    short: int


@dataclass(eq=False)
class SignedTooOften(UserError):
    """Nobody may name more people for an office than it has seats."""

    code = "N108"
    name: str
    office: Word
    signed: int
    seats: int


@dataclass(eq=False)
class PresidiumTooMany(UserError):
    """The presidium may not name more people for an office than it has seats either."""

    code = "N109"
    office: Word
    named: int
    seats: int


@dataclass(eq=False)
class AlreadyNamed(UserError):
    """The same nomination is there already, by the presidium or by these deputies."""

    code = "N110"
    name: str
    office: Word


@dataclass(eq=False)
class NoSuchNomination(UserError):
    """No nomination of that key, or it was withdrawn."""

    code = "N111"
    nomination: str


@dataclass(eq=False)
class OfficeNotOpen(UserError):
    """Nominations are taken for a draft of one of the offices of a congress."""

    code = "N112"
    title: str


@dataclass(eq=False)
class TooManyNominees(UserError):
    """More nominees than the differential allows: a primary decides."""

    code = "N113"
    office: Word
    nominees: int
    most: int
    seats: int


@dataclass(eq=False)
class TooFewNominees(UserError):
    """Fewer nominees than the differential asks for."""

    code = "N114"
    office: Word
    nominees: int
    least: int
    seats: int


@dataclass(eq=False)
class NoPrimaryNeeded(UserError):
    """The nominees are as few as the differential allows."""

    code = "N115"
    office: Word
    nominees: int
    most: int


@dataclass(eq=False)
class PrimaryPending(UserError):
    """The primary has no result yet, or the tied must stand again."""

    code = "N116"
    title: str


@dataclass(eq=False)
class OfficeTaken(UserError):
    """The office has a ballot at this meeting already."""

    code = "N117"
    office: Word
    title: str


@dataclass(eq=False)
class NoSuchRound(UserError):
    """No round of that key."""

    code = "N118"
    round: str


@dataclass(eq=False)
class InAnotherRound(UserError):
    """A contest is voted on in one round only."""

    code = "N119"
    title: str
    round: str


@dataclass(eq=False)
class RoundOfOneMeeting(UserError):
    """The contests of a round belong to one meeting."""

    code = "N120"
    title: str


@dataclass(eq=False)
class WrittenInNoDeputy(UserError):
    """Who is written in for chair or deputy chair must be a deputy, too."""

    code = "N121"
    name: str
    office: Word


@dataclass(eq=False)
class PapersOfContestMissing(UserError):
    """The papers of each contest of a round are counted apart."""

    code = "N122"
    title: str


@dataclass(eq=False)
class NominatedAfterPrimary(UserError):
    """Nominations are over once the primary among the nominees is opened."""

    code = "N123"
    office: Word
    title: str
