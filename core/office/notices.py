"""Public notices, the objections they bring, and how each was settled."""

from typing import Literal

from core.domain.applicants import Applicant, Notice, Objection
from core.domain.enrolment import SlatePlace
from core.errors import Word
from core.errors.enrolment import NoSlate
from core.errors.frame import (
    BeforeNotice,
    DaysReversed,
    NobodyForNotice,
    NoSuchNotice,
    NoSuchObjection,
    SettledAlready,
)
from core.journal import applicant_events as ae
from core.office.applicants import accepted, applicant_of
from core.office.days import day_of
from core.office.desk import Desk, Recorded, said
from core.office.stages import require_open
from core.store import kept

NoticeKind = Literal["applicants", "candidates"]


def post_notice(
    desk: Desk,
    *,
    start: str,
    until: str,
    place: str,
    text: str = "",
    kind: NoticeKind = "applicants",
    by: str,
) -> Recorded:
    """A notice of the accepted applicants, or of the candidates (procedure, section 1.4).

    Raises `NotADay`, `DaysReversed`, `Missing`, `NobodyForNotice`, `StageIsClosed`, `NoSlate` for candidates before
    they are fixed.
    """
    first, last = day_of(start, "what.start"), day_of(until, "what.until")
    if last < first:
        raise DaysReversed(what=Word(f"notice.{kind}"), start=first, until=last)
    if kind == "applicants":
        require_open(desk, "notice")
        if not accepted(desk):
            raise NobodyForNotice(applicants=len(kept.rows(desk.file, Applicant)))
    elif not kept.rows(desk.file, SlatePlace):
        raise NoSlate
    row = Notice(
        id=kept.next_id(desk.file, Notice, "n"),
        kind=kind,
        start=first,
        until=last,
        place=said(place, "what.place"),
        text=text.strip(),
    )
    return desk.record(ae.NoticePosted(row=row), by)


def object_to(
    desk: Desk, notice: str, applicant: str, *, text: str, date: str, raised_by: str = "", by: str
) -> Recorded:
    """Somebody objects; who it was may stay unsaid.

    Raises `NoSuchNotice`, `NoSuchApplicant`, `Missing`, `NotADay`, `BeforeNotice`, `StageIsClosed`.
    """
    found = notice_of(desk, notice)
    applicant_of(desk, applicant)
    if found.kind == "applicants":
        require_open(desk, "notice")
    day = day_of(date)
    if day < found.start:
        raise BeforeNotice(day=day, start=found.start)
    row = Objection(
        id=kept.next_id(desk.file, Objection, "o"),
        notice=notice,
        applicant=applicant,
        text=said(text, "what.objection"),
        raised_by=raised_by.strip(),
        date=day,
    )
    return desk.record(ae.ObjectionReceived(row=row), by)


def settle(
    desk: Desk,
    objection: str,
    decision: Literal["upheld", "dismissed"],
    *,
    reason: str,
    settled_by: str,
    date: str,
    by: str,
) -> Recorded:
    """What came of an objection; one that is upheld takes the applicant out.

    Raises `NoSuchObjection`, `SettledAlready`, `Missing`, `NotADay`, `BeforeNotice`.
    """
    row = kept.row(desk.file, Objection, id=objection)
    if row is None:
        raise NoSuchObjection(objection=objection)
    if row.decision:
        raise SettledAlready(
            objection=objection, decision=Word(f"objection.{row.decision}"), settled_on=row.settled_on
        )
    day = day_of(date)
    if day < row.date:
        raise BeforeNotice(day=day, start=row.date)
    event = ae.ObjectionSettled(
        id=objection,
        decision=decision,
        reason=said(reason, "what.reason"),
        settled_by=said(settled_by, "what.settled_by"),
        settled_on=day,
    )
    return desk.record(event, by)


def notices(desk: Desk) -> tuple[Notice, ...]:
    """Every notice in the order in which they were hung out."""
    return kept.rows(desk.file, Notice)


def notice_of(desk: Desk, notice: str) -> Notice:
    """One notice. Raises `NoSuchNotice`."""
    row = kept.row(desk.file, Notice, id=notice)
    if row is None:
        raise NoSuchNotice(notice=notice)
    return row


def open_objections(desk: Desk) -> tuple[Objection, ...]:
    """Objections that wait for their settlement."""
    return kept.rows(desk.file, Objection, decision="")
