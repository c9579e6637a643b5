"""Outcomes and plain values: the data of the case format, there and back, and nothing else accepted."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.domain.contest import Candidate, Counts, check_candidates, check_counts
from core.domain.ids import CandidateId
from core.domain.outcome import Outcome, Verdict
from core.domain.plain import plain
from core.domain.step import Step
from core.errors.case import (
    CandidateIdDoubled,
    CandidateNameDoubled,
    IssuedAbovePresent,
    NoCandidates,
    PresentAboveRequired,
    RequiredAboveAll,
    VotedAboveIssued,
    shown,
)

CASES = sorted((Path(__file__).resolve().parents[1] / "cases").glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_outcome_is_its_data_there_and_back_with_the_keys_in_the_order_of_the_page(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))["outcome"]
    outcome = Outcome.from_data(data)
    assert outcome.to_data() == data
    assert outcome.counted == (data["election"] == "valid")
    assert list(outcome.to_data())[:3] == ["quorum", "election", "ballots"]


def test_an_outcome_says_for_in_data_and_for_with_a_line_in_code() -> None:
    outcome = Outcome.from_data(json.loads(CASES[0].read_text(encoding="utf-8"))["outcome"])
    first = outcome.candidates[0]
    assert (first.for_, first.key, first.verdict) == (96, "c01", Verdict.ELECTED)
    assert first.verdict == "elected"


@pytest.mark.parametrize(
    "change", [{"colour": 1}, {"election": "maybe"}, {"held_open": "0"}, {"elected": [1]}, {"ballots": None}]
)
def test_data_that_is_no_outcome_is_refused(change: dict[str, Any]) -> None:
    data = json.loads(CASES[0].read_text(encoding="utf-8"))["outcome"]
    with pytest.raises(msgspec.ValidationError):
        Outcome.from_data(data | change)


def test_plain_data_has_lists_for_tuples_at_every_depth() -> None:
    assert plain({"a": (1, ({"b": ("c",)},))}) == {"a": [1, [{"b": ["c"]}]]}


@pytest.mark.parametrize(
    ("people", "refusal"),
    [
        ((), NoCandidates),
        ((("a", "甲"), (" a", "乙")), CandidateIdDoubled),
        ((("a", "甲"), ("b", "甲\u3000")), CandidateNameDoubled),
    ],
)
def test_ids_and_names_are_each_given_once(people: Any, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_candidates(Candidate(CandidateId(key), name) for key, name in people)
    check_candidates([Candidate(CandidateId("a"), "甲"), Candidate(CandidateId("b"), "a")])


@pytest.mark.parametrize(
    ("numbers", "refusal"),
    [
        ((6, 5, 5, 5, 5, 0), RequiredAboveAll),
        ((5, 6, 6, 5, 5, 0), PresentAboveRequired),
        ((5, 6, 4, 5, 5, 0), IssuedAbovePresent),
        ((5, 6, 5, 4, 5, 0), VotedAboveIssued),
    ],
)
def test_numbers_of_a_meeting_do_not_contradict_each_other(numbers: Any, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_counts(Counts(*numbers))
    check_counts(Counts(5, 6, 5, 4, 3, collected=99))


def test_a_step_joins_names_and_phrases_in_the_readers_language() -> None:
    step = Step("E159", {"number": 2, "names": ("甲", "乙")})
    assert step.say() == "当选 2 名：甲、乙。"
    assert step.say("en") == "Elected, 2: 甲, 乙."


def test_a_wrong_value_is_shown_as_it_stands_in_the_file_and_cut() -> None:
    assert [shown(value) for value in (True, None, 3.0, "丁", [1])] == ["true", "null", "3.0", '"丁"', "[1]"]
    assert len(shown("长" * 99)) == 41
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert shown(deep) == "…"
