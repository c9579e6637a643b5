"""The whole numbers that follow from a rule set: exact, in `int` and `Fraction` only."""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from msgspec import structs

from core.domain.appraisal import group_of
from core.domain.contest import Contest, Counts
from core.rules.ruleset import Limit, Majority, MajorityBase, Minimum, Quorum, RuleSet


def fewest(base: int, fraction: Fraction, *, strict: bool) -> int:
    """The fewest whole people that are more than (`strict`) or at least this fraction of `base`.

    Half of 100, strictly: 51. Three fifths of 9: 6, since 5 are not enough.
    """
    share = fraction * base
    return floor(share) + 1 if strict else ceil(share)


def quorum_needed(quorum: Quorum, counts: Counts) -> int:
    """How many must be present. Article 19 of the 2020 regulations; article 14 of the organic law."""
    base = counts.required if quorum.base == "required" else counts.all_deputies
    return fewest(base, quorum.fraction, strict=quorum.strict)


def majority_base(base: MajorityBase, counts: Counts, valid: int) -> int:
    """The number that the majority is a fraction of; `valid` is the number of valid ballots."""
    bases: dict[MajorityBase, int] = {
        "required": counts.required,
        "present": counts.present,
        "collected": counts.collected,
        "valid": valid,
        "all": counts.all_deputies,
    }
    return bases[base]


def threshold(majority: Majority, counts: Counts, valid: int) -> int:
    """Fewest votes that pass; never under one, since nobody passes without a vote.

    Article 27 of the 2020 regulations; article 25 of the organic law.
    """
    base = majority_base(majority.base, counts, valid)
    return max(1, fewest(base, majority.fraction, strict=majority.strict))


def papers_allowed(rules: RuleSet, counts: Counts) -> int:
    """The most papers in the box with which the election is still valid. Article 27."""
    return counts.voted if rules.validity.election == "collected<=voted" else counts.issued


def held_open(contest: Contest, rules: RuleSet) -> int:
    """Seats kept open because no printed candidate belongs to the group that they are reserved for."""
    reserved = rules.reserved
    if reserved is None or reserved.policy != "hold":
        return 0
    if any(reserved.group in candidate.groups for candidate in contest.candidates):
        return 0
    return reserved.seats


def seats_to_fill(contest: Contest, rules: RuleSet) -> int:
    """Seats that this election fills: all but those held open."""
    return contest.seats - held_open(contest, rules)


def differential_people(contest: Contest, rules: RuleSet) -> int:
    """By how many people the printed candidates outnumber the seats to fill; may be negative."""
    return len(contest.candidates) - seats_to_fill(contest, rules)


def differential_base(contest: Contest, rules: RuleSet) -> int:
    """The number that the differential is a fraction of: seats to fill, or printed candidates."""
    return seats_to_fill(contest, rules) if rules.differential.base == "seats" else len(contest.candidates)


def differential_needed(contest: Contest, rules: RuleSet) -> int:
    """The fewest people by which candidates must outnumber seats, rounded up to whole people. Article 13."""
    return max(0, ceil(rules.differential.minimum * differential_base(contest, rules)))


def later_rules(rules: RuleSet) -> RuleSet:
    """The rules of a ballot that follows from another: a seat that was held open stays so, none is held open twice.

    The seat kept for a woman is one of the committee's (Xian'an 2003); the secretary and the deputies are taken
    from those elected.
    """
    held = rules.reserved is not None and rules.reserved.policy == "hold"
    return structs.replace(rules, reserved=None) if held else rules


def runoff_rules(rules: RuleSet) -> RuleSet:
    """The rules of a second ballot among the tied: they stand again, most votes win. Article 27.

    No threshold, no other names, no seat kept, no group limits, no differential; quorum and validity stay.
    """
    return _plain(rules)


def appraisal_rules(rules: RuleSet, subjects: Iterable[str]) -> RuleSet:
    """The rules of an appraisal: nobody wins, nobody is written in, each subject gets one grade at most.

    Two grades for one subject are unreadable for that subject alone. Quorum and validity stay.
    """
    return structs.replace(
        _plain(rules), limits=tuple(Limit(group_of(one), 0, 1, over="cells") for one in subjects)
    )


def primary_rules(rules: RuleSet) -> RuleSet:
    """The rules of a primary: votes alone rank, no other names (organic law of 2022, article 27)."""
    return _plain(rules)


def recall_rules(rules: RuleSet) -> RuleSet:
    """The rules of a vote on a recall: the majority of the body, one name, no other (article 31)."""
    return structs.replace(_plain(rules), majority=rules.majority)


def _plain(rules: RuleSet) -> RuleSet:
    """No threshold, no other names, no seat kept, no group limits, no differential; quorum and validity stay."""
    return structs.replace(
        rules,
        majority=None,
        write_in=structs.replace(rules.write_in, allowed=False),
        differential=structs.replace(rules.differential, minimum=Minimum(0)),
        reserved=None,
        limits=(),
    )
