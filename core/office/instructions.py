"""Questions to the superior body, and its replies: the meeting stops until one is recorded."""

from collections.abc import Sequence
from typing import Literal

from core.errors import Word
from core.errors.procedure import Missing, NoOpenQuestion
from core.journal import events as ev
from core.office import drafts, eligible
from core.office.desk import Desk, Recorded, said
from core.procedure import chain
from core.store import queries


def ask(desk: Desk, meeting: str, stop: chain.Stop, *, by: str) -> Recorded:
    """Record that the superior body is asked what the chain stopped at.

    Raises `NoSuchMeeting`, `NoOpenQuestion` where the chain does not stop there or it was asked already.
    """
    asked = any(row.matter == stop.matter for row in queries.instructions(desk.file, meeting))
    if asked or drafts.next_in_chain(desk, meeting) != stop:
        raise NoOpenQuestion(matter=stop.matter)
    return desk.record(ev.InstructionsRequested(meeting=meeting, matter=stop.matter, people=stop.people), by)


def reply(
    desk: Desk, meeting: str, matter: str, *, people: Sequence[str], document: str, date: str, by: str
) -> Recorded:
    """Record the reply: go on with those left, or, where `people` are named, with them in addition.

    Raises `NoOpenQuestion` where nothing was asked, `Missing` without the reply's number or where nobody is left to
    stand and nobody is named, `NotOnTheCommittee` for a replacement that the meeting did not elect, `SecretaryAlready`.
    """
    if not any(row.matter == matter for row in queries.instructions(desk.file, meeting)):
        raise NoOpenQuestion(matter=matter)
    named = tuple(said(name, "what.people") for name in people)
    office = "secretary" if matter in chain.MATTERS["secretary"] else "deputy_secretary"
    eligible.check_people(desk, meeting, office, named)
    decision: Literal["go_on", "replace"] = "replace" if named else "go_on"
    then = drafts.next_in_chain(desk, meeting, {matter: chain.Reply(decision, named)})
    if isinstance(then, chain.Stop) and then.matter == matter:
        raise Missing(what=Word("what.people"))
    event = ev.SuperiorReplied(
        meeting=meeting,
        matter=matter,
        decision=decision,
        people=named,
        document=said(document, "what.document"),
        date=date,
    )
    return desk.record(event, by)
