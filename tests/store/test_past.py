"""The file as it was: its tables as any earlier entry left them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.file import DamagedFile
from core.office.desk import Desk
from core.store import queries
from core.store.file import ElectionFile
from core.store.past import as_of
from core.store.schema import PROJECTED
from tests.office.hall import congress, draft_committee
from tests.office.whole_term import term_of

Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def dump(file: ElectionFile) -> Dump:
    def rows(name: str) -> list[tuple[object, ...]]:
        return sorted(file.db.execute(f"select * from {name}"), key=repr)  # noqa: S608  (own names)

    return {name: rows(name) for name in (*PROJECTED, "events")}


def test_every_table_is_as_the_entry_left_it(desk: Desk) -> None:
    left = {desk.file.seq: dump(desk.file)}
    desk.subscribe(lambda _: left.update({desk.file.seq: dump(desk.file)}))
    draft_committee(desk)
    term_of(desk)
    wrong = []
    for seq, tables in left.items():
        with as_of(desk.file, seq) as then:
            found = dump(then)
            wrong += [(seq, name) for name, rows in tables.items() if found[name] != rows]
    assert (len(left), wrong) == (desk.file.seq - min(left) + 1, [])


def test_nothing_can_be_written_into_the_past(desk: Desk) -> None:
    with as_of(desk.file, desk.file.seq - 1) as then:
        assert then.read_only
        assert then.head == queries.hash_of(desk.file, desk.file.seq - 1)


def test_before_the_first_entry_there_is_nothing(desk: Desk) -> None:
    for seq in (0, -1):
        with as_of(desk.file, seq) as then, pytest.raises(DamagedFile):
            queries.term_change(then)


def test_an_entry_that_cannot_be_read_is_damage(desk: Desk) -> None:
    path, seq = desk.file.path, desk.file.seq
    for kind, payload in (("strokes_learned", "{}"), ("nothing_known", "{}")):
        desk.file.db.execute("savepoint before")
        desk.file.db.execute(
            "update events set kind = ?, payload = ? where seq = ?", [kind, payload, seq - 1]
        )
        with pytest.raises(DamagedFile), as_of(desk.file, seq - 1):
            pass
        desk.file.db.execute("rollback to before")
    desk.file.db.execute("release before")
    assert sqlite3.connect(path).execute("select count(*) from events").fetchone() == (seq,)
