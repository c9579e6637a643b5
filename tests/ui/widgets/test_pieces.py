"""Buttons, fields, counters, banners, keys: what they show, what the voice says, what keys do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.shapes import CheckState, KeyHint, Notice
from ui.theme import apply_theme
from ui.widgets.banner import Banner, key_cap_html
from ui.widgets.basics import Heading, Split, button, card, column, flow, holder, label, row, rule
from ui.widgets.counters import BigStatement, CheckRow, EmptyState, NumberBox
from ui.widgets.fields import Field, Hit, SearchField
from ui.widgets.key_bar import KeyBar, KeyChip


def in_window(qtbot: QtBot, widget: QWidget, width: int = 700, height: int = 400) -> QWidget:
    """The widget shown alone."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot: QtBot, key: Qt.Key) -> None:
    presses: list[int] = []
    made = button("去", "primary", lambda: presses.append(1))
    in_window(qtbot, made)
    qtbot.keyClick(made, key)
    assert presses == [1]


def test_labels_show_markup_as_it_was_typed(qtbot: QtBot) -> None:
    made = label("<b>丁</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_field_shows_its_hint_or_its_error_and_says_it(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = Field("姓名", edit, object_name="name", hint="全名")
    in_window(qtbot, field)
    assert (edit.accessibleName(), edit.accessibleDescription(), field.error()) == ("姓名", "全名", "")
    field.set_error("请填写。")
    assert (field.error(), edit.accessibleDescription(), edit.property("wrong")) == (
        "请填写。",
        "请填写。",
        "true",
    )
    field.set_error("")
    assert (field.error(), edit.property("wrong")) == ("", "false")


def test_search_results_are_chosen_from_the_line(qtbot: QtBot) -> None:
    search = SearchField("姓名", object_name="find")
    in_window(qtbot, search)
    asked: list[str] = []
    search.text_changed.connect(asked.append)
    qtbot.keyClicks(search.edit, "zm")
    assert asked == ["z", "zm"]
    search.set_hits([Hit(1, "张敏", "0017"), Hit(2, "周明")])
    qtbot.keyClick(search.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.keyClick(search.edit, Qt.Key.Key_Return)
    assert chosen.args == [2]
    qtbot.keyClick(search.edit, Qt.Key.Key_Escape)
    assert search.edit.text() == ""


def test_enter_without_results_chooses_nothing(qtbot: QtBot) -> None:
    search = SearchField("姓名", object_name="find")
    in_window(qtbot, search)
    with qtbot.assertNotEmitted(search.chosen):
        qtbot.keyClick(search.edit, Qt.Key.Key_Return)
    assert search.list.isHidden()


def test_a_number_box_says_all_it_shows(qtbot: QtBot) -> None:
    box = NumberBox("已选 / 应选", "8", "/ 9")
    in_window(qtbot, box)
    assert box.accessibleName() == "已选 / 应选 8 / 9"
    box.show_number("10", suffix="/ 9", hint="超选", tone="bad")
    assert box.accessibleName() == "已选 / 应选 10 / 9 超选"


@pytest.mark.parametrize(("state", "word"), [("ok", "相符"), ("open", "未完成"), ("wrong", "不符")])
def test_a_check_says_its_state_in_words(qtbot: QtBot, state: CheckState, word: str) -> None:
    check = CheckRow(state, "票数", "发出 112")
    in_window(qtbot, check)
    assert check.accessibleName() == f"票数: {word}. 发出 112"


@pytest.mark.parametrize("states", [("ok", "open"), ("ok", "wrong"), ("open", "wrong")])
def test_states_look_different_without_their_colours(
    qtbot: QtBot, states: tuple[CheckState, CheckState]
) -> None:
    one, other = (BigStatement(state, "字") for state in states)
    shapes = []
    for made in (one, other):
        in_window(qtbot, made)
        image = (
            made.grab().toImage().convertToFormat(image_format := made.grab().toImage().Format.Format_Mono)
        )
        assert image.format() == image_format
        shapes.append(image)
    assert shapes[0] != shapes[1]


def test_a_banner_says_what_and_what_to_do_and_can_be_closed(qtbot: QtBot) -> None:
    banner = Banner(closable=True)
    in_window(qtbot, banner)
    banner.show_notice(Notice("refusal", "多了一张。", "请重数。"))
    assert (banner.what(), banner.do(), banner.accessibleName()) == (
        "多了一张。",
        "请重数。",
        "多了一张。 请重数。",
    )
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChild(QWidget, "close"), Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_banner_draws_keys_inside_its_line(qtbot: QtBot) -> None:
    banner = Banner()
    in_window(qtbot, banner)
    banner.show_text("good", f"按 {key_cap_html('Enter')} 记入")
    with_key = banner.grab().toImage()
    banner.show_text("good", "按 记入")
    assert banner.grab().toImage() != with_key


def test_keys_in_the_bar_can_be_clicked(qtbot: QtBot) -> None:
    bar = KeyBar()
    in_window(qtbot, bar)
    hints = (KeyHint("F9", "大屏"), KeyHint("Esc", "返回"))
    bar.set_hints(hints)
    bar.set_hints(hints)
    chips = [chip for chip in bar.findChildren(KeyChip) if not chip.isHidden()]
    assert [chip.accessibleName() for chip in chips] == ["大屏 (F9)", "返回 (Esc)"]
    with qtbot.waitSignal(bar.pressed) as pressed:
        qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert pressed.args == [hints[1]]


def test_a_key_that_looks_as_before_does_what_it_does_now_and_is_not_drawn_anew(qtbot: QtBot) -> None:
    bar, done = KeyBar(), list[str]()
    in_window(qtbot, bar)
    bar.set_hints([KeyHint("F9", "大屏", lambda: done.append("before")), KeyHint("Esc", "返回")])
    (chip,) = (one for one in bar.findChildren(KeyChip) if one.hint.caps == "F9")
    now = KeyHint("F9", "大屏", lambda: done.append("now")), KeyHint("Esc", "返回")
    bar.set_hints(now)
    bar.pressed.connect(lambda hint: hint.act())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (done, bar.hints()) == (["now"], now)
    bar.set_hints([KeyHint("F9", "关闭"), KeyHint("Esc", "返回")])
    shown = [one.accessibleName() for one in bar.findChildren(KeyChip) if not one.isHidden()]
    assert shown == ["关闭 (F9)", "返回 (Esc)"]


def test_the_key_bar_breaks_into_lines_where_the_window_is_narrow(qtbot: QtBot) -> None:
    bar = KeyBar()
    in_window(qtbot, bar, width=1200)
    bar.set_hints([KeyHint(f"F{n}", "一个说明") for n in range(1, 9)])
    wide = bar.height()
    bar.resize(400, bar.height())
    assert bar.height() > wide


def test_keys_that_have_no_room_fold_into_one_that_shows_them_all(qtbot: QtBot) -> None:
    bar, hints = KeyBar(), [KeyHint(f"F{n}", "一个说明") for n in range(1, 9)]
    in_window(qtbot, bar, width=600)
    bar.set_hints(hints)
    bar.fold_beyond(50, KeyHint("F1", "全部按键"))
    QApplication.processEvents()
    shown = [chip.hint for chip in bar.findChildren(KeyChip) if chip.isVisible()]
    assert bar.height() <= 50
    assert 1 < len(shown) < 8
    assert shown.count(KeyHint("F1", "全部按键")) == 1
    assert [one for one in shown if one.label == "一个说明"] == hints[: len(shown) - 1]
    assert bar.hints() == tuple(hints)  # F1 tells of every one
    bar.resize(1600, bar.height())
    assert not any(chip.hint.label == "全部按键" for chip in bar.findChildren(KeyChip) if chip.isVisible())


def test_two_columns_become_one_where_the_room_is_small(qtbot: QtBot) -> None:
    main, side = QLabel("主"), QLabel("侧")
    split = Split(column(main), column(side), stack_below=600)
    in_window(qtbot, split, width=900)
    assert side.mapTo(split, side.rect().topLeft()).x() > main.mapTo(split, main.rect().topLeft()).x()
    split.resize(500, 400)
    QApplication.processEvents()
    assert side.mapTo(split, side.rect().topLeft()).x() == main.mapTo(split, main.rect().topLeft()).x()


def test_a_heading_puts_its_sentence_below_where_it_does_not_fit(qtbot: QtBot) -> None:
    heading = Heading("收票清点", "发出 112 张")
    in_window(qtbot, heading, width=900)
    low = heading.heightForWidth(900)
    heading.set_lead("一句很长的话，" * 20)
    heading.set_title("清点")
    QApplication.processEvents()
    assert heading.heightForWidth(900) > low


@pytest.mark.parametrize("width", [220, 300, 500, 900])
def test_wrapped_words_of_a_check_a_statement_and_a_number_are_never_cut_off(
    qtbot: QtBot, width: int
) -> None:
    long = "党委副书记选举：4 选 3，差额 1，占应选 33.3%，占候选 25.0%"
    pieces = (
        CheckRow("ok", long, long),
        BigStatement("ok", "选举有效", long),
        NumberBox("数", "8", hint=long),
        Field(long, QLineEdit(), object_name="line", hint=long),
    )
    page = in_window(qtbot, holder(column(*pieces, None)), width=width, height=1200)
    for _ in range(3):
        QApplication.processEvents()
    for words in page.findChildren(QLabel):
        if words.isVisible():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_piece_can_be_drawn_at_every_size(qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    apply_theme(qapp, percent)
    page = holder(
        column(
            Heading("标题", "一句"),
            row(NumberBox("数", "8"), card(label("卡", "prose")), None),
            flow(
                button("主", "primary"),
                button("次", "secondary"),
                button("危", "danger"),
                button("链", "link"),
            ),
            rule(),
            CheckRow("ok", "相符"),
            BigStatement("wrong", "选举无效", "一句"),
            EmptyState("空", "什么也没有", "导入…"),
        )
    )
    in_window(qtbot, page, width=900, height=900)
    assert not page.grab().isNull()
