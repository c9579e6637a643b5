"""A heading with ways to other pages at its end: beside it, or below it where the words would be squeezed."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.basics import Heading, HeadLine, button


def test_what_stands_beside_a_heading_goes_below_it_where_both_have_no_room(qtbot: QtBot) -> None:
    heading, way = Heading("实时计票", "已录 43 / 43 张"), button("计票单：已核定 43 / 43 张 (Alt+J)", "link")
    line = HeadLine(heading, way)
    qtbot.addWidget(line)
    line.resize(900, 80)
    line.show()
    QApplication.processEvents()
    assert abs(way.geometry().center().y() - heading.geometry().center().y()) < 4
    assert way.x() > heading.x() + 200
    heading.set_lead("已录 43 / 43 张 · 有效 42 · 无效 1 · 过半需 23 票（全体代表 45 人）" * 2)
    for _ in range(3):
        QApplication.processEvents()
    assert way.y() >= heading.y() + heading.height()
    assert heading.width() == line.width()
    heading.set_lead("")
    for _ in range(3):
        QApplication.processEvents()
    assert abs(way.geometry().center().y() - heading.geometry().center().y()) < 4
