"""Who works at the keyboard: registered with a PIN, dismissed, and whose relatives they are."""

from typing import Literal

from core.domain.people import Kinship
from core.journal.event import Event

PersonRole = Literal["clerk", "teller", "scrutineer", "chief_scrutineer"]


class PersonRegistered(Event, frozen=True):
    """Somebody may work on a meeting in these roles; registered again, the roles are replaced and so is the PIN.

    `pin` is the argon2id hash with its parameters and salt.
    """

    kind = "person_registered"
    meeting: str
    name: str
    roles: tuple[PersonRole, ...]
    pin: str


class PinChanged(Event, frozen=True):
    """Another PIN for the same person."""

    kind = "pin_changed"
    meeting: str
    name: str
    pin: str


class PersonDismissed(Event, frozen=True):
    """Somebody works on the meeting no longer."""

    kind = "person_dismissed"
    meeting: str
    name: str
    reason: str


class RelationRecorded(Event, frozen=True):
    """A candidate and a person are close relatives."""

    kind = "relation_recorded"
    meeting: str
    candidate: str
    person: str
    kinship: Kinship


class RelationWithdrawn(Event, frozen=True):
    """They are not, after all."""

    kind = "relation_withdrawn"
    meeting: str
    candidate: str
    person: str
    reason: str
