"""Text for the hall: sizes in plain pixels (the operator's text size has no say here), as large as fits.

Heavy text is drawn as outlines with a pen round them: the fonts that come along have one weight, and Qt's imitation
of a bold one leaves holes where strokes cross.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from ui.theme import COLOURS, SANS, SERIF, colour

REFERENCE = 100  # pixels; widths grow in proportion
LEAST = 15.0
HEAVY = 0.042  # of the size: the pen round heavy letters
TWO_LINES = 0.7  # a name that would shrink under this share of its size goes into two lines
LINES_APART = 1.16  # of the size
CAP = 0.733  # of the size: the height of digits
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def hall_font(size: float, *, serif: bool = False) -> QFont:
    """A font of so many pixels."""
    made = QFont([SERIF if serif else SANS, SANS])
    made.setPixelSize(max(round(size), 1))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=2048)
def _reference_width(text: str, serif: bool) -> float:  # noqa: FBT001  # a cache takes no keywords cheaply
    return QFontMetricsF(hall_font(REFERENCE, serif=serif)).horizontalAdvance(text)


def text_width(text: str, size: float, *, serif: bool = False) -> float:
    """How wide a text of that size is."""
    return _reference_width(text, serif) * size / REFERENCE


def fit(text: str, size: float, width: float, *, serif: bool = False) -> float:
    """The size up to `size` at which the text is no wider than `width`; never under what can be read at all."""
    natural = text_width(text, size, serif=serif)
    return size if natural <= width else max(size * width / natural, LEAST)


@lru_cache(maxsize=1024)
def _outline(text: str, size: float, serif: bool) -> QPainterPath:  # noqa: FBT001  # see above
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(QPointF(0, 0), hall_font(size, serif=serif), text)
    return path


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    size: float,
    *,
    ink: str = COLOURS.chalk,
    align: Qt.AlignmentFlag = LEFT,
    serif: bool = False,
    heavy: bool = False,
) -> None:
    """One line of text, its letters centred in the height of the box; shrunk where it would leave the box."""
    size = round(fit(text, size, box.width(), serif=serif), 1)
    wide = text_width(text, size, serif=serif)
    x = box.left()
    if align == RIGHT:
        x = box.right() - wide
    elif align == CENTRE:
        x = box.center().x() - wide / 2
    base = QPointF(x, box.center().y() + size * CAP / 2 + (0 if text.isascii() else size * 0.02))
    if heavy:
        heavy_text(painter, base, text, size, ink=colour(ink), serif=serif)
        return
    painter.setFont(hall_font(size, serif=serif))
    painter.setPen(colour(ink))
    painter.drawText(base, text)


def heavy_text(
    painter: QPainter, base: QPointF, text: str, size: float, *, ink: QColor, serif: bool = False
) -> None:
    """Letters with a pen round them, from this point of the base line on.

    Each is drawn once and then stamped: outlines are what a frame would cost most. Numbers are stamped by the digit,
    so that a count that goes on finds all its digits made.
    """
    ratio, size, x = painter.device().devicePixelRatio(), round(size, 1), base.x()
    for piece in text if text.isdecimal() else (text,):
        stamp, corner = _stamp(piece, size, serif, ink.rgba(), ratio)
        left, top = (round(at * ratio) / ratio for at in (x + corner.x(), base.y() + corner.y()))
        painter.drawImage(QPointF(left, top), stamp)
        x += text_width(piece, size, serif=serif)


@lru_cache(maxsize=512)
def _stamp(text: str, size: float, serif: bool, ink: int, ratio: float) -> tuple[QImage, QPointF]:  # noqa: FBT001  # see above
    """The letters on nothing, and where the corner of the picture lies from the start of the base line."""
    path, pen = _outline(text, size, serif), size * HEAVY
    box = path.boundingRect().adjusted(-pen, -pen, pen, pen)
    wide, high = (max(ceil(length * ratio), 1) for length in (box.width(), box.height()))
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.topLeft())
    brush = QBrush(QColor.fromRgba(ink))
    painter.setPen(QPen(brush, pen, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(brush)
    painter.drawPath(path)
    painter.end()
    return image, box.topLeft()


def write_name(
    painter: QPainter,
    box: QRectF,
    name: str,
    size: float,
    *,
    align: Qt.AlignmentFlag = LEFT,
    serif: bool = False,
) -> None:
    """A name in its full length: somewhat smaller where it is long, in two lines where it is longer still."""
    narrow = text_width(name, size, serif=serif) * TWO_LINES > box.width()
    if not (narrow and box.height() >= LINES_APART * 2 * LEAST and len(name) > 1):
        write(painter, box, name, size, align=align, serif=serif)
        return
    parts = break_name(name)
    most = min(size, box.height() / 2 / LINES_APART)
    small = min(fit(part, most, box.width(), serif=serif) for part in parts)
    half = min(box.height() / 2, small * LINES_APART)
    for number, part in enumerate(parts):
        line = QRectF(box.left(), box.center().y() - half + number * half, box.width(), half)
        write(painter, line, part, small, align=align, serif=serif)


def break_name(name: str) -> tuple[str, str]:
    """A long name in two lines: behind its dot or a space, else in the middle."""
    for sign in ("·", "•", " "):
        if sign in name.strip():
            places = [place for place, letter in enumerate(name) if letter == sign]
            place = min(places, key=lambda one: abs(one - len(name) / 2))
            return name[: place + (sign != " ")], name[place + 1 :]
    middle = -(-len(name) // 2)
    return name[:middle], name[middle:]
