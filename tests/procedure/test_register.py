"""The register: nobody twice, and every total by unit and kind."""

import pytest

from core.domain.enrolment import Elector, NamesakePair, Unit
from core.procedure.register import Totals, by_unit, doubles, empty_units, one_person, totals


def elector(key: str, name: str = "王一", birth: str = "", unit: str = "u1", **more: object) -> Elector:
    return Elector(id=key, unit=unit, name=name, birth=birth, **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("1960-01-02", "1960-01-02", True),
        ("1960-01-02", "1960-01-03", False),
        ("1960-01-02", "1960", True),
        ("1960-01", "1960-01-02", True),
        ("1960", "1961", False),
        ("", "1960-01-02", True),
        ("", "", True),
    ],
)
def test_one_name_and_births_that_do_not_contradict_may_be_one_person(
    first: str, second: str, *, same: bool
) -> None:
    assert one_person(elector("a", birth=first), elector("b", birth=second)) is same
    assert one_person(elector("b", birth=second), elector("a", birth=first)) is same


def test_a_name_with_a_space_in_it_is_the_same_name() -> None:
    assert one_person(elector("a", "王 一"), elector("b", "王一"))
    assert not one_person(elector("a", "王一"), elector("b", "王二"))


def test_doubles_are_found_across_units_in_the_order_of_the_register() -> None:
    people = [
        elector("e1", birth="1960-01-02"),
        elector("e2", "李二"),
        elector("e3", birth="1960-01-02", unit="u2"),
        elector("e4", birth="1960", unit="u1"),
    ]
    found = doubles(people)
    assert [(one.key, one.same_unit, one.sure) for one in found] == [
        (("e1", "e3"), False, True),
        (("e1", "e4"), True, False),
        (("e3", "e4"), False, False),
    ]


def test_two_people_found_to_be_two_are_no_double_any_more() -> None:
    people = [elector("e2"), elector("e1")]
    kept = [NamesakePair(first="e1", second="e2", decided_by="镇党委")]
    assert [one.key for one in doubles(people)] == [("e1", "e2")]
    assert doubles(people, kept) == ()


def test_who_is_both_counts_as_a_member_once_and_in_no_ground() -> None:
    people = [
        elector("e1", member=True, grounds=("deputy",)),
        elector("e2", grounds=("household", "deputy")),
        elector("e3", grounds=("household",), away=True, answer="comes"),
        elector("e4", member=True, away=True, answer="cannot"),
        elector("e5", member=True, away=True, answer="no_answer"),
        elector("e6", member=True, answer="comes"),
    ]
    found = totals(people)
    assert found == Totals(4, 2, 3, 1, 1, {"deputy": 1, "household": 2})
    assert (found.all, found.unreached) == (6, 1)
    assert [found.of("members"), found.of("mass"), found.of("all")] == [4, 2, 6]


def test_each_unit_has_its_totals_and_one_without_people_has_none() -> None:
    units = [Unit(id=key, name=key, kind="village") for key in ("u1", "u2")]
    people = [elector("e1", member=True), elector("e2", grounds=("household",))]
    assert by_unit(units, people) == {"u1": totals(people), "u2": Totals()}
    assert empty_units(units, people) == (units[1],)
