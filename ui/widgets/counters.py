"""Numbers and statements to be read across a room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.shapes import CheckState, Tone
from ui.theme import COLOURS, TONES, colour, px
from ui.widgets.basics import WordBox, button, column, dress, label, row


class NumberBox(WordBox):
    """A card with a caption, a large number, a softer suffix ("/ 9") and a hint below. All parts
    replaceable.
    """

    def __init__(
        self, caption: str, value: str = "", suffix: str = "", hint: str = "", tone: Tone = "plain"
    ) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._caption = label(caption, "soft")
        self._value = label(value, "number", wrap=False)
        self._suffix = label(suffix, "lead", wrap=False)
        self._suffix.setStyleSheet(f"font-size: {px(28)}px; color: {COLOURS.soft};")
        self._hint = label(hint, "soft")
        figures = QHBoxLayout()
        figures.setSpacing(px(6))
        figures.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addWidget(self._suffix, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        self._suffix.setContentsMargins(0, 0, 0, px(7))
        self.setLayout(column(self._caption, figures, self._hint, gap=0, margins=(16, 12, 16, 12)))
        self.show_number(value, suffix=suffix, hint=hint, tone=tone)

    def show_number(self, value: str, *, suffix: str = "", hint: str = "", tone: Tone = "plain") -> None:
        """Replaces number, suffix, hint and tone; the voice reads all of it."""
        self._value.setText(value)
        dress(self._value, f"font-size: {px(48)}px; font-weight: 700; color: {TONES[tone][0]};")
        self._suffix.setText(suffix)
        self._suffix.setVisible(bool(suffix))
        self._hint.setText(hint)
        dress(self._hint, f"color: {COLOURS.soft if tone == 'plain' else TONES[tone][0]};")
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(" ".join(part for part in (self._caption.text(), value, suffix, hint) if part))

    def set_caption(self, text: str) -> None:
        """Replaces the words above the number."""
        self._caption.setText(text)


class StateIcon(QWidget):
    """A tick, an open circle or a cross, with its own colour; the words beside it carry the meaning."""

    def __init__(self, state: CheckState, side: int = 22) -> None:
        super().__init__()
        self._state, self._side = state, side
        self.setFixedSize(px(side), px(side))

    def set_state(self, state: CheckState) -> None:
        """Draws this state."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state(painter, QRectF(self.rect()), self._state)


def paint_state(painter: QPainter, box: QRectF, state: CheckState) -> None:
    """Draws the icon of a check into `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = box.width()
    ink = COLOURS.green if state == "ok" else COLOURS.red
    pen = QPen(colour(ink), max(side * 0.09, 1.5), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return box.topLeft() + QPointF(x * side, y * side)

    if state == "ok":
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([at(0.10, 0.55), at(0.33, 0.84), at(0.80, 0.14)]))
    elif state == "open":
        pen.setWidthF(max(side * 0.055, 1.2))
        painter.setPen(pen)
        painter.drawEllipse(box.center(), side * 0.43, side * 0.43)
    else:
        painter.setPen(pen)
        painter.drawLine(at(0.16, 0.16), at(0.84, 0.84))
        painter.drawLine(at(0.16, 0.84), at(0.84, 0.16))


class CheckRow(WordBox):
    """One check of a list: icon, bold title, soft detail, a hairline below; optionally a button at the
    right.
    """

    def __init__(self, state: CheckState, title: str, detail: str = "") -> None:
        super().__init__()
        self._icon = StateIcon(state)
        self._title, self._detail = label(title, "strong"), label(detail, "soft")
        words = column(self._title, self._detail, gap=0)
        self._line = row(gap=20, margins=(0, 10, 0, 10))
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(words, 1)
        self._icon.setContentsMargins(0, px(4), 0, 0)
        self.setLayout(self._line)
        self.setObjectName("checkRow")
        self.setStyleSheet(f"#checkRow {{ border: none; border-bottom: 1px solid {COLOURS.line}; }}")
        self.show_check(state, title, detail)

    def show_check(self, state: CheckState, title: str, detail: str = "") -> None:
        """Replaces all three parts."""
        words = {"ok": self.tr("in order"), "open": self.tr("still open"), "wrong": self.tr("not in order")}
        self._icon.set_state(state)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}: {words[state]}. {detail}".strip())

    def add_action(self, widget: QWidget) -> None:
        """Puts a button at the right end."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class BigStatement(WordBox):
    """A verdict in type that the front rows can read: icon, word, one sentence. The colour is never alone."""

    def __init__(self, state: CheckState, word: str, sentence: str = "") -> None:
        super().__init__()
        self.setObjectName("bigStatement")
        self._icon = StateIcon(state, side=64)
        self._word = QLabel()
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setWordWrap(True)
        self._sentence = label("", "body")
        words = column(None, self._word, self._sentence, None, gap=4)
        line = row(gap=28, margins=(32, 24, 32, 24))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        self.setLayout(line)
        self.show_statement(state, word, sentence)

    def show_statement(self, state: CheckState, word: str, sentence: str = "") -> None:
        """Replaces icon, word and sentence."""
        text, ground = {"ok": TONES["good"], "open": (COLOURS.ink, COLOURS.card), "wrong": TONES["bad"]}[
            state
        ]
        self._icon.set_state(state)
        self._word.setText(word)
        dress(self._word, f"font-size: {px(52)}px; font-weight: 700; color: {text};")
        self._sentence.setText(sentence)
        dress(self._sentence, f"font-size: {px(18)}px;")
        self._sentence.setVisible(bool(sentence))
        self.setStyleSheet(
            f"#bigStatement {{ background: {ground}; border: 1px solid {COLOURS.line};"
            f" border-left: {px(6)}px solid {text}; }}"
        )
        self.setAccessibleName(f"{word}. {sentence}".strip())


class EmptyState(QWidget):
    """Nothing here yet: what belongs here, and the button that brings it."""

    def __init__(self, title: str, detail: str = "", action: str = "") -> None:
        super().__init__()
        self.action = button(action, "primary")
        heading, words = label(title, "heading"), label(detail, "soft")
        for text in (heading, words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = row(None, self.action, None)
        self.setLayout(column(None, heading, words, middle, None, gap=12, margins=(40, 40, 40, 40)))
        self.action.setVisible(bool(action))  # only now: before it has its place it would come up as a window
        self.setAccessibleName(f"{title}. {detail}".strip())
