"""Where the keyboard goes, the eye goes too."""

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import px

AROUND = 80  # pixels at 100 % left free around it


def focus_in_view(widget: QWidget) -> None:
    """Gives a widget the keyboard and, once the layout has settled, scrolls the page around it so that it is seen."""
    widget.setFocus()
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def cell_in_view(widget: QWidget, cell: QRect) -> None:
    """Scrolls the page so that a part of a widget is seen, once the layout has settled."""
    QTimer.singleShot(0, widget, lambda: _scroll_to_cell(widget, cell))


def _scroll_to_cell(widget: QWidget, cell: QRect) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if isinstance(above, QScrollArea) else None
    if isinstance(above, QScrollArea) and inside is not None and not cell.isEmpty():
        middle = widget.mapTo(inside, cell.center())
        above.ensureVisible(middle.x(), middle.y(), px(AROUND), cell.height())


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget, px(AROUND), px(AROUND))
