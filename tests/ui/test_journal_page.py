"""The journal page: sentences, filters, search, hashes, verification; read as it is scrolled."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from core.journal.chain import groups
from core.office import crossing
from core.office.desk import Desk
from tests.ui.outcome_hall import CLERK, term
from ui.i18n import use_language
from ui.pages.journal import JournalPage
from ui.viewmodels import journal
from ui.viewmodels.journal import JournalViewModel
from ui.viewmodels.session import Session

__all__ = ["term"]


def page_on(qtbot: QtBot, desk: Desk) -> tuple[JournalPage, JournalViewModel]:
    vm = JournalViewModel(Session(desk, clerk=CLERK))
    page = JournalPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page, vm


def words(page: JournalPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def numbers(page: JournalPage) -> list[int]:
    return [one.seq for one in page.model.rows()]


def pick(choice: QComboBox, key: str) -> None:
    assert choice.findData(key) >= 0, key
    choice.setCurrentIndex(choice.findData(key))


def test_the_newest_entry_comes_first_with_its_whole_hash_below(qtbot: QtBot, term: Desk) -> None:
    page, _ = page_on(qtbot, term)
    assert numbers(page)[0] == term.file.seq
    assert groups(term.head) in words(page)
    assert "阶段结束" in words(page)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert f"第 {term.file.seq - 1} 条" in words(page)


def test_only_a_page_is_read_until_somebody_scrolls(
    qtbot: QtBot, term: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "PAGE", 60)
    page, vm = page_on(qtbot, term)
    assert len(numbers(page)) < term.file.seq
    nowhere = QModelIndex()
    while page.model.canFetchMore(nowhere):
        page.model.fetchMore(nowhere)
    assert numbers(page) == list(range(term.file.seq, 0, -1))
    assert not vm.left()
    assert not page.model.canFetchMore(page.model.index(0, 0))
    page.model.fetchMore(page.model.index(0, 0))
    page.model.fetchMore(nowhere)
    assert len(numbers(page)) == term.file.seq


def test_a_search_for_a_name_finds_what_was_about_that_person(qtbot: QtBot, term: Desk) -> None:
    page, _ = page_on(qtbot, term)
    page.query.setText("孙辛")
    told = [one.words for one in page.model.rows()]
    assert any("孙辛 任党委委员" in one for one in told)
    assert any("资格审查" in one and "孙辛" in one for one in told)
    assert f"找到 {len(told)} 条" in words(page)
    page.query.setText("没有这样的话")
    assert numbers(page) == []
    assert "找到 0 条" in words(page)
    page.query.clear()
    assert "找到" not in words(page)


def test_person_subject_and_election_narrow_the_list(qtbot: QtBot, term: Desk) -> None:
    page, _ = page_on(qtbot, term)
    pick(page.who, "赵四")
    assert {one.by for one in page.model.rows()} == {"赵四"}
    pick(page.contest, "secretary")
    assert {one.contest for one in page.model.rows()} == {"secretary"}
    assert len(numbers(page)) == 8
    pick(page.subject, "crossing_events")
    assert numbers(page) == []
    pick(page.who, "")
    pick(page.contest, "")
    assert {one.kind for one in page.model.rows()} == {"appointment_recorded", "disclosure_posted"}


def test_what_is_written_meanwhile_comes_in_and_the_selection_stays(qtbot: QtBot, term: Desk) -> None:
    page, _ = page_on(qtbot, term)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.selected_row().seq
    crossing.withdraw(term, "t0005", reason="写错", by=CLERK)
    assert numbers(page)[0] == term.file.seq
    assert page.list.selected_row().seq == chosen


def test_the_list_speaks_the_language_of_the_window(qtbot: QtBot, term: Desk, qapp: QApplication) -> None:
    page, vm = page_on(qtbot, term)
    use_language(qapp, "en")
    assert vm.stale()
    page.refresh()
    assert "closed by" in page.model.rows()[0].words
    assert vm.subjects()[0] == ("", "All subjects")


def test_verify_now_says_that_the_file_is_intact(qtbot: QtBot, term: Desk) -> None:
    page, vm = page_on(qtbot, term)
    page.verify.click()
    page._on_verify()  # a second time while it runs: nothing happens
    qtbot.waitUntil(lambda: vm.verifying.found() is not None and not vm.verifying.busy, timeout=20_000)
    assert "完整无误" in words(page)
    assert page.verify.isEnabled()


def test_the_keys_are_named(qtbot: QtBot, term: Desk) -> None:
    page, _ = page_on(qtbot, term)
    hints = page.keys()
    assert [hint.caps for hint in hints] == ["Ctrl+F", "↑↓", "F5"]
    assert page.first_focus() is page.query
