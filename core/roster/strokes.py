"""The order of names by strokes (姓氏笔画). Procedure, section 7; `resources/decisions/0002-stroke-order.md`.

A character's place: fewer strokes first; then stroke by stroke as 横竖撇点折 (提 counts as 横, 捺 as 点);
characters of the very same strokes as the standard list of 8,105 prints them. In names spaces and dots
(买买提·艾力) do not count, and letters other than Chinese ones come after all Chinese characters, by the alphabet.
"""

import bisect
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from core.errors.roll import BadStrokes, UnknownStroke

Variant = Literal["party", "congress"]
CharacterKey = tuple[int, int, str, str]
NameKey = tuple[tuple[CharacterKey, ...], int, tuple[CharacterKey, ...]]
T = TypeVar("T")

TABLE = Path(__file__).resolve().parents[2] / "resources" / "strokes" / "strokes.txt"
IGNORED = frozenset(" \u3000·•・‧．.-'’")
LONGEST = 64
_TYPED = {"横": "1", "提": "1", "竖": "2", "撇": "3", "点": "4", "捺": "4", "折": "5"}
_ALPHABETIC = frozenset({"Lu", "Ll", "Lt", "Lm", "Mn", "Nd"})
_BEHIND_ALL = 1 << 30


def parse_strokes(typed: str) -> str:
    """The digits of a typed sequence: `1121` or `横横竖横`; spaces and commas do not count.

    Raises `BadStrokes` where anything else is in it, or nothing.
    """
    kept = (_TYPED.get(sign, sign) for sign in unicodedata.normalize("NFKC", typed) if sign not in " ,、")
    digits = "".join(kept)
    if not digits or len(digits) > LONGEST or set(digits) - set("12345"):
        raise BadStrokes(typed)
    return digits


@dataclass(frozen=True)
class StrokeTable:
    """Where each character stands. Never changes; `with_learned` makes another."""

    places: Mapping[str, int]
    """Character to its place, an even number; between two places there is room for what the operator adds."""
    sequences: Mapping[str, str]
    """Character to strokes as digits; not for those whose place alone is known."""
    groups: tuple[tuple[int, str, int, int], ...]
    """Count, strokes, last place of the characters of these strokes, last place before the next group."""
    learned: Mapping[str, str] = field(default_factory=dict)
    """What the operator said, character to digits."""

    @classmethod
    def load(cls) -> "StrokeTable":
        """The table of `resources/strokes/strokes.txt`, read once."""
        return _table()

    @classmethod
    def parse(cls, text: str) -> "StrokeTable":
        """Reads lines in order: a sequence or `-`, a space, the characters."""
        places: dict[str, int] = {}
        sequences: dict[str, str] = {}
        ends: list[tuple[str, int]] = []
        place = 0
        for line in text.splitlines():
            if line.startswith("#"):
                continue
            strokes, _, signs = line.partition(" ")
            for sign in signs:
                place += 2
                places[sign] = place
            if strokes != "-":
                sequences.update(dict.fromkeys(signs, strokes))
                ends.append((strokes, place))
            else:
                ends.append(("", place))
        groups: list[tuple[int, str, int, int]] = []
        for strokes, end in ends:
            if strokes:
                groups.append((len(strokes), strokes, end, end))
            elif groups:
                groups[-1] = (*groups[-1][:3], end)
        return cls(places, sequences, tuple(groups))

    def with_learned(self, learned: Mapping[str, str]) -> "StrokeTable":
        """The same table with the operator's answers, character to strokes; an answer goes before the table.

        Raises `BadStrokes` for an answer that is no sequence of strokes.
        """
        answers = {sign: parse_strokes(strokes) for sign, strokes in learned.items()}
        return StrokeTable(self.places, self.sequences, self.groups, {**self.learned, **answers})

    def knows(self, character: str) -> bool:
        """Whether the character has a place, so that nobody need be asked."""
        return character in self.places or character in self.learned or _alphabetic(character)

    def strokes(self, character: str) -> str | None:
        """The strokes as digits 1-5; None where only the place is known, or nothing."""
        return self.learned.get(character) or self.sequences.get(character)

    def key(self, character: str, name: str = "") -> CharacterKey:
        """What the order of characters compares.

        Raises `UnknownStroke`, with the `name` it was met in, for a character without a known place.
        """
        if character in self.learned:
            return self._between(character, self.learned[character])
        if character in self.places:
            return (self.places[character], 0, "", "")
        if _alphabetic(character):
            return (_BEHIND_ALL, 0, character.casefold(), character)
        raise UnknownStroke(character, name or character)

    def _between(self, character: str, strokes: str) -> CharacterKey:
        """Behind the characters of the same strokes, else before the next group."""
        wanted = (len(strokes), strokes)
        index = bisect.bisect_right(self.groups, wanted, key=lambda group: group[:2])
        if not index:
            return (1, *wanted, character)
        count, word, end, before_next = self.groups[index - 1]
        return ((end if (count, word) == wanted else before_next) + 1, *wanted, character)


@lru_cache(maxsize=1)
def _table() -> StrokeTable:
    return StrokeTable.parse(TABLE.read_text(encoding="utf-8"))


def _alphabetic(character: str) -> bool:
    """A letter of an alphabet, or a digit: not a Chinese character."""
    return unicodedata.category(character) in _ALPHABETIC


def plain(name: str) -> str:
    """The characters of a name that count in the order: composed, without spaces and dots."""
    return "".join(sign for sign in unicodedata.normalize("NFC", name) if sign not in IGNORED)


def stroke_key(name: str, variant: str = "party", table: StrokeTable | None = None) -> NameKey:
    """What the order of names compares.

    `party` (姓氏笔画): the first character; then, among names that share it, the one that ends sooner (王毅 before 王一
    明); then the further characters. `congress` (姓名笔画): character by character, so that the second one decides
    (王一明 before 王毅). Raises `UnknownStroke`; `ValueError` for another variant.
    """
    known = table or StrokeTable.load()
    signs = plain(name)
    keys = tuple(known.key(sign, name) for sign in signs)
    if variant == "party":
        return (keys[:1], len(signs), keys[1:])
    if variant == "congress":
        return (keys, 0, ())
    raise ValueError(variant)


def order_names(
    items: Iterable[T],
    *,
    key: Callable[[T], str],
    variant: str = "party",
    table: StrokeTable | None = None,
) -> list[T]:
    """The items by the strokes of the name that `key` gives; the very same names stay as they stood.

    Raises `UnknownStroke` for the first character nobody knows.
    """
    known = table or StrokeTable.load()
    return sorted(items, key=lambda item: stroke_key(key(item), variant, known))


def unknown_characters(names: Iterable[str], table: StrokeTable | None = None) -> dict[str, str]:
    """Every character to ask the operator about, with the first name it stands in."""
    known = table or StrokeTable.load()
    found: dict[str, str] = {}
    for name in names:
        for sign in plain(name):
            if not known.knows(sign):
                found.setdefault(sign, name)
    return found
