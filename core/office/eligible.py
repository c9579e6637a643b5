"""Whether a drafted contest may be fixed: its turn in the chain, who may stand, what the outcome before left open."""

from collections.abc import Iterable

from core.domain.enrolment import SlatePlace
from core.errors import Word
from core.errors.deputies import NomineeNoDeputy, TooFewNominees, TooManyNominees
from core.errors.procedure import (
    CandidatesNotTied,
    NothingToDraft,
    NotOnTheCommittee,
    SecretaryAlready,
    StillPending,
)
from core.office import applicants, drafts
from core.office.desk import Desk
from core.procedure import chain, nomination
from core.procedure.contest import State
from core.procedure.followups import FILLING, Held, elected, pending
from core.standing import held, rules_of
from core.store import kept, queries
from core.store.rows import ContestRow
from core.wording import word


def check(desk: Desk, row: ContestRow) -> None:
    """A first ballot of a chain waits for its turn; a follow-up is what its parent's outcome left open.

    Raises `StillPending`, `WaitingForSuperior`, `NothingToDraft`, `CandidatesNotTied`, `NotOnTheCommittee`,
    `SecretaryAlready`, `NomineeNoDeputy`, `TooManyNominees`, `TooFewNominees`, `IsWithdrawn`, `NotAccepted`.
    """
    if row.origin == "first" and row.office == "committee":
        _still_accepted(desk, row)
    if row.origin != "first":
        _owed(desk, row)
    _of_the_congress(desk, row)
    if not queries.meeting(desk.file, row.meeting).chained or row.office not in chain.OFFICES:
        return
    if row.origin == "first":
        _in_turn(desk, row)
    if row.office != "committee" and row.origin != "runoff":  # the tied stand again, whoever they are
        check_people(desk, row.meeting, row.office, (one.name for one in row.candidates))


def _owed(desk: Desk, row: ContestRow) -> None:
    kin = [held(one) for one in queries.contests(desk.file) if one.id != row.id]
    key = (row.origin, row.parent, row.part)
    item = next((one for one in pending(kin, row.root) if (one.kind, one.parent, one.part) == key), None)
    if item is None or (item.kind != "repeat" and item.seats != row.seats):
        raise NothingToDraft(title=row.title, kind=Word(f"kind.{row.origin}"))
    if item.kind == "runoff":
        tied = [one.name for one in drafts.standing(queries.contest(desk.file, row.parent), item)]
        given = [one.name for one in row.candidates]
        if set(tied) != set(given):
            raise CandidatesNotTied(given="、".join(given), tied="、".join(tied))


def _still_accepted(desk: Desk, row: ContestRow) -> None:
    """Candidates fixed from the recommendation may have stood back, or been struck by an objection, since."""
    fixed = {one.applicant for one in kept.rows(desk.file, SlatePlace)}
    for one in row.candidates:
        if one.id in fixed:
            applicants.require_accepted(desk, one.id)


def _of_the_congress(desk: Desk, row: ContestRow) -> None:
    """Chair and deputy chairs are deputies; as many stand as the differential allows (organic law, article 27)."""
    rules = rules_of(row).deputies
    filling = row.form in FILLING and row.origin != "runoff"
    if rules is None or not filling or row.office not in nomination.OFFICES:
        return
    office, number = Word(f"office.{row.office}"), len(row.candidates)
    least, most = nomination.range_of(row.office, row.seats, rules, row.form)
    if number > most:
        raise TooManyNominees(office=office, nominees=number, most=most, seats=row.seats)
    if number < least:
        raise TooFewNominees(office=office, nominees=number, least=least, seats=row.seats)
    if nomination.OFFICES[row.office].deputy:
        deputies = {one.row.name.strip() for one in queries.members(desk.file, row.meeting) if one.counts}
        for one in row.candidates:
            if one.name not in deputies:
                raise NomineeNoDeputy(name=one.name, office=office)


def _in_turn(desk: Desk, row: ContestRow) -> None:
    if row.office == "committee":
        for other in queries.contests(desk.file, row.meeting):
            same = other.office == "committee" and other.origin == "first" and other.id != row.id
            if same and other.state != State.DROPPED:
                raise StillPending(title=other.title, kind=Word("kind.first"))
        return
    step = drafts.ready(desk, row.meeting, drafts.next_in_chain(desk, row.meeting, without=row.id))
    if step.office != row.office:
        raise StillPending(title=word(f"contest.{step.office}"), kind=Word("kind.first"))


def check_people(desk: Desk, meeting: str, office: str, names: Iterable[str]) -> None:
    """Only committee members stand for secretary and deputy, and the secretary not for deputy.

    Raises `NotOnTheCommittee`, `SecretaryAlready`.
    """
    kin = [held(one) for one in queries.contests(desk.file, meeting)]
    members, secretary = _sitting(kin, "committee"), _sitting(kin, "secretary")
    for name in names:
        if name not in members:
            raise NotOnTheCommittee(name=name)
        if office == "deputy_secretary" and name in secretary:
            raise SecretaryAlready(name=name)


def _sitting(contests: Iterable[Held], office: str) -> set[str]:
    kin = tuple(contests)
    roots = [one.root for one in kin if one.office == office and one.origin == "first"]
    return {name for root in roots for name in elected(kin, root)}
