"""A contest case with all its ballots as a file: the same steps that the window takes, down to the certified count."""

from collections.abc import Iterator
from pathlib import Path

from core.clock import Clock
from core.domain.ballot import Ballot
from core.errors.file import Contradiction
from core.exchange.case import Case
from core.exchange.course import Course
from core.exchange.start import BATCH, CONTEST, Header, begun, to_the_box
from core.journal.events import WrittenIn
from core.office import ballots, count
from core.office.desk import Desk
from core.standing import outcome_of
from core.store import queries


def import_case(
    path: Path, case: Case, clock: Clock, header: Header | None = None, course: Course | None = None
) -> str:
    """A new file with this contest, every ballot entered in the case's order, its count certified; gives its id.

    A void election ends with the declaration that it is void. The certified outcome is the case's own. The file gets
    its name only when it is complete: whatever refuses leaves nothing behind.

    Raises `AlreadyThere`, `NoQuorum`, `NotANumber` where no ballot was issued, `NumberTooLarge`, `NoGlyph`,
    `UnprintableText`, `ExportCancelled`, or an `EnvironmentProblem`.
    """
    watched = course or Course()
    watched.begin(case.counts.collected)
    outcome = case.outcome()
    with begun(path, case, clock, header or Header()) as (desk, by), desk.file.still():
        # One transaction for all: a file that has no name yet need not be durable ballot by ballot.
        to_the_box(desk, case, by, valid=outcome.election != "void")
        if outcome.counted:
            for ballot in _one_by_one(case):
                _enter(desk, ballot, by)
                watched.step()
            count.check(desk, CONTEST, by=by)
        if outcome_of(desk.file, queries.contest(desk.file, CONTEST)) != outcome:
            raise Contradiction(where="case / file", detail=str(path))
    return CONTEST


def _one_by_one(case: Case) -> Iterator[Ballot]:
    for ballot, number in case.ballots:
        for _ in range(number):
            yield ballot


def _enter(desk: Desk, ballot: Ballot, by: str) -> None:
    written = tuple(WrittenIn(one.name, one.mark) for one in ballot.write_ins)
    ballots.enter(desk, CONTEST, BATCH, marks=ballot.marks, write_ins=written, invalid=ballot.invalid, by=by)
