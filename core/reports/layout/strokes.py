"""The character 正 as tellers write it: five strokes, one for each vote."""

from collections.abc import Sequence

from core.reports.layout.sheet import Sheet

Stroke = tuple[tuple[float, float], tuple[float, float]]
FIVE = 5
INK = 0.34
# In the order of writing, as shares of the square: top, upright, short bar, left upright, bottom.
STROKES: tuple[Stroke, ...] = (
    ((0.10, 0.14), (0.90, 0.14)),
    ((0.52, 0.14), (0.52, 0.88)),
    ((0.52, 0.50), (0.84, 0.50)),
    ((0.24, 0.44), (0.24, 0.88)),
    ((0.04, 0.88), (0.96, 0.88)),
)


def tally_lines(count: int, width: float, side: float) -> int:
    """How many lines of 正 a count takes in a cell."""
    squares = -(-count // FIVE)
    return max(1, -(-squares // _in_a_line(width, side)))


def draw_tally(sheet: Sheet, box: Sequence[float], count: int, side: float) -> None:
    """The strokes of a count in a cell (x, y, width, height), from the upper left, squares `side` millimetres wide."""
    x, y, width, height = box
    across = _in_a_line(width, side)
    lines = tally_lines(count, width, side)
    step = side * 1.22
    top = y + (height - (lines - 1) * step - side) / 2
    for vote in range(count):
        square, stroke = divmod(vote, FIVE)
        row, column = divmod(square, across)
        left = x + 1.6 + column * side * 1.16
        (x1, y1), (x2, y2) = STROKES[stroke]
        down = top + row * step
        sheet.line(left + x1 * side, down + y1 * side, left + x2 * side, down + y2 * side, INK)


def tally_height(count: int, width: float, side: float) -> float:
    """What `draw_tally` takes, with a little air."""
    return tally_lines(count, width, side) * side * 1.22 + 2.4


def _in_a_line(width: float, side: float) -> int:
    return max(1, int((width - 2.6) / (side * 1.16)))
