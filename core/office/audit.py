"""`verify`: whether a file is what its journal says, and whether its sealed results are what its ballots say."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.clock import Clock
from core.errors import CodedError
from core.errors.file import StrangeSchema
from core.journal.printed import Match, Printed, locate, read_printed
from core.office.desk import Desk
from core.standing import recount
from core.store import queries, trail
from core.store.file import ElectionFile, guarded
from core.store.rebuild import Difference, altered_schema, differences
from core.store.rows import ContestRow


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found. `printed_at` is the journal's line that the given fingerprint belongs to, 0 without one;
    `near` the line that it nearly names, with the groups that were misread.
    """

    entries: int
    head: str
    contests: int
    ballots: int
    printed_at: int
    differences: tuple[Difference, ...]
    near: Match | None = None

    @property
    def intact(self) -> bool:
        """Nothing differs."""
        return not self.differences


def verify(path: Path, clock: Clock, fingerprint: str = "") -> Verification:
    """Rebuild the whole file from its journal, compare every cell, and count every certified contest from nothing.

    With a fingerprint from a paper, or its first and last groups, the journal must hold the entry that it names: a
    cut-off tail is seen by that.
    Raises `NoFingerprint`, and what `Desk.open` raises where the file cannot be read at all.
    """
    printed = read_printed(fingerprint) if fingerprint else None
    try:
        desk = Desk.open(path, clock, write=False)
    except StrangeSchema:  # told without reading, let alone running, anything of it
        return Verification(0, "", 0, 0, 0, altered_schema(path))
    try:
        return examine(desk.file, printed)
    finally:
        desk.close()


def examine(file: ElectionFile, printed: Printed | None = None) -> Verification:
    """The same on an open file; `printed` is what was read off a paper, all of it or its first and last groups."""
    with guarded(file.path), file.still():
        found = list(differences(file))
        certified = () if found else tuple(row for row in queries.contests(file) if row.outcome is not None)
        for row in certified:
            found.extend(_recounted(file, row))
        match = locate(printed, trail.hashes(file)) if printed is not None else None
        place = match.seq if match is not None and not match.wrong else 0
        if printed is not None and not place:
            found.append(_not_there(match))
        ballots = sum(queries.entered(file, row.id) for row in certified)
        near = match if not place else None
        return Verification(file.seq, file.head, len(certified), ballots, place, tuple(found), near)


def _not_there(match: Match | None) -> Difference:
    """The paper names no entry: of another file, or misread in these groups."""
    if match is None:
        return Difference("fingerprint", "", "fingerprint")
    return Difference("fingerprint", "、".join(map(str, match.wrong)), "fingerprint_near")


def _recounted(file: ElectionFile, row: ContestRow) -> Iterator[Difference]:
    try:
        outcome = recount(file, row).to_data()
    except (CodedError, msgspec.ValidationError) as problem:
        yield Difference(f"contest {row.id}", str(problem), "uncounted")
        return
    if outcome != row.outcome:
        yield Difference(f"contest {row.id}", row.title, "outcome")
