"""The ballot: order, columns, notes, copies."""

from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from core.errors.paper import NameDoesNotFit
from core.reports.catalogue import build
from core.reports.model import Marking
from core.reports.papers.ballot_notes import notes
from core.reports.papers.ballot_plan import MARGIN, plan_ballot
from core.reports.texts import Texts
from tests.reports.paper_samples import LONG_NAME, TWELVE, ballots, names, pages, text


@pytest.mark.parametrize("write_ins", [True, False])
@pytest.mark.parametrize("candidates", range(1, 41))
def test_printed_order_is_the_order_of_entry(candidates: int, write_ins: bool) -> None:
    plan = plan_ballot(candidates, min(9, candidates), 3, write_ins=write_ins)
    assert plan.order() == tuple(range(candidates))
    assert [row.y for row in plan.rows] == sorted(row.y for row in plan.rows)
    for row in plan.rows:
        assert all(left.x + left.width <= right.x + 1e-6 for left, right in pairwise(row.cells))
        assert row.x >= MARGIN - 1e-6
        assert row.right <= plan.sheet[0] - MARGIN + 1e-6
        assert row.bottom < plan.height - 42
        assert min(cell.width for cell in row.cells) >= 8.5


def test_the_names_stand_on_the_paper_in_that_order() -> None:
    copied = text(build("ballots", ballots(copies=1)))
    places = [copied.index(name) for name in TWELVE]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("candidates", "seats", "expected"),
    [(2, 1, 1), (4, 3, 3), (12, 9, 3), (6, 5, 5), (40, 15, 3), (14, 1, 1)],
)
def test_empty_columns_are_as_many_as_the_seats_up_to_what_fits(
    candidates: int, seats: int, expected: int
) -> None:
    assert plan_ballot(candidates, seats, 3, write_ins=True).write_ins == expected


def test_no_empty_columns_where_nobody_may_be_written_in() -> None:
    assert plan_ballot(12, 9, 3, write_ins=False).write_ins == 0
    copied = text(build("ballots", ballots(marking=Marking(choices=9, write_in_allowed=False), copies=1)))
    assert "不得另选他人" in copied


def test_two_ballots_share_a_sheet_up_to_fourteen_names() -> None:
    assert plan_ballot(14, 9, 3, write_ins=True).per_sheet == 2
    assert plan_ballot(15, 9, 3, write_ins=True).per_sheet == 1
    assert len(pages(build("ballots", ballots(copies=4)))) == 2
    assert len(pages(build("ballots", ballots(names(20), copies=2)))) == 2


def test_exactly_as_many_ballots_as_asked_for_the_half_left_over_is_crossed_out() -> None:
    found = pages(build("ballots", ballots(copies=3)))
    assert [page.count("选举党委委员选票") for page in found] == [2, 1]
    assert ["此半页作废" in page for page in found] == [False, True]


def test_fifteen_hundred_ballots_are_described_once() -> None:
    pdf = build("ballots", ballots(copies=1500))
    assert len(pdf) < 1_000_000
    assert len(PdfReader(BytesIO(pdf)).pages) == 750


def test_ballots_carry_no_number_and_no_code() -> None:
    first, second = pages(build("ballots", ballots(names(16), copies=2)))
    assert first == second
    assert "指纹" not in first
    assert "页" not in first


def test_a_ballot_says_colour_order_and_seats() -> None:
    copied = text(build("ballots", ballots(copies=1)))
    for words in ("红色票", "（按姓氏笔画为序）", "应选9名", "主席团盖章", "符号", "候选人", "另选人"):
        assert words in copied


def test_names_of_twelve_characters_are_printed_whole() -> None:
    for count in (4, 14, 20, 40):
        people = (LONG_NAME + "江", *names(count - 1))
        assert LONG_NAME in text(build("ballots", ballots(people, copies=1)))


def test_a_name_that_no_cell_can_show_is_refused_by_name() -> None:
    with pytest.raises(NameDoesNotFit):
        build("ballots", ballots(("王" * 25, "丁一")))


def test_a_name_in_latin_letters_is_turned() -> None:
    assert "WiśniewskiJan" in text(build("ballots", ballots(("Wiśniewski Jan", "丁一"), copies=1)))


def test_the_notes_follow_the_rule_set() -> None:
    t = Texts("zh")
    usual = notes(Marking(choices=9), t)
    assert "另选人数不得多于画“×”的人数" in usual
    assert "所选人数（含另选他人）等于或者少于 9 名的有效，多于 9 名的无效" in usual
    assert "空格写上姓名，并在上方画“○”。" in notes(Marking(choices=9, needs_rejection=False), t)
    assert "空格写上姓名。" in notes(Marking(choices=9, unmarked_counts=True), t)
    assert "末行右侧" in notes(Marking(choices=9), t, rows=3)
    strict = notes(Marking(choices=9, blank_is_valid=False, limits=(("副镇长", 4),)), t)
    assert "4．其中副镇长所选多于 4 名的无效。" in strict
    assert "5．未画任何符号的选票为无效票。" in strict
