"""The journal as it is read on screen: the newest entries first, a page at a time, filtered by the database."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from core.store.file import ElectionFile, guarded
from core.store.rows import JournalRow

SECRET = ("person_registered", "pin_changed")
"""Kinds whose payload holds the hash of a PIN: nobody finds an entry by that."""

_ABOUT = tuple(
    f"json_extract(payload, '$.{name}')"
    for name in ("contest", "meeting", "id", "row.contest", "row.meeting", "row.id", "row.applicant")
)
_MEMBER = "json_extract(payload, '$.meeting') || char(10) || json_extract(payload, '$.member')"

_ONE_OF = " in (select value from json_each(?))"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries. `kinds` None means all; `text` stands in the entry or in its author's name, or the entry is about
    one of the `keys` (of contests, meetings, applicants …) or of the `members`, each the meeting's key, a line feed,
    and the person's, or it is of one of the kinds `told` with these words.
    """

    kinds: frozenset[str] | None = None
    by: str = ""
    contest: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def page(
    file: ElectionFile, wanted: Filter, *, below: int | None = None, limit: int
) -> tuple[JournalRow, ...]:
    """At most so many entries that pass, newest first; `below` goes on under that entry."""
    where, values = _where(wanted)
    if below is not None:
        where, values = f"{where} and seq < ?", [*values, below]
    sql = f"select seq, at, by, kind, payload, hash from events where {where} order by seq desc limit ?"  # noqa: S608  (own words)
    return tuple(JournalRow(*line) for line in _rows(file, sql, [*values, limit]))


def count(file: ElectionFile, wanted: Filter) -> int:
    """How many entries pass."""
    where, values = _where(wanted)
    return int(_rows(file, f"select count(*) from events where {where}", values)[0][0])  # noqa: S608  (own words)


def authors(file: ElectionFile) -> tuple[str, ...]:
    """Everybody who wrote an entry, in the order in which they began."""
    return tuple(line[0] for line in _rows(file, "select by from events group by by order by min(seq)", []))


def prior(file: ElectionFile, seq: int) -> str:
    """The hash that an entry goes on from; empty where there is no such entry."""
    found = _rows(file, "select prev from events where seq = ?", [seq])
    return str(found[0][0]) if found else ""


def _where(wanted: Filter) -> tuple[str, list[Any]]:
    parts, values = ["1"], list[Any]()
    if wanted.kinds is not None:
        parts.append(f"kind in ({_marks(wanted.kinds)})")
        values += sorted(wanted.kinds)
    if wanted.by:
        parts.append("by = ?")
        values.append(wanted.by)
    if wanted.contest:
        parts.append("? in (json_extract(payload, '$.contest'), json_extract(payload, '$.row.contest'))")
        values.append(wanted.contest)
    if wanted.text:
        payload = f"case when kind in ({_marks(SECRET)}) then json_remove(payload, '$.pin') else payload end"
        told = json.dumps(wanted.text, ensure_ascii=False)[1:-1]  # as canonical JSON has it
        found, given = [f"instr({payload}, ?) > 0", "instr(by, ?) > 0"], [*SECRET, told, wanted.text]
        if wanted.keys:
            given += [json.dumps(wanted.keys)] * len(_ABOUT)
            found += [one + _ONE_OF for one in _ABOUT]
        if wanted.members:
            given.append(json.dumps(wanted.members))
            found.append(_MEMBER + _ONE_OF)
        if wanted.told:
            given.append(json.dumps(wanted.told))
            found.append("kind" + _ONE_OF)
        parts.append(f"({' or '.join(found)})")
        values += given
    return " and ".join(parts), values


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _rows(file: ElectionFile, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with guarded(file.path):
        found: list[tuple[Any, ...]] = file.db.execute(sql, list(values)).fetchall()
    return found
