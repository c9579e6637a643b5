"""The sums that hold at every moment of a count (procedure, section 5), each breach with its numbers."""

from collections.abc import Iterator

from core.counting.tally import Tally
from core.domain.contest import Contest, Counts
from core.domain.outcome import Outcome
from core.errors import Bug
from core.errors.case import (
    CollectedAboveAllowed,
    MarksNotValidBallots,
    PapersAboveCollected,
    PapersNotCollected,
    ReasonsNotInvalid,
    SeatsNotAddedUp,
    VotesAboveChoices,
)
from core.rules.figures import papers_allowed, seats_to_fill
from core.rules.ruleset import RuleSet

Breach = Bug
"""A broken sum: coded, with its numbers, and ready to be raised."""


def breaches(counts: Counts, tally: Tally, *, complete: bool) -> tuple[Breach, ...]:
    """What does not add up in a running or (`complete`) a finished tally; empty where all is well.

    Per printed name for + against + abstain + unreadable = valid; collected = valid + invalid, or not exceeded
    while papers remain; votes for, written-in ones included, at most `choices` on each valid ballot.
    """
    return tuple(_tally(counts, tally, complete=complete))


def outcome_breaches(
    contest: Contest, rules: RuleSet, counts: Counts, outcome: Outcome, *, complete: bool = True
) -> tuple[Breach, ...]:
    """The same for an outcome, and that its seats add up; an election that was not counted has no sums."""
    if not outcome.counted:
        return ()
    return tuple(_outcome(contest, rules, counts, outcome, complete=complete))


def _tally(counts: Counts, tally: Tally, *, complete: bool) -> Iterator[Breach]:
    yield from _allowed(tally.rules, counts)
    votes = tally.votes()
    for candidate, got in zip(tally.contest.candidates, votes, strict=True):
        marks = got.for_ + got.against + got.abstain + got.unreadable
        if marks != tally.valid:
            yield MarksNotValidBallots(candidate.name, marks, tally.valid)
    yield from _papers(counts, tally.valid, tally.invalid, complete=complete)
    chosen = sum(got.for_ for got in votes) + sum(tally.write_ins().values())
    yield from _choices(tally.contest, chosen, tally.valid)


def _outcome(
    contest: Contest, rules: RuleSet, counts: Counts, outcome: Outcome, *, complete: bool
) -> Iterator[Breach]:
    yield from _allowed(rules, counts)
    papers = outcome.ballots
    for got in outcome.candidates:
        marks = got.for_ + got.against + got.abstain + got.unreadable
        if marks != papers.valid:
            yield MarksNotValidBallots(got.name, marks, papers.valid)
    yield from _papers(counts, papers.valid, papers.invalid, complete=complete)
    reasons = sum(papers.invalid_reasons.values())
    if reasons != papers.invalid:
        yield ReasonsNotInvalid(reasons, papers.invalid)
    chosen = sum(got.for_ for got in outcome.candidates) + sum(got.for_ for got in outcome.write_ins)
    yield from _choices(contest, chosen, papers.valid)
    elected = len(outcome.elected)
    runoff = sum(runoff.seats for runoff in outcome.runoffs)
    further = outcome.further_election.seats if outcome.further_election else 0
    to_fill = max(0, seats_to_fill(contest, rules))
    if elected + runoff + further != to_fill:
        yield SeatsNotAddedUp(elected, runoff, further, to_fill)


def _allowed(rules: RuleSet, counts: Counts) -> Iterator[Breach]:
    """Issued = collected + not returned: nothing counted comes from papers beyond those allowed."""
    allowed = papers_allowed(rules, counts)
    if counts.collected > allowed:
        yield CollectedAboveAllowed(counts.collected, allowed)


def _papers(counts: Counts, valid: int, invalid: int, *, complete: bool) -> Iterator[Breach]:
    if valid + invalid > counts.collected:
        yield PapersAboveCollected(valid + invalid, counts.collected)
    elif complete and valid + invalid < counts.collected:
        yield PapersNotCollected(valid, invalid, counts.collected)


def _choices(contest: Contest, chosen: int, valid: int) -> Iterator[Breach]:
    if chosen > contest.choices * valid:
        yield VotesAboveChoices(chosen, contest.choices, valid)
