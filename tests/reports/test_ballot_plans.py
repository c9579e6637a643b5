"""Every layout with 1 to 60 names: all cells on the paper, none over another, every name once and in order."""

from dataclasses import replace
from itertools import combinations, product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors.paper import BallotDoesNotFit
from core.reports.ballot.choices import BallotLayout, CellPlace, NameWay, PaperSize, Shape, Ups
from core.reports.ballot.plan import page, plan_of
from core.reports.ballot.shapes import BallotPlan, Box
from core.reports.model import BallotSheets, Marking
from tests.reports.paper_samples import LONG_NAME, ballots, frame, names

LAYOUTS = st.builds(
    BallotLayout,
    paper=st.sampled_from(get_args(PaperSize)),
    ups=st.sampled_from(get_args(Ups)),
    shape=st.sampled_from([None, *get_args(Shape)]),
    cell=st.sampled_from(get_args(CellPlace)),
    names=st.sampled_from(get_args(NameWay)),
    sides=st.sampled_from([1, 2]),
    write_ins=st.sampled_from([None, None, 0, 2, 6]),
    stubs=st.booleans(),
)
ODD = (LONG_NAME, "Wiśniewska-Kowalska Maria", "欧阳建国", "丁一")


def boxes(plan: BallotPlan, face: int) -> list[Box]:
    found = plan.faces[face]
    cells = [box for tile in found.tiles for box in (tile.name, *tile.marks)]
    return cells + [label.box for label in found.labels]


def apart(one: Box, other: Box) -> bool:
    slack = 1e-6
    return (
        one.right <= other.x + slack
        or other.right <= one.x + slack
        or one.bottom <= other.y + slack
        or other.bottom <= one.y + slack
    )


def check(model: BallotSheets) -> BallotPlan:
    plan = plan_of(model)
    width, height = plan.piece
    around = page(plan.piece)
    assert plan.order() == tuple(range(len(model.candidates)))
    for face in range(len(plan.faces)):
        found = boxes(plan, face)
        for box in found:
            assert box.x >= around.margin - 1e-6
            assert box.right <= width - around.margin + 1e-6
            assert box.y >= plan.stub + around.top
            assert box.bottom <= height - around.foot
        assert all(apart(one, other) for one, other in combinations(found, 2))
        for tile in plan.faces[face].tiles:
            assert min(min(mark.width, mark.height) for mark in tile.marks) >= 6.5
            assert plan.foot.size >= 7.0
            assert min(tile.name.width, tile.name.height) >= 5.0
    foot = plan.faces[0].bottom + plan.foot.height
    assert foot <= height - around.foot
    return plan


@settings(max_examples=120)
@given(LAYOUTS, st.integers(1, 60), st.integers(1, 15), st.booleans())
def test_every_cell_lies_on_the_paper_and_no_two_overlap(
    layout: BallotLayout, count: int, seats: int, odd: bool
) -> None:
    people = ((*ODD, *names(60)) if odd else names(60))[:count]
    model = replace(ballots(people, seats=seats), layout=layout)
    try:
        plan = check(model)
    except BallotDoesNotFit as refusal:
        crowded = odd and count + (layout.write_ins or 0) > 50
        assert layout.ups in (2, 4) or layout.sides == 1 or (odd and layout.shape) or crowded
        assert refusal.names == count  # noqa: PT017  # the same
        return
    asked = layout.write_ins
    assert plan.write_ins == asked if asked is not None else min(seats, 3) <= plan.write_ins <= seats


WHOLE = [
    BallotLayout(paper=paper, ups=1, cell=cell, names=way)
    for paper, cell, way in product(get_args(PaperSize), get_args(CellPlace), get_args(NameWay))
]


@pytest.mark.parametrize("layout", WHOLE)
def test_a_whole_sheet_takes_sixty_names_however_they_are_laid(layout: BallotLayout) -> None:
    plan = check(replace(ballots(names(60), seats=9), layout=layout))
    assert plan.name_size >= 11


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_names_stand_in_as_many_columns_as_asked_for(columns: int) -> None:
    layout = BallotLayout(names="horizontal", cell="right", columns=columns, ups=1, write_ins=0)
    plan = check(replace(ballots(names(15)), layout=layout))
    assert len({tile.name.x for tile in plan.faces[0].tiles}) == columns


@pytest.mark.parametrize("people", [1, 5, 12, 33, 60])
@pytest.mark.parametrize("grades", [2, 4, 5])
def test_an_appraisal_lies_on_the_paper_too(people: int, grades: int) -> None:
    model = BallotSheets(
        frame=frame(contest="民主测评"),
        candidates=names(people),
        seats=0,
        marking=Marking(choices=people, write_in_allowed=False),
        copies=1,
        form="appraisal",
        grades=("优秀", "称职", "基本称职", "不称职", "不了解")[:grades],
    )
    plan = check(model)
    assert all(len(tile.marks) == grades for face in plan.faces for tile in face.tiles)
