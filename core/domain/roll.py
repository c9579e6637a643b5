"""A person of the roll."""

from typing import Literal

import msgspec


class RollRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One person as the roll gives them; dates as far as they are known (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`)."""

    number: str = ""
    name: str
    gender: Literal["male", "female", ""] = ""
    birth: str = ""
    nation: str = ""
    education: str = ""
    party: str = ""
    unit: str = ""
    delegation: str = ""
    entitled: bool = True
    observer: bool = False
    reelected: bool = False
    remark: str = ""
