"""A window with a count in it, people registered or not: for the tests of people, rehearsal and safety."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.journal.people_events import PersonRole
from core.office import people
from core.office.desk import Desk
from tests.office import hall
from ui.app import make_sample
from ui.main_window import MainWindow
from ui.settings import Settings

W = TypeVar("W", bound=QWidget)
CLERK, TELLER, OTHER, WATCH, CHIEF = "王秘书", "孙计", "李计", "钱监", "赵监"
PAPERS = 4
NINE = "FFFFFFFFFAAA"
PEOPLE: tuple[tuple[str, tuple[PersonRole, ...]], ...] = (
    (CLERK, ("clerk",)),
    (TELLER, ("teller",)),
    (OTHER, ("teller",)),
    (WATCH, ("scrutineer",)),
    (CHIEF, ("chief_scrutineer",)),
)


def election(path: Path, *, entered: int = 0, registered: bool = False) -> Path:
    """A committee with four papers to count, some of them entered; five people with the hall's PIN, where wanted."""
    desk = hall.congress(path)
    hall.draft_committee(desk)
    hall.to_counting(desk, "committee", papers=PAPERS)
    hall.enter_all(desk, "committee", [NINE] * entered)
    if registered:
        register_all(desk)
    desk.close()
    return path


def register_all(desk: Desk) -> None:
    """The clerk first, who registers the others."""
    for name, roles in PEOPLE:
        people.register(desk, hall.MEETING, name=name, roles=roles, pin=hall.PIN, by=CLERK, hasher=hall.CHEAP)
        if name == CLERK:
            people.check_pin(desk, hall.MEETING, CLERK, hall.PIN)


def window_on(
    qtbot: QtBot, settings: Settings, path: Path | None, **more: Callable[[Path], Path]
) -> MainWindow:
    """The window with this file open, practised already."""
    settings.values.clerk = CLERK
    settings.values.practised = True
    clock = FixedClock(hall.START, timedelta(seconds=1))
    window = MainWindow(settings, clock, more.get("sample", make_sample), networks=lambda: ())
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # else Qt takes no F key for it
    if path is not None:
        window.files.open_file(path)
    return window


def press(qtbot: QtBot, around: QWidget, name: str) -> None:
    """A click on the button of that name."""
    qtbot.mouseClick(find(around, QPushButton, name), Qt.MouseButton.LeftButton)


def find(around: QWidget, kind: type[W], name: str) -> W:
    """The widget of that kind and name."""
    found = around.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def sign_in(qtbot: QtBot, window: MainWindow, letters: str, pin: str = hall.PIN) -> None:
    """F3, the letters, the PIN, Enter: as somebody does who comes to the keyboard."""
    window.menus.action("switch").trigger()
    strip = window.people.strip
    assert strip is not None
    qtbot.keyClicks(strip.name, letters)
    qtbot.keyClicks(strip.name, pin[0])
    qtbot.keyClicks(strip.pin, pin[1:])
    qtbot.keyClick(strip.pin, Qt.Key.Key_Return)
