"""Both readings of a pile held against each other: what differs, what the scrutineer rules on it, the settlement."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.ballot import Ballot
from core.office import batches, people
from core.office.batches import Comparison, Ruling
from core.procedure.contest import State, reached
from core.procedure.forms import names_only
from core.standing import contest_of, rules_of
from core.store import queries
from core.store.rows import BallotRow, BatchRow, ContestRow
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_hand import Hand
from ui.viewmodels.entry_names import WrittenNames
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.session import Session

# none: no pile waits; ruling: differences are open; ready: every one is ruled on; settled: just done.
Stage = Literal["none", "ruling", "ready", "settled"]
Step = Literal["choose", "third", "reason"]
Take = Literal["first", "second", "third", "none"]


class SettleViewModel(QObject):
    """The pile under the hand. Rulings are in memory until the pile is settled in one act."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.contest_id = session, session.contest_id
        self._hand = Hand.of(session)
        self.names = WrittenNames(session.desk.file, self.contest_id)
        self.sheet = EntrySheet()
        self.both = Comparison((), (), (), ())
        self.rulings: dict[int, Ruling] = {}
        self.place = -1  # in `both.pairs`
        self.step: Step = "choose"
        self._take: Take = "first"
        self._batch, self._settled = "", ""
        self.read()
        self.sheet.changed.connect(self.changed)
        session.changed.connect(self._on_session)

    def read(self) -> None:
        """Takes the pile chosen on another page, else keeps this one, else the first that waits."""
        if not self.contest_id:
            return
        row = self.row()
        waiting = [one.name for one in self.batches() if one.state == "entered_again" and one.double]
        chosen = self._hand.to_settle(self.contest_id)
        if self._settled and chosen not in waiting:
            return  # the one just settled stays in view until somebody goes on
        self._settled = ""
        wanted = next((name for name in (chosen, self._batch, *waiting) if name in waiting), "")
        if not wanted:
            self._batch, self.both, self.rulings, self.place = "", Comparison((), (), (), ()), {}, -1
            return
        found = batches.comparison(self.session.desk, self.contest_id, wanted)
        if wanted != self._batch or found != self.both:
            self._batch, self.both, self.rulings, self.step = wanted, found, {}, "choose"
            self.place = found.open[0] if found.open else -1
        if self.sheet.laid is None and reached(State(row.state), State.VALID):
            naming = names_only(row.form, rules_of(row))
            self.sheet.lay(contest_of(row), rules_of(row), "-" if naming else "F", naming=naming)

    def row(self) -> ContestRow:
        """The contest, read anew."""
        return queries.contest(self.session.desk.file, self.contest_id)

    def batches(self) -> tuple[BatchRow, ...]:
        """Its piles."""
        return queries.batches(self.session.desk.file, self.contest_id) if self.contest_id else ()

    def pile(self) -> BatchRow | None:
        """The pile under the hand, or the one just settled."""
        wanted = self._settled or self._batch
        return next((one for one in self.batches() if one.name == wanted), None)

    def stage(self) -> Stage:
        """What is to be done now."""
        if self._settled or not self._batch:
            return "settled" if self._settled else "none"
        return "ruling" if any(place not in self.rulings for place in self.both.open) else "ready"

    def papers(self, place: int) -> tuple[BallotRow | None, BallotRow | None]:
        """Both readings of a paper; None where one lacks it."""
        pair = self.both.pairs[place]
        first = self.both.first[pair.first] if pair.first is not None else None
        return first, self.both.second[pair.second] if pair.second is not None else None

    def found(self) -> int:
        """How many papers the pile will have, as ruled so far."""
        return sum(
            place not in self.rulings or self.rulings[place].take != "none"
            for place in range(len(self.both.pairs))
        )

    def move(self, place: int) -> None:
        """Looks at this difference."""
        if place in self.both.open:
            self.place, self.step = place, "choose"
            self.changed.emit()

    def go(self, by: int) -> None:
        """To the difference before or after."""
        places = self.both.open
        if self.place in places:
            self.move(places[min(max(places.index(self.place) + by, 0), len(places) - 1)])

    def choose(self, take: Take) -> None:
        """The first or second reading holds; where that one lacks the paper there is none. A third one is typed."""
        if self.place < 0:
            return
        first, second = self.papers(self.place)
        if take == "third":
            base = first or second
            if base is not None:
                cells = self.both.pairs[self.place].cells
                draft = Draft.of(base.marks, base.write_ins, base.invalid).moved(cells[0] if cells else 0)
                self.step = "third"
                self.sheet.show(draft)
            return
        lacking = (take == "first" and first is None) or (take == "second" and second is None)
        self._take, self.step = "none" if lacking else take, "reason"
        self.changed.emit()

    def accept_third(self) -> None:
        """The third reading is typed; its reason comes next."""
        self._take, self.step = "third", "reason"
        self.changed.emit()

    def suggested(self) -> str:
        """The usual reason for what was chosen, as a code."""
        pair = self.both.pairs[self.place]
        if self._take == "none":
            return "doubled"
        return "skipped" if pair.missing else "misread"

    def rule(self, reason: str = "") -> None:
        """What was chosen holds, for this reason; the next open difference comes."""
        paper: Ballot | None = self.sheet.draft.ballot() if self._take == "third" else None
        self.rulings[self.place] = Ruling(self._take, reason or self.suggested(), paper)
        self.step = "choose"
        left = [place for place in self.both.open if place not in self.rulings]
        following = [place for place in left if place > self.place]
        self.place = (following or left or [self.place])[0]
        self.changed.emit()

    def back(self) -> None:
        """One step back in the ruling."""
        self.step = "third" if self.step == "reason" and self._take == "third" else "choose"
        self.changed.emit()

    def guarded(self) -> bool:
        """Whether people are registered: then whoever is at the keyboard settles."""
        return bool(people.registered(self.session.desk, self.session.meeting_id))

    def settle(self, names: str, second: str = "") -> None:
        """Settles the pile as ruled. Raises what `batches.settle` raises."""
        typed = [name for name in names.replace(",", "、").replace("，", "、").split("、") if name.strip()]
        who = [self.session.clerk, second] if self.guarded() else typed
        batch = self._batch
        self._settled = batch
        try:
            batches.settle(
                self.session.desk,
                self.contest_id,
                batch,
                settled_by=who,
                by=self.session.clerk,
                rulings=self.rulings,
            )
        except BaseException:
            self._settled = ""
            raise
        self.changed.emit()

    def onward(self) -> bool:
        """After a settlement: the next pile that waits; false where none does."""
        self._settled = ""
        self.read()
        self.changed.emit()
        return bool(self._batch)

    def _on_session(self) -> None:
        self.read()
        self.changed.emit()
