"""Random cases as plain data: small numbers, so that ties, shortages and thresholds are met often."""

from random import Random
from typing import Any

Data = dict[str, Any]

NAMES = ["丁一", "于兰", "马志远", "王建国", "毛秀英", "方伟"]
HANDS = ["高远", "龑喆", "高远", "龑喆", " 高远", "\u3000龑喆 ", "", " ", "丁一", " 于兰 ", "𬭎生", "c01"]
FRACTIONS = ["1/2", "1/2", "1/3", "1/4", "2/4", "2/3", "3/5", "1/1"]
GROUPS = ["female", "deputy_mayor"]
RULE_SETS = ["party-2020", "party-1990", "peoples-congress-2022", "xianan-2003", "recommendation"]

SETTINGS: dict[str, dict[str, list[Any]]] = {
    "quorum": {"base": ["required", "all"], "fraction": FRACTIONS, "strict": [True, False]},
    "validity": {
        "election": ["collected<=voted", "collected<=issued"],
        "blank_ballot": ["valid", "invalid"],
        "unreadable_mark": ["cell", "ballot"],
    },
    "majority": {
        "base": ["required", "present", "collected", "valid", "all"],
        "fraction": FRACTIONS,
        "strict": [True, False],
    },
    "write_in": {
        "allowed": [True, True, False],
        "needs_rejection": [True, False],
        "without_rejection": ["void", "ballot"],
        "unmarked": ["abstain", "for"],
    },
    "differential": {"base": ["seats", "candidates"], "minimum": [0, "0", "0/3", *FRACTIONS]},
    "reserved": {"group": GROUPS, "seats": [1, 2, 3], "policy": ["hold"]},
}
"""Every setting with values to draw from; `guarantee` is drawn apart, since it goes with one seat only."""


def random_case(seed: int) -> Data:
    """A case that is well formed, mostly with a quorum and not void; the same seed gives the same case."""
    rng = Random(seed)  # noqa: S311  # chance for tests, no secret
    size = rng.randint(1, 6)
    ballots = [_ballot(rng, size) for _ in range(rng.randint(0, 7))]
    collected: int = sum(ballot.get("count", 1) for ballot in ballots)
    issued = max(0, collected + rng.choice([0] * 12 + [1, 2, -1]))
    present = issued + rng.choice([0, 0, 0, 1])
    required = max(1, present + rng.choice([0, 0, 0, 0, 1, 3]))
    case: Data = {
        "rules": rng.choice(RULE_SETS),
        "seats": rng.randint(1, 4),
        "required": required,
        "present": present,
        "issued": issued,
        "collected": collected,
        "candidates": [_candidate(rng, place) for place in range(size)],
        "ballots": ballots,
    }
    free = {
        "overrides": _overrides(rng),
        "choices": rng.randint(1, 6),
        "all": required + rng.choice([0, 0, 1, 4]),
        "voted": max(0, issued - rng.choice([0, 0, 0, 1])),
        "title": "选举",
    }
    return case | {key: value for key, value in free.items() if rng.random() < 0.6}


def _candidate(rng: Random, place: int) -> Data:
    person: Data = {"id": f"c{place + 1:02}", "name": NAMES[place]}
    if rng.random() < 0.5:
        person["groups"] = rng.sample(GROUPS, rng.randint(0, 2))
    return person


def _ballot(rng: Random, size: int) -> Data:
    letters = rng.choice(["FA", "FFA-", "FA-?", "-", "FF-"])
    ballot: Data = {"marks": "".join(rng.choice(letters) for _ in range(size))}
    if rng.random() < 0.6:
        ballot["count"] = rng.randint(1, 4)
    if rng.random() < 0.3:
        ballot["write_ins"] = [
            {"name": rng.choice(HANDS), "mark": rng.choice("FFF-")} for _ in range(rng.randint(0, 3))
        ]
    if rng.random() < 0.05:
        ballot["invalid"] = rng.choice(["identifying_mark", "over_vote"])
    return ballot


def _overrides(rng: Random) -> Data:
    overrides: Data = {}
    for table, settings in SETTINGS.items():
        if rng.random() < 0.4:
            overrides[table] = {
                key: rng.choice(values) for key, values in settings.items() if rng.random() < 0.6
            }
    if rng.random() < 0.35:
        overrides["reserved"] = {"group": rng.choice(GROUPS), "seats": 1, "policy": "guarantee"}
    for table in ("quorum", "majority", "reserved", "limits"):
        if rng.random() < 0.15:
            overrides[table] = None
    if rng.random() < 0.3:
        overrides["limits"] = [
            _limit(rng, group) for group in rng.sample([*GROUPS, "nobody"], rng.randint(0, 2))
        ]
    return overrides


def _limit(rng: Random, group: str) -> Data:
    least, most = sorted(rng.choices(range(3), k=2))
    return {"group": group, "least": least, "most": most}
