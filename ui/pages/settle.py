"""Settling a pile that was read twice: the differences, both readings of the one in view, what holds and why."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.page import RETURN_KEYS, Page
from ui.pages.people_second import SecondPerson
from ui.pages.settle_marking import MarkingKeys, MarkingPanels
from ui.pages.settle_parts import PaperCard, SettledCard, SettlePanel
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.people_second import SecondViewModel
from ui.viewmodels.settle import SettleViewModel, Take
from ui.viewmodels.settle_words import DifferenceLine, SettleWords
from ui.widgets.banner import Banner
from ui.widgets.basics import Heading, column, holder
from ui.widgets.counters import EmptyState
from ui.widgets.table import Column, table

TAKES: dict[int, Take] = {Qt.Key.Key_1: "first", Qt.Key.Key_2: "second", Qt.Key.Key_3: "third"}
MOST_ROWS, ROW = 5, 40


class SettlePage(Page):
    """The keyboard stays with the page: figures rule, arrows move, Enter goes on."""

    def __init__(self, vm: SettleViewModel) -> None:
        super().__init__()
        self._vm, self._words = vm, SettleWords(vm)
        self._heading = Heading("")
        self._empty = EmptyState(
            self.tr("No batch waits to be settled"),
            self.tr("A batch that is entered twice comes here once both readings are done."),
            self.tr("To the batches"),
        )
        self._empty.action.clicked.connect(self._to_batches)
        self._verdict, self._blocked = Banner(), Banner("warn")
        self.list, self._model = table(self._columns(), (), name=self.tr("Differences"), sortable=False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.row_chosen.connect(self._on_row)
        self.paper = PaperCard(self._words)
        self.paper.taken.connect(vm.choose)
        self.paper.ruled.connect(vm.rule)
        self.paper.left.connect(vm.back)
        self.paper.grid.cell_toggled.connect(vm.sheet.toggle)
        self.panels = MarkingPanels(vm.sheet, vm.names)
        self.panels.left.connect(self._panel_left)
        self._marking = MarkingKeys(vm.sheet, self.panels, vm.accept_third, vm.back)
        self.done, self.settling = SettledCard(), SettlePanel()
        self.done.onward.connect(self._on_onward)
        self.settling.wanted.connect(self._on_settle)
        self.second = SecondPerson(SecondViewModel(vm.session, "settle"))
        self.second.failed.connect(self.refuse)
        parts = (self._verdict, self._blocked, self.paper, self.panels, self.settling, self.second, self.list)
        self._work = holder(column(*parts, gap=10))
        self.set_body(column(self._heading, self._empty, self._work, self.done, None, gap=10))
        vm.changed.connect(self.refresh)
        self.refresh()

    def _columns(self) -> Sequence[Column[DifferenceLine]]:
        return (
            Column(self.tr("Ballot"), lambda one: one.number, bold=True, width=110),
            Column(self.tr("Difference"), lambda one: one.what, stretch=True),
            Column(self.tr("Ruling"), lambda one: one.ruling, tone=lambda _one: "good"),
        )

    def keys(self) -> Sequence[KeyHint]:
        stage = self._vm.stage()
        if stage == "none":
            return ()
        if stage == "settled":
            return (KeyHint("Enter", self.done.words(), self._on_onward, bind=False),)
        if self._vm.step == "third":
            return self._marking.hints(self.tr("The paper says so"))
        if self._vm.step == "reason":
            return (
                KeyHint("1…", self.tr("Choose the reason"), bind=False),
                KeyHint("Enter", self._words.suggestion(), self._vm.rule, bind=False),
                KeyHint("Esc", self.tr("Back"), self._vm.back, bind=False),
            )
        return self._choosing()

    def _choosing(self) -> tuple[KeyHint, ...]:
        hints = []
        if self._vm.both.open:
            hints = [
                KeyHint(caps, self._words.take(take), partial(self._vm.choose, take), bind=False)
                for caps, take in zip("123", TAKES.values(), strict=True)
            ]
            hints.append(KeyHint("↑↓", self.tr("Other difference"), bind=False))
        if self._vm.stage() == "ready":
            hints.append(KeyHint("Enter", self.settling.words(), self._on_settle, bind=False))
        return (*hints, KeyHint("Esc", self.tr("To the batches"), self._to_batches, bind=False))

    def first_focus(self) -> QWidget | None:
        return self._empty.action if self._vm.stage() == "none" else None

    def refresh(self) -> None:
        stage = self._vm.stage()
        self._empty.setVisible(stage == "none")
        self._work.setVisible(stage in ("ruling", "ready"))
        self.done.setVisible(stage == "settled")
        self._heading.set_title(self._words.title())
        self._heading.set_lead(self._words.lead())
        if stage == "settled":
            self.done.show_errors(self._words.errors())
        if stage in ("ruling", "ready"):
            self._draw(ready=stage == "ready")
        self.keys_changed.emit()

    def _draw(self, *, ready: bool) -> None:
        self._verdict.show_text("good" if ready else "info", self._words.what_now())
        blocked = self._words.blocked()
        self._blocked.setVisible(bool(blocked))
        self._blocked.show_text("warn", blocked)
        lines = self._words.lines()
        self.list.setVisible(bool(lines))
        if lines != tuple(self._model.rows()):
            self._model.set_rows(lines)
            self.list.setFixedHeight(px(ROW) * min(len(lines), MOST_ROWS) + px(42))
        self.list.blockSignals(True)
        self.list.select_where(lambda one: one.place == self._vm.place)
        self.list.blockSignals(False)
        self.paper.setVisible(bool(lines))
        if lines:
            self.paper.show_paper(self._vm)
        self.settling.setVisible(ready and self._vm.step == "choose")
        if ready:
            self.settling.begin(self._words.watchers(), asked=not self._vm.guarded())

    # answers

    def _on_row(self, line: DifferenceLine) -> None:
        if line.place != self._vm.place:
            self._vm.move(line.place)
        self.setFocus()

    def _panel_left(self) -> None:
        self.setFocus()
        self.keys_changed.emit()

    def _to_batches(self) -> None:
        self.step_wanted.emit("batches")

    def _on_onward(self) -> None:
        if self._vm.onward():
            self.setFocus()
        else:
            self._to_batches()

    def _on_settle(self) -> None:
        self.noticed.emit(None)
        names = self.settling.names()
        self.second.ask(lambda second: self._vm.settle(names, second))
        QTimer.singleShot(0, self, self._keep_focus)

    def _keep_focus(self) -> None:
        if self._vm.stage() == "settled" and self.isVisible():
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or not self._on_key(event):
            super().keyPressEvent(event)
        self.keys_changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        stage, key = self._vm.stage(), event.key()
        if stage == "settled" and key in RETURN_KEYS:
            self._on_onward()
        elif stage not in ("ruling", "ready"):
            return False
        elif self._vm.step == "third":
            act = self._marking.meaning(event)
            if act is None:
                return False
            act()
        elif self._vm.step == "reason":
            return self._reason(key, event.text())
        elif self._vm.both.open and key in TAKES:
            self._vm.choose(TAKES[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._vm.go(-1 if key == Qt.Key.Key_Up else 1)
        elif key in RETURN_KEYS and stage == "ready":
            self._on_settle()
        elif key == Qt.Key.Key_Escape:
            self._to_batches()
        else:
            return False
        return True

    def _reason(self, key: int, text: str) -> bool:
        if key in RETURN_KEYS:
            self.paper.accept_reason()
        elif key == Qt.Key.Key_Escape:
            self._vm.back()
        else:
            return text.isdecimal() and self.paper.reasons.choose(text)
        self.setFocus()
        return True
