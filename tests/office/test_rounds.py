"""One vote, counted separately: one act for all ballots of a round, checked for all before the first is recorded."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.errors.case import NoCandidates
from core.errors.deputies import InAnotherRound, NoSuchRound, PapersOfContestMissing, RoundOfOneMeeting
from core.errors.procedure import Missing, NoQuorum, OutOfOrder, PapersDoNotAddUp
from core.office import attendance, contests, drafts, nominations, rounds, term
from core.office.contests import Heads, Papers
from core.office.desk import Desk, Recorded
from core.office.elected import elected_to
from core.procedure.contest import State
from core.store import queries
from tests.office.assembly import MEETING, PRESENT, assembly, counted, joint, keys, opened, presidium
from tests.office.hall import BY
from tests.office.refusing import refused

ALL = ("chair", "deputy_chair", "mayor", "deputy_mayor")
ISSUED = Papers(unpacked=63, issued=60, kept=3, clipped=0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = assembly(tmp_path / "a.zhengpiao")
    opened(made, "chair")
    presidium(made, "chair", "代表1")
    opened(made, "deputy_chair")
    presidium(made, "deputy_chair", "代表2")
    joint(made, "deputy_chair", "代表3", keys(1, 10))
    opened(made, "mayor")
    presidium(made, "mayor", "张三")
    opened(made, "deputy_mayor", 2)
    presidium(made, "deputy_mayor", "李四", "王五")
    joint(made, "deputy_mayor", "赵六", keys(1, 10))
    for office in ALL:
        nominations.stand(made, office, by=BY)
    yield made
    made.close()


def states(desk: Desk) -> list[str]:
    return [queries.contest(desk.file, office).state for office in ALL]


def open_round(desk: Desk) -> str:
    rounds.open_round(desk, MEETING, ALL, title="第一轮选举", by=BY)
    (found,) = rounds.of_meeting(desk.file, MEETING)
    return found.id


def to_valid(desk: Desk, key: str) -> None:
    rounds.fix(desk, key, approved_by="主席团", by=BY)
    rounds.establish_quorum(desk, key, by=BY)
    rounds.issue(desk, key, ISSUED, by=BY)
    rounds.collect(desk, key, dict.fromkeys(ALL, PRESENT), by=BY)
    rounds.declare(desk, key, declared_by="赵监", by=BY)


def test_four_ballots_are_voted_on_at_once_and_counted_separately(desk: Desk) -> None:
    key = open_round(desk)
    acts: tuple[Callable[[], tuple[Recorded, ...]], ...] = (
        lambda: rounds.fix(desk, key, approved_by="主席团", by=BY),
        lambda: rounds.establish_quorum(desk, key, by=BY),
        lambda: rounds.issue(desk, key, ISSUED, by=BY),
        lambda: rounds.collect(desk, key, dict.fromkeys(ALL, PRESENT), by=BY),
        lambda: rounds.declare(desk, key, declared_by="赵监", by=BY),
    )
    for act in acts:
        assert len(act()) == 4
        assert len(set(states(desk))) == 1
    assert rounds.standing(desk.file, key).state == State.VALID
    assert counted(desk, "chair", {"代表1": 50}) == ("代表1",)
    assert counted(desk, "deputy_chair", {"代表3": 31, "代表2": 29}) == ("代表3",)
    assert counted(desk, "mayor", {"张三": 30}) == ()
    assert counted(desk, "deputy_mayor", {"李四": 35, "赵六": 32, "王五": 31}) == ("李四", "赵六")
    assert [(one.person, one.office) for one in elected_to(desk.file)] == [
        ("代表1", "chair"),
        ("代表3", "deputy_chair"),
        ("李四", "deputy_mayor"),
        ("赵六", "deputy_mayor"),
    ]
    assert [one.kind for one in drafts.owed(desk, "mayor")] == ["further"]


def test_where_one_ballot_is_refused_nothing_of_the_act_is_recorded(desk: Desk) -> None:
    key = open_round(desk)
    drafts.draft(
        desk, MEETING, contest="mayor", title="镇长选举", office="mayor", seats=1, candidates=(), by=BY
    )
    refused(desk, NoCandidates, rounds.fix, key, approved_by="主席团")
    assert states(desk) == ["drafted"] * 4
    refused(desk, OutOfOrder, rounds.establish_quorum, key)
    nominations.stand(desk, "mayor", by=BY)
    rounds.fix(desk, key, approved_by="主席团", by=BY)
    refused(desk, NoQuorum, rounds.establish_quorum, key, heads=Heads(61, 61, 40))
    rounds.establish_quorum(desk, key, by=BY)
    refused(desk, PapersDoNotAddUp, rounds.issue, key, Papers(61, 60, 0, 0))
    rounds.issue(desk, key, ISSUED, by=BY)
    problem = refused(desk, PapersOfContestMissing, rounds.collect, key, {"chair": 60})
    assert problem.params == {"title": "人大副主席选举"}


def test_an_act_that_was_interrupted_goes_on_with_the_rest(desk: Desk) -> None:
    key = open_round(desk)
    contests.fix(desk, "chair", approved_by="主席团", by=BY)
    contests.fix(desk, "mayor", approved_by="主席团", by=BY)
    assert len(rounds.fix(desk, key, approved_by="主席团", by=BY)) == 2
    contests.establish_quorum(desk, "chair", by=BY)
    assert len(rounds.establish_quorum(desk, key, by=BY)) == 3
    assert rounds.standing(desk.file, key).state == State.QUORATE


def test_an_act_may_be_done_again_for_all_while_the_next_is_not(desk: Desk) -> None:
    key = open_round(desk)
    rounds.fix(desk, key, approved_by="主席团", by=BY)
    rounds.establish_quorum(desk, key, by=BY)
    attendance.check_in(desk, MEETING, "m0061", by=BY)
    assert len(rounds.establish_quorum(desk, key, by=BY)) == 4
    assert queries.contest(desk.file, "mayor").present == 61


def test_a_void_ballot_leaves_the_others_of_its_round_valid(desk: Desk) -> None:
    key = open_round(desk)
    rounds.fix(desk, key, approved_by="主席团", by=BY)
    rounds.establish_quorum(desk, key, by=BY)
    rounds.issue(desk, key, ISSUED, by=BY)
    rounds.collect(desk, key, dict.fromkeys(ALL, 60) | {"mayor": 61}, by=BY)
    rounds.declare(desk, key, declared_by="赵监", by=BY)
    assert states(desk) == ["valid", "valid", "void", "valid"]
    assert rounds.standing(desk.file, key).state == State.VALID
    assert [one.kind for one in drafts.owed(desk, "mayor")] == ["repeat"]


def test_a_contest_is_in_one_round_of_its_own_meeting(desk: Desk) -> None:
    rounds.open_round(desk, MEETING, ("chair", "mayor"), title="第一轮", by=BY)
    refused(desk, InAnotherRound, rounds.open_round, MEETING, ("mayor", "deputy_mayor"), title="第二轮")
    refused(desk, Missing, rounds.open_round, MEETING, (), title="第二轮")
    refused(desk, Missing, rounds.open_round, MEETING, ("deputy_mayor",), title=" ")
    term.open_meeting(desk, meeting="pc", title="党代会", template="party-2020", by=BY)
    refused(desk, RoundOfOneMeeting, rounds.open_round, "pc", ("deputy_mayor",), title="第二轮")
    refused(desk, NoSuchRound, rounds.fix, "r0009", approved_by="主席团")
    drafts.drop(desk, "mayor", reason="改期", by=BY)
    (found,) = rounds.of_meeting(desk.file, MEETING)
    assert [row.id for row in rounds.standing(desk.file, found.id).contests] == ["chair"]


def test_ballots_that_are_out_are_not_brought_into_a_round(desk: Desk) -> None:
    key = open_round(desk)
    to_valid(desk, key)
    drafts.draft(desk, MEETING, contest="x", title="其他", office="other", seats=1, candidates=(), by=BY)
    refused(desk, InAnotherRound, rounds.open_round, MEETING, ("x", "mayor"), title="第二轮")
