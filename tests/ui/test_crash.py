"""Faults of the program: a report without anybody's name, a dialog, and no second one on top."""

import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from core.errors import Bug
from ui.crash import KEPT_REPORTS, CrashHandler

Shown = list[Path | None]


@dataclass(eq=False)
class Odd(Bug):
    """A fault with somebody's name in it."""

    code = "Z999"
    name: str


@pytest.fixture
def shown() -> Shown:
    """Reports that the person was told of."""
    return []


@pytest.fixture
def handler(tmp_path: Path, shown: Shown) -> CrashHandler:
    """A handler with everything from outside given."""
    return CrashHandler(
        tmp_path / "reports", version="9.9", stamp=lambda: "2026-01-01T09:00", show=shown.append
    )


def crash(handler: CrashHandler, error: BaseException) -> None:
    """Lets the handler have this error with its traceback."""

    def fail() -> None:
        raise error

    try:
        fail()
    except BaseException as caught:  # noqa: BLE001 - the handler is given everything, as by Python itself
        handler.handle(type(caught), caught, caught.__traceback__)


def report(shown: Shown) -> str:
    """The text of the only report."""
    (path,) = shown
    assert path is not None
    return path.read_text(encoding="utf-8")


def test_a_report_says_version_system_place_and_kind(handler: CrashHandler, shown: Shown) -> None:
    crash(handler, ValueError("bad 7"))
    text = report(shown)
    for piece in (
        "zhengpiao 9.9",
        "2026-01-01T09:00",
        "python",
        "Qt 6",
        "ValueError: bad 7",
        "test_crash.py",
    ):
        assert piece in text


def test_no_name_and_no_home_folder_is_in_a_report(handler: CrashHandler, shown: Shown) -> None:
    handler.hear(QtMsgType.QtDebugMsg, QMessageLogContext(), "张敏")
    crash(handler, KeyError("张敏 17"))
    text = report(shown)
    assert "张" not in text
    assert "□□ 17" in text
    assert str(Path.home()) + "/" not in text


def test_of_a_coded_fault_only_the_code_is_reported(handler: CrashHandler, shown: Shown) -> None:
    crash(handler, Odd(name="zhang min"))
    assert "Odd: Z999" in report(shown)
    assert "zhang" not in report(shown)


def test_a_fault_while_the_dialog_is_open_opens_no_second_one(tmp_path: Path) -> None:
    told: Shown = []

    def show(path: Path | None) -> None:
        told.append(path)
        crash(twice, ValueError("again"))

    twice = CrashHandler(tmp_path, version="1", stamp=str, show=show)
    crash(twice, ValueError("first"))
    assert len(told) == 1
    assert len(list(tmp_path.glob("crash-*.txt"))) == 2


def test_without_a_place_for_the_report_the_person_is_told_all_the_same(tmp_path: Path, shown: Shown) -> None:
    (tmp_path / "file").write_text("")
    crash(CrashHandler(tmp_path / "file", version="1", stamp=str, show=shown.append), ValueError("x"))
    assert shown == [None]


def test_old_reports_make_room(handler: CrashHandler, tmp_path: Path) -> None:
    for _ in range(KEPT_REPORTS + 4):
        crash(handler, ValueError("x"))
    names = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert len(names) == KEPT_REPORTS
    assert names[0] == "crash-0005.txt"


def test_ctrl_c_is_no_fault(handler: CrashHandler, shown: Shown, capsys: pytest.CaptureFixture[str]) -> None:
    crash(handler, KeyboardInterrupt())
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_qt_warnings_go_to_standard_error_but_not_those_of_a_missing_display(
    handler: CrashHandler, shown: Shown, capsys: pytest.CaptureFixture[str]
) -> None:
    handler.hear(QtMsgType.QtWarningMsg, QMessageLogContext(), "something odd")
    handler.hear(QtMsgType.QtWarningMsg, QMessageLogContext(), "This plugin does not support raise()")
    handler.hear(QtMsgType.QtInfoMsg, QMessageLogContext(), "quiet")
    assert capsys.readouterr().err == "something odd\n"
    crash(handler, ValueError("x"))
    assert "something odd" in report(shown)
    assert "quiet" in report(shown)


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Python's hooks are put back, and Qt's handler is only noted."""
    noted: list[object] = []
    monkeypatch.setattr("ui.crash.qInstallMessageHandler", noted.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return noted


def test_faults_of_threads_are_caught_too(handler: CrashHandler, shown: Shown, hooks: list[object]) -> None:
    handler.install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in report(shown)
    assert sys.excepthook == handler.handle
    assert hooks == [handler.hear]
