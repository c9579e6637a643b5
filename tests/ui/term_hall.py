"""Pages of the whole term change for tests: a file, a page on screen, hands and eyes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.page import Page
from ui.shapes import Notice


class Hands:
    """Somebody at one page: clicks, types, reads, and hears what the page says."""

    def __init__(self, qtbot: QtBot, page: Page) -> None:
        self.page = page
        self.notices: list[Notice] = []
        self.steps: list[str] = []
        page.noticed.connect(lambda one: self.notices.append(one) if one is not None else None)
        page.step_wanted.connect(self.steps.append)
        qtbot.addWidget(page)
        page.resize(1036, 900)
        with qtbot.waitExposed(page):
            page.show()

    def click(self, name: str) -> None:
        """A real click on a button that is in sight and works."""
        shown = [one for one in self.page.findChildren(QPushButton, name) if one.isVisibleTo(self.page)]
        assert shown, name
        found = shown[0]
        assert found.isEnabled(), name
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def press(self, caps: str) -> None:
        """The key of the bottom bar."""
        hints = {one.caps: one for one in tuple(self.page.keys())}
        hint = hints[caps]
        assert hint.act is not None, caps
        hint.act()
        QApplication.processEvents()

    def fill(self, name: str, text: str) -> None:
        """Types into a field, or chooses."""
        field = next(one for one in self.page.findChildren(QWidget, name) if one.isVisibleTo(self.page))
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(text))
        elif isinstance(field, QLineEdit):
            field.setText(text)
        else:
            assert isinstance(field, QPlainTextEdit)
            field.setPlainText(text)

    def words(self) -> str:
        """Everything that the page says now in labels and buttons."""
        QApplication.processEvents()
        found: list[QLabel | QPushButton] = [
            *self.page.findChildren(QLabel),
            *self.page.findChildren(QPushButton),
        ]
        return "\n".join(one.text() for one in found if one.isVisibleTo(self.page))
