"""Reading disputes, settlements, spellings, judgements and sheets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import msgspec

from core.errors.file import DamagedFile
from core.journal.ballot_events import SheetName, SheetReason, SheetRow, WrittenIn
from core.journal.seal_events import MendedPaper, MendedSheet
from core.store.file import ElectionFile
from core.store.reading import kept, rows

_T = TypeVar("_T")
_WORDS = msgspec.json.Decoder(tuple[str, ...])
_WRITTEN = msgspec.json.Decoder(tuple[WrittenIn, ...])
_LINES = msgspec.json.Decoder(tuple[SheetRow, ...])
_NAMES = msgspec.json.Decoder(tuple[SheetName, ...])
_REASONS = msgspec.json.Decoder(tuple[SheetReason, ...])
_PLAIN = msgspec.json.Decoder(dict[str, Any])
_MENDED: Final[dict[str, "msgspec.json.Decoder[Any]"]] = {
    "papers": msgspec.json.Decoder(tuple[MendedPaper, ...]),
    "sheets": msgspec.json.Decoder(tuple[MendedSheet, ...]),
    "before": _PLAIN,
    "after": _PLAIN,
    "affects": _WORDS,
}


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A paper set aside; open until somebody decided it. `marks` and the rest are the paper as it stands now."""

    batch: str
    reading: str
    number: int
    question: str
    set_aside_by: str
    decided_by: tuple[str, ...]
    reason: str
    marks: str
    write_ins: tuple[WrittenIn, ...]
    invalid: str | None
    counts: bool

    @property
    def open(self) -> bool:
        """Whether it waits for a decision."""
        return not self.decided_by


@dataclass(frozen=True, slots=True)
class SettlementRow:
    """A paper on which the readings of a pile did not agree: which one was taken, and why."""

    batch: str
    number: int
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """A spelling that counts for another name."""

    spelling: str
    kept: str
    decided_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """Whether a written-in person may be elected."""

    name: str
    eligible: bool
    reason: str
    decided_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrigendumRow:
    """A correction after the seal, with both outcomes as plain data and the entry of the journal that it is."""

    contest: str
    number: int
    reason: str
    papers: tuple[MendedPaper, ...]
    sheets: tuple[MendedSheet, ...]
    before: dict[str, Any]
    after: dict[str, Any]
    affects: tuple[str, ...]
    corrected_by: str
    second: str
    seq: int
    at: str


@dataclass(frozen=True, slots=True)
class SheetRowSet:
    """The totals of a group in one reading (`first`, `second`, `settled`), and who read or settled them."""

    name: str
    reading: str
    papers: int
    valid: int
    invalid: int
    reasons: tuple[SheetReason, ...]
    lines: tuple[SheetRow, ...]
    write_ins: tuple[SheetName, ...]
    read_by: tuple[str, ...]
    reason: str


def _query(
    file: ElectionFile, make: Callable[[dict[str, Any]], _T], sql: str, *values: object
) -> tuple[_T, ...]:
    """Rows as values, kept while nothing was written. Raises `DamagedFile`."""
    return kept(file, (sql, *values), lambda: _read(make, rows(file, sql, *values), file))


def _read(
    make: Callable[[dict[str, Any]], _T], found: list[dict[str, Any]], file: ElectionFile
) -> tuple[_T, ...]:
    try:
        return tuple(make(row) for row in found)
    except (msgspec.DecodeError, KeyError, TypeError) as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def disputes(file: ElectionFile, contest: str) -> tuple[DisputeRow, ...]:
    """Every paper of a contest that was set aside, by batch and number; open ones and decided ones."""
    sql = """select d.batch, d.reading, d.number, d.question, d.set_aside_by, d.decided_by, d.reason,
        t.marks, t.write_ins, t.invalid, t.reading = b.counts as counts
        from disputes d join batches b on b.contest = d.contest and b.name = d.batch
        join ballots t on t.contest = d.contest and t.batch = d.batch and t.reading = d.reading
        and t.number = d.number where d.contest = ? order by b.ordinal, d.number, d.reading"""
    return _query(file, _dispute, sql, contest)


def _dispute(row: dict[str, Any]) -> DisputeRow:
    written = _WRITTEN.decode(row["write_ins"]) if row["write_ins"] else ()
    decided = _WORDS.decode(row["decided_by"])
    return DisputeRow(**{**row, "write_ins": written, "decided_by": decided, "counts": bool(row["counts"])})


def open_disputes(file: ElectionFile, contest: str) -> int:
    """How many papers of a contest wait for a decision."""
    sql = "select count(*) as n from disputes where contest = ? and decided_by = '[]'"
    return _query(file, lambda row: int(row["n"]), sql, contest)[0]


def settlements(file: ElectionFile, contest: str) -> tuple[SettlementRow, ...]:
    """The papers on which two readings did not agree, by batch and number."""
    sql = """select s.batch, s.number, s.source, s.reason from settlements s
        join batches b on b.contest = s.contest and b.name = s.batch
        where s.contest = ? order by b.ordinal, s.number"""
    return _query(file, lambda row: SettlementRow(**row), sql, contest)


def spellings(file: ElectionFile, contest: str) -> tuple[SpellingRow, ...]:
    """Spellings merged into other names."""
    sql = "select spelling, kept, decided_by from spellings where contest = ? order by kept, spelling"
    return _query(
        file,
        lambda row: SpellingRow(row["spelling"], row["kept"], _WORDS.decode(row["decided_by"])),
        sql,
        contest,
    )


def judgements(file: ElectionFile, contest: str) -> tuple[JudgementRow, ...]:
    """Judgements on written-in people."""
    sql = "select name, eligible, reason, decided_by from judgements where contest = ? order by name"
    return _query(file, _judgement, sql, contest)


def _judgement(row: dict[str, Any]) -> JudgementRow:
    return JudgementRow(row["name"], bool(row["eligible"]), row["reason"], _WORDS.decode(row["decided_by"]))


def names(file: ElectionFile, contest: str) -> dict[str, str]:
    """What each written-in name counts as: the kept spelling, or nothing where the person may not be elected."""
    merged = {row.spelling: row.kept for row in spellings(file, contest)}
    barred = {row.name for row in judgements(file, contest) if not row.eligible}
    found = {spelling: "" if name in barred else name for spelling, name in merged.items()}
    return found | {name: "" for name in barred if name not in merged}


def sheets(file: ElectionFile, contest: str) -> tuple[SheetRowSet, ...]:
    """Every sheet in every reading, by group."""
    sql = """select name, reading, papers, valid, invalid, reasons, lines, write_ins, read_by, reason
        from sheets where contest = ?
        order by name, case reading when 'first' then 1 when 'second' then 2 else 3 end"""
    return _query(file, _sheet, sql, contest)


def _sheet(row: dict[str, Any]) -> SheetRowSet:
    own = {
        **row,
        "reasons": _REASONS.decode(row["reasons"]),
        "lines": _LINES.decode(row["lines"]),
        "write_ins": _NAMES.decode(row["write_ins"]),
        "read_by": _WORDS.decode(row["read_by"]),
    }
    return SheetRowSet(**own)


def corrigenda(file: ElectionFile, contest: str) -> tuple[CorrigendumRow, ...]:
    """The corrections of a contest after its seal, oldest first."""
    sql = "select * from corrigenda where contest = ? order by number"
    return _query(file, _corrigendum, sql, contest)


def _corrigendum(row: dict[str, Any]) -> CorrigendumRow:
    own = {name: decoder.decode(row[name]) for name, decoder in _MENDED.items()}
    return CorrigendumRow(**{**row, **own})
