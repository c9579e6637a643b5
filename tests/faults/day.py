"""A whole count as one act after the other: what comes next is read from the file, so anybody can go on with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from core.domain.ballot import Ballot
from core.office import ballots, batches, contests, count, disputes, safety, seal
from core.office.batches import Ruling
from core.office.desk import Desk, Recorded
from core.store import queries
from core.store.rows import BatchRow
from tests.office.hall import BY, OFFICERS, congress, draft_plain, to_valid

CONTEST, FIRST, SECOND, WATCH = "c1", "孙计", "周计", "赵监"
SIZE, PILES, NAMES = 4, 5, 7
ASIDE, MISTYPED = 2, 3  # numbers of the papers that are set aside, and first typed wrongly
Act = tuple[str, Callable[[], Recorded | Path]]


def marks_of(number: int) -> str:
    """The paper of this number: every paper differs from the one before."""
    return "".join("FA-?"[number // 4**place % 4] for place in range(NAMES))


def begin(path: Path) -> None:
    """A file declared valid, all papers of which are to be read twice."""
    desk = congress(path, template="party-2020")
    draft_plain(desk, CONTEST, names=NAMES, seats=5)
    batches.choose(desk, CONTEST, entry="double", by=BY)
    papers = SIZE * PILES
    to_valid(desk, CONTEST, papers=papers, heads=contests.Heads(papers, papers, papers))
    desk.close()


def work(desk: Desk, stick: Path) -> Iterator[Act]:
    """Act after act until the contest is sealed, each named; perform it before asking for the next."""
    while (act := _next(desk, stick)) is not None:
        yield act


def _next(desk: Desk, stick: Path) -> Act | None:
    state = queries.contest(desk.file, CONTEST).state
    alone: dict[str, Act | None] = {
        "valid": ("split", lambda: batches.split(desk, CONTEST, size=SIZE, by=BY, draw=lambda _below: 0)),
        "checked": ("announce", lambda: count.announce(desk, CONTEST, announced_by="主席", by=BY)),
        "announced": ("seal", lambda: seal.seal(desk, CONTEST, signers=OFFICERS, by=BY)),
        "sealed": None,
    }
    if state in alone:
        return alone[state]
    piles = queries.batches(desk.file, CONTEST)
    settled = sum(one.state == "settled" for one in piles)
    if settled > len(list(stick.glob("*.zhengpiao"))):
        return "backup", lambda: safety.backup_to(desk, stick).path
    if settled == len(piles):
        return "check", lambda: count.check(desk, CONTEST, by=WATCH)
    return _in_pile(desk, next(one for one in piles if one.state != "settled"))


def _in_pile(desk: Desk, pile: BatchRow) -> Act:
    name, start = pile.name, (int(pile.name) - 1) * SIZE
    if pile.state == "open":
        return _first(desk, pile, start)
    if pile.state == "entered" and pile.again < SIZE - (name == "2"):
        marks = marks_of(start + pile.again + 1)
        if (name, pile.again) == ("3", 1):
            marks = marks[::-1]  # the second teller read this one otherwise
        return "enter again", lambda: ballots.enter(
            desk, CONTEST, name, marks=marks, reading="second", by=SECOND
        )
    if pile.state == "entered":
        return "finish again", lambda: batches.finish(desk, CONTEST, name, reading="second", by=SECOND)
    if pile.disputes:
        return "decide", lambda: disputes.decide(
            desk,
            CONTEST,
            name,
            ASIDE,
            marks=marks_of(start + ASIDE),
            decided_by=[WATCH, "钱监"],
            reason="clear",
            by=WATCH,
        )
    return "settle", lambda: _settle(desk, name, start)


def _first(desk: Desk, pile: BatchRow, start: int) -> Act:
    name, number = pile.name, pile.entered
    if number == MISTYPED:
        found = queries.ballot(desk.file, CONTEST, name, number)
        if found is not None and found.marks != marks_of(start + number):
            return "correct", lambda: ballots.correct(
                desk, CONTEST, name, number, marks=marks_of(start + number), reason="mistyped", by=FIRST
            )
    marks = marks_of(start + number + 1)
    if number == SIZE:
        return "finish", lambda: batches.finish(desk, CONTEST, name, by=FIRST)
    if number + 1 == ASIDE:
        return "set aside", lambda: disputes.set_aside(
            desk, CONTEST, name, marks="?" * NAMES, question="看不清", by=FIRST
        )
    if number + 1 == MISTYPED:
        marks = marks[::-1]
    return "enter", lambda: ballots.enter(desk, CONTEST, name, marks=marks, by=FIRST)


def _settle(desk: Desk, name: str, start: int) -> Recorded:
    """With the papers in hand: where the readings differ, a third; they lie in the order of the first reading."""
    both = batches.comparison(desk, CONTEST, name)
    rulings = {
        place: Ruling("third", "misread", Ballot(marks_of(start + first + 1)))
        for place in both.open
        if (first := both.pairs[place].first) is not None
    }
    return batches.settle(desk, CONTEST, name, rulings=rulings, settled_by=[WATCH], by=WATCH)


def told(desk: Desk, done: Recorded | Path) -> str:
    """The acknowledgement of an act: number and hash of the newest entry, and the copy where one was made."""
    copy = str(done) if isinstance(done, Path) else ""
    return f"{desk.file.seq}\t{desk.head}\t{copy}"
