"""Applications, conditions, vetting, notices, objections, appraisals."""

from typing import Literal

from core.domain.applicants import Applicant, Assessment, Condition, Notice, Objection, Photo, Vetting
from core.journal.event import Event


class ConditionsSet(Event, frozen=True):
    """The conditions of office as announced, all of them."""

    kind = "conditions_set"
    rows: tuple[Condition, ...]
    document: str


class ApplicantEntered(Event, frozen=True):
    """An application, entered or entered anew."""

    kind = "applicant_entered"
    row: Applicant


class ApplicantsImported(Event, frozen=True):
    """Applications taken over after their preview was confirmed."""

    kind = "applicants_imported"
    source: str
    rows: tuple[Applicant, ...]


class ApplicantWithdrawn(Event, frozen=True):
    """Somebody stands back."""

    kind = "applicant_withdrawn"
    id: str
    withdrawn: str


class PhotoAttached(Event, frozen=True):
    """A portrait for an application, or another one."""

    kind = "photo_attached"
    row: Photo


class VettingDecided(Event, frozen=True):
    """One step of the vetting for one applicant, decided or decided anew."""

    kind = "vetting_decided"
    row: Vetting


class NoticePosted(Event, frozen=True):
    """A public notice hung out."""

    kind = "notice_posted"
    row: Notice


class ObjectionReceived(Event, frozen=True):
    """Somebody objects."""

    kind = "objection_received"
    row: Objection


class ObjectionSettled(Event, frozen=True):
    """What came of an objection."""

    kind = "objection_settled"
    id: str
    decision: Literal["upheld", "dismissed"]
    reason: str
    settled_by: str
    settled_on: str


class AssessmentsRecorded(Event, frozen=True):
    """What the appraisal before the term change says of applicants."""

    kind = "assessments_recorded"
    rows: tuple[Assessment, ...]
