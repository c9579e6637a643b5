"""正 for the hall: signs painted once and kept as pictures, so that forty rows of them cost next to nothing a frame;
only the stroke that is being drawn is painted anew.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.theme import COLOURS, colour
from ui.widgets.stroke_tally import PER_SIGN, STROKES, brush_path

ADVANCE, LEADING = 1.16, 1.12  # from sign to sign, from line to line, in sides
HAIR = 0.001
WEIGHT, THICKEST = 0.058, 3.4  # half a stroke's breadth: a share of the side, and pixels at most
ROUND = 0.12  # what a sign overlaps its square by, as a share of the side


class BrushSigns:
    """Signs of one size and colour, with 1 to 5 strokes."""

    def __init__(self, side: float, ratio: float, ink: str = COLOURS.chalk) -> None:
        self.side, self._ratio, self._ink = side, ratio, ink
        self._weight = min(WEIGHT, max(THICKEST / max(side, 1.0), WEIGHT * 0.62))
        self._pictures: dict[int, QPixmap] = {}

    def fits(self, side: float, ratio: float) -> bool:
        """Whether these are the signs of that size on a screen of that density."""
        return side == self.side and ratio == self._ratio

    def paint(self, painter: QPainter, corner: QPointF, strokes: int, per_line: int) -> None:
        """Draws so many whole strokes from this corner on."""
        full, rest = divmod(strokes, PER_SIGN)
        for sign in range(full):
            painter.drawPixmap(self._place(corner, sign, per_line) - self._margin(), self._picture(PER_SIGN))
        if rest:
            painter.drawPixmap(self._place(corner, full, per_line) - self._margin(), self._picture(rest))

    def paint_last(self, painter: QPainter, corner: QPointF, strokes: float, per_line: int) -> None:
        """Draws the stroke that is on its way, as far as it has come: the part beyond the whole number."""
        whole = int(strokes + HAIR)
        full, rest = divmod(whole, PER_SIGN)
        if strokes - whole > HAIR:
            self._stroke(painter, self._place(corner, full, per_line), rest, strokes - whole)

    def _margin(self) -> QPointF:
        return QPointF(self.side * ROUND, self.side * ROUND)

    def _place(self, corner: QPointF, sign: int, per_line: int) -> QPointF:
        line, place = divmod(sign, per_line)
        return corner + QPointF(place * self.side * ADVANCE, line * self.side * LEADING)

    def _picture(self, strokes: int) -> QPixmap:
        if strokes not in self._pictures:
            edge = self.side * (1 + 2 * ROUND) * self._ratio
            made = QPixmap(QSize(int(edge) + 1, int(edge) + 1))
            made.setDevicePixelRatio(self._ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            for number in range(strokes):
                self._stroke(painter, self._margin(), number, 1.0)
            painter.end()
            self._pictures[strokes] = made
        return self._pictures[strokes]

    def _stroke(self, painter: QPainter, corner: QPointF, number: int, part: float) -> None:
        """The brush has come so far along this stroke."""
        (x, y), (to_x, to_y) = STROKES[number]
        end = (x + (to_x - x) * part, y + (to_y - y) * part)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._ink))
        painter.drawPath(brush_path(corner, self.side, (x, y), end, weight=self._weight))
        painter.restore()


def best_side(area: QRectF, strokes: int, most: float) -> tuple[float, int]:
    """The largest side at which so many strokes fit into the area, up to `most`, and how many signs stand in a line.

    0 where they would be smaller than can be read.
    """
    signs = max(-(-strokes // PER_SIGN), 1)
    best, best_per_line = 0.0, 1
    for lines in range(1, signs + 1):
        per_line = -(-signs // lines)
        across = area.width() / (per_line * ADVANCE)
        down = area.height() / (1 + (lines - 1) * LEADING)
        side = min(across, down, most)
        if side > best:
            best, best_per_line = side, per_line
        elif down < best:
            break
    return best, best_per_line
