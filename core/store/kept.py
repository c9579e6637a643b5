"""Typed reading of the plain records."""

import typing
from functools import cache
from typing import Any, TypeVar

import msgspec

from core.errors.file import DamagedFile
from core.store.file import ElectionFile, guarded
from core.store.reading import kept
from core.store.records import TABLES

R = TypeVar("R", bound=msgspec.Struct)


def rows(file: ElectionFile, kind: type[R], **where: object) -> tuple[R, ...]:
    """All rows of a record in the order in which they came, those with these values alone where some are given.

    Raises `DamagedFile` where a row is not of its kind.
    """
    return kept(file, (kind, *where.items()), lambda: _rows(file, kind, where))


def _rows(file: ElectionFile, kind: type[R], where: dict[str, object]) -> tuple[R, ...]:
    table, columns = TABLES[kind].name, kind.__struct_fields__
    test = " and ".join(f"{name} = ?" for name in where) or "1"
    sql = f"select {', '.join(columns)} from {table} where {test} order by ordinal"  # noqa: S608  (own names)
    with guarded(file.path):
        found = file.db.conn.execute(sql, list(where.values())).fetchall()
    try:
        return tuple(_typed(kind, line) for line in found)
    except (msgspec.ValidationError, msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=f"{table}: {problem}") from problem


def row(file: ElectionFile, kind: type[R], **key: object) -> R | None:
    """The row of a key, None where there is none. Raises `DamagedFile`."""
    found = rows(file, kind, **key)
    return found[0] if found else None


def next_id(file: ElectionFile, kind: type[msgspec.Struct], letter: str) -> str:
    """A key that no row of a record has: the letter and the first number above all there."""
    sql = f"select coalesce(max(cast(substr(id, 2) as integer)), 0) + 1 from {TABLES[kind].name}"  # noqa: S608  (own)
    with guarded(file.path):
        return f"{letter}{int(file.db.execute(sql).fetchone()[0]):04}"


def _typed(kind: type[R], line: tuple[Any, ...]) -> R:
    own = {
        name: read(value) if read else value
        for (name, read), value in zip(_readers(kind).items(), line, strict=True)
    }
    return msgspec.convert(own, kind)


@cache
def _readers(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """How each column becomes a field again: 1 and 0, JSON, or as it is."""
    hints = typing.get_type_hints(kind)
    return {name: _reader(hints[name]) for name in kind.__struct_fields__}


def _reader(hint: Any) -> Any:
    if hint is bool:
        return bool
    return msgspec.json.decode if typing.get_origin(hint) is tuple else None
