"""From a unit's form to its papers and back to the township's table, in the window itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from core.office import count
from core.standing import recommended
from core.store import queries
from tests.office.hall import clock
from tests.office.township import RECOMMENDATION, ballot, opened, report
from ui.main_window import MainWindow
from ui.pages.recommendation import RecommendationPage
from ui.settings import Settings
from ui.viewmodels.recommendation_acts import RecommendationActs
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


def test_the_first_paper_of_a_unit_is_typed_one_key_after_its_numbers_are_kept(window: MainWindow) -> None:
    page = window.show_step("recommendation")
    assert isinstance(page, RecommendationPage)
    page._open_chosen()
    for name in ("present", "issued", "collected"):
        page.report.numbers[name].setText("2")
    page.report.declared_by.setText("赵监")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F9)
    QApplication.processEvents()
    assert not page.report.pile_size.isHidden()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F8)
    QApplication.processEvents()
    session = window.session()
    assert session is not None
    assert window.shown_step() == "entry"
    assert [one.papers for one in queries.batches(session.desk.file, CONTEST)] == [2]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert queries.entered(session.desk.file, CONTEST) == 1


def test_the_papers_of_a_unit_fall_into_batches_of_the_size_chosen_once(window: MainWindow) -> None:
    session = window.session()
    assert session is not None
    report(session.desk, CONTEST, 2)
    acts = RecommendationActs(session)
    assert acts.unbatched(CONTEST)
    assert acts.put_on_table(CONTEST, 1) == "entry"
    assert [one.papers for one in queries.batches(session.desk.file, CONTEST)] == [1, 1]
    assert not acts.unbatched(CONTEST)
    acts.put_on_table(CONTEST)  # coming back opens nothing more
    assert len(queries.batches(session.desk.file, CONTEST)) == 2


def test_a_unit_counted_by_sheets_gets_no_batches(window: MainWindow) -> None:
    session = window.session()
    assert session is not None
    report(session.desk, CONTEST, 2)
    acts = RecommendationActs(session)
    acts.choose_way(CONTEST, "sheets")
    assert acts.put_on_table(CONTEST) == "sheets"
    assert queries.batches(session.desk.file, CONTEST) == ()


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
