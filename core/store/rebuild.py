"""Everything in the tables built again from the journal, and compared cell by cell."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import starmap, zip_longest
from operator import eq
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlite_utils import Database

from core.errors.file import DamagedFile
from core.journal.canonical import canonical
from core.journal.chain import Entry, Walk
from core.journal.event import Event
from core.journal.events import decode
from core.store.file import ElectionFile, guarded, unsettled
from core.store.project import project_all
from core.store.queries import entries
from core.store.schema import APPLICATION_ID, FORMAT, MIGRATIONS_TABLE, PROJECTED, in_memory, shape, strange


class Difference(NamedTuple):
    """One thing that is not as the journal has it: where, what was found, and the word of the catalogue for it
    (`difference.CODE` in the messages).
    """

    where: str
    what: str
    code: str


def differences(file: ElectionFile) -> Iterator[Difference]:
    """Everything in which the file differs from its own journal; none for an intact file.

    Checks the schema, and where that is ours SQLite's own structure, the chain, each entry's form, and every cell of
    every table. Raises `DamagedFile` where the journal itself cannot be read to its end.
    """
    with guarded(file.path):
        altered = tuple(_schema(file.db))
        yield from altered
        if altered:
            return  # checking it would run what somebody else put in
        yield from _structure(file.db)
        fresh = in_memory(_first_moment(file.db))
        with closing(fresh.conn):
            yield from _replay(fresh, entries(file))
            for table, (columns, sql) in _tables().items():
                yield from _compare(table, columns, sql, file.db, fresh)


def _first_moment(db: Database) -> str:
    first = db.execute("select at from events order by seq limit 1").fetchone()
    return str(first[0]) if first else ""


def _structure(db: Database) -> Iterator[Difference]:
    for (line,) in db.execute("pragma integrity_check(20)"):
        if line != "ok":
            yield Difference("sqlite", str(line), "sqlite")
    for name, wanted in (("user_version", FORMAT), ("application_id", APPLICATION_ID)):
        found = db.execute(f"pragma {name}").fetchone()[0]
        if found != wanted:
            yield Difference(name, f"{found} ≠ {wanted}", "header")


def altered_schema(path: Path) -> tuple[Difference, ...]:
    """What `StrangeSchema` is about, in a file that was refused for it; nothing of its content is read.

    Raises `DamagedFile` where there is no journal at all, and what `open_file` raises besides.
    """
    with guarded(path), closing(unsettled(path)) as conn:
        db = Database(conn, execute_plugins=False)
        if not any((kind, name) == ("table", "events") for kind, name, _ in shape(db)):
            raise DamagedFile(path=str(path), detail="events")
        return tuple(_schema(db))


def _schema(db: Database) -> Iterator[Difference]:
    for kind, name, there in strange(db):
        yield Difference(f"{kind} {name}", name, "schema_added" if there else "schema_missing")


def _replay(fresh: Database, lines: Iterator[Entry]) -> Iterator[Difference]:
    problems: list[Difference] = []
    with fresh.atomic():
        project_all(
            fresh, _events(lines, problems), lambda entry, fault: problems.append(_fault(entry, fault))
        )
    yield from problems
    for row in fresh.execute("pragma foreign_key_check"):
        yield Difference(f"events, {row[0]}", str(row[2]), "belongs")


def _events(lines: Iterator[Entry], problems: list[Difference]) -> Iterator[tuple[Event, Entry]]:
    chain = Walk()
    entry = None
    for entry in lines:
        if broken := chain.step(entry):
            problems.extend(Difference(f"events {seq}", fault, f"chain_{fault}") for seq, fault in broken)
        try:
            event = decode(entry.kind, entry.payload)
        except (KeyError, msgspec.DecodeError, TypeError, RecursionError) as problem:
            problems.append(_fault(entry, problem))
            continue
        if canonical(event) != entry.payload:
            problems.append(Difference(f"events {entry.seq}", entry.kind, "canonical"))
        yield event, entry
    if entry is None:
        problems.append(Difference("events", "0", "empty"))


def _fault(entry: Entry, problem: Exception) -> Difference:
    return Difference(f"events {entry.seq}", f"{entry.kind}: {problem}", "payload")


@cache
def _tables() -> dict[str, tuple[list[str], str]]:
    """Of every table that is compared its columns, and the statement that reads it in the order of its key."""
    made = {}
    with closing(in_memory("").conn) as conn:
        for table in (MIGRATIONS_TABLE, *PROJECTED):
            info = conn.execute(f"pragma table_info({table})").fetchall()
            columns, keys = [str(row[1]) for row in info], [str(row[1]) for row in info if row[5]]
            sql = f"select {', '.join(columns)} from {table} order by {', '.join(keys)}"  # noqa: S608  (own names)
            made[table] = columns, sql
    return made


def _compare(
    table: str, columns: list[str], sql: str, found: Database, wanted: Database
) -> Iterator[Difference]:
    try:
        if not all(starmap(eq, zip_longest(found.conn.execute(sql), wanted.conn.execute(sql)))):
            yield from _rows(table, columns, found.execute(sql).fetchall(), wanted.execute(sql).fetchall())
    except sqlite3.DatabaseError as problem:
        yield Difference(table, str(problem), "table")


def _rows(
    table: str, columns: list[str], has: list[tuple[object, ...]], should: list[tuple[object, ...]]
) -> Iterator[Difference]:
    if len(has) == len(should):
        for place, (left, right) in enumerate(zip(has, should, strict=True), start=1):
            for name, found, wanted in zip(columns, left, right, strict=True):
                if found != wanted:
                    yield Difference(f"{table} {place} {name}", f"{found!r} ≠ {wanted!r}", "cell")
        return
    extra, missing = set(has) - set(should), set(should) - set(has)
    for row in sorted(extra, key=repr):
        yield Difference(table, str(row[:2]), "extra")
    for row in sorted(missing, key=repr):
        yield Difference(table, str(row[:2]), "missing")
