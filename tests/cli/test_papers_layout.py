"""`papers --layout`: how the ballots are printed, chosen on the command line."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from core.office import contests
from tests.cli.test_commands import refused, run
from tests.office.hall import BY, congress, draft_committee


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.zhengpiao"
    desk = congress(path)
    draft_committee(desk)
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    desk.close()
    return path


def sheet(out: Path) -> tuple[int, list[int]]:
    (path,) = out.rglob("11-*.pdf")
    reader = PdfReader(path)
    return len(reader.pages), [round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:]]


def test_ballots_are_printed_as_the_command_line_says(file: Path, tmp_path: Path) -> None:
    assert run("papers", file, "--out", tmp_path / "usual").exit_code == 0
    choices = [
        part for one in ("paper=A3", "ups=4", "names=horizontal", "stubs=true") for part in ("--layout", one)
    ]
    assert run("papers", file, "--out", tmp_path / "own", *choices).exit_code == 0
    pages, size = sheet(tmp_path / "usual")
    assert size == [210, 297]
    assert sheet(tmp_path / "own") == (-(-pages // 2), [420, 297])


@pytest.mark.parametrize("choice", ["ups=3", "ups=many", "colour=red", "cell", "stubs=perhaps"])
def test_a_layout_that_there_is_not_is_refused(file: Path, tmp_path: Path, choice: str) -> None:
    refused(run("papers", file, "--out", tmp_path / "p", "--layout", choice), "L101")
    assert not (tmp_path / "p").exists()
