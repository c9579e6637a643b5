"""Which contests may leave the file: those whose count is certified."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.domain.contest import Contest
from core.domain.outcome import Outcome
from core.errors.exchange import NothingAnnounced, NothingCounted
from core.procedure.contest import State
from core.rules.ruleset import RuleSet
from core.standing import contest_of, outcome_of, rules_of
from core.store import piles, queries
from core.store.file import ElectionFile
from core.store.rows import BatchRow, ContestRow

Paper = tuple[str, int, str, str, str | None, int]
"""Batch, number, marks, write-ins as JSON, why it is invalid, whether it is disputed."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A contest with its certified outcome; `names` is what each written-in name counts as."""

    row: ContestRow
    contest: Contest
    rules: RuleSet
    names: dict[str, str]
    outcome: Outcome

    @property
    def by_ballots(self) -> bool:
        """Whether there are ballots behind the outcome; sheets alone hold none, a void election has none counted."""
        return self.outcome.counted and self.row.counted_by != "sheets"


def certified(file: ElectionFile) -> tuple[Counted, ...]:
    """Every contest whose count was checked, and every void one, in their order. Raises `DamagedFile`."""
    return tuple(
        Counted(row, contest_of(row), rules_of(row), piles.names(file, row.id), outcome)
        for row in queries.contests(file)
        if row.outcome is not None or row.state == State.VOID
        if (outcome := outcome_of(file, row)) is not None
    )


def with_ballots(file: ElectionFile) -> tuple[Counted, ...]:
    """Those with ballots. Raises `NothingCounted` where there are none, `DamagedFile`."""
    found = tuple(one for one in certified(file) if one.by_ballots)
    if not found:
        raise NothingCounted(contests=_contests(file))
    return found


def announced(file: ElectionFile) -> tuple[Counted, ...]:
    """Those whose result the meeting was told. Raises `NothingAnnounced` where there are none, `DamagedFile`."""
    told = (State.ANNOUNCED, State.SEALED, State.VOID)
    found = tuple(one for one in certified(file) if one.row.state in told)
    if not found:
        raise NothingAnnounced(contests=_contests(file))
    return found


def _contests(file: ElectionFile) -> int:
    return sum(row.state != State.DROPPED for row in queries.contests(file))


def papers(file: ElectionFile, contest: str) -> Iterator[tuple[BatchRow, Paper]]:
    """Every paper of a contest by the reading that counts, pile after pile, by the number on its corner."""
    for batch in queries.batches(file, contest):
        for paper in queries.counted(file, contest, batch.name):
            yield batch, paper


def number_of_papers(file: ElectionFile, found: tuple[Counted, ...]) -> int:
    """How many papers these contests have together."""
    return sum(queries.entered(file, one.row.id) for one in found if one.by_ballots)
