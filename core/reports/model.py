"""The rows of every paper. A model checks its own sums when it is made, so that no paper can contradict itself."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from core.counting.statistics import Errors
from core.domain.deputies import Form
from core.domain.outcome import Verdict
from core.errors.paper import (
    BadFingerprint,
    CandidatesDoNotFit,
    CountNotAtZero,
    ErrorsDoNotAddUp,
    InvalidReasonsDoNotAddUp,
    IssuedBeyondPresent,
    IssueDoesNotAddUp,
    LeftDoesNotAddUp,
    MarksDoNotAddUp,
    MoreChosenThanAllowed,
    NoCopies,
    PapersDoNotAddUp,
    PresenceDoesNotAddUp,
    QuorumContradicted,
    SeatsDoNotAddUp,
    ValidityContradicted,
    VerdictContradicted,
)
from core.reports.ballot.choices import BallotLayout
from core.wording import Language

if TYPE_CHECKING:
    from core.reports.rows.counting import Corrections, DisputeLog, DoubleEntry, Script, TallySheets

Base = Literal["required", "present", "collected", "valid", "all"]
NameOrder = Literal["strokes", "approved", "manual"]
HEX_DIGITS = 64
MOST_CANDIDATES = 60
SIGNS = "△◇☆□"  # beside a name, the groups with limits in turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands on every paper of a contest. `fingerprint`: 64 hex digits, the journal's head when it was made.

    The papers of a `rehearsal` bear a watermark on every page. `numbers`, those of the contest, go into the QR code;
    `correction`: after how many corrigenda the paper was made.
    """

    congress: str
    contest: str
    contest_id: str
    day: date
    number: str
    language: Language = "zh"
    fingerprint: str | None = None
    sealed: bool = False
    rehearsal: bool = False
    numbers: tuple[int, ...] = ()
    correction: int = 0

    def __post_init__(self) -> None:
        digits = self.fingerprint
        if digits is not None and (
            len(digits) != HEX_DIGITS or set(digits.upper()) - set("0123456789ABCDEF")
        ):
            raise BadFingerprint(fingerprint=digits)

    def groups(self) -> tuple[str, ...]:
        """The fingerprint as 16 groups of four upper-case digits; empty where there is none."""
        digits = (self.fingerprint or "").upper()
        return tuple(digits[start : start + 4] for start in range(0, len(digits), 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """The fewest votes (or people) that suffice: `fraction` of `of`, more than it where `strict`."""

    base: Base
    of: int
    fraction: Fraction
    strict: bool
    needed: int


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One delegate of the sign-in book; `remark` also holds the reason of a leave."""

    number: str
    name: str
    gender: Literal["male", "female", ""] = ""
    unit: str = ""
    delegation: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SignInBook:
    """代表签到册: everybody required to attend, in the order of the roll."""

    frame: Frame
    rows: tuple[SignInRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceReport:
    """清点到会人数报告单. required = present + on leave + absent; the quorum follows from its numbers."""

    frame: Frame
    required: int
    present: int
    on_leave: int
    absent: int
    quorum: Threshold | None = None
    quorum_met: bool = True

    def __post_init__(self) -> None:
        parts = (self.present, self.on_leave, self.absent)
        if self.required != sum(parts) or min(parts) < 0:
            raise PresenceDoesNotAddUp(self.required, self.present, self.on_leave, self.absent)
        if self.quorum is not None and self.quorum_met != (self.present >= self.quorum.needed):
            raise QuorumContradicted(needed=self.quorum.needed, present=self.present)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueReport:
    """分发选票情况报告单. unpacked = issued + left, left = kept + clipped, issued ≤ present."""

    frame: Frame
    present: int
    unpacked: int
    issued: int
    kept: int
    clipped: int
    left: int

    def __post_init__(self) -> None:
        if self.unpacked != self.issued + self.left:
            raise IssueDoesNotAddUp(self.unpacked, self.issued, self.left)
        if self.left != self.kept + self.clipped:
            raise LeftDoesNotAddUp(self.left, self.kept, self.clipped)
        if self.issued > self.present:
            raise IssuedBeyondPresent(issued=self.issued, present=self.present)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionReport:
    """选票清点情况报告单. Valid where collected ≤ issued or ≤ voted, as the rule set has it (article 27)."""

    frame: Frame
    issued: int
    voted: int
    collected: int
    limited_by: Literal["issued", "voted"]
    valid: bool

    def __post_init__(self) -> None:
        if self.valid != (self.collected <= self.limit):
            raise ValidityContradicted(limit=self.limit, collected=self.collected)

    @property
    def limit(self) -> int:
        """The most papers that a valid election can collect."""
        return self.issued if self.limited_by == "issued" else self.voted


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroReport:
    """零票报告: before the first ballot is read nobody has a vote, and the file holds no ballot of the contest."""

    frame: Frame
    collected: int
    ballots: int
    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.ballots:
            raise CountNotAtZero(ballots=self.ballots)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A printed name's votes, in ballot order. `corrected`: which of them a corrigendum changed, as the outcome calls
    them (`for_`, `against` …, `verdict`).
    """

    number: int
    name: str
    in_favour: int
    against: int
    abstain: int
    unreadable: int
    verdict: Verdict
    corrected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WriteInRow:
    """A written-in person's votes."""

    name: str
    in_favour: int
    verdict: Verdict
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The ballot papers of a counted election. collected = valid + invalid, by reason too."""

    issued: int
    collected: int
    valid: int
    invalid: int
    reasons: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        if self.collected != self.valid + self.invalid:
            raise PapersDoNotAddUp(self.collected, self.valid, self.invalid)
        reasons = sum(count for _, count in self.reasons)
        if reasons != self.invalid and self.reasons:
            raise InvalidReasonsDoNotAddUp(reasons=reasons, invalid=self.invalid)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReport:
    """计票结果报告单. All identities of the count hold, or the model cannot be made.

    `errors` are those of the readings against what was settled; None where nothing was read twice. `corrected`: which
    of `valid` and `invalid` a corrigendum changed. `form` decides what a verdict is called.
    """

    frame: Frame
    required: int
    present: int
    papers: Papers
    seats: int
    choices: int
    threshold: Threshold | None
    rows: tuple[CandidateRow, ...]
    write_ins: tuple[WriteInRow, ...] = ()
    errors: Errors | None = None
    corrected: frozenset[str] = frozenset()
    form: Form = "election"

    def __post_init__(self) -> None:
        valid = self.papers.valid
        for row in self.rows:
            marks = row.in_favour + row.against + row.abstain + row.unreadable
            if marks != valid:
                raise MarksDoNotAddUp(name=row.name, marks=marks, valid=valid)
        people: list[CandidateRow | WriteInRow] = [*self.rows, *self.write_ins]
        chosen = sum(row.in_favour for row in people)
        if chosen > self.choices * valid:
            raise MoreChosenThanAllowed(chosen=chosen, choices=self.choices, valid=valid)
        if self.threshold is not None:
            for person in people:
                _check_verdict(person, self.threshold.needed)
        if self.errors is not None:
            tellers, places = self.errors.total.wrong, sum(one.wrong for one in self.errors.cells)
            if tellers != places:
                raise ErrorsDoNotAddUp(tellers=tellers, places=places)


def _check_verdict(row: CandidateRow | WriteInRow, needed: int) -> None:
    if (row.in_favour < needed) != (row.verdict == Verdict.NO_MAJORITY):
        raise VerdictContradicted(name=row.name, votes=row.in_favour, needed=needed)


@dataclass(frozen=True, slots=True)
class ElectedRow:
    """One of the elected, by votes."""

    name: str
    votes: int
    written_in: bool = False


@dataclass(frozen=True, slots=True)
class RunoffRow:
    """The tied who stand again, and for how many seats."""

    seats: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReport:
    """选举结果报告单. elected + runoffs + further election + given up + held open = seats.

    `certificates`: those who sign the file digitally, each with the fingerprint of the certificate.
    """

    frame: Frame
    papers: Papers
    seats: int
    threshold: Threshold | None
    elected: tuple[ElectedRow, ...]
    runoffs: tuple[RunoffRow, ...] = ()
    further: int = 0
    given_up: int = 0
    held_open: int = 0
    certificates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        runoff = sum(row.seats for row in self.runoffs)
        elected = len(self.elected)
        if self.seats != elected + runoff + self.further + self.given_up + self.held_open:
            raise SeatsDoNotAddUp(self.seats, elected, runoff, self.further + self.given_up, self.held_open)


@dataclass(frozen=True, slots=True)
class ElectedList:
    """当选名单: the names in the order of the ballot, written-in persons after them."""

    frame: Frame
    names: tuple[str, ...]
    order: NameOrder = "strokes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What the notes on the ballot say, taken from the rule set; `limits`: of a group at least and at most so many."""

    choices: int
    write_in_allowed: bool = True
    needs_rejection: bool = True
    unmarked_counts: bool = False
    blank_is_valid: bool = True
    limits: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotSheets:
    """选票: `copies` identical ballots; `candidates` are printed in just this order.

    `signs` stand beside the names, one for each group with a limit. `grades`: an appraisal's, one column each, and
    `candidates` are then the people appraised.
    """

    frame: Frame
    candidates: tuple[str, ...]
    seats: int
    marking: Marking
    copies: int
    colour: str = "red"
    order: NameOrder = "strokes"
    form: Form = "election"
    signs: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    layout: BallotLayout = field(default_factory=BallotLayout)

    def __post_init__(self) -> None:
        if not 1 <= len(self.candidates) <= MOST_CANDIDATES:
            raise CandidatesDoNotFit(candidates=len(self.candidates), most=MOST_CANDIDATES)
        if self.copies < 1:
            raise NoCopies(copies=self.copies)


PaperModel: TypeAlias = (
    "SignInBook | AttendanceReport | IssueReport | CollectionReport | ZeroReport | CountReport | ResultReport"
    " | ElectedList | BallotSheets | TallySheets | DoubleEntry | DisputeLog | Script | Corrections"
)
