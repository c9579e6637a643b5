"""The count report says how often each teller read otherwise than was settled, and where on the ballot."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.counting.statistics import CellErrors, Errors, TellerErrors
from core.errors.paper import ErrorsDoNotAddUp
from core.reports.papers import count
from core.reports.texts import Texts
from tests.reports import paper_samples as samples

CELLS = tuple(
    CellErrors("mark", f"c{n}", name, 50, n - 1) for n, name in enumerate(("甲某", "乙某"), start=1)
)
LAST = (CellErrors("write_ins", "", "", 50, 1), CellErrors("validity", "", "", 50, 1))
TELLERS = (
    TellerErrors("孙计", 25, 2, 100, 2, 0, 0, 0),
    TellerErrors("周计", 25, 1, 100, 1, 1, 0, 0),
)
ERRORS = Errors(TELLERS, (*CELLS, *LAST))


def test_each_teller_and_each_place_that_was_read_wrongly_is_named() -> None:
    zh = count.readings_sentence(ERRORS, Texts("zh"))
    assert zh == (
        "两遍录入与核定的票相比：孙计 录 25 张 100 处，错 2 处（2.00%）；"
        "周计 录 25 张 100 处，错 1 处（1.00%），漏 1 张、多 0 张；错在乙某 1 处、另选他人 1 处、是否有效 1 处。"
    )
    assert "孙计 2 of 100 cells" in count.readings_sentence(ERRORS, Texts("en"))


def test_readings_without_an_error_say_so() -> None:
    tellers = (TellerErrors("孙计", 25, 0, 100, 0, 0, 0, 0),)
    assert "各栏均无差错" in count.readings_sentence(Errors(tellers, ()), Texts("zh"))


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(0), "0.00%"),
        (Fraction(1, 3), "33.33%"),
        (Fraction(1, 800), "0.13%"),
        (Fraction(1), "100.00%"),
    ],
)
def test_a_rate_is_shown_in_hundredths_of_a_percent_halves_up(share: Fraction, shown: str) -> None:
    assert count.percent(share) == shown


def test_a_report_whose_errors_do_not_add_up_cannot_be_made() -> None:
    plain = samples.count_report(("甲某", "乙某"))
    assert replace(plain, errors=ERRORS).errors == ERRORS
    with pytest.raises(ErrorsDoNotAddUp):
        replace(plain, errors=Errors(TELLERS[:1], ERRORS.cells))
