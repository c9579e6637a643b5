"""Vetting in two steps: the township committee checks, the district's organisation department decides."""

from typing import Literal

from core.domain.applicants import Vetting, VettingStep
from core.errors import Word
from core.errors.frame import DistrictDecided, ReasonForUnmet, TownshipFirst
from core.journal import applicant_events as ae
from core.office.applicants import standing, vettings
from core.office.conditions import held_to
from core.office.days import day_of
from core.office.desk import Desk, Recorded, said
from core.office.stages import require_open
from core.wording import word


def vet(
    desk: Desk,
    applicant: str,
    step: VettingStep,
    decision: Literal["accepted", "rejected"],
    *,
    decided_by: str,
    date: str,
    reason: str = "",
    by: str,
) -> Recorded:
    """One step for one applicant, decided or decided anew (procedure, section 1.3).

    A rejection needs a reason, and so does accepting somebody who does not meet a condition. Raises
    `NoSuchApplicant`, `IsWithdrawn`, `StageIsClosed`, `TownshipFirst`, `DistrictDecided`, `ReasonForUnmet`,
    `Missing`, `NotADay`.
    """
    require_open(desk, "vetting")
    row, steps = standing(desk, applicant), vettings(desk)
    decided = steps.get((applicant, "district"))
    if step == "district" and (applicant, "township") not in steps:
        raise TownshipFirst(name=row.name)
    if step == "township" and decided is not None:
        raise DistrictDecided(name=row.name, decision=Word(f"vetted.{decided.decision}"), date=decided.date)
    why = said(reason, "what.reason") if decision == "rejected" else reason.strip()
    unmet = [one.condition for one in held_to(desk, row) if one.finding == "not_met"]
    if unmet and not why:
        shown = "、".join(f"{word(f'condition.{one.kind}')} {one.value}".strip() for one in unmet)
        raise ReasonForUnmet(name=row.name, condition=shown, unmet=len(unmet))
    made = Vetting(
        applicant=applicant,
        step=step,
        decision=decision,
        reason=why,
        decided_by=said(decided_by, "what.decided_by"),
        date=day_of(date),
    )
    return desk.record(ae.VettingDecided(row=made), by)
