"""Who is at the keyboard, and whether they may do what they want to. `Desk.record` asks here before every event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from core.domain.people import Officer, Role
from core.errors.sign_in import NotRegistered, NotSignedIn
from core.journal import people_events as pe
from core.journal.event import Event
from core.journal.events import MeetingOpened
from core.office.duties import duty_of, second_of
from core.procedure.authority import TABLE, Duty, authorise
from core.store import people, trail
from core.store.file import ElectionFile
from core.store.people import PersonRow

LONGEST_WAIT: Final = 900  # seconds
_CHANGES: Final = (pe.PersonRegistered, pe.PinChanged, pe.PersonDismissed)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who gave the right PIN for a meeting, with what they may do there."""

    meeting: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and before when no further one is looked at."""

    wrong: int
    not_before: datetime


class Gate:
    """The people registered in a file, who of them signed in here, and who must wait after wrong PINs.

    Signing in is of this process alone: it ends with it and is no part of the file.
    """

    def __init__(self, file: ElectionFile) -> None:
        self._file = file
        self._known: dict[str, dict[str, PersonRow]] | None = None
        self._meetings: dict[str, str] = {}
        self._present: dict[tuple[str, str], Person] = {}
        self._tries: dict[tuple[str, str], Tries] = {}

    def registered(self, meeting: str) -> dict[str, PersonRow]:
        """Those who may work on a meeting now, by name; empty where the meeting goes without registered people."""
        return self._people().get(meeting, {})

    def person(self, meeting: str, name: str) -> PersonRow:
        """One of them. Raises `NotRegistered`."""
        found = self.registered(meeting).get(name)
        if found is None:
            raise NotRegistered(name=name, meeting=meeting)
        return found

    def signed_in(self, meeting: str) -> tuple[Person, ...]:
        """Who gave their PIN here, in that order."""
        return tuple(one for one in self._present.values() if one.meeting == meeting)

    def enter(self, row: PersonRow) -> Person:
        """The PIN was right: from now on events of this person are taken."""
        key = row.meeting, row.name
        self._tries.pop(key, None)
        self._present[key] = Person(row.meeting, row.name, row.roles)
        return self._present[key]

    def leave(self, meeting: str, name: str) -> None:
        """Not at the keyboard any more; harmless where they were not."""
        self._present.pop((meeting, name), None)

    def tries(self, meeting: str, name: str) -> Tries | None:
        """The wrong PINs since the last right one; None without any."""
        return self._tries.get((meeting, name))

    def wrong(self, meeting: str, name: str, now: datetime) -> tuple[int, int]:
        """One wrong PIN more: how many now, and how many seconds to wait; each doubles the wait, to a quarter hour."""
        before = self._tries.get((meeting, name))
        count = (before.wrong if before else 0) + 1
        wait = min(1 << min(count - 1, 10), LONGEST_WAIT)
        self._tries[meeting, name] = Tries(count, now + timedelta(seconds=wait))
        return count, wait

    def allow(self, event: Event, by: str) -> None:
        """Let this person do it, or refuse; names are free where nobody is registered for the meeting.

        Raises `NotSignedIn` without the PIN, and what `authority.authorise` raises.
        """
        if not self._people():
            return
        meeting = self._meeting(event, by)
        if meeting is None:
            return
        duty, doer = duty_of(event), self._at_the_keyboard(meeting, by)
        if isinstance(event, pe.PinChanged) and event.name == by:
            return  # one's own PIN is one's own affair
        other = second_of(event, by)
        second = self._at_the_keyboard(meeting, other) if other and TABLE[duty].second else None
        authorise(duty, doer, second, made_by=self._makers(duty, event))

    def _meeting(self, event: Event, by: str) -> str | None:
        """The meeting whose people answer for an event; None where it goes without registered people."""
        known = self._people()
        what = getattr(event, "row", event)
        meeting: str = getattr(what, "meeting", "") or self._meeting_of(getattr(what, "contest", ""))
        if meeting in known:
            return meeting
        if meeting and not isinstance(event, MeetingOpened):
            return None
        # What concerns the whole file, another meeting too, is done by the people of any.
        return next((one for one in known if (one, by) in self._present), next(iter(known)))

    def _meeting_of(self, contest: str) -> str:
        found = self._meetings.get(contest, "")
        if contest and not found:  # asked for once: before every ballot it would cost more than the ballot
            found = self._meetings[contest] = people.meeting_of(self._file, contest)
        return found

    def _at_the_keyboard(self, meeting: str, name: str) -> Officer:
        found = self._present.get((meeting, name))
        if found is None:
            raise NotSignedIn(name=name)
        return Officer(name, frozenset(map(Role, found.roles)))

    def _makers(self, duty: Duty, event: Event) -> frozenset[str]:
        if not TABLE[duty].others_work:
            return frozenset()
        contest: str = getattr(event, "contest", "")
        pile: str = getattr(event, "batch", "") or getattr(event, "group", "")
        return trail.keyed_in(self._file, contest, pile) if pile else trail.keyed(self._file, contest)

    def heard(self, event: Event) -> None:
        """An event is in the file: whoever was dismissed is out; other roles or another PIN ask for the PIN anew."""
        if isinstance(event, _CHANGES):
            self._known = None
            self.leave(event.meeting, event.name)

    def _people(self) -> dict[str, dict[str, PersonRow]]:
        if self._known is None or self._file.read_only:  # somebody else may have registered people meanwhile
            self._known = _by_meeting(people.people(self._file))
        return self._known


def _by_meeting(rows: Iterable[PersonRow]) -> dict[str, dict[str, PersonRow]]:
    found: dict[str, dict[str, PersonRow]] = {}
    for row in rows:
        if row.roles:
            found.setdefault(row.meeting, {})[row.name] = row
    return found
