"""The candidates are fixed from the recommendation, feed the congress, and what it elects is approved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.domain.applicants import Applicant
from core.domain.enrolment import Approval, SlatePlace, Speech
from core.domain.roll import RollRow
from core.domain.term import Stage
from core.errors.enrolment import (
    ApprovalDiffers,
    NobodyToApprove,
    NoPostsPlan,
    NoRecommendation,
    NoSlate,
    NotAccepted,
    NotADay,
    NotStanding,
    PassedOver,
    RecommendationUnfinished,
    RecommendationVoid,
    SlateInUse,
    SlateNumbers,
)
from core.errors.frame import IsWithdrawn, StageIsClosed, StageNotReady
from core.errors.procedure import Missing, NoSuchMeeting, NotANumber
from core.journal import applicant_events as ae
from core.journal import term_events as te
from core.office import (
    applicants,
    attendance,
    contests,
    drafts,
    frame,
    notices,
    officers,
    recommendation,
    roll,
    slate,
    speeches,
    term,
)
from core.office.desk import Desk
from core.procedure.slate import Chosen
from core.rules.figures import seats_to_fill
from core.standing import contest_of, rules_of
from core.store import kept, queries
from tests.office.hall import MEETING, OFFICERS, congress
from tests.office.refusing import refused
from tests.office.township import BY, CONGRESS, ballot, counted, opened, report, township
from tests.office.voting import committee, follow, hold, next_contest

DECIDED: dict[str, Any] = {"decided_by": "区委常委会", "document": "咸发〔2003〕2号", "date": "2003-01-20"}
DRAWN = "FFFFFFFFF-----"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Fourteen people recommended by one unit; nine of them twice, the next three once."""
    made = opened(tmp_path / "a.zhengpiao", units=1, members=3, mass=0)
    rules = recommendation.rules_for(recommendation.plan_of(made), deputy_mayors=0)
    for row in queries.contests(made.file):
        drafts.drop(made, row.id, reason="x", by=BY)
    recommendation.open_recommendation(made, "rec", approved_by="区委", rules=rules, by=BY)
    row = queries.contests(made.file)[-1]
    counted(made, row.id, [DRAWN, DRAWN, "---------FFF--"])
    term.open_meeting(made, meeting=CONGRESS, title="党代会", template="xianan-2003", by=BY)
    yield made
    made.close()


def twelve(desk: Desk) -> list[Chosen]:
    """The twelve with most recommendations, in the places that their votes give them."""
    people = slate.people(desk)
    return [
        Chosen(one.id, "secretary" if at < 2 else "deputy_secretary" if at < 5 else "member")
        for at, one in enumerate(people[:12])
    ]


def test_people_come_best_first_and_equal_ones_in_the_order_of_the_ballot(desk: Desk) -> None:
    found = slate.people(desk)
    assert [one.votes for one in found] == [2] * 9 + [1] * 3 + [0] * 2
    assert [one.rank for one in found] == [1] * 9 + [10] * 3 + [13] * 2
    ballot_order = [one.id for one in queries.contests(desk.file)[-1].candidates]
    assert [one.id for one in found] == ballot_order


def test_the_decision_is_kept_with_votes_and_ranks_as_they_stood(desk: Desk) -> None:
    chosen = twelve(desk)
    recorded = slate.fix(desk, list(reversed(chosen)), **DECIDED, by=BY)
    rows = kept.rows(desk.file, SlatePlace)
    assert [row.place for row in rows] == ["secretary"] * 2 + ["deputy_secretary"] * 3 + ["member"] * 7
    assert sorted((row.votes, row.rank) for row in rows) == [(1, 10)] * 3 + [(2, 1)] * 9
    event = recorded.event
    assert (event.document, event.date) == ("咸发〔2003〕2号", "2003-01-20")  # type: ignore[attr-defined]  # SlateFixed


def test_what_the_choice_lacks_is_refused(desk: Desk) -> None:
    chosen = twelve(desk)
    refused(desk, SlateNumbers, slate.fix, chosen[:-1], **DECIDED)
    worse = [*chosen[:-1], Chosen(slate.people(desk)[13].id, "member")]
    problem = refused(desk, PassedOver, slate.fix, worse, **DECIDED)
    assert problem.params["votes"] == 0
    refused(desk, Missing, slate.fix, chosen, **(DECIDED | {"decided_by": " "}))
    refused(desk, Missing, slate.fix, chosen, **(DECIDED | {"document": ""}))
    for wrong in ("", "2003-1-20", "二月", "2003-02-30"):
        refused(desk, NotADay, slate.fix, chosen, **(DECIDED | {"date": wrong}))


def test_a_reason_is_kept_where_it_was_asked_for_and_nowhere_else(desk: Desk) -> None:
    chosen = twelve(desk)
    last = slate.people(desk)[13]
    worse = [
        *chosen[:10],
        Chosen(chosen[10].applicant, "member", "无关"),
        Chosen(last.id, "member", " 考核 "),
    ]
    slate.fix(desk, worse, **DECIDED, by=BY)
    assert {row.applicant: row.reason for row in kept.rows(desk.file, SlatePlace) if row.reason} == {
        last.id: "考核"
    }


def test_candidates_are_not_fixed_while_a_unit_is_missing(tmp_path: Path) -> None:
    desk = opened(tmp_path / "b.zhengpiao", units=2, members=1, mass=1)
    counted(desk, ballot(1, "members"), ["F" * 9 + "-" * 5])
    problem = refused(desk, RecommendationUnfinished, slate.fix, twelve(desk), **DECIDED)
    assert problem.params == {"number": 2, "units": "1村、2村"}
    desk.close()


def test_candidates_are_not_fixed_while_a_unit_whose_vote_is_void_has_not_voted_again(tmp_path: Path) -> None:
    desk = opened(tmp_path / "v.zhengpiao", units=1, members=2, mass=1)
    counted(desk, ballot(1, "members"), ["F" * 9 + "-" * 5])
    desk.record(te.StagesPlanned(rows=(Stage(id="recommendation"),)), BY)
    report(desk, ballot(1, "mass"), 1, issued=0)
    problem = refused(desk, RecommendationVoid, slate.fix, twelve(desk), **DECIDED)
    assert problem.params == {"title": "民主推荐（1村·群众代表）", "collected": 1, "issued": 0}
    closing = {"on": "2003-01-20", "closed_by": "镇党委"}
    told = refused(desk, StageNotReady, frame.close_stage, "recommendation", **closing)
    assert (told.params["matter"], told.params["count"]) == ("open.void_ballots", " 1")
    counted(desk, ballot(1, "mass"), ["-" * 14])
    frame.close_stage(desk, "recommendation", **closing, by=BY)
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    desk.close()


def test_without_a_recommendation_votes_and_ranks_are_nought(tmp_path: Path) -> None:
    desk = township(tmp_path / "c.zhengpiao", people=12)
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    assert {(row.votes, row.rank) for row in kept.rows(desk.file, SlatePlace)} == {(0, 0)}
    desk.close()


def test_a_recommendation_that_is_planned_is_held_before_candidates_are_fixed(tmp_path: Path) -> None:
    desk = township(tmp_path / "p.zhengpiao", people=12)
    desk.record(te.StagesPlanned(rows=(Stage(id="recommendation"), Stage(id="fixing"))), BY)
    refused(desk, NoRecommendation, slate.fix, twelve(desk), **DECIDED)
    desk.record(te.StagesPlanned(rows=(Stage(id="fixing"),)), BY)
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    desk.close()


def test_without_a_woman_a_seat_is_held_by_the_decision(desk: Desk) -> None:
    for one in slate.people(desk):
        row = next(found for found in recommendation.accepted(desk) if found.id == one.id)
        desk.record(ae.ApplicantEntered(row=structs.replace(row, gender="male")), BY)
    recorded = slate.fix(desk, twelve(desk), **DECIDED, hold_seat=True, by=BY)
    assert recorded.event.seat_held is True  # type: ignore[attr-defined]  # SlateFixed


def test_a_seat_held_by_the_decision_is_held_by_the_ballot_whatever_the_measures(desk: Desk) -> None:
    for one in kept.rows(desk.file, Applicant):
        desk.record(ae.ApplicantEntered(row=structs.replace(one, gender="male")), BY)
    slate.fix(desk, twelve(desk), **DECIDED, hold_seat=True, by=BY)
    for meeting, template in (("plain", "party-2020"), (CONGRESS, "")):
        if template:
            term.open_meeting(desk, meeting=meeting, title="党代会", template=template, by=BY)
        slate.draft_committee(desk, meeting, by=BY)
        row = queries.contests(desk.file, meeting)[-1]
        assert seats_to_fill(contest_of(row), rules_of(row)) == row.seats - 1 == 8
        drafts.drop(desk, row.id, reason="改期", by=BY)


def test_the_committees_ballot_is_drafted_from_the_candidates_fixed(desk: Desk) -> None:
    refused(desk, NoSlate, slate.draft_committee, CONGRESS)
    refused(desk, NoSuchMeeting, slate.draft_committee, "nirgends")
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    row = queries.contest(desk.file, "committee")
    assert (row.seats, row.choices, row.order, row.office, len(row.candidates)) == (
        9,
        9,
        "strokes",
        "committee",
        12,
    )
    groups = {one.id: one.groups for one in row.candidates}
    for place in kept.rows(desk.file, SlatePlace):
        woman = int(place.applicant[1:]) % 4 == 0
        wanted = () if place.place == "member" else (place.place,)
        assert groups[place.applicant] == ((*wanted, "female") if woman else wanted)


def test_other_candidates_change_the_draft_and_never_a_fixed_ballot(desk: Desk) -> None:
    chosen = twelve(desk)
    slate.fix(desk, chosen, **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    turned = [Chosen(one.applicant, other.place) for one, other in zip(reversed(chosen), chosen, strict=True)]
    slate.fix(desk, turned, **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    assert len([row for row in queries.contests(desk.file) if row.office == "committee"]) == 1
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    refused(desk, SlateInUse, slate.fix, chosen, **DECIDED)
    refused(desk, SlateInUse, slate.draft_committee, CONGRESS)
    drafts.drop(desk, "committee", reason="名单改变", by=BY)
    slate.fix(desk, chosen, **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    assert queries.contest(desk.file, "committee-2").state == "drafted"


def test_a_candidate_who_stood_back_since_comes_on_no_ballot(desk: Desk) -> None:
    chosen = twelve(desk)
    slate.fix(desk, chosen, **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    gone = kept.rows(desk.file, SlatePlace)[0]
    applicants.withdraw(desk, gone.applicant, reason="健康原因", by=BY)
    assert refused(desk, IsWithdrawn, slate.draft_committee, CONGRESS).params["name"] == gone.name
    refused(desk, IsWithdrawn, contests.fix, "committee", approved_by="区委")


def test_a_candidate_struck_by_an_objection_since_comes_on_no_ballot(desk: Desk) -> None:
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    struck = kept.rows(desk.file, SlatePlace)[-1]
    days = {"start": "2003-01-21", "until": "2003-01-25"}
    notices.post_notice(desk, kind="candidates", **days, place="大门", by=BY)
    notices.object_to(desk, "n0001", struck.applicant, text="学历不实", date="2003-01-22", by=BY)
    notices.settle(desk, "o0001", "upheld", reason="查实", settled_by="组织部", date="2003-01-23", by=BY)
    assert refused(desk, NotAccepted, slate.draft_committee, CONGRESS).params == {"name": struck.name}
    refused(desk, NotAccepted, contests.fix, "committee", approved_by="区委")


def test_an_objection_to_a_candidate_bars_nobody_before_it_is_upheld_and_keeps_the_congress_open(
    desk: Desk,
) -> None:
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    named = kept.rows(desk.file, SlatePlace)[-1]
    days = {"start": "2003-01-21", "until": "2003-01-25"}
    notices.post_notice(desk, kind="candidates", **days, place="大门", by=BY)
    stages = (Stage(id="fixing", closed_on="2003-01-21"), Stage(id="party_congress"))
    desk.record(te.StagesPlanned(rows=stages), BY)
    notices.object_to(desk, "n0001", named.applicant, text="学历不实", date="2003-01-22", by=BY)
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    kept_open = refused(
        desk, StageNotReady, frame.close_stage, "party_congress", closed_by="区委", on="2003-01-24"
    )
    assert (kept_open.params["matter"], kept_open.params["count"]) == ("open.objections", " 1")
    notices.settle(
        desk, "o0001", "dismissed", reason="查无此事", settled_by="组织部", date="2003-01-23", by=BY
    )
    still = refused(
        desk, StageNotReady, frame.close_stage, "party_congress", closed_by="区委", on="2003-01-24"
    )
    assert still.params["matter"] == "open.contests_left"


def test_another_posts_plan_asks_for_other_candidates_before_the_ballot(desk: Desk) -> None:
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    plan = structs.replace(recommendation.plan_of(desk), slate_members=8)
    frame.plan_posts(desk, plan, by=BY)
    problem = refused(desk, SlateNumbers, slate.draft_committee, CONGRESS)
    assert (problem.params["chosen"], problem.params["needed"]) == (7, 8)


def test_closed_is_closed_for_the_candidates_too(desk: Desk) -> None:
    closed = Stage(id="fixing", closed_on="2003-01-28")
    desk.record(te.StagesPlanned(rows=(closed,)), BY)
    refused(desk, StageIsClosed, slate.fix, twelve(desk), **DECIDED)


def test_a_file_without_a_posts_plan_fixes_nobody(tmp_path: Path) -> None:
    desk = congress(tmp_path / "d.zhengpiao")
    refused(desk, NoPostsPlan, slate.fix, [], **DECIDED)
    refused(desk, NoPostsPlan, slate.draft_committee, MEETING)
    desk.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "e.zhengpiao")
    yield made
    made.close()


REPLY = {"document": "咸组〔2003〕5号", "date": "2003-02-01", "approved_by": "区委"}


def test_the_superior_body_approves_exactly_the_secretary_elected(hall: Desk) -> None:
    committee(hall)
    refused(hall, NobodyToApprove, slate.approve, "committee", people=["甲某"], **REPLY)
    secretary = next_contest(hall)
    refused(hall, NobodyToApprove, slate.approve, secretary, people=["甲某"], **REPLY)
    hold(hall, secretary, {"甲": 12, "乙": 6})
    problem = refused(hall, ApprovalDiffers, slate.approve, secretary, people=["乙某"], **REPLY)
    assert problem.params == {"title": "党委书记选举", "approved": "乙某", "elected": "甲某"}
    refused(hall, ApprovalDiffers, slate.approve, secretary, people=[], **REPLY)
    refused(hall, Missing, slate.approve, secretary, people=["甲某"], **(REPLY | {"document": " "}))
    refused(hall, Missing, slate.approve, secretary, people=["甲某"], **(REPLY | {"approved_by": " "}))
    refused(hall, NotADay, slate.approve, secretary, people=["甲某"], **(REPLY | {"date": "2003"}))
    slate.approve(hall, secretary, people=[" 甲某 "], **REPLY, by=BY)
    assert kept.rows(hall.file, Approval)[0].people == ("甲某",)


def test_who_won_the_further_election_is_approved_with_its_first_ballot(hall: Desk) -> None:
    committee(hall)
    secretary = next_contest(hall)
    hold(hall, secretary, {"甲": 9, "乙": 9})
    refused(hall, NobodyToApprove, slate.approve, secretary, people=["甲某"], **REPLY)
    further = follow(hall, secretary)
    hold(hall, further, {"甲": 12, "乙": 6})
    refused(hall, NobodyToApprove, slate.approve, further, people=["甲某"], **REPLY)
    slate.approve(hall, secretary, people=["甲某"], **REPLY, by=BY)


def test_deputies_are_approved_in_any_order(hall: Desk) -> None:
    committee(hall)
    hold(hall, next_contest(hall), {"甲": 12, "乙": 6})
    deputies = next_contest(hall)
    hold(hall, deputies, {"乙": 12, "丙": 12, "丁": 12, "戊": 6})
    slate.approve(hall, deputies, people=["丁某", "乙某", "丙某"], **REPLY, by=BY)
    assert set(kept.rows(hall.file, Approval)[0].people) == {"乙某", "丙某", "丁某"}


def test_speeches_and_questions_are_kept_with_their_seconds(hall: Desk) -> None:
    committee(hall)
    speeches.hold(hall, "committee", person=" 甲某 ", part="speech", seconds=634, by=BY)
    speeches.hold(hall, "committee", person="甲某", part="questions", seconds=200, allowed=300, by=BY)
    assert speeches.held(hall, "committee") == (
        Speech(
            id="s0001",
            meeting=MEETING,
            contest="committee",
            person="甲某",
            part="speech",
            seconds=634,
            allowed=600,
        ),
        Speech(
            id="s0002",
            meeting=MEETING,
            contest="committee",
            person="甲某",
            part="questions",
            seconds=200,
            allowed=300,
        ),
    )


def test_only_candidates_speak_and_for_a_second_at_least(hall: Desk) -> None:
    committee(hall)
    given = {"person": "甲某", "part": "speech", "seconds": 1}
    refused(hall, NotStanding, speeches.hold, "committee", **(given | {"person": "代表1"}))
    refused(hall, Missing, speeches.hold, "committee", **(given | {"person": " "}))
    refused(hall, NotANumber, speeches.hold, "committee", **(given | {"seconds": 0}))
    refused(hall, NotANumber, speeches.hold, "committee", **given, allowed=0)


def test_the_congress_runs_from_the_candidates_fixed_to_the_reply(desk: Desk) -> None:
    slate.fix(desk, twelve(desk), **DECIDED, by=BY)
    rows = [RollRow(number=str(n), name=f"代表{n}") for n in range(1, 21)]
    roll.import_rows(desk, CONGRESS, rows, source="代表.xlsx", by=BY)
    for n in range(1, 19):
        attendance.check_in(desk, CONGRESS, f"m{n:04}", by=BY)
    officers.appoint(desk, CONGRESS, OFFICERS, by=BY)
    slate.draft_committee(desk, CONGRESS, by=BY)
    places = {row.name: row.place for row in kept.rows(desk.file, SlatePlace)}
    meant = [name[0] for name, place in places.items() if place != "member"]
    others = [name[0] for name, place in places.items() if place == "member"]
    votes = dict.fromkeys(meant + others[:4], 15) | dict.fromkeys(others[4:], 5)
    assert sorted(hold(desk, "committee", votes)) == sorted(meant + others[:4])
    speeches.hold(desk, "committee", person=next(iter(places)), part="speech", seconds=580, by=BY)
    secretary = next_contest(desk)
    first, second = (one.name for one in queries.contest(desk.file, secretary).candidates)
    assert {places[first], places[second]} == {"secretary"}
    hold(desk, secretary, {first[0]: 12, second[0]: 6})
    slate.approve(desk, secretary, people=[first], **REPLY, by=BY)
    deputies = next_contest(desk)
    standing = [one.name for one in queries.contest(desk.file, deputies).candidates]
    assert standing[0] == second
    assert [places[name] for name in standing[1:]] == ["deputy_secretary"] * 3
    hold(desk, deputies, {name[0]: 12 for name in standing[:3]} | {standing[3][0]: 6})
    slate.approve(desk, deputies, people=standing[:3], **REPLY, by=BY)
    assert len(kept.rows(desk.file, Approval)) == 2
