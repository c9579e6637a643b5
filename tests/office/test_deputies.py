"""Mandates: an ended one leaves all deputies, a suspended one attends nothing and counts as the measures say."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from core.domain.roll import RollRow
from core.errors.deputies import MandateNotInForce, NoDeputies, SameStanding, StandingKept
from core.errors.procedure import Missing, NoQuorum, NoSuchMember
from core.office import attendance, contests, deputies, nominations, roll, term
from core.office.desk import Desk
from core.rules.ruleset import RuleSet
from core.store import queries
from core.summary import holders
from tests.office.assembly import MEETING, assembly, key, opened, presidium
from tests.office.hall import BY
from tests.office.refusing import refused


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = assembly(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def change(desk: Desk, number: int, standing: deputies.Standing) -> None:
    deputies.change(
        desk, MEETING, key(number), standing=standing, reason="调离", document="人大〔2026〕1号", by=BY
    )


def test_an_ended_mandate_leaves_all_deputies_and_those_required(desk: Desk) -> None:
    change(desk, 1, "terminated")
    found = queries.attendance(desk.file, MEETING)
    assert (found.required, found.present, found.suspended) == (60, 59, 0)
    assert not queries.member(desk.file, MEETING, key(1)).counts


@pytest.mark.parametrize(("setting", "everybody"), [("counted", 61), ("left_out", 60)])
def test_a_suspended_deputy_counts_among_all_as_the_measures_say(
    tmp_path: Path, setting: str, everybody: int
) -> None:
    desk = assembly(tmp_path / "a.zhengpiao", suspended=setting)
    change(desk, 1, "suspended")
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    from_roll = contests.roll_heads(queries.attendance(desk.file, MEETING), term_rules(desk))
    assert (from_roll.required, from_roll.all_deputies, from_roll.present) == (60, everybody, 59)
    desk.close()


def term_rules(desk: Desk) -> RuleSet:
    return RuleSet.from_data(queries.meeting(desk.file, MEETING).rules)


def test_two_thirds_of_all_deputies_are_counted_with_the_suspended(tmp_path: Path) -> None:
    for setting, short in (("counted", True), ("left_out", False)):
        desk = assembly(tmp_path / f"{setting}.zhengpiao", deputies=61, present=40, suspended=setting)
        for number in (60, 61):
            change(desk, number, "suspended")
        opened(desk, "mayor")
        presidium(desk, "mayor", "张三")
        nominations.stand(desk, "mayor", by=BY)
        contests.fix(desk, "mayor", approved_by="主席团", by=BY)
        if short:  # two thirds of 61 are 41
            problem = refused(desk, NoQuorum, contests.establish_quorum, "mayor")
            assert problem.params["needed"] == 41
        else:  # two thirds of 59 are 40
            contests.establish_quorum(desk, "mayor", by=BY)
            assert queries.contest(desk.file, "mayor").all_deputies == 59
        desk.close()


@pytest.mark.parametrize("standing", ["suspended", "terminated"])
def test_without_a_mandate_in_force_nobody_is_checked_in(desk: Desk, standing: deputies.Standing) -> None:
    change(desk, 61, standing)
    refused(desk, MandateNotInForce, attendance.check_in, MEETING, key(61))
    refused(desk, MandateNotInForce, attendance.on_leave, MEETING, key(61), reason="病")
    change(desk, 61, "active")
    attendance.check_in(desk, MEETING, key(61), by=BY)
    assert queries.attendance(desk.file, MEETING).present == 61


def test_a_change_of_a_mandate_is_refused_where_it_says_nothing_new(desk: Desk) -> None:
    refused(desk, SameStanding, deputies.change, MEETING, key(1), standing="active", reason="x")
    refused(desk, Missing, deputies.change, MEETING, key(1), standing="suspended", reason=" ")
    refused(desk, NoSuchMember, deputies.change, MEETING, "m9999", standing="suspended", reason="x")
    term.open_meeting(desk, meeting="pc", title="党代会", template="party-2020", by=BY)
    refused(desk, NoDeputies, deputies.change, "pc", key(1), standing="suspended", reason="x")
    assert not deputies.has_deputies(queries.meeting(desk.file, "pc"))


def test_who_was_decided_on_stays_on_the_roll(desk: Desk) -> None:
    change(desk, 1, "terminated")
    refused(desk, StandingKept, roll.remove, MEETING, key(1), reason="重复", approved_by="主席团")
    assert deputies.standings(desk.file, MEETING)[key(1)].document == "人大〔2026〕1号"
    assert key(1) not in deputies.in_force(desk.file, MEETING)


def test_the_report_counts_the_suspended_and_leaves_out_the_ended(desk: Desk) -> None:
    change(desk, 1, "terminated")
    change(desk, 2, "suspended")
    guest = RollRow(name="列席", gender="female", observer=True, entitled=False)
    roll.add(desk, MEETING, guest, approved_by="主席团", by=BY)
    found = deputies.report(desk.file, MEETING, on="2026-03-07")
    assert (found.deputies, found.women.number, found.women.share) == (60, 19, Fraction(19, 60))
    assert found.undated == 60


def test_the_roll_of_the_last_session_says_who_is_a_deputy(desk: Desk) -> None:
    assert holders.deputies(desk.file) is None, "no people's congress yet"
    for number, meeting in enumerate(("one", "two"), start=1):
        term.open_meeting(desk, meeting=meeting, title=meeting, template="peoples-congress-2022", by=BY)
        if number == 2:
            assert set(holders.deputies(desk.file) or ()) == {"甲", "乙", "丙"}, "its roll is not there yet"
        names = ("甲", "乙", "丙") if number == 1 else ("甲", "乙", "丁")
        rows = [RollRow(number=str(n), name=name) for n, name in enumerate(names, start=1)]
        roll.import_rows(desk, meeting, rows, source="代表.xlsx", by=BY)
    assert set(holders.deputies(desk.file) or ()) == {"甲", "乙", "丁"}
    deputies.change(desk, "two", key(2), standing="terminated", reason="调离", by=BY)
    assert set(holders.deputies(desk.file) or ()) == {"甲", "丁"}, (
        "though 乙 stands on the roll of the first session"
    )


def test_whose_mandate_ended_in_an_earlier_session_may_be_a_deputy_again(desk: Desk) -> None:
    for meeting in ("one", "two"):
        term.open_meeting(desk, meeting=meeting, title=meeting, template="peoples-congress-2022", by=BY)
        roll.import_rows(desk, meeting, [RollRow(number="1", name="甲")], source="代表.xlsx", by=BY)
        if meeting == "one":
            deputies.change(desk, "one", key(1), standing="terminated", reason="调离", by=BY)
            assert holders.deputies(desk.file) == frozenset()
    assert set(holders.deputies(desk.file) or ()) == {"甲"}
