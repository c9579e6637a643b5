"""The register of the plain records: which rows an event puts into a table, changes, or takes away.

Most of what happens before and after the ballots is a row entered, changed or dropped; those events need no projector
of their own, only a line here. The rules, which `resources/format.md` repeats for other programs:

- The columns of a record are the fields of its struct, in their order, and `ordinal`: rows are numbered from 1 as they
  come, a number once given is kept when the row is put again, and the next is one above the highest there.
- True and false are 1 and 0; lists, tuples and structs are canonical JSON.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

import msgspec
from sqlite_utils import Database

from core.domain import applicants, crossing, deputies, enrolment, term
from core.journal import applicant_events, crossing_events, deputy_events, enrolment_events, term_events
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.event import Event
from core.store.projectors import on

Mode = Literal["put", "put_all", "replace", "change", "drop"]


@dataclass(frozen=True, slots=True)
class Table:
    """Where the rows of a struct lie, and what makes one of them the same row."""

    name: str
    key: tuple[str, ...]


TABLES: Final[dict[type[msgspec.Struct], Table]] = {
    term.PostsPlan: Table("posts_plan", ("id",)),
    term.Stage: Table("stages", ("id",)),
    term.Cadre: Table("cadres", ("id",)),
    term.Placement: Table("placements", ("cadre",)),
    applicants.Condition: Table("conditions", ("id",)),
    applicants.Applicant: Table("applicants", ("id",)),
    applicants.Photo: Table("photos", ("applicant",)),
    applicants.Vetting: Table("vettings", ("applicant", "step")),
    applicants.Notice: Table("notices", ("id",)),
    applicants.Objection: Table("objections", ("id",)),
    applicants.Assessment: Table("assessments", ("applicant",)),
    enrolment.Unit: Table("units", ("id",)),
    enrolment.Elector: Table("electors", ("id",)),
    enrolment.NamesakePair: Table("namesakes", ("first", "second")),
    enrolment.SlatePlace: Table("slate", ("applicant",)),
    enrolment.Speech: Table("speeches", ("id",)),
    enrolment.Approval: Table("approvals", ("contest",)),
    deputies.DeputyStanding: Table("standings", ("meeting", "member")),
    deputies.Nomination: Table("nominations", ("id",)),
    deputies.Round: Table("rounds", ("id",)),
    crossing.Appointment: Table("appointments", ("id",)),
    crossing.Vacancy: Table("vacancies", ("id",)),
    crossing.Disclosure: Table("disclosures", ("kind",)),
}
"""Every struct that is kept as a row."""

RECORDS: Final[dict[type[Event], tuple[Mode, type[msgspec.Struct]]]] = {
    term_events.PostsPlanned: ("put", term.PostsPlan),
    term_events.StagesPlanned: ("replace", term.Stage),
    term_events.StageClosed: ("change", term.Stage),
    term_events.StageReopened: ("change", term.Stage),
    term_events.CadresImported: ("put_all", term.Cadre),
    term_events.CadreEntered: ("put", term.Cadre),
    term_events.CadreRemoved: ("drop", term.Cadre),
    term_events.PlacementsRecorded: ("put_all", term.Placement),
    applicant_events.ConditionsSet: ("replace", applicants.Condition),
    applicant_events.ApplicantEntered: ("put", applicants.Applicant),
    applicant_events.ApplicantsImported: ("put_all", applicants.Applicant),
    applicant_events.ApplicantWithdrawn: ("change", applicants.Applicant),
    applicant_events.PhotoAttached: ("put", applicants.Photo),
    applicant_events.VettingDecided: ("put", applicants.Vetting),
    applicant_events.NoticePosted: ("put", applicants.Notice),
    applicant_events.ObjectionReceived: ("put", applicants.Objection),
    applicant_events.ObjectionSettled: ("change", applicants.Objection),
    applicant_events.AssessmentsRecorded: ("put_all", applicants.Assessment),
    enrolment_events.UnitsEntered: ("put_all", enrolment.Unit),
    enrolment_events.UnitRemoved: ("drop", enrolment.Unit),
    enrolment_events.ElectorsImported: ("put_all", enrolment.Elector),
    enrolment_events.ElectorEntered: ("put", enrolment.Elector),
    enrolment_events.ElectorRemoved: ("drop", enrolment.Elector),
    enrolment_events.ElectorAsked: ("change", enrolment.Elector),
    enrolment_events.NamesakesKept: ("put", enrolment.NamesakePair),
    enrolment_events.SlateFixed: ("replace", enrolment.SlatePlace),
    enrolment_events.SpeechHeld: ("put", enrolment.Speech),
    enrolment_events.ResultApproved: ("put", enrolment.Approval),
    deputy_events.DeputyStandingChanged: ("put", deputies.DeputyStanding),
    deputy_events.NominationFiled: ("put", deputies.Nomination),
    deputy_events.NominationWithdrawn: ("change", deputies.Nomination),
    deputy_events.RoundOpened: ("put", deputies.Round),
    crossing_events.AppointmentRecorded: ("put", crossing.Appointment),
    crossing_events.AppointmentWithdrawn: ("drop", crossing.Appointment),
    crossing_events.PostVacated: ("put", crossing.Vacancy),
    crossing_events.VacancyWithdrawn: ("drop", crossing.Vacancy),
    crossing_events.DisclosurePosted: ("put", crossing.Disclosure),
}
"""What each of these events does: put one row or several, put them in the place of all there were, change or drop the
row of its key. A change takes the event's fields that are columns; its other fields stay in the journal alone."""


def keep(db: Database, event: Event, _entry: Entry) -> None:
    """Write what a record's event says."""
    mode, kind = RECORDS[type(event)]
    table = TABLES[kind]
    if mode in {"put", "put_all", "replace"}:
        if mode == "replace":
            db.execute(f"delete from {table.name}")  # noqa: S608  (own names)
        rows = [event.row] if mode == "put" else event.rows  # type: ignore[attr-defined]  # as their mode says
        _put(db, table, kind.__struct_fields__, rows)
        return
    where = " and ".join(f"{name} = ?" for name in table.key)
    key = [getattr(event, name) for name in table.key]
    if mode == "drop":
        db.execute(f"delete from {table.name} where {where}", key)  # noqa: S608  (own names)
        return
    columns = [
        name for name in kind.__struct_fields__ if name in event.__struct_fields__ and name not in table.key
    ]
    changes = ", ".join(f"{name} = ?" for name in columns)
    values = [stored(getattr(event, name)) for name in columns]
    db.execute(f"update {table.name} set {changes} where {where}", [*values, *key])  # noqa: S608  (own names)


def _put(db: Database, table: Table, names: tuple[str, ...], rows: Iterable[msgspec.Struct]) -> None:
    last = int(db.execute(f"select coalesce(max(ordinal), 0) from {table.name}").fetchone()[0])  # noqa: S608  (own)
    changes, where = (
        part.join(f"{name} = ?" for name in some) for part, some in ((", ", names), (" and ", table.key))
    )
    change = f"update {table.name} set {changes} where {where}"  # noqa: S608  (own names)
    more = f"insert into {table.name} ({', '.join(names)}, ordinal) values ({'?, ' * len(names)}?)"  # noqa: S608  (own)
    places = [names.index(name) for name in table.key]
    for row in rows:
        values = [stored(getattr(row, name)) for name in names]
        if not db.execute(change, [*values, *(values[place] for place in places)]).rowcount:
            last += 1
            db.execute(more, [*values, last])


def stored(value: object) -> object:
    """A field as its column holds it."""
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, str | int):
        return value
    return canonical(value)


for _kind in RECORDS:
    on(_kind)(keep)
