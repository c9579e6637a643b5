"""Whole people, exactly: quorum, threshold, differential, seats held open, and the rules of a runoff."""

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.rules import figures
from core.rules.loading import RULE_SETS, load_rule_set, with_overrides
from core.rules.ruleset import Majority, MajorityBase, Quorum

COUNTS = Counts(required=100, all_deputies=120, present=90, issued=88, voted=86, collected=84)
HALF = Fraction(1, 2)


def contest(names: int, seats: int, women: int = 0) -> Contest:
    """So many candidates, the first of them women."""
    people = (
        Candidate(CandidateId(f"c{i}"), f"名{i}", ("female",) if i < women else ()) for i in range(names)
    )
    return Contest("选举", seats, seats, tuple(people))


@given(st.integers(0, 10**30), st.integers(1, 10**6), st.integers(1, 10**6), st.booleans())
def test_the_fewest_people_are_enough_and_one_fewer_is_not(base: int, a: int, b: int, strict: bool) -> None:
    fraction = Fraction(min(a, b), max(a, b))
    people = figures.fewest(base, fraction, strict=strict)
    enough = people > fraction * base if strict else people >= fraction * base
    fewer = people - 1 > fraction * base if strict else people - 1 >= fraction * base
    assert (enough, fewer) == (True, False)


@pytest.mark.parametrize(
    ("base", "fraction", "strict", "people"),
    [
        (100, "1/2", True, 51),
        (100, "1/2", False, 50),
        (101, "1/2", True, 51),
        (101, "1/2", False, 51),
        (9, "3/5", True, 6),
        (9, "2/3", True, 7),
        (9, "2/3", False, 6),
        (63, "2/3", False, 42),
        (63, "1/2", True, 32),
        (7, "1/1", False, 7),
        (7, "1/1", True, 8),
        (0, "1/2", True, 1),
        (0, "1/2", False, 0),
    ],
)
def test_more_than_and_at_least_a_share_in_whole_people(
    base: int, fraction: str, strict: bool, people: int
) -> None:
    assert figures.fewest(base, Fraction(fraction), strict=strict) == people


def test_the_quorum_is_counted_on_its_own_base() -> None:
    assert figures.quorum_needed(Quorum("required", Fraction(4, 5), strict=False), COUNTS) == 80
    assert figures.quorum_needed(Quorum("required", Fraction(4, 5), strict=True), COUNTS) == 81
    assert figures.quorum_needed(Quorum("all", Fraction(2, 3), strict=False), COUNTS) == 80


@pytest.mark.parametrize(
    ("base", "needed"), [("required", 51), ("all", 61), ("present", 46), ("collected", 43), ("valid", 41)]
)
def test_the_threshold_is_counted_on_its_own_base(base: MajorityBase, needed: int) -> None:
    assert figures.threshold(Majority(base, HALF, strict=True), COUNTS, 80) == needed


def test_the_threshold_is_never_under_one_since_nobody_passes_without_a_vote() -> None:
    assert figures.threshold(Majority("valid", HALF, strict=False), COUNTS, 0) == 1
    assert figures.threshold(Majority("valid", HALF, strict=True), COUNTS, 0) == 1


def test_papers_are_compared_with_voters_or_with_papers_issued() -> None:
    assert figures.papers_allowed(load_rule_set("party-2020"), COUNTS) == 86
    assert figures.papers_allowed(load_rule_set("party-1990"), COUNTS) == 88


@pytest.mark.parametrize(
    ("names", "seats", "minimum", "base", "needed"),
    [
        (12, 9, "3/10", "seats", 3),
        (2, 1, "1/2", "seats", 1),
        (4, 3, "1/4", "seats", 1),
        (12, 9, "1/4", "candidates", 3),
        (12, 9, "1/5", "seats", 2),
        (12, 9, "0", "seats", 0),
    ],
)
def test_the_differential_is_rounded_up_to_whole_people(
    names: int, seats: int, minimum: str, base: str, needed: int
) -> None:
    rules = with_overrides(load_rule_set("party-2020"), {"differential": {"minimum": minimum, "base": base}})
    assert figures.differential_needed(contest(names, seats), rules) == needed
    assert figures.differential_people(contest(names, seats), rules) == names - seats


def test_a_seat_is_held_open_only_where_nobody_of_the_group_stands() -> None:
    hold = load_rule_set("xianan-2003")
    guarantee = with_overrides(hold, {"reserved": {"policy": "guarantee"}})
    assert figures.held_open(contest(12, 9), hold) == 1
    assert figures.seats_to_fill(contest(12, 9), hold) == 8
    assert figures.held_open(contest(12, 9, women=1), hold) == 0
    assert figures.held_open(contest(12, 9), guarantee) == 0
    assert figures.held_open(contest(12, 9), load_rule_set("party-2020")) == 0


def test_more_seats_held_open_than_there_are_leaves_none_and_asks_no_differential() -> None:
    rules = with_overrides(load_rule_set("xianan-2003"), {"reserved": {"seats": 9}})
    assert figures.seats_to_fill(contest(2, 1), rules) == -8
    assert figures.differential_needed(contest(2, 1), rules) == 0


@pytest.mark.parametrize("name", RULE_SETS)
def test_in_a_runoff_most_votes_win_among_the_tied_alone(name: str) -> None:
    limits = [{"group": "x", "least": 1, "most": 1}]
    before = with_overrides(load_rule_set(name), {"reserved": {}, "limits": limits})
    runoff = figures.runoff_rules(before)
    assert runoff.majority is None
    assert runoff.reserved is None
    assert runoff.limits == ()
    assert not runoff.write_in.allowed
    assert runoff.differential.minimum == 0
    assert (runoff.name, runoff.quorum, runoff.validity) == (before.name, before.quorum, before.validity)
    assert type(runoff).from_data(runoff.to_data()) == runoff


@given(st.integers(0, 10**6), st.integers(1, 60), st.integers(1, 60))
def test_floor_and_ceiling_are_those_of_exact_fractions(base: int, a: int, b: int) -> None:
    fraction = Fraction(min(a, b), max(a, b))
    assert figures.fewest(base, fraction, strict=True) == floor(fraction * base) + 1
    assert figures.fewest(base, fraction, strict=False) == ceil(fraction * base)


def test_a_ballot_that_follows_holds_no_seat_open_again() -> None:
    hold = load_rule_set("xianan-2003")
    guarantee = with_overrides(hold, {"reserved": {"policy": "guarantee"}})
    assert figures.later_rules(hold) == with_overrides(hold, {"reserved": None})
    assert figures.later_rules(guarantee) == guarantee
    assert figures.later_rules(load_rule_set("party-2020")) == load_rule_set("party-2020")
