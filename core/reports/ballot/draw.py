"""Drawing a planned ballot, side by side of it as one form each; what the sides of a sheet are made of."""

from reportlab.lib.units import mm

from core.reports.ballot import content as contents
from core.reports.ballot.measures import POINT
from core.reports.ballot.names import set_name, set_upright
from core.reports.ballot.notes import notes
from core.reports.ballot.plan import NOTE_STEP, TAG, page, title_top
from core.reports.ballot.shapes import BallotPlan, Box, Face, Label
from core.reports.layout.lines import fit
from core.reports.layout.report import draw_title, watermark
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.model import BallotSheets
from core.reports.texts import Texts

TAG_SIZE = 9.6
SIGN_SIZE, SIGN_AT = 9.0, (0.5, 3.4)  # in the upper left corner of the name's box
STUB_TEXT = 0.53  # of the stub's height: where its words stand
STUB_LINE = 2.6  # from the cutting line of a stub up to the edge of what stands on it


def draw_face(sheet: Sheet, model: BallotSheets, plan: BallotPlan, number: int) -> tuple[str, ...]:
    """One side of the ballot in the sheet's upper left corner; gives its names as they were drawn."""
    width, height = plan.piece
    t = Texts(model.frame.language)
    if mark := watermark(model.frame):
        sheet.ghost(mark, width / 2, height / 2, min(width, height * 1.3) * 0.8)
    face = plan.faces[number]
    if number:
        _draw_back_head(sheet, model, plan, t)
    else:
        _draw_head(sheet, model, plan, t)
    for label in face.labels:
        _draw_label(sheet, label)
    names = _draw_tiles(sheet, model, plan, face)
    if not number:
        _draw_foot(sheet, model, plan, t)
    return names


def _draw_tiles(sheet: Sheet, model: BallotSheets, plan: BallotPlan, face: Face) -> tuple[str, ...]:
    vertical = plan.layout.names == "vertical"
    names: list[str] = []
    for tile in face.tiles:
        for box in (*tile.marks, tile.name):
            sheet.box(*box)
        if tile.person is not None:
            names.append(model.candidates[tile.person])
            if model.signs:
                at = tile.name.x + SIGN_AT[0], tile.name.y + SIGN_AT[1]
                sheet.text(*at, model.signs[tile.person], SIGN_SIZE)
            set_name(sheet, tile.name, names[-1], plan.name_size, vertical=vertical)
    return tuple(names)


def _draw_label(sheet: Sheet, label: Label) -> None:
    sheet.box(*label.box)
    if label.upright:
        set_upright(sheet, label.box, label.text, label.size)
    else:
        size = fit(label.text, (label.box.width - 0.8) * mm, label.size, label.size * 0.72)
        sheet.cell(label.box, label.text, size, pad=0.4)


def _draw_head(sheet: Sheet, model: BallotSheets, plan: BallotPlan, t: Texts) -> None:
    """The colour, the title, the facts."""
    around = page(plan.piece)
    top, middle = plan.stub + around.top, plan.piece[0] / 2
    _tag(sheet, around.margin, top, contents.colour(model))
    if len(plan.faces) > 1:
        _tag(sheet, plan.piece[0] - around.margin - TAG[0], top, t("front"))
    y = top + title_top(model, around, plan.piece[0])
    y += draw_title(sheet, contents.title(model), y, plan.piece[0] - 2 * around.margin, around.title, middle)
    text = contents.facts(model)
    size = fit(text, (plan.piece[0] - 2 * around.margin) * mm, max(9.5, min(11.5, around.title * 0.58)))
    sheet.text(middle, y + around.title * 0.2, text, size, "centre")


def _draw_back_head(sheet: Sheet, model: BallotSheets, plan: BallotPlan, t: Texts) -> None:
    """The back says what it belongs to."""
    around = page(plan.piece)
    top, width = plan.stub + around.top, plan.piece[0]
    _tag(sheet, around.margin, top, contents.colour(model))
    _tag(sheet, width - around.margin - TAG[0], top, t("back"))
    room = width - 2 * (around.margin + 18.0)
    text = contents.title(model)[1]
    sheet.cell((around.margin + 18.0, top - 1.0, room, TAG[1] + 2.0), text, around.title * 0.62, bold=True)


def _tag(sheet: Sheet, x: float, y: float, text: str) -> None:
    sheet.box(x, y, *TAG)
    sheet.cell((x, y, *TAG), text, TAG_SIZE)


def _draw_foot(sheet: Sheet, model: BallotSheets, plan: BallotPlan, t: Texts) -> None:
    """The line that sends the voter to the back, the notes, the place of the stamp."""
    around, (width, height) = page(plan.piece), plan.piece
    y = plan.faces[0].bottom
    if len(plan.faces) > 1:
        sheet.text(width - around.margin, y + 6.0, t("turn_over"), 12.0, "right", bold=True)
        y += 8.0
    foot = plan.foot
    stamp = Box(
        width - around.margin - 3.5 - around.stamp[0],
        height - around.foot - around.stamp[1],
        *around.stamp,
    )
    room = width - 2 * around.margin - 3.0 - ((around.stamp[0] + 7.0) if foot.beside else 0.0)
    first = y + 4.2 + foot.size * POINT
    if foot.beside:  # the block ends where the stamp does, or begins below the grid
        first = min(first, height - around.foot - foot.height + foot.size * POINT)
    sheet.paragraph(around.margin + 1.5, first, room, notes(model), foot.size, foot.size * NOTE_STEP)
    sheet.box(*stamp, line=HAIR, dash=(1.0, 0.8), ink=FAINT)
    sheet.text(
        stamp.x + stamp.width / 2,
        stamp.y + stamp.height / 2 + 1.2,
        t("ballot_stamp"),
        9.0,
        "centre",
        ink=FAINT,
    )


def draw_stub_form(sheet: Sheet, model: BallotSheets, plan: BallotPlan) -> None:
    """What every stub says, with the line to cut it off along; its number is drawn apart."""
    t, margin, width = Texts(model.frame.language), page(plan.piece).margin, plan.piece[0]
    text = t("stub", title=contents.title(model)[1], colour=contents.colour(model))
    sheet.text(margin, plan.stub * STUB_TEXT, text, fit(text, (width - 2 * margin - 26.0) * mm, 10.0))
    hint = t("cut_here")
    sheet.text(margin, plan.stub - STUB_LINE + 0.9, hint, 7.5, ink=FAINT)
    sheet.line(margin + 20.0, plan.stub - STUB_LINE, width, plan.stub - STUB_LINE, HAIR, (1.4, 1.2), FAINT)


def draw_stub_number(
    sheet: Sheet, plan: BallotPlan, number: int, digits: int, at: tuple[float, float]
) -> None:
    """The number of one stub: above the cutting line, never on the ballot."""
    right = at[0] + plan.piece[0] - page(plan.piece).margin
    sheet.text(right, at[1] + plan.stub * STUB_TEXT, f"No. {number:0{digits}}", 11.0, "right")


def cross_out(sheet: Sheet, box: Box, margin: float, t: Texts) -> None:
    """A piece of the last sheet that is no ballot: crossed out in words and lines."""
    left, right = box.x + margin, box.right - margin
    top, bottom = box.y + margin, box.bottom - margin
    sheet.line(left, top, right, bottom, HAIR, ink=FAINT)
    sheet.line(left, bottom, right, top, HAIR, ink=FAINT)
    middle = box.x + box.width / 2
    sheet.text(middle, (top + bottom) / 2 - box.height * 0.12, t("half_void"), 14.0, "centre", ink=FAINT)
