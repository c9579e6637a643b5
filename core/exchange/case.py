"""Contest cases: one contest with all its ballots in one JSON file, read strictly."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, cast

from core.counting.certify import count
from core.domain.ballot import FOR, MARKS, NONE, Ballot, WriteIn, WriteInMark
from core.domain.contest import Candidate, Contest, Counts, check_candidates, check_counts
from core.domain.ids import CandidateId
from core.domain.outcome import Outcome
from core.errors.base import Word
from core.errors.case import (
    BallotsNotCollected,
    CaseIsFolder,
    CaseNotFound,
    CaseNotJson,
    CaseNotUtf8,
    CaseTooDeep,
    CaseTooLarge,
    CaseUnopenable,
    KeyDoubled,
    KeyMissing,
    KeyUnknown,
    MarksOfWrongLength,
    MarkUnknown,
    NotList,
    NotObject,
    NotText,
    NotWholeNumber,
    NumberTooSmall,
    NumberUnusable,
    SettingUnknown,
    TextEmpty,
    TextUnusable,
    WriteInMarkUnknown,
    shown,
)
from core.rules.loading import load_rule_set, with_overrides
from core.rules.ruleset import RuleSet

_NEEDED = ("rules", "seats", "required", "present", "issued", "collected", "candidates", "ballots")
_FREE = ("title", "overrides", "choices", "all", "voted")

Object = Mapping[str, object]
_WHOLE = Word("what.case")
LARGEST = 24_000_000  # bytes: some 200,000 ballots one by one
_MOST_DIGITS = 1000  # far below the length at which Python itself refuses a number


@dataclass(frozen=True, slots=True)
class Case:
    """A contest, its rules and numbers, and its ballots, each with how many are identical."""

    contest: Contest
    rules: RuleSet
    counts: Counts
    ballots: tuple[tuple[Ballot, int], ...] = ()

    def outcome(self) -> Outcome:
        """What comes out, counted from nothing."""
        return count(self.contest, self.rules, self.counts, self.ballots)


def read_case(path: Path, *, with_ballots: bool = True) -> Case:
    """The case in this file; without its ballots they are neither read nor asked to add up.

    Raises the coded refusals of `core.errors.case`, one for the first thing that is wrong.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise CaseNotFound(str(path)) from None
    except IsADirectoryError:
        raise CaseIsFolder(str(path)) from None
    except (OSError, ValueError) as problem:  # ValueError: a NUL in the name
        raise CaseUnopenable(str(path), _reason(problem)) from None
    if len(content) > LARGEST:
        raise CaseTooLarge(str(path), LARGEST // 1_000_000)
    return parse_case(content, with_ballots=with_ballots)


def _only_listed(overrides: Mapping[str, object]) -> None:
    """What people at the meeting judge, a congress' roll and an appraisal's grades have no place in a case."""
    written, limits = overrides.get("write_in"), overrides.get("limits")
    if isinstance(written, Mapping) and "eligible" in written:
        raise SettingUnknown("write_in.eligible")
    if "deputies" in overrides:
        raise SettingUnknown("deputies")
    for place, limit in enumerate(limits if isinstance(limits, list) else ()):
        if isinstance(limit, Mapping) and "over" in limit:
            raise SettingUnknown(f"limits[{place}].over")


def parse_case(content: bytes, *, with_ballots: bool = True) -> Case:
    """The case in these bytes: UTF-8, a byte order mark passed over, and JSON. Raises as `read_case` does."""
    data = _object(_WHOLE, _json(content))
    _keys(_WHOLE, data, _NEEDED if with_ballots else _NEEDED[:-1], (*_FREE, "ballots"))
    contest, counts = _contest(data), _counts(data)
    rules = load_rule_set(_text("rules", data["rules"]))
    overrides = _object("overrides", data.get("overrides", {}))
    _only_listed(overrides)
    rules = with_overrides(rules, overrides)
    check_candidates(contest.candidates)
    check_counts(counts)
    if not with_ballots:
        return Case(contest, rules, counts)
    entries = enumerate(_list("ballots", data["ballots"]))
    ballots = tuple(_ballot(f"ballots[{place}]", entry, len(contest.candidates)) for place, entry in entries)
    total = sum(number for _, number in ballots)
    if total != counts.collected:
        raise BallotsNotCollected(total, counts.collected)
    return Case(contest, rules, counts, ballots)


# --- JSON, strictly ---------------------------------------------------------------------------------------


def _json(content: bytes) -> object:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise CaseNotUtf8(problem.start) from None
    try:
        data: object = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_number, parse_int=_integer
        )
    except json.JSONDecodeError as problem:
        raise CaseNotJson(problem.lineno, problem.colno) from None
    except RecursionError:
        raise CaseTooDeep from None
    return data


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise KeyDoubled(shown(key))
        found[key] = value
    return found


def _no_number(found: str) -> NoReturn:
    raise NumberUnusable(found)


def _integer(found: str) -> int:
    if len(found) > _MOST_DIGITS:
        raise NumberUnusable(found[:10] + "…")
    return int(found)


# --- one value --------------------------------------------------------------------------------------------


def _object(where: str, value: object) -> Object:
    if not isinstance(value, dict):
        raise NotObject(where, shown(value))
    return cast("Object", value)


def _list(where: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise NotList(where, shown(value))
    return value


def _keys(where: str, value: Object, needed: tuple[str, ...], free: tuple[str, ...] = ()) -> None:
    for key in value:
        if key not in needed and key not in free:
            raise KeyUnknown(where, shown(key))
    for key in needed:
        if key not in value:
            raise KeyMissing(where, key)


def _number(where: str, value: object, least: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotWholeNumber(where, shown(value))
    if value < least:
        raise NumberTooSmall(where, value, least)
    return value


def _text(where: str, value: object) -> str:
    if not isinstance(value, str):
        raise NotText(where, shown(value))
    try:
        value.encode()
    except UnicodeEncodeError:
        raise TextUnusable(where) from None
    return value


def _filled(where: str, value: object) -> str:
    """A text with something in it besides spaces."""
    text = _text(where, value)
    if not text.strip():
        raise TextEmpty(where)
    return text


# --- the parts of a case ----------------------------------------------------------------------------------


def _contest(data: Object) -> Contest:
    seats = _number("seats", data["seats"], 1)
    return Contest(
        title=_text("title", data.get("title", "")),
        seats=seats,
        choices=_number("choices", data.get("choices", seats), 1),
        candidates=tuple(
            _candidate(f"candidates[{place}]", entry)
            for place, entry in enumerate(_list("candidates", data["candidates"]))
        ),
    )


def _counts(data: Object) -> Counts:
    required = _number("required", data["required"], 1)
    issued = _number("issued", data["issued"], 0)
    return Counts(
        required=required,
        all_deputies=_number("all", data.get("all", required), 1),
        present=_number("present", data["present"], 0),
        issued=issued,
        voted=_number("voted", data.get("voted", issued), 0),
        collected=_number("collected", data["collected"], 0),
    )


def _candidate(where: str, entry: object) -> Candidate:
    data = _object(where, entry)
    _keys(where, data, ("id", "name"), ("groups",))
    groups = _list(f"{where}.groups", data.get("groups", []))
    return Candidate(
        CandidateId(_filled(f"{where}.id", data["id"]).strip()),
        _filled(f"{where}.name", data["name"]).strip(),
        tuple(_filled(f"{where}.groups[{place}]", group) for place, group in enumerate(groups)),
    )


def _ballot(where: str, entry: object, candidates: int) -> tuple[Ballot, int]:
    data = _object(where, entry)
    _keys(where, data, ("marks",), ("count", "write_ins", "invalid"))
    marks = _text(f"{where}.marks", data["marks"])
    if len(marks) != candidates:
        raise MarksOfWrongLength(f"{where}.marks", len(marks), candidates)
    for mark in marks:
        if mark not in MARKS:
            raise MarkUnknown(f"{where}.marks", shown(mark))
    names = enumerate(_list(f"{where}.write_ins", data.get("write_ins", [])))
    write_ins = tuple(_write_in(f"{where}.write_ins[{place}]", name) for place, name in names)
    invalid = _filled(f"{where}.invalid", data["invalid"]) if "invalid" in data else None
    return Ballot(marks, write_ins, invalid), _number(f"{where}.count", data.get("count", 1), 1)


def _write_in(where: str, entry: object) -> WriteIn:
    data = _object(where, entry)
    _keys(where, data, ("name", "mark"))
    name, mark = _text(f"{where}.name", data["name"]), _text(f"{where}.mark", data["mark"])
    if mark not in (FOR, NONE):
        raise WriteInMarkUnknown(f"{where}.mark", shown(mark))
    return WriteIn(name, cast("WriteInMark", mark))


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)
