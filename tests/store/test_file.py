"""The file on the disk: what it is, who may open it, and how it refuses."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from core.errors.file import (
    AlreadyThere,
    DamagedFile,
    DiskFull,
    FileUnavailable,
    NewerFormat,
    NoSuchFile,
    NotOurFile,
    NotWritable,
)
from core.journal import events as ev
from core.office.desk import Desk
from core.store import file as store
from core.store.file import open_file
from core.store.schema import APPLICATION_ID, FORMAT
from tests.office.hall import BY, START, clock, congress

ROOT = Path(__file__).resolve().parents[2]


def new(path: Path) -> Desk:
    return Desk.create(path, clock(), township="青山镇", term="第十届", template="single", by=BY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "选举.zhengpiao"
    new(place).close()
    return place


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir() if one.suffix != ".lock"}


def test_a_new_file_is_for_its_owner_alone_and_nothing_else_stays_beside_it(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(path.parent) == {path.name}


def test_while_it_is_open_its_log_is_for_its_owner_alone_too(path: Path) -> None:
    desk = Desk.open(path, clock())
    desk.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert modes[path.name + "-wal"] == modes[path.name + "-shm"] == modes[path.name + ".lock"] == 0o600
    desk.close()


def test_the_header_says_whose_file_and_which_format(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert header[68:72] == b"ZPEF" == APPLICATION_ID.to_bytes(4, "big")
    assert int.from_bytes(header[60:64], "big") == FORMAT


def test_it_is_written_ahead_in_full_with_foreign_keys(path: Path) -> None:
    file = open_file(path)
    found = {
        name: file.db.execute(f"pragma {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "query_only")
    }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "query_only": 0,
    }
    file.close()


def test_every_table_of_ours_is_strict_and_ballots_have_no_hidden_order(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        tables = {row[1]: row for row in db.execute("pragma table_list") if row[0] == "main"}
    own = {name: row for name, row in tables.items() if not name.startswith(("sqlite_", "_sqlite"))}
    assert all(row[5] for row in own.values())
    rowid = {name for name, row in own.items() if not row[4]}
    assert rowid == {"events", "term_change"}


def test_no_table_with_ballots_knows_a_person_or_a_time(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        columns = [row[1] for row in db.execute("pragma table_info(ballots)")]
    assert columns == ["contest", "batch", "reading", "number", "marks", "write_ins", "invalid", "disputed"]


def test_every_moment_in_the_file_is_whole_minutes(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    moments = [row[0] for row in desk.file.db.execute("select at from events")]
    moments += [row[0] for row in desk.file.db.execute("select attendance_at from members") if row[0]]
    moments += [row[0] for row in desk.file.db.execute("select opened_at from term_change")]
    moments += [row[0] for row in desk.file.db.execute("select applied_at from _sqlite_migrations")]
    assert {len(moment) for moment in moments} == {len("2026-03-07T09:00+08:00")}
    desk.close()


def test_a_file_that_is_there_is_never_written_over(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(AlreadyThere):
        new(path)
    assert path.read_bytes() == before


def test_a_new_file_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        new(tmp_path / "nowhere" / "a.zhengpiao")


def test_a_new_file_below_a_file_is_refused(path: Path) -> None:
    with pytest.raises((NotWritable, FileUnavailable)):
        new(path / "a.zhengpiao")


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnavailable):
        new(tmp_path / ("票" * 200))
    with pytest.raises(FileUnavailable):
        open_file(tmp_path / ("票" * 200))


def test_a_file_that_could_not_be_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "build", full)
    with pytest.raises(DiskFull):
        new(tmp_path / "a.zhengpiao")
    assert names(tmp_path) == set()


@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\0", b"PK\x03\x04" * 99, bytes(4096), b"\xff" * 4096]
)
def test_what_is_no_file_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "a.zhengpiao"
    other.write_bytes(content)
    with pytest.raises(NotOurFile):
        open_file(other)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "a.zhengpiao"
    with closing(sqlite3.connect(other)) as db:
        db.execute("create table a (b)")
    with pytest.raises(NotOurFile):
        open_file(other)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "none.zhengpiao", tmp_path):
        with pytest.raises(NoSuchFile):
            open_file(place)


def test_a_newer_format_is_refused_with_both_versions(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma user_version = 7")
    with pytest.raises(NewerFormat) as refused:
        open_file(path)
    assert refused.value.params == {"path": str(path), "found": 7, "supported": FORMAT}


def test_a_newer_format_that_stands_only_in_the_log_is_refused(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("pragma wal_autocheckpoint = 0")
    db.execute("pragma user_version = 7")
    assert path.read_bytes()[60:64] == FORMAT.to_bytes(4, "big")
    with pytest.raises(NewerFormat):
        open_file(path, write=False)
    db.close()


def test_a_truncated_file_is_refused_and_left_as_it_is(path: Path) -> None:
    whole = path.read_bytes()
    for length in (50, 100, 1000, 4096, 8000, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises((DamagedFile, NotOurFile)):
            open_file(path)
        assert path.read_bytes() == whole[:length]
    path.write_bytes(whole)
    open_file(path).close()


def test_the_first_entry_says_when_the_file_was_made(path: Path) -> None:
    desk = Desk.open(path, clock())
    row = desk.file.db.execute("select opened_at from term_change").fetchone()
    assert row[0] == START.isoformat(timespec="minutes")
    desk.close()
