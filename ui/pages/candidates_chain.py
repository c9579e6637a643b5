"""The elections of the meeting: those there are, what the chain asks for next, and the form for another one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.pages.ballots_parts import NumberSpin
from ui.pages.candidates_appraisal import AppraisalForm
from ui.pages.candidates_details import NoWheelBox, beside
from ui.pages.candidates_people import Attempt
from ui.pages.superior import SuperiorCard
from ui.theme import px
from ui.viewmodels.candidates import office_word
from ui.viewmodels.candidates_chain import ChainViewModel, Held, Next
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field

MOST_SEATS = 99


class ChainCards(QWidget):
    """Emits `step_wanted(id)` once another contest is on the table."""

    step_wanted = Signal(str)

    def __init__(self, vm: ChainViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._shown: object = None
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._superior = SuperiorCard(vm.superior)
        self._superior.wanted.connect(lambda name: self._attempt(lambda: self._superior.obey(name)))
        self.another = button(self.tr("Draft another election…"), "link", self._open_form)
        self.another.setObjectName("another")
        self._form = self._build_form()
        self._form.hide()
        self.appraisal = AppraisalForm(vm.appraisal, attempt)
        self.appraisal.step_wanted.connect(self.step_wanted)
        parts = (self._cards, self._superior, row(self.another, None), self._form, self.appraisal)
        self.setLayout(column(*parts, gap=12))
        vm.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """What there is and what is asked for now."""
        self._superior.refresh()
        self._superior.setEnabled(self._vm.may_draft())
        if not self._vm.may_draft():
            self._form.hide()
        self.another.setVisible(self._vm.may_draft() and self._form.isHidden())
        self.appraisal.refresh()
        asked, held = self._vm.next(), self._vm.held()
        if (asked, held) == self._shown:
            return
        self._shown = (asked, held)
        while (item := self._cards.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in asked:
            if one.kind != "stop":
                self._cards.addWidget(self._next(one))
        if len(held) > 1:
            self._cards.addWidget(self._list(held))

    def first(self) -> QWidget:
        """Where the keyboard begins when nothing is drafted yet."""
        begin = self.findChild(QWidget, "begin")
        return begin if begin is not None else self.another

    def _next(self, item: Next) -> QFrame:
        parts: list[QWidget] = [label(item.title, "heading")]
        if item.sentence:
            parts.append(label(item.sentence, "soft"))
        if item.button and (item.kind == "owed" or self._vm.may_draft()):
            go = button(
                item.button, "secondary" if item.kind == "owed" else "primary", lambda: self._do(item)
            )
            go.setObjectName("begin")
            parts.append(go)
        return card(*parts, gap=8, padding=18)

    def _list(self, held: tuple[Held, ...]) -> QFrame:
        lines: list[QWidget] = [label(self.tr("Elections of this meeting"), "heading")]
        for one in held:
            if one.here:
                lines.append(label(f"{one.title}　{one.state}", "strong"))
                continue
            go = button(f"{one.title}　{one.state}", "link", partial(self._show, one.id))
            go.setObjectName(f"go_{one.id}")
            lines.append(go)
        return card(*lines, gap=6, padding=18)

    def _build_form(self) -> QFrame:
        self.title, self.office, self.seats = QLineEdit(), NoWheelBox(), NumberSpin()
        self.seats.setRange(1, MOST_SEATS)
        self.seats.lineEdit().setTextMargins(px(8), 0, 0, 0)
        for office in self._vm.offices():
            self.office.addItem(office_word(office), office)
        draft = button(self.tr("Draft it"), "primary", self._on_draft)
        draft.setObjectName("draftNew")
        self.title.returnPressed.connect(self._on_draft)
        return card(
            label(self.tr("Another election"), "heading"),
            Field(self.tr("Title, as printed"), self.title, object_name="newTitle"),
            beside(
                Field(self.tr("Office"), self.office, object_name="newOffice"),
                Field(self.tr("Seats"), self.seats, object_name="newSeats"),
            ),
            holder(flow(draft, button(self.tr("Cancel"), "plain", self._close_form))),
            gap=10,
            padding=18,
        )

    def _open_form(self) -> None:
        self._form.show()
        self.another.hide()
        self.title.setFocus()

    def _close_form(self) -> None:
        self.title.clear()
        self._form.hide()
        self.refresh()

    def _on_draft(self) -> None:
        title, office, seats = self.title.text(), self.office.currentData(), self.seats.value()
        if self._attempt(lambda: self._vm.draft(title, office, seats)):
            self._close_form()
            self.step_wanted.emit("contest")

    def _do(self, item: Next) -> None:
        steps: list[str] = []
        if self._attempt(lambda: steps.append(self._vm.do(item))):
            self.step_wanted.emit(steps[0])

    def _show(self, contest: str) -> None:
        if self._attempt(lambda: self._vm.show(contest)):
            self.step_wanted.emit("contest")
