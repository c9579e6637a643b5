"""Work that asks for itself comes to rest."""

import pytest

from ui.widgets.settling import MOST, Settling


class Layout:
    """Asks for itself the given number of times, from within."""

    def __init__(self, asks: int) -> None:
        self.asks, self.runs, self.depth, self.deepest = asks, 0, 0, 0
        self.settle = Settling(self.draw)

    def draw(self) -> None:
        """One drawing."""
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        self.runs += 1
        if self.runs <= self.asks:
            self.settle()
        self.depth -= 1


@pytest.mark.parametrize(("asks", "runs"), [(0, 1), (1, 2), (2, 3), (1000, MOST)])
def test_it_runs_again_after_itself_a_few_times_at_most_and_never_within_itself(asks: int, runs: int) -> None:
    layout = Layout(asks)
    layout.settle()
    assert (layout.runs, layout.deepest) == (runs, 1)


def test_after_a_failure_it_runs_again() -> None:
    asked: list[str] = []

    def fail_once() -> None:
        asked.append("once")
        if len(asked) == 1:
            raise RuntimeError("no room")

    settle = Settling(fail_once)
    with pytest.raises(RuntimeError, match="no room"):
        settle()
    settle()
    assert len(asked) == 2
