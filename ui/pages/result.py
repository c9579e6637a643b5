"""What came out, why, and what remains to be voted on: read from top to bottom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.page import Page
from ui.pages.appraisal_summary import AppraisalSummary
from ui.pages.approval import ApprovalCard
from ui.pages.result_next import RemainingCards
from ui.pages.result_people import PeopleList
from ui.shapes import KeyHint
from ui.viewmodels.result import ResultViewModel
from ui.widgets.basics import Heading, Split, button, card, column, holder, label, row
from ui.widgets.counters import BigStatement, EmptyState
from ui.widgets.fields import Field
from ui.widgets.steps import StepList

AS_HIGH_AS_NEEDED = (QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # for sentences that wrap


class ResultPage(Page):
    """Statement and people on the left; announcing and what remains on the right."""

    def __init__(self, vm: ResultViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Result"))
        self._statement = BigStatement("open", "")
        self._statement.setSizePolicy(*AS_HIGH_AS_NEEDED)
        self._list = PeopleList()
        self._graded = bool(vm.grade_heads())
        self.grades = AppraisalSummary(vm.grade_heads())
        self._steps = StepList(self.tr("The decision step by step"))
        self._remaining = RemainingCards(vm.remaining)
        self._remaining.wanted.connect(self._on_remaining)
        self._empty = EmptyState(
            self.tr("There is no result yet."), self.tr("It comes with the check of the count.")
        )
        self.approval = ApprovalCard(vm.approval, self.attempt)
        left = column(self._statement, None)
        right = column(self._announcing(), self._remaining, self.approval, None, gap=16)
        top = Split(left, right, shares=(5, 4), gap=24)
        self._body = holder(column(self._heading, top, self._list, self.grades, self._steps, None, gap=16))
        self.set_body(column(self._body, self._empty))
        vm.changed.connect(self.refresh)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.there():
            return ()
        steps = self.tr("One by one") if self._vm.steps_shown() else self.tr("Step by step")
        return (
            KeyHint("E", steps, self._vm.toggle_steps),
            KeyHint("P", self.tr("Papers"), lambda: self.step_wanted.emit("papers")),
            KeyHint("V", self.tr("Seal"), lambda: self.step_wanted.emit("seal")),
            KeyHint("Esc", self.tr("Back to the count"), lambda: self.step_wanted.emit("count")),
        )

    def first_focus(self) -> QWidget | None:
        return self._by if self._vm.can_announce() else None

    def refresh(self) -> None:
        there = self._vm.there()
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if not there:
            return
        self._heading.set_lead(self._vm.lead())
        self._statement.show_statement(*self._vm.statement())
        steps = self._vm.steps_shown() or self._vm.void()
        if self._graded:
            self.grades.show_lines(self._vm.grades())
        else:
            self._list.show_people(self._vm.people())
        self._list.setVisible(not steps and not self._graded)
        self.grades.setVisible(not steps and self._graded)
        self._steps.setVisible(steps)
        self._steps.show_steps(self._vm.steps())
        can = self._vm.can_announce()
        self._announce_card.setVisible(can)
        if can and not self._by.text():
            self._by.setText(self._vm.announcer())
        self._remaining.refresh()
        self.approval.refresh()
        self.keys_changed.emit()

    def _announcing(self) -> QWidget:
        self._by = QLineEdit()
        field = Field(self.tr("Executive chair who announces"), self._by, object_name="announcedBy")
        announce = button(self.tr("Announced"), "primary", self._on_announce)
        announce.setObjectName("announce")
        self._by.returnPressed.connect(announce.click)
        self._announce_card = card(
            label(self.tr("Announce the result"), "heading"),
            label(self.tr("The executive chair reads out the result; then record it here."), "soft"),
            field,
            row(announce, None),
            gap=10,
        )
        return self._announce_card

    def _on_announce(self) -> None:
        self.attempt(lambda: self._vm.announce(self._by.text()))

    def _on_remaining(self, name: str) -> None:
        if self.attempt(lambda: self._remaining.obey(name)) and name == "draft":
            self.step_wanted.emit("contest")
