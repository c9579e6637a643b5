"""An appraisal's grades as the live and the result page and the public screen show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.counting.appraisal import Marks, summary
from core.domain.contest import Contest
from ui.viewmodels.display_cards import GradeRow


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One subject: number and share by grade, then how many gave none and how many cannot be read."""

    name: str
    grades: tuple[str, ...]
    unmarked: int
    unreadable: int


def grade_heads(contest: Contest) -> tuple[str, ...]:
    """The grades in their order; empty where the contest is no appraisal."""
    found = summary(contest, [_NONE] * len(contest.candidates), 0)
    return tuple(one.label for one in found[0].grades) if found else ()


def grade_lines(contest: Contest, marks: Sequence[Marks], valid: int) -> tuple[GradeLine, ...]:
    """Every subject, in the order of the ballot."""
    return tuple(
        GradeLine(
            one.name,
            tuple(f"{grade.votes}　{percent(grade.share)}" for grade in one.grades),
            one.unmarked,
            one.unreadable,
        )
        for one in summary(contest, marks, valid)
    )


def grade_rows(contest: Contest, marks: Sequence[Marks], valid: int) -> tuple[GradeRow, ...]:
    """The same for the hall: plain numbers with their shares."""
    return tuple(
        GradeRow(
            one.name,
            tuple(grade.votes for grade in one.grades),
            tuple(float(grade.share) for grade in one.grades),
            tuple(percent(grade.share) for grade in one.grades),
            one.unmarked,
            one.unreadable,
        )
        for one in summary(contest, marks, valid)
    )


def percent(share: Fraction) -> str:
    """The share in percent with one decimal, rounded half up."""
    tenths = (share * 2000 + 1) // 2
    return f"{tenths // 10}.{tenths % 10}%"


@dataclass(frozen=True, slots=True)
class _Nothing:
    for_: int = 0
    unreadable: int = 0


_NONE = _Nothing()
