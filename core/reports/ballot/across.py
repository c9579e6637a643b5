"""Names that follow each other across the paper, in one strip or several, cells above, below or beside each name."""

from dataclasses import dataclass, replace

from core.reports.ballot.content import Content
from core.reports.ballot.heads import heads_above
from core.reports.ballot.measures import Measures
from core.reports.ballot.shapes import Box, Face, Label, Tile, TileShape

OTHER_LABEL = 5.8
WRITE_IN = 8.6
HEAD = 6.0
APART = 1.8  # between one name with its cells and the next, where they are beside each other


@dataclass(frozen=True, slots=True)
class _Strip:
    """Some names in one row, empty places behind them."""

    names: range
    empty: int = 0


@dataclass(frozen=True, slots=True)
class _Setting:
    """Everything about the strips but where they lie."""

    strips: tuple[_Strip, ...]
    shape: TileShape
    empty: TileShape
    label: float
    head: float
    other: float
    apart: float

    def behind(self, strip: _Strip) -> float:
        """The label before the empty places; a strip of nothing else has it at its left."""
        return self.other if strip.empty and (strip.names or not self.label) else 0.0

    def width(self, strip: _Strip) -> float:
        names = self.label + len(strip.names) * (self.shape.width + self.apart)
        return names + self.behind(strip) + strip.empty * (self.empty.width + self.apart) - self.apart

    @property
    def height(self) -> float:
        """Of one strip."""
        return self.head + self.shape.height


def lay_across(found: Content, size: Measures, areas: tuple[Box, ...]) -> tuple[Face, ...] | None:
    """The grid on as many faces as there are areas; None where it does not fit in these measures."""
    setting = _set(found, size, areas[0].width)
    if setting is None:
        return None
    shares = _share(setting, size.gap, areas)
    if shares is None:
        return None
    faces = []
    for area, strips in zip(areas, shares, strict=True):
        grown = _grow(setting, strips, size, area)
        faces.append(_face(found, grown, strips, size, area))
    return tuple(faces)


def _set(found: Content, size: Measures, width: float) -> _Setting | None:
    """Strips that fit the width, all ending at the same edge where there are several. Pitches include the gaps."""
    shape = size.shape
    beside = shape.place in ("left", "right")
    label, apart = (0.0, APART) if beside else (size.label, 0.0)
    room, pitch = width - label + apart, shape.width + apart
    if room < pitch:
        return None
    narrow = WRITE_IN if not beside and size.vertical else pitch
    other = OTHER_LABEL if found.write_ins else 0.0
    need = other + found.write_ins * narrow
    per = _per_strip(found, pitch, room, need, size.widest)
    strips = _strips(len(found.names), per or int(room / pitch + 1e-9))
    if per is not None:
        strips[-1] = replace(strips[-1], empty=found.write_ins)
    elif need <= room:
        strips.append(_Strip(range(0), found.write_ins))
    else:
        return None
    wide = min([size.widest, *(room / len(one.names) for one in strips if one.names)])
    last = strips[-1]
    behind = other if last.names or not label else 0.0
    if last.names:
        wide = min(wide, (room - need) / len(last.names))
    empty = shape
    if found.write_ins:
        edge = room if len(strips) == 1 else max(len(one.names) for one in strips) * wide
        top = WRITE_IN * 1.4 if len(strips) == 1 and narrow < pitch else size.widest * 1.5
        spare = (edge - behind - len(last.names) * wide) / found.write_ins
        empty = _widen(shape, max(narrow, min(spare, top)) - apart)
    return _Setting(
        tuple(strips), _widen(shape, wide - apart), empty, label, HEAD if beside else 0.0, other, apart
    )


def _per_strip(found: Content, narrowest: float, room: float, need: float, widest: float) -> int | None:
    """Names in a full strip so that the empty places fit behind the last names; None where they do not.

    Several strips all end at the right edge: rather fewer empty places than strips that do not.
    """
    names, most = len(found.names), int(room / narrowest + 1e-9)
    fewest = -(-names // -(-names // most))
    choices = range(fewest, min(most, names) + 1)
    lasts = {per: names % per or per for per in choices}
    even = (per for per in choices if lasts[per] * min(room / per, widest) + need <= room + 1e-6)
    tight = (per for per in choices if lasts[per] * narrowest + need <= room + 1e-6)
    one_strip = names <= most
    last_resort = found.write_ins == found.fewest_write_ins
    return next(even, next(tight, None) if one_strip or last_resort else None)


def _strips(names: int, per: int) -> list[_Strip]:
    return [_Strip(range(start, min(start + per, names))) for start in range(0, names, per)]


def _widen(shape: TileShape, width: float) -> TileShape:
    factor = width / shape.width
    return replace(
        shape, name=(shape.name[0] * factor, shape.name[1]), mark=(shape.mark[0] * factor, shape.mark[1])
    )


def _share(setting: _Setting, gap: float, areas: tuple[Box, ...]) -> tuple[tuple[_Strip, ...], ...] | None:
    """The strips of each face, the front filled first; None where some are left or a face stays empty."""
    rest, shares = list(setting.strips), []
    for area in areas:
        taken: list[_Strip] = []
        used = -gap
        while rest and used + gap + setting.height <= area.height + 1e-6:
            used += gap + setting.height
            taken.append(rest.pop(0))
        shares.append(tuple(taken))
    return None if rest or not all(shares) else tuple(shares)


def _grow(setting: _Setting, strips: tuple[_Strip, ...], size: Measures, area: Box) -> _Setting:
    """Higher cells and names where there is room to spare."""
    used = setting.height * len(strips) + size.gap * (len(strips) - 1)
    spare = max(0.0, area.height - used) * 0.7 / len(strips)
    factor = min(size.stretch, 1 + spare / setting.shape.height)

    def higher(shape: TileShape) -> TileShape:
        return replace(
            shape, name=(shape.name[0], shape.name[1] * factor), mark=(shape.mark[0], shape.mark[1] * factor)
        )

    return replace(setting, shape=higher(setting.shape), empty=higher(setting.empty))


def _face(found: Content, setting: _Setting, strips: tuple[_Strip, ...], size: Measures, area: Box) -> Face:
    width = max(setting.width(strip) for strip in setting.strips)
    left, y = area.x + (area.width - width) / 2, area.y
    tiles: list[Tile] = []
    labels: list[Label] = []
    for strip in strips:
        labels += _side_labels(found, setting, size, (left, y), of_names=bool(strip.names))
        x = left + setting.label
        for person in strip.names:
            tiles.append(setting.shape.at(x, y + setting.head, person))
            x += setting.shape.width + setting.apart
        if setting.behind(strip):
            box = Box(x, y, setting.other, setting.height)
            labels.append(Label(box, found.other, size.words, upright=True))
            x += setting.other
        pitch = setting.empty.width + setting.apart
        tiles += [setting.empty.at(x + place * pitch, y + setting.head, None) for place in range(strip.empty)]
        y += setting.height + size.gap
    if setting.head:
        labels += [label for tile in tiles for label in heads_above(found, tile, HEAD, size.words)]
    return Face(tuple(tiles), tuple(labels), y - size.gap)


def _side_labels(
    found: Content, setting: _Setting, size: Measures, at: tuple[float, float], *, of_names: bool
) -> list[Label]:
    """符号 and 候选人 at the left of a strip, each as high as what it names."""
    if not setting.label:
        return []
    x, y = at
    one = setting.shape.at(x, y, 0)
    name, mark = one.name, one.marks[0]
    return [
        Label(Box(x, mark.y, setting.label, mark.height), found.heads[0], size.words, size.vertical),
        Label(
            Box(x, name.y, setting.label, name.height),
            found.name_head if of_names else found.other,
            size.words,
            size.vertical,
        ),
    ]
