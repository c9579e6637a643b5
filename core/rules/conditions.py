"""Conditions of office, exactly: age, schooling, party membership, years of service; partly known dates decide only
what they can.

The seed's conditions (Xian'an 2003): newcomers were born on or after 1968-01-01 and hold a college education (大专);
incumbents are exempt from both.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final, Literal

from core.domain.applicants import Applicant, Condition

Finding = Literal["met", "not_met", "exempt", "unknown"]
Schooling = Literal["primary", "junior", "senior", "college", "bachelor", "master", "doctor"]

LEVELS: Final[tuple[Schooling, ...]] = (
    "primary", "junior", "senior", "college", "bachelor", "master", "doctor",
)  # fmt: skip
# Looked for in this order: 大学专科 is a college, 中专 is none, and 研究生 stands in 硕士研究生 and 博士研究生.
_SPELLINGS: Final[tuple[tuple[Schooling, tuple[str, ...]], ...]] = (
    ("doctor", ("博士",)),
    ("master", ("硕士", "研究生")),
    ("college", ("高职", "高专")),
    ("senior", ("中专", "中等专科", "中师", "中技", "技校", "职高", "高中", "职业中学")),
    ("college", ("大专", "专科", "大普")),
    ("bachelor", ("本科", "大学", "学士", "大本")),
    ("junior", ("初中", "初级中学")),
    ("primary", ("小学", "初小", "高小")),
)
_NOT_FINISHED: Final = ("肄业", "在读", "未毕业", "结业")
_MEMBERS: Final = frozenset(
    {"中共党员", "党员", "中国共产党党员", "中共正式党员", "正式党员", "中共", "中国共产党"}
)
_OTHERS: Final = (
    "预备",
    "群众",
    "团员",
    "无党派",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工",
    "致公",
    "九三",
    "台盟",
)


_KNOWN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def schooling_of(text: str) -> Schooling | None:
    """The level that a schooling as written in rolls means; None where it says nothing or was not finished."""
    plain = "".join(text.split())
    if plain in LEVELS:
        return plain
    if any(word in plain for word in _NOT_FINISHED):
        return None
    return next((level for level, words in _SPELLINGS if any(word in plain for word in words)), None)


def has_schooling(text: str, least: str) -> bool | None:
    """Whether a schooling reaches a level; None where either is not understood."""
    held, wanted = schooling_of(text), schooling_of(least)
    return None if held is None or wanted is None else LEVELS.index(held) >= LEVELS.index(wanted)


def is_member(party: str) -> bool | None:
    """Whether somebody is a full member of the party; probationary members are not. None where nothing is said."""
    plain = "".join(party.split())
    if plain in _MEMBERS:
        return True
    return False if any(word in plain for word in _OTHERS) else None


def bounds(known: str) -> tuple[date, date] | None:
    """The first and the last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean; None where it is no date."""
    found = _KNOWN.fullmatch(known)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first, last


def age_on(birth: str, day: str) -> int | None:
    """Age in full years on a day; None where the birth is not known well enough to tell, or lies after that day.

    Who is born on 29 February is a year older on 1 March of a common year.
    """
    youngest, oldest = years_on(birth, day)
    return oldest if youngest == oldest else None


def years_on(since: str, day: str) -> tuple[int, int] | tuple[None, None]:
    """The fewest and the most full years that may have gone by on a day; nothing where they cannot be told."""
    first, until = bounds(since), bounds(day)
    if first is None or until is None or first[0] > until[0]:
        return None, None
    return max(_full_years(first[1], until[0]), 0), _full_years(first[0], until[1])


def judge(condition: Condition, applicant: Applicant, as_of: str) -> Finding:
    """Whether an applicant meets a condition on a day; exempt by where they apply from, unknown where it is open."""
    if applicant.source in condition.exempt:
        return "exempt"
    answer = _answer(condition, applicant, as_of)
    return "unknown" if answer is None else "met" if answer else "not_met"


def _answer(condition: Condition, applicant: Applicant, as_of: str) -> bool | None:
    if condition.kind == "born_on_or_after":
        return _born_on_or_after(applicant.birth, condition.value)
    if condition.kind == "schooling":
        return has_schooling(applicant.education, condition.value)
    if condition.kind == "party_member":
        return is_member(applicant.party)
    return _served(applicant.worked_since, condition.value, as_of)


def _born_on_or_after(birth: str, limit: str) -> bool | None:
    born, wanted = bounds(birth), bounds(limit)
    if born is None or wanted is None:
        return None
    if born[0] >= wanted[0]:
        return True
    return False if born[1] < wanted[0] else None


def _served(since: str, years: str, as_of: str) -> bool | None:
    fewest, most = years_on(since, as_of)
    if fewest is None or most is None or not years.isdecimal():
        return None
    if fewest >= int(years):
        return True
    return False if most < int(years) else None


def _full_years(first: date, day: date) -> int:
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))
