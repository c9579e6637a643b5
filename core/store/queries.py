"""Typed reading of the file. Every function takes the open file first and returns frozen rows."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from typing import Any, TypeVar

import msgspec

from core.domain.roll import RollRow
from core.errors.ballot import NoSuchBatch
from core.errors.file import DamagedFile
from core.errors.procedure import NoSuchContest, NoSuchMeeting, NoSuchMember
from core.journal import ballot_events as ev
from core.journal.chain import Entry
from core.journal.events import Officer, WrittenIn
from core.store.contest_rows import contest_row
from core.store.file import ElectionFile, guarded
from core.store.reading import kept, rows
from core.store.rows import (
    AttendanceCount,
    BallotRow,
    BatchRow,
    ContestRow,
    InstructionRow,
    JournalRow,
    MeetingRow,
    MemberRow,
    Slot,
    TermChangeRow,
)

_WRITTEN = msgspec.json.Decoder(tuple[WrittenIn, ...])
_TABLE = msgspec.json.Decoder(dict[str, Any])
_FEW = 20
_IN_A_PILE = {
    kind.kind
    for kind in (
        ev.BallotEntered,
        ev.BallotCorrected,
        ev.BallotWithdrawn,
        ev.BallotSetAside,
        ev.DisputeDecided,
        ev.BatchFinished,
        ev.BatchSettled,
        ev.BatchReopened,
        ev.BatchRecounted,
    )
}
_WORDS = msgspec.json.Decoder(tuple[str, ...])
_BALLOT = "contest, batch, number, marks, write_ins, invalid, disputed"
_COUNTED = """from batches b cross join ballots t on t.contest = b.contest and t.batch = b.name
    and t.reading = b.counts where b.contest = ?"""
_ROLL = """select m.*, coalesce(s.standing, 'active') as standing from members m
    left join standings s on s.meeting = m.meeting and s.member = m.id where m.meeting = ?"""
_T = TypeVar("_T")


class _OfPile(msgspec.Struct):
    """The pile that an event is about."""

    contest: str
    batch: str


_PILE = msgspec.json.Decoder(_OfPile)


def _made(
    file: ElectionFile, make: Callable[[dict[str, Any]], _T], found: list[dict[str, Any]]
) -> tuple[_T, ...]:
    """The rows as values. Raises `DamagedFile` where the table has not the columns that it was made with."""
    try:
        return tuple(make(row) for row in found)
    except (KeyError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def _read(file: ElectionFile, decoder: "msgspec.json.Decoder[_T]", text: str) -> _T:
    try:
        return decoder.decode(text)
    except (msgspec.DecodeError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def term_change(file: ElectionFile) -> TermChangeRow:
    """Whose file it is. Raises `DamagedFile` where the first entry never came."""
    return kept(file, "term_change", lambda: _term_change(file))


def _term_change(file: ElectionFile) -> TermChangeRow:
    sql = "select file_id, format, township, term, template, rehearsal, opened_at from term_change"
    found = rows(file, sql)
    if not found:
        raise DamagedFile(path=str(file.path), detail="term_change")
    return _made(file, lambda row: TermChangeRow(**{**row, "rehearsal": bool(row["rehearsal"])}), found)[0]


def meetings(file: ElectionFile) -> tuple[MeetingRow, ...]:
    """All meetings, in their order."""
    sql = "select * from meetings order by ordinal"
    return kept(file, "meetings", lambda: _made(file, partial(_meeting, file), rows(file, sql)))


def meeting(file: ElectionFile, meeting_id: str) -> MeetingRow:
    """One meeting. Raises `NoSuchMeeting`."""
    return kept(file, ("meeting", meeting_id), lambda: _one_meeting(file, meeting_id))


def _one_meeting(file: ElectionFile, meeting_id: str) -> MeetingRow:
    found = rows(file, "select * from meetings where id = ?", meeting_id)
    if not found:
        raise NoSuchMeeting(meeting=meeting_id)
    return _made(file, partial(_meeting, file), found)[0]


def _meeting(file: ElectionFile, row: dict[str, Any]) -> MeetingRow:
    return MeetingRow(**{**row, "chained": bool(row["chained"]), "rules": _read(file, _TABLE, row["rules"])})


def members(file: ElectionFile, meeting_id: str) -> tuple[MemberRow, ...]:
    """The roll of a meeting, in its order."""
    sql = f"{_ROLL} order by m.ordinal"
    return kept(file, ("members", meeting_id), lambda: _made(file, _member, rows(file, sql, meeting_id)))


def member(file: ElectionFile, meeting_id: str, member_id: str) -> MemberRow:
    """One person of the roll. Raises `NoSuchMember`."""
    found = rows(file, f"{_ROLL} and m.id = ?", meeting_id, member_id)
    if not found:
        raise NoSuchMember(meeting=meeting_id, member=member_id)
    return _made(file, _member, found)[0]


def _member(row: dict[str, Any]) -> MemberRow:
    own = {name: row[name] for name in RollRow.__struct_fields__}
    own |= {name: bool(row[name]) for name in ("entitled", "observer", "reelected")}
    return MemberRow(
        meeting=row["meeting"],
        id=row["id"],
        ordinal=row["ordinal"],
        row=RollRow(**own),
        attendance=row["attendance"],
        reason=row["attendance_reason"],
        at=row["attendance_at"],
        standing=row["standing"],
    )


def attendance(file: ElectionFile, meeting_id: str) -> AttendanceCount:
    """The entitled members of a meeting, counted by attendance; those whose mandate is suspended apart."""
    sql = f"""with voting as (select *, entitled and not observer and standing = 'active' as votes from ({_ROLL}))
        select coalesce(sum(votes), 0) as required,
        coalesce(sum(votes and attendance = 'present'), 0) as present,
        coalesce(sum(votes and attendance = 'leave'), 0) as on_leave,
        coalesce(sum(votes and attendance = 'absent'), 0) as absent,
        coalesce(sum((observer or not entitled) and attendance = 'present'), 0) as observers_present,
        coalesce(sum(entitled and not observer and standing = 'suspended'), 0) as suspended
        from voting"""  # noqa: S608  (constant)
    return kept(file, ("attendance", meeting_id), lambda: AttendanceCount(**rows(file, sql, meeting_id)[0]))


def next_member_number(file: ElectionFile, meeting_id: str) -> int:
    """The first number above those of all keys in this meeting's roll (`m0001` and so on)."""
    sql = "select coalesce(max(cast(substr(id, 2) as integer)), 0) + 1 as n from members where meeting = ?"
    return int(rows(file, sql, meeting_id)[0]["n"])


def officers(file: ElectionFile, meeting_id: str) -> tuple[Officer, ...]:
    """Chief scrutineer, scrutineers and tellers, in the order of their appointment."""
    sql = "select role, name from officers where meeting = ? order by ordinal"
    return kept(file, ("officers", meeting_id), lambda: _officers(file, rows(file, sql, meeting_id)))


def _officers(file: ElectionFile, found: list[dict[str, Any]]) -> tuple[Officer, ...]:
    return _made(file, lambda row: Officer(role=row["role"], name=row["name"]), found)


def contests(file: ElectionFile, meeting_id: str | None = None) -> tuple[ContestRow, ...]:
    """All contests, or those of one meeting, in the order in which they were first drafted; dropped drafts too."""
    where, values = ("where meeting = ?", [meeting_id]) if meeting_id else ("", [])
    sql = f"select * from contests {where} order by ordinal"  # noqa: S608  (constant)
    return kept(
        file,
        ("contests", meeting_id),
        lambda: _made(file, partial(contest_row, file), rows(file, sql, *values)),
    )


def contest(file: ElectionFile, contest_id: str) -> ContestRow:
    """One contest. Raises `NoSuchContest`."""
    return kept(file, ("contest", contest_id), lambda: _one_contest(file, contest_id))


def _one_contest(file: ElectionFile, contest_id: str) -> ContestRow:
    found = rows(file, "select * from contests where id = ?", contest_id)
    if not found:
        raise NoSuchContest(contest=contest_id)
    return _made(file, partial(contest_row, file), found)[0]


def signers(file: ElectionFile, contest_id: str) -> tuple[Officer, ...]:
    """Who signed the sealed result."""
    sql = "select role, name from signers where contest = ? order by ordinal"
    return kept(file, ("signers", contest_id), lambda: _officers(file, rows(file, sql, contest_id)))


def batches(file: ElectionFile, contest_id: str) -> tuple[BatchRow, ...]:
    """The piles of a contest with their progress and who read them, in their order."""
    return kept(file, ("batches", contest_id), lambda: tuple(_all_batches(file, contest_id).values()))


def _all_batches(file: ElectionFile, contest_id: str) -> dict[str, BatchRow]:
    """All of them; where something happened in a few piles only since they were read last, only those are read anew."""
    if file.read_only:
        return _batches(file, contest_id)
    key = "piles", contest_id
    before, known = file.kept.get(key, (None, None))
    names = _touched_since(file, contest_id, before[0]) if before and before[0] != file.seq else None
    if names is None or not isinstance(known, dict):
        known = _batches(file, contest_id)
    for name in names or ():
        known |= _batches(file, contest_id, name)
    file.kept[key] = file.stamp(), known
    return known


def _touched_since(file: ElectionFile, contest_id: str, seq: int) -> set[str] | None:
    """The piles of a contest in which something changed after an entry; None where not only piles did."""
    if file.seq - seq > _FEW:
        return None
    found = rows(file, "select kind, payload from events where seq > ?", seq)
    if any(row["kind"] not in _IN_A_PILE for row in found):
        return None
    events = [_read(file, _PILE, row["payload"]) for row in found]
    return {one.batch for one in events if one.contest == contest_id}


def _batches(file: ElectionFile, contest_id: str, name: str | None = None) -> dict[str, BatchRow]:
    """Every pile by its name, or one."""
    count = "(select count(*) from ballots t where t.contest = b.contest and t.batch = b.name and t.reading ="
    one, values = ("", [contest_id]) if name is None else (" and b.name = ?", [contest_id, name])
    sql = f"""select b.*, {count} 'first') as entered, {count} 'second') as again, {count} b.counts) as counted,
        (select count(*) from disputes d where d.contest = b.contest and d.batch = b.name
         and d.decided_by = '[]') as disputes
        from batches b where b.contest = ?{one} order by b.ordinal"""  # noqa: S608  (constant)
    hands: dict[tuple[str, str], tuple[str, ...]] = {}
    whose = one.replace("name", "batch")
    who = f"select batch, reading, name from hands b where contest = ?{whose}"  # noqa: S608  (constant)
    for row in rows(file, who, *values):
        key = row["batch"], row["reading"]
        hands[key] = (*hands.get(key, ()), row["name"])
    made = _made(file, partial(_batch, file, hands), rows(file, sql, *values))
    return {row.name: row for row in made}


def _batch(
    file: ElectionFile, hands: dict[tuple[str, str], tuple[str, ...]], row: dict[str, Any]
) -> BatchRow:
    own = {**row, "double": bool(row["double"]), "settled_by": _read(file, _WORDS, row["settled_by"])}
    first, second = (hands.get((row["name"], reading), ()) for reading in ("first", "second"))
    return BatchRow(**own, tellers=first, second_tellers=second)


def batch(file: ElectionFile, contest_id: str, name: str) -> BatchRow:
    """One pile. Raises `NoSuchBatch`."""
    found = _batches(file, contest_id, name)
    if name not in found:
        raise NoSuchBatch(batch=name, contest=contest_id)
    return found[name]


def entered(file: ElectionFile, contest_id: str) -> int:
    """How many papers of a contest are in the file, by the reading that counts; disputed ones among them."""
    return sum(one.counted for one in batches(file, contest_id))


def slot(file: ElectionFile, contest_id: str, batch_name: str, reading: str, by: str) -> Slot | None:
    """What must be known of a pile before a paper goes into this reading of it; None for no such batch.

    One statement, since it runs before every ballot.
    """
    sql = """select c.state, (select max(position) from candidates where contest = c.id), b.papers,
        coalesce((select max(number) from ballots where contest = c.id and batch = b.name and reading = ?1), 0),
        b.state, b.double, not exists (select 1 from hands where contest = c.id and batch = b.name
        and reading <> ?1 and name = ?2)
        from contests c join batches b on b.contest = c.id where c.id = ?3 and b.name = ?4"""
    with guarded(file.path):
        row = file.db.execute(sql, [reading, by, contest_id, batch_name]).fetchone()
    return None if row is None else Slot._make(row)


def ballots(
    file: ElectionFile, contest_id: str, batch_name: str, *, last: int | None = None, reading: str = "first"
) -> tuple[BallotRow, ...]:
    """One reading of a batch by number, and nothing of the other; with `last` only that many, newest first."""
    sql = f"select {_BALLOT} from ballots where contest = ? and batch = ? and reading = ?"  # noqa: S608  (constant)
    tail, values = (" order by number desc limit ?", [last]) if last is not None else (" order by number", [])
    found = rows(file, sql + tail, contest_id, batch_name, reading, *values)
    return _made(file, partial(_ballot, file), found)


def ballot(
    file: ElectionFile, contest_id: str, batch_name: str, number: int, *, reading: str = "first"
) -> BallotRow | None:
    """One ballot of one reading by the number on its corner."""
    sql = f"""select {_BALLOT} from ballots
        where contest = ? and batch = ? and number = ? and reading = ?"""  # noqa: S608  (constant)
    found = rows(file, sql, contest_id, batch_name, number, reading)
    return _made(file, partial(_ballot, file), found)[0] if found else None


def _ballot(file: ElectionFile, row: dict[str, Any]) -> BallotRow:
    written = _read(file, _WRITTEN, row["write_ins"]) if row["write_ins"] else ()
    return BallotRow(**{**row, "write_ins": written, "disputed": bool(row["disputed"])})


def papers(file: ElectionFile, contest_id: str) -> list[tuple[str, str, str | None]]:
    """Marks, write-ins (JSON or empty) and invalidity of every ballot that counts; undecided disputes do not."""
    sql = f"select marks, write_ins, invalid {_COUNTED} and not disputed"
    with guarded(file.path):
        return file.db.execute(sql, [contest_id]).fetchall()


def counted(
    file: ElectionFile, contest_id: str, batch_name: str | None = None
) -> Iterator[tuple[str, int, str, str, str | None, int]]:
    """Batch, number, marks, write-ins, invalidity of every paper by the reading that counts, and if it is disputed.

    Of all piles, or of one.
    """
    one = "" if batch_name is None else " and b.name = ?"
    sql = f"select t.batch, number, marks, write_ins, invalid, disputed {_COUNTED}{one}"
    with guarded(file.path):
        yield from file.db.execute(sql, [contest_id] if batch_name is None else [contest_id, batch_name])


def instructions(file: ElectionFile, meeting_id: str) -> tuple[InstructionRow, ...]:
    """Questions put to the superior body, by matter."""
    sql = "select * from instructions where meeting = ? order by matter"
    key = "instructions", meeting_id
    return kept(file, key, lambda: _made(file, partial(_instruction, file), rows(file, sql, meeting_id)))


def _instruction(file: ElectionFile, row: dict[str, Any]) -> InstructionRow:
    asked, named = _read(file, _WORDS, row["people"]), _read(file, _WORDS, row["reply_people"])
    return InstructionRow(**{**row, "people": asked, "reply_people": named})


def learned_strokes(file: ElectionFile) -> dict[str, str]:
    """Strokes of characters that the operator gave for this file."""
    found = kept(file, "strokes", lambda: rows(file, "select character, strokes from strokes"))
    return {row["character"]: row["strokes"] for row in found}


def entries(file: ElectionFile) -> Iterator[Entry]:
    """The whole journal, oldest first."""
    with guarded(file.path):
        sql = "select seq, at, by, kind, payload, prev, hash from events order by seq"
        with closing(file.db.execute(sql)) as cursor:  # else a line that cannot be read keeps the file locked
            yield from map(Entry._make, cursor)


def journal(file: ElectionFile, *, last: int) -> tuple[JournalRow, ...]:
    """The newest lines of the journal, newest first."""
    sql = "select seq, at, by, kind, payload, hash from events order by seq desc limit ?"
    return _made(file, lambda row: JournalRow(**row), rows(file, sql, last))


def hash_of(file: ElectionFile, seq: int) -> str:
    """The hash of one entry; empty where there is none."""
    found = rows(file, "select hash from events where seq = ?", seq)
    return str(found[0]["hash"]) if found else ""


def place_of(file: ElectionFile, entry_hash: str) -> int:
    """The number of the entry with this hash; 0 where there is none."""
    found = rows(file, "select seq from events where hash = ?", entry_hash)
    return int(found[0]["seq"]) if found else 0
