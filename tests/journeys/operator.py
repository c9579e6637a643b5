"""Somebody at the keyboard: presses keys, clicks what is in sight, types into fields, reads what is on the screen.

Nothing here calls a page's or a view-model's own methods. What cannot be clicked because it is hidden, greyed out
or covered by something else fails the test, as it would stop a person.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.widgets.banner import Banner
from ui.widgets.step_rail import StepRail

W = TypeVar("W", bound=QWidget)
NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Tab": Qt.Key.Key_Tab,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Del": Qt.Key.Key_Delete,
    "Backspace": Qt.Key.Key_Backspace,
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 13)},
}
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
PATIENCE = 15_000  # milliseconds for papers and checks in the background


class Operator:
    """One person at one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.window, self._patch = qtbot, window, monkeypatch

    # hands

    def press(self, *keys: str) -> None:
        """Presses keys where the keyboard is: "Enter", "F9", "Ctrl+Z", or a character."""
        for key in keys:
            *held, last = key.split("+") if len(key) > 1 else [key]
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifiers |= HELD[name]
            target = QApplication.focusWidget() or self.window
            if last in NAMED:
                QTest.keyClick(target, NAMED[last], modifiers)
            elif held:
                QTest.keyClick(target, Qt.Key(ord(last)), modifiers)
            else:
                QTest.keyClicks(target, last)
            QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Types where the keyboard is; Chinese comes from the input method."""
        target = QApplication.focusWidget()
        assert target is not None, "the keyboard is nowhere"
        if text.isascii():
            QTest.keyClicks(target, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(target, event)

    def fill(self, name: str, text: str) -> None:
        """Clicks into a field, replaces what stands there."""
        field = self.find(QLineEdit, name)
        self.click_on(field)
        field.selectAll()
        self.write(text)

    def number(self, name: str, value: int) -> None:
        """Clicks into a number and types over it."""
        field = self.find(QWidget, name)
        edit = field.findChild(QLineEdit)
        assert edit is not None
        self.click_on(edit)
        edit.selectAll()
        QTest.keyClicks(edit, str(value))

    def choose(self, name: str, text: str) -> None:
        """Chooses an entry of a list by keyboard."""
        box = self.find(QComboBox, name)
        assert box.isEnabled(), f"{name} is greyed out"
        self.scroll_to(box)
        box.setFocus(Qt.FocusReason.TabFocusReason)  # a click would open the list, a window of its own
        place = box.findText(text)
        assert place >= 0, [box.itemText(n) for n in range(box.count())]
        while box.currentIndex() != place:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up)

    def click(self, words: str) -> None:
        """Clicks the button with these words (or this name) that is in sight."""
        self.click_on(self.button(words))

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Clicks a widget, scrolled into sight; nothing may lie over it."""
        self.scroll_to(widget)
        assert widget.isVisible(), f"{_name(widget)} is hidden"
        assert widget.isEnabled(), f"{_name(widget)} is greyed out"
        point = at or widget.rect().center()
        hit = self.window.childAt(widget.mapTo(self.window, point))
        assert hit is not None, f"{_name(widget)} is out of sight"
        assert hit is widget or widget.isAncestorOf(hit), f"{_name(hit)} lies over {_name(widget)}"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)

    def scroll_to(self, widget: QWidget) -> None:
        """Scrolls the page until the widget is in sight."""
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget)
            around = around.parentWidget()

    def step(self, step_id: str) -> None:
        """Clicks a step of the rail."""
        self.click_on(self.rail().step(step_id))
        assert self.window.shown_step() == step_id

    def mark(self, table: str, row: str, column: str) -> None:
        """Clicks one cell of a table."""
        view = self.find(QTableView, table)
        model = view.model()
        heads = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
        lines = [
            n for n in range(model.rowCount()) if row in [model.index(n, k).data() for k in range(len(heads))]
        ]
        assert len(lines) == 1, f"{row} stands in {len(lines)} lines"
        cell = model.index(lines[0], heads.index(column))
        view.scrollTo(cell)
        self.click_on(view.viewport(), view.visualRect(cell).center())

    def command(self, name: str) -> None:
        """Chooses from a menu."""
        action = self.window.menus.action(name)
        assert action.isEnabled(), f"{action.text()} is greyed out"
        action.trigger()

    def open(self, path: Path) -> None:
        """Opens a file by keyboard."""
        self.will_open(path)
        self.press("Ctrl+O")

    # the system's own dialogs

    def will_open(self, path: Path) -> None:
        """The next dialog that asks for a file is answered with this one."""
        self._patch.setattr(QFileDialog, "getOpenFileName", _answer((str(path), "")))

    def will_save(self, path: Path) -> None:
        """The next dialog that asks where to save is answered with this place."""
        self._patch.setattr(QFileDialog, "getSaveFileName", _answer((str(path), "")))

    def will_choose_folder(self, path: Path) -> None:
        """The next dialog that asks for a folder is answered with this one."""
        self._patch.setattr(QFileDialog, "getExistingDirectory", _answer(str(path)))

    # eyes

    def at(self, step_id: str) -> None:
        """The page in view is this one."""
        shown = self.window.shown_step()
        assert shown == step_id, f"on {shown}, not on {step_id}:\n{self.screen()}"

    def sees(self, *words: str) -> None:
        """All of these stand on the screen, now or after work in the background."""
        for text in words:
            self.until(partial(self._shows, text), f"“{text}”")

    def sees_not(self, *words: str) -> None:
        """None of these stands on the screen."""
        found = self.screen()
        assert [text for text in words if text in found] == []

    def until(self, holds: Callable[[], bool], what: str = "") -> None:
        """Waits for work in the background; a test that waits in vain says for what."""
        try:
            self.qtbot.waitUntil(holds, timeout=PATIENCE)
        except Exception as error:
            raise AssertionError(f"waited in vain for {what}; on the screen:\n{self.screen()}") from error

    def screen(self) -> str:
        """Every word in sight."""
        QCoreApplication.sendPostedEvents()
        return "\n".join(self._words())

    def notice(self) -> str:
        """The sentence above the page, with what to do."""
        shown = [one for one in self.window.findChildren(Banner) if one.isVisible()]
        return "\n".join(f"{one.what()} {one.do()}" for one in shown)

    def rail(self) -> StepRail:
        """The steps at the left."""
        found = self.window.findChild(StepRail)
        assert isinstance(found, StepRail)
        return found

    def find(self, kind: type[W], name: str) -> W:
        """The one widget of this kind and name that is in sight."""
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, f"{len(found)} of {name} in sight:\n{self.screen()}"
        return found[0]

    def button(self, words: str) -> QAbstractButton:
        """The one button with these words or this name that is in sight."""
        every = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
        found = [one for one in every if words in (one.text(), one.objectName())]
        assert len(found) == 1, f"{len(found)} buttons {words}, there are {sorted(map(_name, every))}"
        return found[0]

    def _shows(self, text: str) -> bool:
        return text in self.screen()

    def _words(self) -> Iterator[str]:
        for one in _in_sight(self.window):
            if isinstance(one, (QLabel, QAbstractButton, QLineEdit)):
                yield one.text()
            elif isinstance(one, QTableView):
                yield from _cells(one)
            yield one.accessibleName()


def _in_sight(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all below it, without what is hidden."""
    yield widget
    for one in widget.children():
        if isinstance(one, QWidget) and one.isVisible():
            yield from _in_sight(one)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for line in range(model.rowCount()):
        cells = (str(model.index(line, place).data() or "") for place in range(model.columnCount()))
        yield " | ".join(cells)


def _answer(value: object) -> Callable[..., object]:
    return lambda *_arguments, **_named: value


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__}({widget.objectName() or text})"
