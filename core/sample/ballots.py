"""Ballots that add up to wished sums, spread over the pile as marks of many hands are. No chance: always the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from core.domain.ballot import AGAINST, FOR, NONE, UNREADABLE, Ballot, WriteIn

_PRIME: Final = 1009


@dataclass(frozen=True, slots=True)
class Wish:
    """What a candidate is to get on the valid ballots; the rest of them is against."""

    in_favour: int
    abstain: int
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The ballots of a contest before they are laid on the table.

    `valid` ballots add up to `wishes`, by candidate's name; the first `blank` of them bear no mark, the next ones a
    written-in name each. `invalid` maps the place in the pile, from 1, to how a spoilt paper is marked.
    """

    choices: int
    valid: int
    wishes: Mapping[str, Wish]
    blank: int = 0
    write_ins: tuple[WriteIn, ...] = ()
    invalid: Mapping[int, Ballot] = field(default_factory=dict)

    def ballots(self, names: Sequence[str]) -> list[Ballot]:
        """The papers in the order in which they come out of the box; `names` as they are printed."""
        room = [self._room(row) for row in range(self.valid)]
        marks = [[NONE] * len(names) for _ in range(self.valid)]
        wishes = [self.wishes[name] for name in names]
        for place in sorted(range(len(names)), key=lambda one: -wishes[one].in_favour):
            self._spread(marks, room, place, wishes[place])
        written = dict(enumerate(self.write_ins, start=self.blank))
        mixed = sorted(range(self.valid), key=lambda row: _scatter(row, len(names)))
        pile = [Ballot("".join(marks[row]), (written[row],) if row in written else ()) for row in mixed]
        for place, spoilt in sorted(self.invalid.items()):
            pile.insert(place - 1, spoilt)
        return pile

    def _room(self, row: int) -> int:
        """How many printed names this ballot may choose."""
        if row < self.blank:
            return 0
        written = self.write_ins[row - self.blank : row - self.blank + 1]
        return self.choices - sum(name.mark == FOR for name in written)

    def _spread(self, marks: list[list[str]], room: list[int], place: int, wish: Wish) -> None:
        """One candidate's marks: ○ where a ballot has most room left; no mark or an unclear one, and × on the rest."""
        rows = sorted(range(self.blank, self.valid), key=lambda row: (-room[row], _scatter(row, place)))
        for row in rows[: wish.in_favour]:
            marks[row][place] = FOR
            room[row] -= 1
        rest = sorted(rows[wish.in_favour :], key=lambda row: _scatter(row, place + 50))
        for row in rest:
            marks[row][place] = AGAINST
        plain = [row for row in rest if row >= self.blank + len(self.write_ins)]
        unmarked = wish.abstain - self.blank
        for row in plain[:unmarked]:
            marks[row][place] = NONE
        for row in plain[unmarked : unmarked + wish.unreadable]:
            marks[row][place] = UNREADABLE


def _scatter(row: int, place: int) -> tuple[int, int]:
    return ((row + 1) * (place + 7) * 7919 + (row + 1) ** 2 * 31 + place * 104729) % _PRIME, row
