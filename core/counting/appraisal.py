"""What an appraisal says of each subject: how often each grade was given, in exact shares of the valid ballots."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from core.domain.appraisal import BETWEEN, Cell, Subject
from core.domain.contest import Contest


class Marks(Protocol):
    """The sums of one cell: of a tally, or of an outcome."""

    @property
    def for_(self) -> int:
        """Ballots with a ○ here."""

    @property
    def unreadable(self) -> int:
        """Ballots on which nobody can tell."""


@dataclass(frozen=True, slots=True)
class Given:
    """How often one grade was given to somebody, and which share of the valid ballots that is."""

    grade: str
    label: str
    votes: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Appraised:
    """One subject. The grades given, `unmarked` and `unreadable` add up to the valid ballots."""

    id: str
    name: str
    grades: tuple[Given, ...]
    unmarked: int
    unreadable: int


def subjects(contest: Contest) -> tuple[Subject, ...]:
    """The subjects of an appraisal in ballot order; a name without groups of an appraisal is passed over."""
    cells: dict[str, list[Cell]] = {}
    names: dict[str, str] = {}
    for place, one in enumerate(contest.candidates):
        keys = dict(group.split(":", 1) for group in one.groups if ":" in group)
        if "subject" in keys and "grade" in keys:
            name, _, label = one.name.rpartition(BETWEEN)
            names.setdefault(keys["subject"], name)
            cells.setdefault(keys["subject"], []).append(Cell(keys["grade"], label, place))
    return tuple(Subject(key, names[key], tuple(found)) for key, found in cells.items())


def summary(contest: Contest, marks: Sequence[Marks], valid: int) -> tuple[Appraised, ...]:
    """Every subject's grades; `marks` are the sums of the cells in ballot order. No ballots give shares of 0.

    A paper whose cells for a subject say too much, or nothing that can be read, is unreadable for that subject in
    each of them, so that any cell tells how many there are.
    """
    return tuple(_appraised(subject, marks, valid) for subject in subjects(contest))


def _appraised(subject: Subject, marks: Sequence[Marks], valid: int) -> Appraised:
    grades = tuple(
        Given(
            cell.grade,
            cell.label,
            marks[cell.place].for_,
            Fraction(marks[cell.place].for_, valid) if valid else Fraction(0),
        )
        for cell in subject.cells
    )
    unreadable = max(marks[cell.place].unreadable for cell in subject.cells)
    unmarked = valid - unreadable - sum(one.votes for one in grades)
    return Appraised(subject.id, subject.name, grades, unmarked, unreadable)
