"""The rail: where we are, by mouse, key and voice."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.shapes import RailItem, RailSection
from ui.widgets.step_rail import StepRail

ITEMS = (
    RailItem("a", "甲", "118 名", "done"),
    RailItem("b", "乙", "", "now"),
    RailItem("c", "丙", "", "blocked", "还差一步。"),
)


@pytest.fixture
def rail(qtbot: QtBot) -> StepRail:
    """Three steps, the second on view."""
    made = StepRail("步骤")
    qtbot.addWidget(made)
    made.set_items(ITEMS, "b")
    made.resize(244, 400)
    made.show()
    return made


def test_a_click_chooses_the_step(rail: StepRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        qtbot.mouseClick(rail.step("a"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["a"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_chooses_the_step_that_has_the_focus(rail: StepRail, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        qtbot.keyClick(rail.step("c"), key)
    assert chosen.args == ["c"]


def test_arrows_move_between_steps_and_stop_at_the_ends(rail: StepRail, qtbot: QtBot) -> None:
    rail.activateWindow()
    rail.step("b").setFocus()
    for key, there in (
        (Qt.Key.Key_Down, "c"),
        (Qt.Key.Key_Down, "c"),
        (Qt.Key.Key_Home, "a"),
        (Qt.Key.Key_Up, "a"),
        (Qt.Key.Key_End, "c"),
    ):
        focused = next(item.id for item in rail.items() if rail.step(item.id).hasFocus())
        qtbot.keyClick(rail.step(focused), key)
        assert rail.step(there).hasFocus()


def test_the_voice_says_number_title_state_and_reason(rail: StepRail) -> None:
    assert rail.step("a").accessibleName() == "1. 甲 · 已完成 · 118 名"
    assert rail.step("c").accessibleName() == "3. 丙 · 尚不能进行 · 还差一步。"
    assert rail.step("c").toolTip() == "还差一步。"


def test_new_states_keep_the_steps_and_the_focus(rail: StepRail) -> None:
    rail.activateWindow()
    rail.step("a").setFocus()
    before = rail.step("a")
    rail.set_items([RailItem("a", "甲", state="partial"), *ITEMS[1:]], "a")
    assert rail.step("a") is before
    assert before.hasFocus()
    assert before.shown


def test_other_steps_replace_the_old_ones(rail: StepRail) -> None:
    rail.set_items([RailItem("x", "新")], "x")
    assert [item.id for item in rail.items()] == ["x"]
    with pytest.raises(KeyError):
        rail.step("a")


def test_a_long_line_below_makes_the_step_higher(rail: StepRail) -> None:
    short = rail.step("a").heightForWidth(244)
    rail.set_items([RailItem("a", "甲", "很长的一行说明，" * 6), *ITEMS[1:]], "a")
    assert rail.step("a").heightForWidth(244) > short


UPPER = RailSection("换届", (RailItem("o", "总览"), RailItem("p", "报名", "", "now")), "o")
LOWER = RailSection("党代会", ITEMS, "b")


def test_of_two_sections_the_one_with_the_page_on_view_is_open(rail: StepRail) -> None:
    rail.set_sections([UPPER, LOWER], "c", "")
    assert [item.id for item in rail.items()] == ["a", "b", "c"]
    assert [fold.accessibleName() for fold in rail.folds()] == ["换届 · 报名"]
    rail.set_sections([UPPER, LOWER], "p", "")
    assert [item.id for item in rail.items()] == ["o", "p"]
    assert [fold.accessibleName() for fold in rail.folds()] == ["党代会 · 乙"]


def test_a_page_of_no_section_leaves_the_one_that_was_open(rail: StepRail) -> None:
    rail.set_sections([UPPER, LOWER], "people", "b")
    assert [item.id for item in rail.items()] == ["a", "b", "c"]
    rail.set_sections([], "", "")
    assert (rail.items(), rail.folds()) == ((), ())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_folded_section_leads_to_where_it_stands(rail: StepRail, qtbot: QtBot, key: Qt.Key) -> None:
    rail.set_sections([UPPER, LOWER], "o", "")
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        qtbot.keyClick(rail.folds()[0], key)
    assert chosen.args == ["b"]


def test_ten_steps_beside_another_section_fit_a_small_screen(rail: StepRail) -> None:
    ten = tuple(RailItem(str(n), f"步骤{n}", "一行说明", "todo") for n in range(10))
    rail.set_sections([UPPER, RailSection("党代会", ten, "0")], "0", "")
    rail.resize(244, 665)
    assert sum(rail.step(item.id).heightForWidth(232) for item in ten) < 560


def test_the_step_on_view_is_scrolled_into_sight(qtbot: QtBot) -> None:
    rail = StepRail("步骤")
    qtbot.addWidget(rail)
    rail.resize(244, 200)
    rail.show()
    rail.set_items([RailItem(str(n), f"第 {n} 步") for n in range(12)], "11")
    last = rail.step("11")
    qtbot.waitUntil(
        lambda: rail.viewport().rect().contains(last.mapTo(rail.viewport(), last.rect().center()))
    )
