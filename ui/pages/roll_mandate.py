"""The card for a deputy's mandate, below the form for the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from core.store.rows import MemberRow
from ui.viewmodels.roll_mandate import STANDINGS, MandateViewModel
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.fields import Field


class MandateCard(QFrame):
    """Suspends a mandate, ends it, or puts it in force again. Emits `wanted`; the page calls `record`."""

    wanted = Signal()

    def __init__(self, vm: MandateViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._member: MemberRow | None = None
        self._said = label("", "soft")
        self.standing, self.reason, self.document = QComboBox(), QLineEdit(), QLineEdit()
        for standing in STANDINGS:
            self.standing.addItem(vm.words(standing), standing)
        self.act = button(self.tr("Record the mandate"), "secondary", self.wanted.emit)
        self.act.setObjectName("mandateAct")
        self.reason.returnPressed.connect(self.wanted.emit)
        self.setLayout(
            column(
                card(
                    label(self.tr("Mandate"), "heading"),
                    self._said,
                    Field(self.tr("The mandate is"), self.standing, object_name="mandateStanding"),
                    Field(self.tr("Why"), self.reason, object_name="mandateReason"),
                    Field(self.tr("Document"), self.document, object_name="mandateDocument"),
                    row(self.act, None),
                    gap=10,
                    padding=18,
                )
            )
        )
        self.hide()

    def show_member(self, one: MemberRow | None) -> None:
        """For this deputy; hidden for a new one, and where the meeting is no people's congress."""
        self._member = one
        self.setVisible(one is not None and self._vm.there())
        if one is None:
            return
        said = self._vm.decided(one)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.standing.setCurrentIndex(self.standing.findData(one.standing))
        self.reason.clear()
        self.document.clear()

    def record(self) -> None:
        """Records it. Raises what `deputies.change` raises."""
        if self._member is not None:
            standing = STANDINGS[max(0, self.standing.currentIndex())]
            self._vm.change(self._member, standing, self.reason.text(), self.document.text())
