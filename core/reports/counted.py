"""Readers of the papers between the box and the result: tally sheets, double entry, disputes, what is read out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.counting.certify import tally_rows
from core.counting.tally import Votes
from core.domain.ballot import FOR
from core.domain.outcome import CandidateResult, Outcome, WriteInResult
from core.procedure.forms import names_only
from core.reports.mended import mended
from core.reports.model import CountReport, Frame
from core.reports.rows.counting import (
    BatchReading,
    Change,
    Corrections,
    Corrigendum,
    DifferenceRow,
    DisputeEntry,
    DisputeLog,
    DoubleEntry,
    Script,
    TallyRow,
    TallySheet,
    TallySheets,
)
from core.reports.texts import Texts
from core.standing import contest_of, reading_errors, rules_of, sheet_of
from core.store import piles, queries
from core.store.file import ElectionFile
from core.store.piles import CorrigendumRow, DisputeRow
from core.store.rows import ContestRow


def blank(row: ContestRow, frame: Frame) -> TallySheets:
    """An empty tally sheet with the printed names."""
    rows = tuple(TallyRow(number, one.name) for number, one in enumerate(row.candidates, start=1))
    sheet = TallySheet(group="", papers=0, valid=0, invalid=0, rows=rows, blank=True)
    return TallySheets(frame, (sheet,), naming=names_only(row.form, rules_of(row)))


def filled(file: ElectionFile, row: ContestRow, frame: Frame) -> TallySheets:
    """A tally sheet for each pile as it is counted, or for each group that was counted on sheets.

    Raises `DamagedFile`.
    """
    sheets = tuple(_sheets(file, row) if row.counted_by == "sheets" else _piles(file, row))
    against = any(line.against for one in sheets for line in one.rows)
    return TallySheets(frame, sheets, naming=names_only(row.form, rules_of(row)) and not against)


def _sheets(file: ElectionFile, row: ContestRow) -> list[TallySheet]:
    names = piles.names(file, row.id)
    found = []
    for held in piles.sheets(file, row.id):
        if held.reading == "settled":
            one = sheet_of(row, held, names)
            found.append(_sheet(row, held.name, (one.valid, one.invalid), one.rows, dict(one.write_ins)))
    return found


def _piles(file: ElectionFile, row: ContestRow) -> list[TallySheet]:
    contest, rules, names = contest_of(row), rules_of(row), piles.names(file, row.id)
    papers: dict[str, list[tuple[str, str, str | None]]] = {
        batch.name: [] for batch in queries.batches(file, row.id)
    }
    for name, _number, marks, written, invalid, _disputed in queries.counted(file, row.id):
        papers[name].append((marks, written, invalid))
    found = []
    for name, own in papers.items():
        tally = tally_rows(contest, rules, own, names)
        found.append(_sheet(row, name, (tally.valid, tally.invalid), tally.votes(), tally.write_ins()))
    return found


def _sheet(
    row: ContestRow, name: str, papers: tuple[int, int], votes: tuple[Votes, ...], written: dict[str, int]
) -> TallySheet:
    valid, invalid = papers
    rows = tuple(
        TallyRow(number, one.name, got.for_, got.against, got.abstain, got.unreadable)
        for number, (one, got) in enumerate(zip(row.candidates, votes, strict=True), start=1)
    )
    return TallySheet(
        group=name,
        papers=valid + invalid,
        valid=valid,
        invalid=invalid,
        rows=rows,
        write_ins=tuple(written.items()),
    )


def read_twice(file: ElectionFile, row: ContestRow) -> bool:
    """Whether a pile of the contest was read twice and settled."""
    return any(one.counts == "settled" for one in queries.batches(file, row.id))


def double_entry(file: ElectionFile, row: ContestRow, frame: Frame) -> DoubleEntry:
    """Every pile, how it was read, and what was taken where the readings differed."""
    found = piles.settlements(file, row.id)
    differences = tuple(DifferenceRow(one.batch, one.number, one.source, one.reason) for one in found)
    batches = tuple(
        BatchReading(
            name=one.name,
            papers=one.papers,
            double=one.counts == "settled",
            first=one.tellers,
            second=one.second_tellers,
            differing=sum(row.batch == one.name for row in differences),
            settled_by=one.settled_by,
        )
        for one in queries.batches(file, row.id)
    )
    return DoubleEntry(
        frame=frame, batches=batches, differences=differences, errors=reading_errors(file, row)
    )


def disputes(file: ElectionFile, row: ContestRow, frame: Frame) -> DisputeLog:
    """Every paper set aside that was decided."""
    t = Texts(frame.language)
    rows = tuple(
        DisputeEntry(
            batch=one.batch,
            number=one.number,
            question=one.question,
            asked_by=one.set_aside_by,
            reading=_reading(row, one, t),
            decided_by=one.decided_by,
            reason=one.reason,
        )
        for one in piles.disputes(file, row.id)
        if not one.open
    )
    return DisputeLog(frame, rows)


def _reading(row: ContestRow, one: DisputeRow, t: Texts) -> str:
    """How the paper was read: invalid and why, or whom it is for."""
    if one.invalid:
        key = f"reason_{one.invalid}"
        return t("reading_invalid", reason=t(key) if t.has(key) else one.invalid)
    names = [person.name for person, mark in zip(row.candidates, one.marks, strict=True) if mark == FOR]
    names += [written.name for written in one.write_ins if written.mark == FOR]
    return t("reading_valid", favour=t.listed(names)) if names else t("reading_nobody")


def script(report: CountReport, frame: Frame) -> Script:
    """What is read out of a count."""
    return Script(frame=frame, report=report)


def filled_any(file: ElectionFile, row: ContestRow) -> bool:
    """Whether there is a pile, or a settled sheet, to make a tally sheet of."""
    if row.counted_by == "sheets":
        return any(one.reading == "settled" for one in piles.sheets(file, row.id))
    return bool(queries.batches(file, row.id))


@dataclass(frozen=True, slots=True)
class Corrected:
    """What the corrigenda of a contest changed since its seal: of the papers (`valid`, `invalid`), of each person."""

    papers: frozenset[str] = frozenset()
    people: dict[str, frozenset[str]] = field(default_factory=dict)


MARKS = ("for_", "against", "abstain", "unreadable", "verdict")


def corrected(found: tuple[CorrigendumRow, ...], now: Outcome) -> Corrected:
    """The present outcome held against the one that was sealed."""
    if not found:
        return Corrected()
    was = Outcome.from_data(found[0].before)
    papers = frozenset(key for key in ("valid", "invalid") if _other(was.ballots, now.ballots, key))
    people: dict[str, frozenset[str]] = {}
    for old, new in zip(was.candidates, now.candidates, strict=True):
        people[new.key] = frozenset(key for key in MARKS if _other(old, new, key))
    written = {one.key: one for one in was.write_ins}
    for one in now.write_ins:
        if written.get(one.key) != one:
            people[one.key] = frozenset({"for_"})
    return Corrected(papers, {key: changed for key, changed in people.items() if changed})


def _other(was: object, now: object, key: str) -> bool:
    return bool(getattr(was, key) != getattr(now, key))


def corrections(row: ContestRow, frame: Frame, found: tuple[CorrigendumRow, ...]) -> Corrections:
    """Every corrigendum: what the count said before it and what it says now."""
    t = Texts(frame.language)
    rows = tuple(
        Corrigendum(
            corrects=t("corrects", first=f"{row.ordinal}-05", second=f"{row.ordinal}-06"),
            reason=one.reason,
            decided_by=(one.corrected_by, one.second),
            changes=(
                *mended(row, one, t),
                *_changes(Outcome.from_data(one.before), Outcome.from_data(one.after), t),
            ),
            place=one.number,
        )
        for one in found
    )
    return Corrections(frame, rows)


def _changes(before: Outcome, after: Outcome, t: Texts) -> Iterator[Change]:
    """The papers and the elected always, of the votes those that are different."""
    for key, old, new in (
        ("valid", before.ballots.valid, after.ballots.valid),
        ("invalid", before.ballots.invalid, after.ballots.invalid),
    ):
        yield Change(t(key), str(old), str(new))
    for was, now in zip(before.candidates, after.candidates, strict=True):
        for key, old, new in (
            ("for", was.for_, now.for_),
            ("against", was.against, now.against),
            ("abstain", was.abstain, now.abstain),
            ("unreadable", was.unreadable, now.unreadable),
        ):
            if old != new:
                yield Change(f"{was.name} {t(key)}", str(old), str(new))
    written = (
        {one.name: one.for_ for one in before.write_ins},
        {one.name: one.for_ for one in after.write_ins},
    )
    for name in dict.fromkeys((*written[0], *written[1])):
        old, new = written[0].get(name, 0), written[1].get(name, 0)
        if old != new:
            yield Change(f"{t('other_short')} {name}", str(old), str(new))
    yield Change(t("elected_n"), _elected(before, t), _elected(after, t))


def _elected(outcome: Outcome, t: Texts) -> str:
    people: list[CandidateResult | WriteInResult] = [*outcome.candidates, *outcome.write_ins]
    names = {one.key: one.name for one in people}
    return t.listed([names[key] for key in outcome.elected]) or t("none")
