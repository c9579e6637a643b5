"""A fingerprint as somebody reads it off a paper: whole, or its first and last groups; and which group was misread."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from core.errors.file import NoFingerprint

GROUPS: Final = 16
DIGITS: Final = 4
_GAP: Final = re.compile(r"…+|\.{2,}|\*+|~+")
_NOISE: Final = re.compile(r"[\s\-·:,]")
_LEAST: Final = 2  # the first group and the last
_MOST_WRONG: Final = 4  # more than a quarter wrong is no misreading


class Printed(NamedTuple):
    """Sixteen groups of four digits, None for each that was left out."""

    groups: tuple[str | None, ...]

    @property
    def whole(self) -> str:
        """All 64 digits; empty where a group was left out."""
        return "".join(one or "" for one in self.groups) if None not in self.groups else ""


class Match(NamedTuple):
    """The journal's entry that a paper names; `wrong` are the groups, counted from 1, in which it differs."""

    seq: int
    wrong: tuple[int, ...] = ()


def read_printed(text: str) -> Printed:
    """What was typed: 64 digits, or the first and the last groups with dots between; two groups alone are the first
    and the last.

    Spaces, hyphens, case and full-width letters do not matter. Raises `NoFingerprint`.
    """
    parts = [_NOISE.sub("", part).lower() for part in _GAP.split(unicodedata.normalize("NFKC", text))]
    digits = sum(map(len, parts))
    if len(parts) == 1 and digits == _LEAST * DIGITS:
        parts = [parts[0][:DIGITS], parts[0][DIGITS:]]
    whole = len(parts) == 1 and digits == GROUPS * DIGITS
    split = len(parts) == 2 and all(parts) and digits < GROUPS * DIGITS  # noqa: PLR2004  (before the gap and after it)
    if not (whole or split) or any(len(part) % DIGITS or not _hex(part) for part in parts):
        raise NoFingerprint(given=text[:80], digits=digits)
    first = _in_groups(parts[0])
    last = _in_groups(parts[1]) if split else []
    return Printed((*first, *[None] * (GROUPS - len(first) - len(last)), *last))


def locate(printed: Printed, heads: Iterable[tuple[int, str]]) -> Match | None:
    """The entry with these groups, or else the one that differs from them in the fewest.

    `heads` are the numbers and hashes of entries. None where no entry comes near: at most a quarter of the groups that
    were typed may be wrong, and half of them where only two were.
    """
    known = [(place, group) for place, group in enumerate(printed.groups, start=1) if group is not None]
    allowed = max(1, min(_MOST_WRONG, len(known) // 4))
    best: Match | None = None
    for seq, head in heads:
        wrong = tuple(place for place, group in known if head[(place - 1) * DIGITS : place * DIGITS] != group)
        if len(wrong) <= allowed and (best is None or len(wrong) < len(best.wrong)):
            best = Match(seq, wrong)
    return best


def _hex(part: str) -> bool:
    return not set(part) - set("0123456789abcdef")


def _in_groups(part: str) -> list[str]:
    return [part[start : start + DIGITS] for start in range(0, len(part), DIGITS)]
