"""The candidates as they will be printed, and who approved them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QWidget

from core.store.rows import ContestRow
from ui.theme import font, px
from ui.viewmodels.candidates import colour_word
from ui.viewmodels.candidates_words import DraftWords
from ui.widgets.basics import button, card, column, flow, holder, label

SHORT, NAME = 2, 22  # a name of two characters is set as wide as one of three


class PrintedList(QFrame):
    """Title, order, seats and names in the serif of the paper; below it who approved it."""

    def __init__(self, words: DraftWords) -> None:
        super().__init__()
        self._words = words
        self._title, self._under = label("", "serif"), label("", "prose")
        for text in (self._title, self._under):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._approved, self._facts = label("", "heading"), label("", "soft")
        self._names = flow(gap=10, line_gap=14)
        self._shown: ContestRow | None = None
        self.onward = button("", "primary")
        self.onward.setObjectName("onward")
        self.speeches = button(self.tr("Speeches and questions…"), "secondary")
        self.speeches.setObjectName("speeches")
        doors = holder(flow(self.onward, self.speeches))
        self.approval = card(self._approved, self._facts, doors, gap=10, padding=18)
        paper = card(self._title, self._under, holder(self._names), gap=14, padding=28)
        self.setLayout(column(paper))

    def show_contest(self, contest: ContestRow) -> None:
        """Everything from the recorded contest."""
        if contest == self._shown:
            return
        self._shown = contest
        self._title.setText(contest.title)
        seats = self.tr("{seats} to elect, at most {choices} marks for").format(
            seats=contest.seats, choices=contest.choices
        )
        order = self._words.printed_order(contest.order)
        self._under.setText("　".join(part for part in (order, seats) if part))
        self._approved.setText(self.tr("Approved by {name}.").format(name=contest.approved_by))
        self._approved.setVisible(bool(contest.approved_by))
        paper = self.tr("{names} candidates; the ballots are {colour}. Nothing of this changes any more.")
        self._facts.setText(paper.format(names=len(contest.candidates), colour=colour_word(contest.colour)))
        while (item := self._names.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        names = [_spaced(one.name) for one in contest.candidates]
        marks = [self._words.groups(one.groups) for one in contest.candidates]
        serif, small = QFontMetrics(font(NAME, serif=True)), QFontMetrics(font(15))
        widths = [serif.horizontalAdvance(name) + px(16) for name in names]
        wide = max((*widths, *(small.horizontalAdvance(mark) + px(8) for mark in marks), px(100)))
        for number, (name, mark) in enumerate(zip(names, marks, strict=True), 1):
            self._names.addWidget(
                self._cell(f"{number} {name} {mark}", name, mark if any(marks) else None, wide)
            )

    def _cell(self, spoken: str, name: str, mark: str | None, wide: int) -> QWidget:
        lines: list[QWidget] = [label(name, "serif", wrap=False)]
        if mark is not None:
            lines.append(label(mark, "caption", wrap=False))
        made = holder(column(*lines, None, gap=0))
        made.setFixedWidth(wide)
        made.setAccessibleName(spoken.strip())
        return made


def _spaced(name: str) -> str:
    return "　".join(name) if len(name) == SHORT and not name.isascii() else name
