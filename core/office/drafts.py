"""Drafting a contest: the first ballot, those that follow from an outcome, and the next of the chain."""

from collections.abc import Callable, Mapping, Sequence

from core.domain.contest import Candidate, check_candidates
from core.domain.ids import CandidateId
from core.errors import Word
from core.errors.procedure import (
    CandidatesNotTied,
    NotANumber,
    NothingToDraft,
    NotOnTheCommittee,
    StillPending,
    WaitingForSuperior,
)
from core.journal import events as ev
from core.office import instructions
from core.office.desk import Desk, Recorded, said
from core.procedure import chain
from core.procedure.contest import Act, State, require
from core.procedure.followups import Pending, elected, pending
from core.roster.strokes import StrokeTable, order_names
from core.rules.figures import later_rules, runoff_rules
from core.rules.ruleset import RuleSet
from core.standing import held, rules_of
from core.store import queries
from core.store.rows import ContestRow, MeetingRow
from core.wording import word

_RULES: Mapping[str, Callable[[RuleSet], RuleSet]] = {
    "runoff": runoff_rules,
    "further": later_rules,
    "repeat": lambda rules: rules,
}
COLOURS = ("red", "pink", "yellow", "green", "blue", "white")


def draft(
    desk: Desk,
    meeting: str,
    *,
    contest: str,
    title: str,
    office: str,
    seats: int,
    candidates: Sequence[ev.Nominee],
    by: str,
    choices: int | None = None,
    order: ev.OrderKind = "strokes",
    rules: RuleSet | None = None,
    colour: str = "",
    origin: ev.Origin | None = None,
) -> Recorded:
    """A contest, or the draft of it again. `strokes` puts the names in stroke order; otherwise they stay as given.

    A draft may still lack candidates. Raises `NoSuchMeeting`, `OutOfOrder` where it is fixed already, `NotANumber`,
    `CandidateIdDoubled`, `CandidateNameDoubled`, `UnknownStroke`.
    """
    where = queries.meeting(desk.file, meeting)
    known = {row.id: row for row in queries.contests(desk.file)}
    if contest in known:
        require(Act.REDRAFT, State(known[contest].state), known[contest].title)
    most = seats if choices is None else choices
    for what, given in (("what.seats", seats), ("what.choices", most)):
        if given < 1:
            raise NotANumber(what=Word(what), given=given, least=1)
    names = _tidy(candidates)
    event = ev.ContestDrafted(
        contest=contest,
        meeting=meeting,
        title=said(title, "what.title"),
        office=office,
        seats=seats,
        choices=most,
        colour=colour or COLOURS[len(known.keys() - {contest}) % len(COLOURS)],
        order=order,
        candidates=_by_strokes(desk, where, names) if order == "strokes" else names,
        rules=(rules or RuleSet.from_data(where.rules)).to_data(),
        origin=origin or (_origin(known[contest]) if contest in known else ev.Origin()),
    )
    return desk.record(event, by)


def _tidy(candidates: Sequence[ev.Nominee]) -> tuple[ev.Nominee, ...]:
    names = tuple(ev.Nominee(one.id, said(one.name, "what.name"), one.groups) for one in candidates)
    if names:
        check_candidates(Candidate(CandidateId(one.id), one.name) for one in names)
    return names


def _origin(row: ContestRow) -> ev.Origin:
    return ev.Origin(row.origin, row.parent, row.part)  # type: ignore[arg-type]  # as the event that made it had it


def _by_strokes(desk: Desk, meeting: MeetingRow, names: Sequence[ev.Nominee]) -> tuple[ev.Nominee, ...]:
    table = StrokeTable.load().with_learned(queries.learned_strokes(desk.file))
    return tuple(order_names(names, key=lambda one: one.name, variant=meeting.name_order, table=table))


def drop(desk: Desk, contest: str, *, reason: str, by: str) -> Recorded:
    """Give up a contest whose ballots are not out. Raises `NoSuchContest`, `OutOfOrder`, `Missing`."""
    row = queries.contest(desk.file, contest)
    require(Act.DROP, State(row.state), row.title)
    return desk.record(ev.ContestDropped(contest=contest, reason=said(reason, "what.reason")), by)


def owed(desk: Desk, contest: str) -> tuple[Pending, ...]:
    """What the family of a contest still owes: runoffs, further and repeat elections, unfinished ballots."""
    row = queries.contest(desk.file, contest)
    return pending([held(one) for one in queries.contests(desk.file, row.meeting)], row.root)


def follow(desk: Desk, item: Pending, *, by: str, candidates: Sequence[ev.Nominee] | None = None) -> Recorded:
    """Draft the runoff, further or repeat election that an outcome asks for.

    A further election may take new nominations (`candidates`); in a runoff the tied stand and nobody else. Raises
    `NothingToDraft` where the outcome asks for no such thing, `CandidatesNotTied`.
    """
    parent = queries.contest(desk.file, item.parent)
    if item.kind == "unfinished" or item not in owed(desk, item.parent):
        raise NothingToDraft(title=parent.title, kind=Word(f"kind.{item.kind}"))
    standing = _standing(parent, item)
    if candidates is not None:
        if item.kind == "runoff" and {one.name for one in candidates} != {one.name for one in standing}:
            raise CandidatesNotTied(
                given="、".join(one.name for one in candidates), tied="、".join(one.name for one in standing)
            )
        standing = tuple(candidates)
    root = queries.contest(desk.file, parent.root)
    same = sum(
        row.root == root.id and row.origin == item.kind for row in queries.contests(desk.file, parent.meeting)
    )
    rules = rules_of(parent)
    seats = parent.seats if item.kind == "repeat" else item.seats
    return draft(
        desk,
        parent.meeting,
        contest=f"{root.id}-{item.kind}-{same + 1}",
        title=f"{root.title}（{word(f'kind.{item.kind}')}{same + 1 if same else ''}）",
        office=root.office,
        seats=seats,
        choices=parent.choices if item.kind == "repeat" else None,
        candidates=standing,
        order=parent.order,  # type: ignore[arg-type]  # as the event that made it had it
        rules=_RULES[item.kind](rules),
        origin=ev.Origin(item.kind, item.parent, item.part),
        by=by,
    )


def _standing(parent: ContestRow, item: Pending) -> tuple[ev.Nominee, ...]:
    printed = {one.id: one for one in parent.candidates}
    return tuple(printed.get(key) or ev.Nominee(f"w-{key}", key) for key in item.people)


def next_in_chain(desk: Desk, meeting: str) -> chain.Step:
    """What the chained elections of a meeting ask for now. Raises `NoSuchMeeting`."""
    queries.meeting(desk.file, meeting)
    rows = [row for row in queries.contests(desk.file, meeting) if row.state != State.DROPPED]
    first = next((row for row in rows if row.office == "committee" and row.origin == "first"), None)
    nominated = [chain.Person(one.id, one.name, one.groups) for one in first.candidates] if first else []
    return chain.next_step([held(row) for row in rows], nominated, instructions.replies(desk, meeting))


def draft_next(desk: Desk, meeting: str, *, by: str) -> Recorded:
    """Draft the next contest of the chain: its names in the order that the superior body approved them.

    Raises `StillPending`, `WaitingForSuperior`, `NothingToDraft` where the chain is at its end.
    """
    step = next_in_chain(desk, meeting)
    if isinstance(step, chain.Stop):
        raise WaitingForSuperior(matter=Word(f"matter.{step.matter}"), people="、".join(step.people) or "—")
    if isinstance(step, chain.Unfinished):
        kind = step.owed[0].kind if step.owed else "first"
        raise StillPending(title=word(f"contest.{step.office}"), kind=Word(f"kind.{kind}"))
    if isinstance(step, chain.Done):
        raise NothingToDraft(title=queries.meeting(desk.file, meeting).title, kind=Word("kind.first"))
    return draft(
        desk,
        meeting,
        contest=_free_id(desk, step.office),
        title=word(f"contest.{step.office}"),
        office=step.office,
        seats=step.seats,
        candidates=[ev.Nominee(one.id, one.name, one.groups) for one in step.people],
        order="approved",
        rules=later_rules(RuleSet.from_data(queries.meeting(desk.file, meeting).rules)),
        by=by,
    )


def _free_id(desk: Desk, office: str) -> str:
    taken = {row.id for row in queries.contests(desk.file)}
    return next(name for name in (office, *(f"{office}-{n}" for n in range(2, 1000))) if name not in taken)


def check_eligible(desk: Desk, row: ContestRow) -> None:
    """In a chained meeting only committee members stand for secretary and deputy. Raises `NotOnTheCommittee`."""
    if not queries.meeting(desk.file, row.meeting).chained or row.office not in chain.SEATS:
        return
    kin = [held(one) for one in queries.contests(desk.file, row.meeting)]
    roots = [one.root for one in kin if one.office == "committee" and one.origin == "first"]
    members = {name for root in roots for name in elected(kin, root)}
    for nominee in row.candidates:
        if nominee.name not in members:
            raise NotOnTheCommittee(name=nominee.name)
