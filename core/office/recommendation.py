"""The democratic recommendation: opened in every unit at once, reported unit by unit, then counted like any ballot."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import structs

from core.domain.applicants import Applicant
from core.domain.contest import Candidate, check_candidates
from core.domain.enrolment import Elector, Unit, Voters
from core.domain.ids import CandidateId
from core.domain.term import PostsPlan
from core.errors import Word
from core.errors.enrolment import (
    AlreadyOpened,
    EntitledDiffers,
    IssuedAbovePeople,
    NobodyAccepted,
    NoPostsPlan,
    NotARecommendation,
    PresentAboveEntitled,
    TooManyNames,
)
from core.errors.procedure import NotANumber
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.office import applicants, register
from core.office.desk import Desk, Recorded, said
from core.office.drafts import Counting
from core.office.stages import require_begun, require_open
from core.procedure.contest import Act, State, require
from core.procedure.register import Totals, by_unit
from core.reports.fonts import require_glyphs
from core.roster.strokes import StrokeTable, order_names
from core.rules.loading import load_rule_set
from core.rules.ruleset import Limit, RuleSet
from core.standing import recommendation_meeting, recommended, unopened
from core.store import kept, queries
from core.store.rows import ContestRow, MeetingRow
from core.wording import word

MOST_NAMES: Final = 60
DEPUTY_MAYOR: Final = "deputy_mayor"
_KINDS: Final[Mapping[bool, tuple[Voters, ...]]] = {True: ("members", "mass"), False: ("all",)}


@dataclass(frozen=True, slots=True)
class Form:
    """What a unit reports of one of its ballots. `entitled` None: as many as the register has."""

    present: int
    issued: int
    collected: int
    entitled: int | None = None
    approved_by: str = ""


def accepted(desk: Desk) -> tuple[Applicant, ...]:
    """Those who may be recommended: accepted by the district, neither withdrawn nor struck by an objection."""
    return applicants.accepted(desk)


def plan_of(desk: Desk) -> PostsPlan:
    """The posts plan. Raises `NoPostsPlan`."""
    plan = kept.row(desk.file, PostsPlan, id="plan")
    if plan is None:
        raise NoPostsPlan
    return plan


def rules_for(plan: PostsPlan, *, deputy_mayors: int, measures: RuleSet | None = None) -> RuleSet:
    """The recommendation's rules: its meeting's `measures` where these name a limit, else those of the seed.

    Of those who stand for "member and deputy mayor" a paper names as many as there are posts, or one more (3 to 4 in
    Xian'an 2003); without any of them there is no such limit.
    """
    rules = measures or load_rule_set("recommendation")
    if not deputy_mayors or rules.limits:
        return rules
    limit = Limit(DEPUTY_MAYOR, min(plan.deputy_mayors, deputy_mayors), plan.deputy_mayors + 1)
    return structs.replace(rules, limits=(limit,))


def open_recommendation(
    desk: Desk,
    meeting: str,
    *,
    approved_by: str,
    by: str,
    separate: bool = True,
    counting: Counting | None = None,
    ways: Mapping[str, Counting] | None = None,
    rules: RuleSet | None = None,
) -> Recorded:
    """Every unit votes on the people accepted: members and mass representatives on papers of their own (`separate`)
    or together. `counting` is how all units' papers are read, `ways` how those of single units (by key) are.

    A kind of voters of whom a unit has none gets no ballot. Called again, those get theirs who have none yet, with the
    same names, choices, rules and kinds of papers. Where stages are planned, notice and register are over first.
    Raises `StageAfterAnother`, `StageIsClosed`, `NoSuchMeeting`, `NoPostsPlan`, `AlreadyOpened`, `Missing`, and what
    `_names` and `register.require_complete` raise.
    """
    row, plan = queries.meeting(desk.file, meeting), plan_of(desk)
    first, wanted = _before(desk, row)
    _require_ready(desk)
    names = _printed(first) if first else _names(desk, row)
    taken, usual = {one.id for one in queries.contests(desk.file, meeting)}, counting or Counting()
    made = [
        _ballot(meeting, unit, voters, (ways or {}).get(unit.id, usual), taken)
        for unit, people in _units(desk)
        for voters in (wanted.get(unit.id, ()) if first else _KINDS[separate])
        if people.of(voters)
    ]
    event = ee.RecommendationOpened(
        meeting=meeting,
        candidates=names,
        choices=first.choices if first else plan.nominate_most,
        rules=first.rules if first else (rules or _rules(row, plan, names)).to_data(),
        units=tuple(made),
        approved_by=said(approved_by, "what.approved_by"),
    )
    return desk.record(event, by)


def _require_ready(desk: Desk) -> None:
    require_begun(desk, "recommendation")
    register.require_complete(desk)


def _before(desk: Desk, meeting: MeetingRow) -> tuple[ContestRow | None, dict[str, tuple[Voters, ...]]]:
    """A ballot of the recommendation that is open, None before any, and the units' voters who have none of it.

    A township recommends once: raises `AlreadyOpened` in another meeting, and where nobody lacks a ballot.
    """
    there = recommendation_meeting(desk.file)
    if not there:
        return None, {}
    live = [one for one in queries.contests(desk.file, there) if one.form == "recommendation"]
    live = [one for one in live if one.state != State.DROPPED]
    wanted: dict[str, tuple[Voters, ...]] = {}
    for one in unopened(desk.file, live):
        wanted[one.unit] = (*wanted.get(one.unit, ()), one.voters)
    if there != meeting.id or not wanted:
        raise AlreadyOpened(title=queries.meeting(desk.file, there).title)
    return live[0], wanted


def _printed(row: ContestRow) -> tuple[ev.Nominee, ...]:
    """The names of a ballot as they are printed already."""
    return tuple(ev.Nominee(one.id, one.name, one.groups) for one in row.candidates)


def _rules(meeting: MeetingRow, plan: PostsPlan, names: Sequence[ev.Nominee]) -> RuleSet:
    """What the meeting adopted for a recommendation; other measures are for other votes."""
    measures = RuleSet.from_data(meeting.rules) if meeting.body == "recommendation" else None
    deputies = sum(DEPUTY_MAYOR in one.groups for one in names)
    return rules_for(plan, deputy_mayors=deputies, measures=measures)


def _units(desk: Desk) -> list[tuple[Unit, Totals]]:
    units = kept.rows(desk.file, Unit)
    people = by_unit(units, kept.rows(desk.file, Elector))
    return [(unit, people[unit.id]) for unit in units]


def _names(desk: Desk, meeting: MeetingRow) -> tuple[ev.Nominee, ...]:
    """Raises `NobodyAccepted`, `TooManyNames`, `CandidateNameDoubled`, `UnknownStroke`, `NoGlyph`."""
    people = accepted(desk)
    if not people:
        raise NobodyAccepted
    if len(people) > MOST_NAMES:
        raise TooManyNames(names=len(people), limit=MOST_NAMES)
    check_candidates(Candidate(CandidateId(one.id), one.name) for one in people)
    for one in people:
        require_glyphs(one.name, meeting.title)
    table = StrokeTable.load().with_learned(queries.learned_strokes(desk.file))
    ordered = order_names(people, key=lambda one: one.name, variant=meeting.name_order, table=table)
    return tuple(ev.Nominee(one.id, one.name, groups_of(one)) for one in ordered)


def groups_of(applicant: Applicant) -> tuple[str, ...]:
    """What a recommendation ballot needs to know of an applicant."""
    found = [DEPUTY_MAYOR] if DEPUTY_MAYOR in applicant.applied else []
    return (*found, "female") if applicant.gender == "female" else tuple(found)


def _ballot(meeting: str, unit: Unit, voters: Voters, way: Counting, taken: Set[str]) -> ee.UnitBallot:
    key = f"{meeting}-{unit.id}-{voters}"
    free = next(name for name in (key, *(f"{key}-{n}" for n in range(2, 1000))) if name not in taken)
    whose = "" if voters == "all" else f"·{word(f'voters.{voters}')}"
    entry: Literal["single", "double"] = "double" if way.entry == "double" else "single"
    return ee.UnitBallot(free, f"民主推荐（{unit.name}{whose}）", unit.id, voters, way.counted_by, entry)


def entitled(desk: Desk, contest: str) -> int:
    """How many the register has for a unit's ballot. Raises `NoSuchContest`, `NotARecommendation`."""
    return _register(desk, _row(desk, contest))


def _register(desk: Desk, row: ContestRow) -> int:
    people = by_unit((), kept.rows(desk.file, Elector, unit=row.unit))
    return people.get(row.unit, Totals()).of(row.voters)


def _row(desk: Desk, contest: str) -> ContestRow:
    row = queries.contest(desk.file, contest)
    if row.form != "recommendation":
        raise NotARecommendation(title=row.title)
    return row


def report_unit(
    desk: Desk,
    contest: str,
    *,
    present: int,
    issued: int,
    collected: int,
    declared_by: str,
    by: str,
    entitled: int | None = None,
    approved_by: str = "",
) -> Recorded:
    """A unit's numbers, and by them whether its vote is valid: void where more papers came back than were issued.

    Taken again while nothing is counted: to correct them, or after a void vote was repeated. A number of entitled
    people other than the register's needs somebody who agreed to it (`approved_by`). Raises `NoSuchContest`,
    `NotARecommendation`, `StageIsClosed`, `OutOfOrder`, `NotANumber`, `EntitledDiffers`, `PresentAboveEntitled`,
    `IssuedAbovePeople`, `Missing`.
    """
    row = _row(desk, contest)
    require_open(desk, "recommendation")
    require(Act.REPORT, State(row.state), row.title)
    form = Form(present, issued, collected, entitled, approved_by.strip())
    people = check_form(desk, row, form)
    event = ee.UnitReported(
        contest=contest,
        entitled=people,
        present=present,
        issued=issued,
        collected=collected,
        valid=collected <= issued,
        declared_by=said(declared_by, "what.declared_by"),
        approved_by=form.approved_by,
    )
    return desk.record(event, by)


def check_form(desk: Desk, row: ContestRow, form: Form) -> int:
    """The number of entitled people, where a unit's numbers can be right; else what `report_unit` raises."""
    register_has = _register(desk, row)
    people = register_has if form.entitled is None else form.entitled
    given = (
        ("what.entitled", people, 1),
        ("what.present", form.present, 0),
        ("what.issued", form.issued, 0),
        ("what.collected", form.collected, 0),
    )
    for what, number, least in given:
        if number < least:
            raise NotANumber(what=Word(what), given=number, least=least)
    if people != register_has and not form.approved_by:
        raise EntitledDiffers(title=row.title, entitled=people, register=register_has)
    if form.present > people:
        raise PresentAboveEntitled(title=row.title, present=form.present, entitled=people)
    if form.issued > form.present:
        raise IssuedAbovePeople(title=row.title, issued=form.issued, present=form.present)
    return people


def meeting_of(desk: Desk) -> str:
    """The meeting whose recommendation is open; empty before any."""
    return recommendation_meeting(desk.file)


def standing_votes(desk: Desk) -> dict[str, tuple[int, int]]:
    """Each person's recommendations and rank, all voters together; empty before the recommendation is opened."""
    meeting = meeting_of(desk)
    if not meeting:
        return {}
    return {line.id: (line.all.votes, line.all.rank) for line in recommended(desk.file, meeting).lines}
