"""The hash chain: each entry carries the hash of the one before, so none can be changed, dropped or moved unseen."""

import hashlib
import re
import unicodedata
from typing import NamedTuple

from core.errors.file import NoFingerprint

GENESIS = "0" * 64
_HASH = re.compile(r"[0-9a-f]{64}")


class Entry(NamedTuple):
    """One line of the journal, as it stands in the file."""

    seq: int
    at: str
    by: str
    kind: str
    payload: str
    prev: str
    hash: str


class Break(NamedTuple):
    """Where the chain does not hold: the entry's place and what is wrong with it (`order`, `link` or `hash`)."""

    seq: int
    fault: str


def digest(seq: int, at: str, by: str, kind: str, payload: str, prev: str) -> str:
    """SHA-256 over the five fields before the payload, one a line, then the payload; 64 lower-case hex digits.

    No field before the payload holds a line break, so the form can be read in one way only.
    """
    text = f"{prev}\n{seq}\n{at}\n{by}\n{kind}\n{payload}"
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Walk:
    """Goes along a journal entry by entry, counted from 1 in the order of the file, and says where it does not hold."""

    def __init__(self) -> None:
        self._place = 0
        self._before = GENESIS

    def step(self, entry: Entry) -> tuple[Break, ...]:
        """What is wrong with the next entry; empty where all is well."""
        self._place += 1
        seq, at, by, kind, payload, prev, own = entry
        before, self._before = self._before, own
        if prev == before and seq == self._place and digest(seq, at, by, kind, payload, prev) == own:
            return ()
        faults = {
            "order": seq != self._place,
            "link": prev != before,
            "hash": digest(seq, at, by, kind, payload, prev) != own,
        }
        return tuple(Break(seq, name) for name, found in faults.items() if found)


def groups(head: str) -> str:
    """A hash as it is printed: 16 groups of four capitals."""
    upper = head.upper()
    return " ".join(upper[i : i + 4] for i in range(0, len(upper), 4))


def read_fingerprint(text: str) -> str:
    """The hash that somebody typed from a paper: spaces, hyphens, case and full-width letters do not matter.

    Raises `NoFingerprint` where it is not 64 hex digits.
    """
    found = re.sub(r"[\s\-·:]", "", unicodedata.normalize("NFKC", text)).lower()
    if not _HASH.fullmatch(found):
        raise NoFingerprint(given=text[:80], digits=len(found))
    return found
