"""What remains after a result, a card for each: draft it with one click, accept fewer seats, ask the superior body."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ui.pages.superior import SuperiorCard
from ui.viewmodels.remaining import Item, Remaining
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field


class RemainingCards(QWidget):
    """Emits `wanted("draft" | "accept" | "ask" | "reply")`; the page calls `obey` with it."""

    wanted = Signal(str)

    def __init__(self, vm: Remaining) -> None:
        super().__init__()
        self._vm = vm
        self._items: tuple[Item, ...] = ()
        self._chosen: Item | None = None
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._title = label(self.tr("What remains"), "heading")
        self._superior = SuperiorCard(vm.superior)
        self._superior.wanted.connect(self.wanted)
        self._seats, self._decided_by = QSpinBox(), QLineEdit()
        self._accepting = self._accept_form()
        self._accepting.hide()
        self.setLayout(column(self._title, self._cards, self._accepting, self._superior, gap=12))

    def refresh(self) -> None:
        """Shows what remains now."""
        items = self._vm.items()
        stops = any(item.kind == "stop" for item in items)
        self._title.setVisible(bool(items))
        self._superior.refresh()
        self._superior.setVisible(stops)
        if not any(item.may_accept for item in items):
            self._accepting.hide()
        if items == self._items:
            return
        self._items = items
        while (item := self._cards.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in items:
            if one.kind != "stop":
                self._cards.addWidget(self._card(one))

    def obey(self, name: str) -> None:
        """Does what was wanted. Raises what the view-model raises."""
        if name in ("ask", "reply"):
            self._superior.obey(name)
        elif name == "accept":
            self._vm.accept_shortage(self._seats.value(), self._decided_by.text())
        elif self._chosen is not None:
            self._vm.draft(self._chosen)

    def _card(self, item: Item) -> QFrame:
        parts: list[QWidget] = [label(item.title, "strong")]
        if item.sentence:
            parts.append(label(item.sentence, "soft"))
        if item.button:
            there = item.kind == "drafted"
            go = button(item.button, "secondary" if there else "primary", lambda: self._draft(item))
            go.setObjectName("draft")
            parts.append(go)
        if item.may_accept:
            fewer = button(self.tr("Fill fewer seats…"), "link", lambda: self._ask_accept(item))
            fewer.setObjectName("fewer")
            parts.append(fewer)
        return card(*parts, gap=8)

    def _draft(self, item: Item) -> None:
        self._chosen = item
        self.wanted.emit("draft")

    def _accept_form(self) -> QWidget:
        accept = button(self.tr("Record the decision"), "danger", lambda: self.wanted.emit("accept"))
        accept.setObjectName("accept")
        return holder(
            column(
                label(self.tr("Fewer seats, by decision of the presidium or of half the electors"), "soft"),
                Field(self.tr("Seats given up"), self._seats, object_name="seatsGivenUp", width=120),
                Field(self.tr("Decided by"), self._decided_by, object_name="decidedBy"),
                row(accept, None),
                gap=8,
            )
        )

    def _ask_accept(self, item: Item) -> None:
        self._seats.setRange(1, item.seats)
        self._seats.setValue(item.seats)
        self._accepting.show()
        self._decided_by.setFocus()
