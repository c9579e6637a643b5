"""The term change as a frame: its posts, its stages, and who holds a post before and after."""

from typing import Literal

import msgspec

Level = Literal["leader", "staff"]
StageName = Literal[
    "application",
    "vetting",
    "notice",
    "register",
    "recommendation",
    "fixing",
    "party_congress",
    "peoples_congress",
    "appointment",
    "disclosure",
]


class PostsPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How many posts there are to fill and how many there were; one of a file, `id` is always "plan".

    `committee` are the seats of the party committee, `elected` those of them that the congress fills by ballot; the
    rest is appointed. `slate_*` are the candidates that the superior body fixes. Dates as `YYYY-MM-DD`; ages are
    reckoned on `as_of`.
    """

    id: Literal["plan"] = "plan"
    committee: int = 9
    elected: int = 9
    secretaries: int = 1
    deputies: int = 3
    deputy_mayors: int = 3
    offices: tuple[str, ...] = ()
    slate_secretaries: int = 2
    slate_deputies: int = 3
    slate_members: int = 7
    woman: bool = True
    nominate_most: int = 9
    posts_before: int = 0
    posts_after: int = 0
    staff_before: int = 0
    staff_after: int = 0
    as_of: str = ""
    superior: str = ""
    document: str = ""


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One stage with its planned days; `closed_on` is empty while it is not closed."""

    id: StageName
    start: str = ""
    until: str = ""
    closed_on: str = ""
    closed_by: str = ""
    note: str = ""


class Cadre(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Somebody on the establishment before the term change: every leading post and every member of staff.

    `secretary` is the sitting party secretary; `dispatched` somebody of the first batch sent out, who must apply.
    """

    id: str
    name: str
    gender: Literal["male", "female", ""] = ""
    birth: str = ""
    education: str = ""
    party: str = ""
    unit: str = ""
    post: str = ""
    level: Level = "staff"
    secretary: bool = False
    dispatched: bool = False


class Placement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What became of somebody on the establishment after the term change, as it was decided.

    Whoever holds a post all the same is counted by the post: the staff loses nobody of whom both are known.
    """

    cadre: str
    outcome: Literal["staff", "non_leading", "demoted", "moved", "retired", "left"]
    post: str = ""
    document: str = ""
    date: str = ""
