"""One round of voting: its ballots, how far they are, and the one form that its next step needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject

from core.office import rounds
from core.office.contests import Papers
from core.procedure.contest import State
from core.procedure.followups import FILLING
from core.procedure.nomination import OFFICES
from core.store import queries
from core.store.rows import ContestRow, MeetingRow
from core.wording import word
from ui.i18n import language
from ui.viewmodels.session import Session

Step = Literal["", "open", "fix", "quorum", "issue", "collect", "declare", "counted"]
STEPS: dict[State, Step] = {
    State.DRAFTED: "fix",
    State.FIXED: "quorum",
    State.QUORATE: "issue",
    State.ISSUED: "collect",
    State.COLLECTED: "declare",
}
SPECIMENS = 3


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One ballot of the round: what is elected, how many stand, how far it is."""

    contest: str
    title: str
    candidates: int
    seats: int
    state: str


class RoundViewModel(QObject):
    """The last round of the congress. Commands raise what `core.office.rounds` raises."""

    def __init__(self, session: Session, meeting: Callable[[], MeetingRow | None]) -> None:
        super().__init__()
        self._session, self._meeting = session, meeting

    def standing(self) -> rounds.Standing | None:
        """The last round that has a ballot left; None before one is opened."""
        meeting, file = self._meeting(), self._session.desk.file
        found = rounds.of_meeting(file, meeting.id) if meeting else ()
        standings = [rounds.standing(file, one.id) for one in found]
        return next((one for one in reversed(standings) if one.contests), None)

    def free(self) -> tuple[ContestRow, ...]:
        """Ballots with candidates that belong to no round yet."""
        meeting, file = self._meeting(), self._session.desk.file
        if meeting is None:
            return ()
        taken = {contest for one in rounds.of_meeting(file, meeting.id) for contest in one.contests}
        order = list(OFFICES)
        rows = [
            row
            for row in queries.contests(file, meeting.id)
            if row.form in FILLING and row.office in OFFICES and row.origin != "runoff"
            if row.candidates and row.id not in taken
            if row.state in (State.DRAFTED, State.FIXED, State.QUORATE)
        ]
        return tuple(sorted(rows, key=lambda row: order.index(row.office)))

    def step(self) -> Step:
        """What comes next: the next act of the round on view, or to open one."""
        now = self.standing()
        if now is not None and now.state in STEPS:
            return STEPS[now.state]
        if self.free():
            return "open"
        return "counted" if now is not None else ""

    def lines(self) -> tuple[RoundLine, ...]:
        """The ballots of the round on view, or those that one would hold."""
        now = self.standing()
        rows = now.contests if now is not None and self.step() != "open" else self.free()
        return tuple(
            RoundLine(
                row.id,
                row.title,
                len(row.candidates),
                row.seats,
                word(f"state.{row.state}", language()),
            )
            for row in rows
        )

    def title(self) -> str:
        """The title of the round on view."""
        now = self.standing()
        return (
            now.round.title if now is not None and self.step() != "open" else word("round.first", language())
        )

    def suggested(self) -> Papers:
        """The numbers to hand out: one ballot of each for everybody present, three specimens, the rest clipped."""
        meeting = self._meeting()
        here = queries.attendance(self._session.desk.file, meeting.id) if meeting else None
        if here is None:
            return Papers(0, 0, 0, 0)
        unpacked = here.required + SPECIMENS
        return Papers(unpacked, here.present, SPECIMENS, here.required - here.present)

    def issued(self) -> int:
        """How many ballots of each were handed out."""
        now = self.standing()
        return now.contests[0].issued or 0 if now is not None else 0

    # what is recorded

    def open(self, title: str) -> None:
        """Opens a round over all ballots that are ready."""
        meeting = self._meeting()
        if meeting is not None:
            contests = tuple(row.id for row in self.free())
            rounds.open_round(self._session.desk, meeting.id, contests, title=title, by=self._session.clerk)

    def fix(self, approved_by: str) -> None:
        """Freezes the candidates of all."""
        rounds.fix(self._session.desk, self._key(), approved_by=approved_by, by=self._session.clerk)

    def establish(self) -> None:
        """Those present are counted once for all."""
        rounds.establish_quorum(self._session.desk, self._key(), by=self._session.clerk)

    def issue(self, papers: Papers) -> None:
        """One ballot of each for everybody."""
        rounds.issue(self._session.desk, self._key(), papers, by=self._session.clerk)

    def collect(self, collected: Mapping[str, int]) -> None:
        """The papers of each, counted apart."""
        rounds.collect(self._session.desk, self._key(), collected, by=self._session.clerk)

    def declare(self, declared_by: str) -> None:
        """Each valid or void as its papers have it."""
        rounds.declare(self._session.desk, self._key(), declared_by=declared_by, by=self._session.clerk)

    def _key(self) -> str:
        now = self.standing()
        return now.round.id if now is not None else ""
