"""One writer; everybody else reads, and nothing is lost where the disk refuses."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.domain.roll import RollRow
from core.errors.file import (
    DamagedFile,
    DiskFull,
    FileLocked,
    FileUnavailable,
    NotWritable,
    OpenedReadOnly,
)
from core.errors.procedure import NumberBeyondFile
from core.journal import events as ev
from core.office import attendance, roll
from core.office.desk import Desk
from core.store.file import ElectionFile, guarded, open_file
from core.store.lock import WriteLock, holder_of
from tests.office.hall import BY, MEETING, clock, congress

ROOT = Path(__file__).resolve().parents[2]


def new(path: Path) -> Desk:
    return Desk.create(path, clock(), township="青山镇", term="第十届", template="single", by=BY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "选举.zhengpiao"
    new(place).close()
    return place


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
    def unsupported(*_: object, **__: object) -> None:
        raise RuntimeError("flock")

    lock = WriteLock(tmp_path / "a")
    monkeypatch.setattr(lock._lock, "acquire", unsupported)
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
    with pytest.raises(NotWritable):
        desk.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    desk.close()


def test_who_writes_without_a_word_beside_the_file_still_writes_it(path: Path) -> None:
    first = Desk.open(path, clock())
    path.with_name(path.name + ".holder").unlink()
    second = Desk.open(path, clock())
    with pytest.raises(OpenedReadOnly):
        second.record(ev.StrokesLearned(character="䶮", strokes="1"), BY)
    for desk in (second, first):
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
