"""Rows of the papers of the application: who applied, what they were held to, what was decided, what is hung out."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from core.errors import Word
from core.errors.rows import RejectedWithoutReason, SumContradicted
from core.reports.model import Frame

Check = Literal["met", "not_met", "exempt", "unknown"]
Standing = Literal["accepted", "rejected", "pending", "withdrawn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody's particulars as a form shows them; words are those of the paper's language already."""

    name: str
    gender: str = ""
    birth: str = ""
    nation: str = ""
    education: str = ""
    party: str = ""
    worked_since: str = ""
    source: str = ""
    unit: str = ""
    post: str = ""
    applied: str = ""
    phone: str = ""
    remark: str = ""
    cv: tuple[str, ...] = ()
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """自荐报名表: one page for each person; without any an empty form to be copied. `conditions` as sentences."""

    frame: Frame
    people: tuple[Person, ...]
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """简历表: a sheet for each candidate."""

    frame: Frame
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VettingRow:
    """One applicant: each condition as it was found, and both steps of the vetting in words."""

    number: int
    person: Person
    checks: tuple[Check, ...]
    standing: Standing
    township: str = ""
    district: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if self.standing == "rejected" and not self.reason.strip():
            raise RejectedWithoutReason(name=self.person.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class VettingList:
    """资格审查情况表. accepted + rejected + pending + withdrawn = applicants; `given_up` had to apply and did not."""

    frame: Frame
    conditions: tuple[str, ...]
    rows: tuple[VettingRow, ...]
    totals: dict[Standing, int]
    given_up: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        found = Counter(row.standing for row in self.rows)
        whole = sum(self.totals.values())
        if whole != len(self.rows) or any(found[key] != count for key, count in self.totals.items()):
            raise SumContradicted(
                what=Word("sum.applicants"), where=self.frame.congress, whole=len(self.rows), parts=whole
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNotice:
    """公示: who is hung out, from when to when, and where objections go."""

    frame: Frame
    kind: Literal["applicants", "candidates"]
    start: str
    until: str
    place: str
    text: str
    people: tuple[Person, ...]
    organ: str
