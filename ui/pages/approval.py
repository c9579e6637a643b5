"""The card that records the superior body's reply on who was elected."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLineEdit

from ui.viewmodels.approval import ApprovalViewModel
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field


class ApprovalCard(QFrame):
    """There only for the secretary and the deputies, once their election is settled."""

    def __init__(self, vm: ApprovalViewModel, attempt: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._names, self._said = label("", "strong"), label("", "soft")
        self.approved_by, self.document, self.date = QLineEdit(), QLineEdit(), QLineEdit()
        self.date.setPlaceholderText("2003-02-01")
        self.record = button(self.tr("Record the approval"), "secondary", self._on_record)
        self.record.setObjectName("recordApproval")
        for edit in (self.approved_by, self.document, self.date):
            edit.returnPressed.connect(self._on_record)
        self._form = holder(
            column(
                Field(self.tr("Approved by"), self.approved_by, object_name="approval_by"),
                row(
                    Field(self.tr("Document number"), self.document, object_name="approval_document"),
                    Field(self.tr("Date"), self.date, object_name="approval_date"),
                    gap=12,
                ),
                row(self.record, None),
                gap=8,
            )
        )
        heading = label(self.tr("Approval of the superior body"), "heading")
        self.setLayout(column(card(heading, self._names, self._said, self._form, gap=8)))

    def refresh(self) -> None:
        """Shows who is to be approved, or the reply that came."""
        people, reply = self._vm.elected(), self._vm.recorded()
        self.setVisible(bool(people))
        self._names.setText("　".join(people))
        self._form.setVisible(reply is None and self._vm.may_write())
        if reply is None:
            self._said.setText(self.tr("Reported for approval; the reply is not recorded yet."))
        else:
            words = self.tr("Approved by {body}, {document}, {date}.")
            self._said.setText(words.format(body=reply.approved_by, document=reply.document, date=reply.date))

    def _on_record(self) -> None:
        self._attempt(
            lambda: self._vm.approve(self.approved_by.text(), self.document.text(), self.date.text())
        )
