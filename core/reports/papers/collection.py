"""选票清点情况报告单: issued, collected, and whether the election is valid. Before any mark is counted."""

from core.reports.layout.report import Report, lay_out
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import CollectionReport
from core.reports.texts import Texts

ROW_HEIGHT = 12.0


def build(model: CollectionReport) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    facts = [(t("issued"), t("papers", n=model.issued))]
    if model.voted != model.issued or model.limited_by == "voted":
        facts.append((t("voted"), t("people", n=model.voted)))
    facts += [(t("collected"), t("papers", n=model.collected)), (t("compare"), compared(model, t))]
    lines = tuple(Line((label, value, ""), ROW_HEIGHT) for label, value in facts)
    columns = (Column(t("item"), 56.0), Column(t("number_of_papers"), 40.0), Column(t("remark"), 60.0))
    verdict = "valid" if model.valid else "void"
    because = t(f"because_{verdict}_{model.limited_by}", collected=model.collected, limit=model.limit)
    return lay_out(
        Report(
            paper="collection",
            frame=model.frame,
            table=Table(columns, lines),
            emphasis=t(f"election_{verdict}"),
            tail=Tail((because,), ("chief_scrutineer", "scrutineer", "chief_teller", "teller")),
        )
    )


def compared(model: CollectionReport, t: Texts) -> str:
    """Equal, so many fewer, so many more."""
    difference = model.collected - model.issued
    if difference == 0:
        return t("equal")
    return t("more" if difference > 0 else "fewer", n=abs(difference))
