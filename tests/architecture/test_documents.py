"""What a machine can check of documents: complete decisions and live links; `test_wording.py` has the sentences."""

import re
from pathlib import Path

import pytest

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


class TestTheChecksThemselves:
    """Each check above can fail."""

    def test_a_decision_without_alternatives_is_seen(self) -> None:
        text = "**Context.** x\n**Decision.** x\n## Consequences\n**Alternatives.**\n"
        assert missing_headings(text) == ["Alternatives"]

    def test_a_dead_link_is_seen(self, tmp_path: Path) -> None:
        text = "[gone](gone.md) [there](there.md#part) [far](https://example.org)"
        (tmp_path / "there.md").touch()
        assert dead_links(tmp_path / "a.md", text) == ["gone.md"]
