"""Nominations in a township's people's congress (organic law of 2022, articles 26, 27, 29 and 31), pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, Literal, NamedTuple

from core.domain.deputies import Form, Nomination
from core.errors import Word
from core.errors.deputies import (
    AlreadyNamed,
    NomineeNoDeputy,
    PresidiumTooMany,
    SignedTooOften,
    SignerNoDeputy,
    TooFewSigners,
)
from core.rules.ruleset import Deputies


class Office(NamedTuple):
    """`sole`: held by one person; `deputy`: chosen from the deputies, else from the voters."""

    sole: bool
    deputy: bool


OFFICES: Final[Mapping[str, Office]] = {
    "chair": Office(sole=True, deputy=True),
    "deputy_chair": Office(sole=False, deputy=True),
    "mayor": Office(sole=True, deputy=False),
    "deputy_mayor": Office(sole=False, deputy=False),
}
"""What the congress elects, in the order of the agenda."""


class Range(NamedTuple):
    """How few and how many may stand."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Nominee:
    """Somebody nominated, once, with every nomination that names them; `member` is their key on the roll, if any."""

    name: str
    gender: str
    member: str
    nominations: tuple[Nomination, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The nominations for one office. `short`: too few stand; `equal`: equal numbers; `primary`: too many."""

    office: str
    seats: int
    least: int
    most: int
    nominees: tuple[Nominee, ...]

    @property
    def step(self) -> Literal["short", "equal", "formal", "primary"]:
        """What the numbers ask for."""
        number = len(self.nominees)
        if number < self.least:
            return "short"
        if number > self.most:
            return "primary"
        return "equal" if number == self.seats else "formal"


def range_of(office: str, seats: int, rules: Deputies, form: Form = "election") -> Range:
    """How many may stand for an office.

    Chair and mayor: one, or one more. Deputy chairs and deputy mayors: one more at least, at most as many more as the
    measures say. A by-election may have as many as there are seats (article 30).
    """
    if OFFICES[office].sole:
        return Range(seats, seats + rules.sole_extra)
    least = seats if form == "by_election" else seats + 1
    return Range(least, seats + rules.several_extra)


def board(
    office: str, seats: int, rules: Deputies, filed: Iterable[Nomination], form: Form = "election"
) -> Board:
    """The nominations for one ballot: everybody once, in the order of their first nomination."""
    people: dict[str, list[Nomination]] = {}
    for one in in_force(filed):
        people.setdefault(one.name, []).append(one)
    nominees = tuple(
        Nominee(
            name,
            next((one.gender for one in ones if one.gender), ""),
            next((one.member for one in ones if one.member), ""),
            tuple(ones),
        )
        for name, ones in people.items()
    )
    return Board(office, seats, *range_of(office, seats, rules, form), nominees)


def in_force(filed: Iterable[Nomination]) -> tuple[Nomination, ...]:
    """Those not withdrawn."""
    return tuple(one for one in filed if not one.withdrawn)


def signed(filed: Iterable[Nomination]) -> Counter[str]:
    """For how many different people each deputy has signed, by the key of the roll."""
    pairs = {(deputy, one.name) for one in in_force(filed) for deputy in one.deputies}
    return Counter(deputy for deputy, _ in pairs)


def check_nomination(
    new: Nomination,
    filed: Collection[Nomination],
    seats: int,
    rules: Deputies,
    deputies: Mapping[str, str],
    names: Mapping[str, str],
) -> None:
    """Whether a nomination may be filed. `deputies` are those whose mandate is in force, `names` all of the roll.

    Raises `NomineeNoDeputy`, `AlreadyNamed`, `PresidiumTooMany`, `SignerNoDeputy`, `TooFewSigners`,
    `SignedTooOften`.
    """
    office = Word(f"office.{new.office}")
    if OFFICES[new.office].deputy and new.member not in deputies:
        raise NomineeNoDeputy(name=new.name, office=office)
    known = in_force(filed)
    if any(_same(one, new) for one in known):
        raise AlreadyNamed(name=new.name, office=office)
    if new.proposed_by == "presidium":
        named = {one.name for one in known if one.proposed_by == "presidium"} | {new.name}
        if len(named) > seats:
            raise PresidiumTooMany(office=office, named=len(named), seats=seats)
        return
    check_signers(new, deputies, names, rules.signatures)
    for deputy, number in signed((*known, new)).items():
        if number > seats and deputy in new.deputies:
            raise SignedTooOften(name=names.get(deputy, deputy), office=office, signed=number, seats=seats)


def check_signers(
    new: Nomination, deputies: Mapping[str, str], names: Mapping[str, str], needed: int
) -> None:
    """Each signer a deputy whose mandate is in force, and enough of them. Raises `SignerNoDeputy`, `TooFewSigners`."""
    for deputy in new.deputies:
        if deputy not in deputies:
            raise SignerNoDeputy(name=names.get(deputy, deputy), nominee=new.name)
    number = len(set(new.deputies))
    if number < needed:
        raise TooFewSigners(signed=number, needed=needed, short=needed - number)


def movers_needed(rules: Deputies, everybody: int) -> int:
    """How many deputies together may move a recall (article 31)."""
    return max(1, ceil(rules.recall * everybody))


def advance(ranked: Sequence[tuple[str, int]], most: int) -> tuple[str, ...]:
    """Who goes forward by votes, in their order: the first `most`, and whoever has as many votes as the last of them.

    Article 29: a further election may take its candidates in the order of the first vote. Where a tie makes them more
    than may stand, no order tells who does, and a primary decides (article 27).
    """
    if len(ranked) <= most:
        return tuple(key for key, _ in ranked)
    order = sorted(ranked, key=lambda one: -one[1])
    bar = order[most - 1][1]
    return tuple(key for key, votes in ranked if votes >= bar)


def _same(one: Nomination, new: Nomination) -> bool:
    return (one.name, one.proposed_by, set(one.deputies)) == (new.name, new.proposed_by, set(new.deputies))
