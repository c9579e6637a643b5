"""All papers of a file as PDF files in a folder."""

from pathlib import Path

import pytest

from core.errors import CodedError
from core.errors.file import FileUnavailable, NotWritable
from core.exchange.papers import replace, write_papers
from core.office import drafts
from tests.office.hall import BY, congress, draft_committee


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
