"""The check at the end of a count: the certified count beside the live one, and the way back."""

from PySide6.QtCore import QObject

from core.office import count, people
from core.procedure.contest import Act, State, may, reached
from core.store import queries
from ui.viewmodels.batches_open import OpenWords, open_matters
from ui.viewmodels.live_running import Running


class LiveCheck(QObject):
    """What can be done once everything is entered."""

    def __init__(self, running: Running) -> None:
        super().__init__()
        self._running, self._open = running, OpenWords()

    def can_check(self) -> bool:
        """Whether everything is entered and the count waits for its check."""
        return (
            not self._running.locked()
            and self._running.state() is State.COUNTING
            and self._running.left() == 0
            and not self.open_still()
        )

    def open_still(self) -> str:
        """What of the papers must be settled or decided before the check, in words; "" where nothing is."""
        if self._running.locked() or self._running.state() is not State.COUNTING:
            return ""
        return self._open.short(open_matters(self._running.session.desk.file, self._running.contest))

    def checked(self) -> bool:
        """Whether the certified count was made and agreed."""
        return not self._running.locked() and reached(self._running.state(), State.CHECKED)

    def can_reopen(self) -> bool:
        """Whether nothing is announced yet."""
        return bool(self._running.contest) and may(Act.REOPEN, self._running.state())

    def checker(self) -> str:
        """Who usually checks: the chief scrutineer; whoever is at the keyboard, where people are registered."""
        session = self._running.session
        if people.registered(session.desk, self._running.row().meeting):
            return session.clerk
        officers = queries.officers(self._running.session.desk.file, self._running.row().meeting)
        return next((one.name for one in officers if one.role == "chief_scrutineer"), "")

    def check(self, by: str) -> None:
        """Counts from nothing and holds it against the running count. Raises what `count.check` raises."""
        count.check(self._running.session.desk, self._running.contest, by=by, live=self._running.live())

    def reopen(self, reason: str) -> None:
        """Back to entry. Raises what `count.reopen` raises."""
        count.reopen(
            self._running.session.desk, self._running.contest, reason=reason, by=self._running.session.clerk
        )

    def agreed(self) -> str:
        """What the check compared, in numbers."""
        outcome = self._running.outcome()
        return self.tr(
            "{ballots} ballots counted once more from nothing: {candidates} candidates and {written} written-in"
            " people, equal in every number"
        ).format(
            ballots=outcome.ballots.collected,
            candidates=len(outcome.candidates),
            written=len(outcome.write_ins),
        )
