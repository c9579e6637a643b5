"""The township's table cut into A4 sheets that are joined: each says its place, where it is cut and where glued.

Every sheet repeats names and units, so that it can be read alone. To join, a sheet is cut along its marks, which
takes the repeated heads away, and laid upon the blank margin of its neighbour.
"""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from core.reports.layout.footer import draw_footer
from core.reports.layout.lines import fit
from core.reports.layout.report import heading, watermark
from core.reports.layout.shapes import Shape
from core.reports.layout.sheet import FAINT, HAIR, LANDSCAPE, Sheet
from core.reports.layout.table import Line, Table
from core.reports.layout.tail import Tail, draw_tail, tail_height
from core.reports.papers import recommendation_table as whole
from core.reports.rows.recommendation import Matrix
from core.reports.texts import Texts

TILE = Shape(LANDSCAPE, 14.0, 25.0, 256.0, 180.0)
COLUMN = 8.4
ROW = 5.8
TICK = 5.0
MAP = 3.2  # side of a square of the little plan


@dataclass(frozen=True, slots=True)
class Tiling:
    """Which columns and rows of the whole table lie on which sheet; the first two columns are repeated."""

    columns: tuple[range, ...]
    rows: tuple[range, ...]

    @property
    def count(self) -> int:
        """How many sheets."""
        return len(self.columns) * len(self.rows)

    def places(self) -> tuple[tuple[int, int], ...]:
        """Row and column of each sheet, row by row."""
        return tuple((row, column) for row in range(len(self.rows)) for column in range(len(self.columns)))


def tiling(table: Table, tail: float) -> Tiling:
    """The cuts: as many columns and rows on a sheet as fit; below the last rows there is room for the signatures."""
    fixed = sum(column.width for column in table.columns[:2])
    columns = _cuts([column.width for column in table.columns[2:]], TILE.width - fixed, 2)
    room = TILE.height - table.head_height
    rows = _cuts([line.height for line in table.lines], room, 0)
    last = rows[-1]
    if len(last) * ROW + tail > room:
        keep = max(last.start + 1, last.stop - max(1, int((room - tail) / ROW)))
        rows = (*rows[:-1], range(last.start, keep), range(keep, last.stop))
    return Tiling(columns, tuple(one for one in rows if len(one)))


def _cuts(sizes: list[float], room: float, first: int) -> tuple[range, ...]:
    found: list[range] = []
    start, used = 0, 0.0
    for place, size in enumerate(sizes):
        if used + size > room + 0.01 and place > start:
            found.append(range(first + start, first + place))
            start, used = place, 0.0
        used += size
    return (*found, range(first + start, first + len(sizes)))


def build(model: Matrix) -> bytes:
    """All sheets, row by row. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    table = whole.table(model, t, range(len(model.units)), COLUMN, ROW)
    table = replace(table, lines=tuple(_unspanned(line) for line in table.lines))
    tail = Tail(whole.sentences(model, t), ("chief_scrutineer", "chief_teller"))
    plan = tiling(table, tail_height(tail, TILE.width))
    lines = heading(model.frame, "recommendation_table")
    sheet = Sheet(" ".join(lines), model.frame.language, LANDSCAPE, watermark=watermark(model.frame))
    for number, (row, column) in enumerate(plan.places()):
        if number:
            sheet.next_page()
        else:
            sheet.outline(lines[-1], "recommendation_tiles")
        _draw_labels(sheet, plan, (row, column), " ".join(lines), t)
        bottom = _draw_part(sheet, table, plan, (row, column), t)
        if (row, column) == (len(plan.rows) - 1, 0):
            draw_tail(sheet, model.frame, tail, (TILE.left, bottom), TILE.width)
        draw_footer(sheet, model.frame, "recommendation_tiles", (number + 1, plan.count), TILE)
    return sheet.finish()


def _unspanned(line: Line) -> Line:
    """The label of the lower rows in the column of the names."""
    return replace(line, texts=("", *line.texts), spans=()) if line.spans else line


def _draw_part(sheet: Sheet, table: Table, plan: Tiling, at: tuple[int, int], t: Texts) -> float:
    """One part of the table with its repeated heads; gives its lower edge."""
    columns, rows = plan.columns[at[1]], plan.rows[at[0]]
    part = Table(
        (*table.columns[:2], *(table.columns[place] for place in columns)),
        tuple(_cut_line(table.lines[place], columns) for place in rows),
        head=table.head,
    )
    part.draw(sheet, TILE.left, TILE.top, range(len(part.lines)))
    fixed = sum(column.width for column in part.columns[:2])
    right = TILE.left + sum(column.width for column in part.columns)
    bottom = TILE.top + table.head + sum(line.height for line in part.lines)
    if at[1]:
        _cut_mark(sheet, (TILE.left + fixed, TILE.top, bottom), upright=True)
    if at[0]:
        _cut_mark(sheet, (TILE.top + table.head, TILE.left, right), upright=False)
    if at[1] < len(plan.columns) - 1:
        with sheet.turned(right + 6.0, (TILE.top + bottom) / 2):
            sheet.text(0.0, 0.0, t("glue"), 9.0, "centre", ink=FAINT)
    if at[0] < len(plan.rows) - 1:
        sheet.text((TILE.left + right) / 2, bottom + 3.4, t("glue"), 9.0, "centre", ink=FAINT)
    return bottom


def _cut_line(line: Line, columns: range) -> Line:
    texts = (*line.texts[:2], *(line.texts[place] for place in columns))
    return replace(line, texts=texts)


def _cut_mark(sheet: Sheet, mark: tuple[float, float, float], *, upright: bool) -> None:
    """Dashes beyond both ends of a cut, where they do not cross the table."""
    at, start, end = mark
    for first, last in ((start - TICK - 1.0, start - 1.0), (end + 1.0, end + TICK + 1.0)):
        if upright:
            sheet.line(at, first, at, last, HAIR, (0.8, 0.6))
        else:
            sheet.line(first, at, last, at, HAIR, (0.8, 0.6))


def _draw_labels(sheet: Sheet, plan: Tiling, at: tuple[int, int], title: str, t: Texts) -> None:
    """Title, which sheet this is, and a little plan of all sheets with this one filled."""
    row, column = at
    sheet.text(TILE.left, 14.0, title, fit(title, 165.0 * mm, 13.0), bold=True)
    label = t("tile", row=row + 1, column=column + 1, rows=len(plan.rows), columns=len(plan.columns))
    left = TILE.left + TILE.width - len(plan.columns) * MAP * 1.4
    sheet.text(left - 3.0, 14.0, label, 10.5, "right")
    for other_row, other in plan.places():
        box = (left + other * MAP * 1.4, 8.0 + other_row * MAP, MAP * 1.4, MAP)
        if (other_row, other) == at:
            sheet.fill(*box[:2], box[2:])
        sheet.box(*box, line=HAIR)
