"""A contest counted by sheets, in a whole window: what the tests of sheets and written-in names stand on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.journal.ballot_events import CountedBy
from core.office import batches, contests
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from tests.office import hall
from tests.ui.entry_hall import CONTEST, drafted
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.viewmodels.session import Session

PEOPLE = ("甲某", "乙某", "丙某")


def valid(path: Path, *, papers: int, counted_by: CountedBy, rules: RuleSet | None = None) -> Desk:
    """Three for two seats, declared valid with so many papers."""
    desk = drafted(path, candidates=PEOPLE, seats=2, rules=rules)
    batches.choose(desk, CONTEST, by=hall.BY, counted_by=counted_by)
    contests.fix(desk, CONTEST, approved_by="区委", by=hall.BY, differential_waived_by="区委")
    contests.establish_quorum(desk, CONTEST, by=hall.BY)
    contests.issue(desk, CONTEST, unpacked=papers, issued=papers, kept=0, clipped=0, by=hall.BY)
    contests.collect(desk, CONTEST, collected=papers, by=hall.BY)
    contests.declare(desk, CONTEST, valid=True, declared_by="赵监", by=hall.BY)
    return desk


def window(qtbot: QtBot, settings: Settings, desk: Desk) -> MainWindow:
    """The whole window on this file."""
    made = MainWindow(settings, FixedClock(hall.START), lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(made)
    made.adopt(Session(desk, clerk="孙计"))
    with qtbot.waitExposed(made):
        made.show()
    return made


def field(window: MainWindow, name: str) -> QLineEdit:
    """A field of the page in view."""
    found = _shown(window, name)
    assert isinstance(found, QLineEdit), name
    return found


def write(window: MainWindow, name: str, text: str) -> None:
    """Types over what stands in a field."""
    edit = field(window, name)
    edit.setFocus()
    edit.selectAll()
    if text.isascii():
        QTest.keyClicks(edit, text)
    else:
        edit.setText(text)
        edit.textEdited.emit(text)  # as an input method does


def down(window: MainWindow, numbers: Sequence[int | str]) -> None:
    """Types numbers, each followed by Enter, wherever the keyboard is; "" is Enter alone."""
    for number in numbers:
        here = window.focusWidget()
        assert here is not None
        QTest.keyClicks(here, str(number))
        QTest.keyClick(here, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def click(window: MainWindow, name: str) -> None:
    """Presses a button of the page in view."""
    found = _shown(window, name)
    assert isinstance(found, QPushButton), name
    assert found.isEnabled(), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def _shown(window: MainWindow, name: str) -> QWidget:
    page = window.page()
    assert page is not None
    found = [one for one in page.findChildren(QWidget, name) if one.isVisibleTo(page)]
    assert len(found) == 1, (name, len(found))
    return found[0]
