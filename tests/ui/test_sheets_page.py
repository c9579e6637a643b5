"""Summary sheets through the window: typed twice, wrong once, settled, checked; blind; held against the ballots."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.counting.sheets import Field
from core.domain.outcome import Outcome
from core.errors.people import SameTeller
from core.errors.sheet import SheetIncomplete
from core.office import ballots
from core.store import piles, queries
from tests.ui.closing_hall import texts
from tests.ui.entry_hall import CONTEST
from tests.ui.sheets_hall import click, down, field, valid, window, write
from ui.main_window import MainWindow
from ui.pages.sheets import SheetsPage
from ui.settings import Settings
from ui.viewmodels.session import Session
from ui.viewmodels.sheets import SheetsViewModel

# papers, valid, invalid; over-vote and the three reasons nobody gave; then down the columns
RIGHT: list[int | str] = [6, 5, 1, 1, "", "", "", 4, 3, 2, 1, 1, 2, 0, 1, 1]
WRONG: list[int | str] = [6, 5, 1, 1, "", "", "", 3, 3, 2, 2, 1, 2, 0, 1, 1]


@pytest.fixture
def made(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """Six papers, all on one sheet."""
    return window(qtbot, settings, valid(tmp_path, papers=6, counted_by="sheets"))


def page_of(shown: MainWindow) -> SheetsPage:
    page = shown.page()
    assert isinstance(page, SheetsPage)
    return page


def test_sheet_read_twice_with_one_wrong_box_is_settled_and_the_count_checked(made: MainWindow) -> None:
    page = made.page()
    assert page is not None
    assert "本次选举按计票单计票" in texts(page)
    focused = made.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert made.shown_step() == "sheets"
    down(made, RIGHT)
    click(made, "recordSheet")
    assert field(made, "sheetReader").text() == ""
    assert field(made, "box-papers-").text() == "", "the second reader sees nothing of the first reading"
    write(made, "sheetReader", "周计")
    field(made, "box-papers-").setFocus()
    down(made, WRONG)
    click(made, "recordSheet")
    page = page_of(made)
    assert "甲某 赞成" in texts(page)
    assert "2 处不一致" in texts(page)
    assert not page.settling.settle.isEnabled()
    click(made, "first1")
    click(made, "first2")
    click(made, "settleSheet")
    session = made.session()
    assert session is not None
    found = [one for one in piles.sheets(session.desk.file, CONTEST) if one.reading == "settled"]
    assert [(one.papers, one.lines[0].for_, one.reason) for one in found] == [(6, 4, "misread")]
    made.show_step("count")
    click(made, "checkCount")
    row = queries.contest(session.desk.file, CONTEST)
    assert row.outcome is not None
    assert [one.for_ for one in Outcome.from_data(row.outcome).candidates] == [4, 3, 2]


def test_what_does_not_add_up_is_named_beside_its_row_while_it_is_typed(made: MainWindow) -> None:
    made.show_step("sheets")
    down(made, [6, 5, 1, 1, "", "", "", 4, 3, 2, 1, 1, 2, 1, 1])
    page = page_of(made)
    assert "甲某 的赞成、反对、弃权、无法辨认合计 6 票，应为有效票数 5" in texts(page)
    assert "✗ 合计 6，应为 5" in [one.text() for one in page.findChildren(QLabel)]
    assert field(made, "box-abstain-p0").property("wrong") == "true"
    assert field(made, "box-for-p1").property("wrong") != "true"
    write(made, "box-abstain-p0", "0")
    assert field(made, "box-abstain-p0").property("wrong") == "false"


def test_record_with_an_empty_box_says_which_and_puts_the_keyboard_there(made: MainWindow) -> None:
    made.show_step("sheets")
    down(made, [6, 5, 1, 1, "", "", "", 4, 3])
    click(made, "recordSheet")
    notice = made.notice()
    assert notice is not None
    assert "B313" in notice.what
    assert made.focusWidget() is field(made, "box-against-p0")


def test_arrows_lead_to_the_box_beside_and_below(made: MainWindow) -> None:
    made.show_step("sheets")
    field(made, "box-for-p0").setFocus()
    for key, there in (
        (Qt.Key.Key_Down, "box-for-p1"),
        (Qt.Key.Key_Right, "box-against-p1"),
        (Qt.Key.Key_Up, "box-against-p0"),
        (Qt.Key.Key_Left, "box-for-p0"),
    ):
        here = made.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)
        assert made.focusWidget() is field(made, there)


def model(tmp_path: Path, *, counted_by: str = "sheets") -> SheetsViewModel:
    desk = valid(tmp_path, papers=6, counted_by=counted_by)  # type: ignore[arg-type]  # the tests name the ways
    return SheetsViewModel(Session(desk, clerk="孙计"))


def fill(vm: SheetsViewModel, **other: str) -> None:
    numbers = {"papers": "6", "valid": "5", "invalid": "1"} | other
    for kind, text in numbers.items():
        vm.type(Field(kind), text)  # type: ignore[arg-type]  # the three totals
    vm.type(Field("reason", "over_vote"), "1")
    for person, row in zip("012", ("410", "311", "221"), strict=True):
        for kind, text in zip(("for", "against", "abstain"), row, strict=True):
            vm.type(Field(kind, f"p{person}"), text)  # type: ignore[arg-type]  # the kinds of boxes


def test_nobody_reads_a_sheet_twice(tmp_path: Path) -> None:
    vm = model(tmp_path)
    fill(vm)
    vm.record("一组", "孙计")
    assert vm.draft().untouched()
    fill(vm)
    with pytest.raises(SameTeller):
        vm.record("", "孙计")
    vm.record("", "周计")
    assert [one.state for one in vm.groups()] == ["agree"]


def test_a_name_without_votes_is_an_empty_box(tmp_path: Path) -> None:
    vm = model(tmp_path)
    fill(vm)
    vm.type_line(0, name="张三", votes="")
    with pytest.raises(SheetIncomplete):
        vm.record("一组", "孙计")
    vm.type_line(0, votes="1")
    vm.record("一组", "孙计")


def test_what_was_typed_stays_while_another_group_is_looked_at(tmp_path: Path) -> None:
    vm = model(tmp_path)
    fill(vm, papers="3", valid="2")
    vm.draft().put(Field("papers"), "7")
    vm.choose("别的组")
    assert vm.draft().untouched()
    vm.choose("")
    assert vm.draft().text(Field("papers")) == "7"


def test_boxes_in_which_ballots_and_sheets_differ_are_named(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = valid(tmp_path, papers=6, counted_by="both")
    ballots.open_batch(desk, CONTEST, "1", papers=6, by="秘书")
    for marks in ("FFA", "FFA", "FFF", "FAF", "F--", "A-A"):
        ballots.enter(desk, CONTEST, "1", marks=marks, by="孙计")
    vm = SheetsViewModel(Session(desk, clerk="孙计"))
    fill(vm)
    vm.record("一组", "孙计")
    fill(vm)
    vm.record("", "周计")
    vm.settle(("赵监",), "")
    made = window(qtbot, settings, desk)
    made.show_step("sheets")
    page = made.page()
    assert page is not None
    assert "选票与计票单有 4 处不一致" in texts(page)
    assert "乙某 赞成" in texts(page)


def test_the_way_of_counting_is_chosen_here_until_papers_lie_in_batches(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    made = window(qtbot, settings, valid(tmp_path, papers=6, counted_by="ballots"))
    made.show_step("sheets")
    click(made, "countBySheets")
    assert field(made, "sheetGroup").text() == "第1组"
