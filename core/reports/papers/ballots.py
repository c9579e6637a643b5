"""选票, the ballots: identical sheets without number or code, described in the file once and placed N times."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors.paper import BallotDoesNotFit, TooManyOnOneSheet
from core.reports.ballot import content as contents
from core.reports.ballot.choices import BallotLayout, Shape, Ups
from core.reports.ballot.draw import cross_out, draw_face, draw_stub_form, draw_stub_number
from core.reports.ballot.order import require_order
from core.reports.ballot.plan import page, plan_of
from core.reports.ballot.shapes import BallotPlan, Box
from core.reports.layout.sheet import FAINT, HAIR, Sheet
from core.reports.model import BallotSheets
from core.reports.texts import Texts

MOST_TOGETHER = 4
LEAST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Job:
    """One contest's ballots on the sheets: which pieces of each are its own."""

    model: BallotSheets
    plan: BallotPlan
    pieces: tuple[int, ...]
    name: str

    def number(self, sheet: int, piece: int, sheets: int) -> int | None:
        """Which ballot lies there, from 1; None beyond the last. A cut pile put on the next one runs on."""
        place = self.pieces.index(piece)
        full, over = divmod(self.model.copies, len(self.pieces))
        if not self.plan.stub:
            number = sheet * len(self.pieces) + place + 1
            return number if number <= self.model.copies else None
        pile = full + (place < over)
        before = place * full + min(place, over)
        return before + sheet + 1 if sheet < min(pile, sheets) else None

    @property
    def sheets(self) -> int:
        """How many sheets its copies take."""
        return -(-self.model.copies // len(self.pieces))


def build(model: BallotSheets) -> bytes:
    """Exactly `copies` ballots; pieces left over are crossed out. The form of the contest chooses the paper.

    Raises `NoGlyph`, `NameDoesNotFit`, `BallotDoesNotFit`, and `BallotOrderContradicted` rather than print an order in
    which nobody enters.
    """
    return _print(_alone(model))


def _alone(model: BallotSheets) -> list[_Job]:
    plan = plan_of(model)
    return [_Job(model, plan, tuple(range(plan.cut.pieces)), "ballot")]


def build_together(models: Sequence[BallotSheets]) -> bytes:
    """Ballots of up to four contests beside each other on each sheet, to be cut apart: one for each voter of each.

    The first model's layout says how sheets are cut, if it leaves that open two contests share halves, more quarters.
    Raises what `build` raises, and `TooManyOnOneSheet`.
    """
    return _print(_beside(models))


def on_paper(models: Sequence[BallotSheets]) -> tuple[BallotPlan, int]:
    """How the ballots of one contest, or of several on shared sheets, will lie, and how many sheets they take.

    Raises what `build_together` raises.
    """
    jobs = _alone(models[0]) if len(models) == 1 else _beside(models)
    return jobs[0].plan, max(job.sheets for job in jobs)


def _beside(models: Sequence[BallotSheets]) -> list[_Job]:
    if not 1 <= len(models) <= MOST_TOGETHER:
        raise TooManyOnOneSheet(contests=len(models), most=MOST_TOGETHER)
    first = models[0].layout
    needed: tuple[Ups, ...] = (1, 1, 2, 4, 4)
    ups = needed[len(models)]
    ups = first.ups if first.ups and first.ups >= ups else ups
    shapes: tuple[Shape, ...] = (first.shape,) if first.shape else ("wide", "tall")
    layouts = [replace(first, ups=ups, shape=shape) for shape in shapes]
    made, plans = _alike(models, layouts)
    sets = ups // len(models)
    return [
        _Job(model, plan, tuple(place + number * len(models) for number in range(sets)), f"ballot{place}")
        for place, (model, plan) in enumerate(zip(made, plans, strict=True))
    ]


def _alike(
    models: Sequence[BallotSheets], layouts: Sequence[BallotLayout]
) -> tuple[list[BallotSheets], list[BallotPlan]]:
    """All models in the first of the layouts that serves them all."""
    made = [replace(one, layout=replace(layouts[0], write_ins=one.layout.write_ins)) for one in models]
    try:
        return made, [plan_of(model) for model in made]
    except BallotDoesNotFit:
        if len(layouts) == 1:
            raise
        return _alike(models, layouts[1:])


def _print(jobs: Sequence[_Job]) -> bytes:
    """All sheets: those that are full are one drawing each side, placed again and again."""
    model, plan = jobs[0].model, jobs[0].plan
    cutting = plan.cut
    titles = [contents.title(job.model) for job in jobs]
    heading = " ".join([titles[0][0], *(title[1] for title in titles)])
    sheet = Sheet(heading, model.frame.language, cutting.sheet)
    for job, title in zip(jobs, titles, strict=True):
        sheet.outline(title[1], job.name)
    for job in jobs:
        _keep(sheet, job)
    sides = max(len(job.plan.faces) for job in jobs)
    if sides > 1:
        sheet.two_sided()
    for side in range(sides):
        with sheet.form(f"full{side}"):
            _compose(sheet, jobs, side, {piece: True for job in jobs for piece in job.pieces})
    count = max(job.sheets for job in jobs)
    for number in range(count):
        here = {piece: job.number(number, piece, count) for job in jobs for piece in job.pieces}
        for side in range(sides):
            if number or side:
                sheet.next_page()
            if all(here.values()):
                sheet.place(f"full{side}")
            else:
                _compose(sheet, jobs, side, {piece: bool(found) for piece, found in here.items()})
            if not side:
                _number_stubs(sheet, jobs, here)
    return sheet.finish()


def _keep(sheet: Sheet, job: _Job) -> None:
    """The sides of one ballot as drawings, their names checked against the order of entry."""
    drawn = []
    for side in range(len(job.plan.faces)):
        with sheet.form(f"{job.name}-{side}"):
            drawn.append(draw_face(sheet, job.model, job.plan, side))
            if job.plan.stub and not side:
                draw_stub_form(sheet, job.model, job.plan)
    require_order(job.plan, job.model.candidates, drawn)


def _compose(sheet: Sheet, jobs: Sequence[_Job], side: int, real: dict[int, bool]) -> None:
    """One side of one sheet: ballots, crossed-out pieces, lines to cut along."""
    t = Texts(jobs[0].model.frame.language)
    cutting = jobs[0].plan.cut
    owners = {piece: job for job in jobs for piece in job.pieces}
    for piece in range(cutting.pieces):
        place = cutting.place(piece, back=side > 0)
        job = owners.get(piece)
        if job is not None and real.get(piece):
            if side < len(job.plan.faces):
                sheet.place(f"{job.name}-{side}", *place)
        else:
            cross_out(sheet, Box(*place, *cutting.piece), page(cutting.piece).margin, t)
    width, height = cutting.sheet
    for line in range(1, cutting.down):
        y = line * cutting.piece[1]
        sheet.line(0, y, width, y, HAIR, (1.4, 1.2), FAINT)
    for line in range(1, cutting.across):
        x = line * cutting.piece[0]
        sheet.line(x, 0, x, height, HAIR, (1.4, 1.2), FAINT)


def _number_stubs(sheet: Sheet, jobs: Sequence[_Job], here: dict[int, int | None]) -> None:
    for job in jobs:
        if not job.plan.stub:
            continue
        digits = max(LEAST_DIGITS, len(str(job.model.copies)))
        for piece in job.pieces:
            number = here[piece]
            if number is not None:
                draw_stub_number(sheet, job.plan, number, digits, job.plan.cut.place(piece))
