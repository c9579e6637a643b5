"""The outcome sheet's figures, each counted from people."""

from decimal import Decimal
from fractions import Fraction

import pytest

from core.domain.term import Cadre, Level, Placement
from core.procedure.upshot import (
    Leader,
    Upshot,
    nearest,
    shown,
    unplaced,
    upshot,
)

DAY = "2003-01-01"
CADRES = (
    Cadre(id="g1", name="甲", level="leader", secretary=True),
    Cadre(id="g2", name="乙", level="leader"),
    Cadre(id="g3", name="丙", level="leader"),
    Cadre(id="g4", name="丁", level="staff"),
    Cadre(id="g5", name="戊", level="staff"),
)
FATES = (
    Placement(cadre="g2", outcome="demoted"),
    Placement(cadre="g3", outcome="retired"),
    Placement(cadre="g5", outcome="moved"),
)


def leader(
    name: str, cadre: str, before: Level | None, *, gender: str = "male", birth: str = "1970-01-01"
) -> Leader:
    """Somebody with a leading post who went to college."""
    return Leader(name, cadre, gender, birth, "大专", before)


def computed(*leaders: Leader, outsiders: int = 0, lost: int = 0) -> Upshot:
    """The figures of the five with these leaders."""
    return upshot(
        CADRES,
        FATES,
        leaders,
        holders={one.cadre for one in leaders if one.cadre},
        outsiders=outsiders,
        lost=lost,
        reports=[(100, 85), (50, 40)],
        as_of=DAY,
    )


FEW = computed(leader("甲", "g1", "leader"), leader("丁", "g4", "staff", gender="female", birth="1972-06-30"))


def test_posts_are_counted_by_people_who_lead_before_and_after() -> None:
    assert (FEW.posts_before, FEW.posts_after, FEW.posts_fewer) == (3, 2, 1)


def test_staff_is_the_establishment_without_those_who_left_it() -> None:
    assert (FEW.staff_before, FEW.staff_after, FEW.staff_fewer) == (5, 3, 2)


def test_who_comes_from_outside_is_staff_afterwards() -> None:
    found = computed(leader("外", "", None), outsiders=1)
    assert found.staff_after == 4
    assert found.promoted == 0


def test_who_was_to_leave_and_holds_a_post_after_all_stays() -> None:
    assert computed(leader("丙", "g3", "leader")).staff_after == 4


def test_promoted_are_those_of_the_staff_who_lead_now() -> None:
    assert (FEW.promoted, FEW.promoted_women, FEW.women) == (1, 1, 1)


def test_demoted_and_those_with_a_post_that_leads_nobody_are_counted_and_retired_ones_are_not() -> None:
    assert FEW.demoted_or_moved == 1


def test_participants_are_those_present_at_every_ballot() -> None:
    assert (FEW.entitled, FEW.participants, FEW.turnout_percent) == (150, 125, Fraction(250, 3))


def test_a_sum_weighs_averages_by_people() -> None:
    more = computed(leader("甲", "g1", "leader", birth="1963-01-01"))
    both = FEW + more
    assert (both.townships, both.posts_after) == (2, 3)
    assert both.average_age == Fraction(33 + 30 + 40, 3)
    assert both.average_age != (FEW.average_age + more.average_age) / 2


def test_figures_are_whole_where_they_are_and_else_have_one_decimal() -> None:
    data = FEW.to_data()
    assert data["average_age"] == Decimal("31.5")
    assert data["college_percent"] == 100
    assert isinstance(data["college_percent"], int)
    assert list(data) == [
        *("townships", "posts_before", "posts_after", "staff_before", "staff_after", "average_age"),
        *("college_percent", "women", "promoted", "promoted_women", "demoted_or_moved", "secretaries_lost"),
        *("entitled", "participants"),
    ]


def test_what_follows_from_the_figures_is_in_whole_percent_as_it_is_told() -> None:
    found = FEW.derived()
    assert (found["posts_fewer_percent"], found["staff_fewer_percent"]) == (33, 40)
    assert found["turnout_percent"] == Decimal("83.3")


def test_a_district_without_posts_divides_by_nothing() -> None:
    empty = upshot((), (), (), holders=(), outsiders=0, lost=0, reports=(), as_of=DAY)
    assert set(empty.derived().values()) == {0}
    assert {empty.average_age, empty.college_percent} == {Fraction(0)}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (Fraction(67, 2), Decimal("33.5")),
        (Fraction(669, 20), Decimal("33.5")),
        (Fraction(1003, 30), Decimal("33.4")),
        (Fraction(33), 33),
        (Fraction(3301, 100), Decimal("33.0")),
    ],
)
def test_halves_are_rounded_up(number: Fraction, told: int | Decimal) -> None:
    assert shown(number) == told
    assert nearest(Fraction(5, 2)) == 3


def test_a_former_leader_of_whom_nobody_said_what_became_is_named() -> None:
    assert unplaced(CADRES, FATES, {"g9"}) == ("甲",)
    assert unplaced(CADRES, FATES, {"g1"}) == ()
