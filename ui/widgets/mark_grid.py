"""A sheet of columns, each with a box to mark above a name written from top to bottom: as the paper lies
there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shapes import Mark
from ui.theme import COLOURS, colour, font, px
from ui.widgets.sheet_shape import CELL, KEYS, LINE, LONG_NAME, SHORT_NAME, TIGHT_LINE, SheetShape


@dataclass(frozen=True, slots=True)
class MarkColumn:
    """A column: the name below the box and the key that toggles it. A blank column has no name."""

    name: str
    key: str = ""
    blank: bool = False


class MarkGrid(QWidget):
    """Columns with marks; wraps into several rows of equal length where the width does not hold them all.

    A click, or Space while the grid has the focus, emits `cell_toggled(index)`; Left and Right move the frame
    (`cursor`). The grid does not change a mark by itself: the owner answers with `set_marks`.
    """

    cell_toggled = Signal(int)
    cursor_moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[MarkColumn, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._cursor = -1
        self._wrong: frozenset[int] = frozenset()
        self._per_row = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # what is shown

    def set_columns(self, columns: Sequence[MarkColumn], *, per_row: int = 0) -> None:
        """Replaces the columns; all marks become blank. `per_row` fixes the columns of a row (0: as fits)."""
        self._columns, self._per_row = tuple(columns), per_row
        self._marks = tuple("-" for _ in self._columns)
        self._cursor = -1
        self.updateGeometry()
        self._tell()

    def set_marks(self, marks: Sequence[Mark], *, wrong: Sequence[int] = ()) -> None:
        """Shows these marks, one per column; columns in `wrong` get a red ground. Raises `ValueError` on
        another length.
        """
        if len(marks) != len(self._columns):
            raise ValueError(f"{len(marks)} marks for {len(self._columns)} columns")
        self._marks, self._wrong = tuple(marks), frozenset(wrong)
        self._tell()

    def set_cursor(self, index: int) -> None:
        """Frames the cell of this column (-1: none)."""
        self._cursor = index
        self._tell()

    def cursor_index(self) -> int:
        """The framed column, -1 where none is."""
        return self._cursor

    # size

    def rows(self) -> list[range]:
        """Which columns stand in which row, at the present width."""
        return self._sheet(self.width()).rows()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._sheet(width).height()

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > px(200) else px(CELL) * min(len(self._columns) or 1, 14) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(CELL) * min(len(self._columns) or 1, 6), self.sizeHint().height())

    def cell_rect(self, index: int) -> QRect:
        """The box to mark of a column, in the widget's own pixels; empty for no such column."""
        return self._sheet(self.width()).cell_rect(index)

    def _sheet(self, width: int) -> SheetShape:
        longest = max((len(column.name) for column in self._columns), default=0)
        return SheetShape(width, len(self._columns), longest, self._per_row)

    # keys and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._columns)):
            box = self.cell_rect(index)
            if box.adjusted(0, 0, 0, self._sheet(self.width()).row_height() - box.height()).contains(
                event.position().toPoint()
            ):
                self._move_to(index)
                self.cell_toggled.emit(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._columns) - 1
        moves = {
            Qt.Key.Key_Left: self._cursor - 1,
            Qt.Key.Key_Right: self._cursor + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and key in moves:
            self._move_to(min(max(moves[Qt.Key(key)], 0), last))
        elif key == Qt.Key.Key_Space and self._cursor >= 0:
            self.cell_toggled.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._cursor < 0 and self._columns:
            self._move_to(0)
        super().focusInEvent(event)

    def _move_to(self, index: int) -> None:
        self._cursor = index
        self._tell()
        self.cursor_moved.emit(index)

    def _tell(self) -> None:
        words = {
            "F": self.tr("for"),
            "A": self.tr("against"),
            "-": self.tr("no mark"),
            "?": self.tr("unreadable"),
        }
        if 0 <= self._cursor < len(self._columns):
            name = self._columns[self._cursor].name or self.tr("blank column")
            self.setAccessibleName(f"{name}: {words[self._marks[self._cursor]]}")
        self.update()

    # drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(len(self._columns)):
            self._paint_column(painter, index)
        if 0 <= self._cursor < len(self._columns):
            painter.setPen(QPen(colour(COLOURS.blue), px(3), j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell_rect(self._cursor))

    def _paint_column(self, painter: QPainter, index: int) -> None:
        column, box = self._columns[index], self.cell_rect(index)
        name = QRect(box.left(), box.bottom() + 1, box.width(), self._sheet(self.width()).name_height())
        keys = QRect(box.left(), name.bottom() + 1, box.width(), px(KEYS))
        ground = COLOURS.paper if column.blank else COLOURS.card
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(box, colour(COLOURS.red_ground if index in self._wrong else ground))
        painter.fillRect(name, colour(ground))
        painter.fillRect(keys, colour(COLOURS.blue_ground))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(COLOURS.ink), 1))
        painter.drawRect(
            QRect(box.left(), box.top(), box.width(), box.height() + name.height() + keys.height())
        )
        painter.drawLine(box.left(), box.bottom() + 1, box.right(), box.bottom() + 1)
        painter.setPen(QPen(colour(COLOURS.rule), 1, Qt.PenStyle.DashLine))
        painter.drawLine(keys.left() + 1, keys.top(), keys.right(), keys.top())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(box), self._marks[index])
        paint_name(painter, name, column.name)
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.blue))
        painter.drawText(keys, Qt.AlignmentFlag.AlignCenter, column.key)


def paint_mark(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Draws ○, × or ? in the middle of `box`, as by pen; nothing for "-"."""
    side = min(box.width(), box.height()) * 0.52
    middle = box.center()
    pen = QPen(colour(COLOURS.ink), max(side * 0.11, 1.5), c=Qt.PenCapStyle.RoundCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark == "F":
        painter.setPen(pen)
        painter.drawEllipse(middle, side / 2, side / 2)
    elif mark == "A":
        pen.setColor(colour(COLOURS.red))
        painter.setPen(pen)
        arm = side * 0.44
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))
    elif mark == "?":
        painter.setPen(colour(COLOURS.amber))
        face = font(24, bold=True)
        face.setPixelSize(round(side * 1.1))
        painter.setFont(face)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def paint_name(painter: QPainter, rect: QRect, name: str) -> None:
    """One character below the other; two are set apart as on a printed ballot, long names are set smaller."""
    if not name:
        return
    count, room = len(name), rect.height() - px(14)
    step = px(LINE) if count <= LONG_NAME else min(room / count, px(LINE))
    face = font(21 if step > px(TIGHT_LINE + 3) else 16, serif=True)
    painter.setFont(face)
    painter.setPen(colour(COLOURS.ink))
    block = step * max(count, SHORT_NAME) if count > 1 else step
    top = rect.top() + px(7) + (room - block) / 2
    apart = (block - step) / (count - 1) if count > 1 else 0
    for place, letter in enumerate(name):
        box = QRectF(rect.left(), top + place * apart, rect.width(), step)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, letter)
