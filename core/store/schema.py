"""The tables of the file. Made by migrations only; every table but the journal is a projection of the journal.

No table has a hidden row order: each has a primary key of meaning and, where it is not an integer, no rowid.
"""

import re
import sqlite3
from contextlib import closing
from functools import lru_cache

from sqlite_utils import Database, Migrations

from core.store.schema_records import RECORD_TABLES

APPLICATION_ID = int.from_bytes(b"ZPEF", "big")  # `PRAGMA application_id`: 正票 election file
FORMAT = 1  # `PRAGMA user_version`: the newest format this program reads and writes
MIGRATIONS_TABLE = "_sqlite_migrations"

migrations = Migrations("zhengpiao")

_FORMAT_1 = (
    """create table events (
        seq integer primary key, at text not null, by text not null, kind text not null,
        payload text not null, prev text not null, hash text not null
    ) strict""",
    """create table term_change (
        id integer primary key check (id = 1), file_id text not null, format integer not null,
        township text not null, term text not null, template text not null, rehearsal integer not null,
        opened_at text not null
    ) strict""",
    """create table meetings (
        id text primary key, ordinal integer not null, body text not null, title text not null,
        chained integer not null, name_order text not null, rules text not null
    ) strict, without rowid""",
    """create table members (
        meeting text not null references meetings (id), id text not null, ordinal integer not null,
        number text not null, name text not null, gender text not null, birth text not null, nation text not null,
        education text not null, party text not null, unit text not null, delegation text not null,
        entitled integer not null, observer integer not null, reelected integer not null, remark text not null,
        attendance text not null, attendance_reason text not null, attendance_at text not null,
        primary key (meeting, id)
    ) strict, without rowid""",
    """create table officers (
        meeting text not null references meetings (id), ordinal integer not null, role text not null,
        name text not null, primary key (meeting, ordinal)
    ) strict, without rowid""",
    """create table contests (
        id text primary key, ordinal integer not null, meeting text not null references meetings (id),
        form text not null, unit text not null, voters text not null,
        title text not null, office text not null, state text not null, seats integer not null,
        choices integer not null, colour text not null, name_order text not null, rules text not null,
        entry text not null, sample text not null, counted_by text not null,
        origin text not null, parent text not null, part integer not null, root text not null,
        approved_by text not null, required integer, all_deputies integer, present integer, on_leave integer,
        unpacked integer, issued integer, kept integer, clipped integer, voted integer, collected integer,
        valid integer, declared_by text not null, announced_by text not null, shortage_accepted integer not null,
        outcome text not null, changed_seq integer not null, changed_at text not null
    ) strict, without rowid""",
    """create table candidates (
        contest text not null references contests (id), position integer not null, id text not null,
        name text not null, groups text not null, primary key (contest, position)
    ) strict, without rowid""",
    """create table batches (
        contest text not null references contests (id), name text not null, ordinal integer not null,
        papers integer not null, double integer not null, state text not null, counts text not null,
        settled_by text not null, primary key (contest, name)
    ) strict, without rowid""",
    """create table ballots (
        contest text not null, batch text not null, reading text not null, number integer not null,
        marks text not null, write_ins text not null, invalid text, disputed integer not null,
        primary key (contest, batch, reading, number),
        foreign key (contest, batch) references batches (contest, name)
    ) strict, without rowid""",
    """create table hands (
        contest text not null, batch text not null, reading text not null, name text not null,
        primary key (contest, batch, reading, name),
        foreign key (contest, batch) references batches (contest, name)
    ) strict, without rowid""",
    """create table disputes (
        contest text not null, batch text not null, reading text not null, number integer not null,
        question text not null, set_aside_by text not null, decided_by text not null, reason text not null,
        primary key (contest, batch, reading, number),
        foreign key (contest, batch) references batches (contest, name)
    ) strict, without rowid""",
    """create table settlements (
        contest text not null, batch text not null, number integer not null, source text not null,
        reason text not null, primary key (contest, batch, number),
        foreign key (contest, batch) references batches (contest, name)
    ) strict, without rowid""",
    """create table spellings (
        contest text not null references contests (id), spelling text not null, kept text not null,
        decided_by text not null, primary key (contest, spelling)
    ) strict, without rowid""",
    """create table judgements (
        contest text not null references contests (id), name text not null, eligible integer not null,
        reason text not null, decided_by text not null, primary key (contest, name)
    ) strict, without rowid""",
    """create table sheets (
        contest text not null references contests (id), name text not null, reading text not null,
        papers integer not null, valid integer not null, invalid integer not null, reasons text not null,
        lines text not null, write_ins text not null, read_by text not null, reason text not null,
        primary key (contest, name, reading)
    ) strict, without rowid""",
    """create table signers (
        contest text not null references contests (id), ordinal integer not null, role text not null,
        name text not null, primary key (contest, ordinal)
    ) strict, without rowid""",
    """create table corrigenda (
        contest text not null references contests (id), number integer not null, reason text not null,
        papers text not null, sheets text not null, before text not null, after text not null,
        affects text not null, corrected_by text not null, second text not null, seq integer not null,
        at text not null, primary key (contest, number)
    ) strict, without rowid""",
    """create table instructions (
        meeting text not null references meetings (id), matter text not null, people text not null,
        decision text not null, reply_people text not null, document text not null, date text not null,
        primary key (meeting, matter)
    ) strict, without rowid""",
    """create table people (
        meeting text not null references meetings (id), name text not null, ordinal integer not null,
        roles text not null, pin text not null, dismissed text not null, primary key (meeting, name)
    ) strict, without rowid""",
    """create table relations (
        meeting text not null references meetings (id), candidate text not null, person text not null,
        kinship text not null, primary key (meeting, candidate, person)
    ) strict, without rowid""",
    """create table practice (
        contest text not null, batch text not null, number integer not null, marks text not null,
        written text not null, invalid text, primary key (contest, batch, number),
        foreign key (contest, batch) references batches (contest, name)
    ) strict, without rowid""",
    """create table strokes (character text primary key, strokes text not null) strict, without rowid""",
    *RECORD_TABLES,
)

PROJECTED = (
    "term_change",
    "meetings",
    "members",
    "officers",
    "contests",
    "candidates",
    "batches",
    "ballots",
    "hands",
    "disputes",
    "settlements",
    "spellings",
    "judgements",
    "sheets",
    "signers",
    "corrigenda",
    "instructions",
    "people",
    "relations",
    "practice",
    "strokes",
    "posts_plan",
    "stages",
    "cadres",
    "placements",
    "conditions",
    "applicants",
    "photos",
    "vettings",
    "notices",
    "objections",
    "assessments",
    "units",
    "electors",
    "namesakes",
    "slate",
    "speeches",
    "approvals",
    "standings",
    "nominations",
    "rounds",
    "appointments",
    "vacancies",
    "disclosures",
)


@migrations()
def format_1(db: Database) -> None:
    """The first released format."""
    for statement in _FORMAT_1:
        db.execute(statement)


def build(db: Database, stamp: str) -> None:
    """Make every table in a new file; `stamp` is the moment written beside each migration."""
    migrations.apply(db)
    with db.atomic():
        _stamp(db, stamp)


def _stamp(db: Database, stamp: str) -> None:
    db.execute(f"update {MIGRATIONS_TABLE} set applied_at = ?", [stamp])  # noqa: S608  (a constant name)


def in_memory(stamp: str) -> Database:
    """The same in memory, without a row; the tables are made once and copied from then on. To be closed."""
    fresh = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    with closing(sqlite3.connect(":memory:")) as image:
        image.deserialize(_image())
        image.backup(fresh.conn)  # what is deserialized itself may not grow beyond a gigabyte
    with fresh.atomic():
        _stamp(fresh, stamp)
    return fresh


@lru_cache(maxsize=1)
def _image() -> bytes:
    with closing(sqlite3.connect(":memory:")) as conn:
        build(Database(conn, execute_plugins=False), "")
        return conn.serialize()


def _texts(db: Database) -> list[tuple[str, str, str]]:
    return db.execute(
        "select type, name, coalesce(sql, '') from sqlite_master order by type, name"
    ).fetchall()


def shape(db: Database) -> list[tuple[str, str, str]]:
    """Every table, index, trigger and view with the text that made it, to compare two files by.

    White space that means nothing is left out, so that a statement may be laid out otherwise one day.
    """
    return [(str(kind), str(name), _squeezed(str(sql))) for kind, name, sql in _texts(db)]


@lru_cache(maxsize=1)
def _own() -> tuple[list[tuple[str, str, str]], frozenset[tuple[str, str, str]]]:
    """Of every file that this program makes: the texts to the letter, and their shape."""
    with closing(in_memory("").conn) as conn:
        fresh = Database(conn, execute_plugins=False)
        return _texts(fresh), frozenset(shape(fresh))


def strange(db: Database) -> tuple[tuple[str, str, bool], ...]:
    """What is not as this program makes it: kind and name, and whether it is there (else it is missing).

    Read off the text of the schema alone: no table, view or trigger of the file is used for it.
    """
    texts, own = _own()
    if _texts(db) == texts:
        return ()  # as nearly every file is
    found = shape(db)
    names = {name for _, name, _ in found}
    return tuple((kind, name, name in names) for kind, name, _ in sorted(own ^ set(found)))


def _squeezed(sql: str) -> str:
    return re.sub(" ?([(),]) ?", r"\1", re.sub("[ \t\n\f\r]+", " ", sql))
