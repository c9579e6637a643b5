"""Refusals about the frame of a term change (H1…), applications (H2…) and the establishment (H3…)."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class NotWithin(UserError):
    """A number of the posts plan outside what it may be."""

    code = "H101"
    what: Word
    given: int
    least: int
    most: int


@dataclass(eq=False)
class PostsAboveSeats(UserError):
    """The secretary, the deputies and the deputy mayors need more seats than the committee has."""

    code = "H102"
    secretaries: int
    deputies: int
    deputy_mayors: int
    total: int
    committee: int


@dataclass(eq=False)
class SlateTooShort(UserError):
    """As many candidates as seats, or fewer: nobody could be chosen between."""

    code = "H103"
    what: Word
    candidates: int
    seats: int


@dataclass(eq=False)
class PostsAboveStaff(UserError):
    """More leading posts than people on the establishment."""

    code = "H104"
    posts: int
    staff: int
    when: Word


@dataclass(eq=False)
class DaysReversed(UserError):
    """A stage, or a notice, that ends before it begins."""

    code = "H111"
    what: Word
    start: str
    until: str


@dataclass(eq=False)
class StageBeforeItsTime(UserError):
    """A stage planned to begin or end before one that it needs."""

    code = "H112"
    stage: Word
    day: str
    before: Word
    other: str


@dataclass(eq=False)
class NoSuchStage(UserError):
    """The term change has no such stage."""

    code = "H113"
    stage: Word


@dataclass(eq=False)
class StageNotReady(UserError):
    """Something keeps the stage open; `count` is how many, or until when."""

    code = "H114"
    stage: Word
    matter: Word
    count: str


@dataclass(eq=False)
class StageAfterAnother(UserError):
    """A stage before it is not closed."""

    code = "H115"
    stage: Word
    before: Word


@dataclass(eq=False)
class StageIsClosed(UserError):
    """The stage is over: it is opened again first."""

    code = "H116"
    stage: Word
    closed_on: str


@dataclass(eq=False)
class StageNotClosed(UserError):
    """Only a closed stage can be opened again."""

    code = "H117"
    stage: Word


@dataclass(eq=False)
class LaterStageClosed(UserError):
    """A stage that stands on this one is closed."""

    code = "H118"
    stage: Word
    later: Word


@dataclass(eq=False)
class ClosedStageDropped(UserError):
    """A plan of the stages leaves out one that is over."""

    code = "H119"
    stage: Word


@dataclass(eq=False)
class NoSuchLayout(UserError):
    """No such template of a term change."""

    code = "H120"
    template: str


@dataclass(eq=False)
class NoSuchApplicant(UserError):
    """Nobody of that key applied."""

    code = "H201"
    applicant: str


@dataclass(eq=False)
class AppliedAlready(UserError):
    """Somebody who may be the same person applied already."""

    code = "H202"
    name: str
    birth: str
    other: str


@dataclass(eq=False)
class NotABirth(UserError):
    """A date that is none, as far as it is given."""

    code = "H203"
    name: str
    given: str


@dataclass(eq=False)
class IsWithdrawn(UserError):
    """The application was taken back."""

    code = "H204"
    name: str
    reason: str


@dataclass(eq=False)
class BadCondition(UserError):
    """The value of a condition is not understood."""

    code = "H205"
    kind: Word
    value: str


@dataclass(eq=False)
class ConditionTwice(UserError):
    """Two conditions bear one key."""

    code = "H206"
    key: str


@dataclass(eq=False)
class NotAnIncumbent(UserError):
    """Somebody of the staff who applies as an incumbent, and would be exempt from the conditions as one."""

    code = "H207"
    name: str
    unit: str
    post: str


@dataclass(eq=False)
class PortraitTooLarge(UserError):
    """A photograph above the limit."""

    code = "H211"
    name: str
    kilobytes: int
    limit: int


@dataclass(eq=False)
class PortraitUnknown(UserError):
    """The bytes are no JPEG and no PNG, or broken off."""

    code = "H212"
    name: str
    kilobytes: int


@dataclass(eq=False)
class TownshipFirst(UserError):
    """The district decides after the township committee checked."""

    code = "H221"
    name: str


@dataclass(eq=False)
class DistrictDecided(UserError):
    """The township's step cannot change once the district decided."""

    code = "H222"
    name: str
    decision: Word
    date: str


@dataclass(eq=False)
class ReasonForUnmet(UserError):
    """Accepting somebody who does not meet a condition asks for a reason."""

    code = "H223"
    name: str
    condition: str
    unmet: int


@dataclass(eq=False)
class NobodyForNotice(UserError):
    """A notice of applicants without anybody accepted."""

    code = "H231"
    applicants: int


@dataclass(eq=False)
class NoSuchNotice(UserError):
    """No notice of that key."""

    code = "H232"
    notice: str


@dataclass(eq=False)
class BeforeNotice(UserError):
    """An objection, or its settlement, dated before what it is about."""

    code = "H233"
    day: str
    start: str


@dataclass(eq=False)
class NoSuchObjection(UserError):
    """No objection of that key."""

    code = "H234"
    objection: str


@dataclass(eq=False)
class SettledAlready(UserError):
    """The objection was settled."""

    code = "H235"
    objection: str
    decision: Word
    settled_on: str


@dataclass(eq=False)
class NoSuchCadre(UserError):
    """Nobody of that key on the establishment."""

    code = "H301"
    cadre: str


@dataclass(eq=False)
class ClosedInFuture(UserError):
    """A stage is over on a day that has come."""

    code = "H121"
    stage: Word
    day: str
    today: str


@dataclass(eq=False)
class ClosedBeforeStart(UserError):
    """A stage is not over before the day on which it begins."""

    code = "H122"
    stage: Word
    day: str
    start: str


@dataclass(eq=False)
class CadreTwice(UserError):
    """Somebody who may be the same person is on the establishment already."""

    code = "H302"
    name: str
    birth: str
    other: str


@dataclass(eq=False)
class SecondSecretary(UserError):
    """There is one sitting secretary."""

    code = "H303"
    name: str
    sitting: str


@dataclass(eq=False)
class CadreInUse(UserError):
    """An applicant, or a placement, names this cadre."""

    code = "H304"
    name: str
    applicant: str
