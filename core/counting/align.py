"""Two readings of one pile laid side by side, so that a skipped paper does not make every later one differ.

The cheapest alignment of two sequences. Two papers side by side cost their differing cells; a paper without a partner
costs a little more than half of what two wholly different papers do, so that one is never split into two such;
two neighbours in the other order cost one. Equal costs are decided always alike: papers are paired as early as
they can be, so a gap in a run of equal papers lies at its end.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile

from core.domain.ballot import Ballot

SWAP = 1
"""What it costs that two neighbours were read in the other order: less than any two differing cells."""

Distance = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Pair:
    """One paper in both readings, by its place (from 0); `None` where a reading lacks it.

    `cells` are the places on the ballot where the marks differ. Where one reading calls the paper invalid, or both do
    for different reasons, that alone differs: nobody needs the marks of an invalid paper. `swapped` papers lie beside
    each other in both readings, in the other order.
    """

    first: int | None
    second: int | None
    cells: tuple[int, ...] = ()
    write_ins: bool = False
    invalid: bool = False
    swapped: bool = False

    @property
    def agrees(self) -> bool:
        """Whether both readings say the same of this paper, at the same place of the pile."""
        return not (self.missing or self.swapped or self.differs)

    @property
    def missing(self) -> bool:
        """Whether one of the readings lacks the paper."""
        return self.first is None or self.second is None

    @property
    def differs(self) -> bool:
        """Whether the two readings of the paper say different things."""
        return bool(self.cells or self.write_ins or self.invalid)


def align(first: Sequence[Ballot], second: Sequence[Ballot]) -> tuple[Pair, ...]:
    """Both readings side by side, every paper of both exactly once, with the fewest differences there can be.

    Identical readings differ nowhere; a skipped or doubled paper is one paper without a partner, two swapped
    neighbours are one swap.
    """
    ahead = sum(1 for _ in takewhile(lambda both: _same(*both), zip(first, second, strict=False)))
    shorter = min(len(first), len(second)) - ahead
    behind = sum(
        1
        for _ in takewhile(
            lambda both: _same(*both),
            zip(first[: -shorter - 1 : -1], second[: -shorter - 1 : -1], strict=False),
        )
    )
    middle = _Table(first[ahead : len(first) - behind], second[ahead : len(second) - behind])
    pairs = [Pair(place, place) for place in range(ahead)]
    pairs += [
        _compared(first, second, _moved(i, ahead), _moved(j, ahead), swapped=swapped)
        for i, j, swapped in middle.path()
    ]
    pairs += [Pair(len(first) - left, len(second) - left) for left in range(behind, 0, -1)]
    return tuple(pairs)


def differences(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """What somebody must look at with the papers in hand, in the order of the pile."""
    return tuple(pair for pair in pairs if not pair.agrees)


def compare(first: Ballot, second: Ballot) -> tuple[tuple[int, ...], bool, bool]:
    """Where two readings of a paper differ: cells by place, whether write-ins do, whether validity does."""
    if first.invalid is not None or second.invalid is not None:
        return (), False, first.invalid != second.invalid
    cells = tuple(
        place
        for place, (one, other) in enumerate(zip(first.marks, second.marks, strict=True))
        if one != other
    )
    return cells, _names(first) != _names(second), False


def _names(ballot: Ballot) -> tuple[tuple[str, str], ...]:
    """Write-ins in their order, which decides which one is void, without the spaces around them."""
    return tuple((written.name.strip(), written.mark) for written in ballot.write_ins)


def _same(first: Ballot, second: Ballot) -> bool:
    return first == second or compare(first, second) == ((), False, False)


def _moved(place: int | None, by: int) -> int | None:
    return None if place is None else place + by


def _compared(
    first: Sequence[Ballot], second: Sequence[Ballot], i: int | None, j: int | None, *, swapped: bool
) -> Pair:
    if i is None or j is None:
        return Pair(i, j)
    cells, write_ins, invalid = compare(first[i], second[j])
    return Pair(i, j, cells, write_ins, invalid, swapped)


# --- the cheapest path ------------------------------------------------------------------------------------


class _Move(Enum):
    """How a path goes on."""

    SIDE_BY_SIDE = "side by side"
    SWAPPED = "swapped"
    FIRST_ALONE = "first alone"
    SECOND_ALONE = "second alone"


@dataclass(frozen=True, slots=True)
class Costs:
    """The prices for ballots of so many names. A judgement about validity weighs half of a whole paper."""

    validity: int
    alone: int

    @classmethod
    def of(cls, names: int) -> "Costs":
        """Prices with which distance is a metric and two papers alone always cost more than any pair."""
        return cls(validity=(names + 2) // 2, alone=(names + 1) // 2 + 1)

    def distance(self, first: Ballot, second: Ballot) -> int:
        """How far two readings are apart: 0 where they say the same."""
        cells, write_ins, invalid = compare(first, second)
        if invalid:
            both = first.invalid is not None and second.invalid is not None
            return 1 if both else self.validity
        return len(cells) + write_ins


class _Table:
    """Cheapest costs from each place to the end, worked out in a band around the diagonal that is surely wide enough.

    A path that leaves a band of `slack` places needs more papers alone than the lengths ask for; as long as the
    path found costs less than those, no better one and no equal one lies outside.
    """

    def __init__(self, first: Sequence[Ballot], second: Sequence[Ballot]) -> None:
        self._rows, self._columns = len(first), len(second)
        names = max((len(ballot.marks) for ballot in (*first, *second)), default=0)
        self._costs = Costs.of(names)
        self._distance = _numbered(first, second, self._costs)

    def path(self) -> list[tuple[int | None, int | None, bool]]:
        """Both places of each pair in order, and whether it is swapped."""
        slack, longest = 1, max(self._rows, self._columns)
        apart = abs(self._rows - self._columns)
        while True:
            costs = self._fill(slack)
            if slack >= longest or costs[0][0] < self._costs.alone * (apart + 2 * (slack + 1)):
                return self._walk(costs)
            slack *= 2

    def _fill(self, slack: int) -> list[dict[int, int]]:
        """Cost from (row, column) to the end, row by row, for the columns of the band."""
        low = min(0, self._columns - self._rows) - slack
        high = max(0, self._columns - self._rows) + slack
        table: list[dict[int, int]] = [{} for _ in range(self._rows + 1)]
        for row in range(self._rows, -1, -1):
            for column in range(min(self._columns, row + high), max(0, row + low) - 1, -1):
                table[row][column] = self._cheapest(table, row, column)
        return table

    def _cheapest(self, table: list[dict[int, int]], row: int, column: int) -> int:
        costs = [cost for cost, _ in self._moves(table, row, column)]
        return min(costs) if costs else 0

    def _moves(self, table: list[dict[int, int]], row: int, column: int) -> list[tuple[int, _Move]]:
        """The ways on from here with their costs to the end; earlier ones win where costs are equal."""
        moves: list[tuple[int, _Move]] = []
        if row < self._rows and column < self._columns:
            below = table[row + 1][column + 1]
            moves.append((below + self._distance(row, column), _Move.SIDE_BY_SIDE))
            if row + 1 < self._rows and column + 1 < self._columns:
                crossed = self._distance(row, column + 1) + self._distance(row + 1, column)
                moves.append((table[row + 2][column + 2] + SWAP + crossed, _Move.SWAPPED))
        if row < self._rows and column in table[row + 1]:
            moves.append((table[row + 1][column] + self._costs.alone, _Move.FIRST_ALONE))
        if column < self._columns and column + 1 in table[row]:
            moves.append((table[row][column + 1] + self._costs.alone, _Move.SECOND_ALONE))
        return moves

    def _walk(self, table: list[dict[int, int]]) -> list[tuple[int | None, int | None, bool]]:
        path: list[tuple[int | None, int | None, bool]] = []
        row = column = 0
        while row < self._rows or column < self._columns:
            _, move = min(self._moves(table, row, column), key=lambda one: one[0])
            if move is _Move.SIDE_BY_SIDE:
                path.append((row, column, False))
            elif move is _Move.SWAPPED:
                path += [(row, column + 1, True), (row + 1, column, True)]
            else:
                path.append((row, None, False) if move is _Move.FIRST_ALONE else (None, column, False))
            row += {_Move.SWAPPED: 2, _Move.SECOND_ALONE: 0}.get(move, 1)
            column += {_Move.SWAPPED: 2, _Move.FIRST_ALONE: 0}.get(move, 1)
        return path


def _numbered(first: Sequence[Ballot], second: Sequence[Ballot], costs: Costs) -> Distance:
    """Distance by place; a pile holds few different papers, so each two are compared once."""
    kinds: dict[Ballot, int] = {}
    rows = [kinds.setdefault(ballot, len(kinds)) for ballot in first]
    columns = [kinds.setdefault(ballot, len(kinds)) for ballot in second]
    known: dict[tuple[int, int], int] = {}

    def distance(row: int, column: int) -> int:
        both = rows[row], columns[column]
        found = known.get(both)
        if found is None:
            found = known[both] = costs.distance(first[row], second[column])
        return found

    return distance
