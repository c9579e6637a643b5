"""Where everything lies on a ballot: the first arrangement that fits, from comfortable down to just legible."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.lib.units import mm

from core.errors.paper import BallotDoesNotFit, NameDoesNotFit
from core.reports.ballot import content as contents
from core.reports.ballot.across import lay_across
from core.reports.ballot.choices import BallotLayout, Cut, attempts, cut
from core.reports.ballot.content import Content
from core.reports.ballot.downward import GUTTER, lay_down
from core.reports.ballot.measures import POINT, STEPS, Measures, measures
from core.reports.ballot.notes import notes
from core.reports.ballot.shapes import BallotPlan, Box, Face, Foot
from core.reports.fonts import width_of
from core.reports.layout.lines import is_chinese, wrap
from core.reports.layout.report import title_height
from core.reports.model import BallotSheets

LONGEST_NAME = 24
NOTE_STEP = 1.7 * POINT  # millimetres from line to line for each point of size
AIR = 6.0  # between the grid and what follows
STUB, SMALL_STUB = 14.0, 11.5
TAG = (16.0, 5.6)  # the colour in words
TURN_OVER = 8.0  # the line below the front's grid that sends the voter to the back


@dataclass(frozen=True, slots=True)
class Page:
    """The sizes of everything around the grid on a ballot of this size."""

    margin: float
    top: float
    foot: float
    title: float
    stamp: tuple[float, float]


def page(piece: tuple[float, float]) -> Page:
    """Margins, title and stamp for a ballot this large."""
    width, height = piece
    if max(piece) > 400:  # noqa: PLR2004  # a whole A3
        return Page(17.0, 16.0, 17.0, 28.0, (40.0, 24.0))
    if max(piece) > 211:  # noqa: PLR2004  # a whole A4
        return Page(13.0, 13.0, 16.0, 23.0, (30.0, 17.4))
    if max(piece) > 200:  # noqa: PLR2004  # half of it
        return (
            Page(13.0, 8.6, 7.0, 20.0, (30.0, 17.4))
            if width > height
            else Page(10.0, 9.0, 8.0, 17.0, (28.0, 16.0))
        )
    size = 15.0 if width > height else 13.0
    return Page(7.0, 6.5, 6.0, size, (22.0, 11.5))


def plan_of(model: BallotSheets) -> BallotPlan:
    """The geometry of a model's ballot. Raises `NameDoesNotFit`, `BallotDoesNotFit`."""
    for name in model.candidates:
        if len(name) > LONGEST_NAME and is_chinese(name):
            raise NameDoesNotFit(name=name, length=len(name), most=LONGEST_NAME)
    found = contents.content(model)
    layout = model.layout
    if model.grades:
        layout = replace(layout, names="horizontal", cell="right")
    for attempt in attempts(layout, len(model.candidates)):
        plan = _try(replace(model, layout=attempt), found)
        if plan is not None:
            return plan
    raise BallotDoesNotFit(names=len(model.candidates), paper=layout.paper, ups=layout.ups or 1)


def _try(model: BallotSheets, found: Content) -> BallotPlan | None:
    """This very arrangement, as large as it fits."""
    layout = model.layout
    sheet = cut(layout.paper, layout.ups, layout.shape or "wide")
    around = page(sheet.piece)
    stub = stub_height(layout, sheet)
    for step in range(STEPS, -1, -1):
        ease = step / STEPS
        size = measures(found, layout, sheet.piece, ease)
        for foot in _feet(model, around, sheet.piece[0], ease):
            areas = _areas(model, sheet, around, foot, stub)
            if min(area.height for area in areas) < size.shape.height:
                continue
            for wanted in range(found.write_ins, found.fewest_write_ins - 1, -1):
                faces = _lay(contents.without_write_ins(found, wanted), size, areas, layout)
                if faces is not None:
                    return _plan(model, sheet, faces, foot, size)
    return None


def _lay(
    found: Content, size: Measures, areas: tuple[Box, ...], layout: BallotLayout
) -> tuple[Face, ...] | None:
    if not layout.down:
        return lay_across(found, size, areas)
    most = int((areas[0].width + GUTTER) / (size.shape.width + GUTTER) + 1e-9)
    choices = (layout.columns,) if layout.columns else range(1, most + 1)
    tries = (lay_down(found, size, areas, columns) for columns in choices)
    return next((faces for faces in tries if faces is not None), None)


def _plan(model: BallotSheets, sheet: Cut, faces: tuple[Face, ...], foot: Foot, size: Measures) -> BallotPlan:
    around = page(sheet.piece)
    tops = [face.tiles[0].name.y for face in faces]
    first = [tile for tile in faces[0].tiles if tile.name.y == tops[0] and tile.person is not None]
    rows = {(number, tile.name.y) for number, face in enumerate(faces) for tile in face.tiles}
    return BallotPlan(
        layout=model.layout,
        cut=sheet,
        faces=faces,
        foot=foot,
        name_size=size.name_size,
        margin=around.margin,
        title_size=around.title,
        per_row=len(first),
        row_count=len(rows),
        stub=stub_height(model.layout, sheet),
    )


def stub_height(layout: BallotLayout, sheet: Cut) -> float:
    """What a stub takes above the ballot, where there is one."""
    whole = STUB if max(sheet.piece) > 200 else SMALL_STUB  # noqa: PLR2004  # a quarter of an A4 has less to give
    return whole if layout.stubs else 0.0


def title_top(model: BallotSheets, around: Page, width: float) -> float:
    """Where the title begins, seen from the top of the colour's tag: below it where it would touch it."""
    room = width - 2 * around.margin
    taken = min(room, width_of(contents.title(model)[0], around.title) / mm)
    return around.title * 0.23 if taken < room - 2 * TAG[0] - 6.0 else TAG[1] + 1.0


def header_height(model: BallotSheets, around: Page, width: float) -> float:
    """From the upper edge of the front to its grid."""
    lines = _title_height(contents.title(model), width - 2 * around.margin, around.title)
    return around.top + title_top(model, around, width) + lines + max(8.0, around.title * 0.5)


_title_height = lru_cache(maxsize=64)(
    title_height
)  # a plan asks the same again for every measure that it tries


@lru_cache(maxsize=256)
def _lines(text: str, room: float, size: float) -> int:
    return len(wrap(text, room, size))


def _areas(model: BallotSheets, sheet: Cut, around: Page, foot: Foot, stub: float) -> tuple[Box, ...]:
    """The room of the grid on each face."""
    width, height = sheet.piece
    room = width - 2 * around.margin
    top = stub + header_height(model, around, width)
    turn = TURN_OVER if model.layout.sides > 1 else 0.0
    front = Box(around.margin, top, room, height - around.foot - foot.height - AIR - turn - top)
    if model.layout.sides == 1:
        return (front,)
    start = stub + around.top + around.title * 0.9
    return front, Box(around.margin, start, room, height - around.foot - 3.0 - start)


def _feet(model: BallotSheets, around: Page, width: float, ease: float) -> Iterator[Foot]:
    """The notes above the stamp, and beside it to save height, in ever smaller letters where the ballot is full."""
    text = notes(model)
    room = width - 2 * around.margin - 3.0
    small = max(8.0, min(10.5, around.title * 0.58))
    least = max(7.0, small - 2.0 * (1 - ease))
    choices = [(small, False), (small, True), (least, True)]
    for size, beside in dict.fromkeys(choices):
        taken = (around.stamp[0] + 7.0) if beside else 0.0
        lines = _lines(text, (room - taken) * mm, size) * size * NOTE_STEP
        height = max(lines, around.stamp[1]) if beside else lines + 3.0 + around.stamp[1]
        yield Foot(size, beside, height)
