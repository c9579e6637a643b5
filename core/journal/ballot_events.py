"""The papers on the table: piles, readings one after the other, disputes, what both readings settle to."""

from typing import Literal

import msgspec

from core.journal.event import Event

EntryMode = Literal["single", "double", "sample"]
CountedBy = Literal["ballots", "sheets", "both"]
EntryReading = Literal["first", "second"]
Reading = Literal["first", "second", "settled"]
Source = Literal["both", "first", "second", "third"]


class CountingChosen(Event, frozen=True):
    """How a contest's papers are read: once, twice, or a share twice; as ballots, as sheets, or both compared."""

    kind = "counting_chosen"
    contest: str
    entry: EntryMode
    sample: str
    counted_by: CountedBy


class Pile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A batch as it is made: its papers are counted, and it is read once or twice."""

    batch: str
    papers: int
    double: bool = False


class BatchesSplit(Event, frozen=True):
    """The papers on the table laid into piles; which of them are read twice was drawn beforehand."""

    kind = "batches_split"
    contest: str
    piles: tuple[Pile, ...]


class BatchOpened(Event, frozen=True):
    """A pile of papers to be entered."""

    kind = "batch_opened"
    contest: str
    batch: str
    papers: int
    double: bool = False


class BatchRecounted(Event, frozen=True):
    """The papers of a pile counted again: there are so many."""

    kind = "batch_recounted"
    contest: str
    batch: str
    papers: int
    reason: str


class WrittenIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name written on a ballot: `F` with a ○, `-` without."""

    name: str
    mark: Literal["F", "-"]


class BallotEntered(Event, frozen=True):
    """One paper read into the file under the number written on its corner."""

    kind = "ballot_entered"
    contest: str
    batch: str
    number: int
    marks: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None
    reading: EntryReading = "first"


class BallotCorrected(Event, frozen=True):
    """A paper read again; the earlier reading stays in the journal."""

    kind = "ballot_corrected"
    contest: str
    batch: str
    number: int
    marks: str
    reason: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None
    reading: Reading = "first"


class BallotWithdrawn(Event, frozen=True):
    """The last paper of a reading that goes on, taken back: it was typed twice."""

    kind = "ballot_withdrawn"
    contest: str
    batch: str
    number: int
    reading: EntryReading
    reason: str


class BallotSetAside(Event, frozen=True):
    """A paper whose meaning is disputed, a new one or one already entered: it does not count until it is decided."""

    kind = "ballot_set_aside"
    contest: str
    batch: str
    number: int
    reading: EntryReading
    marks: str
    question: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None


class DisputeDecided(Event, frozen=True):
    """How the scrutineers read a disputed paper, and why."""

    kind = "dispute_decided"
    contest: str
    batch: str
    number: int
    reading: EntryReading
    marks: str
    decided_by: tuple[str, ...]
    reason: str
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None


class BatchFinished(Event, frozen=True):
    """A teller laid the pile down: these are its papers."""

    kind = "batch_finished"
    contest: str
    batch: str
    reading: EntryReading


class SettledPaper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paper as it counts: what both readings say, or the one chosen with the paper in hand, and why."""

    marks: str
    source: Source
    reason: str = ""
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None


class BatchSettled(Event, frozen=True):
    """Both readings of a pile held against each other: every paper of it as it counts, in order."""

    kind = "batch_settled"
    contest: str
    batch: str
    papers: tuple[SettledPaper, ...]
    settled_by: tuple[str, ...]


class BatchReopened(Event, frozen=True):
    """A pile goes one step back: from settled to both readings, or from a finished reading to reading on."""

    kind = "batch_reopened"
    contest: str
    batch: str
    reason: str


class WriteInsMerged(Event, frozen=True):
    """Spellings of one and the same written-in person; the kept one is what is counted and printed."""

    kind = "write_ins_merged"
    contest: str
    kept: str
    others: tuple[str, ...]
    decided_by: tuple[str, ...]


class WriteInsUnmerged(Event, frozen=True):
    """A spelling that stands for itself again."""

    kind = "write_ins_unmerged"
    contest: str
    spelling: str
    decided_by: tuple[str, ...]
    reason: str


class WriteInJudged(Event, frozen=True):
    """Whether a written-in person may be elected; the last judgement holds."""

    kind = "write_in_judged"
    contest: str
    name: str
    eligible: bool
    decided_by: tuple[str, ...]
    reason: str


class SheetRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A printed name's line of a summary sheet."""

    candidate: str
    for_: int = msgspec.field(name="for")
    against: int
    abstain: int
    unreadable: int


class SheetName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A written-in name with its votes."""

    name: str
    votes: int


class SheetReason(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Invalid papers for one reason."""

    reason: str
    papers: int


class SheetEntered(Event, frozen=True):
    """The totals of one group's 计票单 as one person reads them; entered again, they replace that person's own."""

    kind = "sheet_entered"
    contest: str
    group: str
    reading: EntryReading
    papers: int
    valid: int
    invalid: int
    rows: tuple[SheetRow, ...]
    reasons: tuple[SheetReason, ...] = ()
    write_ins: tuple[SheetName, ...] = ()


class SheetSettled(Event, frozen=True):
    """The totals that count, after both readings; settled again, they replace the earlier ones."""

    kind = "sheet_settled"
    contest: str
    group: str
    papers: int
    valid: int
    invalid: int
    rows: tuple[SheetRow, ...]
    settled_by: tuple[str, ...]
    reason: str
    reasons: tuple[SheetReason, ...] = ()
    write_ins: tuple[SheetName, ...] = ()


class SheetWithdrawn(Event, frozen=True):
    """A group's sheet taken back, readings and settlement: it was entered by mistake."""

    kind = "sheet_withdrawn"
    contest: str
    group: str
    reason: str
