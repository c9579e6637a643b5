"""Every identity of the count, broken by hand, is named with its numbers."""

from dataclasses import replace

import msgspec

from core.counting.certify import tally_of
from core.counting.reconcile import Breach, breaches, outcome_breaches
from core.counting.tally import Tally
from core.domain.ballot import Ballot
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.domain.outcome import FurtherElection, Outcome, Papers
from core.errors.case import (
    CollectedAboveAllowed,
    MarksNotValidBallots,
    PapersAboveCollected,
    PapersNotCollected,
    ReasonsNotInvalid,
    SeatsNotAddedUp,
    VotesAboveChoices,
)
from core.exchange.case import Case
from core.rules.loading import load_rule_set

CONTEST = Contest("选举", 1, 1, tuple(Candidate(CandidateId(i), f"名{i}") for i in "ab"))
COUNTS = Counts(required=5, all_deputies=5, present=5, issued=5, voted=5, collected=4)
BALLOTS = ((Ballot("FA"), 3), (Ballot("--", invalid="spoilt"), 1))
CASE = Case(CONTEST, load_rule_set("party-2020"), COUNTS, BALLOTS)


def of_tally(counts: Counts = COUNTS, contest: Contest = CONTEST, *, complete: bool = True) -> list[Breach]:
    """The breaches of the sound ballots under changed numbers."""
    return list(breaches(counts, tally_of(contest, CASE.rules, BALLOTS), complete=complete))


def of_outcome(outcome: Outcome, counts: Counts = COUNTS, contest: Contest = CONTEST) -> list[Breach]:
    return list(outcome_breaches(contest, CASE.rules, counts, outcome))


def said(found: list[Breach]) -> list[tuple[type[Breach], dict[str, object]]]:
    return [(type(breach), breach.params) for breach in found]


def test_sound_sums_have_no_breach() -> None:
    assert of_tally() == []
    assert of_outcome(CASE.outcome()) == []


def test_papers_that_are_missing_break_a_finished_count_only() -> None:
    more = replace(COUNTS, collected=5)
    assert of_tally(more, complete=False) == []
    expected = [(PapersNotCollected, {"valid": 3, "invalid": 1, "collected": 5})]
    assert said(of_tally(more)) == said(of_outcome(CASE.outcome(), more)) == expected


def test_more_papers_than_were_collected_break_every_count() -> None:
    fewer = replace(COUNTS, collected=3)
    expected = [(PapersAboveCollected, {"entered": 4, "collected": 3})]
    assert said(of_tally(fewer, complete=False)) == said(of_outcome(CASE.outcome(), fewer)) == expected


def test_more_papers_than_allowed_are_never_counted() -> None:
    few = replace(COUNTS, voted=3)
    expected = [(CollectedAboveAllowed, {"collected": 4, "allowed": 3})]
    assert said(of_tally(few)) == said(of_outcome(CASE.outcome(), few)) == expected


def test_the_marks_of_every_name_add_up_to_the_valid_ballots() -> None:
    tally = tally_of(CONTEST, CASE.rules, BALLOTS)
    tally._cells[1]["A"] -= 1
    expected = [(MarksNotValidBallots, {"name": "名b", "marks": 2, "valid": 3})]
    assert said(list(breaches(COUNTS, tally, complete=True))) == expected
    outcome = CASE.outcome()
    wrong = msgspec.structs.replace(outcome.candidates[1], against=2)
    changed = msgspec.structs.replace(outcome, candidates=(outcome.candidates[0], wrong))
    assert said(of_outcome(changed)) == expected


def test_votes_for_never_exceed_the_choices_of_the_valid_ballots() -> None:
    tally = Tally(CONTEST, CASE.rules)
    tally.add(Ballot("FA"), 3)
    tally._write_ins["高远"] = 1
    counts = replace(COUNTS, collected=3)
    expected = [(VotesAboveChoices, {"votes": 4, "choices": 1, "valid": 3})]
    assert said(list(breaches(counts, tally, complete=True))) == expected
    narrow = replace(CONTEST, choices=0)
    assert said(of_outcome(CASE.outcome(), contest=narrow)) == [
        (VotesAboveChoices, {"votes": 3, "choices": 0, "valid": 3})
    ]


def test_the_reasons_add_up_to_the_invalid_ballots() -> None:
    papers = Papers(5, 4, 3, 1, {"spoilt": 2})
    changed = msgspec.structs.replace(CASE.outcome(), ballots=papers)
    assert said(of_outcome(changed)) == [(ReasonsNotInvalid, {"reasons": 2, "invalid": 1})]


def test_elected_runoff_and_further_seats_add_up_to_the_seats() -> None:
    changed = msgspec.structs.replace(CASE.outcome(), further_election=FurtherElection(2))
    assert said(of_outcome(changed)) == [
        (SeatsNotAddedUp, {"elected": 1, "runoff": 0, "further": 2, "to_fill": 1})
    ]


def test_an_election_that_was_not_counted_has_no_sums() -> None:
    void = replace(COUNTS, voted=3)
    outcome = Case(CONTEST, CASE.rules, void, BALLOTS).outcome()
    assert of_outcome(outcome, void) == []
