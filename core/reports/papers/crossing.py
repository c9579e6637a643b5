"""交叉任职表: who of the party committee holds which post of congress, government, CPPCC and mass organisations."""

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.shapes import WIDE
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.crossing import CrossingTable
from core.reports.texts import Texts

HEIGHT, LEAST = 10.0, 7.0


def build(model: CrossingTable) -> bytes:
    """The table as a PDF, across the page. Raises `NoGlyph`."""
    return lay_out_flow([closest(lambda height: _document(model, height), HEIGHT, LEAST)])


def _document(model: CrossingTable, height: float) -> Document:
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("name"), 31.0, size=13.0),
        Column(t("party_post"), 40.0),
        Column(t("other_posts"), 72.0, "left"),
        Column(t("basis"), 88.0, "left", SMALL),
    )
    lines: list[Line] = []
    for number, row in enumerate(model.rows, start=1):
        gap = "；" if t.language == "zh" else "; "
        texts = (
            str(number),
            spaced_name(row.person),
            row.party,
            t.listed(list(row.others)),
            gap.join(row.basis),
        )
        lines += flowing(columns, texts, height)
    said = [t("crossing_count", n=len(model.rows))]
    if model.open_posts:
        said.append(t("open_posts", posts=t.listed(list(model.open_posts))))
    return Document(
        paper="crossing",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail(tuple(said), ("crossing_head", "crossing_clerk")),
        shape=WIDE,
    )
