"""The start of the window: help, remembered look, the first page, what is not loaded for it."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui import app as starter
from ui.i18n import language
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import text_scale
from ui.version import VERSION

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_is_said_without_a_window(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert starter.run([word]) == 0
    assert "usage" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux comes without a screen")
@pytest.mark.parametrize("words", [(), ("选举.zhengpiao",)])
def test_without_a_screen_one_coded_line_is_said_and_the_exit_code_is_2(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in starter.SCREENS}
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        cwd=tmp_path,
        env={**bare, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("L202 ")
    assert "--help" in line


@pytest.mark.parametrize("name", starter.SCREENS)
def test_any_screen_will_do_and_other_systems_always_have_one(name: str) -> None:
    assert starter.has_screen({name: "x"}, "linux")
    assert not starter.has_screen({name: ""}, "linux")
    assert starter.has_screen({}, "win32")


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_language_and_size_are_those_of_the_last_time(qapp: QApplication, settings: Settings) -> None:
    settings.values.language, settings.values.text_scale = "en", 150
    starter.make_application(settings)
    assert (language(), text_scale()) == ("en", 150)


def windows(app: QApplication) -> list[MainWindow]:
    return [widget for widget in app.topLevelWidgets() if isinstance(widget, MainWindow)]


@pytest.fixture
def opened(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[MainWindow]:
    """The windows that `run` opens; each is closed where the event loop would begin."""
    found: list[MainWindow] = []
    others = set(windows(qapp))  # of tests before, not yet taken apart
    monkeypatch.setattr("ui.crash.CrashHandler.install", lambda _self: None)
    monkeypatch.setattr("ui.main_window.connected", lambda: ())

    def looping() -> int:
        found.extend(one for one in windows(qapp) if one not in others)
        return 0

    monkeypatch.setattr(QApplication, "exec", staticmethod(looping))
    return found


def test_a_file_that_is_not_there_opens_the_start_page_and_says_so(
    opened: list[MainWindow], tmp_path: Path
) -> None:
    assert starter.run([str(tmp_path / "gone.zhengpiao")]) == 0
    (window,) = opened
    notice = window.notice()
    assert window.shown_step() == "start"
    assert notice is not None
    assert "F101" in notice.what
    window.close()
    window.deleteLater()


def test_the_sample_is_made_for_a_rehearsal(tmp_path: Path) -> None:
    path = starter.make_sample(tmp_path / "new" / "001")
    assert path.read_bytes()[:6] == b"SQLite"


def test_the_first_page_waits_for_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys; from pathlib import Path; from core.clock import SystemClock; from ui.app import *;"
        "s = Settings(Path('nowhere')); w = make_window(make_application(s), s, SystemClock()); w.show();"
        "print([n for n in ('sqlite_utils', 'msgspec', 'reportlab', 'openpyxl', 'pypinyin', 'PySide6.QtPdf',"
        " 'PySide6.QtNetwork') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
