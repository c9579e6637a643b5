"""Typing what a paper says on pages of the scrutineers: the same keys as on entry, the same lines that open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.page import RETURN_KEYS
from ui.pages.entry_panels import ChoicePanel, WriteInPanel
from ui.shapes import KeyHint
from ui.viewmodels.entry_names import WrittenNames
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.entry_words import invalid_reasons
from ui.widgets.basics import column

Act = Callable[[], object]


class MarkingPanels(QWidget):
    """The lines for a written-in name and for a reason why the ballot is invalid. `left` when one was closed."""

    left = Signal()

    def __init__(self, sheet: EntrySheet, names: WrittenNames) -> None:
        super().__init__()
        self._sheet, self._names = sheet, names
        self.open_now = ""
        self.write_in = WriteInPanel(names.suggest)
        self.invalid = ChoicePanel(
            self.tr("Why is the whole ballot invalid?"),
            invalid_reasons(),
            self.tr("Another reason, in the scrutineers' words"),
            object_name="thirdInvalidOther",
        )
        self.write_in.written.connect(self._write)
        self.invalid.chosen.connect(self._judge)
        for panel in (self.write_in, self.invalid):
            panel.closed.connect(self.shut)
        self.setLayout(column(self.write_in, self.invalid, gap=0))
        self._show("")

    def open(self, name: str) -> None:
        """Opens `write_in` or `invalid`."""
        self._show(name)
        if name == "write_in":
            self._names.read()
            self.write_in.begin()
        else:
            self.invalid.begin()

    def shut(self) -> None:
        """Closes whatever is open."""
        self._show("")
        self.left.emit()

    def accept(self) -> None:
        """Enter."""
        (self.write_in if self.open_now == "write_in" else self.invalid).accept()

    def _show(self, name: str) -> None:
        self.open_now = name
        self.write_in.setVisible(name == "write_in")
        self.invalid.setVisible(name == "invalid")
        self.setVisible(bool(name))

    def _write(self, name: str, circled: bool) -> None:  # noqa: FBT001  # as the signal gives it
        self._sheet.write(name, circled=circled)
        self.shut()

    def _judge(self, reason: str) -> None:
        self._sheet.judge(reason)
        self.shut()


class MarkingKeys(QObject):
    """Which key marks what, while a paper is typed; `accept` is Enter, `leave` is Esc."""

    def __init__(self, sheet: EntrySheet, panels: MarkingPanels, accept: Act, leave: Act) -> None:
        super().__init__()
        self._sheet, self._panels, self._accept, self._leave = sheet, panels, accept, leave

    def hints(self, enter: str) -> tuple[KeyHint, ...]:
        """The keys that work now."""
        leave = KeyHint("Esc", self.tr("Back"), self.leave, bind=False)
        if self._panels.open_now:
            return (KeyHint("Enter", self.tr("Take these words"), self._panels.accept, bind=False), leave)
        return (
            KeyHint("1…=", self.tr("Change this cell"), bind=False),
            KeyHint("Enter", enter, self._accept, bind=False),
            KeyHint("Space", self.tr("All ○ / all blank"), self._sheet.fill, bind=False),
            KeyHint("V", self.tr("Invalid"), lambda: self._panels.open("invalid"), bind=False),
            KeyHint("U", self.tr("Unreadable"), self._sheet.unreadable, bind=False),
            KeyHint("W", self.tr("Write in"), lambda: self._panels.open("write_in"), bind=False),
            leave,
        )

    def leave(self) -> None:
        """Esc: closes the open line, takes back a judgement, leaves the paper."""
        if self._panels.open_now:
            self._panels.shut()
        elif self._sheet.draft.invalid is not None:
            self._sheet.judge(None)
        else:
            self._leave()

    def meaning(self, event: QKeyEvent) -> Act | None:
        """What this key does; None where it means nothing here."""
        key, text = event.key(), event.text()
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & held:
            return None
        if key == Qt.Key.Key_Escape:
            return self.leave
        if self._panels.open_now:
            if key in RETURN_KEYS:
                return self._panels.accept
            figure = self._panels.open_now == "invalid" and text.isdecimal()
            return (lambda: self._panels.invalid.choose(text)) if figure else None
        return self._mark(key, text)

    def _mark(self, key: int, text: str) -> Act | None:
        sheet = self._sheet
        acts: dict[int, Act] = {
            Qt.Key.Key_Return: self._accept,
            Qt.Key.Key_Enter: self._accept,
            Qt.Key.Key_Space: sheet.fill,
            Qt.Key.Key_Backspace: sheet.strike,
            Qt.Key.Key_Delete: sheet.strike,
            Qt.Key.Key_U: sheet.unreadable,
            Qt.Key.Key_O: sheet.circle,
            Qt.Key.Key_V: lambda: self._panels.open("invalid"),
            Qt.Key.Key_W: lambda: self._panels.open("write_in"),
        }
        if key in acts:
            return acts[key]
        return (lambda: sheet.press(text)) if text and text.isprintable() else None
