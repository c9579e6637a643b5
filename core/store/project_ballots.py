"""Piles, readings, disputes and settlements as tables."""

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from core.journal import ballot_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.event import Event
from core.store.projectors import following, insert, on, update_contest

_BALLOT = """insert into ballots (contest, batch, number, reading, marks, write_ins, invalid, disputed)
    values (?, ?, ?, ?, ?, ?, ?, 0)"""
_HAND = "insert or ignore into hands (contest, batch, reading, name) values (?, ?, ?, ?)"
_WHERE = "where contest = ? and batch = ? and number = ? and reading = ?"
_BACK = {"settled": "open", "entered": "open", "entered_again": "entered"}


@on(ev.CountingChosen)
def _chosen(db: Database, event: ev.CountingChosen, _entry: Entry) -> None:
    sql = "update contests set entry = ?, sample = ?, counted_by = ? where id = ?"
    db.execute(sql, [event.entry, event.sample, event.counted_by, event.contest])


@on(ev.BatchesSplit)
def _split(db: Database, event: ev.BatchesSplit, entry: Entry) -> None:
    for pile in event.piles:
        _open(db, event.contest, pile)
    update_contest(db, event.contest, entry, state="counting")


@on(ev.BatchOpened)
def _batch(db: Database, event: ev.BatchOpened, entry: Entry) -> None:
    _open(db, event.contest, ev.Pile(event.batch, event.papers, event.double))
    update_contest(db, event.contest, entry, state="counting")


def _open(db: Database, contest: str, pile: ev.Pile) -> None:
    place = following(db, "batches", "contest = ?", (contest,))
    row = {"contest": contest, "name": pile.batch, "ordinal": place, "papers": pile.papers}
    more = {"double": int(pile.double), "state": "open", "counts": "first", "settled_by": "[]"}
    insert(db, "batches", row | more)


@on(ev.BatchRecounted)
def _recounted(db: Database, event: ev.BatchRecounted, _entry: Entry) -> None:
    _update_batch(db, event.contest, event.batch, papers=event.papers)


def _update_batch(db: Database, contest: str, batch: str, **columns: object) -> None:
    places = ", ".join(f"{name} = ?" for name in columns)
    sql = f"update batches set {places} where contest = ? and name = ?"  # noqa: S608  (own names)
    db.execute(sql, [*columns.values(), contest, batch])


def _written(event: Any) -> str:
    return canonical(event.write_ins) if event.write_ins else ""


def _ballot_row(event: ev.BallotEntered) -> tuple[object, ...]:
    written = canonical(event.write_ins) if event.write_ins else ""
    return event.contest, event.batch, event.number, event.reading, event.marks, written, event.invalid


def enter_many(db: Database, run: Iterable[tuple[Event, Entry]]) -> None:
    """Ballots that follow one another, at a stroke."""
    pairs = [(event, entry.by) for event, entry in run if isinstance(event, ev.BallotEntered)]
    db.conn.executemany(_BALLOT, [_ballot_row(event) for event, _ in pairs])
    db.conn.executemany(_HAND, {(event.contest, event.batch, event.reading, by) for event, by in pairs})


@on(ev.BallotEntered)
def _ballot(db: Database, event: ev.BallotEntered, entry: Entry) -> None:
    db.execute(_BALLOT, _ballot_row(event))
    db.execute(_HAND, (event.contest, event.batch, event.reading, entry.by))


@on(ev.BallotCorrected)
def _corrected(db: Database, event: ev.BallotCorrected, _entry: Entry) -> None:
    _rewrite(db, event, disputed=0)


def _rewrite(
    db: Database, event: ev.BallotCorrected | ev.BallotSetAside | ev.DisputeDecided, *, disputed: int
) -> None:
    sql = f"update ballots set marks = ?, write_ins = ?, invalid = ?, disputed = ? {_WHERE}"  # noqa: S608  (constant)
    values = [event.marks, _written(event), event.invalid, disputed]
    db.execute(sql, [*values, *_key(event)])


def _key(event: Any) -> list[object]:
    return [event.contest, event.batch, event.number, event.reading]


@on(ev.BallotWithdrawn)
def _withdrawn(db: Database, event: ev.BallotWithdrawn, _entry: Entry) -> None:
    for table in ("ballots", "disputes"):
        db.execute(f"delete from {table} {_WHERE}", _key(event))  # noqa: S608  (own names)


@on(ev.BallotSetAside)
def _set_aside(db: Database, event: ev.BallotSetAside, entry: Entry) -> None:
    known = db.execute(f"select 1 from ballots {_WHERE}", _key(event)).fetchone()  # noqa: S608  (constant)
    if known is None:
        row = (event.contest, event.batch, event.number, event.reading, event.marks)
        db.execute(_BALLOT, (*row, _written(event), event.invalid))
        db.execute(_HAND, (event.contest, event.batch, event.reading, entry.by))
    _rewrite(db, event, disputed=1)
    db.execute(f"delete from disputes {_WHERE}", _key(event))  # noqa: S608  (constant)
    key = {"contest": event.contest, "batch": event.batch, "number": event.number, "reading": event.reading}
    asked = {"question": event.question, "set_aside_by": entry.by, "decided_by": "[]", "reason": ""}
    insert(db, "disputes", key | asked)


@on(ev.DisputeDecided)
def _decided(db: Database, event: ev.DisputeDecided, _entry: Entry) -> None:
    _rewrite(db, event, disputed=0)
    sql = f"update disputes set decided_by = ?, reason = ? {_WHERE}"  # noqa: S608  (constant)
    db.execute(sql, [canonical(event.decided_by), event.reason, *_key(event)])
    if not _waiting(db, event.contest, event.batch):
        sql = "update batches set state = 'settled' where contest = ? and name = ? and state = 'entered' and not double"
        db.execute(sql, [event.contest, event.batch])


@on(ev.BatchFinished)
def _finished(db: Database, event: ev.BatchFinished, _entry: Entry) -> None:
    if event.reading == "second":
        state = "entered_again"
    else:
        sql = "select double from batches where contest = ? and name = ?"
        double = db.execute(sql, [event.contest, event.batch]).fetchone()
        once = not (double and double[0])  # read once: nothing to settle it with but its disputes
        state = "settled" if once and not _waiting(db, event.contest, event.batch) else "entered"
    _update_batch(db, event.contest, event.batch, state=state)


def _waiting(db: Database, contest: str, batch: str) -> bool:
    sql = "select 1 from disputes where contest = ? and batch = ? and decided_by = '[]'"
    return db.execute(sql, [contest, batch]).fetchone() is not None


@on(ev.BatchSettled)
def _settled(db: Database, event: ev.BatchSettled, _entry: Entry) -> None:
    for number, paper in enumerate(event.papers, start=1):
        row = (event.contest, event.batch, number, "settled", paper.marks, _written(paper), paper.invalid)
        db.execute(_BALLOT, row)
        if paper.source != "both":
            key = {"contest": event.contest, "batch": event.batch, "number": number}
            insert(db, "settlements", key | {"source": paper.source, "reason": paper.reason})
    _update_batch(
        db,
        event.contest,
        event.batch,
        state="settled",
        counts="settled",
        settled_by=canonical(event.settled_by),
    )


@on(ev.BatchReopened)
def _reopened(db: Database, event: ev.BatchReopened, _entry: Entry) -> None:
    key = [event.contest, event.batch]
    sql = "select state, counts from batches where contest = ? and name = ?"
    state, counts = db.execute(sql, key).fetchone()
    if counts == "settled":
        db.execute("delete from ballots where contest = ? and batch = ? and reading = 'settled'", key)
        db.execute("delete from settlements where contest = ? and batch = ?", key)
        _update_batch(db, *key, state="entered_again", counts="first", settled_by="[]")
    else:
        _update_batch(db, *key, state=_BACK.get(state, state))
