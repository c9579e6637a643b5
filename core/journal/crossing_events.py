"""Cross-appointments and disclosures."""

from core.domain.crossing import Appointment, Disclosure, Vacancy
from core.journal.event import Event


class AppointmentRecorded(Event, frozen=True):
    """Somebody holds a post from now on."""

    kind = "appointment_recorded"
    row: Appointment


class AppointmentWithdrawn(Event, frozen=True):
    """An appointment recorded by mistake, or given back."""

    kind = "appointment_withdrawn"
    id: str
    reason: str


class PostVacated(Event, frozen=True):
    """Somebody left posts that they held: resigned, moved away, was removed, or died."""

    kind = "post_vacated"
    row: Vacancy


class VacancyWithdrawn(Event, frozen=True):
    """A vacancy recorded by mistake: the posts are held as before."""

    kind = "vacancy_withdrawn"
    id: str
    reason: str


class DisclosurePosted(Event, frozen=True):
    """One of the three disclosures was hung out."""

    kind = "disclosure_posted"
    row: Disclosure
