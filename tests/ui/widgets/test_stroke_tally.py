"""正 strokes: one stroke for one vote, whatever the room."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.widgets.stroke_tally import PER_SIGN, StrokeTally, paint_tally, tally_size


def ink_of(strokes: int) -> int:
    """How many pixels are not white after drawing."""
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_tally(painter, QRectF(0, 0, 200, 30), strokes, side=24)
    painter.end()
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(200) for y in range(30))


def test_every_stroke_adds_ink() -> None:
    amounts = [ink_of(strokes) for strokes in range(12)]
    assert amounts[0] == 0
    assert all(less < more for less, more in pairwise(amounts))


@pytest.mark.parametrize("strokes", [0, 1, 5, 6, 118, 590, 5000])
@pytest.mark.parametrize("size", [(550, 40), (120, 40), (300, 200)])
def test_all_signs_stay_inside(strokes: int, size: tuple[int, int]) -> None:
    side, per_line = tally_size(QRectF(0, 0, *size), strokes, 22)
    signs = -(-strokes // PER_SIGN)
    lines = -(-signs // per_line)
    assert side <= 22
    assert per_line * side * 1.16 <= size[0] + side
    assert lines * side * 1.1 <= size[1] + side * 1.1 or side <= 4


def test_the_voice_says_the_number(qtbot: QtBot) -> None:
    tally = StrokeTally(97)
    qtbot.addWidget(tally)
    assert (tally.strokes(), tally.accessibleName()) == (97, "97")
    tally.set_strokes(98)
    assert tally.accessibleName() == "98"
    tally.grab()


def test_there_are_no_negative_votes(qtbot: QtBot) -> None:
    tally = StrokeTally()
    qtbot.addWidget(tally)
    with pytest.raises(ValueError, match="negative"):
        tally.set_strokes(-1)
