"""A recommendation ballot with sixty names on the entry page: every name has a key, a fresh paper is empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import ballots, batches, disputes
from core.office.desk import Desk
from core.store import queries
from tests.office.township import ballot, opened, report
from ui.pages.entry import EntryPage
from ui.settings import Settings
from ui.viewmodels.disputes import DisputesViewModel
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_draft import KEYS
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.session import Session
from ui.viewmodels.settle import SettleViewModel

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


def circles_alone(sheet: EntrySheet) -> bool:
    """Whether the key of a name sets a circle and takes it back, and nothing else."""
    sheet.start()
    seen = [sheet.draft.letters[0]]
    for _ in range(3):
        sheet.press("1")
        seen.append(sheet.draft.letters[0])
    return seen == ["-", "F", "-", "F"]


def test_a_paper_that_was_set_aside_is_decided_with_circles_alone_too(qapp: QApplication, desk: Desk) -> None:
    disputes.set_aside(desk, CONTEST, "1", marks="?" + "-" * 59, question="是圈吗", by="孙计")
    session = Session(desk, clerk="孙计")
    session.choose_contest(CONTEST)
    assert circles_alone(DisputesViewModel(session).sheet)


def test_a_third_reading_asks_for_circles_alone_too(qapp: QApplication, tmp_path: Path) -> None:
    desk = opened(tmp_path / "a.zhengpiao", people=60, units=1, members=3, mass=0)
    batches.choose(desk, CONTEST, entry="double", by="孙计")
    report(desk, CONTEST, 1)
    batches.split(desk, CONTEST, size=1, draw=lambda _below: 0, by="孙计")
    for reading, by, mark in (("first", "孙计", "F"), ("second", "周计", "-")):
        ballots.enter(desk, CONTEST, "1", marks=mark + "-" * 59, reading=reading, by=by)  # type: ignore[arg-type]  # two readings
        batches.finish(desk, CONTEST, "1", reading=reading, by=by)  # type: ignore[arg-type]  # as above
    session = Session(desk, clerk="赵监")
    session.choose_contest(CONTEST)
    assert circles_alone(SettleViewModel(session).sheet)
    desk.close()
