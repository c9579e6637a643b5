"""选票, the ballots: identical sheets without number or code, described in the file once and placed N times."""

from reportlab.lib.units import mm

from core.errors.paper import NameDoesNotFit
from core.reports.layout.lines import fit, is_chinese, wrap
from core.reports.layout.report import draw_title, heading, watermark
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.model import BallotSheets
from core.reports.papers.ballot_notes import notes
from core.reports.papers.ballot_plan import LABEL, MARGIN, OTHER_LABEL, BallotPlan, GridRow, plan_ballot
from core.reports.papers.elected import ORDERS
from core.reports.texts import Texts

LONGEST_NAME = 24
STAMP = (30.0, 17.4)
POINT = 0.3528  # millimetres
NAME_SIZE = 17.0
_UPRIGHT = frozenset("·•‧・")


def plan_of(model: BallotSheets) -> BallotPlan:
    """The geometry of a model's ballot. Raises `NameDoesNotFit`."""
    for name in model.candidates:
        if len(name) > LONGEST_NAME and is_chinese(name):
            raise NameDoesNotFit(name=name, length=len(name), most=LONGEST_NAME)
    longest = max(len(name) if is_chinese(name) else len(name) // 2 for name in model.candidates)
    return plan_ballot(len(model.candidates), model.seats, longest, write_ins=model.marking.write_in_allowed)


def build(model: BallotSheets) -> bytes:
    """Exactly `copies` ballots; a half sheet left over is crossed out. Raises `NoGlyph`, `NameDoesNotFit`."""
    plan = plan_of(model)
    t = Texts(model.frame.language)
    lines = heading(model.frame, "ballots")
    sheet = Sheet(" ".join(lines), model.frame.language, plan.sheet)
    sheet.outline(lines[1], "ballots")
    with sheet.form("ballot"):  # the watermark lies within: a half that is cut off bears it too
        if mark := watermark(model.frame):
            sheet.ghost(mark, plan.sheet[0] / 2, plan.height / 2, plan.sheet[0] * 0.8)
        _draw_ballot(sheet, model, plan, t)
    for number in range(0, model.copies, plan.per_sheet):
        if number:
            sheet.next_page()
        sheet.place("ballot")
        if plan.per_sheet > 1:
            sheet.line(0, plan.height, plan.sheet[0], plan.height, HAIR, (1.4, 1.2), FAINT)
            if number + 1 < model.copies:
                sheet.place("ballot", 0.0, plan.height)
            else:
                _cross_out(sheet, plan, t)
    return sheet.finish()


def _draw_ballot(sheet: Sheet, model: BallotSheets, plan: BallotPlan, t: Texts) -> None:
    roomy = plan.per_sheet == 1
    top = 13.0 if roomy else 8.6
    colour = t("colour", colour=t.term(f"colour.{model.colour}", model.colour))
    sheet.box(MARGIN, top, 16.0, 5.6)
    sheet.cell((MARGIN, top, 16.0, 5.6), colour, 9.6)
    size = 23.0 if roomy else 20.0
    width = plan.sheet[0] - 2 * MARGIN
    y = top + (5.0 if roomy else 4.6)
    y += draw_title(sheet, heading(model.frame, "ballots"), y, width, size)
    facts = t(ORDERS[model.order]) + "　　　" + t("to_elect", seats=model.seats)
    sheet.text(plan.sheet[0] / 2, y + 4.6, facts, 11.5, "centre")
    for row in plan.rows:
        _draw_grid(sheet, model, row, t)
    _draw_notes(sheet, model, plan, t)


def _draw_grid(sheet: Sheet, model: BallotSheets, row: GridRow, t: Texts) -> None:
    """Labels, mark cells, names; then the empty columns."""
    low = row.y + row.mark_height
    sheet.box(row.x, row.y, LABEL, row.mark_height)
    _upright(sheet, (row.x, row.y, LABEL, row.mark_height), t("mark"), 10.5)
    sheet.box(row.x, low, LABEL, row.name_height)
    _upright(sheet, (row.x, low, LABEL, row.name_height), t("candidate"), 10.5)
    narrowest = min(cell.width for cell in row.cells if cell.candidate is not None)
    size = min(NAME_SIZE, narrowest * 0.52 / POINT)
    labelled = False
    for cell in row.cells:
        if cell.candidate is None and not labelled:
            box = (cell.x - OTHER_LABEL, row.y, OTHER_LABEL, row.mark_height + row.name_height)
            sheet.box(*box)
            _upright(sheet, box, t("other"), 10.0)
            labelled = True
        sheet.box(cell.x, row.y, cell.width, row.mark_height)
        sheet.box(cell.x, low, cell.width, row.name_height)
        if cell.candidate is not None:
            box = (cell.x, low, cell.width, row.name_height)
            _upright(sheet, box, model.candidates[cell.candidate], size, spread=True)


def _upright(
    sheet: Sheet, box: tuple[float, float, float, float], text: str, size: float, *, spread: bool = False
) -> None:
    """A text down the middle of a box: Chinese characters below each other, anything else turned a quarter."""
    x, y, width, height = box
    if not is_chinese(text):
        size = min(fit(text, (height - 4.0) * mm, size), size)
        with sheet.turned(x + width / 2, y + height / 2):
            sheet.text(0.0, size * 0.34 * POINT, text, size, "centre")
        return
    two = spread and len(text) == 2  # noqa: PLR2004  # two characters take the room of three
    advances = [0.5 if letter in _UPRIGHT else 1.0 for letter in text]
    ems = 3.0 if two else sum(advances)
    lead = 1.16 if spread else 1.22
    size = min(size, (height - 3.0) / (ems * 1.08) / POINT)
    step = min(lead, (height - 3.0) / (ems * size * POINT)) * size * POINT
    if two:
        advances = [2.0, 1.0]
    at = y + (height - ems * step) / 2
    for letter, advance in zip(text, advances, strict=True):
        middle = at + (step if two else advance * step) / 2
        sheet.text(x + width / 2, middle + 0.37 * size * POINT, letter, size, "centre")
        at += advance * step


def _draw_notes(sheet: Sheet, model: BallotSheets, plan: BallotPlan, t: Texts) -> None:
    """The notes below the grid, as large as the room above the stamp allows, and the place of the stamp."""
    top = plan.rows[-1].bottom + 8.2
    stamp_y = plan.height - STAMP[1] - (7.0 if plan.per_sheet > 1 else 16.0)
    width = plan.sheet[0] - 2 * MARGIN - 3.0
    text = notes(model.marking, t, rows=len(plan.rows))
    size = next(
        (one for one in (10.5, 10.0, 9.5, 9.0, 8.5) if _notes_end(text, width, one, top) < stamp_y), 8.0
    )
    sheet.paragraph(MARGIN + 1.5, top, width, text, size, _notes_step(size))
    x = plan.sheet[0] - MARGIN - 3.5 - STAMP[0]
    sheet.box(x, stamp_y, *STAMP, line=HAIR, dash=(1.0, 0.8), ink=FAINT)
    sheet.text(x + STAMP[0] / 2, stamp_y + STAMP[1] / 2 + 1.2, t("ballot_stamp"), 9.0, "centre", ink=FAINT)


def _notes_step(size: float) -> float:
    return size * 1.7 * POINT


def _notes_end(text: str, width: float, size: float, top: float) -> float:
    return top + (len(wrap(text, width * mm, size)) - 0.6) * _notes_step(size)


def _cross_out(sheet: Sheet, plan: BallotPlan, t: Texts) -> None:
    """The half of the last sheet that is no ballot: crossed out in words and lines."""
    width, top, bottom = plan.sheet[0], plan.height + 12.0, 2 * plan.height - 12.0
    sheet.line(MARGIN, top, width - MARGIN, bottom, HAIR, ink=FAINT)
    sheet.line(MARGIN, bottom, width - MARGIN, top, HAIR, ink=FAINT)
    sheet.text(width / 2, (top + bottom) / 2 - 10.0, t("half_void"), 14.0, "centre", ink=FAINT)
