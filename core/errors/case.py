"""Refusals of contest cases and rule sets (C…), and broken sums of a count."""

import json
from dataclasses import dataclass

from core.errors.base import Bug, UserError

_SHOWN = 40


def shown(value: object) -> str:
    """A wrong value as it stands in the file, cut to a length that fits a line."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        return "…"
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


# --- the file ---------------------------------------------------------------------------------------------


@dataclass(eq=False)
class CaseNotFound(UserError):
    code = "C101"
    path: str


@dataclass(eq=False)
class CaseIsFolder(UserError):
    code = "C102"
    path: str


@dataclass(eq=False)
class CaseUnopenable(UserError):
    code = "C103"
    path: str
    reason: str


@dataclass(eq=False)
class CaseTooLarge(UserError):
    """Far more than the ballots of a contest, and more than can be held at once."""

    code = "C110"
    path: str
    limit: int


@dataclass(eq=False)
class CaseNotUtf8(UserError):
    code = "C104"
    byte: int


@dataclass(eq=False)
class CaseNotJson(UserError):
    code = "C105"
    line: int
    column: int


@dataclass(eq=False)
class CaseTooDeep(UserError):
    code = "C106"


@dataclass(eq=False)
class KeyDoubled(UserError):
    code = "C107"
    key: str


@dataclass(eq=False)
class NumberUnusable(UserError):
    """NaN, Infinity, or a number of thousands of digits."""

    code = "C108"
    found: str


@dataclass(eq=False)
class TextUnusable(UserError):
    """Half a surrogate pair: a character that no encoding can write."""

    code = "C109"
    where: str


# --- the shape --------------------------------------------------------------------------------------------


@dataclass(eq=False)
class KeyUnknown(UserError):
    code = "C201"
    where: str
    key: str


@dataclass(eq=False)
class KeyMissing(UserError):
    code = "C202"
    where: str
    key: str


@dataclass(eq=False)
class NotWholeNumber(UserError):
    code = "C203"
    where: str
    found: str


@dataclass(eq=False)
class NumberTooSmall(UserError):
    code = "C204"
    where: str
    found: int
    least: int


@dataclass(eq=False)
class NotText(UserError):
    code = "C205"
    where: str
    found: str


@dataclass(eq=False)
class TextEmpty(UserError):
    code = "C206"
    where: str


@dataclass(eq=False)
class NotList(UserError):
    code = "C207"
    where: str
    found: str


@dataclass(eq=False)
class NotObject(UserError):
    code = "C208"
    where: str
    found: str


# --- rule sets --------------------------------------------------------------------------------------------


@dataclass(eq=False)
class RuleSetUnknown(UserError):
    code = "C301"
    name: str
    known: str


@dataclass(eq=False)
class SettingUnknown(UserError):
    code = "C302"
    setting: str


@dataclass(eq=False)
class SettingUnusable(UserError):
    code = "C303"
    setting: str
    found: str


@dataclass(eq=False)
class SettingMissing(UserError):
    code = "C304"
    setting: str


@dataclass(eq=False)
class TableNeeded(UserError):
    code = "C305"
    table: str


@dataclass(eq=False)
class GuaranteeIsForOneSeat(UserError):
    code = "C306"
    seats: int


@dataclass(eq=False)
class LimitUpsideDown(UserError):
    code = "C307"
    group: str
    least: int
    most: int


@dataclass(eq=False)
class LimitDoubled(UserError):
    code = "C308"
    group: str


# --- numbers that contradict each other -------------------------------------------------------------------


@dataclass(eq=False)
class RequiredAboveAll(UserError):
    code = "C401"
    required: int
    all_deputies: int


@dataclass(eq=False)
class PresentAboveRequired(UserError):
    code = "C402"
    present: int
    required: int


@dataclass(eq=False)
class IssuedAbovePresent(UserError):
    code = "C403"
    issued: int
    present: int


@dataclass(eq=False)
class VotedAboveIssued(UserError):
    code = "C404"
    voted: int
    issued: int


@dataclass(eq=False)
class BallotsNotCollected(UserError):
    """The ballots of the file do not add up to the number collected."""

    code = "C405"
    ballots: int
    collected: int


# --- candidates and marks ---------------------------------------------------------------------------------


@dataclass(eq=False)
class CandidateIdDoubled(UserError):
    code = "C501"
    id: str


@dataclass(eq=False)
class CandidateNameDoubled(UserError):
    code = "C502"
    name: str


@dataclass(eq=False)
class NoCandidates(UserError):
    code = "C503"


@dataclass(eq=False)
class MarksOfWrongLength(UserError):
    code = "C504"
    where: str
    found: int
    expected: int


@dataclass(eq=False)
class MarkUnknown(UserError):
    code = "C505"
    where: str
    mark: str


@dataclass(eq=False)
class WriteInMarkUnknown(UserError):
    code = "C506"
    where: str
    mark: str


# --- sums that must hold at every moment (procedure, section 5) -------------------------------------------


@dataclass(eq=False)
class MarksNotValidBallots(Bug):
    code = "C601"
    name: str
    marks: int
    valid: int


@dataclass(eq=False)
class PapersNotCollected(Bug):
    code = "C602"
    valid: int
    invalid: int
    collected: int


@dataclass(eq=False)
class PapersAboveCollected(Bug):
    code = "C603"
    entered: int
    collected: int


@dataclass(eq=False)
class CollectedAboveAllowed(Bug):
    code = "C604"
    collected: int
    allowed: int


@dataclass(eq=False)
class VotesAboveChoices(Bug):
    code = "C605"
    votes: int
    choices: int
    valid: int


@dataclass(eq=False)
class ReasonsNotInvalid(Bug):
    code = "C606"
    reasons: int
    invalid: int


@dataclass(eq=False)
class SeatsNotAddedUp(Bug):
    code = "C607"
    elected: int
    runoff: int
    further: int
    to_fill: int


@dataclass(eq=False)
class BallotNeverAdded(Bug):
    """A ballot was taken out of a tally that does not hold it."""

    code = "C608"
    marks: str
