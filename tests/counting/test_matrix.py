"""The township's table: exact sums, shared ranks, and every unit that cannot be added named with its numbers."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counting.matrix import (
    Matrix,
    Numbers,
    Status,
    UnitBallot,
    contradictions,
    matrix,
    ranks_of,
    remarks,
)
from core.domain.enrolment import Voters

PEOPLE = (("a", "王一"), ("b", "贝二"), ("c", "毛三"))
DONE = UnitBallot(
    contest="u1-members",
    unit="u1",
    name="甲村",
    voters="members",
    status=Status.COUNTED,
    register=10,
    choices=2,
    entitled=10,
    present=8,
    issued=8,
    collected=7,
    valid=6,
    invalid=1,
    votes={"a": 5, "b": 4, "c": 0},
)


def ballot(contest: str, voters: Voters = "members", **changed: object) -> UnitBallot:
    return replace(DONE, contest=contest, voters=voters, **changed)  # type: ignore[arg-type]  # fields by name


def said(one: UnitBallot) -> list[tuple[str, dict[str, object]]]:
    return [(step.code, dict(step.params)) for step in remarks(one)]


@pytest.fixture
def table() -> Matrix:
    mass = ballot("u1-mass", "mass", valid=4, invalid=3, votes={"a": 1, "b": 2, "c": 3})
    more = ballot("u2-members", unit="u2", name="乙村", valid=7, invalid=0, votes={"a": 0, "b": 1, "c": 0})
    return matrix(PEOPLE, [DONE, mass, more])


def test_members_and_mass_are_summed_apart_and_together(table: Matrix) -> None:
    rows = {line.id: (line.members.votes, line.mass.votes, line.all.votes) for line in table.lines}
    assert rows == {"a": (5, 1, 6), "b": (5, 2, 7), "c": (0, 3, 3)}
    assert table.lines[0].cells == {"u1-members": 5, "u1-mass": 1, "u2-members": 0}
    assert table.apart


def test_the_share_is_the_exact_part_of_the_valid_papers(table: Matrix) -> None:
    first = table.lines[0]
    assert [first.of(voters).share for voters in ("members", "mass", "all")] == [
        Fraction(5, 13),
        Fraction(1, 4),
        Fraction(6, 17),
    ]


def test_equal_votes_share_a_rank_and_the_next_one_skips(table: Matrix) -> None:
    assert [line.members.rank for line in table.lines] == [1, 1, 3]
    assert [line.all.rank for line in table.lines] == [2, 1, 3]
    assert ranks_of({"x": 0, "y": 0}) == {"x": 1, "y": 1}


def test_people_and_papers_are_added_over_the_units(table: Matrix) -> None:
    assert table.numbers() == Numbers(30, 24, 24, 21, 17, 4)
    assert table.numbers("mass") == Numbers(10, 8, 8, 7, 4, 3)
    assert table.numbers("members").turnout == Fraction(4, 5)
    assert Matrix((), ()).numbers().turnout is None


def test_with_nothing_valid_there_is_no_share_and_everybody_is_first() -> None:
    line = matrix(PEOPLE, []).lines[2]
    assert (line.all.votes, line.all.share, line.all.rank) == (0, None, 1)


def test_together_there_is_one_kind_of_paper() -> None:
    table = matrix(PEOPLE, [ballot("u1-all", "all")])
    assert not table.apart
    assert (table.lines[0].all.votes, table.lines[0].members.votes) == (5, 0)
    assert table.numbers("members") == Numbers(0, 0, 0, 0, 0, 0)


def test_only_counted_ballots_are_added_and_all_others_are_named() -> None:
    missing = ballot("u2", status=Status.MISSING, register=12, entitled=0, present=0, issued=0, collected=0)
    void = ballot("u3", status=Status.VOID, collected=9, valid=0, invalid=0, votes={})
    going = ballot("u4", status=Status.COUNTING, entered=3, valid=0, invalid=0, votes={})
    table = matrix(PEOPLE, [DONE, missing, void, going])
    assert table.lines[0].all.votes == 5
    assert [one.contest for one in table.unfinished] == ["u2", "u3", "u4"]
    assert not table.complete
    assert [(one.contest, step.code) for one, step in table.remarks] == [
        ("u2", "E501"),
        ("u3", "E502"),
        ("u4", "E503"),
    ]
    assert said(missing) == [("E501", {"entitled": 12})]
    assert said(void) == [("E502", {"collected": 9, "issued": 8})]
    assert said(going) == [("E503", {"entered": 3, "collected": 7})]
    assert missing.turnout is None
    assert matrix(PEOPLE, [DONE]).complete
    assert not matrix(PEOPLE, [DONE, void]).complete
    assert not matrix(PEOPLE, []).complete


@pytest.mark.parametrize(
    ("changed", "code", "params"),
    [
        ({"present": 11, "issued": 8}, "E511", {"present": 11, "entitled": 10}),
        ({"issued": 9}, "E512", {"issued": 9, "present": 8}),
        ({"collected": 9, "valid": 8}, "E513", {"collected": 9, "issued": 8}),
        ({"valid": 5}, "E514", {"valid": 5, "invalid": 1, "collected": 7}),
        ({"votes": {"a": 7}}, "E515", {"votes": 7, "valid": 6}),
        ({"votes": {"a": 5, "b": 4, "c": 4}}, "E516", {"votes": 13, "choices": 2, "valid": 6}),
    ],
)
def test_a_unit_that_contradicts_itself_is_named_and_left_out(
    changed: dict[str, object], code: str, params: dict[str, object]
) -> None:
    broken = ballot("u9", "members", **changed)
    assert [(step.code, dict(step.params)) for step in contradictions(broken)] == [(code, params)]
    table = matrix(PEOPLE, [DONE, broken])
    assert table.lines[0].all.votes == 5
    assert table.unfinished == (broken,)
    assert table.remarks[0][1].say("zh")


def test_a_missing_ballot_and_a_void_one_contradict_nothing_further() -> None:
    assert not list(contradictions(ballot("x", status=Status.MISSING, present=99)))
    assert not list(contradictions(ballot("x", status=Status.VOID, collected=99)))


def test_a_turnout_below_four_fifths_warns_and_stops_nothing() -> None:
    few = ballot("u5", present=7, issued=7)
    assert said(few) == [("E504", {"present": 7, "entitled": 10})]
    assert few.counts
    assert said(ballot("u6", present=8)) == []


def test_a_number_of_entitled_people_other_than_the_registers_is_said() -> None:
    assert said(ballot("u7", register=11)) == [("E505", {"entitled": 10, "register": 11})]


@st.composite
def townships(draw: st.DrawFn) -> list[UnitBallot]:
    """Up to six units with ballots of any kind, some of them counted."""
    found: list[UnitBallot] = []
    for unit in range(draw(st.integers(0, 6))):
        apart = draw(st.booleans())
        kinds: tuple[Voters, ...] = ("members", "mass") if apart else ("all",)
        for voters in kinds:
            valid, invalid = draw(st.integers(0, 9)), draw(st.integers(0, 3))
            votes = {key: draw(st.integers(0, valid)) for key, _ in PEOPLE}
            status = draw(st.sampled_from(Status))
            numbers = dict.fromkeys(("entitled", "present", "issued", "collected"), valid + invalid)
            found.append(
                UnitBallot(
                    contest=f"{unit}-{voters}",
                    unit=str(unit),
                    name=str(unit),
                    voters=voters,
                    status=status,
                    register=draw(st.integers(0, 12)),
                    choices=3,
                    valid=valid,
                    invalid=invalid,
                    votes=votes,
                    **numbers,
                )
            )
    return found


@given(townships())
def test_every_sum_is_what_adding_up_by_hand_gives(ballots: list[UnitBallot]) -> None:
    table = matrix(PEOPLE, ballots)
    done = [one for one in ballots if one.status is Status.COUNTED]
    for line in table.lines:
        for voters in ("members", "mass", "all"):
            wanted = [one for one in done if voters in ("all", one.voters)]
            votes, valid = sum(one.votes[line.id] for one in wanted), sum(one.valid for one in wanted)
            got = line.of(voters)
            assert got.votes == votes == sum(line.cells[one.contest] for one in wanted)
            assert got.share == (Fraction(votes, valid) if valid else None)
            better = [other for other in table.lines if other.of(voters).votes > votes]
            assert got.rank == len(better) + 1
    assert table.numbers().valid == sum(one.valid for one in done)
    assert [one.contest for one in table.unfinished] == [
        one.contest for one in ballots if one.status is not Status.COUNTED
    ]
