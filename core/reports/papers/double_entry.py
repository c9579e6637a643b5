"""双录核对报告单: which piles were read twice, on how many papers the readings differed, and what was taken."""

from core.reports.layout.flow import Block, Document, Drawn, Ruled, lay_out_flow
from core.reports.layout.table import SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.papers.count import readings_sentence
from core.reports.rows.counting import BatchReading, DoubleEntry
from core.reports.texts import Texts


def build(model: DoubleEntry) -> bytes:
    """The report as a PDF. Raises `NoGlyph`."""
    t = Texts(model.frame.language)
    blocks: list[Block] = [_piles(model, t)]
    if model.differences:
        blocks += [Drawn(6.0), _differences(model, t)]
    papers = sum(one.papers for one in model.batches if one.double)
    differing = sum(one.differing for one in model.batches)
    said = [t("double_sentence", papers=papers, differing=differing)]
    if model.errors is not None:
        said.append(readings_sentence(model.errors, t))
    document = Document(
        paper="double_entry",
        frame=model.frame,
        blocks=tuple(blocks),
        tail=Tail(tuple(said), ("chief_scrutineer", "scrutineer", "chief_teller", "teller")),
    )
    return lay_out_flow([document])


def _piles(model: DoubleEntry, t: Texts) -> Ruled:
    columns = (
        Column(t("pile"), 20.0),
        Column(t("number_of_papers"), 18.0),
        Column(t("first_reading"), 34.0, size=SMALL),
        Column(t("second_reading"), 34.0, size=SMALL),
        Column(t("differing"), 18.0),
        Column(t("settled_by"), 32.0, size=SMALL),
    )
    lines: list[Line] = []
    for one in model.batches:
        lines += flowing(columns, _pile(one, t), 9.0)
    return Ruled(Table(columns, tuple(lines)))


def _pile(one: BatchReading, t: Texts) -> tuple[str, ...]:
    second = t.listed(list(one.second)) if one.double else t("single_reading")
    differing = str(one.differing) if one.double else ""
    settled = t.listed(list(one.settled_by))
    return one.name, str(one.papers), t.listed(list(one.first)), second, differing, settled


def _differences(model: DoubleEntry, t: Texts) -> Ruled:
    columns = (
        Column(t("pile"), 20.0),
        Column(t("ballot_number"), 24.0),
        Column(t("taken"), 40.0, size=SMALL),
        Column(t("reason"), 72.0, "left", SMALL),
    )
    lines: list[Line] = []
    for row in model.differences:
        texts = (row.batch, str(row.number), t(f"taken_{row.source}"), row.reason)
        lines += flowing(columns, texts, 8.6)
    return Ruled(Table(columns, tuple(lines)))
