"""What follows from the elections: cross-appointments and the three disclosures."""

from typing import Literal

import msgspec

Organ = Literal["party", "congress", "government", "cppcc", "armed_forces", "mass", "office"]


class Appointment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post somebody holds after the term change. `post` is a key of the catalogue of posts.

    `basis` is the contest that elected them into it, empty where they are named by `document`.
    """

    id: str
    person: str
    applicant: str = ""
    post: str
    organ: Organ
    basis: str = ""
    document: str = ""
    date: str = ""


Leaving = Literal["resigned", "moved", "removed", "died"]


class EndedPost(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post that somebody held: by the contest `basis`, by `appointment`, or by both."""

    post: str
    basis: str = ""
    appointment: str = ""


class Vacancy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Somebody left posts that they held, on a day, as accepted or decided by somebody: these are vacant since."""

    id: str
    person: str
    applicant: str = ""
    ended: tuple[EndedPost, ...]
    cause: Leaving
    reason: str
    accepted_by: str
    document: str = ""
    date: str


class Disclosure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the three disclosures as it was hung out; `seq` is the entry of the journal up to which it tells."""

    kind: Literal["conditions", "recommendation", "result"]
    date: str
    place: str
    seq: int
