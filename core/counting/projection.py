"""While papers remain: who is certain, who is out, who is open. Never says more than the papers force, nor less.

A paper that remains, not entered yet or set aside in dispute, may become any valid ballot or an invalid one. Certain:
elected in every such ending. Out: neither elected nor tied in any. Everything else is open. Two limits: where three
limited groups overlap, somebody certain may be called open (see `reach`); and spellings of a written-in name that the
scrutineers merge later count as different people until they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from core.counting.decision import check_quorum
from core.counting.reach import Demand, Reach
from core.counting.seats import Standing, by_votes, standings
from core.counting.tally import Tally
from core.domain.contest import Contest, Counts
from core.rules.figures import papers_allowed, seats_to_fill, threshold
from core.rules.ruleset import RuleSet


class Prospect(StrEnum):
    """What the papers that remain can still change."""

    CERTAIN = "certain"
    OUT = "out"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Projection:
    """One person during the count; `short` is how many votes are missing to the threshold, 0 once it is reached.

    `rank` as in the outcome: equal votes share a rank, the next one skips.
    """

    key: str
    name: str
    printed: bool
    votes: int
    passed: bool
    short: int
    prospect: Prospect
    rank: int = 0


def project(contest: Contest, rules: RuleSet, counts: Counts, tally: Tally) -> tuple[Projection, ...]:
    """Everybody, printed names in ballot order, then written-in people.

    What is collected and not in the tally remains: papers to enter and papers set aside in dispute alike.
    """
    return _project(contest, rules, counts, tally, max(0, counts.collected - tally.entered))


def what_disputes_could_change(
    contest: Contest, rules: RuleSet, counts: Counts, tally: Tally, disputed: int
) -> tuple[Projection, ...]:
    """Those whose election hangs on the disputed papers, most votes first, if no other paper came any more.

    Empty where nothing is in dispute, or where no decision on it elects or unseats anybody.
    """
    if disputed <= 0:
        return ()
    found = _project(contest, rules, counts, tally, disputed)
    hanging = (one for one in found if one.prospect is Prospect.OPEN)
    return tuple(sorted(hanging, key=lambda one: one.rank))


def highest_threshold(rules: RuleSet, counts: Counts, tally: Tally) -> int | None:
    """The threshold if every remaining paper is valid; `None` without a majority rule."""
    if rules.majority is None:
        return None
    return threshold(rules.majority, counts, tally.valid + max(0, counts.collected - tally.entered))


def _project(
    contest: Contest, rules: RuleSet, counts: Counts, tally: Tally, papers: int
) -> tuple[Projection, ...]:
    race = _Race(contest, rules, counts, tally, papers)
    bar = race.bar(0)
    ranks: dict[int, int] = {}
    for position, person in enumerate(race.ordered, start=1):
        ranks.setdefault(person.votes, position)
    return tuple(
        Projection(
            key=person.key,
            name=person.name,
            printed=person.printed,
            votes=person.votes,
            passed=person.votes >= bar,
            short=max(0, bar - person.votes),
            prospect=race.prospect(person),
            rank=ranks[person.votes],
        )
        for person in race.people
    )


class _Race:
    """The people, the seats, and what `papers` more of them can still do. `level` is always a number of votes."""

    def __init__(self, contest: Contest, rules: RuleSet, counts: Counts, tally: Tally, papers: int) -> None:
        self._rules, self._counts, self._valid = rules, counts, tally.valid
        self._papers = papers
        self._bar = self.bar(papers)
        self._seats = max(0, seats_to_fill(contest, rules)) if _counted(rules, counts) else 0
        self._reach = Reach(contest, rules)
        self._guarantee = rules.reserved is not None and rules.reserved.policy == "guarantee"
        self.people = standings(contest, rules, tally)
        self.ordered = by_votes(self.people)
        self._group = [person for person in self.ordered if self._kept(person)]

    def bar(self, more: int) -> int:
        """The threshold when so many more papers are valid. It rises by at most one with each of them."""
        rule = self._rules.majority
        return 1 if rule is None else threshold(rule, self._counts, self._valid + more)

    def prospect(self, person: Standing) -> Prospect:
        """What the papers can still do for this person and against."""
        if not self._can_win(person):
            return Prospect.OUT
        return Prospect.OPEN if self._can_lose(person) else Prospect.CERTAIN

    def _kept(self, person: Standing) -> bool:
        """Whether the guaranteed seat is for this person."""
        return self._guarantee and person.in_reserved_group

    def _above(self, level: int) -> list[Standing]:
        """Everybody who has more votes already."""
        return list(takewhile(lambda person: person.votes > level, self.ordered))

    # elected or tied in some ending: best is to be chosen on every paper, and nobody else

    def _can_win(self, person: Standing) -> bool:
        level = person.votes + self._papers
        if level < self._bar or not self._seats or not self._reach.choosable(person):
            return False
        above = self._above(level)
        if self._kept(person):
            return len(above) < self._seats or not any(self._kept(other) for other in above)
        if not self._guarantee or len(above) != self._seats - 1:
            return len(above) < self._seats
        if any(self._kept(other) for other in above):
            return True
        # The last seat is this person's unless it is set aside: nobody of the group passes, or one of them ties for it.
        if not self._group or self._group[0].votes < self._bar:
            return True
        return any(self._can_tie(person, other) for other in self._group)

    def _can_tie(self, person: Standing, other: Standing) -> bool:
        """Whether both can have equal votes with no more people above them than all seats but one.

        They pass then: whoever of the group has most votes does, and is not above them.
        """
        if not self._reach.choosable(other):
            return False
        rivals = [one.votes for one in self.ordered if one.place not in (person.place, other.place)]
        least = rivals[self._seats - 1] if len(rivals) >= self._seats else 0
        lower, higher = sorted((person.votes, other.votes))
        apart = (self._papers + lower + higher) // 2
        most = lower + self._papers if self._reach.together(person, other) else apart
        return max(higher, least) <= most

    # not elected in some ending: best is to be chosen on none, and to have the others come level

    def _can_lose(self, person: Standing) -> bool:
        if person.votes < self._bar:
            return True
        others = [other for other in self.ordered if other is not person]
        above = sum(1 for other in others if other.votes > person.votes)
        if self._kept(person) and above >= self._seats:
            return self._can_lose_kept_seat(person, others)
        if self._reach.can_lift(others, self._seats, person.votes, self._papers):
            return True
        return self._guarantee and not self._kept(person) and self._can_lose_to_kept_seat(person, others)

    def _can_lose_kept_seat(self, person: Standing, others: Sequence[Standing]) -> bool:
        """Seated by the guarantee alone: lost to another of the group, or to a tie at the last of all the seats."""
        rivals = [one for one in self._group if one is not person and self._reach.choosable(one)]
        if any(person.votes - rival.votes <= self._papers for rival in rivals):
            return True
        return others[self._seats - 1].votes - person.votes <= self._papers

    def _can_lose_to_kept_seat(self, person: Standing, others: Sequence[Standing]) -> bool:
        """In the last seat, which is set aside once one of the group passes below while all others keep theirs.

        Fewer valid papers, for a lower threshold, would not help: whoever passes on those comes level on one more.
        """
        outside = [other for other in others if not self._kept(other)]
        return any(
            self._reach.can_lift(
                outside,
                self._seats - 1,
                person.votes,
                self._papers,
                Demand(one.place, max(0, self._bar - one.votes)),
            )
            for one in self._group
            if self._reach.choosable(one)
        )


def _counted(rules: RuleSet, counts: Counts) -> bool:
    """Whether the marks count at all: enough people, not too many papers."""
    quorum = check_quorum(rules, counts)
    return (quorum is None or quorum.met) and counts.collected <= papers_allowed(rules, counts)
