"""The cells of an appraisal: at most one grade for each person; more, or unreadable, spoil that person's cells only."""

from collections import Counter
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from core.counting.appraisal import summary
from core.counting.certify import count, tally_of, tally_rows
from core.counting.live import live
from core.counting.reading import read_ballot
from core.counting.reconcile import breaches, outcome_breaches
from core.counting.sheet_checks import findings
from core.counting.sheets import Field, figures, sheet_of_tally, tally_of_sheets
from core.counting.tally import Tally
from core.domain.ballot import Ballot
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.rules.figures import appraisal_rules
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import RuleSet

GRADES = ("a", "b", "c")


def contest_of(people: int) -> Contest:
    cells = tuple(
        Candidate(CandidateId(f"s{n}:{grade}"), f"某{n}：{grade}", (f"subject:s{n}", f"grade:{grade}"))
        for n in range(people)
        for grade in GRADES
    )
    return Contest("测评", 0, people, cells)


def rules_for(people: int, **validity: str) -> RuleSet:
    base = with_overrides(load_rule_set("party-2020"), {"validity": validity})
    return appraisal_rules(base, [f"s{n}" for n in range(people)])


@pytest.mark.parametrize(
    ("marks", "read"),
    [
        ("F----F", "F----F"),
        ("FF---F", "???--F"),
        ("FFF-F-", "???-F-"),
        ("?----F", "???--F"),
        ("F?--F-", "???-F-"),
        ("FF-FF-", "??????"),
        ("------", "------"),
        ("A--F--", "A--F--"),
    ],
)
def test_two_grades_for_one_person_are_unreadable_for_that_person(marks: str, read: str) -> None:
    reading = read_ballot(contest_of(2), rules_for(2), Ballot(marks))
    assert (reading.invalid, reading.marks) == (None, read)


def test_an_unreadable_cell_may_spoil_the_ballot_and_then_two_grades_do() -> None:
    rules = rules_for(2, unreadable_mark="ballot")
    assert read_ballot(contest_of(2), rules, Ballot("FF---F")).invalid == "unreadable"
    assert read_ballot(contest_of(2), rules, Ballot("F----F")).invalid is None


def test_a_blank_appraisal_is_valid_or_not_as_the_rule_says() -> None:
    assert read_ballot(contest_of(2), rules_for(2), Ballot("------")).invalid is None
    assert (
        read_ballot(contest_of(2), rules_for(2, blank_ballot="invalid"), Ballot("------")).invalid == "blank"
    )


def expected(papers: list[str], people: int) -> list[tuple[list[int], int, int]]:
    """The summary by a second way: paper by paper, person by person."""
    found = []
    for person in range(people):
        grades, unmarked, unreadable = [0] * len(GRADES), 0, 0
        for paper in papers:
            cells = paper[person * len(GRADES) : (person + 1) * len(GRADES)]
            given = [place for place, mark in enumerate(cells) if mark == "F"]
            if "?" in cells or len(given) > 1:
                unreadable += 1
            elif given:
                grades[given[0]] += 1
            else:
                unmarked += 1
        found.append((grades, unmarked, unreadable))
    return found


@pytest.mark.parametrize("seed", range(60))
def test_every_way_of_counting_an_appraisal_gives_the_same(seed: int) -> None:
    rng = Random(seed)  # noqa: S311  (chance for tests, no secret)
    people = rng.randint(1, 4)
    contest, rules = contest_of(people), rules_for(people)
    letters = rng.choice(["F---", "F-", "F-?", "FA-?"])
    papers = ["".join(rng.choice(letters) for _ in contest.candidates) for _ in range(rng.randint(0, 30))]
    tally = tally_of(contest, rules, [(Ballot(paper), 1) for paper in papers])
    assert tally == tally_rows(contest, rules, [(paper, "", None) for paper in papers])
    together = tally_of_sheets(contest, rules, [sheet_of_tally(tally)])
    assert together == tally
    counts = Counts(100, 100, 90, 90, 90, len(papers))
    outcome = count(contest, rules, counts, [(Ballot(paper), n) for paper, n in Counter(papers).items()])
    assert not breaches(counts, tally, complete=True)
    assert not outcome_breaches(contest, rules, counts, outcome)
    assert (outcome.elected, outcome.runoffs, outcome.further_election) == ((), (), None)
    assert not findings(contest, rules, figures(contest, sheet_of_tally(tally)), complete=True)
    assert live(contest, rules, counts, tally).valid == len(papers)
    for marks in (tally.votes(), outcome.candidates):
        found = summary(contest, marks, tally.valid)
        assert [
            ([grade.votes for grade in one.grades], one.unmarked, one.unreadable) for one in found
        ] == expected(papers, people)


def test_what_was_added_is_taken_out_again() -> None:
    contest, rules = contest_of(2), rules_for(2)
    tally = Tally(contest, rules)
    for marks in product("F-?", repeat=6):
        tally.add(Ballot("".join(marks)))
    for marks in product("F-?", repeat=6):
        tally.remove(Ballot("".join(marks)))
    assert tally == Tally(contest, rules)


def test_a_sheet_with_more_grades_than_readable_ballots_does_not_add_up() -> None:
    contest, rules = contest_of(1), rules_for(1)
    tally = tally_of(contest, rules, [(Ballot("F--"), 6), (Ballot("FF-"), 4)])
    typed = figures(contest, sheet_of_tally(tally))
    assert not findings(contest, rules, typed, complete=True)
    typed |= {Field("for", "s0:b"): 1, Field("abstain", "s0:b"): 5}
    (found,) = findings(contest, rules, typed, complete=True)
    assert (found.expected, found.found) == (6, 7)


def test_without_ballots_every_share_is_nothing() -> None:
    contest, rules = contest_of(1), rules_for(1)
    (found,) = summary(contest, Tally(contest, rules).votes(), 0)
    assert {one.share for one in found.grades} == {Fraction(0)}


def test_names_that_belong_to_no_appraisal_are_passed_over() -> None:
    plain = Contest("选举", 1, 1, (Candidate(CandidateId("c1"), "张三", ("female", "x:y")),))
    assert summary(plain, Tally(plain, load_rule_set("party-2020")).votes(), 0) == ()
