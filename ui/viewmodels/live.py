"""The count while it runs: who stands where, what the papers left can still change, and the check at its end."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.counting import explain
from core.counting.projection import Projection, Prospect, project
from core.domain.outcome import Outcome
from core.office import count
from core.office.live import LiveCount
from core.procedure.contest import Act, State, may, reached
from core.rules.figures import seats_to_fill, threshold
from core.store import queries
from core.store.rows import ContestRow
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.live_words import LiveWords
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class LiveRow:
    """One person of the board."""

    place: int
    name: str
    votes: int
    numbers: tuple[int, ...]
    state: str
    prospect: str
    tone: Tone
    faint: bool


@dataclass(frozen=True, slots=True)
class LiveBoard:
    """The whole board: `cut_after` rows have a seat, 0 where no line is drawn; `needed` votes pass, 0 without such."""

    rows: tuple[LiveRow, ...]
    below: tuple[LiveRow, ...]
    cut_after: int
    cut: str
    needed: int
    unreadable: bool


class LiveViewModel(QObject):
    """The running count of the contest that is on the table when this is made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._contest = session, session.contest_id
        self._count: LiveCount | None = None
        self._words = LiveWords()
        self._by_votes = True
        self._steps_shown = False
        session.changed.connect(self._on_session)

    # what there is

    def locked(self) -> bool:
        """Whether the marks may not be counted: not declared valid yet, or void."""
        return not self._contest or not reached(self._state(), State.VALID) or self._is_void()

    def why_locked(self) -> str:
        """The sentence instead of a board."""
        if self._contest and self._is_void():
            return self.tr("The election was declared void: its papers are not counted.")
        return self.tr("Locked until the election is declared valid.")

    def lead(self) -> str:
        """The numbers of the moment in one line."""
        row, live = self._row(), self._live()
        parts = [
            self.tr("{done} of {all} entered").format(done=live.tally.entered, all=row.collected or 0),
            self.tr("valid {n}").format(n=live.tally.valid),
            self.tr("invalid {n}").format(n=live.tally.invalid),
            self._words.threshold(live.rules, live.counts, live.tally.valid),
        ]
        return " · ".join(parts)

    def left(self) -> int:
        """Papers not entered yet."""
        return max((self._row().collected or 0) - self._live().tally.entered, 0)

    def by_votes(self) -> bool:
        """Most votes first; else as on the ballot."""
        return self._by_votes

    def toggle_order(self) -> None:
        """By votes, or as on the ballot."""
        self._by_votes = not self._by_votes
        self.changed.emit()

    def steps_shown(self) -> bool:
        """Whether the steps of the decision are shown in place of the board."""
        return self._steps_shown

    def toggle_steps(self) -> None:
        """The steps of the decision, or the board."""
        self._steps_shown = not self._steps_shown
        self.changed.emit()

    def steps(self) -> tuple[str, ...]:
        """The decision in sentences, on the ballots entered so far."""
        live = self._live()
        found = explain.steps(live.contest, live.rules, live.counts, self._outcome())
        return tuple(step.say(language()) for step in found)

    def board(self) -> LiveBoard:
        """Everybody in the order chosen, with the line where the seats end."""
        live = self._live()
        people = project(live.contest, live.rules, live.counts, live.tally)
        seats = max(seats_to_fill(live.contest, live.rules), 0)
        ranked = sorted(people, key=lambda one: (-one.votes, not one.printed))
        line = ranked[seats - 1].votes if 0 < seats <= len(ranked) else 0
        main = [one for one in ranked if one.printed or (one.votes >= max(line, 1) and one.passed)]
        below = [one for one in ranked if one not in main]
        if not self._by_votes:
            main, below = [one for one in people if one.printed], [one for one in ranked if not one.printed]
        marks = live.tally.votes()
        unreadable = any(votes.unreadable for votes in marks)
        numbers = {
            one.key: (votes.against, votes.abstain, *((votes.unreadable,) if unreadable else ()))
            for one, votes in zip((one for one in people if one.printed), marks, strict=True)
        }
        rule = live.rules.majority
        return LiveBoard(
            rows=tuple(self._line(one, place, numbers) for place, one in enumerate(main, start=1)),
            below=tuple(self._line(one, 0, numbers) for one in below),
            cut_after=min(seats, len(main)) if self._by_votes else 0,
            cut=self._words.cut(ranked, seats, self.left()),
            needed=threshold(rule, live.counts, live.tally.valid) if rule is not None else 0,
            unreadable=unreadable,
        )

    def _line(self, one: Projection, place: int, numbers: dict[str, tuple[int, ...]]) -> LiveRow:
        live, outcome = self._live(), self._certified()
        if outcome is not None:
            state, prospect, tone = (
                self._words.verdict(one, outcome, live.rules),
                "",
                self._words.tone(one, outcome),
            )
        else:
            state = self._words.state(one, live.rules)
            prospect = self._words.prospect(one, self.left())
            tone = "good" if one.prospect is Prospect.CERTAIN else "plain"
        out = one.prospect is Prospect.OUT
        own = numbers.get(one.key, ()) if one.printed else ()
        return LiveRow(place, one.name, one.votes, own, state, prospect, tone, faint=out)

    # what can be done

    def can_check(self) -> bool:
        """Whether everything is entered and the count waits for its check."""
        return not self.locked() and self._state() is State.COUNTING and self.left() == 0

    def checked(self) -> bool:
        """Whether the certified count was made and agreed."""
        return not self.locked() and reached(self._state(), State.CHECKED)

    def can_reopen(self) -> bool:
        """Whether nothing is announced yet."""
        return bool(self._contest) and may(Act.REOPEN, self._state())

    def checker(self) -> str:
        """Who usually checks: the chief scrutineer."""
        officers = queries.officers(self._session.desk.file, self._row().meeting)
        return next((one.name for one in officers if one.role == "chief_scrutineer"), "")

    def check(self, by: str) -> None:
        """Counts from nothing and holds it against the running count. Raises what `count.check` raises."""
        count.check(self._session.desk, self._contest, by=by, live=self._live())

    def reopen(self, reason: str) -> None:
        """Back to entry. Raises what `count.reopen` raises."""
        count.reopen(self._session.desk, self._contest, reason=reason, by=self._session.clerk)

    def agreed(self) -> str:
        """What the check compared, in numbers."""
        outcome = self._outcome()
        return self.tr(
            "{ballots} ballots counted once more from nothing: {candidates} candidates and {written} written-in"
            " people, equal in every number"
        ).format(
            ballots=outcome.ballots.collected,
            candidates=len(outcome.candidates),
            written=len(outcome.write_ins),
        )

    # inside

    def _on_session(self) -> None:
        if self._count is None:
            self.changed.emit()

    def _row(self) -> ContestRow:
        return queries.contest(self._session.desk.file, self._contest)

    def _state(self) -> State:
        return State(self._row().state)

    def _is_void(self) -> bool:
        return self._row().valid is False

    def _live(self) -> LiveCount:
        if self._count is None:  # contest, rules and numbers are frozen once the election is declared valid
            self._count = LiveCount(self._session.desk, self._contest)
            # The session hears of a ballot before the count does: from now on this listens behind the count.
            self._session.desk.subscribe(lambda _recorded: self.changed.emit())
        return self._count

    def _certified(self) -> Outcome | None:
        row = self._row()
        return Outcome.from_data(row.outcome) if row.outcome is not None else None

    def _outcome(self) -> Outcome:
        return self._certified() or self._live().outcome()
