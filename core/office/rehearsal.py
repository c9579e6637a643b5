"""Practice in a rehearsal file: made-up papers that are known, known mistakes, and how often a teller erred.

Nothing here works on the file of a real election.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from core.counting.align import align
from core.domain.ballot import Ballot, WriteIn
from core.errors import Word
from core.errors.ballot import NoSuchBatch
from core.errors.procedure import NotANumber
from core.errors.rehearsal import NoPile, NotARehearsal, PileAlreadyThere
from core.journal.events import BallotEntered, WrittenIn
from core.journal.rehearsal_events import PracticePileDrawn
from core.office import ballots, made_up
from core.office.desk import Desk, Recorded
from core.office.made_up import Dice, Mistake
from core.standing import rules_of
from core.store import practice, queries, trail
from core.store.rows import BatchRow

PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class Planted:
    """A known mistake: on which paper, and what was done to it."""

    number: int
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class TellerErrors:
    """What somebody entered against what lay on the table.

    `cells` are the names on the papers entered, and two more a paper: its write-ins and its validity. `missed` papers
    were skipped, `added` ones lay nowhere.
    """

    teller: str
    papers: int
    wrong_papers: int
    cells: int
    wrong_cells: int
    missed: int
    added: int


def draw(desk: Desk, contest: str, batch: str, *, dice: Dice, by: str) -> Recorded:
    """Make up the papers of a batch; from then on it is known what a teller should enter.

    Raises `NotARehearsal`, `NoSuchContest`, `NoSuchBatch`, `PileAlreadyThere`.
    """
    pile = _batch(desk, contest, batch)
    if pile.entered or practice.pile(desk.file, contest, batch):
        raise PileAlreadyThere(batch=batch, entered=pile.entered)
    row = queries.contest(desk.file, contest)
    write_ins = rules_of(row).write_in.allowed
    names = len(row.candidates)
    papers = [made_up.paper(names, row.choices, dice, write_ins=write_ins) for _ in range(pile.papers)]
    return desk.record(PracticePileDrawn(contest=contest, batch=batch, papers=tuple(papers)), by)


def fill(
    desk: Desk, contest: str, batch: str, *, dice: Dice, by: str, mistakes: int = 10
) -> tuple[Planted, ...]:
    """Enter what is left of a batch, about `mistakes` papers of a hundred wrongly; tells which ones, and how.

    Draws the papers where there are none. Raises `NotARehearsal`, `NoSuchBatch`, `NotANumber`, `PileAlreadyThere`
    where a teller entered papers of another pile, and what `ballots.enter` raises.
    """
    entered = _batch(desk, contest, batch).entered
    if not 0 <= mistakes <= PERCENT:
        raise NotANumber(what=Word("what.mistakes"), given=mistakes, least=0)
    if not practice.pile(desk.file, contest, batch):
        draw(desk, contest, batch, dice=dice, by=by)
    papers = practice.pile(desk.file, contest, batch)
    planted: list[Planted] = []
    for number in range(entered + 1, len(papers) + 1):
        shown = papers[number - 1]
        if dice.randrange(PERCENT) < mistakes:
            before = papers[number - 2] if number > 1 else None
            mistake, shown = made_up.spoil(shown, before, dice)
            planted.append(Planted(number, mistake))
        written = [WrittenIn(one.name, one.mark) for one in shown.write_ins]
        ballots.enter(
            desk, contest, batch, marks=shown.marks, write_ins=written, invalid=shown.invalid, by=by
        )
    return tuple(planted)


def truth(desk: Desk, contest: str, batch: str) -> tuple[Ballot, ...]:
    """The made-up papers of a batch, to be shown instead of a pile of paper.

    Raises `NotARehearsal`, `NoSuchContest`, `NoSuchBatch`, `NoPile`.
    """
    _batch(desk, contest, batch)
    papers = practice.pile(desk.file, contest, batch)
    if not papers:
        raise NoPile(batch=batch)
    return papers


def errors(desk: Desk, contest: str) -> tuple[TellerErrors, ...]:
    """How each teller did on the made-up piles of a contest, by name; each paper as first entered, corrections aside.

    Raises `NotARehearsal`, `NoSuchContest`.
    """
    _require(desk)
    queries.contest(desk.file, contest)
    piles: dict[str, tuple[Ballot, ...]] = {}
    entered: defaultdict[tuple[str, str], dict[int, Ballot]] = defaultdict(dict)
    for hand in trail.hands(desk.file, contest):
        entered[hand.by, hand.ballot.batch][hand.ballot.number] = _as_ballot(hand.ballot)
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for (teller, batch), typed in sorted(entered.items()):
        papers = piles.setdefault(batch, practice.pile(desk.file, contest, batch))
        for run in _runs(typed) if papers else ():
            for place, number in enumerate(_held_against(papers, run)):
                sums[teller][place] += number
    return tuple(TellerErrors(teller, *counts) for teller, counts in sorted(sums.items()))


def _runs(typed: dict[int, Ballot]) -> list[dict[int, Ballot]]:
    """What somebody entered without a break; another may have entered the papers between."""
    runs: list[dict[int, Ballot]] = []
    for number in sorted(typed):
        if not runs or number - 1 not in runs[-1]:
            runs.append({})
        runs[-1][number] = typed[number]
    return runs


def _held_against(papers: tuple[Ballot, ...], run: dict[int, Ballot]) -> tuple[int, int, int, int, int, int]:
    """Papers, wrong ones, cells, wrong ones, missed, added."""
    pairs = list(align(papers[min(run) - 1 :], tuple(run.values())))
    while max(run) < len(papers) and pairs[-1].second is None:
        pairs.pop()  # what is not entered yet is not skipped
    both = [pair for pair in pairs if not pair.missing]
    wrong_cells = sum(len(pair.cells) + pair.write_ins + pair.invalid for pair in both)
    missed = sum(pair.second is None for pair in pairs)
    added = sum(pair.first is None for pair in pairs)
    cells = len(run) * (len(papers[0].marks) + 2)
    return len(run), sum(pair.differs for pair in both), cells, wrong_cells, missed, added


def _as_ballot(event: BallotEntered) -> Ballot:
    written = tuple(WriteIn(one.name, one.mark) for one in event.write_ins)
    return Ballot(event.marks, written, event.invalid)


def _require(desk: Desk) -> None:
    if not queries.term_change(desk.file).rehearsal:
        raise NotARehearsal(path=str(desk.file.path))


def _batch(desk: Desk, contest: str, batch: str) -> BatchRow:
    _require(desk)
    queries.contest(desk.file, contest)
    for row in queries.batches(desk.file, contest):
        if row.name == batch:
            return row
    raise NoSuchBatch(batch=batch, contest=contest)
