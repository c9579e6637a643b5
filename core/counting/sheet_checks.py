"""Everything that must add up on a tally sheet, said while it is typed, with the box at fault.

For each printed name for + against + abstain + unreadable = valid; papers = valid + invalid; reasons = invalid; what
is chosen fits into the valid ballots. Where several rows agree with each other and not with the number of valid
ballots, that number is at fault and not the rows.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from core.counting.sheets import INVALID, PAPERS, VALID, Field, Figures, row
from core.domain.contest import Contest
from core.errors import UserError, Word
from core.errors.sheet import (
    FigureBelowZero,
    GroupAboveLimit,
    InvalidNotRest,
    PapersNotValidAndInvalid,
    RowNotValid,
    SheetAboveChoices,
    SheetReasonsNotInvalid,
    UnreadableOnValid,
    ValidNotRows,
    WriteInAboveValid,
    WriteInNotCounted,
    WriteInsAboveRejections,
)
from core.rules.ruleset import Limit, RuleSet


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up: the boxes at fault, what they should come to and do, and the coded sentence.

    For "at most" `expected` is the most there can be.
    """

    fields: tuple[Field, ...]
    expected: int
    found: int
    error: UserError

    @property
    def code(self) -> str:
        """The code of the sentence."""
        return self.error.code


def findings(
    contest: Contest, rules: RuleSet, typed: Figures, *, complete: bool = False
) -> tuple[Finding, ...]:
    """What does not add up in the boxes typed so far; with `complete`, empty reasons count as 0, too.

    A box that is still empty is never at fault by itself, but a sum that has grown too large already is said.
    """
    below = tuple(_below_zero(contest, typed))
    return below or tuple(_Check(contest, rules, typed, complete=complete).all())


def _below_zero(contest: Contest, typed: Figures) -> Iterator[Finding]:
    names = {str(person.id): person.name for person in contest.candidates}
    for field, number in typed.items():
        if number < 0:
            name = names.get(field.key, field.key)
            yield Finding((field,), 0, number, FigureBelowZero(field.what, name, number))


class _Check:
    """One sheet, its sums prepared."""

    def __init__(self, contest: Contest, rules: RuleSet, typed: Figures, *, complete: bool) -> None:
        self._contest, self._rules, self._typed, self._complete = contest, rules, typed, complete
        self._rows = {
            person.id: sum(typed.get(field, 0) for field in row(person.id)) for person in contest.candidates
        }
        self._full = [person.id for person in contest.candidates if all(f in typed for f in row(person.id))]
        self._agreed = self._agreement()
        # What the sheet says of valid ballots, by its rows where they agree, else by its box.
        self._valid = self._agreed if self._agreed is not None else typed.get(VALID)
        self._written = tuple(field for field in typed if field.kind == "write_in")
        self._reasons = tuple(field for field in typed if field.kind == "reason")

    def all(self) -> Iterator[Finding]:
        """Every finding, in the order of the sheet."""
        yield from self._valid_box()
        yield from self._papers_box()
        yield from self._reason_boxes()
        yield from self._row_boxes()
        yield from self._write_in_boxes()
        if self._valid is not None:
            yield from self._chosen(self._valid)

    def _agreement(self) -> int | None:
        """What more than half of the filled rows, and at least two, add up to."""
        sums = Counter(self._rows[key] for key in self._full)
        for total, rows in sums.items():
            if rows > 1 and 2 * rows > len(self._full):
                return total
        return None

    def _sum(self, fields: tuple[Field, ...]) -> int:
        return sum(self._typed.get(field, 0) for field in fields)

    def _valid_box(self) -> Iterator[Finding]:
        given = self._typed.get(VALID)
        if given is not None and self._agreed is not None and given != self._agreed:
            yield Finding((VALID,), self._agreed, given, ValidNotRows(given, self._agreed))

    def _papers_box(self) -> Iterator[Finding]:
        papers, invalid, valid = self._typed.get(PAPERS), self._typed.get(INVALID), self._valid
        if papers is None or invalid is None or valid is None or papers == valid + invalid:
            return
        reasons = self._sum(self._reasons)
        if valid + reasons == papers and (self._complete or self._reasons):
            yield Finding((INVALID,), reasons, invalid, InvalidNotRest(invalid, reasons))
        else:
            total = valid + invalid
            error = PapersNotValidAndInvalid(papers, valid, invalid, total)
            at_fault = (PAPERS, INVALID) if self._agreed is not None else (PAPERS, VALID, INVALID)
            yield Finding(at_fault, total, papers, error)

    def _reason_boxes(self) -> Iterator[Finding]:
        """The reasons, unless the number of invalid ballots is at fault and named for it."""
        invalid, reasons = self._typed.get(INVALID), self._sum(self._reasons)
        if invalid is None or reasons == invalid or (reasons < invalid and not self._complete):
            return
        papers = self._typed.get(PAPERS)
        if papers is not None and self._valid is not None and self._valid + reasons == papers:
            return
        error = SheetReasonsNotInvalid(reasons, invalid)
        yield Finding(self._reasons or (INVALID,), invalid, reasons, error)

    def _row_boxes(self) -> Iterator[Finding]:
        valid = self._valid
        for person in self._contest.candidates:
            total = self._rows[person.id]
            if valid is not None and (total > valid or (person.id in self._full and total != valid)):
                fields = row(person.id) if self._agreed is not None else (*row(person.id), VALID)
                yield Finding(fields, valid, total, RowNotValid(person.name, total, valid))
            unreadable = Field("unreadable", person.id)
            found = self._typed.get(unreadable, 0)
            if found and self._rules.validity.unreadable_mark == "ballot":
                yield Finding((unreadable,), 0, found, UnreadableOnValid(person.name, found))

    def _write_in_boxes(self) -> Iterator[Finding]:
        printed = {person.name.strip() for person in self._contest.candidates}
        seen: set[str] = set()
        for field in self._written:
            name, votes = field.key.strip(), self._typed[field]
            why = self._void(name, printed, seen)
            seen.add(name)
            if why is not None:
                yield Finding((field,), 0, votes, WriteInNotCounted(name, Word(f"box.why.{why}")))
            elif self._valid is not None and votes > self._valid:
                yield Finding((field,), self._valid, votes, WriteInAboveValid(name, votes, self._valid))

    def _void(self, name: str, printed: set[str], seen: set[str]) -> str | None:
        if not self._rules.write_in.allowed:
            return "not_allowed"
        if not name:
            return "empty"
        if name in printed:
            return "printed"
        return "doubled" if name in seen else None

    def _spoilt(self, limit: Limit) -> int:
        """Valid ballots whose cells of this group are unreadable altogether: nothing is chosen there."""
        if limit.over == "ballot":
            return 0
        people = (person for person in self._contest.candidates if limit.group in person.groups)
        return max((self._typed.get(Field("unreadable", person.id), 0) for person in people), default=0)

    def _chosen(self, valid: int) -> Iterator[Finding]:
        """What was chosen in all and of each limited group fits into the valid ballots."""
        people = self._contest.candidates
        for_ = tuple(Field("for", person.id) for person in people)
        written, chosen = self._sum(self._written), self._sum(for_ + self._written)
        most = self._contest.choices * valid
        if chosen > most:
            error: UserError = SheetAboveChoices(chosen, self._contest.choices, valid, most)
            yield Finding(for_ + self._written, most, chosen, error)
        against = tuple(Field("against", person.id) for person in people)
        rejected = self._sum(against)
        known = all(field in self._typed for field in against)
        if known and written > rejected and self._rules.write_in.needs_rejection:
            error = WriteInsAboveRejections(written, rejected)
            yield Finding(against + self._written, rejected, written, error)
        for limit in self._rules.limits:
            group = tuple(Field("for", person.id) for person in people if limit.group in person.groups)
            got, room = self._sum(group), limit.most * (valid - self._spoilt(limit))
            if got > room:
                yield Finding(group, room, got, GroupAboveLimit(limit.group, got, limit.most, room))
