"""Readings of one paper below each other, name by name, so that the eye falls on the cells that differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shapes import Mark
from ui.theme import COLOURS, colour, font, px
from ui.widgets.mark_grid import MarkColumn, paint_mark, paint_name
from ui.widgets.sheet_shape import CELL, KEYS, ROW_GAP, SheetShape

LABEL, LINE = 116, 42  # pixels at 100 %: words at the left, height of a reading


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading: whose it is, its marks, or the words that stand instead where there are none."""

    title: str
    marks: tuple[Mark, ...] = ()
    instead: str = ""
    chosen: bool = False


class PairGrid(QWidget):
    """Columns with a line for each reading; wraps as the ballot does. A click on the last line emits
    `cell_toggled(index)` while `set_cursor` shows that it is being typed.
    """

    cell_toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[MarkColumn, ...] = ()
        self._lines: tuple[ReadingLine, ...] = ()
        self._wrong: frozenset[int] = frozenset()
        self._cursor = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_readings(
        self,
        columns: Sequence[MarkColumn],
        lines: Sequence[ReadingLine],
        *,
        wrong: Sequence[int] = (),
        cursor: int = -1,
    ) -> None:
        """These readings; columns in `wrong` differ, `cursor` is the cell being typed in the last line."""
        self._columns, self._lines = tuple(columns), tuple(lines)
        self._wrong, self._cursor = frozenset(wrong), cursor
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def _spoken(self) -> str:
        names = [self._columns[place].name for place in sorted(self._wrong) if place < len(self._columns)]
        return " ".join((*(f"{one.title} {one.instead}" for one in self._lines), *names))

    # size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        bands = len(self._sheet(width).rows())
        return bands * self._band(width) + max(bands - 1, 0) * px(ROW_GAP) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(LABEL) + px(CELL) * min(len(self._columns) or 1, 12) + 2)
        return QSize(width, self.heightForWidth(self.width() if self.width() > px(LABEL) else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LABEL) + px(CELL) * min(len(self._columns) or 1, 4), self.sizeHint().height())

    def _sheet(self, width: int) -> SheetShape:
        longest = max((len(one.name) for one in self._columns), default=0)
        return SheetShape(max(width - px(LABEL), px(CELL)), len(self._columns), longest, 0)

    def _band(self, width: int) -> int:
        return len(self._lines) * px(LINE) + self._sheet(width).name_height() + px(KEYS)

    def cell_rect(self, line: int, index: int) -> QRect:
        """The cell of a reading, in the widget's own pixels; empty for no such one."""
        sheet = self._sheet(self.width())
        for number, columns in enumerate(sheet.rows()):
            if index in columns:
                wide = sheet.cell_width()
                top = 1 + number * (self._band(self.width()) + px(ROW_GAP)) + line * px(LINE)
                return QRect(px(LABEL) + (index - columns.start) * wide, top, wide, px(LINE))
        return QRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        last = len(self._lines) - 1
        for index in range(len(self._columns) if self._cursor >= 0 else 0):
            if self.cell_rect(last, index).contains(event.position().toPoint()):
                self.cell_toggled.emit(index)
                return
        super().mousePressEvent(event)

    # drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for columns in self._sheet(self.width()).rows():
            if len(columns):
                self._paint_names(painter, columns)
                for number, line in enumerate(self._lines):
                    self._paint_line(painter, number, line, columns)
        box = self.cell_rect(len(self._lines) - 1, self._cursor)
        if self._cursor >= 0 and not box.isEmpty():
            painter.setPen(QPen(colour(COLOURS.blue), px(3), j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def _paint_line(self, painter: QPainter, number: int, line: ReadingLine, columns: range) -> None:
        first, last = self.cell_rect(number, columns.start), self.cell_rect(number, columns[-1])
        words = QRect(0, first.top(), px(LABEL) - px(8), first.height())
        painter.setFont(font(15, bold=line.chosen))
        painter.setPen(colour(COLOURS.green if line.chosen else COLOURS.ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags), f"✓ {line.title}" if line.chosen else line.title)
        painter.setPen(QPen(colour(COLOURS.ink), 1))
        if not line.marks:
            whole = first.united(last)
            painter.fillRect(whole, colour(COLOURS.off))
            painter.drawRect(whole)
            painter.setFont(font(15))
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, line.instead)
            return
        for index in columns:
            box = self.cell_rect(number, index)
            differs = index in self._wrong
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(box, colour(COLOURS.red_ground if differs else COLOURS.card))
            painter.setPen(QPen(colour(COLOURS.red if differs else COLOURS.ink), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, QRectF(box), line.marks[index])

    def _paint_names(self, painter: QPainter, columns: range) -> None:
        sheet = self._sheet(self.width())
        for index in columns:
            box = self.cell_rect(len(self._lines) - 1, index)
            name = QRect(box.left(), box.bottom() + 1, box.width(), sheet.name_height())
            keys = QRect(box.left(), name.bottom() + 1, box.width(), px(KEYS))
            painter.fillRect(name, colour(COLOURS.red_ground if index in self._wrong else COLOURS.card))
            painter.fillRect(keys, colour(COLOURS.blue_ground))
            painter.setPen(QPen(colour(COLOURS.ink), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(name.united(keys))
            paint_name(painter, name, self._columns[index].name)
            painter.setFont(font(15))
            painter.setPen(colour(COLOURS.blue))
            painter.drawText(keys, Qt.AlignmentFlag.AlignCenter, self._columns[index].key)
