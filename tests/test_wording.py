"""Every code has its sentences, with the numbers that the error carries, in both languages, and says what to do."""

import importlib
import pkgutil
import re
from collections import Counter
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

import core.errors
from core.errors import Bug, CodedError, EnvironmentProblem, UserError
from core.wording import Entry, catalogue, say

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = (CodedError, UserError, EnvironmentProblem, Bug)


def _below(kind: type[CodedError]) -> set[type[CodedError]]:
    direct = kind.__subclasses__()
    return set(direct).union(*(_below(one) for one in direct))


def _errors() -> list[type[CodedError]]:
    for module in pkgutil.iter_modules(core.errors.__path__):
        importlib.import_module(f"core.errors.{module.name}")
    found = {one for one in _below(CodedError) if one.__module__.startswith("core.errors.")}
    return sorted(found - set(FAMILIES), key=lambda one: (one.__module__, one.__name__))


ERRORS = _errors()


def placeholders(text: str) -> set[str]:
    """The names in curly brackets."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def field_names(kind: type[CodedError]) -> set[str]:
    """The numbers and names that an error carries."""
    return {field.name for field in fields(kind)}  # type: ignore[arg-type]  # every concrete error is a dataclass


def example(kind: type[CodedError]) -> CodedError:
    """The error with the name of each field as its value."""
    return kind(**{name: f"<{name}>" for name in field_names(kind)})


def entry(kind: type[CodedError]) -> Entry:
    assert kind.code in catalogue(), f"{kind.__name__} has no entry {kind.code}"
    return catalogue()[kind.code]


def test_no_two_errors_share_a_code() -> None:
    codes = Counter(kind.code for kind in ERRORS if not _below(kind))
    assert [code for code, number in codes.items() if number > 1] == []


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_has_its_sentences_in_both_languages_with_its_own_fields(kind: type[CodedError]) -> None:
    found = entry(kind)
    names = field_names(kind)
    for text in (found.zh, found.en):
        assert text
        assert placeholders(text) <= names
    shown = placeholders(found.zh) | placeholders(found.do_zh)
    assert shown == placeholders(found.en) | placeholders(found.do_en)
    assert shown <= names
    for language in ("zh", "en"):
        said = str(say(example(kind), language))
        assert all(f"<{name}>" in said for name in shown)
        assert "{" not in said.replace("{ }", "")


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_a_field_that_no_sentence_shows_is_not_carried(kind: type[CodedError]) -> None:
    found = entry(kind)
    assert field_names(kind) == placeholders(found.zh) | placeholders(found.do_zh)


@pytest.mark.parametrize(
    "kind", [kind for kind in ERRORS if not issubclass(kind, Bug)], ids=lambda kind: kind.__name__
)
def test_a_refusal_that_the_person_can_mend_says_what_to_do_now(kind: type[CodedError]) -> None:
    assert entry(kind).do_zh
    assert entry(kind).do_en


def test_every_error_belongs_to_one_family() -> None:
    for kind in ERRORS:
        assert sum(issubclass(kind, family) for family in FAMILIES[1:]) == 1, kind


@pytest.mark.parametrize("code", [code for code in catalogue() if re.match(r"[EM][0-9.]", code)])
def test_a_step_has_both_languages_and_no_instruction(code: str) -> None:
    found = catalogue()[code]
    assert found.zh
    assert found.en
    assert (found.do_zh, found.do_en) == ("", "")
    alike = {name.removesuffix("_zh") for name in placeholders(found.zh)}
    assert alike == placeholders(found.en)


def test_every_code_of_the_catalogue_is_used_and_every_step_used_is_there() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "core").rglob("*.py"))
    used = set(re.findall(r'"([A-Z][0-9]{3})"', source))
    numbered = {code for code in catalogue() if re.fullmatch(r"[A-Z][0-9]{3}", code)}
    assert numbered - used == set()
    assert {code for code in used if code.startswith("E")} - numbered == set()
