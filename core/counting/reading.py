"""What one ballot says under a rule set, step by step in the order of the case format."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.domain.ballot import AGAINST, FOR, MARKS, NONE, UNREADABLE, Ballot, WriteIn
from core.domain.contest import Contest
from core.errors.case import MarksOfWrongLength, MarkUnknown
from core.rules.ruleset import RuleSet


class Fate(StrEnum):
    """What became of one name written in."""

    CHOSEN = "chosen"
    ABSTAINS = "abstains"
    NOT_ALLOWED = "not_allowed"
    EMPTY = "empty"
    PRINTED = "printed"
    REPEATED = "repeated"
    WITHOUT_REJECTION = "without_rejection"


@dataclass(frozen=True, slots=True)
class WriteInReading:
    """A name without the spaces around it, and what became of it."""

    name: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Reading:
    """A ballot as it counts. `invalid` is the reason, or `None` for a valid ballot.

    `marks` are those on the paper, but where a limit spoils cells: these read as unreadable.
    `chosen` is the number of names chosen (○ and written-in names that choose), also where they are too
    many; `under_group_limit` says that a valid ballot names fewer of a group than it must.
    """

    invalid: str | None
    marks: str
    write_ins: tuple[WriteInReading, ...] = ()
    chosen: int = 0
    under_group_limit: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The written-in names that get a vote; none on an invalid ballot."""
        if self.invalid is not None:
            return ()
        return tuple(read.name for read in self.write_ins if read.fate is Fate.CHOSEN)


class Reader:
    """Reads the ballots of one contest; what depends on the contest alone is prepared once."""

    def __init__(self, contest: Contest, rules: RuleSet) -> None:
        self._size = len(contest.candidates)
        self._choices = contest.choices
        self._rules = rules
        self._printed = frozenset(candidate.name.strip() for candidate in contest.candidates)
        limited = tuple(
            (limit, tuple(i for i, person in enumerate(contest.candidates) if limit.group in person.groups))
            for limit in rules.limits
        )
        self._limits = tuple(entry for entry in limited if entry[0].over == "ballot")
        self._graded = tuple((limit.most, places) for limit, places in limited if limit.over == "cells")

    def read(self, ballot: Ballot) -> Reading:
        """What this ballot says.

        Raises `MarksOfWrongLength` or `MarkUnknown` where it is no ballot of this contest.
        """
        self._check(ballot.marks)
        marks = self._spoilt(ballot.marks) if self._graded else ballot.marks
        chosen = marks.count(FOR)
        if ballot.invalid is not None:
            return Reading(ballot.invalid, marks, chosen=chosen)
        if self._rules.validity.unreadable_mark == "ballot" and UNREADABLE in marks:
            return Reading("unreadable", marks, chosen=chosen)
        if not ballot.write_ins:
            if self._rules.validity.blank_ballot == "invalid" and marks.count(NONE) == self._size:
                return Reading("blank", marks)
            return self._judge(marks, (), chosen)
        names, surplus = self._write_ins(ballot)
        chosen += sum(name.fate is Fate.CHOSEN for name in names)
        if surplus and self._rules.write_in.without_rejection == "ballot":
            return Reading("write_in_without_rejection", marks, names, chosen)
        return self._judge(marks, names, chosen)

    def ordinary(self, papers: Sequence[str]) -> tuple[list[str], list[str], bool]:
        """Papers with marks and nothing else, in two piles: valid by the number of names alone, and over-voted ones.

        The last says whether that quick look holds: not under rules that ask for more, nor where a paper is none of
        this contest; then they want `read` one by one.
        """
        rules = self._rules.validity
        quick = (
            not self._limits
            and not self._graded
            and rules.blank_ballot == "valid"
            and rules.unreadable_mark == "cell"
        )
        letters = "".join(papers)
        known = len(letters) == len(papers) * self._size and set(map(len, papers)) == {self._size}
        if not quick or not known or sum(map(letters.count, MARKS)) != len(letters):
            return [], [], False
        most = self._choices
        valid = [marks for marks in papers if marks.count(FOR) <= most]
        over = [marks for marks in papers if marks.count(FOR) > most] if len(valid) < len(papers) else []
        return valid, over, True

    def _check(self, marks: str) -> None:
        if len(marks) != self._size:
            raise MarksOfWrongLength("marks", len(marks), self._size)
        if not MARKS.issuperset(marks):
            raise MarkUnknown("marks", next(mark for mark in marks if mark not in MARKS))

    def _spoilt(self, marks: str) -> str:
        """The marks with each group of cells that says too much, or cannot be read, unreadable as a whole."""
        read = list(marks)
        for most, places in self._graded:
            cells = [marks[place] for place in places]
            if cells.count(FOR) > most or UNREADABLE in cells:
                for place in places:
                    read[place] = UNREADABLE
        return "".join(read)

    def _judge(self, marks: str, names: tuple[WriteInReading, ...], chosen: int) -> Reading:
        """Steps 5 to 7: too many names, too many of a group, else valid."""
        if chosen > self._choices:
            return Reading("over_vote", marks, names, chosen)
        under = False
        for limit, places in self._limits:
            of_group = sum(marks[place] == FOR for place in places)
            if of_group > limit.most:
                return Reading("over_group_limit", marks, names, chosen)
            under = under or of_group < limit.least
        return Reading(None, marks, names, chosen, under)

    def _write_ins(self, ballot: Ballot) -> tuple[tuple[WriteInReading, ...], int]:
        """Step 4: each written-in name and its fate, and how many chose beyond the rejected candidates."""
        seen: set[str] = set()
        names = [self._fate(entry, seen) for entry in ballot.write_ins]
        choosing = [place for place, name in enumerate(names) if name.fate is Fate.CHOSEN]
        rejections = ballot.marks.count(AGAINST)
        if not self._rules.write_in.needs_rejection or len(choosing) <= rejections:
            return tuple(names), 0
        surplus = choosing[rejections:]
        for place in surplus:
            names[place] = WriteInReading(names[place].name, Fate.WITHOUT_REJECTION)
        return tuple(names), len(surplus)

    def _fate(self, entry: WriteIn, seen: set[str]) -> WriteInReading:
        name = entry.name.strip()
        if not self._rules.write_in.allowed:
            return WriteInReading(name, Fate.NOT_ALLOWED)
        if not name:
            return WriteInReading(name, Fate.EMPTY)
        if name in self._printed:
            return WriteInReading(name, Fate.PRINTED)
        if name in seen:
            return WriteInReading(name, Fate.REPEATED)
        seen.add(name)
        chooses = entry.mark == FOR or self._rules.write_in.unmarked == "for"
        return WriteInReading(name, Fate.CHOSEN if chooses else Fate.ABSTAINS)


def read_ballot(contest: Contest, rules: RuleSet, ballot: Ballot) -> Reading:
    """What one ballot says; for many ballots of a contest keep a `Reader`.

    Raises `MarksOfWrongLength` or `MarkUnknown` where it is no ballot of this contest.
    """
    return Reader(contest, rules).read(ballot)
