"""Which word opens the window and which runs a command."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

import main


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the window was opened with; a stand-in, so that no window opens."""
    calls: list[list[str]] = []
    window = ModuleType("ui.app")

    def run(argv: list[str]) -> int:
        calls.append(argv)
        return 7

    window.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, "ui.app", window)
    return calls


def test_without_a_word_the_window_opens_and_gives_the_exit_code(opened: list[list[str]]) -> None:
    assert main.main([]) == 7
    assert opened == [[]]


def test_an_election_file_opens_in_the_window_also_one_that_is_missing(
    opened: list[list[str]], tmp_path: Path
) -> None:
    other = tmp_path / "copy.bak"
    other.write_bytes(b"")
    for word in ("none.zhengpiao", str(other)):
        assert main.main([word]) == 7
    assert opened == [["none.zhengpiao"], [str(other)]]


@pytest.mark.parametrize("words", [["count"], ["cuont"], ["--nonsense"], ["count", "none.json"]])
def test_commands_options_and_unknown_words_go_to_the_command_line(
    opened: list[list[str]], words: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(words)
    assert ended.value.code == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert opened == []


def test_a_file_that_is_named_like_a_command_does_not_hide_it(
    opened: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("count").write_bytes(b"")
    with pytest.raises(SystemExit):
        main.main(["count"])
    assert opened == []
