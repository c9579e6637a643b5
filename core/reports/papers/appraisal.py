"""民主测评汇总表: for everybody appraised the papers by grade."""

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.shapes import WIDE
from core.reports.layout.table import SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.papers.count import percent
from core.reports.rows.congress import AppraisalRow, AppraisalTable
from core.reports.rows.recommendation import share
from core.reports.texts import Texts

NUMBER, NAME = 12.0, 43.0
HEIGHT, LEAST = 9.6, 6.8


def build(models: tuple[AppraisalTable, ...]) -> bytes:
    """A table for each appraisal, across the page. Raises `NoGlyph`."""
    return lay_out_flow([_document(model) for model in models])


def _document(model: AppraisalTable) -> Document:
    return closest(lambda height: _at(model, height), HEIGHT, LEAST)


def _at(model: AppraisalTable, height: float) -> Document:
    t = Texts(model.frame.language)
    each = (WIDE.width - NUMBER - NAME) / (2 * len(model.grades) + 1)
    columns = [Column(t("number"), NUMBER, size=SMALL), Column(t("appraised"), NAME)]
    for grade in model.grades:
        columns += [Column(grade, each), Column(t("share"), each, size=SMALL)]
    columns.append(Column(t("no_grade"), each))
    lines = tuple(_line(row, number, model.valid, height) for number, row in enumerate(model.rows, start=1))
    said = t(
        "appraisal_sentence",
        issued=model.issued,
        collected=model.collected,
        valid=model.valid,
        invalid=model.invalid,
    )
    return Document(
        paper="appraisal",
        frame=model.frame,
        blocks=(Ruled(Table(tuple(columns), lines)),),
        tail=Tail((said,), ("chief_scrutineer", "scrutineer", "chief_teller", "teller")),
        shape=WIDE,
    )


def _line(row: AppraisalRow, number: int, valid: int, height: float) -> Line:
    texts = [str(number), spaced_name(row.subject)]
    for votes in row.votes:
        texts += [str(votes), percent(share(votes, valid))]
    return Line((*texts, str(row.none)), height)
