"""Everything that a screen or `show --json` says of a count that is not finished, in one value."""

import msgspec

from core.counting.projection import Prospect, highest_threshold, project, what_disputes_could_change
from core.counting.tally import Tally, Votes
from core.domain.contest import Contest, Counts
from core.domain.plain import plain
from core.rules.figures import seats_to_fill, threshold
from core.rules.ruleset import RuleSet


class LivePerson(msgspec.Struct, frozen=True):
    """One person now. `id` is the candidate's, or the name of somebody written in; `disputed`: hangs on disputes."""

    id: str
    name: str
    printed: bool
    for_: int = msgspec.field(name="for")
    against: int
    abstain: int
    unreadable: int
    rank: int
    passed: bool
    short: int
    prospect: Prospect
    disputed: bool


class Live(msgspec.Struct, frozen=True):
    """The count now. `left` papers are not entered yet, `disputed` ones are set aside; neither is in the votes.

    `threshold` is the one that the ballots so far ask for, `highest_threshold` the one if all that remain are valid.
    """

    entered: int
    left: int
    disputed: int
    valid: int
    invalid: int
    seats: int
    threshold: int | None
    highest_threshold: int | None
    people: tuple[LivePerson, ...]

    def to_data(self) -> object:
        """Plain JSON data."""
        return plain(self)


def live(contest: Contest, rules: RuleSet, counts: Counts, tally: Tally, *, disputed: int = 0) -> Live:
    """What can be said now; `disputed` papers are entered, set aside and not in the tally."""
    hanging = {
        (one.printed, one.key) for one in what_disputes_could_change(contest, rules, counts, tally, disputed)
    }
    votes = tally.votes()
    people = []
    for place, one in enumerate(project(contest, rules, counts, tally)):
        got = votes[place] if one.printed else Votes(one.votes, 0, 0, 0)
        people.append(
            LivePerson(
                id=one.key,
                name=one.name,
                printed=one.printed,
                for_=one.votes,
                against=got.against,
                abstain=got.abstain,
                unreadable=got.unreadable,
                rank=one.rank,
                passed=one.passed,
                short=one.short,
                prospect=one.prospect,
                disputed=(one.printed, one.key) in hanging,
            )
        )
    return Live(
        entered=tally.entered,
        left=max(0, counts.collected - tally.entered - disputed),
        disputed=disputed,
        valid=tally.valid,
        invalid=tally.invalid,
        seats=max(0, seats_to_fill(contest, rules)),
        threshold=threshold(rules.majority, counts, tally.valid) if rules.majority is not None else None,
        highest_threshold=highest_threshold(rules, counts, tally),
        people=tuple(people),
    )
