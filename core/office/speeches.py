"""Candidacy speeches and the questions after them, as timed (procedure, section 1.8: at most ten minutes each)."""

from collections.abc import Sequence
from typing import Final, Literal

from core.domain.enrolment import Speech
from core.errors import Word
from core.errors.enrolment import NotStanding
from core.errors.procedure import NotANumber
from core.journal import enrolment_events as ee
from core.office.desk import Desk, Recorded, said
from core.store import kept, queries

ALLOWED: Final = 600
"""Seconds that a candidacy speech may take."""

Part = Literal["speech", "questions"]


def hold(
    desk: Desk,
    contest: str,
    *,
    person: str,
    part: Part,
    seconds: int,
    by: str,
    allowed: int = ALLOWED,
) -> Recorded:
    """A speech, or the questions after it, came to an end. Who spoke again has both times kept.

    Raises `NoSuchContest`, `Missing`, `NotStanding` for somebody who is no candidate of the contest, `NotANumber`
    below one second.
    """
    row = queries.contest(desk.file, contest)
    name = said(person, "what.person")
    if name not in {one.name for one in row.candidates}:
        raise NotStanding(name=name, title=row.title)
    for number in (seconds, allowed):
        if number < 1:
            raise NotANumber(what=Word("what.seconds"), given=number, least=1)
    speech = Speech(
        id=kept.next_id(desk.file, Speech, "s"),
        meeting=row.meeting,
        contest=contest,
        person=name,
        part=part,
        seconds=seconds,
        allowed=allowed,
    )
    return desk.record(ee.SpeechHeld(row=speech), by)


def held(desk: Desk, contest: str) -> Sequence[Speech]:
    """The speeches of a contest so far, in their order."""
    return kept.rows(desk.file, Speech, contest=contest)
