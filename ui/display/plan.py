"""Where everybody stands on the board: worked out once for a size, a number of names and a number of papers.

Without scrolling from 2 to 40 names: one column or more, rows as high as the space gives, letters and signs to match.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.display.letters import LEAST, LINES_APART, break_name, fit, text_width
from ui.widgets.brush_signs import best_side
from ui.widgets.stroke_tally import PER_SIGN

READABLE = 20  # a number lower than the board's height by this factor is not read from the back of the hall
TALLEST_ROW = 0.46  # of the board
NAME, NUMBER, WORD, SIGN = 0.58, 0.74, 0.36, 0.68  # of a row's height
USUAL_NAME, WIDEST_NAME, NEEDED_NAME, WIDEST_NUMBER = 0.16, 0.36, 0.46, 0.18  # of a column
LARGEST_NAME = 0.075  # of a column: letters beyond that take the room of the strokes
SMALLEST_SIGN, SMALLEST_STACKED = 56, 42  # of the board's height, one to so many: smaller signs are smudges
FEW_LINES = 2
GUTTER = 0.045  # of the board's width
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns and sizes in pixels. `side` 0: bars are drawn instead of signs."""

    columns: int
    per_column: int
    column_width: float
    gutter: float
    row_height: float
    name_size: float
    name_width: float
    strokes_left: float
    strokes_width: float
    number_size: float
    number_width: float
    word_size: float
    word_width: float
    side: float
    per_line: int
    lines: int

    def place(self, area: QRectF, slot: int) -> tuple[float, float]:
        """The upper left corner of a row: down the first column, then down the next."""
        column, row = divmod(slot, self.per_column)
        return (
            area.left() + column * (self.column_width + self.gutter),
            area.top() + row * self.row_height,
        )


def plan(area: QRectF, names: Sequence[str], capacity: int, words: Sequence[str] = ()) -> Plan:
    """The plan with the largest numbers; further columns only where one leaves them too small to read."""
    readable = area.height() / READABLE
    best = _in_columns(1, area, names, capacity, words)
    for columns in range(2, MOST_COLUMNS + 1):
        if best.number_size >= readable:
            break
        wider = _in_columns(columns, area, names, capacity, words)
        if wider.number_size <= best.number_size or _cramped(wider):
            break
        best = wider
    return best


def _cramped(made: Plan) -> bool:
    """Whether another column would cost the strokes or the names."""
    return made.columns == MOST_COLUMNS and (not made.side or made.name_size <= LEAST)


def _in_columns(
    columns: int, area: QRectF, names: Sequence[str], capacity: int, words: Sequence[str]
) -> Plan:
    per_column = max(-(-len(names) // columns), 1)
    gutter = area.width() * GUTTER
    wide = (area.width() - gutter * (columns - 1)) / columns
    high = min(area.height() / per_column, area.height() * TALLEST_ROW)
    figures = str(max(capacity, 10))
    number = fit(figures, high * NUMBER, wide * WIDEST_NUMBER)
    word = max(min(high * WORD, number * 0.6), LEAST)
    tick = number * 0.55
    word_width = max([text_width(one, word) for one in words] + [tick])
    number_width = text_width(figures, number) + number * 0.1
    name, name_width = _names(names, high, wide)
    gap = high * 0.4
    left = name_width + gap
    room = max(wide - left - number_width - word_width - gap * 1.2, 0.0)
    side, per_line = best_side(QRectF(0, 0, room, high * 0.8), capacity, min(high * SIGN, number * 1.2))
    lines = -(-max(-(-capacity // PER_SIGN), 1) // per_line)
    least = area.height() / (SMALLEST_SIGN if lines <= FEW_LINES else SMALLEST_STACKED)
    return Plan(
        columns=columns,
        per_column=per_column,
        column_width=wide,
        gutter=gutter,
        row_height=high,
        name_size=name,
        name_width=name_width,
        strokes_left=left,
        strokes_width=room,
        number_size=number,
        number_width=number_width,
        word_size=word,
        word_width=word_width,
        side=side if side >= least else 0.0,
        per_line=per_line,
        lines=lines,
    )


def _names(names: Sequence[str], high: float, wide: float) -> tuple[float, float]:
    """The size of names, and the room for them. Usual names are not made small for the sake of a long one: that one
    shrinks or goes into two lines, and has the room that it needs to be read.
    """
    size = max(min(high * NAME, wide * LARGEST_NAME), LEAST)
    widths = sorted(text_width(one, size) for one in names) or [0.0]
    usual = widths[max(len(widths) * 3 // 4 - 1, 0)]
    if usual > wide * WIDEST_NAME:
        size = max(size * wide * WIDEST_NAME / usual, LEAST)
    longest = max((text_width(one, size) for one in names), default=0.0)
    halves = max((text_width(part, LEAST) for one in names for part in break_name(one)), default=0.0)
    whole = max((text_width(one, LEAST) for one in names), default=0.0)
    needed = halves if high >= LINES_APART * 2 * LEAST else whole
    return size, min(
        longest, max(min(max(usual, wide * USUAL_NAME), wide * WIDEST_NAME), min(needed, wide * NEEDED_NAME))
    )
