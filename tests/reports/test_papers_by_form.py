"""Which papers a vote has depends on its form: where nobody is elected, no list says so."""

from pathlib import Path
from typing import Any

import pytest

from core.office import nominations
from core.reports import assemble
from core.reports.catalogue import OF_A_UNIT, PAPERS, build, papers_for
from tests.office.assembly import MEETING, assembly, vote
from tests.office.hall import BY
from tests.reports.paper_samples import pages

ELECTED = {"result", "elected"}


@pytest.mark.parametrize("form", ["election", "by_election"])
def test_an_election_has_all_papers(form: Any) -> None:
    assert papers_for(form) == PAPERS


@pytest.mark.parametrize("form", ["primary", "recall", "appraisal"])
def test_where_nobody_is_elected_no_paper_names_the_elected(form: Any) -> None:
    assert {one.id for one in PAPERS} - {one.id for one in papers_for(form)} == ELECTED


def test_a_unit_has_its_own_few() -> None:
    assert {one.id for one in papers_for("recommendation")} == OF_A_UNIT


@pytest.mark.parametrize(("votes", "word"), [(31, "罢免案通过"), (30, "罢免案未通过")])
def test_the_count_of_a_recall_says_whether_it_passed(tmp_path: Path, votes: int, word: str) -> None:
    desk = assembly(tmp_path / "a.zhengpiao")
    nominations.move_recall(
        desk, MEETING, name="张三", office="mayor", reason="严重失职", proposed_by="presidium", by=BY
    )
    (motion,) = nominations.motions(desk.file, MEETING)
    nominations.open_recall(desk, motion.id, by=BY)
    vote(desk, motion.contest, {"张三": votes})
    found = pages(build("count", assemble.model_of(desk.file, motion.contest, "count")))
    assert any(word in page for page in found)
    desk.close()
