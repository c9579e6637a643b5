"""Where everything lies on a ballot: pure geometry in millimetres, so that screen and tests can ask it too."""

from dataclasses import dataclass

from core.reports.layout.sheet import LANDSCAPE, PORTRAIT

HALF_SHEET = 14  # most names for which two ballots share an A4 sheet
ONE_ROW = 20  # most names in one row across a sheet turned sideways
IN_A_ROW = 14
MARGIN = 13.0
LABEL = 6.8
OTHER_LABEL = 5.8
WRITE_IN = 8.6
WIDEST = 18.0
NARROWEST = 10.0
COMFORTABLE = 12.0
SHORT_NAME = 5
FEW_WRITE_INS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of the grid. `candidate` counts from 0 in the order of the ballot; None: empty, for a write-in."""

    candidate: int | None
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class GridRow:
    """One grid: its labels at the left, mark cells above names; write-in columns stand behind the names."""

    x: float
    y: float
    mark_height: float
    name_height: float
    cells: tuple[Cell, ...]

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.mark_height + self.name_height

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.cells[-1].x + self.cells[-1].width


@dataclass(frozen=True, slots=True)
class BallotPlan:
    """The whole ballot. `height` is that of one ballot: half the sheet where two share one."""

    sheet: tuple[float, float]
    per_sheet: int
    height: float
    rows: tuple[GridRow, ...]

    def order(self) -> tuple[int, ...]:
        """The candidates as a reader meets them, row by row from the left."""
        return tuple(cell.candidate for row in self.rows for cell in row.cells if cell.candidate is not None)

    @property
    def write_ins(self) -> int:
        """How many empty columns there are."""
        return sum(cell.candidate is None for row in self.rows for cell in row.cells)


def plan_ballot(candidates: int, seats: int, longest_name: int, *, write_ins: bool) -> BallotPlan:
    """Two ballots on a sheet up to 14 names, one across a sheet up to 20, more in several rows down a sheet.

    Empty columns: as many as the seats, up to what fits; three (or the seats, where fewer) always do.
    """
    long_names = longest_name > SHORT_NAME
    if candidates <= HALF_SHEET:
        grid = _row(
            range(candidates),
            seats if write_ins else 0,
            PORTRAIT[0],
            45.0,
            (14.6, 40.0 if long_names else 33.6),
        )
        return BallotPlan(PORTRAIT, 2, PORTRAIT[1] / 2, (grid,))
    if candidates <= ONE_ROW:
        grid = _row(
            range(candidates),
            seats if write_ins else 0,
            LANDSCAPE[0],
            56.0,
            (19.0, 56.0 if long_names else 44.0),
        )
        return BallotPlan(LANDSCAPE, 1, LANDSCAPE[1], (grid,))
    return BallotPlan(PORTRAIT, 1, PORTRAIT[1], _several_rows(candidates, seats if write_ins else 0))


def _several_rows(candidates: int, write_ins: int) -> tuple[GridRow, ...]:
    count = -(-candidates // IN_A_ROW)
    longest = -(-candidates // count)
    heights = (15.0, 52.0) if count == 2 else (13.0, 42.0)  # noqa: PLR2004  # two rows leave each more room
    rows: list[GridRow] = []
    start, y = 0, 54.0
    for number in range(count):
        members = range(start, min(start + longest, candidates))
        last = number == count - 1
        rows.append(_row(members, write_ins if last else 0, PORTRAIT[0], y, heights, as_if=longest))
        start, y = members.stop, rows[-1].bottom + 5.0
    if write_ins:
        return _same_columns(tuple(rows))
    return tuple(rows)


def _same_columns(rows: tuple[GridRow, ...]) -> tuple[GridRow, ...]:
    """All rows with the columns of the last, so that names stand below each other."""
    last = rows[-1]
    width = last.cells[0].width
    x = min(row.x for row in rows)
    return tuple(
        GridRow(x, row.y, row.mark_height, row.name_height, _cells_from(row, x + LABEL, width))
        for row in rows
    )


def _cells_from(row: GridRow, x: float, width: float) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    in_names = True
    for cell in row.cells:
        if cell.candidate is None and in_names:
            x, in_names = x + OTHER_LABEL, False
        wide = width if cell.candidate is not None else cell.width
        cells.append(Cell(cell.candidate, x, wide))
        x += wide
    return tuple(cells)


def _row(
    members: range, write_ins: int, sheet: float, y: float, heights: tuple[float, float], as_if: int = 0
) -> GridRow:
    """One grid, centred; `as_if`: columns as narrow as this many names would need."""
    room = sheet - 2 * MARGIN - LABEL
    names = max(len(members), as_if if not write_ins else 0)
    empty = _empty_columns(write_ins, len(members), room)
    rest = room - (OTHER_LABEL + empty * WRITE_IN if empty else 0.0)
    width = min(WIDEST, rest / names)
    spare = (room - OTHER_LABEL - len(members) * width) / empty if empty else 0.0
    other = max(WRITE_IN, min(WRITE_IN * 1.4, spare)) if width == WIDEST else WRITE_IN
    total = LABEL + len(members) * width + (OTHER_LABEL + empty * other if empty else 0.0)
    left = max(MARGIN, (sheet - total) / 2) if not as_if else MARGIN
    cells = [Cell(member, left + LABEL + place * width, width) for place, member in enumerate(members)]
    x = left + LABEL + len(members) * width + OTHER_LABEL
    cells += [Cell(None, x + place * other, other) for place in range(empty)]
    return GridRow(left, y, heights[0], heights[1], tuple(cells))


def _empty_columns(wanted: int, names: int, room: float) -> int:
    if not wanted:
        return 0
    comfortable = int((room - OTHER_LABEL - names * COMFORTABLE) / WRITE_IN)
    possible = int((room - OTHER_LABEL - names * NARROWEST) / WRITE_IN)
    return max(1, min(wanted, max(min(FEW_WRITE_INS, possible), comfortable)))
