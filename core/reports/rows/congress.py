"""Rows of the papers about candidates and congresses: slate, credentials, nominations, appraisal, approvals."""

from dataclasses import dataclass
from typing import Literal

from core.errors import Word
from core.errors.rows import SumContradicted, TooMany
from core.reports.model import Frame, NameOrder
from core.reports.rows.applications import Person

Place = Literal["secretary", "deputy_secretary", "member"]


@dataclass(frozen=True, slots=True)
class SlateRow:
    """Somebody fixed as a candidate; `reason` where somebody with more recommendations was passed over."""

    person: Person
    place: Place
    votes: int
    rank: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlateList:
    """候选人名单, each place by strokes. Numbers by place are those of the rows."""

    frame: Frame
    rows: tuple[SlateRow, ...]
    seats: int
    decided_by: str
    document: str
    date: str
    order: NameOrder = "strokes"

    def of(self, place: Place) -> tuple[SlateRow, ...]:
        """The candidates for one kind of post."""
        return tuple(row for row in self.rows if row.place == place)


@dataclass(frozen=True, slots=True)
class CredentialShare:
    """How many of the deputies are something; `key` names it in the papers' words."""

    key: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """代表资格审查报告. Everybody on the roll is valid, suspended, or ended; no share is larger than the whole."""

    frame: Frame
    enrolled: int
    terminated: tuple[tuple[str, str], ...]
    suspended: tuple[tuple[str, str], ...]
    valid: int
    units: int
    shares: tuple[CredentialShare, ...]

    def __post_init__(self) -> None:
        parts = self.valid + len(self.terminated)
        if self.enrolled != parts:
            raise SumContradicted(
                what=Word("sum.deputies"), where=self.frame.congress, whole=self.enrolled, parts=parts
            )
        for one in self.shares:
            if one.number > self.valid:
                raise TooMany(
                    what=Word("sum.deputies"), where=self.frame.congress, number=one.number, most=self.valid
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationRow:
    """One nomination; `supporters` are the deputies who signed it."""

    office: str
    name: str
    gender: str
    presidium: bool
    supporters: tuple[str, ...]
    date: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NominationList:
    """候选人提名名单, by office in the order of filing."""

    frame: Frame
    rows: tuple[NominationRow, ...]


@dataclass(frozen=True, slots=True)
class AppraisalRow:
    """One subject: votes for each grade, and papers that gave none."""

    subject: str
    votes: tuple[int, ...]
    none: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalTable:
    """民主测评汇总表. For each subject the grades and those without a grade add up to the valid papers."""

    frame: Frame
    grades: tuple[str, ...]
    rows: tuple[AppraisalRow, ...]
    issued: int
    collected: int
    valid: int
    invalid: int

    def __post_init__(self) -> None:
        for row in self.rows:
            parts = sum(row.votes) + row.none
            if parts != self.valid or row.none < 0:
                raise SumContradicted(
                    what=Word("sum.appraisal"), where=row.subject, whole=self.valid, parts=parts
                )


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A reply of the superior body."""

    matter: str
    people: tuple[str, ...]
    document: str
    date: str
    by: str


@dataclass(frozen=True, slots=True)
class ApprovalList:
    """批复情况表: what the superior body approved, by document."""

    frame: Frame
    rows: tuple[ApprovalRow, ...]
