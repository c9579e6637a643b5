"""A window for somebody at the keyboard: real pages, real files; only the system's own dialogs are answered here."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from tests.journeys.operator import Operator
from tests.ui.conftest import fonts, look  # noqa: F401  # the same ground as the other tests of the window
from ui.main_window import MainWindow
from ui.settings import Settings

MORNING = datetime(2026, 10, 12, 8, 30, tzinfo=timezone(timedelta(hours=8)))


class Flashes(QObject):
    """Hears of every widget that comes up as a window of its own without being one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The kind of an event as a class: its number is made anew for each of half a million.
        if isinstance(event, QShowEvent) and isinstance(watched, QWidget) and watched.isWindow():
            astray = watched.parent() is None and not isinstance(watched, MainWindow)
            self.seen += [f"{watched}"] if astray or type(watched) is QWidget else []
        return False


@pytest.fixture(autouse=True)
def nothing_flashes(qapp: QApplication) -> Iterator[None]:
    """Fails where a part of a page was shown before it had its place: on a screen a small window flashes up."""
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a folder of the journey's own; the archive after each seal has a test of its own."""
    made = Settings(tmp_path / "settings")
    made.values.archive_on_seal = False
    return made


@pytest.fixture
def clock() -> FixedClock:
    """A morning that goes on by seven seconds a reading."""
    return FixedClock(MORNING, timedelta(seconds=7))


@pytest.fixture
def operator(
    qtbot: QtBot,
    settings: Settings,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Operator:
    """Somebody at the keyboard of a window on its start page."""
    return Operator(qtbot, open_window(qtbot, settings, clock), monkeypatch)


def open_window(qtbot: QtBot, settings: Settings, clock: FixedClock) -> MainWindow:
    """A window as `ui.app` makes it, on no network."""
    window = MainWindow(settings, clock, lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window
