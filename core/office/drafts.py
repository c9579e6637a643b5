"""Drafting a contest: the first ballot, those that follow from an outcome, and the next of the chain."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from msgspec import structs

from core.domain.contest import Candidate, check_candidates
from core.domain.deputies import Form
from core.domain.ids import CandidateId
from core.domain.term import PostsPlan
from core.errors import Word
from core.errors.procedure import (
    CandidatesNotTied,
    NameTaken,
    NotANumber,
    NothingToDraft,
    StillPending,
    WaitingForSuperior,
)
from core.journal import events as ev
from core.office import batches
from core.office.desk import Desk, Recorded, said
from core.procedure import chain, nomination
from core.procedure.contest import Act, State, require
from core.procedure.followups import Pending, pending
from core.roster.strokes import StrokeTable, order_names
from core.rules.figures import later_rules, runoff_rules
from core.rules.ruleset import RuleSet
from core.standing import held, replies, rules_of
from core.store import kept, queries
from core.store.rows import ContestRow, MeetingRow
from core.wording import word


@dataclass(frozen=True, slots=True)
class Counting:
    """How papers are read: `single`, `double` or a `sample` (a fraction) twice; as `ballots`, `sheets` or `both`."""

    entry: ev.EntryMode = "single"
    sample: str = ""
    counted_by: ev.CountedBy = "ballots"


def counting_of(row: ContestRow | None) -> Counting:
    """How the papers of a contest are read; once, as ballots, where there is none yet."""
    if row is None:
        return Counting()
    return Counting(row.entry, row.sample, row.counted_by)  # type: ignore[arg-type]  # as its event had it


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
    counting: Counting | None = None,
    form: Form | None = None,
) -> Recorded:
    """A contest, or the draft of it again. `strokes` puts the names in stroke order; otherwise they stay as given.

    A draft may still lack candidates. Raises `NoSuchMeeting`, `OutOfOrder` where it is fixed, `NameTaken` by another
    meeting, `NotANumber`, `CandidateIdDoubled`, `CandidateNameDoubled`, `UnknownStroke`, `BadSample`.
    """
    where, known = queries.meeting(desk.file, meeting), _drafted(desk, meeting, contest)
    event = ev.ContestDrafted(
        contest=contest,
        meeting=meeting,
        title=said(title, "what.title"),
        office=office,
        seats=_seats(seats, known.get(contest), form),
        choices=_positive(seats if choices is None else choices, "what.choices"),
        colour=colour or COLOURS[len(known.keys() - {contest}) % len(COLOURS)],
        order=order,
        candidates=_ordered(desk, where, _tidy(candidates), order),
        rules=(rules or _measures(where, office, known.get(contest))).to_data(),
        **_descent(known.get(contest), origin, form),
        **asdict(_way(counting, known.get(contest))),
    )
    return desk.record(event, by)


def _drafted(desk: Desk, meeting: str, contest: str) -> dict[str, ContestRow]:
    """All contests by key, this one not beyond its draft."""
    known = {row.id: row for row in queries.contests(desk.file)}
    if contest in known:
        require(Act.REDRAFT, State(known[contest].state), known[contest].title)
        if known[contest].meeting != meeting:
            raise NameTaken(what=Word("what.contest"), name=contest)
    return known


def _descent(before: ContestRow | None, origin: ev.Origin | None, form: Form | None) -> dict[str, Any]:
    """Where it comes from and what kind of vote it is; drafted again, it keeps both."""
    if before is None:
        return {"origin": origin or ev.Origin(), "form": form or "election"}
    return {"origin": origin or _origin(before), "form": form or before.form}


def _seats(given: int, before: ContestRow | None, form: Form | None) -> int:
    """An appraisal fills no seat; everything else fills one at least."""
    if (form or (before.form if before else "")) == "appraisal":
        return 0
    return _positive(given, "what.seats")


def _positive(given: int, what: str) -> int:
    if given < 1:
        raise NotANumber(what=Word(what), given=given, least=1)
    return given


def _way(given: Counting | None, before: ContestRow | None) -> Counting:
    way = given or counting_of(before)
    batches.check_sample(way.entry, way.sample)
    return way


def _measures(meeting: MeetingRow, office: str, before: ContestRow | None) -> RuleSet:
    """The rules of a draft that names none: the meeting's; a follow-up keeps those that came with it."""
    if before is not None and before.origin != "first":
        return rules_of(before)
    rules = RuleSet.from_data(meeting.rules)
    if meeting.chained and office in chain.SEATS:
        # The seat kept for a woman is one of the committee's: the offices are filled from those elected to it.
        return structs.replace(rules, reserved=None)
    return rules


def _tidy(candidates: Sequence[ev.Nominee]) -> tuple[ev.Nominee, ...]:
    names = tuple(ev.Nominee(one.id, said(one.name, "what.name"), one.groups) for one in candidates)
    if names:
        check_candidates(Candidate(CandidateId(one.id), one.name) for one in names)
    return names


def _origin(row: ContestRow) -> ev.Origin:
    return ev.Origin(row.origin, row.parent, row.part)  # type: ignore[arg-type]  # as the event that made it had it


def _ordered(
    desk: Desk, meeting: MeetingRow, names: tuple[ev.Nominee, ...], order: ev.OrderKind
) -> tuple[ev.Nominee, ...]:
    if order != "strokes":
        return names
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
    return pending([held(one) for one in queries.contests(desk.file)], row.root)


def follow(
    desk: Desk, item: Pending, *, by: str, candidates: Sequence[ev.Nominee] | None = None, meeting: str = ""
) -> Recorded:
    """Draft the runoff, further or repeat election that an outcome asks for, in its meeting or in a later one.

    A further election may take new nominations (`candidates`), none at all where they are still awaited; without them
    those stand who may, in the order of their votes, with all who tie for the last place: these are too many to be
    fixed until a primary decided. In a runoff the tied stand and nobody else. Raises
    `NothingToDraft` where the outcome asks for no such thing, `CandidatesNotTied`, `NoSuchMeeting`.
    """
    parent = queries.contest(desk.file, item.parent)
    if item.kind == "unfinished" or item not in owed(desk, item.parent):
        raise NothingToDraft(title=parent.title, kind=Word(f"kind.{item.kind}"))
    stand = _foremost(parent, item, standing(parent, item))
    if candidates is not None:
        if item.kind == "runoff" and {one.name for one in candidates} != {one.name for one in stand}:
            raise CandidatesNotTied(
                given="、".join(one.name for one in candidates), tied="、".join(one.name for one in stand)
            )
        stand = tuple(candidates)
    root = queries.contest(desk.file, parent.root)
    same = sum(row.root == root.id and row.origin == item.kind for row in queries.contests(desk.file))
    seats = parent.seats if item.kind == "repeat" else item.seats
    return draft(
        desk,
        meeting or parent.meeting,
        contest=f"{root.id}-{item.kind}-{same + 1}",
        title=f"{root.title}（{word(f'kind.{item.kind}')}{same + 1 if same else ''}）",
        office=root.office,
        seats=seats,
        choices=parent.choices if item.kind == "repeat" else None,
        candidates=stand,
        order=parent.order,  # type: ignore[arg-type]  # as the event that made it had it
        rules=_rules_after(desk, parent, item.kind),
        counting=counting_of(parent),
        form=parent.form,
        origin=ev.Origin(item.kind, item.parent, item.part),
        by=by,
    )


def _rules_after(desk: Desk, parent: ContestRow, kind: str) -> RuleSet:
    if kind == "repeat":
        return rules_of(parent)
    if kind == "runoff":
        return runoff_rules(rules_of(parent))
    rules = later_rules(rules_of(queries.contest(desk.file, parent.root)))
    kin = [row for row in queries.contests(desk.file) if row.root == parent.root]
    won = {name for row in kin for name in held(row).elected}
    groups = {group for row in kin for one in row.candidates if one.name in won for group in one.groups}
    if rules.reserved is not None and rules.reserved.group in groups:
        return structs.replace(rules, reserved=None)  # somebody of the group sits already
    return rules


def standing(parent: ContestRow, item: Pending) -> tuple[ev.Nominee, ...]:
    """The people of a pending item as candidates; a written-in person becomes one."""
    printed = {one.id: one for one in parent.candidates}
    return tuple(printed.get(key) or ev.Nominee(f"w-{key}", key) for key in item.people)


def _foremost(parent: ContestRow, item: Pending, stand: tuple[ev.Nominee, ...]) -> tuple[ev.Nominee, ...]:
    """Of those left for a further election as many as may stand, by their votes (organic law, article 29)."""
    rules, outcome = rules_of(parent).deputies, held(parent).outcome
    if item.kind != "further" or rules is None or outcome is None or parent.office not in nomination.OFFICES:
        return stand
    votes = {line.id: line.for_ for line in outcome.candidates}
    votes |= {line.name: line.for_ for line in outcome.write_ins}
    most = nomination.range_of(parent.office, item.seats, rules, parent.form).most
    foremost = nomination.advance([(key, votes[key]) for key in item.people], most)
    return tuple(one for key, one in zip(item.people, stand, strict=True) if key in foremost)


def next_in_chain(
    desk: Desk, meeting: str, given: Mapping[str, chain.Reply] | None = None, *, without: str = ""
) -> chain.Step:
    """What the chained elections of a meeting ask for now. Raises `NoSuchMeeting`.

    With `given` as if these replies had come already, with `without` as if that contest were not drafted yet.
    """
    queries.meeting(desk.file, meeting)
    live = [row for row in queries.contests(desk.file, meeting) if row.state != State.DROPPED]
    rows = [row for row in live if row.id != without]
    nominated = {
        one.name: chain.Person(one.id, one.name, one.groups)
        for row in rows
        if row.office == "committee" and row.origin in {"first", "repeat"}
        for one in row.candidates
    }
    answers = {**replies(desk.file, meeting), **(given or {})}
    plan = kept.row(desk.file, PostsPlan, id="plan")
    deputies = plan.deputies if plan else chain.SEATS["deputy_secretary"]
    return chain.next_step([held(row) for row in rows], tuple(nominated.values()), answers, deputies=deputies)


def ready(desk: Desk, meeting: str, step: chain.Step) -> chain.Ready:
    """The step, where it is a contest to draft. Raises `StillPending`, `WaitingForSuperior`, `NothingToDraft`."""
    if isinstance(step, chain.Stop):
        raise WaitingForSuperior(matter=Word(f"matter.{step.matter}"), people="、".join(step.people) or "—")
    if isinstance(step, chain.Unfinished):
        kind = step.owed[0].kind if step.owed else "first"
        raise StillPending(title=word(f"contest.{step.office}"), kind=Word(f"kind.{kind}"))
    if isinstance(step, chain.Done):
        raise NothingToDraft(title=queries.meeting(desk.file, meeting).title, kind=Word("kind.first"))
    return step


def draft_next(desk: Desk, meeting: str, *, by: str) -> Recorded:
    """Draft the next contest of the chain: its names in the order that the superior body approved them.

    Raises `StillPending`, `WaitingForSuperior`, `NothingToDraft` where the chain is at its end.
    """
    step = ready(desk, meeting, next_in_chain(desk, meeting))
    return draft(
        desk,
        meeting,
        contest=_free_id(desk, step.office),
        title=word(f"contest.{step.office}"),
        office=step.office,
        seats=step.seats,
        candidates=[ev.Nominee(one.id, one.name, one.groups) for one in step.people],
        order="approved",
        counting=counting_of(_before(desk, meeting)),
        by=by,
    )


def _before(desk: Desk, meeting: str) -> ContestRow | None:
    """The contest drafted last: the next of a chain is read as it was."""
    rows = [row for row in queries.contests(desk.file, meeting) if row.state != State.DROPPED]
    return rows[-1] if rows else None


def _free_id(desk: Desk, office: str) -> str:
    taken = {row.id for row in queries.contests(desk.file)}
    return next(name for name in (office, *(f"{office}-{n}" for n in range(2, 1000))) if name not in taken)
