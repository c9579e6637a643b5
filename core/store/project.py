"""Events to table rows. The same code writes the live file and rebuilds it for `verify`."""

import sqlite3
from collections.abc import Callable, Iterable
from itertools import groupby, islice

from sqlite_utils import Database

from core.domain.roll import RollRow
from core.journal import events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.event import Event
from core.store import (  # noqa: F401  (they enter their projectors)
    project_people,
    project_recommendation,
    project_rehearsal,
    project_seal,
    project_words,
    records,
)
from core.store.project_ballots import enter_many
from core.store.projectors import (
    NEW_CONTEST,
    PROJECTORS,
    following,
    insert,
    insert_candidates,
    on,
    update_contest,
)


def project(db: Database, event: Event, entry: Entry) -> None:
    """Write what this event means into the tables. Runs inside the caller's transaction."""
    PROJECTORS[type(event)](db, event, entry)


def project_all(
    db: Database, events: Iterable[tuple[Event, Entry]], failed: Callable[[Entry, Exception], None]
) -> None:
    """The same for a whole journal, ballots that follow one another at a stroke; what cannot be written is told."""
    for kind, run in groupby(events, key=lambda pair: type(pair[0])):
        if kind is not ev.BallotEntered:
            _one_by_one(db, run, failed)
        while kind is ev.BallotEntered and (some := list(islice(run, 1000))):
            _ballots(db, some, failed)


def _one_by_one(
    db: Database, run: Iterable[tuple[Event, Entry]], failed: Callable[[Entry, Exception], None]
) -> None:
    for event, entry in run:
        try:
            project(db, event, entry)
        except (sqlite3.DatabaseError, TypeError, OverflowError) as problem:
            failed(entry, problem)


def _ballots(
    db: Database, run: list[tuple[Event, Entry]], failed: Callable[[Entry, Exception], None]
) -> None:
    try:
        with db.atomic():
            enter_many(db, run)
    except (sqlite3.DatabaseError, OverflowError):
        _one_by_one(db, run, failed)  # slower, and says which


@on(ev.TermChangeOpened)
def _term_change(db: Database, event: ev.TermChangeOpened, entry: Entry) -> None:
    row = {
        "id": 1,
        "file_id": event.file_id,
        "format": event.format,
        "township": event.township,
        "term": event.term,
        "template": event.template,
        "rehearsal": int(event.rehearsal),
        "opened_at": entry.at,
    }
    insert(db, "term_change", row)


@on(ev.MeetingOpened)
def _meeting(db: Database, event: ev.MeetingOpened, _entry: Entry) -> None:
    row = {
        "id": event.meeting,
        "ordinal": following(db, "meetings"),
        "body": event.body,
        "title": event.title,
        "chained": int(event.chained),
        "name_order": event.name_order,
        "rules": canonical(event.rules),
    }
    insert(db, "meetings", row)


@on(ev.MeasuresChanged)
def _measures(db: Database, event: ev.MeasuresChanged, _entry: Entry) -> None:
    db.execute("update meetings set rules = ? where id = ?", [canonical(event.rules), event.meeting])


def _member_columns(row: RollRow) -> dict[str, object]:
    return {
        "number": row.number,
        "name": row.name,
        "gender": row.gender,
        "birth": row.birth,
        "nation": row.nation,
        "education": row.education,
        "party": row.party,
        "unit": row.unit,
        "delegation": row.delegation,
        "entitled": int(row.entitled),
        "observer": int(row.observer),
        "reelected": int(row.reelected),
        "remark": row.remark,
    }


def _add_member(db: Database, meeting: str, member: ev.RollMember) -> None:
    last = db.execute(
        "select coalesce(max(ordinal), 0) from members where meeting = ?", [meeting]
    ).fetchone()[0]
    row = {"meeting": meeting, "id": member.id, "ordinal": last + 1, **_member_columns(member.row)}
    insert(db, "members", {**row, "attendance": "absent", "attendance_reason": "", "attendance_at": ""})


@on(ev.RollImported)
def _roll(db: Database, event: ev.RollImported, _entry: Entry) -> None:
    for member in event.members:
        _add_member(db, event.meeting, member)


@on(ev.MemberAdded)
def _member_added(db: Database, event: ev.MemberAdded, _entry: Entry) -> None:
    _add_member(db, event.meeting, event.member)


@on(ev.MemberChanged)
def _member_changed(db: Database, event: ev.MemberChanged, _entry: Entry) -> None:
    columns = _member_columns(event.member.row)
    places = ", ".join(f"{name} = ?" for name in columns)
    sql = f"update members set {places} where meeting = ? and id = ?"  # noqa: S608  (own names)
    db.execute(sql, [*columns.values(), event.meeting, event.member.id])


@on(ev.MemberRemoved)
def _member_removed(db: Database, event: ev.MemberRemoved, _entry: Entry) -> None:
    db.execute("delete from members where meeting = ? and id = ?", [event.meeting, event.member])


@on(ev.AttendanceMarked)
def _attendance(db: Database, event: ev.AttendanceMarked, entry: Entry) -> None:
    db.execute(
        "update members set attendance = ?, attendance_reason = ?, attendance_at = ? where meeting = ? and id = ?",
        [event.state, event.reason, entry.at, event.meeting, event.member],
    )


@on(ev.OfficersAppointed)
def _officers(db: Database, event: ev.OfficersAppointed, _entry: Entry) -> None:
    db.execute("delete from officers where meeting = ?", [event.meeting])
    for place, officer in enumerate(event.officers, start=1):
        row = {"meeting": event.meeting, "ordinal": place, "role": officer.role, "name": officer.name}
        insert(db, "officers", row)


@on(ev.StrokesLearned)
def _strokes(db: Database, event: ev.StrokesLearned, _entry: Entry) -> None:
    db.execute("delete from strokes where character = ?", [event.character])
    insert(db, "strokes", {"character": event.character, "strokes": event.strokes})


@on(ev.InstructionsRequested)
def _requested(db: Database, event: ev.InstructionsRequested, _entry: Entry) -> None:
    empty = {"decision": "", "reply_people": "[]", "document": "", "date": ""}
    row = {"meeting": event.meeting, "matter": event.matter, "people": canonical(event.people)}
    insert(db, "instructions", {**row, **empty})


@on(ev.SuperiorReplied)
def _replied(db: Database, event: ev.SuperiorReplied, _entry: Entry) -> None:
    db.execute(
        "update instructions set decision = ?, reply_people = ?, document = ?, date = ?"
        " where meeting = ? and matter = ?",
        [event.decision, canonical(event.people), event.document, event.date, event.meeting, event.matter],
    )


def _root(db: Database, contest: str, origin: ev.Origin) -> str:
    if not origin.parent:
        return contest
    return str(db.execute("select root from contests where id = ?", [origin.parent]).fetchone()[0])


@on(ev.ContestDrafted)
def _drafted(db: Database, event: ev.ContestDrafted, entry: Entry) -> None:
    known = db.execute("select ordinal from contests where id = ?", [event.contest]).fetchone()
    ordinal = known[0] if known else following(db, "contests")
    db.execute("delete from candidates where contest = ?", [event.contest])
    db.execute("delete from contests where id = ?", [event.contest])
    row = {
        **NEW_CONTEST,
        "id": event.contest,
        "ordinal": ordinal,
        "meeting": event.meeting,
        "form": event.form,
        "title": event.title,
        "office": event.office,
        "seats": event.seats,
        "choices": event.choices,
        "colour": event.colour,
        "name_order": event.order,
        "rules": canonical(event.rules),
        "entry": event.entry,
        "sample": event.sample,
        "counted_by": event.counted_by,
        "origin": event.origin.kind,
        "parent": event.origin.parent,
        "part": event.origin.part,
        "root": _root(db, event.contest, event.origin),
        "changed_seq": entry.seq,
        "changed_at": entry.at,
    }
    insert(db, "contests", row)
    insert_candidates(db, event.contest, event.candidates)


@on(ev.ContestDropped)
def _dropped(db: Database, event: ev.ContestDropped, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="dropped")


@on(ev.ContestFixed)
def _fixed(db: Database, event: ev.ContestFixed, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="fixed", approved_by=event.approved_by)


@on(ev.QuorumEstablished)
def _quorum(db: Database, event: ev.QuorumEstablished, entry: Entry) -> None:
    numbers = {"required": event.required, "all_deputies": event.all_deputies, "present": event.present}
    update_contest(db, event.contest, entry, state="quorate", **numbers, on_leave=event.on_leave)


@on(ev.BallotsIssued)
def _issued(db: Database, event: ev.BallotsIssued, entry: Entry) -> None:
    papers = {
        "unpacked": event.unpacked,
        "issued": event.issued,
        "kept": event.kept,
        "clipped": event.clipped,
    }
    heads = {"required": event.required, "all_deputies": event.all_deputies, "present": event.present}
    update_contest(db, event.contest, entry, state="issued", on_leave=event.on_leave, **heads, **papers)


@on(ev.PapersCollected)
def _collected(db: Database, event: ev.PapersCollected, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="collected", voted=event.voted, collected=event.collected)


@on(ev.ElectionDeclared)
def _declared(db: Database, event: ev.ElectionDeclared, entry: Entry) -> None:
    state = "valid" if event.valid else "void"
    update_contest(
        db, event.contest, entry, state=state, valid=int(event.valid), declared_by=event.declared_by
    )


@on(ev.CountChecked)
def _checked(db: Database, event: ev.CountChecked, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="checked", outcome=canonical(event.outcome))


@on(ev.CountReopened)
def _reopened(db: Database, event: ev.CountReopened, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="counting", outcome="")


@on(ev.ResultAnnounced)
def _announced(db: Database, event: ev.ResultAnnounced, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="announced", announced_by=event.announced_by)


@on(ev.ContestSealed)
def _sealed(db: Database, event: ev.ContestSealed, entry: Entry) -> None:
    update_contest(db, event.contest, entry, state="sealed", outcome=canonical(event.outcome))
    for place, signer in enumerate(event.signers, start=1):
        row = {"contest": event.contest, "ordinal": place, "role": signer.role, "name": signer.name}
        insert(db, "signers", row)


@on(ev.ShortageAccepted)
def _shortage(db: Database, event: ev.ShortageAccepted, _entry: Entry) -> None:
    # The contest itself stays as it was sealed: its papers keep their fingerprint.
    db.execute("update contests set shortage_accepted = ? where id = ?", [event.seats, event.contest])
