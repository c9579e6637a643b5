"""While papers remain: certain and out are never said too early, and are said once the papers force them."""

import json
from collections.abc import Iterator
from itertools import combinations_with_replacement, product
from typing import Any

import pytest

from core.counting.certify import tally_of
from core.counting.decision import decide
from core.counting.projection import Projection, Prospect, project
from core.domain.ballot import Ballot, WriteIn
from core.exchange.case import Case, parse_case
from tests.counting.random_cases import Data, random_case

LEFT = 2
GROUPS: dict[str, list[str]] = {"a": [], "b": [], "c": ["female"]}


def prospects(case: Case) -> dict[tuple[bool, str], Projection]:
    tally = tally_of(case.contest, case.rules, case.ballots)
    found = project(case.contest, case.rules, case.counts, tally)
    return {(one.printed, one.key): one for one in found}


def endings(case: Case) -> Iterator[tuple[set[tuple[bool, str]], set[tuple[bool, str]]]]:
    """Elected and tied people for every way in which the remaining papers can read."""
    size = len(case.contest.candidates)
    papers = [Ballot("".join(marks)) for marks in product("FA", repeat=size)]
    papers += [
        Ballot("A" * size, (WriteIn("高远", "F"), WriteIn("新人", "F"))),
        Ballot("-" * size, invalid="x"),
    ]
    for remaining in combinations_with_replacement(papers, LEFT):
        tally = tally_of(case.contest, case.rules, [*case.ballots, *((paper, 1) for paper in remaining)])
        outcome = decide(case.contest, case.rules, case.counts, tally)
        people = [(True, one.id, one.verdict) for one in outcome.candidates]
        people += [(False, one.name, one.verdict) for one in outcome.write_ins]
        yield (
            {(printed, key) for printed, key, verdict in people if verdict == "elected"},
            {(printed, key) for printed, key, verdict in people if verdict == "tied"},
        )


def unfinished(seed: int) -> Case:
    """A random case with some papers left and few enough names to try every ending."""
    data: Data = random_case(seed)
    data["candidates"] = data["candidates"][:3]
    for ballot in data["ballots"]:
        ballot["marks"] = ballot["marks"][:3]
    data["overrides"] = data.get("overrides", {}) | {"quorum": None}
    for key in ("required", "present", "issued", "all", "collected", "voted"):
        data[key] = sum(ballot.get("count", 1) for ballot in data["ballots"]) + LEFT
    data["ballots"].append({"marks": "-" * len(data["candidates"]), "count": LEFT})
    case = parse_case(json.dumps(data).encode())
    return Case(case.contest, case.rules, case.counts, case.ballots[:-1])


@pytest.mark.parametrize("start", range(0, 160, 40))
def test_certain_and_out_hold_whatever_the_remaining_papers_say(start: int) -> None:
    for seed in range(start, start + 40):
        case = unfinished(seed)
        found = prospects(case)
        for elected, tied in endings(case):
            for who, one in found.items():
                assert one.prospect is not Prospect.CERTAIN or who in elected, f"seed {seed}"
                assert one.prospect is not Prospect.OUT or who not in elected | tied, f"seed {seed}"


def plain(marks: dict[str, int], *, left: int, seats: int = 1, **overrides: Any) -> dict[str, Prospect]:
    """The prospects of a contest of three, one of them a woman, with so many papers left."""
    total = sum(marks.values()) + left
    data: Data = dict.fromkeys(("required", "present", "issued", "collected"), total) | {
        "rules": "party-2020",
        "overrides": {"write_in": {"allowed": False}} | overrides,
        "seats": seats,
        "choices": 3,
        "candidates": [{"id": name, "name": name, "groups": groups} for name, groups in GROUPS.items()],
        "ballots": [{"marks": letters, "count": count} for letters, count in marks.items()],
    }
    data["ballots"] += [{"marks": "---"}] * left
    case = parse_case(json.dumps(data).encode())
    sure = Case(case.contest, case.rules, case.counts, case.ballots[: len(marks)])
    return {key: one.prospect for (_, key), one in prospects(sure).items()}


def test_who_cannot_be_caught_is_certain_and_who_cannot_catch_up_is_out() -> None:
    assert plain({"F--": 8, "-F-": 3}, left=4) == {"a": "certain", "b": "out", "c": "out"}


def test_who_has_not_passed_yet_is_open_even_when_alone_in_front() -> None:
    assert plain({"F--": 5}, left=6)["a"] == "open"


def test_who_can_still_be_reached_is_open() -> None:
    assert plain({"FF-": 6, "F--": 2}, left=2) == {"a": "open", "b": "open", "c": "out"}


def test_an_unknown_name_may_still_come_where_names_may_be_written_in() -> None:
    allowed: Data = {"majority": None, "write_in": {"needs_rejection": False}}
    assert plain({"F--": 3}, left=3, **allowed)["a"] == "open"
    assert plain({"F--": 4}, left=3, **allowed)["a"] == "certain"


def test_without_a_majority_rule_one_vote_passes() -> None:
    assert plain({"F--": 2}, left=0, majority=None) == {"a": "certain", "b": "out", "c": "out"}


def test_a_seat_that_may_be_set_aside_makes_nobody_else_certain_too_early() -> None:
    guarantee: Data = {"reserved": {"policy": "guarantee"}}
    marks = {"FFF": 6, "FF-": 4}
    assert plain(marks, left=0, seats=2, **guarantee) == {"a": "open", "b": "open", "c": "open"}
    assert plain(marks, left=0, seats=2) == {"a": "certain", "b": "certain", "c": "out"}


def test_where_every_seat_is_held_open_everybody_is_out() -> None:
    held = {"group": "nobody", "seats": 1}
    assert set(plain({"F--": 9}, left=1, reserved=held).values()) == {"out"}


def test_the_missing_votes_are_counted_to_the_threshold_of_the_papers_so_far() -> None:
    case = unfinished(3)
    for one in prospects(case).values():
        assert one.passed == (one.short == 0)
        assert one.short >= 0
