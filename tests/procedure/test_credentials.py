"""The figures of the report on credentials, exact."""

from fractions import Fraction

import pytest

from core.domain.roll import RollRow
from core.procedure.credentials import credentials

ON = "2026-03-07"


@pytest.mark.parametrize(
    ("birth", "young", "undated"),
    [
        ("1980-03-07", 0, 0),
        ("1980-03-08", 1, 0),
        ("1981-04", 1, 0),
        ("1980-03", 0, 1),
        ("1980-04", 1, 0),
        ("1980-02", 0, 0),
        ("1980", 0, 1),
        ("1981", 1, 0),
        ("", 0, 1),
    ],
)
def test_forty_five_on_the_day_is_young_and_what_is_open_is_said(
    birth: str, young: int, undated: int
) -> None:
    found = credentials((RollRow(name="甲", birth=birth),), ON)
    assert (found.young.number, found.undated) == (young, undated)


def test_each_share_is_exact_and_who_has_no_entry_is_in_none() -> None:
    roll = (
        RollRow(
            name="甲",
            gender="female",
            birth="1990-01-01",
            education="大学本科",
            party="中共党员",
            reelected=True,
        ),
        RollRow(name="乙", gender="male", birth="1960-05", education="高中", party="群众"),
        RollRow(name="丙", gender="female", birth="1980-03-08", education="大专", party="民革党员"),
        RollRow(name="丁", gender="male", birth="1980-03-07", education="中专", party="中共预备党员"),
        RollRow(name="戊", remark="原拟连任，未获提名"),
        RollRow(
            name="己", gender="male", birth="1985", education="研究生", party="无党派人士", reelected=True
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
