"""Everything in the tables built again from the journal, and compared cell by cell."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from sqlite_utils import Database

from core.journal.canonical import canonical
from core.journal.chain import Entry, walk
from core.journal.events import decode
from core.store.file import ElectionFile, guarded
from core.store.project import project
from core.store.queries import entries
from core.store.schema import FORMAT, MIGRATIONS_TABLE, PROJECTED, build, shape


class Difference(NamedTuple):
    """One thing that is not as the journal has it: where, and what is wrong, in plain terms."""

    where: str
    what: str


def differences(file: ElectionFile) -> Iterator[Difference]:
    """Everything in which the file differs from its own journal; none for an intact file.

    Checks SQLite's own structure, the schema, the chain, each entry's form, and every cell of every table.
    """
    with guarded(file.path):
        yield from _structure(file)
        lines = list(entries(file))
        for fault in walk(lines):
            yield Difference(f"events {fault.seq}", fault.fault)
        fresh = Database(sqlite3.connect(":memory:"), execute_plugins=False)
        build(fresh, lines[0].at if lines else "")
        yield from _schema(file.db, fresh)
        yield from _replay(fresh, lines)
        for table in (MIGRATIONS_TABLE, *PROJECTED):
            yield from _compare(table, file.db, fresh)
        fresh.conn.close()


def _structure(file: ElectionFile) -> Iterator[Difference]:
    for (line,) in file.db.execute("pragma integrity_check(20)"):
        if line != "ok":
            yield Difference("sqlite", str(line))
    for row in file.db.execute("pragma foreign_key_check"):
        yield Difference(str(row[0]), f"foreign key to {row[2]}")
    version = file.db.execute("pragma user_version").fetchone()[0]
    if version != FORMAT:
        yield Difference("user_version", str(version))


def _schema(found: Database, wanted: Database) -> Iterator[Difference]:
    has, should = set(shape(found)), set(shape(wanted))
    for kind, name, _ in sorted(has ^ should):
        yield Difference(
            f"schema {kind} {name}", "added or changed" if name in {n for _, n, _ in has} else "missing"
        )


def _replay(fresh: Database, lines: list[Entry]) -> Iterator[Difference]:
    if not lines:
        yield Difference("events", "empty")
    fresh.execute("pragma foreign_keys = on")
    with fresh.atomic():
        for entry in lines:
            try:
                event = decode(entry.kind, entry.payload)
                if canonical(event) != entry.payload:
                    yield Difference(f"events {entry.seq}", "not canonical")
                project(fresh, event, entry)
            except (KeyError, msgspec.DecodeError, sqlite3.DatabaseError, TypeError) as problem:
                yield Difference(f"events {entry.seq}", f"{entry.kind}: {problem}")


def _compare(table: str, found: Database, wanted: Database) -> Iterator[Difference]:
    columns = [str(row[1]) for row in wanted.execute(f"pragma table_info({table})")]
    keys = [str(row[1]) for row in wanted.execute(f"pragma table_info({table})") if row[5]]
    sql = f"select {', '.join(columns)} from {table} order by {', '.join(keys)}"  # noqa: S608  (own names)
    try:
        has = found.execute(sql).fetchall()
    except sqlite3.OperationalError as problem:
        yield Difference(table, str(problem))
        return
    should = wanted.execute(sql).fetchall()
    if has == should:
        return
    yield from _rows(table, columns, has, should)


def _rows(
    table: str, columns: list[str], has: list[tuple[object, ...]], should: list[tuple[object, ...]]
) -> Iterator[Difference]:
    if len(has) == len(should):
        for place, (left, right) in enumerate(zip(has, should, strict=True), start=1):
            for name, found, wanted in zip(columns, left, right, strict=True):
                if found != wanted or type(found) is not type(wanted):
                    yield Difference(f"{table} {place} {name}", f"{found!r} ≠ {wanted!r}")
        return
    extra, missing = set(has) - set(should), set(should) - set(has)
    for row in sorted(extra, key=repr):
        yield Difference(f"{table} {row[:2]}", "not in the journal")
    for row in sorted(missing, key=repr):
        yield Difference(f"{table} {row[:2]}", "missing")
