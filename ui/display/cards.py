"""The other scenes: title, quorum, dark, the elected, speech. Each is one painting that fills the area given."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.display.letters import CENTRE, LEAST, RIGHT, fit, text_width, write, write_name
from ui.theme import COLOURS, colour
from ui.viewmodels.display_cards import CountCard, ElectedCard, Figure, QuorumCard, SpeechCard, TitleCard

INKS = {"calm": COLOURS.chalk, "soon": COLOURS.gold, "over": COLOURS.night_red}


def band(area: QRectF, top: float, high: float) -> QRectF:
    """A strip of the area: where it begins and how high it is, as shares of the height."""
    return QRectF(area.left(), area.top() + area.height() * top, area.width(), area.height() * high)


def paint_title(painter: QPainter, area: QRectF, card: TitleCard) -> None:
    """Congress and contest in large serif letters, the township above."""
    h = area.height()
    write(
        painter,
        band(area, 0.1, 0.1),
        card.township,
        h * 0.058,
        ink=COLOURS.chalk_soft,
        align=CENTRE,
        serif=True,
    )
    above = card.congress or card.contest
    lines = _wrapped(above, area.width(), h * 0.13)
    size = min(fit(one, h * 0.13, area.width(), serif=True) for one in lines)
    apart = size / h * 1.3
    top = 0.44 - apart * len(lines) / 2
    for number, line in enumerate(lines):
        write(painter, band(area, top + number * apart, apart), line, size, align=CENTRE, serif=True)
    rule = band(area, 0.44 + apart * len(lines) / 2 + 0.055, 0.005)
    wide = min(area.width() * 0.12, h * 0.3)
    red = QRectF(rule.center().x() - wide / 2, rule.top(), wide, max(h * 0.005, 3))
    painter.fillRect(red, colour(COLOURS.night_red))
    if card.contest and card.congress:
        below = QRectF(area.left(), red.bottom() + h * 0.035, area.width(), h * 0.14)
        write(painter, below, card.contest, h * 0.084, align=CENTRE, serif=True)


def paint_quorum(painter: QPainter, area: QRectF, card: QuorumCard) -> None:
    """Two numbers that can be read from anywhere, and whether they are enough."""
    h = area.height()
    write(
        painter, band(area, 0.02, 0.1), card.title, h * 0.06, ink=COLOURS.chalk_soft, align=CENTRE, serif=True
    )
    for side, figure, ink in (
        (0, card.required, COLOURS.chalk),
        (1, card.present, COLOURS.gold if card.met else COLOURS.chalk),
    ):
        half = QRectF(area.left() + area.width() * side / 2, area.top(), area.width() / 2, h)
        write(painter, band(half, 0.19, 0.09), figure.word, h * 0.065, ink=COLOURS.chalk_soft, align=CENTRE)
        number = half.adjusted(half.width() * 0.06, 0, -half.width() * 0.06, 0)
        write(
            painter, band(number, 0.28, 0.4), str(figure.number), h * 0.36, ink=ink, align=CENTRE, heavy=True
        )
    middle = QRectF(area.center().x(), area.top() + h * 0.22, 1, h * 0.42)
    painter.fillRect(middle, colour(COLOURS.night_line))
    mark = {True: "✓ ", False: "", None: ""}[card.met]
    ink = {True: COLOURS.gold, False: COLOURS.night_red, None: COLOURS.chalk}[card.met]
    write(painter, band(area, 0.76, 0.17), mark + card.word, h * 0.115, ink=ink, align=CENTRE, serif=True)


def paint_held(painter: QPainter, area: QRectF, card: CountCard) -> None:
    """The dark count: that it goes on, and nobody's votes."""
    h = area.height()
    lines = _wrapped(card.held, area.width(), h * 0.11)
    size = min(fit(one, h * 0.11, area.width(), serif=True) for one in lines)
    apart = size / h * 1.3
    for number, line in enumerate(lines):
        top = 0.42 + (number - len(lines) / 2) * apart
        write(painter, band(area, top, apart), line, size, align=CENTRE, serif=True)
    done = next((one.number for one in card.figures[4:5]), None)
    whole = next((one.number for one in card.figures[3:4]), 0)
    if done is None or not whole:
        return
    bar = QRectF(0, 0, area.width() * 0.5, max(h * 0.012, 4))
    bar.moveCenter(band(area, 0.6, 0.06).center())
    painter.fillRect(bar, colour(COLOURS.night_line))
    painter.fillRect(
        QRectF(bar.left(), bar.top(), bar.width() * min(done / whole, 1.0), bar.height()),
        colour(COLOURS.chalk_soft),
    )
    write(
        painter, band(area, 0.66, 0.12), f"{done} / {whole}", h * 0.07, ink=COLOURS.chalk_soft, align=CENTRE
    )


def paint_elected(painter: QPainter, area: QRectF, card: ElectedCard) -> None:
    """The names as large as they fit, column by column as they are read out from left to right."""
    h = area.height()
    write(
        painter,
        band(area, 0.0, 0.09),
        card.title,
        h * 0.062,
        ink=COLOURS.chalk_soft,
        align=CENTRE,
        serif=True,
    )
    write(painter, band(area, 0.1, 0.13), card.word, h * 0.1, ink=COLOURS.gold, align=CENTRE, serif=True)
    write(painter, band(area, 0.225, 0.055), card.order, h * 0.038, ink=COLOURS.chalk_soft, align=CENTRE)
    bottom = 0.9 if card.rest else 0.99
    field = band(area, 0.31, bottom - 0.31)
    columns, size = _grid(card.names, field)
    rows = max(-(-len(card.names) // columns), 1)
    high = min(field.height() / rows, size * 2.1)
    top = field.center().y() - high * rows / 2
    for place, name in enumerate(card.names):
        row, column = divmod(place, columns)
        last = row == rows - 1 and len(card.names) % columns
        shift = (columns - len(card.names) % columns) / 2 * field.width() / columns if last else 0
        box = QRectF(
            field.left() + column * field.width() / columns + shift,
            top + row * high,
            field.width() / columns,
            high,
        )
        inset = box.adjusted(size * 0.2, high * 0.05, -size * 0.2, -high * 0.05)
        write_name(painter, inset, name, size, align=CENTRE, serif=True)
    if card.rest:
        write(painter, band(area, 0.92, 0.07), card.rest, h * 0.045, ink=COLOURS.chalk_soft, align=CENTRE)


def paint_speech(painter: QPainter, area: QRectF, card: SpeechCard) -> None:
    """Who speaks, and the time; the word says what the colour says."""
    h = area.height()
    write(painter, band(area, 0.0, 0.08), card.caption, h * 0.05, ink=COLOURS.chalk_soft, align=CENTRE)
    write(painter, band(area, 0.09, 0.2), card.name, h * 0.15, align=CENTRE, serif=True)
    ink = INKS[card.urgency]
    write(painter, band(area, 0.31, 0.43), card.clock, h * 0.42, ink=ink, align=CENTRE, heavy=True)
    bar = QRectF(0, 0, area.width() * 0.62, max(h * 0.014, 4))
    bar.moveCenter(band(area, 0.77, 0.04).center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(COLOURS.night_line))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if card.share:
        left = QRectF(bar.left(), bar.top(), max(bar.width() * card.share, bar.height()), bar.height())
        painter.setBrush(colour(ink))
        painter.drawRoundedRect(left, bar.height() / 2, bar.height() / 2)
    write(painter, band(area, 0.84, 0.14), card.word, h * 0.08, ink=ink, align=CENTRE)


def paint_head(painter: QPainter, area: QRectF, card: CountCard) -> float:
    """Title and numbers of a count; returns how high they are."""
    unit = area.height() / 100
    title = QRectF(area.left(), area.top(), area.width(), unit * 8)
    words = f"{card.title}　{card.state}"
    write(painter, title, words, unit * 5.4, serif=True)
    size, room = _figures_size(card, area.width(), unit * 3.4)
    x, y, high = area.left(), title.bottom() + unit * 0.6, unit * 5
    for figure in card.figures:
        for text, ink, scale in _parts(figure):
            wide = text_width(text, size * scale)
            write(painter, QRectF(x, y, wide + 1, high), text, size * scale, ink=ink, heavy=scale > 1)
            x += wide
        x += room
    if card.cut:
        write(
            painter, QRectF(x, y, area.right() - x, high), card.cut, size, ink=COLOURS.night_red, align=RIGHT
        )
    return y + high + unit * 1.5 - area.top()


def _parts(figure: Figure) -> tuple[tuple[str, str, float], ...]:
    """The pieces of a number of the head line, with their colours and sizes."""
    pieces = (
        (f"{figure.mark} ", COLOURS.gold, 1.0) if figure.mark else None,
        (figure.word, COLOURS.chalk_soft, 1.0),
        (f" {figure.number}", COLOURS.chalk, 1.12),
        (f" {figure.unit}", COLOURS.chalk_soft, 1.0) if figure.unit else None,
    )
    return tuple(one for one in pieces if one is not None)


def _figures_size(card: CountCard, width: float, most: float) -> tuple[float, float]:
    """Letters of the head line, and the room between two of its numbers, so that all of it fits."""
    text = "".join(
        f"{one.mark} {one.word} {one.number} {one.unit}" if one.mark else f"{one.word} {one.number}"
        for one in card.figures
    )
    gaps = max(len(card.figures), 1)
    at_most = text_width(text, most) * 1.05 + text_width(card.cut, most) + gaps * most * 1.3
    size = max(most * min(width / at_most, 1.0), LEAST)
    return size, size * 1.25


def _wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """In two lines where one would have to shrink much."""
    if text_width(text, size, serif=True) <= width * 1.35 or len(text) < 8:  # noqa: PLR2004  # too short to break
        return (text,)
    if " " in text:
        places = [place for place, letter in enumerate(text) if letter == " "]
        middle = min(places, key=lambda one: abs(one - len(text) / 2))
        return text[:middle], text[middle + 1 :]
    for ending in ("第", "委员会", "镇", "乡", "县"):
        place = text.find(ending)
        cut = place if ending == "第" else place + len(ending)
        if place > 0 and 0.25 < cut / len(text) < 0.75:  # noqa: PLR2004  # neither line a crumb
            return text[:cut], text[cut:]
    middle = -(-len(text) // 2)
    return text[:middle], text[middle:]


def _grid(names: Sequence[str], field: QRectF) -> tuple[int, float]:
    """How many names beside each other, and their size: the usual name as large as it fits."""
    best, columns_best = 0.0, 1
    widths = sorted(text_width(one, 1.0, serif=True) for one in names) or [1.0]
    usual = widths[max(len(widths) * 9 // 10 - 1, 0)]
    for columns in range(1, max(len(names), 1) + 1):
        rows = -(-max(len(names), 1) // columns)
        across = field.width() / columns / (usual + 0.8)
        down = field.height() / rows / 1.35
        size = min(across, down, field.height() * 0.3)
        if size > best * 1.02:
            best, columns_best = size, columns
    return columns_best, best
