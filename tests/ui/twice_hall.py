"""A contest read twice, in the whole window: real pages in the frame, keys given to whatever has the keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.office import batches, contests
from core.office.desk import Desk
from tests.office.hall import BY
from tests.ui.entry_hall import CONTEST
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.viewmodels.session import Session

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "F3": Qt.Key.Key_F3,
    "F4": Qt.Key.Key_F4,
    "F7": Qt.Key.Key_F7,
    "F8": Qt.Key.Key_F8,
}


def declared(desk: Desk, *, papers: int, entry: str = "double", sample: str = "") -> Desk:
    """The draft brought to the declaration, its papers in no pile yet, to be read in this way."""
    batches.choose(desk, CONTEST, entry=entry, sample=sample, by=BY)  # type: ignore[arg-type]  # the tests name the ways
    contests.fix(desk, CONTEST, approved_by="区委", by=BY, differential_waived_by="区委")
    contests.establish_quorum(desk, CONTEST, by=BY)
    contests.issue(desk, CONTEST, unpacked=papers, issued=papers, kept=0, clipped=0, by=BY)
    contests.collect(desk, CONTEST, collected=papers, by=BY)
    contests.declare(desk, CONTEST, valid=True, declared_by="赵监", by=BY)
    return desk


def window_on(qtbot: QtBot, desk: Desk, settings: Settings, *, clerk: str) -> MainWindow:
    """The window with this file, shown."""
    window = MainWindow(settings, desk.clock, lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(window)
    window.resize(1280, 830)
    with qtbot.waitExposed(window):
        window.show()
    window.adopt(Session(desk, clerk=clerk))
    return window


def hit(window: MainWindow, *keys: str) -> None:
    """Real key presses on whatever has the keyboard now."""
    for key in keys:
        target = focused(window)
        if key in KEYS:
            QTest.keyClick(target, KEYS[key])
        else:
            QTest.keyClicks(target, key)
        QApplication.processEvents()


def focused(window: MainWindow) -> QWidget:
    """What has the keyboard."""
    found: QWidget | None = window.focusWidget()
    return window if found is None else found


def words(widget: QWidget) -> str:
    """Every text that is on show in a page."""
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415  # the only place

    found = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in found)


def folder_of(path: Path) -> Path:
    """The folder for a file of a test, made."""
    path.mkdir(parents=True, exist_ok=True)
    return path
