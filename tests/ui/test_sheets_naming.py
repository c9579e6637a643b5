"""The sheet of a recommendation asks how often somebody was recommended, and not who was against or abstained."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.counting.sheets import INVALID, PAPERS, VALID, Field
from core.office import batches
from core.office.desk import Desk
from core.store import piles
from tests.office.hall import BY
from tests.office.township import ballot, opened, report
from ui.pages.sheets import SheetsPage
from ui.viewmodels.session import Session
from ui.viewmodels.sheets import SheetsViewModel
from ui.viewmodels.sheets_draft import SheetDraft

CONTEST = ballot(1, "all")


@pytest.fixture
def vm(tmp_path: Path) -> Iterator[SheetsViewModel]:
    """Three people recommended by a village of fifty, counted by sheets."""
    desk: Desk = opened(tmp_path / "a.zhengpiao", people=3, units=1, members=20, mass=30, separate=False)
    batches.choose(desk, CONTEST, by=BY, counted_by="sheets")
    report(desk, CONTEST, 50)
    session = Session(desk, clerk="孙计")
    session.choose_contest(CONTEST)
    yield SheetsViewModel(session)
    desk.close()


def typed(draft: SheetDraft) -> None:
    """50 papers, 48 valid; 30, 48 and 7 times recommended, the last name unreadable once."""
    for field, number in ((PAPERS, 50), (VALID, 48), (INVALID, 2), (Field("reason", "over_vote"), 2)):
        draft.put(field, str(number))
    for person, number in zip(draft.contest.candidates, (30, 48, 7), strict=True):
        draft.put(Field("for", person.id), str(number))
    draft.put(Field("unreadable", draft.contest.candidates[2].id), "1")


def test_a_recommendation_asks_for_recommendations_and_what_cannot_be_read(vm: SheetsViewModel) -> None:
    assert vm.draft().asked() == ("for", "unreadable")
    assert [one.kind for one in vm.draft().missing()] == ["papers", "valid", "invalid", "for", "for", "for"]


def test_nobody_is_against_and_who_was_not_recommended_is_the_rest_of_the_valid_ballots(
    vm: SheetsViewModel,
) -> None:
    draft = vm.draft()
    typed(draft)
    assert (draft.missing(), draft.faults()) == ((), ())
    sheet = draft.sheet()
    assert [(one.for_, one.against, one.abstain, one.unreadable) for one in sheet.rows] == [
        (30, 0, 18, 0),
        (48, 0, 0, 0),
        (7, 0, 40, 1),
    ]
    draft.put(VALID, "47")
    assert [one.abstain for one in draft.sheet().rows] == [17, 0, 39]


def test_more_recommendations_than_valid_ballots_are_told_at_their_box(vm: SheetsViewModel) -> None:
    draft = vm.draft()
    typed(draft)
    person = draft.contest.candidates[0]
    draft.put(Field("for", person.id), "49")
    (fault,) = draft.faults()
    assert Field("for", person.id) in fault.fields
    assert draft.sum_of(str(person.id)) == 49


def test_votes_against_that_a_file_holds_stay_as_they_are(vm: SheetsViewModel) -> None:
    draft = vm.draft()
    typed(draft)
    first, *_ = draft.contest.candidates
    loaded = {**draft.figures(), Field("against", first.id): 5, Field("abstain", first.id): 13}
    draft.load(loaded)
    assert draft.figures() == loaded
    draft.put(Field("for", first.id), "29")
    assert draft.sheet().rows[0].against == 5
    assert draft.sheet().rows[0].abstain == 14


def test_the_page_has_no_box_for_them(qtbot: QtBot, vm: SheetsViewModel) -> None:
    page = SheetsPage(vm)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    grid = page.grid
    assert grid is not None
    assert {one.kind for one in grid.cells if one.key} & {"for", "against", "abstain", "unreadable"} == {
        "for",
        "unreadable",
    }
    typed(vm.draft())
    for field, cell in grid.cells.items():
        cell.setFocus()
        cell.selectAll()
        if vm.draft().text(field):
            QTest.keyClicks(cell, vm.draft().text(field))
    page.group.setText("1")
    page.reader.setText("孙计")
    QTest.keyClick(page.record, Qt.Key.Key_Space)
    assert isinstance(page.record, QPushButton)
    assert [one.name for one in piles.sheets(vm.session.desk.file, CONTEST)] == ["1"]
