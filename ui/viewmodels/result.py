"""What came out: one sentence for each person, how it was decided, and what remains to be voted on."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.counting import explain
from core.domain.outcome import CandidateResult, Outcome, Verdict, WriteInResult
from core.office import count
from core.procedure.contest import Act, State, may
from core.standing import contest_of, counts_of, outcome_of, rules_of
from core.store import queries
from core.store.rows import ContestRow
from ui.i18n import language
from ui.shapes import CheckState
from ui.viewmodels.appraisal import GradeLine, grade_heads, grade_lines
from ui.viewmodels.approval import ApprovalViewModel
from ui.viewmodels.forms import FormWords
from ui.viewmodels.remaining import Remaining
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class Person:
    """One person with the verdict, the word for it and the sentence that says why."""

    name: str
    verdict: Verdict
    word: str
    sentence: str
    written_in: bool


class ResultViewModel(QObject):
    """The outcome of the contest that is on the table when this is made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._contest = session, session.contest_id
        self.remaining = Remaining(session, self._contest)
        self.approval = ApprovalViewModel(session, self._contest)
        self._forms, self._steps_shown = FormWords(), False
        session.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether there is a result: the count is checked, or the election void."""
        return bool(self._contest) and self._outcome() is not None

    def void(self) -> bool:
        """Whether the election was declared void."""
        return self.there() and not self._certain().counted

    def announced(self) -> bool:
        """Whether the executive chair has announced it."""
        return (
            self.there() and State(self._row().state) in {State.ANNOUNCED, State.SEALED} and not self.void()
        )

    def can_announce(self) -> bool:
        """Whether it waits to be announced."""
        return self.there() and may(Act.ANNOUNCE, State(self._row().state))

    def announcer(self) -> str:
        """Who announces: the executive chair, where the meeting named one."""
        officers = queries.officers(self._session.desk.file, self._row().meeting)
        return next((one.name for one in officers if one.role == "executive_chair"), "")

    def announce(self, by: str) -> None:
        """The executive chair announces. Raises what `count.announce` raises."""
        count.announce(self._session.desk, self._contest, announced_by=by, by=self._session.clerk)

    def lead(self) -> str:
        """How far the result is."""
        row = self._row()
        if self.void():
            return self.tr("declared void by {name}").format(name=row.declared_by)
        if not self.announced():
            return self.tr("checked, not announced yet")
        if row.state == State.SEALED:
            return self.tr("announced by {name}, sealed").format(name=row.announced_by)
        return self.tr("announced by {name}").format(name=row.announced_by)

    def statement(self) -> tuple[CheckState, str, str]:
        """The result in large type: icon, words, and a sentence."""
        outcome = self._certain()
        if not outcome.counted:
            return "wrong", self.tr("Election void"), self.steps()[-1]
        row = self._row()
        if self._forms.has_own(row):
            return self._forms.statement(row, outcome)
        number = len(outcome.elected)
        words = self.tr("{n} elected").format(n=number) if number else self.tr("Nobody is elected")
        parts = [self.tr("%n seat(s) to fill", "", row.seats)]
        parts += [
            self.tr("{seats} of them go to a runoff of {people}").format(
                seats=one.seats, people=len(one.candidates)
            )
            for one in outcome.runoffs
        ]
        if outcome.further_election:
            parts.append(self.tr("{seats} stay open").format(seats=outcome.further_election.seats))
        if outcome.held_open:
            parts.append(self.tr("{seats} held open").format(seats=outcome.held_open))
        settled = bool(number) and not outcome.runoffs and not outcome.further_election
        return "ok" if settled else "open", words, self.tr("; ").join(parts)

    def people(self) -> tuple[Person, ...]:
        """Everybody, most votes first; the elected in the order of the outcome."""
        outcome, row = self._certain(), self._row()
        if not outcome.counted:
            return ()
        contest, rules, counts = contest_of(row), rules_of(row), counts_of(row)
        everybody: list[CandidateResult | WriteInResult] = [*outcome.candidates, *outcome.write_ins]
        printed = {one.id for one in outcome.candidates}
        order = {key: place for place, key in enumerate(outcome.elected)}
        everybody.sort(key=lambda one: (order.get(one.key, len(order)), one.rank))
        return tuple(
            Person(
                one.name,
                one.verdict,
                self._word(one.verdict),
                self._forms.sentence(row, outcome, one)
                if self._forms.has_own(row)
                else explain.candidate_step(contest, rules, counts, outcome, one).say(language()),
                written_in=one.key not in printed,
            )
            for one in everybody
        )

    def steps(self) -> tuple[str, ...]:
        """The decision in sentences."""
        row = self._row()
        found = explain.steps(contest_of(row), rules_of(row), counts_of(row), self._certain())
        return self._forms.steps(row, self._certain(), found)

    def grade_heads(self) -> tuple[str, ...]:
        """The grades where this is an appraisal; empty where somebody is elected."""
        return grade_heads(contest_of(self._row())) if self._contest else ()

    def grades(self) -> tuple[GradeLine, ...]:
        """Everybody appraised, in the order of the ballot."""
        outcome = self._certain()
        return grade_lines(contest_of(self._row()), outcome.candidates, outcome.ballots.valid)

    def steps_shown(self) -> bool:
        """Whether the steps are shown."""
        return self._steps_shown

    def toggle_steps(self) -> None:
        """Shows the steps of the decision, or the people."""
        self._steps_shown = not self._steps_shown
        self.changed.emit()

    def _word(self, verdict: Verdict) -> str:
        if self._forms.has_own(self._row()):
            return self._forms.verdict(self._row(), verdict)
        words = {
            Verdict.ELECTED: self.tr("elected"),
            Verdict.TIED: self.tr("stands again"),
            Verdict.NO_SEAT: self.tr("no seat left"),
            Verdict.NO_MAJORITY: self.tr("not elected"),
        }
        return words[verdict]

    def _row(self) -> ContestRow:
        return queries.contest(self._session.desk.file, self._contest)

    def _outcome(self) -> Outcome | None:
        row = self._row()
        if row.outcome is None and State(row.state) is not State.VOID:
            return None
        return outcome_of(self._session.desk.file, row)

    def _certain(self) -> Outcome:
        outcome = self._outcome()
        if outcome is None:
            raise ValueError("asked for a result before there is one")
        return outcome
