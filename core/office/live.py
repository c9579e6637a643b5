"""The running count of one contest, kept by increments as ballots are entered."""

from collections.abc import Callable

from core.counting.decision import decide
from core.counting.tally import Tally
from core.domain.ballot import Ballot, WriteIn
from core.domain.outcome import Outcome
from core.journal import events as ev
from core.office.desk import Desk, Recorded
from core.standing import contest_of, counts_of, rules_of
from core.store import queries


class LiveCount:
    """Built once from the file, then each ballot is added as it comes; a corrected one is taken out first."""

    def __init__(self, desk: Desk, contest: str) -> None:
        row = queries.contest(desk.file, contest)
        self._desk = desk
        self._id = contest
        self.contest = contest_of(row)
        self.rules = rules_of(row)
        self.counts = counts_of(row)
        self.tally = Tally(self.contest, self.rules)
        self._ballots: dict[tuple[str, int], Ballot] = {}
        self._seen: dict[Ballot, Ballot] = {}
        for batch in queries.batches(desk.file, contest):
            for line in queries.ballots(desk.file, contest, batch.name):
                self._put(line.batch, line.number, line.marks, line.write_ins, line.invalid)
        self.close: Callable[[], None] = desk.subscribe(self._hear)

    @property
    def entered(self) -> int:
        """Ballots in the tally."""
        return len(self._ballots)

    def outcome(self) -> Outcome:
        """The outcome if no further ballot came."""
        return decide(self.contest, self.rules, self.counts, self.tally)

    def _hear(self, recorded: Recorded) -> None:
        event = recorded.event
        if isinstance(event, ev.BallotEntered | ev.BallotCorrected) and event.contest == self._id:
            self._put(event.batch, event.number, event.marks, event.write_ins, event.invalid)

    def _put(
        self, batch: str, number: int, marks: str, write_ins: tuple[ev.WrittenIn, ...], invalid: str | None
    ) -> None:
        fresh = Ballot(marks, tuple(WriteIn(one.name, one.mark) for one in write_ins), invalid)
        ballot = self._seen.setdefault(fresh, fresh)  # most papers repeat a few patterns
        old = self._ballots.get((batch, number))
        if old is not None:
            self.tally.remove(old)
        self.tally.add(ballot)
        self._ballots[batch, number] = ballot
