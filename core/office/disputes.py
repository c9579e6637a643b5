"""Papers set aside while entry goes on, and what the scrutineers decide about them."""

from collections.abc import Iterable, Sequence

from core.errors import Word
from core.errors.ballot import NoOpenDispute, PaperDisputed, ReasonMissing
from core.errors.people import OwnEntry
from core.errors.procedure import Missing
from core.journal import ballot_events as ev
from core.office.ballots import check, following, slot_of, there, written
from core.office.desk import Desk, Recorded, said
from core.procedure.batches import BatchAct, BatchState, after
from core.procedure.contest import Act
from core.store import piles, queries


def queue(desk: Desk, contest: str) -> tuple[piles.DisputeRow, ...]:
    """The papers of a contest that wait for a decision, by batch and number."""
    return tuple(one for one in piles.disputes(desk.file, contest) if one.open)


def set_aside(
    desk: Desk,
    contest: str,
    batch: str,
    *,
    marks: str,
    question: str,
    by: str,
    write_ins: Sequence[ev.WrittenIn] = (),
    invalid: str | None = None,
    reading: ev.EntryReading = "first",
) -> Recorded:
    """The next paper of a batch, read as well as can be and not counted before it is decided.

    Raises `Missing` without a question, and what `ballots.enter` raises.
    """
    slot = following(desk, contest, batch, reading, by)
    check(marks, write_ins, invalid, names=slot.names, number=slot.highest + 1)
    event = ev.BallotSetAside(
        contest=contest,
        batch=batch,
        number=slot.highest + 1,
        reading=reading,
        marks=marks,
        write_ins=tuple(write_ins),
        invalid=invalid,
        question=said(question, "what.question"),
    )
    return desk.record(event, by)


def question(
    desk: Desk,
    contest: str,
    batch: str,
    number: int,
    *,
    question: str,
    by: str,
    reading: ev.EntryReading = "first",
) -> Recorded:
    """A paper that is entered already, taken out of the count until it is decided; in a pile that is settled, none.

    Raises `Missing`, `PaperDisputed`, `BatchOutOfOrder`, and what `ballots.correct` raises.
    """
    slot, _ = written(desk, contest, batch, reading, by)
    after(BatchAct.SET_ASIDE, BatchState(slot.state), batch=batch, double=slot.double)
    old = there(desk, contest, batch, number, reading, slot.highest)
    if old.disputed:
        raise PaperDisputed(number=number, batch=batch)
    event = ev.BallotSetAside(
        contest=contest,
        batch=batch,
        number=number,
        reading=reading,
        marks=old.marks,
        write_ins=old.write_ins,
        invalid=old.invalid,
        question=said(question, "what.question"),
    )
    return desk.record(event, by)


def decide(
    desk: Desk,
    contest: str,
    batch: str,
    number: int,
    *,
    marks: str,
    decided_by: Sequence[str],
    reason: str,
    by: str,
    write_ins: Sequence[ev.WrittenIn] = (),
    invalid: str | None = None,
    reading: ev.EntryReading = "first",
) -> Recorded:
    """How the scrutineers read a paper set aside, by name and reason. Nobody decides about a pile they entered.

    Raises `NoSuchBatch`, `OutOfOrder`, `BatchOutOfOrder`, `NoSuchBallot`, `NoOpenDispute`, `Missing` without a name,
    `OwnEntry`, `ReasonMissing`, and what `ballots.enter` raises about the marks.
    """
    slot = slot_of(desk, contest, batch, reading, by, Act.CORRECT)
    after(BatchAct.DECIDE, BatchState(slot.state), batch=batch, double=slot.double)
    if not there(desk, contest, batch, number, reading, slot.highest).disputed:
        raise NoOpenDispute(number=number, batch=batch)
    people = others_than_the_hands(desk, contest, batch, decided_by, act="duty.decide")
    check(marks, write_ins, invalid, names=slot.names, number=number)
    if not reason.strip():
        raise ReasonMissing(number=number)
    event = ev.DisputeDecided(
        contest=contest,
        batch=batch,
        number=number,
        reading=reading,
        marks=marks,
        write_ins=tuple(write_ins),
        invalid=invalid,
        decided_by=people,
        reason=reason.strip(),
    )
    return desk.record(event, by)


def named(people: Iterable[str]) -> tuple[str, ...]:
    """Names without spaces around them, each once. Raises `Missing` where there is none."""
    found = tuple(dict.fromkeys(name.strip() for name in people if name.strip()))
    if not found:
        raise Missing(what=Word("what.decided_by"))
    return found


def others_than_the_hands(
    desk: Desk, contest: str, batch: str, people: Iterable[str], *, act: str
) -> tuple[str, ...]:
    """Those who decide, none of whom entered a paper of the batch. Raises `Missing`, `OwnEntry`."""
    found, row = named(people), queries.batch(desk.file, contest, batch)
    for name in found:
        if name in {*row.tellers, *row.second_tellers}:
            raise OwnEntry(name=name, act=Word(act))
    return found
