"""A box for a number on a sheet: digits only, Enter and arrows lead to the next box."""

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QWidget

from ui.theme import px

STEPS = {
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
DIGITS = 5
WIDTH = 56
AROUND = 70  # pixels at 100 % left free around the box with the keyboard


class SheetCell(QLineEdit):
    """Emits `stepped("next" | "up" | "down" | "left" | "right")`; what was there is selected on arrival."""

    stepped = Signal(str)

    def __init__(self, object_name: str, spoken: str, *, digits: bool = True) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(spoken)
        if digits:
            self.setMaxLength(DIGITS)
            self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
            self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.setFixedWidth(px(WIDTH))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Writes without telling anybody."""
        if text != self.text():
            self.setText(text)

    def show_fault(self, words: str) -> None:
        """Red with the words as its description, or ordinary again."""
        wrong = "true" if words else "false"
        self.setAccessibleDescription(words)
        if self.property("wrong") != wrong and (words or self.property("wrong")):
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        QTimer.singleShot(0, self, lambda: in_sight(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), "")
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        whole = self.hasSelectedText() or not self.text()
        if event.key() == Qt.Key.Key_Left and (whole or not self.cursorPosition()):
            step = "left"
        elif event.key() == Qt.Key.Key_Right and (whole or self.cursorPosition() == len(self.text())):
            step = "right"
        if step and plain:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


def in_sight(widget: QWidget) -> None:
    """Scrolls every area around a widget so that it is seen: the sheet scrolls by itself, and the page around it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, px(AROUND), px(AROUND))
        above = above.parentWidget()


def compact() -> str:
    """The style of many boxes beside each other; for the widget around them, once."""
    return (
        f"SheetCell {{ padding: {px(3)}px {px(6)}px; }} SheetCell:focus {{ padding: {px(2)}px {px(5)}px; }}"
        f'SheetCell[wrong="true"] {{ padding: {px(2)}px {px(5)}px; }}'
    )
