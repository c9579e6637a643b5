"""A summary sheet while it is typed: the text of every box, and what of it does not add up, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.counting.explain import reason_words
from core.counting.sheet_checks import Finding, findings
from core.counting.sheets import CELLS, VALID, Field, Figures, Kind, Sheet, boxes, row, sheet_of
from core.domain.contest import Contest
from core.errors.sheet import (
    GroupAboveLimit,
    SheetAboveChoices,
    SheetIncomplete,
    WriteInAboveValid,
    WriteInsAboveRejections,
)
from core.rules.ruleset import RuleSet
from core.wording import word
from ui.i18n import language
from ui.messages import say

AT_MOST = (SheetAboveChoices, GroupAboveLimit, WriteInAboveValid, WriteInsAboveRejections)
UNASKED: tuple[Kind, ...] = ("against", "abstain")
REASONS = (
    "over_vote",
    "blank",
    "unreadable",
    "write_in_without_rejection",
    "over_group_limit",
    "identifying_mark",
    "wholly_unreadable",
    "not_official",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not add up: its boxes, the words beside them, the whole sentence and what to do."""

    fields: frozenset[Field]
    short: str
    what: str
    do: str


@dataclass(slots=True)
class Line:
    """A written-in name as typed, and its votes."""

    name: str = ""
    votes: str = ""


class SheetDraft(QObject):
    """Holds texts, not numbers: a box is empty, or holds what was typed."""

    def __init__(self, contest: Contest, rules: RuleSet, *, naming: bool = False) -> None:
        super().__init__()
        self.contest, self.rules = contest, rules
        self._naming = (
            naming  # nobody is against, and who is not named is not asked for: the rest of the valid ballots
        )
        self.lines: list[Line] = [Line()]
        self._text: dict[Field, str] = {}
        for person in contest.candidates:
            self._text[Field("unreadable", person.id)] = "0"

    def text(self, field: Field) -> str:
        """What stands in a box."""
        return self._text.get(field, "")

    def put(self, field: Field, text: str) -> None:
        """Somebody typed into a box."""
        self._text[field] = text.strip()
        if self._naming:
            whose = [one.id for one in self.contest.candidates if field == VALID or field.key == one.id]
            for one in whose:
                self._text.pop(Field("abstain", one), None)

    def asked(self) -> tuple[Kind, ...]:
        """The boxes of a printed name that are typed."""
        hidden = set(UNASKED) if self._naming else set()
        if self.rules.validity.unreadable_mark != "cell":
            hidden.add("unreadable")
        return tuple(kind for kind in CELLS if kind not in hidden)

    def _rest(self, found: dict[Field, int]) -> dict[Field, int]:
        """What nobody is asked for, where only names are given."""
        rest: dict[Field, int] = {}
        for one in self.contest.candidates if self._naming else ():
            against, given = Field("against", one.id), (Field("for", one.id), Field("unreadable", one.id))
            rest[against] = found.get(against, 0)
            if VALID in found and all(field in found for field in given):
                left = found[VALID] - rest[against] - sum(found[field] for field in given)
                rest[Field("abstain", one.id)] = max(0, left)
        return rest

    def put_line(self, place: int, *, name: str | None = None, votes: str | None = None) -> None:
        """Somebody typed into a line for written-in people; there is always an empty one after the last."""
        line = self.lines[place]
        line.name = line.name if name is None else name
        line.votes = line.votes if votes is None else votes
        if self.lines[-1].name or self.lines[-1].votes:
            self.lines.append(Line())

    def load(self, shown: Figures) -> None:
        """Fills the boxes with these numbers; what is not among them is empty."""
        self._text = {field: str(number) for field, number in shown.items() if field.kind != "write_in"}
        self.lines = [
            Line(field.key, str(number)) for field, number in shown.items() if field.kind == "write_in"
        ]
        self.lines.append(Line())

    def untouched(self) -> bool:
        """Whether nothing was typed."""
        typed = any(text for field, text in self._text.items() if field.kind != "unreadable")
        return not typed and not any(line.name or line.votes for line in self.lines)

    def figures(self) -> dict[Field, int]:
        """The boxes with a number in them, by the order of the sheet."""
        found = {field: int(text) for field, text in self._text.items() if text.isdecimal()}
        found = self._rest(found) | found
        for line in self.lines:
            if not line.votes.isdecimal() and not line.name.strip():
                continue
            key = line.name.strip()
            while Field("write_in", key) in found:
                key += " "  # the same name on two lines: spaces do not count, and the check says so
            found[Field("write_in", key)] = int(line.votes) if line.votes.isdecimal() else 0
        return found

    def sheet(self) -> Sheet:
        """The sheet as typed. Raises `SheetIncomplete`."""
        missing = self.missing()
        if missing and missing[0].kind == "write_in":
            raise SheetIncomplete(len(missing), missing[0].what, missing[0].key)
        return sheet_of(self.contest, self.figures())

    def missing(self) -> tuple[Field, ...]:
        """The boxes that are still empty."""
        typed = self.figures()
        bare = (
            Field("write_in", line.name.strip())
            for line in self.lines
            if line.name.strip() and not line.votes
        )
        unasked = UNASKED if self._naming else ()
        wanted = (field for field in boxes(self.contest) if field.kind not in unasked)
        return (*(field for field in wanted if field not in typed), *bare)

    def faults(self) -> tuple[Fault, ...]:
        """What does not add up in what is typed so far; once all is typed, in the whole sheet."""
        found = findings(self.contest, self.rules, self.figures(), complete=not self.missing())
        return tuple(self._fault(one) for one in found)

    def _fault(self, found: Finding) -> Fault:
        words = say(found.error)
        most = isinstance(found.error, AT_MOST)
        short = self.tr("{found}, at most {expected}") if most else self.tr("{found}, should be {expected}")
        return Fault(
            frozenset(found.fields),
            short.format(found=found.found, expected=found.expected),
            words.what,
            words.do,
        )

    def person_of(self, fault: Fault) -> str:
        """Whose row is at fault; "" where it is none or several."""
        whose = {field.key for field in fault.fields if field.kind in CELLS}
        return next(iter(whose)) if len(whose) == 1 else ""

    def sum_of(self, person: str) -> int | None:
        """What a full row adds up to; None while a box of it is empty."""
        found = self.figures()
        fields = row(person)
        return sum(found[field] for field in fields) if all(field in found for field in fields) else None


def box_words(contest: Contest, field: Field) -> str:
    """How a box is called: whose, and what."""
    names = {str(person.id): person.name for person in contest.candidates}
    what = word(f"box.{field.kind}", language())
    if field.kind == "reason":
        return f"{what} {reason_words(field.key).say(language())}"
    return f"{names.get(field.key, field.key)} {what}".strip()


def reasons_of(rules: RuleSet, used: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The reasons for which papers can be invalid under these rules, and those used already: code and words."""
    written, validity = rules.write_in, rules.validity
    computed = {
        "blank": validity.blank_ballot == "invalid",
        "unreadable": validity.unreadable_mark == "ballot",
        "write_in_without_rejection": written.needs_rejection and written.without_rejection == "ballot",
        "over_group_limit": bool(rules.limits),
    }
    codes = [code for code in REASONS if computed.get(code, True)]
    return tuple((code, reason_words(code).say(language())) for code in dict.fromkeys((*codes, *used)))
