"""Two people read a pile without sight of each other's reading; a third settles it with the paper in hand."""

from pathlib import Path

import pytest

from core.domain.ballot import Ballot
from core.errors import CodedError
from core.errors.ballot import (
    BadSample,
    BatchClosed,
    BatchNotSettled,
    CountingBegun,
    DifferencesOpen,
    FewerThanEntered,
    NoDifference,
    NoSuchReading,
    NothingToReopen,
    NotTheLast,
    PapersMissing,
    ReasonMissing,
    WrongLength,
)
from core.errors.batch import BatchesDoNotAddUp, BatchOutOfOrder, DisputesOpen
from core.errors.people import OwnEntry, SameTeller
from core.errors.procedure import NotAllEntered, TooManyPapers
from core.journal.ballot_events import BatchesSplit, BatchSettled
from core.office import ballots, batches, count, disputes
from core.office.batches import Ruling
from core.office.desk import Desk
from core.office.live import LiveCount
from core.standing import reading_errors
from core.store import queries
from tests.office.readings import FIRST, SECOND, WATCH, agree, hall

PILE = ("FFA", "FAF", "AFF", "F-F")


def read(desk: Desk, marks: tuple[str, ...], reading: str = "first", batch: str = "1") -> None:
    by = FIRST if reading == "first" else SECOND
    for one in marks:
        ballots.enter(desk, "c1", batch, marks=one, reading=reading, by=by)  # type: ignore[arg-type]  # one of the two
    batches.finish(desk, "c1", batch, reading=reading, by=by)  # type: ignore[arg-type]  # one of the two


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """One open pile of four papers that is read twice."""
    found = hall(tmp_path / "a.zhengpiao", 4, entry="double")
    ballots.open_batch(found, "c1", "1", papers=4, by=WATCH)
    return found


def settle(desk: Desk, rulings: dict[int, Ruling] | None = None) -> tuple[str, ...]:
    event = batches.settle(desk, "c1", "1", rulings=rulings, settled_by=[WATCH], by=WATCH).event
    assert isinstance(event, BatchSettled)
    return tuple(one.marks for one in event.papers)


def test_the_queries_of_the_second_reading_never_return_the_first(desk: Desk) -> None:
    read(desk, PILE)
    ballots.enter(desk, "c1", "1", marks="---", reading="second", by=SECOND)
    assert [one.marks for one in queries.ballots(desk.file, "c1", "1", reading="second")] == ["---"]
    assert queries.ballot(desk.file, "c1", "1", 2, reading="second") is None
    slot = queries.slot(desk.file, "c1", "1", "second", SECOND)
    assert slot is not None
    assert slot.highest == 1
    with pytest.raises(BatchClosed):
        batches.comparison(desk, "c1", "1")
    batches.finish(desk, "c1", "1", reading="second", by=SECOND)
    assert len(batches.comparison(desk, "c1", "1").first) == 4


def test_the_second_teller_is_not_the_first(desk: Desk) -> None:
    read(desk, PILE)
    with pytest.raises(SameTeller):
        ballots.enter(desk, "c1", "1", marks="FFA", reading="second", by=f" {FIRST} ")


def test_nobody_touches_the_other_reading_before_it_is_settled(desk: Desk) -> None:
    read(desk, PILE)
    ballots.enter(desk, "c1", "1", marks="FFA", reading="second", by=SECOND)
    for reading, by in (("first", SECOND), ("second", FIRST)):
        with pytest.raises(SameTeller):
            ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="x", reading=reading, by=by)  # type: ignore[arg-type]  # a reading
    with pytest.raises(SameTeller):
        disputes.question(desk, "c1", "1", 1, question="?", by=SECOND)
    ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="misread", reading="second", by=SECOND)
    first = queries.ballot(desk.file, "c1", "1", 1)
    assert first is not None
    assert first.marks == "FFA", "a correction of one reading leaves the other alone"


@pytest.mark.parametrize("reading", ["second", "first"])
def test_a_reading_has_its_turn(desk: Desk, reading: str) -> None:
    if reading == "first":
        read(desk, PILE[:3])
    with pytest.raises(BatchOutOfOrder):
        ballots.enter(desk, "c1", "1", marks="FFA", reading=reading, by=SECOND)  # type: ignore[arg-type]  # a reading
    with pytest.raises(BatchOutOfOrder):
        batches.finish(desk, "c1", "1", reading=reading, by=SECOND)  # type: ignore[arg-type]  # a reading


def test_equal_readings_are_settled_without_a_ruling_and_then_count(desk: Desk) -> None:
    read(desk, PILE)
    read(desk, PILE, "second")
    with pytest.raises(BatchNotSettled):
        count.check(desk, "c1", by=WATCH)
    assert settle(desk) == PILE
    count.check(desk, "c1", by=WATCH)


def test_the_running_count_is_that_of_the_first_reading_until_both_are_settled(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    read(desk, PILE)
    before = live.outcome()
    ballots.enter(desk, "c1", "1", marks="AAA", reading="second", by=SECOND)
    disputes.set_aside(desk, "c1", "1", marks="AAA", question="?", reading="second", by=SECOND)
    assert live.outcome() == before
    assert live.disputed == 0
    agree(desk, live)
    ballots.withdraw(desk, "c1", "1", 2, reason="doubled", reading="second", by=SECOND)
    assert live.outcome() == before
    agree(desk, live)


def test_a_skipped_paper_is_one_difference_and_not_one_a_paper(desk: Desk) -> None:
    read(desk, PILE)
    read(desk, (PILE[0], *PILE[2:]), "second")
    both = batches.comparison(desk, "c1", "1")
    assert [both.pairs[place].second for place in both.open] == [None]
    assert settle(desk, {both.open[0]: Ruling("first", "skipped")}) == PILE


def test_a_paper_read_twice_is_struck_out(desk: Desk) -> None:
    read(desk, PILE)
    read(desk, (PILE[0], PILE[1], PILE[1], *PILE[2:]), "second")
    (place,) = batches.comparison(desk, "c1", "1").open
    assert settle(desk, {place: Ruling("none", "doubled")}) == PILE


def test_a_ruling_takes_either_reading_or_a_third(desk: Desk) -> None:
    read(desk, PILE)
    read(desk, ("FFF", "FAA", "AAA", "F-F"), "second")
    rulings = {
        0: Ruling("first", "mistyped"),
        1: Ruling("second", "misread"),
        2: Ruling("third", "unclear", Ballot("A?F", invalid="identifying_mark")),
    }
    assert settle(desk, rulings) == ("FFA", "FAA", "A?F", "F-F")
    rows = queries.ballots(desk.file, "c1", "1", reading="settled")
    assert rows[2].invalid == "identifying_mark"


RULINGS: list[tuple[type[CodedError], dict[int, Ruling]]] = [
    (DifferencesOpen, {}),
    (NoDifference, {0: Ruling("first", "x"), 1: Ruling("first", "x")}),
    (ReasonMissing, {1: Ruling("first", " ")}),
    (NoSuchReading, {1: Ruling("second", "x")}),
    (PapersMissing, {1: Ruling("none", "x")}),
    (WrongLength, {1: Ruling("third", "x")}),
]


@pytest.mark.parametrize(("refusal", "rulings"), RULINGS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_settlement_that_leaves_something_open_is_refused(
    desk: Desk, refusal: type[CodedError], rulings: dict[int, Ruling]
) -> None:
    read(desk, PILE)
    read(desk, (PILE[0], *PILE[2:]), "second")
    seq = desk.file.seq
    with pytest.raises(refusal):
        settle(desk, rulings)
    assert desk.file.seq == seq


def test_nobody_settles_or_then_corrects_their_own_entry(desk: Desk) -> None:
    read(desk, PILE)
    read(desk, PILE, "second")
    for person in (FIRST, SECOND):
        with pytest.raises(OwnEntry):
            batches.settle(desk, "c1", "1", settled_by=[WATCH, person], by=WATCH)
    settle(desk)
    with pytest.raises(OwnEntry):
        ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="x", by=SECOND)
    with pytest.raises(BatchClosed):
        ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="x", reading="first", by=WATCH)
    ballots.correct(desk, "c1", "1", 1, marks="AAA", reason="misread", by=WATCH)
    marks = [one.marks for one in queries.ballots(desk.file, "c1", "1", reading="settled")]
    assert marks == ["AAA", *PILE[1:]]
    assert [one.marks for one in queries.ballots(desk.file, "c1", "1")] == list(PILE)


def test_a_settlement_waits_for_disputes_of_either_reading(desk: Desk) -> None:
    read(desk, PILE)
    for marks in PILE[:3]:
        ballots.enter(desk, "c1", "1", marks=marks, reading="second", by=SECOND)
    disputes.set_aside(desk, "c1", "1", marks="F-F", question="?", reading="second", by=SECOND)
    batches.finish(desk, "c1", "1", reading="second", by=SECOND)
    with pytest.raises(DisputesOpen):
        settle(desk)
    more = {"decided_by": [WATCH], "reason": "clear", "by": WATCH}
    disputes.decide(desk, "c1", "1", 4, marks="F-F", reading="second", **more)  # type: ignore[arg-type]  # names
    assert settle(desk) == PILE


def test_each_step_of_a_pile_can_be_taken_back_until_the_next_reading_has_begun(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    with pytest.raises(NothingToReopen):
        batches.reopen(desk, "c1", "1", reason="x", by=WATCH)
    read(desk, PILE[:3])
    batches.reopen(desk, "c1", "1", reason="少录一张", by=WATCH)
    read(desk, PILE[3:])
    ballots.enter(desk, "c1", "1", marks="FFA", reading="second", by=SECOND)
    with pytest.raises(NothingToReopen):
        batches.reopen(desk, "c1", "1", reason="x", by=WATCH)
    read(desk, ("FAA", "AFF", "F-F"), "second")
    settle(desk, {1: Ruling("second", "misread")})
    agree(desk, live)
    assert live.tally.votes()[2].against == 2
    batches.reopen(desk, "c1", "1", reason="再看一遍", by=WATCH)
    agree(desk, live)
    assert live.tally.votes()[2].against == 1, "the first reading counts again"
    assert settle(desk, {1: Ruling("first", "misread")}) == PILE
    agree(desk, live)


def test_only_the_last_paper_of_a_reading_that_goes_on_is_taken_back(desk: Desk) -> None:
    live = LiveCount(desk, "c1")
    for marks in PILE[:2]:
        ballots.enter(desk, "c1", "1", marks=marks, by=FIRST)
    with pytest.raises(NotTheLast):
        ballots.withdraw(desk, "c1", "1", 1, reason="doubled", by=FIRST)
    with pytest.raises(ReasonMissing):
        ballots.withdraw(desk, "c1", "1", 2, reason="", by=FIRST)
    ballots.withdraw(desk, "c1", "1", 2, reason="doubled", by=FIRST)
    assert live.entered == 1
    agree(desk, live)
    read(desk, PILE[1:])
    with pytest.raises(BatchOutOfOrder):
        ballots.withdraw(desk, "c1", "1", 4, reason="doubled", by=FIRST)


def test_a_pile_read_once_is_finished_with_all_its_papers_alone(tmp_path: Path) -> None:
    desk = hall(tmp_path / "a.zhengpiao", 4)
    ballots.open_batch(desk, "c1", "1", papers=3, by=WATCH)
    with pytest.raises(PapersMissing):
        read(desk, PILE[:2])
    read(desk, PILE[2:3])
    with pytest.raises(BatchesDoNotAddUp):
        count.check(desk, "c1", by=WATCH)
    ballots.open_batch(desk, "c1", "2", papers=1, by=WATCH)
    with pytest.raises(NotAllEntered):
        count.check(desk, "c1", by=WATCH)
    ballots.enter(desk, "c1", "2", marks=PILE[3], by=FIRST)
    count.check(desk, "c1", by=WATCH)  # what is full need not be said to be finished


def test_a_pile_is_counted_again_within_what_is_entered_and_collected(desk: Desk) -> None:
    ballots.enter(desk, "c1", "1", marks="FFA", by=FIRST)
    with pytest.raises(FewerThanEntered):
        batches.recount(desk, "c1", "1", papers=0, reason="x", by=WATCH)
    with pytest.raises(TooManyPapers):
        batches.recount(desk, "c1", "1", papers=5, reason="x", by=WATCH)
    batches.recount(desk, "c1", "1", papers=3, reason="x", by=WATCH)
    ballots.open_batch(desk, "c1", "2", papers=1, by=WATCH)
    batches.recount(desk, "c1", "2", papers=0, reason="there is none", by=WATCH)
    assert batches.overview(desk, "c1").unbatched == 1
    assert queries.batch(desk.file, "c1", "2").complete


@pytest.mark.parametrize(
    ("way", "doubled"),
    [
        ({}, [False] * 5),
        ({"entry": "double"}, [True] * 5),
        ({"entry": "sample", "sample": "1/4"}, [True, False, False, False, True]),
    ],
)
def test_papers_are_split_into_numbered_piles_and_the_lot_says_which_are_read_twice(
    tmp_path: Path, way: dict[str, str], doubled: list[bool]
) -> None:
    desk = hall(tmp_path / "a.zhengpiao", 23, **way)
    drawn = iter((4, 0))
    event = batches.split(desk, "c1", size=5, draw=lambda _below: next(drawn), by=WATCH).event
    assert isinstance(event, BatchesSplit)
    assert [(one.batch, one.papers) for one in event.piles] == [
        ("1", 5),
        ("2", 5),
        ("3", 5),
        ("4", 5),
        ("5", 3),
    ]
    assert [one.double for one in event.piles] == doubled
    with pytest.raises(TooManyPapers):
        batches.split(desk, "c1", size=5, draw=lambda _below: 0, by=WATCH)
    with pytest.raises(CountingBegun):
        batches.choose(desk, "c1", entry="single", by=WATCH)


@pytest.mark.parametrize("sample", ["", "0/5", "6/5", "1/0", "-1/5", "1", "1/5/2", "½", "一/五"])
def test_a_share_is_a_fraction_above_nothing_and_not_above_all(tmp_path: Path, sample: str) -> None:
    with pytest.raises(BadSample):
        hall(tmp_path / "a.zhengpiao", 4, entry="sample", sample=sample)


def test_errors_are_told_by_teller_and_by_cell(desk: Desk) -> None:
    read(desk, ("FFF", *PILE[1:]))
    read(desk, (PILE[0], *PILE[2:]), "second")
    assert reading_errors(desk.file, queries.contest(desk.file, "c1")) is None
    settle(desk, {0: Ruling("second", "misread"), 1: Ruling("first", "skipped")})
    found = reading_errors(desk.file, queries.contest(desk.file, "c1"))
    assert found is not None
    assert [(one.teller, one.wrong, one.missed) for one in found.tellers] == [(FIRST, 1, 0), (SECOND, 0, 1)]
    assert [one.wrong for one in found.cells] == [0, 0, 1, 0, 0]
