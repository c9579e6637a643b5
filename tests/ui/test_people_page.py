"""The page of the people: registered, given another PIN, dismissed; close relatives of candidates."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.office import people
from tests.office import hall
from tests.ui.people_hall import CLERK, TELLER, election, find, press, sign_in, window_on
from ui.main_window import MainWindow
from ui.pages.people import PeoplePage
from ui.settings import Settings


def shown(window: MainWindow) -> PeoplePage:
    window.menus.action("people").trigger()
    page = window.page()
    assert isinstance(page, PeoplePage)
    page._vm._hasher = hall.CHEAP
    return page


def fill(qtbot: QtBot, page: PeoplePage, name: str, text: str) -> None:
    edit = find(page, QLineEdit, name)
    edit.clear()
    if text.isascii():
        qtbot.keyClicks(edit, text)
    else:
        edit.setText(text)  # as an input method does


def pins(qtbot: QtBot, page: PeoplePage, prefix: str, pin: str, again: str = "") -> None:
    fill(qtbot, page, f"{prefix}Pin", pin)
    fill(qtbot, page, f"{prefix}PinAgain", again or pin)


def texts(page: PeoplePage) -> str:
    QApplication.sendPostedEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


@pytest.fixture
def bare(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """Nobody registered yet."""
    return window_on(qtbot, settings, election(tmp_path / "t.zhengpiao"))


@pytest.fixture
def manned(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """Five registered, the clerk at the keyboard."""
    window = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao", registered=True))
    sign_in(qtbot, window, "wms")
    return window


def registered(window: MainWindow) -> dict[str, tuple[str, ...]]:
    session = window.session()
    assert session is not None
    return {one.name: one.roles for one in people.registered(session.desk, hall.MEETING)}


def test_the_first_person_is_a_clerk_and_stays_at_the_keyboard(qtbot: QtBot, bare: MainWindow) -> None:
    page = shown(bare)
    press(qtbot, page, "firstPerson")
    assert find(page, QLineEdit, "personName").text() == CLERK
    assert find(page, QCheckBox, "role_clerk").isChecked()
    pins(qtbot, page, "person", "1234")
    qtbot.keyClick(find(page, QLineEdit, "personPinAgain"), Qt.Key.Key_Return)
    assert registered(bare) == {CLERK: ("clerk",)}
    assert f"{CLERK} · 秘书" in bare.header.person_text()


def test_officers_of_the_meeting_are_taken_over_with_their_roles(qtbot: QtBot, bare: MainWindow) -> None:
    page = shown(bare)
    press(qtbot, page, "firstPerson")
    pins(qtbot, page, "person", "1234")
    press(qtbot, page, "registerPerson")
    qtbot.keyClick(bare, Qt.Key.Key_F2)
    press(qtbot, page, f"take-{TELLER}")
    assert find(page, QCheckBox, "role_teller").isChecked()
    pins(qtbot, page, "person", "5678")
    press(qtbot, page, "registerPerson")
    assert registered(bare)[TELLER] == ("teller",)


def test_pins_that_differ_or_are_too_short_are_said_at_the_field(qtbot: QtBot, bare: MainWindow) -> None:
    page = shown(bare)
    press(qtbot, page, "firstPerson")
    pins(qtbot, page, "person", "12")
    press(qtbot, page, "registerPerson")
    assert "须为 4 至 12 位数字" in texts(page)
    pins(qtbot, page, "person", "1234", "1243")
    press(qtbot, page, "registerPerson")
    assert "两次输入的口令不一样" in texts(page)
    assert not registered(bare)


def test_somebody_is_dismissed_with_a_reason_and_stays_on_the_page(qtbot: QtBot, manned: MainWindow) -> None:
    page = shown(manned)
    page._table.select_where(lambda one: one.name == TELLER)
    qtbot.keyClick(manned, Qt.Key.Key_F8)
    press(qtbot, page, "dismissPerson")
    assert TELLER in registered(manned)  # without a reason nothing happens
    fill(qtbot, page, "dismissReason", "身体不适")
    press(qtbot, page, "dismissPerson")
    assert TELLER not in registered(manned)
    assert f"{TELLER}：身体不适" in texts(page)


def test_the_last_clerk_stays(qtbot: QtBot, manned: MainWindow) -> None:
    page = shown(manned)
    page._table.select_where(lambda one: one.name == CLERK)
    press(qtbot, page, "askDismiss")
    fill(qtbot, page, "dismissReason", "回家")
    press(qtbot, page, "dismissPerson")
    refused = manned.notice()
    assert refused is not None
    assert "K105" in refused.what


def test_another_pin_holds_at_once(qtbot: QtBot, manned: MainWindow) -> None:
    page = shown(manned)
    page._table.select_where(lambda one: one.name == TELLER)
    qtbot.keyClick(manned, Qt.Key.Key_F7)
    pins(qtbot, page, "new", "998877")
    press(qtbot, page, "keepPin")
    sign_in(qtbot, manned, "sj")
    strip = manned.people.strip
    assert strip is not None
    assert strip.error()
    session = manned.session()
    assert session is not None
    session.desk.clock.now()
    qtbot.keyClicks(strip.pin, "998877")
    qtbot.keyClick(strip.pin, Qt.Key.Key_Return)
    assert session.clerk == TELLER


def test_a_teller_may_look_at_the_page_and_change_nothing(qtbot: QtBot, manned: MainWindow) -> None:
    sign_in(qtbot, manned, "sj")
    page = shown(manned)
    press(qtbot, page, "addPerson")
    assert not find(page, QPushButton, "registerPerson").isEnabled()
    assert "须由秘书来做" in find(page, QPushButton, "registerPerson").toolTip()


def test_kin_of_a_candidate_cannot_be_registered_to_count(qtbot: QtBot, manned: MainWindow) -> None:
    page = shown(manned)
    candidate = hall.NAMES[0]
    find(page, QComboBox, "kinPerson").setCurrentText("周某")
    find(page, QComboBox, "kinCandidate").setCurrentText(candidate)
    press(qtbot, page, "relate")
    assert f"周某 与候选人 {candidate}：夫妻" in texts(page)
    press(qtbot, page, "addPerson")
    fill(qtbot, page, "personName", "周某")
    qtbot.mouseClick(find(page, QCheckBox, "role_teller"), Qt.MouseButton.LeftButton)
    find(page, QCheckBox, "role_teller").setChecked(True)
    pins(qtbot, page, "person", "1234")
    press(qtbot, page, "registerPerson")
    refused = manned.notice()
    assert refused is not None
    assert "A106" in refused.what


def test_a_relation_is_taken_back_with_a_reason(qtbot: QtBot, manned: MainWindow) -> None:
    page = shown(manned)
    find(page, QComboBox, "kinPerson").setCurrentText("周某")
    find(page, QComboBox, "kinCandidate").setCurrentText(hall.NAMES[0])
    press(qtbot, page, "relate")
    back = next(one for one in page.findChildren(QPushButton) if one.text() == "撤销…")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    fill(qtbot, page, "unrelateReason", "同名")
    press(qtbot, page, "unrelate")
    assert "尚无登记" in texts(page)
