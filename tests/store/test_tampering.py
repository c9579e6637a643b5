"""`verify` sees every change: each cell, each row, the schema, the head and the tail."""

# ruff: noqa: S608  (the names in the statements are those of the schema under test)

import itertools
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from sqlite_utils import Database

from core.errors.file import DamagedFile
from core.journal.chain import GENESIS, Entry, digest
from core.journal.events import decode
from core.office import audit
from core.store import queries
from core.store.file import open_file
from core.store.project import project
from core.store.schema import MIGRATIONS_TABLE, PROJECTED
from tests.office.hall import clock
from tests.office.whole import whole_file

T = TypeVar("T")
Cell = tuple[str, str, object]
"""A condition that finds its row, its column and what it holds."""
TABLES = ("events", MIGRATIONS_TABLE, *PROJECTED)
MOST = [24, pytest.param(1_000_000, marks=pytest.mark.slow)]
"""So many rows of a table in every run, spread over it; all of them in the long campaign."""


@pytest.fixture(scope="module")
def intact() -> bytes:
    """The bytes of a file in which everything happened."""
    return whole_file()


@pytest.fixture
def copy(tmp_path: Path, intact: bytes) -> Path:
    path = tmp_path / "copy.zhengpiao"
    path.write_bytes(intact)
    return path


def change(path: Path, *statements: str) -> None:
    """What somebody with an SQLite tool and no scruples can do."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma synchronous = off")
        db.execute("pragma ignore_check_constraints = on")
        db.execute("pragma writable_schema = on")
        for statement in statements:
            db.execute(statement)


def verified(path: Path, fingerprint: str = "") -> audit.Verification:
    return audit.verify(path, clock(), fingerprint)


def cells(path: Path, table: str) -> Iterator[Cell]:
    """Each cell of a table."""
    with closing(sqlite3.connect(path)) as db:
        info = db.execute(f"pragma table_info({table})").fetchall()
        columns = [row[1] for row in info]
        keys = [row[1] for row in info if row[5]]
        for row in db.execute(f"select {', '.join(columns)} from {table}"):
            values = dict(zip(columns, row, strict=True))
            where = " and ".join(f"{key} = {values[key]!r}" for key in keys)
            for column, value in values.items():
                yield where, column, value


def spread(found: Iterable[T], most: int) -> list[T]:
    """That many at the most, evenly from the first to the last; more rows than that look alike."""
    every = list(found)
    return every[:: -(-len(every) // most) or 1]


def other(value: object) -> str:
    if isinstance(value, int):
        return str(value + 900)
    return "7" if value is None else f"'{value}x'".replace("\n", " ")


def picked(found: Iterable[Cell]) -> Iterator[Cell]:
    """Of each column one cell of every kind of value in it: none, nothing, a number, a text; each from another row."""
    alike: dict[tuple[str, type, bool], list[Cell]] = {}
    for cell in found:
        alike.setdefault((cell[1], type(cell[2]), bool(cell[2])), []).append(cell)
    for place, cells_alike in enumerate(alike.values()):
        yield cells_alike[place % len(cells_alike)]


@pytest.mark.parametrize("choose", [picked, pytest.param(iter, marks=pytest.mark.slow)])
@pytest.mark.parametrize("table", TABLES)
def test_a_change_of_any_single_cell_of_any_table_is_seen(
    table: str, choose: Callable[[Iterable[Cell]], Iterator[Cell]], copy: Path, intact: bytes
) -> None:
    every = list(cells(copy, table))
    some = list(choose(every))
    assert {column for _, column, _ in some} == {column for _, column, _ in every} != set()
    unseen = []
    for where, column, value in some:
        change(copy, f"update {table} set {column} = {other(value)} where {where}")
        if verified(copy).intact:
            unseen.append((where, column))
        copy.write_bytes(intact)
    assert unseen == []
    assert verified(copy).intact


def rows_of(path: Path, table: str) -> tuple[list[str], list[str], list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as db:
        info = db.execute(f"pragma table_info({table})").fetchall()
        columns, keys = [row[1] for row in info], [row[1] for row in info if row[5]]
        return columns, keys, db.execute(f"select {', '.join(columns)} from {table}").fetchall()


@pytest.mark.parametrize("most", MOST)
@pytest.mark.parametrize("table", TABLES)
def test_a_deleted_row_is_seen(table: str, most: int, copy: Path, intact: bytes) -> None:
    columns, keys, rows = rows_of(copy, table)
    assert rows, f"{table} is empty: the campaign would prove nothing"
    for row in spread(rows, most):
        values = dict(zip(columns, row, strict=True))
        change(copy, f"delete from {table} where " + " and ".join(f"{key} = {values[key]!r}" for key in keys))
        assert not verified(copy).intact, values
        copy.write_bytes(intact)


@pytest.mark.parametrize("most", MOST)
@pytest.mark.parametrize("table", TABLES)
def test_an_added_row_is_seen(table: str, most: int, copy: Path, intact: bytes) -> None:
    columns, keys, rows = rows_of(copy, table)
    for row in spread(rows, most):
        values = dict(zip(columns, row, strict=True))
        where = " and ".join(f"{key} = {values[key]!r}" for key in keys)
        fresh = {keys[-1]: "900" if isinstance(values[keys[-1]], int) else "'added'"}
        if table == MIGRATIONS_TABLE:
            fresh["name"] = "'format_2'"
        picked = ", ".join(fresh.get(column, column) for column in columns)
        change(copy, f"insert into {table} ({', '.join(columns)}) select {picked} from {table} where {where}")
        assert not verified(copy).intact, values
        copy.write_bytes(intact)


@pytest.mark.parametrize("most", MOST)
@pytest.mark.parametrize("table", TABLES)
def test_two_rows_that_change_places_are_seen(table: str, most: int, copy: Path, intact: bytes) -> None:
    columns, keys, rows = rows_of(copy, table)
    rest = [column for column in columns if column not in keys]
    picked = [columns.index(column) for column in rest]
    for first, second in spread(itertools.pairwise(rows), most):
        if [first[i] for i in picked] == [second[i] for i in picked]:
            continue
        with closing(sqlite3.connect(copy, isolation_level=None)) as db:
            db.execute("pragma synchronous = off")
            for row, giver in ((first, second), (second, first)):
                where = " and ".join(f"{key} = ?" for key in keys)
                db.execute(
                    f"update {table} set {', '.join(f'{column} = ?' for column in rest)} where {where}",
                    [*(giver[i] for i in picked), *(row[columns.index(key)] for key in keys)],
                )
        assert not verified(copy).intact
        copy.write_bytes(intact)


@pytest.mark.parametrize(
    "statement",
    [
        "create table extra (a)",
        "create view extra as select * from ballots",
        "create index extra on ballots (marks)",
        "create trigger extra after insert on ballots begin delete from strokes; end",
        "alter table strokes add column extra text",
        "drop table strokes",
        f"drop table {MIGRATIONS_TABLE}",
        "update sqlite_master set sql = replace(sql, 'remark text not null', 'remark text') where name = 'members'",
        "pragma user_version = 0",
    ],
)
def test_a_changed_schema_is_seen(statement: str, copy: Path) -> None:
    change(copy, statement)
    assert not verified(copy).intact


@pytest.mark.parametrize("table", [name for name in TABLES if name != MIGRATIONS_TABLE])
def test_a_missing_table_is_a_difference_or_a_coded_refusal(table: str, copy: Path) -> None:
    change(copy, f"drop table {table}")
    assert seen(copy)


def seen(path: Path) -> bool:
    try:
        return not verified(path).intact
    except DamagedFile:
        return True


def test_the_first_difference_and_their_number_are_named(copy: Path) -> None:
    where = "where contest = 'committee' and batch = '1' and number = 1"
    change(copy, f"update ballots set marks = 'FFFF' {where}", "delete from strokes")
    found = verified(copy).differences
    assert len(found) == 2
    assert (found[0].where, found[0].what) == ("ballots 1 marks", "'FFFF' ≠ 'FFF-'")


def entry_hashes(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [row[0] for row in db.execute("select hash from events order by seq")]


def test_a_fingerprint_is_found_at_the_entry_that_was_the_newest_when_it_was_printed(copy: Path) -> None:
    hashes = entry_hashes(copy)
    for seq in (1, 7, len(hashes)):
        found = verified(copy, hashes[seq - 1].upper())
        assert found.intact
        assert found.printed_at == seq
    assert verified(copy).printed_at == 0


def cut_tail(path: Path, keep: int) -> None:
    """The file as it was earlier, tables and all: nothing in it contradicts anything else in it."""
    file = open_file(path, write=False)
    entries = list(queries.entries(file))[:keep]
    file.close()
    rewrite(path, entries)


def rewrite(path: Path, entries: list[Entry]) -> None:
    """Write another journal, with right hashes, and the tables that go with it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("pragma synchronous = off")
        raw.execute("begin")
        db = Database(raw, execute_plugins=False)
        for table in ("events", *PROJECTED):
            db.execute(f"delete from {table}")
        before = GENESIS
        for seq, old in enumerate(entries, start=1):
            own = digest(seq, old.at, old.by, old.kind, old.payload, before)
            entry = old._replace(seq=seq, prev=before, hash=own)
            db.execute("insert into events values (?,?,?,?,?,?,?)", entry)
            project(db, decode(entry.kind, entry.payload), entry)
            before = own
        raw.execute("commit")


def test_a_tail_cut_off_with_its_tables_is_seen_against_the_fingerprint(copy: Path) -> None:
    head = entry_hashes(copy)[-1]
    cut_tail(copy, 30)
    assert verified(copy).intact, "the cut is made well, or this test proves nothing"
    found = verified(copy, head)
    assert not found.intact
    assert found.differences[0].where == "fingerprint"


def forged(change_payload: Callable[[Entry], str], path: Path) -> None:
    file = open_file(path, write=False)
    entries = [entry._replace(payload=change_payload(entry)) for entry in queries.entries(file)]
    file.close()
    rewrite(path, entries)


def test_a_ballot_forged_with_a_whole_new_chain_contradicts_the_recorded_outcome(copy: Path) -> None:
    forged(
        lambda entry: entry.payload.replace('"marks":"F-FA","number":2', '"marks":"A-FA","number":2'), copy
    )
    assert "contest committee" in {one.where for one in verified(copy).differences}


@pytest.mark.parametrize(
    ("was", "forgery"),
    [
        (
            '"marks":"FFFA","number":1',
            '"marks":"AAFA","number":1',
        ),  # the paper that a corrigendum mended later
        ('"was":{"invalid":null,"marks":"FFFA"', '"was":{"invalid":null,"marks":"AAFA"'),
        ('"before":{"ballots":{"collected":5', '"before":{"ballots":{"collected":6'),
    ],
)
def test_what_a_corrigendum_says_was_there_must_be_there(was: str, forgery: str, copy: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="was"):  # the projection refuses it, in `verify` too
        forged(lambda entry: entry.payload.replace(was, forgery), copy)


def test_a_term_forged_with_a_whole_new_chain_is_seen_against_the_fingerprint(copy: Path) -> None:
    head = entry_hashes(copy)[-1]
    forged(lambda entry: entry.payload.replace("青山镇", "绿水镇"), copy)
    assert verified(copy).intact
    assert not verified(copy, head).intact


def test_a_forged_rule_set_that_cannot_be_counted_is_a_difference(copy: Path) -> None:
    forged(lambda entry: entry.payload.replace('"fraction":"1/2"', '"fraction":"1/0"'), copy)
    assert not verified(copy).intact


@pytest.mark.parametrize("payload", ['{"a":1}', "{", "", '{ "contest":"committee"}', "[1]"])
def test_an_entry_that_is_no_event_is_a_difference(payload: str, copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        seq, at, by, kind, _, prev, _ = db.execute(
            "select * from events order by seq desc limit 1"
        ).fetchone()
        own = digest(seq, at, by, kind, payload, prev)
        db.execute("update events set payload = ?, hash = ? where seq = ?", [payload, own, seq])
    assert any(one.where == f"events {seq}" for one in verified(copy).differences)


def test_an_empty_journal_is_a_difference(copy: Path) -> None:
    change(copy, "delete from events")
    assert any(one.code == "empty" for one in verified(copy).differences)


def test_a_ballot_entered_twice_in_the_journal_names_the_entry(copy: Path) -> None:
    file = open_file(copy, write=False)
    last = list(queries.entries(file))[-1]
    first = next(entry for entry in queries.entries(file) if entry.kind == "ballot_entered")
    file.close()
    seq = last.seq + 1
    own = digest(seq, first.at, first.by, first.kind, first.payload, last.hash)
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.execute("insert into events values (?,?,?,?,?,?,?)", [seq, *first[1:5], last.hash, own])
    (found,) = verified(copy).differences
    assert found.where == f"events {seq}"
