"""Who is here. A contest takes its numbers when its ballots are issued; later arrivals count for the next one."""

from core.errors import Word
from core.errors.deputies import MandateNotInForce
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.store import queries


def check_in(desk: Desk, meeting: str, member: str, *, by: str) -> Recorded:
    """Present. Raises `NoSuchMember`, `MandateNotInForce`."""
    return _mark(desk, meeting, member, "present", "", by)


def on_leave(desk: Desk, meeting: str, member: str, *, reason: str, by: str) -> Recorded:
    """On leave, with the reason. Raises `NoSuchMember`, `MandateNotInForce`, `Missing`."""
    return _mark(desk, meeting, member, "leave", said(reason, "what.reason"), by)


def undo(desk: Desk, meeting: str, member: str, *, by: str) -> Recorded:
    """Absent after all: takes a check-in or a leave back. Raises `NoSuchMember`."""
    return _mark(desk, meeting, member, "absent", "", by)


def _mark(desk: Desk, meeting: str, member: str, state: ev.AttendanceState, reason: str, by: str) -> Recorded:
    row = queries.member(desk.file, meeting, member)
    if state != "absent" and row.standing != "active":
        raise MandateNotInForce(name=row.row.name, standing=Word(f"standing.{row.standing}"))
    return desk.record(ev.AttendanceMarked(meeting=meeting, member=member, state=state, reason=reason), by)
