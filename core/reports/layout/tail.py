"""What closes a paper and never leaves its last rows: sentences, signature lines, seal, name of the body, date."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from core.reports.fonts import width_of
from core.reports.layout.lines import fit, long_date, wrap
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.model import Frame
from core.reports.texts import Texts

LEAD_SIZE = 12.0
NOTE_SIZE = 10.5
NOTE_STEP = 6.2
SIGN_STEP = 11.6
SEAL = (70.0, 34.0)
CLOSING = 22.0  # of a letter: the body over the date, room for the seal upon them
INDENT = 56.4  # four characters of 16 points, from the right edge to the end of the date


@dataclass(frozen=True, slots=True)
class Tail:
    """`seal`: a place for the presidium's seal; `organ`: the body that signs, over the date as on official letters."""

    sentences: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    seal: bool = False
    organ: str = ""
    dated: bool = True


def tail_height(tail: Tail, width: float) -> float:
    """What `draw_tail` takes."""
    sentences = len(_sentence_lines(tail, width))
    height = 5.0 + sentences * NOTE_STEP if sentences else 0.0
    height += -(-len(tail.roles) // 2) * SIGN_STEP + (5.0 if tail.roles else 0.0)
    if tail.seal:
        return height + SEAL[1] + 5.0
    if tail.organ:
        return height + CLOSING
    return height + (9.0 if tail.dated else 0.0)


def draw_tail(sheet: Sheet, frame: Frame, tail: Tail, at: tuple[float, float], width: float) -> None:
    """All of it from a place (left, top) down."""
    x, y = at
    sheet.signed_by(tail.roles, seal=tail.seal)
    lines = _sentence_lines(tail, width)
    for number, line in enumerate(lines):
        sheet.text(x, y + 7.6 + number * NOTE_STEP, line, NOTE_SIZE)
    y += 5.0 + len(lines) * NOTE_STEP if lines else 0.0
    y = _draw_signatures(sheet, frame, tail, (x, y), width)
    day = long_date(frame.day, frame.language)
    if tail.seal:
        _draw_seal(sheet, frame, x + width, y + 4.0)
    elif tail.organ:
        _draw_closing(sheet, tail.organ, day, x + width, y)
    elif tail.dated:
        sheet.text(x + width, y + 8.0, day, LEAD_SIZE, "right")


def _sentence_lines(tail: Tail, width: float) -> list[str]:
    return [line for text in tail.sentences for line in wrap(text, width * mm, NOTE_SIZE)]


def _draw_signatures(sheet: Sheet, frame: Frame, tail: Tail, at: tuple[float, float], width: float) -> float:
    """Roles in two columns, each with a line to sign on; gives where they end."""
    x, y = at
    if not tail.roles:
        return y
    t = Texts(frame.language)
    half = min(width, 156.0) / 2
    labels = [t("sign", role=t(role)) for role in tail.roles]
    size = min(fit(label, 44.0 * mm, LEAD_SIZE) for label in labels)
    line_at = max(width_of(label, size) for label in labels) / mm + 1.0
    y += 5.0
    for number, label in enumerate(labels):
        left, base = x + number % 2 * half, y + number // 2 * SIGN_STEP + 7.0
        sheet.text(left, base, label, size)
        sheet.line(left + line_at, base + 1.0, left + half - 6.0 * (1 - number % 2), base + 1.0, HAIR)
    return y + -(-len(labels) // 2) * SIGN_STEP


def _draw_seal(sheet: Sheet, frame: Frame, right: float, y: float) -> None:
    """The place of the presidium's seal, over name and date as seals are set."""
    t = Texts(frame.language)
    width, height = SEAL
    x = right - width
    sheet.box(x, y, width, height, HAIR, (1.2, 1.0), FAINT)
    sheet.cell((x, y + 4.0, width, 8.0), t("presidium"), 13.0)
    sheet.text(x + width / 2, y + 18.5, t("seal_place"), NOTE_SIZE, "centre", ink=FAINT)
    sheet.cell((x, y + 22.0, width, 8.0), long_date(frame.day, frame.language), LEAD_SIZE)


def _draw_closing(sheet: Sheet, organ: str, day: str, right: float, y: float) -> None:
    """The body centred over the date; the date ends four characters before the edge, a longer name less."""
    size = min(fit(organ, 110.0 * mm, 14.0), 14.0)
    taken, dated = width_of(organ, size) / mm, width_of(day, 14.0) / mm
    middle = right - max(taken / 2 + 2.0, dated / 2 + INDENT / 2)
    sheet.text(middle, y + 11.0, organ, size, "centre")
    sheet.text(middle, y + 19.5, day, 14.0, "centre")
