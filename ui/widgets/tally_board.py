"""A board of names with 正 strokes, a large number, smaller numbers and a state in words; a line where the seats end.

All strokes are drawn to one scale, so that they compare like bars; where they would become smudges they are bars.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shapes import Tone
from ui.theme import COLOURS, TONES, colour, font, px
from ui.widgets.stroke_tally import PER_SIGN, paint_tally, tally_size

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SIGN, SMALLEST_SIGN, ADVANCE = 19, 9, 1.16
ROW_LEAST, ROW_MOST = 29, 42
NARROW = 90  # less room than this for the strokes: they go below the name
GAP = 12


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One name. `state` and `prospect` are words; `tone` colours them."""

    place: str
    name: str
    votes: int
    numbers: tuple[int, ...] = ()
    state: str = ""
    prospect: str = ""
    tone: Tone = "plain"
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """What is drawn: heads (name, strokes, votes, further numbers…, state), rows, the cut after so many rows, rows
    below it all under a heading of their own. `needed` draws a dotted mark at that many strokes, 0 none.
    """

    heads: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    cut_after: int = 0
    cut: str = ""
    below_title: str = ""
    below: tuple[BoardRow, ...] = ()
    needed: int = 0

    @property
    def most(self) -> int:
        """The largest number drawn in strokes."""
        return max([row.votes for row in (*self.rows, *self.below)] + [self.needed, 1])


@dataclass(frozen=True, slots=True)
class _Places:
    """Left edges and widths of the columns, and how the strokes are drawn."""

    name: float
    strokes: QRectF  # x and width; y is 0
    votes: float  # right edge
    votes_width: float
    numbers: tuple[float, ...]  # right edges
    state: float
    state_width: float
    two_lines: bool
    sign: float  # 0: bars


class TallyBoard(QWidget):
    """Draws a `Board` as large as the room allows: rows shrink, then the page scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._board = Board((), ())
        self._title = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def board(self) -> Board:
        """What is on show."""
        return self._board

    def show_board(self, board: Board) -> None:
        """Draws this from now on; the voice reads it line by line."""
        self._board = board
        lines = [
            " ".join([row.place, row.name, str(row.votes), row.state, row.prospect])
            for row in (*board.rows, *board.below)
        ]
        self.setAccessibleDescription("\n".join([*lines, board.cut]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(860), self.minimumSizeHint().height())  # what is more, the layout gives

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), self._height(self._places(), px(ROW_LEAST)) if self._board.heads else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        board = self._board
        if not board.heads:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self._places()
        height = self._row_height(at)
        y = self._paint_heads(painter, at)
        self._paint_needed(painter, at, y, y + height * len(board.rows) + self._cut_height())
        for place, row in enumerate(board.rows, start=1):
            self._paint_row(painter, at, row, QRectF(0, y, self.width(), height))
            y += height
            if board.cut and place == board.cut_after:
                y = self._paint_cut(painter, y)
        if board.below:
            y = self._paint_below_title(painter, y)
            for row in board.below:
                self._paint_row(painter, at, row, QRectF(0, y, self.width(), height))
                y += height

    # measures

    def _head_height(self, *, two_lines: bool) -> int:
        return px(32) * (2 if two_lines else 1)

    def _cut_height(self) -> int:
        if not self._board.cut:
            return 0
        room = QFontMetrics(font(15)).boundingRect(
            0, 0, max(self.width(), px(240)), 1000, Qt.TextFlag.TextWordWrap, self._board.cut
        )
        return room.height() + px(8)

    def _height(self, at: _Places, row: float) -> int:
        rows = len(self._board.rows) + len(self._board.below)
        factor = 2 if at.two_lines else 1
        heads = self._head_height(two_lines=at.two_lines)
        return round(heads + rows * row * factor + self._cut_height() + _below_height(self._board)) + 2

    def _row_height(self, at: _Places) -> float:
        rows = max(len(self._board.rows) + len(self._board.below), 1)
        room = self.height() - self._height(at, 0)
        factor = 2 if at.two_lines else 1
        return min(max(room / rows, px(ROW_LEAST) * factor), px(ROW_MOST) * factor)

    def _places(self) -> _Places:
        board, width = self._board, float(self.width())
        rows = (*board.rows, *board.below)
        name = max([_width(font(18), row.name) for row in rows], default=0)
        state = max([_width(font(16), row.state) for row in rows], default=0)
        prospect = max([_width(font(16), row.prospect) for row in rows], default=0)
        states = width - max(
            state + (px(14) + prospect if prospect else 0), _width(font(15), board.heads[-1])
        )
        left, votes_width = px(34), _width(font(22, bold=True), "0" * max(len(str(board.most)), 2))
        numbers, first = self._number_edges(states - px(22))
        votes = first - px(GAP + 4)
        strokes = left + min(name, width * 0.3) + px(22)
        room = votes - max(votes_width, _width(font(15), board.heads[2])) - px(14) - strokes
        two = room < px(NARROW)
        if two:
            numbers, first = self._number_edges(width)
            votes, strokes, room = states - px(22), left, max(first - left - px(14), 1)
        sign = min(px(SIGN), room / (-(-board.most // PER_SIGN) * ADVANCE))
        if two:  # smaller strokes in two lines
            sign, _ = tally_size(QRectF(0, 0, room, px(ROW_MOST - 8)), board.most, px(SIGN))
        return _Places(
            name=left,
            strokes=QRectF(strokes, 0, room, 0),
            votes=votes,
            votes_width=votes_width,
            numbers=numbers,
            state=states,
            state_width=state,
            two_lines=two,
            sign=sign if sign >= SMALLEST_SIGN else 0,
        )

    def _number_edges(self, right: float) -> tuple[tuple[float, ...], float]:
        """Right edges of the smaller numbers, and the left edge of them all."""
        edges: list[float] = []
        for head in reversed(self._board.heads[3:-1]):
            edges.insert(0, right)
            right -= max(_width(font(15), head), _width(font(16), "000")) + px(GAP)
        return tuple(edges), right

    # drawing

    def _paint_heads(self, painter: QPainter, at: _Places) -> float:
        height, line = self._head_height(two_lines=at.two_lines), px(32)
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.soft))
        name, strokes, votes, *others, state = self._board.heads
        painter.drawText(QRectF(at.name, 0, self.width(), line), LEFT, name)
        painter.drawText(QRectF(0, 0, at.votes, line), RIGHT, votes)
        painter.drawText(QRectF(at.state, 0, self.width() - at.state, line), LEFT, state)
        below = height - line
        painter.drawText(QRectF(at.strokes.x(), below, at.strokes.width(), line), LEFT, strokes)
        for head, right in zip(others, at.numbers, strict=True):
            painter.drawText(QRectF(0, below, right, line), RIGHT, head)
        painter.fillRect(QRectF(0, height - 1, self.width(), 1), colour(COLOURS.rule))
        return height

    def _paint_row(self, painter: QPainter, at: _Places, row: BoardRow, box: QRectF) -> None:
        line, second = QRectF(box), QRectF(box)
        if at.two_lines:
            line.setHeight(box.height() / 2)
            second.setTop(line.bottom())
        soft = colour(COLOURS.soft)
        painter.setFont(font(16))
        painter.setPen(soft)
        painter.drawText(QRectF(0, line.y(), at.name, line.height()), LEFT, row.place)
        for number, right in zip(row.numbers, at.numbers, strict=False):
            painter.drawText(QRectF(0, second.y(), right, second.height()), RIGHT, str(number))
        self._paint_name(painter, at, row, line)
        painter.setPen(colour(COLOURS.ink))
        painter.setFont(font(22 if line.height() >= px(32) else 19, bold=True))
        painter.drawText(QRectF(0, line.y(), at.votes, line.height()), RIGHT, str(row.votes))
        painter.setFont(font(16))
        painter.setPen(soft if row.faint else colour(TONES[row.tone][0]))
        rest = self.width() - at.state
        painter.drawText(QRectF(at.state, line.y(), rest, line.height()), LEFT, row.state)
        at_prospect = QRectF(at.state + at.state_width + px(14), line.y(), rest, line.height())
        painter.drawText(at_prospect, LEFT, row.prospect)
        area = QRectF(at.strokes.x(), second.y() + px(4), at.strokes.width(), second.height() - px(8))
        self._paint_strokes(painter, at, row, area)
        painter.fillRect(QRectF(0, box.bottom() - 1, self.width(), 1), colour(COLOURS.line))

    def _paint_name(self, painter: QPainter, at: _Places, row: BoardRow, line: QRectF) -> None:
        room = (at.votes - at.votes_width if at.two_lines else at.strokes.x()) - at.name - px(10)
        size = next((n for n in (18, 17, 16, 15) if _width(font(n), row.name) <= room), 15)
        painter.setFont(font(size))
        painter.setPen(colour(COLOURS.ink))
        name = QFontMetrics(font(size)).elidedText(row.name, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(at.name, line.y(), room, line.height()), LEFT, name)

    def _paint_strokes(self, painter: QPainter, at: _Places, row: BoardRow, area: QRectF) -> None:
        if at.sign:
            paint_tally(painter, area, row.votes, side=min(at.sign, area.height()))
            return
        length = area.width() * row.votes / self._board.most
        thick = min(px(14), area.height())
        bar = QRectF(area.x(), area.center().y() - thick / 2, length, thick)
        painter.fillRect(bar, colour(COLOURS.ink))

    def _paint_needed(self, painter: QPainter, at: _Places, top: float, bottom: float) -> None:
        """Where the votes suffice, through all rows."""
        needed = self._board.needed
        if not needed or at.two_lines:
            return
        along = (
            needed / PER_SIGN * at.sign * ADVANCE
            if at.sign
            else at.strokes.width() * needed / self._board.most
        )
        x = round(at.strokes.x() + along - (at.sign * (ADVANCE - 1) / 2 if at.sign else 0)) + 0.5
        pen = QPen(colour(COLOURS.soft), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top - px(4)), QPointF(x, bottom))
        painter.setFont(font(15))
        text = str(needed)
        wide = _width(font(15), text) + px(4)
        painter.drawText(QRectF(x - wide / 2, 0, wide, top - px(5)), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cut(self, painter: QPainter, y: float) -> float:
        height = self._cut_height()
        painter.fillRect(QRectF(0, y, self.width(), height), colour(COLOURS.paper))
        painter.fillRect(QRectF(0, y - 1, self.width(), 2), colour(COLOURS.red))
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.red))
        box = QRectF(0, y + 1, self.width(), height - 2)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap | LEFT), self._board.cut)
        painter.fillRect(QRectF(0, y + height - 1, self.width(), 1), colour(COLOURS.line))
        return y + height

    def _paint_below_title(self, painter: QPainter, y: float) -> float:
        painter.setFont(font(15))
        painter.setPen(colour(COLOURS.soft))
        height = _below_height(self._board)
        box = QRectF(0, y, self.width(), height - px(4))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._board.below_title
        )
        painter.fillRect(QRectF(0, y + height - 1, self.width(), 1), colour(COLOURS.line))
        return y + height


def _width(of: QFont, text: str) -> float:
    return float(QFontMetrics(of).horizontalAdvance(text))


def _below_height(board: Board) -> int:
    return px(36) if board.below else 0
