"""民主推荐情况报告单: what one unit's meeting came to, members and representatives of the masses apart."""

from core.reports.layout.flow import Block, Document, Drawn, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.papers.count import percent
from core.reports.rows.recommendation import UnitFigures, UnitReport, together
from core.reports.texts import Texts

HEIGHT, LEAST = 8.8, 6.4
LABEL = 52.0
FIGURES = ("entitled", "present", "turnout", "issued", "collected", "valid", "invalid")


def build(models: tuple[UnitReport, ...]) -> bytes:
    """A page or more for each unit. Raises `NoGlyph`."""
    return lay_out_flow([_document(model) for model in models])


def figure(one: UnitFigures, key: str) -> str:
    """A number of a ballot as the tables show it."""
    return percent(one.turnout) if key == "turnout" else str(getattr(one, key))


def _document(model: UnitReport) -> Document:
    return closest(lambda height: _at(model, height), HEIGHT, LEAST)


def _at(model: UnitReport, height: float) -> Document:
    t = Texts(model.frame.language)
    columns = model.figures
    shown = (*columns, together(columns, model.unit)) if len(columns) > 1 else columns
    heads = [t(f"voters_{one.voters}") for one in columns] + ([t("sum")] if len(columns) > 1 else [])
    blocks: list[Block] = [_figures(shown, heads, height, t), Drawn(6.0), _votes(model, heads, height, t)]
    all_of = together(columns, model.unit)
    said = t(
        "unit_sentence", entitled=all_of.entitled, present=all_of.present, turnout=percent(all_of.turnout)
    )
    return Document(
        paper="unit_reports",
        frame=model.frame,
        blocks=tuple(blocks),
        tail=Tail((said,), ("unit_chair", "unit_scrutineer", "unit_teller", "unit_recorder")),
        caption=t("unit_caption", unit=model.unit, kind=model.kind) if model.kind else model.unit,
    )


def _figures(shown: tuple[UnitFigures, ...], heads: list[str], height: float, t: Texts) -> Ruled:
    each = (156.0 - LABEL) / len(shown)
    columns = (Column(t("item"), LABEL, size=11.0), *(Column(head, each, size=12.5) for head in heads))
    lines = tuple(Line((t(f"figure_{key}"), *(figure(one, key) for one in shown)), height) for key in FIGURES)
    return Ruled(Table(columns, lines))


def _votes(model: UnitReport, heads: list[str], height: float, t: Texts) -> Ruled:
    each = (156.0 - LABEL) / len(heads)
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("name"), LABEL - 12.0),
        *(Column(t("votes_of", voters=head), each, size=12.5) for head in heads),
    )
    lines = []
    for number, row in enumerate(model.rows, start=1):
        votes = (*row.votes, sum(row.votes)) if len(row.votes) > 1 else row.votes
        lines.append(Line((str(number), spaced_name(row.name), *(str(one) for one in votes)), height))
    return Ruled(Table(columns, tuple(lines)))
