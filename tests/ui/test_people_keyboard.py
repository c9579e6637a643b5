"""Who is at the keyboard: seen, switched by a PIN in a second with nothing lost, kept from what is others' work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.office import count
from core.store import queries
from tests.office import hall
from tests.ui.people_hall import (
    CHIEF,
    CLERK,
    PAPERS,
    TELLER,
    WATCH,
    election,
    find,
    press,
    sign_in,
    window_on,
)
from ui.main_window import MainWindow
from ui.pages.entry import EntryPage
from ui.pages.people import PeoplePage
from ui.settings import Settings
from ui.viewmodels.session import Session


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    return window_on(qtbot, settings, election(tmp_path / "t.zhengpiao", registered=True))


def session_of(window: MainWindow) -> Session:
    found = window.session()
    assert found is not None
    return found


def entry(window: MainWindow) -> EntryPage:
    page = window.show_step("entry")
    assert isinstance(page, EntryPage)
    return page


def words(window: MainWindow) -> str:
    QApplication.sendPostedEvents()
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def test_without_registered_people_everything_is_as_before(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))
    page = entry(window)
    assert CLERK in window.header.person_text()
    assert page.body is not None
    qtbot.keyClick(page.body.card.grid, Qt.Key.Key_Return)
    assert len(queries.ballots(session_of(window).desk.file, "committee", "1")) == 1
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert isinstance(window.page(), PeoplePage)


def test_where_people_are_registered_nobody_is_at_the_keyboard_before_the_first_pin(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = entry(window)
    assert "无人操作" in window.header.person_text()
    assert page.body is not None
    qtbot.keyClick(page.body.card.grid, Qt.Key.Key_Return)
    shown = window.notice()
    assert shown is not None
    assert "K107" in shown.what


def test_a_teller_takes_over_by_initials_and_pin_and_the_half_marked_ballot_stays(
    qtbot: QtBot, window: MainWindow
) -> None:
    sign_in(qtbot, window, "wms")
    page = entry(window)
    assert page.body is not None
    qtbot.keyClicks(page.body.card.grid, "12")
    before = page._vm.sheet.draft
    qtbot.keyClick(window, Qt.Key.Key_F3)
    strip = window.people.strip
    assert strip is not None
    assert strip.name.hasFocus()
    qtbot.keyClicks(strip.name, "sj")
    assert strip.chosen() == TELLER
    qtbot.keyClicks(strip.name, hall.PIN[0])
    qtbot.keyClicks(strip.pin, hall.PIN[1:])
    qtbot.keyClick(strip.pin, Qt.Key.Key_Return)
    assert session_of(window).clerk == TELLER
    assert TELLER in window.header.person_text()
    assert "计票人" in window.header.person_text()
    assert page._vm.sheet.draft == before
    assert page.body.card.grid.hasFocus()
    qtbot.keyClick(page.body.card.grid, Qt.Key.Key_Return)
    entries = queries.ballots(session_of(window).desk.file, "committee", "1")
    assert len(entries) == 1


def test_the_one_before_has_left_when_another_comes(qtbot: QtBot, window: MainWindow) -> None:
    sign_in(qtbot, window, "wms")
    sign_in(qtbot, window, "sj")
    here = session_of(window).desk.gate.signed_in(hall.MEETING)
    assert [one.name for one in here] == [TELLER]


def test_a_wrong_pin_says_how_often_and_how_long_to_wait(qtbot: QtBot, window: MainWindow) -> None:
    sign_in(qtbot, window, "wms")
    sign_in(qtbot, window, "sj", "1111")
    strip = window.people.strip
    assert strip is not None
    assert not strip.isHidden()
    assert "已连续错 1 次" in strip.error()
    assert session_of(window).clerk == CLERK
    assert not strip.pin.text()
    qtbot.keyClicks(strip.pin, hall.PIN)
    qtbot.keyClick(strip.pin, Qt.Key.Key_Return)  # a second has gone by
    assert session_of(window).clerk == TELLER


def test_the_wait_is_counted_down(qtbot: QtBot, window: MainWindow) -> None:
    sign_in(qtbot, window, "wms")
    strip = window.people.strip
    assert strip is not None
    strip.refuse("口令不对。", 2)
    assert "2 秒后" in strip.error()
    for _ in range(2):
        strip._timer.timeout.emit()
    assert "现在可以重新输入" in strip.error()


def test_escape_closes_the_strip_and_the_ballot_keeps_what_was_marked(
    qtbot: QtBot, window: MainWindow
) -> None:
    sign_in(qtbot, window, "sj")
    page = entry(window)
    assert page.body is not None
    qtbot.keyClicks(page.body.card.grid, "3")
    before = page._vm.sheet.draft
    window.menus.action("switch").trigger()
    strip = window.people.strip
    assert strip is not None
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert page._vm.sheet.draft == before
    assert page.body.card.grid.hasFocus()


def test_arrows_and_clicks_choose_as_well(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.action("switch").trigger()
    strip = window.people.strip
    assert strip is not None
    first = strip.chosen()
    qtbot.keyClick(strip.name, Qt.Key.Key_Down)
    assert strip.chosen() != first
    press(qtbot, strip, f"who-{WATCH}")
    assert strip.chosen() == WATCH
    assert strip.pin.hasFocus()
    qtbot.keyClicks(strip.pin, hall.PIN)
    press(qtbot, strip, "switchGo")
    assert session_of(window).clerk == WATCH


def test_a_page_on_which_this_person_may_do_nothing_says_who_may(qtbot: QtBot, window: MainWindow) -> None:
    sign_in(qtbot, window, "qj")
    entry(window)
    assert "钱监 的职责不能录票，须由计票人或秘书来做" in words(window)
    sign_in(qtbot, window, "sj")
    assert "钱监 的职责" not in words(window)


def test_a_button_that_is_not_this_persons_is_shut_with_the_reason(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    path = election(tmp_path / "t.zhengpiao", entered=PAPERS, registered=True)
    window = window_on(qtbot, settings, path)
    sign_in(qtbot, window, "sj")
    page = window.show_step("count")
    check = find(page, QPushButton, "checkCount")
    assert not check.isEnabled()
    assert "须由总监票人或监票人来做" in check.toolTip()
    page.refresh()
    assert not check.isEnabled()
    sign_in(qtbot, window, "qj")
    check = find(page, QPushButton, "checkCount")
    assert check.isEnabled()
    assert not check.toolTip()


def test_the_reading_of_the_header_survives_another_language(qtbot: QtBot, window: MainWindow) -> None:
    sign_in(qtbot, window, "sj")
    window.menus.language_chosen.emit("en")
    assert f"{TELLER} · teller" in window.header.person_text()
    sign_in(qtbot, window, "qj")
    assert session_of(window).clerk == WATCH


@pytest.fixture
def to_seal(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """Announced, ready to be sealed, five people registered; the chief scrutineer at the keyboard."""
    path = election(tmp_path / "t.zhengpiao", entered=PAPERS)
    window = window_on(qtbot, settings, path)
    desk = session_of(window).desk
    count.check(desk, "committee", by=WATCH)
    count.announce(desk, "committee", announced_by="周主席", by=CLERK)
    from tests.ui.people_hall import register_all  # noqa: PLC0415  # after the announcement, which takes a clerk

    register_all(desk)
    sign_in(qtbot, window, "zj")
    assert session_of(window).clerk == CHIEF
    return window


def test_two_people_seal(qtbot: QtBot, to_seal: MainWindow) -> None:
    window = to_seal
    page = window.show_step("seal")
    qtbot.waitUntil(lambda: not page._vm.busy)  # type: ignore[attr-defined]  # the seal page
    press(qtbot, page, "enterSigners")
    press(qtbot, page, "keepSigners")
    qtbot.waitUntil(lambda: find(page, QPushButton, "seal").isEnabled())
    press(qtbot, page, "seal")
    desk = session_of(window).desk
    assert queries.contest(desk.file, "committee").state == "announced"
    name, pin = find(page, QLineEdit, "secondName"), find(page, QLineEdit, "secondPin")
    assert name.hasFocus()
    assert page.findChild(QPushButton, f"who-{CHIEF}") is None
    assert page.findChild(QPushButton, f"who-{TELLER}") is None
    qtbot.keyClicks(name, "qj")
    qtbot.keyClicks(name, "1")
    qtbot.keyClicks(pin, "111")
    qtbot.keyClick(pin, Qt.Key.Key_Return)
    assert "口令不对" in words(window)
    desk.clock.now()
    qtbot.keyClicks(pin, hall.PIN)
    qtbot.keyClick(pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page._vm.busy)  # type: ignore[attr-defined]  # the seal page
    assert queries.contest(desk.file, "committee").state == "sealed"
    assert session_of(window).clerk == CHIEF
    assert [one.name for one in desk.gate.signed_in(hall.MEETING)] == [CHIEF]
