"""争议票处理记录: every paper set aside, what was asked, how it was read, by whom and why."""

from core.reports.layout.flow import Document, Ruled, lay_out_flow
from core.reports.layout.shapes import WIDE
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.counting import DisputeLog
from core.reports.texts import Texts


def build(model: DisputeLog) -> bytes:
    """The log as a PDF, across the page. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("pile"), 18.0),
        Column(t("ballot_number"), 18.0),
        Column(t("question"), 56.0, "left", SMALL),
        Column(t("asked_by"), 22.0, size=SMALL),
        Column(t("read_as"), 47.0, "left", SMALL),
        Column(t("reason"), 40.0, "left", SMALL),
        Column(t("decided_by"), 30.0, size=SMALL),
    )
    lines: list[Line] = []
    for number, row in enumerate(model.rows, start=1):
        deciders = t.listed(list(row.decided_by))
        start = (str(number), row.batch, str(row.number), row.question, row.asked_by)
        lines += flowing(columns, (*start, row.reading, row.reason, deciders), 10.0)
    document = Document(
        paper="disputes",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail((t("disputes_sentence", n=len(model.rows)),), ("chief_scrutineer", "scrutineer")),
        shape=WIDE,
    )
    return lay_out_flow([document])
