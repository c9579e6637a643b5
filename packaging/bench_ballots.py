"""Entering, counting and verifying ballots against plain sqlite3 and hashlib."""

# ruff: noqa: S311  (a seeded chance, so that every run enters the same ballots)

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from statistics import median

from bench_figure import Figure, in_turns, require

from core.clock import SystemClock
from core.exchange.case import parse_case
from core.exchange.start import BATCH, CONTEST, start
from core.journal.chain import GENESIS, Entry
from core.office import audit, ballots
from core.office.desk import Desk
from core.office.live import LiveCount
from core.standing import recount
from core.store import queries

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "data" / "poland_gdynia_2020.json"
BY = "计票人"
SEATS, NAMES = 9, 12
UNREADABLE = 0.01
_TABLES = """
    pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    create table events (seq integer primary key, at text not null, by text not null, kind text not null,
        payload text not null, prev text not null, hash text not null) strict;
    create table ballots (contest text not null, batch text not null, number integer not null,
        reading text not null, marks text not null, write_ins text not null, invalid text,
        primary key (contest, batch, number, reading)) strict, without rowid;
"""


def voters(seed: int = 2003) -> Iterator[str]:
    """Ballots as people fill them in: each leaves out the required three or so, by a taste that many share."""
    chance = Random(seed)
    while True:
        marks = ["F"] * NAMES
        for _ in range(NAMES - SEATS):
            place = min(int(chance.expovariate(0.25)), NAMES - 1)
            marks[place] = chance.choice("AAA-")
        if chance.random() < UNREADABLE:
            marks[chance.randrange(NAMES)] = "?"
        yield "".join(marks)


def strangers(seed: int = 1984) -> Iterator[str]:
    """Ballots of which hardly two are alike: nothing is gained by remembering one."""
    chance = Random(seed)
    while True:
        yield "".join(chance.choice("FA-?") for _ in range(NAMES))


def new_file(path: Path, papers: int) -> Desk:
    """A file with one contest of twelve for nine, declared valid, one open batch."""
    case = {
        "rules": "party-2020",
        "seats": SEATS,
        "candidates": [{"id": f"c{n:02}", "name": f"候选人{n}"} for n in range(NAMES)],
        "ballots": [],
    }
    case |= dict.fromkeys(("required", "present", "issued", "collected"), papers)
    start(path, parse_case(json.dumps(case).encode(), with_ballots=False), SystemClock())
    return Desk.open(path, SystemClock())


def fill(desk: Desk, papers: int, marks: Iterator[str]) -> None:
    """Enter so many ballots in one transaction: not durable one by one, and quick."""
    with desk.file.still():
        for _ in range(papers):
            ballots.enter(desk, CONTEST, BATCH, marks=next(marks), by=BY)


class Bare:
    """The same bytes committed with nothing but sqlite3: one row of the journal, one ballot."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript(_TABLES)

    def commit(self, entry: Entry, ballot: tuple[object, ...]) -> None:
        """One transaction, durable at its end."""
        self._db.execute("begin")
        self._db.execute("insert into events values (?,?,?,?,?,?,?)", entry)
        self._db.execute("insert into ballots values (?,?,?,?,?,?,?)", ballot)
        self._db.execute("commit")

    def close(self) -> None:
        """Fold its log."""
        self._db.close()


def _both(desk: Desk, bare: Bare, papers: Iterator[str], number: int) -> tuple[list[float], list[float]]:
    """Seconds of each entry and of each bare commit, in turns."""
    clock, ours, theirs = time.perf_counter, [], []
    for place, marks in zip(range(1, number + 1), papers, strict=False):
        began = clock()
        recorded = ballots.enter(desk, CONTEST, BATCH, marks=marks, by=BY)
        ended = clock()
        bare.commit(recorded.entry, (CONTEST, BATCH, place, "first", marks, "", None))
        theirs.append(clock() - ended)
        ours.append(ended - began)
    return ours, theirs


def entry(folder: Path, papers: int) -> list[Figure]:
    """One ballot entered, durable, against one bare commit; without and with the live count listening."""
    found = []
    for name, listening in (("enter / bare commit", False), ("enter with live count / bare commit", True)):
        with closing(new_file(folder / f"enter-{listening}.zhengpiao", papers)) as desk:
            live = LiveCount(desk, CONTEST) if listening else None
            with closing(Bare(folder / f"bare-{listening}.db")) as bare:
                ours, theirs = _both(desk, bare, voters(), papers)
            require(live is None or live.entered == papers, "live count")
        found.append(
            Figure(name, median(ours) / median(theirs), 1.5, f"{median(ours) * 1e6:.0f} µs a ballot")
        )
    return found


def large_file(folder: Path, papers: int) -> list[Figure]:
    """What grows with the file: entry, the certified count, verify."""
    path = folder / "large.zhengpiao"
    with closing(new_file(path, papers + 4000)) as desk:
        fill(desk, papers, voters())
        found = [_share(folder, desk, papers), _count(desk, path, "certified count", 2.0)]
    found.append(_verify(path))
    other = folder / "strangers.zhengpiao"
    with closing(new_file(other, papers)) as desk:
        fill(desk, papers, strangers())
        found.append(_count(desk, other, "certified count, no two ballots alike", 2.5))
    return found


def _share(folder: Path, large: Desk, papers: int) -> Figure:
    with closing(new_file(folder / "small.zhengpiao", 6000)) as small:
        fill(small, min(papers, 1000), voters())
        marks, spent = voters(), {id(small): 0.0, id(large): 0.0}
        rounds = min(2000, papers)
        for number in range(rounds):
            for desk in (small, large) if number % 2 else (large, small):
                one, began = next(marks), time.process_time()
                ballots.enter(desk, CONTEST, BATCH, marks=one, by=BY)
                spent[id(desk)] += time.process_time() - began
    ratio = spent[id(large)] / spent[id(small)]
    note = f"{spent[id(large)] / rounds * 1e6:.0f} µs of processor a ballot"
    return Figure(f"enter: processor at {papers:,} / at 1,000 ballots", ratio, 1.25, note)


def _count(desk: Desk, path: Path, name: str, goal: float) -> Figure:
    row = queries.contest(desk.file, CONTEST)
    with closing(sqlite3.connect(path)) as plain:
        sql = "select marks, write_ins, invalid from ballots where contest = ?"
        ours, theirs = in_turns(
            lambda: recount(desk.file, row), lambda: plain.execute(sql, [CONTEST]).fetchall(), 9
        )
    return Figure(f"{name} / reading the rows", ours / theirs, goal, f"{ours * 1000:.0f} ms")


def _verify(path: Path) -> Figure:
    with closing(Desk.open(path, SystemClock(), write=False)) as desk:
        lines = [f"{e.seq}\n{e.at}\n{e.by}\n{e.kind}\n{e.payload}" for e in queries.entries(desk.file)]
        head = desk.head

    def chain() -> None:
        prev = GENESIS
        for line in lines:
            prev = hashlib.sha256(f"{prev}\n{line}".encode()).hexdigest()
        require(prev == head, "chain")

    def verify() -> None:
        require(audit.verify(path, SystemClock(), head).intact, "verify")

    ours, theirs = in_turns(verify, chain, 5)
    return Figure(
        "verify / bare SHA-256 chain", ours / theirs, 20.0, f"{ours:.2f} s for {len(lines):,} entries"
    )


def real_ballots(folder: Path) -> list[Figure]:
    """27,073 ballots of a real election through `enter`: file, live count, certified count, published totals agree."""
    if not REAL.is_file():
        print(f"skipped: no real ballots at {REAL}")
        return []
    case = parse_case(REAL.read_bytes())
    start(folder / "real.zhengpiao", case, SystemClock())
    papers = [ballot.marks for ballot, number in case.ballots for _ in range(number)]
    Random(27073).shuffle(papers)
    with closing(Desk.open(folder / "real.zhengpiao", SystemClock())) as desk:
        live = LiveCount(desk, CONTEST)
        with closing(Bare(folder / "real.db")) as bare:
            ours, theirs = _both(desk, bare, iter(papers), len(papers))
        certified = recount(desk.file, queries.contest(desk.file, CONTEST))
        require(live.outcome() == certified, "live count and certified count")
    published = json.loads(REAL.with_suffix(".published.json").read_text(encoding="utf-8"))["for"]
    require({one.id: one.for_ for one in certified.candidates} == published, "published totals")
    note = f"{sum(ours):.1f} s for {len(papers):,} ballots, totals as published"
    return [Figure("real ballots through enter / bare commits", median(ours) / median(theirs), 1.5, note)]
