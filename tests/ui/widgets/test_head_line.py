"""A heading with ways to other pages at its end: in one line where there is room, else its sentence goes below."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.basics import Heading, button


def shown(qtbot: QtBot, width: int, lead: str) -> tuple[QRect, QRect, QRect]:
    """Where title, sentence and way stand."""
    heading, way = Heading("实时计票", lead), button("计票单：已核定 43 / 43 张 (Alt+J)", "link")
    heading.put_beside(way)
    host = QWidget()
    qtbot.addWidget(host)
    heading.setParent(host)
    host.resize(width, 200)
    host.show()
    heading.setGeometry(0, 0, width, 160)
    for _ in range(4):
        QApplication.processEvents()
    assert heading.width() == width
    title, sentence = heading.findChildren(QLabel)
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    return title.geometry(), sentence.geometry(), way.geometry()


LONG = "已录 43 / 43 张 · 有效 42 · 无效 1 · 过半需 23 票（全体代表 45 人）"


def test_title_sentence_and_way_stand_in_one_line_where_they_have_room(qtbot: QtBot) -> None:
    title, sentence, way = shown(qtbot, 1100, LONG)
    assert title.right() < sentence.left() < sentence.right() < way.left()
    assert abs(title.center().y() - way.center().y()) < 6


def test_the_sentence_goes_below_while_the_way_stays_beside_the_title(qtbot: QtBot) -> None:
    title, sentence, way = shown(qtbot, 600, LONG)
    assert title.right() < way.left()
    assert abs(title.center().y() - way.center().y()) < 6
    assert sentence.top() >= way.bottom() - 4
    assert sentence.width() > 590


def test_where_not_even_both_have_room_each_stands_below_the_other(qtbot: QtBot) -> None:
    title, sentence, way = shown(qtbot, 300, LONG)
    assert title.bottom() <= sentence.top() + 1
    assert sentence.bottom() <= way.top() + 1
