"""Rows that are kept while nothing was written say what a reading from nothing says, after every event of any kind."""

from pathlib import Path

from core.office.desk import Desk, Recorded
from core.store import queries
from core.store.reading import NOW
from tests.faults import day
from tests.office.hall import clock, congress
from tests.office.twice import CONTEST, twice


def agrees(desk: Desk, contest: str) -> None:
    kept = (
        queries.batches(desk.file, contest),
        queries.contest(desk.file, contest),
        queries.contests(desk.file),
    )
    assert all(queries.batch(desk.file, contest, one.name) == one for one in kept[0])
    desk.file.kept.clear()
    assert (
        queries.batches(desk.file, contest),
        queries.contest(desk.file, contest),
        queries.contests(desk.file),
    ) == kept


def test_after_every_act_of_a_count_piles_and_contest_are_those_of_a_fresh_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    day.begin(path)
    desk = Desk.open(path, clock())
    for _, act in day.work(desk, tmp_path):
        queries.batches(desk.file, day.CONTEST)
        act()
        kept = queries.batches(desk.file, day.CONTEST)
        desk.file.kept.clear()
        assert queries.batches(desk.file, day.CONTEST) == kept
        agrees(desk, day.CONTEST)
    desk.close()


def test_the_same_where_somebody_listens_to_every_event_there_is(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")

    def hear(_one: Recorded) -> None:
        kept = queries.batches(desk.file, CONTEST)
        desk.file.kept.pop(NOW, None)
        desk.file.kept.pop(("piles", CONTEST), None)
        assert queries.batches(desk.file, CONTEST) == kept

    desk.subscribe(hear)
    twice(desk)
    assert len(queries.batches(desk.file, CONTEST)) == 2
    desk.close()


def test_what_another_hand_changes_through_the_same_file_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    day.begin(path)
    desk = Desk.open(path, clock())
    assert queries.contest(desk.file, day.CONTEST).seats == 5
    desk.file.db.execute("update contests set seats = 4")
    assert queries.contest(desk.file, day.CONTEST).seats == 4
    desk.close()
