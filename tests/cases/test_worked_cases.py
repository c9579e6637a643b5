"""Elections worked by hand, each in one file with its outcome."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from core.cli import cli
from core.counting.reconcile import outcome_breaches
from core.domain.outcome import Outcome
from core.exchange.case import parse_case

FILES = sorted(Path(__file__).parent.glob("*.json"))


def worked(path: Path) -> tuple[bytes, dict[str, Any]]:
    """The bare case as bytes, and its outcome."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return json.dumps(data["case"]).encode(), data["outcome"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_worked_case_comes_out_to_the_letter(path: Path) -> None:
    content, outcome = worked(path)
    case = parse_case(content)
    assert case.outcome().to_data() == outcome
    assert Outcome.from_data(outcome) == case.outcome()
    assert outcome_breaches(case.contest, case.rules, case.counts, case.outcome()) == ()


def test_count_prints_the_worked_outcomes_in_the_order_of_their_files(tmp_path: Path) -> None:
    names, expected = [], []
    for path in FILES:
        content, outcome = worked(path)
        (tmp_path / path.name).write_bytes(content)
        names.append(str(tmp_path / path.name))
        expected.append(outcome)
    result = CliRunner().invoke(cli, ["count", *names])
    assert [json.loads(line) for line in result.stdout.splitlines()] == expected


def test_the_worked_cases_are_all_there() -> None:
    assert len(FILES) >= 25
