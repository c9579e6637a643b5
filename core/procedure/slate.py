"""The candidates of the committee as the superior body fixes them from the recommendation (procedure, section 1.7).

Two for secretary, three for deputy secretary, seven further members, as the posts plan has it; at least one woman, or a
seat kept open for one; whoever is fixed although somebody with more recommendations was not needs a written reason.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from core.domain.term import PostsPlan
from core.errors import UserError, Word
from core.errors.enrolment import ChosenTwice, NotAccepted, NoWoman, PassedOver, SlateNumbers
from core.rules.conditions import age_on, has_schooling

Place = Literal["secretary", "deputy_secretary", "member"]
PLACES: Final[tuple[Place, ...]] = ("secretary", "deputy_secretary", "member")


@dataclass(frozen=True, slots=True)
class Recommended:
    """Somebody accepted, with their recommendations and rank; without a recommendation both are 0."""

    id: str
    name: str
    gender: str
    birth: str
    education: str
    votes: int
    rank: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody chosen for a place, with the reason where others with more recommendations are left out."""

    applicant: str
    place: Place
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Needed:
    """How many are chosen for a place, and how many the plan asks for."""

    place: Place
    chosen: int
    needed: int


@dataclass(frozen=True, slots=True)
class Differential:
    """By how many people the candidates of an election outnumber its seats, and both shares of it."""

    office: Literal["committee", "secretary", "deputy_secretary"]
    candidates: int
    seats: int

    @property
    def people(self) -> int:
        """Candidates beyond the seats."""
        return self.candidates - self.seats

    @property
    def of_seats(self) -> Fraction | None:
        """The part of the seats; None without a seat."""
        return Fraction(self.people, self.seats) if self.seats else None

    @property
    def of_candidates(self) -> Fraction | None:
        """The part of the candidates; None without any."""
        return Fraction(self.people, self.candidates) if self.candidates else None


@dataclass(frozen=True, slots=True)
class Passing:
    """Somebody chosen, and those with more recommendations who are left out, best first."""

    person: Recommended
    better: tuple[Recommended, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Slate:
    """All that can be said of a choice while it is made. `problems` is what keeps it from being fixed.

    The average age and the college share are of those whose birth and schooling are known; `unknown_*` names the rest.
    """

    places: tuple[Needed, ...]
    women: int
    seat_held: bool
    differentials: tuple[Differential, ...]
    average_age: Fraction | None
    unknown_age: tuple[str, ...]
    college: Fraction | None
    unknown_schooling: tuple[str, ...]
    passings: tuple[Passing, ...]
    problems: tuple[UserError, ...]


def examine(
    plan: PostsPlan, people: Sequence[Recommended], chosen: Sequence[Chosen], *, hold_seat: bool = False
) -> Slate:
    """Everything about a choice. `people` are those accepted; with `hold_seat` a seat is kept open for a woman."""
    known = {one.id: one for one in people}
    picked = [known[one.applicant] for one in chosen if one.applicant in known]
    women = sum(one.gender == "female" for one in picked)
    held = hold_seat and plan.woman and not women
    ages = {one.name: age_on(one.birth, plan.as_of) for one in picked}
    schooled = {one.name: has_schooling(one.education, "college") for one in picked}
    told = [age for age in ages.values() if age is not None]
    level = [finding for finding in schooled.values() if finding is not None]
    passings = passed_over(people, chosen)
    return Slate(
        places=_places(plan, chosen),
        women=women,
        seat_held=held,
        differentials=_differentials(plan, chosen, held=held),
        average_age=Fraction(sum(told), len(told)) if told else None,
        unknown_age=tuple(name for name, age in ages.items() if age is None),
        college=Fraction(sum(level), len(level)) if level else None,
        unknown_schooling=tuple(name for name, finding in schooled.items() if finding is None),
        passings=passings,
        problems=tuple(_problems(plan, known, chosen, women, passings, hold_seat=hold_seat)),
    )


def passed_over(people: Sequence[Recommended], chosen: Sequence[Chosen]) -> tuple[Passing, ...]:
    """Each person chosen although somebody with more recommendations is not, best first."""
    places = {one.applicant: one for one in chosen}
    ordered = sorted(people, key=lambda one: -one.votes)
    left_out = [one for one in ordered if one.id not in places]
    return tuple(
        Passing(one, better, places[one.id].reason.strip())
        for one in ordered
        if one.id in places and (better := tuple(other for other in left_out if other.votes > one.votes))
    )


def _places(plan: PostsPlan, chosen: Iterable[Chosen]) -> tuple[Needed, ...]:
    counted = Counter(one.place for one in chosen)
    needed: Mapping[Place, int] = {
        "secretary": plan.slate_secretaries,
        "deputy_secretary": plan.slate_deputies,
        "member": plan.slate_members,
    }
    return tuple(Needed(place, counted[place], needed[place]) for place in PLACES)


def _differentials(plan: PostsPlan, chosen: Sequence[Chosen], *, held: bool) -> tuple[Differential, ...]:
    """For the deputies the secretary candidates who lose stand, too: as many as are not elected."""
    counted = Counter(one.place for one in chosen)
    losers = max(0, counted["secretary"] - plan.secretaries)
    return (
        Differential("committee", len(chosen), plan.elected - held),
        Differential("secretary", counted["secretary"], plan.secretaries),
        Differential("deputy_secretary", counted["deputy_secretary"] + losers, plan.deputies),
    )


def _problems(
    plan: PostsPlan,
    known: Mapping[str, Recommended],
    chosen: Sequence[Chosen],
    women: int,
    passings: Sequence[Passing],
    *,
    hold_seat: bool,
) -> Iterable[UserError]:
    yield from _people(known, chosen)
    for one in _places(plan, chosen):
        if one.chosen != one.needed:
            yield SlateNumbers(place=Word(f"place.{one.place}"), chosen=one.chosen, needed=one.needed)
    if plan.woman and not women and not hold_seat:
        yield NoWoman(chosen=len(chosen))
    for passing in passings:
        if not passing.reason:
            yield PassedOver(
                name=passing.person.name,
                votes=passing.person.votes,
                others="、".join(f"{other.name} {other.votes}" for other in passing.better),
                number=len(passing.better),
            )


def _people(known: Mapping[str, Recommended], chosen: Sequence[Chosen]) -> Iterable[UserError]:
    seen: set[str] = set()
    for one in chosen:
        if one.applicant not in known:
            yield NotAccepted(name=one.applicant)
        elif one.applicant in seen:
            yield ChosenTwice(name=known[one.applicant].name)
        seen.add(one.applicant)
