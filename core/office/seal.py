"""The end of a contest: every check once more, one by one, then sealed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.counting.reconcile import breaches
from core.errors import CodedError, Word
from core.errors.file import Contradiction
from core.errors.procedure import SealChecksFailed
from core.journal import events as ev
from core.office.audit import examine
from core.office.contests import is_valid
from core.office.count import agree
from core.office.desk import Desk, Recorded
from core.office.live import LiveCount
from core.office.officers import complete, refuse_candidates
from core.procedure.contest import Act, State, require
from core.reports.fonts import require_glyphs
from core.standing import counts_of, held, recount, tally_from_nothing
from core.store import queries
from core.store.file import open_file
from core.store.rows import ContestRow

DIFFERS = "checked / now"  # what was recorded at the check, and the same counted from nothing


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the seal page: `code` names it, `params` fill its sentence; only `needed` ones bar the seal."""

    code: str
    passed: bool
    params: dict[str, object]
    needed: bool = True


def checks(
    desk: Desk, contest: str, signers: Sequence[ev.Officer], backup: Path | None = None
) -> tuple[Check, ...]:
    """All checks in the order of the page, each counted anew. Raises `NoSuchContest`."""
    row = queries.contest(desk.file, contest)
    counted = () if held(row).void else (_sums(desk, row), _count(desk, row))
    return (_papers(row), *counted, _journal(desk), _backup(desk, row, backup), _signers(row, signers))


def seal(
    desk: Desk,
    contest: str,
    *,
    signers: Sequence[ev.Officer],
    by: str,
    second: str = "",
    backup: Path | None = None,
) -> Recorded:
    """Seal the contest with its outcome and those who signed the paper; registered people seal in twos.

    Raises `OutOfOrder`, what `Desk.record` raises, and `SealChecksFailed` with the first check that fails. A missing
    backup is shown, not refused: a hall without a second disk must still be able to end its election.
    """
    row = queries.contest(desk.file, contest)
    require(Act.SEAL, State(row.state), row.title)
    for check in checks(desk, contest, signers, backup):
        if check.needed and not check.passed:
            detail = str(check.params.get("detail", "—"))
            raise SealChecksFailed(title=row.title, check=Word(check.code), detail=detail)
    outcome = recount(desk.file, row).to_data()
    event = ev.ContestSealed(contest=contest, outcome=outcome, signers=tuple(signers), second=second.strip())
    return desk.record(event, by)


def _papers(row: ContestRow) -> Check:
    counts = counts_of(row)
    numbers: dict[str, object] = {"issued": counts.issued, "collected": counts.collected}
    unpacked = (row.unpacked or 0) == counts.issued + (row.kept or 0) + (row.clipped or 0)
    right = unpacked and (held(row).void or is_valid(row))
    return Check("seal.papers", right, numbers | {"detail": f"{counts.issued} / {counts.collected}"})


def _sums(desk: Desk, row: ContestRow) -> Check:
    tally = tally_from_nothing(desk.file, row)
    broken = breaches(counts_of(row), tally, complete=True)
    numbers: dict[str, object] = {
        "valid": tally.valid,
        "invalid": tally.invalid,
        "collected": row.collected or 0,
        "left": (row.collected or 0) - tally.valid - tally.invalid,
        "broken": broken,
    }
    return Check("seal.sums", not broken, numbers | {"detail": ", ".join(one.code for one in broken)})


def _count(desk: Desk, row: ContestRow) -> Check:
    live = LiveCount(desk, row.id)
    checked = row.outcome is not None
    numbers: dict[str, object] = {
        "ballots": live.entered,
        "candidates": len(row.candidates),
        "checked": checked,
    }
    try:
        certified = recount(desk.file, row)
        agree(live, certified)
    except Contradiction as problem:
        return Check("seal.count", False, numbers | {"detail": problem.detail})
    finally:
        live.close()
    same = row.outcome == certified.to_data()
    return Check("seal.count", same, numbers | {"detail": "" if same else DIFFERS})


def _journal(desk: Desk) -> Check:
    found = examine(desk.file)
    first = found.differences[0] if found.differences else None
    detail = f"{first.where}: {first.what} ({len(found.differences)})" if first else ""
    return Check("seal.journal", found.intact, {"entries": found.entries, "detail": detail})


def _backup(desk: Desk, row: ContestRow, backup: Path | None) -> Check:
    numbers: dict[str, object] = {"path": str(backup) if backup else "—"}
    if backup is None:
        return Check("seal.backup", False, numbers | {"detail": "—"}, needed=False)
    try:
        copy = open_file(backup, write=False)
    except CodedError as problem:
        return Check("seal.backup", False, numbers | {"detail": problem.code}, needed=False)
    try:
        fresh = row.changed_seq <= copy.seq and queries.hash_of(desk.file, copy.seq) == copy.head
    finally:
        copy.close()
    return Check("seal.backup", fresh, numbers | {"detail": "" if fresh else "old"}, needed=False)


def _signers(row: ContestRow, signers: Iterable[ev.Officer]) -> Check:
    named = tuple(signers)
    numbers: dict[str, object] = {"people": len(named)}
    try:
        complete(named)
        refuse_candidates(named, {one.name for one in row.candidates})
        for one in named:
            require_glyphs(one.name, row.title)
    except CodedError as problem:
        return Check("seal.signers", False, numbers | {"detail": problem.code})
    return Check("seal.signers", bool(named), numbers | {"detail": ""})
