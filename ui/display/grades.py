"""An appraisal for the hall: each person a row, each grade a column, the number large, its share as a bar below."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.display.letters import CENTRE, LEAST, fit, text_width, write, write_name
from ui.theme import COLOURS, colour
from ui.viewmodels.display_cards import GradeRow, GradesCard

ONE_BLOCK = 16  # people under each other; more stand in two blocks beside each other
GUTTER = 0.04  # of the width, between two blocks
HEAD = 0.075  # of the height
TALLEST_ROW = 0.2  # of the height
NAME_SHARE, NAME_SIZE, NUMBER_SIZE = 0.24, 0.42, 0.5  # of a block's width; of a row's height
PERCENT = 0.52  # of the number's size
BAR = 0.07  # of a row's height


@dataclass(frozen=True, slots=True)
class GradePlan:
    """Where everything stands. `heads` are the words of the columns on show."""

    blocks: int
    per_block: int
    block_width: float
    name_width: float
    column_width: float
    row_height: float
    head_height: float
    heads: tuple[str, ...]

    def corner(self, area: QRectF, place: int) -> tuple[float, float]:
        """The upper left corner of a row."""
        block, row = divmod(place, self.per_block)
        left = area.left() + block * (self.block_width + area.width() * GUTTER)
        return left, area.top() + self.head_height + row * self.row_height


def grade_plan(area: QRectF, card: GradesCard) -> GradePlan:
    """The plan for this card; the column of papers that cannot be read is there where there are any."""
    people = max(len(card.rows), 1)
    blocks = 1 if people <= ONE_BLOCK else 2
    per_block = -(-people // blocks)
    unclear = any(one.unreadable for one in card.rows)
    heads = card.heads if unclear else card.heads[:-1]
    wide = (area.width() - area.width() * GUTTER * (blocks - 1)) / blocks
    head = area.height() * HEAD
    high = min((area.height() - head) / per_block, area.height() * TALLEST_ROW)
    name = wide * NAME_SHARE
    return GradePlan(blocks, per_block, wide, name, (wide - name) / len(heads), high, head, heads)


def paint_grades(painter: QPainter, area: QRectF, card: GradesCard) -> None:
    """The whole table."""
    at = grade_plan(area, card)
    room = at.column_width * 0.92
    size = min(fit(one, at.head_height * 0.5, room) for one in at.heads)
    for block in range(at.blocks):
        left, top = at.corner(area, block * at.per_block)
        for place, word in enumerate(at.heads):
            box = QRectF(
                left + at.name_width + place * at.column_width,
                top - at.head_height,
                at.column_width,
                at.head_height,
            )
            write(painter, box, word, size, ink=COLOURS.chalk_soft, align=CENTRE)
        painter.fillRect(QRectF(left, top - 1, at.block_width, 1), colour(COLOURS.chalk_soft))
    for place, row in enumerate(card.rows):
        left, top = at.corner(area, place)
        _paint_row(painter, QRectF(left, top, at.block_width, at.row_height), at, row, final=card.final)


def _paint_row(painter: QPainter, box: QRectF, at: GradePlan, row: GradeRow, *, final: bool) -> None:
    name = QRectF(box.left(), box.top(), at.name_width * 0.96, box.height())
    write_name(painter, name, row.name, max(box.height() * NAME_SIZE, LEAST))
    painter.fillRect(QRectF(box.left(), round(box.bottom()) - 1, box.width(), 1), colour(COLOURS.night_line))
    rest = (row.unmarked, row.unreadable)[: len(at.heads) - len(row.counts)]
    for place, number in enumerate((*row.counts, *rest)):
        cell = QRectF(
            box.left() + at.name_width + place * at.column_width, box.top(), at.column_width, box.height()
        )
        graded = place < len(row.counts)
        _paint_number(
            painter, cell, number, row.percents[place] if graded and final else "", plain=not graded
        )
        if graded:
            _paint_bar(painter, cell, row.shares[place])


def _paint_number(painter: QPainter, cell: QRectF, number: int, percent: str, *, plain: bool) -> None:
    """The number, and once it is final its share in small letters behind it."""
    size = min(cell.height() * NUMBER_SIZE, cell.width() * 0.3)
    small = max(size * PERCENT, LEAST)
    gap = size * 0.28 if percent else 0.0
    figures = str(number)
    wide = text_width(figures, size) + gap + text_width(percent, small)
    if wide > cell.width() * 0.96:  # no room: the bar says the share
        percent, wide = "", text_width(figures, size)
    above = QRectF(cell.left(), cell.top(), cell.width(), cell.height() * (1 - BAR * 1.5))
    x = above.center().x() - wide / 2
    ink = COLOURS.chalk_soft if plain or not number else COLOURS.chalk
    box = QRectF(x, above.top(), text_width(figures, size) + 1, above.height())
    write(painter, box, figures, size, ink=ink, heavy=not plain)
    if percent:
        behind = QRectF(
            box.right() + gap, above.top() + size * 0.12, text_width(percent, small) + 1, above.height()
        )
        write(painter, behind, percent, small, ink=COLOURS.gold if number else COLOURS.chalk_soft)


def _paint_bar(painter: QPainter, cell: QRectF, share: float) -> None:
    whole = QRectF(cell.left() + cell.width() * 0.12, 0, cell.width() * 0.76, max(cell.height() * BAR, 3))
    whole.moveBottom(cell.bottom() - cell.height() * 0.1)
    painter.fillRect(whole, colour(COLOURS.night_line))
    whole.setWidth(whole.width() * min(share, 1.0))
    painter.fillRect(whole, colour(COLOURS.gold))
