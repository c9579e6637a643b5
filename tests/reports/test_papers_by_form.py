"""Which papers a vote has depends on its form: where nobody is elected, no list says so."""

from typing import Any

import pytest

from core.reports.catalogue import OF_A_UNIT, PAPERS, papers_for

ELECTED = {"result", "elected"}


@pytest.mark.parametrize("form", ["election", "by_election"])
def test_an_election_has_all_papers(form: Any) -> None:
    assert papers_for(form) == PAPERS


@pytest.mark.parametrize("form", ["primary", "recall", "appraisal"])
def test_where_nobody_is_elected_no_paper_names_the_elected(form: Any) -> None:
    assert {one.id for one in PAPERS} - {one.id for one in papers_for(form)} == ELECTED


def test_a_unit_has_its_own_few() -> None:
    assert {one.id for one in papers_for("recommendation")} == OF_A_UNIT
