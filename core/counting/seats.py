"""Who sits: the passers by votes, the tie at the last seat, the shortage, the guaranteed seat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.counting.tally import Tally
from core.domain.contest import Contest
from core.rules.figures import seats_to_fill
from core.rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Standing:
    """One person in the count. `place` is the ballot order, written-in people after the printed ones."""

    place: int
    key: str
    name: str
    votes: int
    printed: bool
    in_reserved_group: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Seats that go by votes to some of the passers.

    Either the tied stand again for the `left` seats, or the `left` seats stay empty.
    """

    seats: int
    elected: tuple[Standing, ...]
    tied: tuple[Standing, ...]
    behind: tuple[Standing, ...]
    left: int
    guaranteed: bool = False

    @property
    def people(self) -> tuple[Standing, ...]:
        """All passers of this part, most votes first."""
        return self.elected + self.tied + self.behind


def standings(contest: Contest, rules: RuleSet, tally: Tally) -> tuple[Standing, ...]:
    """Everybody: printed names in ballot order, then written-in people by votes and code point."""
    group = rules.reserved.group if rules.reserved is not None else None
    printed = [
        Standing(
            place, person.id, person.name, votes.for_, printed=True, in_reserved_group=group in person.groups
        )
        for place, (person, votes) in enumerate(zip(contest.candidates, tally.votes(), strict=True))
    ]
    written = sorted(tally.write_ins().items(), key=lambda entry: (-entry[1], entry[0]))
    return (
        *printed,
        *(
            Standing(place, name, name, votes, printed=False)
            for place, (name, votes) in enumerate(written, start=len(printed))
        ),
    )


def by_votes(people: Iterable[Standing]) -> tuple[Standing, ...]:
    """Most votes first; equal votes in ballot order, written-in people after printed ones."""
    return tuple(sorted(people, key=lambda person: (-person.votes, person.place)))


def fill(passers: Sequence[Standing], seats: int, *, guaranteed: bool = False) -> Part:
    """While the next equals fit, they are elected; the first that do not stand again. Article 27."""
    ordered = by_votes(passers)
    elected: list[Standing] = []
    left = max(0, seats)
    for _, equals in groupby(ordered, key=lambda person: person.votes):
        group = tuple(equals)
        if len(group) > left:
            tied = group if left else ()
            behind = ordered[len(elected) + len(tied) :]
            return Part(seats, tuple(elected), tied, behind, left, guaranteed)
        elected += group
        left -= len(group)
    return Part(seats, tuple(elected), (), (), left, guaranteed)


def allocate(contest: Contest, rules: RuleSet, passers: Sequence[Standing]) -> tuple[Part, ...]:
    """All seats of the contest: one part, or two where a guaranteed seat is set aside (its part first)."""
    seats = seats_to_fill(contest, rules)
    plain = fill(passers, seats)
    if rules.reserved is None or rules.reserved.policy != "guarantee":
        return (plain,)
    group = [person for person in passers if person.in_reserved_group]
    if not group or any(person.in_reserved_group for person in plain.elected + plain.tied):
        return (plain,)
    others = [person for person in passers if not person.in_reserved_group]
    return fill(group, 1, guaranteed=True), fill(others, seats - 1)
