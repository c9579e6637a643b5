"""One writer a file. The lock goes with the process, so a crash never leaves it behind."""

import getpass
import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors.file import NotWritable


def holder_of(path: Path) -> str:
    """Who has the file, as they wrote it beside it; empty where they wrote nothing."""
    try:
        found = json.loads(_note(path).read_text(encoding="utf-8"))
        return f"{found['user']}@{found['machine']} ({found['process']})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".holder")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a machine without a user table
        return "?"


class WriteLock:
    """The right to write one file, held from `take` to `release` or to the end of the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600)

    def take(self) -> bool:
        """True where nobody else holds it. Raises `NotWritable` where the folder takes no writing."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except (
            OSError,
            RuntimeError,
        ) as problem:  # RuntimeError: a medium without locks, as some network folders
            raise NotWritable(path=str(self._path)) from problem
        with suppress(OSError):  # the note is a courtesy; the lock holds without it, also on a full disk
            self._say_who()
        return True

    def release(self) -> None:
        """Give the file free; harmless where it was never taken."""
        if self._lock.is_locked:
            with suppress(OSError):
                _note(self._path).unlink(missing_ok=True)
            self._lock.release()

    def _say_who(self) -> None:
        who = {"user": _user(), "machine": platform.node(), "process": os.getpid()}
        _note(self._path).write_text(json.dumps(who), encoding="utf-8")
