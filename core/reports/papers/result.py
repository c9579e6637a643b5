"""选举结果报告单: who is elected, and what remains to be done."""

from dataclasses import replace

from core.reports.layout.lines import spaced_name
from core.reports.layout.report import Report, lay_out_closest
from core.reports.layout.table import SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.model import ResultReport
from core.reports.papers.thresholds import majority_label, majority_sentence
from core.reports.texts import Texts

MOST_HEIGHT = 9.4
LEAST_HEIGHT = 7.4


def build(model: ResultReport) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    head = "elected_head" if model.elected else "nobody_elected"
    report = Report(
        paper="result",
        frame=model.frame,
        table=_table(model, t, MOST_HEIGHT),
        numbers=_numbers(model, t),
        leads=(_sentence(model, t), t(head, seats=model.seats, elected=len(model.elected))),
        tail=Tail(
            remainder(model, t) + _certificates(model, t), ("executive_chair", "chief_scrutineer"), seal=True
        ),
    )
    return lay_out_closest(
        lambda height: replace(report, table=_table(model, t, height)), MOST_HEIGHT, LEAST_HEIGHT
    )


def remainder(model: ResultReport, t: Texts) -> tuple[str, ...]:
    """What happens with the seats that nobody has won; that nothing remains, where nothing does."""
    sentences = [
        t("remain_runoff", names=t.listed(list(runoff.names)), seats=runoff.seats) for runoff in model.runoffs
    ]
    if model.further:
        sentences.append(t("remain_further", seats=model.further))
    if model.given_up:
        sentences.append(t("remain_given_up", seats=model.given_up))
    if model.held_open:
        sentences.append(t("remain_held", seats=model.held_open))
    return tuple(sentences) or (t("remain_nothing"),)


def _certificates(model: ResultReport, t: Texts) -> tuple[str, ...]:
    """Whose digital signature belongs to the paper, to be compared with what a viewer shows."""
    return tuple(t("certificate", certificate=one) for one in model.certificates)


def _sentence(model: ResultReport, t: Texts) -> str:
    papers = model.papers
    text = t(
        "result_sentence",
        issued=papers.issued,
        collected=papers.collected,
        valid=papers.valid,
        invalid=papers.invalid,
    )
    gap = "" if t.language == "zh" else " "
    return text + gap + majority_sentence(model.threshold, model.seats, t)


def _numbers(model: ResultReport, t: Texts) -> tuple[tuple[str, str], ...]:
    return (
        (t("seats"), t("seats_n", n=model.seats)),
        (t("elected_n"), t("seats_n", n=len(model.elected))),
        majority_label(model.threshold, t),
    )


def _table(model: ResultReport, t: Texts, height: float) -> Table:
    columns = (
        Column(t("rank"), 22.0, size=SMALL),
        Column(t("name"), 56.0, size=13.0),
        Column(t("votes_for"), 34.0, size=13.0),
        Column(t("remark"), 44.0, size=SMALL),
    )
    lines: list[Line] = []
    rank = 0
    for place, row in enumerate(model.elected, start=1):
        if place == 1 or row.votes != model.elected[place - 2].votes:
            rank = place
        note = t("note_write_in") if row.written_in else ""
        lines.append(Line((str(rank), spaced_name(row.name), t("votes_cell", n=row.votes), note), height))
    return Table(columns, tuple(lines), ruled=bool(lines))
