"""Who may do what, in one table; which acts two people answer for; and that nobody judges their own work.

Candidates are no officers (2020 regulations, article 22); tellers work under the scrutineers (article 23).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.domain.people import COUNTING, Officer, Relation, Role, relation_of
from core.errors import Word
from core.errors.people import (
    OwnEntry,
    PersonDismissed,
    RelativeAsOfficer,
    SamePersonTwice,
    SameTeller,
    SecondPersonMissing,
    WrongRole,
)
from core.errors.procedure import CandidateAsOfficer


class Duty(StrEnum):
    """Everything that somebody does to the file. Acts on a contest are called as `procedure.contest.Act` calls them."""

    ROLL = "roll"
    ATTENDANCE = "attendance"
    OFFICERS = "officers"
    PEOPLE = "people"
    RELATION = "relation"
    INSTRUCTIONS = "instructions"
    BACKUP = "backup"
    DRAFT = "draft"
    REDRAFT = "redraft"
    DROP = "drop"
    FIX = "fix"
    QUORUM = "quorum"
    ISSUE = "issue"
    COLLECT = "collect"
    DECLARE = "declare"
    BATCH = "batch"
    ENTER = "enter"
    FINISH = "finish"
    ENTER_AGAIN = "enter_again"
    FINISH_AGAIN = "finish_again"
    CORRECT = "correct"
    SET_ASIDE = "set_aside"
    DECIDE = "decide"
    SETTLE = "settle"
    SHEET = "sheet"
    SHEET_AGAIN = "sheet_again"
    SHEET_SETTLE = "sheet_settle"
    MERGE = "merge"
    JUDGE = "judge"
    CHECK = "check"
    REOPEN = "reopen"
    ANNOUNCE = "announce"
    SHORTAGE = "shortage"
    SEAL = "seal"
    UNSEAL = "unseal"
    CORRIGENDUM = "corrigendum"
    TERM = "term"
    APPLICATION = "application"
    ENROLMENT = "enrolment"
    REPORT = "report"
    SLATE = "slate"
    SPEECH = "speech"
    NOMINATION = "nomination"


@dataclass(frozen=True, slots=True)
class Rule:
    """Which roles may do it, which may be the second person (none: one is enough), and whose work it may not be.

    `others_work` keeps away whoever made the entries in question.
    """

    roles: frozenset[Role]
    second: frozenset[Role] = frozenset()
    others_work: bool = False


_CLERK = frozenset((Role.CLERK,))
_CHIEF = frozenset((Role.CHIEF_SCRUTINEER,))
_WATCH = frozenset((Role.SCRUTINEER, Role.CHIEF_SCRUTINEER))
_TYPE = frozenset((Role.TELLER, Role.CLERK))
_ANY = frozenset(Role)

TABLE: Final[dict[Duty, Rule]] = {
    Duty.ROLL: Rule(_CLERK),
    Duty.ATTENDANCE: Rule(_CLERK),
    Duty.OFFICERS: Rule(_CLERK),
    Duty.PEOPLE: Rule(_CLERK),
    Duty.RELATION: Rule(_CLERK),
    Duty.INSTRUCTIONS: Rule(_CLERK),
    Duty.BACKUP: Rule(_ANY),
    Duty.DRAFT: Rule(_CLERK),
    Duty.REDRAFT: Rule(_CLERK),
    Duty.DROP: Rule(_CLERK),
    Duty.FIX: Rule(_CLERK),
    Duty.QUORUM: Rule(_CLERK | _WATCH),
    Duty.ISSUE: Rule(_CLERK | _WATCH),
    Duty.COLLECT: Rule(_CLERK | _WATCH),
    Duty.DECLARE: Rule(_WATCH | _CLERK),
    Duty.BATCH: Rule(_CLERK | _WATCH),
    Duty.ENTER: Rule(_TYPE),
    Duty.FINISH: Rule(_TYPE),
    Duty.ENTER_AGAIN: Rule(_TYPE),
    Duty.FINISH_AGAIN: Rule(_TYPE),
    Duty.CORRECT: Rule(_TYPE | _WATCH),
    Duty.SET_ASIDE: Rule(_TYPE | _WATCH),
    Duty.DECIDE: Rule(_WATCH, second=_WATCH, others_work=True),
    Duty.SETTLE: Rule(_WATCH, others_work=True),
    Duty.SHEET: Rule(_TYPE),
    Duty.SHEET_AGAIN: Rule(_TYPE),
    Duty.SHEET_SETTLE: Rule(_WATCH, others_work=True),
    Duty.MERGE: Rule(_WATCH, second=_WATCH),
    Duty.JUDGE: Rule(_WATCH, second=_WATCH),
    Duty.CHECK: Rule(_WATCH, others_work=True),
    Duty.REOPEN: Rule(_WATCH),
    Duty.ANNOUNCE: Rule(_CHIEF | _CLERK),
    Duty.SHORTAGE: Rule(_CLERK),
    Duty.SEAL: Rule(_CHIEF, second=frozenset((Role.SCRUTINEER, Role.CLERK))),
    Duty.UNSEAL: Rule(_CHIEF, second=frozenset((Role.SCRUTINEER, Role.CLERK))),
    Duty.CORRIGENDUM: Rule(_CHIEF, second=frozenset((Role.SCRUTINEER, Role.CLERK))),
    Duty.TERM: Rule(_CLERK),
    Duty.APPLICATION: Rule(_CLERK),
    Duty.ENROLMENT: Rule(_CLERK),
    Duty.REPORT: Rule(_CLERK | _WATCH),
    Duty.SLATE: Rule(_CLERK),
    Duty.SPEECH: Rule(_CLERK),
    Duty.NOMINATION: Rule(_CLERK),
}
"""The one table. Its rows are shown on the people page and in the handbook."""

_SECOND_READING: Final = frozenset((Duty.ENTER_AGAIN, Duty.SHEET_AGAIN))


def may(duty: Duty, person: Officer) -> bool:
    """Whether the person's roles allow it, a second person and whose work it is aside: for keys on the screen."""
    return person.serving and bool(person.roles & TABLE[duty].roles)


def needs_two(duty: Duty) -> bool:
    """Whether a second person must confirm."""
    return bool(TABLE[duty].second)


def authorise(
    duty: Duty, person: Officer, second: Officer | None = None, *, made_by: Collection[str] = ()
) -> None:
    """Let the person do it, or refuse.

    `made_by` names those whose entries are judged; for a second reading, who made the first. A `second` person where
    none is asked for is held to nothing but serving. Raises `PersonDismissed`, `WrongRole`, `SameTeller`,
    `OwnEntry`, `SecondPersonMissing`, `SamePersonTwice`.
    """
    rule, act = TABLE[duty], Word(f"duty.{duty}")
    makers = {name.strip() for name in made_by}
    _serves(person)
    _has_role(person, rule.roles, act)
    if duty in _SECOND_READING and person.name.strip() in makers:
        raise SameTeller(name=person.name)
    _judges_others(person, rule, makers, act)
    if second is not None:
        _serves(second)
    if not rule.second:
        return
    if second is None:
        raise SecondPersonMissing(act=act, role=_first(rule.second))
    if second.name.strip() == person.name.strip():
        raise SamePersonTwice(name=person.name, act=act)
    _has_role(second, rule.second, act)
    _judges_others(second, rule, makers, act)


def appointable(
    name: str, roles: Collection[Role], candidates: Iterable[str], relations: Iterable[Relation]
) -> None:
    """Nobody counts or watches over their own election, nor a close relative's.

    Raises `CandidateAsOfficer`, `RelativeAsOfficer`.
    """
    if not COUNTING.intersection(roles):
        return
    standing = {candidate.strip() for candidate in candidates}
    if name.strip() in standing:
        raise CandidateAsOfficer(name=name.strip())
    relation = relation_of(name, standing, relations)
    if relation is not None:
        raise RelativeAsOfficer(
            name=name.strip(),
            candidate=relation.candidate.strip(),
            kinship=Word(f"kinship.{relation.kinship}"),
        )


def _serves(person: Officer) -> None:
    if not person.serving:
        raise PersonDismissed(name=person.name)


def _has_role(person: Officer, roles: frozenset[Role], act: Word) -> None:
    if not person.roles & roles:
        raise WrongRole(name=person.name, act=act, role=_first(roles))


def _judges_others(person: Officer, rule: Rule, makers: set[str], act: Word) -> None:
    if rule.others_work and person.name.strip() in makers:
        raise OwnEntry(name=person.name, act=act)


def _first(roles: frozenset[Role]) -> Word:
    """The role that a refusal names: the one nearest to the work."""
    return Word(f"role.{next(role for role in Role if role in roles)}")
