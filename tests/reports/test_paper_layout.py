"""How papers fall into pages and lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reports.catalogue import build
from core.reports.layout.lines import NOT_FIRST, NOT_LAST, long_date, spaced_name, wrap
from core.reports.layout.pages import COMPANIONS, Row, paginate
from tests.reports.paper_samples import count_report, names, pages, sign_in


def test_the_date_is_written_in_characters() -> None:
    assert long_date(date(2003, 3, 7), "zh") == "二〇〇三年三月七日"
    assert long_date(date(2026, 11, 30), "zh") == "二〇二六年十一月三十日"
    assert long_date(date(2026, 10, 21), "zh") == "二〇二六年十月二十一日"
    assert long_date(date(2003, 3, 7), "en") == "7 March 2003"


def test_a_name_of_two_characters_takes_the_room_of_three() -> None:
    assert spaced_name("丁一") == "丁　一"
    assert spaced_name("马志远") == "马志远"
    assert spaced_name("Al") == "Al"


def test_no_closing_mark_begins_a_line_and_a_number_stays_with_its_unit() -> None:
    text = (
        "大会（选举）发出选票 112 张，收回 112 张，“有效票” 110 张，无效票 2 张。当选须超过半数（60 票）。"
        * 3
    )
    for width in range(60, 300, 7):
        lines = wrap(text, width, 10)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert not any(line[0] in NOT_FIRST or line[-1] in NOT_LAST for line in lines)
        assert not any(line[-1].isdigit() for line in lines[:-1])


def test_a_word_wider_than_the_line_is_broken_within() -> None:
    assert len(wrap("Wiśniewska-Kowalska", 40, 10)) > 1


ROWS = st.lists(st.builds(Row, st.sampled_from((7.0, 9.5)), band=st.booleans()), max_size=120)


@given(ROWS, st.floats(60, 120), st.floats(10, 40))
def test_every_row_comes_once_and_the_signatures_never_alone(
    rows: list[Row], first: float, tail: float
) -> None:
    others = first + 60
    ranges = paginate(rows, first, others, tail)
    assert [number for shown in ranges for number in shown] == list(range(len(rows)))
    for page, shown in enumerate(ranges):
        used = sum(rows[number].height for number in shown)
        last = page == len(ranges) - 1
        assert used + (tail if last else 0) <= (others if page else first) + 1e-9
    if rows:
        assert len(ranges[-1]) >= max(1, min(COMPANIONS, len(rows) - 1))


@given(st.integers(1, 60), st.floats(60, 120))
def test_a_heading_within_the_table_is_followed_by_a_row_on_its_page(people: int, first: float) -> None:
    rows = [row for _ in range(people) for row in (Row(7.6, band=True), Row(9.6), Row(9.6))]
    ranges = paginate(rows, first, first + 60, 30)
    assert not any(rows[shown[-1]].band for shown in ranges)


def test_no_rows_still_give_a_page_for_the_signatures() -> None:
    assert paginate([], 100, 160, 30) == (range(0),)


@pytest.mark.parametrize(("candidates", "expected"), [(2, 1), (12, 1), (40, 2), (60, 3)])
def test_a_count_report_takes_as_many_pages_as_it_needs(candidates: int, expected: int) -> None:
    people = names(candidates)
    found = pages(build("count", count_report(people)))
    assert len(found) == expected
    for number, page in enumerate(found, start=1):
        assert "序号姓名赞成不赞成弃权无法辨认结果" in page
        assert f"第{number}页共{expected}页" in page
    assert "".join(found).count("总监票人（签字）") == 1
    assert "总监票人（签字）" in found[-1]
    assert all(name in found[-1] for name in people[-3:])


def test_the_sign_in_book_lists_everybody_under_the_delegation() -> None:
    book = sign_in(48)
    found = pages(build("sign_in", book))
    assert all("序号姓名性别单位签名备注" in page for page in found)
    whole = "".join(found)
    assert whole.index("第一代表团") < whole.index("第二代表团") < whole.index("第三代表团")
    assert all(row.number + row.name in whole for row in book.rows)
    assert "共列代表48人" in whole
