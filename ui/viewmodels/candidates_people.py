"""Who stands: found on the roll or typed, marked, moved, removed."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from core.journal.events import Nominee
from core.procedure import nomination
from ui.viewmodels.candidates_draft import GIVEN, DraftViewModel
from ui.viewmodels.candidates_search import Found, Hits, find
from ui.viewmodels.session import Session


class PeopleViewModel(QObject):
    """Changes the names of a draft. Each change is written at once, but for moves (see `DraftViewModel`)."""

    def __init__(self, session: Session, draft: DraftViewModel) -> None:
        super().__init__()
        self._session, self.draft = session, draft
        self.changed = draft.changed

    def people(self) -> tuple[Nominee, ...]:
        """The names in their order, as moved."""
        return self.draft.people()

    def may_name(self) -> bool:
        """Whether people may be added and removed: in a runoff the tied stand and nobody else."""
        return self.draft.writable() and self.draft.certain().origin != "runoff" and not self.given()

    def given(self) -> bool:
        """Whether the names follow from elsewhere: from what is appraised or moved, or from the nominations."""
        row = self.draft.row()
        if row is None:
            return False
        nominated = (
            row.office in nomination.OFFICES and row.origin == "first" and bool(row.rules.get("deputies"))
        )
        return row.form in GIVEN or nominated

    def marks_offices(self) -> bool:
        """Whether it is marked who is meant for secretary: on the committee's ballot of a chained meeting."""
        row, meeting = self.draft.row(), self._session.meeting()
        return row is not None and meeting is not None and meeting.chained and row.office == "committee"

    def find(self, query: str) -> Hits:
        """People to add."""
        standing = {one.name for one in self.people()}
        return find(self._session.desk.file, self._session.meeting_id, query, standing)

    def add(self, found: Iterable[Found]) -> tuple[str, ...]:
        """Adds people behind the others and gives their keys. Raises what `drafts.draft` raises."""
        people = list(self.people())
        taken = {one.id for one in people}
        keys: list[str] = []
        for one in found:
            key = next(name for n in range(1, len(taken) + 2) if (name := f"c{n:02}") not in taken)
            taken.add(key)
            keys.append(key)
            people.append(Nominee(key, one.name, ("female",) if one.female else ()))
        self._save(people)
        return tuple(keys)

    def remove(self, key: str) -> None:
        """Takes somebody off the list. Raises what `drafts.draft` raises."""
        if self.may_name():
            self._save(one for one in self.people() if one.id != key)

    def mark(self, key: str, group: str) -> None:
        """Gives somebody a mark, or takes it away. Raises what `drafts.draft` raises."""
        if not self.may_name():
            return
        self._save(
            Nominee(one.id, one.name, _toggled(one.groups, group)) if one.id == key else one
            for one in self.people()
        )

    def may_move(self) -> bool:
        """Whether the order is made by hand."""
        return self.draft.writable() and self.draft.certain().order != "strokes" and not self.given()

    def move(self, key: str, by: int) -> None:
        """Up (-1) or down (1) by one place; waits to be recorded."""
        keys = [one.id for one in self.people()]
        here = keys.index(key)
        there = here + by
        if self.may_move() and 0 <= there < len(keys):
            keys[here], keys[there] = keys[there], keys[here]
            self.draft.set_order(keys)

    def _save(self, people: Iterable[Nominee]) -> None:
        self.draft.save(self.draft.details(), tuple(people))


def _toggled(groups: tuple[str, ...], group: str) -> tuple[str, ...]:
    if group in groups:
        return tuple(one for one in groups if one != group)
    return (*groups, group)
