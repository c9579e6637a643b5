"""The public screen: what is shown to the hall, what may be shown, and who says so.

The operator asks for a scene; `scene` is what is shown. The running count stays dark while a second entry is
outstanding, unless the operator overrides that for this contest; a scene that loses its ground (a count reopened)
falls back to the dark one. `changed` comes after everything that changes the picture.
"""

from collections.abc import Callable
from time import monotonic
from typing import Self

from PySide6.QtCore import QObject, Signal

from core.procedure.contest import State, reached
from core.store.rows import ContestRow
from ui.viewmodels.display_cards import Card, Scene
from ui.viewmodels.display_feed import DisplayFeed, second_entry_outstanding
from ui.viewmodels.display_speech import Speaking, SpeechTimer
from ui.viewmodels.live_running import Running
from ui.viewmodels.session import Session

COUNTS: tuple[Scene, ...] = ("dark", "running", "final", "elected")


class DisplayViewModel(QObject):
    """One for each open file; use `of`, so that the window, its strip of buttons and the pages share it."""

    changed = Signal()
    window_wanted = Signal()  # somebody asks to open the public screen, or to close it

    def __init__(self, session: Session, *, stopwatch: Callable[[], float] = monotonic) -> None:
        super().__init__(session)
        self._session = session
        self._feed = DisplayFeed(session)
        self.speech = SpeechTimer(stopwatch=stopwatch)
        self.speaking = Speaking(session, self.speech, lambda: self.show("speech"))
        self._wanted: Scene = "title"
        self._revealed: set[str] = set()  # contests whose single reading the operator shows all the same
        self._by_votes = True
        self._running: dict[str, Running] = {}
        self._contest = session.contest_id
        session.changed.at_once.connect(
            self._on_session
        )  # the hall sees it, whichever page asked for it first
        self.speech.changed.connect(self._on_speech)

    @classmethod
    def of(cls, session: Session) -> Self:
        """The one of this open file."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    # what the hall sees

    def scene(self) -> Scene:
        """What is shown now."""
        if self.why_not(self._wanted):
            return "dark" if self._wanted in COUNTS and not self.why_not("dark") else "title"
        if self._wanted == "running" and not self.may_show_running:
            return "dark"
        return self._wanted

    def card(self) -> Card:
        """The scene with its words and numbers."""
        scene, row = self.scene(), self._session.contest()
        if scene == "speech":
            return self.speech.card()
        if scene == "quorum":
            return self._feed.quorum()
        return self._feed.title() if scene == "title" or row is None else self._of_contest(scene, row)

    def _of_contest(self, scene: Scene, row: ContestRow) -> Card:
        if scene == "elected":
            return self._feed.elected(row)
        running = self._count()
        if scene == "dark":
            return self._feed.held(row, running, self._why_dark(row))
        return self._feed.count(running, by_votes_first=self._by_votes, final=scene == "final")

    def rehearsal(self) -> bool:
        """Whether the red 演练 band is shown."""
        return self._feed.rehearsal()

    # what the operator asks

    def wanted(self) -> Scene:
        """What was asked for; differs from `scene` while that may not be shown."""
        return self._wanted

    def show(self, scene: Scene) -> bool:
        """Asks for a scene. False where it has no ground yet: then nothing changes (`why_not` says why).

        Asked for while a second entry is outstanding, the running count is shown as soon as all is settled.
        """
        if self.why_not(scene):
            return False
        self._wanted = scene
        self.changed.emit()
        return True

    def why_not(self, scene: Scene) -> str:
        """Why a scene cannot be asked for now, "" where it can."""
        row = self._session.contest()
        if scene in ("title", "quorum"):
            return ""
        if row is None:
            return self.tr("No election has been drafted yet.")
        if scene == "speech":
            return "" if row.candidates else self.tr("There are no candidates yet.")
        state = State(row.state)
        if state is State.VOID or row.valid is False:
            return self.tr("The election was declared void: its papers are not counted.")
        if scene in ("dark", "running"):
            ready = reached(state, State.VALID)
            return "" if ready else self.tr("Locked until the election is declared valid.")
        return "" if row.outcome is not None else self.tr("Locked until the count is checked.")

    @property
    def may_show_running(self) -> bool:
        """Whether the votes may be shown while they are counted: no second entry is outstanding, or the operator
        overrode that.
        """
        row = self._session.contest()
        return row is not None and (row.id in self._revealed or not self.second_entry_outstanding)

    @property
    def second_entry_outstanding(self) -> bool:
        """Whether the count rests on papers that were read once and are to be read twice."""
        row = self._session.contest()
        return row is not None and second_entry_outstanding(self._session, row)

    def reveal(self) -> bool:
        """Shows the running count although a second entry is outstanding: the operator's explicit word, for this
        contest.
        """
        self._revealed.add(self._session.contest_id)
        return self.show("running")

    def toggle_dark(self) -> None:
        """The dark count, or from there the running one."""
        self.show("running" if self._wanted == "dark" else "dark")

    def by_votes(self) -> bool:
        """Most votes first; else as on the ballot."""
        return self._by_votes

    def set_by_votes(self, by_votes: bool) -> None:  # noqa: FBT001  # takes the signal of a check box
        """Most votes first, or as on the ballot."""
        self._by_votes = by_votes
        self.changed.emit()

    # inside

    def _why_dark(self, row: ContestRow) -> str:
        if self._wanted == "running" and second_entry_outstanding(self._session, row):
            return self.tr("The votes are shown once every ballot has been read twice.")
        return self.tr("The votes are being counted.")

    def _count(self) -> Running:
        """The running count of the contest on the table."""
        contest = self._session.contest_id
        if contest not in self._running:
            self._running[contest] = Running(self._session, self._session.changed.at_once)
            self._running[contest].changed.connect(self.changed)
        return self._running[contest]

    def _on_session(self) -> None:
        """Another contest is on the table: begin with its title, whatever was shown of the one before."""
        if self._session.contest_id != self._contest:
            self._contest = self._session.contest_id
            self._wanted = "title"
            self.speaking.end()
            self.speech.set_part("speech")
            self.speech.prepare("")
        self.changed.emit()

    def _on_speech(self) -> None:
        if self._wanted == "speech":
            self.changed.emit()
