"""How far the entry of one contest is: the pile in hand, the papers left, the last ballots, the pace."""

from collections import deque
from collections.abc import Callable
from statistics import median

from core.procedure.contest import State
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import BallotRow, BatchRow

RECENT = 5
PACE_OF = 12  # the last so many ballots make the pace
PAUSE = 90.0  # seconds; a longer gap was a pause and not a ballot
FEWEST = 2


class Pace:
    """Seconds per ballot, kept in memory and nowhere else: no time of a single ballot may be written down."""

    def __init__(self, stopwatch: Callable[[], float]) -> None:
        self._stopwatch = stopwatch
        self._last: float | None = None
        self._gaps: deque[float] = deque(maxlen=PACE_OF)

    def tick(self) -> None:
        """A ballot has been entered just now."""
        at = self._stopwatch()
        if self._last is not None and at - self._last < PAUSE:
            self._gaps.append(at - self._last)
        self._last = at

    def seconds_for(self, papers: int) -> int | None:
        """How long so many papers will take; None while there is too little to judge by."""
        if len(self._gaps) < FEWEST or not papers:
            return None
        return round(median(self._gaps) * papers)


class Piles:
    """Read from the file once and after changes by others; counted on by `took` after each ballot of ours."""

    def __init__(self, file: ElectionFile, contest: str, stopwatch: Callable[[], float]) -> None:
        self._file, self._contest = file, contest
        self.pace = Pace(stopwatch)
        self.state = State.DRAFTED
        self.batches: tuple[BatchRow, ...] = ()
        self.collected = 0
        self._chosen = ""
        self._entered: dict[str, int] = {}
        self.read()

    def read(self) -> None:
        """Reads everything anew; keeps the pile in hand while it has room."""
        if not self._contest:
            return
        row = queries.contest(self._file, self._contest)
        self.state, self.collected = State(row.state), row.collected or 0
        self.batches = queries.batches(self._file, self._contest)
        self._entered = {one.name: one.entered for one in self.batches}
        if self._chosen not in self._entered:
            self._chosen = ""
        if not self._chosen or (not self.left_here and self.next_pile() is not None):
            following = self.next_pile()
            names = [one.name for one in self.batches]
            self._chosen = following.name if following else (names[-1] if names else "")

    def choose(self, name: str) -> None:
        """Takes another pile in hand. Raises `KeyError` for one that there is not."""
        self._entered[name]  # the check
        self._chosen = name

    def took(self, number: int) -> None:
        """A ballot of the pile in hand is in the file under this number."""
        self._entered[self._chosen] = number
        self.pace.tick()

    @property
    def batch(self) -> str:
        """The pile in hand, "" before one is opened."""
        return self._chosen

    @property
    def papers(self) -> int:
        """Papers of the pile in hand."""
        return next((one.papers for one in self.batches if one.name == self._chosen), 0)

    @property
    def here(self) -> int:
        """Ballots of it that are in the file."""
        return self._entered.get(self._chosen, 0)

    @property
    def left_here(self) -> int:
        """Ballots of it still to come."""
        return self.papers - self.here

    @property
    def entered(self) -> int:
        """Ballots of the contest in the file."""
        return sum(self._entered.values())

    @property
    def left(self) -> int:
        """Ballots of the contest still to come."""
        return self.collected - self.entered

    def next_pile(self) -> BatchRow | None:
        """The first pile with papers left; None where all are entered."""
        return next((one for one in self.batches if self._entered[one.name] < one.papers), None)

    def recent(self) -> tuple[BallotRow, ...]:
        """The last ballots of the pile in hand, newest first."""
        if not self._chosen:
            return ()
        return queries.ballots(self._file, self._contest, self._chosen, last=RECENT)

    def ballot(self, number: int) -> BallotRow | None:
        """One ballot of the pile in hand."""
        return queries.ballot(self._file, self._contest, self._chosen, number)
