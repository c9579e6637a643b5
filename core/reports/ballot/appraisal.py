"""An appraisal's ballot: its contest has one name for each person and grade, the paper a row for each person."""

from collections.abc import Sequence

from core.domain.appraisal import BETWEEN
from core.errors.paper import BallotOrderContradicted


def grid_of(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people appraised and the grades, in the order of entry: every person with every grade, person by person.

    Raises `BallotOrderContradicted` where the names of the contest are not such a grid.
    """
    cells = [name.rpartition(BETWEEN)[::2] for name in names]
    people = tuple(dict.fromkeys(person for person, _ in cells))
    grades = tuple(dict.fromkeys(grade for _, grade in cells))
    wanted = [(person, grade) for person in people for grade in grades]
    for place, (cell, other) in enumerate(zip(cells, wanted, strict=False), start=1):
        if cell != other:
            raise BallotOrderContradicted(
                place=place, printed=BETWEEN.join(other), entered=BETWEEN.join(cell)
            )
    if len(cells) != len(wanted):
        raise BallotOrderContradicted(
            place=len(cells) + 1, printed=BETWEEN.join(wanted[len(cells)]), entered=""
        )
    return people, grades
