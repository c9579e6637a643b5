"""What a corrigendum says of single papers and sheets: cell by cell, as it was counted and as it is read now."""

from collections.abc import Iterator

from core.journal.seal_events import MendedPaper, MendedSheet, PaperReading, SheetTotals
from core.reports.rows.counting import Change
from core.reports.texts import Texts
from core.store.piles import CorrigendumRow
from core.store.rows import ContestRow

MARKS = {"F": "for", "A": "against", "-": "abstain", "?": "unreadable"}


def mended(row: ContestRow, found: CorrigendumRow, t: Texts) -> Iterator[Change]:
    """Every cell of a paper, and every number of a sheet, that was read wrongly."""
    for paper in found.papers:
        yield from _paper(row, paper, t)
    for sheet in found.sheets:
        yield from _sheet(row, sheet, t)


def _paper(row: ContestRow, paper: MendedPaper, t: Texts) -> Iterator[Change]:
    where = t("mended_paper", batch=paper.batch, number=paper.number)
    for person, was, now in zip(row.candidates, paper.was.marks, paper.now.marks, strict=True):
        if was != now:
            yield Change(f"{where} {person.name}", t(MARKS[was]), t(MARKS[now]))
    if paper.was.write_ins != paper.now.write_ins:
        yield Change(f"{where} {t('write_ins')}", _written(paper.was, t), _written(paper.now, t))
    if paper.was.invalid != paper.now.invalid:
        yield Change(where, _judged(paper.was, t), _judged(paper.now, t))


def _written(reading: PaperReading, t: Texts) -> str:
    names = [one.name if one.mark == "F" else f"{one.name} {t('abstain')}" for one in reading.write_ins]
    return t.listed(names) or t("none")


def _judged(reading: PaperReading, t: Texts) -> str:
    if reading.invalid is None:
        return t("valid")
    key = f"reason_{reading.invalid}"
    return t("reading_invalid", reason=t(key) if t.has(key) else reading.invalid)


def _sheet(row: ContestRow, sheet: MendedSheet, t: Texts) -> Iterator[Change]:
    where = t("mended_sheet", group=sheet.group)
    old, new = _numbers(row, sheet.was, t), _numbers(row, sheet.now, t)
    for key in dict.fromkeys((*old, *new)):
        if old.get(key, 0) != new.get(key, 0):
            yield Change(f"{where} {key}", str(old.get(key, 0)), str(new.get(key, 0)))


def _numbers(row: ContestRow, totals: SheetTotals, t: Texts) -> dict[str, int]:
    """Every number of a sheet by what it is called."""
    names = {one.id: one.name for one in row.candidates}
    found = {t("collected"): totals.papers, t("valid"): totals.valid, t("invalid"): totals.invalid}
    for line in totals.rows:
        for key, number in (
            ("for", line.for_),
            ("against", line.against),
            ("abstain", line.abstain),
            ("unreadable", line.unreadable),
        ):
            found[f"{names[line.candidate]} {t(key)}"] = number
    for reason in totals.reasons:
        key = f"reason_{reason.reason}"
        found[t("reading_invalid", reason=t(key) if t.has(key) else reason.reason)] = reason.papers
    for one in totals.write_ins:
        found[f"{t('other_short')} {one.name}"] = one.votes
    return found
