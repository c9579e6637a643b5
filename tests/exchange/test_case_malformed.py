"""Every way in which a case file can be wrong: exit 2, one coded line on standard error, nothing on standard output."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner

from core.cli import cli
from core.errors.case import CaseUnopenable
from core.exchange.case import read_case

ROOT = Path(__file__).resolve().parents[2]
Data = dict[str, Any]

GOOD: Data = {
    "title": "党委委员选举",
    "rules": "party-2020",
    "overrides": {},
    "seats": 1,
    "choices": 1,
    "required": 5,
    "all": 5,
    "present": 5,
    "issued": 5,
    "voted": 5,
    "collected": 5,
    "candidates": [{"id": "c01", "name": "丁一", "groups": ["female"]}, {"id": "c02", "name": "于兰"}],
    "ballots": [
        {"count": 3, "marks": "FA", "write_ins": [{"name": "高远", "mark": "-"}]},
        {"marks": "AF"},
        {"marks": "--", "invalid": "identifying_mark"},
    ],
}


def put(*path: str | int, value: Any) -> str:
    """The good case with one value replaced or added, as text."""
    case = copy.deepcopy(GOOD)
    place: Any = case
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(case, ensure_ascii=False)


def drop(*path: str | int) -> str:
    """The good case with one value taken out, as text."""
    case = copy.deepcopy(GOOD)
    place: Any = case
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return json.dumps(case, ensure_ascii=False)


def over(value: Any) -> str:
    """The good case with these overrides, as text."""
    return put("overrides", value=value)


def raw(key: str, literal: str) -> str:
    """The good case with a number written as it stands."""
    return put(key, value="@@").replace('"@@"', literal)


LIMIT = {"group": "female", "least": 0, "most": 1}
GUARANTEE = {"policy": "guarantee", "seats": 2}

WRONG: list[tuple[str, str | bytes]] = [
    # not a case at all
    ("C105", ""),
    ("C105", "seats: 9"),
    ("C105", json.dumps(GOOD)[:-1]),
    ("C105", json.dumps(GOOD) + "{}"),
    ("C105", json.dumps(GOOD).replace('"FA"', "'FA'")),
    ("C105", put("title", value="@").replace("@", "a\nb")),
    ("C104", json.dumps(GOOD, ensure_ascii=False).encode("gb18030")),
    ("C104", json.dumps(GOOD, ensure_ascii=False).encode("utf-16")),
    ("C106", "[" * 100_000),
    ("C208", "[]"),
    ("C208", "null"),
    ("C208", '"party-2020"'),
    ("C208", "3"),
    ("C201", json.dumps({"note": "", "case": GOOD, "outcome": {}})),
    ("C107", '{"seats": 1, "seats": 1}'),
    ("C107", json.dumps(GOOD).replace('"marks": "AF"', '"marks": "AF", "marks": "AF"')),
    ("C108", raw("seats", "NaN")),
    ("C108", raw("seats", "Infinity")),
    ("C108", raw("seats", "-Infinity")),
    ("C108", raw("required", "9" * 5000)),
    # unknown keys, at every level
    ("C201", put("note", value="a case")),
    ("C201", put("Seats", value=1)),
    ("C201", put("candidates", 0, "group", value="female")),
    ("C201", put("ballots", 0, "note", value="")),
    ("C201", put("ballots", 0, "write_ins", 0, "id", value="w1")),
    ("C302", over({"majorities": {"base": "present"}})),
    ("C302", over({"name": "party-1990"})),
    ("C302", over({"majority": {"bases": "present"}})),
    ("C302", over({"write_in": {"eligible": "judged"}})),
    ("C302", over({"limits": [LIMIT | {"max": 4}]})),
    # missing keys
    *((("C202", drop(key))) for key in ("rules", "seats", "required", "present", "issued", "collected")),
    ("C202", drop("candidates")),
    ("C202", drop("ballots")),
    ("C202", drop("candidates", 0, "id")),
    ("C202", drop("candidates", 1, "name")),
    ("C202", drop("ballots", 1, "marks")),
    ("C202", drop("ballots", 0, "write_ins", 0, "name")),
    ("C202", drop("ballots", 0, "write_ins", 0, "mark")),
    ("C304", over({"limits": [{"group": "female", "most": 1}]})),
    ("C304", over({"limits": [{}]})),
    # whole numbers only
    *(
        ("C203", put(key, value=value))
        for key in ("seats", "choices", "required", "all", "present", "issued", "voted", "collected")
        for value in (True, 3.0, "3", None)
    ),
    ("C203", put("seats", value=3.5)),
    ("C203", raw("seats", "1e0")),
    ("C203", raw("seats", "1E400")),
    ("C203", put("seats", value=[1])),
    ("C203", put("ballots", 0, "count", value=True)),
    ("C203", put("ballots", 0, "count", value=3.0)),
    ("C203", put("ballots", 0, "count", value=None)),
    ("C203", put("ballots", 0, "count", value="3")),
    # too small
    *(("C204", put(key, value=0)) for key in ("seats", "choices", "required", "all")),
    *(
        ("C204", put(key, value=-1))
        for key in ("seats", "choices", "required", "all", "present", "issued", "voted", "collected")
    ),
    ("C204", put("ballots", 0, "count", value=0)),
    ("C204", put("ballots", 0, "count", value=-3)),
    # text only, and something in it
    ("C205", put("title", value=None)),
    ("C205", put("title", value=7)),
    ("C205", put("rules", value=None)),
    ("C205", put("rules", value=["party-2020"])),
    ("C205", put("candidates", 0, "id", value=1)),
    ("C205", put("candidates", 0, "name", value=None)),
    ("C205", put("candidates", 0, "groups", value=[1])),
    ("C205", put("ballots", 0, "marks", value=["F", "A"])),
    ("C205", put("ballots", 0, "marks", value=None)),
    ("C205", put("ballots", 2, "invalid", value=None)),
    ("C205", put("ballots", 2, "invalid", value=True)),
    ("C205", put("ballots", 0, "write_ins", 0, "name", value=None)),
    ("C205", put("ballots", 0, "write_ins", 0, "mark", value=True)),
    ("C206", put("candidates", 0, "id", value="")),
    ("C206", put("candidates", 0, "id", value="  ")),
    ("C206", put("candidates", 0, "name", value="")),
    ("C206", put("candidates", 0, "name", value="\u3000")),
    ("C206", put("candidates", 0, "groups", value=[""])),
    ("C206", put("ballots", 2, "invalid", value="")),
    ("C206", put("ballots", 2, "invalid", value=" \t")),
    ("C109", put("candidates", 0, "name", value="丁@").replace("@", "\\ud800")),
    ("C109", put("ballots", 0, "write_ins", 0, "name", value="@").replace("@", "\\udc00")),
    # lists and objects
    ("C207", put("candidates", value={})),
    ("C207", put("candidates", value=None)),
    ("C207", put("candidates", 0, "groups", value="female")),
    ("C207", put("candidates", 0, "groups", value=None)),
    ("C207", put("ballots", value={"marks": "FA"})),
    ("C207", put("ballots", 0, "write_ins", value=None)),
    ("C207", put("ballots", 0, "write_ins", value={})),
    ("C207", over({"limits": LIMIT})),
    ("C208", put("candidates", 0, value="丁一")),
    ("C208", put("ballots", 0, value="FA")),
    ("C208", put("ballots", 0, "write_ins", 0, value="高远")),
    ("C208", over(None)),
    ("C208", over([])),
    ("C208", over({"majority": "present"})),
    ("C208", over({"quorum": [1]})),
    ("C208", over({"limits": ["female"]})),
    # rule sets and settings
    ("C301", put("rules", value="party-2021")),
    ("C301", put("rules", value="Party-2020")),
    ("C301", put("rules", value="")),
    ("C301", put("rules", value="../rules/party-2020")),
    ("C303", over({"majority": {"base": "voters"}})),
    ("C303", over({"majority": {"base": "Present"}})),
    ("C303", over({"majority": {"base": None}})),
    ("C303", over({"quorum": {"base": "present"}})),
    ("C303", over({"quorum": {"strict": 1}})),
    ("C303", over({"quorum": {"strict": "true"}})),
    ("C303", over({"validity": {"election": "collected<voted"}})),
    ("C303", over({"validity": {"blank_ballot": True}})),
    ("C303", over({"validity": {"unreadable_mark": "void"}})),
    ("C303", over({"write_in": {"allowed": 0}})),
    ("C303", over({"write_in": {"unmarked": "against"}})),
    ("C303", over({"write_in": {"without_rejection": "valid"}})),
    ("C303", over({"differential": {"base": "required"}})),
    ("C303", over({"differential": {"minimum": 0.0}})),
    ("C303", over({"differential": {"minimum": False}})),
    ("C303", over({"differential": {"minimum": 1}})),
    ("C303", over({"differential": {"minimum": "-1/5"}})),
    ("C303", over({"reserved": {"group": ""}})),
    ("C303", over({"reserved": {"group": None}})),
    ("C303", over({"reserved": {"seats": 0}})),
    ("C303", over({"reserved": {"seats": 1.0}})),
    ("C303", over({"reserved": {"policy": "keep"}})),
    ("C303", over({"limits": [LIMIT | {"least": -1}]})),
    ("C303", over({"limits": [LIMIT | {"most": 1.0}]})),
    ("C303", over({"limits": [LIMIT | {"most": True}]})),
    *(
        ("C303", over({"majority": {"fraction": fraction}}))
        for fraction in (
            *("", "half", "1/0", "0/3", "0", "4/3", "2", "0.5", "50%", " 1/2", "1/2 ", "1 /2", "1/2/3"),
            *("-1/2", "-1/-2", "+1/2", "1/", "/2", "1_0/2_0", "１/２", "²/3", "½", "1e0/2", "1\n/2", "1/2\n"),
            *("1/" + "9" * 5000, 0.5, 1, True, None, [1, 2], {"1": 2}),
        )
    ),
    ("C305", over({"validity": None})),
    ("C305", over({"write_in": None})),
    ("C305", over({"differential": None})),
    ("C306", over({"reserved": GUARANTEE})),
    ("C307", over({"limits": [LIMIT | {"least": 2}]})),
    ("C308", over({"limits": [LIMIT, LIMIT]})),
    # numbers that contradict each other
    ("C401", put("all", value=4)),
    ("C402", put("present", value=6)),
    ("C403", put("issued", value=6)),
    ("C404", put("voted", value=6)),
    ("C405", put("collected", value=4)),
    ("C405", put("collected", value=6)),
    ("C405", put("ballots", value=[])),
    # candidates and marks
    ("C501", put("candidates", 1, "id", value="c01")),
    ("C501", put("candidates", 1, "id", value=" c01 ")),
    ("C502", put("candidates", 1, "name", value="丁一")),
    ("C502", put("candidates", 1, "name", value="\u3000丁一 ")),
    ("C503", put("candidates", value=[])),
    ("C504", put("ballots", 0, "marks", value="F")),
    ("C504", put("ballots", 0, "marks", value="FAF")),
    ("C504", put("ballots", 2, "marks", value="")),
    ("C505", put("ballots", 0, "marks", value="Fa")),
    ("C505", put("ballots", 0, "marks", value="F○")),
    ("C505", put("ballots", 2, "marks", value="F ")),
    ("C506", put("ballots", 0, "write_ins", 0, "mark", value="A")),
    ("C506", put("ballots", 0, "write_ins", 0, "mark", value="")),
    ("C506", put("ballots", 0, "write_ins", 0, "mark", value="FF")),
]


def test_the_case_that_all_wrong_ones_are_made_from_is_right(tmp_path: Path) -> None:
    good = tmp_path / "good.json"
    good.write_text(json.dumps(GOOD), encoding="utf-8")
    assert read_case(good).outcome().counted


@pytest.mark.parametrize(("code", "content"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_file_is_refused_in_one_coded_line(code: str, content: str | bytes, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    result = CliRunner().invoke(cli, ["count", str(wrong)])
    assert result.exit_code == 2
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"{wrong}: {code} ")
    assert len(lines[0]) < 400
    english = CliRunner().invoke(cli, ["--language", "en", "count", str(wrong)])
    assert english.stderr.startswith(f"{wrong}: {code} ")
    assert english.stderr != result.stderr


def deep(levels: int) -> str:
    """A case whose title is nested lists."""
    return put("title", value="@@").replace('"@@"', "[" * levels + "]" * levels)


@pytest.mark.parametrize("levels", [*range(900, 1000, 7), 2000])
def test_nesting_of_any_depth_is_refused_and_never_crashes(levels: int, tmp_path: Path) -> None:
    wrong = tmp_path / "deep.json"
    wrong.write_text(deep(levels), encoding="utf-8")
    result = CliRunner().invoke(cli, ["count", str(wrong)])
    assert result.exit_code == 2
    assert result.stderr.split(" ")[1] in {"C106", "C205"}


def test_a_missing_file_a_folder_and_an_unreadable_one_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked.json"
    locked.write_text(json.dumps(GOOD), encoding="utf-8")
    plain = Path.open

    def refuse(path: Path, mode: str = "r", **more: object) -> IO[Any]:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return plain(path, mode, **more)  # type: ignore[call-overload, no-any-return]  # as it was called

    monkeypatch.setattr(Path, "open", refuse)
    files = [str(tmp_path / "none.json"), str(tmp_path), str(locked)]
    result = CliRunner().invoke(cli, ["count", *files])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(": ")[1][:4] for line in result.stderr.splitlines()] == [
        "C101",
        "C102",
        "C103",
    ]


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(CaseUnopenable):
        read_case(Path("nul\0.json"))


def test_one_wrong_file_among_right_ones_silences_standard_output(tmp_path: Path) -> None:
    good, wrong = tmp_path / "good.json", tmp_path / "wrong.json"
    good.write_text(json.dumps(GOOD), encoding="utf-8")
    wrong.write_text("{", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "main.py", "count", good, wrong, good], cwd=ROOT, capture_output=True, check=False
    )
    assert run.returncode == 2
    assert run.stdout == b""
    assert run.stderr.decode("utf-8").count("\n") == 1
    assert "C105" in run.stderr.decode("utf-8")


def test_a_line_break_in_a_wrong_value_stays_on_one_line(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    case = copy.deepcopy(GOOD)
    case["candidates"] = [{"id": "a\nb\u2028c", "name": "甲"}, {"id": "a\nb\u2028c", "name": "乙"}]
    wrong.write_text(json.dumps(case), encoding="utf-8")
    result = CliRunner().invoke(cli, ["count", str(wrong)])
    assert result.stderr.splitlines() == [result.stderr.rstrip("\n")]
    assert "C501" in result.stderr


def test_count_without_a_file_says_how_it_is_used() -> None:
    result = CliRunner().invoke(cli, ["count"])
    assert (result.exit_code, result.stdout) == (2, "")
