"""The Go menu: the pages of the term change under their figures, the speeches of the contest on the table under 9."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.journal.events import Nominee
from core.office import drafts, term
from tests.office.hall import BY
from tests.office.term_hall import term as term_file
from ui.main_window import MainWindow
from ui.pages.speeches import SpeechesPage
from ui.settings import Settings

CLOCK = FixedClock(datetime(2026, 10, 12, 9, 0, tzinfo=UTC), timedelta(minutes=1))


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a planned term change with a meeting and no contest yet."""
    desk = term_file(tmp_path / "a.zhengpiao")
    term.open_meeting(desk, meeting="party", title="党代会", template="xianan-2003", by=BY)
    desk.close()
    settings.values.clerk = BY
    made = MainWindow(settings, CLOCK, lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.files.open_file(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def draft(window: MainWindow) -> None:
    session = window.session()
    assert session is not None
    people = [Nominee("c1", "丁一"), Nominee("c2", "于兰")]
    drafts.draft(
        session.desk, "party", contest="c", title="党委委员选举", office="other", seats=1, candidates=people,
        order="approved", by=BY,
    )  # fmt: skip
    session.choose_contest("c")


def go(window: MainWindow) -> list[QAction]:
    menu = next(one.menu() for one in window.menuBar().actions() if "转到" in one.text())
    assert isinstance(menu, QMenu)
    return [one for one in menu.actions() if not one.isSeparator()]


def test_the_speeches_are_one_key_away_from_every_page(window: MainWindow) -> None:
    draft(window)
    assert go(window)[-1].text() == "&9  竞职演讲与提问"
    for step in ("overview", "roll", "ballots"):
        window.show_step(step)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
        assert (window.shown_step(), isinstance(window.page(), SpeechesPage)) == ("speeches", True)


def test_without_a_contest_there_are_no_speeches_to_go_to(window: MainWindow) -> None:
    assert [one.text() for one in go(window) if "演讲" in one.text()] == []
    draft(window)
    assert sum("演讲" in one.text() for one in go(window)) == 1


def test_pages_of_the_term_change_keep_their_figures_beside_the_speeches(window: MainWindow) -> None:
    before = [(one.text(), one.shortcut().toString()) for one in go(window)]
    assert [keys for _, keys in before] == [f"Ctrl+{n}" for n in range(1, 9)]
    draft(window)
    assert [(one.text(), one.shortcut().toString()) for one in go(window)][:8] == before
    assert go(window)[-1].shortcut().toString() == "Ctrl+9"
