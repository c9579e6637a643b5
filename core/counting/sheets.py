"""Tally sheets (计票单): the totals of a group of papers instead of single ballots.

A sheet is a set of figures by field. Two readings of it are compared field by field, settled sheets are added up to
a tally, and that tally can be held against the one from ballots. What must add up is in `sheet_checks`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from core.counting.tally import Tally, Votes
from core.domain.contest import Contest
from core.errors import Word
from core.errors.sheet import SheetIncomplete
from core.rules.ruleset import RuleSet

Kind = Literal["papers", "valid", "invalid", "reason", "for", "against", "abstain", "unreadable", "write_in"]


class Field(NamedTuple):
    """One box of the sheet; `key` is a candidate's id, a reason, or a written-in name."""

    kind: Kind
    key: str = ""

    @property
    def what(self) -> Word:
        """The box's name; whose it is stands in `key`."""
        return Word(f"box.{self.kind}")


PAPERS, VALID, INVALID = Field("papers"), Field("valid"), Field("invalid")
CELLS: tuple[Kind, ...] = ("for", "against", "abstain", "unreadable")

Figures = Mapping[Field, int]
"""What is typed so far; a box that is still empty is absent."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet: votes by printed name in ballot order, invalid papers by reason, votes by written-in name."""

    papers: int
    valid: int
    invalid: int
    reasons: Mapping[str, int]
    rows: tuple[Votes, ...]
    write_ins: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A box in which two sheets, or sheets and ballots, say different things."""

    field: Field
    first: int
    second: int


def row(candidate: str) -> tuple[Field, ...]:
    """The four boxes of a printed name."""
    return tuple(Field(kind, candidate) for kind in CELLS)


def boxes(contest: Contest) -> tuple[Field, ...]:
    """The boxes that every sheet has, in its order; reasons and written-in names come as needed."""
    return (PAPERS, VALID, INVALID, *(field for person in contest.candidates for field in row(person.id)))


def figures(contest: Contest, sheet: Sheet) -> dict[Field, int]:
    """All boxes of a sheet; reasons and names with nothing beside them are left out."""
    found = {PAPERS: sheet.papers, VALID: sheet.valid, INVALID: sheet.invalid}
    for person, votes in zip(contest.candidates, sheet.rows, strict=True):
        numbers = (votes.for_, votes.against, votes.abstain, votes.unreadable)
        found |= zip(row(person.id), numbers, strict=True)
    found |= {Field("reason", reason): number for reason, number in sheet.reasons.items() if number}
    found |= {Field("write_in", name): votes for name, votes in sheet.write_ins.items() if votes}
    return found


def sheet_of(contest: Contest, typed: Figures) -> Sheet:
    """The sheet that was typed; spaces around written-in names do not count.

    Whether it adds up is not asked here. Raises `SheetIncomplete` where a box is still empty.
    """
    missing = [field for field in boxes(contest) if field not in typed]
    if missing:
        names = {str(person.id): person.name for person in contest.candidates}
        raise SheetIncomplete(len(missing), missing[0].what, names.get(missing[0].key, ""))
    written: Counter[str] = Counter()
    for field, number in typed.items():
        if field.kind == "write_in":
            written[field.key.strip()] += number
    return Sheet(
        papers=typed[PAPERS],
        valid=typed[VALID],
        invalid=typed[INVALID],
        reasons={field.key: number for field, number in typed.items() if field.kind == "reason" and number},
        rows=tuple(Votes(*(typed[field] for field in row(person.id))) for person in contest.candidates),
        write_ins={name: votes for name, votes in written.items() if votes},
    )


def sheet_of_tally(tally: Tally) -> Sheet:
    """The sheet that somebody would have written for these ballots."""
    return Sheet(
        papers=tally.entered,
        valid=tally.valid,
        invalid=tally.invalid,
        reasons=tally.invalid_reasons(),
        rows=tally.votes(),
        write_ins=tally.write_ins(),
    )


def tally_of_sheets(contest: Contest, rules: RuleSet, sheets: Iterable[Sheet]) -> Tally:
    """The sums of settled sheets, which `decide` takes like those of ballots.

    What a sheet does not tell, `Tally.of_totals` leaves at 0: ballots that name too few of a limited group.
    """
    valid, reasons, written = 0, Counter[str](), Counter[str]()
    cells = [[0] * len(CELLS) for _ in contest.candidates]
    for sheet in sheets:
        valid += sheet.valid
        reasons.update(sheet.reasons)
        written.update(sheet.write_ins)
        for cell, votes in zip(cells, sheet.rows, strict=True):
            for place, number in enumerate((votes.for_, votes.against, votes.abstain, votes.unreadable)):
                cell[place] += number
    totals = [Votes(*cell) for cell in cells]
    return Tally.of_totals(contest, rules, totals, valid=valid, reasons=reasons, write_ins=written)


def differences(contest: Contest, first: Sheet, second: Sheet) -> tuple[Difference, ...]:
    """The boxes in which two sheets differ, in the order of the sheet."""
    one, other = figures(contest, first), figures(contest, second)
    order = [*boxes(contest), *sorted((one.keys() | other.keys()) - set(boxes(contest)))]
    return tuple(
        Difference(field, one.get(field, 0), other.get(field, 0))
        for field in order
        if one.get(field, 0) != other.get(field, 0)
    )


def against_ballots(ballots: Tally, sheets: Tally) -> tuple[Difference, ...]:
    """Where the sums of sheets (second) differ from those of ballots (first)."""
    return differences(ballots.contest, sheet_of_tally(ballots), sheet_of_tally(sheets))
