"""The chained elections of the seed: committee, then secretary, then deputy secretaries.

Each next ballot is derived from the outcome before it. Where a candidate for secretary or deputy secretary was not
elected to the committee, the meeting stops and asks the superior body; its reply is recorded and obeyed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from core.procedure.followups import Held, Pending, elected, family, pending

OFFICES: Final = ("committee", "secretary", "deputy_secretary")
SEATS: Final[Mapping[str, int]] = {"secretary": 1, "deputy_secretary": 3}

Matter = Literal["secretary_none", "secretary_some", "deputy_some", "secretary_no_loser"]
MATTERS: Final[Mapping[str, tuple[Matter, ...]]] = {
    "secretary": ("secretary_none", "secretary_some"),
    "deputy_secretary": ("secretary_no_loser", "deputy_some"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody nominated for the committee: name, and the offices (`secretary`, `deputy_secretary`) meant for them."""

    id: str
    name: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """The superior body's word on a matter: go on with those left, or with these people instead of the missing."""

    decision: Literal["go_on", "replace"]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """The next contest can be drafted: these stand, in this order, for so many seats."""

    office: str
    seats: int
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The contests of an office still owe something before the chain goes on."""

    office: str
    owed: tuple[Pending, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """The superior body must be asked; `people` are those missing, `asked` whether the question is recorded."""

    matter: Matter
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """All offices of the chain are settled."""


Step = Ready | Unfinished | Stop | Done


def next_step(
    contests: Sequence[Held],
    nominated: Sequence[Person],
    replies: Mapping[str, Reply],
    *,
    deputies: int = SEATS["deputy_secretary"],
) -> Step:
    """What the chain asks for now.

    `contests` are those of one meeting, `nominated` the candidates of the committee's first ballot, `replies` the
    superior body's answers by matter, `deputies` the posts of deputy secretary. A meeting without a first ballot is
    `Unfinished` at the committee.
    """
    roots = {
        held.office: held.root for held in contests if held.origin == "first" and family(contests, held.root)
    }
    for office in OFFICES[: None if deputies else -1]:
        root = roots.get(office)
        if root is None:
            step = _opening(office, contests, roots, nominated, replies)
            return (
                replace(step, seats=deputies) if isinstance(step, Ready) and office == OFFICES[-1] else step
            )
        owed = pending(contests, root)
        if owed:
            return Unfinished(office, owed)
    return Done()


def _opening(
    office: str,
    contests: Sequence[Held],
    roots: Mapping[str, str],
    nominated: Sequence[Person],
    replies: Mapping[str, Reply],
) -> Step:
    if office == "committee":
        return Unfinished(office, ())
    committee = elected(contests, roots["committee"])
    people = {person.name: person for person in nominated}
    members = tuple(people.get(name, Person(name, name, ())) for name in committee)
    if office == "secretary":
        return _secretary(members, nominated, replies)
    won = elected(contests, roots["secretary"])
    stood = {name for held in family(contests, roots["secretary"]) for name in held.names.values()}
    free = tuple(person for person in members if person.name not in won)
    losers = tuple(person for person in free if person.name in stood)
    return _deputies(free, nominated, replies, losers)


def _secretary(
    members: tuple[Person, ...], nominated: Sequence[Person], replies: Mapping[str, Reply]
) -> Step:
    meant = [person for person in nominated if "secretary" in person.groups]
    missing = tuple(person.name for person in meant if person not in members)
    standing = [person for person in meant if person in members]
    if missing or not standing:
        matter: Matter = "secretary_some" if standing else "secretary_none"
        reply = replies.get(matter)
        standing += _named(reply, members, standing)
        if reply is None or not standing:
            return Stop(matter, missing)
    return Ready("secretary", SEATS["secretary"], tuple(standing))


def _deputies(
    free: tuple[Person, ...],
    nominated: Sequence[Person],
    replies: Mapping[str, Reply],
    losers: tuple[Person, ...],
) -> Step:
    """`free` are the committee members but the secretary: a deputy candidate who became that is missing, too."""
    meant = [person for person in nominated if "deputy_secretary" in person.groups]
    missing = tuple(person.name for person in meant if person not in free)
    standing = [*losers, *(person for person in meant if person in free and person not in losers)]
    if not losers:
        reply = replies.get("secretary_no_loser")
        if reply is None:
            return Stop("secretary_no_loser", ())
        standing += _named(reply, free, standing)
    if missing or not standing:
        reply = replies.get("deputy_some")
        standing += _named(reply, free, standing)
        if reply is None or not standing:
            return Stop("deputy_some", missing)
    return Ready("deputy_secretary", SEATS["deputy_secretary"], tuple(standing))


def _named(reply: Reply | None, free: tuple[Person, ...], standing: Sequence[Person]) -> list[Person]:
    if reply is None or reply.decision != "replace":
        return []
    return [person for person in free if person.name in reply.people and person not in standing]
