"""The roll of the meeting: who is on it, found by name, pinyin or number, changed person by person."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from core.domain.roll import RollRow
from core.office import roll
from core.procedure.contest import State, reached
from core.roster.cells import birth_of, name_of
from core.roster.initials import search
from core.roster.strokes import plain
from core.store import queries
from core.store.rows import MemberRow
from ui.i18n import language
from ui.viewmodels.roll_import import RollImport
from ui.viewmodels.roll_mandate import MandateViewModel
from ui.viewmodels.session import Session
from ui.viewmodels.strokes import StrokesViewModel


@dataclass(frozen=True, slots=True)
class Totals:
    """People on the roll: all, those required to attend, observers, others without a vote, women, delegations."""

    everybody: int
    required: int
    observers: int
    without_vote: int
    women: int
    delegations: int


class RollViewModel(QObject):
    """The page's list, its search and the form for one person."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.incoming = RollImport(session)
        self.mandates = MandateViewModel(session)
        self.strokes = StrokesViewModel(session, lambda: [one.row.name for one in self.everybody()])
        session.changed.connect(self.changed)
        self.incoming.changed.connect(self.changed)

    def everybody(self) -> tuple[MemberRow, ...]:
        """All people of the roll, in its order."""
        meeting = self._session.meeting_id
        return queries.members(self._session.desk.file, meeting) if meeting else ()

    def found(self, query: str) -> tuple[MemberRow, ...]:
        """Those meant by what was typed; everybody for an empty query."""
        people = self.everybody()
        if not query.strip():
            return people
        at = {one.id: one for one in people}
        keys = search(query, [(one.id, one.row.name, one.row.number) for one in people])
        return tuple(at[key] for key in keys)

    def totals(self) -> Totals:
        """The numbers of the heading."""
        rows = [one.row for one in self.everybody()]
        return Totals(
            everybody=len(rows),
            required=sum(one.counts for one in self.everybody()),
            observers=sum(one.observer for one in rows),
            without_vote=sum(not one.entitled and not one.observer for one in rows),
            women=sum(one.gender == "female" and one.entitled and not one.observer for one in rows),
            delegations=len({one.delegation for one in rows} - {""}),
        )

    def lead(self) -> str:
        """The numbers in words."""
        found = self.totals()
        parts = [self.tr("%n required to attend", "", found.required)]
        if found.women:
            parts.append(self.tr("%n of them women", "", found.women))
        if found.observers:
            parts.append(self.tr("%n observer(s)", "", found.observers))
        if found.without_vote:
            parts.append(self.tr("%n without a vote", "", found.without_vote))
        suspended, ended = self.mandates.totals(self.everybody())
        if suspended:
            parts.append(self.tr("%n suspended", "", suspended))
        if ended:
            parts.append(self.tr("%n mandate(s) ended", "", ended))
        if found.delegations:
            parts.append(self.tr("%n delegation(s)", "", found.delegations))
        return " · ".join(parts)

    def may_import(self) -> bool:
        """Whether a roll can still be imported: not once ballots of this meeting are out."""
        open_file = bool(self._session.meeting_id) and not self._session.desk.read_only
        return open_file and not any(
            reached(State(one.state), State.ISSUED) for one in self._session.contests()
        )

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return bool(self._session.meeting_id) and not self._session.desk.read_only

    def kind(self, row: RollRow) -> str:
        """Delegate, observer, or without a vote."""
        if row.observer:
            return self.tr("observer")
        return self.tr("delegate") if row.entitled else self.tr("no vote")

    def gender(self, row: RollRow) -> str:
        """In words; empty where it is not known."""
        return {"male": self.tr("male"), "female": self.tr("female")}.get(row.gender, "")

    def attendance(self, one: MemberRow) -> str:
        """Present, on leave with the reason, or nothing."""
        if one.attendance == "present":
            return self.tr("present")
        return self.tr("on leave: {reason}").format(reason=one.reason) if one.attendance == "leave" else ""

    def namesake(self, name: str, but: str = "") -> MemberRow | None:
        """Somebody else of that name on the roll."""
        wanted = plain(name)
        same = (one for one in self.everybody() if plain(one.row.name) == wanted and one.id != but)
        return next(same, None) if wanted else None

    def warn_of(self, name: str, but: str = "") -> str:
        """A sentence where the roll has somebody of that name already, "" where not."""
        other = self.namesake(name, but)
        if other is None:
            return ""
        where = other.row.unit or other.row.delegation or other.row.number
        words = self.tr("{name} is on the roll already ({where}).")
        return (
            words.format(name=other.row.name, where=where)
            if where
            else words.replace(" ({where})", "").format(name=other.row.name)
        )

    @staticmethod
    def birth_is_readable(text: str) -> bool:
        """Whether a date of birth can be taken as typed."""
        return not text.strip() or bool(birth_of(text.strip()))

    def save(self, member: str, row: RollRow, approved_by: str) -> str:
        """Adds a person (`member` empty) or replaces an entry; the key of the person.

        Raises what `roll.add` and `roll.change` raise.
        """
        desk, meeting, by = self._session.desk, self._session.meeting_id, self._session.clerk
        row = msgspec.structs.replace(row, name=name_of(row.name), birth=birth_of(row.birth))
        if member:
            roll.change(desk, meeting, member, row, approved_by=approved_by, by=by)
            return member
        roll.add(desk, meeting, row, approved_by=approved_by, by=by)
        return self.everybody()[-1].id

    def remove(self, member: str, reason: str, approved_by: str) -> None:
        """Takes a person off the roll. Raises what `roll.remove` raises."""
        desk, meeting = self._session.desk, self._session.meeting_id
        roll.remove(desk, meeting, member, reason=reason, approved_by=approved_by, by=self._session.clerk)

    def next_number(self) -> str:
        """The number after the highest, for a person added by hand."""
        used = [int(one.row.number) for one in self.everybody() if one.row.number.isdecimal()]
        return str(max(used) + 1) if used else ""

    def comma(self) -> str:
        """What parts the items of a list."""
        return "、" if language() == "zh" else ", "
