"""How many keys a ballot costs: in the entry page's own scheme, and in a spreadsheet."""

from __future__ import annotations

from itertools import islice

import bench_ballots
from bench_figure import Figure, require

from core.domain.contest import Candidate, Contest
from core.domain.ids import CandidateId
from core.rules.loading import load_rule_set
from ui.shapes import Mark
from ui.viewmodels.entry_draft import CYCLE, KEYS, Draft
from ui.viewmodels.entry_sheet import EntrySheet

SAMPLE = 100
SEED = 1979  # of the sample: twelve names for nine seats, as `bench_ballots.voters` fills them in
DEFAULT: Mark = "F"


def keys() -> list[Figure]:
    """All keys of the sample, Enter among them, against one cell a candidate and one key to the next cell or line."""
    papers = list(islice(bench_ballots.voters(seed=SEED), SAMPLE))
    sheet, ours, before = new_sheet(), 0, ""
    for marks in papers:
        pressed = typed(sheet, marks)
        repeated = 1  # R: as the ballot before
        ours += 1 + (repeated if marks == before and pressed > repeated else pressed)
        before = marks
    theirs = sum(in_spreadsheet(marks) for marks in papers)
    note = f"{ours / SAMPLE:.2f} keys a ballot against {theirs / SAMPLE:.2f}"
    return [Figure(f"keys for {SAMPLE} ballots 12 for 9 / spreadsheet", ours / theirs, 0.25, note)]


def new_sheet() -> EntrySheet:
    """A ballot of twelve for nine on the table, all ○."""
    people = tuple(Candidate(CandidateId(f"c{n}"), f"候选人{n}") for n in range(bench_ballots.NAMES))
    sheet = EntrySheet()
    seats = bench_ballots.SEATS
    sheet.lay(Contest("选举", seats, seats, people), load_rule_set("party-2020"), DEFAULT)
    return sheet


def typed(sheet: EntrySheet, marks: str) -> int:
    """Types a ballot with the page's keys, and sees that it is that ballot; how many keys before Enter."""
    sheet.start()
    pressed = 0
    for place, mark in enumerate(marks):
        # One press moves the cursor there and marks; U then says that it cannot be read.
        times = 1 if mark == "?" else CYCLE[DEFAULT].find(mark)
        for _ in range(times):
            sheet.press(KEYS[place])
        if mark == "?":
            sheet.unreadable()
        pressed += times + (mark == "?")
    require(sheet.draft.same_as(Draft.of(marks, (), None)), "the ballot typed")
    return pressed


def in_spreadsheet(marks: str) -> int:
    """A letter in each cell, none in a blank one, and a key to the next cell or, after the last, the next line."""
    return sum(2 if mark != "-" else 1 for mark in marks)
