"""Posts that somebody leaves after the term change: resigned, moved away, removed, or died. They are open again."""

from core.domain.crossing import EndedPost, Leaving, Vacancy
from core.errors.outcome import LeavesInFuture, NoSuchVacancy, NotHeld
from core.journal.crossing_events import PostVacated, VacancyWithdrawn
from core.office.days import day_of, today
from core.office.desk import Desk, Recorded, said
from core.procedure.crossing import Holding, leaving
from core.store import kept
from core.summary.holders import posts, with_included
from core.summary.people import People


def vacate(
    desk: Desk,
    *,
    person: str,
    post: str = "",
    cause: Leaving,
    reason: str,
    accepted_by: str,
    date: str,
    by: str,
    document: str = "",
    applicant: str = "",
) -> Recorded:
    """Somebody leaves a post with whatever comes with it, or without `post` all they hold: a by-election may fill it.

    The congress, or between its sessions its presidium, accepts the resignation of whom it elected; the superior body
    that of party posts: `accepted_by` says who did. Raises `Missing`, `NotADay`, `LeavesInFuture`, `NoTermChange`,
    `NotHeld`.
    """
    name = said(person, "what.name")
    gone, day = _given_up(desk, name, applicant, post), day_of(date)
    if day > today(desk):
        raise LeavesInFuture(given=day, today=today(desk))
    row = Vacancy(
        id=kept.next_id(desk.file, Vacancy, "v"),
        person=name,
        applicant=gone[0].applicant,
        ended=tuple(map(_ended, gone)),
        cause=cause,
        reason=said(reason, "what.reason"),
        accepted_by=said(accepted_by, "what.accepted_by"),
        document=document.strip(),
        date=day,
    )
    return desk.record(PostVacated(row=row), by)


def _given_up(desk: Desk, name: str, applicant: str, post: str) -> tuple[Holding, ...]:
    people, catalogue = People(desk.file), posts(desk.file)
    who = people.applicant(name, applicant) or name
    gone = leaving(catalogue, with_included(desk.file, people), who, post)
    if not gone or post not in {"", *(one.post for one in gone)}:
        titles = {one.key: one.zh for one in catalogue}
        raise NotHeld(person=name, post=titles.get(post, post) or "—")
    return gone


def _ended(one: Holding) -> EndedPost:
    return EndedPost(post=one.post, basis=one.basis, appointment=one.appointment)


def withdraw(desk: Desk, vacancy: str, *, reason: str, by: str) -> Recorded:
    """Take a vacancy back that was recorded by mistake. Raises `NoSuchVacancy`, `Missing`."""
    if kept.row(desk.file, Vacancy, id=vacancy) is None:
        raise NoSuchVacancy(vacancy=vacancy)
    return desk.record(VacancyWithdrawn(id=vacancy, reason=said(reason, "what.reason")), by)
