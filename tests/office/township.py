"""A township before its congress: posts plan, people accepted, units with their people, a recommendation meeting."""

from collections.abc import Sequence
from pathlib import Path

from core.domain.applicants import Applicant, Vetting
from core.domain.enrolment import Elector, Unit, Voters
from core.domain.term import PostsPlan
from core.journal import applicant_events as ae
from core.journal import enrolment_events as ee
from core.journal import term_events as te
from core.office import ballots, count, recommendation, register, term
from core.office.desk import Desk
from tests.office.hall import BY, clock

RECOMMENDATION = "rec"
CONGRESS = "pc"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
    "彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
)


def names(many: int) -> list[str]:
    """So many names of people, no two alike."""
    return [f"{SURNAMES[n % 60]}{'甲乙丙丁戊'[n // 60]}" for n in range(many)]


def applicants(many: int) -> tuple[Applicant, ...]:
    """The first three would be deputy mayors as well as members, each fourth is a woman."""
    return tuple(
        Applicant(
            id=f"a{n:04}",
            name=name,
            gender="female" if n % 4 == 0 else "male",
            birth=f"{1965 + n % 15}-06-15",
            education="大专" if n % 5 else "高中",
            applied=("member", "deputy_mayor") if n <= 8 else ("member",),
        )
        for n, name in enumerate(names(many), start=1)
    )


def township(path: Path, *, people: int = 14, units: int = 2, members: int = 2, mass: int = 3) -> Desk:
    """A file with all that the recommendation needs, not opened yet."""
    desk = Desk.create(
        path, clock(), township="青山镇", term="第十届", template="xianan-2003", by=BY, file_id="f" * 32
    )
    term.open_meeting(desk, meeting=RECOMMENDATION, title="民主推荐", template="recommendation", by=BY)
    desk.record(te.PostsPlanned(row=PostsPlan(as_of="2003-01-01", superior="中共咸安区委")), BY)
    rows = applicants(people)
    desk.record(ae.ApplicantsImported(source="报名.xlsx", rows=rows), BY)
    for one in rows:
        accept(desk, one.id)
    if units:
        register.enter_units(
            desk, [Unit(id="", name=f"{n}村", kind="village") for n in range(1, units + 1)], by=BY
        )
        enrol(desk, units, members=members, mass=mass)
    return desk


def accept(desk: Desk, applicant: str) -> None:
    """The district accepts an application."""
    row = Vetting(
        applicant=applicant, step="district", decision="accepted", decided_by="组织部", date="2002-12-12"
    )
    desk.record(ae.VettingDecided(row=row), BY)


def enrol(desk: Desk, units: int, *, members: int, mass: int) -> None:
    """So many members and representatives in each unit."""
    rows = [
        Elector(
            id="",
            unit=f"{unit}村",
            name=f"党员{unit}之{n}" if n <= members else f"群众{unit}之{n}",
            member=n <= members,
            grounds=() if n <= members else ("household",),
        )
        for unit in range(1, units + 1)
        for n in range(1, members + mass + 1)
    ]
    register.import_electors(desk, rows, source="花名册.xlsx", by=BY)


def opened(path: Path, *, separate: bool = True, **given: int) -> Desk:
    """The same with the recommendation opened in every unit."""
    desk = township(path, **given)
    recommendation.open_recommendation(desk, RECOMMENDATION, separate=separate, approved_by="区委", by=BY)
    return desk


def ballot(unit: int, voters: Voters) -> str:
    """The key of a unit's ballot."""
    return f"{RECOMMENDATION}-u{unit:04}-{voters}"


def report(desk: Desk, contest: str, papers: int, *, issued: int | None = None) -> None:
    """A unit's numbers: so many in the box."""
    recommendation.report_unit(
        desk,
        contest,
        present=papers if issued is None else issued,
        issued=papers if issued is None else issued,
        collected=papers,
        declared_by="赵监",
        by=BY,
    )


def counted(desk: Desk, contest: str, papers: Sequence[str]) -> None:
    """A unit's ballot from its numbers to the checked count."""
    report(desk, contest, len(papers))
    if papers:
        ballots.open_batch(desk, contest, "1", papers=len(papers), by=BY)
    for marks in papers:
        ballots.enter(desk, contest, "1", marks=marks, by="孙计")
    count.check(desk, contest, by="赵监")


__all__ = ["BY", "CONGRESS", "RECOMMENDATION", "ee"]
