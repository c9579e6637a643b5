"""The frame: a plan whose numbers fit, stages in their order, and no stage closed while something in it is open."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.domain.term import PostsPlan, Stage
from core.errors.frame import (
    ClosedBeforeStart,
    ClosedInFuture,
    ClosedStageDropped,
    DaysReversed,
    LaterStageClosed,
    NoSuchLayout,
    NoSuchStage,
    NotWithin,
    PostsAboveSeats,
    PostsAboveStaff,
    SlateTooShort,
    StageAfterAnother,
    StageBeforeItsTime,
    StageIsClosed,
    StageNotClosed,
    StageNotReady,
)
from core.errors.outcome import NotADay
from core.errors.procedure import Missing
from core.office import days, frame, notices, progress
from core.office.conditions import conditions_of
from core.office.desk import Desk
from core.office.layouts import layout, layouts
from core.office.term import TEMPLATES
from core.office.vetting import vet
from core.store import kept
from tests.office.hall import BY
from tests.office.refusing import refused
from tests.office.term_hall import apply, notify, term, vet_all

ON = {"on": "2003-01-20", "closed_by": "镇党委"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = term(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def plan(**changes: Any) -> PostsPlan:
    return structs.replace(layout("xianan-2003").plan, **changes)


def close(desk: Desk, stage: Any, on: str = "2003-01-20") -> None:
    frame.close_stage(desk, stage, on=on, closed_by="镇党委", by=BY)


@pytest.mark.parametrize("template", layouts())
def test_every_template_lays_out_a_plan_that_fits_and_stages_in_order(template: str, tmp_path: Path) -> None:
    made = term(tmp_path / "t.zhengpiao", template)
    assert frame.plan_of(made) == frame.checked(layout(template).plan)
    assert tuple(one.id for one in kept.rows(made.file, Stage)) == layout(template).stages
    assert conditions_of(made) == layout(template).conditions
    assert {one.template for one in layout(template).meetings} <= TEMPLATES.keys()
    assert {one.stage for one in layout(template).meetings} <= set(layout(template).stages)
    made.close()


def test_the_seed_plans_nine_seats_one_secretary_three_deputies_and_twelve_candidates() -> None:
    found = plan()
    assert (found.committee, found.secretaries, found.deputies, found.deputy_mayors) == (9, 1, 3, 3)
    assert (found.slate_secretaries, found.slate_deputies, found.slate_members) == (2, 3, 7)
    assert (len(found.offices), found.nominate_most) == (4, 9)
    newcomers = {one.id: (one.value, one.exempt) for one in layout("xianan-2003").conditions}
    assert newcomers == {"birth": ("1968-01-01", ("incumbent",)), "schooling": ("大专", ("incumbent",))}


def test_a_street_office_has_all_of_it_but_the_peoples_congress() -> None:
    seed, office = layout("xianan-2003"), layout("district-office")
    assert office.stages == tuple(name for name in seed.stages if name != "peoples_congress")
    assert (office.plan, office.conditions) == (seed.plan, seed.conditions)


def test_an_unknown_template_is_refused(desk: Desk) -> None:
    refused(desk, NoSuchLayout, frame.lay_out, "nothing")


@pytest.mark.parametrize("seats", [9, 10, 11])
def test_the_committee_has_nine_to_eleven_seats(desk: Desk, seats: int) -> None:
    frame.plan_posts(desk, plan(committee=seats), by=BY)
    found = frame.plan_of(desk)
    assert found is not None
    assert found.committee == seats


@pytest.mark.parametrize(
    ("changes", "kind", "numbers"),
    [
        ({"committee": 8}, NotWithin, {"given": 8, "least": 9, "most": 11}),
        ({"committee": 12}, NotWithin, {"given": 12, "least": 9, "most": 11}),
        ({"elected": 10}, NotWithin, {"given": 10, "most": 9}),
        ({"secretaries": 2}, NotWithin, {"given": 2, "most": 1}),
        ({"posts_before": -1}, NotWithin, {"given": -1, "least": 0}),
        ({"deputies": 6}, PostsAboveSeats, {"total": 10, "committee": 9}),
        ({"slate_members": 4}, SlateTooShort, {"candidates": 9, "seats": 9}),
        ({"slate_deputies": 1, "slate_members": 9}, SlateTooShort, {"candidates": 2, "seats": 3}),
        ({"posts_before": 30, "staff_before": 20}, PostsAboveStaff, {"posts": 30, "staff": 20}),
        ({"posts_after": 30, "staff_after": 20}, PostsAboveStaff, {"posts": 30, "staff": 20}),
        ({"as_of": "2003-02-30"}, NotADay, {"given": "2003-02-30"}),
    ],
    ids=str,
)
def test_a_plan_whose_numbers_do_not_fit_is_refused_with_them(
    desk: Desk, changes: dict[str, Any], kind: Any, numbers: dict[str, Any]
) -> None:
    problem = refused(desk, kind, frame.plan_posts, plan(**changes))
    assert numbers.items() <= problem.params.items()


def test_stages_have_days_in_their_order(desk: Desk) -> None:
    rows = [
        Stage(id="vetting", start="2003-01-05", until="2003-01-08"),
        Stage(id="application", start="2003-01-01", until="2003-01-05"),
    ]
    frame.plan_stages(desk, rows, by=BY)
    assert [one.id for one in kept.rows(desk.file, Stage)] == ["application", "vetting"]
    reversed_days = [Stage(id="application", start="2003-01-05", until="2003-01-01")]
    refused(desk, DaysReversed, frame.plan_stages, reversed_days)
    early = refused(
        desk, StageBeforeItsTime, frame.plan_stages, [rows[1], Stage(id="vetting", start="2002-12-31")]
    )
    assert early.params["day"] == "2002-12-31"
    refused(desk, NotADay, frame.plan_stages, [Stage(id="application", start="明天")])
    refused(desk, Missing, frame.plan_stages, [])


def test_a_closed_stage_stays_closed_in_another_plan_and_cannot_be_left_out(desk: Desk) -> None:
    apply(desk, "王一")
    close(desk, "application")
    frame.plan_stages(desk, [Stage(id="application", start="2003-01-01"), Stage(id="vetting")], by=BY)
    assert kept.rows(desk.file, Stage)[0].closed_on == "2003-01-20"
    refused(desk, ClosedStageDropped, frame.plan_stages, [Stage(id="vetting")])


def test_a_stage_stays_open_while_something_in_it_is(desk: Desk) -> None:
    found = refused(desk, StageNotReady, frame.close_stage, "application", **ON)
    assert found.params["matter"] == "open.applicants_none"
    keys = apply(desk, "王一", "李二", "张三")
    close(desk, "application")
    found = refused(desk, StageNotReady, frame.close_stage, "vetting", **ON)
    assert (found.params["matter"], found.params["count"]) == ("open.unchecked", " 3")
    vet_all(desk, *keys[:2])
    vet(
        desk,
        keys[2],
        "township",
        "rejected",
        reason="学历不符",
        decided_by="镇党委",
        date="2003-01-05",
        by=BY,
    )
    found = refused(desk, StageNotReady, frame.close_stage, "vetting", **ON)
    assert (found.params["matter"], found.params["count"]) == ("open.undecided", " 1")


def test_the_notice_stays_open_with_an_open_objection_and_until_its_last_day(desk: Desk) -> None:
    keys = apply(desk, "王一", "李二")
    close(desk, "application")
    vet_all(desk, *keys)
    close(desk, "vetting")
    notice = notify(desk)
    notices.object_to(desk, notice, keys[0], text="学历不实", date="2003-01-10", by=BY)
    found = refused(desk, StageNotReady, frame.close_stage, "notice", **ON)
    assert (found.params["matter"], found.params["count"]) == ("open.objections", " 1")
    notices.settle(
        desk, "o0001", "dismissed", reason="查无此事", settled_by="组织部", date="2003-01-12", by=BY
    )
    early = refused(desk, StageNotReady, frame.close_stage, "notice", **(ON | {"on": "2003-01-14"}))
    assert early.params["count"] == " 2003-01-14"
    close(desk, "notice", "2003-01-15")
    assert progress.standing_stages(desk)[2].state == "done"


def test_who_is_accepted_after_the_notice_was_posted_is_published_too(desk: Desk) -> None:
    keys = apply(desk, "王一", "李二")
    close(desk, "application")
    vet_all(desk, keys[0])
    notify(desk)
    vet(desk, keys[1], "township", "accepted", decided_by="镇党委", date="2003-01-08", by=BY)
    vet(desk, keys[1], "district", "accepted", decided_by="组织部", date="2003-01-08", by=BY)
    close(desk, "vetting")
    late = refused(desk, StageNotReady, frame.close_stage, "notice", **ON)
    assert (late.params["matter"], late.params["count"]) == ("open.unnoticed", " 1")
    notices.post_notice(desk, start="2003-01-09", until="2003-01-16", place="镇政府大门", by=BY)
    close(desk, "notice")


def test_stages_are_closed_one_after_the_other_and_opened_again_from_the_last(desk: Desk) -> None:
    keys = apply(desk, "王一")
    vet_all(desk, *keys)
    refused(desk, StageAfterAnother, frame.close_stage, "vetting", **ON)
    close(desk, "application")
    close(desk, "vetting")
    refused(desk, StageIsClosed, frame.close_stage, "vetting", **ON)
    refused(desk, LaterStageClosed, frame.reopen_stage, "application", reason="补报")
    refused(desk, Missing, frame.reopen_stage, "vetting", reason=" ")
    frame.reopen_stage(desk, "vetting", reason="补报", by=BY)
    frame.reopen_stage(desk, "application", reason="补报", by=BY)
    refused(desk, StageNotClosed, frame.reopen_stage, "application", reason="补报")
    refused(desk, NotADay, frame.close_stage, "application", on="昨天", closed_by="镇党委")
    refused(desk, Missing, frame.close_stage, "application", on="2003-01-20", closed_by="")


def test_a_stage_is_over_between_its_start_and_today(desk: Desk) -> None:
    apply(desk, "王一")
    frame.plan_stages(desk, [Stage(id="application", start="2003-01-05"), Stage(id="vetting")], by=BY)
    now = days.today(desk)
    late = (date.fromisoformat(now) + timedelta(days=1)).isoformat()
    found: Any = refused(desk, ClosedInFuture, frame.close_stage, "application", **(ON | {"on": late}))
    assert found.params == {"stage": "stage.application", "day": late, "today": now}
    found = refused(desk, ClosedBeforeStart, frame.close_stage, "application", **(ON | {"on": "2003-01-04"}))
    assert (found.params["day"], found.params["start"]) == ("2003-01-04", "2003-01-05")
    close(desk, "application", "2003-01-05")


def test_a_stage_that_is_not_planned_can_be_neither_closed_nor_opened(tmp_path: Path) -> None:
    made = term(tmp_path / "s.zhengpiao", "peoples-congress-2022")
    refused(made, NoSuchStage, frame.close_stage, "vetting", **ON)
    refused(made, NoSuchStage, frame.reopen_stage, "vetting", reason="补报")
    made.close()


def test_a_file_of_single_elections_has_no_stages(tmp_path: Path) -> None:
    made = term(tmp_path / "s.zhengpiao", "single", laid_out=False)
    assert not progress.is_planned(made)
    assert (progress.standing_stages(made), frame.plan_of(made)) == ((), None)
    made.close()
