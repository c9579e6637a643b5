"""Whatever is kept while nothing was written says what a reading from nothing says, after every event of every kind."""

from pathlib import Path
from typing import Any

import pytest

from core.errors.file import DiskFull
from core.errors.procedure import NoSuchMeeting
from core.journal.events import EVENT_TYPES, StrokesLearned
from core.office import attendance, audit
from core.office.desk import Desk
from core.store import heads, kept, people, piles, queries, trail
from core.store.file import ElectionFile
from core.store.reading import NOW
from core.store.records import TABLES
from tests.office.hall import BY, MEETING, congress
from tests.office.whole import whole


def everything(file: ElectionFile) -> list[object]:
    """What the readers that keep give, each asked once for all that there is."""
    found: list[object] = [
        queries.term_change(file),
        queries.learned_strokes(file),
        people.people(file),
        heads.heads(file),
        queries.contests(file),
    ]
    for one in queries.meetings(file):
        of_meeting = (queries.meeting, queries.members, queries.attendance, queries.officers)
        found += [read(file, one.id) for read in (*of_meeting, queries.instructions, people.relations)]
        found += [people.people(file, one.id), queries.contests(file, one.id)]
    for row in queries.contests(file):
        found += [read(file, row.id) for read in (queries.contest, queries.signers, queries.batches)]
        of_piles = (piles.disputes, piles.settlements, piles.spellings, piles.judgements, piles.sheets)
        found += [read(file, row.id) for read in (*of_piles, piles.corrigenda, piles.names)]
        found += [piles.open_disputes(file, row.id), trail.declared(file, row.id)]
    return found + [kept.rows(file, kind) for kind in TABLES]


def test_after_every_event_what_is_kept_is_what_a_fresh_reading_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: set[str] = set()
    create = Desk.create

    def made(*args: Any, **named: Any) -> Desk:
        desk = create(*args, **named)
        everything(desk.file)
        desk.subscribe(lambda one: hear(desk, one.event.kind))
        return desk

    def hear(desk: Desk, kind: str) -> None:
        kinds.add(kind)
        held = everything(desk.file)
        desk.file.kept.clear()
        assert everything(desk.file) == held, kind

    monkeypatch.setattr(Desk, "create", made)
    whole(tmp_path / "a.zhengpiao").close()
    assert kinds == set(EVENT_TYPES) - {"term_change_opened"}  # the first entry comes before there is a file


def test_nothing_is_read_again_while_nothing_was_written(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    held = everything(desk.file)
    asked: list[str] = []
    desk.file.db.conn.set_trace_callback(asked.append)
    assert everything(desk.file) == held
    assert asked == []
    attendance.check_in(desk, MEETING, queries.members(desk.file, MEETING)[0].id, by=BY)
    assert everything(desk.file) != held
    assert asked
    desk.close()


def test_what_was_read_of_an_entry_that_was_taken_back_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    before = queries.learned_strokes(desk.file)

    def projected(*_args: object) -> None:
        desk.file.db.conn.execute("insert into strokes (character, strokes) values ('喆', '1')")
        assert queries.learned_strokes(desk.file) != before
        raise DiskFull(path="a")

    monkeypatch.setattr("core.store.file.project", projected)
    with pytest.raises(DiskFull):
        desk.record(StrokesLearned(character="喆", strokes="1"), BY)
    assert queries.learned_strokes(desk.file) == before
    desk.close()


def test_what_was_written_in_one_piece_that_was_taken_back_is_forgotten_and_the_journal_goes_on_from_before(
    tmp_path: Path,
) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    before, seq, head = everything(desk.file), desk.file.seq, desk.file.head

    def taken_back() -> None:
        with desk.file.still():
            desk.record(StrokesLearned(character="喆", strokes="1"), BY)
            assert everything(desk.file) != before
            raise DiskFull(path="a")

    with pytest.raises(DiskFull):
        taken_back()
    assert (everything(desk.file), desk.file.seq, desk.file.head) == (before, seq, head)
    desk.record(StrokesLearned(character="喆", strokes="1"), BY)
    desk.close()
    assert audit.verify(tmp_path / "a.zhengpiao", desk.clock).intact


def test_a_refusal_is_kept_by_nobody(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    for _ in range(2):
        with pytest.raises(NoSuchMeeting):
            queries.meeting(desk.file, "no")
    stamp, held = desk.file.kept[NOW]
    assert stamp == desk.file.stamp()
    assert ("meeting", "no") not in held  # type: ignore[operator]  # a dictionary
    desk.close()


def test_every_record_that_is_kept_is_frozen() -> None:
    assert [kind.__name__ for kind in TABLES if not kind.__struct_config__.frozen] == []


def test_a_window_that_only_reads_sees_at_once_what_another_writes(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    reader = Desk.open(tmp_path / "a.zhengpiao", desk.clock, write=False)
    before = everything(reader.file)
    attendance.check_in(desk, MEETING, queries.members(desk.file, MEETING)[0].id, by=BY)
    assert everything(reader.file) == everything(desk.file) != before
    reader.close()
    desk.close()
