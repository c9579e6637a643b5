"""监票人宣读稿: what the chief scrutineer reads out, in large type, each number also as it is said."""

from core.domain.outcome import Verdict
from core.procedure.followups import FILLING
from core.reports.layout.flow import Block, Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.model import Threshold
from core.reports.papers.thresholds import HALF, majority_sentence
from core.reports.rows.counting import Script
from core.reports.spoken import spoken
from core.reports.texts import Texts

LARGE, STEP = 20.0, 12.4
ROW = 17.0
MARKS = ("for", "against", "abstain", "unreadable")


def build(model: Script) -> bytes:
    """The script as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    latin = t.language == "en"
    blocks: list[Block] = [
        Prose(opening(model, t), LARGE, STEP, latin=latin),
        Drawn(3.0),
        Ruled(votes(model, t)),
        Drawn(3.0),
        Prose(
            (*announcement(model, t), t("script_closing" if model.report.form in FILLING else "script_end")),
            LARGE,
            STEP,
            latin=latin,
        ),
    ]
    document = Document(
        paper="script", frame=model.frame, blocks=tuple(blocks), tail=Tail(roles=("chief_scrutineer",))
    )
    return lay_out_flow([document])


def said(number: int, t: Texts) -> str:
    """A number as it is read and in figures: 六十一（61）."""
    return t("said", figures=number, words=spoken(number, t.language))


def opening(model: Script, t: Texts) -> tuple[str, ...]:
    """The paragraphs before the names."""
    report = model.report
    papers = model.papers
    numbers = {
        "required": report.required,
        "present": report.present,
        "issued": papers.issued,
        "collected": papers.collected,
        "valid": papers.valid,
        "invalid": papers.invalid,
    }
    read = {key: said(number, t) for key, number in numbers.items()}
    found = [t("script_address"), t("script_people", **read), t("script_papers", **read)]
    if report.form == "recall" and report.threshold is not None:
        found.append(t("script_recall", needed=said(report.threshold.needed, t)))
    elif report.form in FILLING:
        found.append(_majority(report.threshold, report.seats, t))
    found.append(t("script_votes"))
    return tuple(found)


def _majority(threshold: Threshold | None, seats: int, t: Texts) -> str:
    if threshold is not None and threshold.strict and threshold.fraction == HALF:
        return t("script_majority", seats=said(seats, t), needed=said(threshold.needed, t))
    return majority_sentence(threshold, seats, t)


def votes(model: Script, t: Texts) -> Table:
    """A row for each name in the order of the ballot, then for the names written in: figures over words."""
    marks = MARKS if any(row.unreadable for row in model.report.rows) else MARKS[:-1]
    each = (156.0 - 44.0) / len(marks)
    columns = (
        Column(t("name"), 44.0, size=18.0),
        *(Column(t(key), each, size=_size(len(marks), t)) for key in marks),
    )
    lines: list[Line] = []
    for row in model.report.rows:
        counts = (row.in_favour, row.against, row.abstain, row.unreadable)[: len(marks)]
        lines += flowing(columns, (spaced_name(row.name), *(aloud(count, t) for count in counts)), ROW)
    for other in model.report.write_ins:
        name = t("script_written", name=other.name)
        lines += flowing(columns, (name, aloud(other.in_favour, t), *[""] * (len(marks) - 1)), ROW)
    return Table(columns, tuple(lines))


def _size(columns: int, t: Texts) -> float:
    """So large that 一百一十一票 takes one line."""
    if t.language == "en":
        return 11.0
    return 15.0 if columns < len(MARKS) else 12.0


def aloud(number: int, t: Texts) -> str:
    """Votes in figures and, below, as they are read: 61, 六十一票."""
    return t("aloud", figures=number, words=spoken(number, t.language))


def announcement(model: Script, t: Texts) -> tuple[str, ...]:
    """Who has the votes that are needed, as the count found it, in the words of the vote's form."""
    form = model.report.form
    if form == "appraisal":
        return ()
    names = [row.name for row in model.report.rows if row.verdict is Verdict.ELECTED]
    if form == "recall":
        return (t("script_recalled", names=t.listed(names)) if names else t("script_not_recalled"),)
    if not names:
        return (t("script_nobody"),)
    key = "script_past" if form in FILLING else "script_put_forward"
    return (t(key, n=said(len(names), t), names=t.listed(names)),)
