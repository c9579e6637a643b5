"""What can be in the way of writing: each says its code, keeps what was acknowledged, and work goes on without it."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from core.errors import CodedError
from core.errors.file import (
    BackupFailed,
    DiskFull,
    FileLocked,
    FileUnavailable,
    NotWritable,
)
from core.journal import events as ev
from core.office import audit, safety
from core.office.desk import Desk
from core.store import file as store
from core.store import queries
from core.wording import say
from tests.faults import day
from tests.faults.test_killed_at_work import ACTS, evening, morning, stand, stick_of  # noqa: F401  (fixtures)
from tests.office.hall import BY, clock

NOBODY = 65534
T = TypeVar("T")


@pytest.fixture
def file(morning: Path, tmp_path: Path) -> Path:  # noqa: F811  (the fixture)
    path = tmp_path / "hall" / morning.name
    path.parent.mkdir()
    shutil.copy(morning, path)
    return path


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    made = Desk.open(file, clock())
    yield made
    made.close()


def until(desk: Desk, wanted: str) -> Callable[[], object]:
    """Work until an act of this name comes next; the act."""
    for name, act in day.work(desk, stick_of(desk.file.path)):
        if name == wanted:
            return act
        act()
    raise KeyError(wanted)


def refused(desk: Desk, act: Callable[[], object], *codes: type[CodedError]) -> CodedError:
    """The act is refused in words, nothing was written and nobody heard of anything."""
    heard: list[object] = []
    before, head = list(desk.file.db.conn.iterdump()), desk.head
    stop = desk.subscribe(heard.append)
    with pytest.raises(codes) as caught:
        act()
    stop()
    assert (list(desk.file.db.conn.iterdump()), desk.head, heard) == (before, head, [])
    for language in ("zh", "en"):
        assert say(caught.value, language).what
        assert say(caught.value, language).do
    return caught.value


def goes_on(desk: Desk, act: Callable[[], object]) -> None:
    """The same act works now, and the file is sound."""
    head = desk.head
    act()
    assert audit.verify(desk.file.path, clock(), head).intact


@contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """No file of this process grows beyond so many bytes: writing fails as on a full disk."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@contextmanager
def another_program(path: Path, begin: str = "begin immediate") -> Iterator[None]:
    """Another process that holds the file for itself."""
    code = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.executescript(sys.argv[2]); print('held', flush=True); sys.stdin.read(); db.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path), begin],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate()


def test_a_day_on_which_the_disk_is_full_at_every_act_ends_as_any_other(
    desk: Desk,
    evening: list[object],  # noqa: F811  (the fixture)
) -> None:
    met = set()
    for name, act in day.work(desk, stick_of(desk.file.path)):
        if name not in met:
            with full_disk():
                refused(desk, act, DiskFull)
        met.add(name)
        act()
    assert met == ACTS
    assert audit.verify(desk.file.path, clock(), desk.head).intact
    assert stand(Desk.open(desk.file.path, clock(), write=False)) == evening


@pytest.mark.parametrize("name", ["enter", "decide", "seal"])
def test_while_another_program_holds_the_file_an_act_is_refused_and_done_afterwards(
    name: str, desk: Desk
) -> None:
    act = until(desk, name)
    desk.file.db.execute("pragma busy_timeout = 0")
    with another_program(desk.file.path):
        refused(desk, act, FileLocked)
    goes_on(desk, act)


def test_a_file_that_another_program_keeps_for_itself_is_not_opened_and_opens_afterwards(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0)
    alone = "pragma locking_mode = exclusive; begin exclusive"
    with another_program(file, alone), pytest.raises(FileLocked):
        Desk.open(file, clock())
    desk = Desk.open(file, clock())
    until(desk, "set aside")()
    desk.close()


@pytest.mark.parametrize("name", ["enter again", "settle"])
def test_a_file_that_is_taken_away_under_us_takes_nothing_and_goes_on_where_it_is_put_back(
    name: str, desk: Desk
) -> None:
    act, path = until(desk, name), desk.file.path
    away = path.with_name("away")
    path.rename(away)
    refused(desk, act, FileUnavailable)
    away.rename(path)
    goes_on(desk, act)


def test_a_file_deleted_under_us_is_saved_by_a_backup_with_all_that_was_acknowledged(desk: Desk) -> None:
    act, path, before = until(desk, "enter again"), desk.file.path, desk.head
    path.unlink()
    refused(desk, act, FileUnavailable)
    made = safety.backup_to(desk, stick_of(path))
    assert made.head == before
    assert audit.verify(made.path, clock(), before).intact
    again = Desk.open(made.path, clock())
    goes_on(again, until(again, "enter again"))
    again.close()


def test_a_log_deleted_under_us_loses_nothing_even_if_the_machine_then_stops(
    desk: Desk, tmp_path: Path
) -> None:
    act, path, before = until(desk, "enter again"), desk.file.path, desk.head
    path.with_name(path.name + "-wal").unlink()
    refused(desk, act, FileUnavailable)
    stopped = tmp_path / "stopped.zhengpiao"
    shutil.copy(path, stopped)  # as the disk is when the power goes now
    assert audit.verify(stopped, clock(), before).head == before
    desk.close()
    again = Desk.open(path, clock())
    goes_on(again, until(again, "enter again"))
    again.close()


def without_rights(act: Callable[[], T]) -> T:
    """As somebody whom the system forbids something; who runs the tests may be allowed everything."""
    if os.getuid():
        return act()
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        return act()
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def write_protected(file: Path) -> Iterator[Path]:
    """A stick with the file on it and its switch at `lock`."""
    with tempfile.TemporaryDirectory() as folder:
        stick, copy = Path(folder), Path(folder) / file.name
        shutil.copy(file, copy)
        copy.chmod(0o444)
        stick.chmod(0o555)
        try:
            yield copy
        finally:
            stick.chmod(0o755)


def test_on_a_write_protected_medium_a_file_is_read_and_nothing_written_until_that_is_taken_off(
    file: Path,
) -> None:
    with write_protected(file) as copy:
        desk = without_rights(lambda: Desk.open(copy, clock()))
        assert desk.read_only
        _, act = next(day.work(desk, copy.parent))
        refused(desk, lambda: without_rights(act), NotWritable)
        assert audit.verify(copy, clock()).intact
        desk.close()
        with pytest.raises(NotWritable):
            without_rights(lambda: new(copy.with_name("new")))
        copy.chmod(0o644)
        copy.parent.chmod(0o755)
        desk = Desk.open(copy, clock())
        until(desk, "enter")()
        desk.close()


def new(path: Path) -> Desk:
    return Desk.create(path, clock(), township="镇", term="届", template="single", by="人")


def test_a_write_protected_stick_takes_no_backup_and_says_so(desk: Desk) -> None:
    until(desk, "settle")()
    with write_protected(desk.file.path) as copy:
        refused(desk, lambda: without_rights(lambda: safety.backup_to(desk, copy.parent)), NotWritable)
    goes_on(desk, until(desk, "backup"))


def test_a_medium_that_takes_no_more_writing_in_the_midst_of_work_is_told_as_such(desk: Desk) -> None:
    act = until(desk, "enter")
    desk.file.db.execute("pragma query_only = on")
    refused(desk, act, NotWritable)
    desk.file.db.execute("pragma query_only = off")
    goes_on(desk, act)


# the stick goes while a backup is made


@pytest.fixture
def large(desk: Desk) -> Desk:
    """More than SQLite copies in one go."""
    desk.record(ev.StrokesLearned(character="䶮", strokes="1" * 2_000_000), BY)
    return desk


def pulled(folder: Path) -> Callable[[int, int], None]:
    """Takes the stick away once the copy has begun and is not at its end."""

    def progress(done: int, total: int) -> None:
        if done < total and folder.exists():
            shutil.rmtree(folder)

    return progress


def fills_up(_done: int, _total: int) -> None:
    """From now on the disk takes nothing more."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def test_a_stick_pulled_during_a_backup_costs_that_backup_and_nothing_else(
    large: Desk, tmp_path: Path
) -> None:
    stick = stick_of(tmp_path / "x")
    refused(
        large,
        lambda: safety.backup_to(large, stick, progress=pulled(stick)),
        BackupFailed,
        FileUnavailable,
        NotWritable,
    )
    goes_on(large, until(large, "enter"))
    made = safety.backup_to(large, stick_of(tmp_path / "x"))
    assert made.head == large.head
    assert [one.name for one in stick.iterdir()] == [made.path.name]


def test_a_stick_that_fills_up_during_a_backup_keeps_its_older_copy(large: Desk, tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "x")
    older = safety.backup_to(large, stick).path
    before = older.read_bytes()
    goes_on(large, until(large, "enter"))
    with full_disk(room=1 << 40):
        refused(large, lambda: safety.backup_to(large, stick, progress=fills_up), DiskFull)
    assert [one.name for one in stick.iterdir()] == [older.name]
    assert older.read_bytes() == before
    assert safety.backup_to(large, stick).head == large.head


def test_half_a_copy_that_a_crash_left_behind_is_cleared_away_by_the_next(desk: Desk) -> None:
    stick = stick_of(desk.file.path)
    half = stick / f"{desk.file.path.stem}.202603070900.000009.zhengpiao.part"
    foreign = stick / "其他.zhengpiao.part"
    for one in (half, half.with_name(half.name + "-journal"), foreign):
        one.write_bytes(b"half")
    made = safety.backup_to(desk, stick)
    assert sorted(one.name for one in stick.iterdir()) == sorted([made.path.name, foreign.name])
    assert queries.hash_of(desk.file, desk.file.seq) == made.head
