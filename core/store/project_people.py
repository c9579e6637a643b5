"""People at the keyboard and their relatives among the candidates, as tables."""

from sqlite_utils import Database

from core.journal import people_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.store.projectors import following, insert, on


@on(ev.PersonRegistered)
def _registered(db: Database, event: ev.PersonRegistered, _entry: Entry) -> None:
    key = [event.meeting, event.name]
    known = db.execute("select ordinal from people where meeting = ? and name = ?", key).fetchone()
    place = known[0] if known else following(db, "people", "meeting = ?", (event.meeting,))
    db.execute("delete from people where meeting = ? and name = ?", key)
    row = {"meeting": event.meeting, "name": event.name, "ordinal": place, "pin": event.pin}
    insert(db, "people", {**row, "roles": canonical(event.roles), "dismissed": ""})


@on(ev.PinChanged)
def _pin(db: Database, event: ev.PinChanged, _entry: Entry) -> None:
    sql = "update people set pin = ? where meeting = ? and name = ?"
    db.execute(sql, [event.pin, event.meeting, event.name])


@on(ev.PersonDismissed)
def _dismissed(db: Database, event: ev.PersonDismissed, _entry: Entry) -> None:
    sql = "update people set roles = '[]', pin = '', dismissed = ? where meeting = ? and name = ?"
    db.execute(sql, [event.reason, event.meeting, event.name])


@on(ev.RelationRecorded)
def _related(db: Database, event: ev.RelationRecorded, _entry: Entry) -> None:
    _forget(db, event.meeting, event.candidate, event.person)
    row = {"meeting": event.meeting, "candidate": event.candidate, "person": event.person}
    insert(db, "relations", {**row, "kinship": event.kinship})


@on(ev.RelationWithdrawn)
def _strangers(db: Database, event: ev.RelationWithdrawn, _entry: Entry) -> None:
    _forget(db, event.meeting, event.candidate, event.person)


def _forget(db: Database, meeting: str, candidate: str, person: str) -> None:
    sql = "delete from relations where meeting = ? and candidate = ? and person = ?"
    db.execute(sql, [meeting, candidate, person])
