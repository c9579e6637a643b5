"""Tally sheets: sheets of real ballots add up, a wrong box is named, and the sums elect whom the ballots elect."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from core.counting.certify import tally_of
from core.counting.decision import decide
from core.counting.sheet_checks import findings
from core.counting.sheets import (
    INVALID,
    PAPERS,
    VALID,
    Difference,
    Field,
    Sheet,
    against_ballots,
    boxes,
    differences,
    figures,
    row,
    sheet_of,
    sheet_of_tally,
    tally_of_sheets,
)
from core.counting.tally import Tally, Votes
from core.domain.ballot import Ballot, WriteIn
from core.domain.contest import Candidate, Contest
from core.domain.ids import CandidateId
from core.errors.sheet import SheetIncomplete
from core.exchange.case import Case, parse_case
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import RuleSet
from core.wording import catalogue, say
from tests.counting.random_cases import random_case

seeds = st.integers(0, 10**6)
CONTEST = Contest("", 2, 2, tuple(Candidate(CandidateId(key), f"姓{key}", ("g",)) for key in "abc"))
RULES = load_rule_set("party-2020")
BALLOTS = [
    (Ballot("FFA"), 6),
    (Ballot("F-A", (WriteIn("高远", "F"),)), 3),
    (Ballot("AA?"), 1),
    (Ballot("FFF"), 2),
    (Ballot("---", invalid="identifying_mark"), 1),
]
TALLY = tally_of(CONTEST, RULES, BALLOTS)
SHEET = sheet_of_tally(TALLY)
TYPED = figures(CONTEST, SHEET)


def case_of(seed: int) -> Case:
    data = random_case(seed)
    data["overrides"] = data.get("overrides", {}) | {"quorum": None}
    for key in ("required", "present", "issued", "all", "voted"):
        data[key] = max(data["collected"], 1)
    return parse_case(json.dumps(data).encode())


@given(seeds, st.integers(0, 6))
def test_the_sheets_of_any_groups_of_ballots_add_up_and_elect_whom_the_ballots_elect(
    seed: int, cut: int
) -> None:
    case = case_of(seed)
    sheets = [
        sheet_of_tally(tally_of(case.contest, case.rules, group))
        for group in (case.ballots[:cut], case.ballots[cut:])
    ]
    for sheet in sheets:
        typed = figures(case.contest, sheet)
        assert findings(case.contest, case.rules, typed, complete=True) == ()
        assert sheet_of(case.contest, typed) == sheet
    outcome = decide(case.contest, case.rules, case.counts, tally_of_sheets(case.contest, case.rules, sheets))
    assert outcome == structs.replace(case.outcome(), warnings={})


@given(seeds, st.data())
def test_the_finished_parts_of_a_right_sheet_are_never_called_wrong(seed: int, data: st.DataObject) -> None:
    case = case_of(seed)
    typed = figures(case.contest, sheet_of_tally(tally_of(case.contest, case.rules, case.ballots)))
    part = data.draw(st.sets(st.sampled_from(sorted(typed))))
    assert findings(case.contest, case.rules, {field: typed[field] for field in part}) == ()


@given(seeds, st.data(), st.sampled_from([-2, -1, 1, 3]))
def test_a_single_wrong_box_is_among_those_named(seed: int, data: st.DataObject, by: int) -> None:
    case = case_of(seed)
    assume(len(case.contest.candidates) > 1)
    typed = figures(case.contest, sheet_of_tally(tally_of(case.contest, case.rules, case.ballots)))
    field = data.draw(st.sampled_from([one for one in sorted(typed) if one.kind != "write_in"]))
    typed[field] += by
    found = findings(case.contest, case.rules, typed, complete=True)
    assert any(field in finding.fields for finding in found)


@pytest.mark.parametrize(
    ("changes", "code", "fields", "expected", "found"),
    [
        ({VALID: 9}, "B303", {VALID}, 10, 9),
        ({PAPERS: 14}, "B302", {PAPERS, INVALID}, 13, 14),
        ({INVALID: 4}, "B305", {INVALID}, 3, 4),
        ({Field("reason", "over_vote"): 3}, "B306", {Field("reason", "over_vote")}, 3, 4),
        ({Field("for", "b"): 5}, "B304", set(row("b")), 10, 9),
        ({Field("abstain", "b"): -1}, "B301", {Field("abstain", "b")}, 0, -1),
        ({Field("write_in", "高远"): 11}, "B307", {Field("write_in", "高远")}, 10, 11),
        ({Field("write_in", "姓b "): 1}, "B309", {Field("write_in", "姓b ")}, 0, 1),
        ({Field("write_in", " "): 1}, "B309", {Field("write_in", " ")}, 0, 1),
        ({Field("write_in", "高远 "): 1}, "B309", {Field("write_in", "高远 ")}, 0, 1),
    ],
)
def test_the_box_at_fault_is_named_with_what_it_should_be(
    changes: dict[Field, int], code: str, fields: set[Field], expected: int, found: int
) -> None:
    (first, *_) = findings(CONTEST, RULES, TYPED | changes, complete=True)
    assert first.code == code
    assert set(first.fields) >= fields
    assert (first.expected, first.found) == (expected, found)
    assert say(first.error).what
    assert say(first.error, "en").what


def checks(rules: RuleSet, typed: dict[Field, int]) -> list[str]:
    return [one.code for one in findings(CONTEST, rules, typed, complete=True)]


def test_more_votes_than_the_valid_ballots_can_hold_are_said() -> None:
    full = dict.fromkeys(boxes(CONTEST), 0) | {PAPERS: 5, VALID: 5, INVALID: 0}
    all_for = full | {Field("for", key): 5 for key in "abc"}
    assert checks(RULES, all_for) == ["B308"]
    limited = with_overrides(RULES, {"limits": [{"group": "g", "least": 0, "most": 1}]})
    assert checks(limited, all_for) == ["B308", "B311"]
    written = full | {Field("against", key): 1 for key in "abc"} | {Field("abstain", key): 4 for key in "abc"}
    assert checks(RULES, written | {Field("write_in", "高远"): 3}) == []
    assert checks(RULES, written | {Field("write_in", "高远"): 4}) == ["B310"]
    free = with_overrides(RULES, {"write_in": {"needs_rejection": False}})
    assert checks(free, written | {Field("write_in", "高远"): 4}) == []


def test_what_the_measures_rule_out_is_said() -> None:
    strict = with_overrides(
        RULES, {"write_in": {"allowed": False}, "validity": {"unreadable_mark": "ballot"}}
    )
    assert checks(strict, TYPED) == ["B312", "B309"]
    assert {f"box.why.{why}" for why in ("not_allowed", "empty", "printed", "doubled")} <= set(catalogue())


def test_while_typing_a_sum_that_is_too_large_already_is_said_and_one_that_may_grow_is_not() -> None:
    typed = {VALID: 10, Field("for", "a"): 7, Field("against", "a"): 2}
    assert findings(CONTEST, RULES, typed) == ()
    (found,) = findings(CONTEST, RULES, typed | {Field("abstain", "a"): 2})
    assert (found.code, found.expected, found.found) == ("B304", 10, 11)
    assert VALID in found.fields
    reasons = {INVALID: 2, Field("reason", "blank"): 1}
    assert findings(CONTEST, RULES, reasons) == ()
    assert [one.code for one in findings(CONTEST, RULES, reasons, complete=True)] == ["B306"]
    assert [one.code for one in findings(CONTEST, RULES, reasons | {INVALID: 0})] == ["B306"]
    (none,) = findings(CONTEST, RULES, {INVALID: 2}, complete=True)
    assert none.fields == (INVALID,)
    (papers,) = findings(CONTEST, RULES, {PAPERS: 9, VALID: 9, INVALID: 1})
    assert papers.fields == (PAPERS, VALID, INVALID)


def test_a_sheet_is_whole_when_every_box_is_filled() -> None:
    typed = dict(TYPED)
    del typed[Field("against", "b")]
    del typed[Field("unreadable", "c")]
    with pytest.raises(SheetIncomplete) as refused:
        sheet_of(CONTEST, typed)
    assert refused.value.params == {"missing": 2, "what": "box.against", "name": "姓b"}
    with pytest.raises(SheetIncomplete, match="papers"):
        sheet_of(CONTEST, {})


def test_names_written_in_are_taken_without_the_spaces_around_them() -> None:
    typed = TYPED | {Field("write_in", " 高远"): 1, Field("write_in", "龑喆 "): 2}
    assert sheet_of(CONTEST, typed).write_ins == {"高远": 4, "龑喆": 2}


def test_two_readings_of_a_sheet_differ_in_the_boxes_that_are_named_in_its_order() -> None:
    other = replace(
        SHEET,
        valid=11,
        rows=(SHEET.rows[0], Votes(6, 2, 2, 0), SHEET.rows[2]),
        write_ins={},
        reasons={"over_vote": 2, "blank": 1},
    )
    assert differences(CONTEST, SHEET, other) == (
        Difference(VALID, 10, 11),
        Difference(Field("against", "b"), 1, 2),
        Difference(Field("abstain", "b"), 3, 2),
        Difference(Field("reason", "blank"), 0, 1),
        Difference(Field("reason", "identifying_mark"), 1, 0),
        Difference(Field("write_in", "高远"), 3, 0),
    )
    assert differences(CONTEST, SHEET, sheet_of(CONTEST, TYPED)) == ()


def test_sheets_are_held_against_ballots_box_by_box() -> None:
    sheets = tally_of_sheets(CONTEST, RULES, [SHEET])
    assert sheets == TALLY
    assert against_ballots(TALLY, sheets) == ()
    off = Tally(CONTEST, RULES)
    for ballot, number in BALLOTS[:-1]:
        off.add(ballot, number)
    assert against_ballots(off, sheets) == (
        Difference(PAPERS, 12, 13),
        Difference(INVALID, 2, 3),
        Difference(Field("reason", "identifying_mark"), 0, 1),
    )


def test_no_sheets_at_all_are_an_empty_tally() -> None:
    assert tally_of_sheets(CONTEST, RULES, []) == Tally(CONTEST, RULES)


def test_rows_for_other_candidates_are_no_sheet_of_this_contest() -> None:
    short: Any = Sheet(1, 1, 0, {}, (Votes(1, 0, 0, 0),), {})
    with pytest.raises(ValueError, match="shorter"):
        tally_of_sheets(CONTEST, RULES, [short])
