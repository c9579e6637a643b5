"""What an outcome leaves to be done: runoff, further or repeat election, fewer seats, the next contest of the chain."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject

from core.domain.outcome import Outcome
from core.office import count, drafts
from core.office.desk import Recorded
from core.procedure import chain
from core.procedure.contest import Act, State, may
from core.procedure.followups import Pending
from core.standing import held
from core.store import queries
from core.store.rows import ContestRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.forms import FormWords
from ui.viewmodels.session import Session
from ui.viewmodels.superior import SuperiorViewModel

Kind = Literal["owed", "drafted", "next", "stop", "settled"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that remains: a title, a sentence, and the words of its button ("" without one).

    `pending` for what an outcome owes, `contest` for what is drafted already. `may_accept`: fewer seats may be
    accepted instead, up to `seats`.
    """

    kind: Kind
    title: str
    sentence: str = ""
    button: str = ""
    pending: Pending | None = None
    contest: str = ""
    may_accept: bool = False
    seats: int = 0


class Remaining(QObject):
    """Asks the procedure; drafts with one click."""

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self._session, self._contest = session, contest
        self.superior = SuperiorViewModel(session)

    def items(self) -> tuple[Item, ...]:
        """What remains after this contest, in the order in which it is to be done."""
        row = self._row()
        if State(row.state) not in {State.VOID, State.ANNOUNCED, State.SEALED}:
            return ()
        found = [self._owed(one) for one in drafts.owed(self._session.desk, row.id) if one.parent == row.id]
        found += [self._drafted(one) for one in self._session.contests() if one.parent == row.id]
        return (*found, *self._chain(row, waiting=bool(found)))

    def draft(self, item: Item) -> str:
        """Drafts what the item asks for, puts it on the table and gives its id. Raises what `drafts` raises."""
        desk, by = self._session.desk, self._session.clerk
        if item.contest:
            made = item.contest
        elif item.pending is not None:
            made = _contest_of(drafts.follow(desk, item.pending, by=by))
        else:
            made = _contest_of(drafts.draft_next(desk, self._row().meeting, by=by))
        self._session.choose_contest(made)
        return made

    def accept_shortage(self, seats: int, decided_by: str) -> None:
        """Fewer seats are filled by decision. Raises what `count.accept_shortage` raises."""
        count.accept_shortage(
            self._session.desk, self._contest, seats=seats, decided_by=decided_by, by=self._session.clerk
        )

    # inside

    def _row(self) -> ContestRow:
        return queries.contest(self._session.desk.file, self._contest)

    def _owed(self, one: Pending) -> Item:
        row = self._row()
        names = self._names(row, one)
        kind = word(f"kind.{one.kind}", language())
        seats = row.seats if one.kind == "repeat" else one.seats
        sentence = self.tr("{people}; seats: {seats}").format(people=names, seats=seats)
        return Item(
            "owed",
            kind if language() == "zh" else kind.capitalize(),
            sentence,
            self.tr("Draft the {kind}").format(kind=kind),
            pending=one,
            may_accept=one.kind == "further" and may(Act.SHORTAGE, State(row.state)),
            seats=seats,
        )

    def _names(self, row: ContestRow, one: Pending) -> str:
        known = {nominee.id: nominee.name for nominee in row.candidates}
        return ("、" if language() == "zh" else ", ").join(known.get(key, key) for key in one.people)

    def _drafted(self, row: ContestRow) -> Item:
        state = word(f"state.{row.state}", language())
        return Item("drafted", row.title, state, self.tr("Go there"), contest=row.id)

    def _chain(self, row: ContestRow, *, waiting: bool) -> tuple[Item, ...]:
        meeting = self._session.meeting()
        if meeting is None or not meeting.chained or row.office not in chain.OFFICES:
            return () if waiting else (self._settled(row),)
        step = drafts.next_in_chain(self._session.desk, meeting.id)
        if isinstance(step, chain.Ready):
            return (self._ready(step),)
        if isinstance(step, chain.Stop):
            return (Item("stop", ""),)
        if isinstance(step, chain.Done):
            return (Item("settled", self.tr("All elections of this meeting are settled.")),)
        return () if waiting else self._elsewhere(step, row)

    def _ready(self, step: chain.Ready) -> Item:
        title = word(f"contest.{step.office}", language())
        people = ("、" if language() == "zh" else ", ").join(one.name for one in step.people)
        return Item(
            "next",
            self.tr("Next: {title}").format(title=title),
            self.tr("{people}; seats: {seats}").format(people=people, seats=step.seats),
            self.tr("Draft {title}").format(title=title),
        )

    def _elsewhere(self, step: chain.Unfinished, row: ContestRow) -> tuple[Item, ...]:
        """The chain waits for another contest: say which, one click leads there."""
        waiting = {one.parent for one in step.owed}
        others = [one for one in self._session.contests() if one.id in waiting and one.id != row.id]
        return tuple(self._drafted(one) for one in others)

    def _settled(self, row: ContestRow) -> Item:
        outcome = held(row).outcome
        if isinstance(outcome, Outcome) and not FormWords().fills_seats(row):
            said = FormWords().in_short(row, outcome)
            return Item("settled", self.tr("Nothing remains: {result}.").format(result=said))
        number = len(outcome.elected) if isinstance(outcome, Outcome) else 0
        return Item("settled", self.tr("Nothing remains: %n elected.", "", number))


def _contest_of(recorded: Recorded) -> str:
    return str(getattr(recorded.event, "contest"))  # noqa: B009 - not every event has one, these do
