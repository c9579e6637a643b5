"""A second copy in a second place, older copies cleared away with care, and the way back from a copy to a file."""

import re
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock, minute
from core.errors import CodedError
from core.errors.file import AlreadyThere, BackupDamaged, BackupFailed, BackupOntoItself
from core.office.audit import Verification, verify
from core.office.desk import Desk
from core.store import queries
from core.store.backup import Progress, backup
from core.store.file import SUFFIX, TAILS, ElectionFile, guarded, open_file, remove

KEPT = 10  # copies of one file in one folder, the newest among them


@dataclass(frozen=True, slots=True)
class BackupMade:
    """The copy and its fingerprint; the older copies that were deleted; those left alone since they look wrong."""

    path: Path
    head: str
    removed: tuple[Path, ...]
    suspect: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """A file brought back from a copy: where, its fingerprint, and how many entries its journal has."""

    path: Path
    head: str
    entries: int


def backup_to(desk: Desk, folder: Path, *, keep: int = KEPT, progress: Progress | None = None) -> BackupMade:
    """Copy the file into a folder, named after itself, the minute and its newest entry; then clear older copies away.

    Only what reads as an earlier state of this very file, and more than `keep` copies ago, is deleted. Raises what
    `core.store.backup.backup` raises where there is no copy; then no older one was touched. An older copy that cannot
    be deleted just stays.
    """
    target = folder / _name(desk)
    head = backup(desk.file, target, progress)
    known: list[Path] = []
    suspect: list[Path] = []
    for path in _copies(desk, folder):
        if path != target:
            (known if _earlier(desk.file, path) else suspect).append(path)
    superfluous = known[: max(0, len(known) - max(keep, 1) + 1)]
    removed = tuple(path for path in superfluous if _gone(path))
    for path in _found(desk, folder, rf"\.part(?:{'|'.join(TAILS)})"):
        _gone(path)  # half a copy: the program was ended while it made it
    return BackupMade(target, head, removed, tuple(suspect))


def restore(
    copy: Path, target: Path, clock: Clock, *, fingerprint: str = "", progress: Progress | None = None
) -> Restored:
    """Make a file out of a copy, verified before and after; the copy stays as it is.

    With a fingerprint from a paper the copy must hold the entry that it names. Raises `BackupDamaged` where the copy
    is not what its journal says, `AlreadyThere` where the target exists, `BackupOntoItself`, `NoFingerprint`,
    `BackupFailed` where the new file does not read back, what `Desk.open` raises, or another `EnvironmentProblem`.
    Then there is no file at the target.
    """
    with guarded(target):
        if target.exists() and copy.exists() and target.samefile(copy):
            raise BackupOntoItself(path=str(target))
        if target.exists():
            raise AlreadyThere(path=str(target))
    before = verify(copy, clock, fingerprint)
    if not before.intact:
        first = before.differences[0]
        raise BackupDamaged(
            path=str(copy), detail=f"{first.where}: {first.what}", differences=len(before.differences)
        )
    source = open_file(copy, write=False)
    try:
        backup(source, target, progress)
    finally:
        source.close()
    return _checked(target, before, clock)


def _checked(target: Path, before: Verification, clock: Clock) -> Restored:
    try:
        after = verify(target, clock)
        if not after.intact or after.head != before.head:
            detail = after.differences[0].where if after.differences else after.head[:8]
            raise BackupFailed(path=str(target), detail=detail)
    except CodedError:
        with guarded(target):
            remove(target)
        raise
    return Restored(target, after.head, after.entries)


def _name(desk: Desk) -> str:
    moment = re.sub(r"\D", "", minute(desk.clock.now()))[:12]
    return f"{desk.file.path.stem}.{moment}.{desk.file.seq:06}{SUFFIX}"


def _copies(desk: Desk, folder: Path) -> list[Path]:
    """What looks like a copy of this file by its name, the oldest state first."""
    return _found(desk, folder, "")


def _found(desk: Desk, folder: Path, tail: str) -> list[Path]:
    named = re.compile(rf"{re.escape(desk.file.path.stem)}\.\d{{12}}\.(\d{{6,}}){re.escape(SUFFIX)}{tail}")
    with guarded(folder):
        found = [(hit, path) for path in folder.iterdir() if (hit := named.fullmatch(path.name))]
    return [path for hit, path in sorted(found, key=lambda pair: (int(pair[0][1]), pair[1].name))]


def _earlier(file: ElectionFile, path: Path) -> bool:
    """Whether a copy opens, and its newest entry stands in this file's journal at the same place."""
    try:
        copy = open_file(path, write=False)
    except CodedError:
        return False
    try:
        return bool(copy.seq) and queries.hash_of(file, copy.seq) == copy.head
    except CodedError:
        return False
    finally:
        copy.close()


def _gone(path: Path) -> bool:
    try:
        with guarded(path):
            remove(path)
    except CodedError:
        return False
    return True
