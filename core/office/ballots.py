"""Entering the papers: one ballot, one event, durable before it is acknowledged."""

from collections.abc import Sequence

from core.domain.ballot import MARKS
from core.errors import Word
from core.errors.ballot import (
    BatchFull,
    NoSuchBallot,
    NoSuchBatch,
    NothingChanged,
    ReasonMissing,
    UnknownMark,
    UnknownWriteInMark,
    WrongLength,
)
from core.errors.procedure import NameTaken, NotANumber, TooManyPapers
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.contest import Act, State, require
from core.store import queries


def open_batch(desk: Desk, contest: str, batch: str, *, papers: int, by: str) -> Recorded:
    """A pile of papers to enter.

    Raises `OutOfOrder`, `NotANumber`, `NameTaken`, `TooManyPapers` beyond those collected.
    """
    row = queries.contest(desk.file, contest)
    require(Act.BATCH, State(row.state), row.title)
    if papers < 1:
        raise NotANumber(what=Word("what.papers"), given=papers, least=1)
    name, others = said(batch, "what.batch"), queries.batches(desk.file, contest)
    if any(one.name == name for one in others):
        raise NameTaken(what=Word("what.batch"), name=name)
    together = papers + sum(one.papers for one in others)
    if together > (row.collected or 0):
        raise TooManyPapers(batched=together, collected=row.collected or 0)
    return desk.record(ev.BatchOpened(contest=contest, batch=name, papers=papers), by)


def enter(
    desk: Desk,
    contest: str,
    batch: str,
    *,
    marks: str,
    by: str,
    write_ins: Sequence[ev.WrittenIn] = (),
    invalid: str | None = None,
) -> Recorded:
    """The next paper of a batch; its number is in the event.

    `marks` has a letter per printed name: `F`, `A`, `-` or `?`. Raises `NoSuchBatch`, `OutOfOrder`, `BatchFull`,
    `WrongLength`, `UnknownMark`, `UnknownWriteInMark`, `ReasonMissing`.
    """
    names, papers, highest = _slot(desk, contest, batch, Act.ENTER)
    if highest >= papers:
        raise BatchFull(batch=batch, papers=papers)
    number = highest + 1
    check(marks, write_ins, invalid, names=names, number=number)
    event = ev.BallotEntered(
        contest=contest,
        batch=batch,
        number=number,
        marks=marks,
        write_ins=tuple(write_ins),
        invalid=invalid,
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
) -> Recorded:
    """Read a paper again, with the reason; the first reading stays in the journal.

    Raises `NoSuchBallot`, `NothingChanged`, and what `enter` raises.
    """
    names, _, highest = _slot(desk, contest, batch, Act.CORRECT)
    old = queries.ballot(desk.file, contest, batch, number)
    if old is None:
        raise NoSuchBallot(number=number, batch=batch, entered=highest)
    check(marks, write_ins, invalid, names=names, number=number)
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
    )
    return desk.record(event, by)


def _slot(desk: Desk, contest: str, batch: str, act: Act) -> tuple[int, int, int]:
    found = queries.slot(desk.file, contest, batch)
    if found is None:
        row = queries.contest(desk.file, contest)
        require(act, State(row.state), row.title)
        raise NoSuchBatch(batch=batch, contest=contest)
    state, names, papers, highest = found
    if state != State.COUNTING:
        require(act, State(state), queries.contest(desk.file, contest).title)
    return names, papers, highest


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
