"""How much slower than bare tools we are: ratios within one run, printed and written to out/bench.json.

Each figure compares our work with the same bytes handled by nothing but the tool beneath (sqlite3, hashlib, PySide6),
turn by turn on the same disk, so that a slow or busy machine slows both.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import bench_ballots
import bench_keys
import bench_papers
import bench_start
import bench_township
import bench_window
from bench_figure import Figure

LARGE = 100_000
ROUNDS = 300  # ballots typed into each window
OUT = Path("out") / "bench.json"


def figures(folder: Path, ballots: int, starts: int) -> list[Figure]:
    """Every figure; `ballots` is the size of the large file, `starts` how often each window is started."""
    measures: Sequence[Callable[[], list[Figure]]] = (
        lambda: bench_ballots.entry(folder, min(ballots, 3000)),
        lambda: bench_ballots.large_file(folder, ballots),
        lambda: bench_ballots.real_ballots(folder),
        bench_keys.keys,
        lambda: bench_township.township(folder, ballots),
        lambda: bench_papers.ballots(ballots),
        lambda: bench_window.display(folder),
        lambda: bench_window.large_file(folder, ballots, ROUNDS),
        lambda: bench_start.window(starts),
    )
    found: list[Figure] = []
    for measure in measures:
        for figure in measure():
            print(figure.line(), flush=True)
            found.append(figure)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints a table, writes the figures; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="Ratios against bare tools.")
    parser.add_argument("--ballots", type=int, default=LARGE, help="ballots in the large file")
    parser.add_argument("--starts", type=int, default=7, help="how often each window is started")
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args(arguments)
    began = time.perf_counter()
    # Beside the results: the system's own temporary folder may lie in memory, where a commit costs nothing.
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=chosen.out.parent, prefix=".bench-") as folder:
        found = figures(Path(folder), chosen.ballots, chosen.starts)
    data = [{"name": one.name, "ratio": round(one.ratio, 3), "goal": one.goal} for one in found]
    chosen.out.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    missed = [one.name for one in found if one.ratio > one.goal]
    verdict = f"missed: {', '.join(missed)}" if missed else "all goals met"
    print(f"{verdict}; {time.perf_counter() - began:.0f} s; {chosen.out}")
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main())
