"""The running count: the board, the line where the seats end, and the check when everything is entered."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.pages.appraisal_summary import AppraisalSummary
from ui.pages.live_check import CheckPanel
from ui.pages.sheets_doors import SideDoors
from ui.shapes import KeyHint
from ui.theme import px
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.live import LiveRow, LiveViewModel
from ui.viewmodels.sheets_doors import SheetsDoors
from ui.widgets.basics import Heading, column, holder, label
from ui.widgets.counters import EmptyState
from ui.widgets.steps import StepList
from ui.widgets.tally_board import Board, BoardRow, TallyBoard


class LivePage(Page):
    """Board or steps, and below them what can be done."""

    def __init__(self, vm: LiveViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._heading = Heading(self.tr("Live count"))
        self._board = TallyBoard(self.tr("Live count"))
        self._grades: AppraisalSummary | None = None  # of an appraisal, once it is counted
        self._line = label("", "red")
        self._steps = StepList(self.tr("The decision step by step, on the ballots entered so far"))
        self._panel = CheckPanel(vm.checking)
        self._panel.wanted.connect(self._on_wanted)
        self._display = DisplayViewModel.of(vm.session)
        self._display.changed.connect(self.keys_changed)
        self._empty = EmptyState(vm.why_locked())
        doors = SideDoors(SheetsDoors(vm.session))
        doors.wanted.connect(self.step_wanted)
        self._heading.put_beside(doors)
        self._lines = column(self._heading, self._board, self._line, self._steps, self._panel, gap=14)
        self._counting = holder(self._lines)
        self.set_body(column(self._counting, self._empty, gap=0))
        self._late = False
        vm.changed.connect(self._on_changed)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        if self._vm.locked():
            return ()
        order = self.tr("As on the ballot") if self._vm.by_votes() else self.tr("Most votes first")
        steps = self.tr("The board") if self._vm.steps_shown() else self.tr("Step by step")
        dark = self._display.wanted() == "dark"
        open_still = self._vm.checking.open_still()
        return (
            KeyHint("F9", self.tr("Public screen"), self._display.window_wanted.emit),
            KeyHint(
                "D", self.tr("Show the votes") if dark else self.tr("Hold it dark"), self._display.toggle_dark
            ),
            *(() if self._vm.grade_heads() else (KeyHint("S", order, self._vm.toggle_order),)),
            KeyHint("E", steps, self._vm.toggle_steps),
            *((KeyHint("B", self.tr("What is still open"), self._to_batches),) if open_still else ()),
            KeyHint("Esc", self.tr("Back to entry"), lambda: self.step_wanted.emit("entry")),
        )

    def first_focus(self) -> QWidget | None:
        return self._panel.first_focus()

    def _on_changed(self) -> None:
        """At once where it is seen; behind another page when it comes to the front, not after every ballot there."""
        self._late = self.window() is not self and not self.isVisible()
        if not self._late:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._late:
            self._late = False
            self.refresh()

    def refresh(self) -> None:
        locked = self._vm.locked()
        self._counting.setVisible(not locked)
        self._empty.setVisible(locked)
        if locked:
            return
        self._heading.set_lead(self._vm.lead())
        if self._vm.grade_heads():
            self._show_grades()
        else:
            self._show_board()
        self._panel.refresh()
        self.keys_changed.emit()

    def _show_grades(self) -> None:
        if self._grades is None:
            self._grades = AppraisalSummary(self._vm.grade_heads())
            self._lines.insertWidget(self._lines.indexOf(self._board), self._grades)
        steps = self._vm.steps_shown()
        self._grades.show_lines(self._vm.grades())
        self._grades.setVisible(not steps)
        for one in (self._board, self._line):
            one.hide()
        self._steps.setVisible(steps)
        self._steps.show_steps(self._vm.steps() if steps else ())

    def _show_board(self) -> None:
        shown = self._vm.board()
        steps = self._vm.steps_shown()
        self._board.setVisible(not steps)
        self._steps.setVisible(steps)
        self._line.setVisible(not steps and not shown.cut_after and bool(shown.cut))
        self._line.setText(shown.cut)
        self._line.setContentsMargins(0, px(2), 0, 0)
        if steps:
            self._steps.show_steps(self._vm.steps())
        heads = [self.tr("Name"), self.tr("For"), self.tr("Votes"), self.tr("Against"), self.tr("Abstain")]
        heads += [self.tr("Unclear")] if shown.unreadable else []
        self._board.show_board(
            Board(
                heads=(*heads, self.tr("State")),
                rows=tuple(_row(one) for one in shown.rows),
                cut_after=shown.cut_after,
                cut=shown.cut if shown.cut_after else "",
                below_title=self.tr("Written in"),
                below=tuple(_row(one) for one in shown.below),
                needed=shown.needed,
            )
        )

    def _to_batches(self) -> None:
        self.step_wanted.emit("batches")

    def _on_wanted(self, name: str) -> None:
        if name == "result":
            self.step_wanted.emit("result")
        elif name == "check":
            self.attempt(lambda: self._vm.checking.check(self._panel.checked_by()))
        else:
            self.attempt(lambda: self._vm.checking.reopen(self._panel.reason()))


def _row(one: LiveRow) -> BoardRow:
    place = str(one.place) if one.place else ""
    return BoardRow(place, one.name, one.votes, one.numbers, one.state, one.prospect, one.tone, one.faint)
