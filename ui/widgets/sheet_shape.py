"""Where the columns of a `MarkGrid` stand: how many in a row, how wide, how high."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.theme import px

CELL, TIGHT_CELL, MARK, KEYS = 46, 38, 50, 26  # pixels at 100 %
LINE = 28  # height of one character of a name
TIGHT_LINE = 19  # the same where a name has more characters than LONG_NAME
SHORT_NAME, LONG_NAME = 3, 4
ROW_GAP = 10


@dataclass(frozen=True, slots=True)
class SheetShape:
    """A sheet of `count` columns in `width` pixels, the longest name of `longest` characters. `per_row` fixes the
    columns of a row; 0 means as few rows as hold them, as even as they can be.
    """

    width: int
    count: int
    longest: int
    per_row: int

    def row_length(self) -> int:
        """Columns of a full row."""
        if self.per_row:
            return self.per_row
        count = max(self.count, 1)
        fits = max(1, min(count, (max(self.width, px(200)) - 2) // px(TIGHT_CELL)))
        return -(-count // -(-count // fits))

    def rows(self) -> list[range]:
        """Which columns stand in which row."""
        length = self.row_length()
        return [range(start, min(start + length, self.count)) for start in range(0, self.count, length)]

    def cell_width(self) -> int:
        """Width of one column: as drawn, narrower where that keeps the row whole."""
        return max(min((self.width - 2) // self.row_length(), px(CELL)), px(TIGHT_CELL))

    def name_height(self) -> int:
        """Room for the longest name; long ones are set tighter."""
        tight = TIGHT_LINE if self.longest > LONG_NAME else LINE
        return px(max(tight * self.longest, LINE * SHORT_NAME)) + px(14)

    def row_height(self) -> int:
        """Mark, name and key of one row."""
        return px(MARK) + self.name_height() + px(KEYS)

    def height(self) -> int:
        """All rows."""
        lines = max(len(self.rows()), 1)
        return lines * self.row_height() + (lines - 1) * px(ROW_GAP) + 2

    def cell_rect(self, index: int) -> QRect:
        """The box to mark of a column; empty for no such column."""
        for line, columns in enumerate(self.rows()):
            if index in columns:
                wide = self.cell_width()
                left = (self.width - wide * self.row_length()) // 2
                top = 1 + line * (self.row_height() + px(ROW_GAP))
                return QRect(left + (index - columns.start) * wide, top, wide, px(MARK))
        return QRect()
