"""How often a reading was wrong, per teller and per cell of the ballot, in exact fractions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.counting.align import align
from core.domain.ballot import Ballot
from core.domain.contest import Contest


@dataclass(frozen=True, slots=True)
class Checked:
    """One reading of one pile beside what the pile was settled to be."""

    teller: str
    read: Sequence[Ballot]
    settled: Sequence[Ballot]


@dataclass(frozen=True, slots=True)
class TellerErrors:
    """One teller. `wrong` of the `cells` read were wrong; a paper counts as its names, write-ins and validity.

    `papers` are those of the settled piles; on `wrong_papers` of them something was wrong; `missed` were skipped,
    `added` entered although no such paper lay there, `swapped` entered in the place of a neighbour.
    """

    teller: str
    papers: int
    wrong_papers: int
    cells: int
    wrong: int
    missed: int
    added: int
    swapped: int

    @property
    def rate(self) -> Fraction:
        """Wrong cells as a share of those read; 0 where nothing was read."""
        return _share(self.wrong, self.cells)

    @property
    def paper_rate(self) -> Fraction:
        """Papers with an error, skipped and added ones too, as a share of the papers."""
        return _share(self.wrong_papers + self.missed + self.added, self.papers)


@dataclass(frozen=True, slots=True)
class CellErrors:
    """One place of the ballot over all tellers: a printed name by its id, or `write_ins`, or `validity`."""

    kind: str
    key: str
    name: str
    read: int
    wrong: int

    @property
    def rate(self) -> Fraction:
        """Wrong readings of this place as a share of all; 0 where nothing was read."""
        return _share(self.wrong, self.read)


@dataclass(frozen=True, slots=True)
class Errors:
    """The rows for the count report: tellers in the order in which they first read, places in ballot order."""

    tellers: tuple[TellerErrors, ...]
    cells: tuple[CellErrors, ...]

    @property
    def total(self) -> TellerErrors:
        """All tellers together, without a name."""
        sums: Counter[str] = Counter()
        for row in self.tellers:
            sums.update({name: getattr(row, name) for name in _NUMBERS})
        return TellerErrors("", *(sums[name] for name in _NUMBERS))


_NUMBERS = ("papers", "wrong_papers", "cells", "wrong", "missed", "added", "swapped")
WRITE_INS, VALIDITY = "write_ins", "validity"


def error_rates(contest: Contest, checked: Iterable[Checked]) -> Errors:
    """What the settled piles say of the readings they came from.

    A place is read once on each paper that both the reading and the settled pile hold. Where a paper was called
    invalid by one of them alone, its validity was misread and its marks are not compared.
    """
    by_teller: dict[str, Counter[str]] = {}
    by_place: Counter[tuple[str, int]] = Counter()
    names, compared = len(contest.candidates), 0
    for one in checked:
        sums = by_teller.setdefault(one.teller, Counter())
        sums["papers"] += len(one.settled)
        for pair in align(one.read, one.settled):
            sums["missed"] += pair.first is None
            sums["added"] += pair.second is None
            if pair.missing:
                continue
            compared += 1
            wrong = [("mark", place) for place in pair.cells]
            wrong += [
                (kind, 0)
                for kind, is_wrong in _odd(write_ins=pair.write_ins, invalid=pair.invalid)
                if is_wrong
            ]
            by_place.update(wrong)
            sums["cells"] += names + 2
            sums["wrong"] += len(wrong)
            sums["wrong_papers"] += bool(wrong)
            sums["swapped"] += pair.swapped
    return Errors(
        tuple(TellerErrors(teller, *(sums[name] for name in _NUMBERS)) for teller, sums in by_teller.items()),
        (
            *(
                CellErrors("mark", person.id, person.name, compared, by_place["mark", place])
                for place, person in enumerate(contest.candidates)
            ),
            *(CellErrors(kind, "", "", compared, by_place[kind, 0]) for kind in (WRITE_INS, VALIDITY)),
        ),
    )


def _odd(*, write_ins: bool, invalid: bool) -> tuple[tuple[str, bool], tuple[str, bool]]:
    return (WRITE_INS, write_ins), (VALIDITY, invalid)


def _share(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)
