"""How quickly papers are read, in memory alone."""

from collections import deque
from collections.abc import Callable
from statistics import median

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

    def piece(self) -> tuple[int, int]:
        """The last ballots as one piece of work: how many, in how many seconds; nothing while there are too few."""
        if len(self._gaps) < FEWEST:
            return 0, 0
        return len(self._gaps), max(round(sum(self._gaps)), 1)
