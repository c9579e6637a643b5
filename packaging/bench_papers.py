"""Up to 1,500 ballots as PDF against a bare reportlab canvas that draws the same ballot once and places it as often."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from bench_figure import Figure, in_turns, require
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from core.reports.ballot.choices import BallotLayout
from core.reports.ballot.plan import plan_of
from core.reports.ballot.shapes import BallotPlan
from core.reports.fonts import SERIF, load
from core.reports.model import BallotSheets, Frame, Marking
from core.reports.papers.ballots import build

MOST = 1500
SMALL = 3_000_000  # bytes
ROUNDS = 7
NAMES = ("丁一", "于兰", "马志远", "王建国", "毛秀英", "方伟", "李强", "张敏", "陈静", "周明", "赵磊", "龑喆")


def ballots(copies: int) -> list[Figure]:
    """Twelve for nine, two on a sheet of A4; sixty on a sheet. So many of each, 1,500 at the most."""
    load(SERIF)
    many = tuple(f"{NAMES[n % 12]}{'甲乙丙丁戊'[n // 12]}" for n in range(60))
    return [_figure(min(copies, MOST), NAMES, 9), _figure(min(copies, MOST), many, 15)]


def _figure(copies: int, names: tuple[str, ...], seats: int) -> Figure:
    name = f"{copies:,} ballots of {len(names)} names"
    model = BallotSheets(
        frame=Frame(
            congress="中国共产党青山镇第十届代表大会",
            contest="党委委员选举",
            contest_id="c1",
            day=date(2003, 3, 7),
            number="1-11",
        ),
        candidates=names,
        seats=seats,
        marking=Marking(choices=seats),
        copies=copies,
        layout=BallotLayout(),
    )
    plan = plan_of(model)
    size = len(build(model))
    require(size < SMALL, f"{name}: {size} bytes")
    ours, theirs = in_turns(lambda: build(model), lambda: _bare(plan, names, copies), ROUNDS)
    note = f"{ours * 1000:.0f} ms, {size / 1000:.0f} kB"
    return Figure(f"{name} / bare reportlab canvas", ours / theirs, 1.5, note)


def _bare(plan: BallotPlan, names: tuple[str, ...], copies: int) -> bytes:
    """The same boxes and names, one form, placed on as many pages: nothing measured, nothing checked."""
    buffer = BytesIO()
    width, height = plan.cut.sheet
    canvas = Canvas(buffer, pagesize=(width * mm, height * mm), pageCompression=1, initialFontName=SERIF)
    canvas.beginForm("ballot", 0, 0, width * mm, height * mm)
    canvas.setFont(SERIF, 20)
    canvas.drawCentredString(
        width / 2 * mm, (height - 20) * mm, "中国共产党青山镇第十届代表大会选举党委委员选票"
    )
    for tile in plan.faces[0].tiles:
        for box in (tile.name, *tile.marks):
            canvas.rect(box.x * mm, (height - box.bottom) * mm, box.width * mm, box.height * mm)
        if tile.person is not None:
            canvas.setFont(SERIF, plan.name_size)
            for place, letter in enumerate(names[tile.person]):
                y = height - tile.name.y - 8 - 6 * place
                canvas.drawCentredString((tile.name.x + tile.name.width / 2) * mm, y * mm, letter)
    canvas.endForm()
    pieces = plan.cut.pieces
    for sheet in range(copies // pieces):
        if sheet:
            canvas.showPage()
        for piece in range(pieces):
            x, y = plan.cut.place(piece)
            canvas.saveState()
            canvas.translate(x * mm, -y * mm)
            canvas.doForm("ballot")
            canvas.restoreState()
        if pieces > 1:
            canvas.line(0, height / 2 * mm, width * mm, height / 2 * mm)
    canvas.save()
    return buffer.getvalue()
