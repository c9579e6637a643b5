"""The recommendation: opened once for all units, reported unit by unit, counted as any ballot, added up exactly."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from msgspec import structs

from core.counting.matrix import Status
from core.counting.sheets import Sheet
from core.counting.tally import Votes
from core.domain.applicants import Applicant, Vetting
from core.domain.enrolment import Elector, Unit
from core.domain.term import Stage, StageName
from core.errors.case import CandidateNameDoubled
from core.errors.enrolment import (
    AlreadyOpened,
    DoublesUndecided,
    EntitledDiffers,
    IssuedAbovePeople,
    NobodyAccepted,
    NoPostsPlan,
    NotARecommendation,
    PresentAboveEntitled,
    TooManyNames,
)
from core.errors.frame import StageAfterAnother, StageIsClosed, StageNotReady
from core.errors.procedure import Missing, NotANumber, OutOfOrder
from core.journal import applicant_events as ae
from core.journal import term_events as te
from core.office import audit, batches, count, drafts, frame, recommendation, register, sheets, term
from core.office.desk import Desk
from core.procedure.contest import State
from core.rules.ruleset import Limit, RuleSet
from core.standing import recommended
from core.store import queries
from core.summary import disclosures
from tests.office.hall import clock, congress, draft_plain
from tests.office.refusing import refused
from tests.office.township import (
    BY,
    RECOMMENDATION,
    accept,
    ballot,
    counted,
    opened,
    report,
    township,
)

MEMBERS = ballot(1, "members")
OPEN = recommendation.open_recommendation


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = opened(tmp_path / "a.zhengpiao")
    yield made
    made.close()


@pytest.fixture
def before(tmp_path: Path) -> Iterator[Desk]:
    made = township(tmp_path / "b.zhengpiao", people=3)
    yield made
    made.close()


def applicant(desk: Desk, key: str, name: str) -> None:
    desk.record(ae.ApplicantEntered(row=Applicant(id=key, name=name)), BY)


def test_every_unit_gets_a_ballot_of_its_own_for_members_and_for_the_mass(desk: Desk) -> None:
    rows = queries.contests(desk.file, RECOMMENDATION)
    assert [(row.id, row.unit, row.voters, row.state) for row in rows] == [
        ("rec-u0001-members", "u0001", "members", "fixed"),
        ("rec-u0001-mass", "u0001", "mass", "fixed"),
        ("rec-u0002-members", "u0002", "members", "fixed"),
        ("rec-u0002-mass", "u0002", "mass", "fixed"),
    ]
    assert {row.form for row in rows} == {"recommendation"}
    assert rows[1].title == "民主推荐（1村·群众代表）"
    assert len({row.colour for row in rows}) == 2


def test_together_there_is_one_ballot_of_a_unit(tmp_path: Path) -> None:
    desk = opened(tmp_path / "c.zhengpiao", separate=False)
    rows = queries.contests(desk.file, RECOMMENDATION)
    assert [(row.voters, row.title) for row in rows] == [
        ("all", "民主推荐（1村）"),
        ("all", "民主推荐（2村）"),
    ]
    assert recommendation.entitled(desk, rows[0].id) == 5
    desk.close()


def test_a_kind_of_voters_that_a_unit_has_not_gets_no_ballot(tmp_path: Path) -> None:
    desk = opened(tmp_path / "d.zhengpiao", members=0)
    assert {row.voters for row in queries.contests(desk.file)} == {"mass"}
    desk.close()


def test_a_paper_names_at_most_nine_of_them_three_or_four_deputy_mayors(desk: Desk) -> None:
    row = queries.contest(desk.file, MEMBERS)
    assert (row.choices, len(row.candidates)) == (9, 14)
    limit = RuleSet.from_data(row.rules).limits[0]
    assert (limit.group, limit.least, limit.most) == ("deputy_mayor", 3, 4)
    groups = {one.id: one.groups for one in row.candidates}
    assert groups["a0004"] == ("deputy_mayor", "female")
    assert groups["a0012"] == ("female",)
    assert groups["a0009"] == ()


def test_without_would_be_deputy_mayors_there_is_no_such_limit(before: Desk) -> None:
    plan = recommendation.plan_of(before)
    assert recommendation.rules_for(plan, deputy_mayors=0).limits == ()
    assert recommendation.rules_for(plan, deputy_mayors=2).limits[0].least == 2


def test_the_meetings_own_measures_hold_where_they_name_a_limit(before: Desk) -> None:
    own = structs.replace(
        recommendation.rules_for(recommendation.plan_of(before), deputy_mayors=0),
        limits=(Limit("deputy_mayor", 0, 2),),
    )
    term.change_measures(before, RECOMMENDATION, rules=own, approved_by="镇党委", by=BY)
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    limit = RuleSet.from_data(queries.contest(before.file, MEMBERS).rules).limits[0]
    assert (limit.least, limit.most) == (0, 2)


def test_only_those_accepted_and_still_standing_are_on_the_ballot(before: Desk) -> None:
    applicant(before, "a0004", "毛四")
    row = Vetting(
        applicant="a0001",
        step="district",
        decision="rejected",
        reason="x",
        decided_by="部",
        date="2003-01-01",
    )
    before.record(ae.VettingDecided(row=row), BY)
    before.record(ae.ApplicantWithdrawn(id="a0002", withdrawn="另有安排"), BY)
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    assert [one.id for one in queries.contest(before.file, MEMBERS).candidates] == ["a0003"]


def test_names_stand_in_the_order_of_strokes(desk: Desk) -> None:
    found = [one.name for one in queries.contest(desk.file, MEMBERS).candidates]
    assert found[:3] == ["马甲", "王甲", "朱甲"]


def test_sixty_names_fit_on_a_ballot_and_one_more_does_not(tmp_path: Path) -> None:
    desk = township(tmp_path / "e.zhengpiao", people=61)
    problem = refused(desk, TooManyNames, OPEN, RECOMMENDATION, approved_by="区委")
    assert problem.params == {"names": 61, "limit": 60}
    desk.record(ae.ApplicantWithdrawn(id="a0061", withdrawn="x"), BY)
    OPEN(desk, RECOMMENDATION, approved_by="区委", by=BY)
    assert len(queries.contest(desk.file, MEMBERS).candidates) == 60
    desk.close()


def test_what_the_opening_lacks_is_refused(before: Desk, tmp_path: Path) -> None:
    refused(before, Missing, OPEN, RECOMMENDATION, approved_by=" ")
    applicant(before, "a0004", "王甲")
    accept(before, "a0004")
    refused(before, CandidateNameDoubled, OPEN, RECOMMENDATION, approved_by="区委")
    twin = Elector(id="", unit="u0002", name="党员1之1", member=True)
    register.enter_elector(before, twin, by=BY)
    refused(before, DoublesUndecided, OPEN, RECOMMENDATION, approved_by="区委")
    nobody = township(tmp_path / "f.zhengpiao", people=0)
    refused(nobody, NobodyAccepted, OPEN, RECOMMENDATION, approved_by="区委")
    nobody.close()
    plain = Desk.create(tmp_path / "g.zhengpiao", clock(), township="甲", term="一", template="single", by=BY)
    term.open_meeting(plain, meeting="rec", title="推荐", template="single", by=BY)
    refused(plain, NoPostsPlan, OPEN, "rec", approved_by="区委")
    plain.close()


def test_it_begins_after_notice_and_register_and_is_over_with_its_stage(before: Desk) -> None:
    def plan(*closed: str) -> None:
        names: tuple[StageName, ...] = ("notice", "register", "recommendation")
        rows = tuple(Stage(id=one, closed_on="2003-01-20" if one in closed else "") for one in names)
        before.record(te.StagesPlanned(rows=rows), BY)

    for closed, waits in ((("register",), "stage.notice"), (("notice",), "stage.register")):
        plan(*closed)
        problem = refused(before, StageAfterAnother, OPEN, RECOMMENDATION, approved_by="区委")
        assert problem.params["before"] == waits
    plan("notice", "register")
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    row = queries.contests(before.file)[0]
    people = recommendation.entitled(before, row.id)
    counted(before, row.id, ["F" + "-" * (len(row.candidates) - 1)] * people)
    count.reopen(before, row.id, reason="误记", by=BY)
    count.check(before, row.id, by="赵监")
    plan("notice", "register", "recommendation")
    refused(before, StageIsClosed, count.reopen, row.id, reason="误记")
    numbers = {"present": 1, "issued": 1, "collected": 1, "declared_by": "赵监"}
    other = queries.contests(before.file)[1]
    refused(before, StageIsClosed, recommendation.report_unit, other.id, **numbers)


def test_it_is_opened_once_unless_every_ballot_was_dropped(before: Desk) -> None:
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    refused(before, AlreadyOpened, OPEN, RECOMMENDATION, approved_by="区委")
    assert recommendation.meeting_of(before) == RECOMMENDATION
    for row in queries.contests(before.file):
        drafts.drop(before, row.id, reason="名单有误", by=BY)
    assert recommendation.meeting_of(before) == ""
    term.open_meeting(before, meeting="later", title="第二次推荐", template="recommendation", by=BY)
    OPEN(before, "later", approved_by="区委", by=BY)
    told = refused(before, AlreadyOpened, OPEN, RECOMMENDATION, approved_by="区委")
    assert told.params["title"] == "第二次推荐"
    assert len(disclosures.recommendation(before.file)) == len(recommendation.accepted(before))
    for row in queries.contests(before.file, "later"):
        drafts.drop(before, row.id, reason="另定日期", by=BY)
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    assert queries.contests(before.file)[-1].id == "rec-u0002-mass-2"
    assert recommended(before.file, RECOMMENDATION).ballots[0].contest == "rec-u0001-members-2"


def test_a_unit_that_came_later_is_told_and_gets_its_ballots_like_the_first(
    desk: Desk, tmp_path: Path
) -> None:
    for row in queries.contests(desk.file):
        counted(desk, row.id, ["F" + "-" * 13])
    stage: list[StageName] = ["recommendation"]
    desk.record(te.StagesPlanned(rows=tuple(Stage(id=one) for one in stage)), BY)
    register.enter_units(desk, [Unit(id="", name="3村", kind="village")], by=BY)
    told = [(one.name, one.voters, step.code) for one, step in recommended(desk.file, RECOMMENDATION).remarks]
    assert told[-2:] == [("3村", "members", "E506"), ("3村", "mass", "E506")]
    register.enter_elector(desk, Elector(id="", unit="u0003", name="新来", member=True), by=BY)
    table = recommended(desk.file, RECOMMENDATION)
    assert [(one.name, one.voters, one.register) for one in table.unfinished] == [("3村", "members", 1)]
    assert not table.complete
    closing = {"on": "2003-01-20", "closed_by": "镇党委"}
    found = refused(desk, StageNotReady, frame.close_stage, "recommendation", **closing)
    assert (found.params["matter"], found.params["count"]) == ("open.unopened", " 1")
    desk.record(ae.ApplicantWithdrawn(id="a0001", withdrawn="另有安排"), BY)
    OPEN(desk, RECOMMENDATION, approved_by="区委", by=BY)
    old, new = queries.contest(desk.file, MEMBERS), queries.contests(desk.file)[-1]
    assert (new.id, new.state) == (ballot(3, "members"), "fixed")
    assert (new.candidates, new.choices, new.rules) == (old.candidates, old.choices, old.rules)
    refused(desk, AlreadyOpened, OPEN, RECOMMENDATION, approved_by="区委")
    counted(desk, new.id, ["F" + "-" * 13])
    frame.close_stage(desk, "recommendation", **closing, by=BY)
    fingerprint = desk.head
    desk.close()
    assert audit.verify(tmp_path / "a.zhengpiao", clock(), fingerprint).intact


def test_a_unit_whose_ballot_was_dropped_gets_another(desk: Desk) -> None:
    drafts.drop(desk, MEMBERS, reason="名单有误", by=BY)
    missing = [one for one in recommended(desk.file, RECOMMENDATION).unfinished if not one.contest]
    assert [(one.name, one.voters) for one in missing] == [("1村", "members")]
    term.open_meeting(desk, meeting="later", title="第二次推荐", template="recommendation", by=BY)
    refused(desk, AlreadyOpened, OPEN, "later", approved_by="区委")
    OPEN(desk, RECOMMENDATION, approved_by="区委", separate=False, by=BY)
    assert [row.id for row in queries.contests(desk.file)][4:] == [f"{MEMBERS}-2"]
    assert not recommended(desk.file, RECOMMENDATION).unopened


def test_a_single_unit_may_be_counted_by_sheets_from_the_start_or_later(before: Desk) -> None:
    by_sheets = drafts.Counting(counted_by="sheets", entry="double")
    OPEN(before, RECOMMENDATION, approved_by="区委", ways={"u0002": by_sheets}, by=BY)
    rows = {row.id: (row.counted_by, row.entry) for row in queries.contests(before.file)}
    assert rows[MEMBERS] == ("ballots", "single")
    assert rows[ballot(2, "mass")] == ("sheets", "double")
    batches.choose(before, MEMBERS, counted_by="sheets", by=BY)
    assert queries.contest(before.file, MEMBERS).counted_by == "sheets"


@pytest.mark.parametrize(
    ("form", "kind", "params"),
    [
        ({"present": 3}, PresentAboveEntitled, {"present": 3, "entitled": 2}),
        ({"present": 1, "issued": 2}, IssuedAbovePeople, {"issued": 2, "present": 1}),
        ({"entitled": 3}, EntitledDiffers, {"entitled": 3, "register": 2}),
        ({"entitled": 0, "approved_by": "组长"}, NotANumber, {"given": 0, "least": 1}),
        ({"present": -1}, NotANumber, {"given": -1, "least": 0}),
        ({"issued": -1}, NotANumber, {"given": -1}),
        ({"collected": -1}, NotANumber, {"given": -1}),
        ({"declared_by": " "}, Missing, {}),
    ],
)
def test_numbers_of_a_unit_that_cannot_be_are_refused_with_both_sides(
    desk: Desk, form: dict[str, object], kind: type[NotANumber], params: dict[str, object]
) -> None:
    given = {"present": 2, "issued": 2, "collected": 2, "declared_by": "赵监"} | form
    problem = refused(desk, kind, recommendation.report_unit, MEMBERS, **given)
    assert params.items() <= problem.params.items()


def test_other_people_than_the_registers_need_somebody_who_agreed(desk: Desk) -> None:
    recorded = recommendation.report_unit(
        desk,
        MEMBERS,
        entitled=4,
        approved_by="组长",
        present=4,
        issued=4,
        collected=4,
        declared_by="赵监",
        by=BY,
    )
    assert recorded.event.approved_by == "组长"  # type: ignore[attr-defined]  # UnitReported
    row = queries.contest(desk.file, MEMBERS)
    assert (row.state, row.required, row.present, row.issued, row.collected) == ("valid", 4, 4, 4, 4)


def test_more_papers_than_issued_make_it_void_and_the_unit_votes_again(desk: Desk) -> None:
    report(desk, MEMBERS, 2, issued=1)
    assert queries.contest(desk.file, MEMBERS).state == State.VOID
    assert [step.code for _, step in recommended(desk.file, RECOMMENDATION).remarks][:2] == ["E502", "E504"]
    counted(desk, MEMBERS, ["F" * 9 + "-" * 5])
    assert queries.contest(desk.file, MEMBERS).state == State.CHECKED


def test_numbers_are_mended_until_a_paper_is_read(desk: Desk) -> None:
    report(desk, MEMBERS, 2)
    report(desk, MEMBERS, 1)
    assert queries.contest(desk.file, MEMBERS).collected == 1
    counted(desk, MEMBERS, ["F" + "-" * 13])
    given = {"present": 1, "issued": 1, "collected": 1, "declared_by": "赵监"}
    refused(desk, OutOfOrder, recommendation.report_unit, MEMBERS, **given)


def test_only_a_recommendation_is_reported(tmp_path: Path) -> None:
    desk = congress(tmp_path / "h.zhengpiao")
    draft_plain(desk)
    given = {"present": 1, "issued": 1, "collected": 1, "declared_by": "赵监"}
    refused(desk, NotARecommendation, recommendation.report_unit, "c1", **given)
    with pytest.raises(NotARecommendation):
        recommendation.entitled(desk, "c1")
    assert recommendation.standing_votes(desk) == {}
    desk.close()


def test_a_paper_with_more_than_nine_or_five_deputy_mayors_is_invalid(desk: Desk) -> None:
    row = queries.contest(desk.file, ballot(1, "mass"))
    mayors = [place for place, one in enumerate(row.candidates) if "deputy_mayor" in one.groups]
    five = "".join("F" if place in mayors[:5] else "-" for place in range(14))
    counted(desk, row.id, ["F" * 10 + "-" * 4, five, "-" * 14])
    outcome = queries.contest(desk.file, row.id).outcome
    assert outcome is not None
    assert outcome["ballots"]["invalid_reasons"] == {"over_vote": 1, "over_group_limit": 1}
    assert outcome["warnings"] == {"under_group_limit": 1}


def test_the_township_adds_up_ballots_and_sheets_members_and_mass(desk: Desk, tmp_path: Path) -> None:
    counted(desk, MEMBERS, ["FF" + "-" * 12, "F" + "-" * 13])
    counted(desk, ballot(1, "mass"), ["-F" + "-" * 12])
    last = ballot(2, "mass")
    batches.choose(desk, last, counted_by="sheets", by=BY)
    report(desk, last, 3)
    lines = tuple(Votes(2, 0, 1, 0) if place == 1 else Votes(0, 0, 3, 0) for place in range(14))
    sheet = Sheet(papers=3, valid=3, invalid=0, reasons={}, rows=lines, write_ins={})
    sheets.enter(desk, last, "1", sheet=sheet, by="孙计")
    sheets.enter(desk, last, "1", sheet=sheet, reading="second", by="李计")
    sheets.settle(desk, last, "1", settled_by=("赵监",), by="赵监")
    count.check(desk, last, by="赵监")
    table = recommended(desk.file, RECOMMENDATION)
    first, second = table.lines[:2]
    assert (first.members.votes, first.mass.votes, first.all.votes) == (2, 0, 2)
    assert (second.members.votes, second.mass.votes, second.all.votes) == (1, 3, 4)
    assert second.all.share == Fraction(4, 6)
    assert recommendation.standing_votes(desk)[second.id] == (4, 1)
    assert [(one.contest, one.status) for one in table.unfinished] == [(ballot(2, "members"), Status.MISSING)]
    assert table.ballots[1].turnout == Fraction(1, 3)
    fingerprint = desk.head
    desk.close()
    assert audit.verify(tmp_path / "a.zhengpiao", clock(), fingerprint).intact


def test_units_are_told_in_their_order_however_they_were_entered(before: Desk) -> None:
    register.enter_units(before, [Unit(id="", name="3村", kind="village")], by=BY)
    row = Elector(id="", unit="u0003", name="新来", member=True)
    register.enter_elector(before, row, by=BY)
    OPEN(before, RECOMMENDATION, approved_by="区委", by=BY)
    table = recommended(before.file, RECOMMENDATION)
    assert [one.name for one in table.ballots] == ["1村", "1村", "2村", "2村", "3村"]


def test_nobody_came_and_nothing_was_collected_is_a_result_too(desk: Desk) -> None:
    counted(desk, MEMBERS, [])
    assert recommended(desk.file, RECOMMENDATION).ballots[0].counts
