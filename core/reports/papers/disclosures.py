"""三公开: the three notices on conditions and qualification, on the recommendation, and on the elections."""

from core.reports.layout.flow import Block, Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.crossing import DisclosedTable, DisclosureNotice
from core.reports.texts import Texts

WIDTH = 156.0


def build(model: DisclosureNotice) -> bytes:
    """The notice as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    latin = t.language == "en"
    blocks: list[Block] = [Prose(model.sentences, latin=latin)]
    for one in model.tables:
        blocks += [
            Drawn(2.0, band=True),
            Prose((one.caption,), size=14.0, step=9.0, indent=False, heads=frozenset({0}), latin=latin),
            _table(one),
        ]
    blocks += [
        Drawn(3.0),
        Prose((t("disclosure_closing", place=model.place, organ=model.organ),), latin=latin),
    ]
    document = Document(
        paper=f"disclosure_{model.kind}",
        frame=model.frame,
        blocks=tuple(blocks),
        tail=Tail(organ=model.organ),
    )
    return lay_out_flow([document])


def _table(one: DisclosedTable) -> Ruled:
    whole = sum(one.widths)
    columns = tuple(
        Column(head, WIDTH * width / whole, size=SMALL)
        for head, width in zip(one.heads, one.widths, strict=True)
    )
    lines: list[Line] = []
    for row in one.rows:
        lines += flowing(columns, row, 8.6)
    return Ruled(Table(columns, tuple(lines)))
