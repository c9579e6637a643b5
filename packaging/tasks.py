"""What `make` can be asked for. Each task sets up what it needs first, then does one thing."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import checks
import environment
import system
from problems import SetUpError, make_printable, say

OUT = Path("out")
SAMPLE_DONE = OUT / ".sample"


def prepare(*, window: bool = False) -> Path:
    """Sets up all that is missing; the environment's interpreter."""
    system.ensure(window=window, also=environment.system_packages())
    return environment.ensure()


def task_environ(*, offscreen: bool) -> dict[str, str]:
    """Variables for the program: our sources first, UTF-8 throughout, and no screen where none is wanted.

    What is compiled is kept, whoever called us: without it each start and each test's process compiles everything anew.
    """
    environ = environment.clean_environ(os.environ) | {"PYTHONPATH": str(environment.ROOT), "PYTHONUTF8": "1"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if offscreen:
        environ["QT_QPA_PLATFORM"] = "offscreen"
    return environ


def call(python: Path, *arguments: str, offscreen: bool = True) -> int:
    """Runs one program of ours to its end; its exit code."""
    command = [str(python), *arguments]
    return subprocess.run(command, env=task_environ(offscreen=offscreen), check=False).returncode


def become(python: Path, *arguments: str) -> int:
    """Gives this process over to the window where the system can, so that nothing of ours stays behind it."""
    if os.name != "nt":
        command = [str(python), *arguments]
        os.execve(python, command, task_environ(offscreen=False))  # noqa: S606 - our interpreter, no shell
    return call(python, *arguments, offscreen=False)


def sample() -> Path | None:
    """The sample congress in out/, when it was made to its end."""
    return next(iter(sorted(OUT.glob("*.zhengpiao"))), None) if SAMPLE_DONE.exists() else None


def ensure_sample(python: Path) -> Path:
    """Runs the sample congress into out/ unless it is there. Raises SetUpError when it fails."""
    if sample() is None:
        say("running the sample congress into out/")
        if call(python, "main.py", "demo", "--out", str(OUT)) != 0:
            raise SetUpError("the sample congress did not run to its end; its words are above.")
        SAMPLE_DONE.touch()
    found = sample()
    if found is None:
        raise SetUpError("the sample congress left no .zhengpiao file in out/.")
    return found


def run() -> int:
    """The sample congress in a window; without a display, pictures of every page."""
    window = system.has_display()
    python = prepare(window=window)
    file = ensure_sample(python)
    if window:
        return become(python, "main.py", str(file))
    say("there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened;")
    say("a picture of every page goes to out/screens/ instead")
    return call(python, "packaging/screens.py", "--out", str(OUT / "screens"))


def test() -> int:
    """Every check a change must pass."""
    python = prepare()
    system.want("pdfsig", "poppler-utils")
    return checks.run_all(python, task_environ(offscreen=True))


def coverage() -> int:
    """Which lines and branches of core and ui no test reaches."""
    return checks.whole(prepare(), task_environ(offscreen=True))


def faults() -> int:
    """The long fault campaigns, which `test` leaves out."""
    return call(
        prepare(), "-m", "pytest", "-m", "slow", "-n", str(checks.cores()), "tests/faults", "tests/store"
    )


def bench() -> int:
    """Ratios against bare tools, printed and written to out/bench.json."""
    return call(prepare(), "packaging/bench.py")


def screens() -> int:
    """A picture of every page, in both languages, to out/screens/."""
    python = prepare()
    pictures = ("packaging/screens.py", "--out", str(OUT / "screens"), "--language")
    return max(call(python, *pictures, language) for language in ("zh", "en"))


def lint() -> int:
    """The checks that read the code without running it."""
    return checks.run_static(prepare(), task_environ(offscreen=True))


def format_code() -> int:
    """Puts the code into the one layout."""
    python = prepare()
    return call(python, "-m", "ruff", "check", "--fix", ".") | call(python, "-m", "ruff", "format", ".")


def check() -> int:
    """Set-up alone: the environment, and Qt's libraries for what this machine can show."""
    window = system.has_display()
    python = prepare(window=window)
    say(f"ready: {python}, Qt's libraries for {'a window' if window else 'drawing without a display'}")
    return 0


TASKS = {
    "run": run,
    "test": test,
    "coverage": coverage,
    "bench": bench,
    "screens": screens,
    "lint": lint,
    "format": format_code,
    "faults": faults,
    "check": check,
}


def main(arguments: Sequence[str]) -> int:
    """Runs the task named; exit code 1 with one sentence when the machine cannot."""
    make_printable()
    parser = argparse.ArgumentParser(prog="packaging/setup.py", description="Sets 正票 up and runs it.")
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK")
    for name, task in TASKS.items():
        tasks.add_parser(name, help=task.__doc__)
    chosen = parser.parse_args(arguments).task
    os.chdir(environment.ROOT)
    try:
        return TASKS[chosen]()
    except SetUpError as problem:
        print(f"正票: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
