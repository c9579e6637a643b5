"""Entering the papers: one ballot, one event, durable before it is acknowledged."""

from collections.abc import Sequence
from typing import Final
from weakref import WeakKeyDictionary

from core.domain.ballot import MARKS
from core.errors import Word
from core.errors.ballot import (
    BatchClosed,
    BatchFull,
    NoSuchBallot,
    NoSuchBatch,
    NotBySheets,
    NothingChanged,
    NotTheLast,
    PaperDisputed,
    ReasonMissing,
    UnknownMark,
    UnknownWriteInMark,
    WrongLength,
)
from core.errors.people import OwnEntry, SameTeller
from core.errors.procedure import NameTaken, NotANumber, TooManyPapers
from core.journal import ballot_events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.batches import BatchAct, BatchState, after
from core.procedure.contest import Act, State, require
from core.store import queries
from core.store.rows import BallotRow, Slot

TURN = {"first": "open", "second": "entered"}
"""The state of a pile in which a reading of it goes on."""
_Key = tuple[str, str, str, str]
_NOTHING: Final = (0, None, None)
_AHEAD: Final[WeakKeyDictionary[Desk, tuple[int, _Key, Slot]]] = WeakKeyDictionary()
"""What the next paper of a reading meets, beside the number of the entry after which that is so."""
_AGAIN = {BatchAct.ENTER: BatchAct.ENTER_AGAIN, BatchAct.FINISH: BatchAct.FINISH_AGAIN}


def open_batch(
    desk: Desk, contest: str, batch: str, *, papers: int, by: str, double: bool | None = None
) -> Recorded:
    """A pile of papers to enter, read twice where that is said or every pile of the contest is.

    Raises `OutOfOrder`, `NotBySheets`, `NotANumber`, `NameTaken`, `TooManyPapers` beyond those collected.
    """
    row = queries.contest(desk.file, contest)
    require(Act.BATCH, State(row.state), row.title)
    if row.counted_by == "sheets":
        raise NotBySheets(title=row.title, how=Word("counted_by.sheets"))
    if papers < 1:
        raise NotANumber(what=Word("what.papers"), given=papers, least=1)
    name, others = said(batch, "what.batch"), queries.batches(desk.file, contest)
    if any(one.name == name for one in others):
        raise NameTaken(what=Word("what.batch"), name=name)
    together = papers + sum(one.papers for one in others)
    if together > (row.collected or 0):
        raise TooManyPapers(batched=together, collected=row.collected or 0)
    twice = row.entry == "double" if double is None else double
    return desk.record(ev.BatchOpened(contest=contest, batch=name, papers=papers, double=twice), by)


def enter(
    desk: Desk,
    contest: str,
    batch: str,
    *,
    marks: str,
    by: str,
    write_ins: Sequence[ev.WrittenIn] = (),
    invalid: str | None = None,
    reading: ev.EntryReading = "first",
) -> Recorded:
    """The next paper of a batch; its number is in the event.

    `marks` has a letter per printed name: `F`, `A`, `-` or `?`. The second reading begins when the first is finished,
    by somebody else, and may find more papers than the batch was said to hold. Raises `NoSuchBatch`, `OutOfOrder`,
    `BatchFull`, `BatchOutOfOrder`, `SameTeller`, `WrongLength`, `UnknownMark`, `UnknownWriteInMark`, `ReasonMissing`.
    """
    slot = following(desk, contest, batch, reading, by)
    number = slot.highest + 1
    check(marks, write_ins, invalid, names=slot.names, number=number)
    event = ev.BallotEntered(
        contest=contest,
        batch=batch,
        number=number,
        marks=marks,
        write_ins=tuple(write_ins),
        invalid=invalid,
        reading=reading,
    )
    recorded = desk.record(event, by)
    _AHEAD[desk] = recorded.entry.seq, (contest, batch, reading, by), slot._replace(highest=number)
    return recorded


def withdraw(
    desk: Desk,
    contest: str,
    batch: str,
    number: int,
    *,
    reason: str,
    by: str,
    reading: ev.EntryReading = "first",
) -> Recorded:
    """Take the last paper of a reading that goes on back: it was typed twice. Its entry stays in the journal.

    Raises `NoSuchBatch`, `OutOfOrder`, `BatchOutOfOrder`, `SameTeller`, `NotTheLast`, `ReasonMissing`.
    """
    slot = turn(desk, contest, batch, reading, by, BatchAct.ENTER)
    if number != slot.highest or not number:
        raise NotTheLast(number=number, highest=slot.highest)
    if not reason.strip():
        raise ReasonMissing(number=number)
    event = ev.BallotWithdrawn(
        contest=contest, batch=batch, number=number, reading=reading, reason=reason.strip()
    )
    return desk.record(event, by)


def correct(
    desk: Desk,
    contest: str,
    batch: str,
    number: int,
    *,
    marks: str,
    reason: str,
    by: str,
    write_ins: Sequence[ev.WrittenIn] = (),
    invalid: str | None = None,
    reading: ev.Reading | None = None,
) -> Recorded:
    """Read a paper again, with the reason; the earlier reading stays in the journal.

    Without `reading` it is the one that counts: the first, or what both were settled to. The other teller corrects
    neither reading before that, and no teller of the pile after it. Raises `NoSuchBallot`, `NothingChanged`,
    `PaperDisputed`, `OwnEntry`, and what `enter` raises.
    """
    slot, which = written(desk, contest, batch, reading, by)
    old = there(desk, contest, batch, number, which, slot.highest)
    if old.disputed:
        raise PaperDisputed(number=number, batch=batch)
    check(marks, write_ins, invalid, names=slot.names, number=number)
    if not reason.strip():
        raise ReasonMissing(number=number)
    if (old.marks, old.write_ins, old.invalid) == (marks, tuple(write_ins), invalid):
        raise NothingChanged(number=number)
    event = ev.BallotCorrected(
        contest=contest,
        batch=batch,
        number=number,
        marks=marks,
        write_ins=tuple(write_ins),
        invalid=invalid,
        reason=reason.strip(),
        reading=which,
    )
    return desk.record(event, by)


def slot_of(desk: Desk, contest: str, batch: str, reading: str, by: str, act: Act) -> Slot:
    """What must be known of a pile for one of its readings. Raises `OutOfOrder`, `NoSuchContest`, `NoSuchBatch`."""
    found = _next(desk, (contest, batch, reading, by))
    if found is None:
        row = queries.contest(desk.file, contest)
        require(act, State(row.state), row.title)
        raise NoSuchBatch(batch=batch, contest=contest)
    if found.contest_state != State.COUNTING:
        require(act, State(found.contest_state), queries.contest(desk.file, contest).title)
    return found


def _next(desk: Desk, key: _Key) -> Slot | None:
    """Known from the paper before, where nothing else was written since; else asked of the file."""
    seq, known, slot = _AHEAD.get(desk, _NOTHING)
    if known == key and not desk.read_only and seq == desk.file.seq:
        return slot
    contest, batch, reading, by = key
    return queries.slot(desk.file, contest, batch, reading, by.strip())


def turn(desk: Desk, contest: str, batch: str, reading: ev.EntryReading, by: str, act: BatchAct) -> Slot:
    """The same where this reading goes on just now. Raises `BatchOutOfOrder`, `SameTeller` for the other teller."""
    slot = slot_of(desk, contest, batch, reading, by, Act.ENTER)
    if slot.state != TURN[reading] or (reading == "second" and not slot.double):
        after(
            _AGAIN[act] if reading == "second" else act,
            BatchState(slot.state),
            batch=batch,
            double=slot.double,
        )
    if slot.double and not slot.stranger:
        raise SameTeller(name=by)
    return slot


def following(desk: Desk, contest: str, batch: str, reading: ev.EntryReading, by: str) -> Slot:
    """The same where one paper more may come. Raises `BatchFull` too."""
    slot = turn(desk, contest, batch, reading, by, BatchAct.ENTER)
    if reading == "first" and slot.highest >= slot.papers:
        raise BatchFull(batch=batch, papers=slot.papers)
    return slot


def written(
    desk: Desk, contest: str, batch: str, reading: ev.Reading | None, by: str
) -> tuple[Slot, ev.Reading]:
    """A reading whose papers this person may touch, and which one it is.

    Raises `NoSuchBatch`, `OutOfOrder`, `BatchClosed` where the pile is settled and the reading but a record of it,
    `SameTeller`, `OwnEntry`.
    """
    slot = slot_of(desk, contest, batch, reading or "settled", by, Act.CORRECT)
    settled = slot.double and slot.state == "settled"
    which: ev.Reading = reading or ("settled" if settled else "first")
    if settled and which != "settled":
        raise closed(batch, which, slot.state)
    if reading is None:
        slot = slot_of(desk, contest, batch, which, by, Act.CORRECT)
    if slot.double and not slot.stranger:
        raise OwnEntry(name=by, act=Word("duty.correct")) if settled else SameTeller(name=by)
    return slot, which


def there(desk: Desk, contest: str, batch: str, number: int, reading: str, highest: int) -> BallotRow:
    """A paper of this reading. Raises `NoSuchBallot`."""
    found = queries.ballot(desk.file, contest, batch, number, reading=reading)
    if found is None:
        raise NoSuchBallot(number=number, batch=batch, entered=highest)
    return found


def closed(batch: str, reading: str, state: str) -> BatchClosed:
    """The refusal of a pile in this state."""
    return BatchClosed(batch=batch, reading=Word(f"reading.{reading}"), state=Word(f"batch.{state}"))


def check(
    marks: str, write_ins: Sequence[ev.WrittenIn], invalid: str | None, *, names: int, number: int
) -> None:
    """Whether this can be a ballot at all. A ○ beside an empty line is on the paper too: void by rule, no mistake.

    Raises `WrongLength`, `UnknownMark`, `UnknownWriteInMark`, `ReasonMissing`.
    """
    if len(marks) != names:
        raise WrongLength(given=len(marks), names=names)
    if not MARKS.issuperset(marks):
        place = next(place for place, mark in enumerate(marks, start=1) if mark not in MARKS)
        raise UnknownMark(mark=marks[place - 1], place=place)
    for written in write_ins:
        if written.mark not in {"F", "-"}:
            raise UnknownWriteInMark(name=written.name, mark=written.mark)
    if invalid is not None and not invalid.strip():
        raise ReasonMissing(number=number)
