"""The bottom bar: the keys that work here. Each hint can also be clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from ui.shapes import KeyHint
from ui.theme import COLOURS, colour, font, px
from ui.widgets.basics import Flow


def paint_key_cap(painter: QPainter, rect: QRectF, caps: str) -> None:
    """Draws a key as on a keyboard: rounded, with a heavier lower edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(COLOURS.edge), 1))
    painter.setBrush(colour(COLOURS.edge))
    painter.drawRoundedRect(rect, px(4), px(4))
    painter.setBrush(colour(COLOURS.paper))
    painter.drawRoundedRect(rect.adjusted(0, 0, 0, -px(1.6)), px(4), px(4))
    painter.setPen(colour(COLOURS.ink))
    painter.setFont(font(15))
    painter.drawText(rect.adjusted(0, 0, 0, -px(1.6)), Qt.AlignmentFlag.AlignCenter, caps)


class KeyChip(QAbstractButton):
    """A key cap and what it does."""

    def __init__(self, hint: KeyHint) -> None:
        super().__init__()
        self.hint = hint
        self.setText(hint.label)
        self.setAccessibleName(f"{hint.label} ({hint.caps})")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The keys themselves are the keyboard's way in; a chip in the tab order would stand between the
        # fields.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if hint.act is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _cap_width(self) -> int:
        return max(QFontMetrics(font(15)).horizontalAdvance(self.hint.caps) + px(14), px(26))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(15)).horizontalAdvance(self.hint.label)
        return QSize(self._cap_width() + px(7) + words + px(2), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        cap = self._cap_width()
        paint_key_cap(painter, QRectF(0.5, px(1.5), cap - 1, self.height() - px(3)), self.hint.caps)
        painter.setFont(font(15))
        over = self.underMouse() and self.hint.act is not None
        painter.setPen(colour(COLOURS.blue if over else COLOURS.ink))
        rest = QRect(cap + px(7), 0, self.width() - cap - px(7), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.hint.label)


class KeyBar(QFrame):
    """A row of keys that breaks into further rows where the window is narrow or the text large."""

    pressed = Signal(object)  # the KeyHint that was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keyBar")
        self.setAccessibleName(self.tr("Keys"))
        self._flow = Flow(gap=22, line_gap=4)
        self._flow.setContentsMargins(px(24), px(8), px(24), px(8))
        self.setLayout(self._flow)
        self._hints: tuple[KeyHint, ...] = ()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys on show."""
        return self._hints

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Replaces the keys on show."""
        self._hints = tuple(hints)
        while (old := self._flow.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for hint in hints:
            chip = KeyChip(hint)
            chip.clicked.connect(lambda _=False, hint=hint: self.pressed.emit(hint))
            self._flow.addWidget(chip)
            chip.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines: a layout below others would be given the height of one column of keys."""
        self.setFixedHeight(max(self._flow.heightForWidth(self.width()) + 1, px(45)))
