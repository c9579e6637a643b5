"""The register of those who recommend, their meetings, and the candidates fixed from what they recommended."""

import msgspec

from core.domain.enrolment import Approval, Elector, NamesakePair, SlatePlace, Speech, Unit, Voters
from core.journal.ballot_events import CountedBy, EntryMode
from core.journal.event import Event
from core.journal.shapes import Nominee, Plain


class UnitsEntered(Event, frozen=True):
    """Units of the register, entered or entered anew."""

    kind = "units_entered"
    rows: tuple[Unit, ...]


class UnitRemoved(Event, frozen=True):
    """A unit without people taken off."""

    kind = "unit_removed"
    id: str
    reason: str


class ElectorsImported(Event, frozen=True):
    """People of the register taken over after their preview was confirmed."""

    kind = "electors_imported"
    source: str
    rows: tuple[Elector, ...]


class ElectorEntered(Event, frozen=True):
    """One person of the register, entered or entered anew."""

    kind = "elector_entered"
    row: Elector


class ElectorRemoved(Event, frozen=True):
    """Somebody taken off the register: entered twice, moved away, dead."""

    kind = "elector_removed"
    id: str
    reason: str


class ElectorAsked(Event, frozen=True):
    """Somebody away was reached, or not."""

    kind = "elector_asked"
    id: str
    away: bool
    contact: str
    answer: str


class NamesakesKept(Event, frozen=True):
    """Two entries that look alike are two people."""

    kind = "namesakes_kept"
    row: NamesakePair


class UnitBallot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One recommendation ballot: the contest's key and title, the unit, whose papers these are, how they are read."""

    contest: str
    title: str
    unit: str
    voters: Voters
    counted_by: CountedBy = "ballots"
    entry: EntryMode = "single"


class RecommendationOpened(Event, frozen=True):
    """The recommendation in every unit at once: the names, and for each ballot of a unit a contest already fixed."""

    kind = "recommendation_opened"
    meeting: str
    candidates: tuple[Nominee, ...]
    choices: int
    rules: Plain
    units: tuple[UnitBallot, ...]
    approved_by: str


class UnitReported(Event, frozen=True):
    """What a unit's meeting reports of one ballot before any mark is read; again after a void one, or to correct it.

    `approved_by` agreed to a number of entitled people other than the register's.
    """

    kind = "unit_reported"
    contest: str
    entitled: int
    present: int
    issued: int
    collected: int
    valid: bool
    declared_by: str
    approved_by: str = ""


class SlateFixed(Event, frozen=True):
    """The candidates as the superior body fixed them, all of them; a seat is kept open where no woman stands."""

    kind = "slate_fixed"
    rows: tuple[SlatePlace, ...]
    decided_by: str
    document: str
    date: str
    seat_held: bool = False


class SpeechHeld(Event, frozen=True):
    """A speech or its questions came to an end."""

    kind = "speech_held"
    row: Speech


class ResultApproved(Event, frozen=True):
    """The superior body approved who was elected."""

    kind = "result_approved"
    row: Approval
