"""A contest's row with what lies in it as JSON and its names; what was read is kept while nothing of it changed.

A township's recommendation has some eighty contests of sixty names: after every ballot only one of them is read anew.
"""

from typing import Any, Final, cast

import msgspec

from core.errors.file import DamagedFile
from core.journal.events import Nominee
from core.store.file import ElectionFile, guarded
from core.store.rows import ContestRow

_NAMES: Final = "select id, name, groups from candidates where contest = ? order by position"
_WORDS: Final = msgspec.json.Decoder(tuple[str, ...])
_TABLE: Final = msgspec.json.Decoder(dict[str, Any])


def contest_row(file: ElectionFile, row: dict[str, Any]) -> ContestRow:
    """The typed row. Raises `DamagedFile` where something in it cannot be read, `TypeError` for other columns."""
    own = {
        **row,
        **_parts(file, row),
        "valid": None if row["valid"] is None else bool(row["valid"]),
        "order": row["name_order"],
    }
    del own["name_order"]
    return ContestRow(**own)


def _parts(file: ElectionFile, row: dict[str, Any]) -> dict[str, Any]:
    """Rules, outcome and names: whatever changes one of them writes its entry into the row."""
    if file.read_only:
        return _read(file, row)
    key, stamp = ("parts", row["id"]), (int(row["changed_seq"]), 0)
    known = file.kept.get(key)
    if known is None or known[0] != stamp:
        known = file.kept[key] = stamp, _read(file, row)
    return cast("dict[str, Any]", known[1])


def _read(file: ElectionFile, row: dict[str, Any]) -> dict[str, Any]:
    with guarded(file.path):
        lines = file.db.execute(_NAMES, [row["id"]]).fetchall()
    try:
        return {
            "rules": _TABLE.decode(row["rules"]),
            "outcome": _TABLE.decode(row["outcome"]) if row["outcome"] else None,
            "candidates": tuple(Nominee(key, name, _WORDS.decode(groups)) for key, name, groups in lines),
        }
    except (msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem
