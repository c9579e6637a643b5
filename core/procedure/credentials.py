"""The figures of the report on credentials (代表资格审查报告), in exact shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from core.domain.roll import RollRow

YOUNG: Final = 45
_MEMBER: Final = ("中共", "党员", "预备党员")
_COLLEGE: Final = ("大专", "专科", "大学", "本科", "研究生", "硕士", "博士", "学士")


@dataclass(frozen=True, slots=True)
class Share:
    """So many of the deputies, and which part of them."""

    number: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Credentials:
    """The deputies by what the report tells. Who has no date of birth, no party, no schooling on the roll is in none
    of these shares; `undated` says for how many the age is unknown.
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

    Re-elected is who has 连任 in the remarks; no member of the party, whoever has something else in that column.
    """
    rows = tuple(roll)

    def share(found: Iterable[bool]) -> Share:
        number = sum(found)
        return Share(number, Fraction(number, len(rows)) if rows else Fraction(0))

    return Credentials(
        deputies=len(rows),
        women=share(one.gender == "female" for one in rows),
        non_party=share(bool(one.party.strip()) and not _of_the_party(one.party) for one in rows),
        college=share(any(word in one.education for word in _COLLEGE) for one in rows),
        young=share(bool(one.birth) and age(one.birth, on) <= YOUNG for one in rows),
        reelected=share("连任" in one.remark for one in rows),
        undated=sum(not one.birth for one in rows),
    )


def age(birth: str, on: str) -> int:
    """Full years on a day, by as much of the date of birth as is known (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`)."""
    born = [int(part) for part in birth.split("-")]
    day = [int(part) for part in on.split("-")][: len(born)]
    return day[0] - born[0] - (born[1:] > day[1:])


def _of_the_party(party: str) -> bool:
    return party.strip().startswith(_MEMBER)
