"""Rehearsals: never a real election, made-up papers that are known, known mistakes, and how often a teller erred."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counting.align import compare
from core.domain.ballot import MARKS, Ballot, WriteIn
from core.errors.ballot import NoSuchBatch
from core.errors.procedure import NoSuchContest, NotANumber
from core.errors.rehearsal import NoPile, NotARehearsal, PileAlreadyThere
from core.exchange.show import overview, page
from core.journal.events import EVENT_TYPES, WrittenIn
from core.office import audit, ballots, count, made_up, rehearsal
from core.office.desk import Desk
from core.office.rehearsal import TellerErrors
from core.reports.assemble import model_of, papers_of
from core.rules.loading import load_rule_set
from core.store import queries
from tests.office.hall import BY, congress, draft_plain, to_counting, to_valid

TELLER = "孙计"


def dice(seed: int = 1) -> Random:
    return Random(seed)  # noqa: S311  (made-up papers, no secret)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A rehearsal with one open batch of sixteen; five names stand for three seats."""
    made = congress(tmp_path / "a.zhengpiao", rehearsal=True)
    draft_plain(made, names=5, seats=3, rules=load_rule_set("party-2020"))
    to_counting(made, "c1", papers=16)
    yield made
    made.close()


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "real.zhengpiao")
    draft_plain(made)
    to_counting(made, "c1", papers=3)
    yield made
    made.close()


def enter(desk: Desk, paper: Ballot, by: str = TELLER) -> None:
    written = [WrittenIn(one.name, one.mark) for one in paper.write_ins]
    ballots.enter(desk, "c1", "1", marks=paper.marks, write_ins=written, invalid=paper.invalid, by=by)


def entered(desk: Desk) -> list[Ballot]:
    return [
        Ballot(one.marks, tuple(WriteIn(name.name, name.mark) for name in one.write_ins), one.invalid)
        for one in queries.ballots(desk.file, "c1", "1")
    ]


def other(paper: Ballot) -> Ballot:
    """The same with its first cell misread."""
    return Ballot(("F" if paper.marks[0] != "F" else "A") + paper.marks[1:], paper.write_ins, paper.invalid)


def test_a_real_election_takes_no_made_up_ballot(real: Desk) -> None:
    head = real.head
    with pytest.raises(NotARehearsal):
        rehearsal.draw(real, "c1", "1", dice=dice(), by=BY)
    with pytest.raises(NotARehearsal):
        rehearsal.fill(real, "c1", "1", dice=dice(), by=BY)
    with pytest.raises(NotARehearsal):
        rehearsal.truth(real, "c1", "1")
    with pytest.raises(NotARehearsal):
        rehearsal.errors(real, "c1")
    assert real.head == head


def test_only_the_first_entry_of_a_file_says_whether_it_is_a_rehearsal() -> None:
    saying = [kind for kind, event in EVENT_TYPES.items() if "rehearsal" in event.__struct_fields__]
    assert saying == ["term_change_opened"]


def test_a_rehearsal_is_one_still_when_it_is_opened_again(desk: Desk, real: Desk) -> None:
    assert queries.term_change(desk.file).rehearsal
    assert not queries.term_change(real.file).rehearsal
    again = Desk.open(desk.file.path, desk.clock, write=False)
    assert queries.term_change(again.file).rehearsal
    again.close()


def test_whoever_shows_a_rehearsal_is_told_so(desk: Desk, real: Desk) -> None:
    assert [overview(one)["rehearsal"] for one in (desk, real)] == [True, False]
    assert "演练" in next(iter(page(overview(desk))))
    assert "rehearsal" in next(iter(page(overview(desk), "en")))
    assert "演练" not in "".join(page(overview(real)))


def test_every_paper_of_a_rehearsal_is_marked_as_one(desk: Desk, real: Desk) -> None:
    assert [one.frame.rehearsal for _, one in papers_of(desk.file, "c1")] == [True] * 7
    assert not model_of(real.file, "c1", "attendance").frame.rehearsal


def test_a_batch_is_filled_to_the_last_paper_and_the_file_verifies(desk: Desk) -> None:
    planted = rehearsal.fill(desk, "c1", "1", dice=dice(), by=TELLER, mistakes=30)
    assert queries.entered(desk.file, "c1") == 16
    right = rehearsal.truth(desk, "c1", "1")
    wrong = [number for number, paper in enumerate(entered(desk), start=1) if paper != right[number - 1]]
    assert [one.number for one in planted] == wrong
    assert wrong
    count.check(desk, "c1", by="赵监")
    assert audit.examine(desk.file).intact


def test_the_same_dice_make_the_same_papers_and_mistakes(tmp_path: Path) -> None:
    found = []
    for name in ("x", "y"):
        desk = congress(tmp_path / f"{name}.zhengpiao", rehearsal=True)
        draft_plain(desk)
        to_counting(desk, "c1", papers=8)
        planted = rehearsal.fill(desk, "c1", "1", dice=dice(7), by=TELLER, mistakes=50)
        found.append((planted, rehearsal.truth(desk, "c1", "1"), entered(desk)))
        desk.close()
    assert found[0] == found[1]


def test_without_mistakes_everything_is_entered_as_it_lies(desk: Desk) -> None:
    assert rehearsal.fill(desk, "c1", "1", dice=dice(), by=TELLER, mistakes=0) == ()
    assert tuple(entered(desk)) == rehearsal.truth(desk, "c1", "1")


@pytest.mark.parametrize("mistakes", [-1, 101])
def test_mistakes_are_so_many_of_a_hundred(desk: Desk, mistakes: int) -> None:
    with pytest.raises(NotANumber):
        rehearsal.fill(desk, "c1", "1", dice=dice(), by=TELLER, mistakes=mistakes)


def test_a_pile_is_drawn_once_and_before_anything_is_entered(desk: Desk) -> None:
    rehearsal.draw(desk, "c1", "1", dice=dice(), by=BY)
    with pytest.raises(PileAlreadyThere):
        rehearsal.draw(desk, "c1", "1", dice=dice(), by=BY)


def test_no_pile_is_drawn_for_a_batch_that_has_ballots_of_its_own(desk: Desk) -> None:
    enter(desk, Ballot("FFF--"))
    with pytest.raises(PileAlreadyThere):
        rehearsal.fill(desk, "c1", "1", dice=dice(), by=BY)
    with pytest.raises(NoPile):
        rehearsal.truth(desk, "c1", "1")
    assert rehearsal.errors(desk, "c1") == ()


def test_only_a_batch_that_is_there_is_filled(desk: Desk) -> None:
    with pytest.raises(NoSuchBatch):
        rehearsal.fill(desk, "c1", "9", dice=dice(), by=BY)
    with pytest.raises(NoSuchContest):
        rehearsal.fill(desk, "c9", "1", dice=dice(), by=BY)
    with pytest.raises(NoSuchContest):
        rehearsal.errors(desk, "c9")


def test_a_teller_without_a_mistake_has_none(desk: Desk) -> None:
    rehearsal.draw(desk, "c1", "1", dice=dice(), by=BY)
    for paper in rehearsal.truth(desk, "c1", "1")[:10]:
        enter(desk, paper)
    assert rehearsal.errors(desk, "c1") == (TellerErrors(TELLER, 10, 0, 70, 0, 0, 0),)


def test_each_teller_is_held_against_the_papers_they_entered(desk: Desk) -> None:
    rehearsal.draw(desk, "c1", "1", dice=dice(), by=BY)
    papers = rehearsal.truth(desk, "c1", "1")
    for paper in papers[:4]:
        enter(desk, paper, by="李计")
    for paper in papers[4:]:
        enter(desk, other(paper) if paper == papers[6] else paper)
    wrong = papers[4:].count(papers[6])
    invalid = papers[6].invalid is not None  # nobody needs the marks of an invalid paper
    assert rehearsal.errors(desk, "c1") == (
        TellerErrors(TELLER, 12, 0 if invalid else wrong, 84, 0 if invalid else wrong, 0, 0),
        TellerErrors("李计", 4, 0, 28, 0, 0, 0),
    )


def test_a_skipped_paper_is_one_that_is_missed_and_not_all_later_ones_wrong(desk: Desk) -> None:
    rehearsal.draw(desk, "c1", "1", dice=dice(5), by=BY)
    papers = rehearsal.truth(desk, "c1", "1")
    for paper in (*papers[:2], *papers[3:]):
        enter(desk, paper)
    (found,) = rehearsal.errors(desk, "c1")
    assert (found.papers, found.wrong_papers, found.wrong_cells, found.added) == (15, 0, 0, 0)
    assert found.missed == 1


def test_a_mistake_counts_also_where_it_was_corrected(desk: Desk) -> None:
    rehearsal.draw(desk, "c1", "1", dice=dice(2), by=BY)
    first = rehearsal.truth(desk, "c1", "1")[0]
    assert first.invalid is None
    enter(desk, other(first))
    written = [WrittenIn(one.name, one.mark) for one in first.write_ins]
    ballots.correct(desk, "c1", "1", 1, marks=first.marks, write_ins=written, reason="misread", by=TELLER)
    assert rehearsal.errors(desk, "c1") == (TellerErrors(TELLER, 1, 1, 7, 1, 0, 0),)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32), st.booleans())
def test_a_made_up_paper_could_lie_on_the_table_and_a_spoilt_one_differs_from_it(
    names: int, choices: int, seed: int, write_ins: bool
) -> None:
    chance = dice(seed)
    before = None
    for _ in range(4):
        made = made_up.paper(names, choices, chance, write_ins=write_ins)
        assert len(made.marks) == names
        assert set(made.marks) <= MARKS
        assert write_ins or not made.written
        right = Ballot(made.marks, tuple(WriteIn(name, "F") for name in made.written), made.invalid)
        _, wrong = made_up.spoil(right, before, chance)
        assert compare(right, wrong) != ((), False, False)
        before = right


def test_a_zero_report_says_what_stood_in_the_file_when_the_count_began(tmp_path: Path) -> None:
    desk = congress(tmp_path / "z.zhengpiao")
    draft_plain(desk)
    to_valid(desk, "c1", papers=2)
    before = model_of(desk.file, "c1", "zero")
    assert before.frame.fingerprint == desk.head
    ballots.open_batch(desk, "c1", "1", papers=2, by=BY)
    enter(desk, Ballot("FF-"))
    assert model_of(desk.file, "c1", "zero") == before
    desk.close()
