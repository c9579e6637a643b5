"""The frame of a term change: its posts plan and its stages, planned, closed and opened again."""

from collections.abc import Iterable
from typing import Final

from msgspec import structs

from core.domain.term import PostsPlan, Stage, StageName
from core.errors import Word
from core.errors.frame import (
    ClosedBeforeStart,
    ClosedInFuture,
    ClosedStageDropped,
    DaysReversed,
    LaterStageClosed,
    NotWithin,
    PostsAboveSeats,
    PostsAboveStaff,
    SlateTooShort,
    StageAfterAnother,
    StageBeforeItsTime,
    StageNotClosed,
    StageNotReady,
)
from core.journal import term_events as te
from core.office import conditions
from core.office.days import day_of, day_or_nothing, today
from core.office.desk import Desk, Recorded, said
from core.office.layouts import layout
from core.office.progress import facts
from core.office.stages import require_open, stage_of, stage_word
from core.procedure.stages import AFTER, ORDER, StageFacts, later, matters, waits_for
from core.store import kept

SEATS: Final = (9, 11)
_LIMITS: Final = (
    ("committee", *SEATS),
    ("elected", 1, SEATS[1]),
    ("secretaries", 1, 1),
    ("deputies", 0, SEATS[1]),
    ("deputy_mayors", 0, SEATS[1]),
    ("slate_secretaries", 1, SEATS[1]),
    ("slate_deputies", 0, SEATS[1]),
    ("nominate_most", 1, SEATS[1] * 2),
    ("posts_before", 0, 9999),
    ("posts_after", 0, 9999),
    ("staff_before", 0, 99999),
    ("staff_after", 0, 99999),
)


def plan_posts(desk: Desk, plan: PostsPlan, *, by: str) -> Recorded:
    """The posts, or another plan in place of the one before.

    The committee has 9 to 11 seats (procedure, section 1.1). Raises `NotWithin`, `PostsAboveSeats`, `SlateTooShort`,
    `PostsAboveStaff`, `NotADay`.
    """
    return desk.record(te.PostsPlanned(row=checked(plan)), by)


def checked(plan: PostsPlan) -> PostsPlan:
    """The plan, tidied. Raises as `plan_posts` does."""
    for name, least, most in _LIMITS:
        _within(plan, name, least, most)
    _within(plan, "elected", 1, plan.committee)
    total = plan.secretaries + plan.deputies + plan.deputy_mayors
    if total > plan.committee:
        raise PostsAboveSeats(plan.secretaries, plan.deputies, plan.deputy_mayors, total, plan.committee)
    _differential(plan)
    for when, posts, staff in (
        ("plan.before", plan.posts_before, plan.staff_before),
        ("plan.after", plan.posts_after, plan.staff_after),
    ):
        if staff and posts > staff:
            raise PostsAboveStaff(posts=posts, staff=staff, when=Word(when))
    offices = tuple(dict.fromkeys(filter(None, (one.strip() for one in plan.offices))))
    return structs.replace(plan, offices=offices, as_of=day_or_nothing(plan.as_of))


def _within(plan: PostsPlan, name: str, least: int, most: int) -> None:
    given = getattr(plan, name)
    if not least <= given <= most:
        raise NotWithin(what=Word(f"plan.{name}"), given=given, least=least, most=most)


def _differential(plan: PostsPlan) -> None:
    """More candidates than seats for the committee, and for the other offices never fewer.

    The loser for secretary stands for deputy secretary too (procedure, section 1.8).
    """
    slate = plan.slate_secretaries + plan.slate_deputies + plan.slate_members
    if slate <= plan.elected:
        raise SlateTooShort(what=Word("plan.slate"), candidates=slate, seats=plan.elected)
    deputies = plan.slate_secretaries - plan.secretaries + plan.slate_deputies
    for what, candidates, seats in (
        ("plan.slate_secretaries", plan.slate_secretaries, plan.secretaries),
        ("plan.slate_deputies", deputies, plan.deputies),
    ):
        if candidates < seats:
            raise SlateTooShort(what=Word(what), candidates=candidates, seats=seats)


def plan_stages(desk: Desk, stages: Iterable[Stage], *, by: str) -> Recorded:
    """The stages with their days, in the order of the procedure; what is closed stays closed.

    Raises `Missing` without any, `NotADay`, `DaysReversed`, `StageBeforeItsTime`, `ClosedStageDropped`.
    """
    before = {one.id: one for one in kept.rows(desk.file, Stage)}
    wanted = {one.id: one for one in stages}
    for one in before.values():
        if one.closed_on and one.id not in wanted:
            raise ClosedStageDropped(stage=stage_word(one.id))
    rows = []
    for name in ORDER:
        if name in wanted:
            days = {key: day_or_nothing(getattr(wanted[name], key)) for key in ("start", "until")}
            known = before.get(name, Stage(id=name))
            rows.append(structs.replace(known, **days, note=wanted[name].note or known.note))
    said("".join(one.id for one in rows), "what.stages")
    _in_order(rows)
    return desk.record(te.StagesPlanned(rows=tuple(rows)), by)


def _in_order(rows: Iterable[Stage]) -> None:
    planned = {one.id: one for one in rows}
    for one in planned.values():
        if one.until and one.start > one.until:
            raise DaysReversed(what=stage_word(one.id), start=one.start, until=one.until)
        for other in filter(None, map(planned.get, AFTER[one.id])):
            for day, earlier in ((one.start, other.start), (one.until, other.until)):
                if day and earlier and day < earlier:
                    raise StageBeforeItsTime(
                        stage=stage_word(one.id), day=day, before=stage_word(other.id), other=earlier
                    )


def close_stage(
    desk: Desk, stage: StageName, *, on: str, closed_by: str, note: str = "", by: str
) -> Recorded:
    """A stage is over. It stays open while something in it is: an objection, an applicant nobody decided on.

    The day is today or earlier, and not before the stage's planned start. Raises `NoSuchStage`, `StageIsClosed`,
    `ClosedInFuture`, `ClosedBeforeStart`, `StageAfterAnother`, `StageNotReady`, `NotADay`, `Missing`.
    """
    row = stage_of(desk, stage)
    require_open(desk, stage)
    day, stages = day_of(on), kept.rows(desk.file, Stage)
    now = today(desk)
    if day > now:
        raise ClosedInFuture(stage=stage_word(stage), day=day, today=now)
    if day < row.start:
        raise ClosedBeforeStart(stage=stage_word(stage), day=day, start=row.start)
    for before in waits_for(stage, stages):
        raise StageAfterAnother(stage=stage_word(stage), before=stage_word(before))
    # The register's part takes longest to find, and no other stage asks for it.
    for matter in matters(stage, facts(desk, None if stage == "register" else StageFacts()), day):
        raise StageNotReady(stage=stage_word(stage), matter=Word(matter.code), count=matter.count)
    event = te.StageClosed(
        id=stage, closed_on=day, closed_by=said(closed_by, "what.closed_by"), note=note.strip()
    )
    return desk.record(event, by)


def reopen_stage(desk: Desk, stage: StageName, *, reason: str, by: str) -> Recorded:
    """A closed stage is opened again. Raises `NoSuchStage`, `StageNotClosed`, `LaterStageClosed`, `Missing`."""
    row, stages = stage_of(desk, stage), kept.rows(desk.file, Stage)
    if not row.closed_on:
        raise StageNotClosed(stage=stage_word(stage))
    for one in later(stage, stages):
        raise LaterStageClosed(stage=stage_word(stage), later=stage_word(one))
    return desk.record(te.StageReopened(id=stage, note=said(reason, "what.reason")), by)


def plan_of(desk: Desk) -> PostsPlan | None:
    """The posts plan; None where the file has none."""
    return kept.row(desk.file, PostsPlan, id="plan")


def lay_out(desk: Desk, template: str, *, by: str, plan: PostsPlan | None = None) -> tuple[Recorded, ...]:
    """The posts, the stages and the conditions of a template; another posts plan may be given.

    Raises `NoSuchLayout`, and what `plan_posts` and `plan_stages` raise, before anything is written.
    """
    shape = layout(template)
    posts = checked(plan or shape.plan)
    made = [
        desk.record(te.PostsPlanned(row=posts), by),
        desk.record(te.StagesPlanned(rows=tuple(Stage(id=name) for name in shape.stages)), by),
    ]
    if shape.conditions:
        made.append(conditions.announce(desk, shape.conditions, document=shape.document, by=by))
    return tuple(made)
