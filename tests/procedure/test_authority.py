"""Who may do what: one table, two people where two must answer, nobody in their own cause."""

import pytest

from core.domain.people import Officer, Relation, Role, relation_of
from core.errors import CodedError
from core.errors.people import (
    OwnEntry,
    PersonDismissed,
    RelativeAsOfficer,
    SamePersonTwice,
    SameTeller,
    SecondPersonMissing,
    WrongRole,
)
from core.errors.procedure import CandidateAsOfficer
from core.procedure.authority import TABLE, Duty, appointable, authorise, may, needs_two
from core.procedure.contest import Act
from core.wording import catalogue, say

CLERK = Officer("文书", frozenset((Role.CLERK,)))
TELLER = Officer("计一", frozenset((Role.TELLER,)))
OTHER = Officer("计二", frozenset((Role.TELLER,)))
SCRUTINEER = Officer("监一", frozenset((Role.SCRUTINEER,)))
SECOND = Officer("监二", frozenset((Role.SCRUTINEER,)))
CHIEF = Officer("总监", frozenset((Role.CHIEF_SCRUTINEER,)))
EVERYTHING = Officer("一人", frozenset(Role))
TWO = {Duty.DECIDE, Duty.MERGE, Duty.JUDGE, Duty.SEAL, Duty.UNSEAL, Duty.CORRIGENDUM}


def test_every_duty_stands_in_the_table_once_and_every_act_on_a_contest_is_a_duty() -> None:
    assert set(TABLE) == set(Duty)
    assert {act.value for act in Act} <= {duty.value for duty in Duty}
    assert {f"duty.{duty}" for duty in Duty} | {f"role.{role}" for role in Role} <= set(catalogue())


@pytest.mark.parametrize("duty", Duty)
def test_whoever_has_none_of_the_roles_is_refused_by_name_and_told_who_may(duty: Duty) -> None:
    for role in set(Role) - TABLE[duty].roles:
        person = Officer("某人", frozenset((role,)))
        assert not may(duty, person)
        with pytest.raises(WrongRole) as refused:
            authorise(duty, person, SECOND)
        assert "某人" in say(refused.value).what
    for role in TABLE[duty].roles:
        assert may(duty, Officer("某人", frozenset((role,))))


@pytest.mark.parametrize("duty", Duty)
def test_exactly_the_acts_that_decide_the_result_for_good_need_two(duty: Duty) -> None:
    assert needs_two(duty) == (duty in TWO)
    if duty not in TWO:
        authorise(duty, EVERYTHING)
        return
    with pytest.raises(SecondPersonMissing):
        authorise(duty, EVERYTHING)
    with pytest.raises(SamePersonTwice):
        authorise(duty, EVERYTHING, Officer(" 一人", frozenset(Role)))
    with pytest.raises(WrongRole):
        authorise(duty, EVERYTHING, TELLER)
    authorise(duty, CHIEF, SCRUTINEER)


def test_nobody_settles_decides_or_checks_their_own_entry() -> None:
    for duty in (Duty.SETTLE, Duty.SHEET_SETTLE, Duty.CHECK):
        with pytest.raises(OwnEntry):
            authorise(duty, SCRUTINEER, made_by=["计一", "监一"])
        authorise(duty, SCRUTINEER, made_by=["计一", "计二"])
    for person, second in ((SCRUTINEER, SECOND), (SECOND, SCRUTINEER)):
        with pytest.raises(OwnEntry):
            authorise(Duty.DECIDE, person, second, made_by=["监二 "])
    authorise(Duty.DECIDE, SCRUTINEER, SECOND, made_by=["计一"])


def test_correcting_ones_own_entry_is_allowed() -> None:
    authorise(Duty.CORRECT, TELLER, made_by=["计一"])


def test_the_second_reading_is_somebody_elses() -> None:
    for duty in (Duty.ENTER_AGAIN, Duty.SHEET_AGAIN):
        with pytest.raises(SameTeller):
            authorise(duty, TELLER, made_by=[TELLER.name])
        authorise(duty, OTHER, made_by=[TELLER.name])
        authorise(duty, CLERK, made_by=[TELLER.name])


def test_the_dismissed_do_nothing_any_more() -> None:
    gone = Officer("监三", frozenset(Role), serving=False)
    assert not may(Duty.SETTLE, gone)
    with pytest.raises(PersonDismissed):
        authorise(Duty.SETTLE, gone)
    with pytest.raises(PersonDismissed):
        authorise(Duty.SEAL, CHIEF, gone)
    with pytest.raises(PersonDismissed):
        authorise(Duty.SETTLE, SCRUTINEER, gone)


RELATIONS = [Relation("王一", " 监一", "spouse"), Relation("李二", "监一", "in_law")]


@pytest.mark.parametrize(
    ("name", "roles", "candidates", "refusal"),
    [
        ("王一 ", {Role.TELLER}, ["王一"], CandidateAsOfficer),
        ("监一", {Role.SCRUTINEER}, [" 王一"], RelativeAsOfficer),
        ("监一", {Role.CHIEF_SCRUTINEER, Role.CLERK}, ["张三", "李二"], RelativeAsOfficer),
        ("监一", {Role.SCRUTINEER}, ["张三"], None),
        ("监二", {Role.SCRUTINEER}, ["王一"], None),
        ("王一", {Role.CLERK}, ["王一"], None),
        ("监一", {Role.CLERK}, ["王一"], None),
    ],
)
def test_no_candidate_and_no_close_relative_of_one_counts_or_watches(
    name: str, roles: set[Role], candidates: list[str], refusal: type[CodedError] | None
) -> None:
    if refusal is None:
        appointable(name, roles, candidates, RELATIONS)
        return
    with pytest.raises(refusal) as refused:
        appointable(name, roles, candidates, RELATIONS)
    assert name.strip() in say(refused.value).what


def test_a_relation_is_found_with_its_kind() -> None:
    assert relation_of("监一", ["李二"], RELATIONS) == RELATIONS[1]
    with pytest.raises(RelativeAsOfficer) as refused:
        appointable("监一", {Role.TELLER}, ["李二"], RELATIONS)
    assert "近姻亲" in say(refused.value).what
    assert "in-law" in say(refused.value, "en").what
