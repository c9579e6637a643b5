"""Appointments after the elections, held to the law; and the three disclosures."""

import datetime as dt

from core.domain.crossing import Appointment, Disclosure
from core.errors import Word
from core.errors.outcome import (
    AlreadyHolds,
    DisclosureTooEarly,
    NoSuchAppointment,
    NoSuchPost,
    NotADay,
    PostBarred,
)
from core.journal import crossing_events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure.crossing import Check, Holding, barred
from core.procedure.posts import Post, bar
from core.store import kept
from core.summary.disclosures import DisclosureKind, waits_for
from core.summary.holders import all_holdings, deputies, posts
from core.summary.people import People


def appoint(
    desk: Desk, *, person: str, post: str, document: str, date: str, by: str, applicant: str = ""
) -> Recorded:
    """Somebody holds a post from now on, by the superior body's or the committee's document.

    A post that comes with one they were elected to (executive deputy mayor: deputy mayor) keeps that election as its
    basis; so does a document for a post that they were elected to. Raises `Missing`, `NotADay`, `NoTermChange`,
    `NoSuchPost`, `AlreadyHolds`, `PostBarred` with the bar in words and its article.
    """
    name, people = said(person, "what.name"), People(desk.file)
    key, found = people.applicant(name, applicant), all_holdings(desk.file, people)
    catalogue = {one.key: one for one in posts(desk.file)}
    if post not in catalogue:
        raise NoSuchPost(post=post)
    who = key or name
    mine = {one.post: one for one in found if one.who == who}
    _refuse_again(mine.get(post), catalogue[post])
    basis = next((mine[one].basis for one in (post, catalogue[post].includes) if one in mine), "")
    if post not in mine:
        new = Holding(name, key, post, basis)
        _refuse(barred(tuple(catalogue.values()), found, new, deputies(desk.file)), name, catalogue[post])
    row = Appointment(
        id=kept.next_id(desk.file, Appointment, "t"),
        person=name,
        applicant=key,
        post=post,
        organ=catalogue[post].organ,
        basis=basis,
        document=said(document, "what.document"),
        date=_day(date),
    )
    return desk.record(ev.AppointmentRecorded(row=row), by)


def _refuse_again(held: Holding | None, post: Post) -> None:
    if held is not None and held.appointment:
        raise AlreadyHolds(person=held.person, post=post.zh)


def _refuse(check: Check | None, name: str, post: Post) -> None:
    if check is not None:
        rule = bar(check.bar)
        raise PostBarred(person=name, post=post.zh, rule=rule.zh.rstrip("。"), article=rule.article)


def withdraw(desk: Desk, appointment: str, *, reason: str, by: str) -> Recorded:
    """Take an appointment back: recorded by mistake, or resigned. Raises `NoSuchAppointment`, `Missing`."""
    if kept.row(desk.file, Appointment, id=appointment) is None:
        raise NoSuchAppointment(appointment=appointment)
    return desk.record(ev.AppointmentWithdrawn(id=appointment, reason=said(reason, "what.reason")), by)


def disclose(desk: Desk, kind: DisclosureKind, *, date: str, place: str, by: str) -> Recorded:
    """One of the three disclosures is hung out; it tells all that the journal holds up to now.

    Raises `DisclosureTooEarly` while a stage that it tells of is not closed, `NotADay`, `Missing`.
    """
    stage = waits_for(desk.file, kind)
    if stage is not None:
        raise DisclosureTooEarly(disclosure=Word(f"disclosure.{kind}"), stage=Word(f"stage.{stage}"))
    row = Disclosure(kind=kind, date=_day(date), place=said(place, "outcome.place"), seq=desk.file.seq)
    return desk.record(ev.DisclosurePosted(row=row), by)


def _day(text: str) -> str:
    """A whole date. Raises `NotADay`."""
    day = said(text, "outcome.day")
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        raise NotADay(given=day) from None
