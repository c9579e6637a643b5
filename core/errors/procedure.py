"""Refusals about the steps of a meeting: too early, too few, or contradicting what is already fixed."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class OutOfOrder(UserError):
    """A step before its time, or after it."""

    code = "P101"
    title: str
    act: Word
    state: Word
    missing: Word


@dataclass(eq=False)
class NoSuchMeeting(UserError):
    """No meeting of that name in the file."""

    code = "P102"
    meeting: str


@dataclass(eq=False)
class NoSuchMember(UserError):
    """Nobody of that key in the roll."""

    code = "P103"
    meeting: str
    member: str


@dataclass(eq=False)
class NoSuchContest(UserError):
    """No contest of that name in the file."""

    code = "P104"
    contest: str


@dataclass(eq=False)
class Missing(UserError):
    """Something that must be said was left empty."""

    code = "P106"
    what: Word


@dataclass(eq=False)
class RollInUse(UserError):
    """The roll cannot be imported again while a contest stands on it."""

    code = "P108"
    title: str


@dataclass(eq=False)
class NoQuorum(UserError):
    """Too few present."""

    code = "P201"
    present: int
    required: int
    needed: int
    short: int


@dataclass(eq=False)
class TooFewCandidates(UserError):
    """The differential is not met."""

    code = "P202"
    candidates: int
    seats: int
    needed: int
    least: int


@dataclass(eq=False)
class PapersDoNotAddUp(UserError):
    """Unpacked is not issued + kept + clipped."""

    code = "P204"
    unpacked: int
    issued: int
    kept: int
    clipped: int
    total: int


@dataclass(eq=False)
class NotANumber(UserError):
    """A count below what makes sense."""

    code = "P208"
    what: Word
    given: int
    least: int


@dataclass(eq=False)
class ValidityIsDecided(UserError):
    """The declaration contradicts the rule and the numbers."""

    code = "P209"
    collected: int
    limit: int
    right: Word


@dataclass(eq=False)
class NotAllEntered(UserError):
    """Ballots are still missing from the count."""

    code = "P210"
    entered: int
    collected: int
    left: int


@dataclass(eq=False)
class TooManyPapers(UserError):
    """Batches together hold more papers than were collected."""

    code = "P211"
    batched: int
    collected: int


@dataclass(eq=False)
class OfficersMissing(UserError):
    """No chief scrutineer or no scrutineer is appointed."""

    code = "P212"
    role: Word


@dataclass(eq=False)
class CandidateAsOfficer(UserError):
    """A candidate can be neither scrutineer nor teller."""

    code = "P213"
    name: str


@dataclass(eq=False)
class NotOnTheCommittee(UserError):
    """Only those elected to the committee may stand."""

    code = "P214"
    name: str


@dataclass(eq=False)
class NothingToDraft(UserError):
    """This outcome leaves nothing open of that kind."""

    code = "P215"
    title: str
    kind: Word


@dataclass(eq=False)
class WaitingForSuperior(UserError):
    """The next contest waits for the superior body's reply."""

    code = "P216"
    matter: Word
    people: str


@dataclass(eq=False)
class NoOpenQuestion(UserError):
    """There is no such question to the superior body."""

    code = "P217"
    matter: str


@dataclass(eq=False)
class StillPending(UserError):
    """The contest before is not finished."""

    code = "P219"
    title: str
    kind: Word


@dataclass(eq=False)
class CandidatesNotTied(UserError):
    """A runoff is between those tied and nobody else."""

    code = "P220"
    given: str
    tied: str


@dataclass(eq=False)
class NameTaken(UserError):
    """Another one of that name is there already."""

    code = "P221"
    what: Word
    name: str


@dataclass(eq=False)
class SecretaryAlready(UserError):
    """Whoever was elected secretary does not stand for deputy secretary."""

    code = "P222"
    name: str


@dataclass(eq=False)
class NumberBeyondFile(UserError):
    """A number beyond what any file can hold."""

    code = "P223"
    limit: int


@dataclass(eq=False)
class SealChecksFailed(UserError):
    """A check before sealing did not pass."""

    code = "P301"
    title: str
    check: Word
    detail: str


@dataclass(eq=False)
class NothingMended(UserError):
    """A corrigendum that changes nothing, or was drawn up before the file changed."""

    code = "P302"
    title: str
