"""A contest case with all its ballots as a file: what is certified in it is what `count` says of the case."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors.exchange import ExportCancelled
from core.errors.file import AlreadyThere, UnprintableText
from core.errors.procedure import NoQuorum, NotANumber
from core.exchange.case import Case, parse_case
from core.exchange.course import Course
from core.exchange.export import export
from core.exchange.import_case import import_case
from core.exchange.start import CONTEST, Header
from core.office import audit
from core.office.desk import Desk
from core.procedure.contest import State
from core.standing import outcome_of
from core.store import queries
from tests.counting.random_cases import random_case
from tests.exchange.nist import Report
from tests.exchange.test_start_enter_show import FILES, case_of
from tests.office.hall import clock

WORKED = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FILES}


def read(data: dict[str, Any]) -> Case:
    return parse_case(json.dumps(data).encode())


def certified(path: Path) -> tuple[dict[str, object] | None, str, dict[str, Any]]:
    """What a file says of its contest: outcome, state, and the outcome in its JSON export."""
    desk = Desk.open(path, clock(), write=False)
    try:
        row = queries.contest(desk.file, CONTEST)
        outcome = outcome_of(desk.file, row)
        export(desk, "json", path.with_suffix(".json"))
        (told,) = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["contests"]
        return outcome.to_data() if outcome else None, row.state, told["outcome"]
    finally:
        desk.close()


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_case_is_certified_as_it_is_worked_out(name: str, tmp_path: Path) -> None:
    worked, path = WORKED[name], tmp_path / "a.zhengpiao"
    if worked["outcome"]["election"] == "no_quorum":
        with pytest.raises(NoQuorum):
            import_case(path, read(worked["case"]), clock())
        assert list(tmp_path.iterdir()) == []
        return
    import_case(path, read(worked["case"]), clock())
    state = State.VOID if worked["outcome"]["election"] == "void" else State.CHECKED
    assert certified(path) == (worked["outcome"], state, worked["outcome"])
    assert audit.verify(path, clock()).intact


@settings(max_examples=25)
@given(st.integers(0, 2**32))
def test_any_case_is_certified_as_count_says_and_goes_out_as_records(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    case = read(random_case(seed))
    path = tmp_path_factory.mktemp("case") / "a.zhengpiao"
    try:
        import_case(path, case, clock())
    except (NoQuorum, NotANumber):
        assert case.outcome().election == "no_quorum" or case.counts.issued == 0
        return
    outcome = case.outcome()
    assert certified(path)[0] == outcome.to_data()
    if outcome.counted:
        desk = Desk.open(path, clock(), write=False)
        export(desk, "nist-cvr-json", path.with_suffix(".json"))
        desk.close()
        report = json.loads(path.with_suffix(".json").read_bytes())
        assert Report(report).faults == []
        assert len(report["CVR"]) == case.counts.collected


def test_the_header_names_whose_election_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    import_case(
        path, read(WORKED["01-committee-nine-of-twelve"]["case"]), clock(), Header("青山镇", "第十届", "秘书")
    )
    desk = Desk.open(path, clock(), write=False)
    term, people = queries.term_change(desk.file), {entry.by for entry in queries.entries(desk.file)}
    desk.close()
    assert (term.township, term.term, people) == ("青山镇", "第十届", {"秘书"})


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a.zhengpiao").write_text("mine")
    with pytest.raises(AlreadyThere):
        import_case(tmp_path / "a.zhengpiao", read(WORKED["10-write-in-elected"]["case"]), clock())
    assert (tmp_path / "a.zhengpiao").read_text() == "mine"


def test_a_ballot_that_no_paper_can_show_stops_it_and_nothing_is_left(tmp_path: Path) -> None:
    case = case_of(
        ballots=[
            {"marks": "FF-", "count": 8},
            {"marks": "AFF", "write_ins": [{"name": "a\u202eb", "mark": "F"}]},
        ]
    )
    with pytest.raises(UnprintableText):
        import_case(tmp_path / "a.zhengpiao", read(case), clock())
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_import_leaves_nothing(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    course = Course(lambda done, all_: told.append((done, all_)), lambda: bool(told))
    with pytest.raises(ExportCancelled) as caught:
        import_case(
            tmp_path / "a.zhengpiao", read(WORKED["10-write-in-elected"]["case"]), clock(), course=course
        )
    assert (told, caught.value.done) == ([(0, 62)], 62)
    assert list(tmp_path.iterdir()) == []
