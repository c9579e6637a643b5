"""Scrutineers and tellers as the meeting voted them through."""

from collections.abc import Collection, Iterable
from typing import Final

from core.domain.appraisal import person_of
from core.domain.people import Role
from core.errors import Word
from core.errors.procedure import CandidateAsOfficer, OfficersMissing
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.authority import appointable
from core.procedure.contest import State
from core.store import people as stored
from core.store import queries

_ROLES: Final[dict[str, Collection[Role]]] = {
    "executive_chair": (),
    "chief_scrutineer": (Role.CHIEF_SCRUTINEER,),
    "scrutineer": (Role.SCRUTINEER,),
    "chief_teller": (Role.TELLER,),
    "teller": (Role.TELLER,),
    "caller": (Role.TELLER,),
}


def appoint(desk: Desk, meeting: str, officers: Iterable[ev.Officer], *, by: str) -> Recorded:
    """All officers of a meeting, replacing those before.

    Raises `OfficersMissing` without a chief scrutineer, a scrutineer and a teller, `CandidateAsOfficer` where one
    stands in a contest of the meeting (2020 regulations, article 22), `RelativeAsOfficer`.
    """
    queries.meeting(desk.file, meeting)
    named = tuple(ev.Officer(one.role, said(one.name, "what.name")) for one in officers)
    complete(named)
    refuse_conflicts(desk, meeting, duties(named), standing(desk, meeting))
    return desk.record(ev.OfficersAppointed(meeting=meeting, officers=named), by)


def complete(officers: Iterable[ev.Officer]) -> None:
    """A count needs a chief scrutineer, a scrutineer and a teller. Raises `OfficersMissing`."""
    roles = {officer.role for officer in officers}
    for role in ("chief_scrutineer", "scrutineer", "teller"):
        if role not in roles:
            raise OfficersMissing(role=Word(f"role.{role}"))


def refuse_candidates(officers: Iterable[ev.Officer], standing: set[str]) -> None:
    """Nobody watches over their own election. Raises `CandidateAsOfficer`."""
    for officer in officers:
        if officer.name in standing and officer.role != "executive_chair":
            raise CandidateAsOfficer(name=officer.name)


def standing(desk: Desk, meeting: str) -> set[str]:
    """Who is a candidate in any contest of a meeting, drafts included."""
    return {
        person_of(contest.form, nominee.name)
        for contest in queries.contests(desk.file, meeting)
        if contest.state != State.DROPPED
        for nominee in contest.candidates
    }


def refuse_conflicts(
    desk: Desk, meeting: str, people: Iterable[tuple[str, Collection[Role]]], standing: Collection[str]
) -> None:
    """Nobody watches over their own election or a close relative's, nor counts it.

    Raises `CandidateAsOfficer`, `RelativeAsOfficer`.
    """
    relations = stored.relations(desk.file, meeting)
    for name, roles in people:
        appointable(name, roles, standing, relations)


def at_work(desk: Desk, meeting: str) -> tuple[tuple[str, Collection[Role]], ...]:
    """The officers of a meeting as the table of duties sees them, and those registered at the keyboard."""
    appointed = duties(queries.officers(desk.file, meeting))
    keyed = ((one.name, tuple(map(Role, one.roles))) for one in desk.gate.registered(meeting).values())
    return (*appointed, *keyed)


def duties(officers: Iterable[ev.Officer]) -> tuple[tuple[str, Collection[Role]], ...]:
    """Whoever counts is a teller, whatever the title; the executive chair announces and does neither."""
    return tuple((one.name, _ROLES[one.role]) for one in officers)
