"""Papers made of running text and tables in any order, one or several in a file, over as many pages as they need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from reportlab.lib.units import mm

from core.reports.fonts import width_of
from core.reports.layout.footer import draw_footer
from core.reports.layout.lines import wrap
from core.reports.layout.pages import Row, paginate
from core.reports.layout.report import (
    TITLE_SIZE,
    draw_running_head,
    draw_title,
    heading,
    title_height,
    watermark,
)
from core.reports.layout.shapes import UPRIGHT, Shape
from core.reports.layout.sheet import Sheet
from core.reports.layout.table import Table
from core.reports.layout.tail import LEAD_SIZE, Tail, draw_tail, tail_height
from core.reports.model import Frame

BODY = 16.0  # points: 三号, the size of official letters, 28 characters a line
BODY_STEP = 9.9  # 28 points: 22 lines a page
LATIN = 0.8125  # of the size: 13 points of Latin letters stand beside 16 of Chinese
ONE_LINE = 1


class Block(Protocol):
    """A piece of a paper, in rows that pages may part."""

    @property
    def repeated(self) -> float:
        """The height of a head that stands again where a page begins within the block; 0 for none."""
        ...

    def rows(self, width: float) -> list[Row]:
        """Its rows for the division into pages; a head is the first of them."""
        ...

    def draw_head(self, sheet: Sheet, x: float, y: float) -> float:
        """The head that stands again; gives its height."""
        ...

    def draw_row(self, sheet: Sheet, x: float, y: float, number: int, width: float) -> None:
        """One of the rows."""
        ...


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of running text, the first line indented by two characters; `heads` are those set as headings."""

    paragraphs: tuple[str, ...]
    size: float = BODY
    step: float = BODY_STEP
    indent: bool = True
    heads: frozenset[int] = frozenset()
    latin: bool = False

    @property
    def repeated(self) -> float:
        """Running text has no head."""
        return 0.0

    def rows(self, width: float) -> list[Row]:
        """Its lines; the first of a paragraph keeps company with the second, a heading with what follows."""
        return [Row(self._step, band=keep) for _, _, keep in self._lines(width)]

    def draw_head(self, _sheet: Sheet, _x: float, _y: float) -> float:
        """Nothing."""
        return 0.0

    def draw_row(self, sheet: Sheet, x: float, y: float, number: int, width: float) -> None:
        """One line, with its baseline low in its step."""
        text, bold, _ = self._lines(width)[number]
        sheet.text(x, y + self._step * 0.68, text, self._size, bold=bold)

    @property
    def _size(self) -> float:
        return self.size * (LATIN if self.latin else 1.0)

    @property
    def _step(self) -> float:
        return self.step * (LATIN if self.latin else 1.0)

    def _lines(self, width: float) -> list[tuple[str, bool, bool]]:
        return _broken(self, width, self._size)


@lru_cache(maxsize=64)
def _broken(prose: Prose, width: float, size: float) -> list[tuple[str, bool, bool]]:
    """Each line with whether it is heavy and whether it must not stand last on a page."""
    found: list[tuple[str, bool, bool]] = []
    for place, text in enumerate(prose.paragraphs):
        lead = "" if prose.latin or not prose.indent else "　　"
        lines = wrap(lead + text, width * mm, size) or [""]
        heavy = place in prose.heads
        found += [
            (line, heavy, heavy or (number == 0 and len(lines) > ONE_LINE))
            for number, line in enumerate(lines)
        ]
    return found


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table whose head stands again on each page."""

    table: Table

    @property
    def repeated(self) -> float:
        """Its head."""
        return self.table.head_height

    def rows(self, _width: float) -> list[Row]:
        """Head and lines; the head never stands last on a page."""
        return [Row(self.table.head_height, band=True), *self.table.rows()]

    def draw_head(self, sheet: Sheet, x: float, y: float) -> float:
        """The head."""
        return self.table.draw_head(sheet, x, y)

    def draw_row(self, sheet: Sheet, x: float, y: float, number: int, _width: float) -> None:
        """The head is row 0."""
        if number:
            self.table.draw_row(sheet, x, y, number - 1)
        else:
            self.table.draw_head(sheet, x, y)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row drawn by its own hand; without a drawing it is a gap."""

    height: float
    draw: Callable[[Sheet, float, float], None] | None = None
    band: bool = False

    @property
    def repeated(self) -> float:
        """It has no head."""
        return 0.0

    def rows(self, _width: float) -> list[Row]:
        """One row."""
        return [Row(self.height, band=self.band)]

    def draw_head(self, _sheet: Sheet, _x: float, _y: float) -> float:
        """Nothing."""
        return 0.0

    def draw_row(self, sheet: Sheet, x: float, y: float, _number: int, _width: float) -> None:
        """Its drawing."""
        if self.draw is not None:
            self.draw(sheet, x, y)


@dataclass(frozen=True, slots=True)
class Document:
    """A paper ready to be laid out; `title` in place of the one made of the frame and the paper."""

    paper: str
    frame: Frame
    blocks: tuple[Block, ...]
    tail: Tail = field(default_factory=Tail)
    shape: Shape = UPRIGHT
    title: tuple[str, ...] = ()
    caption: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The title line by line; across a wide page in one line where it fits."""
        found = self.title or tuple(line for line in heading(self.frame, self.paper) if line)
        one = "　".join(found)
        wide = self.shape.width > UPRIGHT.width and width_of(one, TITLE_SIZE) <= self.shape.width * mm
        return (one,) if wide else found


def lay_out_flow(documents: Sequence[Document]) -> bytes:
    """The papers one after the other in one file, each from a new page with pages counted of its own.

    Raises `NoGlyph` where a character cannot be drawn.
    """
    first = documents[0]
    frame = first.frame
    sheet = Sheet(" ".join(first.lines), frame.language, first.shape.size, watermark=watermark(frame))
    for number, document in enumerate(documents):
        if number:
            sheet.next_page()
        sheet.outline(document.lines[-1], f"{document.paper}-{number}")
        _lay_out(sheet, document)
    return sheet.finish()


def pages_of(document: Document) -> int:
    """How many pages a paper takes."""
    return len(_pages(document))


def closest(make: Callable[[float], Document], most: float, least: float) -> Document:
    """The paper with rows as high as they can be, from `most` down to `least`, without costing a page more."""
    steps = round((most - least) / 0.2)
    return min((make(most - step * 0.2) for step in range(steps + 1)), key=pages_of)


def _lay_out(sheet: Sheet, document: Document) -> None:
    shape, frame = document.shape, document.frame
    rows = _rows(document)
    pages = _pages(document)
    for page, shown in enumerate(pages):
        if page:
            sheet.next_page()
            draw_running_head(sheet, frame, document.lines, shape)
            y = shape.top
        else:
            y = _draw_opening(sheet, document)
        for place in shown:
            block, number, row = rows[place]
            if place == shown.start and number and block.repeated:
                y += block.draw_head(sheet, shape.left, y)
            block.draw_row(sheet, shape.left, y, number, shape.width)
            y += row.height
        if page == len(pages) - 1:
            draw_tail(sheet, frame, document.tail, (shape.left, y), shape.width)
        draw_footer(sheet, frame, document.paper, (page + 1, len(pages)), shape)


def _rows(document: Document) -> list[tuple[Block, int, Row]]:
    return [
        (block, number, row)
        for block in document.blocks
        for number, row in enumerate(block.rows(document.shape.width))
    ]


def _pages(document: Document) -> tuple[range, ...]:
    shape = document.shape
    repeated = max((block.repeated for block in document.blocks), default=0.0)
    return paginate(
        [row for _, _, row in _rows(document)],
        shape.bottom - _opening_bottom(document),
        shape.height - repeated,
        tail_height(document.tail, shape.width),
    )


def _opening_bottom(document: Document) -> float:
    shape = document.shape
    return shape.top + title_height(document.lines, shape.width) + 6.0 + (9.0 if document.caption else 0.0)


def _draw_opening(sheet: Sheet, document: Document) -> float:
    shape = document.shape
    y = shape.top + draw_title(sheet, document.lines, shape.top, shape.width) + 6.0
    if document.caption:
        taken = width_of(document.caption, LEAD_SIZE) / mm
        size = LEAD_SIZE if taken <= shape.width else LEAD_SIZE * shape.width / taken
        sheet.text(sheet.width / 2, y + 1.0, document.caption, size, "centre")
    return _opening_bottom(document)
