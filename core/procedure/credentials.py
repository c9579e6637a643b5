"""The figures of the report on credentials (代表资格审查报告), in exact shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from core.domain.roll import RollRow
from core.rules.conditions import has_schooling, years_on

YOUNG: Final = 45
_MEMBER: Final = ("中共", "中国共产党", "党员", "正式党员", "预备党员")


@dataclass(frozen=True, slots=True)
class Share:
    """So many of the deputies, and which part of them."""

    number: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Credentials:
    """The deputies by what the report tells. Who has no date of birth, no party, no schooling on the roll is in none
    of these shares; `undated` says of how many it cannot be told whether they are young.
    """

    deputies: int
    women: Share
    non_party: Share
    college: Share
    young: Share
    reelected: Share
    undated: int


def credentials(roll: Iterable[RollRow], on: str) -> Credentials:
    """The figures of these deputies on a day (`YYYY-MM-DD`).

    No member of the party, whoever has something else in that column.
    """
    rows = tuple(roll)

    def share(found: Iterable[bool]) -> Share:
        number = sum(found)
        return Share(number, Fraction(number, len(rows)) if rows else Fraction(0))

    return Credentials(
        deputies=len(rows),
        women=share(one.gender == "female" for one in rows),
        non_party=share(bool(one.party.strip()) and not _of_the_party(one.party) for one in rows),
        college=share(has_schooling(one.education, "college") is True for one in rows),
        young=share(_young(one.birth, on) is True for one in rows),
        reelected=share(one.reelected for one in rows),
        undated=sum(_young(one.birth, on) is None for one in rows),
    )


def _young(birth: str, on: str) -> bool | None:
    """Whether somebody is 45 or younger on a day; None where the date of birth leaves that open."""
    fewest, most = years_on(birth, on)
    if fewest is None or most is None or fewest <= YOUNG < most:
        return None
    return most <= YOUNG


def _of_the_party(party: str) -> bool:
    return party.strip().startswith(_MEMBER)
