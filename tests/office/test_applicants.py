"""Applications: one person once, held to the conditions, vetted twice, published, objected to; and who gave up."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.domain.applicants import Applicant, Assessment, Condition
from core.domain.enrolment import SlatePlace
from core.domain.term import Cadre, Placement
from core.errors.enrolment import NoSlate
from core.errors.frame import (
    AppliedAlready,
    BadCondition,
    BeforeNotice,
    CadreInUse,
    CadreTwice,
    ConditionTwice,
    DaysReversed,
    DistrictDecided,
    IsWithdrawn,
    NobodyForNotice,
    NoSuchApplicant,
    NoSuchCadre,
    NoSuchNotice,
    NoSuchObjection,
    NotABirth,
    NotAnIncumbent,
    PortraitTooLarge,
    PortraitUnknown,
    ReasonForUnmet,
    SecondSecretary,
    SettledAlready,
    StageIsClosed,
    TownshipFirst,
)
from core.errors.outcome import NotADay
from core.errors.procedure import Missing
from core.journal import enrolment_events as ee
from core.office import applicants, cadres, conditions, frame, notices, portrait, vetting
from core.office.desk import Desk
from core.store import kept
from tests.office.hall import BY
from tests.office.refusing import refused
from tests.office.term_hall import JPEG, PNG, apply, notify, somebody, term, vet_all

STEP = {"decided_by": "镇党委", "date": "2003-01-05"}
SETTLED: dict[str, Any] = {"reason": "查明", "settled_by": "组织部", "date": "2003-01-12"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = term(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def test_an_application_is_tidied_and_gets_a_key(desk: Desk) -> None:
    row = somebody(
        " 王 秀英 ", party=" 中共党员 ", applied=("member", "", "member"), cv=(" 1991.07 农技站", "")
    )
    applicants.enter(desk, row, by=BY)
    found = applicants.applicant_of(desk, "a0001")
    assert (found.name, found.party, found.applied, found.cv) == (
        "王秀英",
        "中共党员",
        ("member",),
        ("1991.07 农技站",),
    )


@pytest.mark.parametrize(
    ("first", "second"), [("1970-01-01", "1970-01-01"), ("1970", "1970-05"), ("", "1970-05"), ("1970-05", "")]
)
def test_nobody_applies_twice(desk: Desk, first: str, second: str) -> None:
    applicants.enter(desk, somebody("王一", first), by=BY)
    problem = refused(desk, AppliedAlready, applicants.enter, somebody("王一", second))
    assert problem.params["name"] == "王一"


def test_namesakes_of_other_births_both_apply(desk: Desk) -> None:
    applicants.enter(desk, somebody("王一", "1970-01"), by=BY)
    applicants.enter(desk, somebody("王一", "1970-02"), by=BY)
    refused(
        desk,
        AppliedAlready,
        applicants.change,
        structs.replace(applicants.applicant_of(desk, "a0002"), birth="1970"),
    )


def test_an_application_needs_a_name_and_dates_that_are_dates(desk: Desk) -> None:
    refused(desk, Missing, applicants.enter, somebody(" "))
    refused(desk, NotABirth, applicants.enter, somebody("王一", "1970-13"))
    refused(desk, NotABirth, applicants.enter, somebody("王一", worked_since="去年"))
    refused(desk, NoSuchApplicant, applicants.change, structs.replace(somebody("王一"), id="a0009"))


def test_applications_are_imported_whole_or_not_at_all(desk: Desk) -> None:
    applicants.import_rows(desk, [somebody("王一"), somebody("李二")], source="报名.xlsx", by=BY)
    assert [one.id for one in applicants.applicants(desk)] == ["a0001", "a0002"]
    rows = [somebody("张三"), somebody("王一")]
    refused(desk, AppliedAlready, applicants.import_rows, rows, source="报名.xlsx")
    refused(desk, AppliedAlready, applicants.import_rows, [somebody("张三")] * 2, source="报名.xlsx")
    refused(desk, Missing, applicants.import_rows, [], source="报名.xlsx")


def test_somebody_joined_to_the_establishment_is_on_it(desk: Desk) -> None:
    told = refused(desk, NoSuchCadre, applicants.enter, somebody("张三", cadre="g0099"))
    assert told.params == {"cadre": "g0099"}
    refused(desk, NoSuchCadre, applicants.import_rows, [somebody("张三", cadre="g0099")], source="x")


def test_when_applications_are_closed_no_more_come_but_errors_are_mended(desk: Desk) -> None:
    apply(desk, "王一")
    frame.close_stage(desk, "application", on="2003-01-04", closed_by="镇党委", by=BY)
    refused(desk, StageIsClosed, applicants.enter, somebody("李二"))
    refused(desk, StageIsClosed, applicants.import_rows, [somebody("李二")], source="x")
    row = structs.replace(applicants.applicant_of(desk, "a0001"), phone="13800000000")
    applicants.change(desk, row, by=BY)
    assert applicants.applicant_of(desk, "a0001").phone == "13800000000"


def test_when_the_vetting_is_closed_what_was_vetted_and_the_conditions_stay(desk: Desk) -> None:
    apply(desk, "王一")
    vet_all(desk, "a0001")
    before = applicants.applicant_of(desk, "a0001")
    applicants.change(desk, structs.replace(before, education="本科"), by=BY)
    for stage in ("application", "vetting"):
        frame.close_stage(desk, stage, on="2003-01-07", closed_by="镇党委", by=BY)
    changes: list[dict[str, Any]] = [
        {"birth": "1960-01-01"},
        {"name": "王二"},
        {"source": "incumbent"},
        {"education": "大专"},
        {"withdrawn": "x"},
    ]
    for changed in changes:
        row = structs.replace(before, **({"education": "本科"} | changed))
        refused(desk, StageIsClosed, applicants.change, row)
    given = Condition(id="years", kind="service_years", value="5")
    refused(desk, StageIsClosed, conditions.announce, [given], document="咸发〔2002〕1号")
    applicants.change(desk, structs.replace(before, education="本科", phone="13800000000"), by=BY)
    assert applicants.applicant_of(desk, "a0001").phone == "13800000000"


def test_who_stands_back_gives_a_reason_and_is_not_vetted(desk: Desk) -> None:
    apply(desk, "王一")
    refused(desk, Missing, applicants.withdraw, "a0001", reason="")
    applicants.withdraw(desk, "a0001", reason="另有安排", by=BY)
    refused(desk, IsWithdrawn, applicants.withdraw, "a0001", reason="再次")
    refused(desk, IsWithdrawn, vetting.vet, "a0001", "township", "accepted", **STEP)
    back = structs.replace(applicants.applicant_of(desk, "a0001"), withdrawn="")
    applicants.change(desk, back, by=BY)
    assert applicants.standing(desk, "a0001").name == "王一"


@pytest.mark.parametrize(
    ("data", "media"), [(PNG, "image/png"), (JPEG, "image/jpeg"), (JPEG + b"\0\0", "image/jpeg")]
)
def test_a_photograph_is_known_by_its_bytes(desk: Desk, data: bytes, media: str) -> None:
    apply(desk, "王一")
    applicants.attach_photo(desk, "a0001", data, by=BY)
    found = applicants.photo_of(desk, "a0001")
    assert found is not None
    assert found.media == media


@pytest.mark.parametrize("data", [b"", b"GIF89a", PNG[:-4], JPEG[:-1], b"<svg/>"])
def test_what_is_no_whole_picture_is_refused(desk: Desk, data: bytes) -> None:
    apply(desk, "王一")
    refused(desk, PortraitUnknown, applicants.attach_photo, "a0001", data)
    refused(desk, NoSuchApplicant, applicants.attach_photo, "a0009", PNG)


def test_a_photograph_has_at_most_300_kilobytes(desk: Desk) -> None:
    apply(desk, "王一")
    fits = JPEG[:-2] + b"x" * (portrait.LIMIT_KB * 1000 - len(JPEG)) + JPEG[-2:]
    applicants.attach_photo(desk, "a0001", fits, by=BY)
    problem = refused(desk, PortraitTooLarge, applicants.attach_photo, "a0001", fits + b"x")
    assert (problem.params["kilobytes"], problem.params["limit"]) == (301, 300)


def test_conditions_are_announced_with_values_that_can_be_judged(desk: Desk) -> None:
    given = Condition(id="years", kind="service_years", value="5")
    conditions.announce(desk, [given], document="咸发〔2002〕1号", by=BY)
    assert conditions.conditions_of(desk) == (given,)
    for kind, value in (
        ("service_years", "五"),
        ("schooling", "很高"),
        ("born_on_or_after", "去年"),
        ("party_member", "是"),
    ):
        bad = Condition(id="x", kind=kind, value=value)  # type: ignore[arg-type]  # one of the four
        refused(desk, BadCondition, conditions.announce, [bad], document="x")
    refused(desk, ConditionTwice, conditions.announce, [given, given], document="x")
    refused(desk, Missing, conditions.announce, [given], document="")


def test_newcomers_are_held_to_the_conditions_and_incumbents_exempt(desk: Desk) -> None:
    applicants.enter(desk, somebody("王一", "1950-01-01", "incumbent", education="高中"), by=BY)
    applicants.enter(desk, somebody("李二", "1967-12-31", education="高中"), by=BY)
    applicants.enter(desk, somebody("张三", "1968-01-01"), by=BY)
    found = [[one.finding for one in conditions.held_to(desk, row)] for row in applicants.applicants(desk)]
    assert found == [["exempt", "exempt"], ["not_met", "not_met"], ["met", "met"]]


def test_nobody_of_the_staff_is_exempt_as_an_incumbent(desk: Desk) -> None:
    rows = [
        Cadre(id="", name="王一", birth="1960-01-01", post="办事员"),
        Cadre(id="", name="李二", birth="1960-01-01", level="leader"),
    ]
    cadres.import_rows(desk, rows, source="在编.xlsx", by=BY)
    problem = refused(desk, NotAnIncumbent, applicants.enter, somebody("王一", "1960-01-01", "incumbent"))
    assert problem.params == {"name": "王一", "unit": "—", "post": "办事员"}
    claimed = somebody("王一", "1960-01-01", "incumbent", cadre="g0001")
    refused(desk, NotAnIncumbent, applicants.enter, claimed)
    for name in ("李二", "外乡人"):
        applicants.enter(desk, somebody(name, "1960-01-01", "incumbent"), by=BY)
    assert [one.cadre for one in applicants.applicants(desk)] == ["g0002", ""]


def test_the_day_of_reckoning_is_that_of_the_plan_or_today(tmp_path: Path) -> None:
    made = term(tmp_path / "b.zhengpiao", "single", laid_out=False)
    assert conditions.day_of_reckoning(made) == "2026-03-07"
    frame.lay_out(made, "xianan-2003", by=BY)
    assert conditions.day_of_reckoning(made) == "2003-01-01"
    made.close()


def test_the_district_decides_after_the_township_checked(desk: Desk) -> None:
    apply(desk, "王一")
    refused(desk, TownshipFirst, vetting.vet, "a0001", "district", "accepted", **STEP)
    vet_all(desk, "a0001")
    refused(desk, DistrictDecided, vetting.vet, "a0001", "township", "accepted", **STEP)
    vetting.vet(desk, "a0001", "district", "rejected", reason="复核不符", **STEP, by=BY)
    assert applicants.accepted(desk) == ()


def test_a_rejection_needs_a_reason_and_so_does_accepting_against_a_condition(desk: Desk) -> None:
    applicants.enter(desk, somebody("王一", "1960-01-01"), by=BY)
    refused(desk, Missing, vetting.vet, "a0001", "township", "rejected", **STEP)
    problem = refused(desk, ReasonForUnmet, vetting.vet, "a0001", "township", "accepted", **STEP)
    assert problem.params["unmet"] == 1
    vetting.vet(desk, "a0001", "township", "accepted", reason="区委同意破格", **STEP, by=BY)
    assert applicants.vettings(desk)["a0001", "township"].reason == "区委同意破格"


def test_a_step_of_the_vetting_says_who_and_when_before_the_stage_is_closed(desk: Desk) -> None:
    apply(desk, "王一")
    refused(desk, Missing, vetting.vet, "a0001", "township", "accepted", decided_by="", date="2003-01-05")
    refused(desk, NotADay, vetting.vet, "a0001", "township", "accepted", decided_by="镇党委", date="一月")
    vet_all(desk, "a0001")
    for stage in ("application", "vetting"):
        frame.close_stage(desk, stage, on="2003-01-07", closed_by="镇党委", by=BY)
    refused(desk, StageIsClosed, vetting.vet, "a0001", "district", "accepted", **STEP)


def test_a_notice_publishes_accepted_people_for_some_days_at_a_place(desk: Desk) -> None:
    apply(desk, "王一")
    days = {"start": "2003-01-07", "until": "2003-01-14"}
    problem = refused(desk, NobodyForNotice, notices.post_notice, **days, place="大门")
    assert problem.params["applicants"] == 1
    vet_all(desk, "a0001")
    refused(desk, Missing, notices.post_notice, **days, place="")
    refused(desk, DaysReversed, notices.post_notice, start="2003-01-14", until="2003-01-07", place="大门")
    assert notify(desk) == "n0001"
    candidates = partial(notices.post_notice, kind="candidates")
    refused(desk, NoSlate, candidates, **days, place="大门")
    fixed = SlatePlace(applicant="a0001", name="王一", place="member", votes=0, rank=0)
    event = ee.SlateFixed(
        rows=(fixed,), decided_by="区委", document="1号", date="2003-01-06", seat_held=False
    )
    desk.record(event, BY)
    notices.post_notice(desk, kind="candidates", **days, place="大门", text="候选人公示", by=BY)
    assert [one.kind for one in notices.notices(desk)] == ["applicants", "candidates"]


def test_an_upheld_objection_takes_the_applicant_out_and_a_dismissed_one_does_not(desk: Desk) -> None:
    keys = apply(desk, "王一", "李二")
    vet_all(desk, *keys)
    notice = notify(desk)
    for key in keys:
        notices.object_to(desk, notice, key, text="学历不实", date="2003-01-08", by=BY)
    assert [one.id for one in notices.open_objections(desk)] == ["o0001", "o0002"]
    notices.settle(desk, "o0001", "upheld", **SETTLED, by=BY)
    notices.settle(desk, "o0002", "dismissed", **SETTLED, by=BY)
    assert [one.name for one in applicants.accepted(desk)] == ["李二"]
    assert notices.open_objections(desk) == ()
    refused(desk, SettledAlready, notices.settle, "o0001", "dismissed", **SETTLED)


def test_an_objection_is_about_somebody_on_a_notice_that_hangs(desk: Desk) -> None:
    keys = apply(desk, "王一")
    vet_all(desk, *keys)
    notice = notify(desk)
    refused(desk, NoSuchNotice, notices.object_to, "n0009", keys[0], text="x", date="2003-01-08")
    refused(desk, NoSuchApplicant, notices.object_to, notice, "a0009", text="x", date="2003-01-08")
    refused(desk, Missing, notices.object_to, notice, keys[0], text=" ", date="2003-01-08")
    refused(desk, BeforeNotice, notices.object_to, notice, keys[0], text="x", date="2003-01-06")
    refused(desk, NoSuchObjection, notices.settle, "o0009", "upheld", **SETTLED)
    notices.object_to(desk, notice, keys[0], text="x", date="2003-01-13", by=BY)
    refused(desk, BeforeNotice, notices.settle, "o0001", "upheld", **SETTLED)
    refused(
        desk, Missing, notices.settle, "o0001", "upheld", **(SETTLED | {"reason": "", "date": "2003-01-13"})
    )


def test_who_is_on_the_establishment_is_found_with_their_level(desk: Desk) -> None:
    cadres.import_rows(
        desk,
        [
            Cadre(id="", name="王一", birth="1960-01", level="leader"),
            Cadre(id="", name="李二", birth="1970-01"),
            Cadre(id="", name="李二", birth="1971-01"),
        ],
        source="在编.xlsx",
        by=BY,
    )
    applicants.enter(desk, somebody("王一", "1960-01-05", "incumbent"), by=BY)
    applicants.enter(desk, somebody("李二", ""), by=BY)
    first, second = applicants.applicants(desk)
    assert (first.cadre, first.level) == ("g0001", "leader")
    assert (second.cadre, second.level) == ("", "staff")


def test_incumbents_and_dispatched_cadres_who_did_not_apply_gave_up(desk: Desk) -> None:
    people = (
        ("王一", "leader", False),
        ("李二", "leader", False),
        ("张三", "staff", True),
        ("赵四", "staff", False),
    )
    rows = [
        Cadre(id="", name=name, birth="1960-01", level=level, dispatched=sent)  # type: ignore[arg-type]  # levels
        for name, level, sent in people
    ]
    cadres.import_rows(desk, rows, source="在编.xlsx", by=BY)
    applicants.enter(desk, somebody("李二", "1960-01"), by=BY)
    assert [one.name for one in applicants.given_up(desk)] == ["王一", "张三"]


def test_an_appraisal_is_kept_for_those_who_applied(desk: Desk) -> None:
    apply(desk, "王一")
    applicants.assess(desk, [Assessment(applicant="a0001", grade="excellent")], by=BY)
    assert kept.rows(desk.file, Assessment)[0].grade == "excellent"
    refused(desk, NoSuchApplicant, applicants.assess, [Assessment(applicant="a0009", grade="basic")])
    refused(desk, Missing, applicants.assess, [])


def test_the_establishment_holds_a_person_once_and_one_secretary(desk: Desk) -> None:
    sitting = Cadre(id="", name="王一", birth="1960-01", level="leader", secretary=True)
    cadres.enter(desk, sitting, by=BY)
    refused(desk, CadreTwice, cadres.enter, Cadre(id="", name="王一"))
    refused(desk, SecondSecretary, cadres.enter, structs.replace(sitting, name="李二"))
    refused(desk, NotABirth, cadres.enter, Cadre(id="", name="李二", birth="很久"))
    refused(desk, NoSuchCadre, cadres.enter, Cadre(id="g0009", name="李二"))
    refused(desk, Missing, cadres.import_rows, [], source="x")
    cadres.enter(desk, structs.replace(sitting, id="g0001", post="党委书记"), by=BY)
    assert cadres.cadre_of(desk, "g0001").post == "党委书记"


def test_an_entry_made_by_mistake_goes_unless_somebody_applied_as_it(desk: Desk) -> None:
    cadres.import_rows(
        desk, [Cadre(id="", name=name) for name in ("王一", "李二", "张三")], source="x", by=BY
    )
    applicants.enter(desk, somebody("王一"), by=BY)
    cadres.place(desk, [Placement(cadre="g0003", outcome="retired", date="2003-02-01")], by=BY)
    refused(desk, CadreInUse, cadres.remove, "g0001", reason="写错")
    refused(desk, CadreInUse, cadres.remove, "g0003", reason="写错")
    refused(desk, Missing, cadres.remove, "g0002", reason="")
    cadres.remove(desk, "g0002", reason="写错", by=BY)
    refused(desk, NoSuchCadre, cadres.remove, "g0002", reason="写错")
    refused(desk, NoSuchCadre, cadres.place, [Placement(cadre="g0002", outcome="moved")])
    refused(desk, NotADay, cadres.place, [Placement(cadre="g0001", outcome="moved", date="昨天")])
    refused(desk, Missing, cadres.place, [])


def test_all_of_it_is_told_again_by_the_journal(desk: Desk) -> None:
    keys = apply(desk, "王一", "李二")
    vet_all(desk, *keys)
    notify(desk)
    before = [kept.rows(desk.file, kind) for kind in (Applicant, Condition)]
    path, clock = desk.file.path, desk.clock
    desk.close()
    again = Desk.open(path, clock, write=False)
    assert [kept.rows(again.file, kind) for kind in (Applicant, Condition)] == before
    again.close()
