"""A file for one election out of a contest case: the same steps that the window takes, one after the other."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock
from core.errors.command import NumberTooLarge
from core.errors.file import AlreadyThere, FileUnavailable, NotWritable
from core.exchange.case import Case
from core.journal.events import Nominee
from core.office import ballots, contests, drafts, term
from core.office.desk import Desk
from core.rules.figures import differential_needed, differential_people
from core.store.file import guarded, settle
from core.wording import word

CONTEST = "contest"
MEETING = "meeting"
BATCH = "1"
MOST = 2**53 - 1  # every reader of JSON knows whole numbers up to here exactly


@dataclass(frozen=True, slots=True)
class Header:
    """Whose election it is, and who starts it; what is left empty gets a plain default."""

    township: str = ""
    term: str = ""
    by: str = ""


def start(path: Path, case: Case, clock: Clock, header: Header | None = None) -> str:
    """A new file with just this contest, declared valid, its papers in one open batch; gives the contest's id.

    The case's ballots are ignored. With nothing collected there is no batch. A case whose differential is not met is
    taken as it is, and the journal says that the case file had it so. The file gets its name only when it is
    complete: whatever refuses leaves nothing behind.

    Raises `AlreadyThere`, `NoQuorum`, `ValidityIsDecided` where the election is void, `NotANumber` where no ballot was
    issued, `NumberTooLarge`, `NoGlyph`, `UnprintableText`, or an `EnvironmentProblem`.
    """
    with begun(path, case, clock, header or Header()) as (desk, by):
        to_the_box(desk, case, by, valid=True)
    return CONTEST


@contextmanager
def begun(path: Path, case: Case, clock: Clock, header: Header) -> Iterator[tuple[Desk, str]]:
    """A new file with one meeting under the case's rules, and who does it; it gets its name when all is done inside.

    Raises `AlreadyThere`, `NumberTooLarge`, `NoGlyph`, `UnprintableText`, or an `EnvironmentProblem`.
    """
    _fits(case)
    with _unnamed(path) as place:
        desk, by = _opened(place, clock, header)
        try:
            yield desk, by
        finally:
            desk.close()


def _fits(case: Case) -> None:
    counts = case.counts
    limits = (number for limit in case.rules.limits for number in (limit.least, limit.most))
    numbers = (case.contest.seats, case.contest.choices, counts.all_deputies, counts.collected, *limits)
    reserved = case.rules.reserved.seats if case.rules.reserved else 0
    for number in (*numbers, reserved):
        if number > MOST:
            raise NumberTooLarge(given=f"{str(number)[:12]}…", most=MOST)


def _opened(path: Path, clock: Clock, header: Header) -> tuple[Desk, str]:
    by = header.by.strip() or word("start.by")
    desk = Desk.create(
        path,
        clock,
        township=header.township.strip() or word("start.township"),
        term=header.term.strip() or "—",
        template="single",
        by=by,
    )
    return desk, by


def _draft(desk: Desk, case: Case, by: str) -> None:
    contest, title = case.contest, _title(case)
    names = [Nominee(one.id, one.name, one.groups) for one in contest.candidates]
    drafts.draft(
        desk,
        MEETING,
        contest=CONTEST,
        title=title,
        office="other",
        seats=contest.seats,
        choices=contest.choices,
        candidates=names,
        order="approved",
        by=by,
    )
    missed = differential_people(contest, case.rules) < differential_needed(contest, case.rules)
    approved_by = word("start.approved_by")
    contests.fix(
        desk,
        CONTEST,
        approved_by=approved_by,
        differential_waived_by=approved_by if missed else "",
        by=by,
    )


def _title(case: Case) -> str:
    return case.contest.title.strip() or word("start.title")


def to_the_box(desk: Desk, case: Case, by: str, *, valid: bool) -> None:
    """From the meeting to the declaration, and to one open batch where the election is valid and the box not empty.

    Raises `NoQuorum`, `ValidityIsDecided`, `NotANumber` where no ballot was issued, `NoGlyph`, `UnprintableText`.
    """
    term.open_meeting(desk, meeting=MEETING, title=_title(case), template="single", rules=case.rules, by=by)
    _draft(desk, case, by)
    counts = case.counts
    heads = contests.Heads(counts.required, counts.all_deputies, counts.present)
    contests.establish_quorum(desk, CONTEST, heads=heads, by=by)
    contests.issue(
        desk,
        CONTEST,
        unpacked=counts.issued,
        issued=counts.issued,
        kept=0,
        clipped=0,
        heads=heads,
        by=by,
    )
    contests.collect(desk, CONTEST, collected=counts.collected, voted=counts.voted, by=by)
    contests.declare(desk, CONTEST, valid=valid, declared_by=by, by=by)
    if valid and counts.collected:
        ballots.open_batch(desk, CONTEST, BATCH, papers=counts.collected, by=by)


@contextmanager
def _unnamed(path: Path) -> Iterator[Path]:
    """A place beside `path` to make the file at; it takes its name at the end, unless somebody else has it by then."""
    if os.path.lexists(path):
        raise AlreadyThere(path=str(path))
    with guarded(path):
        try:
            with tempfile.TemporaryDirectory(prefix=".zhengpiao-", dir=path.parent) as folder:
                place = Path(folder) / "new"
                yield place
                _name(place, path)
                settle(path.parent)
        except (FileNotFoundError, NotADirectoryError) as problem:
            raise NotWritable(path=str(path)) from problem
        except ValueError as problem:  # a NUL in the name
            raise FileUnavailable(path=str(path), detail=str(problem)) from problem


def _name(place: Path, path: Path) -> None:
    try:
        os.link(place, path)
    except FileExistsError as problem:
        raise AlreadyThere(path=str(path)) from problem
    except OSError:  # a stick whose file system knows no second name for a file
        if os.path.lexists(path):
            raise AlreadyThere(path=str(path)) from None
        place.rename(path)
