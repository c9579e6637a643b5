"""What each task does, with the programs it would call replaced by notes."""

import re
import sys
from pathlib import Path

import checks
import environment
import pytest
import setup
import system
import tasks
from problems import SetUpError

PYTHON = Path("/place/.venv/bin/python")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, ...]]:
    """Every program called, in order; the environment counts as ready."""
    monkeypatch.chdir(tmp_path)
    noted: list[tuple[str, ...]] = []

    def call(_python: Path, *arguments: str, offscreen: bool = True) -> int:
        noted.append(arguments)
        if "demo" in arguments:
            (tmp_path / "out").mkdir(exist_ok=True)
            (tmp_path / "out" / "sample.zhengpiao").touch()
        return 0

    monkeypatch.setattr(tasks, "call", call)
    monkeypatch.setattr(tasks, "become", call)

    def libraries(*, window: bool, also: list[str]) -> None:
        noted.append(("libraries", str(window), *also))

    monkeypatch.setattr(system, "ensure", libraries)
    monkeypatch.setattr(environment, "system_packages", list)
    monkeypatch.setattr(environment, "ensure", lambda: PYTHON)
    return noted


def test_run_opens_the_window_on_the_sample(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: True)
    assert tasks.run() == 0
    sample = str(Path("out") / "sample.zhengpiao")
    assert calls == [("libraries", "True"), ("main.py", "demo", "--out", "out"), ("main.py", sample)]


def test_the_sample_is_made_once(calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "has_display", lambda: True)
    tasks.run()
    tasks.run()
    assert sum("demo" in call for call in calls) == 1


def test_a_sample_cut_off_half_way_is_made_again(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sample.zhengpiao").touch()
    tasks.ensure_sample(PYTHON)
    assert [call for call in calls if "demo" in call]


def test_a_sample_that_fails_stops_before_the_window(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "call", lambda *_: 1)
    with pytest.raises(SetUpError, match="did not run to its end"):
        tasks.ensure_sample(PYTHON)


def test_without_a_display_run_says_so_and_draws_every_page(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: False)
    assert tasks.run() == 0
    assert calls[0] == ("libraries", "False")
    assert calls[-1] == ("packaging/screens.py", "--out", str(Path("out") / "screens"))
    assert "no display" in capsys.readouterr().out


def test_a_problem_is_one_sentence_and_exit_code_one(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> int:
        raise SetUpError("Install this.")

    monkeypatch.setitem(tasks.TASKS, "check", stop)
    assert tasks.main(["check"]) == 1
    assert capsys.readouterr().err == "正票: Install this.\n"


def test_the_makefile_offers_and_explains_exactly_these_tasks() -> None:
    text = (environment.ROOT / "Makefile").read_text(encoding="utf-8")
    recipes = re.findall(r"^(\w+): ## \S.*\n\t@\$\(SETUP\) (\w+)$", text, re.MULTILINE)
    assert {target for target, _ in recipes} == set(tasks.TASKS)
    assert [pair for pair in recipes if pair[0] != pair[1]] == []
    assert all(task.__doc__ for task in tasks.TASKS.values())


def test_what_is_compiled_is_kept_whoever_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in tasks.task_environ(offscreen=True)


def test_an_old_python_is_refused_in_one_line() -> None:
    with pytest.raises(SystemExit) as told:
        setup.refuse_if_old(3, 10, "/usr/bin/python3")
    assert told.value.code == "正票 needs Python 3.11 or newer; this is 3.10 (/usr/bin/python3)."
    setup.refuse_if_old(3, 11, "")


class TestTheChecks:
    """`test` runs everything, tells everything, and fails when anything failed."""

    @pytest.fixture
    def failing(self, monkeypatch: pytest.MonkeyPatch) -> set[str]:
        """Names of the checks that are to fail; nothing is really run."""
        names: set[str] = set()

        def pretend(name: str, *_: object) -> checks.Result:
            return checks.Result(name, int(name in names), 0.0, f"words of {name}")

        monkeypatch.setattr(checks, "capture", pretend)
        monkeypatch.setattr(checks, "follow", pretend)
        return names

    def test_all_passed_ends_with_pytests_closing_line(
        self, failing: set[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert failing == set()
        assert checks.run_all(PYTHON, {}) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[-1] == "words of pytest"
        assert lines[-2].startswith("all passed")

    @pytest.mark.parametrize("name", [*checks.STATIC, "pytest", "coverage 100 %"])
    def test_one_failure_fails_the_whole_and_is_named(
        self, failing: set[str], name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        failing.add(name)
        assert checks.run_all(PYTHON, {}) == 1
        assert f"FAILED: {name}" in capsys.readouterr().out

    @pytest.mark.parametrize("name", ["pytest", "coverage"])
    def test_tracing_every_test_fails_with_either_half(self, failing: set[str], name: str) -> None:
        assert checks.whole(PYTHON, {}) == 0
        failing.add(name)
        assert checks.whole(PYTHON, {}) == 1

    def test_lint_tells_what_a_failing_check_said(
        self, failing: set[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        failing.add("mypy --strict")
        assert checks.run_static(PYTHON, {}) == 1
        assert "words of mypy --strict" in capsys.readouterr().out

    def test_a_check_that_fails_for_real_is_seen(self) -> None:
        quiet = checks.capture("x", [sys.executable, "-c", "print('why'); raise SystemExit(3)"], {})
        shown = checks.follow("x", [sys.executable, "-c", "print('why'); raise SystemExit(3)"], {})
        assert (quiet.code, quiet.output.strip()) == (shown.code, shown.output) == (3, "why")
