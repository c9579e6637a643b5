"""Work off the window's thread, and what happens where the file is closed before it ends."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from tests.office import hall
from ui.viewmodels.background import Background, Report
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.session import Session


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
