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
        self._approved = label("", "soft")
        self._names = flow(gap=24, line_gap=14)
        self._shown: ContestRow | None = None
        self.onward = button("", "primary")
        self.onward.setObjectName("onward")
        paper = card(self._title, self._under, holder(self._names), gap=14, padding=28)
        self.setLayout(column(paper, self._approved, holder(flow(self.onward)), gap=14))

    def show_contest(self, row: ContestRow) -> None:
        """Everything from the recorded contest."""
        if row == self._shown:
            return
        self._shown = row
        self._title.setText(row.title)
        seats = self.tr("{seats} to elect, at most {choices} marks for").format(
            seats=row.seats, choices=row.choices
        )
        order = self._words.printed_order(row.order)
        self._under.setText("　".join(part for part in (order, seats) if part))
        approved = self.tr("Approved by {name}.").format(name=row.approved_by) if row.approved_by else ""
        paper = self.tr("{names} candidates; the ballots are {colour}. Nothing of this changes any more.")
        said = paper.format(names=len(row.candidates), colour=colour_word(row.colour))
        self._approved.setText(f"{approved} {said}".strip())
        while (item := self._names.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        names = [_spaced(one.name) for one in row.candidates]
        metrics = QFontMetrics(font(NAME, serif=True))
        wide = max((metrics.horizontalAdvance(name) for name in names), default=0) + px(44)
        for number, (name, one) in enumerate(zip(names, row.candidates, strict=True), 1):
            self._names.addWidget(self._cell(number, name, self._words.groups(one.groups), wide))

    def _cell(self, number: int, name: str, marks: str, wide: int) -> QWidget:
        text = label(name, "serif", wrap=False)
        lines = column(text, label(marks, "caption"), None, gap=0)
        made = holder(lines)
        marks_wide = QFontMetrics(font(15)).horizontalAdvance(marks) + px(8)
        made.setFixedWidth(max(wide, marks_wide, px(120)))
        made.setAccessibleName(f"{number} {text.text()} {marks}".strip())
        return made


def _spaced(name: str) -> str:
    return "　".join(name) if len(name) == SHORT and not name.isascii() else name
