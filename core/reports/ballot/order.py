"""The check that nothing is printed in another order than ballots are entered in: by the drawing, not by the plan."""

from collections.abc import Iterable, Sequence

from core.errors.paper import BallotOrderContradicted
from core.reports.ballot.shapes import BallotPlan, Tile


def require_order(plan: BallotPlan, names: Sequence[str], drawn: Iterable[tuple[str, ...]]) -> None:
    """Pass only a ballot whose names, read as a voter reads them, are those of the contest in the order of entry.

    `drawn`: the names of each face as they went onto the paper. Raises `BallotOrderContradicted`.
    """
    places = [
        tile.person
        for face in plan.faces
        for tile in sorted(face.tiles, key=_down if plan.layout.down else _across)
        if tile.person is not None
    ]
    printed = [name for face in drawn for name in face]
    read = [names[place] for place in places]
    if places == list(range(len(names))) and read == printed == list(names):
        return
    pairs = list(zip(printed, names, strict=False))
    at = next(
        (place for place, (one, other) in enumerate(pairs) if one != other), min(len(printed), len(names))
    )
    raise BallotOrderContradicted(
        place=at + 1,
        printed=printed[at] if at < len(printed) else "",
        entered=names[at] if at < len(names) else "",
    )


def _across(tile: Tile) -> tuple[float, float]:
    return round(tile.name.y, 3), tile.name.x


def _down(tile: Tile) -> tuple[float, float]:
    return round(tile.name.x, 3), tile.name.y
