"""Reading who works at the keyboard, and whose relatives they are."""

from dataclasses import dataclass
from typing import Any

import msgspec

from core.domain.people import Relation
from core.errors.file import DamagedFile
from core.store.file import ElectionFile, guarded

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


def _query(file: ElectionFile, sql: str, *values: object) -> list[dict[str, Any]]:
    with guarded(file.path):
        return list(file.db.query(sql, list(values)))


def people(file: ElectionFile, meeting: str | None = None) -> tuple[PersonRow, ...]:
    """Everybody ever registered, or those of one meeting, in the order of registration. Raises `DamagedFile`."""
    where, values = ("where meeting = ?", [meeting]) if meeting is not None else ("", [])
    found = _query(file, f"select * from people {where} order by meeting, ordinal", *values)  # noqa: S608  (constant)
    try:
        return tuple(PersonRow(**{**row, "roles": _ROLES.decode(row["roles"])}) for row in found)
    except (msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def relations(file: ElectionFile, meeting: str) -> tuple[Relation, ...]:
    """Close relatives of candidates as recorded. Raises `DamagedFile`."""
    found = _query(file, "select * from relations where meeting = ? order by candidate, person", meeting)
    try:
        return tuple(Relation(row["candidate"], row["person"], row["kinship"]) for row in found)
    except KeyError as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def meeting_of(file: ElectionFile, contest: str) -> str:
    """The meeting that a contest belongs to; empty where there is no such contest."""
    found = _query(file, "select meeting from contests where id = ?", contest)
    return str(found[0]["meeting"]) if found else ""
