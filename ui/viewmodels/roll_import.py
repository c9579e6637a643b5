"""Importing a roll: read into a preview, looked over, then taken over or left."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.domain.roll import RollRow
from core.errors.file import NotWritable
from core.office import roll
from core.roster.doubles import same_person
from core.roster.preview import DOUBLED_NUMBER, DOUBLED_PERSON, NAMESAKES, Preview, Problem
from core.roster.reading import read_roll
from core.roster.template import write_template
from core.store import queries
from ui.messages import sentence
from ui.shapes import Notice
from ui.viewmodels.session import Session
from ui.viewmodels.strokes import table_of

PAIRED = (DOUBLED_PERSON, DOUBLED_NUMBER, NAMESAKES)
FIELDS = (
    "number", "name", "gender", "birth", "nation", "education", "party", "unit", "post",
    "delegation", "kind", "entitled", "probation", "status", "reelected", "remark",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem by row: its sentence, and whether it must be mended in the file first."""

    line: int
    text: str
    code: str
    serious: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One of two rows that look alike."""

    line: int
    row: RollRow


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows side by side, and what is the same about them."""

    sentence: str
    first: Side
    second: Side
    serious: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """A row of the preview; `known` where the person is on the roll already and is not taken over again."""

    line: int
    row: RollRow
    known: bool


class RollImport(QObject):
    """Holds the preview until it is confirmed or given up; nothing is written before."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preview: Preview[RollRow] | None = None
        self._taken: tuple[Taken, ...] = ()

    def preview(self) -> Preview[RollRow] | None:
        """What was read; None while no file is looked at."""
        return self._preview

    def read(self, path: Path) -> None:
        """Looks at a file. Raises what `read_roll` raises; the preview before it stays then."""
        found = read_roll(path, table_of(self._session))
        here = [one.row for one in queries.members(self._session.desk.file, self._session.meeting_id)]
        by_name: dict[str, list[RollRow]] = {}
        for row in here:
            by_name.setdefault(row.name, []).append(row)
        self._taken = tuple(
            Taken(line, row, any(same_person(old, row) for old in by_name.get(row.name, ())))
            for line, row in zip(found.lines, found.rows, strict=True)
        )
        self._preview = found
        self.changed.emit()

    def discard(self) -> None:
        """Gives the preview up."""
        self._preview, self._taken = None, ()
        self.changed.emit()

    def rows(self) -> tuple[Taken, ...]:
        """All rows that were read."""
        return self._taken

    def fresh(self) -> int:
        """How many people would come onto the roll."""
        return sum(not one.known for one in self._taken)

    def findings(self) -> tuple[Finding, ...]:
        """The problems by row, those that must be mended first before the others."""
        if self._preview is None:
            return ()
        found = [
            Finding(one.row, sentence(one.code, dict(one.params)).what, one.code, one.severity == "error")
            for one in self._preview.problems
        ]
        return tuple(sorted(found, key=lambda one: (not one.serious, one.line)))

    def pairs(self) -> tuple[Pair, ...]:
        """Rows that look alike, side by side."""
        preview = self._preview
        if preview is None:
            return ()
        at = dict(zip(preview.lines, preview.rows, strict=True))
        return tuple(self._pair(one, at) for one in preview.problems if one.code in PAIRED)

    def _pair(self, one: Problem, at: dict[int, RollRow]) -> Pair:
        other = int(str(one.params["other"]))
        words = sentence(one.code, dict(one.params)).what
        return Pair(words, Side(other, at[other]), Side(one.row, at[one.row]), one.severity == "error")

    def columns(self) -> tuple[tuple[str, str], ...]:
        """Recognised columns: the heading in the file, and what it is taken for."""
        words = self._words()
        return (
            tuple((one.heading, words[one.field]) for one in self._preview.recognised)
            if self._preview
            else ()
        )

    def left_out(self) -> tuple[str, ...]:
        """Headings of columns that are not taken over."""
        return tuple(one.heading for one in self._preview.unrecognised) if self._preview else ()

    def may_accept(self) -> bool:
        """Whether the preview can be taken over as it is."""
        return self._preview is not None and self._preview.importable and self.fresh() > 0

    def verdict(self) -> Notice:
        """One sentence on what is to be done with the preview."""
        if self._preview is None:
            return Notice("info", "")
        serious = len(self._preview.errors)
        if serious:
            what = self.tr("%n row(s) must be mended in the file first.", "", serious)
            return Notice(
                "refusal", what, self.tr("Mend them in the spreadsheet, save it, and read it again.")
            )
        if not self._taken:
            return Notice("refusal", self.tr("There is nobody in this file."))
        known = len(self._taken) - self.fresh()
        if not self.fresh():
            return Notice("warn", self.tr("Everybody in this file is on the roll already."))
        what = self.tr("%n person(s) can be taken over.", "", self.fresh())
        if known:
            what += self.tr(" %n person(s) are on the roll already and are left out.", "", known)
        looks = len(self._preview.problems)
        do = self.tr("Look at %n remark(s) before confirming.", "", looks) if looks else ""
        return Notice("warn" if looks else "good", what, do)

    def accept(self) -> None:
        """Takes the new people over. Raises what `roll.import_rows` raises; the preview stays then."""
        preview = self._preview
        if preview is None or not self.may_accept():
            return
        rows = [one.row for one in self._taken if not one.known]
        desk, meeting = self._session.desk, self._session.meeting_id
        roll.import_rows(desk, meeting, rows, source=preview.source, by=self._session.clerk)
        self.discard()

    @staticmethod
    def save_template(path: Path) -> None:
        """Writes the template. Raises `NotWritable`."""
        try:
            write_template(path)
        except OSError as problem:
            raise NotWritable(path=str(path)) from problem

    def _words(self) -> dict[str, str]:
        shown = (
            self.tr("number"), self.tr("name"), self.tr("gender"), self.tr("birth"), self.tr("nation"),
            self.tr("education"), self.tr("party"), self.tr("unit"), self.tr("post"), self.tr("delegation"),
            self.tr("kind"), self.tr("right to vote"), self.tr("probation"), self.tr("status"),
            self.tr("re-elected"), self.tr("remark"),
        )  # fmt: skip
        return dict(zip(FIELDS, shown, strict=True))
