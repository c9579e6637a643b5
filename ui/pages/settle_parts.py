"""The parts of the settle page: both readings of a paper with what is chosen, the settlement, the error rates."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.store.rows import BallotRow
from ui.pages.entry_panels import ChoicePanel
from ui.shapes import Mark
from ui.theme import px
from ui.viewmodels.entry_draft import KEYS, as_marks
from ui.viewmodels.settle import SettleViewModel
from ui.viewmodels.settle_words import SettleWords
from ui.widgets.basics import button, card, column, flow, holder, label, row
from ui.widgets.fields import Field
from ui.widgets.in_view import cell_in_view
from ui.widgets.mark_grid import MarkColumn
from ui.widgets.pair_grid import PairGrid, ReadingLine

TAKES = ("first", "second", "third")


class PaperCard(QWidget):
    """One difference: the readings below each other, three answers, then the reason."""

    taken = Signal(str)
    ruled = Signal(str)
    left = Signal()

    def __init__(self, words: SettleWords) -> None:
        super().__init__()
        self._words = words
        self.grid = PairGrid()
        self._rest = label("", "body")
        self.answers = {take: button("", "secondary", partial(self.taken.emit, take)) for take in TAKES}
        self._answers = holder(flow(*self.answers.values(), gap=10))
        self.reasons = ChoicePanel(
            self.tr("Why do the readings differ?"),
            words.reasons(),
            self.tr("Another reason"),
            object_name="settleReason",
        )
        self.reasons.chosen.connect(self.ruled)
        self.reasons.closed.connect(self.left)
        self._step = ""
        self._seen: object = None
        self.setLayout(column(card(self.grid, self._rest, self._answers, gap=10), self.reasons, gap=10))

    def show_paper(self, vm: SettleViewModel) -> None:
        """Draws the difference in view."""
        first, second = vm.papers(vm.place)
        ruling = vm.rulings.get(vm.place)
        take = ruling.take if ruling else ""
        pair = vm.both.pairs[vm.place]
        lines = [
            self._line(self.tr("First"), first, chosen=take == "first"),
            self._line(self.tr("Second"), second, chosen=take == "second"),
        ]
        rest = [
            (one.title, self._words.rest(paper))
            for one, paper in zip(lines, (first, second), strict=True)
            if self._words.rest(paper)
        ]
        typing = vm.step == "third"
        if typing:
            lines.append(ReadingLine(self.tr("The paper"), vm.sheet.draft.marks))
            own = vm.sheet.draft
            third = self._words.rest(BallotRow("", "", 0, own.letters, own.write_ins, own.invalid))
            rest += [(self.tr("The paper"), third)] if third else []
        elif ruling and ruling.paper is not None:
            lines.append(ReadingLine(self.tr("The paper"), as_marks(ruling.paper.marks), chosen=True))
        people = vm.sheet.laid.contest.candidates if vm.sheet.laid else ()
        columns = [
            MarkColumn(one.name, KEYS[place] if typing and place < len(KEYS) else "")
            for place, one in enumerate(people)
        ]
        self.grid.show_readings(
            columns, lines, wrong=pair.cells, cursor=vm.sheet.draft.cursor if typing else -1
        )
        wanted = (vm.place, vm.step, vm.sheet.draft.cursor if typing else -1)
        if wanted != self._seen:
            self._seen = wanted
            self._bring(pair.cells, wanted[2], len(lines))
        self._rest.setText("\n".join(f"{title}: {words}" for title, words in rest))
        self._rest.setVisible(bool(rest))
        self._show_step(vm.step)

    def _bring(self, cells: Sequence[int], cursor: int, lines: int) -> None:
        """What matters now comes into view where the page is higher than the window."""
        if cursor >= 0:
            cell_in_view(self.grid, self.grid.cell_rect(lines - 1, cursor))
        elif cells:
            cell_in_view(self.grid, self.grid.cell_rect(0, cells[0]))

    def _show_step(self, step: str) -> None:
        for place, take in enumerate(TAKES, start=1):
            self.answers[take].setText(f"{place}  {self._words.take(take)}")
        self._answers.setVisible(step == "choose")
        self.reasons.setVisible(step == "reason")
        if step == "reason":
            self.reasons.set_detail(self._words.suggestion())
        if step == "reason" != self._step:
            self.reasons.begin()
            cell_in_view(self.reasons, QRect(0, 0, px(40), px(140)))
        self._step = step

    def _line(self, title: str, paper: BallotRow | None, *, chosen: bool) -> ReadingLine:
        if paper is None:
            return ReadingLine(title, instead=self.tr("this reading has no such paper"))
        marks: tuple[Mark, ...] = as_marks(paper.marks)
        return ReadingLine(
            self.tr("{title}, no. {n}").format(title=title, n=paper.number), marks, chosen=chosen
        )

    def accept_reason(self) -> None:
        """Enter: the words in the line, or the suggestion."""
        self.ruled.emit(self.reasons.other.text().strip())


class SettlePanel(QWidget):
    """Who settles, and the button that does it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.who = QLineEdit()
        self._who = Field(
            self.tr("Settled by (scrutineers who entered nothing of this batch)"),
            self.who,
            object_name="settledBy",
            width=420,
        )
        self._filled = False
        self.button = button(self.tr("Settle the batch"), "primary", self.wanted.emit)
        self.button.setObjectName("settle")
        self.who.returnPressed.connect(self.wanted)
        self.setLayout(column(card(self._who, row(self.button, None), gap=10)))

    def begin(self, name: str, *, asked: bool) -> None:
        """The usual name; nothing is asked where people are registered."""
        self._who.setVisible(asked)
        if not self.who.text() and not self._filled:
            self._filled = True
            self.who.setText(name)

    def names(self) -> str:
        """What was typed."""
        return self.who.text()

    def words(self) -> str:
        """What the button says."""
        return self.button.text()


class SettledCard(QWidget):
    """After the settlement: how often each teller was wrong."""

    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._errors = label("", "body")
        self.button = button(self.tr("Go on"), "primary", self.onward.emit)
        title = label(self.tr("How often the readings were wrong, over all settled batches"), "heading")
        self.setLayout(column(card(title, self._errors, row(self.button, None), gap=12, padding=20)))

    def show_errors(self, lines: Sequence[str]) -> None:
        """One line for each teller."""
        self._errors.setText("\n".join(lines))

    def words(self) -> str:
        """What the button says."""
        return self.button.text()
