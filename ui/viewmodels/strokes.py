"""Characters that the stroke table lacks: which ones, in whose name, and what the operator says of them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from core.office import term
from core.roster.strokes import StrokeTable, unknown_characters
from core.store import queries
from ui.viewmodels.session import Session


def table_of(session: Session) -> StrokeTable:
    """The table with what was learned in this file."""
    return StrokeTable.load().with_learned(queries.learned_strokes(session.desk.file))


class StrokesViewModel(QObject):
    """Asks once for each character; the answer is kept in the file."""

    changed = Signal()

    def __init__(self, session: Session, names: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self._session, self._names = session, names
        session.changed.connect(self.changed)

    def unknown(self) -> tuple[str, str]:
        """The first character to ask about and the name it stands in; two empty texts where all are known."""
        found = unknown_characters(self._names(), table_of(self._session))
        return next(iter(found.items()), ("", ""))

    def left(self) -> int:
        """How many characters are to be asked about."""
        return len(unknown_characters(self._names(), table_of(self._session)))

    def learn(self, typed: str) -> None:
        """Takes the answer for the first one. Raises `BadStrokes` and what the desk raises."""
        character, _ = self.unknown()
        if character:
            term.learn_strokes(self._session.desk, character=character, strokes=typed, by=self._session.clerk)
