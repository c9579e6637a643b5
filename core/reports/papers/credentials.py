"""代表资格审查报告: how many deputies there are, who is no longer one, and what they are made of."""

from core.reports.layout.flow import Block, Document, Drawn, Prose, Ruled, lay_out_flow
from core.reports.layout.table import Column, Line, Table
from core.reports.layout.tail import Tail
from core.reports.papers.count import percent
from core.reports.rows.congress import Credentials
from core.reports.rows.recommendation import share
from core.reports.texts import Texts


def build(models: tuple[Credentials, ...]) -> bytes:
    """The report of each congress. Raises `NoGlyph`."""
    return lay_out_flow([_document(model) for model in models])


def _document(model: Credentials) -> Document:
    t = Texts(model.frame.language)
    paragraphs = [
        t("credentials_opening", congress=model.frame.congress, enrolled=model.enrolled, units=model.units)
    ]
    for key, people in (("credentials_ended", model.terminated), ("credentials_suspended", model.suspended)):
        if people:
            names = [
                t("with_reason", name=name, reason=reason) if reason else name for name, reason in people
            ]
            paragraphs.append(t(key, n=len(people), names=t.listed(names)))
    paragraphs.append(t("credentials_valid", valid=model.valid))
    paragraphs.append(t("credentials_shares"))
    blocks: list[Block] = [Prose(tuple(paragraphs), latin=t.language == "en"), Drawn(2.0)]
    if model.shares:
        blocks += [_table(model, t), Drawn(3.0)]
    blocks.append(Prose((t("credentials_closing"),), latin=t.language == "en"))
    return Document(
        paper="credentials", frame=model.frame, blocks=tuple(blocks), tail=Tail(organ=t("credentials_organ"))
    )


def _table(model: Credentials, t: Texts) -> Ruled:
    columns = (
        Column(t("item"), 76.0, size=13.0),
        Column(t("number_of_people"), 40.0),
        Column(t("share"), 40.0),
    )
    lines = tuple(
        Line((t(f"share_{one.key}"), str(one.number), percent(share(one.number, model.valid))), 10.0)
        for one in model.shares
    )
    return Ruled(Table(columns, lines))
