"""Papers of a whole term change with numbers that add up: few or many rows, short or long names."""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from io import BytesIO

from PIL import Image

from core.counting.statistics import CellErrors, Errors, TellerErrors
from core.domain.outcome import Verdict
from core.reports.model import CountReport, Frame, WriteInRow
from core.reports.papers import (
    application_forms,
    appraisal,
    approvals,
    corrigendum,
    credentials,
    crossing,
    disclosures,
    disputes,
    double_entry,
    nominations,
    notices,
    outcome,
    recommendation_table,
    recommendation_tiles,
    register,
    script,
    slate,
    tally,
    unit_report,
    vetting,
)
from core.reports.rows.applications import Forms, Person, PublicNotice, Sheets, VettingList, VettingRow
from core.reports.rows.congress import (
    AppraisalRow,
    AppraisalTable,
    ApprovalList,
    ApprovalRow,
    Credentials,
    CredentialShare,
    NominationList,
    NominationRow,
    SlateList,
    SlateRow,
)
from core.reports.rows.counting import (
    BatchReading,
    Change,
    Corrections,
    Corrigendum,
    DifferenceRow,
    DisputeEntry,
    DisputeLog,
    DoubleEntry,
    Script,
    TallyRow,
    TallySheet,
    TallySheets,
)
from core.reports.rows.crossing import (
    CrossingRow,
    CrossingTable,
    DisclosedTable,
    DisclosureNotice,
    OutcomeSheet,
)
from core.reports.rows.recommendation import (
    Matrix,
    MatrixRow,
    Register,
    RegisterRow,
    RegisterUnit,
    UnitFigures,
    UnitReport,
    VotesRow,
)
from core.wording import Language
from tests.reports.paper_samples import candidate_row, count_report, frame

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
LONG = "阿卜杜拉·买买提·热合"


def name(place: int, *, long: bool = False) -> str:
    """A name of two to four characters, or of twelve."""
    family = FAMILY[place % len(FAMILY)]
    if long:
        return f"{LONG}{family}"
    given = ("一", "建国", "志远", "阳秀英龑")[place % 4]
    return family + given + ("" if place < len(FAMILY) else "二"[: place // len(FAMILY)])


def here(language: Language = "zh") -> Frame:
    """The frame of a paper of the whole term change."""
    return replace(frame(language, "0-01", ""), congress="青山镇第十届领导班子换届选举", contest_id="term")


@cache
def portrait() -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (60, 84), (180, 200, 220)).save(out, "JPEG")
    return out.getvalue()


def person(place: int, *, long: bool = False) -> Person:
    """Somebody with all particulars."""
    return Person(
        name=name(place, long=long),
        gender="女" if place % 3 == 0 else "男",
        birth="1970.05",
        nation="汉族",
        education="大专",
        party="中共党员",
        worked_since="1991.07",
        source="乡镇干部",
        unit="青山镇人民政府",
        post="党政综合办公室干事",
        applied="党委副书记、党委委员",
        phone="13900000000",
        cv=(
            "1988.09—1991.07　咸宁师范专科学校中文系学习",
            "1991.07—1998.03　青山镇中学教师、教导主任",
            "1998.03—　　　　　青山镇党政综合办公室干事、副主任",
        ),
        photo=portrait() if place == 0 else None,
    )


def vetting_list(language: Language, count: int, *, long: bool) -> VettingList:
    """Every fifth is rejected, every seventh withdrawn."""
    rows = []
    for place in range(count):
        kind = "rejected" if place % 5 == 4 else "withdrawn" if place % 7 == 6 else "accepted"
        rows.append(
            VettingRow(
                number=place + 1,
                person=person(place, long=long),
                checks=("not_met" if kind == "rejected" else "met", "exempt" if place % 4 else "met"),
                standing=kind,  # type: ignore[arg-type]  # one of the words above
                township="合格" if kind != "withdrawn" else "",
                district={"accepted": "合格", "rejected": "不合格", "withdrawn": ""}[kind],
                reason="1967 年 12 月出生，不符合年龄条件" if kind == "rejected" else "",
            )
        )
    totals = {
        kind: sum(row.standing == kind for row in rows) for kind in ("accepted", "rejected", "withdrawn")
    }
    return VettingList(
        frame=here(language),
        conditions=("年龄", "学历"),
        rows=tuple(rows),
        totals=totals,  # type: ignore[arg-type]  # the words of the rows
        given_up=("柏水", "窦章"),
    )


def register_of(language: Language, units: int, people: int, *, long: bool) -> Register:
    """Units of as many people, every third a member."""
    found = tuple(
        RegisterUnit(
            f"青山镇{FAMILY[unit]}家湾村",
            "村",
            tuple(
                RegisterRow(
                    number=place + 1,
                    name=name(unit * people + place, long=long),
                    gender="男",
                    birth="1955.03",
                    member=place % 3 == 0,
                    ground="" if place % 3 == 0 else "户代表",
                    away="外出，回乡参加" if place % 8 == 7 else "",
                )
                for place in range(people)
            ),
        )
        for unit in range(units)
    )
    members = sum(unit.members for unit in found)
    return Register(
        frame=here(language), units=found, members=members, mass=units * people - members, away=units
    )


def figures(where: str, voters: str, base: int) -> UnitFigures:
    """The numbers of one ballot."""
    return UnitFigures(
        where=where,
        voters=voters,  # type: ignore[arg-type]  # one of the three words
        entitled=base + 20,
        present=base + 10,
        issued=base + 10,
        collected=base + 9,
        valid=base + 7,
        invalid=2,
    )


def unit_report_of(language: Language, count: int, *, long: bool) -> UnitReport:
    """Members and mass."""
    rows = tuple(
        VotesRow(name(place, long=long), (30 - place % 30, 60 - place % 60)) for place in range(count)
    )
    both = (figures("杨湾村", "members", 40), figures("杨湾村", "mass", 70))
    return UnitReport(frame=here(language), unit="杨湾村", kind="村", figures=both, rows=rows)


def matrix_of(language: Language, units: int, count: int, *, long: bool) -> Matrix:
    """Each unit with members and mass together; the last one has not reported."""
    titles = tuple(
        f"{FAMILY[place % 40]}家湾村" if place % 3 else "镇直经济管理部门" for place in range(units)
    )
    told = [figures(title, "all", 100 + place) for place, title in enumerate(titles)]
    shown: list[UnitFigures | None] = [*told[:-1], None] if units > 1 else list(told)
    rows = []
    for place in range(count):
        cells = tuple(None if one is None else (place * 7 + unit * 3) % 100 for unit, one in enumerate(shown))
        total = sum(cell or 0 for cell in cells)
        members = total // 3
        rows.append(MatrixRow(name(place, long=long), cells, members, total - members, 0, total, place + 1))
    return Matrix(
        frame=here(language),
        units=titles,
        figures=tuple(shown),
        rows=tuple(rows),
        kinds=frozenset({"members", "mass"}),
        missing=titles[-1:] if units > 1 else (),
    )


def slate_of(language: Language, count: int, *, long: bool) -> SlateList:
    """Two, three, and the rest."""
    rows = tuple(
        SlateRow(
            person(place, long=long),
            "secretary" if place < 2 else "deputy_secretary" if place < 5 else "member",
            900 - 10 * place,
            place + 1,
            "组织考察认为更适合该岗位" if place == 3 else "",
        )
        for place in range(count)
    )
    return SlateList(
        frame=here(language),
        rows=rows,
        seats=9,
        decided_by="中共咸安区委常委会",
        document="咸安发〔2003〕12 号",
        date="2003 年 1 月 20 日",
    )


def credentials_of(language: Language) -> Credentials:
    """A congress of 63 of whom two left."""
    return Credentials(
        frame=replace(here(language), congress="青山镇第十届人民代表大会第一次会议"),
        enrolled=63,
        terminated=(("王一", "调离本镇"), ("李二", "辞职")),
        suspended=(("张三", "接受调查"),),
        valid=61,
        units=9,
        shares=tuple(
            CredentialShare(key, number)
            for key, number in (
                ("women", 17),
                ("nonparty", 21),
                ("college", 30),
                ("young", 33),
                ("reelected", 20),
            )
        ),
    )


def tally_of(language: Language, count: int, *, blank: bool, long: bool = False) -> TallySheets:
    """One pile of fifty papers, or an empty sheet."""
    rows = tuple(
        TallyRow(place + 1, name(place, long=long))
        if blank
        else TallyRow(place + 1, name(place, long=long), 48 - place % 40, place % 40 - 2 + 2, 0, 0)
        for place in range(count)
    )
    sheet = TallySheet(
        group="" if blank else "1",
        papers=0 if blank else 50,
        valid=0 if blank else 48,
        invalid=0 if blank else 2,
        rows=rows,
        write_ins=() if blank else (("欧阳岚", 3),),
        blank=blank,
    )
    return TallySheets(replace(frame(language), number="1-04"), (sheet,))


def script_of(language: Language, count: int, *, long: bool = False) -> Script:
    """The count of as many names."""
    report: CountReport = count_report(tuple(name(place, long=long) for place in range(count)), language)
    rows = tuple(
        replace(candidate_row(place + 1, row.name, row.in_favour), abstain=2, unreadable=1)
        for place, row in enumerate(report.rows)
    )
    other = WriteInRow("欧阳岚", 2, Verdict.NO_MAJORITY)
    return Script(frame=frame(language), report=replace(report, rows=rows, write_ins=(other,)))


def double_entry_of(language: Language, count: int) -> DoubleEntry:
    """As many piles of 25, one difference in each."""
    batches = tuple(
        BatchReading(
            name=str(place + 1),
            papers=25,
            double=True,
            first=("孙计",),
            second=("周计",),
            differing=1,
            settled_by=("郑监", "冯监"),
        )
        for place in range(count)
    )
    differences = tuple(DifferenceRow(str(place + 1), 7, "third", "第一遍漏录一行") for place in range(count))
    tellers = (TellerErrors("孙计", 25 * count, 0, 100, 0, 0, 0, 0),)
    return DoubleEntry(
        frame=frame(language),
        batches=batches,
        differences=differences,
        errors=Errors(tellers, (CellErrors("validity", "", "", 25, 0),)),
    )


def disputes_of(language: Language, count: int) -> DisputeLog:
    """Papers set aside."""
    rows = tuple(
        DisputeEntry(
            batch="3",
            number=place + 1,
            question="第 5 名符号既像“○”又像“×”",
            asked_by="孙计",
            reading="有效：赞成王建国、毛秀英",
            decided_by=("郑监", "冯监"),
            reason="笔迹先画×后涂改为○，意思清楚",
        )
        for place in range(count)
    )
    return DisputeLog(frame(language), rows)


def corrigendum_of(language: Language) -> Corrections:
    """Two numbers exchanged."""
    one = Corrigendum(
        corrects="1-05",
        reason="第 3 摞第 12 号票录入时漏读一名",
        decided_by=("郑监", "陈主席"),
        changes=(
            Change("陈静　赞成", "70", "71"),
            Change("陈静　弃权", "4", "3"),
            Change("有效票", "110", "110"),
        ),
    )
    return Corrections(replace(frame(language), number="1-14"), (one,))


def disclosure_of(language: Language, count: int, *, long: bool) -> DisclosureNotice:
    """The second one, with the votes."""
    rows = tuple(
        (str(place + 1), name(place, long=long), str(900 - place), "45.20%") for place in range(count)
    )
    return DisclosureNotice(
        frame=here(language),
        kind="recommendation",
        organ="中共青山镇委员会",
        place="镇政府公告栏",
        sentences=("全镇 40 个单位分别召开民主推荐会，应参加 1800 人，实到 1530 人，参荐率 85.00%。",),
        tables=(
            DisclosedTable("一、民主推荐得票", ("名次", "姓名", "推荐票", "得票率"), (1, 3, 2, 2), rows),
        ),
    )


def outcome_of(language: Language) -> OutcomeSheet:
    """The seed's figures for the district."""
    return OutcomeSheet(
        frame=here(language),
        townships=12,
        posts_before=234,
        posts_after=132,
        staff_before=774,
        staff_after=433,
        average_age=Fraction(33),
        college=Fraction(1),
        women=15,
        promoted=6,
        promoted_women=2,
        demoted_or_moved=72,
        secretaries_lost=2,
        entitled=21600,
        participants=18000,
    )


def notice_of(language: Language, count: int, *, long: bool) -> PublicNotice:
    """The applicants found fit."""
    return PublicNotice(
        frame=here(language),
        kind="applicants",
        start="2003年1月5日",
        until="2003年1月11日",
        place="镇政府公告栏、各村村务公开栏",
        text="",
        people=tuple(person(place, long=long) for place in range(count)),
        organ="中共青山镇委员会",
    )


def appraisal_of(language: Language, count: int, *, long: bool) -> AppraisalTable:
    """Four grades on 110 papers."""
    return AppraisalTable(
        frame=here(language),
        grades=("优秀", "称职", "基本称职", "不称职"),
        rows=tuple(AppraisalRow(name(place, long=long), (60, 30, 10, 5), 5) for place in range(count)),
        issued=112,
        collected=112,
        valid=110,
        invalid=2,
    )


def nominations_of(language: Language, count: int, *, long: bool) -> NominationList:
    """By the presidium and by ten deputies."""
    rows = tuple(
        NominationRow(
            office="镇长" if place < count // 2 else "副镇长",
            name=name(place, long=long),
            gender="男",
            presidium=place % 2 == 0,
            supporters=() if place % 2 == 0 else tuple(name(one) for one in range(10)),
            date="2003-03-08",
        )
        for place in range(count)
    )
    return NominationList(here(language), rows)


def crossing_of(language: Language, count: int, *, long: bool) -> CrossingTable:
    """Everybody with two posts."""
    rows = tuple(
        CrossingRow(
            name(place, long=long),
            "党委副书记",
            ("人大主席团主席", "纪委书记"),
            ("党委副书记选举选出", "咸安发〔2003〕15 号任命"),
        )
        for place in range(count)
    )
    return CrossingTable(here(language), rows, ("团委书记",))


def papers_of(language: Language, count: int, *, long: bool = False) -> dict[str, bytes]:
    """Every paper with this many rows."""
    few = min(count, 3)
    people = tuple(person(place, long=long) for place in range(few))
    conditions = ("1968 年 1 月 1 日以后出生（现任班子成员除外）", "大专以上学历")
    approval = ApprovalRow(
        "党委书记、副书记", (name(0), name(1)), "咸安发〔2003〕15 号", "2003-03-12", "中共咸安区委"
    )
    units = min(40, count)
    return {
        "application_form": application_forms.build(Forms(here(language), (), conditions)),
        "applications": application_forms.build(Forms(here(language), people, conditions)),
        "vetting": vetting.build(vetting_list(language, count, long=long)),
        "notice": notices.build((notice_of(language, count, long=long),)),
        "register": register.build(register_of(language, few, count, long=long)),
        "unit_reports": unit_report.build((unit_report_of(language, count, long=long),)),
        "recommendation_table": recommendation_table.build(matrix_of(language, units, count, long=long)),
        "recommendation_tiles": recommendation_tiles.build(matrix_of(language, units, count, long=long)),
        "slate": slate.build(slate_of(language, count, long=long)),
        "cv_sheets": application_forms.build_sheets(Sheets(here(language), people)),
        "disclosure": disclosures.build(disclosure_of(language, count, long=long)),
        "credentials": credentials.build((credentials_of(language),)),
        "nominations": nominations.build((nominations_of(language, count, long=long),)),
        "appraisal": appraisal.build((appraisal_of(language, count, long=long),)),
        "approvals": approvals.build(ApprovalList(here(language), (approval,))),
        "crossing": crossing.build(crossing_of(language, count, long=long)),
        "outcome": outcome.build(outcome_of(language)),
        "tally_blank": tally.build(tally_of(language, count, blank=True, long=long)),
        "tally": tally.build(tally_of(language, count, blank=False, long=long)),
        "script": script.build(script_of(language, count, long=long)),
        "double_entry": double_entry.build(double_entry_of(language, few)),
        "disputes": disputes.build(disputes_of(language, few)),
        "corrigendum": corrigendum.build(corrigendum_of(language)),
    }
