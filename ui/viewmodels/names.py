"""Written-in names: who was written in how often, which spellings are one person, who may be elected."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.outcome import Outcome
from core.office import names, people
from core.office.names import Name
from core.procedure.contest import Act, State, may, reached
from core.standing import rules_of
from core.store import piles, queries
from core.store.rows import ContestRow
from ui.viewmodels.names_effect import names_with, outcome_with
from ui.viewmodels.session import Session

# What is asked below the list: which names are one person, whether one may be elected, which spelling is parted.
Panel = Literal["", "merge", "judge", "part"]
Stage = Literal["locked", "nobody", "open", "closed"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is about to be recorded, with the outcome before and after."""

    name: str
    before: Outcome
    after: Outcome


class NamesViewModel(QObject):
    """One contest's written-in people; `changed` after every write, mark and opened line."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.contest_id, self._file = session, session.contest_id, session.desk.file
        self.panel: Panel = ""
        self.marked: tuple[str, ...] = ()  # the names that are one person
        self.kept = ""
        self.current = ""  # who is judged, or which spelling is parted
        session.changed.connect(self._on_session)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return queries.contest(self.session.desk.file, self.contest_id) if self.contest_id else None

    def stage(self) -> Stage:
        """What can be done here now."""
        row = self.row()
        if row is None or not reached(State(row.state), State.VALID):
            return "locked"
        if not self.people():
            return "nobody"
        return "open" if may(Act.CORRECT, State(row.state)) else "closed"

    def people(self) -> tuple[Name, ...]:
        """Everybody written in, the most often written first."""
        return names.written(self.session.desk, self.contest_id) if self.contest_id else ()

    def asks_judgement(self) -> bool:
        """Whether the rules of this election want every written-in person judged."""
        row = self.row()
        return row is not None and rules_of(row).write_in.eligible != "anybody"

    def guarded(self) -> bool:
        """Whether people are registered, so that those who decide are those who gave their PINs."""
        return bool(people.registered(self.session.desk, self.session.meeting_id))

    # what is about to be done

    def mark(self, name: str) -> None:
        """One of the names that are one person, or no longer; two or more open the line that merges them."""
        marked = tuple(one for one in self.marked if one != name)
        self.ask_merge(marked if name in self.marked else (*marked, name))

    def ask_merge(self, marked: tuple[str, ...]) -> None:
        """These are one person; kept is who is on the roll, else who was written most often."""
        order = {one.name: (not one.on_roll, place) for place, one in enumerate(self.people())}
        self.marked = tuple(sorted(marked, key=lambda name: order.get(name, (True, 0))))
        if self.kept not in self.marked:
            self.kept = self.marked[0] if self.marked else ""
        self.panel = "merge" if len(self.marked) > 1 else ""
        self.changed.emit()

    def keep(self, name: str) -> None:
        """Under this spelling the merged person is counted and printed."""
        self.kept = name
        self.changed.emit()

    def ask(self, panel: Panel, name: str) -> None:
        """Opens the line that judges this person or parts this spelling."""
        self.panel, self.current, self.marked, self.kept = panel, name, (), ""
        self.changed.emit()

    def back(self) -> None:
        """Closes the open line; nothing was recorded."""
        self.ask("", "")

    def merging(self) -> Proposal:
        """What merging the marked names would do."""
        others = tuple(name for name in self.marked if name != self.kept)
        return self._proposal(
            self.kept, names_with(self._file, self.contest_id, merged=others, kept=self.kept)
        )

    def judging(self, *, eligible: bool) -> Proposal:
        """What judging the current person would do."""
        found = names_with(self._file, self.contest_id, judged=(self.current, eligible))
        return self._proposal(self.current, found)

    def parting(self) -> Proposal:
        """What parting the current spelling would do."""
        return self._proposal(self.current, names_with(self._file, self.contest_id, parted=self.current))

    def _proposal(self, name: str, changed: dict[str, str]) -> Proposal:
        row = queries.contest(self._file, self.contest_id)
        before = outcome_with(self._file, row, piles.names(self._file, self.contest_id))
        return Proposal(name, before, outcome_with(self._file, row, changed))

    # what is recorded

    def merge(self, named: tuple[str, ...], second: str = "") -> None:
        """Records that the marked names are one person. Raises what `names.merge` raises."""
        others = [name for name in self.marked if name != self.kept]
        names.merge(
            self.session.desk,
            self.contest_id,
            kept=self.kept,
            others=others,
            decided_by=_deciders(self.session, named, second),
            by=self.session.clerk,
        )
        self.back()

    def judge(self, named: tuple[str, ...], second: str = "", *, eligible: bool, reason: str) -> None:
        """Records whether the current person may be elected. Raises what `names.judge` raises."""
        names.judge(
            self.session.desk,
            self.contest_id,
            name=self.current,
            eligible=eligible,
            decided_by=_deciders(self.session, named, second),
            reason=reason,
            by=self.session.clerk,
        )
        self.back()

    def part(self, named: tuple[str, ...], second: str = "", *, reason: str) -> None:
        """Records that the current spelling stands for itself again. Raises what `names.unmerge` raises."""
        names.unmerge(
            self.session.desk,
            self.contest_id,
            spelling=self.current,
            decided_by=_deciders(self.session, named, second),
            reason=reason,
            by=self.session.clerk,
        )
        self.back()

    def _on_session(self) -> None:
        known = {one.name for one in self.people()} if self.stage() == "open" else set()
        if not known.issuperset(self.marked):
            self.marked, self.kept, self.panel = (), "", ""
        self.changed.emit()


def _deciders(session: Session, named: tuple[str, ...], second: str) -> tuple[str, ...]:
    """Whoever is at the keyboard and the second person, where PINs were given; else the names typed."""
    return (session.clerk, second) if second else named
