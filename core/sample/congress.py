"""The sample congress from the first check-in to the last seal, step by step as the secretary takes them."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from core.clock import FixedClock
from core.domain.ballot import Ballot
from core.journal.events import Officer, WrittenIn
from core.office import attendance, ballots, contests, count, drafts, officers, roll, seal, slate, term
from core.office.desk import Desk
from core.office.live import LiveCount
from core.roster.reading import read_roll
from core.sample import township as town
from core.sample.ballots import Pile
from core.store import queries
from core.store.rows import MemberRow
from core.wording import word

MEETING: Final = "1"
CLERK: Final = "大会秘书处"
BATCH_SIZE: Final = 25
REHEARSED: Final = 112  # papers in the box of a rehearsal
KEPT: Final = 3
_DAY: Final = datetime(2003, 3, 7, tzinfo=timezone(timedelta(hours=8)))
START: Final = _DAY + timedelta(hours=7, minutes=30)
_STEP: Final = timedelta(seconds=7)
# What the teller misread at first: the place in the pile and the cell, mended before the next batch is opened.
_MISREAD: Final = {"committee": {33: 4, 90: 8}, "deputy_secretary": {61: 2}}

Progress = Callable[[str, dict[str, object]], None]


def run(path: Path, progress: Progress) -> None:
    """Make the sample's file: the same bytes each time but for what SQLite itself adds.

    `progress` hears of each step, as a code of the catalogue with its numbers. Raises `AlreadyThere` or an
    `EnvironmentProblem`.
    """
    clock = FixedClock(START, _STEP)
    desk = _create(path, clock, rehearsal=False)
    try:
        with desk.file.still():  # one transaction: nobody gets the file before it is whole
            _Congress(desk, clock, progress).run()
    finally:
        desk.close()


def hold(desk: Desk, clock: FixedClock, progress: Progress) -> None:
    """The same congress in a file whose slate is fixed: its committee is elected from it."""
    clock.move_to(START)
    _Congress(desk, clock, progress, slated=True).run()


def rehearse(path: Path, progress: Progress) -> None:
    """Make a rehearsal of the sample, one for ever: its committee is declared valid, the papers lie in batches unread.

    Raises `AlreadyThere` or an `EnvironmentProblem`.
    """
    clock = FixedClock(START, _STEP)
    desk = _create(path, clock, rehearsal=True)
    try:
        with desk.file.still():
            _Congress(desk, clock, progress).until_the_papers_lie_in_batches()
    finally:
        desk.close()


def _create(path: Path, clock: FixedClock, *, rehearsal: bool) -> Desk:
    return Desk.create(
        path,
        clock,
        township=town.TOWNSHIP,
        term=town.TERM,
        template=town.TEMPLATE,
        by=CLERK,
        file_id="" if rehearsal else town.FILE_ID,
        rehearsal=rehearsal,
    )


class _Congress:
    """One day in the hall."""

    def __init__(self, desk: Desk, clock: FixedClock, progress: Progress, *, slated: bool = False) -> None:
        self.slated = slated
        self.desk = desk
        self.clock = clock
        self.progress = progress
        self.late: list[MemberRow] = []
        self.officers: tuple[Officer, ...] = ()

    def run(self) -> None:
        """All of it."""
        self._open()
        self._at(8, 0)
        self._check_in()
        self._committee()
        self._at(13, 0)
        self._arrive(town.LATER)
        self._runoff()
        self._at(15, 0)
        self._next("secretary", town.SECRETARY_PILE, collected=112)
        self._at(16, 30)
        self._next("deputy_secretary", town.DEPUTY_PILE, collected=113)

    def until_the_papers_lie_in_batches(self) -> None:
        """As far as a teller needs it to practise."""
        self._open()
        self._at(8, 0)
        self._check_in()
        self._draft_committee()
        self._box("committee", collected=REHEARSED)
        for number, start in enumerate(range(0, REHEARSED, BATCH_SIZE), start=1):
            papers = min(BATCH_SIZE, REHEARSED - start)
            ballots.open_batch(self.desk, "committee", str(number), papers=papers, by=CLERK)

    def _at(self, hour: int, minute: int) -> None:
        self.clock.move_to(_DAY + timedelta(hours=hour, minutes=minute))

    def _open(self) -> None:
        term.open_meeting(self.desk, meeting=MEETING, title=town.CONGRESS, template=town.TEMPLATE, by=CLERK)
        preview = read_roll(town.ROLL)
        roll.import_rows(self.desk, MEETING, preview.rows, source=preview.source, by=CLERK)
        self.progress("sample.roll", {"people": len(preview.rows)})

    # --- who is here --------------------------------------------------------------------------------------

    def _check_in(self) -> None:
        members = [one for one in queries.members(self.desk.file, MEETING) if one.counts]
        standing = {one.name for one in town.CANDIDATES}
        others = [one for one in members if one.row.name not in standing]
        away = _on_leave(others)
        self.officers = _officers([one for one in others if one.id not in away])
        busy = {one.name for one in self.officers}
        free = [one for one in others if one.id not in away and one.row.name not in busy]
        self.late = free[11 :: len(free) // (town.LATE + town.LATER)][: town.LATE + town.LATER]
        for member, reason in away.items():
            attendance.on_leave(self.desk, MEETING, member, reason=reason, by=CLERK)
        awaited = {one.id for one in self.late}
        for one in members:
            if one.id not in away and one.id not in awaited:
                attendance.check_in(self.desk, MEETING, one.id, by=CLERK)
        # The wrong card was held under the reader: taken back at once.
        attendance.check_in(self.desk, MEETING, self.late[0].id, by=CLERK)
        attendance.undo(self.desk, MEETING, self.late[0].id, by=CLERK)
        officers.appoint(self.desk, MEETING, self.officers, by=CLERK)
        here = queries.attendance(self.desk.file, MEETING)
        self.progress("sample.present", {"required": here.required, "present": here.present})

    def _arrive(self, people: int) -> None:
        for _ in range(people):
            attendance.check_in(self.desk, MEETING, self.late.pop(0).id, by=CLERK)

    def _officer(self, role: str) -> str:
        return next(one.name for one in self.officers if one.role == role)

    # --- the elections ------------------------------------------------------------------------------------

    def _committee(self) -> None:
        self._draft_committee()
        self._vote("committee", town.COMMITTEE, collected=112)

    def _draft_committee(self) -> None:
        if self.slated:
            slate.draft_committee(self.desk, MEETING, by=CLERK)
        else:
            drafts.draft(
                self.desk,
                MEETING,
                contest="committee",
                title=word("contest.committee"),
                office="committee",
                seats=9,
                candidates=town.CANDIDATES,
                by=CLERK,
            )
        self._at(9, 0)
        self._fix("committee")
        self._arrive(town.LATE)

    def _runoff(self) -> None:
        (tie,) = drafts.owed(self.desk, "committee")
        drafts.follow(self.desk, tie, by=CLERK)
        contest = queries.contests(self.desk.file, MEETING)[-1].id
        self._fix(contest)
        self._vote(contest, town.RUNOFF, collected=113)

    def _next(self, contest: str, pile: Pile, *, collected: int) -> None:
        drafts.draft_next(self.desk, MEETING, by=CLERK)
        self._fix(contest)
        self._vote(contest, pile, collected=collected)

    def _fix(self, contest: str) -> None:
        contests.fix(self.desk, contest, approved_by=town.APPROVED_BY, by=CLERK)
        contests.establish_quorum(self.desk, contest, by=CLERK)

    def _vote(self, contest: str, pile: Pile, *, collected: int) -> None:
        self._box(contest, collected=collected)
        self._count(contest, pile)

    def _box(self, contest: str, *, collected: int) -> None:
        here = queries.attendance(self.desk.file, MEETING)
        unpacked = here.required + KEPT
        contests.issue(
            self.desk,
            contest,
            unpacked=unpacked,
            issued=here.present,
            kept=KEPT,
            clipped=unpacked - here.present - KEPT,
            by=CLERK,
        )
        contests.collect(self.desk, contest, collected=collected, by=CLERK)
        contests.declare(
            self.desk, contest, valid=True, declared_by=self._officer("chief_scrutineer"), by=CLERK
        )

    def _count(self, contest: str, pile: Pile) -> None:
        chief = self._officer("chief_scrutineer")
        live = LiveCount(self.desk, contest)
        row = queries.contest(self.desk.file, contest)
        self._enter(contest, pile.ballots([one.name for one in row.candidates]))
        count.check(self.desk, contest, by=chief, live=live)
        live.close()
        count.announce(self.desk, contest, announced_by=self._officer("executive_chair"), by=CLERK)
        signers = [one for one in self.officers if one.role in town.SIGNING]
        seal.seal(self.desk, contest, signers=signers, by=chief)
        self.progress("sample.contest", {"title": row.title, "ballots": live.entered})

    def _enter(self, contest: str, pile: Sequence[Ballot]) -> None:
        misread = _MISREAD.get(contest, {})
        tellers = [one.name for one in self.officers if one.role == "teller"]
        for number, start in enumerate(range(0, len(pile), BATCH_SIZE)):
            papers = pile[start : start + BATCH_SIZE]
            teller, batch = tellers[number % len(tellers)], str(number + 1)
            ballots.open_batch(self.desk, contest, batch, papers=len(papers), by=CLERK)
            for place, paper in enumerate(papers, start=start):
                marks = _misread(paper.marks, misread[place]) if place in misread else paper.marks
                ballots.enter(
                    self.desk,
                    contest,
                    batch,
                    marks=marks,
                    write_ins=_written(paper),
                    invalid=paper.invalid,
                    by=teller,
                )
            for place in sorted(place for place in misread if start <= place < start + len(papers)):
                self._mend(contest, batch, place - start + 1, pile[place], teller)

    def _mend(self, contest: str, batch: str, number: int, paper: Ballot, teller: str) -> None:
        ballots.correct(
            self.desk,
            contest,
            batch,
            number,
            marks=paper.marks,
            write_ins=_written(paper),
            invalid=paper.invalid,
            reason="misread",
            by=teller,
        )


def _on_leave(others: Sequence[MemberRow]) -> dict[str, str]:
    """Who is away and why; who has a child is a woman."""
    away: dict[str, str] = {}
    for place, (reason, gender) in enumerate(town.LEAVE, start=1):
        fitting = (one for one in others[place * 17 :] if one.row.gender in gender and one.id not in away)
        away[next(fitting).id] = reason
    return away


def _officers(free: Sequence[MemberRow]) -> tuple[Officer, ...]:
    return tuple(Officer(role, free[3 + 5 * place].row.name) for place, role in enumerate(town.OFFICERS))


def _misread(marks: str, cell: int) -> str:
    wrong = "A" if marks[cell] == "F" else "F"
    return marks[:cell] + wrong + marks[cell + 1 :]


def _written(paper: Ballot) -> tuple[WrittenIn, ...]:
    return tuple(WrittenIn(one.name, one.mark) for one in paper.write_ins)
