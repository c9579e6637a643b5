"""Mandates of the deputies of a people's congress, and the figures of the report on credentials."""

from collections.abc import Iterator
from typing import Literal

from core.domain.deputies import DeputyStanding
from core.errors import Word
from core.errors.deputies import NoDeputies, SameStanding
from core.journal.deputy_events import DeputyStandingChanged
from core.office.desk import Desk, Recorded, said
from core.procedure.credentials import Credentials, credentials
from core.rules.ruleset import Deputies, RuleSet
from core.store import kept, queries
from core.store.file import ElectionFile
from core.store.rows import MeetingRow, MemberRow

Standing = Literal["active", "suspended", "terminated"]


def change(
    desk: Desk,
    meeting: str,
    member: str,
    *,
    standing: Standing,
    reason: str,
    by: str,
    document: str = "",
    date: str = "",
) -> Recorded:
    """A mandate ended, is suspended, or is in force again. It holds for every contest whose ballots are not out.

    Raises `NoSuchMeeting`, `NoDeputies` where the measures know none, `NoSuchMember`, `SameStanding`, `Missing`.
    """
    rules_of_deputies(queries.meeting(desk.file, meeting))
    row = queries.member(desk.file, meeting, member)
    if row.standing == standing:
        raise SameStanding(name=row.row.name, standing=Word(f"standing.{standing}"))
    event = DeputyStandingChanged(
        row=DeputyStanding(
            meeting=meeting,
            member=member,
            standing=standing,
            reason=said(reason, "what.reason"),
            document=document.strip(),
            date=date.strip(),
        )
    )
    return desk.record(event, by)


def rules_of_deputies(meeting: MeetingRow) -> Deputies:
    """What the measures of a meeting say of deputies. Raises `NoDeputies` where it is no people's congress."""
    rules = RuleSet.from_data(meeting.rules).deputies
    if rules is None:
        raise NoDeputies(title=meeting.title)
    return rules


def has_deputies(meeting: MeetingRow) -> bool:
    """Whether a meeting is a people's congress: its measures speak of deputies."""
    return RuleSet.from_data(meeting.rules).deputies is not None


def standings(file: ElectionFile, meeting: str) -> dict[str, DeputyStanding]:
    """What was decided last of each mandate, by the key of the roll."""
    return {one.member: one for one in kept.rows(file, DeputyStanding, meeting=meeting)}


def in_force(file: ElectionFile, meeting: str) -> dict[str, str]:
    """Names of the deputies whose mandate is in force, by the key of the roll, in its order."""
    return {one.id: one.row.name for one in queries.members(file, meeting) if one.counts}


def report(file: ElectionFile, meeting: str, *, on: str) -> Credentials:
    """The figures of the report on credentials on a day (`YYYY-MM-DD`); suspended deputies are deputies still."""
    return credentials((one.row for one in _deputies(file, meeting)), on)


def _deputies(file: ElectionFile, meeting: str) -> Iterator[MemberRow]:
    for one in queries.members(file, meeting):
        if one.row.entitled and not one.row.observer and one.standing != "terminated":
            yield one
