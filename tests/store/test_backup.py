"""The second copy: read back before it takes its name; the older one stays until then."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.file import (
    BackupFailed,
    BackupOntoItself,
    DamagedFile,
    DiskFull,
    FileUnavailable,
    NotWritable,
)
from core.journal import events as ev
from core.office import audit
from core.office.desk import Desk
from core.store import backup as room
from core.store.backup import backup
from core.store.file import ElectionFile
from tests.office.hall import BY, MEETING, clock
from tests.office.whole import whole_file


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = working(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def working(path: Path) -> Desk:
    """A file in which everything happened, open to write."""
    path.write_bytes(whole_file())
    return Desk.open(path, clock())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick / "b.zhengpiao"


def write_more(desk: Desk) -> None:
    desk.record(ev.AttendanceMarked(meeting=MEETING, member="m0001", state="absent", reason=""), BY)


def test_a_backup_is_the_whole_file_in_one_and_for_its_owner_alone(desk: Desk, target: Path) -> None:
    assert backup(desk.file, target) == desk.head
    assert [one.name for one in target.parent.iterdir()] == [target.name]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    found = audit.verify(target, clock(), desk.head)
    assert (found.intact, found.head) == (True, desk.head)


def test_a_backup_can_be_worked_on_where_the_first_file_is_lost(desk: Desk, target: Path) -> None:
    backup(desk.file, target)
    again = Desk.open(target, clock())
    write_more(again)
    again.close()
    assert audit.verify(target, clock()).intact


def test_a_newer_backup_takes_the_place_of_the_older(desk: Desk, target: Path) -> None:
    backup(desk.file, target)
    write_more(desk)
    assert backup(desk.file, target) == desk.head
    assert audit.verify(target, clock(), desk.head).intact


def test_a_log_left_beside_the_older_copy_is_not_read_into_the_new_one(desk: Desk, target: Path) -> None:
    backup(desk.file, target)
    other = Desk.open(target, clock())
    write_more(other)
    log = target.with_name(target.name + "-wal").read_bytes()
    other.close()
    target.with_name(target.name + "-wal").write_bytes(log)
    desk.record(ev.AttendanceMarked(meeting=MEETING, member="m0002", state="absent", reason=""), BY)
    backup(desk.file, target)
    assert audit.verify(target, clock()).head == desk.head


def test_progress_is_told_to_the_end(desk: Desk, target: Path) -> None:
    told: list[tuple[int, int]] = []
    backup(desk.file, target, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


def test_a_backup_onto_the_file_itself_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(desk.file.path)
    for place in (desk.file.path, tmp_path / "other"):
        with pytest.raises(BackupOntoItself):
            backup(desk.file, place)
    write_more(desk)


def test_a_file_that_is_named_like_a_half_made_backup_is_not_taken_for_one(tmp_path: Path) -> None:
    desk = working(tmp_path / "a.part")
    with pytest.raises(BackupOntoItself):
        backup(desk.file, tmp_path / "a")
    assert (tmp_path / "a.part").exists()


def test_where_the_stick_is_gone_the_backup_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        backup(desk.file, tmp_path / "gone" / "b.zhengpiao")
    write_more(desk)


def test_a_backup_onto_a_folder_is_refused(desk: Desk, target: Path) -> None:
    target.mkdir()
    with pytest.raises(FileUnavailable):
        backup(desk.file, target)
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def old_copy_stays(target: Path, before: bytes) -> bool:
    return target.read_bytes() == before and [one.name for one in target.parent.iterdir()] == [target.name]


def test_when_the_stick_fills_up_the_older_copy_stays(
    desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(desk.file, target)
    before = target.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(room, "_copy", full)
    with pytest.raises(DiskFull):
        backup(desk.file, target)
    assert old_copy_stays(target, before)


@pytest.mark.parametrize("spoil", ["page", "short", "empty", "other"])
def test_a_copy_that_does_not_read_back_is_refused_and_the_older_stays(
    spoil: str, desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    backup(desk.file, target)
    before = target.read_bytes()
    copy = room._copy
    other = working(tmp_path / "other.zhengpiao")
    write_more(other)

    def bad_stick(file: ElectionFile, part: Path, progress: room.Progress | None) -> None:
        copy(other.file if spoil == "other" else file, part, progress)
        whole_file = part.read_bytes()
        spoilt = {
            "page": whole_file[:8192] + b"\xff" * 4096 + whole_file[12288:],
            "short": whole_file[:8192],
            "empty": b"",
            "other": whole_file,
        }
        part.write_bytes(spoilt[spoil])

    monkeypatch.setattr(room, "_copy", bad_stick)
    with pytest.raises((BackupFailed, DamagedFile)) as refused:
        backup(desk.file, target)
    assert refused.value.params["path"] == str(target)
    assert old_copy_stays(target, before)
