"""While papers remain: certain, out and open are exactly what trying every ending says."""

import json
from typing import Any

import pytest

from core.counting.certify import tally_of
from core.counting.projection import Prospect, highest_threshold, project, what_disputes_could_change
from core.counting.tally import Tally, Votes
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.exchange.case import parse_case
from core.rules.loading import load_rule_set, with_overrides
from tests.counting.endings import Moment, close, unfinished
from tests.counting.random_cases import Data

GROUPS: dict[str, list[str]] = {"a": [], "b": [], "c": ["female"]}


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_what_is_said_of_a_random_count_is_what_its_endings_say(start: int) -> None:
    for seed in range(start, start + 20):
        moment = unfinished(seed, left=seed % 2 + 1)
        assert moment.said() == moment.true(), f"seed {seed}"


@pytest.mark.parametrize(("start", "left"), [(0, 0), (0, 1), (300, 1), (0, 2)])
def test_what_is_said_of_a_close_count_is_what_its_endings_say(start: int, left: int) -> None:
    """Thresholds that move, ties at the last seat, a guaranteed seat, limited groups, names written in."""
    for seed in range(start, start + (300 if left < 2 else 40)):
        moment = close(seed, left=left)
        assert moment.said() == moment.true(), f"seed {seed}"


@pytest.mark.parametrize(
    ("seed", "left"),
    [
        (390, 2),
        (1109, 2),
        *((seed, 1) for seed in (340, 614, 814, 839, 880, 2118, 2225, 2761, 3725, 4998, 5869, 5932)),
    ],
)
def test_where_a_single_rule_decides_it_is_not_overlooked(seed: int, left: int) -> None:
    """Counts in which leaving out any one part of the reasoning says something wrong."""
    moment = close(seed, left=left)
    assert moment.said() == moment.true()


def race(
    people: dict[str, tuple[int, str]],
    *,
    left: int,
    seats: int,
    choices: int = 3,
    guarantee: bool = False,
    limits: dict[str, int] | None = None,
) -> Moment:
    """So many votes and these groups for each, nobody written in, one vote passes."""
    overrides: Data = {
        "quorum": None,
        "majority": None,
        "write_in": {"allowed": False},
        "reserved": {"policy": "guarantee"} if guarantee else None,
        "limits": [{"group": name, "least": 0, "most": most} for name, most in (limits or {}).items()],
    }
    rules = with_overrides(load_rule_set("party-2020"), overrides)
    candidates = tuple(
        Candidate(CandidateId(name), name, tuple(groups.split())) for name, (_, groups) in people.items()
    )
    contest = Contest("", seats, choices, candidates)
    valid = max(votes for votes, _ in people.values())
    got = [Votes(votes, valid - votes, 0, 0) for votes, _ in people.values()]
    tally = Tally.of_totals(contest, rules, got, valid=valid, reasons={}, write_ins={})
    return Moment(contest, rules, Counts(*[valid + left] * 6), tally)


RACES = {
    "one in both limited groups costs room that two others share": race(
        {"x": (5, ""), "b": (4, "g h"), "p": (3, "g"), "q": (3, "h")},
        left=2, seats=2, choices=2, limits={"g": 1, "h": 1},
    ),
    "nobody in both limited groups gets more votes than there are papers": race(
        {"x": (5, ""), "b": (2, "g h")}, left=2, seats=1, choices=2, limits={"g": 2, "h": 2}
    ),
    "those in both limited groups share the papers' choices": race(
        {"x": (3, ""), "b": (1, "g h"), "c": (1, "g h")},
        left=2, seats=2, choices=1, limits={"g": 2, "h": 2},
    ),
    "somebody who cannot be chosen ties with nobody": race(
        {"x": (0, "g"), "z": (1, "female g"), "w": (3, ""), "y": (0, "female h")},
        left=3, seats=1, guarantee=True, limits={"g": 1, "h": 0},
    ),
    "somebody who cannot be chosen takes no guaranteed seat": race(
        {"x": (1, "female"), "w": (3, ""), "y": (0, "female h")},
        left=1, seats=1, guarantee=True, limits={"h": 0},
    ),
    "somebody who cannot be chosen makes no seat be set aside": race(
        {"x": (3, ""), "y": (0, "female h")}, left=1, seats=1, guarantee=True, limits={"h": 0}
    ),
    "who takes the guaranteed seat takes room of the limited group": race(
        {"x": (4, ""), "a": (3, "g"), "z": (0, "female g")},
        left=1, seats=2, guarantee=True, limits={"g": 1},
    ),
}  # fmt: skip  # one race a block


@pytest.mark.parametrize("name", RACES)
def test_a_race_that_hangs_on_one_limit_is_judged_rightly(name: str) -> None:
    moment = RACES[name]
    assert moment.said() == moment.true()


def test_where_many_limited_groups_cross_it_is_at_most_called_open() -> None:
    groups = ["g", "h", "k", "g h", "h k", "g k", "g h k"]
    for seed in range(27):
        people = {f"n{n}": ((seed >> n) % 3, groups[(n + seed) % 7]) for n in range(4)}
        if any(votes for votes, _ in people.values()):
            moment = race(people, left=2, seats=2, limits={"g": 1, "h": 1, "k": 1})
            said, true = moment.said(), moment.true()
            assert all(said[who] in (found, Prospect.OPEN) for who, found in true.items())


@pytest.mark.parametrize("numbers", [(100, 100, 70, 9, 9, 9), (10, 10, 10, 9, 9, 10)])
def test_without_a_quorum_or_with_too_many_papers_nobody_is_elected(numbers: tuple[int, ...]) -> None:
    moment = race({"x": (9, ""), "y": (1, "")}, left=0, seats=1)
    rules = with_overrides(moment.rules, {"quorum": {"base": "required"}})
    found = project(moment.contest, rules, Counts(*numbers), moment.tally)
    assert {one.prospect for one in found} == {Prospect.OUT}


def test_equal_votes_share_a_rank_and_the_next_one_skips() -> None:
    moment = race({"a": (2, ""), "b": (5, ""), "c": (2, ""), "d": (1, "")}, left=0, seats=1)
    found = project(moment.contest, moment.rules, moment.counts, moment.tally)
    assert [one.rank for one in found] == [2, 1, 2, 4]


def test_the_disputed_papers_change_only_whose_election_hangs_on_them() -> None:
    moment = race({"a": (9, ""), "b": (6, ""), "c": (5, ""), "d": (1, "")}, left=9, seats=2)

    def hanging(disputed: int) -> list[str]:
        found = what_disputes_could_change(
            moment.contest, moment.rules, moment.counts, moment.tally, disputed
        )
        return [one.key for one in found]

    assert hanging(0) == []
    assert hanging(1) == ["b", "c"]
    assert hanging(3) == ["b", "c"]
    assert hanging(4) == ["a", "b", "c"]
    assert hanging(5) == ["a", "b", "c", "d"]


def test_the_threshold_can_rise_with_the_valid_papers_and_is_none_without_a_majority_rule() -> None:
    moment = race({"a": (6, "")}, left=4, seats=1)
    assert highest_threshold(moment.rules, moment.counts, moment.tally) is None
    valid = with_overrides(moment.rules, {"majority": {"base": "valid"}})
    assert highest_threshold(valid, moment.counts, moment.tally) == 6


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
    tally = tally_of(case.contest, case.rules, case.ballots[: len(marks)])
    return {key: one for (_, key), one in Moment(case.contest, case.rules, case.counts, tally).said().items()}


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
    assert plain(marks, left=0, seats=2, **guarantee) == {"a": "open", "b": "open", "c": "certain"}
    assert plain(marks, left=0, seats=2) == {"a": "certain", "b": "certain", "c": "out"}


def test_where_every_seat_is_held_open_everybody_is_out() -> None:
    held = {"group": "nobody", "seats": 1}
    assert set(plain({"F--": 9}, left=1, reserved=held).values()) == {"out"}


def test_the_missing_votes_are_counted_to_the_threshold_of_the_papers_so_far() -> None:
    moment = unfinished(3, left=2)
    for one in project(moment.contest, moment.rules, moment.counts, moment.tally):
        assert one.passed == (one.short == 0)
        assert one.short >= 0
