"""After the seal: a mistake found in the papers is mended by two people, and what was sealed stays readable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.counting.certify import tally_rows
from core.counting.decision import decide
from core.counting.reconcile import breaches, outcome_breaches
from core.counting.sheets import Sheet, against_ballots, tally_of_sheets
from core.counting.tally import Tally, Votes
from core.domain.outcome import Outcome
from core.errors import Word
from core.errors.ballot import NoSuchBallot, NothingChanged
from core.errors.file import Contradiction
from core.errors.people import SamePersonTwice, SecondPersonMissing
from core.errors.procedure import NothingMended
from core.errors.tally import NoSuchSheet
from core.journal import seal_events as ev
from core.journal.canonical import canonical
from core.office import ballots
from core.office.desk import Desk, Recorded, person, said
from core.office.sheets import adds_up, agree, totals_of
from core.procedure.contest import Act, State, reached, require
from core.reports.fonts import require_glyphs
from core.standing import contest_of, counts_of, rules_of, sheet_of
from core.store import piles, queries
from core.store.piles import SheetRowSet
from core.store.rows import ContestRow

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a corrigendum would say: the papers and sheets mended, the outcome before and after, and the later contests
    that were held on an outcome that changes.
    """

    papers: tuple[ev.MendedPaper, ...]
    sheets: tuple[ev.MendedSheet, ...]
    before: Outcome
    after: Outcome
    affects: tuple[str, ...]


def propose(
    desk: Desk,
    contest: str,
    *,
    papers: Mapping[Place, ev.PaperReading] | None = None,
    sheets: Mapping[str, Sheet] | None = None,
) -> Proposal:
    """What would come out if these papers (by batch and number) and these groups' sheets were read so.

    Nothing is written. Raises `NoSuchContest`, `OutOfOrder` where it is not sealed, `NothingMended` without a change,
    `NothingChanged` for a paper that already reads so, `NoSuchBallot`, `NoSuchBatch`, `NoSuchSheet`, what
    `ballots.check` and `sheet_checks.findings` raise, `NoGlyph`, and a `Bug` where sums would not hold.
    """
    row = queries.contest(desk.file, contest)
    require(Act.CORRIGENDUM, State(row.state), row.title)
    mended = tuple(_paper(desk, row, place, now) for place, now in sorted((papers or {}).items()))
    totals = tuple(_sheet(desk, row, group, now) for group, now in sorted((sheets or {}).items()))
    if not mended and not totals:
        raise NothingMended(title=row.title)
    before = Outcome.from_data(row.outcome or {})
    after = _counted_again(desk, row, mended, sheets or {})
    changed = before.elected != after.elected or before.runoffs != after.runoffs
    return Proposal(mended, totals, before, after, _held_on(desk, row) if changed else ())


def record(desk: Desk, contest: str, proposal: Proposal, *, reason: str, by: str, second: str) -> Recorded:
    """The corrigendum, with the two people who answer for it.

    Raises `Missing`, `SecondPersonMissing`, `SamePersonTwice`, `NothingMended` where the file says something else by
    now than when it was proposed, and what `propose` and `Desk.record` raise.
    """
    row = queries.contest(desk.file, contest)
    other = second.strip()
    if not other:
        raise SecondPersonMissing(act=Word("duty.corrigendum"), role=Word("role.scrutineer"))
    if other == by.strip():
        raise SamePersonTwice(name=other, act=Word("duty.corrigendum"))
    again = propose(
        desk,
        contest,
        papers={(one.batch, one.number): one.now for one in proposal.papers},
        sheets={one.group: _as_sheet(one.now) for one in proposal.sheets},
    )
    if again != proposal:
        raise NothingMended(title=row.title)
    event = ev.CorrigendumRecorded(
        contest=contest,
        number=len(piles.corrigenda(desk.file, contest)) + 1,
        reason=said(reason, "what.reason"),
        papers=proposal.papers,
        sheets=proposal.sheets,
        before=proposal.before.to_data(),
        after=proposal.after.to_data(),
        affects=proposal.affects,
        second=person(other),
    )
    return desk.record(event, by)


def _paper(desk: Desk, row: ContestRow, place: Place, now: ev.PaperReading) -> ev.MendedPaper:
    batch, number = place
    pile = queries.batch(desk.file, row.id, batch)
    found = queries.ballot(desk.file, row.id, batch, number, reading=pile.counts)
    if found is None:
        raise NoSuchBallot(number=number, batch=batch, entered=pile.counted)
    ballots.check(now.marks, now.write_ins, now.invalid, names=len(row.candidates), number=number)
    for text in (*(one.name for one in now.write_ins), now.invalid or ""):
        require_glyphs(text, row.title)
    was = ev.PaperReading(found.marks, found.write_ins, found.invalid)
    if was == now:
        raise NothingChanged(number=number)
    return ev.MendedPaper(batch, number, was, now)


def _sheet(desk: Desk, row: ContestRow, group: str, now: Sheet) -> ev.MendedSheet:
    known = {one.name: one for one in piles.sheets(desk.file, row.id) if one.reading == "settled"}
    if group not in known:
        raise NoSuchSheet(group=group)
    adds_up(row, now)
    was = totals_of(row, sheet_of(row, known[group]))
    mended = totals_of(row, now)
    if was == mended:
        raise NothingMended(title=f"{row.title} {group}")
    return ev.MendedSheet(group, was, mended)


def _counted_again(
    desk: Desk, row: ContestRow, mended: Sequence[ev.MendedPaper], sheets: Mapping[str, Sheet]
) -> Outcome:
    by_sheets = _by_sheets(desk, row, sheets) if row.counted_by != "ballots" else None
    by_ballots = _by_ballots(desk, row, mended) if row.counted_by != "sheets" else None
    tally = by_ballots or by_sheets
    if by_ballots is not None and by_sheets is not None:
        agree(row, against_ballots(by_ballots, by_sheets))
    if tally is None:  # one of the two is always there
        raise Contradiction(where=row.title, detail=row.counted_by)
    counts = counts_of(row)
    for breach in breaches(counts, tally, complete=True):
        raise breach
    outcome = decide(contest_of(row), rules_of(row), counts, tally)
    for breach in outcome_breaches(contest_of(row), rules_of(row), counts, outcome):
        raise breach
    return outcome


def _by_ballots(desk: Desk, row: ContestRow, mended: Sequence[ev.MendedPaper]) -> Tally:
    new = {(one.batch, one.number): one.now for one in mended}
    rows = []
    for batch, number, marks, written, invalid, _disputed in queries.counted(desk.file, row.id):
        now = new.get((batch, number))
        if now is None:
            rows.append((marks, written, invalid))
        else:
            rows.append((now.marks, canonical(now.write_ins) if now.write_ins else "", now.invalid))
    return tally_rows(contest_of(row), rules_of(row), rows, piles.names(desk.file, row.id))


def _by_sheets(desk: Desk, row: ContestRow, sheets: Mapping[str, Sheet]) -> Tally:
    names = piles.names(desk.file, row.id)
    held = [one for one in piles.sheets(desk.file, row.id) if one.reading == "settled"]
    found = [sheet_of(row, _now(row, one, sheets.get(one.name)), names) for one in held]
    return tally_of_sheets(contest_of(row), rules_of(row), found)


def _now(row: ContestRow, held: SheetRowSet, sheet: Sheet | None) -> SheetRowSet:
    if sheet is None:
        return held
    now = totals_of(row, sheet)
    return replace(
        held,
        papers=now.papers,
        valid=now.valid,
        invalid=now.invalid,
        reasons=now.reasons,
        lines=now.rows,
        write_ins=now.write_ins,
    )


def _as_sheet(totals: ev.SheetTotals) -> Sheet:
    return Sheet(
        papers=totals.papers,
        valid=totals.valid,
        invalid=totals.invalid,
        reasons={one.reason: one.papers for one in totals.reasons},
        rows=tuple(Votes(one.for_, one.against, one.abstain, one.unreadable) for one in totals.rows),
        write_ins={one.name: one.votes for one in totals.write_ins},
    )


def _held_on(desk: Desk, row: ContestRow) -> tuple[str, ...]:
    """Contests whose ballots went out after this one's result: those that followed from it, and the rest of a chain."""
    chained = queries.meeting(desk.file, row.meeting).chained
    later = [one for one in queries.contests(desk.file, row.meeting) if one.ordinal > row.ordinal]
    return tuple(
        one.id
        for one in later
        if reached(State(one.state), State.ISSUED) and (chained or one.root == row.root)
    )
