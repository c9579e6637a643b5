"""Refusals about the register (U1), the recommendation (U2), and the candidates fixed from it (U3)."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class NoSuchUnit(UserError):
    """No unit of that key or name."""

    code = "U101"
    unit: str


@dataclass(eq=False)
class UnitInUse(UserError):
    """A unit in which people are enrolled, or that has a recommendation ballot, cannot be taken off."""

    code = "U102"
    unit: str
    people: int


@dataclass(eq=False)
class NoSuchElector(UserError):
    """Nobody of that key in the register."""

    code = "U103"
    elector: str


@dataclass(eq=False)
class NoGround(UserError):
    """Neither a party member nor a representative of the masses."""

    code = "U104"
    name: str
    unit: str


@dataclass(eq=False)
class NotDoubles(UserError):
    """Two entries that do not look like one person, or about which somebody decided already."""

    code = "U105"
    first: str
    second: str


@dataclass(eq=False)
class DoublesUndecided(UserError):
    """Entries that look like one person wait for a decision."""

    code = "U106"
    number: int
    name: str


@dataclass(eq=False)
class KeepTheMember(UserError):
    """Who is both counts as a member: the member's entry is the one to keep."""

    code = "U107"
    name: str
    unit: str


@dataclass(eq=False)
class RegisterEmpty(UserError):
    """Nobody is enrolled."""

    code = "U108"


@dataclass(eq=False)
class NoPostsPlan(UserError):
    """The file has no posts plan, so nobody knows how many names to recommend."""

    code = "U201"


@dataclass(eq=False)
class TooManyNames(UserError):
    """More names than one recommendation ballot carries."""

    code = "U202"
    names: int
    limit: int


@dataclass(eq=False)
class AlreadyOpened(UserError):
    """The recommendation of this meeting is opened."""

    code = "U203"
    title: str


@dataclass(eq=False)
class UnitWithoutPeople(UserError):
    """A unit in which nobody is enrolled can hold no meeting."""

    code = "U204"
    unit: str


@dataclass(eq=False)
class NotARecommendation(UserError):
    """Only a recommendation ballot is reported by its unit."""

    code = "U205"
    title: str


@dataclass(eq=False)
class PresentAboveEntitled(UserError):
    """More people present than entitled."""

    code = "U206"
    title: str
    present: int
    entitled: int


@dataclass(eq=False)
class IssuedAbovePeople(UserError):
    """More papers handed out than people present."""

    code = "U207"
    title: str
    issued: int
    present: int


@dataclass(eq=False)
class EntitledDiffers(UserError):
    """The unit's number of entitled people is not the register's, and nobody answers for it."""

    code = "U208"
    title: str
    entitled: int
    register: int


@dataclass(eq=False)
class RecommendationUnfinished(UserError):
    """Ballots of units are missing or in progress."""

    code = "U209"
    number: int
    units: str


@dataclass(eq=False)
class NobodyAccepted(UserError):
    """No application was accepted, so there is nobody to recommend."""

    code = "U210"


@dataclass(eq=False)
class RecommendationVoid(UserError):
    """A unit's vote is void, and it has not voted again."""

    code = "U211"
    title: str
    collected: int
    issued: int


@dataclass(eq=False)
class NoRecommendation(UserError):
    """A recommendation is planned, and none was held."""

    code = "U212"


@dataclass(eq=False)
class SlateNumbers(UserError):
    """Not as many candidates for a place as the plan asks for."""

    code = "U301"
    place: Word
    chosen: int
    needed: int


@dataclass(eq=False)
class ChosenTwice(UserError):
    """Somebody stands in two places."""

    code = "U302"
    name: str


@dataclass(eq=False)
class NotAccepted(UserError):
    """Somebody whose application was not accepted."""

    code = "U303"
    name: str


@dataclass(eq=False)
class NoWoman(UserError):
    """No woman among the candidates, and no seat said to be kept open for one."""

    code = "U304"
    chosen: int


@dataclass(eq=False)
class PassedOver(UserError):
    """Somebody fixed although others with more recommendations were not, without a reason."""

    code = "U305"
    name: str
    votes: int
    others: str
    number: int


@dataclass(eq=False)
class SlateInUse(UserError):
    """The committee's ballot made from these candidates is fixed."""

    code = "U306"
    title: str


@dataclass(eq=False)
class NoSlate(UserError):
    """No candidates are fixed yet."""

    code = "U307"


@dataclass(eq=False)
class NotADay(UserError):
    """What should be a day is none."""

    code = "U308"
    given: str


@dataclass(eq=False)
class NobodyToApprove(UserError):
    """The superior body approves secretary and deputies, once their election is announced and owes nothing more."""

    code = "U309"
    title: str


@dataclass(eq=False)
class ApprovalDiffers(UserError):
    """The people approved are not those elected."""

    code = "U310"
    title: str
    approved: str
    elected: str


@dataclass(eq=False)
class NotStanding(UserError):
    """Only candidates of the contest give a candidacy speech in it."""

    code = "U311"
    name: str
    title: str
