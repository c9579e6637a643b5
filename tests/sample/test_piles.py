"""Ballots made to wished sums."""

from collections import Counter

import pytest

from core.domain.ballot import Ballot, WriteIn
from core.sample import township as town
from core.sample.ballots import Pile, Wish

PILES = [town.COMMITTEE, town.RUNOFF, town.SECRETARY_PILE, town.DEPUTY_PILE]


@pytest.mark.parametrize("pile", PILES, ids=["committee", "runoff", "secretary", "deputies"])
def test_a_pile_adds_up_and_no_valid_ballot_chooses_too_many(pile: Pile) -> None:
    names = list(pile.wishes)
    papers = pile.ballots(names)
    for place, spoilt in pile.invalid.items():
        assert papers[place - 1] == spoilt
    valid = [paper for place, paper in enumerate(papers, start=1) if place not in pile.invalid]
    assert len(valid) == pile.valid
    for place, name in enumerate(names):
        marks = Counter(paper.marks[place] for paper in valid)
        assert Wish(marks["F"], marks["-"], marks["?"]) == pile.wishes[name]
    for paper in valid:
        chosen = paper.marks.count("F") + sum(one.mark == "F" for one in paper.write_ins)
        assert chosen <= pile.choices
        assert not paper.write_ins or "A" in paper.marks


def test_a_pile_is_the_same_each_time_and_follows_the_order_of_the_names() -> None:
    pile = Pile(
        choices=1,
        valid=6,
        wishes={"甲": Wish(3, 1), "乙": Wish(1, 2)},
        blank=1,
        write_ins=(WriteIn("丙", "F"),),
        invalid={2: Ballot("FF")},
    )
    assert pile.ballots(["甲", "乙"]) == pile.ballots(["甲", "乙"])
    turned = Counter(paper.marks[0] for paper in pile.ballots(["乙", "甲"]))
    assert turned == Counter(paper.marks[1] for paper in pile.ballots(["甲", "乙"]))
    written = next(paper for paper in pile.ballots(["甲", "乙"]) if paper.write_ins)
    assert written.marks == "AA"
