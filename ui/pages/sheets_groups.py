"""The groups whose sheets are in the file, as buttons in lines, and one for a new group."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import COLOURS, px
from ui.widgets.basics import Button, Flow, button


class GroupChips(QWidget):
    """Emits `chosen(group)`; "" is a new one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._line = Flow(8, 8)
        self.setLayout(self._line)
        self._chips: dict[str, Button] = {}

    def show_groups(self, groups: Sequence[tuple[str, str]], chosen: str) -> None:
        """Groups by name with their words; the chosen one is marked."""
        wanted = dict(groups) | {"": self.tr("+ New group")}
        if list(wanted) != list(self._chips):
            self._rebuild(list(wanted))
        for name, chip in self._chips.items():
            on = name == chosen
            chip.setText(wanted[name])
            ground, ink = (COLOURS.blue, COLOURS.card) if on else (COLOURS.card, COLOURS.ink)
            chip.setStyleSheet(
                f"background: {ground}; color: {ink}; border: 1px solid {COLOURS.blue if on else COLOURS.rule};"
                f" padding: {px(4)}px {px(12)}px;"
            )
            chip.setAccessibleDescription(self.tr("on the table") if on else "")
        self.updateGeometry()

    def _rebuild(self, names: list[str]) -> None:
        while (item := self._line.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._chips = {}
        for place, name in enumerate(names):
            chip = button("", "plain", partial(self.chosen.emit, name))
            chip.setObjectName(f"group{place + 1}" if name else "groupNew")
            self._chips[name] = chip
            self._line.addWidget(chip)
            chip.show()
