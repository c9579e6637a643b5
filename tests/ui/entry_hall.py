"""A contest under entry for the tests of the window: made through the office commands, shown without a frame."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.journal import events as ev
from core.office import ballots, contests, drafts
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from core.store import queries
from core.store.rows import BallotRow
from tests.office.hall import BY, MEETING, congress
from ui.pages.entry import EntryPage
from ui.settings import Settings
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.session import Session

CONTEST = "c"
TWELVE = (
    "丁一",
    "于兰",
    "马志远",
    "王建国",
    "毛秀英",
    "方伟",
    "李强",
    "张敏",
    "陈静",
    "周明",
    "赵磊",
    "龚喆",
)
PLAIN = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Space": Qt.Key.Key_Space}


def names(number: int) -> tuple[str, ...]:
    """So many different names."""
    return TWELVE[:number] if number <= len(TWELVE) else tuple(f"候选{n:02}" for n in range(number))


def drafted(
    path: Path, *, candidates: Sequence[str] = TWELVE, seats: int = 9, rules: RuleSet | None = None
) -> Desk:
    """A meeting of 18 present with one draft."""
    desk = congress(path / "congress.zhengpiao")
    drafts.draft(
        desk,
        MEETING,
        contest=CONTEST,
        title="党委委员选举",
        office="committee",
        seats=seats,
        candidates=[ev.Nominee(f"p{n}", name) for n, name in enumerate(candidates)],
        order="approved",
        rules=rules,
        by=BY,
    )
    return desk


def counting(desk: Desk, batches: Sequence[int] = (18,)) -> Desk:
    """The same, declared valid, its 18 or fewer papers in these batches."""
    papers = sum(batches)
    contests.fix(desk, CONTEST, approved_by="区委", by=BY, differential_waived_by="区委")
    contests.establish_quorum(desk, CONTEST, by=BY)
    contests.issue(desk, CONTEST, unpacked=papers, issued=papers, kept=0, clipped=0, by=BY)
    contests.collect(desk, CONTEST, collected=papers, by=BY)
    contests.declare(desk, CONTEST, valid=True, declared_by="赵监", by=BY)
    for number, size in enumerate(batches, start=1):
        ballots.open_batch(desk, CONTEST, str(number), papers=size, by=BY)
    return desk


def view_model(desk: Desk, folder: Path, *, clerk: str = "孙计") -> EntryViewModel:
    """The view-model on this file, with a watch that goes on by five seconds a look."""
    looks = iter(range(0, 100_000, 5))
    memory = EntryMemory(Settings(folder / "settings"))
    return EntryViewModel(Session(desk, clerk=clerk), memory, stopwatch=lambda: float(next(looks)))


def show(qtbot: QtBot, vm: EntryViewModel) -> EntryPage:
    """The page, on screen."""
    page = EntryPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def press(page: EntryPage, *keys: str) -> int:
    """Real key presses on the ballot: "Enter", "Esc", "Space", or a character; how many there were."""
    assert page.body is not None
    for key in keys:
        if key in PLAIN:
            QTest.keyClick(page.body.card.grid, PLAIN[key])
        else:
            QTest.keyClicks(page.body.card.grid, key)
    return len(keys)


def entered(desk: Desk, batch: str = "1") -> tuple[BallotRow, ...]:
    """What is in the file."""
    return queries.ballots(desk.file, CONTEST, batch)
