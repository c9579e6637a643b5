"""Batches: how papers are split, what may happen to a batch and when, which are entered twice, how far all is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import Final

from core.errors import Word
from core.errors.batch import (
    BatchesDoNotAddUp,
    BatchOutOfOrder,
    BatchSizeTooSmall,
    DisputesOpen,
    DrawnWrongly,
)


class BatchState(StrEnum):
    """Where a batch stands."""

    OPEN = "open"
    ENTERED = "entered"
    ENTERED_AGAIN = "entered_again"
    SETTLED = "settled"


class BatchAct(StrEnum):
    """What somebody wants to do with a batch; called as the duties of `authority` are."""

    ENTER = "enter"
    FINISH = "finish"
    ENTER_AGAIN = "enter_again"
    FINISH_AGAIN = "finish_again"
    SET_ASIDE = "set_aside"
    DECIDE = "decide"
    CORRECT = "correct"
    SETTLE = "settle"


_S = BatchState
_ALLOWED: Final[dict[BatchAct, frozenset[BatchState]]] = {
    BatchAct.ENTER: frozenset({_S.OPEN}),
    BatchAct.FINISH: frozenset({_S.OPEN}),
    BatchAct.ENTER_AGAIN: frozenset({_S.ENTERED}),
    BatchAct.FINISH_AGAIN: frozenset({_S.ENTERED}),
    BatchAct.SET_ASIDE: frozenset({_S.OPEN, _S.ENTERED}),
    BatchAct.DECIDE: frozenset({_S.OPEN, _S.ENTERED, _S.ENTERED_AGAIN}),
    BatchAct.CORRECT: frozenset(_S),
    BatchAct.SETTLE: frozenset({_S.ENTERED_AGAIN}),
}
_NEEDED: Final[dict[BatchState, str]] = {
    _S.OPEN: "batch.need.finish",
    _S.ENTERED: "batch.need.again",
    _S.ENTERED_AGAIN: "batch.need.settle",
    _S.SETTLED: "batch.need.nothing",
}


def may(act: BatchAct, state: BatchState, *, double: bool) -> bool:
    """Whether the act fits. A batch that is entered once waits, when finished, for disputes alone to be decided."""
    if not double and act in {BatchAct.ENTER_AGAIN, BatchAct.FINISH_AGAIN}:
        return False
    if not double and act is BatchAct.SETTLE:
        return state is BatchState.ENTERED
    return state in _ALLOWED[act]


def after(act: BatchAct, state: BatchState, *, batch: str, double: bool, disputes: int = 0) -> BatchState:
    """The state that follows. `disputes` are those of the batch that are still open when the act is done.

    A batch that is entered once is settled as soon as it is finished and no dispute is open, one entered twice by
    settling it. Raises `BatchOutOfOrder`, and `DisputesOpen` where a batch is settled over an open dispute.
    """
    if not may(act, state, double=double):
        need = _NEEDED[state]
        if not double and state is BatchState.ENTERED:
            need = "batch.need.decide"
        raise BatchOutOfOrder(
            batch=batch, act=Word(f"duty.{act}"), state=Word(f"batch.{state}"), missing=Word(need)
        )
    if act is BatchAct.SETTLE and disputes:
        raise DisputesOpen(batch=batch, disputes=disputes)
    finished = act is BatchAct.FINISH or (act is BatchAct.DECIDE and state is BatchState.ENTERED)
    if act is BatchAct.SETTLE or (finished and not double and not disputes):
        return BatchState.SETTLED
    return {BatchAct.FINISH: BatchState.ENTERED, BatchAct.FINISH_AGAIN: BatchState.ENTERED_AGAIN}.get(
        act, state
    )


def split(collected: int, size: int) -> tuple[int, ...]:
    """The papers of each batch: all of the chosen size but perhaps the last. Raises `BatchSizeTooSmall`."""
    if size < 1:
        raise BatchSizeTooSmall(size=size)
    whole, rest = divmod(collected, size)
    return (size,) * whole + ((rest,) if rest else ())


def add_up(collected: int, papers: Iterable[int]) -> None:
    """The batches hold exactly the papers collected. Raises `BatchesDoNotAddUp` with what is missing or too much."""
    together = sum(papers)
    if together != collected:
        raise BatchesDoNotAddUp(together=together, collected=collected, apart=abs(together - collected))


def how_many_doubled(batches: int, share: Fraction) -> int:
    """How many of the batches a share asks for, rounded up: at least one where there are any."""
    return min(batches, ceil(share * batches))


def doubled(batches: int, share: Fraction, drawn: Sequence[int]) -> frozenset[int]:
    """Which batches (from 0) are entered twice, as drawn by lot elsewhere; the first ones asked for count.

    A shuffled list of all indexes can be given whole. Raises `DrawnWrongly` where too few, other or equal ones are.
    """
    needed = how_many_doubled(batches, share)
    chosen = frozenset(drawn[:needed])
    if len(chosen) != needed or not chosen <= set(range(batches)):
        raise DrawnWrongly(needed=needed, batches=batches, drawn=len(chosen & set(range(batches))))
    return chosen


@dataclass(frozen=True, slots=True)
class BatchNow:
    """What progress needs to know of a batch."""

    papers: int
    double: bool
    first: int
    second: int
    state: BatchState


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the entry is. Readings are papers, those of doubled batches twice.

    `rate` is in readings a second, `seconds_left` whole seconds rounded up; both `None` while nothing can be said.
    """

    papers: int
    papers_left: int
    readings: int
    readings_left: int
    states: tuple[tuple[BatchState, int], ...]
    rate: Fraction | None
    seconds_left: int | None


def progress(
    collected: int, batches: Collection[BatchNow], recent: Sequence[tuple[int, int]] = ()
) -> Progress:
    """Papers and readings left, and when they will be done at the pace of `recent` (readings, seconds) pieces.

    Papers in no batch yet are left, too, and counted as entered once. Pieces without time say nothing.
    """
    entered = sum(min(one.first, one.papers) for one in batches)
    unbatched = max(0, collected - sum(one.papers for one in batches))
    readings = unbatched + sum(one.papers * (1 + one.double) for one in batches)
    left = unbatched + sum(_left(one) for one in batches)
    made = sum(count for count, _ in recent)
    seconds = sum(spent for _, spent in recent)
    rate = Fraction(made, seconds) if seconds > 0 and made > 0 else None
    return Progress(
        papers=collected,
        papers_left=max(0, collected - entered),
        readings=readings,
        readings_left=left,
        states=tuple((state, sum(one.state is state for one in batches)) for state in BatchState),
        rate=rate,
        seconds_left=ceil(left / rate) if rate is not None else None,
    )


def _left(batch: BatchNow) -> int:
    """Readings of a batch that are still to be made; a finished reading is done, whatever number it came to."""
    first = 0 if batch.state is not BatchState.OPEN else max(0, batch.papers - batch.first)
    again = batch.double and batch.state in {BatchState.OPEN, BatchState.ENTERED}
    return first + (max(0, batch.papers - batch.second) if again else 0)
