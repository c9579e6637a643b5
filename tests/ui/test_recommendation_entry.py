"""A recommendation ballot with sixty names on the entry page: every name has a key, a fresh paper is empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import ballots
from core.office.desk import Desk
from core.store import queries
from tests.office.township import ballot, opened, report
from ui.pages.entry import EntryPage
from ui.settings import Settings
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_draft import KEYS
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.session import Session

CONTEST = ballot(1, "members")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = opened(tmp_path / "a.zhengpiao", people=60, units=1, members=3, mass=0)
    report(made, CONTEST, 2)
    ballots.open_batch(made, CONTEST, "1", papers=2, by="孙计")
    yield made
    made.close()


def test_sixty_names_have_sixty_keys_and_start_empty(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    session = Session(desk, clerk="孙计")
    session.choose_contest(CONTEST)
    vm = EntryViewModel(session, EntryMemory(Settings(tmp_path / "settings")))
    page = EntryPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    (page.first_focus() or page).setFocus()
    QApplication.processEvents()
    assert vm.sheet.draft.letters == "-" * 60
    focused = page.first_focus() or page
    QTest.keyClicks(focused, "1=" + KEYS[40] + KEYS[59] + "\r")
    stored = queries.ballots(desk.file, CONTEST, "1")[0].marks
    assert [place for place, mark in enumerate(stored) if mark == "F"] == [0, 11, 40, 59]
