"""A whole township's recommendation in one file: its table, and entering a ballot beside eighty other contests."""

# ruff: noqa: S311  (a seeded chance, so that every run enters the same ballots)

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random

from bench_figure import Figure, in_turns, require

from core.clock import SystemClock
from core.domain.applicants import Applicant, Vetting
from core.domain.enrolment import Elector, Unit
from core.domain.term import PostsPlan
from core.journal import applicant_events as ae
from core.journal import term_events as te
from core.office import ballots, count, recommendation, register, term
from core.office.desk import Desk
from core.standing import recommended
from core.store import queries

BY = "计票人"
MEETING = "rec"
UNITS, NAMES, CHOICES = 40, 60, 9
MOST = 18_000
SIGNS = "甲乙丙丁戊己庚辛壬癸"


def new_file(path: Path, units: int, papers: int) -> Desk:
    """So many units, each with members and representatives, the recommendation opened on sixty names."""
    desk = Desk.create(path, SystemClock(), township="青山镇", term="十", template="single", by=BY)
    with desk.file.still():
        term.open_meeting(desk, meeting=MEETING, title="民主推荐", template="single", by=BY)
        desk.record(te.PostsPlanned(row=PostsPlan()), BY)
        people = tuple(
            Applicant(id=f"a{n:04}", name=f"王{SIGNS[n // 10]}{SIGNS[n % 10]}") for n in range(NAMES)
        )
        desk.record(ae.ApplicantsImported(source="x", rows=people), BY)
        for one in people:
            row = Vetting(applicant=one.id, step="district", decision="accepted", decided_by="x", date="x")
            desk.record(ae.VettingDecided(row=row), BY)
        places = [Unit(id="", name=f"{n}村", kind="village") for n in range(units)]
        register.enter_units(desk, places, by=BY)
        electors = [
            Elector(
                id="",
                unit=f"{unit}村",
                name=f"人{unit}之{n}",
                member=n % 2 == 0,
                grounds=() if n % 2 == 0 else ("household",),
            )
            for unit in range(units)
            for n in range(2 * papers)
        ]
        register.import_electors(desk, electors, source="x", by=BY)
        recommendation.open_recommendation(desk, MEETING, approved_by="x", by=BY)
    return desk


def paper(chance: Random) -> str:
    """Nine of sixty."""
    marks = ["-"] * NAMES
    for place in chance.sample(range(NAMES), CHOICES):
        marks[place] = "F"
    return "".join(marks)


def fill(desk: Desk, papers: int) -> str:
    """Reports and counts every ballot but the last, which stays open for further papers; its key."""
    chance, rows = Random(2003), queries.contests(desk.file, MEETING)
    with desk.file.still():
        for row in rows:
            recommendation.report_unit(
                desk, row.id, present=papers, issued=papers, collected=papers, declared_by="x", by=BY
            )
            ballots.open_batch(desk, row.id, "1", papers=papers, by=BY)
            if row is not rows[-1]:
                for _ in range(papers):
                    ballots.enter(desk, row.id, "1", marks=paper(chance), by=BY)
                count.check(desk, row.id, by="x")
    return rows[-1].id


def township(folder: Path, papers: int) -> list[Figure]:
    """The table of forty units against reading its rows; a ballot in that file against one in a file of one unit."""
    each = max(2, min(papers, MOST) // (2 * UNITS))
    large, small = (new_file(folder / f"township-{units}.zhengpiao", units, each) for units in (UNITS, 1))
    with closing(large), closing(small):
        open_ = [(desk, fill(desk, each)) for desk in (large, small)]
        return [_table(large, each), _entry(open_, each)]


def _table(desk: Desk, each: int) -> Figure:
    found = recommended(desk.file, MEETING)
    votes = sum(line.all.votes for line in found.lines)
    require(votes == CHOICES * each * (2 * UNITS - 1), "township table")
    with closing(sqlite3.connect(desk.file.path)) as plain:

        def read() -> None:
            for name in ("contests", "candidates", "electors"):
                plain.execute(f"select * from {name}").fetchall()  # noqa: S608  (our own tables)

        def ours() -> None:
            desk.file.kept.clear()
            recommended(desk.file, MEETING)

        mine, theirs = in_turns(ours, read, 9)
    note = f"{mine * 1000:.0f} ms for {UNITS} units × {NAMES} names"
    return Figure("township table / reading its rows", mine / theirs, 6.0, note)


def _entry(files: list[tuple[Desk, str]], each: int) -> Figure:
    chance, spent = Random(1), [0.0, 0.0]
    for number in range(each):
        for at in (0, 1) if number % 2 else (1, 0):
            desk, contest = files[at]
            marks, began = paper(chance), time.process_time()
            ballots.enter(desk, contest, "1", marks=marks, by=BY)
            queries.contests(desk.file, MEETING)  # as the rail and the menus do after each
            spent[at] += time.process_time() - began
    note = f"{spent[0] / each * 1e6:.0f} µs of processor a ballot"
    return Figure("enter and reread: 80 contests / 2", spent[0] / spent[1], 10.0, note)
