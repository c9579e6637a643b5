"""The applicants page: entered, imported, held to conditions, vetted twice, published, objected to, given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.term import Cadre
from core.office import applicants, cadres, frame, notices
from core.roster import blanks
from core.roster.template import save_roll
from core.store import kept
from tests.office.hall import BY
from tests.office.term_hall import PNG, apply, notify, somebody, term, vet_all
from tests.ui.term_hall import Hands
from ui.i18n import use_language
from ui.pages.applicants import ApplicantsPage
from ui.theme import apply_theme
from ui.viewmodels.applicants import ApplicantsViewModel
from ui.viewmodels.session import Session

SHEET = """姓名,性别,出生年月,学历,政治面貌,人员来源,报考职位,报考乡镇
王建国,男,1966-03,大专,中共党员,现任领导,书记,青山镇
于兰,女,1971-08,中专,中共党员,乡镇干部,副书记、委员,青山镇
"""


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """The seed's term change."""
    made = Session(term(tmp_path / "a.zhengpiao"), clerk=BY)
    yield made
    made.close()


def page_on(qtbot: QtBot, session: Session) -> tuple[ApplicantsPage, Hands]:
    page = ApplicantsPage(ApplicantsViewModel(session))
    return page, Hands(qtbot, page)


def sheet(folder: Path, text: str = SHEET) -> Path:
    path = folder / "报名.csv"
    path.write_text(text, encoding="utf-8")
    return path


def picture() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImage(30, 40, QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt for text
    return bytes(buffer.data().data())


def shown(page: ApplicantsPage) -> list[str]:
    return [one.row.name for one in page.listed._rows.rows()]


def test_nothing_is_written_before_the_preview_is_confirmed(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hands = page_on(qtbot, session)
    monkeypatch.setattr(page.door, "ask_sheet", lambda: sheet(tmp_path))
    hands.click("importFirst")
    assert "可以导入 2 人" in hands.words()
    assert applicants.applicants(session.desk) == ()
    hands.press("F9")
    assert shown(page) == ["王建国", "于兰"]
    assert "已导入 2 人" in hands.notices[-1].what
    hands.press("Ctrl+I")
    assert "都已在册" in hands.words()
    hands.press("Esc")
    assert not page.preview.isVisibleTo(page)


def test_a_sheet_with_errors_is_not_taken_over(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hands = page_on(qtbot, session)
    bad = SHEET.replace("大专,中共党员,现任领导,书记,青山镇", "大专,中共党员,现任领导,书记,白沙镇")
    monkeypatch.setattr(page.door, "ask_sheet", lambda: sheet(tmp_path, bad))
    hands.click("importFirst")
    assert "报考的是白沙镇" in hands.words()
    assert not page.preview.accept.isEnabled()


def test_an_application_is_entered_and_changed_by_keyboard(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    hands.press("F4")
    hands.click("application_save")
    assert "没有填写：姓名" in hands.notices[-1].what
    for name, text in (
        ("name", "王一"),
        ("birth", "1970.03"),
        ("education", "大专"),
        ("source", "district"),
        ("applied", "副书记、武装部长"),
        ("cv", "1991.07 农技站\n\n1996.03 副站长"),
    ):
        hands.fill(f"application_{name}", text)
    hands.click("application_save")
    row = applicants.applicant_of(session.desk, "a0001")
    assert (row.birth, row.source, row.applied, len(row.cv)) == (
        "1970-03",
        "district",
        ("deputy_secretary", "武装部长"),
        2,
    )
    page.show_card()
    assert "区直干部 · 党委副书记、武装部长" in hands.words()
    hands.click("applicant_edit")
    hands.fill("application_phone", "13800000000")
    hands.click("application_save")
    again = applicants.applicant_of(session.desk, "a0001")
    assert (again.phone, again.applied) == ("13800000000", ("deputy_secretary", "武装部长"))


def test_posts_shown_in_english_are_kept_as_they_were(
    qtbot: QtBot, session: Session, qapp: QApplication
) -> None:
    applicants.enter(session.desk, somebody("王一", applied=("secretary", "member")), by=BY)
    use_language(qapp, "en")
    _, hands = page_on(qtbot, session)
    hands.page.show_card()  # type: ignore[attr-defined]  # the applicants page
    hands.click("applicant_edit")
    hands.click("application_save")
    use_language(qapp, "zh")
    assert applicants.applicant_of(session.desk, "a0001").applied == ("secretary", "member")


def test_each_condition_is_shown_with_its_finding_and_its_article(qtbot: QtBot, session: Session) -> None:
    applicants.enter(session.desk, somebody("王一", "1960-01", "incumbent"), by=BY)
    applicants.enter(session.desk, somebody("李二", "1960-01"), by=BY)
    page, hands = page_on(qtbot, session)
    vm = ApplicantsViewModel(session)
    assert [vm.words.held(one.held) for one in vm.lines()] == [
        "出生日期 豁免 · 学历 豁免",
        "出生日期 不符合 · 学历 符合",
    ]
    page.listed.people.select_where(lambda one: one.row.name == "李二")
    page.listed.open_first()
    assert "1968-01-01 及以后出生 — 不符合" in hands.words()
    assert "实施办法：新提拔人选须 1968 年 1 月 1 日以后出生" in hands.words()


def test_the_township_checks_then_the_district_decides_and_the_next_one_follows(
    qtbot: QtBot, session: Session
) -> None:
    apply(session.desk, "王一", "李二")
    page, hands = page_on(qtbot, session)
    page.listed.people.select_where(lambda one: one.row.name == "王一")
    hands.press("F5")
    assert "乡镇党委审查：王一" in hands.words()
    hands.fill("vetting_decided_by", "镇党委")
    hands.fill("vetting_date", "2003-01-05")
    hands.click("vetting_accepted")
    hands.press("F5")
    assert "区委组织部决定：王一" in hands.words()
    hands.fill("vetting_decided_by", "组织部")
    hands.click("vetting_rejected")
    assert "没有填写：理由" in hands.notices[-1].what
    hands.fill("vetting_reason", "复核不符")
    hands.click("vetting_rejected")
    assert page.listed.people.selected_row().row.name == "李二"
    hands.press("F5")
    decided_by = page.findChild(QLineEdit, "vetting_decided_by")
    assert decided_by is not None
    assert decided_by.text() == "镇党委"
    states = {
        one.row.name: ApplicantsViewModel(session).state(one) for one in ApplicantsViewModel(session).lines()
    }
    assert states == {"王一": ("不通过", "bad"), "李二": ("待乡镇审查", "warn")}


def test_somebody_withdraws_with_a_reason(qtbot: QtBot, session: Session) -> None:
    apply(session.desk, "王一")
    page, hands = page_on(qtbot, session)
    page.show_card()
    hands.click("applicant_withdraw")
    hands.fill("withdrawal_reason", "另有安排")
    hands.click("withdrawal_withdraw")
    page.show_card()
    assert "已撤回：另有安排" in hands.words()


def test_a_photograph_is_attached_or_refused_with_its_size(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(session.desk, "王一")
    page, hands = page_on(qtbot, session)
    path = tmp_path / "a.png"
    monkeypatch.setattr(page.door, "ask_picture", lambda: path)
    page.show_card()
    hands.click("applicant_photo")
    assert "R107" in hands.notices[-1].what
    path.write_bytes(PNG[:-2])
    hands.click("applicant_photo")
    assert "不是完整的 JPEG 或 PNG 图片" in hands.notices[-1].what
    path.write_bytes(picture())
    hands.click("applicant_photo")
    assert applicants.photo_of(session.desk, "a0001") is not None
    assert page.listed._icon(page._vm.lines()[0]) is not None


def test_a_notice_is_posted_and_an_objection_settled(qtbot: QtBot, session: Session) -> None:
    keys = apply(session.desk, "王一")
    page, hands = page_on(qtbot, session)
    hands.press("F7")
    hands.fill("objection_text", "学历不实")
    hands.click("objection_object")
    assert "请先张贴公示" in hands.notices[-1].do
    vet_all(session.desk, *keys)
    hands.press("F8")
    for name, text in (("start", "2003-01-07"), ("until", "2003-01-14"), ("place", "镇政府大门")):
        hands.fill(f"notice_{name}", text)
    hands.click("notice_post")
    hands.press("F7")
    hands.fill("objection_text", "学历不实")
    hands.fill("objection_date", "2003-01-08")
    hands.click("objection_object")
    assert "对王一的异议：学历不实" in hands.words()
    assert "未处理异议 1 件" in hands.words()
    hands.click("settle_o0001")
    hands.fill("settlement_reason", "查实")
    hands.fill("settlement_settled_by", "组织部")
    hands.fill("settlement_date", "2003-01-12")
    hands.click("settlement_upheld")
    assert notices.open_objections(session.desk) == ()
    assert page._vm.state(page._vm.lines()[0]) == ("异议成立", "bad")


def test_who_did_not_apply_is_listed_as_given_up(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hands = page_on(qtbot, session)
    assert "还没有在编人员" in hands.words()
    path = tmp_path / "在编.xlsx"
    row = [
        "1",
        "周国强",
        "男",
        "1958-02",
        "大专",
        "中共党员",
        "青山镇",
        "党委书记",
        "领导职务",
        "是",
        "否",
        "",
    ]
    save_roll(path, "在编人员", blanks.CADRES.headings, [row], blank=blanks.CADRES)
    monkeypatch.setattr(page.door, "ask_sheet", lambda: path)
    hands.click("importCadres")
    hands.click("previewAccept")
    assert [one.name for one in page.notices._given_rows.rows()] == ["周国强"]
    assert kept.rows(session.desk.file, Cadre)[0].secretary
    applicants.enter(session.desk, somebody("周国强", "1958-02", "incumbent"), by=BY)
    assert "都已报名" in hands.words()


def test_when_applications_are_over_none_is_taken(qtbot: QtBot, session: Session) -> None:
    apply(session.desk, "王一")
    frame.close_stage(session.desk, "application", on="2003-01-04", closed_by="镇党委", by=BY)
    page, _ = page_on(qtbot, session)
    page.do("add")
    assert not page._drawer.is_open()
    assert not page._entering[0].isEnabled()
    assert {"F4", "Ctrl+I"}.isdisjoint(one.caps for one in tuple(page.keys()))


def test_somebody_is_found_by_pinyin_initials(qtbot: QtBot, session: Session) -> None:
    apply(session.desk, "王建国", "于兰")
    page, hands = page_on(qtbot, session)
    hands.fill("applicantQuery", "yl")
    assert shown(page) == ["于兰"]
    page.listed.open_first()
    assert page.card.line is not None
    assert page.card.line.row.name == "于兰"
    hands.press("Esc")
    assert not page._drawer.is_open()


def test_templates_are_written(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hands = page_on(qtbot, session)
    for name in ("applicantTemplate", "cadreTemplate"):
        path = tmp_path / f"{name}.xlsx"
        monkeypatch.setattr(page.door, "ask_where", lambda path=path: path)
        hands.click(name)
        assert path.exists()
    monkeypatch.setattr(page.door, "ask_where", lambda: tmp_path / "none" / "a.xlsx")
    hands.click("cadreTemplate")
    assert hands.notices[-1].kind == "warn"


def test_all_fits_at_200_percent(qtbot: QtBot, session: Session, qapp: QApplication) -> None:
    keys = apply(session.desk, "王一", "李二")
    vet_all(session.desk, *keys)
    notify(session.desk)
    cadres.import_rows(session.desk, [Cadre(id="", name="周国强", level="leader")], source="x", by=BY)
    apply_theme(qapp, 200)
    page, _ = page_on(qtbot, session)
    page.show_card()
    assert page.minimumSizeHint().width() <= 1036
