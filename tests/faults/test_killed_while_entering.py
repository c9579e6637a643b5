"""SIGKILL at any moment of `enter`: what was acknowledged is in the file, the file is sound, and work goes on."""

# ruff: noqa: S311  (a seeded chance, so that a failure can be repeated)

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

import pytest

from core.office import audit, contests
from core.office.count import check
from core.office.desk import Desk
from core.store import queries
from tests.faults.births import ROOT, Nursery
from tests.faults.day import marks_of
from tests.office.hall import clock, congress, draft_plain, to_counting

PAPERS = 3000
AHEAD = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one open batch of so many papers that it is never full."""
    path = tmp_path / "选举.zhengpiao"
    desk = congress(path, template="party-2020")
    draft_plain(desk, "c1", names=7, seats=5)
    to_counting(desk, "c1", papers=PAPERS, heads=contests.Heads(PAPERS, PAPERS, PAPERS))
    desk.close()
    return path


def enter_and_kill(nursery: Nursery, file: Path, first: int, after: int, pause: int) -> list[int]:
    """Feed papers from `first` on, kill after so many acknowledgements and a moment; those acknowledged."""
    lines = [marks_of(number) for number in range(first, first + AHEAD)]
    ballots = file.with_name("ballots")
    ballots.write_text("\n".join(lines) + "\n", encoding="utf-8")
    seen = count(-1)
    whole = nursery.kill("enter", file, ballots, lambda _line: pause if next(seen) + 1 >= after else None)
    assert all(line.startswith("ok ") for line in whole), whole
    return [int(line.removeprefix("ok ")) for line in whole]


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    made = Nursery(tmp_path)
    yield made
    made.close()


def in_file(path: Path) -> int:
    """How many papers the file holds, each being what was fed under its number; the file is sound."""
    assert audit.verify(path, clock()).intact
    desk = Desk.open(path, clock(), write=False)
    papers = queries.ballots(desk.file, "c1", "1")
    desk.close()
    assert [(paper.number, paper.marks) for paper in papers] == [
        (number, marks_of(number)) for number in range(1, len(papers) + 1)
    ]
    return len(papers)


def campaign(file: Path, nursery: Nursery, kills: int, seed: int) -> None:
    chance, held = Random(seed), 0
    for _ in range(kills):
        after = chance.choice([0, 1, 2, chance.randrange(AHEAD)])
        told = enter_and_kill(nursery, file, held + 1, after, chance.randrange(6000))
        assert told == list(range(held + 1, held + 1 + len(told)))
        found = in_file(file)
        assert found >= held + len(told), "a paper that was acknowledged is lost"
        assert found <= held + len(told) + 1, "a paper is in the file though its turn had not come"
        held = found
    assert held > 0
    desk = Desk.open(file, clock())
    assert not desk.read_only
    desk.close()


def test_what_was_acknowledged_survives_fifty_kills_and_work_goes_on(file: Path, nursery: Nursery) -> None:
    campaign(file, nursery, kills=50, seed=20260307)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_what_was_acknowledged_survives_five_hundred_kills(file: Path, nursery: Nursery, seed: int) -> None:
    campaign(file, nursery, kills=50, seed=seed)


def test_a_real_process_killed_and_another_that_ends_the_count(tmp_path: Path) -> None:
    file = tmp_path / "a.zhengpiao"
    desk = congress(file, template="party-2020")
    draft_plain(desk, "c1", names=7, seats=5)
    to_counting(desk, "c1", papers=18)
    desk.close()
    command = [
        sys.executable,
        "main.py",
        "enter",
        str(file),
        "--contest",
        "c1",
        "--batch",
        "1",
        "--by",
        "孙计",
    ]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(1, 6):
            process.stdin.write(f"{marks_of(number)}\n".encode())
            process.stdin.flush()
            assert process.stdout.readline() == f"ok {number}\n".encode()
        process.kill()
    assert in_file(file) == 5
    rest = "".join(f"{marks_of(number)}\n" for number in range(6, 19))
    done = subprocess.run(command, cwd=ROOT, input=rest, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [word for number in range(6, 19) for word in ("ok", str(number))]
    assert in_file(file) == 18
    desk = Desk.open(file, clock())
    check(desk, "c1", by="赵监")
    desk.close()
