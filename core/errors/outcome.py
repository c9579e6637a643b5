"""Refusals about posts held together (Y1), the three disclosures (Y2), and the outcome of a term change (Y3)."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class PostBarred(UserError):
    """The person may not hold the post: `rule` in words, with its article."""

    code = "Y101"
    person: str
    post: str
    rule: str
    article: str


@dataclass(eq=False)
class NoSuchPost(UserError):
    """The place has no post of that key."""

    code = "Y102"
    post: str


@dataclass(eq=False)
class NoSuchAppointment(UserError):
    """No appointment of that key is recorded."""

    code = "Y103"
    appointment: str


@dataclass(eq=False)
class AlreadyHolds(UserError):
    """The person was appointed to this post already."""

    code = "Y104"
    person: str
    post: str


@dataclass(eq=False)
class NotADay(UserError):
    """A day is written YYYY-MM-DD."""

    code = "Y105"
    given: str


@dataclass(eq=False)
class NotHeld(UserError):
    """Who does not hold a post cannot leave it."""

    code = "Y106"
    person: str
    post: str


@dataclass(eq=False)
class LeavesInFuture(UserError):
    """A post is vacant from a day on that has come."""

    code = "Y107"
    given: str
    today: str


@dataclass(eq=False)
class NoSuchVacancy(UserError):
    """No vacancy of that key is recorded."""

    code = "Y108"
    vacancy: str


@dataclass(eq=False)
class DisclosureTooEarly(UserError):
    """What is to be disclosed is not settled: this stage is not closed."""

    code = "Y201"
    disclosure: Word
    stage: Word


@dataclass(eq=False)
class NoTermChange(UserError):
    """The file carries one election only: it has no posts plan."""

    code = "Y301"
    township: str


@dataclass(eq=False)
class NoReferenceDay(UserError):
    """The posts plan does not say on which day ages are reckoned."""

    code = "Y302"
    given: str


@dataclass(eq=False)
class LeaderUnknown(UserError):
    """Of somebody with a leading post it is not known when they were born, or where they went to school."""

    code = "Y303"
    name: str
    what: Word
    given: str


@dataclass(eq=False)
class NobodyInOffice(UserError):
    """Nobody has been elected or appointed to a leading post yet."""

    code = "Y304"
    township: str


@dataclass(eq=False)
class SameTownshipTwice(UserError):
    """Two files of one township and term would count its people twice."""

    code = "Y305"
    township: str
    first: str
    second: str


@dataclass(eq=False)
class RehearsalAmongReal(UserError):
    """What a rehearsal came to is not added to what term changes came to."""

    code = "Y306"
    rehearsal: str
    real: str
