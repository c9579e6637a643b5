"""The piles of a contest at a glance: who read which, how far each is, what comes next at each."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.errors.people import SameTeller
from core.office import batches, people
from core.procedure.contest import State, reached
from core.store import queries
from core.store.rows import BatchRow
from core.wording import word
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.entry_hand import Hand
from ui.viewmodels.session import Session

MINUTE = 60
Next = Literal["read", "read_again", "settle", "decide", ""]


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One pile as the table shows it; `next` is what is to be done with it."""

    name: str
    papers: int
    readings: str
    first: str
    second: str
    disputes: int
    state: str
    tone: Tone
    next: Next
    todo: str


class BatchesViewModel(QObject):
    """The contest that was on the table when this was made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self._id = session, session.contest_id
        self._hand = Hand.of(session)
        session.changed.connect(self.changed)

    def locked(self) -> bool:
        """Whether there is no pile to show."""
        if not self._id:
            return True
        row = queries.contest(self.session.desk.file, self._id)
        return not reached(State(row.state), State.COUNTING) or row.counted_by == "sheets"

    def overview(self) -> batches.Overview:
        """Numbers of all piles."""
        return batches.overview(self.session.desk, self._id, self._hand.recent(self._id))

    def lines(self) -> tuple[BatchLine, ...]:
        """Every pile, in its order."""
        return tuple(self._line(one) for one in queries.batches(self.session.desk.file, self._id))

    def lead(self) -> str:
        """How far all is, and when it will be done."""
        found = self.overview()
        done = found.progress
        parts = [
            self.tr("%n batch(es)", "", len(found.batches)),
            self.tr("{left} of {all} papers left").format(left=done.papers_left, all=found.collected),
        ]
        if done.readings_left > done.papers_left:
            parts.append(self.tr("%n reading(s) left in all", "", done.readings_left))
        if found.unbatched:
            parts.append(self.tr("%n paper(s) in no batch", "", found.unbatched))
        return " · ".join(parts)

    def pace(self) -> str:
        """Papers a minute and the time when all will be read; "" while nothing can be said."""
        done = self.overview().progress
        if done.rate is None or done.seconds_left is None or not done.readings_left:
            return ""
        end = self.session.desk.clock.now() + timedelta(seconds=done.seconds_left)
        rate = max(1, int(done.rate * MINUTE + Fraction(1, 2)))
        return self.tr("{rate} papers a minute, done at about {end}").format(
            rate=rate, end=end.strftime("%H:%M")
        )

    def states(self) -> tuple[tuple[str, int], ...]:
        """How many piles stand in which state, in words."""
        return tuple(
            (word(f"batch.{state}", language()), number) for state, number in self.overview().progress.states
        )

    def disputes(self) -> int:
        """Ballots that wait for a decision."""
        return self.overview().disputes

    def names_are_free(self) -> bool:
        """Whether whoever types says their name here, since nobody is registered."""
        return not people.registered(self.session.desk, self.session.meeting_id)

    def rename(self, name: str) -> None:
        """Somebody else types from now on."""
        if name.strip() and name.strip() != self.session.clerk:
            self.session.clerk = name.strip()
            self.session.changed.emit()

    def go_on(self, line: BatchLine) -> str:
        """Takes the pile in hand for what comes next; the page to go to, "" where nothing is to be done.

        Raises `SameTeller` where whoever is at the keyboard read it first.
        """
        row = queries.batch(self.session.desk.file, self._id, line.name)
        if line.next in ("read", "read_again"):
            other = row.tellers if line.next == "read_again" else row.second_tellers
            if row.double and self.session.clerk in other:
                raise SameTeller(name=self.session.clerk)
            self._hand.take(self._id, line.name)
            return "entry"
        if line.next == "settle":
            self._hand.settle(self._id, line.name)
            return "settle"
        return "disputes" if line.next == "decide" else ""

    def reopen(self, name: str, reason: str) -> None:
        """One step back. Raises what `batches.reopen` raises."""
        batches.reopen(self.session.desk, self._id, name, reason=reason, by=self.session.clerk)

    def recount(self, name: str, papers: int, reason: str) -> None:
        """The papers counted again. Raises what `batches.recount` raises."""
        batches.recount(
            self.session.desk, self._id, name, papers=papers, reason=reason, by=self.session.clerk
        )

    def _line(self, row: BatchRow) -> BatchLine:
        following, todo = self._next(row)
        tone: Tone = "good" if row.complete and not row.disputes else "warn" if row.disputes else "plain"
        state = word(f"batch.{row.state}", language())
        if not row.double and row.complete and not row.disputes:
            state = self.tr("entered, complete")
        return BatchLine(
            row.name,
            row.papers,
            self.tr("twice") if row.double else self.tr("once"),
            self._who(row.tellers, row.entered, row.papers),
            self._who(row.second_tellers, row.again, row.papers) if row.double else "",
            row.disputes,
            state,
            tone,
            following,
            todo,
        )

    def _next(self, row: BatchRow) -> tuple[Next, str]:
        if row.state == "open" and (row.left or row.double) and row.papers:
            return "read", self.tr("Read it") if not row.entered else self.tr("Go on reading")
        if row.state == "entered" and row.double:
            return "read_again", self.tr("Second reading, by somebody else")
        if row.disputes:
            return "decide", self.tr("Decide what was set aside")
        if row.state == "entered_again":
            return "settle", self.tr("Settle the differences")
        return "", ""

    def _who(self, tellers: tuple[str, ...], done: int, papers: int) -> str:
        if not tellers:
            return "–"
        return f"{self.tr(', ').join(tellers)}  {done} / {papers}"
