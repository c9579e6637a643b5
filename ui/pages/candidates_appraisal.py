"""The form for an appraisal, opened from the elections of the meeting; and the way to the nominations."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.pages.candidates_details import NoWheelBox
from ui.pages.candidates_people import Attempt
from ui.theme import px
from ui.viewmodels.candidates_appraisal import AppraisalViewModel
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.fields import Field


class AppraisalForm(QWidget):
    """Emits `step_wanted(id)` once the appraisal is on the table, or where the nominations are wanted."""

    step_wanted = Signal(str)

    def __init__(self, vm: AppraisalViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self.title, self.grades, self.people = QLineEdit(), NoWheelBox(), QPlainTextEdit()
        for name, words in vm.sets():
            self.grades.addItem(words, name)
        self.people.setFixedHeight(px(84))
        self.people.setTabChangesFocus(True)
        self.people.setPlaceholderText(self.tr("Names, apart by commas or lines"))
        self.opening = button(self.tr("Draft an appraisal…"), "link", self._open)
        self.opening.setObjectName("appraisal")
        self.nominations = button(
            self.tr("To the nominations"), "link", lambda: self.step_wanted.emit("nominations")
        )
        self.nominations.setObjectName("toNominations")
        draft = button(self.tr("Draft it"), "primary", self._on_draft)
        draft.setObjectName("draftAppraisal")
        self._form = card(
            label(self.tr("Appraisal"), "heading"),
            Field(self.tr("Title, as printed"), self.title, object_name="appraisalTitle"),
            Field(self.tr("Who is appraised"), self.people, object_name="appraisalPeople"),
            Field(self.tr("Grades"), self.grades, object_name="appraisalGrades"),
            holder(flow(draft, button(self.tr("Cancel"), "plain", self._close))),
            gap=10,
            padding=18,
        )
        self._form.hide()
        self.setLayout(column(holder(flow(self.opening, self.nominations)), self._form, gap=8))
        self.refresh()

    def refresh(self) -> None:
        """What may be drafted now."""
        may = self._vm.may_draft()
        if not may:
            self._form.hide()
        self.opening.setVisible(may and self._form.isHidden())
        self.nominations.setVisible(self._vm.nominates())

    def _open(self) -> None:
        self._form.show()
        self.opening.hide()
        if not self.title.text():
            self.title.setText(self.tr("Democratic appraisal"))
        self.people.setFocus()

    def _close(self) -> None:
        self.title.clear()
        self.people.clear()
        self._form.hide()
        self.refresh()

    def _on_draft(self) -> None:
        title, people, grades = self.title.text(), self.people.toPlainText(), self.grades.currentData()
        if self._attempt(lambda: self._vm.draft(title, people, grades)):
            self._close()
            self.step_wanted.emit("contest")
