"""The register of those who recommend: units, people, who is away, who was entered twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.enrolment import Elector, NamesakePair, Unit
from core.domain.term import Stage
from core.errors.enrolment import (
    DoublesUndecided,
    KeepTheMember,
    NoGround,
    NoSuchElector,
    NoSuchUnit,
    NotDoubles,
    RegisterEmpty,
    UnitInUse,
    UnitWithoutPeople,
)
from core.errors.frame import StageIsClosed
from core.errors.procedure import Missing, NameTaken
from core.journal import term_events as te
from core.office import recommendation, register
from core.office.desk import Desk
from core.store import kept
from tests.office.refusing import refused
from tests.office.township import BY, RECOMMENDATION, township


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = township(tmp_path / "a.zhengpiao", people=3, units=2, members=1, mass=1)
    yield made
    made.close()


def person(name: str = "王一", unit: str = "u0001", *, member: bool = False, **more: object) -> Elector:
    grounds = () if member else ("household",)
    own = {"id": "", "unit": unit, "name": name, "member": member, "grounds": grounds} | more
    return Elector(**own)  # type: ignore[arg-type]  # fields by name


def people(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.id, one.unit, one.name) for one in kept.rows(desk.file, Elector)]


def test_units_get_keys_in_their_order_and_keep_them(desk: Desk) -> None:
    register.enter_units(
        desk,
        [Unit(id="", name=" 2村 ", kind="enterprise"), Unit(id="", name="镇直机关", kind="office")],
        by=BY,
    )
    found = [(unit.id, unit.name, unit.kind) for unit in kept.rows(desk.file, Unit)]
    assert found == [
        ("u0001", "1村", "village"),
        ("u0002", "2村", "enterprise"),
        ("u0003", "镇直机关", "office"),
    ]


def test_two_units_of_one_name_are_refused(desk: Desk) -> None:
    twice = [Unit(id="", name="新村", kind="village")] * 2
    refused(desk, NameTaken, register.enter_units, twice)
    refused(desk, NameTaken, register.enter_units, [Unit(id="u0002", name="1村", kind="village")])
    refused(desk, Missing, register.enter_units, [Unit(id="", name=" ", kind="village")])
    refused(desk, Missing, register.enter_units, [])


def test_a_unit_without_people_and_ballots_can_go(desk: Desk) -> None:
    register.enter_units(desk, [Unit(id="", name="空村", kind="village")], by=BY)
    problem = refused(desk, UnitInUse, register.remove_unit, "u0001", reason="合并")
    assert problem.params == {"unit": "1村", "people": 2}
    refused(desk, NoSuchUnit, register.remove_unit, "u0009", reason="合并")
    refused(desk, Missing, register.remove_unit, "u0003", reason=" ")
    register.remove_unit(desk, "u0003", reason="合并", by=BY)
    assert len(kept.rows(desk.file, Unit)) == 2


def test_a_unit_with_a_ballot_stays(desk: Desk) -> None:
    recommendation.open_recommendation(desk, RECOMMENDATION, approved_by="区委", by=BY)
    for one in kept.rows(desk.file, Elector, unit="u0001"):
        register.remove_elector(desk, one.id, reason="去世", by=BY)
    assert refused(desk, UnitInUse, register.remove_unit, "u0001", reason="x").params["people"] == 0


def test_a_closed_register_stays_as_it_is_but_people_away_are_still_asked(desk: Desk) -> None:
    closed = Stage(id="register", closed_on="2003-01-10")
    desk.record(te.StagesPlanned(rows=(closed,)), BY)
    found = refused(desk, StageIsClosed, register.enter_elector, person())
    assert found.params["closed_on"] == "2003-01-10"
    refused(desk, StageIsClosed, register.import_electors, [person()], source="a.xlsx")
    refused(desk, StageIsClosed, register.remove_elector, "e0001", reason="去世")
    refused(desk, StageIsClosed, register.enter_units, [Unit(id="", name="新村", kind="village")])
    refused(desk, StageIsClosed, register.remove_unit, "u0001", reason="合并")
    refused(desk, StageIsClosed, register.one_person, keep="e0001", remove="e0002", reason="重复")
    register.ask(desk, "e0001", away=True, answer="comes", by=BY)
    assert register.elector_of(desk, "e0001").answer == "comes"


def test_a_decision_on_two_entries_is_not_taken_over_by_who_comes_later(desk: Desk) -> None:
    for _ in range(2):
        register.enter_elector(desk, person("党员1之1", "u0002"), by=BY)
        newest = people(desk)[-1][0]
        assert [one.key for one in register.undecided(desk)] == [("e0001", newest)]
        register.two_people(desk, "e0001", newest, decided_by="镇党委", by=BY)
        register.remove_elector(desk, newest, reason="迁出", by=BY)
    register.import_electors(desk, [person("党员1之1", "2村")], source="a.xlsx", by=BY)
    assert [one.key for one in register.undecided(desk)] == [("e0001", "e0007")]


def test_people_are_imported_by_the_name_of_their_unit_and_get_keys(desk: Desk) -> None:
    register.import_electors(desk, [person(unit="2村"), person("李二", "u0001")], source="a.xlsx", by=BY)
    assert people(desk)[-2:] == [("e0005", "u0002", "王一"), ("e0006", "u0001", "李二")]


def test_an_import_that_cannot_be_right_changes_nothing(desk: Desk) -> None:
    for row, kind in (
        (person(unit="九村"), NoSuchUnit),
        (person(unit=" "), NoSuchUnit),
        (person(grounds=()), NoGround),
        (person(" "), Missing),
    ):
        refused(desk, kind, register.import_electors, [person(), row], source="a.xlsx")
    refused(desk, RegisterEmpty, register.import_electors, [], source="a.xlsx")


def test_one_person_is_entered_and_changed(desk: Desk) -> None:
    register.enter_elector(desk, person(), by=BY)
    register.enter_elector(desk, person("王一一", "u0002", id="e0005", member=True), by=BY)
    assert people(desk)[-1] == ("e0005", "u0002", "王一一")
    refused(desk, NoSuchElector, register.enter_elector, person(id="e0099"))
    refused(desk, NoSuchUnit, register.enter_elector, person(unit="2村"))
    refused(desk, NoSuchElector, register.remove_elector, "e0099", reason="x")
    refused(desk, Missing, register.remove_elector, "e0001", reason=" ")


def test_who_is_away_has_contact_and_answer_and_at_home_neither(desk: Desk) -> None:
    register.ask(desk, "e0001", away=True, contact=" 深圳 138 ", answer="comes", by=BY)
    row = register.elector_of(desk, "e0001")
    assert (row.away, row.contact, row.answer) == (True, "深圳 138", "comes")
    assert register.totals(desk)[1].comes == 1
    register.ask(desk, "e0001", away=False, contact="深圳", answer="comes", by=BY)
    row = register.elector_of(desk, "e0001")
    assert (row.away, row.contact, row.answer) == (False, "", "")
    refused(desk, NoSuchElector, register.ask, "e0099", away=True)


def test_one_person_entered_twice_is_removed_once_and_stays_a_member(desk: Desk) -> None:
    register.enter_elector(desk, person("党员1之1", "u0002"), by=BY)
    problem = refused(desk, KeepTheMember, register.one_person, keep="e0005", remove="e0001", reason="重复")
    assert problem.params == {"name": "党员1之1", "unit": "1村"}
    refused(desk, Missing, register.one_person, keep="e0001", remove="e0005", reason="")
    assert len(register.undecided(desk)) == 1
    register.one_person(desk, keep="e0001", remove="e0005", reason="重复", by=BY)
    assert register.undecided(desk) == ()
    refused(desk, NoSuchElector, register.one_person, keep="e0001", remove="e0005", reason="重复")


def test_two_people_of_one_name_are_kept_and_not_asked_about_again(desk: Desk) -> None:
    register.enter_elector(desk, person("党员1之1", "u0002"), by=BY)
    refused(desk, NotDoubles, register.two_people, "e0001", "e0002", decided_by="镇党委")
    refused(desk, Missing, register.two_people, "e0001", "e0005", decided_by=" ")
    register.two_people(desk, "e0005", "e0001", decided_by="镇党委", by=BY)
    assert kept.rows(desk.file, NamesakePair)[0].first == "e0001"
    refused(desk, NotDoubles, register.two_people, "e0005", "e0001", decided_by="镇党委")
    register.require_complete(desk)


def test_a_register_with_undecided_doubles_cannot_be_closed(desk: Desk) -> None:
    register.require_complete(desk)
    register.enter_elector(desk, person("党员1之1", "u0002"), by=BY)
    with pytest.raises(DoublesUndecided) as problem:
        register.require_complete(desk)
    assert problem.value.params == {"number": 1, "name": "党员1之1"}


def test_a_register_with_a_unit_without_people_or_with_nobody_cannot_be_closed(tmp_path: Path) -> None:
    empty = township(tmp_path / "b.zhengpiao", people=1, units=0)
    with pytest.raises(RegisterEmpty):
        register.require_complete(empty)
    register.enter_units(empty, [Unit(id="", name=name, kind="village") for name in ("1村", "2村")], by=BY)
    register.import_electors(empty, [person()], source="a", by=BY)
    with pytest.raises(UnitWithoutPeople) as problem:
        register.require_complete(empty)
    assert problem.value.params == {"unit": "2村"}
    empty.close()


def test_totals_by_unit_and_for_the_township(desk: Desk) -> None:
    by_unit, whole = register.totals(desk)
    assert {key: (one.members, one.mass) for key, one in by_unit.items()} == {
        "u0001": (1, 1),
        "u0002": (1, 1),
    }
    assert (whole.members, whole.mass, whole.grounds) == (2, 2, {"household": 2})
