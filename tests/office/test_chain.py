"""The chained elections of the seed and their stops (procedure.md, section 1.8), worked by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.term import PostsPlan
from core.errors.procedure import (
    Missing,
    NoOpenQuestion,
    NothingToDraft,
    NotOnTheCommittee,
    SecretaryAlready,
    StillPending,
    TooFewCandidates,
    WaitingForSuperior,
)
from core.office import count, drafts, frame, instructions, progress
from core.office.desk import Desk
from core.procedure.chain import Done, Ready, Stop, Unfinished
from core.store import queries
from tests.office.hall import BY, MEETING, congress, draft_committee, nominees
from tests.office.voting import (
    ALL_ELECTED,
    answer,
    ask,
    by_hand,
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


def test_committee_then_secretary_then_the_loser_and_three_for_three(desk: Desk) -> None:
    assert step(desk) == Unfinished("committee", ())
    assert "".join(committee(desk)) == "甲乙丙丁戊己庚辛壬"
    assert standing(desk) == "甲乙"
    assert hold(desk, next_contest(desk), {"甲": 12, "乙": 6}) == ("甲",)
    assert standing(desk) == "乙丙丁戊"
    deputies = next_contest(desk)
    row = queries.contest(desk.file, deputies)
    assert (row.seats, row.choices, row.order) == (3, 3, "approved")
    assert set(hold(desk, deputies, {"乙": 12, "丙": 12, "丁": 12, "戊": 6})) == set("乙丙丁")
    assert step(desk) == Done()
    with pytest.raises(NothingToDraft):
        drafts.draft_next(desk, MEETING, by=BY)


@pytest.mark.parametrize("deputies", [2, 4])
def test_as_many_deputies_are_elected_as_the_posts_plan_has(desk: Desk, deputies: int) -> None:
    frame.plan_posts(desk, PostsPlan(deputies=deputies), by=BY)
    committee(desk)
    hold(desk, next_contest(desk), {"甲": 12, "乙": 6})
    found = step(desk)
    assert isinstance(found, Ready)
    assert (found.office, found.seats) == ("deputy_secretary", deputies)


def test_a_void_election_is_owed_until_it_is_repeated(desk: Desk) -> None:
    first = draft_committee(desk)
    assert progress.facts(desk).party_owed == 0
    hold_void(desk, first)
    assert (progress.facts(desk).party_left, progress.facts(desk).party_owed) == (0, 1)
    again = follow(desk, first)
    assert (progress.facts(desk).party_left, progress.facts(desk).party_owed) == (1, 0)
    hold(desk, again, ALL_ELECTED)
    assert (progress.facts(desk).party_left, progress.facts(desk).party_owed) == (0, 0)


def test_without_a_post_of_deputy_the_chain_ends_with_the_secretary(desk: Desk) -> None:
    frame.plan_posts(desk, PostsPlan(deputies=0), by=BY)
    committee(desk)
    hold(desk, next_contest(desk), {"甲": 12, "乙": 6})
    assert step(desk) == Done()


def test_the_next_ballot_waits_for_the_outcome_before_it(desk: Desk) -> None:
    with pytest.raises(StillPending):
        next_contest(desk)
    draft_committee(desk)
    with pytest.raises(StillPending):
        next_contest(desk)


def test_a_ballot_drafted_by_hand_does_not_get_round_the_chain(desk: Desk) -> None:
    early = by_hand(desk, "secretary", "甲乙", 1)
    with pytest.raises(StillPending):
        fix(desk, early)
    committee(desk)
    deputies = by_hand(desk, "deputy_secretary", "乙丙丁戊", 3)
    with pytest.raises(StillPending):
        fix(desk, deputies)
    drafts.drop(desk, deputies, reason="太早", by=BY)
    fix(desk, early)


def test_only_those_elected_to_the_committee_stand(desk: Desk) -> None:
    committee(desk)
    with pytest.raises(NotOnTheCommittee):
        fix(desk, by_hand(desk, "secretary", "甲癸", 1))


def test_the_elected_secretary_does_not_stand_for_deputy(desk: Desk) -> None:
    committee(desk)
    hold(desk, next_contest(desk), {"甲": 12})
    with pytest.raises(SecretaryAlready):
        fix(desk, by_hand(desk, "deputy_secretary", "甲丙丁戊", 3))


def test_a_meeting_has_one_committee_election(desk: Desk) -> None:
    draft_committee(desk)
    with pytest.raises(StillPending):
        fix(desk, draft_committee(desk, contest="second"))


def test_one_secretary_candidate_off_the_committee_and_the_meeting_goes_on_with_the_other(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"乙": 5, "癸": 15})
    assert step(desk) == Stop("secretary_some", ("乙某",))
    with pytest.raises(WaitingForSuperior):
        next_contest(desk)
    with pytest.raises(WaitingForSuperior):
        fix(desk, by_hand(desk, "secretary", "甲", 1))
    drafts.drop(desk, "own-secretary", reason="等批复", by=BY)
    answer(desk)
    assert standing(desk) == "甲"
    assert hold(desk, next_contest(desk), {"甲": 12}) == ("甲",)
    assert step(desk) == Stop("secretary_no_loser", ())
    answer(desk)
    assert standing(desk) == "丙丁戊"
    hold(desk, next_contest(desk), dict.fromkeys("丙丁戊", 12))
    assert step(desk) == Done()


def test_one_secretary_candidate_off_the_committee_is_replaced_by_name(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"乙": 5, "癸": 15})
    ask(desk)
    for letter, refusal in (("子", NotOnTheCommittee), ("乙", NotOnTheCommittee)):
        with pytest.raises(refusal):
            instructions.reply(
                desk, MEETING, "secretary_some", people=[f"{letter}某"], document="1号", date="", by=BY
            )
    instructions.reply(desk, MEETING, "secretary_some", people=["癸某"], document="1号", date="", by=BY)
    assert standing(desk) == "甲癸"
    hold(desk, next_contest(desk), {"甲": 12, "癸": 6})
    assert standing(desk) == "癸丙丁戊"


def test_the_reply_needs_its_number(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"乙": 5, "癸": 15})
    ask(desk)
    with pytest.raises(Missing):
        instructions.reply(desk, MEETING, "secretary_some", people=[], document=" ", date="", by=BY)


def test_neither_secretary_candidate_on_the_committee_needs_names(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"甲": 5, "乙": 5, "癸": 15, "子": 15})
    assert ask(desk) == Stop("secretary_none", ("甲某", "乙某"))
    with pytest.raises(Missing):
        instructions.reply(desk, MEETING, "secretary_none", people=[], document="1号", date="", by=BY)
    instructions.reply(
        desk, MEETING, "secretary_none", people=["己某", "丙某"], document="1号", date="", by=BY
    )
    assert set(standing(desk)) == set("己丙")


def test_a_deputy_candidate_who_became_secretary_is_missing_among_the_deputies(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"甲": 5, "乙": 5, "癸": 15, "子": 15})
    answer(desk, "己", "丙")
    assert hold(desk, next_contest(desk), {"丙": 12, "己": 6}) == ("丙",)
    assert step(desk) == Stop("deputy_some", ("丙某",))
    ask(desk)
    with pytest.raises(SecretaryAlready):
        instructions.reply(desk, MEETING, "deputy_some", people=["丙某"], document="2号", date="", by=BY)
    instructions.reply(desk, MEETING, "deputy_some", people=["庚某"], document="2号", date="", by=BY)
    assert standing(desk) == "己丁戊庚"


def test_a_question_is_put_once_and_only_where_the_chain_stops(desk: Desk) -> None:
    with pytest.raises(NoOpenQuestion):
        instructions.ask(desk, MEETING, Stop("deputy_some", ("丙某",)), by=BY)
    with pytest.raises(NoOpenQuestion):
        instructions.reply(desk, MEETING, "deputy_some", people=[], document="1号", date="", by=BY)
    committee(desk, ALL_ELECTED | {"乙": 5, "癸": 15})
    stop = ask(desk)
    with pytest.raises(NoOpenQuestion):
        instructions.ask(desk, MEETING, stop, by=BY)


def test_neither_secretary_candidate_elected_blocks_the_deputies_until_there_is_a_loser(desk: Desk) -> None:
    committee(desk)
    secretary = next_contest(desk)
    assert hold(desk, secretary, {"甲": 9, "乙": 9}) == ()
    for _ in range(2):
        assert step(desk) == Unfinished("secretary", drafts.owed(desk, secretary))
        with pytest.raises(StillPending):
            next_contest(desk)
        further = follow(desk, secretary)
        assert hold(desk, further, {"甲": 10, "乙": 8}) == ()
    deputies = by_hand(desk, "deputy_secretary", "乙丙丁戊", 3)
    with pytest.raises(StillPending):
        fix(desk, deputies)
    drafts.drop(desk, deputies, reason="太早", by=BY)
    assert hold(desk, follow(desk, secretary), {"甲": 7, "乙": 11}) == ("乙",)
    assert standing(desk) == "甲丙丁戊"


def test_a_further_election_of_the_secretary_takes_other_members_too(desk: Desk) -> None:
    committee(desk)
    secretary = next_contest(desk)
    hold(desk, secretary, {"甲": 9, "乙": 9})
    people = {one.name[0]: one for one in nominees()}
    drafts.follow(desk, owed(desk, secretary), candidates=[people["甲"], people["癸"]], by=BY)
    with pytest.raises(NotOnTheCommittee):
        fix(desk, "secretary-further-1")
    drafts.drop(desk, "secretary-further-1", reason="不是委员", by=BY)
    drafts.follow(desk, owed(desk, secretary), candidates=[people["甲"], people["己"]], by=BY)
    assert hold(desk, "secretary-further-2", {"己": 12, "甲": 6}) == ("己",)
    assert standing(desk) == "甲乙丙丁戊"


def test_a_deputy_candidate_off_the_committee_stops_the_chain(desk: Desk) -> None:
    committee(desk, ALL_ELECTED | {"丙": 5, "癸": 15})
    hold(desk, next_contest(desk), {"甲": 12})
    assert step(desk) == Stop("deputy_some", ("丙某",))
    answer(desk)
    assert standing(desk) == "乙丁戊"
    fix(desk, next_contest(desk))


def test_without_a_reply_too_few_deputy_candidates_are_refused(desk: Desk) -> None:
    committee(desk)
    hold(desk, next_contest(desk), {"甲": 12})
    with pytest.raises(TooFewCandidates):
        fix(desk, by_hand(desk, "deputy_secretary", "乙丁戊", 3))


def test_all_deputy_candidates_off_the_committee_and_no_loser_needs_names(desk: Desk) -> None:
    committee(desk, dict.fromkeys("甲己庚辛壬癸子丑", 15) | dict.fromkeys("乙丙丁戊", 5))
    accept = drafts.owed(desk, "committee")
    assert [item.kind for item in accept] == ["further"]
    count.accept_shortage(desk, "committee", seats=1, decided_by="主席团", by=BY)
    answer(desk)
    hold(desk, next_contest(desk), {"甲": 12})
    answer(desk)
    assert ask(desk) == Stop("deputy_some", ("丙某", "丁某", "戊某"))
    with pytest.raises(Missing):
        instructions.reply(desk, MEETING, "deputy_some", people=[], document="3号", date="", by=BY)
    instructions.reply(
        desk, MEETING, "deputy_some", people=["己某", "庚某", "辛某"], document="3号", date="", by=BY
    )
    assert set(standing(desk)) == set("己庚辛")
