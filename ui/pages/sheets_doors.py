"""Two links beside the heading of entry and count: to the summary sheets, to the written-in names."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme import air
from ui.viewmodels.sheets_doors import SheetsDoors
from ui.widgets.basics import button, flow

GAP = 16
KEYS = {"sheets": "Alt+J", "names": "Alt+X"}


class SideDoors(QWidget):
    """Emits `wanted("sheets" | "names")`; shows nothing where there is nothing behind them."""

    wanted = Signal(str)

    def __init__(self, vm: SheetsDoors) -> None:
        super().__init__()
        self._vm = vm
        self.sheets = button("", "link", lambda: self.wanted.emit("sheets"))
        self.names = button("", "link", lambda: self.wanted.emit("names"))
        self.sheets.setObjectName("toSheets")
        self.names.setObjectName("toNames")
        self.setLayout(flow(self.sheets, self.names, gap=GAP))
        vm.changed.connect(self._tell)
        self._tell()

    def sizeHint(self) -> QSize:
        """Wide enough for one line, where there is the room."""
        shown = [one.sizeHint() for one in (self.sheets, self.names) if not one.isHidden()]
        wide = sum(one.width() for one in shown) + air(GAP) * max(len(shown) - 1, 0)
        return QSize(wide, max((one.height() for one in shown), default=0))

    def _tell(self) -> None:
        for name, made, words in (
            ("sheets", self.sheets, self._vm.sheets()),
            ("names", self.names, self._vm.names()),
        ):
            made.setVisible(bool(words))
            text = f"{words} ({KEYS[name]})" if words else ""
            if made.text() != text:
                made.setText(text)
                made.setShortcut(QKeySequence(KEYS[name]) if words else QKeySequence())
        shown = bool(self._vm.sheets() or self._vm.names())
        if not shown:
            self.hide()
        elif (
            self.parentWidget() is not None
        ):  # before it has its place it would come up as a window of its own
            self.show()
