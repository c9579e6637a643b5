"""Fixing the candidates: numbers, a woman or a seat kept open, nobody twice, reasons for who is passed over."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.domain.term import PostsPlan
from core.errors.enrolment import ChosenTwice, NotAccepted, NoWoman, PassedOver, SlateNumbers
from core.procedure.slate import Chosen, Differential, Place, Recommended, examine, passed_over

PLAN = PostsPlan(as_of="2003-01-01")
PEOPLE = tuple(
    Recommended(f"a{n}", f"某{n}", "female" if n == 5 else "male", "1970-06-15", "大专", 100 - n, n)
    for n in range(1, 15)
)
PLACES: tuple[Place, ...] = ("secretary",) * 2 + ("deputy_secretary",) * 3 + ("member",) * 7
BEST = tuple(Chosen(f"a{n}", place) for n, place in enumerate(PLACES, start=1))


def problems(chosen: tuple[Chosen, ...], *, hold_seat: bool = False, plan: PostsPlan = PLAN) -> list[object]:
    found = examine(plan, PEOPLE, chosen, hold_seat=hold_seat).problems
    return [(type(one), one.params) for one in found]


def test_the_twelve_best_with_a_woman_can_be_fixed() -> None:
    found = examine(PLAN, PEOPLE, BEST)
    assert found.problems == ()
    assert found.passings == ()
    assert [(one.place, one.chosen, one.needed) for one in found.places] == [
        ("secretary", 2, 2),
        ("deputy_secretary", 3, 3),
        ("member", 7, 7),
    ]
    assert (found.women, found.seat_held) == (1, False)


def test_each_place_has_its_number() -> None:
    assert problems(BEST[1:]) == [
        (SlateNumbers, {"place": "place.secretary", "chosen": 1, "needed": 2}),
        *[
            (
                PassedOver,
                {"name": f"某{n}", "votes": 100 - n, "others": "某1 99", "number": 1},
            )
            for n in range(2, 13)
        ],
    ]
    more = (*BEST, Chosen("a13", "member"))
    assert problems(more) == [(SlateNumbers, {"place": "place.member", "chosen": 8, "needed": 7})]


def test_nobody_stands_twice_and_only_who_was_accepted_stands() -> None:
    twice = (*BEST[:11], Chosen("a1", "member"))
    assert problems(twice)[0] == (ChosenTwice, {"name": "某1"})
    stranger = (*BEST[:11], Chosen("a99", "member"))
    assert problems(stranger)[0] == (NotAccepted, {"name": "a99"})


def test_without_a_woman_a_seat_is_kept_open_and_one_fewer_is_elected() -> None:
    thirteenth = Chosen("a13", "deputy_secretary")
    men = tuple(replace(one, reason="工作需要") for one in (*BEST[:4], *BEST[5:], thirteenth))
    assert problems(men) == [(NoWoman, {"chosen": 12})]
    assert problems(men, plan=PostsPlan(woman=False)) == []
    held = examine(PLAN, PEOPLE, men, hold_seat=True)
    assert held.problems == ()
    assert held.seat_held
    assert held.differentials[0] == Differential("committee", 12, 8)


def test_with_a_woman_no_seat_is_kept_open() -> None:
    found = examine(PLAN, PEOPLE, BEST, hold_seat=True)
    assert not found.seat_held
    assert found.differentials[0].seats == 9


def test_the_differential_is_told_in_people_and_in_both_shares() -> None:
    found = [
        (one.office, one.candidates, one.seats, one.people, one.of_seats, one.of_candidates)
        for one in examine(PLAN, PEOPLE, BEST).differentials
    ]
    assert found == [
        ("committee", 12, 9, 3, Fraction(1, 3), Fraction(1, 4)),
        ("secretary", 2, 1, 1, Fraction(1), Fraction(1, 2)),
        ("deputy_secretary", 4, 3, 1, Fraction(1, 3), Fraction(1, 4)),
    ]
    nothing = examine(PostsPlan(elected=0), PEOPLE, ()).differentials[0]
    assert (nothing.people, nothing.of_seats, nothing.of_candidates) == (0, None, None)


def test_passing_over_somebody_better_recommended_asks_for_the_reason() -> None:
    chosen = (*BEST[:9], *(Chosen(f"a{n}", "member") for n in (11, 13, 14)))
    found = problems(chosen)
    assert found == [
        (PassedOver, {"name": "某11", "votes": 89, "others": "某10 90", "number": 1}),
        (PassedOver, {"name": "某13", "votes": 87, "others": "某10 90、某12 88", "number": 2}),
        (PassedOver, {"name": "某14", "votes": 86, "others": "某10 90、某12 88", "number": 2}),
    ]
    reasons = tuple(replace(one, reason=" 考核优秀 ") for one in chosen)
    assert problems(reasons) == []
    assert {one.reason for one in passed_over(PEOPLE, reasons)} == {"考核优秀"}


def test_equal_votes_pass_nobody_over() -> None:
    equal = tuple(replace(one, votes=50) for one in PEOPLE)
    assert passed_over(equal, BEST[3:]) == ()


def test_a_lower_place_passes_nobody_over() -> None:
    turned = tuple(Chosen(f"a{13 - n}", place) for n, place in enumerate(PLACES, start=1))
    assert problems(turned) == []


def test_average_age_and_college_share_are_exact_and_name_who_is_unknown() -> None:
    people = (
        replace(PEOPLE[0], birth="1968-01-01"),
        replace(PEOPLE[1], birth="1968-01-02", education="高中"),
        replace(PEOPLE[2], birth="1970", education=""),
    )
    chosen = tuple(Chosen(one.id, "member") for one in people)
    found = examine(PLAN, people, chosen)
    assert found.average_age == Fraction(35 + 34, 2)
    assert found.unknown_age == ("某3",)
    assert found.college == Fraction(1, 2)
    assert found.unknown_schooling == ("某3",)


def test_before_anybody_is_chosen_nothing_is_averaged() -> None:
    found = examine(PLAN, PEOPLE, ())
    assert (found.average_age, found.college) == (None, None)


@pytest.mark.parametrize("places", [(1, 3, 5), (2, 4, 8)])
def test_the_numbers_are_those_of_the_plan(places: tuple[int, int, int]) -> None:
    secretaries, deputies, members = places
    plan = PostsPlan(slate_secretaries=secretaries, slate_deputies=deputies, slate_members=members)
    assert [one.needed for one in examine(plan, PEOPLE, ()).places] == list(places)
