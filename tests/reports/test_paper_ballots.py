"""The ballots: printed order, room for write-ins, notes, exactly so many, small files."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.errors.paper import BallotOrderContradicted, NameDoesNotFit, TooManyOnOneSheet
from core.reports.ballot.appraisal import grid_of
from core.reports.ballot.choices import BallotLayout
from core.reports.ballot.notes import notes
from core.reports.ballot.order import require_order
from core.reports.ballot.plan import plan_of
from core.reports.catalogue import build
from core.reports.model import BallotSheets, Marking
from core.reports.papers.ballots import build_together
from tests.reports.paper_samples import LONG_NAME, TWELVE, ballots, frame, names, pages, text

SIDEWAYS = BallotLayout(names="horizontal", cell="right")


def laid(model: BallotSheets, layout: BallotLayout) -> BallotSheets:
    return replace(model, layout=layout)


def pdf(model: BallotSheets) -> bytes:
    return build("ballots", model)


@pytest.mark.parametrize(
    "layout",
    [
        BallotLayout(),
        BallotLayout(cell="below"),
        BallotLayout(cell="left"),
        SIDEWAYS,
        BallotLayout(names="horizontal", cell="above", ups=1),
        BallotLayout(ups=4),
        BallotLayout(ups=4, names="horizontal", cell="left", shape="tall", stubs=True),
        BallotLayout(paper="A3", ups=4, stubs=True),
    ],
)
def test_the_names_are_read_out_of_the_paper_in_the_order_of_entry(layout: BallotLayout) -> None:
    people = (*TWELVE[:3], LONG_NAME, *TWELVE[3:])
    drawn = PdfReader(BytesIO(pdf(laid(ballots(people, copies=1), layout)))).pages
    copied = "".join(
        "".join(page.extract_text().split()) for page in drawn
    )  # in the order in which it is written
    places = [copied.index(name) for name in people]
    assert places == sorted(places)
    assert all(copied.count(name) == 1 for name in people)


@pytest.mark.parametrize("layout", [BallotLayout(ups=4), replace(SIDEWAYS, ups=4, shape="tall")])
def test_names_that_one_side_cannot_hold_go_on_on_the_back_and_the_front_says_so(
    layout: BallotLayout,
) -> None:
    people = names(40)
    model = laid(ballots(people, copies=3, seats=3), layout)
    assert len(plan_of(model).faces) == 2
    found = pages(pdf(model))
    assert len(found) == 2
    front, back = found
    assert front.count("背面还有候选人，请翻面") == front.count("正面") == 3
    assert back.count("背面") == 3
    assert "另选人" in back
    assert [front.count("此联作废"), back.count("此联作废")] == [1, 1]
    once = "".join(
        page[: page.index("说明：") if "说明：" in page else None]
        for page in pages(pdf(replace(model, copies=1)))
    )
    places = [once.index(name) for name in people]
    assert places == sorted(places)


def test_the_back_of_a_piece_lies_behind_it_when_the_sheet_is_turned_over_its_left_edge() -> None:
    plan = plan_of(laid(ballots(names(40), copies=1), BallotLayout(ups=4, shape="tall")))
    width = plan.cut.sheet[0]
    for piece in range(4):
        x, y = plan.cut.place(piece)
        assert plan.cut.place(piece, back=True) == (width - x - plan.piece[0], y)


def test_a_ballot_on_which_names_changed_places_is_never_printed() -> None:
    plan = plan_of(ballots())
    require_order(plan, TWELVE, [TWELVE])
    swapped = (TWELVE[1], TWELVE[0], *TWELVE[2:])
    with pytest.raises(BallotOrderContradicted) as refusal:
        require_order(plan, TWELVE, [swapped])
    assert refusal.value.params == {"place": 1, "printed": TWELVE[1], "entered": TWELVE[0]}
    with pytest.raises(BallotOrderContradicted) as shorter:
        require_order(plan, TWELVE, [TWELVE[:-1]])
    assert shorter.value.params == {"place": 12, "printed": "", "entered": TWELVE[-1]}
    face = plan.faces[0]
    first, second, *rest = face.tiles
    exchanged = replace(first, person=second.person), replace(second, person=first.person)
    moved = replace(plan, faces=(replace(face, tiles=(*exchanged, *rest)),))
    with pytest.raises(BallotOrderContradicted):
        require_order(moved, TWELVE, [TWELVE])


@pytest.mark.parametrize(
    ("candidates", "seats", "expected"),
    [(2, 1, 1), (4, 3, 3), (12, 9, 3), (6, 5, 5), (40, 15, 6), (14, 1, 1), (18, 9, 9)],
)
def test_empty_places_are_as_many_as_the_seats_up_to_what_fits(
    candidates: int, seats: int, expected: int
) -> None:
    assert plan_of(ballots(names(candidates), seats=seats)).write_ins == expected


def test_as_many_empty_places_as_somebody_asked_for() -> None:
    for wanted in (0, 1, 5):
        model = laid(ballots(seats=9), BallotLayout(ups=1, write_ins=wanted))
        assert plan_of(model).write_ins == wanted
    assert "在空白处写上姓名" in notes(laid(ballots(), BallotLayout(write_ins=0)))


def test_no_empty_places_where_nobody_may_be_written_in() -> None:
    model = ballots(marking=Marking(choices=9, write_in_allowed=False), copies=1)
    assert plan_of(model).write_ins == 0
    assert "不得另选他人" in text(pdf(model))


def test_two_ballots_share_a_sheet_up_to_fourteen_names() -> None:
    assert plan_of(ballots(names(14))).cut.pieces == 2
    assert plan_of(ballots(names(15))).cut.pieces == 1
    assert len(pages(pdf(ballots(copies=4)))) == 2
    assert len(pages(pdf(ballots(names(20), copies=2)))) == 2


@pytest.mark.parametrize(("ups", "copies", "sheets", "void"), [(2, 3, 2, 1), (4, 5, 2, 3), (4, 8, 2, 0)])
def test_exactly_as_many_ballots_as_asked_for_what_is_left_over_is_crossed_out(
    ups: int, copies: int, sheets: int, void: int
) -> None:
    found = pages(pdf(laid(ballots(copies=copies), BallotLayout(ups=2 if ups == 2 else 4))))
    assert len(found) == sheets
    assert sum(page.count("选举党委委员选票") for page in found) == copies
    assert [page.count("此联作废") for page in found] == [*[0] * (sheets - 1), void]


@pytest.mark.parametrize("layout", [BallotLayout(), BallotLayout(ups=4, stubs=True)])
def test_fifteen_hundred_ballots_are_described_once(layout: BallotLayout) -> None:
    made = pdf(laid(ballots(copies=1500), layout))
    assert len(made) < 3_000_000
    reader = PdfReader(BytesIO(made))
    assert len(reader.pages) == (375 if layout.ups == 4 else 750)
    assert made.count(b"/Subtype /Form") <= 3


def test_ballots_carry_no_number_and_no_code() -> None:
    first, second = pages(pdf(ballots(names(16), copies=2)))
    assert first == second
    assert "指纹" not in first
    assert "页" not in first


def test_a_stub_bears_the_number_and_the_ballot_below_the_line_does_not() -> None:
    model = laid(ballots(copies=6), BallotLayout(stubs=True))
    found = pages(pdf(model))
    numbers = [[f"No.{number:04}" in page for number in range(1, 7)] for page in found]
    # Piles cut apart and put on each other run from the first number to the last.
    assert numbers == [
        [True, False, False, True, False, False],
        [False, True, False, False, True, False],
        [False, False, True, False, False, True],
    ]
    plan = plan_of(model)
    page = PdfReader(BytesIO(pdf(model))).pages[0]
    heights: list[float] = []

    def visit(piece: str, _cm: object, tm: list[float], _font: object, _size: object) -> None:
        if "No." in piece:
            heights.append(tm[5] / 72 * 25.4)

    page.extract_text(visitor_text=visit)
    top = [plan.cut.sheet[1] - height for height in heights]
    assert [round(one % plan.piece[1], 1) for one in top] == [7.4, 7.4]
    assert all(one % plan.piece[1] < plan.stub for one in top)
    assert min(tile.marks[0].y for tile in plan.faces[0].tiles) > plan.stub


def test_the_last_pile_of_stubs_may_be_shorter() -> None:
    found = text(pdf(laid(ballots(copies=7), BallotLayout(stubs=True, ups=4))))
    assert sorted(number for number in range(1, 9) if f"No.{number:04}" in found) == list(range(1, 8))
    assert found.count("此联作废") == 1


def test_a_ballot_says_colour_order_and_seats() -> None:
    copied = text(pdf(ballots(copies=1)))
    for words in ("红色票", "（按姓氏笔画为序）", "应选9名", "主席团盖章", "符号", "候选人", "另选人"):
        assert words in copied


@pytest.mark.parametrize("layout", [BallotLayout(), SIDEWAYS, BallotLayout(names="horizontal")])
def test_names_of_twelve_characters_are_printed_whole(layout: BallotLayout) -> None:
    for count in (4, 14, 20, 40):
        people = (LONG_NAME + "江", *names(count - 1))
        assert LONG_NAME in text(pdf(laid(ballots(people, copies=1), layout)))


def test_a_name_that_no_cell_can_show_is_refused_by_name() -> None:
    with pytest.raises(NameDoesNotFit):
        pdf(ballots(("王" * 25, "丁一")))


@pytest.mark.parametrize("layout", [BallotLayout(), SIDEWAYS])
def test_a_name_in_latin_letters_is_printed_whole(layout: BallotLayout) -> None:
    assert "WiśniewskiJan" in text(pdf(laid(ballots(("Wiśniewski Jan", "丁一"), copies=1), layout)))


def test_the_notes_follow_the_rule_set_and_the_place_of_the_cells() -> None:
    def of(layout: BallotLayout | None = None, **marking: object) -> str:
        made = replace(Marking(choices=9), **marking)  # type: ignore[arg-type]  # any of its fields
        return notes(laid(ballots(marking=made), layout or BallotLayout()))

    assert "另选人数不得多于画“×”的人数" in of()
    assert "所选人数（含另选他人）等于或者少于 9 名的有效，多于 9 名的无效" in of()
    assert "空格写上姓名，并在上方画“○”。" in of(needs_rejection=False)
    assert "空格写上姓名，并在右侧画“○”。" in of(SIDEWAYS, needs_rejection=False)
    assert "空格写上姓名。" in of(unmarked_counts=True)
    strict = of(blank_is_valid=False, limits=(("副镇长", 0, 4), ("妇女", 1, 9), ("书记", 2, 2)))
    assert "4．其中副镇长至多选 4 名，多选的无效。" in strict
    assert "5．其中妇女至少选 1 名、至多选 9 名，不符的无效。" in strict
    assert "6．其中书记必须选 2 名，多选、少选的无效。" in strict
    assert "7．未画任何符号的选票为无效票。" in strict


def form(kind: str, contest: str, people: tuple[str, ...], **more: object) -> BallotSheets:
    marking = Marking(
        choices=9, write_in_allowed=False, limits=(("副镇长人选", 3, 4),) if kind == "recommendation" else ()
    )
    made = BallotSheets(frame=frame(contest=contest), candidates=people, seats=1, marking=marking, copies=1)
    return replace(made, form=kind, **more)  # type: ignore[arg-type]  # any of its fields


def test_a_recommendation_ballot_marks_the_group_that_has_limits() -> None:
    model = form(
        "recommendation", "民主推荐", names(60), signs=tuple("△" if one % 9 == 4 else "" for one in range(60))
    )
    copied = text(pdf(model))
    assert "民主推荐票" in copied
    assert "推荐不超过9名" in copied
    assert "其中注“△”的副镇长人选至少选3名、至多选4名" in copied
    assert all(f"△{name}" in copied for name in names(60)[4::9])
    assert copied.count("△") == 8


def test_an_appraisal_is_a_row_for_each_person_and_a_column_for_each_grade() -> None:
    people, grades = names(12), ("优秀", "称职", "基本称职", "不称职")
    cells = tuple(f"{person}：{grade}" for person in people for grade in grades)
    assert grid_of(cells) == (people, grades)
    model = form("appraisal", "领导班子民主测评", people, grades=grades)
    plan = plan_of(model)
    assert plan.order() == tuple(range(12))
    assert plan.write_ins == 0
    for tile in plan.faces[0].tiles:
        assert [mark.x for mark in tile.marks] == sorted(mark.x for mark in tile.marks)
        assert len(tile.marks) == 4
        assert tile.marks[0].x >= tile.name.right - 1e-6
    copied = text(pdf(model))
    assert "民主测评票" in copied
    assert "基本称职" in copied
    assert "每人只选一栏" in copied


@pytest.mark.parametrize(
    "cells",
    [("丁一：优秀", "丁一：称职", "于兰：称职", "于兰：优秀"), ("丁一：优秀", "丁一：称职", "于兰：优秀")],
)
def test_an_appraisal_whose_cells_are_no_grid_is_not_printed(cells: tuple[str, ...]) -> None:
    with pytest.raises(BallotOrderContradicted):
        grid_of(cells)


def test_a_recall_ballot_asks_for_or_against_the_recall_and_has_no_empty_places() -> None:
    copied = text(pdf(form("recall", "罢免镇长", ("丁一",))))
    assert "罢免镇长表决票" in copied
    assert "同意罢免的画“○”" in copied
    assert "应选" not in copied


def congress(copies: int = 4) -> list[BallotSheets]:
    kinds = (
        ("人大主席选举", 1, "red"),
        ("人大副主席选举", 2, "pink"),
        ("镇长选举", 1, "yellow"),
        ("副镇长选举", 3, "green"),
    )
    return [
        replace(
            ballots(names(seats + 1), seats=seats, copies=copies), frame=frame(contest=title), colour=colour
        )
        for title, seats, colour in kinds
    ]


def test_ballots_of_several_contests_lie_beside_each_other_to_be_cut_apart() -> None:
    found = pages(build_together(congress()))
    assert len(found) == 4
    for page in found:
        for title in ("选举人大主席选票", "选举人大副主席选票", "选举镇长选票", "选举副镇长选票"):
            assert page.count(title) == 1
    two = pages(build_together(congress(3)[:2]))
    assert [page.count("选举人大主席选票") for page in two] == [1, 1, 1]
    three = pages(build_together([*congress(2)[:2], congress(1)[2]]))
    assert [page.count("此联作废") for page in three] == [1, 2]
    four_of_two = pages(
        build_together([laid(one, BallotLayout(paper="A3", ups=4)) for one in congress(4)[:2]])
    )
    assert [page.count("选举人大主席选票") for page in four_of_two] == [2, 2]
    assert pages(build_together(congress(2)[:1])) == pages(pdf(laid(congress(2)[0], BallotLayout(ups=1))))


def test_a_sheet_holds_the_ballots_of_at_most_four_contests() -> None:
    for many in ([], [*congress(), *congress()]):
        with pytest.raises(TooManyOnOneSheet):
            build_together(many)
