"""What the File menu and the start page can do with files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.clock import Clock
from ui.dialogs import SUFFIX, Dialogs
from ui.settings import Settings
from ui.shapes import Notice
from ui.viewmodels.start import NewTerm

if TYPE_CHECKING:
    from types import ModuleType

    from ui.page import Page
    from ui.viewmodels.session import Session

MOST_DIFFERENCES = 5
MakeSample = Callable[[Path], Path]  # writes the sample congress into a folder, returns its file


class FileControl(QObject):
    """Opens, makes, copies, checks. Every method raises coded errors for the caller to show; `adopt` gets the session
    that was opened.
    """

    def __init__(
        self,
        ask: Dialogs,
        settings: Settings,
        clock: Clock,
        make_sample: MakeSample,
        adopt: Callable[["Session"], object],
    ) -> None:
        super().__init__(ask)
        self.ask, self._settings, self._clock = ask, settings, clock
        self._make_sample, self._adopt = make_sample, adopt

    def open_file(self, path: Path) -> None:
        """Opens a file on the step where work stopped; the file open before stays open where this is refused."""
        rehearsal = self._rehearsals() in path.resolve().parents
        session = _files().open_session(
            path, self._clock, clerk=self._settings.values.clerk, rehearsal=rehearsal
        )
        kept = self._settings.values.backup_folder
        session.backup_folder = Path(kept) if kept else None
        session.backup_chosen.connect(self._keep_backup)
        self._keep_layouts(session)
        self._settings.remember_file(path)
        self._adopt(session)

    def choose_file(self) -> None:
        """Asks which file and opens it."""
        path = self.ask.which_file()
        if path is not None:
            self.open_file(path)

    def create(self, wanted: NewTerm) -> bool:
        """Asks where, makes a new file with its first meeting, opens it; false where the person cancelled."""
        mark = self.tr(" rehearsal") if wanted.rehearsal else ""
        suggestion = f"{wanted.township}{wanted.term}{mark}{SUFFIX}".replace("/", "_")
        path = self.ask.new_file(self.tr("Where is the new file kept?"), suggestion)
        if path is None:
            return False
        self._settings.values.clerk = wanted.clerk
        _files().create_file(path, self._clock, wanted)
        self.open_file(path)
        return True

    def rehearse(self) -> None:
        """Opens a fresh copy of the sample congress, marked as a rehearsal."""
        folder = self._rehearsals()
        folder.mkdir(parents=True, exist_ok=True)
        number = len(list(folder.iterdir())) + 1
        self.open_file(self._make_sample(folder / f"{number:03d}"))

    def back_up(self, session: "Session") -> Notice | None:
        """Asks where, copies the open file there and reads the copy back."""
        path = self.ask.new_file(self.tr("Where is the backup kept?"), session.path.name)
        if path is None:
            return None
        if path.exists():
            from core.errors.file import AlreadyThere  # noqa: PLC0415  # a start needs none

            raise AlreadyThere(path=str(path))
        _files().make_backup(session, path)
        return Notice("good", self.tr("The backup was written and read back: {path}").format(path=path))

    def restore_page(self) -> "Page":
        """The page on which a file is made out of a copy."""
        from ui.pages.safety_restore import RestorePage  # noqa: PLC0415  # loaded when first shown
        from ui.viewmodels.safety_restore import RestoreViewModel  # noqa: PLC0415  # as above

        return RestorePage(
            RestoreViewModel(self._clock),
            which_copy=self.ask.which_file,
            which_target=lambda name: self.ask.new_file(self.tr("Where is the restored file kept?"), name),
            open_file=self.open_file,
        )

    def verify(self) -> None:
        """Asks which file and, if there is a paper, its fingerprint; shows what the check found."""
        path = self.ask.which_file()
        if path is None:
            return
        question = self.tr("Fingerprint from the signed paper (may be left empty):")
        fingerprint = self.ask.words(self.tr("Verify a file"), question)
        if fingerprint is None:
            return
        found = _files().verify_file(path, self._clock, fingerprint)
        lines = [
            self.tr("%n line(s) in the journal", "", found.entries),
            self.tr("%n ballot(s) counted again", "", found.ballots),
        ]
        if found.intact:
            self.ask.statement(path.name, "ok", self.tr("Intact"), tuple(lines))
            return
        lines = [self.tr("%n difference(s) found", "", len(found.differences))]
        lines += [f"{item.where}: {item.what}" for item in found.differences[:MOST_DIFFERENCES]]
        self.ask.statement(path.name, "wrong", self.tr("Not intact"), tuple(lines))

    def _keep_backup(self, folder: str) -> None:
        self._settings.values.backup_folder = folder
        self._settings.save()

    def _keep_layouts(self, session: "Session") -> None:
        """How ballots are printed comes from the settings and goes back there with every choice."""
        kept, key = self._settings.values.ballot_layouts, str(session.path.resolve())
        session.ballot_layouts = _files().layouts_from(kept.get(key))

        def keep() -> None:
            self._settings.values.ballot_layouts[key] = _files().layouts_to(session.ballot_layouts)
            self._settings.save()

        session.layout_chosen.connect(keep)

    def _rehearsals(self) -> Path:
        return (self._settings.folder / "rehearsal").resolve()


def _files() -> "ModuleType":
    """The way to the core, taken when the first file is touched: the start page does not wait for the database."""
    from ui.viewmodels import files  # noqa: PLC0415  # see above

    return files
