"""Corrigenda as tables: the papers and sheets as they are read now, the new outcome, and the corrigendum itself.

What a corrigendum says was there must be there; a journal in which it is not was tampered with, and is refused.
"""

import sqlite3
from collections.abc import Sequence

from sqlite_utils import Database

from core.journal import seal_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.store.projectors import insert, on, update_contest


@on(ev.CorrigendumRecorded)
def _corrected(db: Database, event: ev.CorrigendumRecorded, entry: Entry) -> None:
    found = db.execute("select outcome from contests where id = ?", [event.contest]).fetchone()
    if found != (canonical(event.before),):
        raise sqlite3.IntegrityError(f"corrigendum {event.number}: another outcome was sealed")
    for paper in event.papers:
        _paper(db, event.contest, paper)
    for sheet in event.sheets:
        _sheet(db, event.contest, sheet)
    update_contest(db, event.contest, entry, outcome=canonical(event.after))
    row = {
        "contest": event.contest,
        "number": event.number,
        "reason": event.reason,
        "papers": canonical(event.papers),
        "sheets": canonical(event.sheets),
        "before": canonical(event.before),
        "after": canonical(event.after),
        "affects": canonical(event.affects),
        "corrected_by": entry.by,
        "second": event.second,
        "seq": entry.seq,
        "at": entry.at,
    }
    insert(db, "corrigenda", row)


def _paper(db: Database, contest: str, paper: ev.MendedPaper) -> None:
    columns = ("marks", "write_ins", "invalid")
    where = """contest = ? and batch = ? and number = ?
        and reading = (select counts from batches where contest = ? and name = ?)"""
    key = [contest, paper.batch, paper.number, contest, paper.batch]
    _replace(db, "ballots", columns, _marks(paper.was), _marks(paper.now), where, key)


def _marks(reading: ev.PaperReading) -> list[object]:
    return [reading.marks, canonical(reading.write_ins) if reading.write_ins else "", reading.invalid]


def _sheet(db: Database, contest: str, sheet: ev.MendedSheet) -> None:
    columns = ("papers", "valid", "invalid", "reasons", "lines", "write_ins")
    where = "contest = ? and name = ? and reading = 'settled'"
    _replace(db, "sheets", columns, _totals(sheet.was), _totals(sheet.now), where, [contest, sheet.group])


def _totals(totals: ev.SheetTotals) -> list[object]:
    lists = (totals.reasons, totals.rows, totals.write_ins)
    return [totals.papers, totals.valid, totals.invalid, *map(canonical, lists)]


def _replace(
    db: Database,
    table: str,
    columns: Sequence[str],
    was: Sequence[object],
    now: Sequence[object],
    where: str,
    key: Sequence[object],
) -> None:
    changes = ", ".join(f"{name} = ?" for name in columns)
    before = " and ".join(f"{name} is ?" for name in columns)
    sql = f"update {table} set {changes} where {where} and {before}"  # noqa: S608  (own names)
    if db.execute(sql, [*now, *key, *was]).rowcount != 1:
        raise sqlite3.IntegrityError(f"{table} {key[1]}: something else was counted")
