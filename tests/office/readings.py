"""Papers made up for tests, and the ways in which a pile can be read."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from core.domain.ballot import Ballot, WriteIn
from core.journal import ballot_events as ev
from core.office import ballots, batches, contests, disputes
from core.office.batches import Ruling
from core.office.desk import Desk
from core.office.live import LiveCount
from core.standing import tally_from_nothing
from core.store import queries
from tests.office.hall import BY, congress, draft_plain, to_valid

FIRST, SECOND, WATCH = "孙计", "周计", "赵监"
NAMES = 3
SPOILT = 0.1
PEOPLE = ("张三", "張三", "张三（小）", "李四", " 张三", "張三 ")


def paper(dice: Random) -> Ballot:
    """Any paper: marks, now and then a name written in or a reason why it is invalid."""
    marks = "".join(dice.choice("FFAA-?") for _ in range(NAMES))
    names = tuple(WriteIn(dice.choice(PEOPLE), "F") for _ in range(dice.choice((0, 0, 0, 1, 2))))
    return Ballot(marks, names, "identifying_mark" if dice.random() < SPOILT else None)


def hall(path: Path, papers: int, **way: str) -> Desk:
    """A contest `c1` of three for two, declared valid with so many papers, to be read in this way."""
    desk = congress(path, delegates=3, present=3)
    draft_plain(desk, seats=2, names=NAMES)
    batches.choose(desk, "c1", by=BY, **way)  # type: ignore[arg-type]  # the tests name the ways
    to_valid(desk, "c1", papers=papers, heads=contests.Heads(papers, papers, papers))
    return desk


def written(ballot: Ballot) -> tuple[ev.WrittenIn, ...]:
    return tuple(ev.WrittenIn(one.name, one.mark) for one in ballot.write_ins)


def enter(desk: Desk, batch: str, ballot: Ballot, reading: ev.EntryReading = "first") -> None:
    """One paper as it lies there."""
    ballots.enter(
        desk,
        "c1",
        batch,
        marks=ballot.marks,
        write_ins=written(ballot),
        invalid=ballot.invalid,
        reading=reading,
        by=FIRST if reading == "first" else SECOND,
    )


def misread(pile: Sequence[Ballot], dice: Random, *mistakes: str) -> list[Ballot]:
    """A reading with such mistakes: `cell`, `skip`, `double`, `swap`."""
    read = list(pile)
    for _ in range(dice.choice((0, 1, 2))):
        place = dice.randrange(len(read))
        match dice.choice(mistakes):
            case "cell":
                read[place] = paper(dice)
            case "skip" if len(read) > 1:
                del read[place]
            case "double":
                read.insert(place, read[place])
            case _:
                read[place - 1], read[place] = read[place], read[place - 1]
    return read


def read_once(desk: Desk, batch: str, pile: Sequence[Ballot], dice: Random) -> None:
    """Read once, some papers set aside and decided, some first read wrongly and corrected, one typed twice."""
    for number, ballot in enumerate(pile, start=1):
        if dice.random() < 0.2:
            _disputed(desk, batch, number, ballot)
            continue
        enter(desk, batch, paper(dice) if dice.random() < 0.3 else ballot)
        if dice.random() < 0.2:
            ballots.withdraw(desk, "c1", batch, number, reason="doubled", by=FIRST)
            enter(desk, batch, paper(dice))
        _same(desk, batch, number, ballot)
    batches.finish(desk, "c1", batch, by=FIRST)


def _same(desk: Desk, batch: str, number: int, ballot: Ballot) -> None:
    found = queries.ballot(desk.file, "c1", batch, number)
    assert found is not None
    if batches.ballot_of(found) != ballot:
        ballots.correct(
            desk,
            "c1",
            batch,
            number,
            marks=ballot.marks,
            write_ins=written(ballot),
            invalid=ballot.invalid,
            reason="misread",
            by=FIRST,
        )


def _disputed(
    desk: Desk, batch: str, number: int, ballot: Ballot, reading: ev.EntryReading = "first"
) -> None:
    by = FIRST if reading == "first" else SECOND
    disputes.set_aside(desk, "c1", batch, marks="???", question="看不清", reading=reading, by=by)
    disputes.decide(
        desk,
        "c1",
        batch,
        number,
        marks=ballot.marks,
        write_ins=written(ballot),
        invalid=ballot.invalid,
        decided_by=[WATCH],
        reason="clear",
        reading=reading,
        by=WATCH,
    )


def read_twice(desk: Desk, batch: str, pile: Sequence[Ballot], dice: Random) -> None:
    """Two readings with mistakes, settled to what lies on the table."""
    for ballot in misread(pile, dice, "cell", "swap"):
        enter(desk, batch, ballot)
    batches.finish(desk, "c1", batch, by=FIRST)
    for number, ballot in enumerate(misread(pile, dice, "cell", "skip", "double", "swap"), start=1):
        if dice.random() < 0.2:
            _disputed(desk, batch, number, ballot, "second")
        else:
            enter(desk, batch, ballot, "second")
    batches.finish(desk, "c1", batch, reading="second", by=SECOND)
    settle(desk, batch, pile)


def settle(desk: Desk, batch: str, pile: Sequence[Ballot]) -> None:
    """With the papers in hand: agreed papers are ticked off, the others read a third time or struck out.

    What both readings agree on and no paper says is corrected afterwards.
    """
    both = batches.comparison(desk, "c1", batch)
    left, wrong = list(pile), 0
    for place, pair in enumerate(both.pairs):
        if place not in both.open and pair.first is not None:
            agreed = batches.ballot_of(both.first[pair.first])
            if agreed in left:
                left.remove(agreed)
            else:
                wrong += 1
    rulings = {}
    for place in both.open:
        third = left.pop() if len(left) > wrong else None
        rulings[place] = Ruling("third", "misread", third) if third else Ruling("none", "doubled")
    batches.settle(desk, "c1", batch, rulings=rulings, settled_by=[WATCH], by=WATCH)
    _mended(desk, batch, pile)


def _mended(desk: Desk, batch: str, pile: Sequence[Ballot]) -> None:
    missing = list(pile)
    surplus = []
    for row in queries.ballots(desk.file, "c1", batch, reading="settled"):
        if batches.ballot_of(row) in missing:
            missing.remove(batches.ballot_of(row))
        else:
            surplus.append(row.number)
    for number, right in zip(surplus, missing, strict=True):
        ballots.correct(
            desk,
            "c1",
            batch,
            number,
            marks=right.marks,
            write_ins=written(right),
            invalid=right.invalid,
            reason="misread",
            by=WATCH,
        )


def agree(desk: Desk, live: LiveCount) -> None:
    """The running sums are those from nothing, disputes open or not."""
    fresh = LiveCount(desk, "c1")
    assert live.tally == fresh.tally == tally_from_nothing(desk.file, queries.contest(desk.file, "c1"))
    assert (live.entered, live.disputed, live.left) == (fresh.entered, fresh.disputed, fresh.left)
    fresh.close()
