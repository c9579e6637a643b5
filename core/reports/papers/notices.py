"""公示: the people hung out with their CVs, from when to when, and where objections go."""

from core.reports.layout.flow import Block, Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.table import SMALL, Column, Line, Table, flowing, name_width
from core.reports.layout.tail import Tail
from core.reports.rows.applications import Person, PublicNotice
from core.reports.texts import Texts


def build(models: tuple[PublicNotice, ...]) -> bytes:
    """The notices one after the other, each from a new page. Raises `NoGlyph`."""
    return lay_out_flow([_document(model) for model in models])


def _document(model: PublicNotice) -> Document:
    t = Texts(model.frame.language)
    latin = t.language == "en"
    opening = [line for line in model.text.splitlines() if line.strip()] or [
        t(f"notice_text_{model.kind}", n=len(model.people))
    ]
    period = t("notice_period", start=model.start, until=model.until, place=model.place)
    blocks: list[Block] = [
        Prose((*opening, period, t("notice_objections", organ=model.organ)), latin=latin),
        Drawn(4.0),
    ]
    if model.people:
        blocks += [_table(model.people, t), Drawn(3.0)]
    return Document(
        paper=f"notice_{model.kind}", frame=model.frame, blocks=tuple(blocks), tail=Tail(organ=model.organ)
    )


def _table(people: tuple[Person, ...], t: Texts) -> Ruled:
    names = name_width((one.name for one in people), 24.0, 34.0)
    columns = (
        Column(t("number"), 10.0, size=SMALL),
        Column(t("name"), names),
        Column(t("gender"), 10.0, size=SMALL),
        Column(t("birth"), 18.0, size=SMALL),
        Column(t("education"), 18.0, size=SMALL),
        Column(t("post_and_cv"), 100.0 - names, "left", 9.5),
    )
    lines: list[Line] = []
    for number, one in enumerate(people, start=1):
        post = t.joined(one.unit, one.post)
        texts = (str(number), spaced_name(one.name), one.gender, one.birth, one.education)
        lines += flowing(columns, (*texts, "\n".join(part for part in (post, *one.cv) if part)), 9.0)
    return Ruled(Table(columns, tuple(lines)))
