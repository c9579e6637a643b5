"""The queue of ballots set aside: one in view, read again with the entry keys, decided by names and a reason."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.store.piles import DisputeRow
from core.wording import word
from ui.i18n import language
from ui.page import RETURN_KEYS, Page
from ui.pages.entry_panels import ChoicePanel
from ui.pages.people_second import SecondPerson
from ui.pages.settle_marking import MarkingKeys, MarkingPanels
from ui.shapes import KeyHint, Mark
from ui.theme import px
from ui.viewmodels.disputes import DisputesViewModel, key_of
from ui.viewmodels.entry_draft import KEYS
from ui.viewmodels.people_second import SecondViewModel
from ui.widgets.banner import Banner
from ui.widgets.basics import Heading, card, column, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.fields import Field
from ui.widgets.in_view import cell_in_view
from ui.widgets.mark_grid import MarkColumn, MarkGrid
from ui.widgets.table import Column, table

MOST_ROWS, ROW = 4, 40


class DisputesPage(Page):
    """The keyboard stays with the page, as on entry."""

    def __init__(self, vm: DisputesViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Ballots set aside"))
        self._empty = EmptyState(
            self.tr("No ballot waits for a decision"),
            self.tr("F4 on the entry page sets a ballot aside with a question."),
            self.tr("To entry"),
        )
        self._empty.action.clicked.connect(lambda: self.step_wanted.emit("entry"))
        self.list, self._model = table(self._columns(), (), name=self.tr("Ballots set aside"), sortable=False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.row_chosen.connect(self._on_row)
        self._question = Banner()
        self.grid = MarkGrid()
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.cell_toggled.connect(vm.sheet.toggle)
        self._rest = label("", "body")
        self.panels = MarkingPanels(vm.sheet, vm.names)
        self.panels.left.connect(self._panel_left)
        self._marking = MarkingKeys(vm.sheet, self.panels, vm.accept, vm.back)
        self._build_deciding()
        self.second = SecondPerson(SecondViewModel(vm.session, "decide"))
        self.second.failed.connect(self.refuse)
        self.second.closed.connect(self.setFocus)
        paper = card(self.grid, self._rest, gap=8)
        parts = (self._question, paper, self.panels, self._deciding, self.second, self.list)
        self._work = holder(column(*parts, gap=10))
        self.set_body(column(self._heading, self._empty, self._work, None, gap=10))
        self._names_for: object = None
        self._deciding_shown = False
        vm.changed.connect(self.refresh)
        self.refresh()

    def _build_deciding(self) -> None:
        self.who = QLineEdit()
        self._who = Field(
            self.tr("Decided by (scrutineers who entered nothing of this batch)"),
            self.who,
            object_name="decidedBy",
            width=420,
        )
        self.reasons = ChoicePanel(
            self.tr("Why does the ballot read so?"),
            self._vm.reasons(),
            self.tr("Another reason"),
            object_name="decisionOther",
        )
        self.reasons.chosen.connect(self._on_decide)
        self.reasons.closed.connect(self._vm.back)
        self._deciding = holder(column(self._who, self.reasons, gap=8))

    def _columns(self) -> Sequence[Column[DisputeRow]]:
        return (
            Column(self.tr("Batch"), lambda one: one.batch, bold=True, width=80),
            Column(self.tr("Ballot"), lambda one: one.number, bold=True, width=80),
            Column(self.tr("Question"), lambda one: one.question, stretch=True),
            Column(self.tr("Reading"), lambda one: word(f"reading.{one.reading}", language()), width=170),
            Column(self.tr("Set aside by"), lambda one: one.set_aside_by, width=130),
        )

    def keys(self) -> Sequence[KeyHint]:
        if not self._vm.queue():
            return ()
        if self._vm.deciding:
            return (
                KeyHint("1…", self.tr("Choose the reason"), bind=False),
                KeyHint("Enter", self.tr("Take these words"), self.reasons.accept, bind=False),
                KeyHint("Esc", self.tr("Back"), self._vm.back, bind=False),
            )
        return (
            *self._marking.hints(self.tr("The ballot reads so")),
            KeyHint("↑↓", self.tr("Other ballot"), bind=False),
        )

    def first_focus(self) -> QWidget | None:
        return None if self._vm.queue() else self._empty.action

    def refresh(self) -> None:
        waiting, row = self._vm.queue(), self._vm.shown()
        self._empty.setVisible(not waiting)
        self._work.setVisible(bool(waiting))
        self._heading.set_lead(self.tr("%n ballot(s) not decided", "", len(waiting)) if waiting else "")
        if waiting != tuple(self._model.rows()):
            self._model.set_rows(waiting)
            self.list.setFixedHeight(px(ROW) * min(len(waiting), MOST_ROWS) + px(42))
        if row is not None:
            self._draw(row)
        self.keys_changed.emit()

    def _draw(self, row: DisputeRow) -> None:
        self.list.blockSignals(True)
        self.list.select_where(lambda one: key_of(one) == key_of(row))
        self.list.blockSignals(False)
        words = self.tr("Batch {batch}, ballot {n}: {question}")
        said = words.format(batch=row.batch, n=row.number, question=row.question)
        self._question.show_text("warn", said)
        sheet = self._vm.sheet
        people = sheet.laid.contest.candidates if sheet.laid else ()
        columns = [
            MarkColumn(one.name, KEYS[place] if place < len(KEYS) else "") for place, one in enumerate(people)
        ]
        columns += [MarkColumn(one.name, "", blank=True) for one in sheet.draft.write_ins]
        marks: tuple[Mark, ...] = tuple(one.mark for one in sheet.draft.write_ins)
        self.grid.set_columns(columns)
        self.grid.set_marks((*sheet.draft.marks, *marks))
        self.grid.set_cursor(sheet.draft.cursor)
        cell_in_view(self.grid, self.grid.cell_rect(sheet.draft.cursor))
        judged = sheet.draft.invalid
        self._rest.setText(self.tr("The whole ballot is invalid.") if judged else "")
        self._rest.setVisible(bool(judged))
        if self._names_for != key_of(row):
            self._names_for = key_of(row)
            self.who.setText(self._vm.watchers())
        self._who.setVisible(not self._vm.guarded())
        self._deciding.setVisible(self._vm.deciding)
        if self._vm.deciding and not self._deciding_shown:
            self.reasons.begin()
            cell_in_view(self.reasons, QRect(0, 0, px(40), px(140)))
        self._deciding_shown = self._vm.deciding

    # answers

    def _on_row(self, row: DisputeRow) -> None:
        self._vm.choose(row)
        self.setFocus()

    def _panel_left(self) -> None:
        self.setFocus()
        self.keys_changed.emit()

    def _on_decide(self, reason: str) -> None:
        names = self.who.text()
        self.noticed.emit(None)
        self.second.ask(lambda second: self._vm.decide(names, reason, second))
        if self.second.isHidden():
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or not self._on_key(event):
            super().keyPressEvent(event)
        self.keys_changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if not self._vm.queue():
            return False
        if self._vm.deciding:
            return self._reason(key, event.text())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.panels.open_now:
            self._vm.go(-1 if key == Qt.Key.Key_Up else 1)
            return True
        act = self._marking.meaning(event)
        if act is not None:
            act()
        return act is not None

    def _reason(self, key: int, text: str) -> bool:
        if key in RETURN_KEYS:
            self.reasons.accept()
        elif key == Qt.Key.Key_Escape:
            self._vm.back()
            self.setFocus()
        else:
            return text.isdecimal() and self.reasons.choose(text)
        return True
