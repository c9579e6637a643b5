"""From the file to the papers between box and result: tally sheets, double entry, disputes, script, corrigenda."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.domain.outcome import Outcome
from core.errors.rows import NothingForPaper
from core.office.desk import Desk
from core.reports import counted
from core.reports.assemble import due, file_name, lacks, model_of, papers_of
from core.reports.catalogue import OF_A_UNIT, build, papers_for
from core.reports.model import CountReport
from core.reports.rows.counting import Corrections, DisputeLog, DoubleEntry, Script, TallySheets
from core.standing import outcome_of
from core.store import piles, queries
from tests.office import hall
from tests.office.township import ballot, opened
from tests.office.township import counted as counted_unit
from tests.office.whole import whole
from tests.reports.paper_samples import frame, text


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A file in which everything happened once."""
    found = whole(tmp_path_factory.mktemp("counted") / "whole.zhengpiao")
    yield found
    found.close()


def every(desk: Desk, paper: str) -> list[tuple[str, object]]:
    """This paper of each contest that has it."""
    return [
        (row.id, model_of(desk.file, row.id, paper))
        for row in queries.contests(desk.file)
        if paper in due(desk.file, row.id)
    ]


def test_every_paper_of_every_contest_can_be_laid_out(desk: Desk) -> None:
    kinds = set()
    for row in queries.contests(desk.file):
        for paper, model in papers_of(desk.file, row.id):
            kinds.add(paper)
            assert build(paper, model).startswith(b"%PDF")
            assert file_name(paper, model).endswith(".pdf")
    assert {"tally_blank", "tally", "double_entry", "disputes", "script", "corrigendum"} <= kinds


def test_the_tally_sheets_add_up_to_the_count(desk: Desk) -> None:
    found = every(desk, "tally")
    assert found
    for key, model in found:
        assert isinstance(model, TallySheets)
        outcome = outcome_of(desk.file, queries.contest(desk.file, key))
        assert isinstance(outcome, Outcome)
        votes = [
            sum(sheet.rows[place].in_favour for sheet in model.sheets)
            for place in range(len(outcome.candidates))
        ]
        assert votes == [one.for_ for one in outcome.candidates]
        assert sum(sheet.valid for sheet in model.sheets) == outcome.ballots.valid
        assert sum(sheet.papers for sheet in model.sheets) == outcome.ballots.collected


def test_sheets_that_were_counted_instead_of_ballots_make_the_same_papers(desk: Desk) -> None:
    both = [row for row in queries.contests(desk.file) if row.counted_by == "both"]
    assert both
    for row in both:
        model = counted.filled(desk.file, replace(row, counted_by="sheets"), frame())
        settled = [one.name for one in piles.sheets(desk.file, row.id) if one.reading == "settled"]
        assert [one.group for one in model.sheets] == settled
        assert counted.filled_any(desk.file, replace(row, counted_by="sheets")) == bool(settled)
        if settled:
            assert build("tally", model).startswith(b"%PDF")


def test_differences_of_two_readings_are_listed_with_what_was_taken(desk: Desk) -> None:
    found = every(desk, "double_entry")
    assert found
    for key, model in found:
        assert isinstance(model, DoubleEntry)
        settled = piles.settlements(desk.file, key)
        assert [(one.batch, one.number, one.reason) for one in model.differences] == [
            (one.batch, one.number, one.reason) for one in settled
        ]
        copied = text(build("double_entry", model))
        assert all(one.reason.replace(" ", "") in copied for one in settled)


def test_disputes_are_listed_with_question_reading_reason_and_names(desk: Desk) -> None:
    found = every(desk, "disputes")
    assert found
    for key, model in found:
        assert isinstance(model, DisputeLog)
        decided = [one for one in piles.disputes(desk.file, key) if not one.open]
        assert [row.question for row in model.rows] == [one.question for one in decided]
        assert all(row.reading.startswith(("有效", "无效")) for row in model.rows)


def test_the_script_reads_out_the_count(desk: Desk) -> None:
    for key, model in every(desk, "script"):
        assert isinstance(model, Script)
        counted = model_of(desk.file, key, "count")
        assert isinstance(counted, CountReport)
        assert model.report == counted


def test_a_corrigendum_shows_what_changed_and_who_decided(desk: Desk) -> None:
    ((key, model),) = every(desk, "corrigendum")
    assert isinstance(model, Corrections)
    (row,) = model.rows
    (kept,) = piles.corrigenda(desk.file, key)
    assert row.decided_by == (kept.corrected_by, kept.second)
    changed = {
        one.item: (one.original, one.corrected) for one in row.changes if one.original != one.corrected
    }
    assert changed
    assert any("赞成" in item for item in changed)
    copied = text(build("corrigendum", model))
    assert "误读" in copied
    assert copied.count("●") == len(changed)
    assert "原报告单和本更正单一并保存" in copied
    assert isinstance(model.frame.day, date)


def test_papers_that_would_list_nothing_are_not_made(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "plain.zhengpiao")
    hall.draft_committee(desk)
    hall.to_announced(desk, "committee", ["FFFFFFFFFAAA"] * 18)
    made = due(desk.file, "committee")
    assert "tally" in made
    assert not {"double_entry", "disputes", "corrigendum"} & set(made)
    with pytest.raises(NothingForPaper) as refusal:
        model_of(desk.file, "committee", "disputes")
    assert refusal.value.params == {"paper": "争议票处理记录", "needs": "lack.disputes"}
    assert lacks(desk.file, queries.contest(desk.file, "committee"), "count") == ""
    desk.close()


def test_a_units_recommendation_needs_fewer_papers() -> None:
    assert {one.id for one in papers_for("recommendation")} == OF_A_UNIT
    assert len(papers_for("election")) > len(OF_A_UNIT)


def test_the_tally_sheet_of_a_recommendation_has_no_columns_for_other_marks(tmp_path: Path) -> None:
    desk = opened(tmp_path / "a.zhengpiao", people=3, units=1)
    contest = ballot(1, "members")
    blank = model_of(desk.file, contest, "tally_blank")
    assert isinstance(blank, TallySheets)
    assert blank.naming
    counted_unit(desk, contest, ["F-F", "F--"])
    filled = model_of(desk.file, contest, "tally")
    assert isinstance(filled, TallySheets)
    assert [(row.in_favour, row.abstain) for row in filled.sheets[0].rows] == [(2, 0), (0, 2), (1, 1)]
    desk.close()
    for paper, model in (("tally_blank", blank), ("tally", filled)):
        words = text(build(paper, model))
        assert "不赞成" not in words
        assert "弃权" not in words
        assert "不赞成" in text(build(paper, replace(model, naming=False)))


def test_votes_against_in_a_recommendation_are_on_its_tally_sheet_where_a_file_holds_them(
    tmp_path: Path,
) -> None:
    desk = opened(tmp_path / "a.zhengpiao", people=3, units=1)
    counted_unit(desk, ballot(1, "members"), ["FA-"])
    filled = model_of(desk.file, ballot(1, "members"), "tally")
    assert isinstance(filled, TallySheets)
    assert not filled.naming
    desk.close()
