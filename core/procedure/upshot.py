"""What a term change came to (成效): posts and staff before and after, who came up and who went, computed from people.

Nothing here is a stored total: every figure is counted from the establishment, those who hold leading posts now, what
became of the others, and what the units reported of the recommendation.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self

from core.domain.term import Cadre, Level, Placement
from core.rules.conditions import age_on, has_schooling

GONE: Final = frozenset({"moved", "retired", "left"})
LOWERED: Final = frozenset({"demoted", "non_leading"})
COLLEGE: Final = "college"


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody with a leading post after the term change. `before` is what they were; None for one from outside.

    `cadre` is their key on the establishment, empty for one from outside.
    """

    name: str
    cadre: str
    gender: str
    birth: str
    education: str
    before: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upshot:
    """The figures of one township or of several; sums, so that averages are weighted by people."""

    townships: int
    posts_before: int
    posts_after: int
    staff_before: int
    staff_after: int
    years: int
    college: int
    women: int
    promoted: int
    promoted_women: int
    demoted_or_moved: int
    secretaries_lost: int
    entitled: int
    participants: int

    def __add__(self, other: Self) -> Self:
        names = type(self).__slots__
        return type(self)(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def average_age(self) -> Fraction:
        """Average age of those with a leading post, in full years."""
        return Fraction(self.years, self.posts_after or 1)

    @property
    def college_percent(self) -> Fraction:
        """How many in a hundred of them went to college."""
        return Fraction(100 * self.college, self.posts_after or 1)

    @property
    def posts_fewer(self) -> int:
        """By how many the leading posts were cut."""
        return self.posts_before - self.posts_after

    @property
    def posts_fewer_percent(self) -> int:
        """That in a hundred of what there was, in whole percent."""
        return nearest(Fraction(100 * self.posts_fewer, self.posts_before or 1))

    @property
    def staff_fewer(self) -> int:
        """By how many the staff was cut."""
        return self.staff_before - self.staff_after

    @property
    def staff_fewer_percent(self) -> int:
        """That in a hundred of what there was, in whole percent."""
        return nearest(Fraction(100 * self.staff_fewer, self.staff_before or 1))

    @property
    def turnout_percent(self) -> Fraction:
        """How many in a hundred of those entitled took part in the recommendation (参荐率)."""
        return Fraction(100 * self.participants, self.entitled or 1)

    def to_data(self) -> dict[str, int | Decimal]:
        """The figures by name in the order in which they are told, averages as `shown` rounds them."""
        return {
            "townships": self.townships,
            "posts_before": self.posts_before,
            "posts_after": self.posts_after,
            "staff_before": self.staff_before,
            "staff_after": self.staff_after,
            "average_age": shown(self.average_age),
            "college_percent": shown(self.college_percent),
            "women": self.women,
            "promoted": self.promoted,
            "promoted_women": self.promoted_women,
            "demoted_or_moved": self.demoted_or_moved,
            "secretaries_lost": self.secretaries_lost,
            "entitled": self.entitled,
            "participants": self.participants,
        }

    def derived(self) -> dict[str, int | Decimal]:
        """What follows from the figures, for words and papers."""
        return {
            "posts_fewer": self.posts_fewer,
            "posts_fewer_percent": self.posts_fewer_percent,
            "staff_fewer": self.staff_fewer,
            "staff_fewer_percent": self.staff_fewer_percent,
            "turnout_percent": shown(self.turnout_percent),
        }


def nearest(number: Fraction) -> int:
    """The nearest whole number, halves rounded up."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def shown(number: Fraction) -> int | Decimal:
    """A figure as it is printed: whole where it is, else with one decimal, halves rounded up."""
    return number.numerator if number.denominator == 1 else Decimal(nearest(number * 10)) / 10


def upshot(
    cadres: Sequence[Cadre],
    placements: Iterable[Placement],
    leaders: Sequence[Leader],
    *,
    holders: Collection[str],
    outsiders: int,
    lost: int,
    reports: Iterable[tuple[int, int]],
    as_of: str,
) -> Upshot:
    """The figures of one township.

    `holders` are keys of the establishment that hold any post now, `outsiders` how many others do, `lost` sitting
    secretaries who stood and are not elected, `reports` those entitled and present at each recommendation ballot.
    Of every leader age and schooling can be told (see `core.rules.conditions`).
    """
    fates = {one.cadre: one.outcome for one in placements}
    up = [one for one in leaders if one.before == "staff"]
    gone = [one for one in cadres if one.id not in holders and fates.get(one.id) in GONE]
    known, sums = {one.id for one in cadres}, list(reports)
    return Upshot(
        townships=1,
        posts_before=sum(one.level == "leader" for one in cadres),
        posts_after=len(leaders),
        staff_before=len(cadres),
        staff_after=len(cadres) - len(gone) + outsiders,
        years=sum(age_on(one.birth, as_of) or 0 for one in leaders),
        college=sum(bool(has_schooling(one.education, COLLEGE)) for one in leaders),
        women=sum(one.gender == "female" for one in leaders),
        promoted=len(up),
        promoted_women=sum(one.gender == "female" for one in up),
        demoted_or_moved=sum(fate in LOWERED for key, fate in fates.items() if key in known),
        secretaries_lost=lost,
        entitled=sum(entitled for entitled, _ in sums),
        participants=sum(present for _, present in sums),
    )


def unplaced(
    cadres: Iterable[Cadre], placements: Iterable[Placement], holders: Collection[str]
) -> tuple[str, ...]:
    """Names of former leaders who hold no post now and of whom nobody has said what became of them."""
    said = {one.cadre for one in placements}
    return tuple(
        one.name for one in cadres if one.level == "leader" and one.id not in holders and one.id not in said
    )
