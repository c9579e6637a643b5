"""The candidates fixed by the superior body, the committee's ballot drafted from them, and its reply on the result."""

from collections.abc import Mapping, Sequence
from datetime import date as calendar_date
from typing import Final

from msgspec import structs

from core.counting.matrix import Status
from core.domain.applicants import Applicant
from core.domain.enrolment import Approval, SlatePlace
from core.domain.term import PostsPlan, Stage
from core.errors.enrolment import (
    ApprovalDiffers,
    NobodyToApprove,
    NoRecommendation,
    NoSlate,
    NotADay,
    RecommendationUnfinished,
    RecommendationVoid,
    SlateInUse,
)
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.office import applicants, drafts
from core.office.desk import Desk, Recorded, said
from core.office.recommendation import accepted, meeting_of, plan_of, standing_votes
from core.office.stages import require_open
from core.procedure import slate as rules
from core.procedure.contest import State, reached
from core.procedure.followups import elected, pending
from core.rules.ruleset import Reserved, RuleSet
from core.standing import held, recommended
from core.store import kept, queries
from core.store.rows import ContestRow
from core.wording import word

APPROVED_OFFICES: Final = ("secretary", "deputy_secretary")


def people(desk: Desk) -> tuple[rules.Recommended, ...]:
    """Those accepted with their recommendations, best first; equal ones in the order of the ballot."""
    votes = standing_votes(desk)
    found = [_recommended(one, *votes.get(one.id, (0, 0))) for one in accepted(desk)]
    place = {key: at for at, key in enumerate(votes)}
    return tuple(sorted(found, key=lambda one: (-one.votes, place.get(one.id, len(place)))))


def _recommended(one: Applicant, votes: int, rank: int) -> rules.Recommended:
    return rules.Recommended(one.id, one.name, one.gender, one.birth, one.education, votes, rank)


def votes_apart(desk: Desk) -> dict[str, tuple[int, int]]:
    """Each person's recommendations by members and by mass representatives; both 0 where all vote together."""
    meeting = meeting_of(desk)
    lines = recommended(desk.file, meeting).lines if meeting else ()
    return {line.id: (line.members.votes, line.mass.votes) for line in lines}


def examine(desk: Desk, chosen: Sequence[rules.Chosen], *, hold_seat: bool = False) -> rules.Slate:
    """All that can be said of a choice, before anything is written. Raises `NoPostsPlan`."""
    return rules.examine(plan_of(desk), people(desk), chosen, hold_seat=hold_seat)


def fix(
    desk: Desk,
    chosen: Sequence[rules.Chosen],
    *,
    decided_by: str,
    document: str,
    date: str,
    by: str,
    hold_seat: bool = False,
) -> Recorded:
    """Write down the candidates as the superior body decided, with the recommendation as it stood; again replaces them.

    Raises `StageIsClosed`, `NoPostsPlan`, `NoRecommendation` where one is planned and none was held,
    `RecommendationVoid` while a unit is to vote again,
    `RecommendationUnfinished` while one is missing, `NotAccepted`, `ChosenTwice`, `SlateNumbers`, `NoWoman` without one
    and without `hold_seat`, `PassedOver` without a reason, `SlateInUse` once the committee's ballot is fixed,
    `NotADay`, `Missing`.
    """
    require_open(desk, "fixing")
    _require_unused(desk)
    _require_recommended(desk)
    found = examine(desk, chosen, hold_seat=hold_seat)
    for problem in found.problems:
        raise problem
    known = {one.id: one for one in people(desk)}
    passed = {one.person.id for one in found.passings}
    ordered = sorted(chosen, key=lambda one: rules.PLACES.index(one.place))
    event = ee.SlateFixed(
        rows=tuple(_place(known[one.applicant], one, passed) for one in ordered),
        decided_by=said(decided_by, "what.decided_by"),
        document=said(document, "what.document"),
        date=day(date),
        seat_held=found.seat_held,
    )
    return desk.record(event, by)


def _place(person: rules.Recommended, one: rules.Chosen, passed: set[str]) -> SlatePlace:
    """A reason is kept where it was asked for."""
    return SlatePlace(
        applicant=person.id,
        name=person.name,
        place=one.place,
        votes=person.votes,
        rank=person.rank,
        reason=one.reason.strip() if person.id in passed else "",
    )


def _require_unused(desk: Desk) -> None:
    fixed = {row.applicant for row in kept.rows(desk.file, SlatePlace)}
    for row in queries.contests(desk.file):
        in_use = reached(State(row.state), State.FIXED)
        if row.office == "committee" and in_use and fixed.issuperset(one.id for one in row.candidates):
            raise SlateInUse(title=row.title)


def _require_recommended(desk: Desk) -> None:
    meeting = meeting_of(desk)
    if not meeting and kept.row(desk.file, Stage, id="recommendation"):
        raise NoRecommendation
    open_ = recommended(desk.file, meeting).unfinished if meeting else ()
    for one in open_:
        if one.status is Status.VOID:
            title = queries.contest(desk.file, one.contest).title
            raise RecommendationVoid(title=title, collected=one.collected, issued=one.issued)
    if open_:
        units = tuple(dict.fromkeys(one.name for one in open_))
        raise RecommendationUnfinished(number=len(units), units="、".join(units))


def day(given: str) -> str:
    """A whole date. Raises `NotADay`."""
    kept_ = given.strip()
    try:
        return calendar_date.fromisoformat(kept_).isoformat()
    except ValueError as problem:
        raise NotADay(given=kept_ or "—") from problem


def draft_committee(desk: Desk, meeting: str, *, by: str) -> Recorded:
    """The committee's ballot from the candidates fixed: a draft not fixed yet is drafted anew, else a further one.

    What has come since they were fixed is held against them: who stood back or was struck, another posts plan, papers
    counted again. Raises `NoSuchMeeting`, `NoPostsPlan`, `NoSlate`, `SlateInUse` where it is fixed already,
    `IsWithdrawn`, `NotAccepted`, `SlateNumbers`, `PassedOver`, `UnknownStroke`.
    """
    where = queries.meeting(desk.file, meeting)
    plan, rows = plan_of(desk), kept.rows(desk.file, SlatePlace)
    if not rows:
        raise NoSlate
    _require_unused(desk)
    _require_still(desk, rows)
    fixed = {one.applicant for one in rows}
    genders = {one.id: one.gender for one in kept.rows(desk.file, Applicant) if one.id in fixed}
    return drafts.draft(
        desk,
        meeting,
        contest=_contest(desk, meeting),
        title=word("contest.committee"),
        office="committee",
        seats=plan.elected,
        candidates=[ev.Nominee(one.applicant, one.name, _groups(one, genders)) for one in rows],
        order="strokes",
        rules=_rules(RuleSet.from_data(where.rules), plan, women="female" in genders.values()),
        by=by,
    )


def _rules(measures: RuleSet, plan: PostsPlan, *, women: bool) -> RuleSet:
    """The meeting's measures; a seat that was kept open when the candidates were fixed is kept open by any of them."""
    kept_open = measures.reserved is not None and measures.reserved.policy == "hold"
    return (
        measures if women or kept_open or not plan.woman else structs.replace(measures, reserved=Reserved())
    )


def _require_still(desk: Desk, rows: Sequence[SlatePlace]) -> None:
    for row in rows:
        applicants.require_accepted(desk, row.applicant)
    chosen = [rules.Chosen(row.applicant, row.place, row.reason) for row in rows]
    for problem in examine(
        desk, chosen, hold_seat=True
    ).problems:  # without a woman a seat was held when it was fixed
        raise problem


def _groups(row: SlatePlace, genders: Mapping[str, str]) -> tuple[str, ...]:
    place = () if row.place == "member" else (str(row.place),)
    return (*place, "female") if genders.get(row.applicant) == "female" else place


def _contest(desk: Desk, meeting: str) -> str:
    rows = queries.contests(desk.file)
    for row in rows:
        if (row.meeting, row.office, row.state, row.origin) == (meeting, "committee", State.DRAFTED, "first"):
            return row.id
    taken = {row.id for row in rows}
    return next(
        name for name in ("committee", *(f"committee-{n}" for n in range(2, 1000))) if name not in taken
    )


def approve(
    desk: Desk,
    contest: str,
    *,
    people: Sequence[str],
    document: str,
    date: str,
    approved_by: str,
    by: str,
) -> Recorded:
    """The superior body's reply on the secretary, or on the deputies: it approves exactly those elected.

    `contest` is the first ballot of that election; those elected in its runoffs and further elections belong to it.
    Raises `NoSuchContest`, `NobodyToApprove`, `ApprovalDiffers`, `NotADay`, `Missing`.
    """
    row = queries.contest(desk.file, contest)
    won = to_approve(desk, row)
    if not won:
        raise NobodyToApprove(title=row.title)
    given = tuple(name.strip() for name in people)
    if sorted(given) != sorted(won):
        raise ApprovalDiffers(title=row.title, approved="、".join(given) or "—", elected="、".join(won))
    reply = Approval(
        contest=contest,
        people=won,
        document=said(document, "what.document"),
        date=day(date),
        approved_by=said(approved_by, "what.approved_by"),
    )
    return desk.record(ee.ResultApproved(row=reply), by)


def to_approve(desk: Desk, row: ContestRow) -> tuple[str, ...]:
    """Whom an election made secretary or deputies, once it owes nothing any more; nobody before."""
    if row.office not in APPROVED_OFFICES or row.root != row.id:
        return ()
    kin = [held(one) for one in queries.contests(desk.file, row.meeting)]
    return () if pending(kin, row.id) else elected(kin, row.id)
