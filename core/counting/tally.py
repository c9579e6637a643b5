"""The running sums of one contest. Ballots are added and taken out again, in any order and any grouping."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from core.counting.reading import Reader, Reading
from core.domain.ballot import AGAINST, FOR, NONE, UNREADABLE, Ballot
from core.domain.contest import Contest
from core.errors.case import BallotNeverAdded
from core.rules.ruleset import RuleSet

SAMPLE = 2_000  # so many papers tell whether many of them are alike


@dataclass(frozen=True, slots=True)
class Votes:
    """What one printed name has got. The four add up to the valid ballots."""

    for_: int
    against: int
    abstain: int
    unreadable: int


class Tally:
    """Votes so far. Two tallies of the same contest and rules are equal where all their sums are."""

    def __init__(self, contest: Contest, rules: RuleSet) -> None:
        self.contest = contest
        self.rules = rules
        self.valid = 0
        self.reasons: Counter[str] = Counter()
        self.under_group_limit = 0
        self._reader = Reader(contest, rules)
        self._cells = [{FOR: 0, AGAINST: 0, NONE: 0, UNREADABLE: 0} for _ in contest.candidates]
        self._write_ins: Counter[str] = Counter()

    @classmethod
    def of_totals(
        cls,
        contest: Contest,
        rules: RuleSet,
        votes: Sequence[Votes],
        *,
        valid: int,
        reasons: Mapping[str, int],
        write_ins: Mapping[str, int],
    ) -> Self:
        """Sums that somebody else made, as on a 计票单. They are taken as they are: `sheets.findings` checks them.

        Totals do not tell how many ballots name too few of a limited group; that number stays 0. Raises `ValueError`
        where there are not as many votes as printed names.
        """
        tally = cls(contest, rules)
        tally.valid = valid
        tally.reasons.update(reasons)
        for cell, got in zip(tally._cells, votes, strict=True):
            cell.update({FOR: got.for_, AGAINST: got.against, NONE: got.abstain, UNREADABLE: got.unreadable})
        tally._write_ins.update(write_ins)
        return tally

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tally) and self._sums() == other._sums()

    __hash__ = None  # type: ignore[assignment]  # sums change, so a tally is no key

    def _sums(self) -> tuple[object, ...]:
        return (
            self.contest,
            self.rules,
            self.valid,
            self.under_group_limit,
            self._cells,
            self.invalid_reasons(),
            self.write_ins(),
        )

    @property
    def invalid(self) -> int:
        """Invalid ballots so far."""
        return self.reasons.total()

    @property
    def entered(self) -> int:
        """Ballots so far, valid and invalid."""
        return self.valid + self.invalid

    def votes(self) -> tuple[Votes, ...]:
        """The printed names' votes in ballot order."""
        return tuple(Votes(cell[FOR], cell[AGAINST], cell[NONE], cell[UNREADABLE]) for cell in self._cells)

    def write_ins(self) -> dict[str, int]:
        """Votes of each written-in name that has at least one."""
        return {name: votes for name, votes in self._write_ins.items() if votes}

    def invalid_reasons(self) -> dict[str, int]:
        """Invalid ballots by reason, each reason with at least one."""
        return {reason: number for reason, number in self.reasons.items() if number}

    def add(self, ballot: Ballot, n: int = 1) -> Reading:
        """Counts `n` identical ballots and says how they were read.

        Raises `MarksOfWrongLength` or `MarkUnknown` (nothing is counted then).
        """
        reading = self._reader.read(ballot)
        self._count(reading, n)
        return reading

    def add_papers(self, papers: Sequence[str]) -> None:
        """Counts papers that bear marks only, without names written in and not judged invalid.

        Where hardly two papers are alike, ordinary ones are counted a candidate at a time instead of a paper at a
        time. Raises `MarksOfWrongLength` or `MarkUnknown`.
        """
        first = papers[:SAMPLE]
        if len(set(first)) * 2 > len(first):
            valid, over, holds = self._reader.ordinary(papers)
            if holds:
                self._add_columns(valid)
                self.reasons["over_vote"] += len(over)
                return
        for marks, n in Counter(papers).items():
            self.add(Ballot(marks), n)

    def _add_columns(self, papers: Sequence[str]) -> None:
        self.valid += len(papers)
        together = "".join(papers)
        for place, cell in enumerate(self._cells):
            column = together[place :: len(self._cells)]
            for mark in cell:
                cell[mark] += column.count(mark)

    def remove(self, ballot: Ballot, n: int = 1) -> Reading:
        """Takes `n` identical ballots out again.

        Raises `BallotNeverAdded` where a sum would fall below zero (nothing is changed then).
        """
        reading = self._reader.read(ballot)
        if not self._holds(reading, n):
            raise BallotNeverAdded(ballot.marks)
        self._count(reading, -n)
        return reading

    def _holds(self, reading: Reading, n: int) -> bool:
        if reading.invalid is not None:
            return self.reasons[reading.invalid] >= n
        return (
            self.valid >= n
            and self.under_group_limit >= n * reading.under_group_limit
            and all(cell[mark] >= n for cell, mark in zip(self._cells, reading.marks, strict=True))
            and all(self._write_ins[name] >= n for name in reading.names)
        )

    def _count(self, reading: Reading, n: int) -> None:
        if reading.invalid is not None:
            self.reasons[reading.invalid] += n
            return
        self.valid += n
        self.under_group_limit += n * reading.under_group_limit
        for cell, mark in zip(self._cells, reading.marks, strict=True):
            cell[mark] += n
        for name in reading.names:
            self._write_ins[name] += n
