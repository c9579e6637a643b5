"""The archive that each seal leaves behind, beside the file and on the second disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from ui.settings import Settings

if TYPE_CHECKING:
    from core.office.desk import Recorded
    from ui.viewmodels.session import Session

SEALING = ("contest_sealed", "corrigendum_recorded")


class Archivist(Protocol):
    """Whoever writes archives, one at a time."""

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        ...

    def archive_into(self, folders: Sequence[Path]) -> None:
        """Makes the archive of the open file in each of these folders."""
        ...


class SealArchive(QObject):
    """Hears of seals and corrigenda; what is sealed while something else is written waits for its end."""

    def __init__(self, archivist: Archivist, settings: Settings) -> None:
        super().__init__()
        self._archivist, self._settings = archivist, settings
        self._session: Session | None = None
        self._owed = False

    def adopt(self, session: "Session | None") -> None:
        """Another file is open, or none. A rehearsal leaves no archives."""
        self._session, self._owed = session, False
        if session is not None and not session.rehearsal:
            session.desk.subscribe(self._hear)  # until that file is closed

    def make(self) -> None:
        """The archive that is owed, if one is and nothing else is being written."""
        session = self._session
        if session is None or not self._owed or self._archivist.busy:
            return
        self._owed = False
        second = session.backup_folder
        places = [session.path.parent, *([second] if second is not None and second.is_dir() else [])]
        self._archivist.archive_into([place / self.tr("Archive of elections") for place in places])

    def _hear(self, recorded: "Recorded") -> None:
        if recorded.event.kind in SEALING and self._settings.values.archive_on_seal:
            self._owed = True
            self.make()
