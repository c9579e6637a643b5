"""Work that takes longer than a blink, off the window's thread: laying out papers, copying, verifying.

The work must not touch what belongs to the window's thread: it opens the file anew where it needs it.

Whoever asked for the work may be gone when it ends: a page left, a window closed. Nothing of Qt that can go away is
therefore known to the worker. It leaves words in one mailroom, which lives as long as the program; only the window's
thread, which alone takes objects apart, looks whether the one they are for is still there. Python's own collector would
take them apart wherever it happens to run, a closed window in the worker's thread too, which stops Qt for ever; so it
rests while the worker works, and the window's thread sweeps in its place.
"""

import gc
import threading
import weakref
from collections import deque
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot
from shiboken6 import isValid

from core.errors import EnvironmentProblem, UserError

Report = Callable[[int, int], None]  # done so far, all
Letter = Callable[[], None]
SWEEP_EVERY = 400  # milliseconds


class _Mailroom(QObject):
    """Words from the worker, opened one after the other in the window's thread. No word travels through Qt itself.

    From any thread: put a letter into `letters`, hold it no longer, then emit `arrived`. So what hangs on a letter, as
    a page that is long closed, is taken apart in the window's thread and in no other.
    """

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.letters: deque[Letter] = deque()
        self.arrived.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self.sweeper = QTimer(self, interval=SWEEP_EVERY)
        self.sweeper.timeout.connect(self._sweep)

    @Slot()
    def _sweep(self) -> None:
        """In the window's thread, what the collector would do; the collector itself again when the worker is gone."""
        gc.collect(1)
        if worker().gone():
            self.sweeper.stop()
            gc.enable()

    @Slot()
    def _open(self) -> None:
        self.letters.popleft()()


class _Worker:
    """Does one thing at a time for the whole program: what lays out papers keeps its fonts in one place.

    Its thread ends when nothing is left to do, so that the program can end; what it began it ends first.
    """

    def __init__(self) -> None:
        self._jobs: deque[Callable[[], Letter]] = deque()
        self._mail = _mailroom()
        self._changed = threading.Condition()
        self._works = False
        self._thread = threading.Thread()

    def start(self, job: Callable[[], Letter]) -> None:
        """Does it when its turn comes, and sends the letter that it ends with."""
        with self._changed:
            self._jobs.append(job)
            if not self._works:
                self._works = True
                gc.disable()
                self._mail.sweeper.start()
                self._thread = threading.Thread(target=self._work, name="background")
                self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether nothing is being done any more, after so long at the most."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._works, seconds)

    def gone(self) -> bool:
        """Whether no thread of it is left."""
        with self._changed:
            return not self._works and not self._thread.is_alive()

    def _work(self) -> None:
        while True:
            with self._changed:
                if not self._jobs:
                    self._works = False
                    self._changed.notify_all()
                    return
            self._mail.letters.append(self._jobs.popleft()())  # no name for either: nothing is held here
            self._mail.arrived.emit()


@lru_cache(maxsize=1)
def _mailroom() -> _Mailroom:
    """Made in the window's thread, where the first `Background` is."""
    return _Mailroom()


@lru_cache(maxsize=1)
def worker() -> _Worker:
    """The one worker."""
    return _Worker()


class _Job:
    """One piece of work; its end always comes, with a result or with what went wrong."""

    def __init__(self, work: Callable[[Report], Any], owner: "Background") -> None:
        self._work, self._owner = work, weakref.ref(owner)
        self._mail = _mailroom()

    def __call__(self) -> Letter:
        """In the worker's thread."""
        try:
            return self._letter(Background.end, self._work(self._report), None)
        except BaseException as problem:  # noqa: BLE001  (goes on to the window's thread, which decides)
            return self._letter(Background.end, None, problem)

    def _report(self, done: int, total: int) -> None:
        self._mail.letters.append(self._letter(Background.hear, done, total))
        self._mail.arrived.emit()

    def _letter(self, what: Callable[..., None], *words: object) -> Letter:
        return partial(self._deliver, what, *words)

    def _deliver(self, what: Callable[..., None], *words: object) -> None:
        owner = self._owner()
        if owner is not None and isValid(owner):
            what(owner, *words)


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
        _mailroom()
        self._given_up = False
        if until is not None:
            until.connect(self._give_up)
        self._busy = False
        self._done: Callable[[Any], object] = lambda _result: None
        self._waiting: list[tuple[Callable[[Report], Any], Callable[[Any], object]]] = []

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._busy

    def run(self, work: Callable[[Report], Any], done: Callable[[Any], object]) -> None:
        """Does the work elsewhere, then calls `done` with its result here."""
        self._waiting.append((work, done))
        if not self._busy:
            self._next()
            self.busy_changed.emit()

    def _next(self) -> None:
        work, self._done = self._waiting.pop(0)
        self._busy = True
        worker().start(_Job(work, self))

    @Slot()
    def _give_up(self) -> None:
        """What runs goes on to its own end, unheard: pages that would be redrawn read a closed file."""
        self._given_up = True
        self._waiting.clear()

    def hear(self, done: int, total: int) -> None:
        """How far the work is."""
        if not self._given_up:
            self.progressed.emit(done, total)

    def end(self, result: object, problem: BaseException | None) -> None:
        """The work is over."""
        done, self._busy = self._done, False
        self._done = lambda _result: None
        if self._given_up:
            return
        if self._waiting:
            self._next()
        try:
            if isinstance(problem, UserError | EnvironmentProblem):
                self.failed.emit(problem)
            elif isinstance(problem, Exception):
                raise problem
            elif problem is not None:  # a library that gave up; raised as it is, Qt would end the program
                raise RuntimeError(repr(problem)) from problem
            else:
                done(result)
        finally:
            if isValid(self):
                self.busy_changed.emit()
