"""What is done at check-in: present, on leave, taken back; the steps of this sitting can be undone one by one."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.errors.procedure import NoSuchMember
from core.office import attendance
from core.store import queries
from ui.viewmodels.checkin_words import Line
from ui.viewmodels.session import Session

Kind = Literal["done", "again", "undone"]


@dataclass(frozen=True, slots=True)
class Before:
    """How a person stood before a step, so that it can be taken back."""

    member: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Last:
    """The last step: for whom, and whether it was done, had been done before, or was undone."""

    member: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Said:
    """The same with the person as they stand now."""

    line: Line
    kind: Kind


class CheckInMarks(QObject):
    """Writes attendance. What `undo` goes back through is of this sitting; older steps are taken back by person."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._done: list[Before] = []
        self._last: Last | None = None

    def arrive(self, member: str) -> None:
        """Present; harmless where the person was already. Raises what `attendance.check_in` raises."""
        before = self._before(member)
        if before.state == "present":
            self._last = Last(member, "again")
            self.changed.emit()
            return
        self._do(before, Before(member, "present", ""))

    def leave(self, member: str, reason: str) -> None:
        """On leave, with the reason. Raises what `attendance.on_leave` raises."""
        self._do(self._before(member), Before(member, "leave", reason))

    def take_back(self, member: str) -> None:
        """Absent after all; harmless where the person is. Raises what `attendance.undo` raises."""
        before = self._before(member)
        if before.state != "absent":
            self._do(before, Before(member, "absent", ""))

    def undo(self) -> None:
        """Takes the last step of this sitting back: the person stands as before. Raises what `attendance` raises."""
        while self._done:
            step = self._done.pop()
            try:
                self._write(step, Last(step.member, "undone"))
            except NoSuchMember:
                continue  # taken off the roll meanwhile
            except Exception:
                self._done.append(step)
                raise
            return

    def members(self) -> tuple[str, ...]:
        """Whose steps can be undone, the last one first."""
        return tuple(step.member for step in reversed(self._done))

    def last(self) -> Last | None:
        """The last step of this sitting."""
        return self._last

    def _do(self, before: Before, after: Before) -> None:
        self._done.append(before)
        try:
            self._write(after, Last(after.member, "done"))
        except Exception:
            self._done.pop()
            raise

    def _write(self, step: Before, last: Last) -> None:
        """What was done last is known before the file tells everybody; a refusal leaves it as it was."""
        desk, meeting, by = self._session.desk, self._session.meeting_id, self._session.clerk
        earlier, self._last = self._last, last
        try:
            if step.state == "present":
                attendance.check_in(desk, meeting, step.member, by=by)
            elif step.state == "leave":
                attendance.on_leave(desk, meeting, step.member, reason=step.reason, by=by)
            else:
                attendance.undo(desk, meeting, step.member, by=by)
        except Exception:
            self._last = earlier
            raise

    def _before(self, member: str) -> Before:
        row = queries.member(self._session.desk.file, self._session.meeting_id, member)
        return Before(member, row.attendance, row.reason)
