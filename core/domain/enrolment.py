"""Who takes part in the democratic recommendation: units and the people enrolled in them."""

from typing import Literal

import msgspec

UnitKind = Literal["village", "enterprise", "department", "office"]
Ground = Literal["deputy", "household", "town_cadre", "village_cadre", "department_leader"]
Voters = Literal["all", "members", "mass"]


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A village, an enterprise, a town department or an office that holds a meeting of its own."""

    id: str
    name: str
    kind: UnitKind


class Elector(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One person of the register. `member`: party membership in this township; `grounds`: what makes somebody else a
    representative of the masses. Who is both counts as a member. `away` people have a `contact` and an `answer`.
    """

    id: str
    unit: str
    name: str
    gender: Literal["male", "female", ""] = ""
    birth: str = ""
    member: bool = False
    grounds: tuple[Ground, ...] = ()
    away: bool = False
    contact: str = ""
    answer: Literal["", "comes", "cannot", "no_answer"] = ""
    remark: str = ""


class NamesakePair(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two entries that look like one person and were found to be two; `first` is the smaller key."""

    first: str
    second: str
    decided_by: str


class SlatePlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Somebody fixed as a candidate, with the recommendation as it stood, and why somebody better was passed over."""

    applicant: str
    name: str
    place: Literal["secretary", "deputy_secretary", "member"]
    votes: int
    rank: int
    reason: str = ""


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A candidacy speech, or the questions after it, as timed; both lengths in seconds."""

    id: str
    meeting: str
    contest: str
    person: str
    part: Literal["speech", "questions"]
    seconds: int
    allowed: int


class Approval(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The superior body's official reply on what a contest elected (批复)."""

    contest: str
    people: tuple[str, ...]
    document: str
    date: str
    approved_by: str
