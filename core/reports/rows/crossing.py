"""Rows of what follows from the elections: cross-appointments, disclosures, the outcome of the term change."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from core.errors import Word
from core.errors.rows import TooMany
from core.reports.model import Frame


@dataclass(frozen=True, slots=True)
class CrossingRow:
    """One person's posts, party post first; `basis` says for each by which vote or document."""

    person: str
    party: str
    others: tuple[str, ...]
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossingTable:
    """交叉任职表; `open_posts` have nobody yet."""

    frame: Frame
    rows: tuple[CrossingRow, ...]
    open_posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureNotice:
    """One of the three disclosures: sentences, then tables with a caption each."""

    frame: Frame
    kind: Literal["conditions", "recommendation", "result"]
    organ: str
    place: str
    sentences: tuple[str, ...]
    tables: tuple["DisclosedTable", ...]


@dataclass(frozen=True, slots=True)
class DisclosedTable:
    """A table to be hung out; `widths` are shares of the page's width."""

    caption: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeSheet:
    """换届成效表. Fewer = before - after; women among the promoted are some of them; participants are entitled."""

    frame: Frame
    posts_before: int
    posts_after: int
    staff_before: int
    staff_after: int
    average_age: Fraction
    college: Fraction
    women: int
    promoted: int
    promoted_women: int
    demoted_or_moved: int
    secretaries_lost: int
    entitled: int
    participants: int
    townships: int = 1

    def __post_init__(self) -> None:
        for what, number, most in (
            ("sum.promoted", self.promoted_women, self.promoted),
            ("sum.present", self.participants, self.entitled),
            ("sum.posts", self.posts_after, self.staff_after),
        ):
            if number > most:
                raise TooMany(what=Word(what), where=self.frame.congress, number=number, most=most)


def fewer(before: int, after: int) -> tuple[int, Fraction]:
    """How many fewer, and which share of those before."""
    return before - after, Fraction(before - after, before) if before else Fraction(0)
