"""The running count of one contest, kept by increments as ballots are entered."""

from collections.abc import Callable

from core.counting.certify import ballot_of
from core.counting.decision import decide
from core.counting.live import Live, live
from core.counting.spelling import respell
from core.counting.tally import Tally
from core.domain.ballot import Ballot, WriteIn
from core.domain.outcome import Outcome
from core.journal import ballot_events as ev
from core.journal.event import Event
from core.office.desk import Desk, Recorded
from core.standing import contest_of, counts_of, rules_of, sheet_tally
from core.store import piles, queries

_ONE_PAPER = ev.BallotEntered | ev.BallotCorrected | ev.DisputeDecided
_WHOLE_PILE = ev.BatchSettled | ev.BatchReopened
_NAMES = ev.WriteInsMerged | ev.WriteInsUnmerged | ev.WriteInJudged
_SHEETS = ev.SheetSettled | ev.SheetWithdrawn


class LiveCount:
    """Built once from the file, then each paper is added as it comes; one that changes is taken out first.

    A pile counts by its first reading until both are settled. Papers in dispute are in no sum: for the projection
    they remain. A contest counted by sheets has the sums of its settled sheets.
    """

    def __init__(self, desk: Desk, contest: str) -> None:
        row = queries.contest(desk.file, contest)
        self._desk = desk
        self._id = contest
        self.contest = contest_of(row)
        self.rules = rules_of(row)
        self.counts = counts_of(row)
        self.by_sheets = row.counted_by == "sheets"
        self.tally = sheet_tally(desk.file, row) if self.by_sheets else Tally(self.contest, self.rules)
        self._names = piles.names(desk.file, contest)
        self._ballots: dict[tuple[str, int], Ballot] = {}
        self._disputed: set[tuple[str, int]] = set()
        self._seen: dict[Ballot, Ballot] = {}
        self._settled: set[str] = set()
        if not self.by_sheets:
            self._settled = {
                one.name for one in queries.batches(desk.file, contest) if one.counts == "settled"
            }
            self._read()
        self.close: Callable[[], None] = desk.subscribe(self._hear)

    @property
    def entered(self) -> int:
        """Papers in the tally."""
        return self.tally.entered if self.by_sheets else len(self._ballots)

    @property
    def disputed(self) -> int:
        """Papers read and not in the tally, since somebody must decide about them first."""
        return len(self._disputed)

    @property
    def left(self) -> int:
        """Papers collected that are not in the tally; those in dispute among them."""
        return max(0, self.counts.collected - self.entered)

    def outcome(self) -> Outcome:
        """The outcome if no further ballot came."""
        return decide(self.contest, self.rules, self.counts, self.tally)

    def now(self) -> Live:
        """All that can be said now: votes, who is certain, out or open, and what the papers in dispute could change."""
        return live(self.contest, self.rules, self.counts, self.tally, disputed=self.disputed)

    def _read(self, batch: str | None = None) -> None:
        """Take the papers of every pile, or of one, from the file."""
        for name, number, marks, write_ins, invalid, disputed in queries.counted(
            self._desk.file, self._id, batch
        ):
            if disputed:
                self._disputed.add((name, number))
            else:
                self._put((name, number), ballot_of(marks, write_ins, invalid))

    def _hear(self, recorded: Recorded) -> None:
        event = recorded.event
        if getattr(event, "contest", "") != self._id:
            return
        if self.by_sheets:
            if isinstance(event, _SHEETS | _NAMES):
                self.tally = sheet_tally(self._desk.file, queries.contest(self._desk.file, self._id))
        elif isinstance(event, _ONE_PAPER):
            if self._counts(event.batch, event.reading):
                self._disputed.discard((event.batch, event.number))
                written = tuple(WriteIn(one.name, one.mark) for one in event.write_ins)
                self._put((event.batch, event.number), Ballot(event.marks, written, event.invalid))
        else:
            self._seldom(event)

    def _seldom(self, event: Event) -> None:
        if isinstance(event, ev.BallotSetAside | ev.BallotWithdrawn):
            if self._counts(event.batch, event.reading):
                self._take((event.batch, event.number))
                self._disputed.discard((event.batch, event.number))
                if isinstance(event, ev.BallotSetAside):
                    self._disputed.add((event.batch, event.number))
        elif isinstance(event, _WHOLE_PILE):
            self._read_again(event.batch, settled=isinstance(event, ev.BatchSettled))
        elif isinstance(event, _NAMES):
            self._respell()

    def _counts(self, batch: str, reading: str) -> bool:
        return reading == ("settled" if batch in self._settled else "first")

    def _read_again(self, batch: str, *, settled: bool) -> None:
        if not settled and batch not in self._settled:
            return  # a reading that goes on: its papers stay as they are
        for key in [key for key in self._ballots if key[0] == batch]:
            self._take(key)
        self._disputed = {key for key in self._disputed if key[0] != batch}
        (self._settled.add if settled else self._settled.discard)(batch)
        self._read(batch)

    def _respell(self) -> None:
        """The names count otherwise: every paper with one is taken out and put back."""
        written = [key for key, ballot in self._ballots.items() if ballot.write_ins]
        for key in written:
            self.tally.remove(respell(self._ballots[key], self._names))
        self._names = piles.names(self._desk.file, self._id)
        for key in written:
            self.tally.add(respell(self._ballots[key], self._names))

    def _take(self, key: tuple[str, int]) -> None:
        old = self._ballots.pop(key, None)
        if old is not None:
            self.tally.remove(respell(old, self._names))

    def _put(self, key: tuple[str, int], fresh: Ballot) -> None:
        ballot = self._seen.setdefault(fresh, fresh)  # most papers repeat a few patterns
        self._take(key)
        self.tally.add(respell(ballot, self._names))
        self._ballots[key] = ballot
