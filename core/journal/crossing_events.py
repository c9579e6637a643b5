"""Cross-appointments and disclosures."""

from core.domain.crossing import Appointment, Disclosure
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


class DisclosurePosted(Event, frozen=True):
    """One of the three disclosures was hung out."""

    kind = "disclosure_posted"
    row: Disclosure
