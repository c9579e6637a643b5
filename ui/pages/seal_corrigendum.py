"""A corrigendum, drawn up in place on the page of the seal: papers in hand, the outcome beside the sealed one, why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from core.errors import EnvironmentProblem, UserError
from ui.page import RETURN_KEYS
from ui.pages.entry_parts import BallotCard
from ui.pages.people_second import SecondPerson
from ui.pages.seal_corrigendum_parts import Coming, Picker, empty, grid_of
from ui.pages.settle_marking import MarkingKeys, MarkingPanels
from ui.pages.sheets_grid import SheetGrid
from ui.shapes import KeyHint
from ui.viewmodels.corrigendum import CorrigendumViewModel
from ui.viewmodels.corrigendum_words import CorrigendumWords
from ui.viewmodels.entry_paper import face_of
from ui.viewmodels.people_second import SecondViewModel
from ui.viewmodels.sheets_draft import SheetDraft
from ui.widgets.basics import button, card, column, holder, label, row
from ui.widgets.fields import Field


class CorrigendumCard(QFrame):
    """Hidden until `open`. Emits `closed` when it goes, `recorded` once the corrigendum is in the file, `failed` with
    a refusal, `keys_changed` when other keys work.
    """

    closed = Signal()
    recorded = Signal()
    failed = Signal(object)
    keys_changed = Signal()

    def __init__(self, vm: CorrigendumViewModel) -> None:
        super().__init__()
        self._vm, self._words = vm, CorrigendumWords(vm)
        self.paper: BallotCard | None = None
        self.grid: SheetGrid | None = None
        self.picker, self.coming = Picker(), Coming(vm, self._words)
        self.picker.paper.connect(self._on_paper)
        self.picker.sheet.connect(self._on_sheet)
        self.panels = MarkingPanels(vm.sheet, vm.names)
        self.panels.left.connect(self._to_paper)
        self._marking = MarkingKeys(vm.sheet, self.panels, self.picker.begin, self.close_card)
        self._of, self._said, self._place = label("", "strong"), label("", "soft"), column(gap=0)
        self._hand = holder(column(self._of, self._place, self.panels, self._said, gap=10))
        self.second = SecondPerson(SecondViewModel(vm.session, "corrigendum"))
        self.second.failed.connect(self.failed)
        self.second.done.connect(self._on_done)
        lead = self.tr(
            "Take the paper in hand and change what was read wrongly. What was sealed stays readable."
        )
        top = card(label(self.tr("Corrigendum"), "heading"), label(lead, "soft"), self.picker, gap=10)
        self.setLayout(column(top, self._hand, self.coming, self._ending(), gap=14))
        vm.changed.connect(self.refresh)
        self.hide()

    def _ending(self) -> QWidget:
        self.reason, self.name = QLineEdit(), QLineEdit()
        reason = Field(self.tr("Why is it corrected?"), self.reason, object_name="mendReason")
        self._name = Field(
            self.tr("The second person who answers for it"),
            self.name,
            object_name="mendSecond",
            hint=self.tr("Two people decide: whoever is at the keyboard, and this one."),
        )
        self.record = button(self.tr("Record the corrigendum"), "primary", self._on_record)
        self.record.setObjectName("recordCorrigendum")
        cancel = button(self.tr("Cancel"), "plain", self.close_card)
        cancel.setObjectName("cancelCorrigendum")
        return holder(column(reason, self._name, self.second, row(self.record, cancel, None), gap=12))

    def open(self) -> None:
        """Shows the card with nothing changed."""
        self._vm.begin()
        self._take_away()
        self.picker.fill(self._vm)
        self._name.setVisible(not self._vm.guarded())
        self.reason.clear()
        self.name.clear()
        self.show()
        self.refresh()
        self.picker.begin()

    def close_card(self) -> None:
        """Hides the card; nothing was written."""
        self.second.close_strip()
        self.hide()
        self._vm.begin()
        self.closed.emit()

    def hints(self) -> Sequence[KeyHint]:
        """The keys that work now."""
        if self._vm.place is not None:
            return self._marking.hints(self.tr("Another ballot"))
        return (KeyHint("Esc", self.tr("Back"), self.close_card, bind=False),)

    def refresh(self) -> None:
        """Draws the paper or sheet in hand, and what would come of the changes."""
        if self.isHidden():
            return
        vm = self._vm
        self._hand.setVisible(vm.place is not None or vm.totals is not None)
        self._of.setText(self._words.in_hand())
        self._said.setText(self._words.on_the_paper())
        self._said.setVisible(bool(self._said.text()))
        if vm.place is not None and self.paper is not None:
            self.paper.show_sheet(vm.sheet, "")
        if vm.totals is not None and self.grid is not None:
            _show_totals(self.grid, vm.totals)
        self.coming.refresh()
        self.record.setEnabled(vm.proposal is not None)
        self.keys_changed.emit()

    def _on_paper(self, batch: str, number: int) -> None:
        vm = self._vm
        try:
            vm.look(batch, number)
        except (UserError, EnvironmentProblem) as problem:
            self.failed.emit(problem)
            return
        if self.paper is None:
            self._take_away()
            self.paper = BallotCard(face_of(vm.session.desk.file, vm.contest_id), vm.sheet.subjects)
            self.paper.grid.cell_toggled.connect(self._on_cell)
            self.paper.grid.cursor_moved.connect(vm.sheet.move)
            self._place.addWidget(self.paper)
            self.paper.show()
        self.refresh()
        self._to_paper()

    def _on_cell(self, place: int) -> None:
        if not self._vm.sheet.toggle(place):
            self.panels.open("write_in")

    def _on_sheet(self, group: str) -> None:
        self._vm.look_at_group(group)
        totals = self._vm.totals
        if totals is None:  # just taken in hand
            return
        self._take_away()
        self.grid = grid_of(totals, self.tr("Unclear"))
        self.grid.typed.connect(self._vm.type)
        self.grid.line_typed.connect(self._vm.type_line)
        self.grid.finished.connect(self.reason.setFocus)
        self._place.addWidget(self.grid)
        self.grid.show()
        self.refresh()
        self.grid.order()[0].setFocus()

    def _take_away(self) -> None:
        empty(self._place)
        self.paper = self.grid = None

    def _to_paper(self) -> None:
        if self.paper is not None:
            self.paper.grid.setFocus()
        self.keys_changed.emit()

    def _on_record(self) -> None:
        reason, typed = self.reason.text(), self.name.text()
        self.second.ask(lambda second: self._vm.record(reason, second or typed))

    def _on_done(self) -> None:
        self.hide()
        self.recorded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marking = self._has_keyboard(self.paper) or self._has_keyboard(self.panels)
        act = self._marking.meaning(event) if marking else None
        if act is not None:
            act()
            self.keys_changed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in RETURN_KEYS and self._has_keyboard(self.picker):
            self.picker.take()
        elif not marking:
            super().keyPressEvent(event)

    def _has_keyboard(self, part: QWidget | None) -> bool:
        return part is not None and part.isAncestorOf(self.focusWidget())


def _show_totals(grid: SheetGrid, totals: SheetDraft) -> None:
    texts = {field: totals.text(field) for field in grid.cells}
    grid.show_figures(texts, [(line.name, line.votes) for line in totals.lines], shut=False)
    faults = totals.faults()
    grid.show_faults({field: fault.what for fault in reversed(faults) for field in fault.fields}, {})
