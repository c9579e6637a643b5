"""The made-up papers of rehearsal files, as a table."""

from sqlite_utils import Database

from core.journal import rehearsal_events as ev
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.store.projectors import insert, on


@on(ev.PracticePileDrawn)
def _drawn(db: Database, event: ev.PracticePileDrawn, _entry: Entry) -> None:
    for number, paper in enumerate(event.papers, start=1):
        key = {"contest": event.contest, "batch": event.batch, "number": number}
        row = {"marks": paper.marks, "written": canonical(paper.written), "invalid": paper.invalid}
        insert(db, "practice", {**key, **row})
