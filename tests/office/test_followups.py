"""Runoffs, further and repeat elections, accepted shortages, inside a chained congress; worked by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.procedure import CandidatesNotTied, NotANumber, NothingToDraft, StillPending
from core.journal import events as ev
from core.office import count, drafts
from core.office.desk import Desk
from core.procedure.chain import Stop, Unfinished
from core.store import queries
from tests.office.hall import BY, MEETING, congress, draft_committee, nominees
from tests.office.voting import (
    ALL_ELECTED,
    committee,
    fix,
    follow,
    hold,
    hold_void,
    next_contest,
    owed,
    standing,
    step,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def test_runoffs_inside_the_committee_one_after_the_other_then_the_chain_goes_on(desk: Desk) -> None:
    tied = dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸", 12)
    assert len(committee(desk, tied)) == 7
    contest = "committee"
    for number in (1, 2):
        assert step(desk) == Unfinished("committee", drafts.owed(desk, "committee"))
        item = owed(desk, "committee")
        assert (item.kind, item.parent, item.seats) == ("runoff", contest, 2)
        contest = follow(desk, "committee")
        assert contest == f"committee-runoff-{number}"
        assert queries.contest(desk.file, contest).rules["majority"] is None
        assert hold(desk, contest, dict.fromkeys("辛壬癸", 9)) == ()
    last = follow(desk, "committee")
    assert hold(desk, last, {"辛": 10, "壬": 9, "癸": 8}) == ("辛", "壬")
    assert standing(desk) == "甲乙"


def test_a_runoff_is_between_those_tied_and_nobody_else(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚辛", 15) | dict.fromkeys("壬癸", 12))
    item = owed(desk, "committee")
    people = {one.name[0]: one for one in nominees()}
    with pytest.raises(CandidatesNotTied):
        drafts.follow(desk, item, candidates=[people["壬"], people["子"]], by=BY)
    runoff = follow(desk, "committee")
    before = queries.contest(desk.file, runoff)
    drafts.draft(
        desk,
        MEETING,
        contest=runoff,
        title="再次投票",
        office="committee",
        seats=1,
        candidates=[people["壬"], people["子"]],
        by=BY,
    )
    assert queries.contest(desk.file, runoff).rules == before.rules
    with pytest.raises(CandidatesNotTied):
        fix(desk, runoff)


def test_a_follow_up_is_drafted_once(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚辛", 15) | dict.fromkeys("壬癸", 12))
    item = owed(desk, "committee")
    drafts.follow(desk, item, by=BY)
    with pytest.raises(NothingToDraft):
        drafts.follow(desk, item, by=BY)
    drafts.drop(desk, "committee-runoff-1", reason="写错", by=BY)
    drafts.follow(desk, item, by=BY)
    fix(desk, "committee-runoff-2")


def test_a_further_election_for_the_committee_with_a_new_name_whom_the_chain_then_knows(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸子丑", 5))
    item = owed(desk, "committee")
    assert (item.kind, item.seats, item.people) == ("further", 2, ("c08", "c09", "c10", "c11", "c12"))
    people = {one.name[0]: one for one in nominees()}
    new = [people["辛"], people["壬"], ev.Nominee("n1", "寅某")]
    drafts.follow(desk, item, candidates=new, by=BY)
    assert set(hold(desk, "committee-further-1", {"寅": 15, "辛": 14})) == set("寅辛")
    hold(desk, next_contest(desk), {"甲": 12})
    assert standing(desk) == "乙丙丁戊"


def test_a_further_election_fills_the_open_seats_and_no_more(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸子丑", 5))
    further = follow(desk, "committee")
    row = queries.contest(desk.file, further)
    drafts.draft(
        desk,
        MEETING,
        contest=further,
        title=row.title,
        office="committee",
        seats=3,
        candidates=row.candidates,
        by=BY,
    )
    with pytest.raises(NothingToDraft):
        fix(desk, further)


def test_further_elections_go_on_until_the_seats_are_filled_or_fewer_are_accepted(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸子丑", 5))
    first = follow(desk, "committee")
    assert hold(desk, first, {"辛": 12, "壬": 9}) == ("辛",)
    item = owed(desk, "committee")
    assert (item.parent, item.seats, item.people) == (first, 1, ("c09", "c10", "c11", "c12"))
    second = follow(desk, "committee")
    with pytest.raises(StillPending):
        count.accept_shortage(desk, first, seats=1, decided_by="主席团", by=BY)
    drafts.drop(desk, second, reason="接近应选名额", by=BY)
    for seats in (0, 2):
        with pytest.raises(NotANumber):
            count.accept_shortage(desk, first, seats=seats, decided_by="主席团", by=BY)
    count.accept_shortage(desk, first, seats=1, decided_by="主席团", by=BY)
    assert standing(desk) == "甲乙"


def test_a_part_of_the_open_seats_may_be_accepted_as_shortage(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸子丑", 5))
    count.accept_shortage(desk, "committee", seats=1, decided_by="主席团", by=BY)
    assert owed(desk, "committee").seats == 1


def test_a_void_election_is_repeated_as_often_as_it_is_void(desk: Desk) -> None:
    contest = draft_committee(desk)
    for number in (1, 2):
        hold_void(desk, contest)
        assert owed(desk, "committee").kind == "repeat"
        assert step(desk) == Unfinished("committee", drafts.owed(desk, "committee"))
        contest = follow(desk, "committee")
        assert contest == f"committee-repeat-{number}"
        row = queries.contest(desk.file, contest)
        assert (row.seats, row.choices, len(row.candidates)) == (9, 9, 12)
    hold(desk, contest, ALL_ELECTED)
    assert standing(desk) == "甲乙"


def test_a_repeat_with_other_candidates_says_who_is_meant_for_what(desk: Desk) -> None:
    hold_void(desk, draft_committee(desk))
    people = {one.name[0]: one for one in nominees()}
    new = [
        ev.Nominee("n1", "寅某", ("secretary",)) if letter == "乙" else one for letter, one in people.items()
    ]
    drafts.follow(desk, owed(desk, "committee"), candidates=new, by=BY)
    hold(desk, "committee-repeat-1", ALL_ELECTED | {"寅": 15})
    assert step(desk) == Stop("secretary_some", ("乙某",))


def test_a_void_runoff_is_repeated_under_the_rules_of_the_runoff(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲乙丙丁戊己庚辛", 15) | dict.fromkeys("壬癸", 12))
    runoff = follow(desk, "committee")
    hold_void(desk, runoff)
    again = follow(desk, "committee")
    assert queries.contest(desk.file, again).origin == "repeat"
    assert queries.contest(desk.file, again).rules["majority"] is None
    assert hold(desk, again, {"壬": 9, "癸": 8}) == ("壬",)


def test_a_void_secretary_election_blocks_the_deputies(desk: Desk) -> None:
    committee(desk)
    secretary = next_contest(desk)
    hold_void(desk, secretary)
    with pytest.raises(StillPending):
        next_contest(desk)
    assert hold(desk, follow(desk, secretary), {"甲": 12}) == ("甲",)
    assert standing(desk) == "乙丙丁戊"


def test_a_dropped_draft_is_drafted_again(desk: Desk) -> None:
    committee(desk)
    drafts.drop(desk, next_contest(desk), reason="写错", by=BY)
    assert standing(desk) == "甲乙"
    assert next_contest(desk) == "secretary-2"


def test_the_seat_kept_for_a_woman_is_held_open_once_and_only_in_the_committee(desk: Desk) -> None:
    men = [ev.Nominee(one.id, one.name, tuple(g for g in one.groups if g != "female")) for one in nominees()]
    draft_committee(desk, candidates=men)
    hold(desk, "committee", dict.fromkeys("甲乙丙丁戊己庚", 15) | dict.fromkeys("辛壬癸子丑", 5))
    row = queries.contest(desk.file, "committee")
    assert row.outcome is not None
    assert (row.outcome["held_open"], row.outcome["further_election"]) == (1, {"seats": 1})
    assert hold(desk, follow(desk, "committee"), {"辛": 12}) == ("辛",)
    secretary = next_contest(desk)
    assert queries.contest(desk.file, secretary).rules["reserved"] is None
    assert hold(desk, secretary, {"甲": 12}) == ("甲",)
