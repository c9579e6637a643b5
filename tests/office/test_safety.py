"""Copies in a second place, older ones cleared away with care, and the way back, checked before and after."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.errors import CodedError
from core.errors.file import (
    AlreadyThere,
    BackupDamaged,
    BackupFailed,
    BackupOntoItself,
    DamagedFile,
    FileUnavailable,
    NoFingerprint,
    NoSuchFile,
    NotOurFile,
    NotWritable,
)
from core.office import attendance, audit, ballots, safety
from core.office.audit import Verification
from core.office.desk import Desk
from core.store.rebuild import Difference
from tests.office.hall import BY, MEETING, START, clock, congress, draft_plain, to_counting
from tests.store.test_tampering import change


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "青山镇.zhengpiao")
    draft_plain(made)
    to_counting(made, "c1", papers=3)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def go_on(desk: Desk) -> None:
    attendance.undo(desk, MEETING, "m0001", by=BY)


def stand(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def intact(path: Path) -> bool:
    return audit.verify(path, clock()).intact


def test_a_copy_is_named_after_the_file_the_minute_and_its_newest_entry(desk: Desk, stick: Path) -> None:
    assert isinstance(desk.clock, FixedClock)
    desk.clock.move_to(START)
    made = safety.backup_to(desk, stick)
    assert made.path == stick / f"青山镇.202603070900.{desk.file.seq:06}.zhengpiao"
    assert (made.head, made.removed, made.suspect) == (desk.head, (), ())
    assert stand(stick) == [made.path.name]
    assert intact(made.path)


def test_each_batch_leaves_a_copy_and_only_so_many_are_kept(desk: Desk, stick: Path) -> None:
    paths = []
    for _ in range(5):
        paths.append(safety.backup_to(desk, stick, keep=3).path)
        go_on(desk)
    assert stand(stick) == sorted(path.name for path in paths[-3:])
    assert all(intact(path) for path in paths[-3:])


def test_the_newest_copy_stays_whatever_is_to_be_kept(desk: Desk, stick: Path) -> None:
    for keep in (1, 0, -3):
        made = safety.backup_to(desk, stick, keep=keep)
        assert stand(stick) == [made.path.name]
        go_on(desk)


def test_a_copy_of_the_same_state_and_minute_takes_the_place_of_the_other(desk: Desk, stick: Path) -> None:
    assert isinstance(desk.clock, FixedClock)
    for _ in range(2):
        desk.clock.move_to(START)
        made = safety.backup_to(desk, stick)
    assert stand(stick) == [made.path.name]


def test_a_damaged_older_copy_is_told_and_never_deleted(desk: Desk, stick: Path) -> None:
    old = safety.backup_to(desk, stick, keep=1).path
    old.write_bytes(old.read_bytes()[:5000])
    go_on(desk)
    made = safety.backup_to(desk, stick, keep=1)
    assert made.suspect == (old,)
    assert made.removed == ()
    assert stand(stick) == sorted([old.name, made.path.name])


def test_a_copy_of_another_file_of_the_same_name_is_never_deleted(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = congress(tmp_path / "other" / "青山镇.zhengpiao", delegates=30)
    foreign = safety.backup_to(other, stick, keep=1).path
    other.close()
    made = safety.backup_to(desk, stick, keep=1)
    assert made.suspect == (foreign,)
    assert foreign.exists()


def test_what_is_no_copy_of_this_file_is_left_alone(desk: Desk, stick: Path) -> None:
    for name in (
        "照片.jpg",
        "青山镇.zhengpiao",
        "青山镇.202603070900.1.zhengpiao",
        "白云镇.202603070900.000001.zhengpiao",
    ):
        (stick / name).write_text("x", encoding="utf-8")
    before = stand(stick)
    made = safety.backup_to(desk, stick, keep=1)
    assert stand(stick) == sorted([*before, made.path.name])
    assert made.suspect == ()


def test_an_older_copy_that_cannot_be_deleted_just_stays(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = safety.backup_to(desk, stick, keep=1).path
    go_on(desk)

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(safety, "remove", refuse)
    made = safety.backup_to(desk, stick, keep=1)
    assert made.removed == ()
    assert stand(stick) == sorted([old.name, made.path.name])


def test_where_the_stick_is_gone_no_older_copy_is_touched_and_work_goes_on(desk: Desk, stick: Path) -> None:
    safety.backup_to(desk, stick, keep=1)
    gone = stick.rename(stick.with_name("pulled"))
    with pytest.raises(NotWritable):
        safety.backup_to(desk, stick, keep=1)
    assert len(stand(gone)) == 1
    go_on(desk)
    gone.rename(stick)
    safety.backup_to(desk, stick, keep=1)


def test_a_stick_pulled_after_the_copy_is_told(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(self: Path) -> Iterator[Path]:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "iterdir", pulled)
    with pytest.raises(FileUnavailable):
        safety.backup_to(desk, stick)


def test_a_file_comes_back_from_its_copy_and_can_be_worked_on(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    made = safety.backup_to(desk, stick)
    before = made.path.read_bytes()
    target = tmp_path / "恢复.zhengpiao"
    restored = safety.restore(made.path, target, clock())
    assert restored == safety.Restored(target, desk.head, desk.file.seq)
    assert made.path.read_bytes() == before
    again = Desk.open(target, clock())
    ballots.enter(again, "c1", "1", marks="FF-", by="孙计")
    again.close()
    assert intact(target)


def test_a_copy_must_hold_what_a_paper_was_printed_from(desk: Desk, stick: Path, tmp_path: Path) -> None:
    copy = safety.backup_to(desk, stick).path
    head = desk.head
    assert safety.restore(copy, tmp_path / "a.zhengpiao", clock(), fingerprint=head).head == head
    go_on(desk)
    with pytest.raises(BackupDamaged):
        safety.restore(copy, tmp_path / "b.zhengpiao", clock(), fingerprint=desk.head)
    with pytest.raises(NoFingerprint):
        safety.restore(copy, tmp_path / "b.zhengpiao", clock(), fingerprint="x")
    assert not (tmp_path / "b.zhengpiao").exists()


def test_no_file_is_ever_overwritten_by_a_copy(desk: Desk, stick: Path) -> None:
    copy = safety.backup_to(desk, stick).path
    head = desk.head
    with pytest.raises(AlreadyThere):
        safety.restore(copy, desk.file.path, clock())
    with pytest.raises(BackupOntoItself):
        safety.restore(copy, copy, clock())
    assert desk.head == head
    assert intact(copy)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        ("cell", BackupDamaged),
        ("short", DamagedFile),
        ("other", NotOurFile),
        ("gone", NoSuchFile),
    ],
)
def test_a_damaged_copy_is_refused_and_nothing_is_made_of_it(
    spoil: str, problem: type[CodedError], desk: Desk, stick: Path, tmp_path: Path
) -> None:
    copy = safety.backup_to(desk, stick).path
    if spoil == "cell":
        change(copy, "update contests set seats = 3")
    elif spoil == "short":
        copy.write_bytes(copy.read_bytes()[:-4096])
    elif spoil == "other":
        copy.write_text("no database", encoding="utf-8")
    else:
        copy.unlink()
    with pytest.raises(problem):
        safety.restore(copy, tmp_path / "b.zhengpiao", clock())
    assert not list(tmp_path.glob("b.*"))


def test_a_refusal_names_the_first_difference_and_how_many(desk: Desk, stick: Path, tmp_path: Path) -> None:
    copy = safety.backup_to(desk, stick).path
    change(copy, "update contests set seats = 3, choices = 3")
    with pytest.raises(BackupDamaged) as refused:
        safety.restore(copy, tmp_path / "b.zhengpiao", clock())
    assert (refused.value.detail, refused.value.differences) == ("contests 1 seats: 3 ≠ 2", 2)


@pytest.mark.parametrize("fault", ["damaged", "other"])
def test_what_does_not_read_back_is_taken_away_again(
    fault: str, desk: Desk, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = safety.backup_to(desk, stick).path
    verify, target = audit.verify, tmp_path / "b.zhengpiao"

    def bad_disk(path: Path, moment: FixedClock, fingerprint: str = "") -> Verification:
        found = verify(path, moment, fingerprint)
        if path != target:
            return found
        differences = (Difference("ballots", "x", "cell"),) if fault == "damaged" else ()
        return Verification(found.entries, "0" * 64, 0, 0, 0, differences)

    monkeypatch.setattr(safety, "verify", bad_disk)
    with pytest.raises(BackupFailed):
        safety.restore(copy, target, clock())
    assert not list(tmp_path.glob("b.*"))


def test_a_copy_on_a_write_protected_medium_is_restored(desk: Desk, stick: Path, tmp_path: Path) -> None:
    copy = safety.backup_to(desk, stick).path
    copy.chmod(0o400)
    stick.chmod(0o500)
    try:
        restored = safety.restore(copy, tmp_path / "b.zhengpiao", clock())
    finally:
        stick.chmod(0o700)
    assert restored.head == desk.head
    shutil.rmtree(stick)
    go_on(desk)
