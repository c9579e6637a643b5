"""From the last ballot to the announcement: the running count, the count from nothing, and that they agree."""

from core.counting.reconcile import outcome_breaches
from core.domain.outcome import Outcome
from core.errors import Word
from core.errors.file import Contradiction
from core.errors.procedure import NotANumber, StillPending
from core.journal import events as ev
from core.office import batches, names, sheets
from core.office.desk import Desk, Recorded, said
from core.office.live import LiveCount
from core.office.stages import require_open
from core.procedure.contest import Act, State, require
from core.reports.fonts import require_glyphs
from core.standing import contest_of, counts_of, held, recount, rules_of
from core.store import queries
from core.store.rows import ContestRow


def check(desk: Desk, contest: str, *, by: str, live: LiveCount | None = None) -> Recorded:
    """Count from nothing and hold it against the running count; record the outcome only where they agree.

    Raises `OutOfOrder`, `NotAllEntered` while ballots are missing, `Contradiction` where the two counts
    differ, another `Bug` where the sums of the papers do not hold, `NoGlyph` where a name written in or a reason
    cannot be printed; what `batches.require_complete`, `sheets.require_complete` and `names.require_judged` raise.
    """
    row = queries.contest(desk.file, contest)
    require(Act.CHECK, State(row.state), row.title)
    _complete(desk, row)
    certified = recount(desk.file, row)
    running = live or LiveCount(desk, contest)
    try:
        agree(running, certified)
    finally:
        if live is None:
            running.close()
    for breach in outcome_breaches(contest_of(row), rules_of(row), counts_of(row), certified):
        raise breach
    for text in (*(one.name for one in certified.write_ins), *certified.ballots.invalid_reasons):
        require_glyphs(text, row.title)
    return desk.record(ev.CountChecked(contest=contest, outcome=certified.to_data()), by)


def _complete(desk: Desk, row: ContestRow) -> None:
    if row.counted_by != "sheets":
        batches.require_complete(desk, row)
    if row.counted_by != "ballots":
        sheets.require_complete(desk, row)
    if row.counted_by == "both":
        sheets.require_same(desk, row)
    names.require_judged(desk, row)


def agree(live: LiveCount, certified: Outcome) -> None:
    """The running count says the same as the count from nothing. Raises `Contradiction`."""
    running = live.outcome()
    if running != certified:
        differing = [
            name for name in Outcome.__struct_fields__ if getattr(running, name) != getattr(certified, name)
        ]
        raise Contradiction(where="live / certified", detail=", ".join(differing))


def reopen(desk: Desk, contest: str, *, reason: str, by: str) -> Recorded:
    """Back to counting while nothing is announced yet, in a recommendation while its stage is open.

    Raises `OutOfOrder`, `StageIsClosed`, `Missing`.
    """
    row = queries.contest(desk.file, contest)
    require(Act.REOPEN, State(row.state), row.title)
    if row.form == "recommendation":
        require_open(desk, "recommendation")
    return desk.record(ev.CountReopened(contest=contest, reason=said(reason, "what.reason")), by)


def announce(desk: Desk, contest: str, *, announced_by: str, by: str) -> Recorded:
    """The executive chair announces the result. Raises `OutOfOrder`, `Missing`."""
    row = queries.contest(desk.file, contest)
    require(Act.ANNOUNCE, State(row.state), row.title)
    return desk.record(
        ev.ResultAnnounced(contest=contest, announced_by=said(announced_by, "what.announced_by")), by
    )


def accept_shortage(desk: Desk, contest: str, *, seats: int, decided_by: str, by: str) -> Recorded:
    """Fill fewer seats by decision of the presidium or of half the electors (2020 regulations, article 28).

    Raises `OutOfOrder`, `StillPending` where a further election for them is drafted, `NotANumber` where `seats` is
    not between 1 and the seats left open, `Missing`.
    """
    row = queries.contest(desk.file, contest)
    require(Act.SHORTAGE, State(row.state), row.title)
    for child in queries.contests(desk.file):  # a further election may be one of the next session
        if child.parent == contest and child.origin == "further" and child.state != State.DROPPED:
            raise StillPending(title=child.title, kind=Word("kind.further"))
    outcome = held(row).outcome
    left = outcome.further_election.seats if outcome and outcome.further_election else 0
    if not 1 <= seats <= left:
        raise NotANumber(what=Word("what.shortage"), given=seats, least=min(1, left))
    event = ev.ShortageAccepted(contest=contest, seats=seats, decided_by=said(decided_by, "what.decided_by"))
    return desk.record(event, by)
