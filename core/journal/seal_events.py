"""After the seal: what was read wrongly is mended by a corrigendum, and both versions are kept."""

import msgspec

from core.journal.ballot_events import SheetName, SheetReason, SheetRow, WrittenIn
from core.journal.event import Event
from core.journal.shapes import Plain


class PaperReading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one paper says."""

    marks: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None


class MendedPaper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One paper as it was counted, and as it is read now."""

    batch: str
    number: int
    was: PaperReading
    now: PaperReading


class SheetTotals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one group's sheet adds up to."""

    papers: int
    valid: int
    invalid: int
    rows: tuple[SheetRow, ...]
    reasons: tuple[SheetReason, ...] = ()
    write_ins: tuple[SheetName, ...] = ()


class MendedSheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One group's totals as they were counted, and as they are now."""

    group: str
    was: SheetTotals
    now: SheetTotals


class CorrigendumRecorded(Event, frozen=True):
    """A sealed result corrected by two people: what was mended, the outcome before and after, and which later contests
    were held on the outcome that no longer holds.
    """

    kind = "corrigendum_recorded"
    contest: str
    number: int
    reason: str
    papers: tuple[MendedPaper, ...]
    sheets: tuple[MendedSheet, ...]
    before: Plain
    after: Plain
    affects: tuple[str, ...]
    second: str
