"""Where the keyboard goes, the eye goes too."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import px

AROUND = 80  # pixels at 100 % left free around it


def focus_in_view(widget: QWidget) -> None:
    """Gives a widget the keyboard and, once the layout has settled, scrolls the page around it so that it is seen."""
    widget.setFocus()
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget, px(AROUND), px(AROUND))
