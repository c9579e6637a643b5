"""Questions to the superior body, and its replies: the meeting stops until one is recorded."""

from collections.abc import Mapping, Sequence

from core.errors import Word
from core.errors.procedure import Missing, NoOpenQuestion, NotOnTheCommittee
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.procedure import chain
from core.procedure.followups import elected
from core.standing import held
from core.store import queries


def replies(desk: Desk, meeting: str) -> Mapping[str, chain.Reply]:
    """The replies so far, by matter."""
    return {
        row.matter: chain.Reply("replace" if row.decision == "replace" else "go_on", row.reply_people)
        for row in queries.instructions(desk.file, meeting)
        if row.decision
    }


def ask(desk: Desk, meeting: str, stop: chain.Stop, *, by: str) -> Recorded:
    """Record that the superior body is asked. Raises `NoSuchMeeting`, `NoOpenQuestion` where it was asked already."""
    queries.meeting(desk.file, meeting)
    if any(row.matter == stop.matter for row in queries.instructions(desk.file, meeting)):
        raise NoOpenQuestion(matter=stop.matter)
    return desk.record(ev.InstructionsRequested(meeting=meeting, matter=stop.matter, people=stop.people), by)


def reply(
    desk: Desk, meeting: str, matter: str, *, people: Sequence[str], document: str, date: str, by: str
) -> Recorded:
    """Record the reply: go on with those left, or, where `people` are named, with them in addition.

    Raises `NoOpenQuestion` where nothing was asked, `Missing` without the reply's number or where nobody is left to
    stand and nobody is named, `NotOnTheCommittee` for a replacement that the meeting did not elect.
    """
    if not any(row.matter == matter for row in queries.instructions(desk.file, meeting)):
        raise NoOpenQuestion(matter=matter)
    named = tuple(said(name, "what.people") for name in people)
    if matter == "secretary_none" and not named:
        raise Missing(what=Word("what.people"))
    kin = [held(row) for row in queries.contests(desk.file, meeting)]
    members = {name for one in kin if one.office == "committee" for name in elected(kin, one.root)}
    for name in named:
        if name not in members:
            raise NotOnTheCommittee(name=name)
    event = ev.SuperiorReplied(
        meeting=meeting,
        matter=matter,
        decision="replace" if named else "go_on",
        people=named,
        document=said(document, "what.document"),
        date=date,
    )
    return desk.record(event, by)
