"""The decision of the superior body, and the committee's ballot made from it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.viewmodels.fixing import FixingViewModel
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field


class DecisionCard(QFrame):
    """Emits `wanted("fix" | "draft" | "over")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: FixingViewModel) -> None:
        super().__init__()
        self._vm = vm
        plan = vm.plan()
        self.decided_by = QLineEdit(plan.superior if plan else "")
        self.document, self.date = QLineEdit(), QLineEdit()
        self.date.setPlaceholderText("2003-01-20")
        self._problem = label("", "error")
        self.record = button(self.tr("Record the decision"), "primary", lambda: self.wanted.emit("fix"))
        self.record.setObjectName("fixSlate")
        self.over = button(self.tr("Back to what is recorded"), "plain", lambda: self.wanted.emit("over"))
        self.draft = button(
            self.tr("Draft the committee's ballot"), "secondary", lambda: self.wanted.emit("draft")
        )
        self.draft.setObjectName("draftCommittee")
        for edit in (self.decided_by, self.document, self.date):
            edit.returnPressed.connect(lambda: self.wanted.emit("fix"))
        self.setLayout(
            column(
                card(
                    label(self.tr("Decision of the superior body"), "heading"),
                    Field(self.tr("Decided by"), self.decided_by, object_name="slate_decided_by"),
                    row(
                        Field(self.tr("Document number"), self.document, object_name="slate_document"),
                        Field(self.tr("Date"), self.date, object_name="slate_date"),
                        gap=12,
                    ),
                    self._problem,
                    holder(flow(self.record, self.over, self.draft)),
                    gap=8,
                )
            )
        )

    def refresh(self) -> None:
        """What may be done now, and the first thing in the way."""
        words = self._vm.problem() if self._vm.chosen() else ""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        recorded = self._vm.as_recorded()
        self.record.setEnabled(self._vm.may_write())
        self.over.setVisible(not recorded and bool(self._vm.fixed()))
        self.draft.setEnabled(recorded and self._vm.acts.may_draft())
        self.draft.setVisible(bool(self._vm.fixed()))

    def said(self) -> tuple[str, str, str]:
        """Who decided, the document's number, its date."""
        return self.decided_by.text(), self.document.text(), self.date.text()
