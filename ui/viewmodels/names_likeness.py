"""Which written-in names may be the same person: only a suggestion, the scrutineers decide."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from core.roster.initials import readings
from core.roster.strokes import plain

Why = Literal["signs", "sound", "one"]
LONG = 3  # characters; of shorter names one other character is another person
_BRACKETS = re.compile(r"[(（\[【〔][^)）\]】〕]*[)）\]】〕]?")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names that may mean one person: same signs but for brackets and spaces, same sound, one sign apart."""

    first: str
    second: str
    why: Why


def core_of(name: str) -> str:
    """A name without what stands in brackets, spaces and dots."""
    return plain(_BRACKETS.sub("", unicodedata.normalize("NFKC", name))).replace(" ", "")


def alike(first: str, second: str) -> Why | None:
    """Why two names may mean one person; None where nothing says so."""
    one, other = core_of(first), core_of(second)
    if not one or not other:
        return None
    if one == other:
        return "signs"
    if len(one) != len(other):
        return None
    sounds = [bool(set(a) & set(b)) for a, b in zip(readings(one), readings(other), strict=True)]
    if all(sounds):
        return "sound"
    same = sum(a == b for a, b in zip(one, other, strict=True))
    return "one" if len(one) >= LONG and same == len(one) - 1 else None


def suggestions(names: Sequence[str]) -> Iterator[Likeness]:
    """Every pair that may be one person, in the order of the names."""
    for first, second in combinations(names, 2):
        why = alike(first, second)
        if why is not None:
            yield Likeness(first, second, why)
