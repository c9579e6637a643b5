"""The board for the hall: everybody fits without scrolling, strokes come one by one, a frame costs little."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.display.board import CountBoard
from ui.display.letters import LEAST, break_name, fit, text_width
from ui.display.plan import plan
from ui.theme import COLOURS
from ui.viewmodels.display_cards import CountCard, Line
from ui.widgets.brush_motion import LONGEST_MS, BrushMotion
from ui.widgets.brush_signs import best_side

SIZES = [(1280, 720), (1920, 1080), (1024, 768)]
LONG = "古丽巴哈尔·买买提依明江"
SHORT = ("丁一", "于兰", "马志远", "王建国", "欧阳岚")


def card(votes: list[int], *, capacity: int = 112, cut: int = 0) -> CountCard:
    rows = tuple(
        Line(str(place), SHORT[place % 5], number, number > capacity // 2)
        for place, number in enumerate(votes)
    )
    return CountCard("选举", "计票", (), rows, capacity, cut)


def area(size: tuple[int, int]) -> QRectF:
    return QRectF(40, 120, size[0] - 80, size[1] - 150)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", range(2, 41))
@pytest.mark.parametrize("name", ["丁一", LONG])
def test_two_to_forty_names_fit_without_scrolling(
    qapp: object, size: tuple[int, int], people: int, name: str
) -> None:
    board = area(size)
    names = [name if place % 5 == 0 else "王建国" for place in range(people)]
    made = plan(board, names, 112)
    for slot in range(people):
        x, y = made.place(board, slot)
        assert board.left() <= x
        assert x + made.column_width <= board.right() + 0.01
        assert y + made.row_height <= board.bottom() + 0.01
    assert made.name_size >= LEAST
    assert made.number_size >= 20
    strokes = made.side * 1.16 * made.per_line if made.side else made.strokes_width
    right = made.strokes_left + strokes + made.word_width + made.number_width
    assert right <= made.column_width + 0.01


@pytest.mark.parametrize("size", SIZES)
def test_forty_names_and_a_township_congress_still_have_strokes(qapp: object, size: tuple[int, int]) -> None:
    assert plan(area(size), ["王建国"] * 40, 112).side > 9


def test_fewer_names_are_never_smaller(qapp: object) -> None:
    sizes = [plan(area((1280, 720)), ["王建国"] * people, 112).number_size for people in range(2, 15)]
    assert all(more >= fewer for more, fewer in pairwise(sizes))


def test_thousands_of_votes_are_bars(qapp: object) -> None:
    assert plan(area((1280, 720)), ["王建国"] * 12, 3000).side == 0


def test_all_strokes_that_can_come_fit_beside_each_other(qapp: object) -> None:
    for width, height, strokes in ((600, 40, 112), (200, 80, 112), (900, 30, 5)):
        side, per_line = best_side(QRectF(0, 0, width, height), strokes, 100)
        signs = -(-strokes // 5)
        lines = -(-signs // per_line)
        assert per_line * side * 1.16 <= width + 0.01
        assert side * (1 + (lines - 1) * 1.12) <= height + 0.01


def test_long_name_breaks_at_its_dot_else_in_the_middle() -> None:
    assert break_name(LONG) == ("古丽巴哈尔·", "买买提依明江")
    assert break_name("一二三四五六七") == ("一二三四", "五六七")
    assert break_name("Anna Maria") == ("Anna", "Maria")


def test_text_shrinks_to_its_room_and_no_further_than_can_be_read(qapp: object) -> None:
    size = fit(LONG, 60, 400)
    assert text_width(LONG, size) <= 400.01
    assert fit(LONG, 60, 20) == LEAST


def test_strokes_come_one_after_another(qtbot: QtBot) -> None:
    motion = BrushMotion()
    motion.show({"a": 3}, {"a": (0, 0)}, at_once=True)
    assert motion.strokes("a") == 3
    motion.show({"a": 5}, {"a": (0, 0)})
    assert motion.running()
    seen: list[float] = []
    motion.moved.connect(lambda: seen.append(motion.strokes("a")))
    qtbot.waitUntil(lambda: not motion.running(), timeout=5000)
    assert seen == sorted(seen)
    assert any(3 < strokes < 5 for strokes in seen)
    assert motion.strokes("a") == 5


def test_many_strokes_at_once_are_drawn_faster(qtbot: QtBot) -> None:
    motion = BrushMotion()
    motion.show({"a": 0}, {"a": (0, 0)}, at_once=True)
    motion.show({"a": 500}, {"a": (0, 0)})
    assert motion._run.duration() == LONGEST_MS


def test_new_votes_on_the_way_go_on_from_where_the_brush_is(qtbot: QtBot) -> None:
    motion = BrushMotion()
    motion.show({"a": 0}, {"a": (0, 0)}, at_once=True)
    motion.show({"a": 4}, {"a": (0, 0)})
    qtbot.waitUntil(lambda: motion.strokes("a") > 1, timeout=5000)
    before = motion.strokes("a")
    motion.show({"a": 9}, {"a": (0, 0)})
    assert before <= motion.strokes("a") < 9


def test_without_motion_everything_is_there_at_once(qapp: object) -> None:
    motion = BrushMotion()
    motion.enabled = False
    motion.show({"a": 0}, {"a": (0, 0)})
    motion.show({"a": 7}, {"a": (0, 50)})
    assert not motion.running()
    assert (motion.strokes("a"), motion.place("a")) == (7, (0, 50))


def test_corrected_vote_goes_at_once(qapp: object) -> None:
    motion = BrushMotion()
    motion.show({"a": 7}, {"a": (0, 0)}, at_once=True)
    motion.show({"a": 6}, {"a": (0, 0)})
    assert motion.strokes("a") == 6


def test_rows_change_places_by_moving(qtbot: QtBot) -> None:
    board = CountBoard()
    before = card([5, 4])
    board.show(before, area((1280, 720)))
    top = board.motion.place("0")
    after = CountCard("选举", "计票", (), tuple(reversed(before.rows)), 112)
    board.show(after, area((1280, 720)))
    assert board.motion.running()
    qtbot.waitUntil(lambda: not board.motion.running(), timeout=5000)
    assert board.motion.place("1") == top


def test_red_line_is_drawn_below_the_last_seat(qapp: object) -> None:
    board = CountBoard()
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(COLOURS.night)
    board.show(card([9, 8, 7, 6], cut=2), area((1280, 720)))
    painter = QPainter(image)
    board.paint(painter, 1.0)
    painter.end()
    made = board.plan()
    assert made is not None
    _, top = made.place(area((1280, 720)), 1)
    reds = [
        y
        for y in range(720)
        if image.pixelColor(700, y).red() > 200 and image.pixelColor(700, y).green() < 120
    ]
    assert reds
    assert all(abs(y - (top + made.row_height)) < 6 for y in reds)
