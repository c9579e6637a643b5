"""Small builders used on every page: text by role, buttons by kind, cards, rows, rules."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import COLOURS, air, px

Role = Literal[
    "title",
    "lead",
    "heading",
    "strong",
    "soft",
    "caption",
    "error",
    "good",
    "red",
    "number",
    "serif",
    "prose",
    "body",
]
ButtonKind = Literal["primary", "secondary", "danger", "link", "plain"]


GAP = 16  # between a heading and what stands at its end
PLACED = 80  # a narrower box has not got its place yet


def label(text: str, role: Role = "body", *, wrap: bool = True) -> QLabel:
    """A plain-text label in one of the roles of the theme; wraps by default so that 200 % still fits."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def dress(widget: QWidget, sheet: str) -> None:
    """Gives a widget its style sheet, unless it wears it already: Qt reads a sheet anew each time it is set."""
    if widget.styleSheet() != sheet:
        widget.setStyleSheet(sheet)


class Button(QPushButton):
    """A push button that Enter presses as well as Space, so that no dialog default is needed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, kind: ButtonKind = "plain", act: Callable[[], object] | None = None) -> Button:
    """A button: one `primary` per page (the next step), `secondary` beside it, `danger` for what cannot be
    undone.
    """
    made = Button(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def column(
    *items: QWidget | QLayout | None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Items below each other; `None` is a stretch. `gap` and `margins` in pixels of air at 100 %."""
    made = QVBoxLayout()
    _fill(made, items, gap, margins)
    return made


def row(
    *items: QWidget | QLayout | None, gap: int = 12, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Items beside each other; `None` is a stretch. `gap` and `margins` in pixels of air at 100 %."""
    made = QHBoxLayout()
    _fill(made, items, gap, margins)
    return made


def _fill(
    layout: QHBoxLayout | QVBoxLayout,
    items: Sequence[QWidget | QLayout | None],
    gap: int,
    margins: tuple[int, int, int, int],
) -> None:
    layout.setSpacing(air(gap))
    layout.setContentsMargins(*(air(edge) for edge in margins))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def holder(layout: QLayout) -> QWidget:
    """A bare widget around a layout, to show, hide or stretch it as one."""
    made = QWidget()
    made.setLayout(layout)
    return made


def card(*items: QWidget | QLayout | None, gap: int = 8, padding: int = 16) -> QFrame:
    """A white box with a hairline, as the counters beside the ballot have."""
    made = QFrame()
    made.setProperty("card", "true")
    made.setLayout(column(*items, gap=gap, margins=(padding, padding, padding, padding)))
    return made


def rule() -> QFrame:
    """A hairline across the page."""
    made = QFrame()
    made.setFixedHeight(1)
    made.setStyleSheet(f"background: {COLOURS.line}; border: none;")
    return made


class WordBox(QFrame):
    """A box whose words wrap, exactly as high as they are in its present width: Qt would hold it to the height that
    they have on one line, and cut them off.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized) and self.width() >= px(PLACED):
            hint.setHeight(max(self.heightForWidth(self.width()), 0))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # another width may need another number of lines


class Heading(QWidget):
    """The first line of a page: a bold title with a softer sentence behind it (below it where the room is small); at
    its right end ways to other pages, where a page has such.
    """

    def __init__(self, title: str, lead: str = "") -> None:
        super().__init__()
        self._title = label(title, "title")
        self._lead = label(lead, "lead")
        self._lead.setContentsMargins(0, px(4), 0, 0)
        self._beside: QWidget | None = None
        self._laid = ""
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._fit()
        self._lead.setVisible(bool(lead))  # only now that it has its place

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), super().minimumSizeHint().height())

    def put_beside(self, widget: QWidget) -> None:
        """Something at the right end; it stays in the line of the title while the sentence goes below."""
        self._beside, self._laid = widget, ""
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        title, lead = (
            part.fontMetrics().horizontalAdvance(part.text()) for part in (self._title, self._lead)
        )
        end = (
            self._beside.sizeHint().width() if self._beside is not None and not self._beside.isHidden() else 0
        )
        room = self.width() - (end + air(GAP) if end else 0)
        beside = title + lead + px(16) <= room
        self._lay("line" if beside else "two" if title + px(4) <= room else "three")
        self._title.setMinimumWidth(title + 2 if beside else 0)
        self.setMinimumHeight(0 if beside else self._grid.heightForWidth(self.width()))  # a long lead wraps

    def _lay(self, wanted: str) -> None:
        """All in one line; the sentence below the others; or each below the other."""
        if wanted == self._laid:
            return
        self._laid = wanted
        parts = [one for one in (self._title, self._lead, self._beside) if one is not None]
        for one in parts:
            self._grid.removeWidget(one)
        places = {
            "line": ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
            "two": ((0, 0, 1, 2), (1, 0, 1, 3), (0, 2, 1, 1)),
            "three": ((0, 0, 1, 3), (1, 0, 1, 3), (2, 0, 1, 3)),
        }[wanted]
        for one, place in zip(parts, places, strict=False):
            self._grid.addWidget(one, *place)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(px(12) if wanted == "line" else 0)
        self._grid.setVerticalSpacing(0)

    def set_title(self, text: str) -> None:
        """Replaces the bold words."""
        self._title.setText(text)
        self._fit()

    def set_lead(self, text: str) -> None:
        """Replaces the soft sentence."""
        self._lead.setText(text)
        self._lead.setVisible(bool(text))
        self._fit()


class Split(QWidget):
    """A main part and a side part: beside each other where there is room, else the side part below. Use it
    for every two-column page, so that 200 % still fits without scrolling sideways.
    """

    def __init__(
        self,
        main: QLayout,
        side: QLayout,
        *,
        shares: tuple[int, int] = (3, 1),
        gap: int = 36,
        stack_below: int = 800,
    ) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(air(gap))
        self._line.addLayout(main, shares[0])
        self._line.addLayout(side, shares[1])
        self._shares, self._stack_below = shares, stack_below
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(self._stack_below)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
            for place, share in enumerate(self._shares if beside else (0, 0)):
                self._line.setStretch(place, share)


class Flow(QLayout):
    """Lays items out in reading order and breaks the line where the width ends."""

    def __init__(self, gap: int = 12, line_gap: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = air(gap), air(line_gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        inner = rect.adjusted(edges.left(), edges.top(), -edges.right(), -edges.bottom())
        x, y, line = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint()
            if line and x + size.width() > inner.right() + 1:
                x, y, line = inner.x(), y + line + self._line_gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y() + edges.bottom()


def flow(*items: QWidget, gap: int = 12, line_gap: int = 6) -> Flow:
    """Items in a row that breaks where the width ends: rows of buttons, counters, keys."""
    made = Flow(gap, line_gap)
    for item in items:
        made.addWidget(item)
    return made
