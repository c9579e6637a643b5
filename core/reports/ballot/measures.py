"""How large names and cells are: from comfortable to the smallest that can still be read and marked."""

from dataclasses import dataclass

from core.reports.ballot.choices import BallotLayout
from core.reports.ballot.content import Content
from core.reports.ballot.shapes import TileShape
from core.reports.fonts import width_of
from core.reports.layout.lines import is_chinese, spaced_name

POINT = 0.3528  # millimetres
SHORT_NAME = 4
LEAD = 1.16  # of the em: from one character down to the next
LEAST_LONG = (8.0, 10.5)  # points: what a long name may shrink to, tight and comfortable
HALF_EM = frozenset("·•‧・")
STEPS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """One try: `name_size` and `words` in points, all else in millimetres; `stretch`: how much higher tiles may be."""

    vertical: bool
    name_size: float
    shape: TileShape
    label: float
    gap: float
    words: float
    widest: float
    stretch: float


def sizes(piece: tuple[float, float]) -> tuple[float, float]:
    """The smallest and the largest size of a name on a ballot of this size, in points."""
    short, long = min(piece), max(piece)
    if long > 400:  # noqa: PLR2004  # a whole A3
        return 12.0, 22.0
    if long > 200:  # noqa: PLR2004  # A4 and A5
        return 11.0, 17.0 if piece[0] > 150 or short > 200 else 16.0  # noqa: PLR2004  # the smallest side of half an A4, and of it whole
    return 10.0, 14.0


def measures(found: Content, layout: BallotLayout, piece: tuple[float, float], ease: float) -> Measures:
    """Measures between the tightest (`ease` 0) and the most comfortable (1)."""
    smallest, largest = sizes(piece)
    size = smallest + (largest - smallest) * ease
    vertical = layout.names == "vertical"
    make = _vertical if vertical else _horizontal
    shape = make(found, layout, size, ease)
    small = max(piece) < 200  # noqa: PLR2004  # a quarter of an A4
    return Measures(
        vertical=vertical,
        name_size=size,
        shape=shape,
        label=6.8 if vertical else 13.0,
        gap=3.0 + 2.0 * ease,
        words=9.0 if small else 10.5,
        widest=max(18.0 if vertical else 60.0, shape.width) + (shape.width - shape.name[0]),
        stretch=1.32 if vertical else 1.25,
    )


def ems(name: str, *, vertical: bool) -> float:
    """How long a name is, in its own size."""
    if vertical and is_chinese(name):
        return sum(0.5 if letter in HALF_EM else 1.0 for letter in name)
    return width_of(spaced_name(name), 1.0)


def _vertical(found: Content, layout: BallotLayout, size: float, ease: float) -> TileShape:
    """Room for four characters at full size, for long names at the least size that is legible."""
    width = max(8.6, size * POINT / 0.52)
    least = LEAST_LONG[0] + (LEAST_LONG[1] - LEAST_LONG[0]) * ease
    longest = max(ems(name, vertical=True) for name in found.names)
    short = min(longest, float(SHORT_NAME)) if longest > 3 else 3.4  # noqa: PLR2004  # 丁　一 takes three
    height = max(20.0 + 4 * ease, short * LEAD * size * POINT + 2.0 + 3.0 * ease)
    if longest > SHORT_NAME:
        height = max(height, longest * 1.08 * min(size, least) * POINT + 3.2)
    if layout.cell in ("left", "right"):
        return TileShape((width, height), (max(9.0, width), height), layout.cell, len(found.heads))
    return TileShape((width, height), (width, 10.0 + 4.6 * ease), layout.cell)


def _horizontal(found: Content, layout: BallotLayout, size: float, ease: float) -> TileShape:
    """Room for the longest name in one line, up to what a cell may take; longer ones are set in two."""
    longest = max(3.0, *(ems(name, vertical=False) for name in found.names))
    ample = 9.0 + 4.0 * ease  # ems that one line may take
    width = min(longest, ample) * size * POINT * 1.04 + 2.6 + 1.4 * ease
    height = size * POINT * 1.25 + 2.6 + 2.2 * ease
    if longest > ample:
        height = max(height, size * POINT * 2.0 + 1.2)
    if layout.cell in ("left", "right"):
        return TileShape((width, height), (_cell_width(found, ease), height), layout.cell, len(found.heads))
    return TileShape((max(width, 16.0), height), (max(width, 16.0), 9.0 + 3.0 * ease), layout.cell)


def _cell_width(found: Content, ease: float) -> float:
    """Wide enough for its head in small letters and for a mark."""
    head = max(width_of(text, 1.0) for text in found.heads)
    return max(10.0 + 5.0 * ease, min(head, 4.0) * 8.0 * POINT + 1.6)
