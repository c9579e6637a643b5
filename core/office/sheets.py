"""Summary sheets (计票单): totals of a group, read by two people, settled, counted or held against ballots."""

from collections.abc import Sequence
from typing import NamedTuple

from core.counting import sheets as pure
from core.counting.sheet_checks import findings
from core.counting.sheets import Difference, Sheet
from core.errors import Word
from core.errors.ballot import NotBySheets
from core.errors.people import OwnEntry, SameTeller
from core.errors.sheet import SheetsDisagree
from core.errors.tally import NoSuchSheet, SheetBeyondCollected, SheetReadOnce, SheetsIncomplete
from core.journal import ballot_events as ev
from core.journal.seal_events import SheetTotals
from core.office.desk import Desk, Recorded, said
from core.office.disputes import named
from core.procedure.contest import Act, State, require
from core.standing import ballot_tally, contest_of, rules_of, sheet_of, sheet_tally
from core.store import piles, queries
from core.store.piles import SheetRowSet
from core.store.rows import ContestRow


class _Columns(NamedTuple):
    """A sheet in the terms of the journal."""

    papers: int
    valid: int
    invalid: int
    rows: tuple[ev.SheetRow, ...]
    reasons: tuple[ev.SheetReason, ...]
    write_ins: tuple[ev.SheetName, ...]


def enter(
    desk: Desk, contest: str, group: str, *, sheet: Sheet, by: str, reading: ev.EntryReading = "first"
) -> Recorded:
    """One person's reading of a group's sheet; again by the same person it replaces their own.

    Raises `OutOfOrder`, `NotBySheets`, `Missing`, what `sheet_checks.findings` finds, `SheetBeyondCollected`,
    `SameTeller` where this person made the other reading, `OwnEntry` where somebody else made this one,
    `NoSuchSheet` for a second reading before the first.
    """
    row, name = _counting(desk, contest), said(group, "what.sheet")
    adds_up(row, sheet)
    known = _readings(desk, contest, name)
    if reading == "second" and "first" not in known:
        raise NoSuchSheet(group=name)
    mine, other = known.get(reading), known.get("first" if reading == "second" else "second")
    if other is not None and by.strip() in other.read_by:
        raise SameTeller(name=by)
    if mine is not None and by.strip() not in mine.read_by:
        raise OwnEntry(name=by, act=Word("duty.sheet"))
    _within(desk, row, name, sheet.papers)
    event = ev.SheetEntered(contest=contest, group=name, reading=reading, **_columns(row, sheet)._asdict())
    return desk.record(event, by)


def mine(desk: Desk, contest: str, group: str, *, reading: ev.EntryReading) -> Sheet | None:
    """One reading of a group's sheet, and nothing of the other; None before it is there. Raises `NoSuchContest`."""
    row = queries.contest(desk.file, contest)
    found = _readings(desk, contest, group).get(reading)
    return sheet_of(row, found) if found else None


def compare(desk: Desk, contest: str, group: str) -> tuple[Difference, ...]:
    """Where the two readings of a sheet differ, box by box. Raises `NoSuchSheet`, `SheetReadOnce`."""
    row = queries.contest(desk.file, contest)
    first, second = _both(desk, contest, group)
    return pure.differences(contest_of(row), sheet_of(row, first), sheet_of(row, second))


def settle(
    desk: Desk,
    contest: str,
    group: str,
    *,
    settled_by: Sequence[str],
    by: str,
    sheet: Sheet | None = None,
    reason: str = "",
) -> Recorded:
    """The totals that count: what both readings say, or `sheet` with the reason; settled again, they replace these.

    Raises `OutOfOrder`, `NotBySheets`, `NoSuchSheet`, `SheetReadOnce`, `SheetsDisagree` where the readings differ and
    nobody says what is on the paper, `Missing` without a reason, `OwnEntry` for whoever read it, and what
    `sheet_checks.findings` finds.
    """
    row, people = _counting(desk, contest), named(settled_by)
    first, second = _both(desk, contest, group)
    for name in people:
        if name in {*first.read_by, *second.read_by}:
            raise OwnEntry(name=name, act=Word("duty.sheet_settle"))
    if sheet is None:
        agree(row, compare(desk, contest, group))
    agreed = sheet or sheet_of(row, first)
    adds_up(row, agreed)
    _within(desk, row, first.name, agreed.papers)
    event = ev.SheetSettled(
        contest=contest,
        group=first.name,
        settled_by=people,
        reason=said(reason, "what.reason") if sheet is not None else reason.strip(),
        **_columns(row, agreed)._asdict(),
    )
    return desk.record(event, by)


def withdraw(desk: Desk, contest: str, group: str, *, reason: str, by: str) -> Recorded:
    """A group's sheet entered by mistake, readings and settlement. Raises `OutOfOrder`, `NoSuchSheet`, `Missing`."""
    _counting(desk, contest)
    if not _readings(desk, contest, group):
        raise NoSuchSheet(group=group)
    why = said(reason, "what.reason")
    return desk.record(ev.SheetWithdrawn(contest=contest, group=group.strip(), reason=why), by)


def require_complete(desk: Desk, row: ContestRow) -> None:
    """Every sheet settled, together all papers collected. Raises `SheetsIncomplete`."""
    found = piles.sheets(desk.file, row.id)
    settled = {one.name: one.papers for one in found if one.reading == "settled"}
    waiting = {one.name for one in found} - settled.keys()
    papers, collected = sum(settled.values()), row.collected or 0
    if waiting or papers != collected:
        raise SheetsIncomplete(papers=papers, collected=collected, open=len(waiting))


def require_same(desk: Desk, row: ContestRow) -> None:
    """Ballots and sheets say the same. Raises `SheetsDisagree` with the first box that does not."""
    agree(row, against_ballots(desk, row))


def against_ballots(desk: Desk, row: ContestRow) -> tuple[Difference, ...]:
    """Where the settled sheets, added up (second), differ from the ballots that count (first)."""
    return pure.against_ballots(ballot_tally(desk.file, row), sheet_tally(desk.file, row))


def agree(row: ContestRow, found: Sequence[Difference]) -> None:
    """Refuse sheets or ballots that differ. Raises `SheetsDisagree` with the first box."""
    if not found:
        return
    names, one = {person.id: person.name for person in row.candidates}, found[0]
    raise SheetsDisagree(
        what=one.field.what,
        name=names.get(one.field.key, one.field.key),
        first=one.first,
        second=one.second,
        fields=len(found),
    )


def adds_up(row: ContestRow, sheet: Sheet) -> None:
    """Refuse a sheet that contradicts itself. Raises what `sheet_checks.findings` finds."""
    contest = contest_of(row)
    for found in findings(contest, rules_of(row), pure.figures(contest, sheet), complete=True):
        raise found.error


def _columns(row: ContestRow, sheet: Sheet) -> _Columns:
    lines = zip(row.candidates, sheet.rows, strict=True)
    return _Columns(
        papers=sheet.papers,
        valid=sheet.valid,
        invalid=sheet.invalid,
        rows=tuple(
            ev.SheetRow(person.id, got.for_, got.against, got.abstain, got.unreadable)
            for person, got in lines
        ),
        reasons=tuple(ev.SheetReason(reason, papers) for reason, papers in sheet.reasons.items()),
        write_ins=tuple(ev.SheetName(name, votes) for name, votes in sheet.write_ins.items()),
    )


def totals_of(row: ContestRow, sheet: Sheet) -> SheetTotals:
    """A sheet as a corrigendum keeps it."""
    return SheetTotals(**_columns(row, sheet)._asdict())


def _readings(desk: Desk, contest: str, group: str) -> dict[str, SheetRowSet]:
    return {one.reading: one for one in piles.sheets(desk.file, contest) if one.name == group.strip()}


def _both(desk: Desk, contest: str, group: str) -> tuple[SheetRowSet, SheetRowSet]:
    found = _readings(desk, contest, group)
    if "first" not in found:
        raise NoSuchSheet(group=group)
    if "second" not in found:
        raise SheetReadOnce(group=group)
    return found["first"], found["second"]


def _counting(desk: Desk, contest: str) -> ContestRow:
    row = queries.contest(desk.file, contest)
    require(Act.SHEET, State(row.state), row.title)
    if row.counted_by == "ballots":
        raise NotBySheets(title=row.title, how=Word("counted_by.ballots"))
    return row


def _within(desk: Desk, row: ContestRow, group: str, papers: int) -> None:
    """The sheets together hold no more papers than were collected; each by its best reading."""
    others = {one.name: one.papers for one in piles.sheets(desk.file, row.id) if one.name != group}
    together, collected = papers + sum(others.values()), row.collected or 0
    if together > collected:
        raise SheetBeyondCollected(papers=together, collected=collected)
