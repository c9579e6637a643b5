"""Papers that do not count as they were first entered: how they stood at first, and why that was changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from core.counting.align import align
from core.domain.ballot import Ballot, WriteIn
from core.errors.file import DamagedFile
from core.journal import ballot_events as ev
from core.journal.event import Event
from core.journal.events import decode
from core.office.batches import ballot_of
from core.store import piles, queries
from core.store.file import ElectionFile, guarded
from core.store.rows import BallotRow, BatchRow

Key = tuple[str, str, int]
"""Batch, reading, number."""
_LATER = ("ballot_corrected", "dispute_decided")
_ALL = (*_LATER, "ballot_entered", "ballot_set_aside", "ballot_withdrawn")
_Changed = ev.BallotCorrected | ev.DisputeDecided


@dataclass(frozen=True, slots=True)
class Change:
    """A paper as it was first entered, where that is known for certain, and the reasons given since."""

    original: Ballot | None
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Past:
    """What the journal says of papers that were changed while they were read."""

    first: dict[Key, Ballot] = field(default_factory=dict)
    reasons: dict[Key, list[str]] = field(default_factory=dict)


class Originals:
    """The changed papers of one contest, asked for pile by pile, so that never more than one pile is held."""

    def __init__(self, file: ElectionFile, contest: str) -> None:
        """Raises `DamagedFile`."""
        self._file, self._contest = file, contest
        self._past = _past(file, contest)
        self._sources = {(one.batch, one.number): one for one in piles.settlements(file, contest)}

    def of(self, batch: BatchRow) -> dict[int, Change]:
        """The changes of one pile by number, in the reading that counts."""
        if batch.counts == "settled":
            return self._settled(batch)
        return {
            number: Change(self._past.first.get((name, reading, number)), tuple(reasons))
            for (name, reading, number), reasons in self._past.reasons.items()
            if name == batch.name and reading == "first"
        }

    def _settled(self, batch: BatchRow) -> dict[int, Change]:
        """Where the readings did not agree, or somebody corrected one.

        A paper left out by ruling is not named in the file. Where one was, the places of both sides need not be the
        same, and no original is given rather than perhaps another paper's.
        """
        first, second, settled = (
            queries.ballots(self._file, self._contest, batch.name, reading=reading)
            for reading in ("first", "second", "settled")
        )
        pairs = align([ballot_of(one) for one in first], [ballot_of(one) for one in second])
        found = {}
        for place, paper in enumerate(settled):
            pair = pairs[place] if len(pairs) == len(settled) else None
            entered = first[pair.first] if pair is not None and pair.first is not None else None
            source = self._sources.get((batch.name, paper.number))
            given = [source.reason] if source is not None else []
            reasons = (*self._reasons(entered), *given, *self._reasons(paper, "settled"))
            if reasons or source is not None:
                found[paper.number] = Change(self._at_first(entered), reasons)
        return found

    def _reasons(self, paper: BallotRow | None, reading: str = "first") -> list[str]:
        return self._past.reasons.get((paper.batch, reading, paper.number), []) if paper is not None else []

    def _at_first(self, paper: BallotRow | None) -> Ballot | None:
        if paper is None:
            return None
        return self._past.first.get((paper.batch, "first", paper.number)) or ballot_of(paper)


def _past(file: ElectionFile, contest: str) -> _Past:
    touched = {_key(event) for event in _events(file, contest, _LATER)}
    past = _Past()
    for event in _events(file, contest, _ALL) if touched else ():
        key = _key(event)
        if key not in touched:
            continue
        if isinstance(event, ev.BallotWithdrawn):
            past.first.pop(key, None)
            past.reasons.pop(key, None)
        elif isinstance(event, _Changed):
            past.reasons.setdefault(key, []).append(event.reason)
        elif isinstance(event, ev.BallotEntered | ev.BallotSetAside):
            past.first.setdefault(key, _ballot(event))
    return past


def _events(file: ElectionFile, contest: str, kinds: tuple[str, ...]) -> Iterator[Event]:
    places = ",".join("?" * len(kinds))
    sql = f"""select kind, payload from events where kind in ({places})
        and json_extract(payload, '$.contest') = ? order by seq"""  # noqa: S608  (question marks only)
    with guarded(file.path):
        for kind, payload in file.db.execute(sql, [*kinds, contest]):
            try:
                yield decode(kind, payload)
            except msgspec.DecodeError as problem:
                raise DamagedFile(path=str(file.path), detail=str(problem)) from problem


def _key(event: Event) -> Key:
    assert isinstance(event, _Changed | ev.BallotEntered | ev.BallotSetAside | ev.BallotWithdrawn)  # noqa: S101  (kinds)
    return event.batch, event.reading, event.number


def _ballot(event: ev.BallotEntered | ev.BallotSetAside) -> Ballot:
    written = tuple(WriteIn(one.name, one.mark) for one in event.write_ins)
    return Ballot(event.marks, written, event.invalid)
