"""计票单: for each name the strokes of 正, by group of papers; empty to be filled by hand, or from the count."""

from collections.abc import Callable, Sequence

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.report import heading
from core.reports.layout.shapes import UPRIGHT
from core.reports.layout.sheet import Sheet
from core.reports.layout.strokes import draw_tally, tally_height
from core.reports.layout.table import SMALL, TEXT, Box, Column, Line, Table, name_width
from core.reports.layout.tail import Tail
from core.reports.rows.counting import TallyRow, TallySheet, TallySheets
from core.reports.texts import Texts

SIDE = 4.4  # millimetres of a 正
BLANK, LEAST = 11.0, 9.2
NAME, LONG_NAME = 23.0, 36.0
# The columns behind the strokes of those in favour, and their widths.
BEHIND = (("subtotal", 10.0), ("against", 25.0), ("subtotal", 9.0), ("abstain", 13.0), ("unreadable", 11.0))
NAMING = (("subtotal", 16.0), ("unreadable", 18.0))
STROKES = (2, 4)  # the columns that hold strokes
ROLES = ("caller", "teller", "scrutineer", "chief_scrutineer")
OTHERS = 3  # empty lines for written-in names


def build(model: TallySheets) -> bytes:
    """A sheet for each group. Raises `NoGlyph`."""
    return lay_out_flow([_document(model, sheet) for sheet in model.sheets])


def _document(model: TallySheets, one: TallySheet) -> Document:
    """Empty rows as high as one page allows."""
    return (
        closest(lambda height: _at(model, one, height), BLANK, LEAST) if one.blank else _at(model, one, LEAST)
    )


def _at(model: TallySheets, one: TallySheet, height: float) -> Document:
    t = Texts(model.frame.language)
    facts = (
        t("tally_facts_blank")
        if one.blank
        else t("tally_facts", group=one.group, papers=one.papers, valid=one.valid, invalid=one.invalid)
    )
    sums = "tally_sum_naming" if model.naming else "tally_sum"
    return Document(
        paper="tally_blank" if one.blank else "tally",
        frame=model.frame,
        title=heading(model.frame, "tally"),
        blocks=(Ruled(_table(one, height, t, naming=model.naming)),),
        tail=Tail(
            () if one.blank else (t(sums, valid=one.valid),),
            ROLES,
        ),
        caption=facts,
    )


def _table(one: TallySheet, height: float, t: Texts, *, naming: bool) -> Table:
    names = name_width((row.name for row in one.rows), NAME, LONG_NAME)
    behind = NAMING if naming else BEHIND
    strokes = UPRIGHT.width - 9.0 - names - sum(width for _, width in behind)
    columns = (
        Column(t("number"), 9.0, size=SMALL),
        Column(t("name"), names),
        Column(t("for"), strokes),
        *(Column(t(key), width, size=TEXT if key == "against" else SMALL) for key, width in behind),
    )
    lines = [_line(row, one, columns, height, naming=naming) for row in one.rows]
    lines += _others(one, columns, height, t)
    return Table(columns, tuple(lines))


def _line(row: TallyRow, one: TallySheet, columns: Sequence[Column], height: float, *, naming: bool) -> Line:
    if one.blank:
        return Line((str(row.number), spaced_name(row.name), *[""] * (len(columns) - 2)), height)
    if naming:
        named = ("", str(row.in_favour), str(row.unreadable))
        return _counted(str(row.number), row.name, named, (row.in_favour,), columns)
    counts = (row.in_favour, row.against)
    texts = ("", str(row.in_favour), "", str(row.against), str(row.abstain), str(row.unreadable))
    return _counted(str(row.number), row.name, texts, counts, columns)


def _counted(
    number: str, name: str, texts: tuple[str, ...], counts: Sequence[int], columns: Sequence[Column]
) -> Line:
    needed = max(
        tally_height(count, columns[place].width, SIDE) for place, count in zip(STROKES, counts, strict=False)
    )
    return Line((number, spaced_name(name), *texts), max(LEAST, needed), paint=_painter(tuple(counts)))


def _painter(counts: tuple[int, ...]) -> Callable[[Sheet, Sequence[Box]], None]:
    def paint(sheet: Sheet, boxes: Sequence[Box]) -> None:
        for place, count in zip(STROKES, counts, strict=False):
            draw_tally(sheet, boxes[place], count, SIDE)

    return paint


def _others(one: TallySheet, columns: Sequence[Column], height: float, t: Texts) -> list[Line]:
    """Written-in names: those there are, or empty lines."""
    if one.blank:
        return [
            Line((t("other_short") if not place else "", *[""] * (len(columns) - 1)), height)
            for place in range(OTHERS)
        ]
    empty = ("",) * (len(columns) - 4)
    return [
        _counted(t("other_short"), name, ("", str(votes), *empty), (votes,), columns)
        for name, votes in one.write_ins
    ]
