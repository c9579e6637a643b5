"""The keyboard stays on the page when the widget that had it goes."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.frame import Frame
from ui.page import Page
from ui.shapes import RailItem
from ui.widgets.basics import button, column


class Two(Page):
    """Two buttons; what comes next is the second, or the page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.two = button("one"), button("two")
        self.next: QPushButton | None = self.two
        self.set_body(column(self.one, self.two))

    def first_focus(self) -> QWidget | None:
        return self.next


@pytest.fixture
def page(qtbot: QtBot) -> Two:
    """Shown in a frame whose list of steps would like the keyboard too."""
    frame = Frame()
    qtbot.addWidget(frame)
    frame.set_builder(lambda _step: Two())
    frame.set_steps([RailItem("a", "A", "", "now"), RailItem("b", "B", "", "todo")])
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    shown = frame.show_step("a")
    assert isinstance(shown, Two)
    return shown


def has_it(page: Two) -> QWidget | None:
    """Who has the keyboard once everything is told."""
    QCoreApplication.processEvents()
    return page.window().focusWidget()


def test_a_button_that_goes_hands_the_keyboard_to_what_comes_next(page: Two) -> None:
    page.two.setFocus()
    page.next = page.one
    page.one.hide()
    page.two.hide()
    page.one.show()
    assert has_it(page) is page.one


def test_where_nothing_comes_next_the_page_itself_hears_the_keys(page: Two) -> None:
    page.one.setEnabled(False)
    page.two.setFocus()
    page.two.setEnabled(False)
    assert has_it(page) is page


def test_what_comes_next_is_the_pages_word_and_not_the_neighbour(page: Two) -> None:
    page.one.setFocus()
    page.next = None
    page.one.hide()
    assert has_it(page) is page


def test_the_list_of_steps_may_have_the_keyboard_when_somebody_goes_there(page: Two) -> None:
    frame = page.window()
    assert isinstance(frame, Frame)
    frame.focus_rail()
    assert has_it(page) not in (page, page.one, page.two)
