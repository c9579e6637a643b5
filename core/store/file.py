"""The election file: opened, locked, and written by one door."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from core.errors import CodedError
from core.errors.file import (
    AlreadyThere,
    DamagedFile,
    DiskFull,
    FileLocked,
    FileUnavailable,
    NewerFormat,
    NoSuchFile,
    NotOurFile,
    NotWritable,
    OpenedReadOnly,
)
from core.journal.canonical import canonical
from core.journal.chain import GENESIS, Entry, digest
from core.journal.events import Event
from core.store.lock import WriteLock, holder_of
from core.store.project import project
from core.store.schema import APPLICATION_ID, FORMAT, build

SUFFIX = ".zhengpiao"
_MAGIC = b"SQLite format 3\0"


class ElectionFile:
    """One open `.zhengpiao` file. `append` is the only way anything gets into it."""

    def __init__(self, path: Path, db: Database, lock: WriteLock | None, holder: str = "") -> None:
        self.path = path
        self.db = db
        self._lock = lock
        self._holder = holder
        self._seq, self._head = self._read_head()

    @property
    def read_only(self) -> bool:
        """True where another instance writes, or the medium takes no writing."""
        return self._lock is None

    @property
    def holder(self) -> str:
        """Who writes the file, where that is not us."""
        return self._holder

    @property
    def head(self) -> str:
        """Hash of the newest entry: the fingerprint of the whole file."""
        return self._head

    @property
    def seq(self) -> int:
        """Number of the newest entry."""
        return self._seq

    def append(self, event: Event, at: str, by: str) -> Entry:
        """Write one event and what it means, in one transaction; durable when this returns.

        Raises `OpenedReadOnly`, or an `EnvironmentProblem` where the disk refuses; then nothing was written.
        """
        if self.read_only:
            raise OpenedReadOnly(path=str(self.path), holder=self._holder or "—")
        seq, payload = self._seq + 1, canonical(event)
        own = digest(seq, at, by, event.kind, payload, self._head)
        entry = Entry(seq, at, by, event.kind, payload, self._head, own)
        with guarded(self.path), self.db.atomic():
            self.db.execute("insert into events values (?,?,?,?,?,?,?)", list(entry))
            project(self.db, event, entry)
        self._seq, self._head = seq, own
        return entry

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whoever else writes meanwhile. Nothing may be written inside."""
        with guarded(self.path):
            self.db.execute("begin")
            try:
                self._seq, self._head = self._read_head()
                yield
            finally:
                self.db.conn.rollback()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let the lock go."""
        self.db.conn.close()
        if self._lock is not None:
            self._lock.release()

    def _read_head(self) -> tuple[int, str]:
        with guarded(self.path):
            row = self.db.execute("select seq, hash from events order by seq desc limit 1").fetchone()
        return (int(row[0]), str(row[1])) if row else (0, GENESIS)


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into coded errors that name the file."""
    where = str(path)
    try:
        yield
    except sqlite3.OperationalError as problem:
        raise _operational(problem, where) from problem
    except sqlite3.DatabaseError as problem:
        raise DamagedFile(path=where, detail=str(problem)) from problem
    except OSError as problem:
        raise FileUnavailable(path=where, detail=problem.strerror or str(problem)) from problem


def _operational(problem: sqlite3.OperationalError, where: str) -> CodedError:
    text = str(problem)
    if "is full" in text:
        return DiskFull(path=where)
    if "locked" in text or "busy" in text:
        return FileLocked(path=where)
    if "readonly" in text or "read-only" in text:
        return NotWritable(path=where)
    if "no such table" in text or "no such column" in text:
        return DamagedFile(path=where, detail=text)
    return FileUnavailable(path=where, detail=text)


def create(path: Path, genesis: Event, at: str, by: str) -> ElectionFile:
    """A new file with its first entry, readable by its owner alone.

    It is made under another name and takes its own only when the first entry is in it, so a half-made file never
    carries the name. Raises `AlreadyThere`, `NotWritable` or another `EnvironmentProblem`.
    """
    if path.exists():
        raise AlreadyThere(path=str(path))
    part = path.with_name(path.name + ".part")
    with guarded(path):
        part.unlink(missing_ok=True)
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except (PermissionError, FileNotFoundError) as problem:
            raise NotWritable(path=str(path)) from problem
        db = _connect(part, "rw")
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute(f"pragma user_version = {FORMAT}")
        build(db, at)
    first = ElectionFile(part, db, WriteLock(part))
    first.append(genesis, at, by)
    first.close()
    with guarded(path):
        part.rename(path)
    return open_file(path)


def open_file(path: Path, *, write: bool = True) -> ElectionFile:
    """Open a file: to write where nobody else does, else to read only.

    Raises `NoSuchFile`, `NotOurFile`, `NewerFormat`, `DamagedFile` or an `EnvironmentProblem`.
    """
    check_header(path)
    lock = WriteLock(path)
    took = write and _take(lock, path)
    holder = "" if took else holder_of(path)
    try:
        with guarded(path):
            return ElectionFile(path, _connect(path, "rw" if took else "ro"), lock if took else None, holder)
    except BaseException:
        lock.release()
        raise


def _take(lock: WriteLock, path: Path) -> bool:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return False
    return lock.take()


def check_header(path: Path) -> None:
    """Refuse what is no file of ours, or a newer one, before anything in it is believed."""
    if not path.is_file():
        raise NoSuchFile(path=str(path))
    with guarded(path), path.open("rb") as stream:
        header = stream.read(100)
    if not header.startswith(_MAGIC) or len(header) < 100:  # noqa: PLR2004  (the length of SQLite's header)
        raise NotOurFile(path=str(path))
    version, application = header[60:64], header[68:72]
    if int.from_bytes(application, "big") != APPLICATION_ID:
        raise NotOurFile(path=str(path))
    found = int.from_bytes(version, "big")
    if found > FORMAT:
        raise NewerFormat(path=str(path), found=found, supported=FORMAT)


def _connect(path: Path, mode: str) -> Database:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    if (
        mode == "ro"
        and not os.access(path.parent, os.W_OK)
        and not path.with_name(path.name + "-wal").exists()
    ):
        uri += "&immutable=1"  # a write-protected stick: SQLite may not even make its shared-memory file
    db = Database(sqlite3.connect(uri, uri=True, timeout=5), execute_plugins=False)
    db.execute("pragma trusted_schema = off")
    db.execute("pragma foreign_keys = on")
    if mode == "rw":
        if db.execute("pragma journal_mode = wal").fetchone()[0] != "wal":
            db.execute("pragma journal_mode = delete")
        db.execute("pragma synchronous = full")
    else:
        db.execute("pragma query_only = on")
    return db
