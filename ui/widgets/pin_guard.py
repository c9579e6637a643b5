"""Keeps buttons shut that the person at the keyboard may not press, whatever the page itself says about them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

KEPT = "keptShut"  # on a button: the tool tip from before, while it is kept shut


class ButtonGuard(QObject):
    """Asks `why(object name)` for each named button below a widget; a reason shuts it and is its tool tip.

    A button that the page opens again meanwhile is shut again; when the reason is gone it is as the page last wanted.
    """

    def __init__(self, why: Callable[[str], str]) -> None:
        super().__init__()
        self._why = why
        self._wanted: dict[QAbstractButton, bool] = {}
        self._busy = False

    def watch(self, page: QWidget) -> bool:
        """Looks through a page anew: after it was built, and after another person came. True where a button was let
        go: the page should then say itself what it wants of it.
        """
        let_go = False
        for one in page.findChildren(QAbstractButton):
            if not one.objectName():
                continue
            reason = self._why(one.objectName())
            if reason and one not in self._wanted:
                one.setProperty(KEPT, one.toolTip())
                self._wanted[one] = _wanted(one)
                one.installEventFilter(self)
                one.destroyed.connect(lambda _gone=None, one=one: self._wanted.pop(one, None))
            if reason:
                self._shut(one, reason)
            elif one in self._wanted:
                self._open(one)
                let_go = True
        return let_go

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and not self._busy and watched in self._wanted:
            assert isinstance(watched, QAbstractButton)  # noqa: S101  # nothing else is watched
            on = _wanted(watched)
            self._wanted[watched] = on
            if on:
                self._shut(watched, watched.toolTip())
        return super().eventFilter(watched, event)

    def _shut(self, one: QAbstractButton, reason: str) -> None:
        self._busy = True
        one.setEnabled(False)
        self._busy = False
        one.setToolTip(reason)
        one.setAccessibleDescription(reason)

    def _open(self, one: QAbstractButton) -> None:
        wanted = self._wanted.pop(one)
        one.removeEventFilter(self)
        one.setToolTip(str(one.property(KEPT) or ""))
        one.setAccessibleDescription("")
        one.setEnabled(wanted)


def _wanted(one: QAbstractButton) -> bool:
    """Whether the button itself is enabled, whatever is around it."""
    return not one.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
