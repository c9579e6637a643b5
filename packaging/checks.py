"""What `test` and `lint` run: static checks side by side, then pytest with coverage; each named and timed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# No line and no branch of these may go untested: they decide who won, and whether a file can be believed.
FULLY_COVERED = ("core/rules", "core/counting", "core/journal")
IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
STATIC = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy --strict": ("-m", "mypy", "--strict"),
    "import-linter": ("-c", IMPORTS),
}


@dataclass(frozen=True)
class Result:
    """How one check ended."""

    name: str
    code: int
    seconds: float
    output: str = ""


def cores() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def capture(name: str, command: Sequence[str], environ: Mapping[str, str]) -> Result:
    """Runs one check out of sight; what it said is kept."""
    start = time.perf_counter()
    done = subprocess.run(
        command,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Result(name, done.returncode, time.perf_counter() - start, done.stdout)


def follow(name: str, command: Sequence[str], environ: Mapping[str, str]) -> Result:
    """Runs one check in sight; its last line is kept."""
    start = time.perf_counter()
    last = ""
    process = subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    with process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return Result(name, process.returncode, time.perf_counter() - start, last)


def report(result: Result) -> None:
    """Prints how a check ended, and what it said when it failed."""
    if result.code != 0 and result.output:
        print(result.output, flush=True)
    verdict = "ok" if result.code == 0 else "FAILED"
    print(f"{verdict:<8}{result.name:<16}{result.seconds:6.1f} s", flush=True)


def static(python: Path, environ: Mapping[str, str]) -> list[Result]:
    """Runs the checks that only read, as many at a time as there are processors, longest first."""
    longest_first = sorted(STATIC, key=lambda name: not name.startswith("mypy"))
    with ThreadPoolExecutor(max_workers=cores()) as pool:
        running = {
            name: pool.submit(capture, name, [str(python), *STATIC[name]], environ) for name in longest_first
        }
        results = [running[name].result() for name in STATIC]
    for result in results:
        report(result)
    return results


def pytest(python: Path, environ: Mapping[str, str], *traced: str) -> Result:
    """Runs every test but the slow ones, in random order on all processors, with coverage as `traced` says."""
    options = ["-m", "not slow", "-n", str(cores()), "--cov-report=", *traced]
    return follow("pytest", [str(python), "-m", "pytest", *options], environ)


def exact(python: Path, environ: Mapping[str, str]) -> tuple[Result, Result]:
    """Every test; and no line and no branch of the exact rooms may be left out by the tests of these rooms alone.

    Tracing all tests would take half as long again.
    """
    tested = pytest(python, environ, *(f"--cov={room}" for room in FULLY_COVERED), "--trace-exact")
    report = [str(python), "-m", "coverage", "report", "--fail-under=100", "--skip-covered"]
    return tested, capture("coverage 100 %", report, environ)


def whole(python: Path, environ: Mapping[str, str]) -> int:
    """Every test traced, then the lines and branches of core and ui that none of them reaches; 0 when all passed."""
    tested = pytest(python, environ, "--cov")
    seen = follow("coverage", [str(python), "-m", "coverage", "report", "--skip-covered"], environ)
    return int(bool(tested.code or seen.code))


def run_static(python: Path, environ: Mapping[str, str]) -> int:
    """Runs the checks that only read; 0 when all passed."""
    return int(any(result.code for result in static(python, environ)))


def run_all(python: Path, environ: Mapping[str, str]) -> int:
    """Runs everything, also after a failure, so that one run tells all; 0 when all passed.

    Ends with pytest's closing line, which is what people and machines look for.
    """
    start = time.perf_counter()
    results = static(python, environ)
    tested, covered = exact(python, environ)
    print()
    for result in (Result(tested.name, tested.code, tested.seconds), covered):
        report(result)
    failed = [result.name for result in (*results, tested, covered) if result.code]
    verdict = f"FAILED: {', '.join(failed)}" if failed else "all passed"
    print(f"{verdict}, {time.perf_counter() - start:.0f} s")
    print(tested.output, flush=True)
    return int(bool(failed))
