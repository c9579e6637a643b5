"""Two minutes of practice before the first ballot: a small made-up election in a folder that is thrown away after."""

from collections.abc import Callable
from pathlib import Path
from secrets import SystemRandom
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QObject, Signal

from core.clock import Clock
from core.journal.events import Nominee
from core.office import ballots, contests, drafts, rehearsal, term
from core.office.contests import Heads
from core.office.desk import Desk
from core.office.made_up import Dice
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.rehearsal import RehearsalViewModel
from ui.viewmodels.session import Session

PAPERS = 10
NAMES = ("丁一", "于兰", "马志远", "王建国", "毛秀英", "方伟", "李强")
SEATS = 5
MINUTE = 60


class PracticeViewModel(QObject):
    """The entry of a made-up pile. Nothing of it touches the file that is open; `close` throws it away."""

    changed = Signal()

    def __init__(
        self,
        clock: Clock,
        memory: EntryMemory,
        teller: str,
        *,
        dice: Callable[[], Dice] = SystemRandom,
        stopwatch: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(prefix="zhengpiao-practice-", ignore_cleanup_errors=True)
        desk = _election(Path(self._folder.name) / "练习.zhengpiao", clock, teller or "·", dice())
        self.session = Session(desk, clerk=teller or "·")
        self.entry = EntryViewModel(self.session, memory)
        self.table = RehearsalViewModel(self.entry, dice)
        self._stopwatch, self._began, self._ended = stopwatch, 0.0, 0.0
        self.entry.ballot_entered.connect(self._tick)
        self.entry.changed.connect(self.changed)
        self._open = True

    def over(self) -> bool:
        """Whether all papers are entered."""
        return self.entry.stage() == "full"

    def verdict(self) -> tuple[str, ...]:
        """How it went: errors and time."""
        seconds = round(self._ended - self._began)
        time = self.tr("{minutes} min {seconds} s for {papers} papers").format(
            minutes=seconds // MINUTE, seconds=seconds % MINUTE, papers=PAPERS
        )
        return (*self.table.errors(), time)

    def close(self) -> None:
        """Throws the made-up election away."""
        if self._open:
            self._open = False
            self.session.close()
            self._folder.cleanup()

    def _tick(self, number: int) -> None:
        self._ended = self._stopwatch()
        if number == 1:
            self._began = self._ended


def _election(path: Path, clock: Clock, by: str, dice: Dice) -> Desk:
    """Seven names for five seats, ten papers made up."""
    desk = Desk.create(
        path, clock, township="练习镇", term="第一届", template="party-2020", by=by, rehearsal=True
    )
    term.open_meeting(desk, meeting="1", title="练习", template="party-2020", by=by)
    people = [Nominee(f"c{place}", name) for place, name in enumerate(NAMES, start=1)]
    drafts.draft(
        desk,
        "1",
        contest="practice",
        title="委员选举",
        office="other",
        seats=SEATS,
        candidates=people,
        order="approved",
        by=by,
    )
    heads = Heads(PAPERS, PAPERS, PAPERS)
    contests.fix(desk, "practice", approved_by="练习", by=by)
    contests.establish_quorum(desk, "practice", heads=heads, by=by)
    contests.issue(desk, "practice", unpacked=PAPERS, issued=PAPERS, kept=0, clipped=0, heads=heads, by=by)
    contests.collect(desk, "practice", collected=PAPERS, by=by)
    contests.declare(desk, "practice", valid=True, declared_by="练习", by=by)
    ballots.open_batch(desk, "practice", "1", papers=PAPERS, by=by)
    rehearsal.draw(desk, "practice", "1", dice=dice, by=by)
    return desk
