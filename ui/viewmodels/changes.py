"""Who hears that the file or the table changed: a page while it is in view, everything else at once."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, SignalInstance


class _Ear(QObject):
    """What a page hears, and whether there is something that it did not hear yet."""

    said = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.missed = False


class Changes:
    """A signal for a window of many pages: one that is out of view hears of all it missed, in one, before it is shown.

    Whoever connects inside `made_for(page)` belongs to that page; whoever connects elsewhere always hears at once.
    """

    def __init__(self) -> None:
        self._everybody = _Ear()
        self._pages: dict[Hashable, _Ear] = {}
        self._making = self._everybody
        self._shown: Hashable = None

    @property
    def at_once(self) -> SignalInstance:
        """What everything hears that is no page."""
        return self._everybody.said

    def connect(self, slot: object) -> None:
        """Calls a slot, or emits a signal, after each change."""
        self._making.said.connect(slot)

    def emit(self) -> None:
        """Something changed. What a slot changes in its turn is told at once, as by a signal."""
        for page in self._pages.values():
            page.missed = True
        self._everybody.said.emit()
        self._tell()

    @contextmanager
    def made_for(self, page: Hashable) -> Iterator[None]:
        """Inside, whoever connects belongs to this page."""
        before, self._making = self._making, self._pages.setdefault(page, _Ear())
        try:
            yield
        finally:
            self._making = before

    def show(self, page: Hashable) -> None:
        """This page comes into view and hears of what it missed; None or an unknown one: no page of this file does."""
        self._shown = page
        self._tell()

    def _tell(self) -> None:
        page = self._pages.get(self._shown)
        if page is not None and page.missed:
            page.missed = False
            page.said.emit()
