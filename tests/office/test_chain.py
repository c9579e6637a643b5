"""The chained elections of the seed, worked by hand through the office commands (procedure.md, section 1.8).

20 required to attend, 18 present: 11 votes win. 甲 乙 are meant for secretary, 丙 丁 戊 for deputy secretary.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from core.errors.procedure import (
    CandidatesNotTied,
    Missing,
    NoOpenQuestion,
    NotANumber,
    NothingToDraft,
    NotOnTheCommittee,
    SecretaryAlready,
    StillPending,
    TooFewCandidates,
    WaitingForSuperior,
)
from core.journal import events as ev
from core.office import ballots, contests, count, drafts, instructions
from core.office.desk import Desk
from core.procedure.chain import Done, Ready, Step, Stop, Unfinished
from core.procedure.followups import Pending
from core.store import queries
from tests.office.hall import BY, MEETING, congress, draft_committee, nominees

PAPERS = 18
ALL_ELECTED = dict.fromkeys("甲乙丙丁戊己庚辛壬", 15) | dict.fromkeys("癸子丑", 5)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def papers_for(names: list[str], choices: int, votes: Mapping[str, int]) -> list[str]:
    """Papers in which each name gets its votes and no paper chooses too many; all other cells are against."""
    sheets = [["A"] * len(names) for _ in range(PAPERS)]
    for place, name in enumerate(names):
        free = sorted(sheets, key=lambda sheet: sheet.count("F"))[: votes.get(name[0], 0)]
        for sheet in free:
            sheet[place] = "F"
    assert all(sheet.count("F") <= choices for sheet in sheets), "these votes fit on no papers"
    return ["".join(sheet) for sheet in sheets]


def to_box(desk: Desk, contest: str, *, collected: int = PAPERS) -> None:
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=PAPERS, issued=PAPERS, kept=0, clipped=0, by=BY)
    contests.collect(desk, contest, collected=collected, by=BY)


def hold(desk: Desk, contest: str, votes: Mapping[str, int]) -> tuple[str, ...]:
    """Run a drafted contest to its announcement; the first letters of those elected."""
    to_box(desk, contest)
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)
    ballots.open_batch(desk, contest, "1", papers=PAPERS, by=BY)
    row = queries.contest(desk.file, contest)
    for marks in papers_for([one.name for one in row.candidates], row.choices, votes):
        ballots.enter(desk, contest, "1", marks=marks, by="孙计")
    count.check(desk, contest, by="赵监")
    count.announce(desk, contest, announced_by="主席", by=BY)
    row = queries.contest(desk.file, contest)
    assert row.outcome is not None
    letters = {one.id: one.name[0] for one in row.candidates}
    return tuple(letters[key] for key in row.outcome["elected"])


def hold_void(desk: Desk, contest: str) -> None:
    to_box(desk, contest, collected=PAPERS + 1)
    contests.declare(desk, contest, valid=False, declared_by="赵监", by=BY)


def committee(desk: Desk, votes: Mapping[str, int] = ALL_ELECTED) -> tuple[str, ...]:
    return hold(desk, draft_committee(desk), votes)


def step(desk: Desk) -> Step:
    return drafts.next_in_chain(desk, MEETING)


def standing(desk: Desk) -> str:
    """First letters of those who stand in the next contest, in the order of the ballot."""
    found = step(desk)
    assert isinstance(found, Ready)
    return "".join(one.name[0] for one in found.people)


def next_contest(desk: Desk) -> str:
    recorded = drafts.draft_next(desk, MEETING, by=BY)
    assert isinstance(recorded.event, ev.ContestDrafted)
    return recorded.event.contest


def owed(desk: Desk, contest: str) -> Pending:
    (item,) = drafts.owed(desk, contest)
    return item


def follow(desk: Desk, contest: str) -> str:
    recorded = drafts.follow(desk, owed(desk, contest), by=BY)
    assert isinstance(recorded.event, ev.ContestDrafted)
    return recorded.event.contest


def ask(desk: Desk) -> Stop:
    stop = step(desk)
    assert isinstance(stop, Stop)
    instructions.ask(desk, MEETING, stop, by=BY)
    return stop


def answer(desk: Desk, *people: str) -> None:
    stop = ask(desk)
    names = [f"{letter}某" for letter in people]
    instructions.reply(
        desk, MEETING, stop.matter, people=names, document="区委〔2026〕1号", date="2026-03-07", by=BY
    )


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


def test_the_next_ballot_waits_for_the_outcome_before_it(desk: Desk) -> None:
    with pytest.raises(StillPending):
        next_contest(desk)
    draft_committee(desk)
    with pytest.raises(StillPending):
        next_contest(desk)


def by_hand(desk: Desk, office: str, letters: str, seats: int) -> str:
    people = {one.name[0]: one for one in nominees()}
    drafts.draft(
        desk,
        MEETING,
        contest=f"own-{office}",
        title="自拟",
        office=office,
        seats=seats,
        candidates=[people[letter] for letter in letters],
        order="approved",
        by=BY,
    )
    return f"own-{office}"


def fix(desk: Desk, contest: str) -> None:
    contests.fix(desk, contest, approved_by="区委", by=BY)


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
