"""The register of projectors, one for each kind of event, and how they write rows."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from sqlite_utils import Database

from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.event import Event
from core.journal.shapes import Nominee

E = TypeVar("E", bound=Event)
Projector = Callable[[Database, Any, Entry], None]
PROJECTORS: dict[type[Event], Projector] = {}
NEW_CONTEST: Final[Mapping[str, object]] = {
    "unit": "",
    "voters": "all",
    "state": "drafted",
    "sample": "",
    "origin": "first",
    "parent": "",
    "part": 0,
    "approved_by": "",
    "declared_by": "",
    "announced_by": "",
    "shortage_accepted": 0,
    "outcome": "",
}
"""What a contest's row holds before anything happened in it; its numbers are not known yet."""


def on(
    kind: type[E],
) -> Callable[[Callable[[Database, E, Entry], None]], Callable[[Database, E, Entry], None]]:
    """Enters a function as the projector of a kind of event."""

    def keep(function: Callable[[Database, E, Entry], None]) -> Callable[[Database, E, Entry], None]:
        PROJECTORS[kind] = function
        return function

    return keep


def insert(db: Database, table: str, row: Mapping[str, object]) -> None:
    """One row more."""
    columns = ", ".join(row)
    places = ", ".join("?" * len(row))
    db.execute(f"insert into {table} ({columns}) values ({places})", list(row.values()))  # noqa: S608  (own names)


def following(db: Database, table: str, where: str = "1", values: tuple[object, ...] = ()) -> int:
    """The number of the next row, counted from 1, among those of a table."""
    sql = f"select count(*) from {table} where {where}"  # noqa: S608  (own names)
    return int(db.execute(sql, list(values)).fetchone()[0]) + 1


def update_contest(db: Database, contest: str, entry: Entry, **columns: object) -> None:
    """Other values in a contest's row, with the entry that changed it."""
    values = {**columns, "changed_seq": entry.seq, "changed_at": entry.at}
    places = ", ".join(f"{name} = ?" for name in values)
    db.execute(f"update contests set {places} where id = ?", [*values.values(), contest])  # noqa: S608  (own names)


def insert_candidates(db: Database, contest: str, nominees: Iterable[Nominee]) -> None:
    """The names of a ballot, in its order."""
    for place, one in enumerate(nominees, start=1):
        line = {"contest": contest, "position": place, "id": one.id, "name": one.name}
        insert(db, "candidates", {**line, "groups": canonical(one.groups)})
