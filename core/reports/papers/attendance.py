"""清点到会人数报告单: who is there, and whether that is a quorum."""

from core.reports.layout.report import Report, lay_out
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import AttendanceReport
from core.reports.papers.thresholds import quorum_remark
from core.reports.texts import Texts

ROW_HEIGHT = 12.0


def build(model: AttendanceReport) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    counts = {
        "required": model.required,
        "present": model.present,
        "on_leave": model.on_leave,
        "absent": model.absent,
    }
    lines = [Line((t(key), t("people", n=count), ""), ROW_HEIGHT) for key, count in counts.items()]
    if model.quorum is not None:
        needed = t("people", n=model.quorum.needed)
        lines.append(Line((t("quorum_item"), needed, quorum_remark(model.quorum, t)), ROW_HEIGHT))
    columns = (
        Column(t("item"), 48.0),
        Column(t("number_of_people"), 40.0),
        Column(t("remark"), 68.0, size=11.0),
    )
    return lay_out(
        Report(
            paper="attendance",
            frame=model.frame,
            table=Table(columns, tuple(lines)),
            tail=Tail((finding(model, t), t("presence_sum")), ("chief_scrutineer", "scrutineer")),
        )
    )


def finding(model: AttendanceReport, t: Texts) -> str:
    """The sentence that the chief scrutineer reads out."""
    if model.quorum is None:
        return t("quorum_none", required=model.required, present=model.present)
    needed = model.quorum.needed
    return t(
        "quorum_met" if model.quorum_met else "quorum_short",
        required=model.required,
        present=model.present,
        needed=needed,
        short=needed - model.present,
    )
