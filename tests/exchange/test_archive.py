"""The archive proves itself: complete, read back, and every byte that changed is seen."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.exchange import ArchiveDamaged, ExportCancelled
from core.errors.file import AlreadyThere, DiskFull
from core.exchange import archive
from core.exchange.course import Course
from core.journal.chain import GENESIS
from core.office.desk import Desk
from core.store import queries
from tests.office.hall import clock, congress, draft_plain, to_announced


@pytest.fixture(scope="module")
def announced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one contest announced."""
    path = tmp_path_factory.mktemp("archive") / "青山镇.zhengpiao"
    desk = congress(path)
    draft_plain(desk)
    to_announced(desk, "c1", ["FF-"] * 12 + ["FA-"] * 6)
    desk.close()
    return path


@pytest.fixture(scope="module")
def archived(announced: Path) -> Path:
    """Its archive, to be copied."""
    desk = Desk.open(announced, clock())
    (one,) = archive.write_archive(desk, announced.parent / "out")
    desk.close()
    return one.path


@pytest.fixture
def desk(announced: Path, tmp_path: Path) -> Iterator[Desk]:
    """A file like it."""
    shutil.copyfile(announced, tmp_path / announced.name)
    found = Desk.open(tmp_path / announced.name, clock())
    yield found
    found.close()


@pytest.fixture
def made(archived: Path, tmp_path: Path) -> Path:
    """The archive of its state."""
    return shutil.copytree(archived, tmp_path / "out" / archived.name)


def test_everything_is_in_it_and_in_the_second_place_too(desk: Desk, tmp_path: Path) -> None:
    one, two = archive.write_archive(desk, tmp_path / "out", [tmp_path / "stick"])
    assert one.path.name == two.path.name == f"青山镇-{desk.head[:8].upper()}"
    names = {path.relative_to(one.path).as_posix() for path in one.path.rglob("*") if path.is_file()}
    assert {"青山镇.zhengpiao", "journal.txt", "README.txt", "SHA256SUMS", "verify.py", "format.md"} < names
    assert sum(name.startswith("papers/01-c1/") for name in names) >= 6
    assert one.head == desk.head
    assert one.files == two.files == len(names) - 1
    assert {path.name: path.read_bytes() for path in one.path.iterdir() if path.is_file()} == {
        path.name: path.read_bytes() for path in two.path.iterdir() if path.is_file()
    }
    groups = "".join((one.path / "README.txt").read_text(encoding="utf-8").split())
    assert desk.head.upper() in groups


def test_the_journal_as_text_is_enough_to_follow_the_chain(desk: Desk, made: Path) -> None:
    text = (made / "journal.txt").read_text(encoding="utf-8")
    blocks = text.removesuffix("\n\n").split("\n\n")
    assert len(blocks) == desk.file.seq
    before = GENESIS
    for place, block in enumerate(blocks, start=1):
        hashed, _, own = block.rpartition("\n= ")
        assert hashed.startswith(f"{before}\n{place}\n")
        assert hashlib.sha256(hashed.encode()).hexdigest() == own
        before = own
    assert before == desk.head


def test_it_is_read_back_at_any_time(made: Path, desk: Desk) -> None:
    assert archive.check_archive(made, clock()).head == desk.head
    moved = made.with_name("moved")
    shutil.copytree(made, moved)
    assert archive.check_archive(moved, clock()).files > 10


@pytest.mark.parametrize("name", ["青山镇.zhengpiao", "journal.txt", "verify.py", "README.txt", "SHA256SUMS"])
def test_a_changed_byte_in_any_file_is_seen(name: str, made: Path) -> None:
    data = bytearray((made / name).read_bytes())
    data[len(data) // 2] ^= 1
    (made / name).write_bytes(data)
    with pytest.raises(ArchiveDamaged):
        archive.check_archive(made, clock())


def test_a_file_missing_or_added_is_named(made: Path) -> None:
    paper = next((made / "papers").rglob("*.pdf"))
    content = paper.read_bytes()
    paper.unlink()
    with pytest.raises(ArchiveDamaged) as missing:
        archive.check_archive(made, clock())
    assert missing.value.name == paper.relative_to(made).as_posix()
    paper.write_bytes(content)
    (made / "more.txt").write_bytes(b"")
    with pytest.raises(ArchiveDamaged) as added:
        archive.check_archive(made, clock())
    assert added.value.name == "more.txt"
    (made / "SHA256SUMS").unlink()
    with pytest.raises(ArchiveDamaged):
        archive.check_archive(made, clock())


def test_the_same_state_is_not_archived_twice_in_one_place(desk: Desk, made: Path) -> None:
    with pytest.raises(AlreadyThere):
        archive.write_archive(desk, made.parent)
    assert archive.check_archive(made, clock()).head == desk.head


def test_a_cancelled_archive_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportCancelled):
        archive.write_archive(desk, tmp_path / "out", course=Course(cancelled=lambda: True))
    assert list((tmp_path / "out").iterdir()) == []
    assert queries.contests(desk.file)


def test_who_cancels_is_heard_between_two_contests(desk: Desk, tmp_path: Path) -> None:
    draft_plain(desk, "c2")
    heard: list[int] = []
    course = Course(lambda done, _all: heard.append(done), lambda: len(heard) > 2)
    with pytest.raises(ExportCancelled):
        archive.write_archive(desk, tmp_path / "out", course=course)
    assert heard == [0, 1, 2]
    assert list((tmp_path / "out").iterdir()) == []


def test_a_full_disk_leaves_nothing(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(path="stick")

    monkeypatch.setattr(archive, "_write_journal", full)
    with pytest.raises(DiskFull):
        archive.write_archive(desk, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
