"""One door asks one table: who may do what, what takes two people, and that nobody checks their own entry."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors.people import OwnEntry, SamePersonTwice, SecondPersonMissing, WrongRole
from core.errors.sign_in import NotSignedIn
from core.journal.events import EVENT_TYPES
from core.journal.people_events import PersonRole
from core.office import attendance, audit, ballots, contests, count, duties, people, seal
from core.office.desk import Desk
from core.office.gate import Person
from core.procedure.authority import TABLE
from core.procedure.contest import Act
from core.store import queries, trail
from tests.office.hall import BY, CHEAP, MEETING, OFFICERS, PIN, congress, draft_plain

CHIEF, WATCH, TELLER = "赵监", "钱监", "孙计"
STAFF: dict[str, tuple[PersonRole, ...]] = {
    BY: ("clerk",),
    CHIEF: ("chief_scrutineer",),
    WATCH: ("scrutineer",),
    TELLER: ("teller",),
    "李监": ("teller", "scrutineer"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A contest of three names for two seats, drafted; everybody registered and signed in."""
    made = congress(tmp_path / "a.zhengpiao")
    draft_plain(made)
    for name, roles in STAFF.items():
        people.register(made, MEETING, name=name, roles=roles, pin=PIN, by=BY, hasher=CHEAP)
        people.check_pin(made, MEETING, name, PIN)
    yield made
    made.close()


def to_counting(desk: Desk, papers: int = 2) -> None:
    contests.fix(desk, "c1", approved_by="区委", by=BY)
    contests.establish_quorum(desk, "c1", by=BY)
    contests.issue(desk, "c1", unpacked=papers, issued=papers, kept=0, clipped=0, by=BY)
    contests.collect(desk, "c1", collected=papers, by=CHIEF)
    contests.declare(desk, "c1", valid=True, declared_by=CHIEF, by=CHIEF)
    ballots.open_batch(desk, "c1", "1", papers=papers, by=BY)


def enter(desk: Desk, by: str, marks: str = "FF-") -> None:
    ballots.enter(desk, "c1", "1", marks=marks, by=by)


def to_announced(desk: Desk) -> None:
    to_counting(desk)
    for _ in range(2):
        enter(desk, TELLER)
    count.check(desk, "c1", by=CHIEF)
    count.announce(desk, "c1", announced_by="主席", by=BY)


def test_every_kind_of_event_belongs_to_a_duty() -> None:
    recorded = EVENT_TYPES.keys() - {"term_change_opened"}  # the first entry comes before any person
    assert recorded - duties.DUTIES.keys() == set()
    assert set(duties.DUTIES.values()) <= TABLE.keys()


def test_every_act_on_a_contest_is_a_duty() -> None:
    assert {str(act) for act in Act} <= {str(duty) for duty in TABLE}


def test_an_election_runs_from_the_draft_to_the_seal_with_everybody_in_their_place(desk: Desk) -> None:
    to_announced(desk)
    seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF, second=WATCH)
    assert queries.contest(desk.file, "c1").state == "sealed"
    assert audit.examine(desk.file).intact


def test_a_teller_neither_fixes_nor_declares_nor_takes_attendance(desk: Desk) -> None:
    head = desk.head
    with pytest.raises(WrongRole):
        contests.fix(desk, "c1", approved_by="区委", by=TELLER)
    with pytest.raises(WrongRole):
        attendance.undo(desk, MEETING, "m0001", by=TELLER)
    assert desk.head == head


def test_a_scrutineer_enters_no_ballots(desk: Desk) -> None:
    to_counting(desk)
    with pytest.raises(WrongRole):
        enter(desk, WATCH)
    assert queries.entered(desk.file, "c1") == 0


def test_a_ballot_is_entered_by_nobody_who_did_not_give_the_pin(desk: Desk) -> None:
    to_counting(desk)
    enter(desk, TELLER)
    people.sign_out(desk, Person(MEETING, TELLER, ("teller",)))
    with pytest.raises(NotSignedIn):
        enter(desk, TELLER)
    assert queries.entered(desk.file, "c1") == 1


def test_nobody_checks_a_count_that_they_entered_a_ballot_of(desk: Desk) -> None:
    to_counting(desk)
    enter(desk, TELLER)
    enter(desk, "李监")
    with pytest.raises(OwnEntry) as refused:
        count.check(desk, "c1", by="李监")
    assert refused.value.name == "李监"
    count.check(desk, "c1", by=WATCH)


def test_nobody_checks_a_count_that_they_corrected_a_ballot_of(desk: Desk) -> None:
    to_counting(desk)
    for _ in range(2):
        enter(desk, TELLER)
    ballots.correct(desk, "c1", "1", 1, marks="F--", reason="misread", by=WATCH)
    with pytest.raises(OwnEntry):
        count.check(desk, "c1", by=WATCH)
    count.check(desk, "c1", by=CHIEF)


def test_a_ballot_of_another_contest_keeps_nobody_from_checking_this_one(desk: Desk) -> None:
    draft_plain(desk, "c2")
    for contest in ("c2", "c1"):
        contests.fix(desk, contest, approved_by="区委", by=BY)
        contests.establish_quorum(desk, contest, by=BY)
        contests.issue(desk, contest, unpacked=1, issued=1, kept=0, clipped=0, by=BY)
        contests.collect(desk, contest, collected=1, by=BY)
        contests.declare(desk, contest, valid=True, declared_by=CHIEF, by=BY)
        ballots.open_batch(desk, contest, "1", papers=1, by=BY)
    ballots.enter(desk, "c2", "1", marks="FF-", by="李监")
    enter(desk, TELLER)
    count.check(desk, "c1", by="李监")


def test_sealing_takes_two_who_gave_their_pins(desk: Desk) -> None:
    to_announced(desk)
    with pytest.raises(SecondPersonMissing):
        seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF)
    with pytest.raises(SamePersonTwice):
        seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF, second=CHIEF)
    with pytest.raises(WrongRole):
        seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF, second=TELLER)
    with pytest.raises(WrongRole):
        seal.seal(desk, "c1", signers=OFFICERS, by=WATCH, second=CHIEF)
    people.sign_out(desk, Person(MEETING, WATCH, ()))
    with pytest.raises(NotSignedIn):
        seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF, second=WATCH)
    assert queries.contest(desk.file, "c1").state == "announced"
    recorded = seal.seal(desk, "c1", signers=OFFICERS, by=CHIEF, second=f" {BY} ")
    assert '"second":"秘书"' in recorded.entry.payload


def test_where_nobody_is_registered_one_free_name_seals(tmp_path: Path) -> None:
    desk = congress(tmp_path / "b.zhengpiao")
    draft_plain(desk)
    contests.fix(desk, "c1", approved_by="区委", by="甲")
    contests.establish_quorum(desk, "c1", by="乙")
    contests.issue(desk, "c1", unpacked=1, issued=1, kept=0, clipped=0, by="丙")
    contests.collect(desk, "c1", collected=1, by="丁")
    contests.declare(desk, "c1", valid=True, declared_by=CHIEF, by="戊")
    ballots.open_batch(desk, "c1", "1", papers=1, by="己")
    enter(desk, "庚")
    count.check(desk, "c1", by="庚")
    count.announce(desk, "c1", announced_by="主席", by="辛")
    seal.seal(desk, "c1", signers=OFFICERS, by="壬")
    desk.close()


def test_whose_entries_a_pile_holds_is_read_from_the_journal(desk: Desk) -> None:
    to_counting(desk, papers=3)
    for by in (TELLER, "李监", TELLER):
        enter(desk, by)
    ballots.correct(desk, "c1", "1", 1, marks="F--", reason="misread", by=WATCH)
    assert trail.keyed_in(desk.file, "c1", "1") == {TELLER, "李监"}
    assert trail.keyed_in(desk.file, "c1", "2") == frozenset()
    assert trail.keyed(desk.file, "c1") == {TELLER, "李监", WATCH}
    assert trail.keyed(desk.file, "c9") == frozenset()
