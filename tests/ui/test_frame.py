"""The frame: pages, keys, notices, the rail, and all of it again in another language and size."""

from collections.abc import Sequence
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Bug, UserError
from core.errors.file import DiskFull, NoSuchFile
from ui.frame import Frame
from ui.frame_menus import Choice
from ui.i18n import use_language
from ui.page import Page
from ui.shapes import KeyHint, Notice, Place, RailItem, Saved
from ui.theme import apply_theme
from ui.widgets.basics import button, column
from ui.widgets.fields import Field
from ui.widgets.key_bar import KeyBar
from ui.widgets.step_rail import StepRail

W = TypeVar("W", bound=QWidget)
ITEMS = (RailItem("one", "甲", state="done"), RailItem("two", "乙", state="now"))


class Sheet(Page):
    """A page that writes down what happens to it."""

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self.name, self.log = name, log
        self.edit = QLineEdit()
        self.set_body(column(Field("姓名", self.edit, object_name="person"), None))
        self.hints: tuple[KeyHint, ...] = (
            KeyHint("F9", "大屏", lambda: log.append(f"{name} F9")),
            KeyHint("V", "无效", lambda: log.append(f"{name} V")),
            KeyHint("Enter", "记入", lambda: log.append(f"{name} Enter")),
            KeyHint("1…=", "改", lambda: log.append(f"{name} digits"), bind=False),
        )
        log.append(f"{name} built")

    def keys(self) -> Sequence[KeyHint]:
        return self.hints

    def refresh(self) -> None:
        self.log.append(f"{self.name} refreshed")


@pytest.fixture
def log() -> list[str]:
    """What happened."""
    return []


@pytest.fixture
def frame(qtbot: QtBot, log: list[str]) -> Frame:
    """A window with two steps, the first on view."""
    made = Frame()
    qtbot.addWidget(made)
    made.set_builder(lambda step: Sheet(step, log))
    made.set_place(Place("青山镇", ("第十次代表大会", "委员选举")))
    made.set_steps(ITEMS)
    made.show_step("one")
    made.show()
    made.activateWindow()
    return made


def the(frame: Frame, kind: type[W], name: str = "") -> W:
    """The one part of the window of this kind and name."""
    (found,) = frame.findChildren(kind, name) if name else frame.findChildren(kind)
    return found


def sheet(frame: Frame) -> Sheet:
    """The page on view."""
    page = frame.page()
    assert isinstance(page, Sheet)
    return page


def test_a_page_is_built_when_first_shown_and_refreshed_each_time(frame: Frame, log: list[str]) -> None:
    frame.show_step("two")
    frame.show_step("one")
    assert log == ["one built", "one refreshed", "two built", "two refreshed", "one refreshed"]


def test_the_title_of_the_window_says_where_we_are(frame: Frame) -> None:
    assert frame.windowTitle() == "青山镇 · 第十次代表大会 · 委员选举 · 正票"


def test_choosing_a_step_is_only_asked_for(frame: Frame, qtbot: QtBot) -> None:
    frame.focus_rail()
    focused = QApplication.focusWidget()
    with qtbot.waitSignal(frame.step_chosen) as chosen:
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert chosen.args == ["one"]
    assert frame.shown_step() == "one"


def test_keys_of_the_page_on_view_work_and_no_others(frame: Frame, qtbot: QtBot, log: list[str]) -> None:
    frame.show_step("two")
    log.clear()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_1):
        qtbot.keyClick(sheet(frame), key)
    qtbot.keyClick(sheet(frame), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert log == ["two F9", "two Enter", "two Enter", "two V"]


def test_enter_on_a_button_presses_the_button_and_not_the_page(
    frame: Frame, qtbot: QtBot, log: list[str]
) -> None:
    page = sheet(frame)
    other = button("取消", act=lambda: log.append("cancelled"))
    page.set_body(column(other))
    other.show()
    log.clear()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert log == ["cancelled"]
    assert isinstance(other, QPushButton)


def test_enter_in_a_field_is_the_pages(frame: Frame, qtbot: QtBot, log: list[str]) -> None:
    log.clear()
    qtbot.keyClick(sheet(frame).edit, Qt.Key.Key_Return)
    assert log == ["one Enter"]


def test_a_letter_typed_into_a_field_is_no_command(frame: Frame, qtbot: QtBot, log: list[str]) -> None:
    page = sheet(frame)
    page.edit.setFocus()
    log.clear()
    qtbot.keyClick(page.edit, Qt.Key.Key_V)
    assert (log, page.edit.text()) == ([], "v")


def test_a_click_on_a_key_does_what_the_key_does(frame: Frame, log: list[str]) -> None:
    bar = the(frame, KeyBar)
    bar.pressed.emit(sheet(frame).hints[3])
    bar.pressed.emit(KeyHint("Tab", "下一栏"))
    assert log[-1] == "one digits"


def test_a_key_that_a_menu_has_too_is_the_pages_while_it_is_in_view(
    frame: Frame, qtbot: QtBot, log: list[str]
) -> None:
    said: list[str] = []
    frame.menus.command.connect(said.append)
    frame.show_step("two")
    page = sheet(frame)
    page.hints = (KeyHint("F6", "另一面", lambda: log.append("face")),)
    page.keys_changed.emit()
    qtbot.keyClick(page.edit, Qt.Key.Key_F6)
    assert (log[-1], said) == ("face", [])
    frame.show_step("one")
    qtbot.keyClick(sheet(frame).edit, Qt.Key.Key_F6)
    assert said == ["focus_rail"]


def test_the_bar_follows_the_page_and_is_never_empty(frame: Frame) -> None:
    bar, page = the(frame, KeyBar), sheet(frame)
    assert bar.hints() == page.hints
    page.hints = ()
    page.keys_changed.emit()
    assert [hint.caps for hint in bar.hints()] == ["Alt+↓", "F6", "F1"]


def test_a_refusal_is_shown_above_the_page_until_a_command_succeeds(frame: Frame) -> None:
    def refuse() -> None:
        raise NoSuchFile(path="a.zhengpiao")

    page = sheet(frame)
    assert not page.attempt(refuse)
    shown = frame.notice()
    assert shown is not None
    assert (shown.kind, shown.what, shown.do) == (
        "refusal",
        "找不到文件：a.zhengpiao。 (F101)",
        "请检查文件名和所在的磁盘或 U 盘。",
    )
    assert page.attempt(lambda: None)
    assert frame.notice() is None


def test_trouble_with_the_machine_is_a_warning(frame: Frame) -> None:
    def full() -> None:
        raise DiskFull(path="/")

    sheet(frame).attempt(full)
    shown = frame.notice()
    assert shown is not None
    assert shown.kind == "warn"


def test_a_fault_of_the_program_is_not_shown_as_the_persons(frame: Frame) -> None:
    def fail() -> None:
        raise Bug

    with pytest.raises(Bug):
        sheet(frame).attempt(fail)
    assert issubclass(NoSuchFile, UserError)


def test_another_page_takes_the_notice_away(frame: Frame) -> None:
    sheet(frame).tell(Notice("info", "好。"))
    assert frame.notice() is not None
    frame.show_step("one")
    assert frame.notice() is not None
    frame.show_step("two")
    assert frame.notice() is None


def test_a_standing_notice_stays_until_its_cause_is_gone(frame: Frame) -> None:
    def banners() -> int:
        return sum(banner.isVisibleTo(frame) for banner in frame.findChildren(QWidget, "banner"))

    frame.set_standing("network", Notice("warn", "连着网络。"))
    frame.set_standing("network", Notice("warn", "还连着网络。"))
    frame.show_step("two")
    assert banners() == 1
    frame.set_standing("network", None)
    assert banners() == 0


def test_another_language_builds_everything_anew_and_keeps_what_was_typed(
    frame: Frame, qapp: QApplication
) -> None:
    frame.set_saved(Saved("21:04:07", "3F9A 22C1"))
    old = sheet(frame)
    old.edit.setText("丁一")
    old.edit.setFocus()
    use_language(qapp, "en")
    frame.rebuild()
    page = sheet(frame)
    assert page is not old
    assert page.edit.text() == "丁一"
    assert page.edit.hasFocus()
    assert frame.menuBar().actions()[0].text() == "&File"
    assert the(frame, QLabel, "headerSaved").text() == "● Saved · 21:04:07 · 3F9A 22C1"


def test_a_larger_text_leaves_every_key_and_step_in_the_window(frame: Frame, qapp: QApplication) -> None:
    frame.resize(1280, 800)
    apply_theme(qapp, 200)
    frame.rebuild()
    QApplication.processEvents()
    assert frame.width() == 1280
    assert frame.height() == 800
    bar = the(frame, KeyBar)
    assert frame.rect().contains(bar.mapTo(frame, bar.rect().bottomRight()))
    assert all(bar.rect().contains(chip.geometry()) for chip in bar.findChildren(QWidget) if chip.isVisible())


def test_keys_take_an_eighth_of_the_window_at_most(frame: Frame, qapp: QApplication) -> None:
    many = tuple(KeyHint(f"F{n}", "一个很长的说明") for n in range(2, 11))
    sheet(frame).hints = many
    for percent in (100, 150, 200):
        apply_theme(qapp, percent)
        frame.rebuild()
        sheet(frame).hints = many
        sheet(frame).keys_changed.emit()
        frame.resize(1366, 768)
        QApplication.processEvents()
        assert frame.key_bar.height() <= frame.height() / 8
        assert frame.key_bar.hints() == many


def test_a_window_narrow_for_its_letters_shows_the_words_of_the_rail_while_the_keyboard_is_there(
    frame: Frame, qapp: QApplication
) -> None:
    frame.resize(1366, 768)
    rail = the(frame, QWidget, "rail")
    assert rail.width() > 200  # at 100 %
    apply_theme(qapp, 200)
    frame.rebuild()
    rail = frame.findChildren(StepRail)[-1]
    assert rail.width() < 1366 / 10
    assert rail.step("two").toolTip() == "乙"
    assert "乙" in rail.step("two").accessibleName()
    frame.focus_rail()
    assert rail.width() > 300
    sheet(frame).edit.setFocus()
    assert rail.width() < 1366 / 10


def test_without_steps_there_is_no_rail_and_without_a_title_no_header(frame: Frame) -> None:
    rail, header = the(frame, QWidget, "rail"), the(frame, QWidget, "header")
    assert rail.isVisible()
    assert header.isVisible()
    frame.set_steps(())
    frame.set_place(Place(""))
    assert not rail.isVisible()
    assert not header.isVisible()


def test_a_rehearsal_and_a_file_that_can_only_be_read_say_so(frame: Frame) -> None:
    band = the(frame, QWidget, "rehearsal")
    assert not band.isVisible()
    frame.set_place(Place("青山镇", rehearsal=True, read_only=True))
    assert band.isVisible()
    assert the(frame, QLabel, "headerReadOnly").text() == "◌ 只读"


def test_menus_name_what_was_asked(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.menus.command) as asked:
        frame.menus.action("open").trigger()
    assert asked.args == ["open"]


def test_a_greyed_command_stays_grey_in_another_language(frame: Frame) -> None:
    frame.menus.set_enabled("backup", False)
    frame.menus.set_contests([Choice("c1", "委员选举", chosen=True), Choice("c2", "书记选举")])
    frame.menus.rebuild()
    assert not frame.menus.action("backup").isEnabled()
    frame.menus.set_enabled("backup", True)
    frame.menus.rebuild()
    assert frame.menus.action("backup").isEnabled()


def test_no_two_commands_share_a_key(frame: Frame) -> None:
    names = [keys.toString() for action in frame.menus._actions.values() for keys in action.shortcuts()]
    assert len(names) == len(set(names))


def test_pages_thrown_away_are_not_shown_on_the_way_out(frame: Frame, log: list[str]) -> None:
    class Shown(Sheet):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            log.append(f"{self.name} shown")

    frame.set_builder(lambda step: Shown(step, log))
    frame.show_step("two")
    frame.show_step("one")
    frame.show_step("two")
    assert "one shown" in log
    log.clear()
    frame.set_builder(lambda step: Shown(f"new {step}", log))
    assert log == []
    frame.show_step("two")
    assert "new two shown" in log
