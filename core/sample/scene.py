"""What every act of the sample's term change needs: the desk, the clock, the people, and how papers are counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.clock import FixedClock
from core.counting.sheets import Sheet
from core.counting.tally import Votes
from core.domain.term import StageName
from core.journal.events import Officer, Role, WrittenIn
from core.office import ballots, count, frame, sheets
from core.office.days import today
from core.office.desk import Desk
from core.sample.ballots import Pile, Wish
from core.sample.cast import Cast, Script
from core.sample.days import at
from core.store import queries

CLERK: Final = "换届工作办公室"
SUPERIOR: Final = "区委常委会"
LEADER: Final = "换届工作领导小组"
BATCH_SIZE: Final = 50
ROLES: Final[tuple[Role, ...]] = ("executive_chair", "chief_scrutineer", "scrutineer", "teller", "teller")

Progress = Callable[[str, dict[str, object]], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One township at work."""

    desk: Desk
    clock: FixedClock
    script: Script
    cast: Cast
    progress: Progress

    def on(self, day: str, hour: int = 8, minute: int = 0) -> None:
        """Time goes on to this moment."""
        self.clock.move_to(at(day, hour, minute))

    def close(self, stage: StageName, day: str) -> None:
        """A stage comes to its end."""
        if today(self.desk) < day:
            self.on(day, 17)
        frame.close_stage(self.desk, stage, on=day, closed_by=LEADER, by=CLERK)

    def by_sheets(self, contest: str, wishes: Mapping[str, Wish], *, collected: int, invalid: int) -> None:
        """The papers of a contest as one summary sheet, read by two people and settled by a third."""
        row = queries.contest(self.desk.file, contest)
        first, second, settled = self.readers(row.meeting)
        sheet = sheet_of([wishes[one.name] for one in row.candidates], collected, invalid)
        sheets.enter(self.desk, contest, "1", sheet=sheet, by=first)
        sheets.enter(self.desk, contest, "1", sheet=sheet, reading="second", by=second)
        sheets.settle(self.desk, contest, "1", settled_by=[settled], by=settled)
        count.check(self.desk, contest, by=settled)

    def by_ballots(self, contest: str, pile: Pile) -> None:
        """The papers of a contest, one by one."""
        row = queries.contest(self.desk.file, contest)
        teller, _, chief = self.readers(row.meeting)
        papers = pile.ballots([one.name for one in row.candidates])
        for number, start in enumerate(range(0, len(papers), BATCH_SIZE), start=1):
            batch = papers[start : start + BATCH_SIZE]
            ballots.open_batch(self.desk, contest, str(number), papers=len(batch), by=CLERK)
            for paper in batch:
                written = tuple(WrittenIn(one.name, one.mark) for one in paper.write_ins)
                ballots.enter(
                    self.desk,
                    contest,
                    str(number),
                    marks=paper.marks,
                    write_ins=written,
                    invalid=paper.invalid,
                    by=teller,
                )
        count.check(self.desk, contest, by=chief)

    def readers(self, meeting: str) -> tuple[str, str, str]:
        """Two who read sheets and one who settles; the office's own people where a meeting has no officers."""
        officers = queries.officers(self.desk.file, meeting)
        tellers = [one.name for one in officers if one.role == "teller"]
        chief = [one.name for one in officers if one.role == "chief_scrutineer"]
        if not officers:
            return "办公室录入员", "办公室复核员", "办公室监督员"
        return tellers[0], tellers[1], chief[0]


def sheet_of(wishes: Sequence[Wish], collected: int, invalid: int) -> Sheet:
    """The summary sheet that says just this; who is neither for nor silent is against."""
    valid = collected - invalid
    rows = tuple(
        Votes(
            one.in_favour, valid - one.in_favour - one.abstain - one.unreadable, one.abstain, one.unreadable
        )
        for one in wishes
    )
    reasons = {"over_vote": invalid} if invalid else {}
    return Sheet(collected, valid, invalid, reasons, rows, {})


def shares(names: Iterable[str], percents: Sequence[int], valid: int, abstain: int) -> dict[str, Wish]:
    """What each gets on so many valid papers, by hundredths of them; so many do not say anything."""
    return {
        name: Wish(valid * percent // 100, min(abstain, valid - valid * percent // 100))
        for name, percent in zip(names, percents, strict=True)
    }


def officers(free: Sequence[str]) -> tuple[Officer, ...]:
    """Executive chair, chief scrutineer, a scrutineer, two tellers: people who stand for nothing."""
    return tuple(Officer(role, name) for role, name in zip(ROLES, free, strict=False))
