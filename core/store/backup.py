"""A second copy, made page by page by SQLite itself and read back before it takes its name."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.errors.file import BackupFailed, BackupOntoItself, NotWritable
from core.store.file import ElectionFile, guarded, open_file

Progress = Callable[[int, int], None]


def backup(file: ElectionFile, target: Path, progress: Progress | None = None) -> str:
    """Copy the file to `target` and return the head hash that the copy reads back.

    An older copy under that name is kept until the new one was checked. Raises `BackupOntoItself`, `NotWritable`,
    `BackupFailed` or another `EnvironmentProblem`; then the older copy is as it was.
    """
    if target.exists() and target.samefile(file.path):
        raise BackupOntoItself(path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        with guarded(target):
            _remove(part)
            _copy(file, part, progress)
        head = _read_back(part)
        if head != file.head:
            raise BackupFailed(path=str(target), detail=f"{head[:8]} ≠ {file.head[:8]}")
        with guarded(target):
            os.replace(part, target)  # noqa: PTH105  (also over an older copy)
    except PermissionError as problem:
        raise NotWritable(path=str(target)) from problem
    finally:
        _remove(part)
    return head


def _copy(file: ElectionFile, part: Path, progress: Progress | None) -> None:
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as problem:
        raise NotWritable(path=str(part)) from problem
    copy = sqlite3.connect(part)
    try:
        file.db.conn.backup(
            copy, pages=256, progress=lambda _status, left, total: _say(progress, total - left, total)
        )
        copy.execute("pragma journal_mode = delete")
    finally:
        copy.close()


def _say(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _read_back(part: Path) -> str:
    copy = open_file(part, write=False)
    try:
        with guarded(part):
            check = copy.db.execute("pragma integrity_check").fetchone()[0]
        if check != "ok":
            raise BackupFailed(path=str(part), detail=str(check))
        return copy.head
    finally:
        copy.close()


def _remove(part: Path) -> None:
    for tail in ("", "-wal", "-shm", "-journal", ".lock"):
        part.with_name(part.name + tail).unlink(missing_ok=True)
