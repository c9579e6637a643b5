"""Setting a name into its box, upright or lying."""

from reportlab.lib.units import mm

from core.reports.ballot.measures import HALF_EM, LEAD, POINT
from core.reports.ballot.shapes import Box
from core.reports.layout.lines import fit, is_chinese, spaced_name
from core.reports.layout.sheet import Sheet


def set_name(sheet: Sheet, box: Box, name: str, size: float, *, vertical: bool) -> None:
    """A name in the middle of its box."""
    if vertical:
        set_upright(sheet, box, name, size, spread=True)
    else:
        sheet.cell(box, spaced_name(name), size, pad=1.0)


def set_upright(sheet: Sheet, box: Box, text: str, size: float, *, spread: bool = False) -> None:
    """A text down the middle of a box: Chinese characters below each other, anything else turned a quarter."""
    x, y, width, height = box
    if not is_chinese(text):
        size = fit(text, (height - 3.0) * mm, size)
        with sheet.turned(x + width / 2, y + height / 2):
            sheet.text(0.0, size * 0.34 * POINT, text, size, "centre")
        return
    two = spread and len(text) == 2  # noqa: PLR2004  # two characters take the room of three
    advances = [0.5 if letter in HALF_EM else 1.0 for letter in text]
    length = 3.0 if two else sum(advances)
    lead = LEAD if spread else 1.22
    room = height - (3.0 if spread else 1.6)
    size = min(size, room / (length * 1.04) / POINT)
    step = min(lead, room / (length * size * POINT)) * size * POINT
    if two:
        advances = [2.0, 1.0]
    at = y + (height - length * step) / 2
    for letter, advance in zip(text, advances, strict=True):
        middle = at + (step if two else advance * step) / 2
        sheet.text(x + width / 2, middle + 0.37 * size * POINT, letter, size, "centre")
        at += advance * step
