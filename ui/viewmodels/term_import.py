"""Applications and the establishment from a spreadsheet: read into a preview, looked over, then taken over or left."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.domain.applicants import Applicant
from core.domain.term import Cadre
from core.errors.file import NotWritable
from core.office import applicants, cadres
from core.roster import blanks
from core.roster.doubles import may_be_one
from core.roster.preview import Preview, Problem
from core.roster.reading_term import read_applicants, read_cadres
from core.roster.template import write_template
from core.store import kept, queries
from ui.messages import sentence
from ui.shapes import Notice
from ui.viewmodels.session import Session
from ui.viewmodels.strokes import table_of

What = Literal["applicants", "cadres"]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding by row, and whether it must be mended in the file first."""

    line: int
    text: str
    serious: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row of the preview; `known` where the file has the person already and does not take them over again."""

    line: int
    row: Applicant | Cadre
    known: bool


class TermImport(QObject):
    """Holds the preview until it is confirmed or given up; nothing is written before."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.what: What = "applicants"
        self.looking = False
        self._source = self._sheet = ""
        self._taken: tuple[Incoming, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._headings: tuple[tuple[str, str], ...] = ()

    def read(self, what: What, path: Path) -> None:
        """Looks at a file. Raises what the readers raise; the preview before it stays then."""
        file, table = self._session.desk.file, table_of(self._session)
        if what == "applicants":
            township = queries.term_change(file).township
            self._show(what, read_applicants(path, township, table), kept.rows(file, Applicant))
        else:
            self._show(what, read_cadres(path, table), kept.rows(file, Cadre))

    def _show(
        self, what: What, found: Preview[Applicant] | Preview[Cadre], here: Sequence[Applicant | Cadre]
    ) -> None:
        self.what, self.looking = what, True
        self._source, self._sheet = found.source, found.sheet
        rows: tuple[Applicant | Cadre, ...] = found.rows
        self._taken = tuple(
            Incoming(line, row, any(may_be_one(old, row) for old in here))
            for line, row in zip(found.lines, rows, strict=True)
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
        """How many people would come in."""
        return sum(not one.known for one in self._taken)

    def remarks(self) -> tuple[Remark, ...]:
        """The findings by row, those that must be mended first before the others."""
        found = [
            Remark(one.row, sentence(one.code, dict(one.params)).what, one.severity == "error")
            for one in self._problems
        ]
        return tuple(sorted(found, key=lambda one: (not one.serious, one.line)))

    def columns(self) -> str:
        """The headings that were recognised, and those left out."""
        taken = "　".join(heading for heading, field in self._headings if field)
        left = "　".join(heading for heading, field in self._headings if not field)
        words = self.tr("Columns recognised: {names}").format(names=taken)
        behind = self.tr("Left out: {names}").format(names=left)
        return f"{words}\n{behind}" if left else words

    def may_accept(self) -> bool:
        """Whether the preview can be taken over as it is."""
        serious = any(one.severity == "error" for one in self._problems)
        return self.looking and self.fresh() > 0 and not serious

    def verdict(self) -> Notice:
        """One sentence on what is to be done with the preview."""
        serious = sum(one.severity == "error" for one in self._problems)
        if serious:
            what = self.tr("%n row(s) must be mended in the file first.", "", serious)
            return Notice(
                "refusal", what, self.tr("Mend them in the spreadsheet, save it, and read it again.")
            )
        if not self._taken:
            return Notice("refusal", self.tr("There is nobody in this file."))
        known = len(self._taken) - self.fresh()
        if not self.fresh():
            return Notice("warn", self.tr("Everybody in this file is here already."))
        what = self.tr("%n person(s) can be taken over.", "", self.fresh())
        if known:
            what += self.tr(" %n person(s) are here already and are left out.", "", known)
        looks = len(self._problems)
        do = self.tr("Look at %n remark(s) before confirming.", "", looks) if looks else ""
        return Notice("warn" if looks else "good", what, do)

    def accept(self) -> None:
        """Takes the new people over. Raises what the commands raise; the preview stays then."""
        if not self.may_accept():
            return
        desk, by = self._session.desk, self._session.clerk
        fresh = [one.row for one in self._taken if not one.known]
        if self.what == "applicants":
            rows = [row for row in fresh if isinstance(row, Applicant)]
            applicants.import_rows(desk, rows, source=self._source, by=by)
        else:
            people = [row for row in fresh if isinstance(row, Cadre)]
            cadres.import_rows(desk, people, source=self._source, by=by)
        self.discard()

    @staticmethod
    def save_template(what: What, path: Path) -> None:
        """Writes an empty sheet to fill in. Raises `NotWritable`."""
        try:
            write_template(path, blanks.APPLICANTS if what == "applicants" else blanks.CADRES)
        except OSError as problem:
            raise NotWritable(path=str(path)) from problem
