"""Two readings of a pile: a skipped, doubled or swapped paper never produces more differences than it must."""

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from core.counting.align import SWAP, Costs, Pair, align, compare, differences
from core.domain.ballot import Ballot, WriteIn

NAMES = 4
COSTS = Costs.of(NAMES)


def ballots(letters: str = "FA-?") -> st.SearchStrategy[Ballot]:
    written = st.builds(WriteIn, st.sampled_from(["高远", " 高远", "龑喆"]), st.sampled_from(["F", "-"]))
    names = st.lists(written, max_size=2)
    return st.builds(
        Ballot,
        st.text(letters, min_size=NAMES, max_size=NAMES),
        st.one_of(st.just(()), names.map(tuple)),
        st.sampled_from([None, None, None, None, "over_vote", "identifying_mark"]),
    )


def plain(*marks: str) -> list[Ballot]:
    return [Ballot(one) for one in marks]


few = st.lists(ballots("FA"), max_size=6)
piles = st.lists(ballots(), min_size=1, max_size=25)


def cost(first: Sequence[Ballot], second: Sequence[Ballot], pairs: Sequence[Pair]) -> int:
    """What an alignment costs, from its pairs alone."""
    total = sum(pair.swapped for pair in pairs) // 2 * SWAP
    for pair in pairs:
        if pair.first is None or pair.second is None:
            total += COSTS.alone
        else:
            total += COSTS.distance(first[pair.first], second[pair.second])
    return total


def cheapest(first: Sequence[Ballot], second: Sequence[Ballot]) -> int:
    """The same by trying every way."""

    @cache
    def best(i: int, j: int) -> int:
        ways = [0] if i == len(first) and j == len(second) else []
        if i < len(first):
            ways.append(COSTS.alone + best(i + 1, j))
        if j < len(second):
            ways.append(COSTS.alone + best(i, j + 1))
        if i < len(first) and j < len(second):
            ways.append(COSTS.distance(first[i], second[j]) + best(i + 1, j + 1))
        if i + 1 < len(first) and j + 1 < len(second):
            crossed = COSTS.distance(first[i], second[j + 1]) + COSTS.distance(first[i + 1], second[j])
            ways.append(SWAP + crossed + best(i + 2, j + 2))
        return min(ways)

    return best(0, 0)


@given(few, few)
def test_no_other_alignment_is_cheaper(first: list[Ballot], second: list[Ballot]) -> None:
    assert cost(first, second, align(first, second)) == cheapest(first, second)


@given(piles, piles)
def test_every_paper_of_both_readings_stands_in_exactly_one_pair(
    first: list[Ballot], second: list[Ballot]
) -> None:
    pairs = align(first, second)
    assert [pair.first for pair in pairs if pair.first is not None] == list(range(len(first)))
    assert sorted(pair.second for pair in pairs if pair.second is not None) == list(range(len(second)))


@given(piles, piles)
def test_a_pair_names_exactly_what_differs_between_its_papers(
    first: list[Ballot], second: list[Ballot]
) -> None:
    for pair in align(first, second):
        if pair.first is not None and pair.second is not None:
            found = compare(first[pair.first], second[pair.second])
            assert (pair.cells, pair.write_ins, pair.invalid) == found


@given(st.lists(ballots(), max_size=60))
def test_identical_readings_differ_nowhere(pile: list[Ballot]) -> None:
    assert differences(align(pile, list(pile))) == ()


@given(piles, st.data())
def test_a_skipped_paper_is_one_paper_alone(pile: list[Ballot], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pile) - 1))
    (found,) = differences(align(pile, pile[:place] + pile[place + 1 :]))
    assert found.first is not None
    assert compare(pile[found.first], pile[place]) == ((), False, False)
    assert found.second is None


@given(piles, st.data())
def test_a_doubled_paper_is_one_paper_alone(pile: list[Ballot], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pile) - 1))
    doubled = [*pile[: place + 1], *pile[place:]]
    (found,) = differences(align(pile, doubled))
    assert found.second is not None
    assert compare(doubled[found.second], pile[place]) == ((), False, False)
    assert found.first is None


@given(st.lists(ballots(), min_size=2, max_size=25), st.data())
def test_swapped_neighbours_are_one_swap(pile: list[Ballot], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pile) - 2))
    assume(COSTS.distance(pile[place], pile[place + 1]) > 0)
    swapped = [*pile[:place], pile[place + 1], pile[place], *pile[place + 2 :]]
    found = differences(align(pile, swapped))
    assert len(found) == 2
    assert all(pair.swapped and not pair.differs for pair in found)


@given(piles, st.data())
def test_one_wrong_cell_is_that_cell_and_nothing_else(pile: list[Ballot], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pile) - 1))
    cell = data.draw(st.integers(0, NAMES - 1))
    read = list(pile)
    read[place] = altered(pile[place], cell)
    expected = () if pile[place].invalid else (Pair(place, place, (cell,)),)
    assert differences(align(pile, read)) == expected


@given(st.lists(ballots(), min_size=1, max_size=25), st.data())
def test_wrong_cells_are_exactly_those_unless_fewer_differences_explain_them(
    pile: list[Ballot], data: st.DataObject
) -> None:
    wrong = data.draw(
        st.sets(st.tuples(st.integers(0, len(pile) - 1), st.integers(0, NAMES - 1)), max_size=8)
    )
    read = list(pile)
    for place, cell in wrong:
        read[place] = altered(read[place], cell)
    counted = {(place, cell) for place, cell in wrong if not pile[place].invalid}
    pairs = align(pile, read)
    found = {(pair.first, cell) for pair in pairs for cell in pair.cells}
    odd = any(pair.missing or pair.swapped for pair in pairs)
    assert cost(pile, read, pairs) <= len(counted)
    assert odd or found == counted
    if len(counted) < 2 * COSTS.alone:
        assert not any(pair.missing for pair in pairs)


def altered(ballot: Ballot, cell: int) -> Ballot:
    other = "A" if ballot.marks[cell] != "A" else "F"
    return Ballot(ballot.marks[:cell] + other + ballot.marks[cell + 1 :], ballot.write_ins, ballot.invalid)


@given(st.integers(0, 199), st.integers(0, 199))
@example(0, 199)
def test_a_skipped_and_a_doubled_paper_far_apart_are_two_papers_alone(skipped: int, doubled: int) -> None:
    """A pile of all-different neighbours, so that moved papers would differ everywhere."""
    pile = plain(*(format(place, "08b").replace("0", "A").replace("1", "F") for place in range(200)))
    read = [one for place, one in enumerate(pile) for _ in range(1 + (place == doubled) - (place == skipped))]
    found = differences(align(pile, read))
    assert sum(max(len(pair.cells), pair.missing) for pair in found) <= 2 * Costs.of(8).alone
    if abs(skipped - doubled) > 2 * Costs.of(8).alone:
        assert {(pair.first, pair.second is None) for pair in found} == {(skipped, True), (None, False)}


def test_a_whole_other_paper_is_one_difference_and_not_two_papers_alone() -> None:
    pile = plain("FFFF", "FFFF", "FAFA")
    (found,) = differences(align(pile, plain("FFFF", "AAAA", "FAFA")))
    assert found == Pair(1, 1, (0, 1, 2, 3))


def test_the_gap_in_a_run_of_equal_papers_lies_at_its_end() -> None:
    (found,) = differences(align(plain("FFFF", "AAAA", "AAAA", "--FF"), plain("FFFF", "AAAA", "--FF")))
    assert found == Pair(2, None)


def test_two_marks_exchanged_between_neighbours_are_two_cells_or_a_swap_of_one() -> None:
    found = differences(align(plain("FFFF", "FFFA"), plain("FFFA", "FFFF")))
    assert found == (Pair(0, 1, swapped=True), Pair(1, 0, swapped=True))


def test_a_wrong_cell_on_a_swapped_paper_is_named_there() -> None:
    found = differences(align(plain("FFFF", "AAAA"), plain("AAA-", "FFFF")))
    assert found == (Pair(0, 1, swapped=True), Pair(1, 0, (3,), swapped=True))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Ballot("FF"), Ballot("FA"), ((1,), False, False)),
        (Ballot("AA", (WriteIn("高远", "F"),)), Ballot("AA"), ((), True, False)),
        (Ballot("AA", (WriteIn("高远", "F"),)), Ballot("AA", (WriteIn("高远", "-"),)), ((), True, False)),
        (Ballot("AA", (WriteIn("高远 ", "F"),)), Ballot("AA", (WriteIn("高远", "F"),)), ((), False, False)),
        (Ballot("FF", (), "over_vote"), Ballot("--", (), "over_vote"), ((), False, False)),
        (Ballot("FF", (), "over_vote"), Ballot("--", (), "blank"), ((), False, True)),
        (Ballot("FF", (), "over_vote"), Ballot("--"), ((), False, True)),
    ],
)
def test_an_invalid_paper_needs_no_marks_and_spaces_around_names_no_attention(
    first: Ballot, second: Ballot, expected: tuple[tuple[int, ...], bool, bool]
) -> None:
    assert compare(first, second) == expected


def test_nothing_against_nothing_and_against_a_whole_pile() -> None:
    assert align([], []) == ()
    assert align([], plain("F", "A")) == (Pair(None, 0), Pair(None, 1))
    assert align(plain("F"), []) == (Pair(0, None),)


def test_two_readings_of_two_thousand_papers_are_laid_side_by_side() -> None:
    """One paper in fifty misread, one skipped, one doubled: found exactly, within the limit of a test."""
    pile = plain(*(pattern(place) for place in range(2000)))
    read = [altered(one, 3) if place % 50 == 7 else one for place, one in enumerate(pile)]
    read = [*read[:600], *read[601:1400], read[1399], *read[1400:]]
    found = differences(align(pile, read))
    assert [pair.first for pair in found if pair.cells] == list(range(7, 2000, 50))
    assert sum(pair.missing for pair in found) == 2


def pattern(place: int) -> str:
    """Twelve marks, unlike those of the neighbours."""
    return "".join("FA"[(place * (7 + shift) >> shift) & 1] for shift in range(12))
