"""What README tells people to type works, as it stands there; what it links and promises is there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.cli import cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = ".venv/bin/python main.py"
LARGEST_PICTURE = 300_000
AS_PROCESS = {"count", "enter"}


def typed() -> list[str]:
    """Every line of the code blocks, without what stands behind a #."""
    blocks = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def commands() -> list[str]:
    """The lines that call the program without opening a window; the sample comes first."""
    every = [line.removeprefix(PROGRAM).strip() for line in typed() if line.startswith(PROGRAM)]
    found = [line for line in every if not line.split()[0].endswith(".zhengpiao")]
    return sorted(found, key=lambda line: not line.startswith("demo"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that looks like the root to somebody who types there, with an `out` of its own."""
    folder = tmp_path_factory.mktemp("root")
    (folder / "resources").symlink_to(ROOT / "resources")
    (folder / "main.py").symlink_to(ROOT / "main.py")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def run(place: Path, line: str) -> str:
    """What one line prints, run as a shell would run it: the two quickest commands in a process of their own, the
    others in this one, which has loaded all that they need.
    """
    words, _, source = line.partition(" < ")
    arguments = [os.path.expandvars(word) for word in shlex.split(words)]
    given = (place / source).read_text(encoding="utf-8") if source else ""
    if arguments[0] not in AS_PROCESS:
        result = CliRunner().invoke(cli, arguments, input=given, prog_name="main.py")
        assert result.exit_code == 0, f"{line}: {result.stderr}"
        return result.stdout
    environ = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        cwd=place,
        env=environ,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{line}: {done.stderr}"
    return done.stdout


def test_every_command_line_works_in_its_order(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(commands()) >= 8
    monkeypatch.chdir(place)
    said: dict[str, str] = {}
    for line in commands():
        said[line.split()[0]] = printed = run(place, line)
        if line.startswith("verify"):
            found = re.search(r"(?:[0-9A-F]{4} ){15}[0-9A-F]{4}", printed)
            assert found is not None
            monkeypatch.setenv("FINGERPRINT", found[0])
    assert said.keys() > AS_PROCESS
    assert said["enter"].split() == ["ok", "1", "ok", "2", "ok", "3", "ok", "4"]
    assert said["show"].startswith("{")


def test_every_target_of_make_that_is_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", README, re.MULTILINE))
    assert {"run", "test", "help"} <= named
    assert [name for name in named if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []


def test_every_task_for_windows_is_there() -> None:
    named = re.findall(r"python packaging\\setup\.py ([a-z]+)", README)
    assert named == ["run", "test"]
    listed = subprocess.run(
        [sys.executable, "packaging/setup.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert all(name in listed.stdout for name in named)


def test_the_window_is_shown_and_its_picture_is_small() -> None:
    (picture,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert 0 < (ROOT / picture).stat().st_size <= LARGEST_PICTURE
