"""One line that asks who and for the PIN: not a dialog, nothing behind it is lost or covered.

    strip = PinStrip(find)                 # find(typed) -> Sequence[Hit]: whom the letters mean
    strip.given.connect(on_pin)            # on_pin(name, pin): close() it, or say what is wrong with refuse()
    strip.open("Who is at the keyboard?", "Switch")

Letters look for a name, Up and Down choose, Enter goes to the PIN; a digit typed at the name is the first of the PIN
already, so that "sj1234 Enter" is all there is to type. Esc closes it and gives the keyboard back to where it was.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget
from shiboken6 import isValid

from ui.theme import COLOURS, px
from ui.widgets.basics import Button, Flow, button, column, holder, label, row
from ui.widgets.fields import Hit
from ui.widgets.in_view import focus_in_view

SECOND = 1000  # milliseconds
MOST_DIGITS = 12
MOST_SHOWN = 12  # of those meant: more letters find the others
NAME_WIDTH, PIN_WIDTH = 170, 130
RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PinStrip(QFrame):
    """Emits `given(name, pin)` and `closed`."""

    given = Signal(str, str)
    closed = Signal()

    def __init__(self, find: Callable[[str], Sequence[Hit]], *, prefix: str = "pin") -> None:
        super().__init__()
        self._find, self._marked, self._left, self._words = find, 0, 0, ""
        self._hits: tuple[Hit, ...] = ()
        self._back: QWidget | None = None
        self._waiting = False
        self._title = label("", "strong")
        self.name, self.pin = QLineEdit(), QLineEdit()
        self._go = button("", "primary", self._give)
        self._close = button(self.tr("Cancel"), "plain", self.close_strip)
        self._people = Flow(gap=8, line_gap=6)
        self._error = label("", "error")
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(lambda: self._tell_wait(1))
        self._build(prefix)
        self.hide()

    def _build(self, prefix: str) -> None:
        self.setObjectName("pinStrip")
        self.setStyleSheet(
            f"#pinStrip {{ background: {COLOURS.blue_ground}; border: none;"
            f" border-left: {px(5)}px solid {COLOURS.blue}; }}"
        )
        named = (
            (self.name, f"{prefix}Name", self.tr("Name or initials"), NAME_WIDTH),
            (self.pin, f"{prefix}Pin", self.tr("PIN"), PIN_WIDTH),
        )
        for edit, object_name, words, width in named:
            edit.setObjectName(object_name)
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
            edit.setFixedWidth(px(width))
            edit.installEventFilter(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.pin.setMaxLength(MOST_DIGITS)
        self._go.setObjectName(f"{prefix}Go")
        self._close.setObjectName(f"{prefix}Close")
        self.name.textEdited.connect(lambda _text: self._look())
        line = Flow(gap=10, line_gap=8)
        fields, buttons = holder(row(self.name, self.pin, gap=10)), holder(row(self._go, self._close, gap=10))
        for part in (fields, buttons):
            line.addWidget(part)
        self._choices = holder(self._people)
        self.setLayout(column(self._title, self._error, line, self._choices, gap=8, margins=(18, 12, 14, 12)))

    def open(self, title: str, action: str) -> None:
        """Shows it empty, the keyboard in it."""
        focused = QApplication.focusWidget()
        if self.isHidden():
            self._back = focused
        self._title.setText(title)
        self.setAccessibleName(title)
        self._go.setText(action)
        self.name.clear()
        self.pin.clear()
        self._quiet()
        self.show()
        self._look()
        focus_in_view(self.name)

    def close_strip(self) -> None:
        """Hides it; the keyboard goes back to where it was."""
        self.hide()
        self.pin.clear()
        self._quiet()
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def refuse(self, words: str, wait: int = 0) -> None:
        """Says what is wrong; where the next try must wait so many seconds, they are counted down behind it."""
        self._left, self._words, self._waiting = wait, words, bool(wait)
        self._tell_wait()
        self._error.show()
        self._fit()
        if wait:
            self._timer.start()
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """The marked name; "" where nobody is meant."""
        return str(self._hits[self._marked].id) if self._hits else ""

    def error(self) -> str:
        """What is said to be wrong."""
        return self._error.text() if not self._error.isHidden() else ""

    # inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines: the page below yields, also where a layout knows nothing of broken lines."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setMinimumHeight(layout.heightForWidth(self.width()))

    def _quiet(self) -> None:
        self._timer.stop()
        self._left, self._words, self._waiting = 0, "", False
        self._error.clear()
        self._error.hide()

    def _tell_wait(self, gone: int = 0) -> None:
        self._left = max(0, self._left - gone)
        if not self._left:
            self._timer.stop()
        after = ""
        if self._waiting:
            left = self._left
            after = self.tr("Next try in %n second(s).", "", left) if left else self.tr("Type it again now.")
        self._error.setText(f"{self._words} {after}".strip())
        self._error.setAccessibleName(self._words)

    def _look(self) -> None:
        self._hits, self._marked = tuple(self._find(self.name.text()))[:MOST_SHOWN], 0
        self._draw()

    def _draw(self) -> None:
        while (item := self._people.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, hit in enumerate(self._hits):
            chip = self._chip(hit, marked=place == self._marked)
            chip.clicked.connect(lambda _=False, place=place: self._choose(place))
            self._people.addWidget(chip)
            chip.show()
        self._choices.setVisible(bool(self._hits))
        self._go.setEnabled(bool(self._hits))
        self._fit()

    def _chip(self, hit: Hit, *, marked: bool) -> Button:
        chip = button(f"{hit.title}  {hit.detail}".strip(), "secondary" if marked else "plain")
        chip.setObjectName(f"who-{hit.id}")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows at the name choose; Tab goes on to the PIN
        ground, edge = (COLOURS.blue, COLOURS.blue) if marked else (COLOURS.card, COLOURS.rule)
        ink = COLOURS.card if marked else COLOURS.ink
        chip.setStyleSheet(
            f"background: {ground}; color: {ink}; border: 1px solid {edge}; padding: {px(4)}px {px(12)}px;"
        )
        return chip

    def _choose(self, place: int) -> None:
        self._marked = place
        self.name.setText(str(self._hits[place].id))
        self._draw()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int) -> None:
        if self._hits:
            self._marked = (self._marked + by) % len(self._hits)
            self._draw()

    def _give(self) -> None:
        if not self.chosen():
            self.name.setFocus()
        elif not self.pin.text():
            self.pin.setFocus()
        else:
            self.given.emit(self.chosen(), self.pin.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else the page behind would take it for its own
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._key(event, at_name=watched is self.name)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent, *, at_name: bool) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in RETURN_KEYS:
            self._give()
        elif at_name and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif at_name and event.text().isascii() and event.text().isdigit() and self.chosen():
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pin.setText(event.text())
        else:
            return False
        return True
