"""From a unit's form to its papers and back to the township's table, in the window itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from core.office import batches, count
from core.standing import recommended
from tests.office.hall import clock
from tests.office.township import BY, RECOMMENDATION, ballot, opened
from ui.main_window import MainWindow
from ui.pages.recommendation import RecommendationPage
from ui.settings import Settings
from ui.viewmodels.session import Session

CONTEST = ballot(1, "members")


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    desk = opened(tmp_path / "a.zhengpiao", people=12, units=1, members=2, mass=0)
    made = MainWindow(settings, clock(), lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(made)
    made.resize(1280, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.adopt(Session(desk, clerk="孙计"))
    yield made
    made.close()


def click(window: MainWindow, name: str) -> None:
    page = window.page()
    assert page is not None
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_a_unit_is_reported_its_papers_entered_and_the_township_added_up(window: MainWindow) -> None:
    page = window.show_step("recommendation")
    assert isinstance(page, RecommendationPage)
    page._open_chosen()
    for name in ("present", "issued", "collected"):
        page.report.numbers[name].setText("2")
    page.report.declared_by.setText("赵监")
    click(window, "reportSave")
    click(window, "reportEnter")
    assert window.shown_step() == "entry"
    session = window.session()
    assert session is not None
    assert session.contest_id == CONTEST
    batches.split(session.desk, CONTEST, size=50, by=BY, draw=lambda _below: 0)
    window.show_step("entry")
    focused = window.focusWidget()
    assert focused is not None
    for keys in ("12", "2"):
        QTest.keyClicks(focused, keys)
        QTest.keyClick(focused, Qt.Key.Key_Return)
        QApplication.processEvents()
    count.check(session.desk, CONTEST, by="赵监")
    page = window.show_step("recommendation")
    assert isinstance(page, RecommendationPage)
    click(window, "face_township")
    lines = recommended(session.desk.file, RECOMMENDATION).lines
    assert [line.all.votes for line in lines][:3] == [1, 2, 0]
    assert page.township.table.rows()[0].id == lines[1].id
    assert not page.township._said.isVisibleTo(page)


@pytest.mark.parametrize("step", ["register", "recommendation", "fixing", "speeches"])
def test_each_page_is_built_anew_in_another_size_and_language(window: MainWindow, step: str) -> None:
    window.show_step(step)
    window.menus.language_chosen.emit("en")
    QApplication.processEvents()
    assert window.shown_step() == step
    window.appearance.larger()
    QApplication.processEvents()
    assert window.shown_step() == step
    window.appearance.smaller()
