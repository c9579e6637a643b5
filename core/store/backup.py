"""A second copy, made page by page by SQLite itself and read back before it takes its name."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.errors.base import UserError
from core.errors.file import BackupFailed, BackupOntoItself
from core.store.file import TAILS, ElectionFile, blank, guarded, open_file, remove, settle

Progress = Callable[[int, int], None]


def backup(file: ElectionFile, target: Path, progress: Progress | None = None) -> str:
    """Copy the file to `target` and return the head hash that the copy reads back.

    An older copy under that name is kept until the new one was checked. Raises `BackupOntoItself`, `NotWritable`,
    `BackupFailed` or another `EnvironmentProblem`; then the older copy is as it was.
    """
    part = target.with_name(target.name + ".part")
    with guarded(target):
        if any(place.exists() and place.samefile(file.path) for place in (target, part)):
            raise BackupOntoItself(path=str(target))
    try:
        with guarded(target):
            remove(part)
            blank(part)
            _copy(file, part, progress)
        head = _read_back(file, part, target)
        with guarded(target):
            _replace(part, target)
    finally:
        with suppress(OSError):  # the stick is gone: what failed before says so
            remove(part)
    return head


def _copy(file: ElectionFile, part: Path, progress: Progress | None) -> None:
    copy = sqlite3.connect(part)
    try:
        file.db.conn.backup(
            copy, pages=256, progress=lambda _status, left, total: _say(progress, total - left, total)
        )
        copy.execute("pragma journal_mode = delete")
    finally:
        copy.close()


def _replace(part: Path, target: Path) -> None:
    for tail in TAILS[1:]:  # a log left beside the older copy must never be read into the new one
        target.with_name(target.name + tail).unlink(missing_ok=True)
    part.replace(target)
    settle(target.parent)


def _say(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _read_back(file: ElectionFile, part: Path, target: Path) -> str:
    try:
        copy = open_file(part, write=False)
    except UserError as problem:
        raise BackupFailed(path=str(target), detail=str(problem)) from problem
    try:
        with guarded(target):
            check = copy.db.execute("pragma integrity_check").fetchone()[0]
            same = file.db.execute("select 1 from events where seq = ? and hash = ?", [copy.seq, copy.head])
            known = same.fetchone() is not None
        if check != "ok" or not known:
            raise BackupFailed(path=str(target), detail=str(check) if check != "ok" else copy.head[:8])
        return copy.head
    finally:
        copy.close()
