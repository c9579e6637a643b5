"""The running count of one contest, as the board and the check both need it."""

from PySide6.QtCore import QObject, Signal, SignalInstance

from core.domain.outcome import Outcome
from core.office.live import LiveCount
from core.procedure.contest import State, reached
from core.store import queries
from core.store.rows import ContestRow
from ui.viewmodels.session import Session


class Running(QObject):
    """The contest that is on the table when this is made; `changed` after every ballot and every other step.

    Made for a page it hears of steps while that page is in view, unless it is told to listen elsewhere.
    """

    changed = Signal()

    def __init__(self, session: Session, changes: SignalInstance | None = None) -> None:
        super().__init__()
        self.session, self.contest = session, session.contest_id
        self._count: LiveCount | None = None
        (session.changed if changes is None else changes).connect(self._on_session)

    def locked(self) -> bool:
        """Whether the marks may not be counted: not declared valid yet, or void."""
        return not self.contest or not reached(self.state(), State.VALID) or self.is_void()

    def left(self) -> int:
        """Papers not entered yet."""
        return max((self.row().collected or 0) - self.live().tally.entered, 0)

    def _on_session(self) -> None:
        if self._count is None:
            self.changed.emit()

    def row(self) -> ContestRow:
        """The contest, read anew."""
        return queries.contest(self.session.desk.file, self.contest)

    def state(self) -> State:
        """How far it is."""
        return State(self.row().state)

    def is_void(self) -> bool:
        """Whether it was declared void."""
        return self.row().valid is False

    def live(self) -> LiveCount:
        """The running count, built when first asked for; the page and the public screen share it."""
        if self._count is None:  # contest, rules and numbers are frozen once the election is declared valid
            counts = self.session.live_counts
            if self.contest not in counts:
                counts[self.contest] = LiveCount(self.session.desk, self.contest)
            self._count = counts[self.contest]
            # The session hears of a ballot before the count does: from now on this listens behind the count.
            self.session.desk.subscribe(lambda _recorded: self.changed.emit())
        return self._count

    def certified(self) -> Outcome | None:
        """The checked outcome; None before the check."""
        row = self.row()
        return Outcome.from_data(row.outcome) if row.outcome is not None else None

    def outcome(self) -> Outcome:
        """The checked outcome, or that of the ballots so far."""
        return self.certified() or self.live().outcome()
