"""However the papers are read, the outcome is that of the papers: once, twice, disputed, corrected, respelled."""

# ruff: noqa: S311  (seeded chance, no secret)

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counting.certify import count
from core.domain.ballot import Ballot, WriteIn
from core.office import audit, batches, names
from core.office import count as office
from core.office.desk import Desk
from core.office.live import LiveCount
from core.standing import contest_of, counts_of, recount, rules_of
from core.store import queries
from tests.office import readings
from tests.office.readings import WATCH, agree, hall, paper

KEPT = {"張三": "张三", "张三（小）": "张三"}


def respelled(ballot: Ballot) -> Ballot:
    """What the ballots say once two spellings are the third, and 李四 may not be elected: written a line of nothing."""
    kept = [(one.name.strip(), one.mark) for one in ballot.write_ins]
    return Ballot(
        ballot.marks,
        tuple(WriteIn("" if name == "李四" else KEPT.get(name, name), mark) for name, mark in kept),
        ballot.invalid,
    )


def bring_together(desk: Desk, piles: list[list[Ballot]]) -> None:
    there = {one.name.strip() for pile in piles for ballot in pile for one in ballot.write_ins}
    others = [name for name in KEPT if name in there]
    people = {"decided_by": [WATCH], "by": WATCH}
    if others:
        names.merge(desk, "c1", kept="张三", others=others, **people)  # type: ignore[arg-type]  # two names
    if "李四" in there:
        names.judge(desk, "c1", name="李四", eligible=False, reason="不是代表", **people)  # type: ignore[arg-type]  # two names


def read_all(desk: Desk, live: LiveCount, piles: list[list[Ballot]], dice: Random) -> None:
    for row, pile in zip(queries.batches(desk.file, "c1"), piles, strict=True):
        (readings.read_twice if row.double else readings.read_once)(desk, row.name, pile, dice)
        agree(desk, live)


@pytest.mark.parametrize("way", ["single", "double", "sample"])
@settings(max_examples=8)
@given(seed=st.integers(0, 2**32))
def test_any_mix_of_entry_modes_gives_the_outcome_of_the_papers(way: str, seed: int) -> None:
    dice = Random(seed)
    papers, size = dice.randrange(1, 13), dice.randrange(1, 6)
    table = [paper(dice) for _ in range(papers)]
    with TemporaryDirectory() as folder:
        desk = hall(Path(folder) / "a.zhengpiao", papers, entry=way, sample="1/2" if way == "sample" else "")
        batches.split(desk, "c1", size=size, draw=dice.randrange, by=WATCH)
        piles = [table[start : start + size] for start in range(0, papers, size)]
        live = LiveCount(desk, "c1")
        read_all(desk, live, piles, dice)
        bring_together(desk, piles)
        agree(desk, live)
        office.check(desk, "c1", by=WATCH, live=live)
        row = queries.contest(desk.file, "c1")
        wanted = count(
            contest_of(row), rules_of(row), counts_of(row), [(respelled(ballot), 1) for ballot in table]
        )
        assert recount(desk.file, row) == wanted == live.outcome()
        assert audit.examine(desk.file).intact
        desk.close()
