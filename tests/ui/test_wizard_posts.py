"""The posts in the wizard under real keys: figures alone, and all of them once more before the file is made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.term import PostsPlan
from ui.pages.new_term import NewTermPage
from ui.pages.overview_forms import PostsFields
from ui.settings import Settings
from ui.viewmodels.start import Doors, NewTerm, NewTermViewModel
from ui.viewmodels.term_posts import NUMBERS
from ui.widgets.ask_form import Answer, AskForm


@pytest.fixture
def page(qtbot: QtBot, settings: Settings) -> NewTermPage:
    """The wizard on its page of posts."""
    doors = Doors(lambda _path: None, lambda: None, lambda: None, lambda _wanted: True, lambda: None)
    vm = NewTermViewModel(settings, doors)
    vm.fill(NewTerm("xianan-2003", "青山镇", "第十届", "大会", "王秘书", posts={}))
    vm.forward()
    vm.forward()
    made = NewTermPage(vm)
    qtbot.addWidget(made)
    made.show()
    return made


def line(page: NewTermPage, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit, name))


def commit(edit: QLineEdit, text: str) -> None:
    """Types as a Chinese input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def test_letters_and_a_minus_cannot_be_typed_where_a_number_belongs(page: NewTermPage) -> None:
    edit = line(page, "posts_committee")
    edit.selectAll()
    QTest.keyClicks(edit, "abc-1x0")
    assert edit.text() == "10"


def test_the_last_step_shows_the_posts_as_they_will_stand_in_the_file(page: NewTermPage) -> None:
    edit = line(page, "posts_committee")
    edit.selectAll()
    commit(edit, "１１")
    edit = line(page, "posts_elected")
    edit.selectAll()
    QTest.keyClicks(edit, "11")
    edit = line(page, "posts_slate_members")
    edit.selectAll()
    QTest.keyClicks(edit, "9")
    QTest.keyClick(page, Qt.Key.Key_Return)
    QApplication.processEvents()
    shown = {one.objectName(): one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert (shown["plan_committee"], shown["plan_elected"], shown["plan_deputies"]) == ("11", "11", "3")
    assert "plan_posts_before" not in shown  # filled in later, on the overview


def test_the_overview_takes_figures_alone_for_the_same_numbers(qtbot: QtBot) -> None:
    form = AskForm()
    qtbot.addWidget(form)
    fields = PostsFields(form).of(PostsPlan())
    form.ask("posts", "职数", fields, [Answer("plan_posts", "保存")])
    form.show()
    assert {one.name for one in fields if one.kind == "number"} >= set(NUMBERS) - {"secretaries"}
    edit = form.editor("committee")
    assert isinstance(edit, QLineEdit)
    edit.clear()
    commit(edit, "九")
    commit(edit, "９")
    assert edit.text() == "９"
