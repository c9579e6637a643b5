"""Contests out of the file in the terms of the rules: for commands and papers alike."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from core.counting.certify import count, group
from core.domain.contest import Candidate, Contest, Counts
from core.domain.ids import CandidateId
from core.domain.outcome import Outcome
from core.errors.file import DamagedFile
from core.procedure.chain import Reply
from core.procedure.contest import State, reached
from core.procedure.followups import Held
from core.rules.ruleset import RuleSet
from core.store import queries
from core.store.file import ElectionFile
from core.store.rows import ContestRow


def contest_of(row: ContestRow) -> Contest:
    """What is put to the vote."""
    candidates = tuple(Candidate(CandidateId(one.id), one.name, one.groups) for one in row.candidates)
    return Contest(row.title, row.seats, row.choices, candidates)


def rules_of(row: ContestRow) -> RuleSet:
    """The measures frozen with the contest. Raises `DamagedFile` where they are none."""
    with _readable(row):
        return RuleSet.from_data(row.rules)


def counts_of(row: ContestRow) -> Counts:
    """The numbers of the meeting; those not known yet are 0."""
    return Counts(
        required=row.required or 0,
        all_deputies=row.all_deputies or 0,
        present=row.present or 0,
        issued=row.issued or 0,
        voted=row.voted or 0,
        collected=row.collected or 0,
    )


def recount(file: ElectionFile, row: ContestRow) -> Outcome:
    """Count the ballots in the file from nothing. Raises `DamagedFile`."""
    with _readable(row):
        return count(contest_of(row), rules_of(row), counts_of(row), group(queries.papers(file, row.id)))


def outcome_of(file: ElectionFile, row: ContestRow) -> Outcome | None:
    """The certified outcome, or before that the outcome of the ballots so far; None before the declaration."""
    if row.outcome is not None:
        return _outcome(row)
    with _readable(row):
        state = State(row.state)
    if state is State.VOID or reached(state, State.VALID):
        return recount(file, row)
    return None


def replies(file: ElectionFile, meeting: str) -> dict[str, Reply]:
    """The superior body's replies so far, by matter."""
    return {
        row.matter: Reply("replace" if row.decision == "replace" else "go_on", row.reply_people)
        for row in queries.instructions(file, meeting)
        if row.decision
    }


def held(row: ContestRow) -> Held:
    """The contest as the procedure sees it. Raises `DamagedFile`."""
    with _readable(row):
        state = State(row.state)
    return Held(
        id=row.id,
        title=row.title,
        office=row.office,
        root=row.root,
        state=state,
        origin=row.origin,
        parent=row.parent,
        part=row.part,
        shortage_accepted=row.shortage_accepted,
        names={one.id: one.name for one in row.candidates},
        outcome=_outcome(row),
    )


def _outcome(row: ContestRow) -> Outcome | None:
    with _readable(row):
        return Outcome.from_data(row.outcome) if row.outcome is not None else None


@contextmanager
def _readable(row: ContestRow) -> Iterator[None]:
    try:
        yield
    except (msgspec.ValidationError, ValueError, KeyError, TypeError) as problem:
        raise DamagedFile(path=row.title, detail=str(problem)) from problem
