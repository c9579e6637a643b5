"""The bottom bar: the keys that work here. Each hint can also be clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from ui.shapes import KeyHint
from ui.theme import COLOURS, air, colour, font, px
from ui.widgets.basics import Flow

CHIP, GAP, LINE_GAP = 28, 22, 4  # height of a key, between keys, between lines: at 100 %


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


def _look(hint: KeyHint) -> tuple[str, str, bool]:
    return hint.caps, hint.label, hint.act is not None


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

    def look(self) -> tuple[str, str, bool]:
        """What is seen of it: two keys that look the same may do different things."""
        return _look(self.hint)

    def _cap_width(self) -> int:
        return max(QFontMetrics(font(15)).horizontalAdvance(self.hint.caps) + px(14), px(26))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(15)).horizontalAdvance(self.hint.label)
        return QSize(self._cap_width() + px(7) + words + px(2), px(CHIP))

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
    """A row of keys that breaks into further rows where the window is narrow, up to the height that it is given; there
    the last keys are folded into one that shows them all.
    """

    pressed = Signal(object)  # the KeyHint that was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keyBar")
        self.setAccessibleName(self.tr("Keys"))
        self._flow = Flow(gap=GAP, line_gap=LINE_GAP)
        self._flow.setContentsMargins(air(24), air(8), air(24), air(8))
        self.setLayout(self._flow)
        self._hints: tuple[KeyHint, ...] = ()
        self._chips: list[KeyChip] = []
        self._more: KeyChip | None = None
        self._highest = 0

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys on show."""
        return self._hints

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Replaces the keys on show; after most records they are the same and only do something else."""
        self._hints = tuple(hints)
        if [chip.look() for chip in self._chips] == [_look(hint) for hint in hints]:
            for chip, hint in zip(self._chips, hints, strict=True):
                chip.hint = hint
            return
        while (old := self._flow.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None and widget is not self._more:
                widget.hide()
                widget.deleteLater()
        self._chips = [self._chip(hint) for hint in hints]
        if self._more is not None:
            self._flow.addWidget(self._more)
        self._fit()

    def fold_beyond(self, height: int, more: KeyHint) -> None:
        """Takes no more than this height, but one line at least; `more` stands where keys had no room."""
        self._highest = height
        if self._more is None or self._more.hint.label != more.label:
            if self._more is not None:
                self._flow.removeWidget(self._more)
                self._more.deleteLater()
            self._more = self._chip(more)
        self._fit()

    def _chip(self, hint: KeyHint) -> KeyChip:
        chip = KeyChip(hint)
        chip.clicked.connect(lambda _=False: self.pressed.emit(chip.hint))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines: a layout below others would be given the height of one column of keys."""
        if self._more is not None:
            self._fold(self._more)
        self.setFixedHeight(max(self._flow.heightForWidth(self.width()) + 1, air(45)))

    def _fold(self, more: KeyChip) -> None:
        """Leaves out keys from the last on until the rest has room."""
        kept, lines = len(self._chips), self._lines_that_fit()
        while (
            kept and self._lines([*self._chips[:kept], *([more] if kept < len(self._chips) else [])]) > lines
        ):
            kept -= 1
        for place, chip in enumerate(self._chips):
            _show(chip, shown=place < kept)
        _show(more, shown=kept < len(self._chips))
        self._flow.activate()

    def _lines_that_fit(self) -> int:
        edges = self._flow.contentsMargins()
        return max(
            (self._highest - edges.top() - edges.bottom() + air(LINE_GAP)) // (px(CHIP) + air(LINE_GAP)), 1
        )

    def _lines(self, chips: Sequence[KeyChip]) -> int:
        """How many lines these take at the present width."""
        edges = self._flow.contentsMargins()
        room, lines, x = self.width() - edges.left() - edges.right(), 1, 0
        for chip in chips:
            wide = chip.sizeHint().width()
            if x and x + wide > room:
                lines, x = lines + 1, 0
            x += wide + air(GAP)
        return lines


def _show(chip: KeyChip, *, shown: bool) -> None:
    if chip.isHidden() == shown:
        chip.setVisible(shown)
