"""The township's recommendation: candidate × unit, members and mass apart, from each ballot's checked sums.

A ballot counts once its count is checked; one that is missing, in progress, void or contradicts itself is named with
its numbers and left out of every sum (procedure, section 1.6).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Final

from core.domain.enrolment import Voters
from core.domain.step import Step

ENOUGH: Final = Fraction(4, 5)
"""A turnout below this is warned of, and stops nothing."""


class Status(StrEnum):
    """How far the ballot of a unit is."""

    MISSING = "missing"
    VOID = "void"
    COUNTING = "counting"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class UnitBallot:
    """One ballot of one unit: the numbers of its meeting, and each person's recommendations once it is counted.

    `contest` is empty where the recommendation was not opened for these voters: there are no papers. `register` is how
    many the register has; `entered` how many papers are read so far; `choices` the most names that one paper may
    recommend.
    """

    contest: str
    unit: str
    name: str
    voters: Voters
    status: Status
    register: int
    choices: int
    entitled: int = 0
    present: int = 0
    issued: int = 0
    collected: int = 0
    entered: int = 0
    valid: int = 0
    invalid: int = 0
    votes: Mapping[str, int] = field(default_factory=dict)

    @property
    def reported(self) -> bool:
        """Whether the unit said how many were there."""
        return self.status is not Status.MISSING

    @property
    def turnout(self) -> Fraction | None:
        """Present of those entitled; None before the report, and where nobody is entitled."""
        return Fraction(self.present, self.entitled) if self.reported and self.entitled else None

    @property
    def counts(self) -> bool:
        """Whether its sums go into the township's."""
        return self.status is Status.COUNTED and not any(True for _ in contradictions(self))


@dataclass(frozen=True, slots=True)
class Sum:
    """Recommendations of one person among some ballots; `share` is of the valid papers, None where there are none.

    Equal votes share a rank and the next one skips (1, 2, 2, 4).
    """

    votes: int
    share: Fraction | None
    rank: int


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the township's table: their votes by ballot key, and the sums by kind of voters."""

    id: str
    name: str
    cells: Mapping[str, int]
    members: Sum
    mass: Sum
    all: Sum

    def of(self, voters: Voters) -> Sum:
        """The sums of one kind of voters, or of all."""
        return {"members": self.members, "mass": self.mass, "all": self.all}[voters]


@dataclass(frozen=True, slots=True)
class Numbers:
    """People and papers of some ballots together."""

    entitled: int
    present: int
    issued: int
    collected: int
    valid: int
    invalid: int

    @property
    def turnout(self) -> Fraction | None:
        """Present of those entitled; None where nobody is."""
        return Fraction(self.present, self.entitled) if self.entitled else None


@dataclass(frozen=True)
class Matrix:
    """The whole table: its ballots in the order of the units, its people in the order of the ballot.

    `unopened` are the voters whom the recommendation has not been opened for, unit by unit.
    """

    ballots: tuple[UnitBallot, ...]
    lines: tuple[Line, ...]
    unopened: tuple[UnitBallot, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether members and representatives of the masses recommend on papers of their own."""
        return any(one.voters != "all" for one in self.ballots)

    @cached_property
    def complete(self) -> bool:
        """Whether every ballot is counted and none contradicts itself; a void one is to be voted again."""
        return bool(self.ballots) and not self.unfinished

    @cached_property
    def unfinished(self) -> tuple[UnitBallot, ...]:
        """The ballots that are missing, in progress, void and not voted again, or contradict themselves."""
        return (*(one for one in self.ballots if not one.counts), *self.unopened)

    @cached_property
    def remarks(self) -> tuple[tuple[UnitBallot, Step], ...]:
        """What is to be said of each ballot, in their order, and then of the units that have none."""
        return tuple((one, step) for one in (*self.ballots, *self.unopened) for step in remarks(one))

    def numbers(self, voters: Voters = "all") -> Numbers:
        """The people and papers of the ballots that are reported; valid and invalid of those that count."""
        told = [one for one in self.ballots if one.reported and voters in {"all", one.voters}]
        sums = [one for one in told if one.counts]
        return Numbers(
            entitled=sum(one.entitled for one in told),
            present=sum(one.present for one in told),
            issued=sum(one.issued for one in told),
            collected=sum(one.collected for one in told),
            valid=sum(one.valid for one in sums),
            invalid=sum(one.invalid for one in sums),
        )


def matrix(
    people: Sequence[tuple[str, str]], ballots: Iterable[UnitBallot], unopened: Iterable[UnitBallot] = ()
) -> Matrix:
    """The table of these people (key and name) and ballots; `unopened` are voters who have no papers yet."""
    all_of = tuple(ballots)
    counted = [one for one in all_of if one.counts]
    members = _sums(people, [one for one in counted if one.voters == "members"])
    mass = _sums(people, [one for one in counted if one.voters == "mass"])
    together = _sums(people, counted)
    lines = tuple(
        Line(
            id=key,
            name=name,
            cells={one.contest: one.votes.get(key, 0) for one in counted},
            members=members[key],
            mass=mass[key],
            all=together[key],
        )
        for key, name in people
    )
    return Matrix(all_of, lines, tuple(unopened))


def _sums(people: Sequence[tuple[str, str]], ballots: Sequence[UnitBallot]) -> dict[str, Sum]:
    valid = sum(one.valid for one in ballots)
    votes = {key: sum(one.votes.get(key, 0) for one in ballots) for key, _ in people}
    ranks = ranks_of(votes)
    return {key: Sum(got, Fraction(got, valid) if valid else None, ranks[key]) for key, got in votes.items()}


def ranks_of(votes: Mapping[str, int]) -> dict[str, int]:
    """The rank of each key: equal votes share one, the next skips."""
    ordered = sorted(votes.values(), reverse=True)
    return {key: ordered.index(got) + 1 for key, got in votes.items()}


def remarks(one: UnitBallot) -> Iterator[Step]:
    """What is to be said of a ballot: missing, in progress, void, contradicting itself, few people, other numbers."""
    if one.status is Status.MISSING:
        yield Step("E501" if one.contest else "E506", {"entitled": one.register})
        return
    if one.status is Status.VOID:
        yield Step("E502", {"collected": one.collected, "issued": one.issued})
    if one.status is Status.COUNTING:
        yield Step("E503", {"entered": one.entered, "collected": one.collected})
    yield from contradictions(one)
    if one.turnout is not None and one.turnout < ENOUGH:
        yield Step("E504", {"present": one.present, "entitled": one.entitled})
    if one.entitled != one.register:
        yield Step("E505", {"entitled": one.entitled, "register": one.register})


def contradictions(one: UnitBallot) -> Iterator[Step]:
    """The numbers of a ballot that cannot be: each sum that does not hold, with both sides."""
    if not one.reported:
        return
    if one.present > one.entitled:
        yield Step("E511", {"present": one.present, "entitled": one.entitled})
    if one.issued > one.present:
        yield Step("E512", {"issued": one.issued, "present": one.present})
    if one.status is Status.VOID:
        return
    if one.collected > one.issued:
        yield Step("E513", {"collected": one.collected, "issued": one.issued})
    if one.status is Status.COUNTED:
        yield from _sums_broken(one)


def _sums_broken(one: UnitBallot) -> Iterator[Step]:
    if one.valid + one.invalid != one.collected:
        yield Step("E514", {"valid": one.valid, "invalid": one.invalid, "collected": one.collected})
    most = max(one.votes.values(), default=0)
    if most > one.valid:
        yield Step("E515", {"votes": most, "valid": one.valid})
    together = sum(one.votes.values())
    if together > one.choices * one.valid:
        yield Step("E516", {"votes": together, "choices": one.choices, "valid": one.valid})
