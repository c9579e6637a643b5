"""A contest in which everything happened that two readings, disputes, spellings and sheets can bring."""

from core.counting.sheets import sheet_of_tally
from core.domain.ballot import Ballot
from core.journal import events as ev
from core.office import ballots, batches, count, disputes, names, sheets
from core.office.batches import Ruling
from core.office.desk import Desk
from core.standing import ballot_tally
from core.store import queries
from tests.office.hall import draft_plain, to_valid

CONTEST = "twice"
FIRST, SECOND, WATCH = "孙计", "周计", "赵监"


def written(*people: str) -> tuple[ev.WrittenIn, ...]:
    return tuple(ev.WrittenIn(name, "F") for name in people)


def twice(desk: Desk) -> None:
    """Five papers: a batch of three read twice, one of two read once; counted by ballots and sheets, and checked."""
    draft_plain(desk, CONTEST, seats=2, names=3)
    batches.choose(desk, CONTEST, entry="sample", sample="1/2", counted_by="both", by=FIRST)
    to_valid(desk, CONTEST, papers=5)
    batches.split(desk, CONTEST, size=3, draw=lambda _below: 0, by=FIRST)
    batches.recount(desk, CONTEST, "2", papers=1, reason="少一张", by=FIRST)
    batches.recount(desk, CONTEST, "2", papers=2, reason="找到了", by=FIRST)
    _first(desk)
    _second(desk)
    _settled(desk)
    _once(desk)
    _spelled(desk)
    _sheets(desk)
    count.check(desk, CONTEST, by=WATCH)


def _first(desk: Desk) -> None:
    ballots.enter(desk, CONTEST, "1", marks="FFA", by=FIRST)
    ballots.enter(desk, CONTEST, "1", marks="FA-", write_ins=written("张三"), by=FIRST)
    ballots.enter(desk, CONTEST, "1", marks="FA-", by=FIRST)
    ballots.withdraw(desk, CONTEST, "1", 3, reason="录了两次", by=FIRST)
    disputes.set_aside(desk, CONTEST, "1", marks="?FF", question="第一格是圈吗", by=FIRST)
    disputes.question(desk, CONTEST, "1", 1, question="是正式选票吗", by=FIRST)
    batches.finish(desk, CONTEST, "1", by=FIRST)


def _second(desk: Desk) -> None:
    for marks in ("FFA", "FAA"):
        ballots.enter(desk, CONTEST, "1", marks=marks, reading="second", by=SECOND)
    ballots.correct(desk, CONTEST, "1", 2, marks="FA?", reason="misread", reading="second", by=SECOND)
    batches.finish(desk, CONTEST, "1", reading="second", by=SECOND)


def _settled(desk: Desk) -> None:
    people = {"decided_by": [WATCH, "钱监"], "by": WATCH}
    disputes.decide(desk, CONTEST, "1", 1, marks="FFA", reason="official", **people)  # type: ignore[arg-type]  # names
    disputes.decide(desk, CONTEST, "1", 3, marks="-FF", reason="erased", **people)  # type: ignore[arg-type]  # names
    third = Ballot("FA-")
    rulings = {1: Ruling("third", "misread", third), 2: Ruling("first", "skipped")}
    batches.settle(desk, CONTEST, "1", rulings=rulings, settled_by=[WATCH], by=WATCH)
    batches.reopen(desk, CONTEST, "1", reason="再看第二张", by=WATCH)
    rulings[1] = Ruling("first", "misread")
    batches.settle(desk, CONTEST, "1", rulings=rulings, settled_by=[WATCH], by=WATCH)
    ballots.correct(desk, CONTEST, "1", 3, marks="AFF", reason="misread", by=WATCH)


def _once(desk: Desk) -> None:
    ballots.enter(desk, CONTEST, "2", marks="A-F", write_ins=written("張三"), by=SECOND)
    ballots.enter(desk, CONTEST, "2", marks="AF-", write_ins=written("李四"), by=SECOND)
    batches.finish(desk, CONTEST, "2", by=SECOND)


def _spelled(desk: Desk) -> None:
    names.merge(desk, CONTEST, kept="张三", others=["張三", "李四"], decided_by=[WATCH, "钱监"], by=WATCH)
    names.unmerge(desk, CONTEST, spelling="李四", decided_by=[WATCH, "钱监"], reason="另有其人", by=WATCH)
    names.judge(
        desk, CONTEST, name="李四", eligible=False, decided_by=[WATCH, "钱监"], reason="不是代表", by=WATCH
    )


def _sheets(desk: Desk) -> None:
    sheet = sheet_of_tally(ballot_tally(desk.file, queries.contest(desk.file, CONTEST)))
    sheets.enter(desk, CONTEST, "误", sheet=sheet, by=FIRST)
    sheets.withdraw(desk, CONTEST, "误", reason="组名写错", by=FIRST)
    sheets.enter(desk, CONTEST, "一组", sheet=sheet, by=FIRST)
    sheets.enter(desk, CONTEST, "一组", sheet=sheet, reading="second", by=SECOND)
    sheets.settle(desk, CONTEST, "一组", settled_by=[WATCH], by=WATCH)
