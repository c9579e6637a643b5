"""What a machine can check of documents: complete decisions, live links, a sentence for each refusal."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import core.errors
from core.errors import Bug, CodedError
from core.wording import Entry, catalogue
from tests.architecture.rules import ROOT

DECISIONS = sorted((ROOT / "resources" / "decisions").glob("*.md"))
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "resources").rglob("*.md"))]
HEADINGS = ["Context", "Decision", "Consequences", "Alternatives"]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def missing_headings(text: str) -> list[str]:
    """The headings that a decision record lacks."""
    begun = {name: rf"^(\*\*{name}\.\*\* \S|## {name}$)" for name in HEADINGS}
    return [name for name, start in begun.items() if not re.search(start, text, re.MULTILINE)]


def dead_links(document: Path, text: str) -> list[str]:
    """Relative links of a document to files that are not there."""
    near = [target for target in LINK.findall(text) if not re.match(r"[a-z]+:", target)]
    return [target for target in near if not (document.parent / target).exists()]


def refusals() -> Iterator[type[CodedError]]:
    """Every concrete refusal of core/errors."""
    for module in pkgutil.iter_modules(core.errors.__path__):
        importlib.import_module(f"core.errors.{module.name}")
    waiting = list(CodedError.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting.extend(kind.__subclasses__())
        if "code" in kind.__dict__ and kind.__module__.startswith("core.errors."):
            yield kind


def placeholders(*sentences: str) -> set[str]:
    """The names that sentences ask for."""
    return {name.split(".")[0] for text in sentences for _, name, _, _ in Formatter().parse(text) if name}


def flaws(kind: type[CodedError], entry: Entry | None) -> list[str]:
    """What a refusal's sentences lack or ask for in vain."""
    if entry is None:
        return ["no sentence"]
    needed = (
        ["zh", "en"] if issubclass(kind, Bug) else ["zh", "en", "do_zh", "do_en"]
    )  # a bug leaves nothing to do
    found = [name for name in needed if not getattr(entry, name)]
    known = set(getattr(kind, "__dataclass_fields__", ()))
    asked = placeholders(entry.zh, entry.en, entry.do_zh, entry.do_en)
    found += [f"unknown {{{name}}}" for name in sorted(asked - known)]
    if placeholders(entry.zh) != placeholders(entry.en):
        found.append("the languages tell different numbers")
    return found


def test_there_are_decisions_and_documents() -> None:
    assert DECISIONS
    assert ROOT / "README.md" in DOCUMENTS


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_gives_context_decision_consequences_and_alternatives(path: Path) -> None:
    assert missing_headings(path.read_text(encoding="utf-8")) == []
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name)


def test_two_decisions_never_share_a_number() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_of_a_document_leads_to_a_file(path: Path) -> None:
    assert dead_links(path, path.read_text(encoding="utf-8")) == []


def test_every_refusal_has_sentences_in_both_languages_with_its_own_numbers() -> None:
    found = {kind.__name__: flaws(kind, catalogue().get(kind.code)) for kind in refusals()}
    assert {name: flaw for name, flaw in found.items() if flaw} == {}


def test_no_two_refusals_share_a_code() -> None:
    codes = [kind.code for kind in refusals()]
    assert len(codes) == len(set(codes))
    assert len(codes) > 10


class TestTheChecksThemselves:
    """Each check above can fail."""

    def test_a_decision_without_alternatives_is_seen(self) -> None:
        text = "**Context.** x\n**Decision.** x\n## Consequences\n**Alternatives.**\n"
        assert missing_headings(text) == ["Alternatives"]

    def test_a_dead_link_is_seen(self, tmp_path: Path) -> None:
        text = "[gone](gone.md) [there](there.md#part) [far](https://example.org)"
        (tmp_path / "there.md").touch()
        assert dead_links(tmp_path / "a.md", text) == ["gone.md"]

    def test_a_sentence_that_asks_for_an_unknown_number_is_seen(self) -> None:
        entry = Entry(zh="{a}", en="{b}", do_zh="x", do_en="")
        assert flaws(CodedError, entry) == [
            "do_en",
            "unknown {a}",
            "unknown {b}",
            "the languages tell different numbers",
        ]
        assert flaws(CodedError, None) == ["no sentence"]
