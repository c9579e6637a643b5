"""选举结果批复情况表: what the superior body approved, by document."""

from core.reports.layout.flow import Document, Ruled, lay_out_flow
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.congress import ApprovalList
from core.reports.texts import Texts


def build(model: ApprovalList) -> bytes:
    """The list as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("approval_matter"), 38.0, "left"),
        Column(t("approval_people"), 40.0, "left"),
        Column(t("approval_document"), 36.0, "left", SMALL),
        Column(t("approval_date"), 30.0, size=SMALL),
    )
    lines: list[Line] = []
    for number, row in enumerate(model.rows, start=1):
        reply = t.joined(row.by, row.document)
        lines += flowing(
            columns, (str(number), row.matter, t.listed(list(row.people)), reply, row.date), 10.0
        )
    document = Document(
        paper="approvals",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail(roles=("secretariat",)),
    )
    return lay_out_flow([document])
