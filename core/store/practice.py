"""Reading the made-up papers of a rehearsal."""

import msgspec

from core.domain.ballot import Ballot, WriteIn
from core.errors.file import DamagedFile
from core.store.file import ElectionFile, guarded

_NAMES = msgspec.json.Decoder(tuple[str, ...])


def pile(file: ElectionFile, contest: str, batch: str) -> tuple[Ballot, ...]:
    """The papers of a batch in their order; empty where none were drawn. Raises `DamagedFile`."""
    sql = "select marks, written, invalid from practice where contest = ? and batch = ? order by number"
    with guarded(file.path):
        found = list(file.db.execute(sql, [contest, batch]))
    try:
        return tuple(
            Ballot(marks, tuple(WriteIn(name, "F") for name in _NAMES.decode(written)), invalid)
            for marks, written, invalid in found
        )
    except (msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem
