"""The conditions of office: announced, and each applicant held to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import structs

from core.domain.applicants import Applicant, Condition
from core.domain.term import PostsPlan
from core.errors import Word
from core.errors.frame import BadCondition, ConditionTwice
from core.journal import applicant_events as ae
from core.office.days import today
from core.office.desk import Desk, Recorded, said
from core.office.stages import require_open
from core.rules.conditions import Finding, bounds, judge, schooling_of
from core.store import kept


@dataclass(frozen=True, slots=True)
class Held:
    """What became of one condition for one applicant."""

    condition: Condition
    finding: Finding


def announce(desk: Desk, conditions: Iterable[Condition], *, document: str, by: str) -> Recorded:
    """The conditions, in place of all before, until the vetting by them is closed.

    Raises `Missing`, `BadCondition`, `ConditionTwice`, `StageIsClosed`.
    """
    require_open(desk, "vetting")
    rows = tuple(_checked(one) for one in conditions)
    keys: set[str] = set()
    for one in rows:
        if one.id in keys:
            raise ConditionTwice(key=one.id)
        keys.add(one.id)
    return desk.record(ae.ConditionsSet(rows=rows, document=said(document, "what.document")), by)


def _checked(row: Condition) -> Condition:
    value = row.value.strip()
    understood = {
        "born_on_or_after": bounds(value) is not None,
        "schooling": schooling_of(value) is not None,
        "party_member": not value,
        "service_years": value.isdecimal(),
    }
    if not understood[row.kind]:
        raise BadCondition(kind=Word(f"condition.{row.kind}"), value=value)
    return structs.replace(row, id=said(row.id, "what.condition"), value=value)


def conditions_of(desk: Desk) -> tuple[Condition, ...]:
    """The conditions now in force, in their order."""
    return kept.rows(desk.file, Condition)


def day_of_reckoning(desk: Desk) -> str:
    """The day on which ages and years are reckoned: that of the posts plan, today where it names none."""
    plan = kept.row(desk.file, PostsPlan, id="plan")
    return (plan.as_of if plan else "") or today(desk)


def held_to(desk: Desk, applicant: Applicant) -> tuple[Held, ...]:
    """Every condition for one applicant: met, not met, exempt, or unknown."""
    as_of = day_of_reckoning(desk)
    return tuple(Held(one, judge(one, applicant, as_of)) for one in conditions_of(desk))
