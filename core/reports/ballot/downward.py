"""Names below each other with their cells beside them, in one column or several. An appraisal's grades lie here too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.reports.ballot.content import Content
from core.reports.ballot.heads import heads_above
from core.reports.ballot.measures import Measures
from core.reports.ballot.shapes import Box, Face, Label, Tile, TileShape

HEAD = 7.0
BAND = 6.8
GUTTER = 4.0
WIDEST_CELL = 24.0
WIDEST_NAME = 56.0


@dataclass(frozen=True, slots=True)
class _Item:
    """A name, an empty place (both without words), or a heading, which never stands last in a column."""

    person: int | None = None
    words: str = ""


Column = tuple[_Item, ...]


def lay_down(found: Content, size: Measures, areas: tuple[Box, ...], columns: int) -> tuple[Face, ...] | None:
    """The grid on as many faces as there are areas, in so many columns a face; None where it does not fit."""
    shape = size.shape
    if columns * shape.width + (columns - 1) * GUTTER > areas[0].width + 1e-6:
        return None
    items = _items(found)
    if len(areas) == 1:
        filled = _apart(items, size, areas[0], columns) or _balanced(items, size, areas[0], columns)
        split: tuple[list[Column], ...] | None = (filled,) if filled is not None else None
    else:
        split = _in_turn(items, size, areas, columns)
    if split is None or (found.write_ins > found.fewest_write_ins and _torn(split)):
        return None
    shape = _widen(shape, (areas[0].width - (columns - 1) * GUTTER) / columns)
    rows = max(_height(column, shape) for part in split for column in part) - HEAD
    spare = min(area.height for area in areas) - HEAD - rows
    factor = max(1.0, min(size.stretch, 1 + 0.7 * spare / rows))
    shape = replace(
        shape,
        name=(shape.name[0], shape.name[1] * factor),
        mark=(shape.mark[0], shape.mark[1] * factor),
    )
    return tuple(
        _face(found, part, shape, size, area, columns) for part, area in zip(split, areas, strict=True)
    )


def _torn(split: Sequence[Sequence[Column]]) -> bool:
    """Whether empty places run on into a further column: rather fewer of them, all below their heading."""
    return any(column[0].person is None and not column[0].words for part in split for column in part)


def _items(found: Content) -> list[_Item]:
    items = [_Item(person) for person in range(len(found.names))]
    if found.write_ins:
        items += [_Item(words=found.other), *[_Item() for _ in range(found.write_ins)]]
    return items


def _height(items: Sequence[_Item], shape: TileShape) -> float:
    return HEAD + sum(BAND if one.words else shape.height for one in items)


def _fill(items: Sequence[_Item], shape: TileShape, height: float, columns: int) -> list[Column] | None:
    """At most so many columns, none higher than this; None where not even one item fits a column."""
    filled: list[Column] = []
    at = 0
    while at < len(items) and len(filled) < columns:
        end, used = at, HEAD
        while end < len(items):
            used += BAND if items[end].words else shape.height
            if used > height + 1e-6:
                break
            end += 1
        while end > at and end < len(items) and items[end - 1].words:
            end -= 1
        if end == at:
            return None
        filled.append(tuple(items[at:end]))
        at = end
    return filled


def _balanced(items: list[_Item], size: Measures, area: Box, columns: int) -> list[Column] | None:
    """Columns as equal as they come: the lowest height at which everything has its place."""
    height = (_height(items, size.shape) - HEAD) / columns + HEAD
    while height < area.height:
        filled = _fill(items, size.shape, height, columns)
        if filled is not None and sum(map(len, filled)) == len(items):
            return filled
        height += 1.0
    filled = _fill(items, size.shape, area.height, columns)
    return filled if filled is not None and sum(map(len, filled)) == len(items) else None


def _apart(items: list[_Item], size: Measures, area: Box, columns: int) -> list[Column] | None:
    """Names in columns of their own and the empty places in the last ones; None where that does not fit."""
    first = next((place for place, one in enumerate(items) if one.words), 0)
    if not first:
        return None
    for own in range(columns - 1, 0, -1):
        names = _balanced(items[:first], size, area, own)
        empty = _balanced(items[first:], size, area, columns - own)
        if names and empty and len(names) == own:
            return names + empty
    return None


def _in_turn(
    items: list[_Item], size: Measures, areas: tuple[Box, ...], columns: int
) -> tuple[list[Column], ...] | None:
    """The front filled first, the rest on the back; None where some are left or the back stays empty."""
    front = _fill(items, size.shape, areas[0].height, columns)
    if front is None:
        return None
    rest = items[sum(map(len, front)) :]
    back = _balanced(rest, size, areas[1], columns) if rest else None
    return None if back is None else (front, back)


def _widen(shape: TileShape, room: float) -> TileShape:
    """Wider names and cells up to what is pleasant."""
    factor = min(room / shape.width, 1.8)
    name = min(shape.name[0] * factor, max(shape.name[0], WIDEST_NAME))
    mark = min(shape.mark[0] * factor, max(shape.mark[0], WIDEST_CELL))
    return replace(shape, name=(name, shape.name[1]), mark=(mark, shape.mark[1]))


def _face(
    found: Content, filled: Sequence[Column], shape: TileShape, size: Measures, area: Box, columns: int
) -> Face:
    count = min(len(filled), columns)
    width = count * shape.width + (count - 1) * GUTTER
    x, bottom = area.x + (area.width - width) / 2, area.y
    tiles: list[Tile] = []
    labels: list[Label] = []
    for items in filled:
        y = area.y + HEAD
        labels += heads_above(found, shape.at(x, y, 0), HEAD, size.words)
        for item in items:
            if item.words:
                labels.append(Label(Box(x, y, shape.width, BAND), item.words, size.words))
                y += BAND
            else:
                tiles.append(shape.at(x, y, item.person))
                y += shape.height
        bottom = max(bottom, y)
        x += shape.width + GUTTER
    return Face(tuple(tiles), tuple(labels), bottom)
