"""Whose turn it is at a pile, and who may see what of it: a second reading is blind."""

from collections.abc import Callable

from core.journal.ballot_events import Reading
from core.store.rows import BatchRow


class Turns:
    """Answers for the person at the keyboard. A pile read twice shows nobody the other reading: what can be seen of it
    is what that person entered, or what was settled.
    """

    def __init__(self, who: Callable[[], str]) -> None:
        self._who = who
        self._counts: dict[str, int] = {}
        self._mine: set[tuple[str, str]] = set()

    def read(self, rows: tuple[BatchRow, ...]) -> None:
        """Takes in how far every pile is."""
        self._counts = {one.name: self._count(one) for one in rows}

    def took(self, batch: str, number: int) -> None:
        """The person at the keyboard has entered this many of the pile."""
        self._counts[batch] = number
        self._mine.add((self._who(), batch))

    def count(self, batch: str) -> int:
        """Ballots in the reading of a pile that concerns this person."""
        return self._counts.get(batch, 0)

    def reading(self, row: BatchRow) -> Reading:
        """That reading: the one that counts once the pile is settled, before that their own."""
        if row.counts == "settled":
            return "settled"
        if not row.double or row.state == "open" or self._who() in row.tellers:
            return "first"
        return "second"

    def in_turn(self, row: BatchRow) -> bool:
        """Whether this person can go on reading a pile now: papers are left, or a reading is to be laid down."""
        if not row.papers:
            return False
        if not row.double:
            return row.state == "open" and self.count(row.name) < row.papers
        if row.state == "open":
            return self._who() not in row.second_tellers
        return row.state == "entered" and self._who() not in row.tellers

    def may_look(self, row: BatchRow) -> bool:
        """Whether this person may see papers of a pile: not those of a reading that is not theirs."""
        if not row.double or row.counts == "settled":
            return True
        own = {"first": row.tellers, "second": row.second_tellers}[self.reading(row)]
        return self._who() in own or (self._who(), row.name) in self._mine

    def rank(self, row: BatchRow) -> int:
        """What comes first: a reading one has begun, a fresh pile, a second reading, what somebody else began."""
        if not row.double:
            return 1
        begun = self.count(row.name) > 0
        if begun:
            return 0 if self.may_look(row) else 3
        return 2 if row.state == "entered" else 1

    def first(self, row: BatchRow) -> int:
        """Papers of a pile that were read at least once."""
        return min(self.count(row.name), row.papers) if self.reading(row) == "first" else row.papers

    def _count(self, row: BatchRow) -> int:
        counts = {"first": row.entered, "second": row.again, "settled": row.counted}
        return counts[self.reading(row)]
