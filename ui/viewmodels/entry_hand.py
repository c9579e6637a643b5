"""Which pile is in hand and which is being settled, for the pages that share it: once for each open file."""

from typing import Self

from PySide6.QtCore import QObject, Signal

from ui.viewmodels.entry_pace import Pace
from ui.viewmodels.session import Session


class Hand(QObject):
    """Remembers what one page chose for another, in memory alone. `taken` comes with the contest."""

    taken = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._entering: dict[str, str] = {}
        self._settling: dict[str, str] = {}
        self._paces: dict[str, Pace] = {}

    @classmethod
    def of(cls, session: Session) -> Self:
        """The one of this open file."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def take(self, contest: str, batch: str) -> None:
        """This pile is to be read next."""
        self._entering[contest] = batch
        self.taken.emit(contest)

    def to_read(self, contest: str) -> str:
        """The pile that was chosen to be read; "" where none was, or it was asked for already."""
        return self._entering.pop(contest, "")

    def settle(self, contest: str, batch: str) -> None:
        """This pile is to be settled next."""
        self._settling[contest] = batch

    def to_settle(self, contest: str) -> str:
        """The pile chosen to be settled; "" where none was."""
        return self._settling.get(contest, "")

    def keep_pace(self, contest: str, pace: Pace) -> None:
        """The pace at which this contest is read, for whoever tells when all will be done."""
        self._paces[contest] = pace

    def recent(self, contest: str) -> tuple[tuple[int, int], ...]:
        """Pieces of work (papers, seconds) of the last minutes; none before anything was read here."""
        pace = self._paces.get(contest)
        return (pace.piece(),) if pace is not None else ()
