"""The election file: opened, locked, and written by one door."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlite_utils import Database

from core.errors.file import (
    AlreadyThere,
    DamagedFile,
    EntryTooLong,
    FileUnavailable,
    NewerFormat,
    NoSuchFile,
    NotOurFile,
    NotWritable,
    OpenedReadOnly,
    StrangeSchema,
)
from core.journal.canonical import canonical
from core.journal.chain import GENESIS, Entry, digest
from core.journal.event import Event
from core.store.guard import LARGEST as LARGEST  # noqa: PLC0414  (offered here too)
from core.store.guard import guarded as guarded  # noqa: PLC0414  (as above)
from core.store.lock import WriteLock, holder_of
from core.store.moment import Moment, Whole
from core.store.project import project
from core.store.schema import APPLICATION_ID, FORMAT, build, strange

SUFFIX = ".zhengpiao"
LONGEST = 24_000_000  # bytes of one entry or cell; what is longer is no list of a township
PATIENCE = 5  # seconds to wait for another program that has the file
TAILS = ("", "-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\0"


class ElectionFile:
    """One open `.zhengpiao` file. `append` is the only way anything gets into it."""

    def __init__(self, path: Path, db: Database, lock: WriteLock | None, holder: str = "") -> None:
        self.path = path
        self.db = db
        self._lock = lock
        self._holder = holder
        self._seq, self._head = self._read_head()
        self.kept: dict[
            object, tuple[tuple[int, int], object]
        ] = {}  # of `reading` and `queries`, beside the stamp of its reading
        self._log = path.with_name(path.name + "-wal")
        self._places = self._now() if lock is not None else ()
        self._made = self._version()

    @property
    def read_only(self) -> bool:
        """True where another instance writes, or the medium takes no writing."""
        return self._lock is None

    @property
    def holder(self) -> str:
        """Who writes the file, where that is not us."""
        return self._holder

    def why_read_only(self) -> OpenedReadOnly | NotWritable:
        """What to raise where nothing can be written here: somebody else writes, or the place takes no writing."""
        path = str(self.path)
        return OpenedReadOnly(path=path, holder=self._holder) if self._holder else NotWritable(path=path)

    @property
    def head(self) -> str:
        """Hash of the newest entry: the fingerprint of the whole file. Somebody else's entries count at once."""
        return self._read_head()[1] if self.read_only else self._head

    @property
    def seq(self) -> int:
        """Number of the newest entry."""
        return self._read_head()[0] if self.read_only else self._seq

    def stamp(self) -> tuple[int, int]:
        """Differs once anything was written through this file."""
        return self.seq, self.db.conn.total_changes

    def append(self, event: Event, payload: str, at: str, by: str) -> Entry:
        """Write one event and what it means, in one transaction; durable when this returns.

        `payload` is the event in canonical form, which the caller has looked through. Raises `OpenedReadOnly`,
        `NotWritable`, `NumberBeyondFile`, or an `EnvironmentProblem` where the disk refuses; nothing is written then.
        """
        if self.read_only:
            raise self.why_read_only()
        _refuse_long(payload)
        seq = self._seq + 1
        own = digest(seq, at, by, event.kind, payload, self._head)
        entry = Entry(seq, at, by, event.kind, payload, self._head, own)
        self._still_there()
        try:
            self._write(event, entry)
        except BaseException:
            self.kept.clear()  # what somebody may have read of it was taken back
            raise
        self._seq, self._head = seq, own
        return entry

    def _write(self, event: Event, entry: Entry) -> None:
        with guarded(self.path), self._whole():
            if self._version() != self._made:
                _refuse_strange(self.path, self.db)  # put in while we had it open
                self._made = self._version()
            self.db.conn.execute("insert into events values (?,?,?,?,?,?,?)", entry)
            project(self.db, event, entry)

    @contextmanager
    def still(self) -> Iterator[Database]:
        """Everything read inside is of one moment, whatever another instance writes meanwhile.

        What is written inside is there when all of it went well, else nothing of it.
        """
        inside = self.db.conn.in_transaction
        try:
            with self.db.atomic() if inside else Moment(self.db.conn):
                yield self.db
        except BaseException:
            if not self.read_only:
                self.kept.clear()
                self._seq, self._head = self._read_head()
            raise

    def _whole(self) -> AbstractContextManager[object]:
        """All of it or nothing; inside `still` part of that."""
        return self.still() if self.db.conn.in_transaction else Whole(self.db.conn)

    def close(self) -> None:
        """Fold the write-ahead log into the file and let the lock go."""
        self.db.conn.close()
        if self._lock is not None:
            self._lock.release()

    def _still_there(self) -> None:
        """A file deleted or put elsewhere under us takes writing all the same, and nobody would ever find it again."""
        with guarded(self.path):
            now = self._now()
            if now == self._places:
                return
            if (
                now[0] == self._places[0]
            ):  # its log alone: what that holds goes into the file while we still have it
                self.db.execute("pragma wal_checkpoint(truncate)").fetchone()
                raise FileUnavailable(path=str(self._log), detail="deleted; open the file again")
        raise FileUnavailable(path=str(self.path), detail="another file has its name")

    def _now(self) -> tuple[object, ...]:
        try:
            log = _place(self._log)
        except FileNotFoundError:
            log = None
        return _place(self.path), log

    def _version(self) -> int:
        """Of the schema: another number after each change of it."""
        return int(self.db.conn.execute("pragma schema_version").fetchone()[0])

    def _read_head(self) -> tuple[int, str]:
        with guarded(self.path):
            row = self.db.execute("select seq, hash from events order by seq desc limit 1").fetchone()
        return (int(row[0]), str(row[1])) if row else (0, GENESIS)


def _place(path: Path) -> tuple[int, int]:
    """Which file on which disk a name stands for now."""
    found = os.stat(path)  # noqa: PTH116  (before every ballot: half of what `path.stat()` takes)
    return found.st_dev, found.st_ino


def create(path: Path, genesis: Event, at: str, by: str) -> ElectionFile:
    """A new file with its first entry, readable by its owner alone.

    It is made under another name and takes its own only when the first entry is in it, so a half-made file never
    carries the name. Raises `AlreadyThere`, `NotWritable` or another `EnvironmentProblem`; then nothing is left behind.
    """
    part = path.with_name(path.name + ".part")
    with guarded(path):
        if path.exists():
            raise AlreadyThere(path=str(path))
        remove(part)
    try:
        _make(part, path, genesis, at, by)
        with guarded(path):
            part.rename(path)
            settle(path.parent)
    finally:
        with guarded(path):
            remove(part)
    return open_file(path)


def _make(part: Path, path: Path, genesis: Event, at: str, by: str) -> None:
    with guarded(path):
        blank(part)
        db = _connect(part, "rw")
    try:
        with guarded(path):
            _settle(db, "rw")
            db.execute(f"pragma application_id = {APPLICATION_ID}")
            db.execute(f"pragma user_version = {FORMAT}")
            build(db, at)
        ElectionFile(part, db, WriteLock(part)).append(genesis, canonical(genesis), at, by)
    finally:
        db.conn.close()


def blank(path: Path) -> None:
    """An empty file for its owner alone. Raises `NotWritable` where the place takes none, and `OSError`."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise NotWritable(path=str(path)) from problem


def remove(path: Path) -> None:
    """A database and what SQLite keeps beside it; nothing where nothing is. Raises `OSError`."""
    for tail in TAILS:
        path.with_name(path.name + tail).unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Make a new name in a folder durable, where the system has a way to ask for it."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def open_file(path: Path, *, write: bool = True) -> ElectionFile:
    """Open a file: to write where nobody else does, else to read only.

    Raises `NoSuchFile`, `NotOurFile`, `NewerFormat`, `DamagedFile`, `StrangeSchema` or an `EnvironmentProblem`.
    """
    check_header(path)
    lock = WriteLock(path)
    wanted = write and _may_write(path)
    took = wanted and lock.take()
    # Whoever has the lock may not have said so yet, or could not on a full disk.
    holder = "" if took else holder_of(path) or ("?" if wanted else "")
    try:
        return _opened(path, lock if took else None, holder)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, lock: WriteLock | None, holder: str) -> ElectionFile:
    with guarded(path):
        db = _connect(path, "ro" if lock is None else "rw")
        try:
            # The header on the disk may be older than the log beside it.
            _refuse_newer(path, int(db.execute("pragma user_version").fetchone()[0]))
            _refuse_strange(path, db)
            _settle(db, "ro" if lock is None else "rw")
            return ElectionFile(path, db, lock, holder)
        except BaseException:
            db.conn.close()
            raise


def unsettled(path: Path) -> sqlite3.Connection:
    """A file to read only, whatever its schema is; nothing in it is to be used but the text of that schema.

    Raises `NoSuchFile`, `NotOurFile`, `NewerFormat`, `DamagedFile` or an `EnvironmentProblem`.
    """
    check_header(path)
    with guarded(path):
        db = _connect(path, "ro")
        _settle(db, "ro")
    return db.conn


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def check_header(path: Path) -> None:
    """Refuse what is no file of ours, or a newer one, before anything in it is believed."""
    with guarded(path):
        if not path.is_file():
            raise NoSuchFile(path=str(path))
        with path.open("rb") as stream:
            header = stream.read(100)
    if not header.startswith(_MAGIC) or len(header) < 100:  # noqa: PLR2004  (the length of SQLite's header)
        raise NotOurFile(path=str(path))
    version, application = header[60:64], header[68:72]
    if int.from_bytes(application, "big") != APPLICATION_ID:
        raise NotOurFile(path=str(path))
    _refuse_newer(path, int.from_bytes(version, "big"))
    with guarded(path):
        _refuse_short(path, header)


def _refuse_short(path: Path, header: bytes) -> None:
    """A file cut off by a pulled stick is seen before it is used; with a log beside it SQLite itself knows better."""
    log = path.with_name(path.name + "-wal")
    page, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    wanted, found = page * pages, path.stat().st_size
    if found < wanted and not (log.exists() and log.stat().st_size):
        raise DamagedFile(path=str(path), detail=f"{found} < {wanted}")


def _refuse_newer(path: Path, found: int) -> None:
    if found > FORMAT:
        raise NewerFormat(path=str(path), found=found, supported=FORMAT)


def _refuse_strange(path: Path, db: Database) -> None:
    """Nothing that somebody else put in comes to life: no trigger, no view in a table's place, no table of a module."""
    if found := strange(db):
        kind, name, _ = found[0]
        raise StrangeSchema(path=str(path), what=f"{kind} {name}", number=len(found))


def _refuse_long(payload: str) -> None:
    """What is written must be read back under the limit of `_configure`; the rest of a row is short."""
    if len(payload) > LONGEST // 4 and (size := len(payload.encode())) > LONGEST - 10_000:
        raise EntryTooLong(megabytes=-(-size // 1_000_000), limit=LONGEST // 1_000_000)


def _connect(path: Path, mode: str) -> Database:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    if (
        mode == "ro"
        and not os.access(path.parent, os.W_OK)
        and not path.with_name(path.name + "-wal").exists()
    ):
        uri += "&immutable=1"  # a write-protected stick: SQLite may not even make its shared-memory file
    db = Database(sqlite3.connect(uri, uri=True, timeout=PATIENCE), execute_plugins=False)
    try:
        _configure(db)
    except BaseException:
        db.conn.close()
        raise
    return db


def _configure(db: Database) -> None:
    """Nothing in the file is trusted: no function with an effect, no cell longer than the program writes."""
    db.conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    db.execute("pragma trusted_schema = off")
    db.execute("pragma cell_size_check = on")
    if sys.version_info >= (3, 12):  # nothing that a hostile file brings along may write to its schema
        db.conn.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    db.execute("pragma foreign_keys = on")


def _settle(db: Database, mode: str) -> None:
    """What may write to the disk, so after the file was found to be ours."""
    if mode == "rw":
        if db.execute("pragma journal_mode = wal").fetchone()[0] != "wal":
            db.execute("pragma journal_mode = delete")
        db.execute("pragma synchronous = full")
    else:
        db.execute("pragma query_only = on")
