"""Papers as voters might have marked them, and mistakes as tellers make them. All chance comes from outside."""

from typing import Final, Literal, Protocol

from msgspec import structs

from core.domain.ballot import AGAINST, FOR, NONE, UNREADABLE, Ballot
from core.journal.rehearsal_events import PracticePaper

Mistake = Literal["cell", "shifted", "repeated", "forgotten"]
NAMES: Final = ("高远", "林一帆", "宋玉")  # written in on made-up papers
SPOILT: Final = ("identifying_mark", "not_official", "wholly_unreadable")


class Dice(Protocol):
    """Where chance comes from: `random.Random` and the like."""

    def randrange(self, stop: int, /) -> int:
        """A whole number from 0 to below `stop`."""


def paper(names: int, choices: int, dice: Dice, *, write_ins: bool) -> PracticePaper:
    """One paper: mostly as many ○ as may be chosen; now and then fewer, one too many, unclear, written in, spoilt."""
    chosen = min(names, choices)
    if dice.randrange(4) == 0:
        chosen = dice.randrange(min(names, choices + 1) + 1)
    places = _shuffled(names, dice)
    marks = [AGAINST if dice.randrange(3) else NONE for _ in range(names)]
    for place in places[:chosen]:
        marks[place] = FOR
    if dice.randrange(25) == 0:
        marks[dice.randrange(names)] = UNREADABLE
    found = PracticePaper(marks="".join(marks))
    against = [place for place, mark in enumerate(marks) if mark == AGAINST]
    if write_ins and against and chosen < choices and dice.randrange(3) == 0:
        found = structs.replace(found, written=(NAMES[dice.randrange(len(NAMES))],))
    if dice.randrange(40) == 0:
        found = structs.replace(found, invalid=SPOILT[dice.randrange(len(SPOILT))])
    return found


def _shuffled(count: int, dice: Dice) -> list[int]:
    places = list(range(count))
    for last in range(count - 1, 0, -1):
        other = dice.randrange(last + 1)
        places[last], places[other] = places[other], places[last]
    return places


def spoil(right: Ballot, before: Ballot | None, dice: Dice) -> tuple[Mistake, Ballot]:
    """The paper as somebody enters it wrongly, surely different, and what the mistake was.

    `before` is the paper before it in the pile, which a tired hand enters once more.
    """
    if right.invalid is not None:  # taken for a good one
        return "cell", Ballot(right.marks, right.write_ins)
    tries: list[tuple[Mistake, Ballot]] = [("cell", _misread(right, dice))]
    shifted = _beside(right, dice)
    if shifted != right:
        tries.append(("shifted", shifted))
    if right.write_ins:
        tries.append(("forgotten", Ballot(right.marks)))
    if before is not None and before != right:
        tries.append(("repeated", before))
    return tries[dice.randrange(len(tries))]


def _misread(right: Ballot, dice: Dice) -> Ballot:
    place = dice.randrange(len(right.marks))
    others = [mark for mark in (FOR, AGAINST, NONE) if mark != right.marks[place]]
    wrong = others[dice.randrange(len(others))]
    return Ballot(right.marks[:place] + wrong + right.marks[place + 1 :], right.write_ins)


def _beside(right: Ballot, dice: Dice) -> Ballot:
    """Two neighbouring cells in each other's place; the same paper where it has only one name."""
    if len(right.marks) == 1:
        return right
    place = dice.randrange(len(right.marks) - 1)
    marks = list(right.marks)
    marks[place], marks[place + 1] = marks[place + 1], marks[place]
    return Ballot("".join(marks), right.write_ins)
