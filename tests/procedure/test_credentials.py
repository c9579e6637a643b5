"""The figures of the report on credentials, exact."""

from fractions import Fraction

import pytest

from core.domain.roll import RollRow
from core.procedure.credentials import age, credentials

ON = "2026-03-07"


@pytest.mark.parametrize(
    ("birth", "years"),
    [
        ("1980-03-07", 46),
        ("1980-03-08", 45),
        ("1981-04", 44),
        ("1980-03", 46),
        ("1980-04", 45),
        ("1980", 46),
        ("1981", 45),
    ],
)
def test_full_years_by_as_much_of_the_date_as_is_known(birth: str, years: int) -> None:
    assert age(birth, ON) == years


def test_each_share_is_exact_and_who_has_no_entry_is_in_none() -> None:
    roll = (
        RollRow(
            name="甲",
            gender="female",
            birth="1990-01-01",
            education="大学本科",
            party="中共党员",
            remark="连任",
        ),
        RollRow(name="乙", gender="male", birth="1960-05", education="高中", party="群众"),
        RollRow(name="丙", gender="female", birth="1980-03-08", education="大专", party="民革党员"),
        RollRow(name="丁", gender="male", birth="1980-03-07", education="中专", party="中共预备党员"),
        RollRow(name="戊"),
        RollRow(
            name="己", gender="male", birth="1985", education="研究生", party="无党派人士", remark="连任两届"
        ),
    )
    found = credentials(roll, ON)
    assert (found.deputies, found.undated) == (6, 1)
    assert (found.women.number, found.women.share) == (2, Fraction(1, 3))
    assert (found.non_party.number, found.non_party.share) == (3, Fraction(1, 2))
    assert (found.college.number, found.college.share) == (3, Fraction(1, 2))
    assert (found.young.number, found.young.share) == (3, Fraction(1, 2))
    assert (found.reelected.number, found.reelected.share) == (2, Fraction(1, 3))


def test_an_empty_roll_has_no_shares() -> None:
    assert credentials((), ON).women.share == 0
