"""Nominations in a people's congress: the offices, who is named by whom, what their number asks for, one round."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from core.procedure.nomination import OFFICES
from ui.page import Page
from ui.pages.nominations_form import NominationForm, RecallForm
from ui.pages.nominations_round import RoundCard
from ui.shapes import KeyHint, Notice
from ui.theme import px, text_scale
from ui.viewmodels.nominations import NominationLine, NominationsViewModel, OfficeLine
from ui.widgets.basics import Heading, Split, button, column, flow, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.in_view import focus_in_view
from ui.widgets.table import Column, table

WIDE_TEXT = (
    150  # from this text size on an office takes the width it needs, and the table is scrolled sideways
)


class NominationsPage(Page):
    """Offices on the left with the round below, the nominations and the form for the office on view beside them."""

    def __init__(self, vm: NominationsViewModel) -> None:
        super().__init__()
        self._vm, self._acts = vm, vm.acts
        self._heading = Heading(self.tr("Nominations"))
        self._empty = EmptyState(
            self.tr("There is no people's congress in this file"),
            self.tr("Open a meeting with the rules of a people's congress first."),
            self.tr("To the roll"),
        )
        self._empty.action.hide()
        self.form, self.recall = NominationForm(vm), RecallForm(vm)
        self.form.wanted.connect(self._on_form)
        self.recall.wanted.connect(self._on_recall)
        self.recall.hide()
        self.round = RoundCard(vm.round, self.attempt)
        self._body = Split(
            self._build_offices(), self._build_nominations(), shares=(5, 6), gap=28, stack_below=980
        )
        self.set_body(column(self._heading, self._empty, self._body, None, gap=16))
        vm.changed.connect(self._on_changed)
        self.refresh()

    def _build_offices(self) -> QLayout:
        self.offices, self._office_rows = table(
            (
                Column[OfficeLine](
                    self.tr("Office"),
                    lambda one: one.title,
                    bold=True,
                    tip=lambda one: one.title,
                    stretch=text_scale() < WIDE_TEXT,
                ),
                Column[OfficeLine](self.tr("Seats"), lambda one: one.seats, align="right"),
                Column[OfficeLine](self.tr("May stand"), lambda one: one.allowed, align="right"),
                Column[OfficeLine](self.tr("Named"), lambda one: one.named, align="right"),
                Column[OfficeLine](self.tr("Now"), lambda one: one.state, tone=lambda one: one.tone),
            ),
            (),
            name=self.tr("Offices of the congress"),
            sortable=False,
        )
        self.offices.setObjectName("offices")
        self.offices.setMinimumHeight(px(216))
        self.offices.row_chosen.connect(self._on_chosen)
        self.onward = button("", "primary", self._on_onward)
        self.onward.setObjectName("onward")
        self.to_ballot = button(self.tr("To this ballot"), "secondary", self._on_ballot)
        self.to_ballot.setObjectName("toBallot")
        self._recall = button(self.tr("Motion for recall…"), "plain", self._on_recall_form)
        self._recall.setObjectName("recall")
        return column(
            self.offices, holder(flow(self.onward, self.to_ballot, self._recall)), self.round, None, gap=14
        )

    def _build_nominations(self) -> QLayout:
        self.named, self._named_rows = table(
            (
                Column[NominationLine](self.tr("Nominee"), lambda one: one.name, bold=True, width=120),
                Column[NominationLine](self.tr("Proposed by"), lambda one: one.by, width=150),
                Column[NominationLine](
                    self.tr("Signed by"),
                    lambda one: one.withdrawn or one.signers,
                    tone=lambda one: "bad" if one.withdrawn else "plain",
                    tip=lambda one: one.signers,
                    stretch=True,
                ),
            ),
            (),
            name=self.tr("Nominations for this office"),
            sortable=False,
        )
        self.named.setMinimumHeight(px(190))
        self.named.row_chosen.connect(lambda _line: self._show_form())
        self._spent = label("", "soft")
        return column(self.named, self._spent, self.form, self.recall, None, gap=12)

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.meeting() is None:
            return ()
        hints = [KeyHint("F4", self.tr("Name somebody"), self._focus_form)] if self._may_name() else []
        if self.onward.isVisibleTo(self):
            hints.append(KeyHint("F9", self.onward.text(), self._on_onward))
        if self.round.act.isVisibleTo(self):
            hints.append(KeyHint("F8", self.round.act.text(), self.round.do))
        if self.recall.isVisibleTo(self):
            hints.append(KeyHint("Esc", self.tr("Close"), lambda: self._on_recall("close")))
        return hints

    def first_focus(self) -> QWidget | None:
        return self.offices if self._vm.meeting() is not None else None

    def refresh(self) -> None:
        there = self._vm.meeting() is not None
        self._heading.set_lead(self._vm.lead())
        self._empty.setVisible(not there)
        self._body.setVisible(there)
        if not there:
            return
        self._office_rows.set_rows(self._vm.lines())
        self.offices.blockSignals(True)
        self.offices.select_where(lambda one: one.key == self._vm.chosen)
        self.offices.blockSignals(False)
        self._show_nominations()
        self._show_form()
        self.round.refresh()
        self.keys_changed.emit()

    def _show_nominations(self) -> None:
        marked = self.named.selected_row()
        self._named_rows.set_rows(self._vm.nominated())
        if marked is not None:
            self.named.select_where(lambda one: one.id == marked.id)
        spent = self._vm.spent()
        self._spent.setText(spent)
        self._spent.setVisible(bool(spent))

    def _show_form(self) -> None:
        line = self._vm.line()
        if line is None:
            return
        onward = self._acts.onward()
        marked = self.named.selected_row()
        fresh = self._vm.takes_nominations()
        self.form.show_line(line, fresh=fresh, marked=fresh and marked is not None and not marked.withdrawn)
        self.form.setEnabled(self._vm.may_write())
        self.onward.setVisible(onward is not None)
        self.onward.setText(self._onward_words(line))
        self.to_ballot.setVisible(bool(self._acts.contest()))
        self._recall.setEnabled(self._vm.may_write())

    def _onward_words(self, line: OfficeLine) -> str:
        if line.key not in OFFICES:
            return self.tr("Draft the vote on the recall")
        step = self._vm.asked(line)
        return {
            "primary": self.tr("Draft the primary"),
            "decided": self.tr("Those of the primary stand"),
        }.get(step, self.tr("The nominees stand"))

    # answers

    def _on_chosen(self, line: OfficeLine) -> None:
        """Another office on view. Its own list stays as it is: a table must not be refilled while it is moved in."""
        if line.key != self._vm.chosen:
            self._vm.chosen = line.key
            self._show_nominations()
            self._show_form()
            self.keys_changed.emit()

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _may_name(self) -> bool:
        """Whether the form for the office on view takes anything."""
        line = self._vm.line()
        opens = line is not None and line.key in OFFICES and not line.contest
        return self._vm.may_write() and (opens or self._vm.takes_nominations())

    def _focus_form(self) -> None:
        line = self._vm.line()
        if line is not None and line.key in OFFICES:
            focus_in_view(self.form.name.edit if line.contest else self.form.open)

    def _on_form(self, what: str) -> None:
        form = self.form
        if what == "open":
            self.attempt(
                lambda: self._acts.open_office(
                    self._vm.chosen, form.seats.value(), by_election=form.by_election.isChecked()
                )
            )
        elif what == "nominate" and form.proposer.unknown():
            focus_in_view(form.proposer.signers)  # the sentence below the field says who is not on the roll
        elif what == "nominate":
            name = form.name.edit.text()
            if self.attempt(
                lambda: self._acts.nominate(name, form.proposer.proposer(), form.proposer.keys())
            ):
                form.clear()
                self.tell(Notice("good", self.tr("{name} is nominated.").format(name=name.strip())))
                focus_in_view(form.name.edit)
        else:
            marked = self.named.selected_row()
            if marked is not None and self.attempt(
                lambda: self._acts.withdraw(marked.id, form.reason.text())
            ):
                form.clear()

    def _on_onward(self) -> None:
        act = self._acts.onward()
        if act is not None:
            self.attempt(act)

    def _on_ballot(self) -> None:
        contest = self._acts.contest()
        if contest and self.attempt(lambda: self._acts.put_on_table(contest)):
            self.step_wanted.emit("contest")

    def _on_recall_form(self) -> None:
        self.recall.show()
        self.keys_changed.emit()
        focus_in_view(self.recall.name)

    def _on_recall(self, what: str) -> None:
        form = self.recall
        done = what == "close" or self.attempt(
            lambda: self._acts.move_recall(
                form.name.text(),
                form.office.currentData(),
                form.reason.text(),
                form.proposer.proposer(),
                form.proposer.keys(),
            )
        )
        if done:
            form.clear()
            form.hide()
            self.keys_changed.emit()
