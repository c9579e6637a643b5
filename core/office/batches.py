"""Piles of papers: how many, read once or twice, finished, held against each other, settled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from core.counting.align import Pair, align
from core.domain.ballot import Ballot, WriteIn
from core.errors import Word
from core.errors.ballot import (
    BadSample,
    BatchNotSettled,
    CountingBegun,
    DifferencesOpen,
    DisputesWaiting,
    FewerThanEntered,
    NoDifference,
    NoSuchReading,
    NotBySheets,
    NothingToReopen,
    PapersMissing,
    ReasonMissing,
)
from core.errors.procedure import NotAllEntered, NotANumber, TooManyPapers
from core.journal import ballot_events as ev
from core.office.ballots import check, closed, turn
from core.office.desk import Desk, Recorded, said
from core.office.disputes import others_than_the_hands, queue
from core.procedure import batches as rules
from core.procedure.batches import BatchAct, BatchNow, BatchState, Progress
from core.procedure.contest import Act, State, require
from core.store import queries
from core.store.rows import BallotRow, BatchRow, ContestRow

REASONS: Final = ("misread", "mistyped", "skipped", "doubled", "swapped", "unclear")
"""Why readings differ, as codes that the screen shows in words; other words are taken as they are."""

_NOT_BEGUN: Final = {State.DRAFTED, State.FIXED, State.QUORATE, State.ISSUED, State.COLLECTED, State.VALID}

Draw = Callable[[int], int]
"""Chance from outside: a whole number from 0 to below the given one, such as `secrets.randbelow`."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds where two readings differ; `none`: there is no such paper; `paper` is the third reading."""

    take: Literal["first", "second", "third", "none"]
    reason: str
    paper: Ballot | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both readings of a pile side by side; `open` are the places in `pairs` that somebody must rule on."""

    first: tuple[BallotRow, ...]
    second: tuple[BallotRow, ...]
    pairs: tuple[Pair, ...]
    open: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A contest's piles, how many of its papers are in dispute, and how far all is."""

    collected: int
    batches: tuple[BatchRow, ...]
    disputes: int
    progress: Progress

    @property
    def unbatched(self) -> int:
        """Papers that lie in no pile yet."""
        return self.collected - sum(one.papers for one in self.batches)


def choose(
    desk: Desk,
    contest: str,
    *,
    by: str,
    entry: ev.EntryMode = "single",
    sample: str = "",
    counted_by: ev.CountedBy = "ballots",
) -> Recorded:
    """How the papers of a contest are read, until the first of them lies in a pile.

    `sample` is a fraction such as `1/5`, for the entry mode of that name alone. Raises `NoSuchContest`,
    `CountingBegun`, `BadSample`.
    """
    row = queries.contest(desk.file, contest)
    if State(row.state) not in _NOT_BEGUN:
        raise CountingBegun(title=row.title)
    check_sample(entry, sample)
    event = ev.CountingChosen(contest=contest, entry=entry, sample=sample, counted_by=counted_by)
    return desk.record(event, by)


def check_sample(entry: str, sample: str) -> Fraction:
    """The share of piles read twice. Raises `BadSample` where it is none, or is given without being asked for."""
    if entry != "sample":
        if sample:
            raise BadSample(given=sample)
        return Fraction(entry == "double")
    above, _, below = sample.partition("/")
    digits = above.isascii() and below.isascii() and above.isdigit() and below.isdigit()
    if not digits or not 0 < int(above) <= int(below):
        raise BadSample(given=sample[:20])
    return Fraction(int(above), int(below))


def split(desk: Desk, contest: str, *, size: int, by: str, draw: Draw) -> Recorded:
    """Lay all papers that are in no pile into piles of this size, numbered on; the last may be smaller.

    Where a share is read twice, `draw` picks those piles, at least one. Raises `OutOfOrder`, `NotBySheets`,
    `BatchSizeTooSmall`, `TooManyPapers` where none are left.
    """
    row = queries.contest(desk.file, contest)
    require(Act.BATCH, State(row.state), row.title)
    if row.counted_by == "sheets":
        raise NotBySheets(title=row.title, how=Word("counted_by.sheets"))
    known = queries.batches(desk.file, contest)
    batched, collected = sum(one.papers for one in known), row.collected or 0
    if batched >= collected:
        raise TooManyPapers(batched=batched + 1, collected=collected)
    sizes, share = rules.split(collected - batched, size), check_sample(row.entry, row.sample)
    twice = rules.doubled(len(sizes), share, _drawn(len(sizes), share, draw))
    made = tuple(
        ev.Pile(name, papers, place in twice)
        for place, (name, papers) in enumerate(
            zip(_free_names({one.name for one in known}, len(sizes)), sizes, strict=True)
        )
    )
    return desk.record(ev.BatchesSplit(contest=contest, piles=made), by)


def _free_names(taken: set[str], wanted: int) -> list[str]:
    names = (str(number) for number in range(1, wanted + len(taken) + 1))
    return [name for name in names if name not in taken][:wanted]


def _drawn(count: int, share: Fraction, draw: Draw) -> list[int]:
    places = list(range(count))
    if share == 1:
        return places  # no lot is drawn where there is nothing to choose
    return [places.pop(draw(len(places))) for _ in range(rules.how_many_doubled(count, share))]


def recount(desk: Desk, contest: str, batch: str, *, papers: int, reason: str, by: str) -> Recorded:
    """The papers of a pile counted again; 0 for a pile that there is not. Not below those entered, nor once settled.

    Raises `NoSuchBatch`, `OutOfOrder`, `BatchClosed`, `NotANumber`, `FewerThanEntered`, `TooManyPapers`, `Missing`.
    """
    row = queries.contest(desk.file, contest)
    require(Act.CORRECT, State(row.state), row.title)
    pile, others = queries.batch(desk.file, contest, batch), queries.batches(desk.file, contest)
    if pile.state == "settled":
        raise closed(batch, "first", pile.state)
    if papers < 0:
        raise NotANumber(what=Word("what.papers"), given=papers, least=0)
    if papers < pile.entered:
        raise FewerThanEntered(batch=batch, papers=papers, entered=pile.entered)
    together = papers + sum(one.papers for one in others if one.name != batch)
    if together > (row.collected or 0):
        raise TooManyPapers(batched=together, collected=row.collected or 0)
    why = said(reason, "what.reason")
    return desk.record(ev.BatchRecounted(contest=contest, batch=batch, papers=papers, reason=why), by)


def finish(desk: Desk, contest: str, batch: str, *, by: str, reading: ev.EntryReading = "first") -> Recorded:
    """A teller laid the pile down. Read once, it must hold its papers and is settled; read twice, the number that a
    reading found is a finding for the comparison.

    Raises `NoSuchBatch`, `OutOfOrder`, `BatchOutOfOrder`, `SameTeller`, `PapersMissing`.
    """
    slot = turn(desk, contest, batch, reading, by, BatchAct.FINISH)
    if not slot.highest or (not slot.double and slot.highest != slot.papers):
        raise PapersMissing(batch=batch, papers=slot.papers, found=slot.highest)
    return desk.record(ev.BatchFinished(contest=contest, batch=batch, reading=reading), by)


def reopen(desk: Desk, contest: str, batch: str, *, reason: str, by: str) -> Recorded:
    """One step back: what was settled is settled anew, a finished reading goes on.

    Raises `NoSuchBatch`, `OutOfOrder`, `NothingToReopen` for a pile that is open, or whose second reading has begun;
    `Missing`.
    """
    row = queries.contest(desk.file, contest)
    require(Act.CORRECT, State(row.state), row.title)
    pile = queries.batch(desk.file, contest, batch)
    if pile.state == "open" or (pile.state == "entered" and pile.again):
        raise NothingToReopen(batch=batch, state=Word(f"batch.{pile.state}"))
    why = said(reason, "what.reason")
    return desk.record(ev.BatchReopened(contest=contest, batch=batch, reason=why), by)


def comparison(desk: Desk, contest: str, batch: str) -> Comparison:
    """Both readings side by side, once both are finished: nobody sees them together before.

    Raises `NoSuchBatch`, `BatchClosed`.
    """
    pile = queries.batch(desk.file, contest, batch)
    if not pile.double or pile.state not in {"entered_again", "settled"}:
        raise closed(batch, "settled", pile.state)
    first = queries.ballots(desk.file, contest, batch, reading="first")
    second = queries.ballots(desk.file, contest, batch, reading="second")
    pairs = align([ballot_of(one) for one in first], [ballot_of(one) for one in second])
    # Two papers in the other order say the same: nothing to rule on.
    unsettled = tuple(place for place, pair in enumerate(pairs) if pair.missing or pair.differs)
    return Comparison(first, second, pairs, unsettled)


def settle(
    desk: Desk,
    contest: str,
    batch: str,
    *,
    settled_by: Sequence[str],
    by: str,
    rulings: Mapping[int, Ruling] | None = None,
) -> Recorded:
    """Write down what a pile read twice holds: where both readings agree, that; elsewhere the ruling for that place.

    Places are those of `comparison(...).pairs`. Nobody settles what they entered. Raises `NoSuchBatch`, `OutOfOrder`,
    `BatchOutOfOrder`, `BatchClosed`, `DisputesOpen`, `DifferencesOpen`, `NoDifference`, `NoSuchReading`,
    `ReasonMissing`, `PapersMissing` where the papers are not as many as the pile holds, `Missing`, `OwnEntry`, and what
    `ballots.enter` raises about a third reading.
    """
    row = queries.contest(desk.file, contest)
    require(Act.CORRECT, State(row.state), row.title)
    pile = queries.batch(desk.file, contest, batch)
    rules.after(
        BatchAct.SETTLE, BatchState(pile.state), batch=batch, double=pile.double, disputes=pile.disputes
    )
    if not pile.double:
        raise closed(batch, "settled", pile.state)
    people = others_than_the_hands(desk, contest, batch, settled_by, act="duty.settle")
    papers = _papers(comparison(desk, contest, batch), rulings or {}, batch, len(row.candidates))
    if len(papers) != pile.papers:
        raise PapersMissing(batch=batch, papers=pile.papers, found=len(papers))
    return desk.record(ev.BatchSettled(contest=contest, batch=batch, papers=papers, settled_by=people), by)


def _papers(
    both: Comparison, found: Mapping[int, Ruling], batch: str, names: int
) -> tuple[ev.SettledPaper, ...]:
    """The pile as it is settled; every difference must be ruled on, and nothing else."""
    missing = [place for place in both.open if place not in found]
    if missing:
        raise DifferencesOpen(batch=batch, differences=len(missing), first=missing[0] + 1)
    for place in found:
        if place not in both.open:
            raise NoDifference(batch=batch, place=place + 1)
    return tuple(
        paper
        for place, pair in enumerate(both.pairs)
        if (paper := _final(both, pair, found.get(place), batch, place, names)) is not None
    )


def _final(
    both: Comparison, pair: Pair, ruling: Ruling | None, batch: str, place: int, names: int
) -> ev.SettledPaper | None:
    first = both.first[pair.first] if pair.first is not None else None
    second = both.second[pair.second] if pair.second is not None else None
    take, reason = (ruling.take, ruling.reason.strip()) if ruling else ("first", "")
    if ruling and not reason:
        raise ReasonMissing(number=place + 1)
    if take == "none":
        return None
    if ruling and take == "third":
        third = ruling.paper or Ballot("")
        written = tuple(ev.WrittenIn(one.name, one.mark) for one in third.write_ins)
        check(third.marks, written, third.invalid, names=names, number=place + 1)
        return ev.SettledPaper(third.marks, "third", reason, written, third.invalid)
    taken = first if take == "first" else second
    if taken is None:
        raise NoSuchReading(batch=batch, place=place + 1, reading=Word(f"reading.{take}"))
    source: ev.Source = "both" if ruling is None else "first" if take == "first" else "second"
    return ev.SettledPaper(taken.marks, source, reason, taken.write_ins, taken.invalid)


def ballot_of(row: BallotRow) -> Ballot:
    """An entered paper in the terms of the count."""
    return Ballot(row.marks, tuple(WriteIn(one.name, one.mark) for one in row.write_ins), row.invalid)


def overview(desk: Desk, contest: str, recent: Sequence[tuple[int, int]] = ()) -> Overview:
    """Papers and piles of a contest; `recent` are pieces of work (readings, seconds) that tell the pace.

    Raises `NoSuchContest`.
    """
    row, found = queries.contest(desk.file, contest), queries.batches(desk.file, contest)
    now = [BatchNow(one.papers, one.double, one.entered, one.again, BatchState(one.state)) for one in found]
    collected = row.collected or 0
    return Overview(
        collected=collected,
        batches=found,
        disputes=sum(one.disputes for one in found),
        progress=rules.progress(collected, now, recent),
    )


def require_complete(desk: Desk, row: ContestRow) -> None:
    """All papers collected lie in piles, each pile is entered, settled where it is read twice, no dispute is open.

    Raises `NotAllEntered`, `BatchesDoNotAddUp`, `BatchNotSettled`, `DisputesWaiting`.
    """
    rows, collected = queries.batches(desk.file, row.id), row.collected or 0
    entered = sum(one.counted for one in rows)
    incomplete = [one for one in rows if not one.complete]
    unread = [one for one in incomplete if one.state == "open" and one.counted < one.papers]
    if rows and not unread:
        rules.add_up(collected, (one.papers for one in rows))
    if unread or (collected and not rows):
        raise NotAllEntered(entered=entered, collected=collected, left=collected - entered)
    if incomplete:
        state = Word(f"batch.{incomplete[0].state}")
        raise BatchNotSettled(batch=incomplete[0].name, batches=len(incomplete), state=state)
    waiting = queue(desk, row.id)
    if waiting:
        raise DisputesWaiting(disputes=len(waiting), batch=waiting[0].batch, number=waiting[0].number)
