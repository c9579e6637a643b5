"""What so many papers can do at most: whom they can lift how far, whatever each of them says.

A valid paper gives one vote each to a set of people: at most `choices` of them, at most `most` of a limited group,
written-in names included where they are allowed (each may be new; where each needs a rejected candidate, chosen and
written-in names together are at most as many as are printed). Demands of single people are met by so many papers when
nobody asks for more votes than there are papers, and no group, nor all together, for more than the papers hold: such
demands can always be dealt out paper by paper, since the constraints form an interval matrix. That is exact where the
groups of limits share nobody, and for one pair that does; where more overlap, it may call possible what is not, which
errs towards "open" alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.counting.seats import Standing
from core.domain.contest import Contest
from core.rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Demand:
    """Somebody who must get so many votes from the papers."""

    place: int
    votes: int


class Reach:
    """The papers' powers in one contest; what depends on the contest alone is prepared once."""

    def __init__(self, contest: Contest, rules: RuleSet) -> None:
        names = len(contest.candidates)
        self._most_chosen = min(contest.choices, names) if rules.write_in.needs_rejection else contest.choices
        self._new_names = rules.write_in.allowed
        self._most = tuple(limit.most for limit in rules.limits)
        groups = [
            tuple(number for number, limit in enumerate(rules.limits) if limit.group in candidate.groups)
            for candidate in contest.candidates
        ]
        self._choosable = tuple(all(self._most[one] for one in mine) for mine in groups)
        crossing = {mine for mine in groups if len(mine) > 1}
        exact = len(crossing) <= 1
        self._groups = tuple(mine if exact or len(mine) == 1 else () for mine in groups)
        self._crossing = next(iter(crossing)) if exact and crossing else None

    def choosable(self, person: Standing) -> bool:
        """Whether a valid paper can choose this person at all."""
        return not person.printed or self._choosable[person.place]

    def together(self, one: Standing, other: Standing) -> bool:
        """Whether a valid paper can choose both."""
        shared = set(self._limits_of(one)) & set(self._limits_of(other))
        return self._most_chosen > 1 and all(self._most[limit] > 1 for limit in shared)

    def can_lift(
        self, people: Sequence[Standing], seats: int, level: int, papers: int, first: Demand | None = None
    ) -> bool:
        """Whether `seats` of these people, most votes first, or new names, can all have at least `level` votes.

        `first` is somebody else who must be served from the same papers.
        """
        room = [most * papers for most in self._most]
        total = self._most_chosen * papers
        if first is not None:
            total -= first.votes
            for limit in self._groups[first.place]:
                room[limit] -= first.votes
            if first.votes > papers:
                return False
        if self._crossing is None:
            return self._lifts(people, seats, level, papers, room, total)
        both = [one for one in people if self._limits_of(one) == self._crossing]
        others = [one for one in people if self._limits_of(one) != self._crossing]
        return self._lifts_crossing(both, others, seats, level, papers, room, total)

    def _limits_of(self, person: Standing) -> tuple[int, ...]:
        return self._groups[person.place] if person.printed else ()

    def _lifts_crossing(
        self,
        both: Sequence[Standing],
        others: Sequence[Standing],
        seats: int,
        level: int,
        papers: int,
        room: list[int],
        total: int,
    ) -> bool:
        """Tries every number of people out of the two crossing groups, those nearest to the level first."""
        spent = 0
        for number in range(min(len(both), seats) + 1):
            if number:
                lack = max(0, level - both[number - 1].votes)
                spent += lack
                if lack > papers:
                    return False
            left = [free - spent * (limit in (self._crossing or ())) for limit, free in enumerate(room)]
            if min(left) < 0 or spent > total:
                return False
            if self._lifts(others, seats - number, level, papers, left, total - spent):
                return True
        return False

    def _lifts(
        self, people: Iterable[Standing], seats: int, level: int, papers: int, room: list[int], total: int
    ) -> bool:
        """The nearest first: within a group, and so in all, no other choice asks for less."""
        room = list(room)
        for person in people:
            if seats <= 0:
                return True
            lack = max(0, level - person.votes)
            if lack > papers or lack > total:
                break
            limits = self._limits_of(person)
            if any(room[limit] < lack for limit in limits):
                continue
            for limit in limits:
                room[limit] -= lack
            total -= lack
            seats -= 1
        if seats > 0 and self._new_names and level <= papers:
            return seats * level <= total
        return seats <= 0
