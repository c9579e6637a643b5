"""The ballot on screen while it is marked: every key changes the draft, the rules read it anew."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.counting.appraisal import subjects
from core.counting.reading import Reader, Reading
from core.domain.appraisal import Subject
from core.domain.contest import Contest
from core.rules.ruleset import RuleSet
from ui.shapes import Mark
from ui.viewmodels.entry_draft import DEFAULTS, Draft, place_of
from ui.viewmodels.entry_grades import all_first, graded


@dataclass(frozen=True, slots=True)
class Laid:
    """The contest that the ballot belongs to."""

    contest: Contest
    rules: RuleSet
    reader: Reader


class EntrySheet(QObject):
    """Holds the draft and the default. Nothing of it is in the file before it is accepted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.laid: Laid | None = None
        self.default: Mark = "F"
        self.naming = False  # a ballot that only names people: nothing is against them
        self.draft = Draft(())
        self.subjects: tuple[
            Subject, ...
        ] = ()  # those appraised, in the order of the paper; none in an election

    def lay(self, contest: Contest, rules: RuleSet, default: Mark, *, naming: bool = False) -> None:
        """Puts a contest's ballot on the table."""
        self.naming = naming
        self.laid, self.subjects = Laid(contest, rules, Reader(contest, rules)), subjects(contest)
        against = naming and default == "A"  # as it was kept before these ballots only named people
        self.default = "-" if self.subjects or against else default  # nobody starts with a grade
        self.start()

    @property
    def names(self) -> int:
        """How many names are printed."""
        return len(self.laid.contest.candidates) if self.laid else 0

    def reading(self) -> Reading | None:
        """What the draft says by the rules; None before a contest is there."""
        return self.laid.reader.read(self.draft.ballot()) if self.laid else None

    def start(self) -> None:
        """A fresh ballot."""
        self.show(Draft.blank(self.names, self.default))

    def show(self, draft: Draft) -> None:
        """This ballot instead."""
        self.draft = draft
        self.changed.emit()

    def untouched(self) -> bool:
        """Whether it still is as a fresh ballot."""
        return self.draft.same_as(Draft.blank(self.names, self.default))

    def set_default(self, mark: Mark) -> None:
        """Fresh ballots start with this mark; the one on screen follows while nothing was changed on it."""
        if self.subjects:
            return
        fresh = self.untouched()
        self.default = mark
        if fresh:
            self.start()
        else:
            self.changed.emit()

    def following_default(self) -> Mark:
        """The default that comes after the present one."""
        known = [mark for mark in DEFAULTS if mark != "A" or not self.naming]
        here = known.index(self.default) if self.default in known else -1
        return known[(here + 1) % len(known)]

    def press(self, text: str) -> bool:
        """A typed character; false where it stands for no name, or no grade, of this ballot."""
        if self.subjects:
            given = graded(self.draft, self.subjects, text)
            self.show(given or self.draft)
            return given is not None
        place = place_of(text)
        if not 0 <= place < self.names:
            return False
        self.show(self.draft.pressed(place, self.default, naming=self.naming))
        return True

    def toggle(self, column: int) -> bool:
        """A column was clicked; false where it is an empty one, to be written in."""
        written = self.draft.write_in_at(column)
        if 0 <= column < self.names:
            self.show(self.draft.pressed(column, self.default, naming=self.naming))
        elif written >= 0:
            self.show(self.draft.circled(written))
        return column < self.names or written >= 0

    def move(self, column: int) -> None:
        """The cursor in this column."""
        if column != self.draft.cursor:
            self.show(self.draft.moved(column))

    def fill(self) -> None:
        """All ○; pressed again, all blank. In an appraisal the first grade for everybody."""
        if self.subjects:
            self.show(all_first(self.draft, self.subjects))
            return
        mark: Mark = "-" if set(self.draft.marks) == {"F"} else "F"
        self.show(self.draft.filled(mark))

    def unreadable(self) -> None:
        """The printed name under the cursor cannot be read; pressed again, it is back at the default."""
        place = self.draft.cursor
        if 0 <= place < self.names:
            mark = self.default if self.draft.marks[place] == "?" else "?"
            self.show(self.draft.marked(place, mark))

    def judge(self, reason: str | None) -> None:
        """Invalid for this reason; None takes it back."""
        self.show(self.draft.judged(reason))

    def write(self, name: str, *, circled: bool) -> None:
        """A name written in, with or without a ○."""
        self.show(self.draft.written(name.strip(), "F" if circled else "-"))

    def circle(self) -> None:
        """The ○ of the written-in name under the cursor, else of the last one, set or taken away."""
        place = self._written()
        if place >= 0:
            self.show(self.draft.circled(place))

    def strike(self) -> None:
        """Takes the written-in name under the cursor out, else the last one."""
        place = self._written()
        if place >= 0:
            self.show(self.draft.without(place))

    def _written(self) -> int:
        under = self.draft.write_in_at(self.draft.cursor)
        return under if under >= 0 else len(self.draft.write_ins) - 1
