"""候选人名单: the candidates as fixed, by kind of post and by strokes; why somebody was passed over."""

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import BAND_HEIGHT, SMALL, Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.papers.elected import ORDERS
from core.reports.rows.congress import Place, SlateList, SlateRow
from core.reports.texts import Texts

HEIGHT, LEAST = 10.0, 7.8
PLACES: tuple[Place, ...] = ("secretary", "deputy_secretary", "member")


def build(model: SlateList) -> bytes:
    """The list as a PDF. Raises `NoGlyph`."""
    return lay_out_flow([closest(lambda height: _document(model, height), HEIGHT, LEAST)])


def _document(model: SlateList, height: float) -> Document:
    t = Texts(model.frame.language)
    columns = (
        Column(t("number"), 11.0, size=SMALL),
        Column(t("name"), 28.0, size=13.0),
        Column(t("gender"), 11.0, size=SMALL),
        Column(t("birth"), 20.0, size=SMALL),
        Column(t("education"), 20.0, size=SMALL),
        Column(t("post_now"), 38.0, size=SMALL),
        Column(t("recommended"), 16.0, size=SMALL),
        Column(t("rank"), 12.0, size=SMALL),
    )
    lines: list[Line] = []
    number = 0
    for place in PLACES:
        rows = model.of(place)
        if rows:
            lines.append(
                Line((t("slate_band", post=t(f"applied_{place}"), n=len(rows)),), BAND_HEIGHT, band=True)
            )
        for row in rows:
            number += 1
            lines.append(_line(row, number, height, t))
    reasons = [t("slate_reason", name=row.person.name, reason=row.reason) for row in model.rows if row.reason]
    decided = t("slate_decided", by=model.decided_by, document=model.document, date=model.date)
    return Document(
        paper="slate",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail((*reasons, decided), organ=model.decided_by),
        caption=t(ORDERS[model.order]) + "　　" + t("slate_count", n=len(model.rows), seats=model.seats),
    )


def _line(row: SlateRow, number: int, height: float, t: Texts) -> Line:
    one = row.person
    post = t.joined(one.unit, one.post)
    texts = (str(number), spaced_name(one.name), one.gender, one.birth, one.education, post)
    return Line((*texts, str(row.votes), str(row.rank)), height)
