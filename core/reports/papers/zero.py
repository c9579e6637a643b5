"""零票报告: before the count begins nobody has a vote. Signed at the table, as the box is shown empty before voting."""

from core.reports.layout.lines import spaced_name
from core.reports.layout.report import Report, lay_out_closest
from core.reports.layout.table import SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import ZeroReport
from core.reports.texts import Texts

MOST_HEIGHT = 9.4
LEAST_HEIGHT = 7.0
NOUGHT = "0"


def build(model: ZeroReport) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    return lay_out_closest(lambda height: _report(model, t, height), MOST_HEIGHT, LEAST_HEIGHT)


def _report(model: ZeroReport, t: Texts, height: float) -> Report:
    columns = (
        Column(t("number"), 16.0, size=SMALL),
        Column(t("name"), 44.0, size=12.5),
        *(Column(t(mark), 24.0, size=12.5) for mark in ("for", "against", "abstain", "unreadable")),
    )
    lines = tuple(
        Line((str(number), spaced_name(name), NOUGHT, NOUGHT, NOUGHT, NOUGHT), height)
        for number, name in enumerate(model.names, start=1)
    )
    return Report(
        paper="zero",
        frame=model.frame,
        table=Table(columns, lines),
        numbers=(
            (t("collected"), t("papers", n=model.collected)),
            (t("in_system"), t("papers", n=model.ballots)),
            (t("candidates"), t("seats_n", n=len(model.names))),
        ),
        tail=Tail(
            (t("zero_sentence", ballots=model.ballots), t("zero_collected", collected=model.collected)),
            ("chief_scrutineer", "scrutineer", "chief_teller", "teller"),
        ),
    )
