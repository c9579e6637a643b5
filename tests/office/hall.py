"""A congress for tests: a file with one meeting, brought as far as a test wants, through the office commands alone."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from argon2 import PasswordHasher

from core.clock import FixedClock
from core.domain.roll import RollRow
from core.journal import events as ev
from core.office import attendance, ballots, contests, count, drafts, officers, roll, term
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from core.store.file import blank

BY = "秘书"
STEP = timedelta(seconds=7)
MEETING = "pc"
START = datetime(2026, 3, 7, 9, 0, tzinfo=timezone(timedelta(hours=8)))
OFFICERS = (
    ev.Officer("chief_scrutineer", "赵监"),
    ev.Officer("scrutineer", "钱监"),
    ev.Officer("teller", "孙计"),
)
PIN = "24680"
NAMES = tuple(f"{name}某" for name in "甲乙丙丁戊己庚辛壬癸子丑")


class CheapPins:
    """Hashes that cost nothing and are always the same, so that a test may sign in a hundred times."""

    def hash(self, password: str, /) -> str:
        """As the product's, with the smallest parameters there are."""
        return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(password, salt=b"0" * 16)


CHEAP = CheapPins()


def clock() -> FixedClock:
    """A clock that goes on by seven seconds a reading."""
    return FixedClock(START, STEP)


def nominees() -> tuple[ev.Nominee, ...]:
    """The seed's twelve: two for secretary, three for deputy secretary (one of them a woman), seven more."""
    groups: list[tuple[str, ...]] = [("secretary",)] * 2 + [("deputy_secretary",)] * 3 + [()] * 7
    groups[4] = ("deputy_secretary", "female")
    return tuple(ev.Nominee(f"c{n:02}", name, groups[n - 1]) for n, name in enumerate(NAMES, start=1))


def congress(
    path: Path,
    *,
    template: str = "xianan-2003",
    delegates: int = 20,
    present: int = 18,
    rehearsal: bool = False,
) -> Desk:
    """A file with one meeting: roll, attendance, officers; no contest yet. A copy of what the commands made once."""
    content, now = _congress(template, delegates, present, rehearsal=rehearsal)
    blank(path)
    path.write_bytes(content)
    return Desk.open(path, FixedClock(now, STEP))


@cache
def _congress(template: str, delegates: int, present: int, *, rehearsal: bool) -> tuple[bytes, datetime]:
    """The file, and the next moment of its clock."""
    time = clock()
    with TemporaryDirectory() as folder:
        desk = Desk.create(
            Path(folder) / "a.zhengpiao",
            time,
            township="青山镇",
            term="第十届",
            template=template,
            by=BY,
            file_id="f" * 32,
            rehearsal=rehearsal,
        )
        term.open_meeting(desk, meeting=MEETING, title="青山镇第十次代表大会", template=template, by=BY)
        rows = [RollRow(number=str(n), name=f"代表{n}") for n in range(1, delegates + 1)]
        roll.import_rows(desk, MEETING, rows, source="代表.xlsx", by=BY)
        for n in range(1, present + 1):
            attendance.check_in(desk, MEETING, f"m{n:04}", by=BY)
        officers.appoint(desk, MEETING, OFFICERS, by=BY)
        desk.close()
        return desk.file.path.read_bytes(), time.now()


def draft_committee(desk: Desk, *, contest: str = "committee", candidates: Sequence[ev.Nominee] = ()) -> str:
    """The seed's committee: nine seats."""
    drafts.draft(
        desk,
        MEETING,
        contest=contest,
        title="党委委员选举",
        office="committee",
        seats=9,
        candidates=candidates or nominees(),
        order="approved",
        by=BY,
    )
    return contest


def draft_plain(
    desk: Desk,
    contest: str = "c1",
    *,
    seats: int = 2,
    names: int = 3,
    rules: RuleSet | None = None,
    choices: int | None = None,
) -> str:
    """A contest outside any chain, candidates named after the first letters."""
    drafts.draft(
        desk,
        MEETING,
        contest=contest,
        title=f"选举{contest}",
        office="other",
        seats=seats,
        choices=choices,
        candidates=[ev.Nominee(f"p{n}", NAMES[n - 1]) for n in range(1, names + 1)],
        order="approved",
        rules=rules,
        by=BY,
    )
    return contest


def to_valid(desk: Desk, contest: str, *, papers: int, heads: contests.Heads | None = None) -> None:
    """From the draft to the declaration that the election is valid."""
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, heads=heads, by=BY)
    contests.issue(desk, contest, unpacked=papers, issued=papers, kept=0, clipped=0, heads=heads, by=BY)
    contests.collect(desk, contest, collected=papers, by=BY)
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)


def to_counting(desk: Desk, contest: str, *, papers: int, heads: contests.Heads | None = None) -> None:
    """From the draft to one open batch `1`."""
    to_valid(desk, contest, papers=papers, heads=heads)
    ballots.open_batch(desk, contest, "1", papers=papers, by=BY)


def enter_all(desk: Desk, contest: str, papers: Iterable[str], batch: str = "1") -> None:
    """Enter plain papers."""
    for marks in papers:
        ballots.enter(desk, contest, batch, marks=marks, by="孙计")


def to_announced(desk: Desk, contest: str, papers: Sequence[str]) -> None:
    """From the draft to the announcement, with these papers in one batch."""
    to_counting(desk, contest, papers=len(papers))
    enter_all(desk, contest, papers)
    count.check(desk, contest, by="赵监")
    count.announce(desk, contest, announced_by="主席", by=BY)
