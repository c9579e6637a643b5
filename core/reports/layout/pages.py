"""Which row comes on which page. Pure: heights in, ranges out."""

from collections.abc import Sequence
from typing import NamedTuple

COMPANIONS = 3  # rows that stay with what follows the table, so that signatures never stand alone


class Row(NamedTuple):
    """A row's height in millimetres; a band (a heading inside the table) never stands last on a page."""

    height: float
    band: bool = False


def paginate(rows: Sequence[Row], first: float, others: float, tail: float) -> tuple[range, ...]:
    """The rows of each page: `first` and `others` are the room below the table's head on the first and later pages.

    `tail` is the height of what follows the last row (sentences, signatures, date); it always shares its page with
    the last rows, at least `COMPANIONS` of them where there are as many; of three rows or fewer that leave the tail
    no room below the title, the first stays there. A row higher than a page gets a page alone.
    """
    pages: list[range] = []
    start = 0
    while True:
        room = others if pages else first
        end = _fill(rows, start, room)
        if end < len(rows):
            end = max(start + 1, min(end, len(rows) - COMPANIONS))
            pages.append(range(start, _without_trailing_bands(rows, start, end)))
            start = pages[-1].stop
            continue
        few = end - start <= COMPANIONS
        if _height(rows, start, end) + tail <= room or (few and pages):
            return (*pages, range(start, end))
        cut = start + min(1, end - start - 1) if few else end - COMPANIONS
        pages.append(range(start, max(start, cut) if few else _without_trailing_bands(rows, start, cut)))
        start = pages[-1].stop


def _height(rows: Sequence[Row], start: int, end: int) -> float:
    return sum(row.height for row in rows[start:end])


def _fill(rows: Sequence[Row], start: int, room: float) -> int:
    end, used = start, 0.0
    while end < len(rows) and (used + rows[end].height <= room or end == start):
        used += rows[end].height
        end += 1
    return end


def _without_trailing_bands(rows: Sequence[Row], start: int, end: int) -> int:
    cut = end
    while cut > start + 1 and rows[cut - 1].band:
        cut -= 1
    return cut
