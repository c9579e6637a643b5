"""A ruled table whose head is repeated on every page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.reports.layout.pages import Row
from core.reports.layout.sheet import RULE, Align, Sheet

HEAD_HEIGHT = 8.7
BAND_HEIGHT = 7.6
TEXT = 12.0
SMALL = 10.5


@dataclass(frozen=True, slots=True)
class Column:
    """A column `width` millimetres wide."""

    title: str
    width: float
    align: Align = "centre"
    size: float = TEXT


@dataclass(frozen=True, slots=True)
class Line:
    """One row. Fewer texts than columns: the last text takes the remaining columns. A band is a heading within."""

    texts: tuple[str, ...]
    height: float
    band: bool = False
    spans: tuple[int, ...] = ()

    def row(self) -> Row:
        """What the division into pages needs of it."""
        return Row(self.height, band=self.band)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and lines; without `ruled` neither head nor rules are drawn."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    ruled: bool = True

    @property
    def head_height(self) -> float:
        """What the head takes on each page."""
        return HEAD_HEIGHT if self.ruled else 0.0

    def rows(self) -> list[Row]:
        """All lines as the division into pages needs them."""
        return [line.row() for line in self.lines]

    def draw(self, sheet: Sheet, x: float, y: float, shown: Iterable[int]) -> float:
        """Head and the lines of one page from `y` down; gives the height used."""
        top = y
        if self.ruled:
            self._draw_line(
                sheet, x, y, Line(tuple(column.title for column in self.columns), HEAD_HEIGHT), head=True
            )
            y += HEAD_HEIGHT
        for number in shown:
            self._draw_line(sheet, x, y, self.lines[number], head=False)
            y += self.lines[number].height
        return y - top

    def _draw_line(self, sheet: Sheet, x: float, y: float, line: Line, *, head: bool) -> None:
        if line.band:
            width = sum(column.width for column in self.columns)
            self._draw_cell(sheet, (x, y, width, line.height), line.texts[0], SMALL, "left")
            return
        first = 0
        for text, span in zip(line.texts, _spans(line, len(self.columns)), strict=True):
            columns = self.columns[first : first + span]
            width = sum(column.width for column in columns)
            align: Align = "centre" if head or span == 2 else "left" if span > 1 else columns[0].align  # noqa: PLR2004  # a label over two columns
            size = SMALL if head or span > 1 else columns[0].size
            self._draw_cell(sheet, (x, y, width, line.height), text, size, align)
            x += width
            first += span

    def _draw_cell(
        self, sheet: Sheet, box: tuple[float, float, float, float], text: str, size: float, align: Align
    ) -> None:
        if self.ruled:
            sheet.box(*box, line=RULE)
        if text:
            sheet.cell(box, text, size, align, pad=3.0 if align == "left" else 1.2)


def _spans(line: Line, columns: int) -> Sequence[int]:
    if line.spans:
        return line.spans
    return [1] * (len(line.texts) - 1) + [columns - len(line.texts) + 1]


NUMBER_HEIGHT = 9.0
NUMBER_COLUMNS = (31.0, 21.0, 31.0, 21.0, 31.0, 21.0)


def number_table_height(pairs: Sequence[tuple[str, str]]) -> float:
    """What `draw_numbers` takes."""
    return -(-len(pairs) // 3) * NUMBER_HEIGHT


def draw_numbers(sheet: Sheet, x: float, y: float, pairs: Sequence[tuple[str, str]]) -> None:
    """Labels and numbers, three pairs a row."""
    cells = [text for pair in pairs for text in pair]
    cells += [""] * (-len(cells) % 6)
    for number, text in enumerate(cells):
        row, column = divmod(number, 6)
        left = x + sum(NUMBER_COLUMNS[:column])
        box = (left, y + row * NUMBER_HEIGHT, NUMBER_COLUMNS[column], NUMBER_HEIGHT)
        sheet.box(*box)
        if text:
            sheet.cell(box, text, 11.5)
