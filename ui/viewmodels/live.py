"""The count while it runs: who stands where, and what the papers left can still change."""

from dataclasses import dataclass

from core.counting import explain
from core.counting.projection import Projection, Prospect, project, what_disputes_could_change
from core.rules.figures import seats_to_fill, threshold
from ui.shapes import Tone
from ui.viewmodels.appraisal import GradeLine, grade_heads, grade_lines
from ui.viewmodels.forms import FormWords
from ui.viewmodels.live_check import LiveCheck
from ui.viewmodels.live_running import Running
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


class LiveViewModel(Running):
    """The running count of the contest that is on the table when this is made."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.checking = LiveCheck(self)
        self._words, self._forms = LiveWords(), FormWords()
        self._by_votes = True
        self._steps_shown = False
        self._hanging: set[tuple[bool, str]] = set()

    def why_locked(self) -> str:
        """The sentence instead of a board."""
        if self.contest and self.is_void():
            return self.tr("The election was declared void: its papers are not counted.")
        return self.tr("Locked until the election is declared valid.")

    def lead(self) -> str:
        """The numbers of the moment in one line."""
        row, live = self.row(), self.live()
        parts = [
            self.tr("{done} of {all} entered").format(done=live.tally.entered, all=row.collected or 0),
            self.tr("valid {n}").format(n=live.tally.valid),
            self.tr("invalid {n}").format(n=live.tally.invalid),
            self._words.threshold(live.rules, live.counts, live.tally.valid),
        ]
        open_still = self.checking.open_still()
        return " · ".join([*parts, open_still] if open_still else parts)

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
        live = self.live()
        found = explain.steps(live.contest, live.rules, live.counts, self.outcome())
        return self._forms.steps(self.row(), self.outcome(), found)

    def grade_heads(self) -> tuple[str, ...]:
        """The grades where this is an appraisal; empty where somebody is elected."""
        return () if self.locked() else grade_heads(self.live().contest)

    def grades(self) -> tuple[GradeLine, ...]:
        """Everybody appraised with the grades so far, in the order of the ballot."""
        tally = self.live().tally
        return grade_lines(self.live().contest, tally.votes(), tally.valid)

    def board(self) -> LiveBoard:
        """Everybody in the order chosen, with the line where the seats end."""
        live = self.live()
        people = project(live.contest, live.rules, live.counts, live.tally)
        could = what_disputes_could_change(live.contest, live.rules, live.counts, live.tally, live.disputed)
        self._hanging = {(one.printed, one.key) for one in could}
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
        live, outcome = self.live(), self.certified()
        if outcome is not None:
            verdict = self._words.verdict(one, outcome, live.rules)
            if self._forms.has_own(self.row()):
                verdict = self._forms.verdict(self.row(), self._words.of(one, outcome))
            state, prospect, tone = (
                verdict,
                "",
                self._words.tone(one, outcome),
            )
        else:
            state = self._words.state(one, live.rules)
            hangs = (one.printed, one.key) in self._hanging
            prospect = self._words.prospect(one, self.left(), hangs=hangs)
            tone = "good" if one.prospect is Prospect.CERTAIN else "plain"
        out = one.prospect is Prospect.OUT
        own = numbers.get(one.key, ()) if one.printed else ()
        return LiveRow(place, one.name, one.votes, own, state, prospect, tone, faint=out)
