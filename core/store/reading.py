"""Reading, and what was read kept while nothing was written: one record makes a dozen readers ask the same."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

from core.store.file import ElectionFile, guarded

_T = TypeVar("_T")
NOW: Final = "now"  # in `file.kept`: everything read since the last write


def rows(file: ElectionFile, sql: str, *values: object) -> list[dict[str, Any]]:
    """What a statement finds, each row by the names of its columns. Raises `DamagedFile` or another coded error."""
    with guarded(file.path):
        cursor = file.db.conn.execute(sql, values)
        names = [one[0] for one in cursor.description]
        return [dict(zip(names, line, strict=True)) for line in cursor]


def kept(file: ElectionFile, key: Hashable, read: Callable[[], _T]) -> _T:
    """What was read last under this key, while nothing was written through the file since; else it is read anew.

    Nothing that is kept may be changed by whoever gets it. Of a file opened to be read alone nothing is kept: another
    instance may be writing it.
    """
    if file.read_only:
        return read()
    stamp = file.stamp()
    known = file.kept.get(NOW)
    if known is None or known[0] != stamp:
        known = file.kept[NOW] = stamp, {}
    found = cast("dict[Hashable, _T]", known[1])
    if key not in found:
        found[key] = read()
    return found[key]
