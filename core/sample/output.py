"""Where the sample goes: its file and papers in a folder that may hold other things."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.clock import FixedClock
from core.errors import CodedError
from core.errors.file import AlreadyThere, FileLocked, NotWritable
from core.exchange.papers import write_papers, write_whole
from core.office.desk import Desk
from core.sample import township as town
from core.sample.congress import MEETING, START, Progress
from core.sample.whole import run
from core.store import queries
from core.store.file import SUFFIX, guarded, settle

NAME: Final = town.TOWNSHIP + SUFFIX
PAPERS: Final = "papers"


def make(folder: Path, progress: Progress) -> Path:
    """Run the sample's term change; leave `青山镇.zhengpiao` and `papers/` of the term change and of the party
    congress, in Chinese, in the folder; give the file.

    An earlier sample is replaced, nothing else is touched. Raises what `publish`, `run` and `write_papers` raise.
    """

    def work(place: Path) -> None:
        run(place, progress)
        _papers(place, folder / PAPERS, progress)

    target = publish(folder, NAME, town.FILE_ID, work)
    progress("sample.done", {"path": str(target)})
    return target


def publish(folder: Path, name: str, file_id: str, work: Callable[[Path], None]) -> Path:
    """Let `work` make a file and put it into the folder under its name once it is whole; give its place.

    Raises `AlreadyThere` where a file of that name is no earlier one of the sample (`file_id`), `OpenedReadOnly` or
    `FileLocked` where somebody works on it, `NotWritable`, and what `work` raises.
    """
    target = folder / name
    with guarded(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as problem:
            raise NotWritable(path=str(folder)) from problem
        _free(target, file_id)
        with tempfile.TemporaryDirectory(prefix=".zhengpiao-", dir=folder) as workshop:
            place = Path(workshop) / name
            work(place)
            _free(target, file_id)
            place.replace(target)
            settle(folder)
    return target


def _free(target: Path, file_id: str) -> None:
    """Whether the place is empty or holds an earlier sample that nobody has open."""
    if not target.is_symlink() and not target.exists():
        return
    try:
        desk = Desk.open(target, FixedClock(START))
    except CodedError as problem:
        raise AlreadyThere(path=str(target)) from problem
    try:
        if queries.term_change(desk.file).file_id != file_id:
            raise AlreadyThere(path=str(target))
        if desk.read_only:
            raise desk.file.why_read_only()
    finally:
        desk.close()
    # A reader keeps the log beside the file; laid against a new file it would spoil it.
    if target.with_name(target.name + "-wal").exists():
        raise FileLocked(path=str(target))


def _papers(file: Path, folder: Path, progress: Progress) -> None:
    desk = Desk.open(file, FixedClock(START))
    try:
        whole = write_whole(desk.file, folder)
        progress("sample.papers", {"title": queries.term_change(desk.file).term, "papers": len(whole)})
        for row, written in write_papers(desk.file, folder, meeting=MEETING):
            progress("sample.papers", {"title": row.title, "papers": len(written)})
    finally:
        desk.close()
