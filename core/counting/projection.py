"""While papers remain: who is certain, who is out, who is open. Sound: never says more than the papers force."""

from dataclasses import dataclass
from enum import StrEnum

from core.counting.seats import Standing, standings
from core.counting.tally import Tally
from core.domain.contest import Contest, Counts
from core.rules.figures import seats_to_fill, threshold
from core.rules.ruleset import RuleSet


class Prospect(StrEnum):
    """What the papers that remain can still change."""

    CERTAIN = "certain"
    OUT = "out"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Projection:
    """One person during the count; `short` is how many votes are missing to the threshold, 0 once it is reached."""

    key: str
    name: str
    printed: bool
    votes: int
    passed: bool
    short: int
    prospect: Prospect


@dataclass(frozen=True, slots=True)
class _Race:
    """What every projection needs: the papers left, the two ends of the threshold, the seats."""

    left: int
    least_bar: int
    most_bar: int
    seats: int
    unknown_names: bool
    guarantee: bool


def project(contest: Contest, rules: RuleSet, counts: Counts, tally: Tally) -> tuple[Projection, ...]:
    """Everybody, printed names in ballot order, then written-in people.

    Certain: elected however the remaining papers read. Out: elected by no reading of them, in this ballot at least;
    a tie that needs a runoff counts as open.
    """
    left = max(0, counts.collected - tally.entered)
    race = _Race(
        left=left,
        least_bar=_bar(rules, counts, tally.valid),
        most_bar=_bar(rules, counts, tally.valid + left),
        seats=max(0, seats_to_fill(contest, rules)),
        unknown_names=rules.write_in.allowed,
        guarantee=rules.reserved is not None and rules.reserved.policy == "guarantee",
    )
    people = standings(contest, rules, tally)
    bar = _bar(rules, counts, tally.valid)
    return tuple(
        Projection(
            key=person.key,
            name=person.name,
            printed=person.printed,
            votes=person.votes,
            passed=person.votes >= bar,
            short=max(0, bar - person.votes),
            prospect=_prospect(person, people, race),
        )
        for person in people
    )


def _bar(rules: RuleSet, counts: Counts, valid: int) -> int:
    return 1 if rules.majority is None else threshold(rules.majority, counts, valid)


def _prospect(person: Standing, people: tuple[Standing, ...], race: _Race) -> Prospect:
    if _is_certain(person, people, race):
        return Prospect.CERTAIN
    if _is_out(person, people, race):
        return Prospect.OUT
    return Prospect.OPEN


def _is_certain(person: Standing, people: tuple[Standing, ...], race: _Race) -> bool:
    """Past the highest threshold, and fewer people than seats can still come level."""
    if person.votes < race.most_bar:
        return False
    if race.left and race.unknown_names and race.left >= person.votes:
        return False
    reach = sum(other.votes + race.left >= person.votes for other in people if other is not person)
    set_aside = race.guarantee and not person.in_reserved_group
    return reach < race.seats - set_aside


def _is_out(person: Standing, people: tuple[Standing, ...], race: _Race) -> bool:
    """Under the lowest threshold whatever follows, or at least as many people as seats are out of reach above."""
    most = person.votes + race.left
    if most < race.least_bar or not race.seats:
        return True
    above = [other for other in people if other.votes > most and other.votes >= race.most_bar]
    if race.guarantee and person.in_reserved_group:
        above = [other for other in above if other.in_reserved_group]
    return len(above) >= race.seats
