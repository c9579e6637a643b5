"""Copies in a second place made by themselves, the way back, and disks that fail under us: nothing is lost, nothing
modal, and work goes on when the cause is gone.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.office import count
from core.office.audit import verify
from core.store import queries
from core.store.file import ElectionFile, open_file
from tests.office import hall
from tests.ui.people_hall import NINE, PAPERS, WATCH, election, find, press, window_on
from ui.main_window import MainWindow
from ui.pages.entry import EntryPage
from ui.settings import Settings
from ui.viewmodels.session import Session


class SystemDisk:
    """The disk that the system lies on; where files of tests really lie is the machine's business."""

    def __init__(self, _folder: str) -> None: ...

    def isValid(self) -> bool:
        return True

    def rootPath(self) -> str:
        return "/"

    def name(self) -> str:
        return ""


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("ui.viewmodels.safety.QStorageInfo", SystemDisk)
    made = tmp_path / "U盘"
    made.mkdir()
    return made


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    return window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))


def session_of(window: MainWindow) -> Session:
    found = window.session()
    assert found is not None
    return found


def rest(qtbot: QtBot, window: MainWindow) -> None:
    copies = window.safety.copies
    assert copies is not None
    qtbot.waitUntil(lambda: not copies.busy)


def enter_all(window: MainWindow) -> None:
    hall.enter_all(session_of(window).desk, "committee", [NINE] * PAPERS)


def choose(qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ask, "which_folder", lambda _title: stick)
    window.menus.action("backup_place").trigger()
    rest(qtbot, window)


def words(window: MainWindow) -> str:
    QApplication.sendPostedEvents()
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def copies_on(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.zhengpiao"))


def test_without_a_second_place_nothing_is_copied_and_nothing_said(window: MainWindow) -> None:
    enter_all(window)
    assert not window.header.backup_text()


def test_a_batch_that_is_full_is_copied_and_the_header_says_when_and_where(
    qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, window, stick, monkeypatch)
    before = copies_on(stick)
    assert len(before) == 1  # at once, when the place is chosen
    hall.enter_all(session_of(window).desk, "committee", [NINE] * (PAPERS - 1))
    assert copies_on(stick) == before  # not after every ballot
    hall.enter_all(session_of(window).desk, "committee", [NINE])
    rest(qtbot, window)
    made = set(copies_on(stick)) - set(before)
    assert len(made) == 1
    copy = open_file(made.pop(), write=False)
    assert copy.head == session_of(window).desk.head
    copy.close()
    assert window.header.backup_text() == "备份 09:00 U盘"


def test_a_stage_is_copied_as_well(
    qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_all(window)
    choose(qtbot, window, stick, monkeypatch)
    count.check(session_of(window).desk, "committee", by=WATCH)
    rest(qtbot, window)
    assert len(copies_on(stick)) == 2


def test_a_pulled_stick_is_said_and_work_goes_on_until_it_is_back(
    qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, window, stick, monkeypatch)
    away = stick.with_name("pocket")
    stick.rename(away)
    enter_all(window)
    rest(qtbot, window)
    assert "不见了" in words(window)
    assert "请插回" in words(window)
    assert "未备份" in window.header.backup_text()
    assert not stick.exists()  # nothing was made in its place on this very disk
    assert len(queries.ballots(session_of(window).desk.file, "committee", "1")) == PAPERS
    away.rename(stick)
    count.check(session_of(window).desk, "committee", by=WATCH)
    rest(qtbot, window)
    assert "不见了" not in words(window)
    assert window.header.backup_text().startswith("备份")


def test_a_copy_that_fails_says_its_code_and_what_to_do(
    qtbot: QtBot, window: MainWindow, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, window, stick, monkeypatch)

    def full(*_args: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("core.store.backup._copy", full)
    enter_all(window)
    rest(qtbot, window)
    assert "F201" in words(window)
    assert "可以继续工作" in words(window)


# the way back


def restore_page(window: MainWindow, copy: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ask, "which_file", lambda: copy)
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: target)
    window.menus.action("restore").trigger()


def test_a_file_is_restored_after_a_check_and_checked_again_and_opened(
    qtbot: QtBot, window: MainWindow, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_all(window)
    count.check(session_of(window).desk, "committee", by=WATCH)
    choose(qtbot, window, stick, monkeypatch)
    (copy,) = copies_on(stick)
    head = session_of(window).desk.head
    restore_page(window, copy, tmp_path / "back.zhengpiao", monkeypatch)
    page = window.page()
    assert page is not None
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: find(page, QPushButton, "restore").isVisible())
    assert "备份完整无误" in words(window)
    assert f"{PAPERS} 张选票重新计过" in words(window)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: find(page, QPushButton, "openRestored").isVisible())
    assert "与备份逐条相同" in words(window)
    press(qtbot, page, "openRestored")
    assert session_of(window).path.name == "back.zhengpiao"
    assert session_of(window).desk.head == head
    assert copy.exists()


def test_a_damaged_copy_is_never_put_back(
    qtbot: QtBot, window: MainWindow, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter_all(window)
    choose(qtbot, window, stick, monkeypatch)
    (copy,) = copies_on(stick)
    with sqlite3.connect(copy) as db:
        db.execute("update ballots set marks = 'AAAAAAAAAAAA' where number = 1")
    db.close()
    restore_page(window, copy, tmp_path / "back.zhengpiao", monkeypatch)
    page = window.page()
    assert page is not None
    press(qtbot, page, "chooseCopy")
    qtbot.waitUntil(lambda: "备份不完整" in words(window) or window.notice() is not None)
    assert not find(page, QPushButton, "restore").isVisible()
    assert not (tmp_path / "back.zhengpiao").exists()


# the disk fails under us


@contextmanager
def full(_file: ElectionFile) -> Iterator[None]:
    """The disk has no room left when the second half of a write comes."""

    def refuse(*_args: object) -> None:
        problem = sqlite3.OperationalError("database or disk is full")
        problem.sqlite_errorname = "SQLITE_FULL"
        raise problem

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.store.file.project", refuse)
        yield


@contextmanager
def read_only(file: ElectionFile) -> Iterator[None]:
    """The medium takes no writing any more."""
    file.db.execute("pragma query_only = on")
    yield
    file.db.execute("pragma query_only = off")


@contextmanager
def locked(file: ElectionFile) -> Iterator[None]:
    """Another program holds the file."""
    file.db.execute("pragma busy_timeout = 0")
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("begin immediate")
    yield
    other.execute("rollback")
    other.close()


@contextmanager
def moved(file: ElectionFile) -> Iterator[None]:
    """Somebody takes the file away and puts it back."""
    away = file.path.with_name("away")
    file.path.rename(away)
    yield
    away.rename(file.path)


@contextmanager
def replaced(file: ElectionFile) -> Iterator[None]:
    """Another file lies there under the name."""
    away = file.path.with_name("away")
    file.path.rename(away)
    file.path.write_bytes(b"something else")
    yield
    file.path.unlink()
    away.rename(file.path)


Fault = Callable[[ElectionFile], AbstractContextManager[None]]


@pytest.mark.parametrize(
    ("fault", "code"),
    [(full, "F201"), (locked, "F202"), (moved, "F203"), (replaced, "F203"), (read_only, "F204")],
)
def test_a_failing_disk_is_said_and_the_ballot_is_entered_when_the_cause_is_gone(
    qtbot: QtBot, window: MainWindow, fault: Fault, code: str
) -> None:
    page = window.show_step("entry")
    assert isinstance(page, EntryPage)
    assert page.body is not None
    desk = session_of(window).desk
    grid = page.body.card.grid
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClicks(grid, "0-=")
    marked = page._vm.sheet.draft
    with fault(desk.file):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        shown = window.notice()
        assert shown is not None
        assert code in shown.what
        assert shown.do
        assert QApplication.activeModalWidget() is None
        assert page._vm.sheet.draft == marked
        assert page._vm.number() == 2
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    entered = queries.ballots(desk.file, "committee", "1")
    assert len(entered) == 2
    assert {one.marks for one in entered} == {"F" * 12, NINE}
    assert window.notice() is None
    assert verify(desk.file.path, desk.clock, "").intact


def test_what_was_acknowledged_is_saved_elsewhere_when_the_file_was_deleted_under_us(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.show_step("entry")
    assert isinstance(page, EntryPage)
    assert page.body is not None
    grid, desk = page.body.card.grid, session_of(window).desk
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    desk.file.path.unlink()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    shown = window.notice()
    assert shown is not None
    assert "F203" in shown.what
    saved = tmp_path / "elsewhere" / "t.zhengpiao"
    saved.parent.mkdir()
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: saved)
    window.menus.action("backup").trigger()
    window.files.open_file(saved)
    assert len(queries.ballots(session_of(window).desk.file, "committee", "1")) == 1
