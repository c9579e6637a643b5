"""Both verifiers on one file, and what somebody with an SQLite tool can change in it, one change at a time."""

# ruff: noqa: S608  (the names in the statements are those of the schema under test)

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from core.commands.reading import examine
from core.errors import CodedError

ROOT = Path(__file__).parents[2]
VERIFY = ROOT / "packaging" / "verifier" / "verify.py"
PLANTED = (
    "create table extra (a)",
    "create view extra as select * from ballots",
    "create index extra on ballots (marks)",
    "create trigger extra after insert on ballots begin delete from strokes; end",
    "alter table strokes add column extra text",
    "alter table events add column extra text",
    "drop table strokes",
    "drop table events",
    "drop table ballots",
    "drop table _sqlite_migrations",
    "drop index idx__sqlite_migrations_migration_set_name",
    "update sqlite_master set sql = replace(sql, 'remark text not null', 'remark text') where name = 'members'",
    "update sqlite_master set sql = replace(sql, 'check (id = 1)', '') where name = 'term_change'",
    "pragma user_version = 0",
    "pragma user_version = 99",
    "pragma application_id = 7",
)


def load() -> Any:
    """The second verifier as a module of its own, by its path."""
    spec = importlib.util.spec_from_file_location("second_opinion", VERIFY)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SECOND = load()


@dataclass(frozen=True)
class Verdicts:
    """The exit codes of `main.py verify` and of the second verifier."""

    first: int
    second: int


def first(path: Path, fingerprint: str = "") -> int:
    """The exit code of `main.py verify`."""
    try:
        return 0 if examine(path, fingerprint).intact else 1
    except CodedError:
        return 2


def second(path: Path, fingerprint: str | None = None) -> int:
    """The exit code of the second verifier."""
    try:
        return 0 if SECOND.examine(path, fingerprint)["intact"] else 1
    except Exception:  # noqa: BLE001  (whatever it is, `main` makes it exit 2 and one line)
        return 2


def both(path: Path, fingerprint: str = "") -> Verdicts:
    """What the two say of a file."""
    return Verdicts(first(path, fingerprint), second(path, fingerprint or None))


def change(path: Path, statement: str, values: tuple[object, ...] = ()) -> None:
    """One change with an SQLite tool and no scruples."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in ("synchronous = off", "ignore_check_constraints = on", "writable_schema = on"):
            db.execute(f"pragma {pragma}")
        db.execute("pragma journal_mode = memory")
        db.execute(statement, values)


@dataclass(frozen=True)
class Change:
    """One change: what it is called, and the statement with its values."""

    name: str
    statement: str
    values: tuple[object, ...] = ()


def tables(path: Path) -> list[str]:
    """Every table of a file that holds rows."""
    with closing(sqlite3.connect(path)) as db:
        names = [
            row[0] for row in db.execute("select name from sqlite_master where type = 'table' order by name")
        ]
        return [name for name in names if db.execute(f"select 1 from {name} limit 1").fetchone()]


def changes(path: Path, table: str) -> Iterator[Change]:
    """Every cell changed, every row deleted, each row put in once more under another key, neighbours swapped."""
    with closing(sqlite3.connect(path)) as db:
        info = db.execute(f"pragma table_info({table})").fetchall()
        columns = [row[1] for row in info]
        keys = [row[1] for row in info if row[5]]
        rows = db.execute(f"select {', '.join(columns)} from {table} order by {', '.join(keys)}").fetchall()
    where = " and ".join(f"{key} = ?" for key in keys)
    rest = [column for column in columns if column not in keys]
    places = {column: place for place, column in enumerate(columns)}
    for row in rows:
        own = tuple(row[places[key]] for key in keys)
        for column in columns:
            sql = f"update {table} set {column} = ? where {where}"
            yield Change(f"{table} {own} {column}", sql, (other(row[places[column]]), *own))
        yield Change(f"{table} {own} deleted", f"delete from {table} where {where}", own)
        new = {keys[-1], "name"} if table.startswith("_") else {keys[-1]}
        fresh = [other(one) if column in new else one for column, one in zip(columns, row, strict=True)]
        marks = ", ".join("?" * len(columns))
        yield Change(f"{table} {own} inserted", f"insert into {table} values ({marks})", tuple(fresh))
    for one, two in pairwise(rows):
        if rest and [one[places[column]] for column in rest] != [two[places[column]] for column in rest]:
            yield swap(table, keys, rest, one, two, places)


def swap(
    table: str,
    keys: list[str],
    rest: list[str],
    one: tuple[object, ...],
    two: tuple[object, ...],
    places: dict[str, int],
) -> Change:
    """Two rows that change places."""
    is_one = " and ".join(f"{key} = ?" for key in keys)
    sets = ", ".join(f"{column} = case when {is_one} then ? else ? end" for column in rest)
    first_key, second_key = (tuple(row[places[key]] for key in keys) for row in (one, two))
    values: list[object] = []
    for column in rest:
        values += [*first_key, two[places[column]], one[places[column]]]
    sql = f"update {table} set {sets} where ({is_one}) or ({is_one})"
    return Change(f"{table} {first_key} swapped", sql, (*values, *first_key, *second_key))


def other(value: object) -> object:
    """Another value of the same type."""
    if isinstance(value, int):
        return value + 900
    return "7" if value is None else f"{value}x"


def sample_of(path: Path, number: int, seed: int) -> list[Change]:
    """So many of all changes, in every table."""
    chance = Random(seed)  # noqa: S311  (seeded, so that a failure can be repeated)
    found = [change for table in tables(path) for change in chosen(path, table, number, chance)]
    chance.shuffle(found)
    return found[:number]


def chosen(path: Path, table: str, number: int, chance: Random) -> list[Change]:
    """Some changes of one table."""
    every = list(changes(path, table))
    return chance.sample(every, min(len(every), max(6, number // 20)))
