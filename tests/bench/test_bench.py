"""The bench itself: a list of name, ratio and goal, and an exit code that says whether every goal is met."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import bench
import bench_ballots
import bench_keys
import bench_start
import bench_township
import bench_window
import pytest
from bench_figure import Figure, in_turns, require


@pytest.fixture
def quick() -> Iterator[None]:
    """What other tests left in memory is not looked through at each turn."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, quick: None) -> None:
    """Without any window and without the twenty-seven thousand real ballots, which take their time."""
    monkeypatch.setattr(bench_start, "window", lambda _starts: [Figure("start", 1.5, 2.0)])
    monkeypatch.setattr(bench_window, "display", lambda _folder: [Figure("display", 0.5, 1.0)])
    monkeypatch.setattr(bench_window, "large_file", lambda *_: [Figure("frame", 0.5, 1.0)])
    monkeypatch.setattr(bench_ballots, "REAL", Path("nowhere"))
    monkeypatch.setattr(bench_township, "UNITS", 2)


@pytest.mark.usefixtures("small")
def test_the_figures_are_written_as_a_list_of_name_ratio_and_goal(tmp_path: Path) -> None:
    out = tmp_path / "out" / "bench.json"
    bench.main(["--ballots", "60", "--out", str(out)])
    data = json.loads(out.read_text(encoding="utf-8"))
    assert [list(one) for one in data] == [["name", "ratio", "goal"]] * 14
    assert all(one["ratio"] > 0 and one["goal"] > 0 for one in data)
    assert [one.name for one in out.parent.iterdir()] == ["bench.json"]


@pytest.mark.parametrize(("ratio", "code"), [(2.0, 0), (2.01, 1)])
def test_a_missed_goal_is_told_by_the_exit_code(
    ratio: float,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bench, "figures", lambda *_: [Figure("start", ratio, 2.0)])
    assert bench.main(["--out", str(tmp_path / "bench.json")]) == code
    assert ("missed: start" in capsys.readouterr().out) == bool(code)


@pytest.mark.usefixtures("quick")
def test_two_pieces_of_work_take_turns() -> None:
    done: list[str] = []
    in_turns(lambda: done.append("ours"), lambda: done.append("bare"), 4)
    assert done == ["bare", "ours", "ours", "bare", "bare", "ours", "ours", "bare"]


def test_a_quick_wrong_answer_is_no_answer() -> None:
    require(True, "sums")
    with pytest.raises(RuntimeError, match="sums"):
        require(False, "sums")


def test_a_ballot_costs_a_key_for_each_exception_and_enter() -> None:
    sheet = bench_keys.new_sheet()
    assert [
        bench_keys.typed(sheet, marks) for marks in ("F" * 12, "FFFFAFFFFFAF", "F-FFFFFFFFFF", "?" + "F" * 11)
    ] == [
        0,
        2,
        2,
        2,
    ]


def test_a_spreadsheet_costs_a_letter_a_mark_and_a_key_to_the_next_cell() -> None:
    assert bench_keys.in_spreadsheet("FA-?") == 7


def test_a_pile_in_the_bench_is_settled_to_what_the_live_count_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    bench_window.in_piles(path, 100, 10)
    assert len(bench_window.settled(path)) == bench_window.TIMES
