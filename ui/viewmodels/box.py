"""The papers in the box: counted, declared valid or void by the numbers and the rule, then divided into batches."""

from dataclasses import dataclass
from secrets import randbelow
from typing import Literal, cast

from PySide6.QtCore import QObject, Signal

from core.counting.decision import decide
from core.counting.explain import steps
from core.counting.tally import Tally
from core.domain.contest import Counts
from core.journal.events import ContestDrafted
from core.office import batches, contests, drafts
from core.procedure.contest import State, reached
from core.procedure.followups import Pending
from core.standing import contest_of, counts_of, rules_of
from core.store import queries
from core.store.rows import BatchRow, ContestRow
from ui.i18n import language
from ui.shapes import CheckState
from ui.viewmodels.session import Session

SIZES = (0, 25, 50, 100)  # papers of a batch; 0: all in one
# closed: nothing issued yet; counting: papers being counted; valid, void: declared.
Stage = Literal["closed", "counting", "valid", "void"]


@dataclass(frozen=True, slots=True)
class Statement:
    """The verdict as it will be declared: icon, word, and the rule with the numbers."""

    state: CheckState
    word: str
    sentence: str


class BoxViewModel(QObject):
    """Reads the contest that was on the table when the page was made."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = self._session = session
        self._id = session.contest_id
        session.changed.connect(self.changed)

    def row(self) -> ContestRow | None:
        """The contest, read anew."""
        return queries.contest(self._session.desk.file, self._id) if self._id else None

    def stage(self) -> Stage:
        """How far the box has come."""
        row = self.row()
        if row is None or not (reached(State(row.state), State.ISSUED) or State(row.state) is State.VOID):
            return "closed"
        if row.valid is None:
            return "counting"
        return "valid" if row.valid else "void"

    def numbers(self) -> tuple[int, int, int]:
        """Issued, voted and collected as recorded; before that, as many as were issued voted."""
        row = self.row()
        if row is None:
            return 0, 0, 0
        issued = row.issued or 0
        voted = issued if row.voted is None else row.voted
        return issued, voted, row.collected if row.collected is not None else 0

    def statement(self, voted: int, collected: int) -> Statement:
        """What these numbers mean by the rule of this contest."""
        row = self.row()
        if row is None:
            return Statement("open", "", "")
        if row.collected is None and not collected:
            return Statement("open", self.tr("Count the papers"), self.tr("How many papers were in the box?"))
        contest, rules, known = contest_of(row), rules_of(row), counts_of(row)
        if voted > known.issued:
            many = self.tr("{voted} are said to have voted, but only {issued} ballots were issued.")
            return Statement("wrong", self.tr("Count again"), many.format(voted=voted, issued=known.issued))
        counts = Counts(known.required, known.all_deputies, known.present, known.issued, voted, collected)
        outcome = decide(contest, rules, counts, Tally(contest, rules))
        sentence = steps(contest, rules, counts, outcome)[:2][-1].say(language())
        if outcome.election == "valid":
            return Statement("ok", self.tr("The election is valid"), sentence)
        return Statement("wrong", self.tr("The election is void"), sentence)

    def comparison(self, collected: int) -> str:
        """Collected against issued, as the report says it: equal, fewer, more."""
        issued = self.numbers()[0]
        if collected == issued:
            return self.tr("As many collected as issued.")
        if collected < issued:
            return self.tr("%n fewer collected than issued.", "", issued - collected)
        return self.tr("%n more collected than issued.", "", collected - issued)

    def chief(self) -> str:
        """Who declares: as recorded, else the chief scrutineer."""
        row = self.row()
        if row is None:
            return ""
        if row.declared_by:
            return row.declared_by
        named = queries.officers(self._session.desk.file, row.meeting)
        return next((one.name for one in named if one.role == "chief_scrutineer"), "")

    def declare(self, voted: int, collected: int, name: str) -> None:
        """Records the papers and the declaration that follows from them.

        Raises what `contests.collect` and `contests.declare` raise.
        """
        desk, by = self._session.desk, self._session.clerk
        row = self.row()
        if row is None or (row.voted, row.collected) != (voted, collected):
            contests.collect(desk, self._id, collected=collected, voted=voted, by=by)
        valid = contests.is_valid(queries.contest(desk.file, self._id))
        contests.declare(desk, self._id, valid=valid, declared_by=name, by=by)

    def batches(self) -> tuple[BatchRow, ...]:
        """The piles opened so far."""
        return queries.batches(self._session.desk.file, self._id) if self._id else ()

    def by_sheets(self) -> bool:
        """Whether summary sheets alone are counted, so that no pile is opened."""
        row = self.row()
        return row is not None and row.counted_by == "sheets"

    def unbatched(self) -> int:
        """Papers collected that are in no pile yet."""
        row = self.row()
        if row is None or self.by_sheets():
            return 0
        return (row.collected or 0) - sum(one.papers for one in self.batches())

    def piles(self, size: int) -> tuple[int, ...]:
        """How the papers in no pile yet fall into piles of this size (0: one pile)."""
        left = self.unbatched()
        if left <= 0:
            return ()
        full, rest = divmod(left, size or left)
        return (size or left,) * full + ((rest,) if rest else ())

    def open_batches(self, size: int) -> None:
        """Opens them, numbered on; where a share is read twice, the lot falls now.

        Raises what `batches.split` raises.
        """
        batches.split(
            self._session.desk,
            self._id,
            size=size or self.unbatched(),
            by=self._session.clerk,
            draw=randbelow,
        )

    def repeat_owed(self) -> Pending | None:
        """The repeat election that a void one asks for, until it is drafted."""
        if self.stage() != "void":
            return None
        owed = drafts.owed(self._session.desk, self._id)
        return next((one for one in owed if one.kind == "repeat" and one.parent == self._id), None)

    def draft_repeat(self) -> None:
        """Drafts it and puts it on the table. Raises what `drafts.follow` raises."""
        item = self.repeat_owed()
        if item is not None:
            recorded = drafts.follow(self._session.desk, item, by=self._session.clerk)
            self._session.choose_contest(cast("ContestDrafted", recorded.event).contest)
