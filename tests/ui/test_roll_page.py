"""The roll page: nothing is written unconfirmed, anybody is found by two letters, changes name who approved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from core.domain.roll import RollRow
from core.journal.events import MemberChanged, MemberRemoved, RollImported, StrokesLearned
from core.office import contests, roll, term
from core.office.desk import Desk, Recorded
from core.store import queries
from tests.office.hall import BY, MEETING, clock, congress, draft_committee
from ui.pages.roll import RollPage
from ui.pages.roll_preview import PairCard
from ui.shapes import Notice
from ui.viewmodels.roll import RollViewModel
from ui.viewmodels.session import Session

GOOD = """编号,姓名,性别,出生年月,单位及职务,党龄,类别
101,赵磊,男,1978-03,青山村党支部书记,5,正式
102,欧阳春花,女,1980.1,卫生院院长,8,正式
103,买买提·艾力,男,1970年10月,民族村,,列席
"""
BAD = """编号,姓名,性别,出生年月
1,赵磊,男,1978-03
2,赵磊,男,1978-03
3,,女,1980-01
4,王芳,女,不详
"""
RARE = "\U00030edd"  # in no table of strokes


def empty_file(path: Path) -> Desk:
    """A meeting that nobody is on the roll of yet."""
    desk = Desk.create(path, clock(), township="青山镇", term="第十届", template="single", by=BY)
    term.open_meeting(desk, meeting=MEETING, title="委员补选", template="single", by=BY)
    return desk


def page_on(qtbot: QtBot, desk: Desk) -> tuple[RollPage, RollViewModel, list[Recorded]]:
    """The page on screen, and what is written from now on."""
    vm = RollViewModel(Session(desk, clerk=BY))
    page = RollPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    written: list[Recorded] = []
    desk.subscribe(written.append)
    return page, vm, written


def give(page: RollPage, monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """What the file dialog answers."""
    monkeypatch.setattr(page, "ask_file", lambda: path)


def file_of(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A roll as a spreadsheet exports it."""
    path = folder / "名册.csv"
    path.write_text(text, encoding=encoding)
    return path


def click(page: RollPage, name: str) -> None:
    """A real click on a button."""
    found = page.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: RollPage) -> str:
    """Everything that the page says now."""
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_nothing_is_written_before_the_preview_is_confirmed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    desk = empty_file(tmp_path / "a.zhengpiao")
    page, vm, written = page_on(qtbot, desk)
    give(page, monkeypatch, file_of(tmp_path, GOOD, encoding))
    QTest.mouseClick(page._empty.action, Qt.MouseButton.LeftButton)
    assert page.preview.isVisibleTo(page)
    assert written == []
    said = words(page)
    assert "编号 → 编号" in said
    assert "不导入的列：党龄" in said
    assert page.preview.accept.text() == "确认导入 3 人"
    click(page, "previewAccept")
    (recorded,) = written
    assert isinstance(recorded.event, RollImported)
    assert [one.row.name for one in recorded.event.members] == ["赵磊", "欧阳春花", "买买提·艾力"]
    assert vm.lead() == "应到会 2 人 · 其中妇女 1 人 · 列席 1 人"
    assert not page.preview.isVisibleTo(page)


def test_a_preview_given_up_leaves_no_trace(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, written = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    give(page, monkeypatch, file_of(tmp_path, GOOD))
    page._on_import()
    click(page, "previewDiscard")
    assert (vm.everybody(), written, vm.incoming.preview()) == ((), [], None)
    assert page._empty.isVisibleTo(page)


def test_rows_that_must_be_mended_bar_the_import_and_doubles_stand_side_by_side(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, written = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    give(page, monkeypatch, file_of(tmp_path, BAD))
    page._on_import()
    assert not page.preview.accept.isEnabled()
    page._on_preview("accept")
    assert written == []
    said = words(page)
    for sentence in ("有 2 处须先在表格中改正。", "第 4 行没有姓名。", "第 5 行的出生年月“不详”无法识别"):
        assert sentence in said
    assert [one.serious for one in vm.incoming.findings()] == [True, True, False]
    (pair,) = (one for one in page.findChildren(PairCard) if one.isVisibleTo(page))
    assert {"第 2 行", "第 3 行"} <= {one.text() for one in pair.findChildren(QLabel)}


def test_people_on_the_roll_already_are_not_taken_over_twice(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, _ = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    before = len(vm.everybody())
    give(page, monkeypatch, file_of(tmp_path, GOOD))
    page._on_import()
    page._on_preview("accept")
    page._on_import()
    assert vm.incoming.fresh() == 0
    assert not page.preview.accept.isEnabled()
    assert "都已在名册里" in words(page)
    assert len(vm.everybody()) == before + 3


def test_a_file_that_is_no_roll_is_refused_in_words_and_the_page_stays(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, written = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    give(page, monkeypatch, file_of(tmp_path, "甲,乙\n1,2\n"))
    with qtbot.waitSignal(page.noticed) as told:
        page._on_import()
    (notice,) = told.args or [None]
    assert isinstance(notice, Notice)
    assert "R104" in notice.what
    assert (vm.incoming.preview(), written) == (None, [])


def test_a_roll_is_not_imported_once_ballots_are_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    page, vm, _ = page_on(qtbot, desk)
    assert vm.may_import()
    contest = draft_committee(desk)
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=21, issued=18, kept=3, clipped=0, by=BY)
    assert not vm.may_import()
    assert not page._import.isEnabled()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("欧阳", ["欧阳春花"]), ("oych", ["欧阳春花"]), ("102", ["欧阳春花"]), ("zl", ["赵磊"]), ("没有", [])],
)
def test_anybody_is_found_by_name_initials_or_number(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, found: list[str]
) -> None:
    page, _, _ = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    give(page, monkeypatch, file_of(tmp_path, GOOD))
    page._on_import()
    page._on_preview("accept")
    page.query.setText(typed)
    assert [one.row.name for one in page.listed.people_shown()] == found


def on_person(page: RollPage, name: str) -> None:
    """Finds somebody and opens the form, by keys alone."""
    page.query.setFocus()
    page.query.clear()
    QTest.keyClicks(page.query, name)
    QTest.keyClick(page.query, Qt.Key.Key_Return)


def test_a_change_names_who_approved_it_and_keeps_the_rest(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm, written = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    on_person(page, "7")
    form = page.form
    assert form.isVisibleTo(page)
    form.edits["birth"].setText("1980年5月")
    form.edits["unit"].setText("土桥村")
    assert not form.reelected.isChecked()
    form.reelected.setChecked(True)
    with qtbot.waitSignal(page.noticed) as told:
        click(page, "personSave")
    assert "P106" in str(told.args)
    assert written == []
    form.approved_by.setText("主席团")
    QTest.keyClick(form.approved_by, Qt.Key.Key_Return)
    (recorded,) = written
    assert isinstance(recorded.event, MemberChanged)
    row = recorded.event.member.row
    assert (row.name, row.number, row.birth, row.unit) == ("代表7", "7", "1980-05", "土桥村")
    assert row.reelected
    on_person(page, "7")
    assert form.reelected.isChecked()
    form.hide()
    assert recorded.event.approved_by == "主席团"
    assert not form.isVisibleTo(page)
    assert queries.member(vm._session.desk.file, MEETING, "m0007").attendance == "present"


def test_a_person_is_added_with_the_next_number_and_an_observer_has_no_vote(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page, vm, written = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    click(page, "add")
    form = page.form
    assert form.edits["number"].text() == "21"
    form.edits["name"].setText("代表3")
    assert "名册里已有代表3" in form._odd.text()
    form.edits["name"].setText("新代表")
    assert not form._odd.isVisibleTo(page)
    form.edits["birth"].setText("昨天")
    assert form._odd.isVisibleTo(page)
    form.edits["birth"].clear()
    form.observer.setChecked(True)
    assert not form.entitled.isEnabled()
    form.approved_by.setText("主席团")
    click(page, "personSave")
    assert len(written) == 1
    last = vm.everybody()[-1].row
    assert (last.name, last.number, last.entitled, last.observer) == ("新代表", "21", False, True)
    assert vm.totals().required == 20


def test_a_person_is_taken_off_with_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm, written = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    on_person(page, "20")
    page.form.approved_by.setText("主席团")
    with qtbot.waitSignal(page.noticed) as told:
        click(page, "personRemove")
    assert "理由" in str(told.args)
    assert written == []
    page.form.reason.setText("调出本镇")
    click(page, "personRemove")
    (recorded,) = written
    assert isinstance(recorded.event, MemberRemoved)
    assert recorded.event.reason == "调出本镇"
    assert vm.totals().everybody == 19


def test_strokes_of_an_unknown_character_are_asked_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    roll.add(desk, MEETING, RollRow(name=f"{RARE}一鸣"), approved_by="主席团", by=BY)
    page, vm, written = page_on(qtbot, desk)
    assert not page._strokes.isVisibleTo(page)
    click(page, "askStrokes")
    QTest.keyClicks(page._strokes.typed, "129")
    with qtbot.waitSignal(page.noticed) as told:
        QTest.keyClick(page._strokes.typed, Qt.Key.Key_Return)
    assert "R30" in str(told.args)
    assert written == []
    page._strokes.typed.clear()
    QTest.keyClicks(page._strokes.typed, "12345")
    click(page, "learn")
    (recorded,) = written
    assert isinstance(recorded.event, StrokesLearned)
    assert (recorded.event.character, recorded.event.strokes) == (RARE, "12345")
    assert vm.strokes.left() == 0
    assert not page._strokes.isVisibleTo(page)


def test_the_template_is_written_where_the_person_wants_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, _ = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    target = tmp_path / "模板.xlsx"
    monkeypatch.setattr(page, "ask_where", lambda: target)
    click(page, "template")
    vm.incoming.read(target)
    assert [one.row.name for one in vm.incoming.rows()] == ["张示例"]
    vm.incoming.discard()
    monkeypatch.setattr(page, "ask_where", lambda: tmp_path / "none" / "模板.xlsx")
    with qtbot.waitSignal(page.noticed) as told:
        click(page, "template")
    assert "F204" in str(told.args)


def test_every_field_and_button_has_a_name_for_the_voice(qtbot: QtBot, tmp_path: Path) -> None:
    page, _, _ = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    click(page, "add")
    fields = (*page.form.edits.values(), page.form.gender, page.form.approved_by, page.query, page.people)
    assert [one for one in fields if not one.accessibleName()] == []
    assert all(one.objectName() for one in fields if one is not page.people)


@pytest.mark.parametrize("answer", ["", "missing.xlsx"])
def test_no_file_or_a_missing_one_changes_nothing(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    page, vm, written = page_on(qtbot, empty_file(tmp_path / "a.zhengpiao"))
    give(page, monkeypatch, tmp_path / answer if answer else None)
    page._on_import()
    assert (vm.incoming.preview(), written) == (None, [])


def test_whoever_is_opened_comes_into_view_in_a_small_window(qtbot: QtBot, tmp_path: Path) -> None:
    page, _, _ = page_on(qtbot, congress(tmp_path / "a.zhengpiao"))
    frame = QScrollArea()
    qtbot.addWidget(frame)
    frame.setWidgetResizable(True)
    frame.setWidget(page)
    frame.resize(620, 300)
    with qtbot.waitExposed(frame):
        frame.show()
    page.query.setText("7")
    page.listed.open_first()
    name = page.form.edits["name"]
    qtbot.waitUntil(lambda: not name.visibleRegion().isEmpty())
    assert page.focusWidget() is name
