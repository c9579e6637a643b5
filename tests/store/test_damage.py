"""A damaged file gives a coded error, never a traceback, and `verify` does not call it intact."""

# ruff: noqa: S311  (a seeded chance, so that a failure can be repeated)

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from core import standing
from core.errors import CodedError
from core.errors.file import DamagedFile
from core.office import audit, drafts
from core.office.desk import Desk
from core.store import queries
from tests.office.hall import MEETING, clock
from tests.office.whole import whole_file


@pytest.fixture(scope="module")
def intact() -> bytes:
    return whole_file()


def read_everything(path: Path) -> None:
    """What the window and the papers read of a file."""
    desk = Desk.open(path, clock(), write=False)
    try:
        file = desk.file
        queries.term_change(file)
        for meeting in queries.meetings(file):
            queries.members(file, meeting.id)
            queries.attendance(file, meeting.id)
            queries.officers(file, meeting.id)
            queries.instructions(file, meeting.id)
        queries.learned_strokes(file)
        queries.journal(file, last=50)
        for row in queries.contests(file):
            queries.signers(file, row.id)
            for batch in queries.batches(file, row.id):
                queries.ballots(file, row.id, batch.name)
            standing.outcome_of(file, row)
            standing.held(row)
        drafts.next_in_chain(desk, MEETING)
    finally:
        desk.close()


def attempt(path: Path) -> bool:
    """Whether verify calls the file intact; every refusal on the way is coded."""
    with suppress(CodedError):
        read_everything(path)
    try:
        return audit.verify(path, clock()).intact
    except CodedError:
        return False


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_give_coded_errors_only(tmp_path: Path, intact: bytes, seed: int) -> None:
    chance, path = Random(seed), tmp_path / "a.zhengpiao"
    for _ in range(12):
        spoilt = bytearray(intact)
        for _ in range(chance.choice([1, 3, 30])):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(spoilt)
        attempt(path)


@pytest.mark.parametrize("seed", range(6))
def test_whole_pages_of_rubbish_give_coded_errors_only(tmp_path: Path, intact: bytes, seed: int) -> None:
    chance, path = Random(seed), tmp_path / "a.zhengpiao"
    for _ in range(4):
        start = chance.randrange(1, len(intact) // 4096) * 4096
        path.write_bytes(intact[:start] + chance.randbytes(4096) + intact[start + 4096 :])
        attempt(path)


def test_a_file_whose_journal_cannot_be_read_is_let_go_at_once(tmp_path: Path, intact: bytes) -> None:
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(intact)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma journal_mode = delete")
        db.execute("update events set payload = cast(x'ff00fe' as text) where seq = 73")
    with pytest.raises(DamagedFile) as held:
        audit.verify(path, clock())
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as db:
        db.execute("begin exclusive")
    assert held.value.params["path"] == str(path)


def test_every_text_of_json_that_is_none_any_more_is_told_as_damage(tmp_path: Path, intact: bytes) -> None:
    path = tmp_path / "a.zhengpiao"
    places = {
        "meetings": ("rules",),
        "contests": ("rules", "outcome", "state"),
        "candidates": ("groups",),
        "ballots": ("write_ins",),
        "instructions": ("people", "reply_people"),
    }
    for table, columns in places.items():
        for column in columns:
            for text in ("{", "[1", '{"a":1}', "7", "null", "\\"):
                path.write_bytes(intact)
                with closing(sqlite3.connect(path, isolation_level=None)) as db:
                    db.execute("pragma synchronous = off")
                    db.execute(f"update {table} set {column} = ?", [text])  # noqa: S608  (our own names)
                assert not attempt(path), (table, column, text)
