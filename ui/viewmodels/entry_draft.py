"""The ballot under the hand: what has been marked so far, and which key marks which name. Nothing here decides."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from core.domain.ballot import Ballot, WriteIn, WriteInMark
from core.journal.events import WrittenIn
from ui.shapes import Mark

# One key per printed name: the figures first, then the letters as they lie on the keyboard, then the signs that want
# Shift: a recommendation prints up to sixty names. U V W R G and O command.
KEYS = "1234567890-=QETYIP[]\\ASDFHJKL;'ZXCBNM,./!@#$%^&*()_{}|:\"<>?~"
# What a cell goes through, press by press, from each default: its commonest exception first. Where a ballot only names
# people, nothing is against them.
CYCLE: dict[Mark, str] = {"F": "FA-", "-": "-FA", "A": "AF-"}
NAMING: dict[Mark, str] = {"F": "F-", "-": "-F", "A": "-F"}
DEFAULTS: tuple[Mark, ...] = ("F", "-", "A")
PLUS = "+"  # the number pad has no "="


def place_of(text: str) -> int:
    """Which printed name this typed character stands for, counted from 0; -1 for none. Full-width letters count too."""
    letter = unicodedata.normalize("NFKC", text).upper()
    if len(letter) != 1:
        return -1
    return KEYS.find("=" if letter == PLUS else letter)


def as_marks(marks: str) -> tuple[Mark, ...]:
    """The letters of a reading, typed."""
    known: dict[str, Mark] = {mark: mark for mark in get_args(Mark)}
    return tuple(known[letter] for letter in marks)


@dataclass(frozen=True, slots=True)
class Draft:
    """A ballot as marked so far. `cursor` is a column: the printed names first, written-in names after them."""

    marks: tuple[Mark, ...]
    write_ins: tuple[WrittenIn, ...] = ()
    invalid: str | None = None
    cursor: int = 0

    @classmethod
    def blank(cls, names: int, default: Mark) -> "Draft":
        """A fresh ballot with every cell at the default."""
        return cls((default,) * names)

    @classmethod
    def of(cls, marks: str, write_ins: Sequence[WrittenIn], invalid: str | None) -> "Draft":
        """A ballot as it was entered."""
        return cls(as_marks(marks), tuple(write_ins), invalid)

    @property
    def letters(self) -> str:
        """The marks as the file keeps them."""
        return "".join(self.marks)

    def ballot(self) -> Ballot:
        """For the rules."""
        return Ballot(
            self.letters, tuple(WriteIn(one.name, one.mark) for one in self.write_ins), self.invalid
        )

    def same_as(self, other: "Draft") -> bool:
        """Whether both say the same, wherever the cursor is."""
        return replace(self, cursor=0) == replace(other, cursor=0)

    def pressed(self, place: int, default: Mark, *, naming: bool = False) -> "Draft":
        """The cell goes on by one step of the default's cycle; an unreadable one begins anew at the default."""
        turn = (NAMING if naming else CYCLE)[default]
        return self.marked(place, as_marks(turn[(turn.find(self.marks[place]) + 1) % len(turn)])[0])

    def marked(self, place: int, mark: Mark) -> "Draft":
        """This mark in this cell."""
        return replace(self, marks=(*self.marks[:place], mark, *self.marks[place + 1 :]), cursor=place)

    def filled(self, mark: Mark) -> "Draft":
        """This mark in every cell."""
        return replace(self, marks=(mark,) * len(self.marks))

    def moved(self, place: int) -> "Draft":
        """The cursor in this column."""
        return replace(self, cursor=place)

    def judged(self, reason: str | None) -> "Draft":
        """Invalid for this reason; None: not judged invalid by anybody."""
        return replace(self, invalid=reason)

    def written(self, name: str, mark: WriteInMark) -> "Draft":
        """A further name in the next empty column; the cursor goes there."""
        more = (*self.write_ins, WrittenIn(name, mark))
        return replace(self, write_ins=more, cursor=len(self.marks) + len(more) - 1)

    def write_in_at(self, column: int) -> int:
        """Which written-in name stands in this column, counted from 0; -1 for none."""
        place = column - len(self.marks)
        return place if 0 <= place < len(self.write_ins) else -1

    def circled(self, place: int) -> "Draft":
        """The ○ of a written-in name set or taken away."""
        one = self.write_ins[place]
        other = WrittenIn(one.name, "-" if one.mark == "F" else "F")
        return self._with((*self.write_ins[:place], other, *self.write_ins[place + 1 :]))

    def without(self, place: int) -> "Draft":
        """A written-in name taken out again."""
        return self._with((*self.write_ins[:place], *self.write_ins[place + 1 :]))

    def _with(self, write_ins: tuple[WrittenIn, ...]) -> "Draft":
        last = len(self.marks) + len(write_ins) - 1
        return replace(self, write_ins=write_ins, cursor=min(self.cursor, last))
