"""The watermark of a rehearsal on every page of every paper, and the zero report."""

from dataclasses import replace

import pytest

from core.errors.paper import CountNotAtZero
from core.reports.ballot.plan import plan_of
from core.reports.catalogue import PAPERS, build
from core.reports.model import PaperModel, ZeroReport
from core.wording import Language
from tests.reports.paper_samples import TWELVE, ballots, count_report, frame, names, one_of_each, pages, text

KINDS = [paper.id for paper in PAPERS]


def rehearsed(model: PaperModel) -> PaperModel:
    return replace(model, frame=replace(model.frame, rehearsal=True))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_of_a_rehearsal_bears_the_watermark_and_no_other_does(
    kind: str, language: Language
) -> None:
    model = one_of_each(language)[kind]
    assert all("演练" in page for page in pages(build(kind, rehearsed(model))))
    assert "演练" not in text(build(kind, model))


def test_every_page_of_a_long_paper_bears_the_watermark() -> None:
    found = pages(build("count", rehearsed(count_report(names(60)))))
    assert len(found) == 3
    assert all(page.count("演练") == 1 for page in found)


def test_each_of_two_ballots_on_a_sheet_bears_the_watermark() -> None:
    model = ballots(copies=4)
    assert plan_of(model).cut.pieces == 2
    found = pages(build("ballots", rehearsed(model)))
    assert [page.count("演练") for page in found] == [2, 2]


def test_a_zero_report_names_everybody_with_nothing() -> None:
    found = text(build("zero", ZeroReport(frame=frame(), collected=112, ballots=0, names=TWELVE)))
    assert "零票报告" in found
    for number, name in enumerate(TWELVE, start=1):
        assert f"{number}{name}0000" in found
    assert "系统中选票0张" in found
    for role in ("总监票人", "监票人", "总计票人", "计票人"):
        assert f"{role}（签字）" in found


def test_a_zero_report_with_a_ballot_in_the_file_cannot_be_made() -> None:
    with pytest.raises(CountNotAtZero):
        ZeroReport(frame=frame(), collected=112, ballots=1, names=TWELVE)
