"""The ways from entry and count to summary sheets and written-in names, as far as there is anything there."""

from PySide6.QtCore import QObject, Signal

from core.procedure.contest import State, reached
from core.standing import rules_of
from core.store import piles, queries
from ui.viewmodels.session import Session


class SheetsDoors(QObject):
    """Cheap enough to be asked after every ballot."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._id = session, session.contest_id
        session.changed.connect(self.changed)

    def sheets(self) -> str:
        """What the way to the sheets says; "" where this election is counted by ballots alone."""
        if not self._id:
            return ""
        row = queries.contest(self._session.desk.file, self._id)
        if row.counted_by == "ballots" or not reached(State(row.state), State.VALID):
            return ""
        found = piles.sheets(self._session.desk.file, self._id)
        settled = sum(one.papers for one in found if one.reading == "settled")
        return self.tr("Summary sheets: {n} of {all} papers settled").format(
            n=settled, all=row.collected or 0
        )

    def names(self) -> str:
        """What the way to the written-in names says; "" where nobody may be written in."""
        if not self._id:
            return ""
        row = queries.contest(self._session.desk.file, self._id)
        if not reached(State(row.state), State.COUNTING) or not rules_of(row).write_in.allowed:
            return ""
        return self.tr("Written-in names")
