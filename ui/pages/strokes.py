"""The card that asks for the strokes of a character that is in no table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit

from ui.theme import px
from ui.viewmodels.strokes import StrokesViewModel
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field


class StrokesCard(QFrame):
    """Emits `wanted` with what was typed. The page gives it to the view-model and decides when the card is shown."""

    wanted = Signal(str)

    def __init__(self, vm: StrokesViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._sign = QLabel()
        self._sign.setStyleSheet(f'font-family: "Noto Serif SC"; font-size: {px(56)}px;')
        self._question = label("", "strong")
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("12345")
        self.typed.returnPressed.connect(self._send)
        hint = self.tr("In writing order, one digit a stroke: 1 横 and 提, 2 竖, 3 撇, 4 点 and 捺, 5 折")
        field = Field(self.tr("Strokes"), self.typed, object_name="strokes", hint=hint)
        keep = button(self.tr("Remember the strokes"), "primary", self._send)
        keep.setObjectName("learn")
        line = row(self._sign, gap=20)
        line.addLayout(column(self._question, field, row(keep, None), gap=8), 1)
        self.setLayout(column(card(line, padding=18)))
        vm.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the next character, or nothing."""
        sign, name = self._vm.unknown()
        if sign != self._sign.text():
            self.typed.clear()
        self._sign.setText(sign)
        left = self._vm.left()
        words = self.tr("The strokes of “{sign}” in {name} are in no table.").format(sign=sign, name=name)
        more = self.tr(" %n character(s) to be asked about.", "", left) if left > 1 else ""
        self._question.setText(words + more)
        self.setAccessibleName(words)

    def _send(self) -> None:
        self.wanted.emit(self.typed.text())
