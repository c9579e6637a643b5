"""The open file as the window sees it: the desk, and which meeting and contest are on the table."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.office.desk import Desk, Recorded
from core.store import queries
from core.store.rows import ContestRow, MeetingRow
from ui.viewmodels.changes import Changes

if TYPE_CHECKING:
    from core.office.live import LiveCount  # loaded with the first count
    from core.reports.ballot.choices import BallotLayout  # loaded with the first ballot

GROUP = 4


class Session(QObject):
    """One open file. View-models take it, read `desk.file` through `queries` and write through `core.office`.

    `changed` comes after every write and after another contest is chosen; ask again then. Pages hear of it while they
    are in view (`Changes`).
    """

    backup_chosen = Signal(str)
    layout_chosen = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, *, clerk: str, rehearsal: bool = False) -> None:
        super().__init__()
        self.changed = Changes()
        self.desk = desk
        self.clerk = clerk  # who is at the keyboard: the `by` of every command
        self.rehearsal = rehearsal or queries.term_change(desk.file).rehearsal
        self.backup_folder: Path | None = None  # where the second copy goes, on another disk
        self.ballot_layouts: dict[str, BallotLayout] = {}  # how the ballots of each contest are printed
        self._meeting = ""
        self._contest = ""
        self.live_counts: dict[str, LiveCount] = {}  # one for each contest, for whoever shows it
        self._saved_at = ""
        self._heard: set[str] = set()
        self._stop = desk.subscribe(self._hear)
        self._settle()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.desk.file.path

    @property
    def meeting_id(self) -> str:
        """The meeting on the table, "" before one is opened."""
        return self._meeting

    @property
    def contest_id(self) -> str:
        """The contest on the table, "" before one is drafted."""
        return self._contest

    def meeting(self) -> MeetingRow | None:
        """The meeting on the table, read anew."""
        return queries.meeting(self.desk.file, self._meeting) if self._meeting else None

    def contest(self) -> ContestRow | None:
        """The contest on the table, read anew."""
        return queries.contest(self.desk.file, self._contest) if self._contest else None

    def contests(self) -> tuple[ContestRow, ...]:
        """The contests of the meeting on the table, without dropped drafts."""
        found = queries.contests(self.desk.file, self._meeting) if self._meeting else ()
        return tuple(row for row in found if row.state != "dropped")

    def choose_contest(self, contest_id: str) -> None:
        """Puts another contest on the table. Raises `NoSuchContest`."""
        row = queries.contest(self.desk.file, contest_id)
        self._meeting, self._contest = row.meeting, row.id
        self.changed.emit()

    def meetings(self) -> tuple[MeetingRow, ...]:
        """All meetings of the file, in the order in which they were opened."""
        return queries.meetings(self.desk.file)

    def choose_meeting(self, meeting_id: str) -> None:
        """Puts another meeting on the table, with the contest on which its work stands. Raises `NoSuchMeeting`."""
        self._meeting = queries.meeting(self.desk.file, meeting_id).id
        self._settle()
        self.changed.emit()

    def heard(self) -> frozenset[str]:
        """The kinds of what was written since the last asking, for whoever need not read all anew each time."""
        kinds, self._heard = frozenset(self._heard), set()
        return kinds

    def saved(self) -> tuple[str, str]:
        """Time of day of the last write in this sitting ("" before), and the first groups of the
        fingerprint.
        """
        head = self.desk.head.upper()
        return self._saved_at, f"{head[:GROUP]} {head[GROUP : 2 * GROUP]}"

    def choose_backup(self, folder: Path) -> None:
        """Keeps where the second copy goes, for all contests and for the next start."""
        self.backup_folder = folder
        self.backup_chosen.emit(str(folder))

    def close(self) -> None:
        """Closes the file; `closing` comes first, for work that goes on elsewhere."""
        self.closing.emit()
        self._stop()
        self.desk.close()

    def _hear(self, recorded: Recorded) -> None:
        self._heard.add(recorded.event.kind)
        self._saved_at = self.desk.clock.now().strftime("%H:%M:%S")
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Keeps what is on the table while it is there; else the meeting opened last and where work
        stopped in it.
        """
        meetings = queries.meetings(self.desk.file)
        if not self._meeting and meetings:
            self._meeting = meetings[-1].id
        known = self.contests()
        if known and self._contest not in {row.id for row in known}:
            unfinished = [row for row in known if row.state != "sealed"]
            self._contest = (unfinished or list(known))[0 if unfinished else -1].id
        elif known and self.contest_sealed() and known[-1].state == "drafted":
            self._contest = known[-1].id
        elif not known:
            self._contest = ""

    def contest_sealed(self) -> bool:
        """Whether the contest on the table is sealed."""
        return bool(self._contest) and queries.contest(self.desk.file, self._contest).state == "sealed"
