"""What happens before and after the ballots, once each: every plain record, also changed and dropped."""

from typing import Literal

from core.domain import applicants as ap
from core.domain import crossing, deputies, enrolment, term
from core.journal import applicant_events as ae
from core.journal import crossing_events as ce
from core.journal import deputy_events as de
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.journal import term_events as te
from core.office import ballots, count
from core.office import term as meetings
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from tests.office.hall import BY, MEETING

UNITS = "rec"


def term_of(desk: Desk) -> None:
    """Adds it all to a file whose party congress is over."""
    for record in (_frame, _applications, _register, _recommendation, _congress, _crossing):
        record(desk)


def _frame(desk: Desk) -> None:
    desk.record(
        te.PostsPlanned(row=term.PostsPlan(offices=("党政综合办公室", "经济发展办公室"), as_of="2003-01-01")),
        BY,
    )
    stages = (term.Stage(id="application", start="2002-12-01", until="2002-12-10"), term.Stage(id="vetting"))
    desk.record(te.StagesPlanned(rows=stages), BY)
    desk.record(te.StageClosed(id="application", closed_on="2002-12-10", closed_by=BY, note=""), BY)
    desk.record(te.StageReopened(id="application", note="补报"), BY)
    cadres = tuple(
        term.Cadre(id=f"g{n:04}", name=f"干部{n}", post="党委书记", level="leader") for n in range(1, 4)
    )
    desk.record(te.CadresImported(source="在编人员.xlsx", rows=cadres), BY)
    desk.record(te.CadreEntered(row=term.Cadre(id="g0001", name="干部一", secretary=True)), BY)
    desk.record(te.CadreRemoved(id="g0003", reason="重复"), BY)
    gone = term.Placement(
        cadre="g0002", outcome="demoted", post="干事", document="区委〔2003〕9号", date="2003-02-01"
    )
    desk.record(te.PlacementsRecorded(rows=(gone, term.Placement(cadre="g0001", outcome="retired"))), BY)


def _applications(desk: Desk) -> None:
    rules = (
        ap.Condition(
            id="age", kind="born_on_or_after", value="1968-01-01", exempt=("incumbent",), article="三"
        ),
        ap.Condition(id="party", kind="party_member"),
    )
    desk.record(ae.ConditionsSet(rows=rules, document="咸发〔2002〕1号"), BY)
    people = tuple(
        ap.Applicant(id=f"a{n:04}", name=name, applied=("secretary",), cv=("1990.09— 大学",))
        for n, name in enumerate(("王一", "贝二"), start=1)
    )
    desk.record(ae.ApplicantsImported(source="报名.xlsx", rows=people), BY)
    desk.record(ae.ApplicantEntered(row=ap.Applicant(id="a0003", name="毛三", gender="female")), BY)
    desk.record(ae.ApplicantWithdrawn(id="a0003", withdrawn="另有安排"), BY)
    desk.record(ae.PhotoAttached(row=ap.Photo(applicant="a0001", media="image/png", data="iVBORw0KGgo=")), BY)
    for step in ("township", "district"):
        row = ap.Vetting(
            applicant="a0001", step=step, decision="accepted", decided_by="组织部", date="2002-12-12"
        )
        desk.record(ae.VettingDecided(row=row), BY)
    notice = ap.Notice(id="n0001", start="2002-12-13", until="2002-12-20", place="镇政府大门", text="公示")
    desk.record(ae.NoticePosted(row=notice), BY)
    for key in ("o0001", "o0002"):
        objection = ap.Objection(
            id=key, notice="n0001", applicant="a0001", text="学历不实", date="2002-12-14"
        )
        desk.record(ae.ObjectionReceived(row=objection), BY)
    settled = ae.ObjectionSettled(
        id="o0001", decision="dismissed", reason="查无此事", settled_by="组织部", settled_on="2002-12-18"
    )
    desk.record(settled, BY)
    grades = tuple(
        ap.Assessment(applicant=one, grade="competent", source="考核组") for one in ("a0001", "a0002")
    )
    desk.record(ae.AssessmentsRecorded(rows=grades), BY)


def _register(desk: Desk) -> None:
    units = tuple(enrolment.Unit(id=f"u{n:04}", name=f"村{n}", kind="village") for n in range(1, 4))
    desk.record(ee.UnitsEntered(rows=units), BY)
    desk.record(ee.UnitRemoved(id="u0003", reason="合并"), BY)
    people = tuple(
        enrolment.Elector(id=f"e{n:04}", unit="u0001", name=f"群众{n}", grounds=("household",))
        for n in range(1, 5)
    )
    desk.record(ee.ElectorsImported(source="花名册.xlsx", rows=people), BY)
    desk.record(
        ee.ElectorEntered(row=enrolment.Elector(id="e0001", unit="u0002", name="党员", member=True)), BY
    )
    desk.record(ee.ElectorRemoved(id="e0004", reason="重复"), BY)
    desk.record(ee.ElectorAsked(id="e0002", away=True, contact="深圳", answer="comes"), BY)
    for first, second in (("e0001", "e0002"), ("e0002", "e0003")):
        pair = enrolment.NamesakePair(first=first, second=second, decided_by="操作员")
        desk.record(ee.NamesakesKept(row=pair), BY)


def _recommendation(desk: Desk) -> None:
    meetings.open_meeting(desk, meeting=UNITS, title="民主推荐会", template="single", by=BY)
    rules = load_rule_set("recommendation").to_data()
    ballots_ = tuple(
        ee.UnitBallot(
            contest=f"{UNITS}-u000{n}-all", title=f"民主推荐（村{n}）", unit=f"u000{n}", voters="all"
        )
        for n in (1, 2)
    )
    names = (ev.Nominee("a0001", "王一"), ev.Nominee("a0002", "贝二", ("deputy_mayor",)))
    opened = ee.RecommendationOpened(
        meeting=UNITS, candidates=names, choices=2, rules=rules, units=ballots_, approved_by="区委"
    )
    desk.record(opened, BY)
    report = ee.UnitReported(
        contest=ballots_[0].contest,
        entitled=4,
        present=2,
        issued=2,
        collected=2,
        valid=True,
        declared_by="张三",
    )
    desk.record(report, BY)
    ballots.open_batch(desk, ballots_[0].contest, "1", papers=2, by=BY)
    for marks in ("FF", "F-"):
        ballots.enter(desk, ballots_[0].contest, "1", marks=marks, by="孙计")
    count.check(desk, ballots_[0].contest, by="赵监")
    slate = tuple(
        enrolment.SlatePlace(applicant=key, name=name, place="member", votes=votes, rank=rank)
        for key, name, votes, rank in (("a0001", "王一", 2, 1), ("a0002", "贝二", 1, 2))
    )
    desk.record(
        ee.SlateFixed(rows=slate, decided_by="区委", document="区委〔2003〕2号", date="2003-01-20"), BY
    )
    parts: tuple[tuple[Literal["speech", "questions"], int], ...] = (("speech", 540), ("questions", 200))
    for part, seconds in parts:
        speech = enrolment.Speech(
            id=f"s-{part}",
            meeting=MEETING,
            contest="committee",
            person="王一",
            part=part,
            seconds=seconds,
            allowed=600,
        )
        desk.record(ee.SpeechHeld(row=speech), BY)
    reply = enrolment.Approval(
        contest="committee",
        people=("王一",),
        document="区委〔2003〕5号",
        date="2003-02-01",
        approved_by="区委",
    )
    desk.record(ee.ResultApproved(row=reply), BY)


def _congress(desk: Desk) -> None:
    ended: tuple[tuple[str, Literal["suspended", "terminated"]], ...] = (
        ("m0001", "suspended"),
        ("m0003", "terminated"),
    )
    for member, standing in ended:
        row = deputies.DeputyStanding(meeting=MEETING, member=member, standing=standing, reason="调离")
        desk.record(de.DeputyStandingChanged(row=row), BY)
    for key in ("p0001", "p0002"):
        nomination = deputies.Nomination(
            id=key,
            meeting=MEETING,
            contest="committee",
            office="mayor",
            name="王一",
            proposed_by="joint",
            deputies=("m0001", "m0002"),
        )
        desk.record(de.NominationFiled(row=nomination), BY)
    desk.record(de.NominationWithdrawn(id="p0002", withdrawn="本人不愿意"), BY)
    desk.record(
        de.RoundOpened(row=deputies.Round(id="r1", meeting=MEETING, title="第一轮", contests=("committee",))),
        BY,
    )


def _crossing(desk: Desk) -> None:
    for key, post in (("t0001", "mayor"), ("t0002", "secretary")):
        row = crossing.Appointment(id=key, person="王一", post=post, organ="government", document="2003-2")
        desk.record(ce.AppointmentRecorded(row=row), BY)
    desk.record(ce.AppointmentWithdrawn(id="t0001", reason="写错"), BY)
    ended = (crossing.EndedPost(post="secretary", appointment="t0002"),)
    for key, person in (("v0001", "王一"), ("v0002", "贝二")):
        left = crossing.Vacancy(
            id=key,
            person=person,
            ended=ended,
            cause="resigned",
            reason="本人请求",
            accepted_by="区委",
            date="2003-05-01",
        )
        desk.record(ce.PostVacated(row=left), BY)
    desk.record(ce.VacancyWithdrawn(id="v0002", reason="写错"), BY)
    for kind in ("conditions", "result"):
        desk.record(
            ce.DisclosurePosted(row=crossing.Disclosure(kind=kind, date="2003-02-10", place="公告栏", seq=9)),
            BY,
        )
