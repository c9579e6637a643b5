"""The commands as a person types them: exit codes, what goes where, one coded line for each refusal."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from core.cli import cli, command_names
from core.errors.file import Contradiction
from core.office.audit import Verification
from core.office.desk import Desk
from core.store.rebuild import Difference
from tests.exchange.test_start_enter_show import case_of
from tests.office.hall import clock

COMMANDS = {
    "archive",
    "certificate",
    "count",
    "demo",
    "enter",
    "export",
    "import-case",
    "outcome",
    "papers",
    "show",
    "sign",
} | {
    "signatures",
    "start",
    "verify",
}


def run(*words: object, given: bytes = b"", env: dict[str, str] | None = None) -> Result:
    """One command in this process."""
    return CliRunner().invoke(cli, [str(word) for word in words], input=given, env=env)


def refused(result: Result, code: str) -> str:
    """The one coded line of a refusal."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"{code} ")
    return result.stderr


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A started file of nine papers."""
    (tmp_path / "case.json").write_text(json.dumps(case_of()), encoding="utf-8")
    result = run("start", tmp_path / "case.json", tmp_path / "a.zhengpiao", "--township", "青山镇")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "contest\n", "")
    return tmp_path / "a.zhengpiao"


def enter(file: Path, given: str | bytes, **changed: str) -> Result:
    """Feed lines to `enter`."""
    words = {"contest": "contest", "batch": "1", "by": "甲"} | changed
    options = [part for name, word in words.items() for part in (f"--{name}", word)]
    return run("enter", file, *options, given=given if isinstance(given, bytes) else given.encode())


def spoil(file: Path, sql: str) -> None:
    """Change the file behind the program's back."""
    connection = sqlite3.connect(file)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_help_names_every_command() -> None:
    assert command_names() == COMMANDS
    result = run("--help")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in COMMANDS)
    for name in sorted(COMMANDS):
        assert run(name, "--help").exit_code == 0


def test_enter_acknowledges_each_ballot_with_its_number(file: Path) -> None:
    result = enter(file, "FF-\nFFA\t欧阳岚:F\r\n\ufeff"[:-1] + "FF-\t\tidentifying_mark")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "ok 1\nok 2\nok 3\n", "")
    assert enter(file, "FF-\n").stdout == "ok 4\n"


def test_enter_passes_over_a_byte_order_mark(file: Path) -> None:
    assert enter(file, "\ufeffFF-\n").stdout == "ok 1\n"


def test_enter_without_a_line_enters_nothing(file: Path) -> None:
    result = enter(file, "")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_wrong_line_stops_enter_with_its_number_and_what_was_acknowledged_stays(file: Path) -> None:
    result = enter(file, "FF-\nF-A\nFFFF\nFF-\n")
    assert (result.exit_code, result.stdout) == (2, "ok 1\nok 2\n")
    assert result.stderr.startswith("B108 第 3 行不是一张选票：B101 ")
    assert result.stderr.count("\n") == 1
    assert "。。" not in result.stderr
    (row,) = json.loads(run("show", file, "--json").stdout)["contests"]
    assert (row["entered"], row["state"]) == (2, "counting")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"contest": "gone"}, "P104"),
        ({"batch": "2"}, "B103"),
        ({"by": " "}, "P106"),
        ({"by": "甲\n乙"}, "B108"),
    ],
)
def test_enter_refuses_what_no_ballot_can_mend(file: Path, changed: dict[str, str], code: str) -> None:
    refused(enter(file, "FF-\n", **changed), code)


def test_enter_refuses_a_file_that_somebody_else_writes(file: Path) -> None:
    desk = Desk.open(file, clock())
    refused(enter(file, ""), "F106")
    desk.close()


def test_start_refuses_in_one_coded_line(file: Path) -> None:
    case = file.with_name("case.json")
    refused(run("start", case, file), "F102")
    case.write_text(json.dumps(case_of(present=7, issued=7)), encoding="utf-8")
    refused(run("start", case, file.with_name("b")), "P201")
    assert not file.with_name("b").exists()


def test_show_gives_the_five_promised_keys_and_the_outcome_so_far(file: Path) -> None:
    enter(file, "FF-\nAF-\n")
    (row,) = json.loads(run("show", file, "--json").stdout)["contests"]
    assert {"id", "title", "state", "entered", "outcome"} <= row.keys()
    assert [one["for"] for one in row["outcome"]["candidates"]] == [1, 2, 0]
    text = run("show", file)
    assert text.exit_code == 0
    assert "青山镇" in text.stdout
    assert "elected" in run("--lang", "en", "show", file).stdout


def test_verify_finds_an_untouched_file_intact(file: Path) -> None:
    enter(file, "FF-\n")
    found = json.loads(run("verify", file, "--json").stdout)
    assert (found["intact"], found["differences"], found["first"]) == (True, 0, None)
    text = run("verify", file, "--fingerprint", found["head"].lower())
    assert (text.exit_code, text.stderr) == (0, "")
    assert str(found["entries"]) in text.stdout


def test_verify_names_the_first_difference_and_how_many_there_are(file: Path) -> None:
    enter(file, "FF-\nFF-\n")
    spoil(file, "update ballots set marks = 'AAA' where number = 2")
    result = run("verify", file, "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["intact"], found["differences"]) == (1, False, 1)
    assert "ballots" in found["first"]["where"]
    assert result.stderr.startswith("L102 ")
    assert result.stderr.count("\n") == 1
    text = run("verify", file)
    assert (text.exit_code, "ballots" in text.stdout) == (1, True)


def test_verify_sees_a_fingerprint_of_another_file(file: Path) -> None:
    result = run("verify", file, "--fingerprint", "0" * 64)
    assert (result.exit_code, result.stderr.startswith("L108 ")) == (1, True)
    for typed in ("xyz", " ", ""):  # nothing at all, as from an empty variable of a script, is none either
        refused(run("verify", file, "--fingerprint", typed), "F107")
    enter(file, "FF-\n")
    spoil(file, "update ballots set marks = 'AAA'")
    assert run("verify", file, "--fingerprint", "0" * 64).stderr.startswith("L102 ")


def test_verify_cannot_read_what_is_no_file_of_ours(tmp_path: Path) -> None:
    refused(run("verify", tmp_path / "gone"), "F101")
    (tmp_path / "text").write_text("hello" * 100, encoding="utf-8")
    refused(run("verify", tmp_path / "text"), "F103")
    refused(run("verify", tmp_path), "F101")


@pytest.mark.parametrize("command", ["verify", "show"])
def test_a_file_damaged_anywhere_never_ends_in_a_traceback(file: Path, command: str) -> None:
    enter(file, "FF-\nFFA\t欧阳岚:F\n" * 4)
    whole = file.read_bytes()
    for place in range(0, len(whole), 1499):
        for piece in (b"\xff" * 40, b"\0" * 40):
            spoilt = whole[:place] + piece + whole[place + len(piece) :]
            if spoilt == whole:
                continue  # nothing but zeros lies there
            file.write_bytes(spoilt)
            result = run(command, file, "--json")
            assert result.exit_code in {0, 1, 2}
            assert result.exit_code == 0 or result.stderr[0] in "FLPC"
            assert "L301" not in result.stderr
    for length in range(0, len(whole), 5003):
        file.write_bytes(whole[:length])
        assert run(command, file, "--json").exit_code in {0, 1, 2}


def test_what_show_trips_over_in_a_damaged_file_is_the_files_fault(file: Path) -> None:
    spoil(file, "update candidates set groups = '['")
    refused(run("show", file), "F105")
    refused(run("papers", file, "--out", file.with_name("papers")), "F105")


def test_papers_go_to_one_folder_a_contest_and_are_named(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    result = run("papers", file, "--out", out)
    assert result.exit_code == 0
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.pdf"))
    assert sorted(result.stdout.splitlines()) == sorted(str(out / name) for name in written)
    assert "01-contest/03-选票清点情况报告单.pdf" in written
    assert all((out / name).read_bytes().startswith(b"%PDF") for name in written)


def test_papers_refuse_a_folder_that_is_a_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    refused(run("papers", file, "--out", tmp_path / "plain"), "F204")


def test_demo_tells_its_steps_beside_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(folder: Path, tell: Callable[[str, dict[str, object]], None]) -> Path:
        tell("sample.roll", {"people": 118})
        return folder / "a"

    monkeypatch.setattr("core.commands.demo.make", make)
    result = run("demo", "--out", tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{tmp_path / 'a'}\n", "名册：118 人\n")


def test_verify_does_not_list_more_differences_than_a_screen_holds(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(Difference(f"ballots {place}", "marks", "cell") for place in range(1, 31))
    found = Verification(9, "A" * 64, 0, 0, 0, many)
    monkeypatch.setattr("core.commands.reading.audit.verify", lambda *_: found)
    result = run("verify", file)
    assert result.stdout.splitlines()[0] == "有 30 处不符："
    assert result.stdout.splitlines()[-1] == "……另有 10 处。"
    assert len(result.stdout.splitlines()) == 22


@pytest.mark.parametrize("problem", [RuntimeError("x\ny"), Contradiction(where="a", detail="b")])
def test_damage_that_nobody_foresaw_is_damage(
    file: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr("core.commands.reading.audit.verify", fail)
    refused(run("verify", file), "F105")


@pytest.mark.parametrize(
    "words",
    [("enter", "x"), ("gone",), ("--gone",), ("--lang", "fr", "show", "x"), ("show",), ("verify", "--json")],
)
def test_a_misspelt_command_is_one_coded_line(words: tuple[str, ...]) -> None:
    refused(run(*words), "L101")


def test_messages_come_in_the_language_asked_for(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert "找不到文件" in refused(run("show", gone), "F101")
    assert "There is no file" in refused(run("--lang", "en", "show", gone), "F101")
    assert "There is no file" in refused(run("show", gone, env={"ZHENGPIAO_LANG": "en"}), "F101")


def test_an_unforeseen_exception_is_one_coded_line_unless_a_developer_asks(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr("core.commands.show.overview", fail)
    assert "RuntimeError" in refused(run("show", file), "L301")
    result = run("show", file, env={"ZHENGPIAO_DEBUG": "1"})
    assert isinstance(result.exception, RuntimeError)


def test_an_interrupt_ends_without_a_word(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("core.commands.show.overview", stop)
    result = run("show", file)
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "")
