"""The list of the roll sorts by number as people count, and its keys are not those of the menus."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from core.domain.roll import RollRow
from core.office import roll
from tests.office.hall import BY, MEETING, congress
from ui.frame_menus import Menus
from ui.pages.checkin import CheckInPage
from ui.pages.roll import RollPage
from ui.viewmodels.checkin import CheckInViewModel
from ui.viewmodels.roll import RollViewModel
from ui.viewmodels.session import Session


def test_numbers_sort_as_numbers_and_other_marks_stand_behind(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", delegates=0, present=0)
    numbers = ("10", "B2", "9", "100", "2", "A1", "9" * 40)
    rows = [RollRow(number=number, name=f"代表{place}") for place, number in enumerate(numbers)]
    roll.import_rows(desk, MEETING, rows, source="名册.xlsx", by=BY)
    page = RollPage(RollViewModel(Session(desk, clerk=BY)))
    qtbot.addWidget(page)
    page.people.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    model = page.people.model()
    shown = [model.index(place, 0).data() for place in range(model.rowCount())]
    assert shown == ["2", "9", "10", "100", "9" * 40, "B2", "A1"]


def test_no_key_of_roll_and_check_in_is_one_of_the_menus(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window.menuBar())
    taken = {key.toString() for action in menus._actions.values() for key in action.shortcuts()}
    assert "Ctrl+N" in taken
    session = Session(congress(tmp_path / "a.zhengpiao"), clerk=BY)
    for page in (RollPage(RollViewModel(session)), CheckInPage(CheckInViewModel(session))):
        qtbot.addWidget(page)
        hints = page.keys()
        assert {hint.caps for hint in hints if hint.bind}.isdisjoint(taken)
