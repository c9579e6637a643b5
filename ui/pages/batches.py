"""The piles at a glance: Enter does what comes next with the chosen one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.page import Page
from ui.pages.batches_change import ChangePanel
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.batches import BatchesViewModel, BatchLine
from ui.widgets.basics import Heading, button, column, flow, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.fields import Field
from ui.widgets.in_view import focus_in_view
from ui.widgets.table import Column, table


class BatchesPage(Page):
    """The table and, below it, what can be done with the chosen pile."""

    def __init__(self, vm: BatchesViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Batches"))
        self._pace, self._sums = label("", "soft"), label("", "soft")
        self.who = QLineEdit()
        self.who.editingFinished.connect(lambda: vm.rename(self.who.text()))
        self._name = Field(
            self.tr("Who is at the keyboard"),
            self.who,
            object_name="batchesWho",
            hint=self.tr("Whoever reads a batch the second time must be somebody else."),
            width=260,
        )
        self.table, self._model = table(self._columns(), (), name=self.tr("Batches"), sortable=False)
        self.table.setMinimumHeight(px(200))
        self.table.row_opened.connect(lambda _line: self._on_go())
        self.table.row_chosen.connect(lambda _line: self._tell())
        self.go = button("", "primary", self._on_go)
        self.decide = button(self.tr("To the ballots set aside"), "secondary", self._on_decide)
        self.entry = button(self.tr("To entry"), "secondary", lambda: self.step_wanted.emit("entry"))
        self.change = ChangePanel()
        self.change.reopen.connect(self._on_reopen)
        self.change.recount.connect(self._on_recount)
        self._empty = EmptyState(
            self.tr("No batch is open yet"),
            self.tr("The papers are divided into batches once the election is declared valid."),
            self.tr("To box and papers"),
        )
        self._empty.action.clicked.connect(lambda: self.step_wanted.emit("box"))
        buttons = holder(flow(self.go, self.decide, self.entry))
        self._open = holder(
            column(self._pace, self._sums, self._name, self.table, buttons, self.change, gap=12)
        )
        self.set_body(column(self._heading, self._empty, self._open, gap=10))
        vm.changed.connect(self.refresh)
        self.refresh()

    def _columns(self) -> Sequence[Column[BatchLine]]:
        return (
            Column(self.tr("Batch"), lambda one: one.name, bold=True, width=90),
            Column(self.tr("Papers"), lambda one: one.papers, align="right"),
            Column(self.tr("Entered"), lambda one: one.readings),
            Column(self.tr("First reading"), lambda one: one.first),
            Column(self.tr("Second reading"), lambda one: one.second),
            Column(self.tr("Set aside"), lambda one: one.disputes or "", align="right"),
            Column(self.tr("State"), lambda one: one.state, tone=lambda one: one.tone),
            Column(self.tr("Next"), lambda one: one.todo, stretch=True),
        )

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.locked():
            return ()
        hints = [KeyHint("↑↓", self.tr("Choose a batch"), bind=False)]
        if self.go.isEnabled():
            hints.append(KeyHint("Enter", self.go.text(), self._on_go))
        if self._vm.disputes():
            hints.append(KeyHint("D", self.decide.text(), self._on_decide))
        hints.append(KeyHint("R", self.tr("Reopen or count again"), self._on_change))
        hints.append(KeyHint("Esc", self.tr("Back to entry"), lambda: self.step_wanted.emit("entry")))
        return tuple(hints)

    def first_focus(self) -> QWidget | None:
        return self._empty.action if self._vm.locked() else self.table

    def refresh(self) -> None:
        locked = self._vm.locked()
        self._empty.setVisible(locked)
        self._open.setVisible(not locked)
        if locked:
            return
        chosen = self._chosen()
        self._heading.set_lead(self._vm.lead())
        self._pace.setText(self._vm.pace())
        self._pace.setVisible(bool(self._vm.pace()))
        self._sums.setText("　".join(f"{words} {number}" for words, number in self._vm.states() if number))
        self._name.setVisible(self._vm.names_are_free())
        if not self.who.hasFocus():
            self.who.setText(self._vm.session.clerk)
        lines = self._vm.lines()
        self._model.set_rows(lines)
        wanted = chosen.name if chosen else next((one.name for one in lines if one.next), "")
        if not self.table.select_where(lambda one: one.name == wanted) and lines:
            self.table.select_where(lambda _one: True)
        self.decide.setVisible(bool(self._vm.disputes()))
        self._tell()

    def _chosen(self) -> BatchLine | None:
        line: BatchLine | None = self.table.selected_row()
        return line

    def _tell(self) -> None:
        line = self._chosen()
        ready = line is not None and bool(line.next)
        self.go.setEnabled(ready)
        named = self.tr("Batch {batch}: {todo}")
        self.go.setText(
            named.format(batch=line.name, todo=line.todo) if line and ready else self.tr("Nothing to do here")
        )
        if line is not None:
            self.change.show_batch(line.name, line.papers)
        self.keys_changed.emit()

    def _on_go(self) -> None:
        line = self._chosen()
        if line is None or not line.next:
            return
        wanted: list[str] = []
        if self.attempt(lambda: wanted.append(self._vm.go_on(line))) and wanted[0]:
            self.step_wanted.emit(wanted[0])

    def _on_decide(self) -> None:
        self.step_wanted.emit("disputes")

    def _on_change(self) -> None:
        self.change.setVisible(True)
        focus_in_view(self.change.reason)

    def _on_reopen(self, name: str, reason: str) -> None:
        if self.attempt(lambda: self._vm.reopen(name, reason)):
            self.change.hide()
            self.table.setFocus()

    def _on_recount(self, name: str, papers: int, reason: str) -> None:
        if self.attempt(lambda: self._vm.recount(name, papers, reason)):
            self.change.hide()
            self.table.setFocus()
