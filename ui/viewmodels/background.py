"""Work that takes longer than a blink, off the window's thread: laying out papers, copying, verifying.

The work must not touch what belongs to the window's thread: it opens the file anew where it needs it.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from core.errors import EnvironmentProblem, UserError

Report = Callable[[int, int], None]  # done so far, all


@lru_cache(maxsize=1)
def _one_thread() -> QThreadPool:
    """One worker for the whole program: what lays out papers keeps its fonts in one place."""
    pool = QThreadPool(QCoreApplication.instance())
    pool.setMaxThreadCount(1)
    return pool


class _Voice(QObject):
    """Carries words from the worker to the window's thread."""

    progressed = Signal(int, int)
    ended = Signal(object, object)


class _Job(QRunnable):
    """One piece of work; its end always comes, with a result or with what went wrong."""

    def __init__(self, work: Callable[[Report], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self.voice = _Voice()

    def run(self) -> None:
        try:
            result = self._work(self.voice.progressed.emit)
        except Exception as problem:  # noqa: BLE001 - goes on to the window's thread, which decides
            self.voice.ended.emit(None, problem)
        else:
            self.voice.ended.emit(result, None)


class Background(QObject):
    """Runs one piece of work after the other. `busy_changed` when it begins and ends, `progressed(done, all)`
    between, `failed(CodedError)` where it was refused; any other fault is raised in the window's thread.

    `until` is the signal after which nobody is there to hear of it: the file that the work was about is closed.
    """

    busy_changed = Signal()
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, until: SignalInstance | None = None) -> None:
        super().__init__(parent)
        self._given_up = False
        if until is not None:
            until.connect(self._give_up)
        self._job: _Job | None = None
        self._past: _Job | None = None  # kept until its thread has surely left it
        self._done: Callable[[Any], object] = lambda _result: None
        self._waiting: list[tuple[Callable[[Report], Any], Callable[[Any], object]]] = []

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def run(self, work: Callable[[Report], Any], done: Callable[[Any], object]) -> None:
        """Does the work elsewhere, then calls `done` with its result here."""
        self._waiting.append((work, done))
        if self._job is None:
            self._next()
            self.busy_changed.emit()

    def _next(self) -> None:
        work, self._done = self._waiting.pop(0)
        self._job = _Job(work)
        self._job.voice.progressed.connect(self.progressed)
        self._job.voice.ended.connect(self._end)
        _one_thread().start(self._job)

    @Slot()
    def _give_up(self) -> None:
        """What runs goes on to its own end, unheard: pages that would be redrawn read a closed file."""
        self._given_up = True
        self._waiting.clear()

    @Slot(object, object)
    def _end(self, result: object, problem: Exception | None) -> None:
        done, self._past, self._job = self._done, self._job, None
        if self._given_up:
            return
        if self._waiting:
            self._next()
        try:
            if isinstance(problem, UserError | EnvironmentProblem):
                self.failed.emit(problem)
            elif problem is not None:
                raise problem
            else:
                done(result)
        finally:
            self.busy_changed.emit()
