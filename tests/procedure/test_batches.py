"""Batches: open, entered, entered again, settled, in this order; together they are what was collected."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors.batch import (
    BatchesDoNotAddUp,
    BatchOutOfOrder,
    BatchSizeTooSmall,
    DisputesOpen,
    DrawnWrongly,
)
from core.procedure.batches import (
    BatchAct,
    BatchNow,
    BatchState,
    Progress,
    add_up,
    after,
    doubled,
    how_many_doubled,
    may,
    progress,
    split,
)
from core.wording import say

A, S = BatchAct, BatchState


def through(acts: list[BatchAct], *, double: bool, disputes: int = 0) -> BatchState:
    state = S.OPEN
    for act in acts:
        state = after(act, state, batch="1", double=double, disputes=disputes)
    return state


def test_a_batch_entered_once_is_settled_when_it_is_finished() -> None:
    assert through([A.ENTER, A.ENTER], double=False) is S.OPEN
    assert through([A.ENTER, A.FINISH], double=False) is S.SETTLED


def test_a_batch_entered_twice_waits_for_the_second_reading_and_for_settling() -> None:
    steps = [A.ENTER, A.FINISH, A.ENTER_AGAIN, A.FINISH_AGAIN, A.SETTLE]
    seen = [through(steps[:done], double=True) for done in range(6)]
    assert seen == [S.OPEN, S.OPEN, S.ENTERED, S.ENTERED, S.ENTERED_AGAIN, S.SETTLED]


def test_an_open_dispute_keeps_a_batch_from_being_settled() -> None:
    assert through([A.SET_ASIDE, A.FINISH], double=False, disputes=1) is S.ENTERED
    with pytest.raises(DisputesOpen):
        after(A.SETTLE, S.ENTERED, batch="1", double=False, disputes=1)
    assert after(A.DECIDE, S.ENTERED, batch="1", double=False, disputes=1) is S.ENTERED
    assert after(A.DECIDE, S.ENTERED, batch="1", double=False) is S.SETTLED
    assert after(A.DECIDE, S.OPEN, batch="1", double=False) is S.OPEN
    assert after(A.DECIDE, S.ENTERED, batch="1", double=True) is S.ENTERED
    with pytest.raises(DisputesOpen):
        after(A.SETTLE, S.ENTERED_AGAIN, batch="1", double=True, disputes=2)


def test_every_act_fits_exactly_its_states() -> None:
    fits = {
        A.ENTER: {S.OPEN},
        A.FINISH: {S.OPEN},
        A.ENTER_AGAIN: {S.ENTERED},
        A.FINISH_AGAIN: {S.ENTERED},
        A.SET_ASIDE: {S.OPEN, S.ENTERED},
        A.DECIDE: {S.OPEN, S.ENTERED, S.ENTERED_AGAIN},
        A.CORRECT: set(S),
        A.SETTLE: {S.ENTERED_AGAIN},
    }
    assert {act: {state for state in S if may(act, state, double=True)} for act in A} == fits
    once = fits | {A.ENTER_AGAIN: set(), A.FINISH_AGAIN: set(), A.SETTLE: {S.ENTERED}}
    assert {act: {state for state in S if may(act, state, double=False)} for act in A} == once


@pytest.mark.parametrize("double", [True, False])
@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("act", A)
def test_an_act_out_of_order_is_refused_with_what_is_missing(
    act: BatchAct, state: BatchState, double: bool
) -> None:
    if may(act, state, double=double):
        after(act, state, batch="7", double=double)
        return
    with pytest.raises(BatchOutOfOrder) as refused:
        after(act, state, batch="7", double=double)
    for language in ("zh", "en"):
        assert "7" in say(refused.value, language).what


def test_a_batch_entered_once_with_a_dispute_waits_for_the_decision_and_not_for_a_second_reading() -> None:
    with pytest.raises(BatchOutOfOrder) as refused:
        after(A.ENTER, S.ENTERED, batch="1", double=False)
    assert refused.value.missing == "batch.need.decide"
    with pytest.raises(BatchOutOfOrder) as refused:
        after(A.ENTER, S.ENTERED, batch="1", double=True)
    assert refused.value.missing == "batch.need.again"


@given(st.integers(0, 10_000), st.integers(1, 500))
def test_batches_of_the_chosen_size_hold_every_paper(collected: int, size: int) -> None:
    papers = split(collected, size)
    add_up(collected, papers)
    assert all(one == size for one in papers[:-1])
    assert all(1 <= one <= size for one in papers)


def test_a_batch_holds_at_least_one_paper() -> None:
    with pytest.raises(BatchSizeTooSmall):
        split(10, 0)


@pytest.mark.parametrize(("papers", "apart"), [([25, 24], 1), ([25, 30], 5), ([], 50)])
def test_batches_that_hold_other_than_was_collected_are_refused(papers: list[int], apart: int) -> None:
    with pytest.raises(BatchesDoNotAddUp) as refused:
        add_up(50, papers)
    assert refused.value.apart == apart


@pytest.mark.parametrize(
    ("batches", "share", "number"),
    [(10, "1/5", 2), (11, "1/5", 3), (3, "1/100", 1), (4, "1", 4), (0, "1/2", 0)],
)
def test_a_share_of_the_batches_is_rounded_up(batches: int, share: str, number: int) -> None:
    assert how_many_doubled(batches, Fraction(share)) == number


@given(st.permutations(range(12)), st.fractions(0, 1))
def test_the_first_of_the_drawn_batches_are_entered_twice(drawn: list[int], share: Fraction) -> None:
    chosen = doubled(12, share, drawn)
    assert len(chosen) == how_many_doubled(12, share)
    assert chosen == set(drawn[: len(chosen)])


@pytest.mark.parametrize("drawn", [[0], [0, 0], [0, 4], [], [-1, 1]])
def test_a_lot_that_draws_too_few_or_unknown_batches_is_refused(drawn: list[int]) -> None:
    with pytest.raises(DrawnWrongly):
        doubled(4, Fraction(1, 2), drawn)


def test_progress_counts_papers_once_and_readings_as_often_as_they_are_made() -> None:
    batches = [
        BatchNow(25, double=False, first=25, second=0, state=S.SETTLED),
        BatchNow(25, double=True, first=25, second=10, state=S.ENTERED),
        BatchNow(25, double=True, first=5, second=0, state=S.OPEN),
    ]
    found = progress(88, batches, recent=[(10, 40), (5, 20)])
    assert found == Progress(
        papers=88,
        papers_left=33,
        readings=138,
        readings_left=13 + 15 + 20 + 25,
        states=((S.OPEN, 1), (S.ENTERED, 1), (S.ENTERED_AGAIN, 0), (S.SETTLED, 1)),
        rate=Fraction(1, 4),
        seconds_left=292,
    )


def test_a_finished_reading_is_done_whatever_number_it_came_to() -> None:
    odd = [
        BatchNow(25, double=True, first=24, second=26, state=S.ENTERED_AGAIN),
        BatchNow(25, double=True, first=24, second=26, state=S.ENTERED),
    ]
    assert [progress(25, [one]).readings_left for one in odd] == [0, 0]


@pytest.mark.parametrize("recent", [[], [(0, 30)], [(3, 0)]])
def test_without_a_pace_no_end_is_expected(recent: list[tuple[int, int]]) -> None:
    found = progress(10, [], recent)
    assert (found.rate, found.seconds_left) == (None, None)
    assert (found.papers_left, found.readings_left) == (10, 10)


def test_what_is_left_over_takes_whole_seconds() -> None:
    assert progress(10, [], [(3, 1)]).seconds_left == 4
