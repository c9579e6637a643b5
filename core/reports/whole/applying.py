"""Readers of the papers about people: applications, vetting, notices, candidates."""

from collections import Counter
from typing import cast

from core.domain.applicants import Applicant, Condition, Notice
from core.domain.term import Cadre
from core.journal import applicant_events as ae
from core.journal import enrolment_events as ee
from core.journal import term_events as te
from core.reports.model import NameOrder
from core.reports.rows.applications import (
    Forms,
    PublicNotice,
    Sheets,
    Standing,
    VettingList,
    VettingRow,
)
from core.reports.rows.congress import SlateList, SlateRow
from core.reports.whole.source import Source
from core.rules.conditions import judge
from core.store import kept, trail

APPLYING = (ae.ApplicantEntered, ae.ApplicantsImported, ae.ApplicantWithdrawn, ae.PhotoAttached)
VETTING = (*APPLYING, ae.VettingDecided, ae.ConditionsSet, ae.ObjectionSettled)
BY_STROKES: NameOrder = "strokes"


def form(source: Source, number: str) -> Forms:
    """The empty form, with the conditions below."""
    return Forms(source.frame(number, (te.PostsPlanned, ae.ConditionsSet)), (), conditions(source))


def forms(source: Source, number: str) -> Forms:
    """Everybody's form."""
    people = tuple(source.person(one, photo=True) for one in source.applicants.values())
    return Forms(source.frame(number, (*APPLYING, ae.ConditionsSet)), people, conditions(source))


def conditions(source: Source) -> tuple[str, ...]:
    """The conditions of office in words, with who is exempt."""
    return tuple(_condition(source, one) for one in source.conditions)


def _condition(source: Source, one: Condition) -> str:
    t = source.t
    said = {
        "born_on_or_after": lambda: t("condition_born", date=source.day(one.value)),
        "schooling": lambda: t("condition_schooling", level=one.value),
        "party_member": lambda: t("condition_member"),
        "service_years": lambda: t("condition_years", years=one.value),
    }[one.kind]()
    if not one.exempt:
        return said
    return t(
        "condition_exempt",
        condition=said,
        sources=t.listed([t.term(f"source.{key}", key) for key in one.exempt]),
    )


def vetting(source: Source, number: str) -> VettingList:
    """Every applicant with what was found and decided; those who had to apply and did not."""
    people = tuple(source.applicants.values())
    rows = tuple(_vetted(source, one, place) for place, one in enumerate(people, start=1))
    totals = Counter(row.standing for row in rows)
    order: tuple[Standing, ...] = ("accepted", "rejected", "pending", "withdrawn")
    return VettingList(
        frame=source.frame(number, VETTING),
        conditions=tuple(source.t(f"condition_short_{one.kind}") for one in source.conditions),
        rows=rows,
        totals={key: totals[key] for key in order},
        given_up=_given_up(source),
    )


def _vetted(source: Source, one: Applicant, place: int) -> VettingRow:
    plan = source.plan
    as_of = (plan.as_of if plan else "") or source.term.opened_at[:10]
    steps = {step: source.vettings.get((one.id, step)) for step in ("township", "district")}
    words = {step: source.t(f"decision_{found.decision}") if found else "" for step, found in steps.items()}
    reasons = [found.reason for found in steps.values() if found and found.decision == "rejected"]
    if one.id in source.struck:
        reasons.append(source.struck[one.id].reason)
    return VettingRow(
        number=place,
        person=source.person(one),
        checks=tuple(judge(condition, one, as_of) for condition in source.conditions),
        standing=cast("Standing", source.standing(one)),
        township=words["township"],
        district=words["district"],
        reason=one.withdrawn or "；".join(dict.fromkeys(reason for reason in reasons if reason)),
    )


def _given_up(source: Source) -> tuple[str, ...]:
    """Incumbents and those sent out who did not apply, neither by key nor by name (procedure, section 1.2)."""
    applied = {one.cadre for one in source.applicants.values()}
    names = {one.name for one in source.applicants.values() if not one.cadre}
    return tuple(
        one.name
        for one in kept.rows(source.file, Cadre)
        if (one.level == "leader" or one.dispatched) and one.id not in applied and one.name not in names
    )


def notices(source: Source, number: str, kind: str) -> tuple[PublicNotice, ...]:
    """What was hung out of one kind, each with the people it is about."""
    if kind == "applicants":
        people = source.accepted()
    else:
        people = tuple(
            source.applicants[row.applicant] for row in source.slate if row.applicant in source.applicants
        )
    frame = source.frame(number, (ae.NoticePosted,))
    return tuple(
        PublicNotice(
            frame=frame,
            kind=one.kind,
            start=source.day(one.start),
            until=source.day(one.until),
            place=one.place,
            text=one.text,
            people=tuple(source.person(person) for person in people),
            organ=source.organ,
        )
        for one in kept.rows(source.file, Notice)
        if one.kind == kind
    )


def slate(source: Source, number: str) -> SlateList:
    """The candidates as fixed."""
    found = trail.latest(source.file, (ee.SlateFixed.kind,))
    event = found.event if found else None
    fixed = event if isinstance(event, ee.SlateFixed) else None
    rows = tuple(
        SlateRow(
            source.person(_applicant(source, row.applicant, row.name)),
            row.place,
            row.votes,
            row.rank,
            row.reason,
        )
        for row in source.slate
    )
    return SlateList(
        frame=source.frame(number, (ee.SlateFixed,)),
        rows=rows,
        seats=source.plan.elected if source.plan else len(rows),
        decided_by=fixed.decided_by if fixed else "",
        document=fixed.document if fixed else "",
        date=source.day(fixed.date) if fixed else "",
        order=BY_STROKES,
    )


def sheets(source: Source, number: str) -> Sheets:
    """A CV for each candidate."""
    people = tuple(
        source.person(_applicant(source, row.applicant, row.name), photo=True) for row in source.slate
    )
    return Sheets(source.frame(number, (ee.SlateFixed, ae.PhotoAttached)), people)


def _applicant(source: Source, key: str, name: str) -> Applicant:
    return source.applicants.get(key) or Applicant(id=key, name=name)
