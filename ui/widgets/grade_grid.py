"""An appraisal as it lies on the table: one row for each person, one box for each grade."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shapes import Mark
from ui.theme import COLOURS, colour, font, px
from ui.widgets.mark_grid import paint_mark

ROW, HEAD, NAME, BOX = 46, 62, 132, 84  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class GradeShape:
    """Where the boxes stand in a widget of this width."""

    width: int
    grades: int

    def name(self) -> int:
        """Width of the names."""
        return min(px(NAME), (self.width - 2) * 2 // 5)

    def cell_rect(self, index: int) -> QRect:
        """The box of a cell."""
        line, place = divmod(index, self.grades)
        wide = min((self.width - 2 - self.name()) // self.grades, px(BOX) * 2)
        left = max(0, (self.width - self.name() - self.grades * wide) // 2)
        return QRect(left + self.name() + place * wide, 1 + px(HEAD) + line * px(ROW), wide, px(ROW))


class GradeGrid(QWidget):
    """Cells in reading order, counted from 0: all grades of the first person, then of the next.

    A click, or Space, emits `cell_toggled(index)`; the arrows move the frame (`cursor_moved`). The grid does not
    change a mark by itself: the owner answers with `set_marks`.
    """

    cell_toggled = Signal(int)
    cursor_moved = Signal(int)

    def __init__(self, subjects: Sequence[str], grades: Sequence[str]) -> None:
        super().__init__()
        self._subjects, self._grades = tuple(subjects), tuple(grades)
        self._marks: tuple[Mark, ...] = tuple("-" for _ in range(len(self._subjects) * len(self._grades)))
        self._wrong: frozenset[int] = frozenset()
        self._cursor = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_marks(self, marks: Sequence[Mark], *, wrong: Sequence[int] = ()) -> None:
        """Shows these marks; cells in `wrong` get a red ground. Raises `ValueError` on another number of cells."""
        if len(marks) != len(self._marks):
            raise ValueError(f"{len(marks)} marks for {len(self._marks)} cells")
        self._marks, self._wrong = tuple(marks), frozenset(wrong)
        self._tell()

    def set_cursor(self, index: int) -> None:
        """Frames this cell (-1: none)."""
        self._cursor = index
        self._tell()

    def cursor_index(self) -> int:
        """The framed cell, -1 where none is."""
        return self._cursor

    def under_cursor(self) -> str:
        """The person whose row holds the frame."""
        inside = 0 <= self._cursor < len(self._marks)
        return self._subjects[self._cursor // len(self._grades)] if inside else ""

    # size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return px(HEAD) + len(self._subjects) * px(ROW) + 2

    def sizeHint(self) -> QSize:
        return QSize(px(NAME) + len(self._grades) * px(BOX) + 2, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(NAME) // 2 + len(self._grades) * px(BOX) // 2, self.heightForWidth(0))

    def cell_rect(self, index: int) -> QRect:
        """The box of a cell, in the widget's own pixels; empty for no such cell."""
        if not 0 <= index < len(self._marks):
            return QRect()
        return self._shape().cell_rect(index)

    def _shape(self) -> GradeShape:
        return GradeShape(self.width(), len(self._grades))

    # keys and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._marks)):
            if self.cell_rect(index).contains(event.position().toPoint()):
                self._move_to(index)
                self.cell_toggled.emit(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last, wide = event.key(), len(self._marks) - 1, len(self._grades)
        moves = {
            Qt.Key.Key_Left: self._cursor - 1,
            Qt.Key.Key_Right: self._cursor + 1,
            Qt.Key.Key_Up: self._cursor - wide,
            Qt.Key.Key_Down: self._cursor + wide,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last - wide + 1,
        }
        if key in moves:
            wanted = moves[Qt.Key(key)]
            if 0 <= wanted <= last:
                self._move_to(wanted)
        elif key == Qt.Key.Key_Space and self._cursor >= 0:
            self.cell_toggled.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._cursor < 0 and self._marks:
            self._move_to(0)
        super().focusInEvent(event)

    def _move_to(self, index: int) -> None:
        self._cursor = index
        self._tell()
        self.cursor_moved.emit(index)

    def _tell(self) -> None:
        words = {"F": self.tr("given"), "A": "×", "-": self.tr("not given"), "?": self.tr("unreadable")}
        if 0 <= self._cursor < len(self._marks):
            grade = self._grades[self._cursor % len(self._grades)]
            self.setAccessibleName(f"{self.under_cursor()}, {grade}: {words[self._marks[self._cursor]]}")
        self.update()

    # drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        for line, name in enumerate(self._subjects):
            self._paint_row(painter, line, name)
        if 0 <= self._cursor < len(self._marks):
            painter.setPen(QPen(colour(COLOURS.blue), px(3), j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell_rect(self._cursor))

    def _paint_head(self, painter: QPainter) -> None:
        for place, grade in enumerate(self._grades):
            box = self.cell_rect(place)
            top = QRect(box.left(), 1, box.width(), px(HEAD) - px(26))
            keys = QRect(box.left(), top.bottom() + 1, box.width(), px(26))
            painter.setPen(colour(COLOURS.ink))
            painter.setFont(font(16, serif=True))
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, grade)
            painter.fillRect(keys, colour(COLOURS.blue_ground))
            painter.setFont(font(15))
            painter.setPen(colour(COLOURS.blue))
            painter.drawText(keys, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _paint_row(self, painter: QPainter, line: int, name: str) -> None:
        first = self.cell_rect(line * len(self._grades))
        label = QRect(first.left() - self._shape().name(), first.top(), self._shape().name(), first.height())
        mine = self._cursor // len(self._grades) == line if self._cursor >= 0 else False
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(label, colour(COLOURS.blue_ground if mine else COLOURS.card))
        painter.setPen(colour(COLOURS.ink))
        painter.setFont(font(18, serif=True))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, name)
        painter.setPen(QPen(colour(COLOURS.ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(label)
        for place in range(len(self._grades)):
            index = line * len(self._grades) + place
            box = self.cell_rect(index)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(box, colour(COLOURS.red_ground if index in self._wrong else COLOURS.card))
            painter.setPen(QPen(colour(COLOURS.ink), 1))
            painter.drawRect(box)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, QRectF(box), self._marks[index])
