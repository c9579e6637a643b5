"""The register of those who recommend: nobody missed, nobody twice (procedure, section 1.5)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from core.domain.enrolment import Elector, NamesakePair, Unit, Voters

GROUNDS: Final = ("deputy", "household", "town_cadre", "village_cadre", "department_leader")
_WHOLE_DAY: Final = len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True)
class Double:
    """Two entries that look like one person; `sure` where both give the same whole day of birth."""

    first: Elector
    second: Elector
    sure: bool

    @property
    def same_unit(self) -> bool:
        """Whether one unit has both entries."""
        return self.first.unit == self.second.unit

    @property
    def key(self) -> tuple[str, str]:
        """The keys of both, the smaller one first."""
        return pair(self.first.id, self.second.id)


@dataclass(frozen=True, slots=True)
class Totals:
    """The people of a unit, or of the township. Who is a member and a representative, too, counts as a member, once."""

    members: int = 0
    mass: int = 0
    away: int = 0
    comes: int = 0
    cannot: int = 0
    grounds: Mapping[str, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Everybody who may recommend."""
        return self.members + self.mass

    @property
    def unreached(self) -> int:
        """Those away of whom nobody knows whether they come."""
        return self.away - self.comes - self.cannot

    def of(self, voters: Voters) -> int:
        """How many get a paper of this kind."""
        return {"members": self.members, "mass": self.mass, "all": self.all}[voters]


def pair(first: str, second: str) -> tuple[str, str]:
    """Two keys, the smaller one first."""
    return (first, second) if first < second else (second, first)


def one_person(first: Elector, second: Elector) -> bool:
    """Whether two entries may mean one person: the same name, and births that do not contradict each other.

    A birth that is missing, or a year without its day, contradicts nothing: the operator decides.
    """
    if _name(first) != _name(second):
        return False
    return first.birth.startswith(second.birth) or second.birth.startswith(first.birth)


def doubles(electors: Iterable[Elector], kept: Iterable[NamesakePair] = ()) -> tuple[Double, ...]:
    """Every pair that looks like one person and was not found to be two (`kept`), in the order of the register."""
    decided = {pair(one.first, one.second) for one in kept}
    by_name: dict[str, list[Elector]] = {}
    found: list[Double] = []
    for elector in electors:
        earlier = by_name.setdefault(_name(elector), [])
        found.extend(
            Double(one, elector, sure=len(one.birth) == _WHOLE_DAY and one.birth == elector.birth)
            for one in earlier
            if one_person(one, elector) and pair(one.id, elector.id) not in decided
        )
        earlier.append(elector)
    return tuple(found)


def totals(electors: Iterable[Elector]) -> Totals:
    """These people by kind, by ground and by answer; grounds are those of representatives who are no members."""
    people = tuple(electors)
    mass = [one for one in people if not one.member]
    grounds = Counter(ground for one in mass for ground in one.grounds)
    away = [one for one in people if one.away]
    return Totals(
        members=len(people) - len(mass),
        mass=len(mass),
        away=len(away),
        comes=sum(one.answer == "comes" for one in away),
        cannot=sum(one.answer == "cannot" for one in away),
        grounds={ground: grounds[ground] for ground in GROUNDS if grounds[ground]},
    )


def by_unit(units: Sequence[Unit], electors: Iterable[Elector]) -> dict[str, Totals]:
    """The totals of every unit by its key, in the order of the units; a unit without people has zeros."""
    people: dict[str, list[Elector]] = {unit.id: [] for unit in units}
    for one in electors:
        people.setdefault(one.unit, []).append(one)
    return {unit: totals(there) for unit, there in people.items()}


def empty_units(units: Sequence[Unit], electors: Iterable[Elector]) -> tuple[Unit, ...]:
    """Units in which nobody is enrolled yet."""
    inhabited = {one.unit for one in electors}
    return tuple(unit for unit in units if unit.id not in inhabited)


def _name(elector: Elector) -> str:
    return "".join(elector.name.split())
