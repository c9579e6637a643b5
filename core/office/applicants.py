"""Applications: entered, imported, changed and withdrawn; who was accepted in the end, and who gave up."""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import structs

from core.domain.applicants import Applicant, Assessment, Objection, Photo, Vetting
from core.domain.term import Cadre
from core.errors import Word
from core.errors.enrolment import NotAccepted
from core.errors.frame import (
    AppliedAlready,
    IsWithdrawn,
    NoSuchApplicant,
    NoSuchCadre,
    NotABirth,
    NotAnIncumbent,
)
from core.errors.procedure import Missing
from core.journal import applicant_events as ae
from core.office.desk import Desk, Recorded, said
from core.office.portrait import portrait
from core.office.stages import require_open
from core.roster.cells import name_of
from core.roster.doubles import may_be_one
from core.rules.conditions import bounds
from core.store import kept

_TIDIED: Final = ("birth", "nation", "education", "party", "worked_since", "unit", "post", "phone", "remark")

_VETTED: Final = ("name", "gender", "birth", "education", "party", "worked_since", "source", "withdrawn")


def enter(desk: Desk, row: Applicant, *, by: str) -> Recorded:
    """A self-nomination; its key is given here, and the same person on the establishment is found.

    Raises `Missing`, `NotABirth`, `AppliedAlready`, `NoSuchCadre`, `NotAnIncumbent`, `StageIsClosed`.
    """
    require_open(desk, "application")
    return desk.record(ae.ApplicantEntered(row=_checked(desk, structs.replace(row, id=_next(desk)))), by)


def change(desk: Desk, row: Applicant, *, by: str) -> Recorded:
    """An application replaced; once the vetting is closed, not in what was vetted.

    Raises `NoSuchApplicant`, `StageIsClosed`, and what `enter` raises.
    """
    before = applicant_of(desk, row.id)
    if any(getattr(row, name) != getattr(before, name) for name in _VETTED):
        require_open(desk, "vetting")
    return desk.record(ae.ApplicantEntered(row=_checked(desk, row)), by)


def import_rows(desk: Desk, rows: Iterable[Applicant], *, source: str, by: str) -> Recorded:
    """Applications taken over after their preview. Raises what `enter` raises."""
    require_open(desk, "application")
    first = int(_next(desk)[1:])
    known, made = kept.rows(desk.file, Applicant), list[Applicant]()
    for number, row in enumerate(rows, start=first):
        made.append(_checked(desk, structs.replace(row, id=f"a{number:04}"), (*known, *made)))
    if not made:
        raise Missing(what=Word("what.applicants"))
    return desk.record(ae.ApplicantsImported(source=source, rows=tuple(made)), by)


def withdraw(desk: Desk, applicant: str, *, reason: str, by: str) -> Recorded:
    """Somebody stands back. Raises `NoSuchApplicant`, `IsWithdrawn`, `Missing`."""
    standing(desk, applicant)
    return desk.record(ae.ApplicantWithdrawn(id=applicant, withdrawn=said(reason, "what.reason")), by)


def attach_photo(desk: Desk, applicant: str, data: bytes, *, by: str) -> Recorded:
    """A portrait, or another one: JPEG or PNG, as its bytes tell. Raises `NoSuchApplicant`, `PortraitTooLarge`,
    `PortraitUnknown`.
    """
    row = applicant_of(desk, applicant)
    return desk.record(ae.PhotoAttached(row=portrait(row, data)), by)


def assess(desk: Desk, rows: Iterable[Assessment], *, by: str) -> Recorded:
    """What the appraisal before the term change says of applicants. Raises `NoSuchApplicant`, `Missing`."""
    made = tuple(rows)
    for one in made:
        applicant_of(desk, one.applicant)
    if not made:
        raise Missing(what=Word("what.applicants"))
    return desk.record(ae.AssessmentsRecorded(rows=made), by)


def applicants(desk: Desk) -> tuple[Applicant, ...]:
    """Everybody who applied, withdrawn or not, in the order in which they came."""
    return kept.rows(desk.file, Applicant)


def applicant_of(desk: Desk, applicant: str) -> Applicant:
    """One application. Raises `NoSuchApplicant`."""
    row = kept.row(desk.file, Applicant, id=applicant)
    if row is None:
        raise NoSuchApplicant(applicant=applicant)
    return row


def standing(desk: Desk, applicant: str) -> Applicant:
    """One application that was not withdrawn. Raises `NoSuchApplicant`, `IsWithdrawn`."""
    row = applicant_of(desk, applicant)
    if row.withdrawn:
        raise IsWithdrawn(name=row.name, reason=row.withdrawn)
    return row


def photo_of(desk: Desk, applicant: str) -> Photo | None:
    """The portrait of an application; None without one."""
    return kept.row(desk.file, Photo, applicant=applicant)


def vettings(desk: Desk) -> Mapping[tuple[str, str], Vetting]:
    """Every step of the vetting that was decided, by applicant and step."""
    return {(one.applicant, one.step): one for one in kept.rows(desk.file, Vetting)}


def accepted(desk: Desk) -> tuple[Applicant, ...]:
    """Those whose application stands, whom the district accepted, and against whom no objection was upheld."""
    steps = vettings(desk)
    struck = {one.applicant for one in kept.rows(desk.file, Objection) if one.decision == "upheld"}
    return tuple(
        one
        for one in kept.rows(desk.file, Applicant)
        if not one.withdrawn and one.id not in struck and _passed(steps.get((one.id, "district")))
    )


def _passed(step: Vetting | None) -> bool:
    return step is not None and step.decision == "accepted"


def require_accepted(desk: Desk, applicant: str) -> None:
    """Whether somebody fixed may still stand. Raises `NoSuchApplicant`, `IsWithdrawn`, `NotAccepted`."""
    row = standing(desk, applicant)
    if all(one.id != applicant for one in accepted(desk)):
        raise NotAccepted(name=row.name)


def given_up(desk: Desk) -> tuple[Cadre, ...]:
    """Incumbents, and cadres of the first batch sent out, who did not apply (procedure, section 1.2)."""
    entered = kept.rows(desk.file, Applicant)
    linked = {one.cadre for one in entered}
    return tuple(
        one
        for one in kept.rows(desk.file, Cadre)
        if (one.level == "leader" or one.dispatched)
        and one.id not in linked
        and not any(not row.cadre and may_be_one(row, one) for row in entered)
    )


def _next(desk: Desk) -> str:
    return kept.next_id(desk.file, Applicant, "a")


def _checked(desk: Desk, row: Applicant, known: Iterable[Applicant] | None = None) -> Applicant:
    """The application tidied and joined to the establishment, its person not here twice."""
    tidied = {name: " ".join(getattr(row, name).split()) for name in _TIDIED}
    row = structs.replace(
        row,
        name=name_of(said(row.name, "what.name")),
        applied=tuple(dict.fromkeys(filter(None, (one.strip() for one in row.applied)))),
        cv=tuple(filter(None, (one.strip() for one in row.cv))),
        **tidied,
    )
    for day in (row.birth, row.worked_since):
        if day and bounds(day) is None:
            raise NotABirth(name=row.name, given=day)
    for other in kept.rows(desk.file, Applicant) if known is None else known:
        if other.id != row.id and may_be_one(other, row):
            where = " ".join(filter(None, (other.name, other.birth, other.unit, other.post)))
            raise AppliedAlready(name=row.name, birth=row.birth or "—", other=where)
    return _joined(desk, row)


def _joined(desk: Desk, row: Applicant) -> Applicant:
    """The same person on the establishment, where one name and birth fit one entry alone; the level is theirs.

    Incumbents of another township are not on it. Raises `NoSuchCadre`, `NotAnIncumbent`.
    """
    if row.cadre and kept.row(desk.file, Cadre, id=row.cadre) is None:
        raise NoSuchCadre(cadre=row.cadre)
    same = [one for one in kept.rows(desk.file, Cadre) if one.id == row.cadre or may_be_one(row, one)]
    if not row.cadre and len(same) == 1:
        row = structs.replace(row, cadre=same[0].id, level=same[0].level)
    entry = next((one for one in same if one.id == row.cadre), None)
    if row.source == "incumbent" and entry is not None and entry.level == "staff":
        raise NotAnIncumbent(name=row.name, unit=entry.unit or "—", post=entry.post or "—")
    return row
