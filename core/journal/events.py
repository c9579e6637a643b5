"""Everything that can happen to a file, as typed events.

The payload of an event is its fields in canonical JSON. Nothing here links a ballot to a person: ballots carry the
batch and the number on the paper, people carry their attendance, and times are kept to the minute only.
"""

from typing import Literal, NoReturn

import msgspec

from core.domain.deputies import Form
from core.domain.roll import RollRow
from core.journal import (  # noqa: F401  (known to `Event` once they are imported)
    applicant_events,
    crossing_events,
    deputy_events,
    enrolment_events,
    people_events,
    rehearsal_events,
    seal_events,
    term_events,
)
from core.journal.ballot_events import (
    BallotCorrected,
    BallotEntered,
    BatchOpened,
    CountedBy,
    EntryMode,
    WrittenIn,
)
from core.journal.event import Event
from core.journal.shapes import Nominee, Plain

__all__ = [
    "BallotCorrected",
    "BallotEntered",
    "BatchOpened",
    "CountedBy",
    "EntryMode",
    "Nominee",
    "Plain",
    "WrittenIn",
]

AttendanceState = Literal["present", "leave", "absent"]
OriginKind = Literal["first", "runoff", "further", "repeat"]
OrderKind = Literal["strokes", "approved", "manual"]
Role = Literal["executive_chair", "chief_scrutineer", "scrutineer", "chief_teller", "teller", "caller"]


class TermChangeOpened(Event, frozen=True):
    """The first entry of every file: whose it is, which format it has, and whether it is but a rehearsal."""

    kind = "term_change_opened"
    file_id: str
    format: int
    township: str
    term: str
    template: str
    rehearsal: bool


class MeetingOpened(Event, frozen=True):
    """A meeting of the term change, with the election measures it starts from."""

    kind = "meeting_opened"
    meeting: str
    body: Literal["party_congress", "peoples_congress", "recommendation", "single"]
    title: str
    chained: bool
    name_order: Literal["party", "congress"]
    rules: Plain


class MeasuresChanged(Event, frozen=True):
    """Other settings adopted for the contests drafted from now on."""

    kind = "measures_changed"
    meeting: str
    rules: Plain
    approved_by: str


class RollMember(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person of the roll under the key that the file gave."""

    id: str
    row: RollRow


class RollImported(Event, frozen=True):
    """A roll taken over after its preview was confirmed."""

    kind = "roll_imported"
    meeting: str
    source: str
    members: tuple[RollMember, ...]


class MemberAdded(Event, frozen=True):
    """A person added to the roll by hand."""

    kind = "member_added"
    meeting: str
    member: RollMember
    approved_by: str


class MemberChanged(Event, frozen=True):
    """A person's entry in the roll replaced by another."""

    kind = "member_changed"
    meeting: str
    member: RollMember
    approved_by: str


class MemberRemoved(Event, frozen=True):
    """A person taken off the roll."""

    kind = "member_removed"
    meeting: str
    member: str
    reason: str
    approved_by: str


class AttendanceMarked(Event, frozen=True):
    """A person arrived, is on leave, or is absent after all."""

    kind = "attendance_marked"
    meeting: str
    member: str
    state: AttendanceState
    reason: str


class Officer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person with an office at the meeting."""

    role: Role
    name: str


class OfficersAppointed(Event, frozen=True):
    """Chief scrutineer, scrutineers, tellers as voted through (2020 regulations, article 22)."""

    kind = "officers_appointed"
    meeting: str
    officers: tuple[Officer, ...]


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a contest comes from: `part` counts the runoffs of one outcome from 0."""

    kind: OriginKind = "first"
    parent: str = ""
    part: int = 0


class ContestDrafted(Event, frozen=True):
    """A contest as drafted; drafting it again replaces the draft."""

    kind = "contest_drafted"
    contest: str
    meeting: str
    title: str
    office: str
    seats: int
    choices: int
    colour: str
    order: OrderKind
    candidates: tuple[Nominee, ...]
    rules: Plain
    origin: Origin
    entry: EntryMode = "single"
    sample: str = ""
    counted_by: CountedBy = "ballots"
    form: Form = "election"


class ContestDropped(Event, frozen=True):
    """A draft given up."""

    kind = "contest_dropped"
    contest: str
    reason: str


class ContestFixed(Event, frozen=True):
    """Candidates, seats, choices and rules frozen; a differential that is missed names who accepted that."""

    kind = "contest_fixed"
    contest: str
    approved_by: str
    differential_waived_by: str = ""


class QuorumEstablished(Event, frozen=True):
    """Those present counted, and enough of them."""

    kind = "quorum_established"
    contest: str
    required: int
    all_deputies: int
    present: int
    on_leave: int


class BallotsIssued(Event, frozen=True):
    """Ballots unpacked = issued + kept + clipped; the base of the majority is frozen from here on."""

    kind = "ballots_issued"
    contest: str
    required: int
    all_deputies: int
    present: int
    on_leave: int
    unpacked: int
    issued: int
    kept: int
    clipped: int


class PapersCollected(Event, frozen=True):
    """The papers in the box counted, before any mark is read."""

    kind = "papers_collected"
    contest: str
    voted: int
    collected: int


class ElectionDeclared(Event, frozen=True):
    """Valid or void, by whom."""

    kind = "election_declared"
    contest: str
    valid: bool
    declared_by: str


class CountChecked(Event, frozen=True):
    """Counted again from nothing, equal to the running count."""

    kind = "count_checked"
    contest: str
    outcome: Plain


class CountReopened(Event, frozen=True):
    """Back to counting before the result was announced."""

    kind = "count_reopened"
    contest: str
    reason: str


class ResultAnnounced(Event, frozen=True):
    """The executive chair announced who is elected."""

    kind = "result_announced"
    contest: str
    announced_by: str


class ContestSealed(Event, frozen=True):
    """The end of a contest: result, who signed the paper, and who sealed it with the person at the keyboard."""

    kind = "contest_sealed"
    contest: str
    outcome: Plain
    signers: tuple[Officer, ...]
    second: str = ""


class ShortageAccepted(Event, frozen=True):
    """Fewer seats are filled, by decision (2020 regulations, article 28)."""

    kind = "shortage_accepted"
    contest: str
    seats: int
    decided_by: str


class InstructionsRequested(Event, frozen=True):
    """The meeting stops and asks the superior body."""

    kind = "instructions_requested"
    meeting: str
    matter: str
    people: tuple[str, ...]


class SuperiorReplied(Event, frozen=True):
    """The superior body's reply to the request before it."""

    kind = "superior_replied"
    meeting: str
    matter: str
    decision: Literal["go_on", "replace"]
    people: tuple[str, ...]
    document: str
    date: str


class StrokesLearned(Event, frozen=True):
    """Strokes of a character that the table lacks, as the operator gave them."""

    kind = "strokes_learned"
    character: str
    strokes: str


def _refuse(number: str) -> NoReturn:
    """No journal holds a number that is not whole, in plain JSON either."""
    raise msgspec.ValidationError(f"a number that is not whole: {number[:20]}")


EVENT_TYPES: dict[str, type[Event]] = {cls.kind: cls for cls in Event.__subclasses__()}
_DECODERS = {kind: msgspec.json.Decoder(cls, float_hook=_refuse) for kind, cls in EVENT_TYPES.items()}


def decode(kind: str, payload: str) -> Event:
    """The typed event of a journal line.

    Raises `msgspec.ValidationError` or `msgspec.DecodeError` where the payload is not that of its kind, `KeyError`
    for an unknown kind.
    """
    return _DECODERS[kind].decode(payload)
