"""Units and people of the register from a spreadsheet: read into a preview, looked over, then taken over or left."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.enrolment import Elector, Unit
from core.errors.file import NotWritable
from core.office import register
from core.roster import blanks
from core.roster.preview import NEITHER, Preview, Problem
from core.roster.reading_units import read_electors, read_units
from core.roster.template import write_template
from core.store import kept
from ui.messages import sentence
from ui.shapes import Notice
from ui.viewmodels.session import Session
from ui.viewmodels.strokes import table_of

What = Literal["units", "people"]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding by row, and whether it must be mended in the file first."""

    line: int
    text: str
    serious: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row of the preview; `known` where the register has it already and it is not taken over again."""

    line: int
    row: Unit | Elector
    known: bool


class RegisterImport(QObject):
    """Holds the preview until it is confirmed or given up; nothing is written before."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.what: What = "people"
        self._source = self._sheet = ""
        self._taken: tuple[Incoming, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._headings: tuple[tuple[str, str], ...] = ()
        self.looking = False

    def read(self, what: What, path: Path) -> None:
        """Looks at a file. Raises what the readers raise; the preview before it stays then."""
        table, units = table_of(self._session), kept.rows(self._session.desk.file, Unit)
        if what == "units":
            names = {one.name for one in units}
            self._show(what, found := read_units(path, table), [one.name in names for one in found.rows])
        else:
            here = {(one.unit, one.name, one.birth) for one in kept.rows(self._session.desk.file, Elector)}
            people = read_electors(path, units, table)
            self._show(what, people, [(one.unit, one.name, one.birth) in here for one in people.rows])

    def _show(self, what: What, found: Preview[Unit] | Preview[Elector], known: list[bool]) -> None:
        self.what, self.looking = what, True
        self._source, self._sheet = found.source, found.sheet
        rows: tuple[Unit | Elector, ...] = found.rows
        self._taken = tuple(
            Incoming(line, row, here) for line, row, here in zip(found.lines, rows, known, strict=True)
        )
        self._problems = found.problems
        self._headings = tuple((one.heading, one.field) for one in found.columns)
        self.changed.emit()

    def discard(self) -> None:
        """Gives the preview up."""
        self.looking, self._taken, self._problems, self._headings = False, (), (), ()
        self.changed.emit()

    def lead(self) -> str:
        """Which file it is."""
        where = f" · {self._sheet}" if self._sheet else ""
        return self.tr("{file}{sheet} · not written yet").format(file=self._source, sheet=where)

    def rows(self) -> tuple[Incoming, ...]:
        """All rows that were read."""
        return self._taken

    def fresh(self) -> int:
        """How many rows would come into the register."""
        return sum(not one.known for one in self._taken)

    def remarks(self) -> tuple[Remark, ...]:
        """The findings by row, those that must be mended first before the others."""
        found = [
            Remark(one.row, sentence(one.code, dict(one.params)).what, _serious(one))
            for one in self._problems
        ]
        return tuple(sorted(found, key=lambda one: (not one.serious, one.line)))

    def columns(self) -> str:
        """The headings that were recognised, and those left out, in one line."""
        taken = "　".join(heading for heading, field in self._headings if field)
        left = "　".join(heading for heading, field in self._headings if not field)
        words = self.tr("Columns recognised: {names}").format(names=taken)
        behind = self.tr("Left out: {names}").format(names=left)
        return f"{words}\n{behind}" if left else words

    def may_accept(self) -> bool:
        """Whether the preview can be taken over as it is."""
        return self.looking and self.fresh() > 0 and not any(map(_serious, self._problems))

    def verdict(self) -> Notice:
        """One sentence on what is to be done with the preview."""
        serious = sum(map(_serious, self._problems))
        if serious:
            what = self.tr("%n row(s) must be mended in the file first.", "", serious)
            return Notice(
                "refusal", what, self.tr("Mend them in the spreadsheet, save it, and read it again.")
            )
        if not self._taken:
            return Notice("refusal", self.tr("There is nothing in this file that could be taken over."))
        known = len(self._taken) - self.fresh()
        if not self.fresh():
            return Notice("warn", self.tr("Everything in this file is in the register already."))
        what = self.tr("%n row(s) can be taken over.", "", self.fresh())
        if known:
            what += self.tr(" %n row(s) are in the register already and are left out.", "", known)
        looks = len(self._problems)
        do = self.tr("Look at %n remark(s) before confirming.", "", looks) if looks else ""
        return Notice("warn" if looks else "good", what, do)

    def accept(self) -> None:
        """Takes the new rows over. Raises what `register` raises; the preview stays then."""
        if not self.may_accept():
            return
        desk, by = self._session.desk, self._session.clerk
        fresh = [one.row for one in self._taken if not one.known]
        if self.what == "units":
            register.enter_units(desk, [row for row in fresh if isinstance(row, Unit)], by=by)
        else:
            people = [row for row in fresh if isinstance(row, Elector)]
            register.import_electors(desk, people, source=self._source, by=by)
        self.discard()

    @staticmethod
    def save_template(what: What, path: Path) -> None:
        """Writes an empty sheet to fill in. Raises `NotWritable`."""
        try:
            write_template(path, blanks.UNITS if what == "units" else blanks.ELECTORS)
        except OSError as problem:
            raise NotWritable(path=str(path)) from problem


def _serious(one: Problem) -> bool:
    """Somebody on no ground is refused by the register; leaving them out would miss somebody."""
    return one.severity == "error" or one.code == NEITHER
