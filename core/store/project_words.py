"""Spellings and judgements of written-in names, and summary sheets, as tables."""

from sqlite_utils import Database

from core.journal import ballot_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.store.projectors import insert, on, update_contest


@on(ev.WriteInsMerged)
def _merged(db: Database, event: ev.WriteInsMerged, _entry: Entry) -> None:
    for spelling in event.others:
        # Whoever was called so until now goes along.
        db.execute(
            "update spellings set kept = ? where contest = ? and kept = ?",
            [event.kept, event.contest, spelling],
        )
        _forget(db, event.contest, spelling)
        row = {"contest": event.contest, "spelling": spelling, "kept": event.kept}
        insert(db, "spellings", {**row, "decided_by": canonical(event.decided_by)})


@on(ev.WriteInsUnmerged)
def _unmerged(db: Database, event: ev.WriteInsUnmerged, _entry: Entry) -> None:
    _forget(db, event.contest, event.spelling)


def _forget(db: Database, contest: str, spelling: str) -> None:
    db.execute("delete from spellings where contest = ? and spelling = ?", [contest, spelling])


@on(ev.WriteInJudged)
def _judged(db: Database, event: ev.WriteInJudged, _entry: Entry) -> None:
    db.execute("delete from judgements where contest = ? and name = ?", [event.contest, event.name])
    row = {"contest": event.contest, "name": event.name, "eligible": int(event.eligible)}
    insert(db, "judgements", {**row, "reason": event.reason, "decided_by": canonical(event.decided_by)})


@on(ev.SheetEntered)
def _sheet(db: Database, event: ev.SheetEntered, entry: Entry) -> None:
    _put(db, event, event.reading, canonical((entry.by,)), "")
    update_contest(db, event.contest, entry, state="counting")


@on(ev.SheetSettled)
def _sheet_settled(db: Database, event: ev.SheetSettled, _entry: Entry) -> None:
    _put(db, event, "settled", canonical(event.settled_by), event.reason)


def _put(
    db: Database, event: ev.SheetEntered | ev.SheetSettled, reading: str, read_by: str, reason: str
) -> None:
    key = [event.contest, event.group, reading]
    db.execute("delete from sheets where contest = ? and name = ? and reading = ?", key)
    row = {
        "contest": event.contest,
        "name": event.group,
        "reading": reading,
        "papers": event.papers,
        "valid": event.valid,
        "invalid": event.invalid,
        "reasons": canonical(event.reasons),
        "lines": canonical(event.rows),
        "write_ins": canonical(event.write_ins),
        "read_by": read_by,
        "reason": reason,
    }
    insert(db, "sheets", row)


@on(ev.SheetWithdrawn)
def _sheet_withdrawn(db: Database, event: ev.SheetWithdrawn, _entry: Entry) -> None:
    db.execute("delete from sheets where contest = ? and name = ?", [event.contest, event.group])
