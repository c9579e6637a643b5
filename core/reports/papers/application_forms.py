"""自荐报名表 and 简历表: somebody's particulars in the frame of the offices' forms, with a portrait."""

from collections.abc import Sequence

from core.reports.layout.flow import Block, Document, Drawn, Ruled, lay_out_flow
from core.reports.layout.lines import spaced_name
from core.reports.layout.report import heading
from core.reports.layout.sheet import FAINT, Sheet
from core.reports.layout.table import Column, Table, flowing
from core.reports.layout.tail import Tail
from core.reports.rows.applications import Forms, Person, Sheets
from core.reports.texts import Texts

ROW = 11.0
LABEL = 24.0
PORTRAIT = 34.0
WIDTH = 156.0
EMPTY_CV, LEAST_CV, SHEET_CV = 62.0, 44.0, 118.0
OPINIONS = ("opinion_township", "opinion_district")
EMPTY = Person(name="")

Cells = tuple[tuple[str, float], ...]


def build(model: Forms) -> bytes:
    """A form for each person on a page of its own, or one empty form. Raises `NoGlyph`, `PhotoUnreadable`."""
    return lay_out_flow([_form(model, person) for person in model.people or (EMPTY,)])


def build_sheets(model: Sheets) -> bytes:
    """A CV for each candidate on a page of its own. Raises `NoGlyph`, `PhotoUnreadable`."""
    return lay_out_flow([_sheet(model, person) for person in model.people])


def _form(model: Forms, person: Person) -> Document:
    t = Texts(model.frame.language)
    notes = [t("form_conditions", conditions=t.listed(list(model.conditions)))] if model.conditions else []
    return Document(
        paper="application_form" if person is EMPTY else "applications",
        frame=model.frame,
        title=heading(model.frame, "applications"),
        blocks=(
            _particulars(person, t),
            *_cv(person, t),
            _field(t("form_promise"), t("form_promise_text"), 19.0, t("form_signature")),
            *(_field(t(key), "", 19.0, t("form_stamp")) for key in OPINIONS),
        ),
        tail=Tail(tuple(notes), dated=False),
    )


def _sheet(model: Sheets, person: Person) -> Document:
    t = Texts(model.frame.language)
    return Document(
        paper="cv_sheets",
        frame=model.frame,
        blocks=(_particulars(person, t), *_cv(person, t, filled=True)),
        tail=Tail((t("form_remark", text=person.remark),) if person.remark else ()),
    )


def _particulars(person: Person, t: Texts) -> Drawn:
    """The first rows, with the place of the portrait at their right."""
    half = (WIDTH - PORTRAIT - 2 * LABEL) / 2
    beside: list[Cells] = [
        ((t("name"), LABEL), (spaced_name(person.name), half), (t("gender"), LABEL), (person.gender, half)),
        ((t("birth"), LABEL), (person.birth, half), (t("nation"), LABEL), (person.nation, half)),
        ((t("party"), LABEL), (person.party, half), (t("education"), LABEL), (person.education, half)),
        (
            (t("worked_since"), LABEL),
            (person.worked_since, half),
            (t("source"), LABEL),
            (person.source, half),
        ),
    ]
    below: list[Cells] = [
        (
            (t("unit_and_post"), LABEL),
            (t.joined(person.unit, person.post), WIDTH - LABEL),
        ),
        (
            (t("applied_for"), LABEL),
            (person.applied, 70.0),
            (t("phone"), LABEL),
            (person.phone, WIDTH - 70.0 - 2 * LABEL),
        ),
    ]

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for number, cells in enumerate([*beside, *below]):
            _draw_cells(sheet, x, y + number * ROW, cells)
        box = (x + WIDTH - PORTRAIT, y, PORTRAIT, len(beside) * ROW)
        sheet.box(*box)
        if person.photo is None:
            sheet.text(box[0] + PORTRAIT / 2, y + box[3] / 2 + 1.5, t("photo"), 10.5, "centre", ink=FAINT)
        else:
            sheet.picture(box[0] + 1.0, y + 1.0, box[2] - 2.0, box[3] - 2.0, person.photo, person.name)

    return Drawn((len(beside) + len(below)) * ROW, draw)


def _draw_cells(sheet: Sheet, x: float, y: float, cells: Cells) -> None:
    for place, (text, width) in enumerate(cells):
        box = (x, y, width, ROW)
        sheet.box(*box)
        if text:
            sheet.cell(box, text, 10.5 if place % 2 == 0 else 12.0)
        x += width


def _cv(person: Person, t: Texts, *, filled: bool = False) -> Sequence[Block]:
    columns = (Column("", LABEL, size=10.5), Column("", WIDTH - LABEL, "left", 11.0))
    least = SHEET_CV if filled else LEAST_CV if person.cv else EMPTY_CV
    lines = flowing(columns, (t("cv"), "\n".join(person.cv)), least)
    return (Ruled(Table(columns, tuple(lines), head=0.0)),)


def _field(label: str, text: str, height: float, below: str) -> Drawn:
    """A field to be filled by hand; `below` stands at its foot."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y, LABEL, height)
        sheet.cell((x, y, LABEL, height), label, 10.5)
        sheet.box(x + LABEL, y, WIDTH - LABEL, height)
        if text:
            sheet.paragraph(x + LABEL + 3.0, y + 6.2, WIDTH - LABEL - 6.0, text, 10.5, 5.2)
        sheet.text(x + WIDTH - 3.0, y + height - 3.0, below, 10.5, "right")

    return Drawn(height, draw)
