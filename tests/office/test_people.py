"""The people at the keyboard: registered with a PIN, dismissed, related; and what nobody may do who is not let in."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from argon2 import extract_parameters
from argon2.low_level import Type

from core.clock import FixedClock
from core.domain.people import Relation
from core.errors.file import DamagedFile
from core.errors.people import RelativeAsOfficer, WrongRole
from core.errors.procedure import CandidateAsOfficer, Missing, NoSuchMeeting
from core.errors.sign_in import (
    ClerkNeeded,
    NoPin,
    NoRole,
    NoSuchRelation,
    NotRegistered,
    NotSignedIn,
    OwnRelative,
    TooSoon,
    WrongPin,
)
from core.journal import events as ev
from core.journal.people_events import PersonRegistered, PersonRole
from core.office import attendance, audit, contests, drafts, officers, people, term
from core.office.desk import Desk, Recorded
from core.office.gate import Person
from core.procedure.authority import Duty
from core.rules.loading import load_rule_set
from core.store.people import relations
from tests.office.hall import BY, CHEAP, MEETING, OFFICERS, PIN, START, clock, congress, draft_plain


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def register(desk: Desk, name: str, *roles: PersonRole, pin: str = PIN) -> None:
    people.register(desk, MEETING, name=name, roles=roles, pin=pin, by=BY, hasher=CHEAP)


def clerk(desk: Desk) -> Person:
    """The secretary, registered and signed in."""
    register(desk, BY, "clerk")
    return people.check_pin(desk, MEETING, BY, PIN)


def at(desk: Desk, moment: datetime) -> None:
    """Sets the clock of the hall."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock.move_to(moment)


def test_the_standard_hash_is_argon2id_with_a_salt_of_its_own() -> None:
    first, second = people.STANDARD.hash("1234"), people.STANDARD.hash("1234")
    assert first != second
    found = extract_parameters(first)
    assert (found.type, found.time_cost, found.memory_cost, found.parallelism) == (Type.ID, 3, 32 * 1024, 1)
    assert people.STANDARD.verify(first, "1234")


def test_the_pin_itself_stands_nowhere_in_the_file(desk: Desk) -> None:
    clerk(desk)
    register(desk, "孙计", "teller", pin="86420975")
    desk.close()
    assert b"86420975" not in desk.file.path.read_bytes()
    assert b"$argon2id$" in desk.file.path.read_bytes()


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", " 1234", "１２３４", "-1234"])
def test_a_pin_has_four_to_twelve_digits(desk: Desk, pin: str) -> None:
    head = desk.head
    with pytest.raises(NoPin):
        register(desk, BY, "clerk", pin=pin)
    assert desk.head == head


@pytest.mark.parametrize("pin", ["1234", "123456789012"])
def test_the_shortest_and_the_longest_pin_sign_in(desk: Desk, pin: str) -> None:
    register(desk, BY, "clerk", pin=pin)
    assert people.check_pin(desk, MEETING, BY, pin) == Person(MEETING, BY, ("clerk",))


def test_the_first_registered_is_a_clerk(desk: Desk) -> None:
    with pytest.raises(ClerkNeeded):
        register(desk, "孙计", "teller")
    register(desk, BY, "teller", "clerk")
    assert [one.roles for one in people.registered(desk, MEETING)] == [("clerk", "teller")]


def test_whoever_is_registered_has_a_name_and_a_role(desk: Desk) -> None:
    with pytest.raises(NoRole):
        register(desk, BY)
    with pytest.raises(Missing):
        register(desk, "  ", "clerk")
    with pytest.raises(NoSuchMeeting):
        people.register(desk, "x", name=BY, roles=["clerk"], pin=PIN, by=BY, hasher=CHEAP)


def test_names_are_free_until_somebody_is_registered(desk: Desk) -> None:
    attendance.undo(desk, MEETING, "m0001", by="谁都行")
    register(desk, BY, "clerk")
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by="谁都行")
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by=BY)
    people.check_pin(desk, MEETING, BY, PIN)
    attendance.check_in(desk, MEETING, "m0001", by=BY)


def test_a_refused_act_writes_nothing_and_nobody_hears_of_it(desk: Desk) -> None:
    register(desk, BY, "clerk")
    head = desk.head
    heard: list[Recorded] = []
    desk.subscribe(heard.append)
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by=BY)
    assert (desk.head, heard) == (head, [])


def test_only_a_registered_person_signs_in(desk: Desk) -> None:
    with pytest.raises(NotRegistered):
        people.check_pin(desk, MEETING, BY, PIN)
    clerk(desk)
    with pytest.raises(NotRegistered):
        people.check_pin(desk, MEETING, "孙计", PIN)


def test_each_wrong_pin_is_counted_and_doubles_the_wait_to_a_quarter_of_an_hour(desk: Desk) -> None:
    clerk(desk)
    waits: list[int] = []
    for tries in range(1, 13):
        before = desk.gate.tries(MEETING, BY)
        at(desk, before.not_before if before else START)
        with pytest.raises(WrongPin) as refused:
            people.check_pin(desk, MEETING, BY, "0000")
        assert refused.value.tries == tries
        waits.append(refused.value.wait)
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]


def test_before_the_wait_is_over_not_even_the_right_pin_is_looked_at(desk: Desk) -> None:
    clerk(desk)
    for moment in (START, START + timedelta(minutes=1)):
        at(desk, moment)
        with pytest.raises(WrongPin):
            people.check_pin(desk, MEETING, BY, "0000")
    at(desk, START + timedelta(minutes=1, milliseconds=500))
    with pytest.raises(TooSoon) as refused:
        people.check_pin(desk, MEETING, BY, PIN)
    assert (refused.value.tries, refused.value.wait) == (2, 2)
    at(desk, START + timedelta(minutes=1, seconds=2))
    people.check_pin(desk, MEETING, BY, PIN)
    assert desk.gate.tries(MEETING, BY) is None


def test_wrong_pins_of_one_do_not_keep_another_waiting(desk: Desk) -> None:
    clerk(desk)
    register(desk, "孙计", "teller", pin="1111")
    at(desk, START)
    with pytest.raises(WrongPin):
        people.check_pin(desk, MEETING, "孙计", "0000")
    at(desk, START)
    people.check_pin(desk, MEETING, BY, PIN)


def test_a_hash_that_is_none_is_damage_and_no_wrong_pin(desk: Desk) -> None:
    desk.record(PersonRegistered(meeting=MEETING, name=BY, roles=("clerk",), pin="x"), BY)
    with pytest.raises(DamagedFile):
        people.check_pin(desk, MEETING, BY, PIN)


def test_whoever_leaves_the_keyboard_must_give_the_pin_again(desk: Desk) -> None:
    here = clerk(desk)
    assert desk.gate.signed_in(MEETING) == (here,)
    people.sign_out(desk, here)
    people.sign_out(desk, here)
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by=BY)


def test_signing_in_ends_with_the_process(desk: Desk) -> None:
    clerk(desk)
    path = desk.file.path
    desk.close()
    again = Desk.open(path, clock())
    with pytest.raises(NotSignedIn):
        attendance.check_in(again, MEETING, "m0001", by=BY)
    people.check_pin(again, MEETING, BY, PIN)
    attendance.check_in(again, MEETING, "m0001", by=BY)
    again.close()


def test_a_new_pin_holds_and_the_old_one_no_longer(desk: Desk) -> None:
    clerk(desk)
    people.change_pin(desk, MEETING, BY, pin="97531", by=BY, hasher=CHEAP)
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by=BY)
    people.check_pin(desk, MEETING, BY, "97531")
    with pytest.raises(WrongPin):
        people.check_pin(desk, MEETING, BY, PIN)


def test_everybody_changes_their_own_pin_and_a_clerk_that_of_others(desk: Desk) -> None:
    clerk(desk)
    register(desk, "孙计", "teller")
    register(desk, "李计", "teller")
    people.check_pin(desk, MEETING, "孙计", PIN)
    with pytest.raises(WrongRole):
        people.change_pin(desk, MEETING, "李计", pin="1111", by="孙计", hasher=CHEAP)
    people.change_pin(desk, MEETING, "孙计", pin="2222", by="孙计", hasher=CHEAP)
    people.change_pin(desk, MEETING, "李计", pin="3333", by=BY, hasher=CHEAP)
    people.check_pin(desk, MEETING, "孙计", "2222")
    people.check_pin(desk, MEETING, "李计", "3333")


def test_only_a_clerk_registers_others(desk: Desk) -> None:
    clerk(desk)
    register(desk, "孙计", "teller")
    people.check_pin(desk, MEETING, "孙计", PIN)
    with pytest.raises(WrongRole):
        people.register(desk, MEETING, name="李计", roles=["teller"], pin=PIN, by="孙计", hasher=CHEAP)


def test_whoever_is_registered_again_has_the_new_roles_alone(desk: Desk) -> None:
    clerk(desk)
    register(desk, "孙计", "teller")
    register(desk, "钱监", "scrutineer")
    register(desk, "孙计", "scrutineer")
    found = [(one.name, one.roles) for one in people.registered(desk, MEETING)]
    assert found == [(BY, ("clerk",)), ("孙计", ("scrutineer",)), ("钱监", ("scrutineer",))]


def test_whoever_is_dismissed_does_nothing_any_more(desk: Desk) -> None:
    clerk(desk)
    register(desk, "王书", "clerk")
    people.check_pin(desk, MEETING, "王书", PIN)
    people.dismiss(desk, MEETING, "王书", reason="生病", by=BY)
    assert [one.name for one in people.registered(desk, MEETING)] == [BY]
    with pytest.raises(NotSignedIn):
        attendance.check_in(desk, MEETING, "m0001", by="王书")
    with pytest.raises(NotRegistered):
        people.check_pin(desk, MEETING, "王书", PIN)
    with pytest.raises(NotRegistered):
        people.dismiss(desk, MEETING, "王书", reason="再次", by=BY)


def test_the_last_clerk_stays_a_clerk(desk: Desk) -> None:
    clerk(desk)
    with pytest.raises(ClerkNeeded):
        people.dismiss(desk, MEETING, BY, reason="走了", by=BY)
    with pytest.raises(ClerkNeeded):
        register(desk, BY, "teller")
    register(desk, "王书", "clerk")
    people.dismiss(desk, MEETING, BY, reason="走了", by=BY)


def test_people_of_one_meeting_are_nobody_in_another(desk: Desk) -> None:
    clerk(desk)
    term.open_meeting(desk, meeting="rd", title="人代会", template="single", by=BY)
    term.change_measures(desk, "rd", rules=load_rule_set("party-2020"), approved_by="主席团", by="那边的人")
    assert people.registered(desk, "rd") == ()
    with pytest.raises(NotRegistered):
        people.check_pin(desk, "rd", BY, PIN)


def test_what_concerns_the_whole_file_needs_a_clerk_once_anybody_is_registered(desk: Desk) -> None:
    register(desk, BY, "clerk")
    with pytest.raises(NotSignedIn):
        term.learn_strokes(desk, character="䶮", strokes="1", by=BY)
    with pytest.raises(NotSignedIn):
        term.open_meeting(desk, meeting="rd", title="人代会", template="single", by=BY)
    people.check_pin(desk, MEETING, BY, PIN)
    term.learn_strokes(desk, character="䶮", strokes="1", by=BY)


def test_keys_on_the_screen_follow_the_roles(desk: Desk) -> None:
    assert people.may(desk, MEETING, "谁都行", Duty.SEAL)
    clerk(desk)
    register(desk, "孙计", "teller")
    assert people.may(desk, MEETING, "孙计", Duty.ENTER)
    assert not people.may(desk, MEETING, "孙计", Duty.FIX)
    assert not people.may(desk, MEETING, "谁都行", Duty.ENTER)


def test_a_candidate_counts_nothing_and_watches_over_nothing(desk: Desk) -> None:
    draft_plain(desk)
    clerk(desk)
    with pytest.raises(CandidateAsOfficer):
        register(desk, "甲某", "teller")
    register(desk, "甲某", "clerk")


def test_a_close_relative_of_a_candidate_is_not_registered_and_not_appointed(desk: Desk) -> None:
    draft_plain(desk)
    people.relate(desk, MEETING, candidate="甲某", person="郑计", kinship="spouse", by=BY)
    clerk(desk)
    with pytest.raises(RelativeAsOfficer):
        register(desk, "郑计", "teller")
    with pytest.raises(RelativeAsOfficer):
        officers.appoint(desk, MEETING, [*OFFICERS, ev.Officer("caller", "郑计")], by=BY)
    officers.appoint(desk, MEETING, [*OFFICERS, ev.Officer("executive_chair", "郑计")], by=BY)


def test_a_relative_of_somebody_who_does_not_stand_may_count(desk: Desk) -> None:
    contest = draft_plain(desk)
    drafts.drop(desk, contest, reason="写错", by=BY)
    people.relate(desk, MEETING, candidate="甲某", person="郑计", kinship="spouse", by=BY)
    clerk(desk)
    register(desk, "郑计", "teller")


@pytest.mark.parametrize("appointed", [True, False])
def test_candidates_whose_relative_is_at_work_already_are_not_fixed(desk: Desk, appointed: bool) -> None:
    clerk(desk)
    people.relate(desk, MEETING, candidate="乙某", person="郑计", kinship="direct", by=BY)
    if appointed:
        officers.appoint(desk, MEETING, [*OFFICERS, ev.Officer("teller", "郑计")], by=BY)
    else:
        register(desk, "郑计", "teller")
    contest = draft_plain(desk)
    with pytest.raises(RelativeAsOfficer) as refused:
        contests.fix(desk, contest, approved_by="区委", by=BY)
    assert (refused.value.name, refused.value.candidate) == ("郑计", "乙某")


def test_a_candidate_registered_before_is_seen_when_candidates_are_fixed(desk: Desk) -> None:
    clerk(desk)
    register(desk, "甲某", "scrutineer")
    with pytest.raises(CandidateAsOfficer):
        contests.fix(desk, draft_plain(desk), approved_by="区委", by=BY)
    people.dismiss(desk, MEETING, "甲某", reason="是候选人", by=BY)
    contests.fix(desk, "c1", approved_by="区委", by=BY)


def test_a_relation_with_somebody_at_work_is_recorded_after_they_are_dismissed(desk: Desk) -> None:
    draft_plain(desk)
    clerk(desk)
    register(desk, "郑计", "teller")
    with pytest.raises(RelativeAsOfficer):
        people.relate(desk, MEETING, candidate="甲某", person="郑计", kinship="spouse", by=BY)
    people.dismiss(desk, MEETING, "郑计", reason="近亲属", by=BY)
    people.relate(desk, MEETING, candidate="甲某", person="郑计", kinship="spouse", by=BY)


def test_a_relation_is_recorded_once_corrected_and_withdrawn(desk: Desk) -> None:
    for kinship in ("spouse", "in_law"):
        people.relate(desk, MEETING, candidate="甲某", person=" 郑计 ", kinship=kinship, by=BY)
    assert relations(desk.file, MEETING) == (Relation("甲某", "郑计", "in_law"),)
    people.unrelate(desk, MEETING, candidate="甲某", person="郑计", reason="写错", by=BY)
    assert relations(desk.file, MEETING) == ()
    with pytest.raises(NoSuchRelation):
        people.unrelate(desk, MEETING, candidate="甲某", person="郑计", reason="写错", by=BY)


def test_nobody_is_their_own_relative(desk: Desk) -> None:
    with pytest.raises(OwnRelative):
        people.relate(desk, MEETING, candidate="甲某", person=" 甲某", kinship="spouse", by=BY)


def test_a_file_with_people_verifies(desk: Desk) -> None:
    clerk(desk)
    people.relate(desk, MEETING, candidate="甲某", person="郑计", kinship="spouse", by=BY)
    assert audit.examine(desk.file).intact
