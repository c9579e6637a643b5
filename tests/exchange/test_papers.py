"""All papers of a file as PDF files in a folder."""

from pathlib import Path

import pytest

from core.domain.roll import RollRow
from core.errors import CodedError
from core.errors.file import DiskFull, FileUnavailable, NotWritable
from core.errors.paper import CandidatesDoNotFit, NoGlyph
from core.exchange.papers import replace, write_papers
from core.journal import events as ev
from core.office import drafts, roll
from core.office.desk import Desk
from tests.office.hall import BY, MEETING, congress, draft_committee, draft_plain, to_counting


def test_a_dropped_contest_has_no_papers_and_a_draft_only_its_sign_in_book(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_committee(desk)
    draft_committee(desk, contest="其他/2")
    drafts.drop(desk, "committee", reason="重拟", by=BY)
    found = [
        (row.id, [path.parent.name for path in paths])
        for row, paths in write_papers(desk.file, tmp_path / "p")
    ]
    desk.close()
    assert found == [("其他/2", ["02-其他_2"])]


def test_the_same_papers_written_again_are_the_same_bytes_and_alone(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_committee(desk)
    for _ in range(2):
        ((_, (path,)),) = write_papers(desk.file, tmp_path / "p")
        first = path.read_bytes()
        assert [one.name for one in path.parent.iterdir()] == [path.name]
    desk.close()
    assert first.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("plain/a.pdf", NotWritable), ("full", FileUnavailable), ("长" * 90, FileUnavailable)],
)
def test_a_place_that_takes_no_paper_is_refused(tmp_path: Path, name: str, refusal: type[CodedError]) -> None:
    (tmp_path / "plain").touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    with pytest.raises(refusal):
        replace(tmp_path / name, b"%PDF")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["full", "plain", "x"]


@pytest.mark.parametrize(("number", "refusal"), [(28, DiskFull), (30, NotWritable), (5, FileUnavailable)])
def test_a_disk_that_fails_is_named_for_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, refusal: type[CodedError]
) -> None:
    def fail(_path: Path, _content: bytes) -> int:
        raise OSError(number, "the disk")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(refusal):
        replace(tmp_path / "a.pdf", b"%PDF")


def written(desk: Desk, folder: Path) -> tuple[list[str], CodedError]:
    """The first characters of the papers that were written all the same, and the refusal that came last."""
    contests = write_papers(desk.file, folder)
    _, paths = next(contests)
    with pytest.raises(CodedError) as problem:
        next(contests)
    assert {*folder.rglob("*.pdf")} == {*paths}
    return [path.name[:2] for path in paths], problem.value


def test_a_paper_that_cannot_be_made_keeps_no_other_back(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", template="party-2020", delegates=10, present=8)
    draft_plain(desk)
    to_counting(desk, "c1", papers=3)
    roll.add(desk, MEETING, RollRow(name="\U000f0000"), approved_by="主席团", by=BY)
    found, problem = written(desk, tmp_path / "p")
    desk.close()
    assert isinstance(problem, NoGlyph)
    assert found == ["11", "04", "01", "02", "03", "03"]


def test_more_names_than_a_ballot_holds_keep_no_report_back(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", template="party-2020", delegates=10, present=8)
    nominees = [ev.Nominee(f"p{n}", f"候选{n}") for n in range(61)]
    drafts.draft(
        desk, MEETING, contest="c1", title="选举", office="other", seats=2, candidates=nominees, by=BY
    )
    to_counting(desk, "c1", papers=3)
    found, problem = written(desk, tmp_path / "p")
    desk.close()
    assert isinstance(problem, CandidatesDoNotFit)
    assert found == ["07", "04", "01", "02", "03", "03"]
