"""A contest from the fixed draft to the declaration that it is valid or void."""

from dataclasses import dataclass

from core.domain.appraisal import person_of
from core.domain.contest import Candidate, Counts, check_candidates, check_counts
from core.domain.ids import CandidateId
from core.errors import Word
from core.errors.procedure import (
    NoQuorum,
    NotANumber,
    PapersDoNotAddUp,
    TooFewCandidates,
    ValidityIsDecided,
)
from core.journal import events as ev
from core.office import eligible
from core.office.desk import Desk, Recorded, said
from core.office.officers import at_work, refuse_conflicts
from core.procedure.chain import MATTERS
from core.procedure.contest import Act, State, require
from core.reports.fonts import require_glyphs
from core.rules import figures
from core.rules.ruleset import RuleSet
from core.standing import all_deputies, contest_of, counts_of, replies, rules_of
from core.store import queries
from core.store.rows import AttendanceCount, ContestRow


@dataclass(frozen=True, slots=True)
class Heads:
    """People at a meeting: required to attend, all deputies, present, on leave."""

    required: int
    all_deputies: int
    present: int
    on_leave: int = 0


@dataclass(frozen=True, slots=True)
class Papers:
    """Ballots: unpacked = issued + kept + clipped."""

    unpacked: int
    issued: int
    kept: int
    clipped: int


def fix(desk: Desk, contest: str, *, approved_by: str, by: str, differential_waived_by: str = "") -> Recorded:
    """Freeze candidates, seats, choices and rules.

    With `differential_waived_by` too few candidates are accepted, and the journal names who accepted them.
    Raises `OutOfOrder`, `NoCandidates`, `TooFewCandidates` where a first or repeat ballot misses the differential,
    `NotOnTheCommittee`, `SecretaryAlready`, `StillPending`, `WaitingForSuperior`, `NothingToDraft`,
    `CandidatesNotTied`, `CandidateAsOfficer`, `RelativeAsOfficer`, `NoGlyph` where a name cannot be printed.
    """
    event = fix_event(desk, contest, approved_by=approved_by, differential_waived_by=differential_waived_by)
    return desk.record(event, by)


def fix_event(
    desk: Desk, contest: str, *, approved_by: str, differential_waived_by: str = ""
) -> ev.ContestFixed:
    """What `fix` records, checked. Raises as it does."""
    row = _at(desk, contest, Act.FIX)
    check_candidates(Candidate(CandidateId(one.id), one.name) for one in row.candidates)
    eligible.check(desk, row)
    waived_by = differential_waived_by.strip()
    if row.origin in {"first", "repeat"} and not waived_by and not _replaced(desk, row):
        check_differential(row)
    standing = {person_of(row.form, one.name) for one in row.candidates}
    refuse_conflicts(desk, row.meeting, at_work(desk, row.meeting), standing)
    for text in (row.title, *(one.name for one in row.candidates)):
        require_glyphs(text, row.title)
    return ev.ContestFixed(
        contest=contest,
        approved_by=said(approved_by, "what.approved_by"),
        differential_waived_by=waived_by,
    )


def check_differential(row: ContestRow) -> None:
    """Candidates must outnumber the seats as the measures ask. Raises `TooFewCandidates`."""
    contest, rules = contest_of(row), rules_of(row)
    needed = figures.differential_needed(contest, rules)
    if figures.differential_people(contest, rules) < needed:
        seats = figures.seats_to_fill(contest, rules)
        raise TooFewCandidates(
            candidates=len(contest.candidates), seats=seats, needed=needed, least=seats + needed
        )


def _replaced(desk: Desk, row: ContestRow) -> bool:
    # The superior body may let a meeting go on with those left: its reply stands above the differential.
    answered = replies(desk.file, row.meeting)
    return any(matter in answered for matter in MATTERS.get(row.office, ()))


def establish_quorum(desk: Desk, contest: str, *, by: str, heads: Heads | None = None) -> Recorded:
    """Those present are counted and enough. Taken from the roll where the meeting has one, else from `heads`.

    Raises `OutOfOrder`, `NoQuorum`, `PresentAboveRequired`, `RequiredAboveAll`, `NotANumber`.
    """
    return desk.record(quorum_event(desk, contest, heads), by)


def quorum_event(desk: Desk, contest: str, heads: Heads | None = None) -> ev.QuorumEstablished:
    """What `establish_quorum` records, checked. Raises as it does."""
    row = _at(desk, contest, Act.QUORUM)
    here = _heads(desk, row, heads)
    _check_heads(row, here)
    return ev.QuorumEstablished(
        contest=contest,
        required=here.required,
        all_deputies=here.all_deputies,
        present=here.present,
        on_leave=here.on_leave,
    )


def _heads(desk: Desk, row: ContestRow, given: Heads | None) -> Heads:
    if given is not None:
        return given
    found = queries.attendance(desk.file, row.meeting)
    return roll_heads(found, rules_of(row)) if found.required else _frozen(row)


def roll_heads(found: AttendanceCount, rules: RuleSet) -> Heads:
    """The people that a roll gives; suspended deputies attend nothing."""
    return Heads(found.required, all_deputies(found, rules), found.present, found.on_leave)


def _frozen(row: ContestRow) -> Heads:
    """The numbers that the contest has: counting its papers again does not open its base again."""
    known = counts_of(row)
    return Heads(known.required, known.all_deputies, known.present, row.on_leave or 0)


def _check_heads(row: ContestRow, here: Heads) -> None:
    _at_least(here.required, 1, "what.required")
    _at_least(here.present, 0, "what.present")
    check_counts(Counts(here.required, here.all_deputies, here.present, 0, 0, 0))
    quorum = rules_of(row).quorum
    if quorum is None:
        return
    needed = figures.quorum_needed(quorum, Counts(here.required, here.all_deputies, here.present, 0, 0, 0))
    if here.present < needed:
        raise NoQuorum(
            present=here.present, required=here.required, needed=needed, short=needed - here.present
        )


def issue(
    desk: Desk,
    contest: str,
    *,
    unpacked: int,
    issued: int,
    kept: int,
    clipped: int,
    by: str,
    heads: Heads | None = None,
) -> Recorded:
    """Hand the ballots out: unpacked = issued + kept + clipped. Late arrivals count; then the base is frozen.

    Called again it corrects the numbers of papers alone. Raises `OutOfOrder`, `NoQuorum`, `PapersDoNotAddUp`,
    `IssuedAbovePresent`, `NotANumber`.
    """
    papers = Papers(unpacked, issued, kept, clipped)
    return desk.record(issue_event(desk, contest, papers, heads), by)


def issue_event(desk: Desk, contest: str, papers: Papers, heads: Heads | None = None) -> ev.BallotsIssued:
    """What `issue` records, checked. Raises as it does."""
    row = _at(desk, contest, Act.ISSUE)
    here = _frozen(row) if row.state == State.ISSUED else _heads(desk, row, heads)
    _check_heads(row, here)
    _add_up(papers)
    check_counts(Counts(here.required, here.all_deputies, here.present, papers.issued, papers.issued, 0))
    return ev.BallotsIssued(
        contest=contest,
        required=here.required,
        all_deputies=here.all_deputies,
        present=here.present,
        on_leave=here.on_leave,
        unpacked=papers.unpacked,
        issued=papers.issued,
        kept=papers.kept,
        clipped=papers.clipped,
    )


def _add_up(papers: Papers) -> None:
    _at_least(papers.issued, 1, "what.issued")
    _at_least(papers.kept, 0, "what.kept")
    _at_least(papers.clipped, 0, "what.clipped")
    total = papers.issued + papers.kept + papers.clipped
    if papers.unpacked != total:
        raise PapersDoNotAddUp(
            unpacked=papers.unpacked,
            issued=papers.issued,
            kept=papers.kept,
            clipped=papers.clipped,
            total=total,
        )


def collect(desk: Desk, contest: str, *, collected: int, by: str, voted: int | None = None) -> Recorded:
    """Papers found in the box, and how many people voted (as many as got a ballot, where nobody counted them).

    Raises `OutOfOrder`, `VotedAboveIssued`, `NotANumber`.
    """
    return desk.record(collect_event(desk, contest, collected, voted), by)


def collect_event(desk: Desk, contest: str, collected: int, voted: int | None = None) -> ev.PapersCollected:
    """What `collect` records, checked. Raises as it does."""
    row = _at(desk, contest, Act.COLLECT)
    known = counts_of(row)
    people = known.issued if voted is None else voted
    _at_least(collected, 0, "what.collected")
    _at_least(people, 0, "what.voted")
    check_counts(Counts(known.required, known.all_deputies, known.present, known.issued, people, collected))
    return ev.PapersCollected(contest=contest, voted=people, collected=collected)


def is_valid(row: ContestRow) -> bool:
    """Whether the papers in the box are few enough (2020 regulations, article 27)."""
    counts = counts_of(row)
    return counts.collected <= figures.papers_allowed(rules_of(row), counts)


def declare(desk: Desk, contest: str, *, valid: bool, declared_by: str, by: str) -> Recorded:
    """Declare the election valid or void, as the numbers and the rule have it. The count stays locked before this.

    Raises `OutOfOrder`, `ValidityIsDecided` where the declaration contradicts the numbers, `Missing`.
    """
    return desk.record(declare_event(desk, contest, valid=valid, declared_by=declared_by), by)


def declare_event(desk: Desk, contest: str, *, valid: bool, declared_by: str) -> ev.ElectionDeclared:
    """What `declare` records, checked. Raises as it does."""
    row = _at(desk, contest, Act.DECLARE)
    right = is_valid(row)
    if valid != right:
        limit = figures.papers_allowed(rules_of(row), counts_of(row))
        raise ValidityIsDecided(
            collected=row.collected or 0, limit=limit, right=Word("valid" if right else "void")
        )
    return ev.ElectionDeclared(
        contest=contest, valid=valid, declared_by=said(declared_by, "what.declared_by")
    )


def _at(desk: Desk, contest: str, act: Act) -> ContestRow:
    row = queries.contest(desk.file, contest)
    require(act, State(row.state), row.title)
    return row


def _at_least(given: int, least: int, what: str) -> None:
    if given < least:
        raise NotANumber(what=Word(what), given=given, least=least)
