"""The people who run a meeting: what they are there for, and to which candidates they are close."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Kinship = Literal["spouse", "direct", "collateral", "in_law"]
"""夫妻、直系血亲、三代以内旁系血亲、近姻亲: the kin who keep out of each other's affairs."""


class Role(StrEnum):
    """What somebody is there for. One person may have several roles."""

    CLERK = "clerk"
    TELLER = "teller"
    SCRUTINEER = "scrutineer"
    CHIEF_SCRUTINEER = "chief_scrutineer"


COUNTING = frozenset((Role.TELLER, Role.SCRUTINEER, Role.CHIEF_SCRUTINEER))
"""Roles that no candidate and no close relative of one may have."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody at the keyboard, known by the name; `serving` until dismissed."""

    name: str
    roles: frozenset[Role]
    serving: bool = True


@dataclass(frozen=True, slots=True)
class Relation:
    """A close relative of a candidate, as recorded."""

    candidate: str
    person: str
    kinship: Kinship


def relation_of(name: str, candidates: Iterable[str], relations: Iterable[Relation]) -> Relation | None:
    """The first recorded relation of this person to one of these candidates; spaces around names do not count."""
    standing = {candidate.strip() for candidate in candidates}
    for relation in relations:
        if relation.person.strip() == name.strip() and relation.candidate.strip() in standing:
            return relation
    return None
