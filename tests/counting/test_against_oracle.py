"""The engine against a second reading of the case format, on random cases with random measures."""

import json
from collections import Counter

import pytest

from core.domain.outcome import Outcome
from core.exchange.case import parse_case
from tests.counting import oracle
from tests.counting.random_cases import random_case

CASES = 5000


@pytest.mark.parametrize("start", range(0, CASES, 500))
def test_every_outcome_equals_the_second_reading_of_the_page(start: int) -> None:
    for seed in range(start, start + 500):
        case = random_case(seed)
        outcome = parse_case(json.dumps(case).encode()).outcome()
        expected = oracle.outcome(case)
        assert outcome.to_data() == expected, f"seed {seed}"
        assert Outcome.from_data(expected) == outcome, f"seed {seed}"


def test_the_random_cases_meet_every_turn_of_the_rules_often() -> None:
    met: Counter[str] = Counter()
    for seed in range(CASES):
        expected = oracle.outcome(random_case(seed))
        met[expected["election"]] += 1
        if expected["election"] != "valid":
            continue
        met.update({person["verdict"] for person in expected["candidates"] + expected["write_ins"]})
        met.update(expected["ballots"]["invalid_reasons"].keys())
        met.update({f"{len(expected['runoffs'])} runoffs", f"{expected['held_open']} held open"})
        met["further"] += expected["further_election"] is not None
        met["under"] += bool(expected["warnings"])
        met["written in and elected"] += any(who["verdict"] == "elected" for who in expected["write_ins"])
    wanted = {"valid", "no_quorum", "void", "elected", "tied", "no_seat", "no_majority"}
    wanted |= {"over_vote", "blank", "unreadable", "write_in_without_rejection", "over_group_limit"}
    wanted |= {"further", "under", "1 held open", "3 held open", "1 runoffs", "written in and elected"}
    assert {turn for turn in wanted if met[turn] < 25} == set()
