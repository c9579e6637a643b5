"""Entering the papers one by one: what is on the table, what the next key does, what is in the file."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.errors.ballot import NoSuchBallot, NothingChanged
from core.office.ballots import closed
from core.procedure.contest import Act, State, may, reached
from core.procedure.forms import names_only
from core.standing import contest_of, rules_of
from core.store import queries
from ui.shapes import Mark
from ui.viewmodels.entry_acts import EntryActs, EntryAside
from ui.viewmodels.entry_draft import Draft
from ui.viewmodels.entry_hand import Hand
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.entry_names import WrittenNames
from ui.viewmodels.entry_piles import Piles
from ui.viewmodels.entry_sheet import EntrySheet
from ui.viewmodels.session import Session

# locked: not declared valid; unbatched: no pile opened; full: this reading has its papers; waiting: nothing here is for
# this person to read; closed: the count is checked.
Stage = Literal["locked", "unbatched", "entering", "correcting", "full", "waiting", "closed"]
Panel = Literal["", "write_in", "invalid", "go_to", "reason", "question", "withdraw", "lay_down"]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A ballot of the pile that is looked at again, and the fresh one that was put aside for it."""

    number: int
    before: Draft
    aside: Draft


class EntryViewModel(QObject):
    """One contest's entry. Marking goes through `sheet`; `accept` writes; `piles` tells how far it is."""

    changed = Signal()
    ballot_entered = Signal(int)
    ballot_corrected = Signal(int)

    def __init__(
        self, session: Session, memory: EntryMemory, *, stopwatch: Callable[[], float] = monotonic
    ) -> None:
        super().__init__()
        self.session, self.memory = session, memory
        self.contest_id = session.contest_id
        self.sheet = EntrySheet()
        self.piles = Piles(session.desk.file, self.contest_id, stopwatch, lambda: session.clerk)
        self.acts = EntryActs(session, self.contest_id, self.piles)
        self.aside = EntryAside(self)
        self._hand = Hand.of(session)
        self._hand.keep_pace(self.contest_id, self.piles.pace)
        self.names = WrittenNames(session.desk.file, self.contest_id)
        self.panel: Panel = ""
        self.reviewed: Reviewed | None = None
        self._key = f"{queries.term_change(session.desk.file).file_id}/{self.contest_id}"
        self._follow()
        self.sheet.changed.connect(self.changed)
        session.changed.connect(self._on_session)
        self._hand.taken.connect(self._on_session)

    def stage(self) -> Stage:
        """What can be done here now."""
        state = self.piles.state
        if not reached(state, State.VALID):
            return "locked"
        if state is State.VALID or not self.piles.batch:
            return "unbatched"
        if self.reviewed is not None:
            return "correcting"
        if not may(Act.ENTER, state):
            return "closed"
        hand = self.piles.hand()
        if hand is not None and hand.double and not self.piles.turns.in_turn(hand):
            return "waiting"
        return "entering" if self.piles.left_here > 0 or self.piles.one_more else "full"

    def number(self) -> int:
        """The number on the corner of the paper on screen."""
        return self.reviewed.number if self.reviewed else self.piles.here + 1

    def onward(self) -> Literal["box", "count", "batches", "sheets", ""]:
        """Where the work goes on when there is nothing to enter here: another page, or "" for the next pile."""
        stage = self.stage()
        if stage in ("full", "waiting"):
            if self.piles.next_pile() is not None:
                return ""
            if self.piles.unbatched > 0:
                return "box"
            return "batches" if self.piles.unsettled else "count"
        if stage == "unbatched" and self.by_sheets():
            return "sheets"
        return "box" if stage in ("locked", "unbatched") else "count"

    def by_sheets(self) -> bool:
        """Whether this election is counted by summary sheets alone, so that no ballot is typed."""
        return queries.contest(self.session.desk.file, self.contest_id).counted_by == "sheets"

    def next_batch(self) -> None:
        """Lays a full pile down and takes the next one in hand. Raises what `batches.finish` raises."""
        if self.stage() == "full":
            self.acts.lay_down()
        self.piles.read()
        self.sheet.start()

    def open_panel(self, panel: Panel) -> None:
        """One more line to fill in below the ballot; "" closes it."""
        if panel == "write_in":
            self.names.read(self.piles.batch if self.piles.entering == "second" else "")
        self.panel = panel
        self.changed.emit()

    def press(self, text: str) -> bool:
        """A typed character; true where it marked a name."""
        return self.stage() in ("entering", "correcting") and not self.panel and self.sheet.press(text)

    def choose_default(self, mark: Mark) -> None:
        """Fresh ballots of this contest start with this mark, on this machine from now on."""
        self.memory.remember(self._key, mark)
        self.sheet.set_default(mark)

    def repeat(self) -> None:
        """Marks the ballot as the one before it."""
        last = self.piles.recent()[:1]
        if self.stage() == "entering" and last:
            self.sheet.show(Draft.of(last[0].marks, last[0].write_ins, last[0].invalid))

    def accept(self) -> None:
        """Writes the ballot; when this returns it is in the file. A looked-at ballot asks for the reason first.

        Raises what `ballots.enter` raises, and `NothingChanged`; then the ballot stays on screen as it is.
        """
        if self.reviewed is not None:
            if self.sheet.draft.same_as(self.reviewed.before):
                raise NothingChanged(number=self.reviewed.number)
            self.open_panel("reason")
        elif self.stage() == "entering":
            self.took(self.acts.enter(self.sheet.draft))

    def took(self, number: int) -> None:
        """This ballot is in the file: a fresh one on screen."""
        self.piles.took(number)
        self.panel = ""
        self.sheet.start()
        self.ballot_entered.emit(number)

    def correct(self, reason: str) -> None:
        """Writes the looked-at ballot anew, for this reason. Raises what `ballots.correct` raises."""
        if self.reviewed is not None:
            number = self.reviewed.number
            self.acts.correct(number, self.sheet.draft, reason)
            self.ballot_corrected.emit(number)
            self.leave_review()

    def go_to(self, number: int, batch: str = "") -> None:
        """Looks at a ballot again; the next fresh number goes on entering. Raises `NoSuchBallot`."""
        other = bool(batch) and batch != self.piles.batch
        wanted = next((one for one in self.piles.batches if one.name == (batch or self.piles.batch)), None)
        if (
            wanted is not None
            and self.piles.turns.count(wanted.name)
            and not self.piles.turns.may_look(wanted)
        ):
            raise closed(wanted.name, self.piles.turns.reading(wanted), wanted.state)
        found = self.piles.ballot(wanted, number) if wanted is not None else None
        if found is None and not other and number == self.piles.here + 1:
            self.leave_review()
            return
        if found is None:
            raise NoSuchBallot(number=number, batch=batch or self.piles.batch, entered=self.piles.here)
        if other:
            self.piles.choose(batch)
        draft = Draft.of(found.marks, found.write_ins, found.invalid)
        aside = self.reviewed.aside if self.reviewed else self.sheet.draft
        self.reviewed, self.panel = Reviewed(number, draft, aside), ""
        self.sheet.show(draft)

    def step(self, by: int) -> None:
        """To the ballot before (-1) or after (1) the one on screen, as far as there are any."""
        number = self.number() + by
        if 1 <= number <= self.piles.here + 1:
            self.go_to(number)

    def back(self) -> None:
        """Esc: closes the open line, takes back a judgement, ends the looking at an old ballot, or starts afresh."""
        if self.panel:
            self.open_panel("")
        elif self.sheet.draft.invalid is not None and self.reviewed is None:
            self.sheet.judge(None)
        elif self.reviewed is not None:
            self.leave_review()
        elif not self.sheet.untouched():
            self.sheet.start()

    def leave_review(self) -> None:
        """Back to the fresh ballot that was put aside."""
        aside = self.reviewed.aside if self.reviewed else self.sheet.draft
        self.reviewed, self.panel = None, ""
        self.piles.read()
        self.sheet.show(aside)

    def _on_session(self) -> None:
        if not self.acts.busy:
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        self.piles.read()
        chosen = self._hand.to_read(self.contest_id)
        if chosen:
            self.piles.choose(chosen)
        if self.sheet.laid is None and reached(self.piles.state, State.VALID):
            row = queries.contest(self.session.desk.file, self.contest_id)
            rules = rules_of(row)
            naming = names_only(row.form, rules)
            usual: Mark = "-" if naming else "F"  # nine of sixty: most cells stay empty
            default = self.memory.default(self._key, usual)
            self.sheet.lay(contest_of(row), rules, default, naming=naming)
