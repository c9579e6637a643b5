"""Which election comes next at this meeting: a first one, the next of the chain, or one beside it."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal

from core.office import drafts
from core.procedure import chain
from core.procedure.contest import State, reached
from core.procedure.followups import Pending
from core.store import queries
from core.wording import word
from ui.i18n import language
from ui.viewmodels.candidates_appraisal import AppraisalViewModel
from ui.viewmodels.session import Session
from ui.viewmodels.superior import SuperiorViewModel

COMMITTEE_SEATS: Final = 9  # of the seed: 9 to 11, 9 by default
OFFICES: Final = ("committee", "secretary", "deputy_secretary", "other")
# committee: begin the chain; ready: the next can be drafted; stop: ask the superior body; owed: another contest first.
Kind = Literal["committee", "ready", "stop", "owed", "done"]


@dataclass(frozen=True, slots=True)
class Next:
    """One thing that the chain asks for: a title, a sentence, its button, and the contest that it leads to."""

    kind: Kind
    title: str
    sentence: str = ""
    button: str = ""
    contest: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One election of the meeting."""

    id: str
    title: str
    state: str
    here: bool


class ChainViewModel(QObject):
    """Says what may be drafted now, and drafts it."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.superior = SuperiorViewModel(session)
        self.appraisal = AppraisalViewModel(session)
        session.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether there is a meeting that something can be drafted in."""
        return self._session.meeting() is not None

    def may_draft(self) -> bool:
        """Whether drafts can be written here."""
        return self.there() and not self._session.desk.read_only

    def chained(self) -> bool:
        """Whether committee, secretary and deputies are elected one after the other."""
        meeting = self._session.meeting()
        return meeting is not None and meeting.chained

    def offices(self) -> tuple[str, ...]:
        """What an election beside the chain may be for."""
        return ("other",) if self.chained() else OFFICES

    def held(self) -> tuple[Held, ...]:
        """All elections of the meeting."""
        here = self._session.contest_id
        return tuple(
            Held(one.id, one.title, word(f"state.{one.state}", language()), one.id == here)
            for one in self._session.contests()
        )

    def next(self) -> tuple[Next, ...]:
        """What the chain asks for now; nothing while the contest on the table is what it waits for."""
        meeting = self._session.meeting()
        if meeting is None or not meeting.chained:
            return ()
        step = drafts.next_in_chain(self._session.desk, meeting.id)
        if isinstance(step, chain.Ready):
            return (self._ready(step),)
        if isinstance(step, chain.Stop):
            return (Next("stop", self.tr("The superior body decides first")),)
        if isinstance(step, chain.Done):
            return (Next("done", self.tr("All elections of the chain are settled.")),)
        if not step.owed and not self._of_office(step.office):
            return (
                Next(
                    "committee",
                    word("contest.committee", language()),
                    self.tr(
                        "The first of three: secretary and deputy secretaries are elected from its members."
                    ),
                    self.tr("Draft the election of the committee"),
                ),
            )
        return tuple(self._owed(one) for one in step.owed if one.parent != self._session.contest_id)

    def do(self, item: Next) -> str:
        """Drafts what is asked for or puts the contest owed on the table; gives the step to show.

        Raises what `drafts` raises.
        """
        desk, by = self._session.desk, self._session.clerk
        if item.kind == "committee":
            title = word("contest.committee")
            self.draft(title, "committee", COMMITTEE_SEATS)
        elif item.kind == "ready":
            made = drafts.draft_next(desk, self._session.meeting_id, by=by)
            self._session.choose_contest(str(getattr(made.event, "contest")))  # noqa: B009 - not every event has one, this does
        elif item.contest:
            self._session.choose_contest(item.contest)
        return item.step or "contest"

    def draft(self, title: str, office: str, seats: int) -> None:
        """Drafts an election without names and puts it on the table. Raises what `drafts.draft` raises."""
        key = self._free_id(office)
        drafts.draft(
            self._session.desk,
            self._session.meeting_id,
            contest=key,
            title=title,
            office=office,
            seats=seats,
            candidates=(),
            order="strokes" if office in ("committee", "other") else "approved",
            by=self._session.clerk,
        )
        self._session.choose_contest(key)

    def show(self, contest: str) -> None:
        """Puts another election on the table. Raises `NoSuchContest`."""
        self._session.choose_contest(contest)

    # inside

    def _of_office(self, office: str) -> bool:
        return any(one.office == office and one.origin == "first" for one in self._session.contests())

    def _ready(self, step: chain.Ready) -> Next:
        title = word(f"contest.{step.office}", language())
        people = ("、" if language() == "zh" else ", ").join(one.name for one in step.people)
        return Next(
            "ready",
            self.tr("Next: {title}").format(title=title),
            self.tr("{people}; seats: {seats}").format(people=people, seats=step.seats),
            self.tr("Draft {title}").format(title=title),
        )

    def _owed(self, one: Pending) -> Next:
        row = queries.contest(self._session.desk.file, one.parent)
        if one.kind == "unfinished":
            state = word(f"state.{row.state}", language())
            return Next(
                "owed", self.tr("First: {title}").format(title=row.title), state, self.tr("Go there"), row.id
            )
        kind = word(f"kind.{one.kind}", language())
        words = self.tr("Its outcome asks for another vote: {kind}.").format(kind=kind)
        result = "result" if reached(State(row.state), State.CHECKED) else "box"
        title = self.tr("First: {title}").format(title=row.title)
        return Next("owed", title, words, self.tr("To its result"), row.id, result)

    def _free_id(self, office: str) -> str:
        taken = {row.id for row in queries.contests(self._session.desk.file)}
        names = (office, *(f"{office}-{n}" for n in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)
