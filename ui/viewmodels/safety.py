"""The second copy after each batch and each stage, made while work goes on; when it went where, or why not."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStorageInfo, Signal

from core.errors import CodedError
from core.journal.event import Event
from core.journal.events import BallotEntered
from core.office import safety
from core.office.desk import Desk, Recorded
from core.office.safety import BackupMade
from core.store import queries
from ui.messages import notice
from ui.shapes import Notice
from ui.viewmodels.background import Background, Report
from ui.viewmodels.session import Session

# After these the hall has something to lose that nobody would do twice.
STAGES: Final = frozenset(
    {
        "roll_imported",
        "contest_fixed",
        "quorum_established",
        "ballots_issued",
        "papers_collected",
        "election_declared",
        "batches_split",
        "batch_finished",
        "batch_settled",
        "sheet_settled",
        "count_checked",
        "result_announced",
        "contest_sealed",
    }
)


class SafetyViewModel(QObject):
    """One open file. `changed` when a copy was made or failed; nothing happens while no second place is set."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._work = Background(self)
        self._work.failed.connect(self._failed)
        self._again = False
        self._made: tuple[str, str] | None = None  # time of day, place
        self._problem: Notice | None = None
        self._papers: dict[tuple[str, str], int] = {}
        self._stop = session.desk.subscribe(self._hear)
        session.backup_chosen.connect(self._on_chosen)

    def close(self) -> None:
        """The file is closed: nothing is copied any more."""
        self._stop()

    @property
    def busy(self) -> bool:
        """Whether a copy is being made."""
        return self._work.busy

    def words(self) -> str:
        """For the header: 备份 21:04 U盘; "" before the first copy."""
        if self._problem is not None:
            return self.tr("No backup: {place}").format(place=self._place())
        if self._made is None:
            return ""
        return self.tr("Backup {at} {place}").format(at=self._made[0], place=self._made[1])

    def problem(self) -> Notice | None:
        """Why the last copy was not made, and what to do; None where it was."""
        return self._problem

    def back_up(self) -> None:
        """Makes a copy now, in the background; one more follows where another is asked for meanwhile."""
        folder = self._session.backup_folder
        if folder is None:
            return
        if self._work.busy:
            self._again = True
            return
        if not folder.is_dir():  # never made anew: in the place of a stick it would lie on this very disk
            self._gone(folder)
            return
        path, clock = self._session.path, self._session.desk.clock

        def work(_report: Report) -> BackupMade:
            desk = Desk.open(path, clock, write=False)
            try:
                return safety.backup_to(desk, folder)
            finally:
                desk.close()

        self._work.run(work, self._done)

    def _hear(self, recorded: Recorded) -> None:
        if self._session.backup_folder is not None and self._matters(recorded.event):
            self.back_up()

    def _matters(self, event: Event) -> bool:
        if event.kind in STAGES:
            return True
        if not isinstance(event, BallotEntered):
            return False
        key = event.contest, event.batch
        if key not in self._papers:  # asked for once for each batch, not before every ballot
            rows = queries.batches(self._session.desk.file, event.contest)
            self._papers |= {(event.contest, row.name): row.papers for row in rows}
        return event.number == self._papers.get(key)

    def _on_chosen(self, _folder: str) -> None:
        self._made = self._problem = None
        self.back_up()

    def _done(self, _made: BackupMade) -> None:
        at = self._session.desk.clock.now().strftime("%H:%M")
        self._made, self._problem = (at, self._place()), None
        self.changed.emit()
        self._follow_up()

    def _failed(self, problem: CodedError) -> None:
        folder = self._session.backup_folder
        if folder is not None and not folder.is_dir():
            self._gone(folder)
        else:
            said = notice(problem)
            what = self.tr("No backup was made. {what}").format(what=said.what)
            self._problem = Notice("warn", what, f"{said.do} {self._goes_on()}".strip())
            self.changed.emit()
        self._follow_up()

    def _gone(self, folder: Path) -> None:
        what = self.tr("No backup: {folder} is not there. Was the stick pulled?").format(folder=folder)
        do = self.tr("Put it back, or choose another place in the File menu.")
        self._problem = Notice("warn", what, f"{do} {self._goes_on()}")
        self.changed.emit()

    def _goes_on(self) -> str:
        return self.tr("Work goes on; the next stage tries again.")

    def _follow_up(self) -> None:
        again, self._again = self._again, False
        if again:
            self.back_up()

    def _place(self) -> str:
        """The name of the stick, else of the folder."""
        folder = self._session.backup_folder
        if folder is None:
            return ""
        volume = QStorageInfo(str(folder))
        root = Path(volume.rootPath()) if volume.isValid() else Path("/")
        if root in (Path(root.anchor), Path.home()) and root != folder:
            return folder.name
        return volume.name() or root.name or folder.name
