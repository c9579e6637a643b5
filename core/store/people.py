"""Reading who works at the keyboard, and whose relatives they are."""

from dataclasses import dataclass
from typing import Any

import msgspec

from core.domain.people import Relation
from core.errors.file import DamagedFile
from core.store.file import ElectionFile
from core.store.reading import kept, rows

_ROLES = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody registered for a meeting; whoever is dismissed has no roles and says why."""

    meeting: str
    name: str
    ordinal: int
    roles: tuple[str, ...]
    pin: str
    dismissed: str


def people(file: ElectionFile, meeting: str | None = None) -> tuple[PersonRow, ...]:
    """Everybody ever registered, or those of one meeting, in the order of registration. Raises `DamagedFile`."""
    where, values = ("where meeting = ?", [meeting]) if meeting is not None else ("", [])
    sql = f"select * from people {where} order by meeting, ordinal"  # noqa: S608  (constant)
    return kept(file, ("people", meeting), lambda: _people(file, rows(file, sql, *values)))


def _people(file: ElectionFile, found: list[dict[str, Any]]) -> tuple[PersonRow, ...]:
    try:
        return tuple(PersonRow(**{**row, "roles": _ROLES.decode(row["roles"])}) for row in found)
    except (msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def relations(file: ElectionFile, meeting: str) -> tuple[Relation, ...]:
    """Close relatives of candidates as recorded. Raises `DamagedFile`."""
    sql = "select * from relations where meeting = ? order by candidate, person"
    return kept(file, ("relations", meeting), lambda: _relations(file, rows(file, sql, meeting)))


def _relations(file: ElectionFile, found: list[dict[str, Any]]) -> tuple[Relation, ...]:
    try:
        return tuple(Relation(row["candidate"], row["person"], row["kinship"]) for row in found)
    except KeyError as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def meeting_of(file: ElectionFile, contest: str) -> str:
    """The meeting that a contest belongs to; empty where there is no such contest."""
    found = rows(file, "select meeting from contests where id = ?", contest)
    return str(found[0]["meeting"]) if found else ""
