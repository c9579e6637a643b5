"""How far a long piece of work is, and whether somebody wants it to stop."""

from collections.abc import Callable
from typing import Final

from core.errors.exchange import ExportCancelled

Progress = Callable[[int, int], object]
EVERY: Final = 200
"""Steps between two looks at both: a person sees it move, and the work does not wait for being watched."""


class Course:
    """Told of every step; passes on `(done, all)` now and then and asks `cancelled()` as often."""

    def __init__(self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> None:
        self._progress, self._cancelled = progress, cancelled
        self.done = self.all = 0

    def begin(self, steps: int) -> None:
        """So many steps lie ahead. Raises `ExportCancelled`."""
        self.done, self.all = 0, steps
        self.look()

    def step(self, number: int = 1) -> None:
        """So many more are done. Raises `ExportCancelled`."""
        before, self.done = self.done, self.done + number
        if before // EVERY != self.done // EVERY or self.done == self.all:
            self.look()

    def look(self) -> None:
        """Tell how far it is. Raises `ExportCancelled` where somebody cancelled."""
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelled(done=self.done, all=self.all)
        if self._progress is not None:
            self._progress(self.done, self.all)
