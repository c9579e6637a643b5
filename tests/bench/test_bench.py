"""The bench itself: a list of name, ratio and goal, and an exit code that says whether every goal is met."""

import json
from pathlib import Path

import bench
import bench_ballots
import bench_start
import pytest
from bench_figure import Figure, in_turns, require


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without windows and without the twenty-seven thousand real ballots, which take their time."""
    monkeypatch.setattr(bench_start, "window", lambda _starts: [Figure("start", 1.5, 2.0)])
    monkeypatch.setattr(bench_ballots, "REAL", Path("nowhere"))


@pytest.mark.usefixtures("small")
def test_the_figures_are_written_as_a_list_of_name_ratio_and_goal(tmp_path: Path) -> None:
    out = tmp_path / "out" / "bench.json"
    bench.main(["--ballots", "60", "--out", str(out)])
    data = json.loads(out.read_text(encoding="utf-8"))
    assert [list(one) for one in data] == [["name", "ratio", "goal"]] * 6
    assert all(one["ratio"] > 0 and one["goal"] > 1 for one in data)
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


def test_two_pieces_of_work_take_turns() -> None:
    done: list[str] = []
    in_turns(lambda: done.append("ours"), lambda: done.append("bare"), 4)
    assert done == ["bare", "ours", "ours", "bare", "bare", "ours", "ours", "bare"]


def test_a_quick_wrong_answer_is_no_answer() -> None:
    require(True, "sums")
    with pytest.raises(RuntimeError, match="sums"):
        require(False, "sums")
