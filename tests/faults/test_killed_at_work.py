"""SIGKILL at any moment of a whole count: what was acknowledged stays, the file is sound, the outcome is the same."""

# ruff: noqa: S311  (a seeded chance, so that a failure can be repeated)

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from core.office import audit
from core.office.desk import Desk
from core.store import queries
from tests.faults import day
from tests.faults.births import Nursery
from tests.office.hall import clock

COMMON = {"enter", "enter again"}  # so many that most kills would meet nothing else
LONG = {"backup", "check", "seal"}  # acts that take milliseconds
ACTS = {
    "split",
    "enter",
    "set aside",
    "correct",
    "finish",
    "enter again",
    "finish again",
    "decide",
    "settle",
    "backup",
    "check",
    "announce",
    "seal",
}


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that waits for its first pile."""
    path = tmp_path_factory.mktemp("morning") / "选举.zhengpiao"
    day.begin(path)
    return path


@pytest.fixture(scope="module")
def evening(morning: Path, tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What stands in the file after a day on which nothing went wrong."""
    folder = tmp_path_factory.mktemp("evening")
    file = folder / morning.name
    shutil.copy(morning, file)
    desk, met = Desk.open(file, clock()), set()
    for name, act in day.work(desk, stick_of(file)):
        met.add(name)
        act()
    assert met == ACTS
    return stand(desk)


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    made = Nursery(tmp_path)
    yield made
    made.close()


def stick_of(file: Path) -> Path:
    """Where the copies of a file go."""
    folder = file.parent / "stick"
    folder.mkdir(exist_ok=True)
    return folder


def stand(desk: Desk) -> list[object]:
    """The outcome, and every paper, pile and decision behind it; closes the file."""
    row = queries.contest(desk.file, day.CONTEST)
    tables = ("ballots", "batches", "hands", "disputes", "settlements", "signers")
    every = [f"select * from {table} order by 1, 2, 3, 4" for table in tables]  # noqa: S608  (own names)
    rows = [desk.file.db.execute(sql).fetchall() for sql in every]
    journal = [(one.kind, one.payload) for one in queries.entries(desk.file)]
    desk.close()
    return [row.state, row.outcome, rows, journal]


class Assassin:
    """Says when to kill: in the midst of an act, or between two."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.struck: Counter[str] = Counter()

    def when(self, line: str) -> int | None:
        """How many turns after this line, or None to let it live."""
        word, _, name = line.partition("\t")
        if word != "begin":
            return None
        likely = 0.12 if name in COMMON else 0.5
        if self._chance.random() > likely:
            return None
        self.struck[name] += 1
        return self._chance.randrange(400_000 if name in LONG else 8_000)


def sound(file: Path, told: list[str], before: int) -> int:
    """All that was acknowledged is in the file and in its copies, and both are sound; entries in the journal."""
    found = audit.verify(file, clock())
    assert found.intact, found.differences
    done = [line.split("\t")[1:] for line in told if line.startswith("done")]
    last = int(done[-1][0]) if done else before
    assert last <= found.entries <= last + 1, "acknowledged and lost, or written before its turn"
    desk = Desk.open(file, clock(), write=False)
    for seq, head, copy in done:
        assert queries.hash_of(desk.file, int(seq)) == head
        assert not copy or audit.verify(Path(copy), clock(), head).intact
    desk.close()
    return found.entries


def one_day(file: Path, nursery: Nursery, assassin: Assassin, kills: int) -> int:
    """Work and die, at most so often, until the contest is sealed; how often somebody died."""
    done = 0
    desk = Desk.open(file, clock(), write=False)
    held = desk.file.seq
    desk.close()
    while True:
        many = done < kills
        told = nursery.kill("day", file, stick_of(file), assassin.when if many else lambda _line: None)
        held = sound(file, told, held)
        if not many or told[-1:] == ["sealed"]:
            return done
        done += 1


def campaign(morning: Path, evening: list[object], nursery: Nursery, kills: int, seed: int) -> Counter[str]:
    """Day after day until so many were killed; every day ends as one on which nobody was."""
    assassin, died = Assassin(Random(seed)), 0
    while died < kills:
        file = morning.with_name(f"{seed}-{died}") / morning.name
        file.parent.mkdir()
        shutil.copy(morning, file)
        died += one_day(file, nursery, assassin, kills - died)
        assert stand(Desk.open(file, clock())) == evening
        for copy in stick_of(file).iterdir():
            assert copy.suffix == ".zhengpiao", "half a copy was left behind"
            assert audit.verify(copy, clock()).intact
        shutil.rmtree(file.parent)
    return assassin.struck


def test_thirty_kills_in_the_midst_of_a_count_change_nothing_of_it(
    morning: Path, evening: list[object], nursery: Nursery
) -> None:
    assert campaign(morning, evening, nursery, kills=30, seed=20260307).total() >= 30


@pytest.mark.slow
def test_five_hundred_kills_meet_the_rare_acts_too(
    morning: Path, evening: list[object], nursery: Nursery
) -> None:
    """Where a kill strikes is chance, so that only all of them together are held to have met the rare acts."""
    struck: Counter[str] = Counter()
    for seed in range(10):
        struck += campaign(morning, evening, nursery, kills=50, seed=seed)
    assert struck.total() >= 500
    assert {"settle", "decide", "seal"} & set(struck)
