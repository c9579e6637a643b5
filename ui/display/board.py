"""The count for the hall: names, 正 strokes, numbers, the red line below the last seat."""

from math import ceil

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from ui.display.letters import CENTRE, RIGHT, write, write_name
from ui.display.plan import Plan, plan
from ui.theme import COLOURS, colour
from ui.viewmodels.display_cards import CountCard, Line
from ui.widgets.brush_motion import BrushMotion
from ui.widgets.brush_signs import HAIR, LEADING, BrushSigns
from ui.widgets.stroke_tally import PER_SIGN

TICK = "✓"


class CountBoard(QObject):
    """Draws the rows of a `CountCard` into an area, in motion. `moved` asks for another frame."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.motion = BrushMotion(self)
        self.motion.moved.connect(self.moved)
        self._card = CountCard("", "", ())
        self._area = QRectF()
        self._key: tuple[object, ...] = ()
        self._plan: Plan | None = None
        self._signs = BrushSigns(0, 1)
        self._rows: dict[str, tuple[Line, int, QPixmap]] = {}

    def show(self, card: CountCard, area: QRectF) -> None:
        """What is drawn from now on; rows that were there move to their new numbers and places."""
        key = (
            area.getRect(),
            tuple(sorted(one.name for one in card.rows)),
            card.capacity,
            card.state,
            card.title,
            tuple(sorted({one.verdict for one in card.rows})),
        )
        anew = key != self._key
        if anew:
            words = [one.verdict for one in card.rows if one.verdict]
            self._plan = plan(area, [one.name for one in card.rows], card.capacity, words)
            self._key, self._area, self._rows = key, area, {}
        self._card = card
        if self._plan is not None:
            places = {one.key: self._plan.place(area, slot) for slot, one in enumerate(card.rows)}
            self.motion.show({one.key: one.votes for one in card.rows}, places, at_once=anew)

    def plan(self) -> Plan | None:
        """How it is laid out now."""
        return self._plan

    def paint(self, painter: QPainter, ratio: float) -> None:
        """One frame, for a screen of that density."""
        at = self._plan
        if at is None:
            return
        if at.side and not self._signs.fits(at.side, ratio):
            self._signs, self._rows = BrushSigns(at.side, ratio), {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for slot in range(len(self._card.rows)):
            self._paint_rule(painter, at, slot)
        for line in self._card.rows:
            self._paint_row(painter, at, line, ratio)
        self._paint_cut(painter, at)

    def _paint_rule(self, painter: QPainter, at: Plan, slot: int) -> None:
        x, y = at.place(self._area, slot)
        painter.fillRect(
            QRectF(x, round(y + at.row_height) - 1, at.column_width, 1), colour(COLOURS.night_line)
        )

    def _paint_row(self, painter: QPainter, at: Plan, line: Line, ratio: float) -> None:
        """The row as it was painted last, and upon it the stroke that is being drawn."""
        place = QPointF(*self.motion.place(line.key))
        strokes = self.motion.strokes(line.key)
        whole = int(strokes + HAIR)
        known = self._rows.get(line.key)
        if known is None or known[:2] != (line, whole):
            known = (line, whole, self._picture(at, line, whole, ratio))
            self._rows[line.key] = known
        painter.drawPixmap(place, known[2])
        if at.side and strokes - whole > HAIR:
            self._signs.paint_last(painter, place + self._corner(at, strokes), strokes, at.per_line)

    def _picture(self, at: Plan, line: Line, strokes: int, ratio: float) -> QPixmap:
        made = QPixmap(int(at.column_width * ratio) + 1, int(at.row_height * ratio) + 1)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = at.row_height
        write_name(painter, QRectF(0, 0, at.name_width, high), line.name, at.name_size)
        if at.side:
            self._signs.paint(painter, self._corner(at, strokes), strokes, at.per_line)
        else:
            self._paint_bar(painter, at, strokes)
        ink = COLOURS.gold if line.passed else COLOURS.chalk
        number = QRectF(at.column_width - at.number_width, 0, at.number_width - 1, high)
        write(painter, number, str(strokes), at.number_size, ink=ink, align=RIGHT, heavy=True)
        word = line.verdict or (TICK if line.passed else "")
        if word:
            room = QRectF(number.left() - at.word_width * 1.08, 0, at.word_width, high)
            shade = COLOURS.gold if line.elected or not line.verdict else COLOURS.chalk_soft
            write(painter, room, word, at.word_size, ink=shade, align=RIGHT if line.verdict else CENTRE)
        painter.end()
        return made

    def _corner(self, at: Plan, strokes: float) -> QPointF:
        """Where the strokes begin in a row: as many lines as there are stand in its middle."""
        lines = max(ceil((strokes - HAIR) / PER_SIGN / at.per_line), 1)
        high = at.side * (1 + (lines - 1) * LEADING)
        return QPointF(at.strokes_left, (at.row_height - high) / 2)

    def _paint_bar(self, painter: QPainter, at: Plan, strokes: int) -> None:
        long = at.strokes_width * min(strokes / self._card.capacity, 1.0)
        thick = at.row_height * 0.3
        bar = QRectF(at.strokes_left, (at.row_height - thick) / 2, long, thick)
        painter.fillRect(bar, colour(COLOURS.chalk))

    def _paint_cut(self, painter: QPainter, at: Plan) -> None:
        """The red line between the last seat and the next."""
        if not self._card.cut_after:
            return
        x, y = at.place(self._area, self._card.cut_after - 1)
        thick = max(min(at.row_height * 0.06, self._area.height() * 0.009), 3)
        line = QRectF(x, round(y + at.row_height) - thick / 2 - 0.5, at.column_width, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(COLOURS.night_red))
        painter.drawRoundedRect(line, thick / 2, thick / 2)
