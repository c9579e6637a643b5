"""Two readings of a sheet side by side where they differ, and who settles what counts, for which reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from core.counting.sheets import Difference, Field
from ui.pages.candidates_details import NoWheelBox
from ui.pages.sheets_cells import SheetCell
from ui.theme import COLOURS, px
from ui.widgets.basics import Button, button, card, column, holder, label
from ui.widgets.fields import Field as Captioned


@dataclass(frozen=True)
class _Line:
    first: Button
    second: Button
    third: SheetCell
    values: tuple[int, int]


class DifferenceList(QWidget):
    """Emits `ruled(field, number)`; None where what was typed is taken out again. A choice fills the third column."""

    ruled = Signal(object, object)

    def __init__(self, lines: Sequence[tuple[Difference, str]], readers: tuple[str, str]) -> None:
        super().__init__()
        self._lines: dict[Field, _Line] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        heads = (
            "",
            self.tr("First: {who}").format(who=readers[0]),
            self.tr("Second: {who}").format(who=readers[1]),
            self.tr("On the paper"),
        )
        for place, head in enumerate(heads):
            self._grid.addWidget(label(head, "caption"), 0, place)
        for number, (one, words) in enumerate(lines, start=1):
            self._add(number, one, words)
        self._grid.setColumnStretch(len(heads), 1)
        self.setLayout(self._grid)

    def _add(self, number: int, one: Difference, words: str) -> None:
        first, second = (
            button(str(value), "plain", partial(self._take, one.field, value))
            for value in (one.first, one.second)
        )
        first.setObjectName(f"first{number}")
        second.setObjectName(f"second{number}")
        first.setAccessibleName(
            self.tr("{box}: take {n} of the first reading").format(box=words, n=one.first)
        )
        second.setAccessibleName(
            self.tr("{box}: take {n} of the second reading").format(box=words, n=one.second)
        )
        third = SheetCell(f"third{number}", self.tr("{box}: on the paper").format(box=words))
        third.textEdited.connect(lambda text: self._typed(one.field, text))
        third.stepped.connect(lambda way: self._step(one.field, way))
        self._lines[one.field] = _Line(first, second, third, (one.first, one.second))
        title: QLabel = label(words, "strong")
        for place, part in enumerate((title, first, second, third)):
            self._grid.addWidget(part, number, place)

    def show_taken(self, taken: dict[Field, int | None]) -> None:
        """Marks what was chosen."""
        for field, line in self._lines.items():
            number = taken.get(field)
            line.third.show_text("" if number is None else str(number))
            for one, value in zip((line.first, line.second), line.values, strict=True):
                on = number is not None and value == number
                one.setStyleSheet(f"border: 2px solid {COLOURS.blue};" if on else "")

    def first_focus(self) -> QWidget | None:
        """The first choice."""
        return next((line.first for line in self._lines.values()), None)

    def _take(self, field: Field, value: int) -> None:
        self.ruled.emit(field, value)
        self._step(field, "next")

    def _typed(self, field: Field, text: str) -> None:
        self.ruled.emit(field, int(text) if text.isdecimal() else None)

    def _step(self, field: Field, way: str) -> None:
        line = self._lines[field]
        if way == "left":
            line.second.setFocus(Qt.FocusReason.TabFocusReason)
            return
        fields = list(self._lines)
        following = fields.index(field) + (-1 if way == "up" else 1)
        if 0 <= following < len(fields):
            self._lines[fields[following]].first.setFocus(Qt.FocusReason.TabFocusReason)
        elif way == "next":
            line.third.focusNextChild()


class SettlePanel(QWidget):
    """Who settles and why; emits `settled(names, reason)`."""

    settled = Signal(str, str)

    def __init__(self, reasons: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.names, self.other = QLineEdit(), QLineEdit()
        self.reason = NoWheelBox()
        for code, words in reasons:
            self.reason.addItem(words, code)
        self.reason.addItem(self.tr("another reason"), "")
        self.reason.currentIndexChanged.connect(lambda _place: self._fit())
        self._who = Captioned(
            self.tr("Settled by"),
            self.names,
            object_name="sheetSettledBy",
            hint=self.tr("Scrutineers who read neither; several names with 、 between them."),
            width=320,
        )
        self._why = Captioned(
            self.tr("Why the readings differ"), self.reason, object_name="sheetReason", width=320
        )
        self._other = Captioned(self.tr("In words"), self.other, object_name="sheetReasonWords", width=420)
        self.settle = button(self.tr("Settle this sheet"), "primary", self._emit)
        self.settle.setObjectName("settleSheet")
        self._asked = self._why_asked = False
        self.setLayout(column(self._who, self._why, self._other, self.settle, gap=10))

    def show_state(self, *, free: bool, asks_why: bool, ready: bool, usual: str) -> None:
        """Names are typed where they are free; a reason is given where the readings do not agree."""
        self._who.setVisible(free)
        if free and not self._asked:
            self.names.setText(usual)
        self._asked = True
        self._why.setVisible(asks_why)
        self._why_asked = asks_why
        self.settle.setEnabled(ready)
        self._fit()

    def _fit(self) -> None:
        self._other.setVisible(self._why_asked and not self.reason.currentData())

    def _emit(self) -> None:
        self.settled.emit(self.names.text(), self.reason.currentData() or self.other.text())


class TakeBack(QWidget):
    """A sheet entered by mistake: asked for with a reason; emits `wanted(reason)`."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reason = QLineEdit()
        why = Captioned(
            self.tr("Why this sheet is taken back"), self._reason, object_name="sheetBackReason", width=420
        )
        go = button(
            self.tr("Take it back, both readings"), "danger", lambda: self.wanted.emit(self._reason.text())
        )
        go.setObjectName("withdrawSheet")
        self._asking = holder(column(why, go, gap=8))
        self._open = button(self.tr("Take this sheet back…"), "link", self._ask)
        self._open.setObjectName("askWithdraw")
        self.setLayout(column(self._open, self._asking, gap=6))
        self._asking.hide()

    def _ask(self) -> None:
        self._asking.show()
        self._reason.setFocus()


class AgainstBallots(QWidget):
    """Sheets against ballots: a sentence and the boxes that differ."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "strong")
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(px(24))
        heading = label(self.tr("Held against the ballots"), "heading")
        self.setLayout(column(card(heading, self._words, self._lines, padding=18), gap=0))

    def show_comparison(self, words: str, lines: Sequence[tuple[str, int, int]]) -> None:
        """Shows it anew."""
        self._words.setText(words)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if lines:
            for place, head in enumerate(("", self.tr("Ballots"), self.tr("Sheets"))):
                self._lines.addWidget(label(head, "caption", wrap=False), 0, place)
        for number, (box, first, second) in enumerate(lines, start=1):
            self._lines.addWidget(label(box), number, 0)
            for place, value in ((1, first), (2, second)):
                self._lines.addWidget(label(str(value), "strong", wrap=False), number, place)
        self._lines.setColumnStretch(3, 1)
