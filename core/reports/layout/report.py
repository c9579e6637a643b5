"""One report from title to signatures, over as many pages as it needs.

Left, width and foot are those of official documents (GB/T 9704: 28 mm left, 156 mm wide, 35 mm below); above it
leaves 28 mm instead of 37, so that a contest of twelve stands on one page in legible rows.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm

from core.reports.layout.footer import draw_footer
from core.reports.layout.lines import fit, wrap
from core.reports.layout.pages import paginate
from core.reports.layout.shapes import UPRIGHT, Shape
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.layout.table import Table, draw_numbers, number_table_height
from core.reports.layout.tail import LEAD_SIZE, Tail, draw_tail, tail_height
from core.reports.model import Frame
from core.reports.texts import Texts

LEFT, TOP, WIDTH, BOTTOM = UPRIGHT.left, UPRIGHT.top, UPRIGHT.width, UPRIGHT.bottom
TITLE_SIZE = 22.0
TITLE_STEP = 11.2
LEAD_STEP = 7.0
HEIGHT_STEP = 0.2
OF_THE_MEETING = frozenset({"sign_in"})  # their title names no contest
OFFICE_FIRST = frozenset({"result", "elected"})  # 党委委员选举结果报告单, 党委委员当选名单
_CONTEST = re.compile(r"^(?P<office>.+?)选举(?P<rest>[（(].*)?$")


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
    corrected: frozenset[int] = frozenset()  # which pairs of `numbers` a corrigendum changed


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
    sheet: Sheet,
    lines: Sequence[str],
    y: float,
    width: float = WIDTH,
    size: float = TITLE_SIZE,
    middle: float | None = None,
) -> float:
    """The title, centred on the sheet or on `middle`, in a weight made of the regular font; gives the height used."""
    top, middle = y, sheet.width / 2 if middle is None else middle
    for text in lines:
        shown = fit(text, width * mm, size, size * 0.72)
        for part in wrap(text, width * mm + 0.1, shown):
            sheet.text(middle, y + size * 0.3, part, shown, "centre", bold=True)
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
    return paginate(report.table.rows(), first, BOTTOM - TOP - head, tail_height(report.tail, WIDTH))


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
            draw_running_head(sheet, frame, lines)
        else:
            sheet.outline(lines[1], report.paper)
            y = _draw_opening(sheet, report, lines)
        y += report.table.draw(sheet, LEFT, y, shown)
        if number == len(pages) - 1:
            draw_tail(sheet, frame, report.tail, (LEFT, y), WIDTH)
        draw_footer(sheet, frame, report.paper, (number + 1, len(pages)))
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
        draw_numbers(sheet, LEFT, y, report.numbers, report.corrected)
        y += number_table_height(report.numbers) + 5.6
    for number, line in enumerate(_lead_lines(report)):
        sheet.text(LEFT, y + 4.0 + number * LEAD_STEP, line, LEAD_SIZE)
    return _table_top(report)


def draw_running_head(sheet: Sheet, frame: Frame, lines: Sequence[str], shape: Shape = UPRIGHT) -> None:
    """What stands over the text of a page that goes on with a paper."""
    text = Texts(frame.language)("continued", title=" ".join(line for line in lines if line))
    sheet.text(shape.left, shape.top - 6.0, text, fit(text, shape.width * mm, 9.5), ink=FAINT)
    sheet.line(shape.left, shape.top - 4.0, shape.left + shape.width, shape.top - 4.0, HAIR)
