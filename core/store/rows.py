"""What the queries return: frozen rows, in the terms of the field."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from core.domain.deputies import Form
from core.domain.enrolment import Voters
from core.domain.roll import RollRow
from core.journal.events import Nominee, Officer, WrittenIn


@dataclass(frozen=True, slots=True)
class TermChangeRow:
    """Whose file it is. A rehearsal is one for ever."""

    file_id: str
    format: int
    township: str
    term: str
    template: str
    rehearsal: bool
    opened_at: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting and the measures it starts from."""

    id: str
    ordinal: int
    body: str
    title: str
    chained: bool
    name_order: str
    rules: dict[str, Any]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A person of a meeting's roll, with attendance (`present`, `leave`, `absent`) and how the mandate stands."""

    meeting: str
    id: str
    ordinal: int
    row: RollRow
    attendance: str
    reason: str
    at: str
    standing: str = "active"

    @property
    def counts(self) -> bool:
        """Whether this person is one of those required to attend: entitled, no observer, the mandate in force."""
        return self.row.entitled and not self.row.observer and self.standing == "active"


@dataclass(frozen=True, slots=True)
class AttendanceCount:
    """Entitled members of a meeting by attendance; required = present + on leave + absent.

    `suspended` deputies are none of these; those whose mandate ended are not counted at all.
    """

    required: int
    present: int
    on_leave: int
    absent: int
    observers_present: int
    suspended: int = 0


@dataclass(frozen=True, slots=True)
class ContestRow:
    """A contest with its numbers so far; a number not yet known is None."""

    id: str
    ordinal: int
    meeting: str
    form: Form
    unit: str
    voters: Voters
    title: str
    office: str
    state: str
    seats: int
    choices: int
    colour: str
    order: str
    rules: dict[str, Any]
    entry: str
    sample: str
    counted_by: str
    origin: str
    parent: str
    part: int
    root: str
    approved_by: str
    required: int | None
    all_deputies: int | None
    present: int | None
    on_leave: int | None
    unpacked: int | None
    issued: int | None
    kept: int | None
    clipped: int | None
    voted: int | None
    collected: int | None
    valid: bool | None
    declared_by: str
    announced_by: str
    shortage_accepted: int
    outcome: dict[str, Any] | None
    changed_seq: int
    changed_at: str
    candidates: tuple[Nominee, ...]


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A pile of papers and how far it is: `open`, `entered`, `entered_again` or `settled`.

    `entered` are the papers of the first reading, `again` those of the second, `disputes` those not decided yet;
    `counts` is the reading that counts (`first` or `settled`), `counted` how many papers that one has, disputed ones
    among them.
    """

    contest: str
    name: str
    ordinal: int
    papers: int
    double: bool
    state: str
    counts: str
    settled_by: tuple[str, ...]
    entered: int
    again: int
    counted: int
    disputes: int
    tellers: tuple[str, ...] = ()
    second_tellers: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is missing but decisions on disputes: all papers are there, and settled where read twice."""
        return self.counted == self.papers and (self.counts == "settled" or not (self.double and self.papers))

    @property
    def left(self) -> int:
        """Papers still to be read for the first time."""
        return max(0, self.papers - max(self.entered, self.counted))


class Slot(NamedTuple):
    """What must be known of a pile before a paper goes into it; `stranger` is nobody who entered the other reading."""

    contest_state: str
    names: int
    papers: int
    highest: int
    state: str
    double: bool
    stranger: bool


@dataclass(frozen=True, slots=True)
class BallotRow:
    """One paper as entered in one reading."""

    contest: str
    batch: str
    number: int
    marks: str
    write_ins: tuple[WrittenIn, ...]
    invalid: str | None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class InstructionRow:
    """A question to the superior body and its reply; `decision` is empty while it is awaited."""

    meeting: str
    matter: str
    people: tuple[str, ...]
    decision: str
    reply_people: tuple[str, ...]
    document: str
    date: str


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One line of the journal as it is shown."""

    seq: int
    at: str
    by: str
    kind: str
    payload: str
    hash: str


__all__ = [
    "AttendanceCount",
    "BallotRow",
    "BatchRow",
    "ContestRow",
    "InstructionRow",
    "JournalRow",
    "MeetingRow",
    "MemberRow",
    "Officer",
    "Slot",
    "TermChangeRow",
]
