"""The file as it was: its tables built again in memory from the entries up to one, to be read only."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice

import msgspec
from sqlite_utils import Database

from core.errors.file import DamagedFile
from core.journal.chain import Entry
from core.journal.event import Event
from core.journal.events import decode
from core.store.file import ElectionFile, guarded
from core.store.project import project_all
from core.store.queries import entries
from core.store.schema import in_memory


@contextmanager
def as_of(file: ElectionFile, seq: int) -> Iterator[ElectionFile]:
    """What the file held when this entry was its newest: nothing, before the first. Raises `DamagedFile` where an entry
    cannot be read.
    """
    if seq == file.seq:
        yield file
        return
    fresh = in_memory("")
    with closing(fresh.conn):
        with guarded(file.path), fresh.atomic():
            project_all(fresh, _events(file, fresh, seq), lambda entry, fault: _damaged(file, entry, fault))
        yield ElectionFile(file.path, fresh, None)


def _events(file: ElectionFile, fresh: Database, seq: int) -> Iterable[tuple[Event, Entry]]:
    for entry in islice(entries(file), max(seq, 0)):
        fresh.conn.execute("insert into events values (?,?,?,?,?,?,?)", entry)
        try:
            yield decode(entry.kind, entry.payload), entry
        except (KeyError, msgspec.DecodeError) as problem:
            _damaged(file, entry, problem)


def _damaged(file: ElectionFile, entry: Entry, fault: Exception) -> None:
    raise DamagedFile(path=str(file.path), detail=f"events {entry.seq}: {fault}") from fault
