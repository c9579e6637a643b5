"""Finding people for the ballot: on the roll by pinyin, name or number, or typed as they are."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from core.roster.initials import search
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import MemberRow

BETWEEN_NAMES = re.compile(r"[、，,;；\t\n\u2028]+")
MOST_HITS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """Who is meant: a person of the roll, or names typed as they are. `female` as the roll says."""

    name: str
    number: str = ""
    unit: str = ""
    female: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search gives: people of the roll, and the names to take as typed (none where it is a search only)."""

    people: tuple[Found, ...]
    typed: tuple[Found, ...]


def find(file: ElectionFile, meeting: str, query: str, standing: Collection[str]) -> Hits:
    """People whom the query means, without those who stand already."""
    names = [name for name in (part.strip() for part in BETWEEN_NAMES.split(query)) if name]
    if not names:
        return Hits((), ())
    members = queries.members(file, meeting) if meeting else ()
    people: tuple[Found, ...] = ()
    if len(names) == 1:
        keys = search(names[0], ((one.id, one.row.name, one.row.number) for one in members))
        known = {one.id: one for one in members}
        people = tuple(_found(known[key]) for key in keys if known[key].row.name not in standing)[:MOST_HITS]
    return Hits(people, _typed(names, members, people, standing))


def _typed(
    names: list[str], members: tuple[MemberRow, ...], people: tuple[Found, ...], standing: Collection[str]
) -> tuple[Found, ...]:
    """The names themselves: a list, or one that is no mere search and not found on the roll."""
    if len(names) == 1 and (names[0].isascii() or any(one.name == names[0] for one in people)):
        return ()
    namesakes: dict[str, list[MemberRow]] = {}
    for one in members:
        namesakes.setdefault(one.row.name, []).append(one)
    new = (name for name in dict.fromkeys(names) if name not in standing)
    return tuple(
        _found(namesakes[name][0]) if len(namesakes.get(name, ())) == 1 else Found(name) for name in new
    )


def _found(member: MemberRow) -> Found:
    row = member.row
    return Found(row.name, row.number, row.unit or row.delegation, row.gender == "female")
