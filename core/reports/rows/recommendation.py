"""Rows of the register and of the democratic recommendation: units, their reports, the township's table."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from core.domain.enrolment import Voters
from core.errors import Word
from core.errors.paper import PapersDoNotAddUp
from core.errors.rows import SumContradicted, TooMany
from core.reports.model import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One person of the register; `ground`, `answer` and the rest in words."""

    number: int
    name: str
    gender: str = ""
    birth: str = ""
    member: bool = False
    ground: str = ""
    away: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RegisterUnit:
    """A unit with its people."""

    name: str
    kind: str
    rows: tuple[RegisterRow, ...]

    @property
    def members(self) -> int:
        """How many of them are members of the party."""
        return sum(row.member for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """党员群众代表花名册. members + mass = all people of all units."""

    frame: Frame
    units: tuple[RegisterUnit, ...]
    members: int
    mass: int
    away: int

    def __post_init__(self) -> None:
        people = sum(len(unit.rows) for unit in self.units)
        members = sum(unit.members for unit in self.units)
        if self.members + self.mass != people or self.members != members:
            raise SumContradicted(
                what=Word("sum.register"),
                where=self.frame.congress,
                whole=people,
                parts=self.members + self.mass,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFigures:
    """One ballot of a unit. present ≤ entitled, issued ≤ present, collected = valid + invalid."""

    where: str
    voters: Voters
    entitled: int
    present: int
    issued: int
    collected: int
    valid: int
    invalid: int

    def __post_init__(self) -> None:
        if self.collected != self.valid + self.invalid:
            raise PapersDoNotAddUp(self.collected, self.valid, self.invalid)
        if self.present > self.entitled:
            raise TooMany(what=Word("sum.present"), where=self.where, number=self.present, most=self.entitled)
        if self.issued > self.present:
            raise TooMany(what=Word("sum.issued"), where=self.where, number=self.issued, most=self.present)

    @property
    def turnout(self) -> Fraction:
        """参荐率: present of those entitled; 0 where nobody is."""
        return share(self.present, self.entitled)


def share(part: int, whole: int) -> Fraction:
    """A part of a whole; 0 of nothing."""
    return Fraction(part, whole) if whole else Fraction(0)


def together(figures: Iterable[UnitFigures], where: str) -> UnitFigures:
    """Several ballots added up."""
    found = tuple(figures)
    names = ("entitled", "present", "issued", "collected", "valid", "invalid")
    sums = {name: sum(getattr(one, name) for one in found) for name in names}
    return UnitFigures(where=where, voters="all", **sums)


@dataclass(frozen=True, slots=True)
class VotesRow:
    """Votes of one name, by kind of voter."""

    name: str
    votes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitReport:
    """民主推荐情况报告单 of one unit: a column of numbers for each of its ballots, and what the names got there."""

    frame: Frame
    unit: str
    kind: str
    figures: tuple[UnitFigures, ...]
    rows: tuple[VotesRow, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            for votes, figures in zip(row.votes, self.figures, strict=True):
                if votes > figures.valid:
                    raise TooMany(
                        what=Word("sum.votes"),
                        where=f"{self.unit} {row.name}",
                        number=votes,
                        most=figures.valid,
                    )


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One name: the votes in each unit (None: nothing reported yet), by members and mass, their sum, the rank."""

    name: str
    cells: tuple[int | None, ...]
    members: int
    mass: int
    mixed: int
    total: int
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """民主推荐情况汇总表: name × unit. Cells and kinds of voters add up to the total; nobody has more than there are
    valid papers. `missing` are the units not all of whose ballots are counted.
    """

    frame: Frame
    units: tuple[str, ...]
    figures: tuple[UnitFigures | None, ...]
    rows: tuple[MatrixRow, ...]
    kinds: frozenset[Voters]
    missing: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        valid = self.sums.valid
        for row in self.rows:
            cells, kinds = sum(cell or 0 for cell in row.cells), row.members + row.mass + row.mixed
            for parts in (cells, kinds):
                if parts != row.total:
                    raise SumContradicted(
                        what=Word("sum.votes"), where=row.name, whole=row.total, parts=parts
                    )
            if row.total > valid:
                raise TooMany(what=Word("sum.votes"), where=row.name, number=row.total, most=valid)

    @property
    def sums(self) -> UnitFigures:
        """All units together."""
        return together((one for one in self.figures if one is not None), self.frame.congress)
