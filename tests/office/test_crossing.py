"""Appointments held to the law, and disclosures that wait for their stage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.applicants import Applicant, Condition, Vetting
from core.domain.crossing import Appointment, Disclosure
from core.domain.enrolment import SlatePlace
from core.domain.term import Cadre, PostsPlan, Stage
from core.errors import CodedError
from core.errors.outcome import (
    AlreadyHolds,
    DisclosureTooEarly,
    NoSuchAppointment,
    NoSuchPost,
    NotADay,
    NoTermChange,
    PostBarred,
)
from core.errors.procedure import Missing
from core.journal import applicant_events as ae
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.journal import term_events as te
from core.office import ballots, contests, count, crossing, drafts, term
from core.office.desk import Desk
from core.store import kept
from core.summary import disclosures, holders, people
from core.summary.upshot import sheet
from core.wording import say
from tests.office.hall import BY, clock

PEOPLE = tuple(
    Applicant(
        id=f"a{n:04}",
        name=name,
        gender="female" if n == 4 else "male",
        birth="1970-05-01",
        education="大专",
        level="leader",
        source="incumbent",
    )
    for n, name in enumerate(("甲", "乙", "丙", "丁", "戊"), start=1)
)
STAGES = ("application", "vetting", "recommendation", "party_congress")


def elect(
    desk: Desk,
    contest: str,
    names: list[str],
    *,
    office: str = "committee",
    meeting: str = "m",
    seats: int = 5,
) -> None:
    """Just these are elected, by four people of whom all are for all."""
    term.open_meeting(desk, meeting=meeting, title="党员大会", template="single", by=BY)
    nominees = [ev.Nominee(f"c{place}", name) for place, name in enumerate(names)]
    drafts.draft(
        desk,
        meeting,
        contest=contest,
        title="委员",
        office=office,
        seats=seats,
        candidates=nominees,
        order="manual",
        by=BY,
    )
    contests.fix(desk, contest, approved_by="区委", differential_waived_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY, heads=contests.Heads(4, 4, 4))
    contests.issue(
        desk, contest, unpacked=4, issued=4, kept=0, clipped=0, by=BY, heads=contests.Heads(4, 4, 4)
    )
    contests.collect(desk, contest, collected=4, by=BY)
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)
    ballots.open_batch(desk, contest, "1", papers=4, by=BY)
    for _ in range(4):
        ballots.enter(desk, contest, "1", marks="F" * len(names), by="孙计")
    count.check(desk, contest, by="赵监")
    count.announce(desk, contest, announced_by="主席", by=BY)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A sub-district office whose committee is elected: 甲 to 戊."""
    made = Desk.create(
        tmp_path / "a.zhengpiao",
        clock(),
        township="城东办事处",
        term="第十届",
        template="district-office",
        by=BY,
    )
    made.record(te.PostsPlanned(row=PostsPlan(as_of="2003-01-01")), BY)
    made.record(ae.ApplicantsImported(source="x", rows=PEOPLE), BY)
    elect(made, "committee", [one.name for one in PEOPLE])
    yield made
    made.close()


def appoint(desk: Desk, person: str, post: str, *, document: str = "1号", date: str = "2003-04-02") -> None:
    """An appointment by document."""
    crossing.appoint(desk, person=person, post=post, document=document, date=date, by=BY)


def posts(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Who holds what."""
    return {
        one.person: tuple(held.post for held in one.holdings) for one in holders.crossing(desk.file).people
    }


def refused(desk: Desk, refusal: type[CodedError], person: str, post: str, **given: str) -> CodedError:
    """The appointment is refused and nothing is written."""
    before = desk.head
    with pytest.raises(refusal) as caught:
        appoint(desk, person, post, **given)
    assert desk.head == before
    return caught.value


def test_an_appointment_is_recorded_with_its_document_and_the_application_it_belongs_to(desk: Desk) -> None:
    appoint(desk, " 甲 ", "mayor", document="区委〔2003〕1号")
    (row,) = kept.rows(desk.file, Appointment)
    assert (row.id, row.person, row.applicant, row.organ) == ("t0001", "甲", "a0001", "government")
    assert posts(desk)["甲"] == ("member", "mayor")


def test_an_appointment_to_a_post_that_somebody_was_elected_to_keeps_the_election(desk: Desk) -> None:
    appoint(desk, "甲", "member")
    (row,) = kept.rows(desk.file, Appointment)
    assert row.basis == "committee"
    assert posts(desk)["甲"] == ("member",)


def test_a_bar_refuses_with_its_words_and_article(desk: Desk) -> None:
    appoint(desk, "甲", "mayor")
    problem = refused(desk, PostBarred, "甲", "deputy_mayor")
    assert "一人只任一职" in say(problem).what
    assert "实施办法" in say(problem).what


def test_a_post_that_is_taken_is_refused(desk: Desk) -> None:
    appoint(desk, "甲", "mayor")
    refused(desk, PostBarred, "乙", "mayor")
    refused(desk, AlreadyHolds, "甲", "mayor")


def test_an_office_has_no_chair_of_a_congress(desk: Desk) -> None:
    refused(desk, NoSuchPost, "甲", "chair")


def test_a_day_and_a_document_are_needed(desk: Desk) -> None:
    refused(desk, NotADay, "甲", "mayor", date="2003-02-30")
    refused(desk, Missing, "甲", "mayor", document=" ")
    refused(desk, Missing, " ", "mayor")


def test_an_appointment_can_be_taken_back_with_a_reason(desk: Desk) -> None:
    appoint(desk, "甲", "mayor")
    with pytest.raises(Missing):
        crossing.withdraw(desk, "t0001", reason=" ", by=BY)
    crossing.withdraw(desk, "t0001", reason="写错", by=BY)
    assert posts(desk)["甲"] == ("member",)
    with pytest.raises(NoSuchAppointment):
        crossing.withdraw(desk, "t0001", reason="写错", by=BY)


def test_a_file_without_a_posts_plan_has_no_posts(tmp_path: Path) -> None:
    single = Desk.create(
        tmp_path / "b.zhengpiao", clock(), township="甲镇", term="一", template="single", by=BY
    )
    with pytest.raises(NoTermChange):
        appoint(single, "甲", "mayor")
    single.close()


def test_suggestions_come_from_the_elections(desk: Desk) -> None:
    found = [(one.post, one.person) for one in holders.suggested(desk.file)]
    deputies = [("deputy_mayor", name) for name in "甲乙丙"]  # nobody is secretary yet, so nobody is director
    assert found == [*deputies, ("womens_federation", "丁"), ("militia_head", "戊")]


def stages(desk: Desk, *closed: str) -> None:
    """The stages planned, some of them over."""
    rows = tuple(Stage(id=one, closed_on="2003-01-01" if one in closed else "") for one in STAGES)  # type: ignore[arg-type]  # of the stages' names
    desk.record(te.StagesPlanned(rows=rows), BY)


def disclose(desk: Desk, kind: disclosures.DisclosureKind) -> None:
    """Hung out."""
    crossing.disclose(desk, kind, date="2003-01-02", place="公告栏", by=BY)


def test_a_disclosure_waits_until_what_it_tells_is_over(desk: Desk) -> None:
    for closed, waiting in (((), "报名"), (("application",), "审查")):
        stages(desk, *closed)
        with pytest.raises(DisclosureTooEarly) as caught:
            disclose(desk, "conditions")
        assert waiting in say(caught.value).what
    stages(desk, "application", "vetting")
    disclose(desk, "conditions")
    with pytest.raises(DisclosureTooEarly):
        disclose(desk, "recommendation")


def test_a_disclosure_without_planned_stages_is_refused(desk: Desk) -> None:
    with pytest.raises(DisclosureTooEarly):
        disclose(desk, "result")


def test_an_office_discloses_its_results_without_a_peoples_congress(desk: Desk) -> None:
    stages(desk, "party_congress")
    before = desk.file.seq
    disclose(desk, "result")
    (row,) = kept.rows(desk.file, Disclosure)
    assert (row.kind, row.seq) == ("result", before)
    found = {one.kind: one for one in disclosures.states(desk.file)}
    assert found["result"].posted == row
    assert (found["conditions"].posted, found["conditions"].waits_for) == (None, "application")


def test_a_disclosure_needs_a_place_and_a_day(desk: Desk) -> None:
    stages(desk, "party_congress")
    with pytest.raises(Missing):
        crossing.disclose(desk, "result", date="2003-01-02", place="", by=BY)
    with pytest.raises(NotADay):
        crossing.disclose(desk, "result", date="昨天", place="公告栏", by=BY)


def test_the_first_disclosure_tells_conditions_and_who_meets_them(desk: Desk) -> None:
    desk.record(ae.ConditionsSet(rows=(Condition(id="party", kind="party_member"),), document="1号"), BY)
    no = Vetting(
        applicant="a0002", step="district", decision="rejected", reason="年龄", decided_by="组织部", date="x"
    )
    desk.record(ae.VettingDecided(row=no), BY)
    desk.record(ae.ApplicantWithdrawn(id="a0005", withdrawn="另有安排"), BY)
    assert [one.id for one in disclosures.conditions(desk.file)] == ["party"]
    found = {one.name: (one.decision, one.reason) for one in disclosures.qualified(desk.file)}
    assert found["乙"] == ("rejected", "年龄")
    assert found["甲"] == ("", "")
    assert "戊" not in found


def test_the_second_disclosure_is_empty_before_the_recommendation(desk: Desk) -> None:
    assert disclosures.recommendation(desk.file) == ()


def test_the_third_disclosure_tells_who_was_elected_with_the_votes(desk: Desk) -> None:
    found = disclosures.results(desk.file)
    assert [one.name for one in found] == ["甲", "乙", "丙", "丁", "戊"]
    assert {one.contest for one in found} == {"committee"}
    assert all(one.needed is not None and one.votes >= one.needed for one in found)


def test_a_sitting_secretary_is_lost_who_stood_and_was_not_elected(desk: Desk) -> None:
    rows = (
        Cadre(id="g0001", name="己", birth="1960-02-03", level="leader", secretary=True),
        Cadre(id="g0002", name="甲", birth="1970-05-01", level="leader"),
    )
    desk.record(te.CadresImported(source="x", rows=rows), BY)
    sitting = Applicant(id="a0006", name="己", birth="1960-02-03", cadre="g0001", source="incumbent")
    desk.record(ae.ApplicantEntered(row=sitting), BY)
    assert sheet(desk.file).upshot.secretaries_lost == 0  # nobody is secretary yet
    appoint(desk, "甲", "secretary")
    assert sheet(desk.file).upshot.secretaries_lost == 1
    no = Vetting(
        applicant="a0006", step="district", decision="rejected", reason="年龄", decided_by="组织部", date="x"
    )
    desk.record(ae.VettingDecided(row=no), BY)
    assert sheet(desk.file).upshot.secretaries_lost == 0


class TestWhoANameIs:
    """The application that goes with a name."""

    def test_is_the_one_on_the_slate_where_two_share_a_name(self, desk: Desk) -> None:
        twin = Applicant(id="a0009", name="甲", birth="1972-01-01", education="本科")
        desk.record(ae.ApplicantEntered(row=twin), BY)
        assert people.People(desk.file).applicant("甲") == ""
        assert people.People(desk.file).applicant("甲", "a0009") == "a0009"
        row = SlatePlace(applicant="a0009", name="甲", place="member", votes=1, rank=1)
        desk.record(ee.SlateFixed(rows=(row,), decided_by="区委", document="1号", date="2003-01-01"), BY)
        assert people.People(desk.file).applicant("甲") == "a0009"

    def test_is_none_for_a_stranger_and_for_who_stood_back(self, desk: Desk) -> None:
        desk.record(ae.ApplicantWithdrawn(id="a0005", withdrawn="另有安排"), BY)
        found = people.People(desk.file)
        assert (found.applicant("外"), found.applicant("戊")) == ("", "")

    def test_is_completed_from_the_establishment(self, desk: Desk) -> None:
        rows = (
            Cadre(
                id="g0001", name="外", birth="1971-02-03", education="本科", gender="female", level="staff"
            ),
            Cadre(id="g0002", name="双", birth="1971-02-03"),
            Cadre(id="g0003", name="双", birth="1972-02-03"),
        )
        desk.record(te.CadresImported(source="x", rows=rows), BY)
        found = people.People(desk.file)
        leader = found.leader("外", "")
        assert (leader.cadre, leader.birth, leader.before) == ("g0001", "1971-02-03", "staff")
        assert found.facts("双", "").cadre == ""
        appoint(desk, "外", "youth_league")
        assert sheet(desk.file).upshot.staff_after == 3 + len(PEOPLE)
