"""Keeps the keyboard on the page: where the field or button that had it is gone, the page says who has it next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.page import Page


class FocusKeeper(QObject):
    """Without it Qt gives the keyboard to the list of steps, and the next Enter leaves the page."""

    def __init__(self, window: QMainWindow, page: Callable[[], Page | None]) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._next_in_line: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_change)

    def _on_change(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self._page()
        if page is None or old is None or not page.isAncestorOf(old):
            return
        if page.isVisible() and not (old.isVisible() and old.isEnabled()):
            self._next_in_line = (
                new  # Qt's choice: whatever comes after the old one, on the page or beside it
            )
            QTimer.singleShot(0, self, self._give_back)  # once the page has shown what comes instead

    def _give_back(self) -> None:
        page = self._page()
        has_it: QWidget | None = self._window.focusWidget()
        if page is None:
            return
        inside = has_it is not None and (has_it is page or page.isAncestorOf(has_it))
        if inside and has_it is not self._next_in_line:
            return  # the page has said itself where the keyboard goes
        wanted = page.first_focus() or page
        usable = wanted.isVisible() and wanted.isEnabled()
        (wanted if usable else page).setFocus(Qt.FocusReason.OtherFocusReason)
