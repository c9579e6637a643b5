"""What only a process of its own can show: pipes, signals, encodings."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.office import audit
from core.office.desk import Desk
from core.store import queries
from tests.exchange.test_start_enter_show import begin, case_of
from tests.office.hall import clock

MAIN = Path(__file__).parents[2] / "main.py"
MANY = 400


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of many papers."""
    many = dict.fromkeys(("required", "present", "issued", "collected"), MANY)
    begin(tmp_path / "a.zhengpiao", case_of(**many))
    return tmp_path / "a.zhengpiao"


def process(*words: object, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    """One command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, str(MAIN), *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )


def entering(file: Path) -> subprocess.Popen[bytes]:
    """`enter` into batch 1."""
    return process("enter", file, "--contest", "contest", "--batch", "1", "--by", "甲")


def entered(file: Path) -> int:
    """How many ballots are in an intact file."""
    assert audit.verify(file, clock()).intact
    desk = Desk.open(file, clock(), write=False)
    try:
        return queries.entered(desk.file, "contest")
    finally:
        desk.close()


def test_each_ballot_is_acknowledged_before_the_next_line_comes(file: Path) -> None:
    with entering(file) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in range(1, 6):
            running.stdin.write(b"FF-\n")
            running.stdin.flush()
            assert running.stdout.readline() == b"ok %d\n" % number
        running.stdin.close()
        assert running.wait() == 0
    assert entered(file) == 5


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_an_interrupt_keeps_what_was_acknowledged_and_says_nothing_more(file: Path) -> None:
    with entering(file) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"FF-\n")
        running.stdin.flush()
        assert running.stdout.readline() == b"ok 1\n"
        running.send_signal(signal.SIGINT)
        assert running.wait() == 130
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert entered(file) == 1


def test_a_reader_who_leaves_ends_it_in_one_line_and_the_file_stays_whole(file: Path) -> None:
    with entering(file) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b"FF-\n")
        running.stdin.flush()
        assert running.stdout.readline() == b"ok 1\n"
        running.stdout.close()
        running.stdin.write(b"FF-\n" * 3)
        running.stdin.close()
        errors = running.stderr.read().decode()
        assert running.wait() == 2
    assert (errors[:5], errors.count("\n")) == ("L201 ", 1)
    assert entered(file) == 2


def terminal(encoding: str) -> dict[str, str]:
    """What a terminal of that encoding says of itself."""
    return {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
def test_words_are_utf8_whatever_the_terminal(file: Path, encoding: str) -> None:
    words = ("verify", file, "--fingerprint", "0" * 64)  # words on both streams
    out, errors = process(*words, env=terminal(encoding)).communicate()
    assert "指纹" in out.decode("utf-8")
    assert errors.decode("utf-8").startswith("L108 ")
    assert "指纹" in errors.decode("utf-8")


def test_results_refusals_and_help_are_utf8_too(tmp_path: Path, file: Path) -> None:
    env = terminal("ascii")
    out, errors = process("show", file, env=env).communicate()
    assert (errors, "候选人" in out.decode("utf-8")) == (b"", True)
    _, errors = process("show", tmp_path / "不在", env=env).communicate()
    assert errors.decode("utf-8").startswith("F101 找不到文件")
    out, errors = process("start", "--help", env=env).communicate()
    assert (errors, "FILE" in out.decode("utf-8")) == (b"", True)


def test_show_works_while_enter_waits_for_the_next_line(file: Path) -> None:
    with entering(file) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"FF-\n")
        running.stdin.flush()
        assert running.stdout.readline() == b"ok 1\n"
        out, _ = process("show", file, "--json").communicate()
        assert json.loads(out)["contests"][0]["entered"] == 1
        out, errors = process("verify", file, "--json").communicate()
        assert (json.loads(out)["intact"], errors) == (True, b"")
        _, errors = entering(file).communicate(b"FF-\n")
        assert errors.startswith(b"F106 ")
        running.stdin.close()
        assert running.wait() == 0
