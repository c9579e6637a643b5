"""The people's congress: who still is a deputy, who nominated whom, which contests share one round of voting."""

from typing import Literal

import msgspec

Form = Literal["election", "primary", "by_election", "recall", "recommendation", "appraisal"]


class DeputyStanding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Somebody on a congress' roll whose mandate ended or is suspended; `active` again where that was lifted."""

    meeting: str
    member: str
    standing: Literal["active", "suspended", "terminated"]
    reason: str
    document: str = ""
    date: str = ""


class Nomination(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One nomination for one office, by the presidium or jointly by deputies (keys of the roll).

    `contest` is the ballot it is for; `member` the nominee's key where they are on the roll; `recall` nominations are
    motions to recall the person.
    """

    id: str
    meeting: str
    contest: str = ""
    office: str
    name: str
    gender: Literal["male", "female", ""] = ""
    member: str = ""
    proposed_by: Literal["presidium", "joint"]
    deputies: tuple[str, ...] = ()
    date: str = ""
    motion: Literal["election", "recall"] = "election"
    reason: str = ""
    withdrawn: str = ""


class Round(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Contests voted on at once: one vote, counted separately."""

    id: str
    meeting: str
    title: str
    contests: tuple[str, ...]
