"""The people at the keyboard: registered with a PIN, dismissed, and whose relatives they are."""

import re
from collections.abc import Iterable
from math import ceil
from typing import Final, Protocol, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from core.domain.people import Kinship, Officer, Relation, Role
from core.errors.file import DamagedFile
from core.errors.sign_in import ClerkNeeded, NoPin, NoRole, NoSuchRelation, OwnRelative, TooSoon, WrongPin
from core.journal import people_events as pe
from core.office.desk import Desk, Recorded, said
from core.office.gate import Person
from core.office.officers import at_work, refuse_conflicts, standing
from core.procedure import authority
from core.procedure.authority import Duty, appointable
from core.store import people as stored
from core.store import queries
from core.store.people import PersonRow

LEAST, MOST = 4, 12  # digits of a PIN
ROLES: Final[tuple[pe.PersonRole, ...]] = get_args(pe.PersonRole)
# One check takes about 80 ms and 32 MiB on a laptop: a second person at the keyboard does not notice, while somebody
# with a copy of the file needs a quarter of an hour for four digits and years for eight.
STANDARD: Final = PasswordHasher(time_cost=3, memory_cost=32 * 1024, parallelism=1)


class Hasher(Protocol):
    """Makes argon2id hashes; tests bring a cheap one."""

    def hash(self, password: str, /) -> str:
        """The hash with its parameters and salt."""


def registered(desk: Desk, meeting: str) -> tuple[PersonRow, ...]:
    """Who may work on a meeting, in the order of registration; empty where names are free."""
    return tuple(sorted(desk.gate.registered(meeting).values(), key=lambda one: one.ordinal))


def may(desk: Desk, meeting: str, name: str, duty: Duty) -> bool:
    """Whether this person's roles allow it, for keys on the screen; everything where names are free."""
    found = desk.gate.registered(meeting)
    if not found:
        return True
    return name in found and authority.may(duty, Officer(name, frozenset(map(Role, found[name].roles))))


def register(
    desk: Desk,
    meeting: str,
    *,
    name: str,
    roles: Iterable[pe.PersonRole],
    pin: str,
    by: str,
    hasher: Hasher = STANDARD,
) -> Recorded:
    """Somebody may work on a meeting; registered again, roles and PIN are replaced.

    With the first one, who must be a clerk, free names end for this meeting. Raises `NoSuchMeeting`, `Missing`,
    `NoRole`, `NoPin`, `ClerkNeeded`, `CandidateAsOfficer`, `RelativeAsOfficer`, and what `Desk.record` raises.
    """
    queries.meeting(desk.file, meeting)
    who, given = said(name, "what.name"), set(roles)
    if not given:
        raise NoRole(name=who)
    if "clerk" not in given:
        _another_clerk(desk, meeting, who)
    _digits(pin)
    refuse_conflicts(desk, meeting, [(who, tuple(map(Role, given)))], standing(desk, meeting))
    ordered = tuple(role for role in ROLES if role in given)
    event = pe.PersonRegistered(meeting=meeting, name=who, roles=ordered, pin=hasher.hash(pin))
    return desk.record(event, by)


def change_pin(
    desk: Desk, meeting: str, name: str, *, pin: str, by: str, hasher: Hasher = STANDARD
) -> Recorded:
    """Another PIN: one's own, or, by a clerk, that of somebody who forgot it. They sign in again with it.

    Raises `NotRegistered`, `NoPin`, and what `Desk.record` raises.
    """
    desk.gate.person(meeting, name)
    _digits(pin)
    return desk.record(pe.PinChanged(meeting=meeting, name=name, pin=hasher.hash(pin)), by)


def dismiss(desk: Desk, meeting: str, name: str, *, reason: str, by: str) -> Recorded:
    """Somebody works on the meeting no longer. Raises `NotRegistered`, `ClerkNeeded` for the last clerk, `Missing`."""
    desk.gate.person(meeting, name)
    _another_clerk(desk, meeting, name)
    event = pe.PersonDismissed(meeting=meeting, name=name, reason=said(reason, "what.reason"))
    return desk.record(event, by)


def check_pin(desk: Desk, meeting: str, name: str, pin: str) -> Person:
    """Sign somebody in: from now on what they do is taken under their name.

    Raises `NotRegistered`, `WrongPin` with how many tries and how long to wait, `TooSoon` before that time is over.
    """
    row, now = desk.gate.person(meeting, name), desk.clock.now()
    before = desk.gate.tries(meeting, name)
    if before is not None and now < before.not_before:
        left = ceil((before.not_before - now).total_seconds())
        raise TooSoon(name=name, tries=before.wrong, wait=left)
    try:
        STANDARD.verify(row.pin, pin)  # with the parameters that the hash names
    except VerifyMismatchError as problem:
        tries, wait = desk.gate.wrong(meeting, name, now)
        raise WrongPin(name=name, tries=tries, wait=wait) from problem
    except (InvalidHashError, VerificationError) as problem:
        raise DamagedFile(path=str(desk.file.path), detail=f"people, {name}: {problem}") from problem
    return desk.gate.enter(row)


def sign_out(desk: Desk, person: Person) -> None:
    """They left the keyboard; harmless where they had."""
    desk.gate.leave(person.meeting, person.name)


def relate(desk: Desk, meeting: str, *, candidate: str, person: str, kinship: Kinship, by: str) -> Recorded:
    """A candidate, or somebody who may become one, and a person are close relatives.

    Raises `NoSuchMeeting`, `Missing`, `OwnRelative`, and `RelativeAsOfficer` where the candidate stands and the
    person works on this meeting: they are dismissed first.
    """
    queries.meeting(desk.file, meeting)
    one, other = said(candidate, "what.name"), said(person, "what.name")
    if one == other:
        raise OwnRelative(name=one)
    for working, does in at_work(desk, meeting):
        appointable(working, does, standing(desk, meeting), [Relation(one, other, kinship)])
    event = pe.RelationRecorded(meeting=meeting, candidate=one, person=other, kinship=kinship)
    return desk.record(event, by)


def unrelate(desk: Desk, meeting: str, *, candidate: str, person: str, reason: str, by: str) -> Recorded:
    """They are not related after all. Raises `NoSuchRelation`, `Missing`."""
    found = stored.relations(desk.file, meeting)
    if not any((one.candidate, one.person) == (candidate, person) for one in found):
        raise NoSuchRelation(name=person, candidate=candidate)
    event = pe.RelationWithdrawn(
        meeting=meeting, candidate=candidate, person=person, reason=said(reason, "what.reason")
    )
    return desk.record(event, by)


def _another_clerk(desk: Desk, meeting: str, name: str) -> None:
    if not any("clerk" in one.roles and one.name != name for one in registered(desk, meeting)):
        raise ClerkNeeded(name=name)


def _digits(pin: str) -> None:
    if not re.fullmatch(rf"[0-9]{{{LEAST},{MOST}}}", pin):
        raise NoPin(digits=sum(letter in "0123456789" for letter in pin), least=LEAST, most=MOST)
