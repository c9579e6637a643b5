"""Papers set aside: out of every sum, decided by name and reason, and nothing is checked before."""

from pathlib import Path

import pytest

from core.counting.projection import Prospect
from core.errors.ballot import DisputesWaiting, NoOpenDispute, NoSuchBallot, PaperDisputed, ReasonMissing
from core.errors.batch import BatchOutOfOrder
from core.errors.people import OwnEntry
from core.errors.procedure import Missing
from core.office import ballots, batches, count, disputes
from core.office.desk import Desk
from core.office.live import LiveCount
from core.store import queries
from tests.office.readings import FIRST, WATCH, agree, hall


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three papers in one pile that is read once."""
    found = hall(tmp_path / "a.zhengpiao", 3)
    ballots.open_batch(found, "c1", "1", papers=3, by=WATCH)
    return found


def decide(desk: Desk, number: int, marks: str = "FFA") -> None:
    disputes.decide(desk, "c1", "1", number, marks=marks, decided_by=[WATCH], reason="clear", by=WATCH)


def set_aside(desk: Desk) -> None:
    disputes.set_aside(desk, "c1", "1", marks="?F-", question="是圈还是叉", by=FIRST)


def test_entry_goes_on_while_a_paper_waits_and_its_number_is_its_own(desk: Desk) -> None:
    set_aside(desk)
    recorded = ballots.enter(desk, "c1", "1", marks="FFA", by=FIRST)
    assert recorded.event.number == 2  # type: ignore[attr-defined]  # `enter` records a ballot and nothing else
    (waiting,) = disputes.queue(desk, "c1")
    assert (waiting.batch, waiting.number, waiting.question, waiting.set_aside_by) == (
        "1",
        1,
        "是圈还是叉",
        FIRST,
    )


def test_a_paper_in_dispute_is_in_no_sum_and_remains_for_the_projection(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    for _ in range(2):
        ballots.enter(desk, "c1", "1", marks="FAA", by=FIRST)
    set_aside(desk)
    agree(desk, live)
    assert (live.entered, live.disputed, live.left) == (2, 1, 1)
    now = live.now()
    assert (now.entered, now.disputed, now.left) == (2, 1, 0)
    assert [one.prospect for one in now.people] == [Prospect.CERTAIN, Prospect.OUT, Prospect.OUT]
    decide(desk, 3)
    agree(desk, live)
    assert (live.entered, live.disputed) == (3, 0)


def test_a_paper_that_is_entered_can_be_questioned_and_then_counts_no_more(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    ballots.enter(desk, "c1", "1", marks="FFA", by=FIRST)
    disputes.question(desk, "c1", "1", 1, question="是正式选票吗", by=FIRST)
    assert (live.entered, live.disputed) == (0, 1)
    with pytest.raises(PaperDisputed):
        disputes.question(desk, "c1", "1", 1, question="再问", by=FIRST)
    with pytest.raises(PaperDisputed):
        ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="x", by=FIRST)
    decide(desk, 1, "AAA")
    assert live.tally.votes()[0].against == 1
    agree(desk, live)


def test_a_set_aside_paper_typed_twice_is_taken_back_with_its_question(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    set_aside(desk)
    ballots.withdraw(desk, "c1", "1", 1, reason="doubled", by=FIRST)
    assert disputes.queue(desk, "c1") == ()
    assert live.disputed == 0
    agree(desk, live)


def test_a_contest_is_not_checked_and_a_pile_not_settled_over_an_open_dispute(desk: Desk) -> None:
    for _ in range(2):
        ballots.enter(desk, "c1", "1", marks="FFA", by=FIRST)
    set_aside(desk)
    with pytest.raises(DisputesWaiting):
        count.check(desk, "c1", by=WATCH)
    batches.finish(desk, "c1", "1", by=FIRST)
    assert queries.batch(desk.file, "c1", "1").state == "entered"
    decide(desk, 3)
    assert queries.batch(desk.file, "c1", "1").state == "settled"
    with pytest.raises(BatchOutOfOrder):
        disputes.question(desk, "c1", "1", 1, question="?", by=WATCH)
    count.check(desk, "c1", by=WATCH)


def test_a_decision_has_names_and_a_reason_and_is_made_once_by_others(desk: Desk) -> None:
    set_aside(desk)
    seq = desk.file.seq
    with pytest.raises(Missing):
        disputes.decide(desk, "c1", "1", 1, marks="FFA", decided_by=[" "], reason="x", by=WATCH)
    with pytest.raises(ReasonMissing):
        disputes.decide(desk, "c1", "1", 1, marks="FFA", decided_by=[WATCH], reason=" ", by=WATCH)
    with pytest.raises(OwnEntry):
        disputes.decide(desk, "c1", "1", 1, marks="FFA", decided_by=[WATCH, FIRST], reason="x", by=WATCH)
    with pytest.raises(NoSuchBallot):
        decide(desk, 2)
    assert desk.file.seq == seq
    decide(desk, 1)
    with pytest.raises(NoOpenDispute):
        decide(desk, 1)
