"""How far the entry of one contest is: pile and reading in hand, papers left, the last ballots, the pace."""

from collections.abc import Callable

from core.journal.ballot_events import EntryReading, Reading
from core.procedure.contest import State
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import BallotRow, BatchRow
from ui.viewmodels.entry_pace import Pace
from ui.viewmodels.entry_turns import Turns

RECENT = 5


class Piles:
    """Read from the file once and after changes by others; counted on by `took` after each ballot of ours."""

    def __init__(
        self,
        file: ElectionFile,
        contest: str,
        stopwatch: Callable[[], float],
        who: Callable[[], str] = lambda: "",
    ) -> None:
        self._file, self._contest = file, contest
        self.pace, self.turns = Pace(stopwatch), Turns(who)
        self.state = State.DRAFTED
        self.batches: tuple[BatchRow, ...] = ()
        self.collected = 0
        self.one_more = False  # a second reading that finds more papers than the pile is said to hold
        self.asked = False  # since the rows were read a ballot was set aside
        self._chosen = ""
        self._named: dict[str, BatchRow] = {}
        self._entered = 0
        self.read()

    def read(self) -> None:
        """Reads everything anew; keeps the pile in hand while it is this person's turn there."""
        if not self._contest:
            return
        row = queries.contest(self._file, self._contest)
        self.state, self.collected = State(row.state), row.collected or 0
        self.batches = queries.batches(self._file, self._contest)
        self.turns.read(self.batches)
        self.asked = False
        self._named = {one.name: one for one in self.batches}
        self._entered = sum(self.turns.first(one) for one in self.batches)
        names = list(self._named)
        if self._chosen not in self._named:
            self._chosen = ""
        hand = self.hand()
        if hand is None or not self.turns.in_turn(hand):
            following = self.next_pile()
            self._take(following.name if following else self._chosen or (names[-1] if names else ""))

    def choose(self, name: str) -> None:
        """Takes another pile in hand. Raises `KeyError` for one that there is not."""
        self._named[name]  # the check
        self._take(name)

    def _take(self, name: str) -> None:
        self.one_more = self.one_more and name == self._chosen
        self._chosen = name

    def took(self, number: int) -> None:
        """A ballot of the pile in hand is in the file under this number."""
        hand = self._named[self._chosen]
        before = self.turns.first(hand)
        self.turns.took(self._chosen, number)
        self._entered += self.turns.first(hand) - before
        self.one_more = False
        self.pace.tick()

    def hand(self) -> BatchRow | None:
        """The pile in hand."""
        return self._named.get(self._chosen)

    @property
    def batch(self) -> str:
        """The pile in hand, "" before one is opened."""
        return self._chosen

    @property
    def reading(self) -> Reading:
        """The reading of it that is in hand."""
        hand = self.hand()
        return self.turns.reading(hand) if hand else "first"

    @property
    def entering(self) -> EntryReading:
        """The same while papers are read."""
        return "first" if self.reading == "first" else "second"

    @property
    def papers(self) -> int:
        """Papers of the pile in hand."""
        hand = self.hand()
        return hand.papers if hand else 0

    @property
    def here(self) -> int:
        """Ballots of the reading in hand that are in the file."""
        return self.turns.count(self._chosen)

    @property
    def left_here(self) -> int:
        """Ballots of it still to come."""
        return max(0, self.papers - self.here)

    @property
    def entered(self) -> int:
        """Papers of the contest that were read at least once."""
        return self._entered

    @property
    def left(self) -> int:
        """Papers of the contest still to be read for the first time."""
        return self.collected - self.entered

    @property
    def unbatched(self) -> int:
        """Papers of the contest that lie in no pile."""
        return self.collected - sum(one.papers for one in self.batches)

    @property
    def unsettled(self) -> bool:
        """Whether a pile waits for a decision, or one read twice for its other reading or its settlement."""
        return self.asked or any(
            one.disputes or (one.double and one.papers and one.counts != "settled") for one in self.batches
        )

    def next_pile(self) -> BatchRow | None:
        """The pile that this person goes on with, None where no turn is theirs. A full one in hand is done with."""
        able = [one for one in self.batches if self.turns.in_turn(one)]
        able = [one for one in able if one.name != self._chosen or self.left_here]
        return min(able, key=self.turns.rank, default=None)

    def recent(self) -> tuple[BallotRow, ...]:
        """The last ballots of the reading in hand, newest first; none of somebody else's."""
        hand = self.hand()
        if hand is None or not self.turns.may_look(hand):
            return ()
        return queries.ballots(self._file, self._contest, hand.name, last=RECENT, reading=self.reading)

    def ballot(self, pile: BatchRow, number: int) -> BallotRow | None:
        """What this person may see of a paper: their own reading of it, or what was settled."""
        if not self.turns.may_look(pile):
            return None
        reading = self.turns.reading(pile)
        return queries.ballot(self._file, self._contest, pile.name, number, reading=reading)
