"""Practice papers beside the entry: which one lies on the table, the pile filled in, who erred how often."""

from collections.abc import Callable
from dataclasses import dataclass
from secrets import SystemRandom
from typing import cast

from PySide6.QtCore import QObject, Signal

from core.domain.ballot import Ballot
from core.errors.rehearsal import NoPile
from core.office import rehearsal
from core.office.made_up import Dice
from core.office.rehearsal import TellerErrors
from ui.shapes import Mark
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_draft import KEYS
from ui.viewmodels.entry_words import invalid_reasons

Cell = tuple[str, str, Mark]


@dataclass(frozen=True, slots=True)
class TablePaper:
    """The made-up paper that is to be entered next: key, name and mark of each column, and what else is on it."""

    number: int
    cells: tuple[Cell, ...]
    also: tuple[str, ...]


class RehearsalViewModel(QObject):
    """Beside an `EntryViewModel` in a rehearsal file. Commands raise what `core.office.rehearsal` raises."""

    changed = Signal()

    def __init__(self, entry: EntryViewModel, dice: Callable[[], Dice] = SystemRandom) -> None:
        super().__init__()
        self.entry, self._dice = entry, dice
        self._piles: dict[str, tuple[Ballot, ...]] = {}
        self._planted: int | None = None
        self._errors: tuple[TellerErrors, ...] = ()
        entry.changed.connect(self.changed)

    def there(self) -> bool:
        """Whether this is a rehearsal with papers to enter."""
        return self.entry.session.rehearsal and self.entry.stage() in ("entering", "correcting", "full")

    def may_draw(self) -> bool:
        """Whether papers can be made up for the pile in hand: none of it is entered yet."""
        return self.entry.stage() == "entering" and not self._pile() and self.entry.piles.here == 0

    def draw(self) -> None:
        """Makes the papers of the pile in hand up; from now on they are shown one by one."""
        session = self.entry.session
        rehearsal.draw(
            session.desk, self.entry.contest_id, self.entry.piles.batch, dice=self._dice(), by=session.clerk
        )
        self.changed.emit()

    def may_fill(self) -> bool:
        """Whether the rest of the pile can be filled in."""
        return self.entry.stage() == "entering" and (bool(self._pile()) or self.may_draw())

    def fill(self) -> None:
        """Enters what is left of the pile, some papers wrongly, as a tired hand would."""
        session = self.entry.session
        planted = rehearsal.fill(
            session.desk, self.entry.contest_id, self.entry.piles.batch, dice=self._dice(), by=session.clerk
        )
        self._planted = len(planted)
        self.changed.emit()

    def filled(self) -> str:
        """What the last filling did; "" before one."""
        if self._planted is None:
            return ""
        return self.tr("Filled in, %n paper(s) of it wrongly on purpose.", "", self._planted)

    def paper(self) -> TablePaper | None:
        """What lies on the table; None where no papers were made up or all are entered."""
        pile, number = self._pile(), self.entry.number()
        laid = self.entry.sheet.laid
        if laid is None or not 1 <= number <= len(pile):
            return None
        shown = pile[number - 1]
        names = [one.name for one in laid.contest.candidates]
        keys = [KEYS[place] if place < len(KEYS) else "" for place in range(len(names))]
        cells = tuple(
            (key, name, cast("Mark", mark)) for key, name, mark in zip(keys, names, shown.marks, strict=True)
        )
        return TablePaper(number, cells, (*self._written(shown), *self._spoilt(shown)))

    def errors(self) -> tuple[str, ...]:
        """How each teller did so far, in sentences."""
        if not self.entry.session.rehearsal or not self.entry.contest_id:
            return ()
        found = rehearsal.errors(self.entry.session.desk, self.entry.contest_id)
        return tuple(self._in_words(one) for one in found)

    def _pile(self) -> tuple[Ballot, ...]:
        batch = self.entry.piles.batch
        if not batch or not self.entry.session.rehearsal:
            return ()
        if not self._piles.get(batch):
            try:
                self._piles[batch] = rehearsal.truth(self.entry.session.desk, self.entry.contest_id, batch)
            except NoPile:
                return ()
        return self._piles[batch]

    def _written(self, paper: Ballot) -> tuple[str, ...]:
        return tuple(self.tr("written in: {name} ○").format(name=one.name) for one in paper.write_ins)

    def _spoilt(self, paper: Ballot) -> tuple[str, ...]:
        if paper.invalid is None:
            return ()
        words = dict(invalid_reasons()).get(paper.invalid, paper.invalid)
        return (self.tr("invalid: {reason}").format(reason=words),)

    def _in_words(self, one: TellerErrors) -> str:
        parts = [
            self.tr("{name}: {wrong} of {papers} paper(s) wrong").format(
                name=one.teller, wrong=one.wrong_papers, papers=one.papers
            ),
            self.tr("{wrong} of {cells} cells").format(wrong=one.wrong_cells, cells=one.cells),
        ]
        if one.missed:
            parts.append(self.tr("%n paper(s) skipped", "", one.missed))
        if one.added:
            parts.append(self.tr("%n paper(s) too many", "", one.added))
        return self.tr(", ").join(parts)
