"""The roll of a meeting: imported after a preview, then changed person by person with somebody's approval."""

from collections.abc import Iterable

from core.domain.deputies import DeputyStanding
from core.domain.roll import RollRow
from core.errors import Word
from core.errors.deputies import StandingKept
from core.errors.procedure import RollInUse
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.contest import State, reached
from core.store import kept, queries


def import_rows(desk: Desk, meeting: str, rows: Iterable[RollRow], *, source: str, by: str) -> Recorded:
    """Take a roll over whole; rows come after those already there.

    Raises `NoSuchMeeting`, and `RollInUse` once ballots of a contest of this meeting were issued.
    """
    queries.meeting(desk.file, meeting)
    for contest in queries.contests(desk.file, meeting):
        if reached(State(contest.state), State.ISSUED):
            raise RollInUse(title=contest.title)
    first = queries.next_member_number(desk.file, meeting)
    members = tuple(ev.RollMember(f"m{place:04}", row) for place, row in enumerate(rows, start=first))
    return desk.record(ev.RollImported(meeting=meeting, source=source, members=members), by)


def add(desk: Desk, meeting: str, row: RollRow, *, approved_by: str, by: str) -> Recorded:
    """One person more. Raises `NoSuchMeeting`, `Missing`."""
    queries.meeting(desk.file, meeting)
    said(row.name, "what.name")
    key = f"m{queries.next_member_number(desk.file, meeting):04}"
    event = ev.MemberAdded(
        meeting=meeting, member=ev.RollMember(key, row), approved_by=said(approved_by, "what.approved_by")
    )
    return desk.record(event, by)


def change(desk: Desk, meeting: str, member: str, row: RollRow, *, approved_by: str, by: str) -> Recorded:
    """A person's entry replaced. Raises `NoSuchMember`, `Missing`."""
    queries.member(desk.file, meeting, member)
    said(row.name, "what.name")
    event = ev.MemberChanged(
        meeting=meeting, member=ev.RollMember(member, row), approved_by=said(approved_by, "what.approved_by")
    )
    return desk.record(event, by)


def remove(desk: Desk, meeting: str, member: str, *, reason: str, approved_by: str, by: str) -> Recorded:
    """A person off the roll. Raises `NoSuchMember`, `Missing`, `StandingKept` where the mandate was decided on."""
    found = kept.row(desk.file, DeputyStanding, meeting=meeting, member=member)
    name = queries.member(desk.file, meeting, member).row.name
    if found is not None:
        raise StandingKept(name=name, standing=Word(f"standing.{found.standing}"))
    event = ev.MemberRemoved(
        meeting=meeting,
        member=member,
        reason=said(reason, "what.reason"),
        approved_by=said(approved_by, "what.approved_by"),
    )
    return desk.record(event, by)
