"""Entries that look like one person, side by side, with the three things that can be decided about them."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from core.procedure.register import Double
from ui.theme import px
from ui.viewmodels.register import RegisterViewModel
from ui.widgets.basics import button, column, flow, holder, label
from ui.widgets.fields import Field

MOST_SHOWN = 2  # a row of them: the register below stays in view


class DoubleCard(QFrame):
    """One pair. `decided` carries the pair, "first", "second" or "two", and the reason or who decided."""

    decided = Signal(object, str, str)

    def __init__(self, vm: RegisterViewModel, double: Double, place: int) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._vm, self.double = vm, double
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for at, (caption, first, second) in enumerate(self._lines()):
            role: Literal["strong", "soft"] = "strong" if first != second else "soft"
            grid.addWidget(label(caption, "caption", wrap=False), at, 0)
            grid.addWidget(label(first or "—", role), at, 1)
            grid.addWidget(label(second or "—", role), at, 2)
        self.said = QLineEdit()
        self.said.returnPressed.connect(self.setFocus)
        said = Field(self.tr("Reason, or who decided"), self.said, object_name=f"double{place}", width=320)
        self.buttons = {
            "first": button(self.tr("One person: keep the left"), "secondary", lambda: self._decide("first")),
            "second": button(
                self.tr("One person: keep the right"), "secondary", lambda: self._decide("second")
            ),
            "two": button(self.tr("Two people"), "secondary", lambda: self._decide("two")),
        }
        for name, made in self.buttons.items():
            made.setObjectName(f"double{place}_{name}")
        words = self.tr("The same name and day of birth") if double.sure else self.tr("The same name")
        self.setLayout(
            column(
                label(f"{double.first.name} · {words}", "heading"),
                grid,
                said,
                holder(flow(*self.buttons.values(), gap=8)),
                None,
                gap=8,
                margins=(16, 12, 16, 14),
            )
        )
        self.setAccessibleName(f"{double.first.name}: {words}")

    def _lines(self) -> tuple[tuple[str, str, str], ...]:
        vm, pair = self._vm, (self.double.first, self.double.second)

        def line(caption: str, *texts: str) -> tuple[str, str, str]:
            return caption, texts[0], texts[1]

        found = (
            line(self.tr("Unit"), *(vm.unit_name(one.unit) for one in pair)),
            line(self.tr("Born"), *(one.birth for one in pair)),
            line(self.tr("Gender"), *(vm.words.gender(one) for one in pair)),
            line(self.tr("Takes part as"), *(vm.words.status(one) for one in pair)),
            line(self.tr("Away"), *(vm.words.away(one) for one in pair)),
            line(self.tr("Remark"), *(one.remark for one in pair)),
        )
        return tuple(one for one in found if one[1] or one[2])

    def _decide(self, what: str) -> None:
        said = self.said.text().strip() or (self.tr("entered twice") if what != "two" else "")
        self.decided.emit(self.double, what, said)


class DoublesPanel(QWidget):
    """The pairs that wait, the first few of them; the others come up as these are decided."""

    decided = Signal(object, str, str)

    def __init__(self, vm: RegisterViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._shown: tuple[Double, ...] = ()
        self._head = label("", "heading")
        self._cards = QGridLayout()
        self._cards.setSpacing(px(12))
        self._more = label("", "soft")
        self.setLayout(column(self._head, self._cards, self._more, gap=8))
        self.cards: list[DoubleCard] = []

    def refresh(self) -> None:
        """Shows the pairs; while they stay the same, what is typed beside them stays."""
        pairs = self._vm.doubles()
        self.setVisible(bool(pairs))
        if pairs[:MOST_SHOWN] == self._shown and len(self.cards) == len(self._shown):
            return
        self._shown = pairs[:MOST_SHOWN]
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [DoubleCard(self._vm, one, place) for place, one in enumerate(self._shown)]
        for place, card in enumerate(self.cards):
            card.decided.connect(self.decided)
            self._cards.addWidget(card, *divmod(place, 2))
        self._head.setText(self.tr("%n pair(s) of entries look like one person", "", len(pairs)))
        self._more.setText(self.tr("… and %n more.", "", len(pairs) - len(self._shown)))
        self._more.setVisible(len(pairs) > len(self._shown))
