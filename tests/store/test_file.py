"""The file on the disk: what it is, who may open it, and how it refuses."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import pytest

from core.domain.roll import RollRow
from core.errors.file import (
    AlreadyThere,
    DamagedFile,
    DiskFull,
    FileLocked,
    FileUnavailable,
    NewerFormat,
    NoSuchFile,
    NotOurFile,
    NotWritable,
    OpenedReadOnly,
)
from core.errors.procedure import NumberBeyondFile
from core.journal import events as ev
from core.office import attendance, roll
from core.office.desk import Desk
from core.store import file as store
from core.store.file import ElectionFile, guarded, open_file
from core.store.lock import WriteLock, holder_of
from core.store.schema import APPLICATION_ID, FORMAT
from tests.office.hall import BY, MEETING, START, clock, congress

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
    assert columns == ["contest", "batch", "number", "reading", "marks", "write_ins", "invalid"]


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


def test_the_second_instance_reads_only_and_names_the_first(path: Path) -> None:
    first, second = Desk.open(path, clock()), Desk.open(path, clock())
    assert (first.read_only, second.read_only) == (False, True)
    assert str(os.getpid()) in second.file.holder
    with pytest.raises(OpenedReadOnly) as refused:
        second.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    assert refused.value.holder == second.file.holder
    first.close()
    third = Desk.open(path, clock())
    assert not third.read_only
    for desk in (second, third):
        desk.close()


def test_the_second_instance_sees_what_the_first_writes(path: Path) -> None:
    first, second = Desk.open(path, clock()), Desk.open(path, clock(), write=False)
    first.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    assert (second.head, second.file.seq) == (first.head, 2)
    second.close()
    first.close()


def test_the_right_to_write_goes_with_a_killed_process(path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from core.store.file import open_file;"
        "file = open_file(Path(sys.argv[1])); print(file.read_only, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        held = open_file(path)
        assert held.read_only
        assert str(other.pid) in held.holder
        held.close()
        other.send_signal(signal.SIGKILL)
    file = open_file(path)
    assert not file.read_only
    file.close()


def test_a_holder_who_wrote_no_note_or_a_spoilt_one_has_no_name(tmp_path: Path) -> None:
    place = tmp_path / "a"
    note = tmp_path / "a.holder"
    assert holder_of(place) == ""
    for text in ("{", "[]", "{}", '"x"'):
        note.write_text(text)
        assert holder_of(place) == ""


def test_a_note_that_cannot_be_written_does_not_hinder_the_lock(tmp_path: Path) -> None:
    (tmp_path / "a.holder").mkdir()
    lock = WriteLock(tmp_path / "a")
    assert lock.take()
    lock.release()
    lock.release()


def test_a_medium_without_locks_takes_no_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = WriteLock(tmp_path / "a")
    monkeypatch.setattr(lock._lock, "acquire", Mock(side_effect=NotImplementedError("flock")))
    with pytest.raises(NotWritable):
        lock.take()


def test_on_a_machine_without_a_user_table_the_holder_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", nobody)
    lock = WriteLock(tmp_path / "a")
    assert lock.take()
    assert holder_of(tmp_path / "a").startswith("?@")
    lock.release()


@pytest.fixture
def write_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that takes no writing, also where the tests run as a user whom nothing is forbidden."""
    monkeypatch.setattr(os, "access", lambda *_: False)


@pytest.mark.usefixtures("write_protected")
def test_in_a_write_protected_folder_the_file_is_read_and_nothing_is_put_beside_it(path: Path) -> None:
    for beside in path.parent.glob("*.lock"):
        beside.unlink()
    desk = Desk.open(path, clock())
    assert desk.read_only
    assert desk.file.seq == 1
    assert {one.name for one in path.parent.iterdir()} == {path.name}
    with pytest.raises(OpenedReadOnly):
        desk.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    desk.close()


def contents(file: ElectionFile) -> list[str]:
    return list(file.db.conn.iterdump())


def test_on_a_full_disk_nothing_is_written_and_work_goes_on_when_there_is_room(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", delegates=3, present=3)
    before, head = contents(desk.file), desk.head
    heard: list[object] = []
    desk.subscribe(heard.append)
    pages = desk.file.db.execute("pragma page_count").fetchone()[0]
    desk.file.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(DiskFull):
        roll.add(desk, MEETING, _long(), approved_by="主席团", by=BY)
    assert (contents(desk.file), desk.head, heard) == (before, head, [])
    desk.file.db.execute("pragma max_page_count = 1000000")
    roll.add(desk, MEETING, _long(), approved_by="主席团", by=BY)
    assert len(heard) == 1
    desk.close()


def _long() -> RollRow:
    return RollRow(name="长", remark="长" * 20_000)


def test_a_disk_that_fails_in_the_middle_of_a_commit_leaves_everything_as_it_was(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits on a file's size are a POSIX matter")
    desk = congress(tmp_path / "a.zhengpiao", delegates=3, present=3)
    before, head = contents(desk.file), desk.head
    size = (tmp_path / "a.zhengpiao-wal").stat().st_size
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, old[1]))
    try:
        with pytest.raises((DiskFull, FileUnavailable)):
            attendance.on_leave(desk, MEETING, "m0001", reason="病" * 5000, by=BY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert (contents(desk.file), desk.head) == (before, head)
    attendance.on_leave(desk, MEETING, "m0001", reason="病" * 5000, by=BY)
    desk.close()
    again = Desk.open(tmp_path / "a.zhengpiao", clock())
    assert again.head == desk.head != head
    again.close()


def test_a_file_that_another_program_locks_says_so(path: Path) -> None:
    desk = Desk.open(path, clock())
    desk.file.db.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(FileLocked):
            desk.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
        other.execute("rollback")
    desk.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    desk.close()


def test_a_number_beyond_what_sqlite_keeps_is_refused_and_changes_nothing(path: Path) -> None:
    desk = Desk.open(path, clock())
    head = desk.head
    for number in (2**63, 2**64, 10**30):
        with pytest.raises(NumberBeyondFile):
            desk.record(ev.PapersCollected(contest="c", voted=0, collected=number), BY)
    assert desk.head == head
    desk.close()


@pytest.mark.parametrize(
    ("problem", "coded"),
    [
        (OSError(28, "No space left on device"), DiskFull),
        (OSError(30, "Read-only file system"), NotWritable),
        (PermissionError(13, "Permission denied"), NotWritable),
        (OSError(5, "Input/output error"), FileUnavailable),
        (OSError("no number"), FileUnavailable),
        (sqlite3.OperationalError("Could not decode to UTF-8 column"), DamagedFile),
        (sqlite3.DatabaseError("malformed"), DamagedFile),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), DamagedFile),
    ],
)
def test_what_the_system_says_is_told_by_its_cause(
    problem: Exception, coded: type[Exception], tmp_path: Path
) -> None:
    with pytest.raises(coded), guarded(tmp_path):
        raise problem


def test_a_statement_that_is_wrong_in_itself_is_our_own_mistake(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError), guarded(tmp_path):
        raise sqlite3.ProgrammingError("Cannot operate on a closed database.")


def test_a_read_only_database_is_told_as_such(path: Path) -> None:
    uri = f"{path.as_uri()}?mode=ro"
    with pytest.raises(NotWritable), guarded(path), closing(sqlite3.connect(uri, uri=True)) as db:
        db.execute("create table a (b)")


def test_the_first_entry_says_when_the_file_was_made(path: Path) -> None:
    desk = Desk.open(path, clock())
    row = desk.file.db.execute("select opened_at from term_change").fetchone()
    assert row[0] == START.isoformat(timespec="minutes")
    desk.close()
