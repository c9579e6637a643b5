"""Below the board: the check of the count, that it agreed, and the way back while nothing is announced."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.viewmodels.live_check import LiveCheck
from ui.widgets.banner import Banner
from ui.widgets.basics import button, column, holder, row
from ui.widgets.fields import Field


class CheckPanel(QWidget):
    """Emits `wanted("check" | "reopen" | "result")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: LiveCheck) -> None:
        super().__init__()
        self._vm = vm
        self._by = QLineEdit()
        self._reason = QLineEdit()
        self._agreed = Banner("good")
        check = button(self.tr("Check the count"), "primary", lambda: self.wanted.emit("check"))
        check.setObjectName("checkCount")
        by = Field(self.tr("Who checks the count"), self._by, object_name="checkedBy", width=260)
        self._checking = holder(row(by, _low(check), None, gap=16))
        self._result = button(self.tr("To the result"), "primary", lambda: self.wanted.emit("result"))
        self._open = button(self.tr("Reopen…"), "secondary", self._ask_reason)
        self._open.setObjectName("reopen")
        again = button(self.tr("Reopen the count"), "danger", lambda: self.wanted.emit("reopen"))
        again.setObjectName("reopenNow")
        reason = Field(
            self.tr("Why the count is reopened"), self._reason, object_name="reopenReason", width=420
        )
        self._asking = holder(row(reason, _low(again), None, gap=16))
        self._after = holder(column(self._agreed, row(self._result, self._open, None), self._asking, gap=12))
        self._asking.hide()
        self.setLayout(column(self._checking, self._after, gap=0))
        self._by.returnPressed.connect(check.click)

    def first_focus(self) -> QWidget | None:
        """What comes next here; None where nothing does."""
        return next((one for one in (self._by, self._result) if one.isVisibleTo(self)), None)

    def checked_by(self) -> str:
        """The name in the field."""
        return self._by.text()

    def reason(self) -> str:
        """Why the count is reopened."""
        return self._reason.text()

    def refresh(self) -> None:
        """Shows what fits the moment."""
        ready, checked = self._vm.can_check(), self._vm.checked()
        if ready and not self._by.text():
            self._by.setText(self._vm.checker())
        self._checking.setVisible(ready)
        self._after.setVisible(checked)
        self._open.setVisible(self._vm.can_reopen())
        self._asking.setVisible(self._asking.isVisibleTo(self) and self._vm.can_reopen())
        if checked:
            self._agreed.show_text(
                "good",
                "<b>{}</b>　{}".format(
                    self.tr("The certified count equals the live count"), self._vm.agreed()
                ),
            )
        self.setVisible(ready or checked)

    def _ask_reason(self) -> None:
        self._asking.show()
        self._reason.setFocus()


def _low(widget: QWidget) -> QWidget:
    """A button at the height of the editor beside it, not of its caption."""
    return holder(column(None, widget, gap=0, margins=(0, 0, 0, 3)))
