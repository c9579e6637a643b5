"""The recommendation as tables: one contest for each ballot of each unit."""

from sqlite_utils import Database

from core.journal import enrolment_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.store.projectors import NEW_CONTEST, following, insert, insert_candidates, on, update_contest


@on(ev.RecommendationOpened)
def _opened(db: Database, event: ev.RecommendationOpened, entry: Entry) -> None:
    first = following(db, "contests")
    for place, one in enumerate(event.units, start=first):
        row = {
            **NEW_CONTEST,
            "id": one.contest,
            "ordinal": place,
            "meeting": event.meeting,
            "form": "recommendation",
            "unit": one.unit,
            "voters": one.voters,
            "title": one.title,
            "office": "recommendation",
            "state": "fixed",
            "seats": event.choices,
            "choices": event.choices,
            "colour": "white" if one.voters != "mass" else "yellow",
            "name_order": "strokes",
            "rules": canonical(event.rules),
            "entry": one.entry,
            "counted_by": one.counted_by,
            "root": one.contest,
            "approved_by": event.approved_by,
            "changed_seq": entry.seq,
            "changed_at": entry.at,
        }
        insert(db, "contests", row)
        insert_candidates(db, one.contest, event.candidates)


@on(ev.UnitReported)
def _reported(db: Database, event: ev.UnitReported, entry: Entry) -> None:
    update_contest(
        db,
        event.contest,
        entry,
        state="valid" if event.valid else "void",
        required=event.entitled,
        all_deputies=event.entitled,
        present=event.present,
        on_leave=0,
        unpacked=event.issued,
        issued=event.issued,
        kept=0,
        clipped=0,
        voted=event.issued,
        collected=event.collected,
        valid=int(event.valid),
        declared_by=event.declared_by,
    )
