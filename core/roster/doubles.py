"""Persons and numbers that a sheet has twice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import msgspec

from core.domain.enrolment import Elector
from core.domain.roll import RollRow
from core.roster.preview import (
    DOUBLED_NUMBER,
    DOUBLED_PERSON,
    ELSEWHERE_TOO,
    NAMESAKES,
    Problem,
)


class Born(Protocol):
    """Somebody with a name and a birth as far as it is known."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def birth(self) -> str:
        """`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty."""


def same_birth(first: str, second: str) -> bool:
    """Whether two births, each as far as it is known, may be one; an unknown one may be any."""
    return first.startswith(second) or second.startswith(first)


def may_be_one(first: Born, second: Born) -> bool:
    """Whether two entries may mean one person: the same name, and births that do not contradict each other."""
    return first.name == second.name and same_birth(first.birth, second.birth)


def same_person(first: RollRow, second: RollRow) -> bool:
    """Whether two rows of one name mean one person: the same birth, or nothing but the number tells them apart."""
    if first.birth and second.birth:
        return first.birth == second.birth
    return msgspec.structs.replace(first, number="") == msgspec.structs.replace(second, number="")


class _Namesakes:
    """The earlier rows of each name, found by birth: a sheet may have one name twenty thousand times."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, str], int] = {}
        self._longer: dict[tuple[str, str], int] = {}

    def add(self, name: str, birth: str, index: int) -> None:
        """One row more."""
        self._exact.setdefault((name, birth), index)
        for end in range(len(birth) + 1):
            self._longer.setdefault((name, birth[:end]), index)

    def __contains__(self, name: str) -> bool:
        return (name, "") in self._longer

    def twin(self, name: str, birth: str) -> int | None:
        """The first row that may be the same person; see `may_be_one`."""
        shorter = (self._exact.get((name, birth[:end])) for end in range(len(birth)))
        found = [one for one in (self._longer.get((name, birth)), *shorter) if one is not None]
        return min(found, default=None)


def doubles(rows: Sequence[RollRow], lines: Sequence[int], *, number: int, name: int) -> Iterator[Problem]:
    """A finding for each row that repeats an earlier one: side by side, the later row and the earlier one.

    `number` and `name` are the positions of these columns.
    """
    numbers: dict[str, int] = {}
    names: dict[str, int] = {}
    persons: dict[object, int] = {}
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        if row.number:
            first = numbers.setdefault(row.number, line)
            if first != line:
                params = {"row": line, "other": first, "number": row.number}
                yield Problem(line, number, DOUBLED_NUMBER, params)
        earlier = names.setdefault(row.name, index)
        twin = persons.setdefault(_person(row), index)
        if twin != index:
            yield Problem(line, name, DOUBLED_PERSON, {"row": line, "other": lines[twin], "name": row.name})
        elif earlier != index:
            yield Problem(line, name, NAMESAKES, {"row": line, "other": lines[earlier], "name": row.name})


def _person(row: RollRow) -> object:
    """What two rows have in common that mean one person; see `same_person`."""
    return (row.name, row.birth) if row.birth else msgspec.structs.replace(row, number="")


def alike(rows: Sequence[Born], lines: Sequence[int], *, name: int, code: str) -> Iterator[Problem]:
    """A finding of this code for each row that may be the person of an earlier one; else that they are namesakes."""
    first: dict[str, int] = {}
    names = _Namesakes()
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        twin = names.twin(row.name, row.birth)
        if twin is not None:
            yield Problem(line, name, code, {"row": line, "other": lines[twin], "name": row.name})
        elif row.name in names:
            other = lines[first[row.name]]
            yield Problem(line, name, NAMESAKES, {"row": line, "other": other, "name": row.name})
        first.setdefault(row.name, index)
        names.add(row.name, row.birth, index)


def namesakes(
    rows: Sequence[Elector], lines: Sequence[int], *, name: int, units: Mapping[str, str]
) -> Iterator[Problem]:
    """For each person of a register who may have been entered before: in the same unit, or in another one.

    Both are for the operator to decide; only two equal rows cannot be taken over.
    """
    names = _Namesakes()
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        twin = names.twin(row.name, row.birth)
        if twin is not None:
            other = rows[twin]
            params: dict[str, object] = {"row": line, "other": lines[twin], "name": row.name}
            if row == other:
                yield Problem(line, name, DOUBLED_PERSON, params)
            elif row.unit == other.unit:
                yield Problem(line, name, NAMESAKES, params)
            else:
                where = {"unit": units.get(row.unit, ""), "elsewhere": units.get(other.unit, "")}
                yield Problem(line, name, ELSEWHERE_TOO, params | where)
        names.add(row.name, row.birth, index)
