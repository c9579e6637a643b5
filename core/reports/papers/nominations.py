"""候选人提名名单: who was nominated for which office, by the presidium or by how many deputies."""

from itertools import groupby

from core.reports.layout.flow import Document, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import BAND_HEIGHT, SMALL, Column, Line, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.congress import NominationList, NominationRow
from core.reports.texts import Texts


def build(models: tuple[NominationList, ...]) -> bytes:
    """A list for each congress. Raises `NoGlyph`."""
    return lay_out_flow([_document(model) for model in models])


def _document(model: NominationList) -> Document:
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 12.0, size=SMALL),
        Column(t("name"), 30.0),
        Column(t("gender"), 12.0, size=SMALL),
        Column(t("proposed_by"), 72.0, "left", SMALL),
        Column(t("remark"), 30.0, "left", SMALL),
    )
    lines: list[Line] = []
    for office, rows in groupby(model.rows, key=lambda row: row.office):
        found = list(rows)
        lines.append(Line((t("nominations_band", office=office, n=len(found)),), BAND_HEIGHT, band=True))
        for number, row in enumerate(found, start=1):
            texts = (
                str(number),
                spaced_name(row.name),
                row.gender,
                _by(row, t),
                t.joined(row.date, row.remark),
            )
            lines += flowing(columns, texts, 10.0)
    return Document(
        paper="nominations",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail(roles=("executive_chair", "secretariat")),
    )


def _by(row: NominationRow, t: Texts) -> str:
    if row.presidium:
        return t("by_presidium")
    return t("by_deputies", n=len(row.supporters), names=t.listed(list(row.supporters)))
