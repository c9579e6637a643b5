"""The summary sheets of a contest as they are in the file, and whose turn it is with the one on the table."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.counting.sheets import Difference, Field, figures
from core.domain.contest import Contest
from core.journal.ballot_events import EntryReading
from core.office import people, sheets
from core.procedure.contest import Act, State, may, reached
from core.rules.ruleset import RuleSet
from core.standing import contest_of, rules_of, sheet_of
from core.store import piles, queries
from core.store.piles import SheetRowSet
from core.store.rows import ContestRow
from ui.viewmodels.session import Session

# locked: not declared valid; ballots: counted by ballots alone; open: sheets are taken; closed: the count is checked.
Stage = Literal["locked", "ballots", "open", "closed"]
# What there is to do with the group on the table; `mine`: this person read it, another one must read it again.
Task = Literal["first", "mine", "second", "compare", "settled"]
GroupState = Literal["once", "agree", "differ", "settled"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group whose sheet is in the file; `differing` boxes where two readings do not agree."""

    name: str
    state: GroupState
    papers: int
    differing: int


class SheetsTable(QObject):
    """Reads the file anew at each question. `changed`: what is in the file or on the table is another."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.contest_id = session, session.contest_id
        self.group = ""  # on the table; "" is a new one
        self.again = False  # a settled sheet is settled once more
        session.changed.connect(self.changed)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return queries.contest(self.session.desk.file, self.contest_id) if self.contest_id else None

    def stage(self) -> Stage:
        """What can be done here now."""
        row = self.row()
        if row is not None and row.counted_by == "ballots" and not reached(State(row.state), State.CHECKED):
            return "ballots"
        if row is None or not reached(State(row.state), State.VALID):
            return "locked"
        return "open" if may(Act.SHEET, State(row.state)) else "closed"

    def may_choose(self) -> bool:
        """Whether the way of counting can still be chosen."""
        row = self.row()
        return row is not None and State(row.state) in (
            State.DRAFTED,
            State.FIXED,
            State.QUORATE,
            State.ISSUED,
            State.COLLECTED,
            State.VALID,
        )

    def guarded(self) -> bool:
        """Whether people are registered: then whoever is at the keyboard reads, and no name is typed."""
        meeting = self.session.meeting_id
        return bool(meeting and people.registered(self.session.desk, meeting))

    def groups(self) -> tuple[Group, ...]:
        """Every group with a sheet in the file, as they were named."""
        row = self.row()
        if row is None:
            return ()
        found: dict[str, dict[str, SheetRowSet]] = {}
        for one in piles.sheets(self.session.desk.file, self.contest_id):
            found.setdefault(one.name, {})[one.reading] = one
        return tuple(self._group(row, name, readings) for name, readings in found.items())

    def _group(self, row: ContestRow, name: str, readings: dict[str, SheetRowSet]) -> Group:
        best = readings.get("settled") or readings["first"]
        if "settled" in readings:
            return Group(name, "settled", best.papers, 0)
        if "second" not in readings:
            return Group(name, "once", best.papers, 0)
        differing = len(sheets.compare(self.session.desk, row.id, name))
        return Group(name, "differ" if differing else "agree", best.papers, differing)

    def readings(self) -> dict[str, SheetRowSet]:
        """The readings of the group on the table, for this class and its words alone: a reader sees only their own."""
        found = piles.sheets(self.session.desk.file, self.contest_id) if self.group else ()
        return {one.reading: one for one in found if one.name == self.group}

    def task(self) -> Task:
        """What there is to do with the group on the table."""
        found = self.readings()
        if "settled" in found and not self.again:
            return "settled"
        if "second" in found:
            return "compare"
        if "first" not in found:
            return "first"
        return "mine" if self.guarded() and self.session.clerk in found["first"].read_by else "second"

    def reading(self) -> EntryReading:
        """Which reading is typed."""
        return "second" if self.task() == "second" else "first"

    def contest(self) -> Contest:
        """What is put to the vote. Raises `NoSuchContest`."""
        return contest_of(queries.contest(self.session.desk.file, self.contest_id))

    def rules(self) -> RuleSet:
        """Its rules."""
        return rules_of(queries.contest(self.session.desk.file, self.contest_id))

    def differences(self) -> tuple[Difference, ...]:
        """Where they differ; none before both are there."""
        if "second" not in self.readings():
            return ()
        return sheets.compare(self.session.desk, self.contest_id, self.group)

    def figures(self, reading: str) -> dict[Field, int]:
        """The boxes of a reading that is in the file. Raises `KeyError` for one that is not."""
        row = queries.contest(self.session.desk.file, self.contest_id)
        return figures(contest_of(row), sheet_of(row, self.readings()[reading]))
