"""A very small township worked by hand, from application to outcome, over two election days.

`tests/fixtures/golden/two-days.md` has the numbers as they were worked out on paper; `two-days.json` is what `show`
must tell of it, to the letter. Where a change of the format is meant, write it anew and read what changed:

    python -m tests.exchange.golden_township
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from core.clock import FixedClock
from core.domain.applicants import Applicant
from core.domain.enrolment import Elector, Unit
from core.domain.roll import RollRow
from core.domain.term import Cadre, Placement, PostsPlan, StageName
from core.exchange.show import overview
from core.journal.events import Officer
from core.office import (
    applicants,
    attendance,
    ballots,
    cadres,
    contests,
    count,
    crossing,
    drafts,
    frame,
    nominations,
    notices,
    officers,
    recommendation,
    register,
    roll,
    rounds,
    slate,
    speeches,
    term,
    vetting,
)
from core.office.contests import Papers
from core.office.days import today
from core.office.desk import Desk
from core.procedure.slate import Chosen
from core.store import queries

FOLDER: Final = Path(__file__).resolve().parents[1] / "fixtures" / "golden"
GOLDEN: Final = FOLDER / "two-days.json"
BY: Final = "秘书"
ZONE: Final = timezone(timedelta(hours=8))
LEFT_OUT: Final = "…"

# Name, gender, born, schooling; in the order in which they apply.
PEOPLE: Final = (
    ("王甲", "male", "1960-03-01", "大专"),
    ("李乙", "male", "1962-05-01", "大专"),
    ("张丙", "male", "1964-07-01", "本科"),
    ("陈丁", "female", "1966-09-01", "大专"),
    ("周戊", "male", "1970-02-01", "本科"),
    ("吴己", "male", "1961-01-15", "大专"),
    ("郑庚", "male", "1963-01-15", "高中"),
    ("孙辛", "female", "1975-06-01", "本科"),
    ("钱壬", "male", "1959-04-01", "大专"),
)
RANKS: Final = ("secretary", "secretary", *("deputy_secretary",) * 3, "member", "member")
PLAN: Final = PostsPlan(
    committee=9,
    elected=5,
    deputy_mayors=1,
    slate_members=2,
    nominate_most=7,
    as_of="2003-01-01",
    offices=("党政综合办公室",),
    posts_before=8,
    staff_before=11,
    superior="中共安平区委",
)


def run(path: Path) -> dict[str, Any]:
    """The whole term change; what `show --json` tells of it, but for the fingerprint."""
    clock = FixedClock(datetime(2002, 12, 1, 9, 0, tzinfo=ZONE))
    desk = Desk.create(
        path, clock, township="小河镇", term="第三届", template="xianan-2003", by=BY, file_id="601d" * 8
    )
    try:
        for act in (_prepare, _recommend, _party_day, _people_day, _settle):
            act(desk)
        return {**overview(desk), "head": LEFT_OUT}
    finally:
        desk.close()


def text(data: dict[str, Any]) -> str:
    """As the file has it: one thing a line, so that a difference can be read."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _prepare(desk: Desk) -> None:
    frame.lay_out(desk, "xianan-2003", plan=PLAN, by=BY)
    _establishment(desk)
    rows = [
        Applicant(
            id="",
            name=name,
            gender="female" if gender == "female" else "male",
            birth=birth,
            education=education,
            party="中共党员",
            source="town" if place >= 7 else "incumbent",
            unit="小河镇",
            applied=("member",),
        )
        for place, (name, gender, birth, education) in enumerate(PEOPLE)
    ]
    applicants.import_rows(desk, rows, source="报名.xlsx", by=BY)
    _close(desk, "application", "2002-12-10")
    for place in range(1, len(PEOPLE) + 1):
        old = place == len(PEOPLE)  # 钱壬 is of the staff and was born before 1968
        for step in ("township", "district"):
            vetting.vet(
                desk,
                f"a{place:04}",
                "district" if step == "district" else "township",
                "rejected" if old else "accepted",
                decided_by="镇党委" if step == "township" else "组织部",
                date="2002-12-12",
                reason="1968 年以前出生" if old else "",
                by=BY,
            )
    _close(desk, "vetting", "2002-12-12")
    notices.post_notice(desk, start="2002-12-13", until="2002-12-19", place="镇政府门口", by=BY)
    _close(desk, "notice", "2002-12-20")
    crossing.disclose(desk, "conditions", date="2002-12-20", place="镇政府门口", by=BY)


def _establishment(desk: Desk) -> None:
    leaders = [
        Cadre(id="", name=name, gender="male", birth=birth, level="leader", secretary=place == 1)
        for place, (name, _, birth, _) in enumerate(PEOPLE[:7])
    ]
    others = [
        Cadre(id="", name="冯癸", birth="1950-01-01", level="leader"),
        Cadre(id="", name="孙辛", birth="1975-06-01"),
        Cadre(id="", name="钱壬", birth="1959-04-01"),
        Cadre(id="", name="褚子", birth="1980-01-01"),
    ]
    cadres.import_rows(desk, [*leaders, *others], source="在编.xlsx", by=BY)


def _recommend(desk: Desk) -> None:
    units = [Unit(id="", name="大河村", kind="village"), Unit(id="", name="镇机关", kind="office")]
    register.enter_units(desk, units, by=BY)
    people = [
        *(("大河村", f"党员{n}", True) for n in "一二三"),
        *(("大河村", f"村民{n}", False) for n in "一二三四"),
        *(("镇机关", f"干部{n}", True) for n in "一二三四五"),
    ]
    rows = [
        Elector(id="", unit=unit, name=name, member=member, grounds=() if member else ("household",))
        for unit, name, member in people
    ]
    register.import_electors(desk, rows, source="花名册.xlsx", by=BY)
    _close(desk, "register", "2003-01-10")
    term.open_meeting(desk, meeting="rec", title="小河镇民主推荐会", template="recommendation", by=BY)
    recommendation.open_recommendation(desk, "rec", approved_by="区委", by=BY)
    _unit(
        desk,
        "rec-u0001-members",
        3,
        ("王甲李乙张丙陈丁周戊", "王甲李乙张丙陈丁周戊吴己", "王甲张丙陈丁吴己郑庚"),
    )
    _unit(desk, "rec-u0001-mass", 3, ("王甲李乙张丙陈丁周戊吴己", "王甲李乙郑庚", "王甲陈丁周戊孙辛"))
    _unit(
        desk,
        "rec-u0002-members",
        4,
        ("王甲李乙张丙陈丁周戊吴己郑庚", "王甲李乙张丙周戊", "王甲张丙陈丁", "王甲"),
    )
    _close(desk, "recommendation", "2003-01-20")
    chosen = [Chosen(f"a{place:04}", RANKS[place - 1]) for place in range(1, len(RANKS) + 1)]
    slate.fix(desk, chosen, decided_by="区委常委会", document="区委〔2003〕1号", date="2003-01-25", by=BY)
    _close(desk, "fixing", "2003-01-25")
    crossing.disclose(desk, "recommendation", date="2003-01-26", place="镇政府门口", by=BY)


def _unit(desk: Desk, contest: str, present: int, papers: Sequence[str]) -> None:
    """A unit's ballot: the names on each paper, written one after the other."""
    recommendation.report_unit(
        desk, contest, present=present, issued=present, collected=len(papers), declared_by="指导组", by=BY
    )
    names = [one.name for one in queries.contest(desk.file, contest).candidates]
    ballots.open_batch(desk, contest, "1", papers=len(papers), by=BY)
    for paper in papers:
        marks = "".join("F" if name in paper else "-" for name in names)
        ballots.enter(desk, contest, "1", marks=marks, by="计票员")
    count.check(desk, contest, by="监票员")


def _gather(desk: Desk, meeting: str, people: Sequence[str], away: int, named: Sequence[str]) -> None:
    rows = [RollRow(number=str(place), name=name) for place, name in enumerate(people, start=1)]
    roll.import_rows(desk, meeting, rows, source="代表.xlsx", by=BY)
    for place in range(1, len(people) + 1 - away):
        attendance.check_in(desk, meeting, f"m{place:04}", by=BY)
    roles = ("executive_chair", "chief_scrutineer", "scrutineer", "teller")
    posts = [Officer(role, name) for role, name in zip(roles, named, strict=True)]  # type: ignore[arg-type]  # roles
    officers.appoint(desk, meeting, posts, by=BY)


def _party_day(desk: Desk) -> None:
    """The first election day: nine delegates, eight of them there; five votes elect."""
    _day(desk, "2003-03-07")
    term.open_meeting(desk, meeting="party", title="小河镇第三次党代会", template="xianan-2003", by=BY)
    delegates = [*(name for name, *_ in PEOPLE[:5]), "赵一", "赵二", "赵三", "赵四"]
    _gather(desk, "party", delegates, 1, ("赵一", "赵二", "赵三", "赵四"))
    slate.draft_committee(desk, "party", by=BY)
    _vote(desk, "committee", {"王甲": 8, "李乙": 7, "张丙": 7, "陈丁": 6, "周戊": 5, "吴己": 4, "郑庚": 3})
    drafts.draft_next(desk, "party", by=BY)
    for place, name in enumerate(("王甲", "李乙")):
        speeches.hold(desk, "secretary", person=name, part="speech", seconds=500 + 20 * place, by=BY)
    _vote(desk, "secretary", {"王甲": 5, "李乙": 3})
    drafts.draft_next(desk, "party", by=BY)
    _vote(desk, "deputy_secretary", {"李乙": 7, "张丙": 7, "陈丁": 6, "周戊": 2})
    for office in ("secretary", "deputy_secretary"):
        won = slate.to_approve(desk, queries.contest(desk.file, office))
        slate.approve(
            desk, office, people=won, document="区委〔2003〕8号", date="2003-03-08", approved_by="区委", by=BY
        )
    _close(desk, "party_congress", "2003-03-08")


def _vote(desk: Desk, contest: str, votes: Mapping[str, int]) -> None:
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=9, issued=8, kept=1, clipped=0, by=BY)
    contests.collect(desk, contest, collected=8, by=BY)
    contests.declare(desk, contest, valid=True, declared_by="赵二", by=BY)
    _papers(desk, contest, 8, votes, "赵四", "赵二", "赵一")


def _papers(
    desk: Desk, contest: str, papers: int, votes: Mapping[str, int], teller: str, chief: str, chair: str
) -> None:
    """Each name's votes go to the papers that have fewest so far, the first ones first; all other cells are against."""
    row = queries.contest(desk.file, contest)
    names = [one.name for one in row.candidates]
    sheets = [["A"] * len(names) for _ in range(papers)]
    for name, wanted in votes.items():
        for sheet in sorted(sheets, key=lambda cells: cells.count("F"))[:wanted]:
            sheet[names.index(name)] = "F"
    ballots.open_batch(desk, contest, "1", papers=papers, by=BY)
    for sheet in sheets:
        ballots.enter(desk, contest, "1", marks="".join(sheet), by=teller)
    count.check(desk, contest, by=chief)
    count.announce(desk, contest, announced_by=chair, by=BY)


def _people_day(desk: Desk) -> None:
    """The second election day: twelve deputies, eleven of them there; seven votes elect."""
    _day(desk, "2003-03-25")
    term.open_meeting(desk, meeting="congress", title="小河镇人代会", template="peoples-congress-2022", by=BY)
    people = ["李乙", *(f"代表{n}" for n in "一二三四五六七八九十"), "代表末"]
    _gather(desk, "congress", people, 1, ("代表一", "代表二", "代表三", "代表四"))
    offices = {"chair": {"李乙": 9}, "mayor": {"王甲": 8}, "deputy_mayor": {"张丙": 10, "陈丁": 7, "周戊": 5}}
    for office, votes in offices.items():
        nominations.open_office(desk, "congress", office, seats=max(1, len(votes) - 1), by=BY)
        for place, name in enumerate(votes):
            joint = place > 1
            signers = [f"m{one:04}" for one in range(2, 12)] if joint else []
            nominations.nominate(
                desk, office, name=name, proposed_by="joint" if joint else "presidium", signers=signers, by=BY
            )
        nominations.stand(desk, office, by=BY)
    rounds.open_round(desk, "congress", tuple(offices), title="一次投票", by=BY)
    rounds.fix(desk, "r0001", approved_by="主席团", by=BY)
    rounds.establish_quorum(desk, "r0001", by=BY)
    rounds.issue(desk, "r0001", Papers(unpacked=12, issued=11, kept=1, clipped=0), by=BY)
    rounds.collect(desk, "r0001", dict.fromkeys(offices, 11), by=BY)
    rounds.declare(desk, "r0001", declared_by="代表二", by=BY)
    for office, votes in offices.items():
        _papers(desk, office, 11, votes, "代表四", "代表二", "代表一")
    _close(desk, "peoples_congress", "2003-03-26")


def _settle(desk: Desk) -> None:
    for person, post in (
        ("孙辛", "member"),
        ("李乙", "discipline_secretary"),
        ("张丙", "executive_deputy_mayor"),
        ("陈丁", "womens_federation"),
        ("周戊", "militia_head"),
    ):
        crossing.appoint(desk, person=person, post=post, document="区委〔2003〕9号", date="2003-04-01", by=BY)
    fates = [
        Placement(cadre="g0002", outcome="demoted"),
        Placement(cadre="g0006", outcome="non_leading", post="主任科员"),
        Placement(cadre="g0007", outcome="demoted", post="干事"),
        Placement(cadre="g0008", outcome="retired"),
        Placement(cadre="g0011", outcome="moved"),
    ]
    cadres.place(desk, fates, by=BY)
    _close(desk, "appointment", "2003-04-01")
    crossing.disclose(desk, "result", date="2003-04-02", place="镇政府门口", by=BY)
    _close(desk, "disclosure", "2003-04-02")


def _close(desk: Desk, stage: StageName, day: str) -> None:
    """A stage is closed on the day itself."""
    if today(desk) < day:
        _day(desk, day)
    frame.close_stage(desk, stage, on=day, closed_by="领导小组", by=BY)


def _day(desk: Desk, day: str) -> None:
    assert isinstance(desk.clock, FixedClock)
    desk.clock.move_to(datetime.fromisoformat(day).replace(hour=9, tzinfo=ZONE))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as workshop:
        GOLDEN.write_text(text(run(Path(workshop) / "a.zhengpiao")), encoding="utf-8")
