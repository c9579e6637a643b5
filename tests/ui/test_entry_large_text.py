"""Entry with a large text on a small screen: the room goes to the ballot."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.entry_hall import counting, drafted, view_model
from ui.frame import Frame
from ui.i18n import use_language
from ui.page import Page
from ui.pages.entry import EntryPage
from ui.shapes import Place, RailItem
from ui.theme import apply_theme


def framed(qtbot: QtBot, page: Page) -> Frame:
    """The page as the program shows it on a laptop of 1366 by 768."""
    frame = Frame()
    qtbot.addWidget(frame)
    frame.set_builder(lambda _step: page)
    frame.set_place(Place("青山镇 第十届", ("第十次代表大会", "党委委员选举")))
    frame.set_steps([RailItem(str(n), f"第 {n} 步") for n in range(10)])
    frame.resize(1366, 768)
    frame.show()
    frame.show_step("5")
    for _ in range(4):
        QApplication.processEvents()
    return frame


@pytest.mark.parametrize("language", ["zh", "en"])
def test_at_200_percent_every_box_name_and_the_sentence_are_in_sight_without_scrolling(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    use_language(qapp, "en" if language == "en" else "zh")
    apply_theme(qapp, 200)
    page = EntryPage(view_model(counting(drafted(tmp_path)), tmp_path))
    frame = framed(qtbot, page)
    assert page.body is not None
    grid, verdict = page.body.card.grid, page.body.verdict
    boxes = [grid.cell_rect(place) for place in range(12)]
    bar_top = frame.key_bar.mapTo(frame, frame.key_bar.rect().topLeft()).y()
    for box in boxes:
        seen = QRect(grid.mapTo(frame, box.topLeft()), box.size())
        assert frame.rect().contains(seen)
        assert seen.bottom() + box.height() < bar_top  # the name below it too, or most of it
    assert verdict.mapTo(frame, verdict.rect().bottomLeft()).y() < bar_top
    assert frame.key_bar.height() <= frame.height() / 8


def test_where_the_whole_ballot_has_room_its_titles_stand_above_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = counting(drafted(tmp_path))
    page = EntryPage(view_model(desk, tmp_path))
    framed(qtbot, page)
    assert page.body is not None
    whole = page.body.card.whole_height(page.body.card.width())
    assert page.body.calm()
    page.body.card.fold_titles(folded=True)
    assert page.body.card.heightForWidth(page.body.card.width()) < whole
    assert page.body.card.whole_height(page.body.card.width()) == whole
