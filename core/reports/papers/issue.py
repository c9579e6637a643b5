"""分发选票情况报告单: where every printed ballot is."""

from core.reports.layout.report import Report, lay_out
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import IssueReport
from core.reports.texts import Texts

ROW_HEIGHT = 12.0


def build(model: IssueReport) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    lines = [Line((t("present"), t("people", n=model.present), ""), ROW_HEIGHT)]
    counts = {
        "unpacked": model.unpacked,
        "issued": model.issued,
        "left": model.left,
        "kept": model.kept,
        "clipped": model.clipped,
    }
    lines += [Line((t(key), t("papers", n=count), ""), ROW_HEIGHT) for key, count in counts.items()]
    columns = (Column(t("item"), 56.0), Column(t("number_of_papers"), 40.0), Column(t("remark"), 60.0))
    sentence = t("issue_sentence", present=model.present, issued=model.issued)
    roles = ("chief_scrutineer", "scrutineer", "chief_teller", "teller")
    return lay_out(
        Report(
            paper="issue",
            frame=model.frame,
            table=Table(columns, tuple(lines)),
            tail=Tail((sentence,), roles),
        )
    )
