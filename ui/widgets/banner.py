"""Quiet sentences: what is the case and what to do now. Never a box that stops the work."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton

from ui.shapes import Notice, NoticeKind
from ui.theme import COLOURS, TONES, font, px
from ui.widgets.basics import column, dress, row
from ui.widgets.key_bar import paint_key_cap

KINDS: dict[NoticeKind, str] = {"info": "action", "good": "good", "warn": "warn", "refusal": "bad"}


class Banner(QFrame):
    """A line with a coloured edge. `show_notice` for sentences from codes, `show_text` for a page's own
    running line (rich text allowed there; escape what comes from a person with `html.escape`).
    """

    closed = Signal()

    def __init__(
        self, kind: NoticeKind = "info", what: str = "", do: str = "", *, closable: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._what, self._do = QLabel(), QLabel()
        for text in (self._what, self._do):
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setObjectName("close")
        self._close.setText("×")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setAutoRaise(True)
        self._close.setStyleSheet(f"font-size: {px(20)}px; border: none; background: transparent;")
        self._close.clicked.connect(self._dismiss)
        line = row(gap=12, margins=(18, 10, 12, 10))
        line.addLayout(column(self._what, self._do, gap=2), 1)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self._close.setVisible(closable)  # now that it has its place
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_notice(Notice(kind, what, do))

    def show_notice(self, notice: Notice) -> None:
        """Shows what is the case and, below it, what to do."""
        self._write(notice.kind, notice.what, notice.do, Qt.TextFormat.PlainText)

    def show_text(self, kind: NoticeKind, html: str) -> None:
        """Shows one line of rich text."""
        self._write(kind, html, "", Qt.TextFormat.RichText)

    def what(self) -> str:
        """The sentence on show."""
        return self._what.text()

    def do(self) -> str:
        """What to do, as on show."""
        return self._do.text()

    def _write(self, kind: NoticeKind, what: str, do: str, form: Qt.TextFormat) -> None:
        ink, ground = TONES[KINDS[kind]]
        self._what.setTextFormat(form)
        self._do.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setText(what)
        self._do.setText(do)
        self._do.setVisible(bool(do))
        weight = 700 if do else 400
        dress(self._what, f"color: {COLOURS.ink}; font-weight: {weight}; background: transparent;")
        dress(self._do, f"color: {COLOURS.ink}; background: transparent;")
        dress(self, f"#banner {{ background: {ground}; border: none; border-left: {px(5)}px solid {ink}; }}")
        self.setAccessibleName(f"{what} {do}".strip())

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()


def key_cap_html(caps: str) -> str:
    """A drawn key inside a running line of `Banner.show_text`."""
    width = max(QFontMetrics(font(15)).horizontalAdvance(caps) + px(14), px(26))
    image = QImage(width, px(26), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_key_cap(painter, QRectF(0.5, 0.5, width - 1, px(26) - 1), caps)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    data = bytes(buffer.data().toBase64().data()).decode("ascii")
    return f'&nbsp;<img src="data:image/png;base64,{data}" style="vertical-align: middle;">&nbsp;'
