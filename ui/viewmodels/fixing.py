"""Fixing the candidates: who is chosen for which place, what still stands against it, and the decision."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.domain.applicants import Applicant, Assessment, Condition
from core.domain.enrolment import SlatePlace
from core.domain.term import PostsPlan
from core.office import slate
from core.office.recommendation import accepted
from core.procedure.slate import Chosen, Passing, Place, Recommended, Slate, examine
from core.rules.conditions import age_on, judge
from core.store import kept
from core.wording import say, word
from ui.i18n import language
from ui.shapes import Check, Tone
from ui.viewmodels.fixing_acts import FixingActs
from ui.viewmodels.fixing_words import SlateWords
from ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class Row:
    """One person of the table."""

    id: str
    person: Recommended
    members: int
    mass: int
    age: int | None
    grade: str
    conditions: str
    conditions_tone: Tone
    place: Place | None


class FixingViewModel(QObject):
    """The choice is kept here until the decision is recorded; before that nothing is written."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._places: dict[str, Place] = {}
        self._reasons: dict[str, str] = {}
        self.hold_seat = False
        self.words = SlateWords()
        self.acts = FixingActs(session)
        self._stamp = -1
        self._people: tuple[Recommended, ...] = ()
        self._apart: dict[str, tuple[int, int]] = {}
        self._applicants: dict[str, Applicant] = {}
        self._grades: dict[str, Assessment] = {}
        self._conditions: tuple[Condition, ...] = ()
        self.start_over()
        session.changed.connect(self.changed)

    def start_over(self) -> None:
        """The candidates as they are fixed in the file, else nobody."""
        rows = self.fixed()
        self._places = {one.applicant: one.place for one in rows}
        self._reasons = {one.applicant: one.reason for one in rows}
        self.changed.emit()

    def _read(self) -> None:
        desk = self._session.desk
        if self._stamp == desk.file.seq and not desk.read_only:
            return
        self._people, self._apart = slate.people(desk), slate.votes_apart(desk)
        self._applicants = {one.id: one for one in accepted(desk)}
        self._grades = {one.applicant: one for one in kept.rows(desk.file, Assessment)}
        self._conditions = kept.rows(desk.file, Condition)
        self._places = {key: place for key, place in self._places.items() if key in self._applicants}
        self._stamp = desk.file.seq

    def plan(self) -> PostsPlan | None:
        """The posts plan; without one nothing can be fixed."""
        return kept.row(self._session.desk.file, PostsPlan, id="plan")

    def fixed(self) -> tuple[SlatePlace, ...]:
        """The candidates as recorded."""
        return kept.rows(self._session.desk.file, SlatePlace)

    def may_write(self) -> bool:
        """Whether a decision can be recorded here."""
        return not self._session.desk.read_only and self.plan() is not None

    def rows(self) -> tuple[Row, ...]:
        """Everybody accepted, best first."""
        self._read()
        plan = self.plan() or PostsPlan()
        return tuple(self._row(one, plan, *self._apart.get(one.id, (0, 0))) for one in self._people)

    def _row(self, one: Recommended, plan: PostsPlan, members: int, mass: int) -> Row:
        found = [judge(condition, self._applicants[one.id], plan.as_of) for condition in self._conditions]
        unmet, open_ = found.count("not_met"), found.count("unknown")
        words: tuple[str, Tone] = (self.tr("met"), "good") if found else ("", "plain")
        if unmet:
            words = self.tr("%n not met", "", unmet), "bad"
        elif open_:
            words = self.tr("%n not known", "", open_), "warn"
        elif found and all(one == "exempt" for one in found):
            words = self.tr("exempt"), "plain"
        grade = self._grades.get(one.id)
        return Row(
            one.id,
            one,
            members,
            mass,
            age_on(one.birth, plan.as_of),
            word(f"grade.{grade.grade}", language()) if grade else "",
            *words,
            self._places.get(one.id),
        )

    def choose(self, applicant: str, place: Place | None) -> None:
        """Puts somebody in a place, or out of all."""
        if place is None:
            self._places.pop(applicant, None)
        else:
            self._places[applicant] = place
        self.changed.emit()

    def give_reason(self, applicant: str, reason: str) -> None:
        """Why somebody stands although others with more recommendations do not."""
        self._reasons[applicant] = reason
        self.changed.emit()

    def reason(self, applicant: str) -> str:
        """The reason as typed so far."""
        return self._reasons.get(applicant, "")

    def chosen(self) -> tuple[Chosen, ...]:
        """The choice as it stands, best recommended first."""
        self._read()
        return tuple(
            Chosen(one.id, self._places[one.id], self.reason(one.id))
            for one in self._people
            if one.id in self._places
        )

    def slate(self) -> Slate | None:
        """All that can be said of the choice; None without a posts plan."""
        plan, chosen = self.plan(), self.chosen()
        return examine(plan, self._people, chosen, hold_seat=self.hold_seat) if plan else None

    def passings(self) -> tuple[Passing, ...]:
        """Those chosen for whom a reason is asked, or was given."""
        found = self.slate()
        return found.passings if found else ()

    def checks(self) -> tuple[Check, ...]:
        """Every constraint, met or not, in the order of the plan."""
        found, plan = self.slate(), self.plan()
        return self.words.checks(found, woman=plan.woman) if found and plan else ()

    def lead(self) -> str:
        """How many are chosen, and what holds in the file."""
        rows, plan = self.fixed(), self.plan()
        if plan is None:
            return self.tr("There is no posts plan yet.")
        if rows and self.as_recorded():
            return self.tr("%n candidate(s) are fixed.", "", len(rows))
        whole = plan.slate_secretaries + plan.slate_deputies + plan.slate_members
        return self.tr("{chosen} of {all} chosen, not recorded yet").format(
            chosen=len(self._places), all=whole
        )

    def as_recorded(self) -> bool:
        """Whether the choice is the one in the file."""
        return {one.applicant: one.place for one in self.fixed()} == self._places

    def problem(self) -> str:
        """The first thing that keeps the choice from being recorded, as a sentence; "" where nothing does."""
        found = self.slate()
        return "" if found is None or not found.problems else str(say(found.problems[0], language()))

    def fix(self, decided_by: str, document: str, date: str) -> None:
        """Records the decision on the choice as it stands. Raises what `slate.fix` raises."""
        self.acts.fix(
            self.chosen(), hold_seat=self.hold_seat, decided_by=decided_by, document=document, date=date
        )
