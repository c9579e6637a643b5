"""A ruled table whose head is repeated on every page."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from core.reports.fonts import width_of
from core.reports.layout.lines import fit, is_chinese, wrap
from core.reports.layout.pages import Row
from core.reports.layout.sheet import RULE, Align, Sheet

HEAD_HEIGHT = 8.7
BAND_HEIGHT = 7.6
TEXT = 12.0
SMALL = 10.5
PAD_LEFT, PAD = 3.0, 1.2
SHORT_NAME = 5
LEAST_SHARE = 0.74  # of the size: how much smaller a name is set to stay on one line
INNER, INNER_RULE = 0.9, 0.5  # of the frame around what was corrected
MOST_LINES = 18  # of a row: a longer text goes on in a row of its own

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Column:
    """A column `width` millimetres wide; a `turned` title stands upright in a head that is high enough."""

    title: str
    width: float
    align: Align = "centre"
    size: float = TEXT
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row. Fewer texts than columns: the last text takes the remaining columns. A band is a heading within.

    `flowing`: texts keep their size and are broken into lines; `paint` draws into the cells, once they are ruled.
    """

    texts: tuple[str, ...]
    height: float
    band: bool = False
    spans: tuple[int, ...] = ()
    flowing: bool = False
    paint: Callable[[Sheet, Sequence[Box]], None] | None = None

    def row(self) -> Row:
        """What the division into pages needs of it."""
        return Row(self.height, band=self.band)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and lines; without `ruled` neither head nor rules are drawn."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    ruled: bool = True
    head: float = HEAD_HEIGHT

    @property
    def head_height(self) -> float:
        """What the head takes on each page."""
        return self.head if self.ruled else 0.0

    def rows(self) -> list[Row]:
        """All lines as the division into pages needs them."""
        return [line.row() for line in self.lines]

    def draw(self, sheet: Sheet, x: float, y: float, shown: Iterable[int]) -> float:
        """Head and the lines of one page from `y` down; gives the height used."""
        top = y
        y += self.draw_head(sheet, x, y)
        for number in shown:
            self.draw_row(sheet, x, y, number)
            y += self.lines[number].height
        return y - top

    def draw_head(self, sheet: Sheet, x: float, y: float) -> float:
        """The head alone; gives its height."""
        if self.head_height:
            titles = tuple("" if column.turned else column.title for column in self.columns)
            self._draw_line(sheet, x, y, Line(titles, self.head), head=True)
            for column in self.columns:
                if column.turned:
                    draw_turned(sheet, (x, y, column.width, self.head), column.title, column.size)
                x += column.width
        return self.head_height

    def draw_row(self, sheet: Sheet, x: float, y: float, number: int) -> None:
        """One line alone."""
        self._draw_line(sheet, x, y, self.lines[number], head=False)

    def _draw_line(self, sheet: Sheet, x: float, y: float, line: Line, *, head: bool) -> None:
        if line.band:
            width = sum(column.width for column in self.columns)
            self._draw_cell(sheet, (x, y, width, line.height), line.texts[0], SMALL, "left")
            return
        boxes: list[Box] = []
        first = 0
        for text, span in zip(line.texts, _spans(line, len(self.columns)), strict=True):
            columns = self.columns[first : first + span]
            width = sum(column.width for column in columns)
            align: Align = "centre" if head or span == 2 else "left" if span > 1 else columns[0].align  # noqa: PLR2004  # a label over two columns
            size = SMALL if head or span > 1 else columns[0].size
            box = (x, y, width, line.height)
            boxes.append(box)
            if line.flowing and text:
                self._draw_cell(sheet, box, "", size, align)
                _draw_flowing(sheet, box, text, size, align)
            else:
                self._draw_cell(sheet, box, text, size, align)
            x += width
            first += span
        if line.paint is not None:
            line.paint(sheet, boxes)

    def _draw_cell(self, sheet: Sheet, box: Box, text: str, size: float, align: Align) -> None:
        if self.ruled:
            sheet.box(*box, line=RULE)
        if text:
            sheet.cell(box, text, size, align, pad=PAD_LEFT if align == "left" else PAD)


def name_width(names: Iterable[str], normal: float, wide: float) -> float:
    """The width of the column of names: wide where one of them has more than five characters."""
    return wide if max((len(name) for name in names), default=0) > SHORT_NAME else normal


def draw_turned(sheet: Sheet, box: Box, text: str, size: float) -> None:
    """A title down the middle of a narrow box: Chinese characters below each other, anything else turned a quarter."""
    x, y, width, height = box
    size = min(size, width * 0.8 * mm)
    if not is_chinese(text):
        with sheet.turned(x + width / 2, y + height / 2):
            sheet.text(0.0, size * 0.34 / mm, text, fit(text, (height - 2.0) * mm, size), "centre")
        return
    step = min(size * 1.16 / mm, (height - 1.6) / len(text))
    size = min(size, step / 1.04 * mm)
    top = y + (height - len(text) * step) / 2
    for place, letter in enumerate(text):
        sheet.text(x + width / 2, top + (place + 0.5) * step + 0.37 * size / mm, letter, size, "centre")


def _pad(align: Align) -> float:
    return PAD_LEFT if align == "left" else PAD


def _step(size: float) -> float:
    return float(size * 1.36 / mm)


def _draw_flowing(sheet: Sheet, box: Box, text: str, size: float, align: Align) -> None:
    x, y, width, height = box
    pad = _pad(align)
    if align == "centre" and "\n" not in text:
        size = fit(text, (width - 2 * pad) * mm, size, size * LEAST_SHARE)
    lines = _lines(text, width, size, align)
    at = {"left": x + pad, "centre": x + width / 2, "right": x + width - pad}[align]
    first = y + height / 2 - (len(lines) - 1) * _step(size) / 2 + size * 0.37 / mm
    for number, line in enumerate(lines):
        sheet.text(at, first + number * _step(size), line, size, align)


def _lines(text: str, width: float, size: float, align: Align) -> list[str]:
    """A name or label that all but fits one line is set a little smaller and stays whole."""
    room = (width - 2 * _pad(align)) * mm
    if align == "centre" and "\n" not in text and width_of(text, size * LEAST_SHARE) <= room:
        return [text]
    return [line for part in text.split("\n") for line in wrap(part, room, size) or [""]]


def flowing(columns: Sequence[Column], texts: Sequence[str], least: float) -> list[Line]:
    """One row as high as its longest text needs, `least` millimetres at least; a very long one in several."""
    cells = [
        _lines(text, column.width, column.size, column.align)
        for text, column in zip(texts, columns, strict=True)
    ]
    pieces = max(1, -(-max(len(lines) for lines in cells) // MOST_LINES))
    found = []
    for piece in range(pieces):
        shown = [lines[piece * MOST_LINES : (piece + 1) * MOST_LINES] for lines in cells]
        needed = max(
            (len(lines) * _step(column.size) for lines, column in zip(shown, columns, strict=True)),
            default=0.0,
        )
        found.append(Line(tuple("\n".join(lines) for lines in shown), max(least, needed + 3.0), flowing=True))
    return found


def _spans(line: Line, columns: int) -> Sequence[int]:
    if line.spans:
        return line.spans
    return [1] * (len(line.texts) - 1) + [columns - len(line.texts) + 1]


def framed(sheet: Sheet, box: Box) -> None:
    """A second, heavier frame within a cell: what stands in it was corrected."""
    x, y, width, height = box
    sheet.box(x + INNER, y + INNER, width - 2 * INNER, height - 2 * INNER, line=INNER_RULE)


NUMBER_HEIGHT = 9.0
NUMBER_COLUMNS = (31.0, 21.0, 31.0, 21.0, 31.0, 21.0)


def number_table_height(pairs: Sequence[tuple[str, str]]) -> float:
    """What `draw_numbers` takes."""
    return -(-len(pairs) // 3) * NUMBER_HEIGHT


def draw_numbers(
    sheet: Sheet,
    x: float,
    y: float,
    pairs: Sequence[tuple[str, str]],
    corrected: Collection[int] = (),
) -> None:
    """Labels and numbers, three pairs a row; a frame around the numbers of the `corrected` pairs."""
    cells = [text for pair in pairs for text in pair]
    cells += [""] * (-len(cells) % 6)
    for number, text in enumerate(cells):
        row, column = divmod(number, 6)
        left = x + sum(NUMBER_COLUMNS[:column])
        box = (left, y + row * NUMBER_HEIGHT, NUMBER_COLUMNS[column], NUMBER_HEIGHT)
        sheet.box(*box)
        if text:
            sheet.cell(box, text, 11.5)
        if column % 2 and number // 2 in corrected:
            framed(sheet, box)
