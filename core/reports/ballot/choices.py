"""What may be chosen about a printed ballot, and the pieces that a sheet is cut into. Nothing here touches the vote."""

from dataclasses import dataclass, replace
from typing import Literal

PaperSize = Literal["A4", "A3"]
Shape = Literal["wide", "tall"]
CellPlace = Literal["above", "below", "left", "right"]
NameWay = Literal["vertical", "horizontal"]
Ups = Literal[0, 1, 2, 4]

_A: dict[int, tuple[float, float]] = {
    3: (297.0, 420.0),
    4: (210.0, 297.0),
    5: (148.5, 210.0),
    6: (105.0, 148.5),
}
_HALVINGS = {1: 0, 2: 1, 4: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLayout:
    """How a ballot is printed. `None` and 0 leave the choice to the number and the length of the names.

    `ups`: ballots on a sheet. `cell`: where the mark goes, seen from the name. `columns` of names, where names lie and
    cells stand beside them. `sides`: how many may be used. `write_ins`: empty places, as many as the seats up to what
    fits. `stubs`: a numbered strip that is cut off before the ballot is handed out.
    """

    paper: PaperSize = "A4"
    ups: Ups = 0
    shape: Shape | None = None
    cell: CellPlace = "above"
    names: NameWay = "vertical"
    columns: int = 0
    sides: Literal[1, 2] = 2
    write_ins: int | None = None
    stubs: bool = False

    @property
    def down(self) -> bool:
        """Whether names lie below each other with their cells beside them; else they follow each other across."""
        return self.names == "horizontal" and self.cell in ("left", "right")


@dataclass(frozen=True, slots=True)
class Cut:
    """A sheet and the equal pieces that it is cut into, row by row from the left."""

    sheet: tuple[float, float]
    across: int
    down: int

    @property
    def pieces(self) -> int:
        """How many ballots a sheet gives."""
        return self.across * self.down

    @property
    def piece(self) -> tuple[float, float]:
        """Width and height of one ballot."""
        return self.sheet[0] / self.across, self.sheet[1] / self.down

    def place(self, number: int, *, back: bool = False) -> tuple[float, float]:
        """Upper left corner of a piece; on the back of a sheet turned over its left edge the columns change sides."""
        row, column = divmod(number, self.across)
        if back:
            column = self.across - 1 - column
        return column * self.piece[0], row * self.piece[1]


def cut(paper: PaperSize, ups: int, shape: Shape) -> Cut:
    """How a sheet is laid and cut so that each of its `ups` ballots is wide or tall."""
    halvings = _HALVINGS[ups]
    narrow, long = _A[int(paper[1]) + halvings]
    width, height = (long, narrow) if shape == "wide" else (narrow, long)
    across = {1: 1, 2: 1 if shape == "wide" else 2, 4: 2}[ups]
    down = ups // across
    return Cut((width * across, height * down), across, down)


HALF_SHEET = 14  # most names for which two ballots share a sheet unless somebody chose otherwise
ONE_ROW = 20  # most names in one row across a sheet turned sideways


def attempts(layout: BallotLayout, names: int) -> tuple[BallotLayout, ...]:
    """What is tried in turn where `ups` or `shape` were left open, on one side first: the first that fits is printed.

    A sheet with one ballot is turned sideways for a single row of names.
    """
    ways: tuple[Ups, ...] = (layout.ups,) if layout.ups else (2, 1) if names <= HALF_SHEET else (1,)
    shaped = [
        (ups, shape)
        for ups in ways
        for shape in ([layout.shape] if layout.shape else _shapes(layout, ups, names))
    ]
    sides: tuple[Literal[1, 2], ...] = (1,) if layout.sides == 1 else (1, 2)
    return tuple(replace(layout, ups=ups, shape=shape, sides=side) for side in sides for ups, shape in shaped)


def _shapes(layout: BallotLayout, ups: int, names: int) -> tuple[Shape, ...]:
    if ups == 2:  # noqa: PLR2004  # halves of a sheet are wide, as the offices print them
        return ("wide", "tall")
    if layout.down:
        return ("tall", "wide")
    return ("wide", "tall") if names <= ONE_ROW else ("tall", "wide")
