"""What each paper says, in both languages, and that it says it the same way each time."""

import hashlib
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from core.domain.outcome import Verdict
from core.errors.paper import PaperTooEarly, UnknownPaper
from core.procedure.contest import State
from core.reports.catalogue import PAPERS, build, paper, ready, require_ready
from core.reports.layout.footer import qr_payload
from core.reports.layout.report import heading
from core.reports.model import (
    AttendanceReport,
    CollectionReport,
    ElectedList,
    ResultReport,
    RunoffRow,
    Threshold,
    WriteInRow,
)
from core.reports.papers import attendance, collection, result, thresholds
from core.reports.papers.count import verdict_words
from core.reports.qr_reading import PrintedCode, read_code
from core.reports.texts import Texts, words
from core.wording import RESOURCES, Language
from tests.reports.paper_samples import FINGERPRINT, HALF, count_report, frame, one_of_each, text

ZH = Texts("zh")
ROOT = RESOURCES.parent
REPORTS = [one.id for one in PAPERS if one.id != "ballots"]


@pytest.mark.parametrize("paper_id", REPORTS)
def test_every_report_has_title_fingerprint_signatures_date_and_page(paper_id: str) -> None:
    copied = text(build(paper_id, one_of_each()[paper_id]))
    assert "中国共产党青山镇第十届代表大会" in copied
    assert paper(paper_id).title().removesuffix("（空白）") in copied
    groups = [FINGERPRINT[start : start + 4] for start in range(0, 64, 4)]
    assert "".join(groups[:8]) in copied
    assert "".join(groups[8:]) in copied
    assert "报告单1-05" in copied
    assert ("封存后生成" if paper_id == "corrigendum" else "封存时生成") in copied
    assert "二〇〇三年三月七日" in copied
    assert re.search(r"第1页共[12]页", copied)
    assert "（签字）" in copied or "（盖章）" in copied


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper_id", [one.id for one in PAPERS])
def test_the_same_rows_give_the_same_bytes(paper_id: str, language: Language) -> None:
    first = build(paper_id, one_of_each(language)[paper_id])
    assert build(paper_id, one_of_each(language)[paper_id]) == first


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import sys, hashlib; sys.path[:0] = ['.']\n"
        "from tests.reports.paper_samples import one_of_each\nfrom core.reports.catalogue import build\n"
        "print(hashlib.sha256(build('count', one_of_each()['count'])).hexdigest())"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    here = hashlib.sha256(build("count", one_of_each()["count"])).hexdigest()
    assert found.stdout.strip() == here


def test_fonts_are_embedded_as_subsets_and_nothing_else_is_used() -> None:
    reader = PdfReader(BytesIO(build("count", count_report())))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index]  # pypdf leaves the kind open
    assert fonts
    for font in fonts:
        assert "NotoSerifSC" in font["/BaseFont"]
        assert "+" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]


def test_a_pdf_names_its_title_language_and_outline() -> None:
    reader = PdfReader(BytesIO(build("count", count_report())))
    assert reader.metadata is not None
    assert reader.metadata.title == "中国共产党青山镇第十届代表大会 选举党委委员计票结果报告单"
    assert str(reader.root_object["/Lang"]) == "zh-CN"
    assert [str(entry["/Title"]) for entry in reader.outline if isinstance(entry, dict)] == [
        "选举党委委员计票结果报告单"
    ]


def test_the_code_square_holds_contest_paper_number_and_hash() -> None:
    assert qr_payload(frame(), "count") == f"zhengpiao:1;contest=c1;paper=count;no=1-05;head={FINGERPRINT}"


def test_the_code_on_a_printed_page_is_read_back_as_it_was_meant(qapp: QApplication, tmp_path: Path) -> None:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(build("count", count_report()))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    page = QImage(QSize(1240, 1754), QImage.Format.Format_RGB32)  # 150 dots to the inch
    page.fill(0xFFFFFFFF)
    with QPainter(page) as painter:
        painter.drawImage(0, 0, document.render(0, page.size()))
    document.close()
    page.save(str(tmp_path / "page.png"))
    assert read_code(tmp_path / "page.png") == PrintedCode("c1", "count", "1-05", (), FINGERPRINT)


def test_a_paper_before_sealing_says_so() -> None:
    report = replace(count_report(), frame=replace(frame(), sealed=False, fingerprint=None))
    copied = text(build("count", report))
    assert "封存前生成" in copied
    assert "指纹尚未生成" in copied


def test_titles_are_made_of_contest_and_paper() -> None:
    assert heading(frame(), "count")[1] == "选举党委委员计票结果报告单"
    assert heading(frame(), "result")[1] == "党委委员选举结果报告单"
    assert heading(frame(), "elected")[1] == "党委委员当选名单"
    assert heading(frame(contest="党委委员选举（再次投票）"), "ballots")[1] == "选举党委委员（再次投票）选票"
    assert heading(frame(contest="推荐初步人选"), "count")[1] == "推荐初步人选计票结果报告单"
    assert heading(frame(), "sign_in")[1] == "代表签到册"
    assert heading(frame("en"), "count")[1] == "党委委员选举: Count report"


def test_the_count_report_states_the_identities_the_threshold_and_the_reasons() -> None:
    report = count_report(write_ins=(WriteInRow("欧阳岚", 2, Verdict.NO_MAJORITY),))
    copied = text(build("count", report))
    assert "每名候选人赞成、不赞成、弃权、无法辨认之和均为有效票110张。" in copied
    assert "当选须获得赞成票超过应到会118人的半数（60票）。" in copied
    assert "无效票2张：所选人数多于应选名额1张、有可识别投票人的记号1张。" in copied
    assert "另选他人欧阳岚2票未过半" in copied
    for row in report.rows:
        marks = f"{row.in_favour}{row.against}{row.abstain}{row.unreadable}"
        assert f"{row.number}{row.name}{marks}" in copied.replace("　", "")
    english = text(build("count", count_report(language="en")))
    assert "Tobeelectedtakesmorethanhalfofthe118requiredtoattend:60votes." in english


def test_a_reason_in_the_scrutineers_own_word_is_printed_as_it_is() -> None:
    papers = replace(count_report().papers, reasons=(("撕破", 2),))
    assert "无效票2张：撕破2张。" in text(build("count", replace(count_report(), papers=papers)))


def test_a_verdict_is_named_by_the_majority_rule() -> None:
    two_thirds = Threshold(base="all", of=63, fraction=Fraction(2, 3), strict=False, needed=42)
    assert verdict_words(Verdict.NO_MAJORITY, HALF, ZH) == "未过半"
    assert verdict_words(Verdict.NO_SEAT, HALF, ZH) == "过半，名额已满"
    assert verdict_words(Verdict.NO_MAJORITY, two_thirds, ZH) == "未达当选票数"
    assert verdict_words(Verdict.NO_SEAT, None, ZH) == "名额已满"
    assert verdict_words(Verdict.NO_MAJORITY, None, ZH) == "未得票"
    assert verdict_words(Verdict.TIED, HALF, ZH) == "票数相等，再次投票"
    sentence = thresholds.majority_sentence(two_thirds, 3, ZH)
    assert sentence == "当选须获得赞成票达到全体代表 63 人的三分之二（42 票）。"
    assert thresholds.majority_sentence(None, 3, ZH) == "按得票多少为序，取前 3 名。"
    assert thresholds.majority_label(two_thirds, ZH) == ("当选票数", "42 票")
    assert thresholds.majority_label(None, ZH) == ("当选票数", "不设")


def test_the_quorum_is_stated_met_short_or_not_asked() -> None:
    quorum = Threshold(base="required", of=118, fraction=Fraction(4, 5), strict=True, needed=95)
    met = AttendanceReport(frame=frame(), required=118, present=112, on_leave=4, absent=2, quorum=quorum)
    assert "达到法定人数 95 人" in attendance.finding(met, ZH)
    short = replace(met, present=90, absent=24, quorum_met=False)
    assert "差 5 人，不能进行选举" in attendance.finding(short, ZH)
    assert "不要求法定人数" in attendance.finding(replace(met, quorum=None), ZH)
    assert thresholds.quorum_remark(quorum, ZH) == "超过应到会 118 人的五分之四"
    assert "不要求法定人数" in text(build("attendance", replace(met, quorum=None))).replace(" ", "")


def test_collected_is_compared_with_issued_and_the_declaration_follows() -> None:
    equal = CollectionReport(
        frame=frame(), issued=112, voted=111, collected=112, limited_by="issued", valid=True
    )
    assert collection.compared(equal, ZH) == "相等"
    assert collection.compared(replace(equal, collected=110), ZH) == "少 2 张"
    void = replace(equal, collected=113, valid=False)
    assert collection.compared(void, ZH) == "多 1 张"
    assert "本次选举无效" in text(build("collection", void))
    assert "应当重新选举" in text(build("collection", void))
    assert "本次选举有效" in text(build("collection", equal))


def test_the_result_says_what_remains() -> None:
    base = one_of_each()["result"]
    assert isinstance(base, ResultReport)
    assert result.remainder(base, ZH) == ("应选名额已全部选出。",)
    open_seats = replace(
        base,
        elected=base.elected[:5],
        runoffs=(RunoffRow(1, ("陈静", "周明")),),
        further=1,
        given_up=1,
        held_open=1,
    )
    assert result.remainder(open_seats, ZH) == (
        "陈静、周明票数相等，就剩余 1 个名额再次投票。",
        "尚缺 1 名，另行选举。",
        "尚缺 1 名，经大会决定不再选举。",
        "保留名额 1 个，本次不选。",
    )
    nobody = replace(base, elected=(), further=9)
    assert "无人当选" in text(build("result", nobody))
    assert "无人当选" in text(build("elected", ElectedList(frame(), ())))


def test_equals_share_a_rank() -> None:
    base = one_of_each()["result"]
    assert isinstance(base, ResultReport)
    first, second, *rest = base.elected
    tied = replace(base, elected=(first, replace(second, votes=first.votes), *rest))
    copied = text(build("result", tied)).replace("　", "")
    assert f"1{first.name}{first.votes}票1{second.name}" in copied
    assert f"3{rest[0].name}" in copied


def test_papers_come_in_the_order_of_the_meeting_and_not_too_early() -> None:
    places = [list(State).index(one.needs) for one in PAPERS]
    assert places == sorted(places)
    assert ready("ballots", State.FIXED)
    assert not ready("count", State.COUNTING)
    assert ready("collection", State.VOID)
    assert not ready("count", State.VOID)
    require_ready("count", State.SEALED)
    with pytest.raises(PaperTooEarly) as refusal:
        require_ready("result", State.COUNTING)
    assert refusal.value.params == {
        "paper": "选举结果报告单",
        "needs": "state.announced",
        "state": "state.counting",
    }


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(UnknownPaper):
        build("nonsense", count_report())


def test_every_text_has_both_languages_with_the_same_places_for_numbers() -> None:
    for key, entry in words().items():
        assert _places(entry.zh) == _places(entry.en), key


def _places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_text_of_the_papers_is_used_and_every_error_has_its_sentence() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(ROOT / "core" / "reports").rglob("*.py"))
    built = (
        "title_", "because_", "election_", "reason_", "colour_", "verdict_", "taken_", "applied_", "standing_n_",
        "decision_", "check_", "condition_short_", "notice_text_", "voters_", "figure_", "share_", "outcome_",
    )  # fmt: skip
    unused = [key for key in words() if f'"{key}"' not in code and not key.startswith(built)]
    assert unused == []
    sentences = tomllib.loads((RESOURCES / "i18n/messages/paper.toml").read_text("utf-8"))
    codes = Path(ROOT / "core/errors/paper.py").read_text("utf-8")
    assert all(f'code = "{code}"' in codes for code in sentences)
    assert codes.count("    code = ") == len(sentences)
