"""The worked elections once more, this time through a file: started, entered line by line, shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.clock import FixedClock
from core.errors import CodedError
from core.errors.case import PresentAboveRequired
from core.errors.command import NumberTooLarge
from core.errors.file import AlreadyThere, FileUnavailable, NotWritable, UnprintableText
from core.errors.paper import NoGlyph
from core.errors.procedure import NoQuorum, NotANumber, ValidityIsDecided
from core.exchange.case import parse_case
from core.exchange.lines import enter_lines
from core.exchange.show import overview, page
from core.exchange.start import BATCH, CONTEST, Header, start
from core.journal.chain import Entry
from core.office import audit, contests, count
from core.office.desk import Desk
from core.procedure.contest import State
from core.store import queries
from core.wording import Language
from tests.office.hall import START, clock, congress, draft_committee

CASES = Path(__file__).parents[1] / "cases"
FILES = sorted(CASES.glob("*.json"))
Data = dict[str, Any]


def case_of(**changes: Any) -> Data:
    """A small case that can be started, and what a test changes in it."""
    plain = {
        "rules": "party-2020",
        "seats": 2,
        "required": 10,
        "present": 9,
        "issued": 9,
        "collected": 9,
        "candidates": [{"id": name, "name": f"{name}某", "groups": ["female"]} for name in "甲乙丙"],
        "ballots": [],
    }
    return plain | changes


def begin(path: Path, data: Data, header: Header | None = None) -> str:
    """Start a file out of JSON data."""
    return start(path, parse_case(json.dumps(data).encode(), with_ballots=False), clock(), header)


def lines_of(case: Data) -> list[bytes]:
    """The ballots of a case as `enter` reads them."""
    found = []
    for ballot in case["ballots"]:
        names = ",".join(f"{one['name']}:{one['mark']}" for one in ballot.get("write_ins", ()))
        columns = [ballot["marks"], names, ballot.get("invalid", "")]
        while len(columns) > 1 and not columns[-1]:
            columns.pop()
        found += ["\t".join(columns).encode() + b"\n"] * ballot.get("count", 1)
    return found


def journal(path: Path) -> list[Entry]:
    """The journal's lines."""
    desk = Desk.open(path, clock(), write=False)
    try:
        return list(queries.entries(desk.file))
    finally:
        desk.close()


def shown(path: Path) -> Data:
    """What `show` tells."""
    desk = Desk.open(path, clock(), write=False)
    try:
        return overview(desk)
    finally:
        desk.close()


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_a_worked_case_comes_out_the_same_through_a_file(source: Path, tmp_path: Path) -> None:
    worked = json.loads(source.read_text(encoding="utf-8"))
    case, outcome, path = worked["case"], worked["outcome"], tmp_path / "a.zhengpiao"
    if outcome["election"] != "valid":
        refusal = NoQuorum if outcome["election"] == "no_quorum" else ValidityIsDecided
        with pytest.raises(refusal):
            begin(path, case)
        assert list(tmp_path.iterdir()) == []
        return
    contest = begin(path, case)
    desk = Desk.open(path, clock())
    numbers = list(enter_lines(desk, contest, BATCH, lines_of(case), by="甲"))
    desk.close()
    assert numbers == list(range(1, case["collected"] + 1))
    (row,) = shown(path)["contests"]
    assert row["outcome"] == outcome
    assert (row["state"], row["entered"]) == ("counting", case["collected"])
    assert audit.verify(path, clock()).intact


def test_a_started_file_is_declared_valid_with_one_open_batch_of_what_was_collected(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    assert begin(path, case_of(title="补选", choices=1), Header("青山镇", "第十届", "甲")) == CONTEST
    desk = Desk.open(path, clock())
    row = queries.contest(desk.file, CONTEST)
    assert (row.title, row.seats, row.choices, row.valid) == ("补选", 2, 1, True)
    assert [(one.id, one.name, one.groups) for one in row.candidates] == [
        (name, f"{name}某", ("female",)) for name in "甲乙丙"
    ]
    assert [(one.name, one.papers, one.entered) for one in queries.batches(desk.file, CONTEST)] == [
        ("1", 9, 0)
    ]
    assert queries.term_change(desk.file).township == "青山镇"
    assert {entry.by for entry in queries.entries(desk.file)} == {"甲"}
    desk.close()


def test_a_started_file_lies_alone_and_belongs_to_its_owner(tmp_path: Path) -> None:
    begin(tmp_path / "a.zhengpiao", case_of())
    assert [path.name for path in tmp_path.iterdir()] == ["a.zhengpiao"]
    assert (tmp_path / "a.zhengpiao").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "a.zhengpiao").stat().st_nlink == 1


def test_what_the_case_leaves_out_gets_a_plain_default(tmp_path: Path) -> None:
    for number, title in enumerate(("", " ")):
        begin(tmp_path / f"{number}.zhengpiao", case_of(title=title))
        data = shown(tmp_path / f"{number}.zhengpiao")
        assert (data["township"], data["contests"][0]["title"]) == ("单项选举", "选举")


@pytest.mark.parametrize("ballots", [[], [{"marks": "FF-", "count": 4}], "none at all"])
def test_the_ballots_of_the_case_are_ignored(tmp_path: Path, ballots: object) -> None:
    begin(tmp_path / "a.zhengpiao", case_of(ballots=ballots))
    assert shown(tmp_path / "a.zhengpiao")["contests"][0]["entered"] == 0


def test_nothing_collected_leaves_a_valid_election_without_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    begin(path, case_of(collected=0))
    (row,) = shown(path)["contests"]
    assert (row["state"], row["batches"], row["entered"]) == (State.VALID, [], 0)
    assert row["outcome"] == parse_case(json.dumps(case_of(collected=0)).encode()).outcome().to_data()


def test_a_missed_differential_is_taken_as_the_case_has_it_and_the_journal_says_so(tmp_path: Path) -> None:
    begin(tmp_path / "few.zhengpiao", case_of(seats=3))
    begin(tmp_path / "enough.zhengpiao", case_of())
    waived = {
        name: [
            json.loads(one.payload)
            for one in journal(tmp_path / f"{name}.zhengpiao")
            if one.kind == "contest_fixed"
        ]
        for name in ("few", "enough")
    }
    assert waived["few"][0]["differential_waived_by"] == "数据文件所载"
    assert waived["enough"][0]["differential_waived_by"] == ""
    outcome = shown(tmp_path / "few.zhengpiao")["contests"][0]["outcome"]
    assert outcome["differential"] == {"people": 0, "needed": 1, "met": False}


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"present": 7, "issued": 7}, NoQuorum),
        ({"collected": 10}, ValidityIsDecided),
        ({"issued": 0, "collected": 0}, NotANumber),
        ({"seats": 10**30}, NumberTooLarge),
        ({"collected": 2**53}, NumberTooLarge),
        ({"overrides": {"limits": [{"group": "female", "least": 1, "most": 10**40}]}}, NumberTooLarge),
        ({"overrides": {"reserved": {"seats": 10**40}}}, NumberTooLarge),
        ({"title": "补\u202e选"}, UnprintableText),
        ({"candidates": [{"id": "1", "name": "\U0001f600"}]}, NoGlyph),
        ({"present": 11}, PresentAboveRequired),
    ],
)
def test_what_cannot_be_started_leaves_no_file_behind(
    tmp_path: Path, changes: Data, refusal: type[CodedError]
) -> None:
    with pytest.raises(refusal):
        begin(tmp_path / "a.zhengpiao", case_of(**changes))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    for name in ("a", "b", "."):
        with pytest.raises(AlreadyThere):
            begin(tmp_path / name, case_of())
    assert (tmp_path / "a").read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_somebody_who_takes_the_name_meanwhile_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.zhengpiao"
    declare = contests.declare

    def slow(desk: Desk, contest: str, **given: Any) -> object:
        path.write_text("mine", encoding="utf-8")
        return declare(desk, contest, **given)

    monkeypatch.setattr(contests, "declare", slow)
    with pytest.raises(AlreadyThere):
        begin(path, case_of())
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [
        ("a.zhengpiao", "mine")
    ]


def test_a_stick_that_knows_no_second_names_takes_a_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    begin(tmp_path / "a.zhengpiao", case_of())
    assert [path.name for path in tmp_path.iterdir()] == ["a.zhengpiao"]
    with pytest.raises(AlreadyThere):
        begin(tmp_path / "a.zhengpiao", case_of())


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("gone/a.zhengpiao", NotWritable),
        ("plain/a.zhengpiao", NotWritable),
        ("a\0b", FileUnavailable),
        ("长" * 90, FileUnavailable),
    ],
)
def test_a_place_that_takes_no_file_is_refused(tmp_path: Path, name: str, refusal: type[CodedError]) -> None:
    (tmp_path / "plain").touch()
    with pytest.raises(refusal):
        begin(tmp_path / name, case_of())
    assert [path.name for path in tmp_path.iterdir()] == ["plain"]


def test_show_tells_the_outcome_only_once_the_election_is_declared(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_committee(desk)
    before = overview(desk)
    (row,) = before["contests"]
    assert (row["state"], row["outcome"]) == ("drafted", None)
    assert before["meetings"][0]["roll"] == {"required": 20, "present": 18, "on_leave": 0, "absent": 2}
    assert before["head"] == desk.head.upper()
    assert [len(line) > 0 for line in page(before)].count(True) >= 4
    desk.close()


def test_show_reads_one_moment_while_somebody_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    begin(path, case_of())
    writer = Desk.open(path, clock())
    assert list(enter_lines(writer, CONTEST, BATCH, [b"FF-\n"] * 4, by="甲")) == [1, 2, 3, 4]
    data = shown(path)
    row = data["contests"][0]
    assert row["entered"] == row["outcome"]["ballots"]["valid"] == 4
    assert data["head"] == writer.head.upper()
    writer.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_of_a_count_has_a_line_for_each_person(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "a.zhengpiao"
    begin(path, case_of())
    desk = Desk.open(path, FixedClock(START))
    list(enter_lines(desk, CONTEST, BATCH, ["AFF\t欧阳岚:F".encode(), b"F?A"], by="甲"))
    lines = list(page(overview(desk), language))
    desk.close()
    for name in ("甲某", "乙某", "丙某"):
        assert sum(name in line for line in lines) == 1
    assert len({line.index("某") for line in lines if "某" in line}) == 1


def test_while_papers_are_counted_each_candidate_is_certain_out_or_open(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    contest = begin(path, case_of(collected=3, issued=3, present=3, required=3))
    desk = Desk.open(path, clock())
    for place, marks in enumerate(("FF-", "FFA", "FFA"), start=1):
        (found,) = overview(desk)["contests"]
        assert found["live"]["entered"] == place - 1
        assert found["live"]["left"] == 4 - place
        list(enter_lines(desk, contest, "1", [marks.encode()], by="计"))
    (found,) = overview(desk)["contests"]
    assert [one["live"] for one in found["candidates"]] == ["certain", "certain", "out"]
    assert [one["prospect"] for one in found["live"]["people"]] == ["certain", "certain", "out"]
    assert (found["batches"][0]["state"], found["batches"][0]["complete"]) == ("open", True)
    count.check(desk, contest, by="监")
    (found,) = overview(desk)["contests"]
    assert found["live"] is None
    assert {one["live"] for one in found["candidates"]} == {None}
    desk.close()
