"""One report from title to signatures, over as many pages as it needs.

Left, width and foot are those of official documents (GB/T 9704: 28 mm left, 156 mm wide, 35 mm below); above it
leaves 28 mm instead of 37, so that a contest of twelve stands on one page in legible rows.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm

from core.reports.fonts import width_of
from core.reports.layout.footer import draw_footer
from core.reports.layout.lines import fit, long_date, wrap
from core.reports.layout.pages import paginate
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.layout.table import Table, draw_numbers, number_table_height
from core.reports.model import Frame
from core.reports.texts import Texts

LEFT = 28.0
TOP = 28.0
WIDTH = 156.0
BOTTOM = 259.0  # 3 mm of air above the footer's rule
TITLE_SIZE = 22.0
TITLE_STEP = 11.2
LEAD_SIZE = 12.0
LEAD_STEP = 7.0
NOTE_SIZE = 10.5
NOTE_STEP = 6.2
SIGN_STEP = 11.6
HEIGHT_STEP = 0.2
SEAL = (70.0, 34.0)
OF_THE_MEETING = frozenset({"sign_in"})  # their title names no contest
OFFICE_FIRST = frozenset({"result", "elected"})  # 党委委员选举结果报告单, 党委委员当选名单
_CONTEST = re.compile(r"^(?P<office>.+?)选举(?P<rest>[（(].*)?$")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the table and never leaves its last rows: sentences, signature lines, seal, date."""

    sentences: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    seal: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A paper ready to be laid out."""

    paper: str
    frame: Frame
    table: Table
    numbers: tuple[tuple[str, str], ...] = ()
    leads: tuple[str, ...] = ()
    tail: Tail = field(default_factory=Tail)
    emphasis: str = ""
    caption: str = ""


def heading(frame: Frame, paper: str) -> tuple[str, str]:
    """The two lines of a title: the congress, and "选举党委委员计票结果报告单" made of contest and paper."""
    t = Texts(frame.language)
    name = t(f"title_{paper}")
    if paper in OF_THE_MEETING or not frame.contest:
        return frame.congress, name
    found = _CONTEST.match(frame.contest)
    contest = frame.contest
    if found:
        key = "office_first" if paper in OFFICE_FIRST else "contest_first"
        contest = t(key, office=found["office"], rest=found["rest"] or "")
    return frame.congress, t("heading", contest=contest, paper=name)


def watermark(frame: Frame) -> str:
    """The word that lies across every page of a rehearsal's papers; empty for a real election."""
    return Texts(frame.language)("watermark") if frame.rehearsal else ""


def draw_title(
    sheet: Sheet, lines: Sequence[str], y: float, width: float = WIDTH, size: float = TITLE_SIZE
) -> float:
    """The title, centred, in a weight made of the regular font; gives the height used."""
    top = y
    for text in lines:
        shown = fit(text, width * mm, size, size * 0.72)
        for part in wrap(text, width * mm + 0.1, shown):
            sheet.text(sheet.width / 2, y + size * 0.3, part, shown, "centre", bold=True)
            y += size * TITLE_STEP / TITLE_SIZE
    return y - top


def title_height(lines: Sequence[str], width: float = WIDTH, size: float = TITLE_SIZE) -> float:
    """What `draw_title` takes."""
    count = sum(len(wrap(text, width * mm + 0.1, fit(text, width * mm, size, size * 0.72))) for text in lines)
    return count * size * TITLE_STEP / TITLE_SIZE


def page_count(report: Report) -> int:
    """How many pages a report takes."""
    return len(_pages(report))


def lay_out_closest(make: Callable[[float], Report], most: float, least: float) -> bytes:
    """The report with rows as high as they can be, from `most` down to `least`, without costing a page more."""
    steps = round((most - least) / HEIGHT_STEP)
    reports = [make(most - step * HEIGHT_STEP) for step in range(steps + 1)]
    return lay_out(min(reports, key=page_count))


def _pages(report: Report) -> tuple[range, ...]:
    head = report.table.head_height
    first = BOTTOM - _table_top(report) - head
    return paginate(report.table.rows(), first, BOTTOM - TOP - head, _tail_height(report))


def lay_out(report: Report) -> bytes:
    """The report as a PDF. Raises `NoGlyph` where a character cannot be drawn."""
    frame = report.frame
    lines = heading(frame, report.paper)
    sheet = Sheet(" ".join(lines), frame.language, watermark=watermark(frame))
    pages = _pages(report)
    for number, shown in enumerate(pages):
        if number:
            sheet.next_page()
            y = TOP
            _draw_running_head(sheet, frame, lines)
        else:
            sheet.outline(lines[1], report.paper)
            y = _draw_opening(sheet, report, lines)
        y += report.table.draw(sheet, LEFT, y, shown)
        if number == len(pages) - 1:
            _draw_tail(sheet, report, y)
        draw_footer(sheet, frame, report.paper, LEFT, WIDTH, (number + 1, len(pages)))
    return sheet.finish()


def _lead_lines(report: Report) -> list[str]:
    return [line for lead in report.leads for line in wrap(lead, WIDTH * mm, LEAD_SIZE)]


def _table_top(report: Report) -> float:
    y = TOP + title_height(heading(report.frame, report.paper)) + 6.0
    y += (12.0 if report.emphasis else 0.0) + (10.0 if report.caption else 0.0)
    if report.numbers:
        y += number_table_height(report.numbers) + 5.6
    leads = _lead_lines(report)
    return y + (len(leads) * LEAD_STEP + 3.0 if leads else 0.0)


def _draw_opening(sheet: Sheet, report: Report, lines: Sequence[str]) -> float:
    y = TOP + draw_title(sheet, lines, TOP) + 6.0
    if report.emphasis:
        sheet.text(sheet.width / 2, y + 4.0, report.emphasis, 18.0, "centre", bold=True)
        y += 12.0
    if report.caption:
        sheet.text(sheet.width / 2, y + 1.0, report.caption, LEAD_SIZE, "centre")
        y += 10.0
    if report.numbers:
        draw_numbers(sheet, LEFT, y, report.numbers)
        y += number_table_height(report.numbers) + 5.6
    for number, line in enumerate(_lead_lines(report)):
        sheet.text(LEFT, y + 4.0 + number * LEAD_STEP, line, LEAD_SIZE)
    return _table_top(report)


def _draw_running_head(sheet: Sheet, frame: Frame, lines: Sequence[str]) -> None:
    text = Texts(frame.language)("continued", title=" ".join(lines))
    sheet.text(LEFT, TOP - 6.0, text, fit(text, WIDTH * mm, 9.5), ink=FAINT)
    sheet.line(LEFT, TOP - 4.0, LEFT + WIDTH, TOP - 4.0, HAIR)


def _sentence_lines(report: Report) -> list[str]:
    return [line for text in report.tail.sentences for line in wrap(text, WIDTH * mm, NOTE_SIZE)]


def _tail_height(report: Report) -> float:
    sentences = len(_sentence_lines(report))
    height = 5.0 + sentences * NOTE_STEP if sentences else 0.0
    height += -(-len(report.tail.roles) // 2) * SIGN_STEP + (5.0 if report.tail.roles else 0.0)
    return height + (SEAL[1] + 5.0 if report.tail.seal else 9.0)


def _draw_tail(sheet: Sheet, report: Report, y: float) -> None:
    lines = _sentence_lines(report)
    for number, line in enumerate(lines):
        sheet.text(LEFT, y + 7.6 + number * NOTE_STEP, line, NOTE_SIZE)
    y += 5.0 + len(lines) * NOTE_STEP if lines else 0.0
    y = _draw_signatures(sheet, report, y)
    if report.tail.seal:
        _draw_seal(sheet, report.frame, y + 4.0)
    else:
        day = long_date(report.frame.day, report.frame.language)
        sheet.text(LEFT + WIDTH, y + 8.0, day, LEAD_SIZE, "right")


def _draw_signatures(sheet: Sheet, report: Report, y: float) -> float:
    """Roles in two columns, each with a line to sign on; gives where they end."""
    if not report.tail.roles:
        return y
    t = Texts(report.frame.language)
    half = WIDTH / 2
    labels = [t("sign", role=t(role)) for role in report.tail.roles]
    size = min(fit(label, 44.0 * mm, LEAD_SIZE) for label in labels)
    line_at = max(width_of(label, size) for label in labels) / mm + 1.0
    y += 5.0
    for number, label in enumerate(labels):
        x, base = LEFT + number % 2 * half, y + number // 2 * SIGN_STEP + 7.0
        sheet.text(x, base, label, size)
        sheet.line(x + line_at, base + 1.0, x + half - 6.0 * (1 - number % 2), base + 1.0, HAIR)
    return y + -(-len(labels) // 2) * SIGN_STEP


def _draw_seal(sheet: Sheet, frame: Frame, y: float) -> None:
    """The place of the presidium's seal, over name and date as seals are set."""
    t = Texts(frame.language)
    width, height = SEAL
    x = LEFT + WIDTH - width
    sheet.box(x, y, width, height, HAIR, (1.2, 1.0), FAINT)
    sheet.cell((x, y + 4.0, width, 8.0), t("presidium"), 13.0)
    sheet.text(x + width / 2, y + 18.5, t("seal_place"), NOTE_SIZE, "centre", ink=FAINT)
    sheet.cell((x, y + 22.0, width, 8.0), long_date(frame.day, frame.language), LEAD_SIZE)
