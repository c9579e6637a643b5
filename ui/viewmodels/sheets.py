"""Summary sheets: what is typed of the sheet on the table, what is ruled where readings differ, what is recorded."""

from PySide6.QtCore import Signal

from core.counting.sheets import Field, Sheet
from core.journal.ballot_events import CountedBy
from core.office import batches, sheets
from core.procedure.forms import names_only
from core.store import piles, queries
from ui.viewmodels.session import Session
from ui.viewmodels.sheets_draft import SheetDraft
from ui.viewmodels.sheets_ruling import Rulings
from ui.viewmodels.sheets_table import SheetsTable


class SheetsViewModel(SheetsTable):
    """One contest's sheets. `changed`: build anew what is shown; `typed`: numbers in the boxes are others."""

    typed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._drafts: dict[tuple[str, str, str], SheetDraft] = {}
        self._rulings: dict[str, Rulings] = {}

    def draft(self) -> SheetDraft:
        """What is typed, or for a sheet that is compared or settled, what will count or counts."""
        task = self.task()
        if task in ("compare", "settled"):
            made = self._blank()
            made.load(self.rulings().figures() if task == "compare" else self.figures("settled"))
            return made
        who = self.session.clerk if self.guarded() else ""
        key = (self.group, task, who)
        if key not in self._drafts:
            self._drafts[key] = self._blank()
            if task == "mine":
                self._drafts[key].load(self.figures("first"))
        return self._drafts[key]

    def _blank(self) -> SheetDraft:
        row, rules = self.row(), self.rules()
        return SheetDraft(self.contest(), rules, naming=row is not None and names_only(row.form, rules))

    def changed_own(self) -> bool:
        """Whether what is typed differs from this person's reading in the file."""
        return self.draft().figures() != self.figures("first")

    def rulings(self) -> Rulings:
        """What holds where the two readings of the group on the table differ."""
        if self.group not in self._rulings:
            self._rulings[self.group] = Rulings(self.figures("first"), self.differences())
        return self._rulings[self.group]

    def choose(self, group: str) -> None:
        """Puts a group on the table; "" is a new one."""
        self.group, self.again = group, False
        self.changed.emit()

    def next_group(self) -> str:
        """The group whose turn it is for this person; "" for a new one."""
        for one in self.groups():
            if one.state == "once":
                first = next(
                    row
                    for row in piles.sheets(self.session.desk.file, self.contest_id)
                    if row.name == one.name and row.reading == "first"
                )
                if self.session.clerk not in first.read_by:
                    return one.name
        return ""

    def type(self, field: Field, text: str) -> None:
        """A box was typed into."""
        self.draft().put(field, text)
        self.typed.emit()

    def type_line(self, place: int, *, name: str | None = None, votes: str | None = None) -> None:
        """A line for a written-in person was typed into."""
        self.draft().put_line(place, name=name, votes=votes)
        self.typed.emit()

    def rule(self, field: Field, number: int | None) -> None:
        """What holds in a box where the readings differ."""
        self.rulings().take(field, number)
        self.typed.emit()

    def record(self, group: str, reader: str) -> None:
        """Writes the reading that was typed. Raises `SheetIncomplete`, and what `sheets.enter` raises."""
        task, reading, draft = self.task(), self.reading(), self.draft()
        name = self.group or group.strip()
        who = self.session.clerk if self.guarded() else reader.strip()
        key = (self.group, task, self.session.clerk if self.guarded() else "")
        sheets.enter(self.session.desk, self.contest_id, name, sheet=draft.sheet(), by=who, reading=reading)
        self._drafts.pop(key, None)
        self._rulings.pop(name, None)
        self.group = name
        self.changed.emit()

    def ruled(self) -> Sheet | None:
        """The sheet as ruled; None where the readings agree in everything. Raises `SheetIncomplete`."""
        return self.draft().sheet() if self.differences() or self.again else None

    def settle(self, people_named: tuple[str, ...], reason: str) -> None:
        """What counts, decided by these people. Raises what `sheets.settle` raises."""
        who = (self.session.clerk,) if self.guarded() else people_named
        sheet = self.ruled()
        by = self.session.clerk
        sheets.settle(
            self.session.desk, self.contest_id, self.group, settled_by=who, by=by, sheet=sheet, reason=reason
        )
        self._rulings.pop(self.group, None)
        self.choose(self.group)

    def settle_again(self) -> None:
        """Opens a settled sheet to be settled once more."""
        self._rulings.pop(self.group, None)
        self.again = True
        self.changed.emit()

    def withdraw(self, reason: str) -> None:
        """Takes the group's sheet back, readings and settlement. Raises what `sheets.withdraw` raises."""
        sheets.withdraw(self.session.desk, self.contest_id, self.group, reason=reason, by=self.session.clerk)
        self._rulings.pop(self.group, None)
        self.choose("")

    def count_by(self, way: CountedBy) -> None:
        """Chooses how this election is counted. Raises what `batches.choose` raises."""
        row = queries.contest(self.session.desk.file, self.contest_id)
        batches.choose(
            self.session.desk,
            row.id,
            entry=row.entry,  # type: ignore[arg-type]  # the file holds one of the ways
            sample=row.sample,
            counted_by=way,
            by=self.session.clerk,
        )
