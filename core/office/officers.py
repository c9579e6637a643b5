"""Scrutineers and tellers as the meeting voted them through."""

from collections.abc import Iterable

from core.errors import Word
from core.errors.procedure import CandidateAsOfficer, OfficersMissing
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.contest import State
from core.store import queries


def appoint(desk: Desk, meeting: str, officers: Iterable[ev.Officer], *, by: str) -> Recorded:
    """All officers of a meeting, replacing those before.

    Raises `OfficersMissing` without a chief scrutineer, a scrutineer and a teller, `CandidateAsOfficer` where one
    stands in a contest of the meeting (2020 regulations, article 22).
    """
    queries.meeting(desk.file, meeting)
    named = tuple(ev.Officer(one.role, said(one.name, "what.name")) for one in officers)
    complete(named)
    standing = {
        nominee.name.strip()
        for contest in queries.contests(desk.file, meeting)
        if contest.state != State.DROPPED
        for nominee in contest.candidates
    }
    refuse_candidates(named, standing)
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
