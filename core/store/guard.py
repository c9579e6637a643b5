"""What SQLite and the system say, as coded errors that name the file."""

import errno
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from core.errors import CodedError
from core.errors.file import DamagedFile, DiskFull, FileLocked, FileUnavailable, NotWritable
from core.errors.procedure import NumberBeyondFile

LARGEST = 2**63 - 1  # the largest whole number that SQLite keeps


class Guard:
    """Turns what SQLite and the system say into coded errors that name the file."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare; a class, because this stands around every statement of the entry."""

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if problem is None or isinstance(problem, sqlite3.ProgrammingError):
            return  # a statement that is wrong in itself is our own mistake, never the file's
        coded = _coded(problem, str(self._path))
        if coded is not None:
            raise coded from problem


def guarded(path: Path) -> Guard:
    """Inside, what SQLite and the system say comes out as a coded error about this file."""
    return Guard(path)


def _coded(problem: BaseException, where: str) -> CodedError | None:
    if isinstance(problem, sqlite3.OperationalError):
        return _operational(problem, where)
    if isinstance(problem, sqlite3.DatabaseError | UnicodeDecodeError):
        return DamagedFile(path=where, detail=str(problem))
    if isinstance(problem, OSError):
        return _system(problem, where)
    if isinstance(problem, OverflowError):
        return NumberBeyondFile(limit=LARGEST)
    return None


def _operational(problem: sqlite3.OperationalError, where: str) -> CodedError:
    name, text = getattr(problem, "sqlite_errorname", ""), str(problem)
    family = "_".join(name.split("_")[:2])
    if family == "SQLITE_FULL":
        return DiskFull(path=where)
    if family in {"SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL"}:
        return FileLocked(path=where)
    if family == "SQLITE_READONLY":
        return NotWritable(path=where)
    if family in {"SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOMEM"}:
        return _asked(where) or FileUnavailable(path=where, detail=text)
    return DamagedFile(path=where, detail=text)  # a table is gone, or text is none


def _asked(where: str) -> CodedError | None:
    """SQLite says that the disk failed and not why: a few bytes beside the file make the system say it."""
    probe = Path(where + ".probe")
    try:
        probe.unlink(missing_ok=True)
        probe.write_bytes(bytes(4096))
    except FileNotFoundError:  # the folder is gone: what SQLite said is said
        return None
    except OSError as problem:
        return _system(problem, where)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return None


def _system(problem: OSError, where: str) -> CodedError:
    if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(path=where)
    if problem.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return NotWritable(path=where)
    return FileUnavailable(path=where, detail=problem.strerror or str(problem))
