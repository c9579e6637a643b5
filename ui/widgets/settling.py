"""Layouts that ask for themselves: a drawing that changes its own size must come to rest."""

from collections.abc import Callable

MOST = 4  # times in a row; two are usual where a scroll bar comes or goes


class Settling:
    """Runs some work; when the work asks for itself, once more afterwards, a few times at most, never within itself.

    Without it two sizes that call for each other would go on until the stack is full, and the program ends.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._running = False
        self._again = False

    def __call__(self) -> None:
        self._again = True
        if self._running:
            return
        self._running = True
        try:
            for _ in range(MOST):
                if not self._again:
                    return
                self._again = False
                self._work()
        finally:
            self._running = False
