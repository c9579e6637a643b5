"""One figure of the bench, and how two pieces of work are timed against each other."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """How many times as long as the bare tool we take, and how many times would still do."""

    name: str
    ratio: float
    goal: float
    note: str = ""

    def line(self) -> str:
        """As it is printed."""
        sign = "ok" if self.ratio <= self.goal else "MISSED"
        return f"{sign:<8}{self.name:<52}{self.ratio:7.2f}   goal {self.goal:>5}   {self.note}"


def in_turns(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The median seconds of each, one after the other, the first one changing from round to round."""
    times: dict[Callable[[], object], list[float]] = {ours: [], bare: []}
    for number in range(rounds):
        for work in (ours, bare) if number % 2 else (bare, ours):
            gc.collect()
            began = time.perf_counter()
            work()
            times[work].append(time.perf_counter() - began)
    return median(times[ours]), median(times[bare])


def require(agrees: bool, what: str) -> None:  # noqa: FBT001  (reads as an assertion)
    """A quick wrong answer is no answer. Raises `RuntimeError`."""
    if not agrees:
        raise RuntimeError(f"{what}: does not agree")
