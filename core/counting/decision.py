"""From sums to an outcome: quorum, validity, threshold, order, cut-off, tie, shortage."""

from collections.abc import Iterable, Sequence

from core.counting.seats import Part, Standing, allocate, by_votes, standings
from core.counting.tally import Tally
from core.domain.contest import Contest, Counts
from core.domain.outcome import (
    CandidateResult,
    DifferentialCheck,
    FurtherElection,
    Outcome,
    Papers,
    QuorumCheck,
    Runoff,
    Verdict,
    WriteInResult,
)
from core.rules.figures import (
    differential_needed,
    differential_people,
    held_open,
    papers_allowed,
    quorum_needed,
    threshold,
)
from core.rules.ruleset import RuleSet


def check_quorum(rules: RuleSet, counts: Counts) -> QuorumCheck | None:
    """Whether enough are present; `None` where no quorum is asked. Article 19."""
    if rules.quorum is None:
        return None
    needed = quorum_needed(rules.quorum, counts)
    return QuorumCheck(needed=needed, present=counts.present, met=counts.present >= needed)


def check_differential(contest: Contest, rules: RuleSet) -> DifferentialCheck:
    """Whether the candidates outnumber the seats by enough people. Article 13."""
    people, needed = differential_people(contest, rules), differential_needed(contest, rules)
    return DifferentialCheck(people=people, needed=needed, met=people >= needed)


def decide(contest: Contest, rules: RuleSet, counts: Counts, tally: Tally) -> Outcome:
    """The outcome that these sums give; during entry, the outcome if no ballot followed."""
    quorum = check_quorum(rules, counts)
    if quorum is not None and not quorum.met:
        return Outcome(quorum, "no_quorum", Papers(counts.issued, counts.collected))
    if counts.collected > papers_allowed(rules, counts):
        return Outcome(quorum, "void", Papers(counts.issued, counts.collected))
    bar = threshold(rules.majority, counts, tally.valid) if rules.majority is not None else None
    people = standings(contest, rules, tally)
    parts = allocate(contest, rules, passers(people, bar))
    ranks, verdicts = _ranks(people), _verdicts(people, parts)
    further = sum(part.left for part in parts if not part.tied)
    return Outcome(
        quorum=quorum,
        election="valid",
        ballots=Papers(counts.issued, counts.collected, tally.valid, tally.invalid, tally.invalid_reasons()),
        warnings={"under_group_limit": tally.under_group_limit} if tally.under_group_limit else {},
        differential=check_differential(contest, rules),
        threshold=bar,
        candidates=_candidates(people, tally, ranks, verdicts),
        write_ins=tuple(
            WriteInResult(person.name, person.votes, ranks[person.place], verdicts[person.place])
            for person in people
            if not person.printed
        ),
        elected=_keys(person for part in parts for person in part.elected),
        runoffs=tuple(Runoff(part.left, _keys(part.tied)) for part in parts if part.tied),
        further_election=FurtherElection(further) if further else None,
        held_open=held_open(contest, rules),
    )


def passers(people: Sequence[Standing], bar: int | None) -> tuple[Standing, ...]:
    """Those who reach the threshold; without one, those with at least one vote."""
    least = 1 if bar is None else bar
    return tuple(person for person in people if person.votes >= least)


def _keys(people: Iterable[Standing]) -> tuple[str, ...]:
    return tuple(person.key for person in by_votes(people))


def _ranks(people: Sequence[Standing]) -> dict[int, int]:
    """Rank by place: equal votes share a rank, the next one skips (1, 2, 2, 4)."""
    ranks: dict[int, int] = {}
    rank, votes = 0, -1
    for position, person in enumerate(by_votes(people), start=1):
        if person.votes != votes:
            rank, votes = position, person.votes
        ranks[person.place] = rank
    return ranks


def _verdicts(people: Sequence[Standing], parts: Sequence[Part]) -> dict[int, Verdict]:
    verdicts = {person.place: Verdict.NO_MAJORITY for person in people}
    for part in parts:
        verdicts |= {person.place: Verdict.ELECTED for person in part.elected}
        verdicts |= {person.place: Verdict.TIED for person in part.tied}
        verdicts |= {person.place: Verdict.NO_SEAT for person in part.behind}
    return verdicts


def _candidates(
    people: Sequence[Standing], tally: Tally, ranks: dict[int, int], verdicts: dict[int, Verdict]
) -> tuple[CandidateResult, ...]:
    return tuple(
        CandidateResult(
            id=person.key,
            name=person.name,
            for_=votes.for_,
            against=votes.against,
            abstain=votes.abstain,
            unreadable=votes.unreadable,
            rank=ranks[person.place],
            verdict=verdicts[person.place],
        )
        for person, votes in zip(people, tally.votes(), strict=False)
    )
