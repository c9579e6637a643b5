"""Every place where the procedure lets the measures choose: each setting, both ways, on one small election each.

Every row is worked by hand; the numbers in `why` are the working. Where not said otherwise 20 are required to attend,
18 are present, 18 ballots are issued, cast and collected, candidates are 甲 乙 丙 for two seats, and the rule set is
that of 2020.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest

from core.counting.certify import count
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.domain.outcome import Outcome
from core.procedure.nomination import movers_needed, range_of
from core.roster.strokes import order_names
from core.rules.figures import appraisal_rules, differential_needed
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import Deputies, RuleSet

NAMES = {"a": "甲", "b": "乙", "c": "丙", "d": "丁"}
Papers = dict[str, int]


@dataclass(frozen=True)
class Row:
    """One setting both ways: `given` by value of the setting; what is asked of the outcome gives `expected`."""

    setting: str
    papers: Papers
    expected: dict[Any, object]
    why: str
    ask: str = "elected"
    seats: int = 2
    candidates: str = "abc"
    women: str = ""
    written: dict[str, WriteIn] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    also: dict[str, object] = field(default_factory=dict)


HAND = {"W": WriteIn("高远", "F"), "w": WriteIn("高远", "-")}
ROWS = (
    Row(
        "majority.base",
        {"FA-": 10, "A--": 8},
        {"required": (), "present": ("a",), "collected": ("a",), "valid": ("a",), "all": ()},
        "10 for: half of 20 required asks for 11; of 18 present, 18 collected, 18 valid for 10; of 24 all for 13",
        numbers={"present": 18, "all_deputies": 24},
    ),
    Row(
        "majority.base",
        {"F--": 9, "A--": 8, "FF-!": 1},
        {"present": (), "collected": (), "valid": ("a",)},
        "9 for: half of 18 asks for 10, half of the 17 valid for 9",
    ),
    Row(
        "majority.strict",
        {"F--": 10, "A--": 8},
        {True: (), False: ("a",)},
        "10 of 20 required are half: more than half is 11, half or more is 10",
    ),
    Row(
        "majority.strict",
        {"F--": 11, "A--": 8},
        {True: ("a",), False: ("a",)},
        "of an odd number, 21 required, both ask for 11",
        numbers={"required": 21, "all_deputies": 21, "present": 19, "issued": 19, "voted": 19},
    ),
    Row(
        "majority.fraction",
        {"F--": 12, "A--": 6},
        {"1/2": ("a",), "2/3": ()},
        "12 of 20: more than half is 11, more than two thirds (13.3) is 14",
    ),
    Row(
        "quorum.strict",
        {"F--": 16},
        {True: "no_quorum", False: "valid"},
        "four fifths of 20 are 16: more than that is 17",
        ask="election",
        numbers={"present": 16, "issued": 16, "voted": 16},
    ),
    Row(
        "quorum.base",
        {"F--": 16},
        {"required": "valid", "all": "no_quorum"},
        "four fifths of 20 required are 16, of 25 deputies 20",
        ask="election",
        numbers={"present": 16, "issued": 16, "voted": 16, "all_deputies": 25},
    ),
    Row(
        "quorum.fraction",
        {"F--": 15},
        {"4/5": "no_quorum", "2/3": "valid"},
        "15 of 20: four fifths are 16, two thirds (13.3) are 14",
        ask="election",
        numbers={"present": 15, "issued": 15, "voted": 15},
    ),
    Row(
        "validity.election",
        {"F--": 18},
        {"collected<=voted": "void", "collected<=issued": "valid"},
        "18 issued, one left without voting, 18 papers in the box",
        ask="election",
        numbers={"voted": 17},
    ),
    Row(
        "validity.blank_ballot",
        {"F--": 9, "---": 9},
        {"valid": 18, "invalid": 9},
        "nine papers without a mark",
        ask="valid",
    ),
    Row(
        "validity.unreadable_mark",
        {"F?-": 12, "FF-": 6},
        {"cell": (18, 18), "ballot": (6, 6)},
        "12 papers with one unreadable cell: 甲's ○ beside it counts, or the paper does not",
        ask="valid and 甲",
    ),
    Row(
        "write_in.allowed",
        {"AW": 12},
        {True: ("高远",), False: ()},
        "12 wrote in somebody against a rejected name: 11 win",
        candidates="a",
        seats=1,
    ),
    Row(
        "write_in.unmarked",
        {"Aw": 12},
        {"abstain": (), "for": ("高远",)},
        "12 wrote a name without ○",
        candidates="a",
        seats=1,
    ),
    Row(
        "write_in.needs_rejection",
        {"-W": 12},
        {True: (), False: ("高远",)},
        "12 wrote in a name and rejected nobody",
        candidates="a",
        seats=1,
    ),
    Row(
        "write_in.without_rejection",
        {"F--W": 12, "F--": 6},
        {"void": (18, 18), "ballot": (6, 6)},
        "12 wrote in a name and rejected nobody: the name is void, or the paper",
        ask="valid and 甲",
    ),
    Row(
        "differential.base",
        {"FFF--": 18},
        {"seats": 1, "candidates": 2},
        "30 % of 3 seats is 0.9, so 1 person; of 5 candidates 1.5, so 2",
        ask="needed",
        seats=3,
        candidates="abcde",
        also={"differential": {"minimum": "3/10"}},
    ),
    Row(
        "differential.minimum",
        {"FF-": 18},
        {"1/5": 1, "3/5": 2, 0: 0},
        "of 2 seats: 0.4 is 1 person, 1.2 are 2; none asked is none",
        ask="needed",
    ),
    Row(
        "reserved.policy",
        {"FFAA": 11, "FAAA": 1, "AAFF": 6},
        {"hold": ("a",), "guarantee": ("a", "b")},
        "甲 12, 乙 11 of 11, no woman among four: one of two seats stays open, or none is kept for nobody",
        candidates="abcd",
        also={"reserved": {"seats": 1}},
    ),
    Row(
        "reserved.policy",
        {"FF-": 5, "F--": 7, "-FF": 6, "--F": 0},
        {"hold": ("a", "b"), "guarantee": ("a", "b")},
        "丙, a woman, has 6 of 11: a seat is kept only for whoever passes",
        women="c",
        also={"reserved": {"seats": 1}},
    ),
    Row(
        "reserved.policy",
        {"FF-": 7, "-FF": 5, "F-F": 6},
        {"hold": ("a", "b"), "guarantee": ("a", "c")},
        "甲 13, 乙 12, 丙 (a woman) 11 of 11 needed: by votes 甲 乙; with a seat guaranteed 丙 takes 乙's",
        women="c",
        also={"reserved": {"seats": 1}},
    ),
)


def contest_of(row: Row) -> Contest:
    people = tuple(
        Candidate(CandidateId(key), NAMES.get(key, key), ("female",) if key in row.women else ())
        for key in row.candidates
    )
    return Contest("选举", row.seats, row.seats, people)


def ballot_of(text: str) -> Ballot:
    """`F A - ?` by candidate; `W` writes in 高远 with ○, `w` without; `!` is called invalid by the scrutineers."""
    marks = "".join(letter for letter in text if letter in "FA-?")
    written = tuple(HAND[letter] for letter in text if letter in HAND)
    return Ballot(marks, written, "identifying_mark" if "!" in text else None)


def counts_for(row: Row) -> Counts:
    papers = sum(row.papers.values())
    numbers = {"required": 20, "present": 18, "issued": 18, "voted": 18} | row.numbers
    numbers = {"all_deputies": numbers["required"], "collected": papers} | numbers
    return Counts(**numbers)


def rules_with(row: Row, value: object) -> RuleSet:
    table, _, key = row.setting.partition(".")
    overrides: dict[str, dict[str, object]] = {table: {key: value}}
    for name, more in row.also.items():
        overrides[name] = {**dict(more), **overrides.get(name, {})}  # type: ignore[call-overload]  # tables of settings
    return with_overrides(load_rule_set("party-2020"), overrides)


def asked(row: Row, outcome: Outcome) -> object:
    match row.ask:
        case "election":
            return outcome.election
        case "valid":
            return outcome.ballots.valid
        case "valid and 甲":
            return outcome.ballots.valid, outcome.candidates[0].for_
        case "needed":
            return outcome.differential.needed if outcome.differential else None
    return outcome.elected


@pytest.mark.parametrize(
    ("row", "value"),
    [
        pytest.param(row, value, id=f"{number}-{row.setting}={value}")
        for number, row in enumerate(ROWS)
        for value in row.expected
    ],
)
def test_a_setting_of_the_measures_decides(row: Row, value: object) -> None:
    outcome = count(
        contest_of(row),
        rules_with(row, value),
        counts_for(row),
        [(ballot_of(text), number) for text, number in row.papers.items()],
    )
    assert asked(row, outcome) == row.expected[value], row.why


def test_every_setting_of_an_election_is_in_the_table_both_ways() -> None:
    """Who may be written in is judged at the meeting; for whom a seat is kept, and how many, is no ambiguity."""
    apart = {"write_in.eligible", "reserved.group", "reserved.seats"}
    found: dict[str, set[object]] = {}
    for row in ROWS:
        found.setdefault(row.setting, set()).update(row.expected)
    wanted = {
        f"{table}.{key}"
        for table, kind in load_rule_set("xianan-2003").to_data().items()
        if isinstance(kind, dict)
        for key in kind
    }
    assert set(found) == wanted - apart
    assert all(len(values) > 1 for values in found.values())


@pytest.mark.parametrize(
    ("over", "valid", "spoilt"),
    [("ballot", 8, 0), ("cells", 18, 10)],
)
def test_too_many_of_a_group_spoil_the_ballot_or_their_own_cells(over: str, valid: int, spoilt: int) -> None:
    """10 papers grade 甲 twice and 乙 once, 8 grade both once."""
    cells = tuple(
        Candidate(CandidateId(f"{who}{grade}"), f"{who}：{grade}", (f"subject:{who}", f"grade:{grade}"))
        for who in "ab"
        for grade in "xy"
    )
    rules = appraisal_rules(load_rule_set("party-2020"), "ab")
    if over == "ballot":
        limits = [{"group": f"subject:{who}", "least": 0, "most": 1} for who in "ab"]
        rules = with_overrides(rules, {"limits": limits})
    counts = Counts(20, 20, 18, 18, 18, 18)
    outcome = count(Contest("测评", 0, 3, cells), rules, counts, [(Ballot("FFF-"), 10), (Ballot("F-F-"), 8)])
    first, _, third, _ = outcome.candidates
    assert (outcome.ballots.valid, first.for_, first.unreadable, third.for_) == (valid, 8, spoilt, valid)


@pytest.mark.parametrize(
    ("variant", "expected"),
    [("party", ["王一", "王二", "王一川"]), ("congress", ["王一", "王一川", "王二"])],
)
def test_a_short_name_comes_first_or_the_second_character_decides(variant: str, expected: list[str]) -> None:
    """一 has one stroke, 二 two: by the party rule the names that end first are first, whatever stands in them."""
    assert order_names(["王二", "王一川", "王一"], key=str, variant=variant) == expected


@pytest.mark.parametrize(
    ("office", "extra", "form", "expected"),
    [
        ("mayor", {"sole_extra": 1}, "election", (1, 2)),
        ("mayor", {"sole_extra": 0}, "election", (1, 1)),
        ("chair", {"sole_extra": 1}, "by_election", (1, 2)),
        ("deputy_mayor", {"several_extra": 1}, "election", (4, 4)),
        ("deputy_mayor", {"several_extra": 3}, "election", (4, 6)),
        ("deputy_chair", {"several_extra": 2}, "by_election", (3, 5)),
    ],
)
def test_the_measures_say_how_many_may_stand_in_a_congress(
    office: str, extra: dict[str, int], form: Any, expected: tuple[int, int]
) -> None:
    seats = 1 if office in {"mayor", "chair"} else 3
    assert tuple(range_of(office, seats, Deputies(**extra), form)) == expected  # type: ignore[arg-type]  # numbers all


@pytest.mark.parametrize(("everybody", "needed"), [(60, 12), (61, 13), (1, 1), (0, 1)])
def test_a_fifth_of_all_deputies_is_rounded_up(everybody: int, needed: int) -> None:
    assert movers_needed(Deputies(), everybody) == needed


def test_a_seat_held_open_lowers_the_number_that_the_differential_is_counted_on() -> None:
    """20 % of 10 seats are 2; with one of them held open, of 9 seats 1.8, so 2; of 5 held to 4, 0.8, so 1."""
    rules = with_overrides(load_rule_set("party-2020"), {"reserved": {"policy": "hold"}})
    people = tuple(Candidate(CandidateId(str(n)), f"甲{n}") for n in range(12))
    assert [differential_needed(Contest("选举", seats, seats, people), rules) for seats in (10, 6)] == [2, 1]
    assert differential_needed(Contest("选举", 6, 6, people), load_rule_set("party-2020")) == 2
