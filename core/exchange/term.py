"""The whole term change of a file as plain JSON data: frame, people, register, recommendation, posts, outcome."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

import msgspec

from core.counting.matrix import Matrix, Sum
from core.domain import applicants as ap
from core.domain import crossing, deputies, enrolment, term
from core.errors import CodedError
from core.journal import deputy_events as de
from core.journal import events as ev
from core.office import applicants, conditions, progress, register
from core.office.deputies import has_deputies, report
from core.office.desk import Desk
from core.office.recommendation import meeting_of
from core.procedure.crossing import Table
from core.procedure.register import Totals
from core.procedure.stages import Standing
from core.standing import recommended
from core.store import kept, queries, trail
from core.store.file import ElectionFile
from core.summary import disclosures, holders
from core.summary.upshot import sheet

Data = dict[str, Any]
ROLL: Final = tuple(
    one.kind
    for one in (ev.RollImported, ev.MemberAdded, ev.MemberChanged, ev.MemberRemoved, de.DeputyStandingChanged)
)
SHARES: Final = ("women", "non_party", "college", "young", "reelected")


def whole_term(desk: Desk) -> Data | None:
    """All of it; None where the file carries single elections alone. Raises `DamagedFile`.

    A people's congress by itself, without a posts plan, is told too: deputies, nominations, rounds. What needs the plan
    (who holds which posts, the outcome) is null or refused then.
    """
    file = desk.file
    plan = kept.row(file, term.PostsPlan, id="plan")
    if plan is None and not any(map(has_deputies, queries.meetings(file))):
        return None
    table = holders.crossing(file) if plan else None
    return {
        "plan": plain(plan) if plan else None,
        "stages": [_stage(one) for one in progress.standing_stages(desk)],
        "establishment": _all(file, term.Cadre),
        "given_up": [one.name for one in applicants.given_up(desk)],
        "conditions": _all(file, ap.Condition),
        "applicants": _applicants(desk),
        "notices": _all(file, ap.Notice),
        "objections": _all(file, ap.Objection),
        "assessments": _all(file, ap.Assessment),
        "register": _register(desk),
        "recommendation": _recommendation(desk),
        "slate": _all(file, enrolment.SlatePlace),
        "speeches": _all(file, enrolment.Speech),
        "approvals": _all(file, enrolment.Approval),
        "deputies": _all(file, deputies.DeputyStanding),
        "credentials": list(_credentials(file)),
        "nominations": _all(file, deputies.Nomination),
        "rounds": _all(file, deputies.Round),
        "appointments": _all(file, crossing.Appointment),
        "placements": _all(file, term.Placement),
        "crossing": _crossing(table) if table else None,
        "vacancies": [_vacancy(one, table) for one in kept.rows(file, crossing.Vacancy)] if table else [],
        "disclosures": _disclosures(file),
        "outcome": _outcome(file),
    }


def plain(row: msgspec.Struct) -> Data:
    """A record as JSON data."""
    found: Data = msgspec.to_builtins(row)
    return found


def _all(file: ElectionFile, kind: type[msgspec.Struct]) -> list[Data]:
    return [plain(row) for row in kept.rows(file, kind)]


def _stage(one: Standing) -> Data:
    """A stage with its days, how it stands today, and what keeps it, or the stage before it, open."""
    matter = one.matter
    return {
        **plain(one.stage),
        "state": one.state,
        "open": None
        if matter is None
        else {"code": matter.code, "number": matter.number, "until": matter.until},
        "after": one.after,
    }


def _credentials(file: ElectionFile) -> Iterator[Data]:
    """The deputies of each people's congress on the day on which a roll was changed last."""
    changed = trail.latest(file, ROLL)
    for meeting in queries.meetings(file):
        if changed is None or not has_deputies(meeting):
            continue
        figures = report(file, meeting.id, on=changed.at[:10])
        shares = {name: getattr(figures, name) for name in SHARES}
        yield {
            "meeting": meeting.id,
            "on": changed.at[:10],
            "deputies": figures.deputies,
            **{name: {"number": one.number, "share": str(one.share)} for name, one in shares.items()},
            "undated": figures.undated,
        }


def _applicants(desk: Desk) -> list[Data]:
    steps = applicants.vettings(desk)
    photos = {one.applicant: one.media for one in kept.rows(desk.file, ap.Photo)}
    accepted = {one.id for one in applicants.accepted(desk)}
    found = []
    for one in kept.rows(desk.file, ap.Applicant):
        held = {test.condition.id: test.finding for test in conditions.held_to(desk, one)}
        vetting = {
            step: plain(steps[one.id, step]) for step in ("township", "district") if (one.id, step) in steps
        }
        own = {"photo": photos.get(one.id), "met": held, "vetting": vetting, "accepted": one.id in accepted}
        found.append({**plain(one), **own})
    return found


def _register(desk: Desk) -> Data:
    by_unit, together = register.totals(desk)
    units = kept.rows(desk.file, enrolment.Unit)
    return {
        "units": [{**plain(one), **_totals(by_unit[one.id])} for one in units],
        **_totals(together),
        "undecided": len(register.undecided(desk)),
        "namesakes": _all(desk.file, enrolment.NamesakePair),
    }


def _totals(totals: Totals) -> Data:
    return {
        "members": totals.members,
        "mass": totals.mass,
        "all": totals.all,
        "away": totals.away,
        "comes": totals.comes,
        "cannot": totals.cannot,
        "unreached": totals.unreached,
        "grounds": dict(totals.grounds),
    }


def _recommendation(desk: Desk) -> Data | None:
    """The township's table; None before it is opened."""
    meeting = meeting_of(desk)
    if not meeting:
        return None
    found = recommended(desk.file, meeting)
    return {
        "meeting": meeting,
        "complete": found.complete,
        **_numbers(found),
        "ballots": [
            {
                "contest": one.contest,
                "unit": one.unit,
                "name": one.name,
                "voters": one.voters,
                "status": str(one.status),
                "entitled": one.entitled,
                "present": one.present,
                "issued": one.issued,
                "collected": one.collected,
                "valid": one.valid,
                "invalid": one.invalid,
            }
            for one in found.ballots
        ],
        "people": [
            {
                "id": line.id,
                "name": line.name,
                "members": _sum(line.members),
                "mass": _sum(line.mass),
                "all": _sum(line.all),
                "by_ballot": dict(line.cells),
            }
            for line in found.lines
        ],
    }


def _numbers(found: Matrix) -> Data:
    numbers = found.numbers()
    return {
        "entitled": numbers.entitled,
        "present": numbers.present,
        "turnout": _share(numbers.turnout),
        "valid": numbers.valid,
        "invalid": numbers.invalid,
    }


def _sum(one: Sum) -> Data:
    return {"votes": one.votes, "share": _share(one.share), "rank": one.rank}


def _share(share: Fraction | None) -> str | None:
    """A share as the fraction it is."""
    return None if share is None else str(share)


def _crossing(table: Table) -> Data:
    posts = table.by_key
    return {
        "people": [
            {
                "person": one.person,
                "applicant": one.applicant or None,
                "posts": [
                    {
                        "post": held.post,
                        "title": posts[held.post].zh,
                        "title_en": posts[held.post].en,
                        "organ": posts[held.post].organ,
                        "elected_by": held.basis or None,
                        "document": held.document or None,
                    }
                    for held in one.holdings
                ],
                "checks": {check.bar: check.status for check in one.checks},
            }
            for one in table.people
        ],
        "open": [{"post": one.post, "places": one.places, "held": one.held} for one in table.open],
    }


def _vacancy(one: crossing.Vacancy, table: Table) -> Data:
    """Somebody who left, with what the posts are called."""
    titles = {key: {"title": post.zh, "title_en": post.en} for key, post in table.by_key.items()}
    ended = [
        {"post": each.post, **titles.get(each.post, {"title": each.post, "title_en": each.post})}
        for each in one.ended
    ]
    return {**plain(one), "ended": ended}


def _disclosures(file: ElectionFile) -> list[Data]:
    return [
        {
            "kind": one.kind,
            "posted": plain(one.posted) if one.posted else None,
            "waits_for": one.waits_for,
        }
        for one in disclosures.states(file)
    ]


def _outcome(file: ElectionFile) -> Data:
    """The outcome sheet, or the code of what keeps it from being told."""
    try:
        found = sheet(file)
    except CodedError as problem:
        return {"refused": problem.code}
    figures = {**found.upshot.to_data(), **found.upshot.derived()}
    told = {name: number if isinstance(number, int) else float(number) for name, number in figures.items()}
    return {**told, "unplaced": list(found.unplaced), "open_posts": list(found.open_posts)}
