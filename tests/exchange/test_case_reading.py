"""What a right case file may leave out, and what is taken off: spaces, a byte order mark."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from core.cli import LazyGroup, cli, command_names
from core.commands.manual import pages
from core.exchange.case import parse_case, read_case
from core.rules.loading import load_rule_set

ROOT = Path(__file__).resolve().parents[2]
Data = dict[str, Any]

LEAST: Data = {
    "rules": "recommendation",
    "seats": 2,
    "required": 3,
    "present": 2,
    "issued": 2,
    "collected": 0,
    "candidates": [{"id": " c01 ", "name": "\u3000丁一 "}],
    "ballots": [],
}


def parse(**changes: Any) -> Any:
    return parse_case(json.dumps(LEAST | changes).encode())


def test_what_is_left_out_follows_from_what_is_given() -> None:
    case = parse()
    assert (case.contest.title, case.contest.choices) == ("", 2)
    assert (case.counts.all_deputies, case.counts.voted) == (3, 2)
    assert case.rules == load_rule_set("recommendation")
    assert case.ballots == ()
    assert case.outcome().further_election.seats == 2


def test_spaces_around_ids_and_names_do_not_count() -> None:
    candidate = parse().contest.candidates[0]
    assert (candidate.id, candidate.name, candidate.groups) == ("c01", "丁一", ())


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_case(b"\xef\xbb\xbf" + json.dumps(LEAST).encode()) == parse()


def test_identical_ballots_may_be_given_together_or_apart() -> None:
    together = parse(collected=2, ballots=[{"marks": "F", "count": 2}])
    apart = parse(collected=2, ballots=[{"marks": "F"}, {"marks": "F"}])
    assert together.outcome() == apart.outcome()


def test_seats_may_exceed_the_candidates_and_choices_may_exceed_both() -> None:
    outcome = parse(seats=5, choices=9, collected=1, ballots=[{"marks": "F"}]).outcome()
    assert outcome.elected == ("c01",)
    assert (outcome.differential.people, outcome.differential.needed) == (-4, 0)
    assert outcome.further_election.seats == 4


def test_a_group_that_no_candidate_has_may_be_limited_or_reserved() -> None:
    case = parse(overrides={"limits": [{"group": "x", "least": 0, "most": 0}], "reserved": {"group": "y"}})
    assert case.outcome().held_open == 1


def test_very_large_numbers_stay_exact() -> None:
    huge = 10**40
    numbers = dict.fromkeys(("required", "present", "issued", "collected"), huge)
    case = parse(rules="party-2020", **numbers, ballots=[{"marks": "F", "count": huge}])
    assert case.outcome().to_data()["threshold"] == huge // 2 + 1


def test_without_its_ballots_a_case_need_not_add_up(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(LEAST | {"collected": 9, "ballots": "none"}), encoding="utf-8")
    case = read_case(path, with_ballots=False)
    assert (case.counts.collected, case.ballots) == (9, ())
    bare = {key: value for key, value in LEAST.items() if key != "ballots"}
    assert parse_case(json.dumps(bare).encode(), with_ballots=False).ballots == ()


def test_count_prints_one_outcome_a_line_in_the_order_of_the_files(tmp_path: Path) -> None:
    names = []
    for seats in (3, 1, 2):
        path = tmp_path / f"{seats}.json"
        path.write_text(json.dumps(LEAST | {"seats": seats}), encoding="utf-8")
        names.append(str(path))
    result = CliRunner().invoke(cli, ["count", *names])
    assert result.exit_code == 0
    assert result.stderr == ""
    found = [json.loads(line)["further_election"]["seats"] for line in result.stdout.splitlines()]
    assert found == [3, 1, 2]


def test_count_writes_chinese_as_utf8_on_any_terminal_and_loads_no_qt(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(LEAST), encoding="utf-8")
    program = "import sys, main; main.main(sys.argv[1:])"
    watch = "import atexit; atexit.register(lambda: sys.exit('Qt') if 'PySide6' in sys.modules else None)"
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; {watch}; {program}", "count", path],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert "丁一".encode() in run.stdout


def test_a_word_that_is_no_command_is_refused_by_the_command_line() -> None:
    run = subprocess.run([sys.executable, "main.py", "cuont"], cwd=ROOT, capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (2, b"")


def test_commands_of_other_modules_are_imported_only_when_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.cli.ELSEWHERE", {"again": "core.cli:count"})
    monkeypatch.setitem(pages(), "again", {"does": "再数一遍。"})
    assert {"again", "count"} <= command_names()
    assert isinstance(cli, LazyGroup)
    assert CliRunner().invoke(cli, ["again"]).exit_code == 2
    assert "again" in CliRunner().invoke(cli, ["--help"]).stdout
