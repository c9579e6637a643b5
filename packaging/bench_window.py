"""The window under a large file: from Enter to the drawn frame, memory, the frame of the public screen; settling."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import bench_ballots
from bench_ballots import BY
from bench_figure import Figure, require

from core.clock import SystemClock
from core.exchange.case import parse_case
from core.exchange.start import BATCH, CONTEST, start
from core.office import ballots, batches
from core.office.batches import Ruling
from core.office.desk import Desk
from core.office.live import LiveCount
from core.store import queries

ROOT = Path(__file__).resolve().parents[1]
FRAME = 1 / 60
PILE, HUNDRED, TIMES = 50, 100, 5
WATCH, SECOND = "监票人", "另一人"
MANY, SEATS = 40, 30


def large_file(folder: Path, papers: int, rounds: int) -> list[Figure]:
    """A small file and a large one, in piles of fifty: settling on the desk alone, then windows on both, in turns."""
    sizes = {"small": min(papers, 1000), "large": papers}
    files = {name: folder / f"hall-{name}.zhengpiao" for name in sizes}
    for name, size in sizes.items():
        in_piles(files[name], size, rounds)
    return [*_settling(files, sizes), *_entering(files, sizes, rounds)]


def _settling(files: dict[str, Path], sizes: dict[str, int]) -> list[Figure]:
    spent = {name: median(settled(path)) for name, path in files.items()}
    found = []
    for name, seconds in spent.items():
        title = f"settle {HUNDRED} papers at {sizes[name]:,} / one frame of 60 Hz"
        found.append(Figure(title, seconds / FRAME, 3.0, f"{seconds * 1000:.1f} ms"))
    return found


def _entering(files: dict[str, Path], sizes: dict[str, int], rounds: int) -> list[Figure]:
    answers, found = _in_turns(files, rounds), []
    middle = {name: median(one["seconds"]) for name, one in answers.items()}
    for name, one in answers.items():
        last = quantiles(one["seconds"], n=100)[98]
        for part, seconds, goal in (("p50", middle[name], 1.0), ("p99", last, 2.0)):
            title = f"Enter to frame, {part} at {sizes[name]:,} / one frame of 60 Hz"
            found.append(Figure(title, seconds / FRAME, goal, f"{seconds * 1000:.1f} ms"))
    held = {name: one["memory"] for name, one in answers.items()}
    both = f"at {sizes['large']:,} / at {sizes['small']:,}"
    found.append(Figure(f"Enter to frame, p50 {both}", middle["large"] / middle["small"], 1.25))
    note = f"{held['large'] / 2**20:.0f} MB"
    return [*found, Figure(f"memory of the window {both}", held["large"] / held["small"], 2.0, note)]


def in_piles(path: Path, papers: int, room: int) -> None:
    """A file with so many ballots in finished piles, piles read twice that wait to be settled, and room for more."""
    twice = HUNDRED * TIMES
    with closing(bench_ballots.new_file(path, papers + room + twice)) as desk:
        batches.recount(desk, CONTEST, BATCH, papers=0, reason="—", by=BY)
        for number in range(TIMES):
            ballots.open_batch(desk, CONTEST, f"D{number}", papers=HUNDRED, double=True, by=BY)
        batches.split(desk, CONTEST, size=PILE, by=BY, draw=lambda _below: 0)
        marks, left = bench_ballots.voters(), papers
        with desk.file.still():
            for pile in queries.batches(desk.file, CONTEST):
                if pile.double:
                    _read_twice(desk, pile.name, marks)
                elif pile.papers and left >= pile.papers:
                    for one in islice(marks, pile.papers):
                        ballots.enter(desk, CONTEST, pile.name, marks=one, by=BY)
                    batches.finish(desk, CONTEST, pile.name, by=BY)
                    left -= pile.papers


def _read_twice(desk: Desk, pile: str, marks: Iterator[str]) -> None:
    """The second teller reads every twentieth paper otherwise."""
    first = list(islice(marks, HUNDRED))
    second = [one[::-1] if number % 20 == 0 else one for number, one in enumerate(first)]
    for one in first:
        ballots.enter(desk, CONTEST, pile, marks=one, by=BY)
    batches.finish(desk, CONTEST, pile, by=BY)
    for one in second:
        ballots.enter(desk, CONTEST, pile, marks=one, reading="second", by=SECOND)
    batches.finish(desk, CONTEST, pile, reading="second", by=SECOND)


def settled(path: Path) -> list[float]:
    """Seconds of each pile read twice: both readings laid side by side, ruled on, settled, with the live count on."""
    spent = []
    with closing(Desk.open(path, SystemClock())) as desk:
        live = LiveCount(desk, CONTEST)
        for number in range(TIMES):
            began = time.perf_counter()
            both = batches.comparison(desk, CONTEST, f"D{number}")
            rulings = {place: Ruling("first", "misread") for place in both.open}
            batches.settle(desk, CONTEST, f"D{number}", rulings=rulings, settled_by=[WATCH], by=WATCH)
            spent.append(time.perf_counter() - began)
        require(live.disputed == 0 and live.entered >= HUNDRED * TIMES, "live count")
    return spent


def _in_turns(files: dict[str, Path], rounds: int) -> dict[str, dict[str, Any]]:
    processes = {name: _open(path) for name, path in files.items()}
    found: dict[str, dict[str, Any]] = {name: {"seconds": []} for name in files}
    try:
        for number in range(rounds // 10):
            for name in processes if number % 2 else reversed(processes):
                answer = _ask(processes[name], 10)
                found[name]["seconds"] += answer.pop("seconds")
                found[name] |= answer
    finally:
        for process in processes.values():
            process.communicate()
    return found


def _open(path: Path) -> subprocess.Popen[str]:
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(Path(__file__).with_name("bench_hall.py")), str(path)]
    return subprocess.Popen(
        command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _ask(process: subprocess.Popen[str], papers: int) -> dict[str, Any]:
    """Raises `RuntimeError` where the window gives no answer."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    print(papers, file=process.stdin, flush=True)
    answer = process.stdout.readline()
    require(bool(answer), "the window's answer")
    data: dict[str, Any] = json.loads(answer)
    return data


def display(folder: Path) -> list[Figure]:
    """One frame of the public screen at 1920 × 1080 with forty candidates, a stroke half drawn."""
    path = folder / "forty.zhengpiao"
    case = {
        "rules": "party-2020",
        "seats": SEATS,
        "candidates": [{"id": f"c{n:02}", "name": f"候选人{n:02}"} for n in range(MANY)],
        "ballots": [],
    }
    papers = 300
    case |= dict.fromkeys(("required", "present", "issued", "collected"), papers + 50)
    start(path, parse_case(json.dumps(case).encode(), with_ballots=False), SystemClock())
    with closing(Desk.open(path, SystemClock())) as desk, desk.file.still():
        for number in range(papers):
            marks = "".join("F" if (place * 7 + number) % MANY < SEATS else "A" for place in range(MANY))
            ballots.enter(desk, CONTEST, BATCH, marks=marks, by=BY)
    process = _open(path)
    frames = [_ask(process, 0)["frame_ms"] / 1000 for _ in range(7)]
    process.communicate()
    middle = median(frames)
    name = f"public screen, {MANY} candidates: frame / one frame of 60 Hz"
    return [Figure(name, middle / FRAME, 1.0, f"{middle * 1000:.1f} ms")]
