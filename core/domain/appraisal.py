"""Grades of a democratic appraisal (民主测评), and how cells of a ballot belong to people and grades."""

from dataclasses import dataclass
from typing import Final

GRADES: Final[dict[str, tuple[str, ...]]] = {
    "competence": ("excellent", "competent", "basic", "not_competent"),
    "satisfaction": ("satisfied", "basically_satisfied", "not_satisfied", "not_known"),
}
"""The sets of grades that the program knows; each grade's words are `grade.KEY` of the catalogue."""

BETWEEN: Final = "："
"""Stands between the person and the grade in the name of a cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of one grade on the ballot, counted from 0."""

    grade: str
    label: str
    place: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody, or a body, that is appraised, with their cells in the order of the grades."""

    id: str
    name: str
    cells: tuple[Cell, ...]


def group_of(subject: str) -> str:
    """The group that holds the cells of a subject."""
    return f"subject:{subject}"


def person_of(form: str, name: str) -> str:
    """Who is meant by a printed name: in an appraisal that of a cell, which names the person before the grade."""
    return name.rpartition(BETWEEN)[0].strip() if form == "appraisal" else name.strip()
