"""更正单: original and corrected side by side, the reason, and two people who decide."""

from core.reports.layout.flow import Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.table import Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.model import Frame
from core.reports.rows.counting import Corrections, Corrigendum
from core.reports.texts import Texts


def build(model: Corrections) -> bytes:
    """The corrigenda, each from a new page. Raises `NoGlyph`."""
    return lay_out_flow([_document(model.frame, one) for one in model.rows])


def _document(frame: Frame, model: Corrigendum) -> Document:
    """What did not change is not marked."""
    t = Texts(frame.language)
    latin = t.language == "en"
    columns = (
        Column(t("item"), 58.0, "left"),
        Column(t("original"), 40.0),
        Column(t("corrected"), 40.0),
        Column(t("changed"), 18.0),
    )
    lines: list[Line] = []
    for one in model.changes:
        mark = t("changed_mark") if one.original != one.corrected else ""
        lines += flowing(columns, (one.item, one.original, one.corrected, mark), 10.0)
    return Document(
        paper="corrigendum",
        frame=frame,
        blocks=(
            Prose(
                (t("corrigendum_opening", number=model.corrects, n=model.place, reason=model.reason),),
                latin=latin,
            ),
            Drawn(3.0),
            Ruled(Table(columns, tuple(lines))),
        ),
        tail=Tail(
            (t("corrigendum_decided", names=t.listed(list(model.decided_by))), t("corrigendum_kept")),
            ("chief_scrutineer", "executive_chair"),
            seal=True,
        ),
    )
