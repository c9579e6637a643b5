"""资格审查情况表: every applicant with each condition as found, both steps of the vetting, and why one was rejected."""

from core.reports.layout.flow import Document, Ruled, closest, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.shapes import WIDE
from core.reports.layout.table import SMALL, Column, Line, Table, flowing, name_width
from core.reports.layout.tail import Tail
from core.reports.rows.applications import VettingList, VettingRow
from core.reports.texts import Texts

MOST, LEAST = 9.0, 7.2
CONDITIONS = 76.0  # millimetres for all conditions together


def build(model: VettingList) -> bytes:
    """The list as a PDF, across the page. Raises `NoGlyph`."""
    return lay_out_flow([closest(lambda height: _document(model, height), MOST, LEAST)])


def _document(model: VettingList, height: float) -> Document:
    t = Texts(model.frame.language)
    columns = _columns(model, t)
    lines: list[Line] = []
    for row in model.rows:
        lines += flowing(columns, _texts(row, t), height)
    totals = [t("vetting_total", all=len(model.rows))]
    totals += [t(f"standing_n_{key}", n=count) for key, count in model.totals.items() if count]
    sentences = [t("sentence", text=t.listed(totals))]
    if model.given_up:
        sentences.append(t("given_up", n=len(model.given_up), names=t.listed(list(model.given_up))))
    return Document(
        paper="vetting",
        frame=model.frame,
        blocks=(Ruled(Table(columns, tuple(lines))),),
        tail=Tail(tuple(sentences), ("vetting_township", "vetting_district")),
        shape=WIDE,
        caption=t("vetting_note"),
    )


def _columns(model: VettingList, t: Texts) -> tuple[Column, ...]:
    names = name_width((row.person.name for row in model.rows), 23.0, 39.0)
    rest = CONDITIONS - (names - 23.0)
    each = rest / max(1, len(model.conditions))
    return (
        Column(t("number"), 10.0, size=SMALL),
        Column(t("name"), names),
        Column(t("gender"), 9.0, size=SMALL),
        Column(t("birth"), 17.0, size=SMALL),
        Column(t("education"), 17.0, size=SMALL),
        Column(t("source"), 18.0, size=SMALL),
        *(Column(text, each, size=SMALL) for text in model.conditions),
        Column(t("step_township"), 19.0 + (0.0 if model.conditions else rest / 2), size=SMALL),
        Column(t("step_district"), 19.0 + (0.0 if model.conditions else rest / 2), size=SMALL),
        Column(t("vetting_reason"), 35.0, "left", 9.5),
    )


def _texts(row: VettingRow, t: Texts) -> tuple[str, ...]:
    person = row.person
    remark = t("standing_withdrawn") if row.standing == "withdrawn" else ""
    return (
        str(row.number),
        spaced_name(person.name),
        person.gender,
        person.birth,
        person.education,
        person.source,
        *(t(f"check_{check}") for check in row.checks),
        row.township,
        row.district,
        t.joined(remark, row.reason),
    )
