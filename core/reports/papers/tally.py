"""计票单: for each name the strokes of 正, by group of papers; empty to be filled by hand, or from the count."""

from collections.abc import Callable, Sequence

from core.reports.layout.flow import Document, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.report import heading
from core.reports.layout.shapes import WIDE
from core.reports.layout.sheet import Sheet
from core.reports.layout.strokes import draw_tally, tally_height
from core.reports.layout.table import SMALL, Box, Column, Line, Table, name_width
from core.reports.layout.tail import Tail
from core.reports.rows.counting import TallyRow, TallySheet, TallySheets
from core.reports.texts import Texts

SIDE = 4.4  # millimetres of a 正
BLANK, LEAST = 11.0, 9.0
FOR, AGAINST, ABSTAIN = 88.0, 33.0, 22.0
SUM = 13.0
STROKES = (2, 4, 6)  # the columns that hold strokes
ROLES = ("caller", "teller", "scrutineer", "chief_scrutineer")
OTHERS = 3  # empty lines for written-in names


def build(model: TallySheets) -> bytes:
    """A sheet for each group. Raises `NoGlyph`."""
    return lay_out_flow([_document(model, sheet) for sheet in model.sheets])


def _document(model: TallySheets, one: TallySheet) -> Document:
    t = Texts(model.frame.language)
    facts = (
        t("tally_facts_blank")
        if one.blank
        else t("tally_facts", group=one.group, papers=one.papers, valid=one.valid, invalid=one.invalid)
    )
    return Document(
        paper="tally_blank" if one.blank else "tally",
        frame=model.frame,
        title=heading(model.frame, "tally"),
        blocks=(Ruled(_table(one, t)),),
        tail=Tail(() if one.blank else (t("tally_sum", valid=one.valid),), ROLES),
        shape=WIDE,
        caption=facts,
    )


def _table(one: TallySheet, t: Texts) -> Table:
    names = name_width((row.name for row in one.rows), 28.0, 42.0)
    columns = (
        Column(t("number"), 11.0, size=SMALL),
        Column(t("name"), names),
        Column(t("for"), FOR - (names - 28.0)),
        Column(t("subtotal"), SUM, size=SMALL),
        Column(t("against"), AGAINST),
        Column(t("subtotal"), SUM, size=SMALL),
        Column(t("abstain"), ABSTAIN),
        Column(t("subtotal"), SUM, size=SMALL),
        Column(t("unreadable"), 22.0, size=SMALL),
    )
    lines = [_line(row, one, columns) for row in one.rows]
    lines += _others(one, columns, t)
    return Table(columns, tuple(lines))


def _line(row: TallyRow, one: TallySheet, columns: Sequence[Column]) -> Line:
    if one.blank:
        return Line((str(row.number), spaced_name(row.name), *[""] * 7), BLANK)
    counts = (row.in_favour, row.against, row.abstain)
    texts = ("", str(row.in_favour), "", str(row.against), "", str(row.abstain), str(row.unreadable))
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


def _others(one: TallySheet, columns: Sequence[Column], t: Texts) -> list[Line]:
    """Written-in names: those there are, or empty lines."""
    if one.blank:
        return [Line((t("other_short") if not place else "", *[""] * 8), BLANK) for place in range(OTHERS)]
    empty = ("", "", "", "", "")
    return [
        _counted(t("other_short"), name, ("", str(votes), *empty), (votes,), columns)
        for name, votes in one.write_ins
    ]
