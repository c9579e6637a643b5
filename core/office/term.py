"""Opening a term change and its meetings."""

from typing import Final, Literal, NamedTuple

from core.errors import Word
from core.errors.procedure import NameTaken
from core.journal import events as ev
from core.office.desk import Desk, Recorded, said
from core.roster.strokes import parse_strokes
from core.rules.loading import load_rule_set
from core.rules.ruleset import RuleSet
from core.store import queries


class Template(NamedTuple):
    """What a new file starts from: a body, its rule set, and whether the seed's three elections are chained."""

    body: Literal["party_congress", "peoples_congress", "recommendation", "single"]
    rules: str
    chained: bool
    name_order: Literal["party", "congress"]


TEMPLATES: Final[dict[str, Template]] = {
    "xianan-2003": Template("party_congress", "xianan-2003", True, "party"),
    "party-2020": Template("party_congress", "party-2020", False, "party"),
    "party-1990": Template("party_congress", "party-1990", False, "party"),
    "district-office": Template("party_congress", "xianan-2003", True, "party"),
    "peoples-congress-2022": Template("peoples_congress", "peoples-congress-2022", False, "congress"),
    "recommendation": Template("recommendation", "recommendation", False, "party"),
    "single": Template("single", "party-2020", False, "party"),
}


def open_meeting(
    desk: Desk, *, meeting: str, title: str, template: str, by: str, rules: RuleSet | None = None
) -> Recorded:
    """A meeting after a template; other rules may be given.

    Raises `Missing`, `NameTaken` where the file has a meeting of that key, and what the desk raises.
    """
    shape = TEMPLATES[template]
    if any(one.id == meeting for one in queries.meetings(desk.file)):
        raise NameTaken(what=Word("what.meeting"), name=meeting)
    event = ev.MeetingOpened(
        meeting=meeting,
        body=shape.body,
        title=said(title, "what.title"),
        chained=shape.chained,
        name_order=shape.name_order,
        rules=(rules or load_rule_set(shape.rules)).to_data(),
    )
    return desk.record(event, by)


def change_measures(desk: Desk, meeting: str, *, rules: RuleSet, approved_by: str, by: str) -> Recorded:
    """Other measures for the contests drafted from now on; contests already drafted keep theirs."""
    queries.meeting(desk.file, meeting)
    event = ev.MeasuresChanged(
        meeting=meeting, rules=rules.to_data(), approved_by=said(approved_by, "what.approved_by")
    )
    return desk.record(event, by)


def learn_strokes(desk: Desk, *, character: str, strokes: str, by: str) -> Recorded:
    """Remember the strokes of a character that the table lacks, as typed. Raises `BadStrokes`."""
    return desk.record(ev.StrokesLearned(character=character, strokes=parse_strokes(strokes)), by)
