"""The pieces of a ballot's geometry, in millimetres from the upper left corner of the ballot."""

from dataclasses import dataclass, field
from typing import NamedTuple

from core.reports.ballot.choices import BallotLayout, CellPlace, Cut


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Tile:
    """A name and its cells. `person` counts from 0 in the order of entry; None: empty, for a write-in."""

    person: int | None
    name: Box
    marks: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A ruled box with a word of the form in it."""

    box: Box
    text: str
    size: float
    upright: bool = False


@dataclass(frozen=True, slots=True)
class TileShape:
    """How large a name and its cells are, and where the cells stand."""

    name: tuple[float, float]
    mark: tuple[float, float]
    place: CellPlace
    marks: int = 1

    @property
    def width(self) -> float:
        """Name and cells together."""
        beside = self.place in ("left", "right")
        return self.name[0] + self.marks * self.mark[0] if beside else self.name[0]

    @property
    def height(self) -> float:
        """Name and cells together."""
        return self.name[1] if self.place in ("left", "right") else self.name[1] + self.mark[1]

    def at(self, x: float, y: float, person: int | None) -> Tile:
        """The tile with its upper left corner here."""
        name, mark = self.name, self.mark
        if self.place == "above":
            return Tile(person, Box(x, y + mark[1], *name), (Box(x, y, name[0], mark[1]),))
        if self.place == "below":
            return Tile(person, Box(x, y, *name), (Box(x, y + name[1], name[0], mark[1]),))
        start = x + name[0] if self.place == "right" else x
        cells = tuple(Box(start + place * mark[0], y, mark[0], name[1]) for place in range(self.marks))
        return Tile(person, Box(x if self.place == "right" else x + self.marks * mark[0], y, *name), cells)


@dataclass(frozen=True, slots=True)
class Face:
    """One side of the ballot: its grid, and where the grid ends."""

    tiles: tuple[Tile, ...]
    labels: tuple[Label, ...]
    bottom: float

    def persons(self) -> tuple[int, ...]:
        """The names of this side as a reader meets them."""
        return tuple(tile.person for tile in self.tiles if tile.person is not None)


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the grid of the front: the notes, beside or above the place of the stamp."""

    size: float
    beside: bool
    height: float


@dataclass(frozen=True, slots=True)
class BallotPlan:
    """Where everything lies. `layout` leaves nothing open; `name_size` in points; `per_row`: names in the first row."""

    layout: BallotLayout
    cut: Cut
    faces: tuple[Face, ...]
    foot: Foot
    name_size: float
    margin: float
    title_size: float
    per_row: int
    row_count: int
    stub: float = field(default=0.0)

    @property
    def piece(self) -> tuple[float, float]:
        """Width and height of one ballot."""
        return self.cut.piece

    def order(self) -> tuple[int, ...]:
        """The candidates as a reader meets them."""
        return tuple(person for face in self.faces for person in face.persons())

    @property
    def write_ins(self) -> int:
        """How many empty places there are."""
        return sum(tile.person is None for face in self.faces for tile in face.tiles)
