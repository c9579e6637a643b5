"""Numbers as the chief scrutineer reads them aloud."""

import pytest

from core.reports.spoken import spoken

TABLE = (
    (0, "零", "zero"),
    (1, "一", "one"),
    (2, "两", "two"),
    (9, "九", "nine"),
    (10, "十", "ten"),
    (11, "十一", "eleven"),
    (12, "十二", "twelve"),
    (20, "二十", "twenty"),
    (22, "二十二", "twenty-two"),
    (61, "六十一", "sixty-one"),
    (99, "九十九", "ninety-nine"),
    (100, "一百", "one hundred"),
    (101, "一百零一", "one hundred and one"),
    (102, "一百零二", "one hundred and two"),
    (105, "一百零五", "one hundred and five"),
    (110, "一百一十", "one hundred and ten"),
    (115, "一百一十五", "one hundred and fifteen"),
    (200, "二百", "two hundred"),
    (999, "九百九十九", "nine hundred and ninety-nine"),
    (1000, "一千", "one thousand"),
    (1001, "一千零一", "one thousand and one"),
    (1010, "一千零一十", "one thousand and ten"),
    (1100, "一千一百", "one thousand one hundred"),
    (2000, "两千", "two thousand"),
    (2002, "两千零二", "two thousand and two"),
    (2200, "两千二百", "two thousand two hundred"),
    (9999, "九千九百九十九", "nine thousand nine hundred and ninety-nine"),
    (10000, "一万", "ten thousand"),
    (10001, "一万零一", "ten thousand and one"),
    (10010, "一万零一十", "ten thousand and ten"),
    (12000, "一万二千", "twelve thousand"),
    (18000, "一万八千", "eighteen thousand"),
    (20050, "两万零五十", "twenty thousand and fifty"),
    (22000, "两万二千", "twenty-two thousand"),
    (100000, "十万", "one hundred thousand"),
    (100500, "十万零五百", "one hundred thousand five hundred"),
    (1000001, "一百万零一", "one million and one"),
    (100000000, "100000000", "100000000"),
    (-1, "-1", "-1"),
)


@pytest.mark.parametrize(("number", "chinese", "english"), TABLE)
def test_a_number_is_written_as_it_is_said(number: int, chinese: str, english: str) -> None:
    assert spoken(number, "zh") == chinese
    assert spoken(number, "en") == english


def test_no_two_numbers_are_said_alike() -> None:
    for language in ("zh", "en"):
        said = [spoken(number, language) for number in range(25_000)]
        assert len(set(said)) == len(said)
