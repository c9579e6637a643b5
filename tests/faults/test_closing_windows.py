"""Windows closed while they verify, export and lay out papers: nothing hangs, nothing is raised, nothing is heard."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from tests.office.hall import clock
from tests.ui.conftest import fonts, look, settings  # noqa: F401  (fixtures)
from tests.ui.people_hall import PAPERS, election
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.viewmodels.background import Background, worker
from ui.viewmodels.exchange import ExchangeViewModel
from ui.viewmodels.papers import PapersViewModel
from ui.viewmodels.seal import SealViewModel
from ui.viewmodels.verifying import Verifying


@pytest.fixture
def file(settings: Settings, tmp_path: Path) -> Path:  # noqa: F811  (the fixture)
    """An election whose ballots are all entered, at a place where nobody has to practise first."""
    settings.values.clerk, settings.values.practised = "张会记", True
    return election(tmp_path / "t.zhengpiao", entered=PAPERS)


def closed_at_work(settings: Settings, file: Path, number: int) -> None:  # noqa: F811  (the fixture)
    """A window that is closed with work under way and more waiting, in one of the ways in which windows go."""
    window = MainWindow(settings, clock(), lambda path: path, networks=lambda: ())
    window.show()
    window.files.open_file(file)
    session = window.session()
    assert session is not None
    papers, seal, check = PapersViewModel(session), SealViewModel(session), Verifying(session, "committee")
    out = ExchangeViewModel(clock(), session.closing)
    out.export(file, "json", file.with_name(f"{number}.json"))
    papers.make(papers.ready()[:2])
    seal.recheck()
    check.verify("0" * 64)
    if number % 3 == 0:
        window.close_file()
    del session, papers, seal, check, out
    window.close()
    if number % 2:
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def ended(qtbot: QtBot) -> None:
    """The worker has done all that it was given, and its thread is gone."""
    last: list[object] = []
    ask = Background()
    ask.run(lambda _report: None, last.append)
    qtbot.waitUntil(lambda: last == [None] and worker().gone() and gc.isenabled(), timeout=60_000)


def closing(qtbot: QtBot, settings: Settings, file: Path, times: int) -> None:  # noqa: F811  (the fixture)
    """So many windows one after the other; `qtbot` fails the test for whatever any of them raises."""
    for number in range(times):
        closed_at_work(settings, file, number)
        QCoreApplication.processEvents()
    ended(qtbot)
    gc.collect()


def test_a_few_windows_closed_at_work(qtbot: QtBot, settings: Settings, file: Path) -> None:  # noqa: F811  (fixtures)
    closing(qtbot, settings, file, 4)


@pytest.mark.slow
def test_fifty_windows_closed_at_work(qtbot: QtBot, settings: Settings, file: Path) -> None:  # noqa: F811  (fixtures)
    closing(qtbot, settings, file, 50)
