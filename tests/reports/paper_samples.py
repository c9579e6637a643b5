"""Papers with numbers that add up, for the tests of this folder."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QBuffer
from PySide6.QtPdf import QPdfDocument

from core.domain.outcome import Verdict
from core.reports.model import (
    AttendanceReport,
    BallotSheets,
    CandidateRow,
    CollectionReport,
    CountReport,
    ElectedList,
    ElectedRow,
    Frame,
    IssueReport,
    Marking,
    PaperModel,
    Papers,
    ResultReport,
    SignInBook,
    SignInRow,
    Threshold,
    WriteInRow,
    ZeroReport,
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
from core.wording import Language

TWELVE = (
    "丁一",
    "于兰",
    "马志远",
    "王建国",
    "毛秀英",
    "方伟",
    "李强",
    "张敏",
    "陈静",
    "周明",
    "赵磊",
    "龑喆",
)
LONG_NAME = "阿卜杜拉·买买提·热合曼"
FINGERPRINT = "3F9A22C177D0E45B0C189A6E51F2B7D38E046617A9CD2B30F4715D8203BEC96A"
HALF = Threshold(base="required", of=118, fraction=Fraction(1, 2), strict=True, needed=60)
PAPERS = Papers(
    issued=112,
    collected=112,
    valid=110,
    invalid=2,
    reasons=(("over_vote", 1), ("identifying_mark", 1)),
)


def frame(language: Language = "zh", number: str = "1-05", contest: str = "党委委员选举") -> Frame:
    """A sealed contest of a fictional congress."""
    return Frame(
        congress="中国共产党青山镇第十届代表大会",
        contest=contest,
        contest_id="c1",
        day=date(2003, 3, 7),
        number=number,
        language=language,
        fingerprint=FINGERPRINT,
        sealed=True,
    )


def names(count: int) -> tuple[str, ...]:
    """As many different names, of two and three characters."""
    family = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
    given = ("建国", "英", "志远")
    return tuple(family[place % 40] + given[place // 40 + place % 2] for place in range(count))


def candidate_row(number: int, name: str, votes: int) -> CandidateRow:
    """A row whose marks add up to 110 valid papers."""
    verdict = (
        Verdict.NO_MAJORITY if votes < HALF.needed else Verdict.ELECTED if number <= 9 else Verdict.NO_SEAT
    )
    return CandidateRow(number, name, votes, 110 - votes - 3, 3, 0, verdict)


def count_report(
    people: tuple[str, ...] = TWELVE, language: Language = "zh", write_ins: tuple[WriteInRow, ...] = ()
) -> CountReport:
    """A count report on as many candidates as there are names."""
    rows = tuple(candidate_row(place + 1, name, max(1, 100 - 5 * place)) for place, name in enumerate(people))
    return CountReport(
        frame=frame(language),
        required=118,
        present=112,
        papers=PAPERS,
        seats=9,
        choices=max(9, len(rows)),
        threshold=HALF,
        rows=rows,
        write_ins=write_ins,
    )


def ballots(
    people: tuple[str, ...] = TWELVE, copies: int = 2, seats: int = 9, marking: Marking | None = None
) -> BallotSheets:
    """Ballots of one contest."""
    return BallotSheets(
        frame=frame(),
        candidates=people,
        seats=seats,
        marking=marking or Marking(choices=seats),
        copies=copies,
    )


def sign_in(count: int) -> SignInBook:
    """A roll in three delegations."""
    return SignInBook(
        frame(contest=""),
        tuple(
            SignInRow(f"{place + 1:03}", name, "male", "青山村", f"第{'一二三'[place % 3]}代表团")
            for place, name in enumerate(names(count))
        ),
    )


def one_of_each(language: Language = "zh") -> dict[str, PaperModel]:
    """Every paper of the catalogue."""
    quorum = Threshold(base="required", of=118, fraction=Fraction(4, 5), strict=False, needed=95)
    here = frame(language)
    return {
        "sign_in": sign_in(5),
        "ballots": ballots(),
        "attendance": AttendanceReport(
            frame=here, required=118, present=112, on_leave=4, absent=2, quorum=quorum, quorum_met=True
        ),
        "issue": IssueReport(frame=here, present=112, unpacked=130, issued=112, left=18, kept=3, clipped=15),
        "collection": CollectionReport(
            frame=here, issued=112, voted=112, collected=112, limited_by="voted", valid=True
        ),
        "zero": ZeroReport(frame=here, collected=112, ballots=0, names=TWELVE),
        "count": count_report(language=language),
        "result": ResultReport(
            frame=here,
            papers=PAPERS,
            seats=9,
            threshold=HALF,
            elected=tuple(ElectedRow(name, 100 - 5 * place) for place, name in enumerate(TWELVE[:9])),
        ),
        "elected": ElectedList(here, TWELVE[:9]),
        **between(language),
    }


def between(language: Language = "zh") -> dict[str, PaperModel]:
    """Every paper between the box and the result, and the corrigendum."""
    here = frame(language)
    rows = tuple(TallyRow(place + 1, name) for place, name in enumerate(TWELVE[:3]))
    marked = tuple(replace(row, in_favour=40, against=6, abstain=1, unreadable=1) for row in rows)
    pile = BatchReading(
        name="1", papers=50, double=True, first=("孙计",), second=("周计",), differing=1, settled_by=("郑监",)
    )
    asked = DisputeEntry(
        batch="1",
        number=7,
        question="第 2 名符号不清",
        asked_by="孙计",
        reading="有效",
        decided_by=("郑监",),
        reason="意思清楚",
    )
    mended = Corrigendum(
        corrects="1-05",
        reason="漏读一名",
        decided_by=("郑监", "冯监"),
        changes=(Change("陈静 赞成", "70", "71"),),
    )
    return {
        "tally_blank": TallySheets(
            here, (TallySheet(group="", papers=0, valid=0, invalid=0, rows=rows, blank=True),)
        ),
        "tally": TallySheets(here, (TallySheet(group="1", papers=50, valid=48, invalid=2, rows=marked),)),
        "double_entry": DoubleEntry(
            frame=here, batches=(pile,), differences=(DifferenceRow("1", 7, "second", "第一遍看错"),)
        ),
        "disputes": DisputeLog(here, (asked,)),
        "script": Script(frame=here, report=count_report(TWELVE[:2], language)),
        "corrigendum": Corrections(here, (mended,)),
    }


def pages(pdf: bytes) -> list[str]:
    """The text of each page, spaces and line ends taken out, as the reader of the window finds it."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.error() == QPdfDocument.Error.None_
    found = ["".join(document.getAllText(page).text().split()) for page in range(document.pageCount())]
    document.close()
    return found


def text(pdf: bytes) -> str:
    """The text of a whole paper."""
    return "".join(pages(pdf))
