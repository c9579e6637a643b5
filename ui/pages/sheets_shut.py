"""No sheet can be typed yet: why, and the choice of how this election is counted while it can be made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.basics import button, card, column, flow, holder, label


class SheetsShut(QWidget):
    """Emits `chosen("sheets" | "both")`, `onward` to box and papers."""

    chosen = Signal(str)
    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._detail = label("", "heading"), label("", "soft")
        self.sheets = button(
            self.tr("Count by summary sheets"), "primary", lambda: self.chosen.emit("sheets")
        )
        self.both = button(
            self.tr("Count by both and compare"), "secondary", lambda: self.chosen.emit("both")
        )
        self.sheets.setObjectName("countBySheets")
        self.both.setObjectName("countByBoth")
        self.box = button(self.tr("To box and papers"), "secondary", self.onward.emit)
        self._ways = holder(flow(self.sheets, self.both))
        self.setLayout(column(card(self._title, self._detail, self._ways, self.box, padding=18), gap=0))

    def first_focus(self) -> QWidget:
        """What Enter presses."""
        return self.sheets if self._ways.isVisibleTo(self) else self.box

    def show_words(self, title: str, detail: str, *, choosing: bool) -> None:
        """Shows these."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._ways.setVisible(choosing)
        self.box.setVisible(not choosing)
