"""`verify`: whether a file is what its journal says, and whether its sealed results are what its ballots say."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.clock import Clock
from core.errors import CodedError
from core.journal.chain import read_fingerprint
from core.office.desk import Desk
from core.standing import recount
from core.store import queries
from core.store.file import ElectionFile, guarded
from core.store.rebuild import Difference, differences
from core.store.rows import ContestRow


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found. `printed_at` is the journal's line that the given fingerprint belongs to, 0 without one."""

    entries: int
    head: str
    contests: int
    ballots: int
    printed_at: int
    differences: tuple[Difference, ...]

    @property
    def intact(self) -> bool:
        """Nothing differs."""
        return not self.differences


def verify(path: Path, clock: Clock, fingerprint: str = "") -> Verification:
    """Rebuild the whole file from its journal, compare every cell, and count every certified contest from nothing.

    With a fingerprint from a paper, the journal must hold the entry that it names: a cut-off tail is seen by that.
    Raises `NoFingerprint`, and what `Desk.open` raises where the file cannot be read at all.
    """
    wanted = read_fingerprint(fingerprint) if fingerprint else ""
    desk = Desk.open(path, clock, write=False)
    try:
        return examine(desk.file, wanted)
    finally:
        desk.close()


def examine(file: ElectionFile, wanted: str = "") -> Verification:
    """The same on an open file; `wanted` is a hash as it stands in the journal, or empty."""
    with guarded(file.path), file.still():
        found = list(differences(file))
        place = queries.place_of(file, wanted) if wanted else 0
        if wanted and not place:
            found.append(Difference("fingerprint", f"{wanted[:8].upper()} is not in the journal"))
        certified = () if found else tuple(row for row in queries.contests(file) if row.outcome is not None)
        for row in certified:
            found.extend(_recounted(file, row))
        ballots = sum(queries.entered(file, row.id) for row in certified)
        return Verification(file.seq, file.head, len(certified), ballots, place, tuple(found))


def _recounted(file: ElectionFile, row: ContestRow) -> Iterator[Difference]:
    try:
        outcome = recount(file, row).to_data()
    except (CodedError, msgspec.ValidationError) as problem:
        yield Difference(f"contest {row.id}", f"cannot be counted: {problem}")
        return
    if outcome != row.outcome:
        yield Difference(f"contest {row.id}", "the outcome is not what the ballots give")
