"""Reading from the journal itself who did what, and what stood in the file at a certain entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from core.errors.file import DamagedFile
from core.journal.event import Event
from core.journal.events import BallotEntered, decode
from core.store.file import ElectionFile
from core.store.reading import kept, rows


@dataclass(frozen=True, slots=True)
class Hand:
    """A ballot as it was first entered, and by whom."""

    by: str
    ballot: BallotEntered


@dataclass(frozen=True, slots=True)
class Declared:
    """The entry by which an election was declared valid or void, and how many of its ballots were in the file then."""

    seq: int
    at: str
    hash: str
    ballots: int


def keyed(file: ElectionFile, contest: str) -> frozenset[str]:
    """Who entered a ballot or a sheet of a contest, or read a ballot again."""
    sql = """select distinct by from events where kind in ('ballot_entered', 'ballot_corrected', 'sheet_entered')
        and json_extract(payload, '$.contest') = ?"""
    return frozenset(str(row["by"]) for row in rows(file, sql, contest))


def keyed_in(file: ElectionFile, contest: str, pile: str) -> frozenset[str]:
    """Who entered a ballot of this batch, or a sheet of this group; corrections come with a reason and are others'."""
    sql = """select distinct by from events where kind in ('ballot_entered', 'sheet_entered')
        and json_extract(payload, '$.contest') = ?1
        and ?2 in (json_extract(payload, '$.batch'), json_extract(payload, '$.group'))"""
    return frozenset(str(row["by"]) for row in rows(file, sql, contest, pile))


def hands(file: ElectionFile, contest: str) -> Iterator[Hand]:
    """Every ballot of a contest as it was first entered, in the order of entry. Raises `DamagedFile`."""
    sql = """select by, kind, payload from events where kind = 'ballot_entered'
        and json_extract(payload, '$.contest') = ? order by seq"""
    for row in rows(file, sql, contest):
        try:
            event = decode(row["kind"], row["payload"])
        except msgspec.DecodeError as problem:
            raise DamagedFile(path=str(file.path), detail=str(problem)) from problem
        if isinstance(event, BallotEntered):
            yield Hand(row["by"], event)


def declared(file: ElectionFile, contest: str) -> Declared | None:
    """The declaration of a contest, for a recommendation the unit's report; None before it."""
    sql = """select seq, at, hash,
        (select count(*) from events b where b.seq < d.seq and b.kind = 'ballot_entered'
         and json_extract(b.payload, '$.contest') = ?1) as ballots
        from events d where d.kind in ('election_declared', 'unit_reported')
        and json_extract(d.payload, '$.contest') = ?1 order by seq desc limit 1"""
    found = kept(file, ("declared", contest), lambda: rows(file, sql, contest))
    return Declared(**found[0]) if found else None


def hashes(file: ElectionFile) -> Iterator[tuple[int, str]]:
    """Number and hash of every entry, in their order."""
    for row in rows(file, "select seq, hash from events order by seq"):
        yield row["seq"], row["hash"]


@dataclass(frozen=True, slots=True)
class Latest:
    """The last entry of certain kinds."""

    seq: int
    at: str
    hash: str
    event: Event


def latest(file: ElectionFile, kinds: Iterable[str]) -> Latest | None:
    """The last entry of one of these kinds; None where there is none. Raises `DamagedFile`."""
    sql = """select seq, at, hash, kind, payload from events
        where kind in (select value from json_each(?)) order by seq desc limit 1"""
    found = rows(file, sql, msgspec.json.encode(sorted(kinds)).decode())
    if not found:
        return None
    row = found[0]
    try:
        event = decode(row["kind"], row["payload"])
    except msgspec.DecodeError as problem:
        raise DamagedFile(path=str(file.path), detail=str(problem)) from problem
    return Latest(row["seq"], row["at"], row["hash"], event)
