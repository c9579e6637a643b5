"""Readers of the papers about congresses: credentials, nominations, appraisals, approvals."""

from core.counting.appraisal import summary
from core.domain.deputies import DeputyStanding, Nomination
from core.domain.enrolment import Approval
from core.journal import deputy_events as de
from core.journal import enrolment_events as ee
from core.journal import events as ev
from core.procedure.credentials import credentials as figures
from core.reports.rows.congress import (
    AppraisalRow,
    AppraisalTable,
    ApprovalList,
    ApprovalRow,
    Credentials,
    CredentialShare,
    NominationList,
    NominationRow,
)
from core.reports.whole.source import Source
from core.standing import contest_of, outcome_of
from core.store import kept, queries
from core.store.rows import ContestRow, MeetingRow, MemberRow

ROLL = (ev.RollImported, ev.MemberAdded, ev.MemberChanged, ev.MemberRemoved, de.DeputyStandingChanged)
NOMINATING = (de.NominationFiled, de.NominationWithdrawn)
CONGRESSES = ("party_congress", "peoples_congress")


def credentials(source: Source, number: str) -> tuple[Credentials, ...]:
    """A report for each congress that has a roll."""
    found = []
    for meeting in queries.meetings(source.file):
        people = [one for one in queries.members(source.file, meeting.id) if _deputy(one)]
        if meeting.body in CONGRESSES and people:
            found.append(_credentials(source, number, meeting, people))
    return tuple(found)


def _deputy(one: MemberRow) -> bool:
    return one.row.entitled and not one.row.observer


def _credentials(source: Source, number: str, meeting: MeetingRow, people: list[MemberRow]) -> Credentials:
    frame = source.frame(number, ROLL, meeting)
    standing = {one.member: one for one in kept.rows(source.file, DeputyStanding, meeting=meeting.id)}
    named = {
        kind: tuple(
            (one.row.name, standing[one.id].reason) for one in people if _is(standing.get(one.id), kind)
        )
        for kind in ("terminated", "suspended")
    }
    valid = [one for one in people if not _is(standing.get(one.id), "terminated")]
    shares = figures((one.row for one in valid), frame.day.isoformat())
    told = {
        "women": shares.women.number,
        "nonparty": shares.non_party.number,
        "nation": sum(bool(one.row.nation) and one.row.nation not in ("汉族", "汉") for one in valid),
        "college": shares.college.number,
        "young": shares.young.number,
        "reelected": shares.reelected.number,
    }
    return Credentials(
        frame=frame,
        enrolled=len(people),
        terminated=named["terminated"],
        suspended=named["suspended"],
        valid=len(valid),
        units=len({one.row.delegation or one.row.unit for one in people}),
        shares=tuple(
            CredentialShare(key, number) for key, number in told.items() if number or key == "women"
        ),
    )


def _is(standing: DeputyStanding | None, kind: str) -> bool:
    return standing is not None and standing.standing == kind


def nominations(source: Source, number: str) -> tuple[NominationList, ...]:
    """A list for each meeting in which somebody was nominated."""
    found = []
    for meeting in queries.meetings(source.file):
        rows = kept.rows(source.file, Nomination, meeting=meeting.id)
        if rows:
            names = {one.id: one.row.name for one in queries.members(source.file, meeting.id)}
            order = list(dict.fromkeys(row.office for row in rows))
            rows = tuple(sorted(rows, key=lambda row: order.index(row.office)))
            frame = source.frame(number, NOMINATING, meeting)
            found.append(NominationList(frame, tuple(_nomination(source, row, names) for row in rows)))
    return tuple(found)


def _nomination(source: Source, row: Nomination, names: dict[str, str]) -> NominationRow:
    t = source.t
    remark = t("nomination_withdrawn", reason=row.withdrawn) if row.withdrawn else ""
    motion = t("nomination_recall") if row.motion == "recall" else ""
    return NominationRow(
        office=t.term(f"office.{row.office}", row.office),
        name=row.name,
        gender=source.gender(row.gender),
        presidium=row.proposed_by == "presidium",
        supporters=tuple(names.get(key, key) for key in row.deputies),
        date=source.day(row.date),
        remark=t.joined(motion, remark),
    )


def appraisals(source: Source, number: str) -> tuple[AppraisalTable, ...]:
    """A table for each appraisal that is counted and checked."""
    return tuple(_appraisal(source, number, row) for row in appraised(source))


def appraised(source: Source) -> tuple[ContestRow, ...]:
    """The appraisals whose count is checked."""
    return tuple(
        row for row in queries.contests(source.file) if row.form == "appraisal" and row.outcome is not None
    )


def _appraisal(source: Source, number: str, row: ContestRow) -> AppraisalTable:
    outcome = outcome_of(source.file, row)
    papers = outcome.ballots if outcome else None
    marks = outcome.candidates if outcome else ()
    valid = papers.valid if papers else 0
    found = summary(contest_of(row), marks, valid) if marks else ()
    meeting = queries.meeting(source.file, row.meeting)
    return AppraisalTable(
        frame=source.frame(number, (ev.CountChecked,), meeting),
        grades=tuple(one.label for one in found[0].grades) if found else (),
        rows=tuple(
            AppraisalRow(one.name, tuple(given.votes for given in one.grades), one.unmarked + one.unreadable)
            for one in found
        ),
        issued=papers.issued if papers else 0,
        collected=papers.collected if papers else 0,
        valid=valid,
        invalid=papers.invalid if papers else 0,
    )


def approvals(source: Source, number: str) -> ApprovalList:
    """Every approval of a result, in the order in which they came."""
    titles = {row.id: row.title for row in queries.contests(source.file)}
    rows = [
        ApprovalRow(
            titles.get(one.contest, one.contest),
            one.people,
            one.document,
            source.day(one.date),
            one.approved_by,
        )
        for one in kept.rows(source.file, Approval)
    ]
    return ApprovalList(source.frame(number, (ee.ResultApproved,)), tuple(rows))
