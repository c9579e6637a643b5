"""What stands on the entry page: the ballot as it lies on the table, the sums beside it."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QWidget

from core.counting.reading import Fate
from core.domain.appraisal import Subject
from core.domain.ballot import UNREADABLE
from ui.shapes import Mark, Tone
from ui.theme import COLOURS, air, px
from ui.viewmodels.entry_draft import KEYS
from ui.viewmodels.entry_paper import PaperFace
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.entry_words import RecentLine
from ui.widgets.basics import button, card, column, dress, holder, label, row
from ui.widgets.counters import NumberBox
from ui.widgets.grade_grid import GradeGrid
from ui.widgets.mark_grid import MarkColumn, MarkGrid
from ui.widgets.sheet_shape import TIGHT_CELL

SIDE_BY_SIDE = 420
PADDING, FOLDED = (20, 16, 20, 12), 8  # around the ballot; above it without its titles
VOID = frozenset(Fate) - {Fate.CHOSEN}


class BallotCard(QFrame):
    """The paper: its title in the paper's own type, the grid in the paper's own order, its note below."""

    default_wanted = Signal()
    resized = Signal()

    def __init__(self, face: PaperFace, subjects: Sequence[Subject] = ()) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._face = face
        self.grid: MarkGrid | GradeGrid = MarkGrid()
        if subjects:
            grades = [cell.label for cell in subjects[0].cells]
            self.grid = GradeGrid([one.name for one in subjects], grades)
        self.grid.setObjectName("ballot")
        self._default = button("", "link", self.default_wanted.emit)
        self._default.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns: tuple[tuple[MarkColumn, ...], int] = ((), 0)
        self._titles = holder(self._head())
        self._lines = column(self._titles, self.grid, self._foot(), gap=10, margins=PADDING)
        self.setLayout(self._lines)

    def whole_height(self, width: int) -> int:
        """Height in this width with the words above the boxes, whether they are on show or not."""
        high = self.heightForWidth(width)
        if self._titles.isHidden():
            words = self._titles.heightForWidth(width - 2 * air(PADDING[0]))
            high += words + self._lines.spacing() + air(PADDING[1]) - air(FOLDED)
        return high

    def fold_titles(self, *, folded: bool) -> None:
        """Without the words above the boxes, for where the boxes themselves have hardly room."""
        if self._titles.isHidden() != folded:
            self._titles.setVisible(not folded)
            side, top, _, bottom = (air(edge) for edge in PADDING)
            self._lines.setContentsMargins(side, air(FOLDED) if folded else top, side, bottom)

    def _head(self) -> QGridLayout:
        """Colour word at the left as on the paper, titles in the middle."""
        colour = _serif(self._face.colour, 15)
        colour.setObjectName("colourWord")
        colour.setStyleSheet(
            f"#colourWord {{ font-size: {px(15)}px; border: 1px solid {COLOURS.ink}; padding: {px(1)}px {px(8)}px; }}"
        )
        colour.setWordWrap(False)
        lines = column(
            _serif(self._face.congress, 17), _serif(self._face.title, 22), _serif(self._face.facts, 15), gap=0
        )
        made = QGridLayout()
        made.setContentsMargins(0, 0, 0, 0)
        made.addWidget(colour, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        made.addLayout(lines, 0, 1)
        made.setColumnMinimumWidth(2, colour.sizeHint().width())
        made.setColumnStretch(1, 1)
        return made

    def _foot(self) -> QBoxLayout:
        words = _serif(self._face.note, 15, middle=False)
        line = row(self._default, gap=16)
        line.addWidget(words, 1)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def show_sheet(self, sheet: EntrySheet, default: str) -> None:
        """Draws the draft."""
        if isinstance(self.grid, GradeGrid):
            self._show_grades(self.grid, sheet)
            return
        columns = self._wanted_columns(sheet)
        if columns != self._columns:
            self._columns = columns
            self.grid.set_columns(columns[0], per_row=columns[1])
        draft, blanks = sheet.draft, len(columns[0]) - sheet.names - len(sheet.draft.write_ins)
        written: tuple[Mark, ...] = tuple(one.mark for one in draft.write_ins)
        self.grid.set_marks((*draft.marks, *written, *_blank(blanks)), wrong=_void_columns(sheet))
        self.grid.set_cursor(draft.cursor)
        self._default.setText(default)

    def _show_grades(self, grid: GradeGrid, sheet: EntrySheet) -> None:
        reading = sheet.reading()
        spoilt = [at for at, mark in enumerate(reading.marks) if mark == UNREADABLE] if reading else []
        grid.set_marks(sheet.draft.marks, wrong=spoilt)
        grid.set_cursor(sheet.draft.cursor)
        self._default.hide()

    def under_cursor(self) -> str:
        """Key and name of the column under the cursor, for where the names are out of sight."""
        if isinstance(self.grid, GradeGrid):
            return self.grid.under_cursor()
        place = self.grid.cursor_index()
        column_there = self._columns[0][place] if 0 <= place < len(self._columns[0]) else None
        return f"{column_there.key}  {column_there.name}".strip() if column_there else ""

    def _wanted_columns(self, sheet: EntrySheet) -> tuple[tuple[MarkColumn, ...], int]:
        names = [one.name for one in sheet.laid.contest.candidates] if sheet.laid else []
        keys = KEYS.ljust(len(names))
        made = [MarkColumn(name, keys[place].strip()) for place, name in enumerate(names)]
        written = [one.name for one in sheet.draft.write_ins]
        made += [MarkColumn(name or "○", "", blank=True) for name in written]
        fits = max((self.grid.width() - 2) // px(TIGHT_CELL), 1)
        room = self._face.write_ins
        if self._face.rows == 1 and len(names) < fits:
            room = min(room, fits - len(names))
        blanks = max(room - len(written), 1 if self._face.write_ins else 0)
        made += [MarkColumn("", "" if place else "W", blank=True) for place in range(blanks)]
        per_row = self._face.per_row if self._face.rows > 1 and self._face.per_row <= fits else 0
        return tuple(made), per_row


def _blank(number: int) -> list[Mark]:
    return ["-" for _ in range(number)]


def _void_columns(sheet: EntrySheet) -> list[int]:
    """Written-in names that will not count."""
    reading = sheet.reading()
    if reading is None:
        return []
    return [sheet.names + place for place, one in enumerate(reading.write_ins) if one.fate in VOID]


def _serif(text: str, size: int, *, middle: bool = True) -> QLabel:
    made = label(text, "serif")
    made.setStyleSheet(f"font-size: {px(size)}px; color: {COLOURS.ink if size > 15 else COLOURS.soft};")  # noqa: PLR2004  # small print is softer
    if middle:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


class SideCards(QWidget):
    """The running sum, what is left, the last ballots: below each other, or beside each other where it is wide."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = NumberBox(self.tr("Chosen / allowed"))
        self.left = NumberBox(self.tr("Left in this batch"))
        self._lines = column(gap=4)
        self._recent: list[QLabel] = []
        recent = card(label(self.tr("Just entered"), "soft"), self._lines, gap=6)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(14))
        for one in (self.chosen, self.left, recent):
            self._box.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addStretch(1)
        self.setLayout(self._box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(SIDE_BY_SIDE)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def show_sums(self, chosen: tuple[int, int], over: bool, left: int, hint: str) -> None:  # noqa: FBT001  # one caller
        """Chosen of how many, and the papers left."""
        tone: Tone = "bad" if over else "plain"
        self.chosen.show_number(str(chosen[0]), suffix=f"/ {chosen[1]}", tone=tone)
        self.left.show_number(str(left), hint=hint)

    def show_recent(self, lines: Sequence[RecentLine]) -> None:
        """The last ballots, newest first."""
        while len(self._recent) < len(lines):
            self._recent.append(label("", "caption"))
            self._lines.addWidget(self._recent[-1])
        for made, line in zip_longest(self._recent, lines):
            made.setVisible(line is not None)
            if line is not None:
                made.setText(f"{line.number}　{line.text}")
                dress(made, f"color: {COLOURS.red if line.invalid else COLOURS.ink};")


class ShutCard(QWidget):
    """What is shown where nothing can be entered: why, and where to go."""

    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = label("", "heading"), label("", "soft")
        self.button = button("", "primary", self.onward.emit)
        inside = card(self._title, self._words, row(self.button, None), gap=12, padding=24)
        self.setLayout(column(inside, None))

    def show_words(self, title: str, words: str, onward: str) -> None:
        """Replaces all three; without a title the line above says it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self.button.setText(onward)
