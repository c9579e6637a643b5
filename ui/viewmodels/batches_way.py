"""How a contest's papers are read: once, twice by two people, or twice for a share of the piles drawn by lot."""

from typing import Final, cast

from PySide6.QtCore import QObject, Signal

from core.journal.ballot_events import CountedBy, EntryMode
from core.office import batches
from core.procedure.contest import State, reached
from core.store import queries
from core.store.rows import ContestRow
from ui.viewmodels.session import Session

SHARES: Final = ("1/10", "1/5", "1/3", "1/2")


class WayViewModel(QObject):
    """The contest that was on the table when this was made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._id = session, session.contest_id
        session.changed.connect(self.changed)

    def open(self) -> bool:
        """Whether the way can still be chosen: no paper lies in a pile yet."""
        row = self._row()
        if row is None or row.counted_by == "sheets" or State(row.state) is State.VOID:
            return False
        return not reached(State(row.state), State.COUNTING)

    def choices(self) -> tuple[tuple[str, str], ...]:
        """The ways with the key that names each: mode, or `sample` with its share."""
        shares = tuple(
            (
                f"sample {share}",
                self.tr("One batch in {n}, drawn by lot, is entered twice").format(n=share[2:]),
            )
            for share in SHARES
        )
        return (
            ("single", self.tr("Every batch is entered once")),
            ("double", self.tr("Every batch is entered twice, by two people")),
            *shares,
        )

    def chosen(self) -> str:
        """The key of the way in force."""
        row = self._row()
        if row is None:
            return "single"
        return f"{row.entry} {row.sample}".strip()

    def in_force(self) -> str:
        """The way in force in words."""
        said = dict(self.choices())
        return said.get(self.chosen(), self.chosen())

    def choose(self, key: str) -> None:
        """Records the way, the count by sheets or ballots as it is. Raises what `batches.choose` raises."""
        row = self._row()
        if row is None or key == self.chosen():
            return
        mode, _, sample = key.partition(" ")
        batches.choose(
            self._session.desk,
            self._id,
            by=self._session.clerk,
            entry=cast("EntryMode", mode),
            sample=sample,
            counted_by=cast("CountedBy", row.counted_by),
        )

    def _row(self) -> ContestRow | None:
        return queries.contest(self._session.desk.file, self._id) if self._id else None
