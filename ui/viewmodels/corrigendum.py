"""A corrigendum while it is drawn up: papers and sheets read anew after the seal, and what would come of them."""

from PySide6.QtCore import QObject, Signal

from core.counting.sheets import Field, Sheet, figures
from core.errors import CodedError
from core.errors.ballot import NoSuchBallot
from core.errors.procedure import NothingMended
from core.errors.tally import NoSuchSheet
from core.journal.seal_events import PaperReading
from core.office import corrigendum, people
from core.office.corrigendum import Place, Proposal
from core.procedure.contest import State
from core.standing import contest_of, rules_of, sheet_of
from core.store import piles, queries
from core.store.rows import ContestRow
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_names import WrittenNames
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.session import Session
from ui.viewmodels.sheets_draft import SheetDraft


class CorrigendumViewModel(QObject):
    """Nothing is in the file before `record`. Every key changes the paper in hand and, with it, the `proposal`;
    `problem` is why there is none although something was changed.
    """

    changed = Signal()

    def __init__(self, session: Session, contest: str) -> None:
        super().__init__()
        self.session, self.contest_id = session, contest
        self.names = WrittenNames(session.desk.file, contest)
        self.sheet = EntrySheet()
        self.totals: SheetDraft | None = None  # of the group in hand
        self.place: Place | None = None  # of the paper in hand
        self.group = ""
        self.papers: dict[Place, Draft] = {}
        self.sheets: dict[str, Sheet] = {}
        self.proposal: Proposal | None = None
        self.problem: CodedError | None = None
        self.was = Draft(())  # the paper in hand as it was counted
        self._shown: Sheet | None = None
        self.sheet.changed.connect(self._on_paper)

    # what there is

    def row(self) -> ContestRow:
        """The contest, read anew."""
        return queries.contest(self.session.desk.file, self.contest_id)

    def possible(self) -> bool:
        """Whether there is a sealed count to correct."""
        row = self.row() if self.contest_id else None
        return row is not None and State(row.state) is State.SEALED and row.outcome is not None

    def batches(self) -> tuple[tuple[str, int], ...]:
        """The batches with how many papers of each count; none where the groups' sheets count."""
        if self.row().counted_by == "sheets":
            return ()
        return tuple(
            (one.name, one.counted) for one in queries.batches(self.session.desk.file, self.contest_id)
        )

    def groups(self) -> tuple[str, ...]:
        """The groups whose sheets count; none where the ballots alone count."""
        if self.row().counted_by == "ballots":
            return ()
        found = piles.sheets(self.session.desk.file, self.contest_id)
        return tuple(one.name for one in found if one.reading == "settled")

    def guarded(self) -> bool:
        """Whether people are registered: then the second person gives the PIN."""
        return bool(people.registered(self.session.desk, self.row().meeting))

    def counted(self, place: Place) -> Draft:
        """A paper as it was counted. Raises `NoSuchBatch`, `NoSuchBallot`."""
        batch, number = place
        pile = queries.batch(self.session.desk.file, self.contest_id, batch)
        found = queries.ballot(self.session.desk.file, self.contest_id, batch, number, reading=pile.counts)
        if found is None:
            raise NoSuchBallot(number=number, batch=batch, entered=pile.counted)
        return Draft.of(found.marks, found.write_ins, found.invalid)

    def counted_sheet(self, group: str) -> Sheet:
        """A group's sheet as it was settled. Raises `NoSuchSheet`."""
        for one in piles.sheets(self.session.desk.file, self.contest_id):
            if (one.name, one.reading) == (group, "settled"):
                return sheet_of(self.row(), one)
        raise NoSuchSheet(group=group)

    # the paper or sheet in hand

    def begin(self) -> None:
        """Starts with nothing changed."""
        self._put_down()
        self.papers, self.sheets = {}, {}
        row = self.row()
        self.sheet.lay(contest_of(row), rules_of(row), "F")
        self._weigh()

    def look(self, batch: str, number: int) -> None:
        """Takes a paper in hand. Raises `NoSuchBatch`, `NoSuchBallot`."""
        was = self.counted((batch, number))
        self._put_down()
        self.was = was
        self.place = (batch, number)
        self.sheet.show(self.papers.get(self.place, self.was))

    def look_at_group(self, group: str) -> None:
        """Takes a group's sheet in hand, as it was settled. Raises `NoSuchSheet`."""
        row, held = self.row(), self.counted_sheet(group)
        self._put_down()
        self._shown, self.group = held, group
        self.totals = SheetDraft(contest_of(row), rules_of(row))
        self.totals.load(figures(contest_of(row), self.sheets.get(group, self._shown)))
        self._weigh()

    def type(self, field: Field, text: str) -> None:
        """Somebody typed into a box of the sheet in hand."""
        if self.totals is not None:
            self.totals.put(field, text)
            self._on_totals(self.totals)

    def type_line(self, place: int, name: str, votes: str) -> None:
        """Somebody typed into a line for written-in people of the sheet in hand."""
        if self.totals is not None:
            self.totals.put_line(place, name=name, votes=votes)
            self._on_totals(self.totals)

    def drop(self, place: Place | str) -> None:
        """This paper, or this group's sheet, stays as it was counted."""
        if isinstance(place, str):
            self.sheets.pop(place, None)
            if place == self.group:
                self.look_at_group(place)
        else:
            self.papers.pop(place, None)
            if place == self.place:
                self.sheet.show(self.was)
        self._weigh()

    # recording

    def record(self, reason: str, second: str) -> None:
        """Records it; whoever is at the keyboard and the second person answer for it.

        Raises `NothingMended`, what stands in the way of it, and what `corrigendum.record` raises.
        """
        if self.problem is not None:
            raise self.problem
        if self.proposal is None:
            raise NothingMended(title=self.row().title)
        corrigendum.record(
            self.session.desk,
            self.contest_id,
            self.proposal,
            reason=reason,
            by=self.session.clerk,
            second=second,
        )
        self.begin()

    # inside

    def _put_down(self) -> None:
        self.place, self.group, self.totals, self._shown = None, "", None, None

    def _on_paper(self) -> None:
        if self.place is None:
            return
        if self.sheet.draft.same_as(self.was):
            self.papers.pop(self.place, None)
        else:
            self.papers[self.place] = self.sheet.draft
        self._weigh()

    def _on_totals(self, totals: SheetDraft) -> None:
        try:
            now = totals.sheet()
        except CodedError as problem:
            self.proposal, self.problem = None, problem
            self.changed.emit()
            return
        if self._shown is None or figures(totals.contest, now) == figures(totals.contest, self._shown):
            self.sheets.pop(self.group, None)
        else:
            self.sheets[self.group] = now
        self._weigh()

    def _weigh(self) -> None:
        """What would come out now."""
        papers = {place: _reading(draft) for place, draft in self.papers.items()}
        self.proposal = self.problem = None
        if papers or self.sheets:
            try:
                self.proposal = corrigendum.propose(
                    self.session.desk, self.contest_id, papers=papers, sheets=self.sheets
                )
            except CodedError as problem:  # said beside the paper; nobody asked for anything yet
                self.problem = problem
        self.changed.emit()


def _reading(draft: Draft) -> PaperReading:
    return PaperReading(draft.letters, draft.write_ins, draft.invalid)
