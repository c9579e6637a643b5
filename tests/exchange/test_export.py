"""Every export is written whole or not at all, whatever stops it; the file itself is only read."""

import errno
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.errors import CodedError
from core.errors.exchange import ExportCancelled, OverElectionFile
from core.errors.file import AlreadyThere, DiskFull, FileUnavailable, NotWritable
from core.exchange.course import EVERY, Course
from core.exchange.export import FORMATS, export
from core.exchange.whole import whole
from core.office import ballots, contests, count
from core.office.desk import Desk
from tests.office.hall import clock, congress, draft_plain, to_announced, to_counting

PAPERS = 2 * EVERY + 10


@contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """No file of this process grows beyond so many bytes: writing fails as on a full disk."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with some hundred papers, announced."""
    path = tmp_path_factory.mktemp("export") / "a.zhengpiao"
    desk = congress(path)
    with desk.file.still():
        draft_plain(desk)
        to_counting(desk, "c1", papers=PAPERS, heads=contests.Heads(PAPERS, PAPERS, PAPERS))
        for n in range(PAPERS):
            ballots.enter(desk, "c1", "1", marks=("FF-", "F?A", "AAF")[n % 3], by="孙计")
        count.check(desk, "c1", by="赵监")
        count.announce(desk, "c1", announced_by="主席", by="秘书")
    desk.close()
    return path


@pytest.fixture
def desk(counted: Path) -> Iterator[Desk]:
    """The same, open to read only."""
    found = Desk.open(counted, clock(), write=False)
    yield found
    found.close()


def target(kind: str, folder: Path) -> Path:
    return folder / f"out{FORMATS[kind].suffix}"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_target_that_is_there_is_replaced_once_the_new_one_is_complete(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    place = target(kind, tmp_path)
    if kind == "csv":
        place.mkdir()
    else:
        place.write_text("old")
    export(desk, kind, place)
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    assert place.is_dir() or place.read_bytes() != b"old"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_full_disk_is_called_so_and_leaves_what_was_there(desk: Desk, tmp_path: Path, kind: str) -> None:
    place = target(kind, tmp_path)
    if kind != "csv":
        place.write_text("old")
    with full_disk(100), pytest.raises(DiskFull) as caught:
        export(desk, kind, place)
    assert caught.value.path == str(place)
    assert [path.read_text() for path in tmp_path.iterdir()] == ([] if kind == "csv" else ["old"])
    export(desk, kind, place)


@pytest.mark.parametrize("kind", [*FORMATS, "zip"])
def test_progress_is_told_to_the_end_and_a_cancelled_export_leaves_nothing(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "t.zip" if kind == "zip" else target(kind, tmp_path)
    kind = "csv" if kind == "zip" else kind
    told: list[tuple[int, int]] = []
    export(desk, kind, place, Course(lambda done, all_: told.append((done, all_))))
    first, last = told[0], told[-1]
    assert first[0] == 0
    assert last[0] == last[1] == (1 if kind in ("html", "json") else PAPERS)
    assert told == sorted(told)
    for after in range(len(told)):
        looks = iter(range(len(told)))
        folder = tmp_path / f"again{after}"
        folder.mkdir()
        with pytest.raises(ExportCancelled) as caught:
            export(desk, kind, folder / place.name, Course(None, lambda: next(looks) >= after))  # noqa: B023  # used at once
        assert (caught.value.done, caught.value.all) == told[after]
        assert list(folder.iterdir()) == []


def test_an_export_changes_nothing_in_the_file(desk: Desk, tmp_path: Path) -> None:
    before = desk.file.path.read_bytes()
    for kind in FORMATS:
        (tmp_path / kind).mkdir()
        export(desk, kind, target(kind, tmp_path / kind))
    assert desk.file.path.read_bytes() == before


def test_everything_in_an_export_is_of_one_moment(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk)
    to_announced(desk, "c1", ["FF-"])
    reader = Desk.open(tmp_path / "a.zhengpiao", clock(), write=False)
    head = reader.head

    def meanwhile(done: int, _all: int) -> None:
        if done == 0:
            contests.fix(desk, draft_plain(desk, "c2"), approved_by="区委", by="秘书")

    export(reader, "json", tmp_path / "r.json", Course(meanwhile))
    text = (tmp_path / "r.json").read_text(encoding="utf-8")
    assert (head.upper() in text, desk.head == head) == (True, False)
    reader.close()
    desk.close()


def test_an_election_file_is_never_written_over(desk: Desk, tmp_path: Path) -> None:
    for kind in FORMATS:
        with pytest.raises(OverElectionFile):
            export(desk, kind, desk.file.path)
        with pytest.raises(OverElectionFile):
            export(desk, kind, tmp_path / "b.zhengpiao")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_stays(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "mine").touch()
    for kind in FORMATS:
        with pytest.raises(AlreadyThere):
            export(desk, kind, tmp_path / "t")
    assert [path.name for path in tmp_path.rglob("*")] == ["t", "mine"]


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("plain/a.json", NotWritable), ("none/a.json", NotWritable), ("a\0.json", FileUnavailable)],
)
def test_a_place_that_takes_no_file_is_refused(
    desk: Desk, tmp_path: Path, name: str, refusal: type[CodedError]
) -> None:
    (tmp_path / "plain").touch()
    with pytest.raises(refusal):
        export(desk, "json", tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["plain"]


def test_a_disk_that_fails_at_the_last_moment_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DiskFull), whole(tmp_path / "a") as place:
        place.write_text("new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_mistake_of_ours_is_not_called_the_disks(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ours"), whole(tmp_path / "a"):
        raise ValueError("ours")
    assert list(tmp_path.iterdir()) == []


def test_a_course_looks_up_now_and_then_and_at_the_end() -> None:
    told: list[int] = []
    course = Course(lambda done, _all: told.append(done))
    course.begin(EVERY + 1)
    for _ in range(EVERY + 1):
        course.step()
    assert told == [0, EVERY, EVERY + 1]
