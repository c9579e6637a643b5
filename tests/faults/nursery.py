"""Processes that work on a file, forked from one that has loaded everything: a kill costs no start.

Reads lines `enter<tab>FILE<tab>BALLOTS<tab>ACKNOWLEDGEMENTS` or `day<tab>FILE<tab>STICK<tab>ACKNOWLEDGEMENTS` and
answers each with the child's number and, at its end, `gone`.
"""

import os
import sys
from pathlib import Path

from core.cli import cli
from core.commands.enter import enter
from core.office.desk import Desk
from core.reports.fonts import require_glyphs
from tests.faults import day
from tests.office.hall import clock


def enter_lines(file: str, ballots: str, acknowledgements: str) -> None:
    """Become `main.py enter FILE` that reads the one and writes the other."""
    os.dup2(os.open(ballots, os.O_RDONLY), 0)
    os.dup2(os.open(acknowledgements, os.O_WRONLY), 1)
    sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", encoding="utf-8")
    cli.main(args=["enter", file, "--contest", "c1", "--batch", "1", "--by", "孙计"], prog_name="main.py")


def live_a_day(file: str, stick: str, acknowledgements: str) -> None:
    """Go on with the count where it stands: `begin<tab>ACT` before every act, `done<tab>…` once it is durable."""
    out = os.open(acknowledgements, os.O_WRONLY)
    desk = Desk.open(Path(file), clock())
    for name, act in day.work(desk, Path(stick)):
        os.write(out, f"begin\t{name}\n".encode())
        os.write(out, f"done\t{day.told(desk, act())}\n".encode())
    desk.close()
    os.write(out, b"sealed\n")


LIVES = {"enter": enter_lines, "day": live_a_day}


def main() -> None:
    """Fork a child for each line."""
    assert enter.name == "enter"  # loaded here, once for all
    require_glyphs("字", "")
    for line in sys.stdin:
        life, *places = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            LIVES[life](*places)
            os._exit(0)
        print(child, flush=True)  # noqa: T201  (this is the answer)
        os.waitpid(child, 0)
        print("gone", flush=True)  # noqa: T201  (so is this)


if __name__ == "__main__":
    main()
