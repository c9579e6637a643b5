"""正 strokes: five to a sign, drawn as a brush would, as tallies are kept on paper and on blackboards."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import COLOURS, colour, px

# The five strokes in writing order, as lines in a unit square: top, middle, right arm, left post, base.
STROKES: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = (
    ((0.10, 0.12), (0.90, 0.12)),
    ((0.50, 0.13), (0.50, 0.90)),
    ((0.52, 0.48), (0.84, 0.48)),
    ((0.22, 0.44), (0.22, 0.90)),
    ((0.03, 0.91), (0.97, 0.91)),
)
PER_SIGN = len(STROKES)
WEIGHT = 0.052
SMALLEST = 4.0  # pixels; below that a stroke is a smudge


def tally_size(rect: QRectF, strokes: int, preferred: float) -> tuple[float, int]:
    """Side of one sign and signs per line, so that all strokes stay inside `rect`: smaller and in more lines
    where the preferred size does not fit.
    """
    signs = max(-(-strokes // PER_SIGN), 1)
    side = min(preferred, rect.height())
    while side > SMALLEST:
        per_line = max(int(rect.width() // (side * 1.16)), 1)
        lines = -(-signs // per_line)
        if lines * side * 1.1 <= max(rect.height(), side * 1.1):
            return side, per_line
        side *= 0.94
    return side, max(int(rect.width() // (side * 1.16)), 1)


def paint_tally(
    painter: QPainter, rect: QRectF, strokes: int, *, side: float, ink: str = COLOURS.ink
) -> None:
    """Draws `strokes` strokes from the left of `rect`, centred in its height. For delegates and the public
    screen.
    """
    if strokes <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    fitted, per_line = tally_size(rect, strokes, side)
    signs = -(-strokes // PER_SIGN)
    lines = -(-signs // per_line)
    top = rect.center().y() - (lines * fitted * 1.1 - fitted * 0.1) / 2
    for sign in range(signs):
        line, place = divmod(sign, per_line)
        corner = QPointF(rect.left() + place * fitted * 1.16, top + line * fitted * 1.1)
        for start, end in STROKES[: min(PER_SIGN, strokes - sign * PER_SIGN)]:
            painter.drawPath(brush_path(corner, fitted, start, end))
    painter.restore()


def brush_path(
    corner: QPointF,
    side: float,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    weight: float = WEIGHT,
) -> QPainterPath:
    """One stroke: set down a little broad, drawn out thinner, pressed at its end; a horizontal rises
    slightly. `weight` is half its breadth, as a share of the side.
    """
    a = corner + QPointF(start[0] * side, start[1] * side)
    b = corner + QPointF(end[0] * side, end[1] * side)
    flat = start[1] == end[1]
    if flat:
        a += QPointF(0, side * 0.012)
        b -= QPointF(0, side * 0.012)
    along = b - a
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    unit = QPointF(along.x() / length, along.y() / length)
    across = QPointF(-unit.y(), unit.x())
    broad = max(side * weight, 0.8)
    thin = broad * 0.82
    path = QPainterPath(a + across * broad - unit * broad * 0.4)
    path.quadTo(a - unit * broad * 1.3, a - across * broad - unit * broad * 0.2)
    path.cubicTo(a + along * 0.3 - across * thin, a + along * 0.7 - across * thin, b - across * broad * 1.12)
    path.quadTo(b + unit * broad * 1.4, b + across * broad * 1.12)
    path.cubicTo(
        a + along * 0.7 + across * thin,
        a + along * 0.3 + across * thin,
        a + across * broad - unit * broad * 0.4,
    )
    return path


class StrokeTally(QWidget):
    """A number as 正 strokes. `side` is the height of one sign at 100 %."""

    def __init__(self, strokes: int = 0, *, side: int = 22, ink: str = COLOURS.ink) -> None:
        super().__init__()
        self._strokes, self._side, self._ink = 0, side, ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_strokes(strokes)

    def strokes(self) -> int:
        """The number shown."""
        return self._strokes

    def set_strokes(self, strokes: int) -> None:
        """Shows this number. Raises `ValueError` below 0."""
        if strokes < 0:
            raise ValueError("a tally has no negative strokes")
        self._strokes = strokes
        self.setAccessibleName(str(strokes))
        self.update()

    def sizeHint(self) -> QSize:
        signs = max(-(-self._strokes // PER_SIGN), 1)
        return QSize(min(round(signs * px(self._side) * 1.16), px(560)), px(self._side * 1.3))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(self._side * 2), px(self._side * 1.3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tally(painter, QRectF(self.rect()), self._strokes, side=px(self._side), ink=self._ink)
