"""Election files as nobody should send them, by seed: damaged, planted with what would run, and journals rewritten by
somebody who knows how to chain them again. Both verifiers get every one.
"""

# ruff: noqa: S608  (the names in the statements are those of the schema under test)

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from sqlite_utils import Database

from core.commands.reading import examine
from core.errors import CodedError
from core.journal import events as ev
from core.journal.chain import GENESIS, Entry, digest
from core.office.desk import Desk
from core.store.backup import backup
from core.store.file import remove
from core.store.project import project
from core.store.schema import PROJECTED
from tests.faults.hostile_papers import planted, spoilt
from tests.office.hall import BY, clock
from tests.office.whole import whole_file
from tests.verifier.second import PLANTED, second

Act = Callable[[], object]
CANARY = "strokes"  # what would run deletes all of this table
RUNS = f"delete from {CANARY}"
ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n)"
PLANTS = (
    *PLANTED,
    *(f"create trigger t after {act} on {table} begin {RUNS}; end" for act in ("insert", "delete") for table in (
        "events", "members", "ballots", "contests", "strokes", "_sqlite_migrations")),
    f"create trigger t before update on contests begin {RUNS}; end",
    f"create view v as {ENDLESS} select i from n",
    "create view v as select load_extension('canary')",
    "create view v as select writefile('canary', 'x'), readfile('/etc/passwd')",
    "create view v as select randomblob(1000000000)",
    "create virtual table f using fts5(a)",
    "create virtual table r using rtree(id, a, b)",
    "create virtual table d using dbstat",
    "alter table members add column g text as (hex(zeroblob(400000))) virtual",
    "alter table strokes add column g text as (randomblob(10)) virtual",
    "create index i on ballots (marks) where marks > ''",
    "create index i on strokes (length(hex(zeroblob(900000000)))) where 0",
    "create table wide (" + ", ".join(f"c{n}" for n in range(1900)) + ")",
    "create table deep (a check (" + "(" * 300 + "1" + ")" * 300 + "))",
    "analyze",
    "pragma auto_vacuum = 1",
    "pragma encoding = 'UTF-16'",
    "pragma user_version = -1",
    "pragma user_version = 2147483647",
)  # fmt: skip
SWAPS = tuple(
    (table, f"create view {table} as {body}")
    for table in ("events", "members", "strokes", "term_change")
    for body in (
        f"{ENDLESS} select i as seq, '' as at, '' as by, '' as kind, '' as payload, '' as prev, '' as hash from n",
        "select 1 as seq, '' as at, hex(randomblob(9)) as by, '' as kind, '' as payload, '' as prev, '' as hash",
        "select * from nowhere",
    )
)
SPOILING = (
    "update events set payload = printf('%.{size}c', 'x') where seq = {seq}",
    "update events set payload = cast(x'ff00fe' as text) where seq = {seq}",
    "update events set by = 'a' || char(0) || 'b' where seq = {seq}",
    "update events set by = 'a' || char(10) || 'b' where seq = {seq}",
    "update events set hash = upper(hash) where seq = {seq}",
    "update events set seq = seq + 1000000 where seq > {seq}",
    "update events set seq = -seq where seq = {seq}",
    "delete from events where seq < {seq}",
    "update contests set rules = '' ",
    "update contests set state = 'sealed', outcome = '{{'",
    "update term_change set format = 9",
    "update _sqlite_migrations set name = 'format_2'",
    "delete from _sqlite_migrations",
    "insert into _sqlite_migrations values (2, 'zhengpiao', 'format_2', '')",
    "update sqlite_master set rootpage = 2 where name = 'strokes'",
    "update sqlite_master set rootpage = 0 where name = 'ballots'",
    "update sqlite_master set rootpage = 999999 where name = 'ballots'",
    "update sqlite_master set sql = 'create table' where name = 'ballots'",
    "update sqlite_master set sql = replace(sql, ' strict', '') where name = 'events'",
    "update sqlite_master set sql = cast(x'ff' as text) where name = 'members'",
    "update sqlite_master set name = 'x', tbl_name = 'x' where name = 'members'",
    "update sqlite_master set type = 'view' where name = 'members'",
    "update members set ordinal = 9223372036854775807",
    "update ballots set marks = marks || char(0)",
    "update photos set data = 'x'",
)
LARGE = (1_000, 20_000, 1_000_000)


class Disagreement(Exception):
    """The two verifiers do not say the same."""


class Ran(Exception):
    """Something in the file was executed."""


@cache
def journal() -> tuple[Entry, ...]:
    """The journal of the file in which everything happened."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.zhengpiao"
        path.write_bytes(whole_file())
        with closing(sqlite3.connect(path)) as db:
            return tuple(Entry(*row) for row in db.execute("select * from events order by seq"))


def file(chance: Random, folder: Path) -> Act:
    """A file, and all that is done with files: verify it twice, write into it, copy it."""
    path = folder / "a.zhengpiao"
    remove(path)
    path.write_bytes(whole_file())
    make = chance.choice(
        [_damaged, _damaged, _planted, _planted, _swapped, _spoilt, _spoilt, _chained, _chained, _logged]
    )
    make(chance, path)
    return lambda: examined(path)


def _damaged(chance: Random, path: Path) -> None:
    content = bytearray(path.read_bytes())
    if chance.random() < 0.4:
        content[chance.randrange(100)] = chance.randrange(256)
    path.write_bytes(spoilt(chance, bytes(content)))


def _planted(chance: Random, path: Path) -> None:
    for statement in chance.sample(PLANTS, chance.choice([1, 1, 2])):
        _do(path, statement)


def _swapped(chance: Random, path: Path) -> None:
    table, view = chance.choice(SWAPS)
    _do(path, f"drop table {table}")
    _do(path, view)


def _spoilt(chance: Random, path: Path) -> None:
    statement = chance.choice(SPOILING)
    size = chance.choice(LARGE) if chance.random() < 0.97 else 30_000_000
    _do(path, statement.format(seq=chance.randrange(1, len(journal()) + 1), size=size))


def _logged(chance: Random, path: Path) -> None:
    """A log beside the file, whose pages count in place of the file's own."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma wal_autocheckpoint = 0")
        db.execute(
            chance.choice(
                [
                    "pragma application_id = 7",
                    "pragma user_version = 3",
                    RUNS,
                    PLANTS[-9],
                    "delete from events",
                ]
            )
        )
        main, log = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    path.write_bytes(main)
    path.with_name(path.name + "-wal").write_bytes(spoilt(chance, log, 0.3))


def _chained(chance: Random, path: Path) -> None:
    """One entry says something else, and all after it are chained again; mostly the tables are made to follow."""
    at = chance.randrange(len(journal()))
    lines = list(journal())
    for _ in range(chance.choice([1, 1, 2])):
        lines[at] = _rewritten(chance, lines[at])
    rechain(path, lines, follow=chance.random() < 0.7)


def _rewritten(chance: Random, entry: Entry) -> Entry:
    kind = chance.randrange(12)
    if kind == 0:
        return entry._replace(payload="[" * 5000 + "]" * 5000)
    if kind == 1:
        return entry._replace(at=chance.choice(["", "9999-99-99", "x" * 5000, "2026\n", "\0"]))
    if kind == 2:
        return entry._replace(by=chance.choice(["", "a\nb", "\u202e", "x" * 5000, "\0"]))
    if kind == 3:
        return entry._replace(kind=chance.choice(["", "x", "ballot_entered", "\0", "contest_sealed"]))
    with suppress(UnicodeEncodeError, RecursionError):
        data = planted(chance, json.loads(entry.payload), 0)
        text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        text.encode()
        return entry._replace(payload=text)
    return entry


def rechain(path: Path, lines: list[Entry], *, follow: bool) -> None:
    """The file with these entries in its journal, each with the hash that it should have; `follow`: the tables too."""
    head, done = GENESIS, []
    for seq, one in enumerate(lines, start=1):
        own = digest(seq, one.at, one.by, one.kind, one.payload, head)
        done.append(one._replace(seq=seq, prev=head, hash=own))
        head = own
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("pragma synchronous = off")
        conn.execute("begin")
        conn.execute("delete from events")
        conn.executemany("insert into events values (?,?,?,?,?,?,?)", done)
        if follow:
            for table in PROJECTED:
                conn.execute(f"delete from {table}")
            conn.execute("update _sqlite_migrations set applied_at = ?", [done[0].at])
            _follow(Database(conn, execute_plugins=False), done)
        conn.execute("commit")


def _follow(db: Database, lines: list[Entry]) -> None:
    for one in lines:
        with suppress(
            KeyError, msgspec.DecodeError, TypeError, RecursionError, sqlite3.Error, OverflowError, ValueError
        ):
            project(db, ev.decode(one.kind, one.payload), one)


def _do(path: Path, statement: str) -> None:
    """With an SQLite tool and no scruples; what that tool refuses is not done."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db, suppress(sqlite3.Error):
        for pragma in (
            "synchronous = off",
            "ignore_check_constraints = on",
            "writable_schema = on",
            "foreign_keys = off",
        ):
            db.execute(f"pragma {pragma}")
        db.execute("pragma journal_mode = memory")
        db.execute(statement)


def _kept(path: Path) -> Any:
    """The rows that would be gone if anything ran; nothing where the file has no such table any more."""
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(path)) as db:
        if db.execute("select 1 from sqlite_master where type = 'table' and name = ?", [CANARY]).fetchone():
            return db.execute(f"select count(*) from {CANARY}").fetchone()
    return None


def examined(path: Path) -> object:
    """Both verdicts, which must be one; then a line written and a copy made. Raises what the program raises."""
    log = path.with_name(path.name + "-wal")
    before = path.read_bytes(), log.read_bytes() if log.exists() else None
    one, refusal = verdict(path)
    if (two := second(path)) != one and not (two == 0 and _of_another_type(refusal)):
        raise Disagreement(f"verify {one}, the second verifier {two}: {str(refusal)[:300]}")
    if (path.read_bytes(), log.read_bytes() if log.exists() and before[1] is not None else None) != before:
        raise Ran("verify wrote")
    held = _kept(path) if log.exists() is False else None
    written(path)
    if held is not None and (now := _kept(path)) is not None and now < held:
        raise Ran("what was planted ran")
    if isinstance(refusal, CodedError):
        raise refusal
    return one


def _of_another_type(differences: object) -> bool:
    """The one thing in which the second verifier asks for less: a field that no table holds may be of any type, and a
    word any word. Whoever rewrites a journal that far names another fingerprint.
    """
    return isinstance(differences, tuple) and any(one.code == "payload" for one in differences)


def verdict(path: Path) -> tuple[int, object]:
    """The exit code of `verify` and what it says."""
    try:
        found = examine(path)
    except CodedError as problem:
        return 2, problem
    return (0 if found.intact else 1), found.differences


def written(path: Path) -> None:
    """An entry more and a copy, each done or refused in words."""
    with suppress(CodedError):
        desk = Desk.open(path, clock())
        try:
            with suppress(CodedError):
                desk.record(ev.StrokesLearned(character="㐀", strokes="1"), by=BY)
            with suppress(CodedError):
                backup(desk.file, path.with_name("copy.zhengpiao"))
        finally:
            desk.close()
