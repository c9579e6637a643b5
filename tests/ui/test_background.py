"""Work off the window's thread, and what happens where the file is closed before it ends."""

import gc
import weakref
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.office import hall
from ui.viewmodels.background import Background, Report, worker
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.session import Session


class Page(QObject):
    """What asks for work, holds itself as pages do, and says in which thread it was taken apart."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.me = self
        self.work = Background(self)
        self.destroyed.connect(lambda: gone.append(get_ident()), Qt.ConnectionType.DirectConnection)

    def long(self, _report: Report) -> list[object]:
        """Makes so much that the collector would run."""
        made: list[object] = []
        for _ in range(30_000):
            ring: list[object] = []
            ring.append(ring)
            made.append([])
        return made

    def hear(self, _result: object) -> None:
        """Only while Qt has the page: its own work holds a page that nobody else holds."""
        assert isValid(self)


class Opened(QObject):
    """What stands for an open file."""

    closing = Signal()


def test_work_that_ends_after_the_file_was_closed_is_not_heard(qtbot: QtBot) -> None:
    opened, gate = Opened(), Event()
    late, next_one = Background(None, opened.closing), Background()
    heard: list[object] = []

    def waits(_report: Report) -> str:
        gate.wait(10)
        return "done"

    late.busy_changed.connect(lambda: heard.append("busy"))
    late.run(waits, heard.append)
    late.run(waits, heard.append)
    opened.closing.emit()
    gate.set()
    with qtbot.waitSignal(next_one.busy_changed, check_params_cb=lambda: not next_one.busy):
        next_one.run(lambda _report: None, lambda _result: None)  # the one worker takes it after the other
    assert heard == ["busy"]


def test_a_file_closed_while_it_is_being_verified_is_not_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "t.zhengpiao")
    hall.draft_committee(desk)
    hall.to_counting(desk, "committee", papers=4)
    session = Session(desk, clerk="张会记")
    page, other = SealViewModel(session), Background()
    drawn: list[bool] = []
    page.changed.connect(lambda: drawn.append(page.open()))
    page.recheck()
    session.close()
    drawn.clear()
    with qtbot.waitSignal(other.busy_changed, check_params_cb=lambda: not other.busy):
        other.run(lambda _report: None, lambda _result: None)
    assert drawn == []


def settled(qtbot: QtBot) -> None:
    """All that was asked for has ended, and its letters are opened."""
    last: list[object] = []
    ask = Background()
    ask.run(lambda _report: None, last.append)
    qtbot.waitUntil(lambda: last == [None] and worker().gone(), timeout=10_000)
    qtbot.waitUntil(gc.isenabled, timeout=10_000)


@pytest.mark.parametrize("deleted", [True, False], ids=["by Qt", "by Python"])
def test_a_page_that_is_left_before_its_work_ends_is_taken_apart_in_the_windows_thread(
    qtbot: QtBot, *, deleted: bool
) -> None:
    gone: list[int] = []
    for _ in range(10):
        page = Page(gone)
        page.work.run(page.long, page.hear)
        page.work.run(page.long, page.hear)
        if deleted:
            page.deleteLater()
        watched = weakref.ref(page)
        del page
    settled(qtbot)
    gc.collect()
    assert watched() is None
    assert gone == [get_ident()] * 10


def test_the_collector_rests_while_the_worker_works_and_only_then(qtbot: QtBot) -> None:
    rested: list[bool] = []
    Background().run(lambda _report: rested.append(gc.isenabled()), lambda _result: None)
    settled(qtbot)
    assert (rested, gc.isenabled()) == ([False], True)


def test_whatever_the_work_raises_is_raised_here_and_the_next_work_is_done(qtbot: QtBot) -> None:
    ask = Background()

    def fails(_report: Report) -> None:
        raise SystemExit(3)

    with qtbot.captureExceptions() as raised:
        ask.run(fails, lambda _result: None)
        settled(qtbot)
    assert [kind for kind, *_ in raised] == [RuntimeError]
    settled(qtbot)
