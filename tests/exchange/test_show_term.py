"""What `show` tells of a term change beside its rows: how the stages stand, appraisals, the deputies' shares."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.domain.enrolment import Elector, Unit
from core.domain.roll import RollRow
from core.domain.term import PostsPlan
from core.exchange.show import overview, page
from core.office import (
    applicants,
    appraisals,
    ballots,
    count,
    deputies,
    frame,
    nominations,
    register,
    roll,
    rounds,
    term,
)
from core.office.desk import Desk
from tests.office import term_hall
from tests.office.assembly import MEETING, assembly, key, opened, presidium
from tests.office.hall import BY, congress, to_valid
from tests.office.hall import MEETING as PARTY

Data = dict[str, Any]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = term_hall.term(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def told(desk: Desk) -> Data:
    """The term change of a file."""
    found: Data = overview(desk)["term_change"]
    return found


def test_each_stage_says_how_it_stands_and_what_keeps_it_open(desk: Desk) -> None:
    first, second, third = told(desk)["stages"][:3]
    assert (first["state"], first["open"]["code"]) == ("now", "open.applicants_none")
    assert (second["state"], second["after"], second["open"]) == ("blocked", "application", first["open"])
    assert (third["state"], third["after"]) == ("todo", "vetting")
    term_hall.apply(desk, "王一")
    frame.close_stage(desk, "application", on="2003-01-04", closed_by="镇党委", by=BY)
    first, second = told(desk)["stages"][:2]
    assert (first["state"], first["open"]) == ("done", None)
    assert (second["state"], second["open"]) == ("now", {"code": "open.unchecked", "number": 1, "until": ""})


def test_a_photograph_is_told_by_its_kind(desk: Desk) -> None:
    keys = term_hall.apply(desk, "王一", "李二")
    applicants.attach_photo(desk, keys[0], term_hall.PNG, by=BY)
    assert [one["photo"] for one in told(desk)["applicants"]] == ["image/png", None]


def test_the_register_says_who_is_not_reached_and_which_doubles_are_open(desk: Desk) -> None:
    register.enter_units(desk, [Unit(id="", name=name, kind="village") for name in ("甲村", "乙村")], by=BY)
    rows = [Elector(id="", unit=unit, name="王一", member=True) for unit in ("甲村", "乙村")]
    register.import_electors(desk, rows, source="a.xlsx", by=BY)
    register.ask(desk, "e0001", away=True, contact="深圳", answer="no_answer", by=BY)
    found = told(desk)["register"]
    assert (found["away"], found["unreached"], found["undecided"], found["namesakes"]) == (1, 1, 1, [])
    register.two_people(desk, "e0001", "e0002", decided_by="镇党委", by=BY)
    found = told(desk)["register"]
    assert (found["undecided"], found["namesakes"][0]["second"]) == (0, "e0002")


def test_the_deputies_are_told_by_shares_without_those_whose_mandate_ended(tmp_path: Path) -> None:
    desk = assembly(tmp_path / "b.zhengpiao", deputies=30, present=30)
    frame.plan_posts(desk, PostsPlan(), by=BY)
    (before,) = told(desk)["credentials"]
    assert (before["deputies"], before["women"]) == (30, {"number": 20, "share": "2/3"})
    deputies.change(desk, MEETING, key(1), standing="terminated", reason="辞职", by=BY)
    deputies.change(desk, MEETING, key(30), standing="suspended", reason="调查", by=BY)
    row = RollRow(name="代表31", gender="male", birth="1999-01-01", party="中共党员", education="本科")
    roll.add(desk, MEETING, row, approved_by="主席团", by=BY)
    (after,) = told(desk)["credentials"]
    assert (after["deputies"], after["women"], after["young"]["number"], after["undated"]) == (
        30,
        {"number": 19, "share": "19/30"},
        1,
        29,
    )
    desk.close()


def test_a_party_congress_has_no_deputies_to_tell_of(desk: Desk) -> None:
    term.open_meeting(desk, meeting="pc", title="党代会", template="xianan-2003", by=BY)
    roll.import_rows(desk, "pc", [RollRow(number="1", name="代表一")], source="a.xlsx", by=BY)
    assert told(desk)["credentials"] == []


def test_an_appraisal_is_told_by_grades_and_adds_up_to_the_valid_ballots(tmp_path: Path) -> None:
    desk = congress(tmp_path / "c.zhengpiao", delegates=10, present=10, template="party-2020")
    grades = appraisals.grades("competence")
    appraisals.draft(desk, PARTY, contest="eval", title="民主测评", subjects=["张三"], grades=grades, by=BY)
    assert overview(desk)["contests"][0]["appraisal"] is None
    to_valid(desk, "eval", papers=10)
    ballots.open_batch(desk, "eval", "1", papers=10, by=BY)
    for marks in ("F---",) * 6 + ("-F--",) * 2 + ("FF--", "----"):
        ballots.enter(desk, "eval", "1", marks=marks, by="孙计")
    count.check(desk, "eval", by="赵监")
    (one,) = overview(desk)["contests"][0]["appraisal"]
    assert one["name"] == "张三"
    assert [(given["grade"], given["votes"], given["share"]) for given in one["grades"]] == [
        ("excellent", 6, "3/5"),
        ("competent", 2, "1/5"),
        ("basic", 0, "0"),
        ("not_competent", 0, "0"),
    ]
    assert (one["unmarked"], one["unreadable"]) == (1, 1)
    desk.close()


def test_a_peoples_congress_by_itself_tells_its_deputies_nominations_and_rounds(tmp_path: Path) -> None:
    """61 deputies, one of them suspended: 60 left to attend, the report on credentials counts 61."""
    desk = assembly(tmp_path / "a.zhengpiao")
    deputies.change(desk, MEETING, key(61), standing="suspended", reason="留置", by=BY)
    for office in ("chair", "mayor"):
        opened(desk, office)
    presidium(desk, "mayor", "张三")
    presidium(desk, "chair", "代表1")
    for office in ("chair", "mayor"):
        nominations.stand(desk, office, by=BY)
    rounds.open_round(desk, MEETING, contests=("chair", "mayor"), title="第一轮", by=BY)
    data = overview(desk)
    found = data["term_change"]
    desk.close()
    assert (found["plan"], found["crossing"], found["vacancies"]) == (None, None, [])
    assert found["outcome"] == {"refused": "Y301"}
    assert [(one["office"], one["name"]) for one in found["nominations"]] == [
        ("mayor", "张三"),
        ("chair", "代表1"),
    ]
    assert [list(one["contests"]) for one in found["rounds"]] == [["chair", "mayor"]]
    assert [(one["member"], one["standing"]) for one in found["deputies"]] == [(key(61), "suspended")]
    assert [(one["meeting"], one["deputies"]) for one in found["credentials"]] == [(MEETING, 61)]
    assert list(page(data))


def test_a_party_election_by_itself_tells_no_term_change(tmp_path: Path) -> None:
    desk = congress(tmp_path / "b.zhengpiao")
    assert overview(desk)["term_change"] is None
    desk.close()
