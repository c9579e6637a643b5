"""Error rates: a reading held against what the pile was settled to be, in exact fractions."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.counting.statistics import CellErrors, Checked, TellerErrors, error_rates
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest
from core.domain.ids import CandidateId

CONTEST = Contest("", 1, 1, tuple(Candidate(CandidateId(key), f"姓{key}") for key in "abcd"))
PILE = [
    Ballot(marks)
    for marks in ("FAAA", "AFAA", "AAFA", "AAAF", "----", "FFFF", "FAFA", "AFAF", "FFAA", "AAFF")
]


def test_wrong_cells_are_counted_for_the_teller_and_for_the_place() -> None:
    read = [Ballot("AAAA"), *PILE[1:4], Ballot("---F", (WriteIn("高远", "F"),)), *PILE[5:]]
    found = error_rates(CONTEST, [Checked("计一", read, PILE), Checked("计二", PILE, PILE)])
    one, two = found.tellers
    assert one == TellerErrors("计一", 10, 2, 60, 3, 0, 0, 0)
    assert (one.rate, one.paper_rate) == (Fraction(1, 20), Fraction(1, 5))
    assert two == TellerErrors("计二", 10, 0, 60, 0, 0, 0, 0)
    assert two.rate == 0
    assert [(cell.key, cell.wrong) for cell in found.cells if cell.kind == "mark"] == [
        ("a", 1),
        ("b", 0),
        ("c", 0),
        ("d", 1),
    ]
    assert found.cells[-2:] == (
        CellErrors("write_ins", "", "", 20, 1),
        CellErrors("validity", "", "", 20, 0),
    )
    assert found.cells[0].rate == Fraction(1, 20)
    assert found.total == TellerErrors("", 20, 2, 120, 3, 0, 0, 0)


def test_a_skipped_a_doubled_and_a_swapped_paper_are_no_wrong_cells() -> None:
    read = [PILE[1], PILE[0], *PILE[2:6], *PILE[7:]]
    (row,) = error_rates(CONTEST, [Checked("计一", read, PILE)]).tellers
    assert row == TellerErrors("计一", 10, 0, 54, 0, 1, 0, 2)
    (row,) = error_rates(CONTEST, [Checked("计一", [*PILE, PILE[9]], PILE)]).tellers
    assert row == TellerErrors("计一", 10, 0, 60, 0, 0, 1, 0)
    assert row.paper_rate == Fraction(1, 10)


def test_a_valid_paper_read_as_invalid_is_one_error_of_validity() -> None:
    read = [Ballot("----", invalid="over_vote"), *PILE[1:]]
    found = error_rates(CONTEST, [Checked("计一", read, PILE)])
    assert found.tellers[0].wrong == 1
    assert found.cells[-1] == CellErrors("validity", "", "", 10, 1)


def test_several_piles_of_one_teller_are_one_row_and_nothing_read_is_no_error() -> None:
    found = error_rates(CONTEST, [Checked("计一", PILE, PILE), Checked("计一", PILE[:3], PILE[:3])])
    assert [row.papers for row in found.tellers] == [13]
    nothing = error_rates(CONTEST, [])
    assert nothing.tellers == ()
    assert nothing.total.rate == nothing.total.paper_rate == nothing.cells[0].rate == 0


@given(
    st.lists(st.text("FA-", min_size=4, max_size=4), max_size=12),
    st.lists(st.text("FA-", min_size=4, max_size=4), max_size=12),
)
def test_places_and_tellers_count_the_same_errors(read: list[str], settled: list[str]) -> None:
    found = error_rates(
        CONTEST, [Checked("计一", [Ballot(one) for one in read], [Ballot(one) for one in settled])]
    )
    assert sum(cell.wrong for cell in found.cells) == found.total.wrong
    assert sum(cell.read for cell in found.cells) == found.total.cells
    assert len(read) - found.total.added == len(settled) - found.total.missed
