"""计票结果报告单: every candidate's votes, with the identities that hold."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from core.counting.statistics import VALIDITY, Errors, TellerErrors
from core.domain.outcome import Verdict
from core.procedure.followups import FILLING
from core.procedure.forms import verdict_word
from core.reports.layout.lines import spaced_name
from core.reports.layout.report import Report, lay_out_closest
from core.reports.layout.sheet import Sheet
from core.reports.layout.table import SMALL, Box, Column, Line, Table, framed
from core.reports.layout.tail import Tail
from core.reports.model import CountReport, Papers, Threshold, WriteInRow
from core.reports.papers.thresholds import HALF, majority_label, majority_sentence
from core.reports.texts import Texts

MARKS = ("for_", "against", "abstain", "unreadable", "verdict")  # in the order of the columns
PLACES = {"valid": 4, "invalid": 5}  # among the numbers over the table
MOST_HEIGHT = 8.8
LEAST_HEIGHT = 7.0


def build(model: CountReport) -> bytes:
    """The report as a PDF; rows are drawn a little lower where that brings everything onto one page."""
    t = Texts(model.frame.language)
    report = Report(
        paper="count",
        frame=model.frame,
        table=_table(model, t, MOST_HEIGHT),
        numbers=_numbers(model, t),
        corrected=frozenset(PLACES[key] for key in model.corrected),
        tail=Tail(_sentences(model, t), ("chief_scrutineer", "scrutineer", "chief_teller", "teller")),
    )
    return lay_out_closest(
        lambda height: replace(report, table=_table(model, t, height)), MOST_HEIGHT, LEAST_HEIGHT
    )


def verdict_words(verdict: Verdict, threshold: Threshold | None, t: Texts) -> str:
    """What a verdict is called under this majority rule."""
    if verdict == Verdict.NO_MAJORITY and threshold is None:
        return t("verdict_no_vote")
    plain = threshold is not None and threshold.strict and threshold.fraction == HALF
    key = f"verdict_{verdict.value}"
    return t(key if plain or not t.has(f"{key}_other") else f"{key}_other")


def invalid_sentence(papers: Papers, t: Texts) -> str:
    """How many papers are invalid, by reason; words of the scrutineers that no catalogue holds stand as they are."""
    reasons = [
        t("reason_n", reason=t(f"reason_{reason}") if t.has(f"reason_{reason}") else reason, n=count)
        for reason, count in papers.reasons
    ]
    return t("invalid_sentence", invalid=papers.invalid, reasons=t.listed(reasons))


def readings_sentence(errors: Errors, t: Texts) -> str:
    """How often each teller read otherwise than was settled, and where on the ballot."""
    gap = "；" if t.language == "zh" else "; "
    wrong = [
        t(
            "place_errors",
            place=one.name or t("place_validity" if one.kind == VALIDITY else "write_ins"),
            wrong=one.wrong,
        )
        for one in errors.cells
        if one.wrong
    ]
    places = t("places_wrong", places=t.listed(wrong)) if wrong else t("places_right")
    return t("readings_sentence", tellers=gap.join(_teller(one, t) for one in errors.tellers), places=places)


def _teller(one: TellerErrors, t: Texts) -> str:
    line = t(
        "teller_errors",
        teller=one.teller,
        papers=one.papers,
        cells=one.cells,
        wrong=one.wrong,
        rate=percent(one.rate),
    )
    return line + (t("teller_lost", missed=one.missed, added=one.added) if one.missed or one.added else "")


def percent(share: Fraction) -> str:
    """A share in percent with two places, halves up: `0.43%`."""
    hundredths = (share.numerator * 20000 + share.denominator) // (2 * share.denominator)
    return f"{hundredths // 100}.{hundredths % 100:02}%"


def _numbers(model: CountReport, t: Texts) -> tuple[tuple[str, str], ...]:
    papers = model.papers
    return (
        (t("required"), t("people", n=model.required)),
        (t("present"), t("people", n=model.present)),
        (t("issued"), t("papers", n=papers.issued)),
        (t("collected"), t("papers", n=papers.collected)),
        (t("valid"), t("papers", n=papers.valid)),
        (t("invalid"), t("papers", n=papers.invalid)),
        (t("seats"), t("seats_n", n=model.seats)),
        (t("candidates"), t("seats_n", n=len(model.rows))),
        majority_label(model.threshold, t),
    )


def _sentences(model: CountReport, t: Texts) -> tuple[str, ...]:
    first = t("sum_sentence", valid=model.papers.valid)
    gap = "" if t.language == "zh" else " "
    sentences = [first + gap + majority_sentence(model.threshold, model.seats, t)]
    if model.papers.reasons:
        sentences.append(invalid_sentence(model.papers, t))
    if model.errors is not None:
        sentences.append(readings_sentence(model.errors, t))
    if model.frame.correction:
        sentences.append(
            t("corrected_framed", n=model.frame.correction, number=model.frame.number.split("-")[0])
        )
    return tuple(sentences)


def _table(model: CountReport, t: Texts, height: float) -> Table:
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("name"), 28.0, size=12.5),
        Column(t("for"), 19.2, size=12.5),
        Column(t("against"), 19.2, size=12.5),
        Column(t("abstain"), 19.2, size=12.5),
        Column(t("unreadable"), 21.8, size=12.5),
        Column(t("result"), 36.6, size=SMALL),
    )
    lines = [
        Line(
            (
                str(row.number),
                spaced_name(row.name),
                *(str(number) for number in (row.in_favour, row.against, row.abstain, row.unreadable)),
                _fate(model, row.verdict, t),
            ),
            height,
            paint=_frames([2 + MARKS.index(key) for key in sorted(row.corrected)]),
        )
        for row in model.rows
    ]
    lines += _write_in_lines(model, t, height)
    return Table(columns, tuple(lines))


def _fate(model: CountReport, verdict: Verdict, t: Texts) -> str:
    """What a verdict is called: a recall passes or not, a primary puts forward, an appraisal has no verdict."""
    if model.form in FILLING or model.form == "recommendation":
        return verdict_words(verdict, model.threshold, t)
    return verdict_word(model.form, verdict, t.language)


def _write_in_lines(model: CountReport, t: Texts, height: float) -> list[Line]:
    """One line for each written-in person; the label stands at the first."""
    if not model.write_ins:
        return [Line((t("write_ins"), t("none")), height, spans=(2, 5))]
    return [
        Line(
            (t("write_ins") if number == 0 else "", _written(row, model.threshold, t)),
            height,
            spans=(2, 5),
            paint=_frames([1] if row.corrected else []),
        )
        for number, row in enumerate(model.write_ins)
    ]


def _frames(cells: Sequence[int]) -> Callable[[Sheet, Sequence[Box]], None] | None:
    """Draws a frame into these cells of a line."""
    if not cells:
        return None

    def paint(sheet: Sheet, boxes: Sequence[Box]) -> None:
        for cell in cells:
            framed(sheet, boxes[cell])

    return paint


def _written(row: WriteInRow, threshold: Threshold | None, t: Texts) -> str:
    return t(
        "write_in",
        name=row.name,
        votes=t("votes_n", n=row.in_favour),
        verdict=verdict_words(row.verdict, threshold, t),
    )
