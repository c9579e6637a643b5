"""Rehearsals in the window: red everywhere, filled with a button, errors shown; practice before the first ballot."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.domain.ballot import Ballot
from core.office import rehearsal
from core.store import queries
from tests.office import hall
from tests.ui.people_hall import PAPERS, election, find, press, window_on
from ui.main_window import MainWindow
from ui.pages.rehearsal import PracticePage, RehearsalEntryPage
from ui.pages.rehearsal_table import PaperOnTable
from ui.settings import Settings
from ui.viewmodels.papers import PapersViewModel
from ui.viewmodels.session import Session

CONTEST = "committee"


def small(folder: Path) -> Path:
    """A rehearsal with four papers to enter, quicker made than the sample's."""
    folder.mkdir(parents=True, exist_ok=True)
    desk = hall.congress(folder / "演练.zhengpiao", rehearsal=True)
    hall.draft_committee(desk)
    hall.to_counting(desk, CONTEST, papers=PAPERS)
    desk.close()
    return folder / "演练.zhengpiao"


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> MainWindow:
    made = window_on(qtbot, settings, None, sample=small)
    made.doors.rehearse()
    return made


def session_of(window: MainWindow) -> Session:
    found = window.session()
    assert found is not None
    return found


def entry(window: MainWindow) -> RehearsalEntryPage:
    page = window.page()
    assert isinstance(page, RehearsalEntryPage)
    page.table._vm._dice = lambda: Random(3)  # noqa: S311  (made-up papers, no secret)
    return page


def words(around: QWidget) -> str:
    QApplication.sendPostedEvents()
    return "\n".join(one.text() for one in around.findChildren(QLabel) if one.isVisibleTo(around))


def type_in(qtbot: QtBot, page: PracticePage | RehearsalEntryPage, paper: Ballot) -> None:
    """Enters a paper as it lies on the table, by the keys of the page."""
    assert page.body is not None
    for place, mark in enumerate(paper.marks):
        presses = {"F": 0, "A": 1, "-": 2, "?": 0}[mark]
        for _ in range(presses):
            page._keys.click(place)
        if mark == "?":
            page._vm.sheet.move(place)
            page._vm.sheet.unreadable()
    for one in paper.write_ins:
        page._vm.sheet.write(one.name, circled=True)
    if paper.invalid:
        page._vm.sheet.judge(paper.invalid)
    qtbot.keyClick(page.body.card.grid, Qt.Key.Key_Return)


def test_rehearsing_opens_where_ballots_wait_and_every_page_is_red(window: MainWindow) -> None:
    assert window.shown_step() == "entry"
    for step in window.step_ids():
        window.show_step(step)
        assert "演练" in words(window.header)


def test_dialogs_are_red_as_well(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> int:
        seen.append(words(dialog))
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    window.ask.about()
    window.ask.keys("x", ())
    assert len(seen) == 2
    assert all("演练" in one for one in seen)
    assert window.ask._titled("打开") == "演练 · 打开"


def test_a_real_file_is_not_red_and_has_no_made_up_papers(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))
    assert "演练" not in words(window.header)
    page = window.show_step("entry")
    assert page.findChild(PaperOnTable) is None
    assert window.ask._titled("打开") == "打开"


def test_papers_are_made_up_and_shown_one_by_one(qtbot: QtBot, window: MainWindow) -> None:
    page = entry(window)
    press(qtbot, page, "drawPapers")
    desk = session_of(window).desk
    pile = rehearsal.truth(desk, CONTEST, "1")
    assert "桌上的票：第 1 张" in words(page)
    shown = page.table._vm.paper()
    assert shown is not None
    assert "".join(mark for _key, _name, mark in shown.cells) == pile[0].marks
    type_in(qtbot, page, pile[0])
    assert "桌上的票：第 2 张" in words(page)
    (entered,) = queries.ballots(desk.file, CONTEST, "1")
    assert entered.marks == pile[0].marks


def test_the_rest_is_filled_with_known_errors_and_the_rate_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = entry(window)
    press(qtbot, page, "fillBatch")
    desk = session_of(window).desk
    assert len(queries.ballots(desk.file, CONTEST, "1")) == PAPERS
    (found,) = rehearsal.errors(desk, CONTEST)
    assert f"{found.papers} 张中录错 {found.wrong_papers} 张" in words(page)
    press(qtbot, page, "showErrors")
    assert "张中录错" not in words(page)


def test_the_wizard_offers_a_rehearsal_and_the_file_is_one(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_on(qtbot, settings, None)
    names: list[str] = []

    def where(_title: str, name: str) -> Path:
        names.append(name)
        return tmp_path / "neu.zhengpiao"

    monkeypatch.setattr(window.ask, "new_file", where)
    page = window.show_step("new")
    qtbot.mouseClick(find(page, QCheckBox, "rehearsalChoice"), Qt.MouseButton.LeftButton)
    find(page, QCheckBox, "rehearsalChoice").setChecked(True)
    forward = next(one for one in page.findChildren(QPushButton) if one.text() == "继续")
    forward.click()
    for name, text in (("township", "青山镇"), ("term", "第十届"), ("congress", "大会"), ("clerk", "王秘书")):
        page._fields[name].editor.setText(text)  # type: ignore[attr-defined]  # the wizard
    forward.click()
    assert "第 3 步，共 4 步" in words(page)
    assert "党委委员席数（9 至 11）" in words(page)
    forward.click()
    assert "不能改为正式选举" in words(page)
    forward.click()
    assert "演练" in names[0]
    session = session_of(window)
    assert session.rehearsal
    assert queries.term_change(session.desk.file).rehearsal
    assert "演练" in words(window.header)


def test_the_zero_report_is_one_button_away_before_the_count(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))
    page = window.show_step("box")
    press(qtbot, page, "zeroReport")
    assert window.shown_step() == "papers"
    assert "zero" in PapersViewModel(session_of(window)).ready()


# practice before the first ballot


@pytest.fixture
def fresh(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """A machine on which nobody has entered ballots yet, at the entry page of a real file."""
    made = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))
    settings.values.practised = False
    made.show_step("entry")
    return made


def test_the_first_entry_on_a_machine_offers_practice_once(
    qtbot: QtBot, fresh: MainWindow, settings: Settings
) -> None:
    assert fresh.practice.offer is not None
    assert fresh.practice.offer.isVisible()
    press(qtbot, fresh.practice.offer, "declinePractice")
    assert not fresh.practice.offer.isVisible()
    assert Settings(settings.folder).values.practised
    fresh.show_step("box")
    fresh.show_step("entry")
    assert not fresh.practice.offer.isVisible()


def test_practice_touches_no_file_and_says_how_it_went(qtbot: QtBot, fresh: MainWindow) -> None:
    session = session_of(fresh)
    before = session.desk.head
    qtbot.keyClick(fresh, Qt.Key.Key_F12)
    page = fresh.page()
    assert isinstance(page, PracticePage)
    practice = page._practice
    folder = practice.session.path.parent
    pile = rehearsal.truth(practice.session.desk, "practice", "1")
    for place, paper in enumerate(pile):
        type_in(qtbot, page, paper if place else Ballot("F" * len(paper.marks)))
    assert practice.over()
    assert "10 张中录错 1 张" in words(page) or pile[0] == Ballot("F" * len(pile[0].marks))
    press(qtbot, page, "endPractice")
    assert fresh.shown_step() == "entry"
    assert session.desk.head == before
    assert not folder.exists()


def test_practice_ends_whenever_one_has_had_enough_and_can_be_begun_again(
    qtbot: QtBot, fresh: MainWindow
) -> None:
    fresh.practice.begin()
    qtbot.keyClick(fresh, Qt.Key.Key_F12)
    assert fresh.shown_step() == "entry"
    fresh.menus.action("practice").trigger()
    page = fresh.page()
    assert isinstance(page, PracticePage)
    assert page._vm.number() == 1
