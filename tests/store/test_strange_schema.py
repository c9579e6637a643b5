"""What somebody else put into a file is never used: no trigger fires, no view is read, nothing is written beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.cli import cli
from core.domain.roll import RollRow
from core.errors.file import BackupDamaged, DamagedFile, EntryTooLong, StrangeSchema
from core.journal import events as ev
from core.office import audit, roll, safety
from core.office.desk import Desk
from core.store import file as store
from core.store.backup import backup
from tests.office import hall
from tests.office.hall import BY, clock

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select i as seq, i as hash from n"
CANARY = "create table canary (n)"
FIRES = "create trigger t after insert on events begin insert into canary values (1); end"
PLANTED = {
    "a trigger on the journal": (CANARY, FIRES),
    "a trigger on a table": ("create trigger t after insert on strokes begin delete from members; end",),
    "a view": ("create view v as select load_extension('canary')",),
    "an endless view": ("drop table strokes", f"create view strokes as {ENDLESS}"),
    "another journal": (
        "drop table events",
        "create table events (seq, hash)",
        f"create view e as {ENDLESS}",
    ),
    "a virtual table": ("create virtual table f using fts5(a)",),
    "a generated column": ("alter table strokes add column g text as (hex(zeroblob(9))) virtual",),
    "an index over an expression": ("create index i on strokes (length(hex(zeroblob(9))))",),
    "a table less": ("drop table photos",),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "t.zhengpiao"
    hall.congress(found).close()
    return found


def plant(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for one in statements:
            db.execute(one)


def learn(desk: Desk) -> None:
    desk.record(ev.StrokesLearned(character="㐀", strokes="1"), by=BY)


@pytest.mark.parametrize("statements", PLANTED.values(), ids=PLANTED.keys())
def test_a_file_with_structure_that_is_not_ours_is_not_opened_and_verify_names_it(
    statements: tuple[str, ...], path: Path
) -> None:
    plant(path, *statements)
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(StrangeSchema) as caught:
            Desk.open(path, clock(), write=write)
        assert caught.value.number >= 1
    found = audit.verify(path, clock())
    assert not found.intact
    assert {one.code for one in found.differences} <= {"schema_added", "schema_missing"}
    with pytest.raises(BackupDamaged):
        safety.restore(path, path.with_name("back.zhengpiao"), clock())
    assert path.read_bytes() == before, "not a byte was written, the mode of its log neither"
    assert not path.with_name("back.zhengpiao").exists()


def test_on_the_command_line_that_is_one_coded_line(path: Path) -> None:
    plant(path, *PLANTED["a trigger on the journal"])
    for words, code, exit_code in (
        (["verify", str(path)], "L102", 1),
        (["show", str(path)], "F111", 2),
        (["papers", str(path), "--out", str(path.parent)], "F111", 2),
    ):
        done = CliRunner().invoke(cli, words)
        assert (done.exit_code, done.stderr.count("\n")) == (exit_code, 1)
        assert done.stderr.startswith(code)


def test_a_file_without_a_journal_cannot_be_read_at_all(path: Path) -> None:
    plant(path, "drop table events", "create view events as select 1 as seq, '' as hash")
    with pytest.raises(DamagedFile):
        audit.verify(path, clock())


def test_a_trigger_put_in_while_the_file_is_open_is_seen_before_the_next_entry(path: Path) -> None:
    desk = Desk.open(path, clock())
    plant(path, *PLANTED["a trigger on the journal"])
    head = desk.head
    for _ in range(2):
        with pytest.raises(StrangeSchema):
            learn(desk)
    assert (desk.head, desk.file.db.execute("select count(*) from canary").fetchone()) == (head, (0,))
    plant(path, "drop trigger t", "drop table canary")
    learn(desk)
    desk.close()
    assert audit.verify(path, clock()).intact


def test_a_copy_of_a_file_with_something_planted_is_refused(path: Path, tmp_path: Path) -> None:
    desk = Desk.open(path, clock())
    plant(path, "create view v as select 1")
    with pytest.raises(Exception, match="F205"):
        backup(desk.file, tmp_path / "copy.zhengpiao")
    desk.close()
    assert not (tmp_path / "copy.zhengpiao").exists()


def test_a_cell_longer_than_any_that_is_written_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("update events set payload = ? where seq = 2", ["x" * (store.LONGEST + 1)])
    with pytest.raises(DamagedFile):
        audit.verify(path, clock())


def test_an_entry_longer_than_can_be_read_back_is_refused_with_its_size(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "LONGEST", 20_000)
    desk = Desk.open(path, clock())
    head = desk.head
    row = RollRow(name="王一", remark="注" * 9000)
    with pytest.raises(EntryTooLong) as caught:
        roll.add(desk, hall.MEETING, row, approved_by="大会", by=BY)
    assert (caught.value.megabytes, desk.head) == (1, head)
    desk.close()
