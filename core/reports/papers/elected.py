"""当选名单: the names of the elected in large type, to be posted."""

from core.reports.layout.lines import spaced_name
from core.reports.layout.report import Report, lay_out
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import ElectedList
from core.reports.texts import Texts

PER_LINE = 4
HEIGHT = 14.0
ORDERS = {"strokes": "by_strokes", "approved": "by_approval", "manual": "by_decision"}


def build(model: ElectedList) -> bytes:
    """The list as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    columns = tuple(Column("", 156.0 / PER_LINE, size=17.0) for _ in range(PER_LINE))
    names = [spaced_name(name) for name in model.names]
    rows = [names[start : start + PER_LINE] for start in range(0, len(names), PER_LINE)]
    lines = tuple(Line((*row, *[""] * (PER_LINE - len(row))), HEIGHT) for row in rows)
    note = (t(ORDERS[model.order]) + "　　" + t("elected_count", n=len(names))) if names else t("nobody")
    return lay_out(
        Report(
            paper="elected",
            frame=model.frame,
            table=Table(columns, lines, ruled=False),
            caption=note,
            tail=Tail(seal=True),
        )
    )
