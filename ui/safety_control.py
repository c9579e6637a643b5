"""Copies in a second place, seen in the header; where they go is chosen in the File menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs import Dialogs
from ui.frame import Frame
from ui.shapes import Notice

if TYPE_CHECKING:
    from ui.viewmodels.safety import SafetyViewModel
    from ui.viewmodels.session import Session

STANDING = "backup"


class SafetyControl(QObject):
    """Shows what `SafetyViewModel` says, never in a dialog."""

    def __init__(self, window: Frame, ask: Dialogs) -> None:
        super().__init__(window)
        self._window, self._ask = window, ask
        self._session: Session | None = None
        self.copies: SafetyViewModel | None = None
        window.built.connect(self.follow)

    def adopt(self, session: "Session | None") -> None:
        """Another file is open, or none."""
        if self.copies is not None:
            self.copies.close()
        self._session, self.copies = session, None
        if session is not None:
            from ui.viewmodels.safety import SafetyViewModel  # noqa: PLC0415  # the start page needs none

            self.copies = SafetyViewModel(session)
            self.copies.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """The header, and the notice while there is a reason for one."""
        problem = self.copies.problem() if self.copies is not None else None
        words = self.copies.words() if self.copies is not None else ""
        self._window.header.show_backup(words, good=problem is None)
        self._window.set_standing(STANDING, problem)

    def choose_place(self) -> Notice | None:
        """Asks for the second place and makes the first copy there."""
        if self._session is None:
            return None
        folder = self._ask.which_folder(self.tr("A folder on a second disk or stick"))
        if folder is None:
            return None
        self._session.choose_backup(folder)
        return Notice(
            "info", self.tr("From now on a copy goes to {folder} after each stage.").format(folder=folder)
        )
