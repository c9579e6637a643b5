"""The people's congress of a township: chair, mayor and deputy mayors in one round, each counted apart."""

from typing import Final

from core.domain.roll import RollRow
from core.office import attendance, batches, nominations, roll, rounds, term
from core.office import officers as chosen_officers
from core.office.contests import Papers
from core.sample import days
from core.sample.cast import Script
from core.sample.names import names
from core.sample.party import tally
from core.sample.scene import CLERK, LEADER, Scene, officers, shares
from core.store import queries

MEETING: Final = "congress"
DEPUTIES: Final = 45
AWAY: Final = 2
KEPT: Final = 3
_SOLE: Final = (92,)
_DEPUTY_MAYORS: Final = (90, 86, 84, 80, 38)
_SILENT: Final = 2


def elect(scene: Scene, *, by_sheets: bool = True) -> None:
    """The whole people's congress. A sub-district office has none."""
    desk, script = scene.desk, scene.script
    scene.on(days.PEOPLE[0])
    title = f"{script.township}第十四届人民代表大会第一次会议"
    term.open_meeting(desk, meeting=MEETING, title=title, template="peoples-congress-2022", by=CLERK)
    _gather(scene)
    wished = {
        "chair": ([chair_of(script)], _SOLE),
        "mayor": ([script.secretary], _SOLE),
        "deputy_mayor": (deputy_mayors(script), _DEPUTY_MAYORS),
    }
    for office, (parts, _) in wished.items():
        nominations.open_office(desk, MEETING, office, seats=max(1, len(parts) - 1), by=CLERK)
        for place, part in enumerate(parts):
            _nominate(scene, office, scene.cast.name(part), joint=place == len(_DEPUTY_MAYORS) - 1)
        nominations.stand(desk, office, by=CLERK)
        if by_sheets:
            batches.choose(desk, office, counted_by="sheets", by=CLERK)
    _round(scene, tuple(wished))
    for office, (parts, percents) in wished.items():
        row = queries.contest(desk.file, office)
        valid = DEPUTIES - AWAY - int(len(row.candidates) > row.choices)
        tally(
            scene,
            row,
            shares([scene.cast.name(one) for one in parts], percents, valid, _SILENT),
            DEPUTIES - AWAY,
        )
    scene.close("peoples_congress", days.PEOPLE[1])
    scene.progress("sample.peoples", {"offices": len(wished)})


def chair_of(script: Script) -> int:
    """The part that chairs the congress."""
    return script.deputies[0]


def deputy_mayors(script: Script) -> list[int]:
    """The parts nominated as deputy mayors: the executive one, three members, and one more who loses."""
    members = [one for one in script.others if one not in {0, 4}]
    return [script.deputies[1], *members[:4]]


def _gather(scene: Scene) -> None:
    script = scene.script
    men, women = names("male", script.number, "deputies"), names("female", script.number, "deputies")
    free = [next(men if place % 4 else women) for place in range(DEPUTIES - 2)]
    sitting = [scene.cast.name(chair_of(script)), scene.cast.name(script.secretary)]
    rows = [
        RollRow(
            number=str(place),
            name=name,
            gender="male" if place % 4 else "female",
            birth=f"{1944 + place * 7 % 34}-05",
            education=("大专", "高中", "初中")[place % 3],
            party="中共党员" if place % 3 else "群众",
            unit=script.units[place % len(script.units)],
        )
        for place, name in enumerate((*free, *sitting), start=1)
    ]
    roll.import_rows(scene.desk, MEETING, rows, source="人大代表花名册.xlsx", by=CLERK)
    for place, one in enumerate(queries.members(scene.desk.file, MEETING)):
        if place in range(2, 2 + AWAY):
            attendance.on_leave(scene.desk, MEETING, one.id, reason="病假", by=CLERK)
        else:
            attendance.check_in(scene.desk, MEETING, one.id, by=CLERK)
    chosen_officers.appoint(scene.desk, MEETING, officers(free[4:]), by=CLERK)


def _nominate(scene: Scene, office: str, name: str, *, joint: bool) -> None:
    """By the presidium, which names no more than there are seats; one more by ten deputies."""
    signers = [one.id for one in queries.members(scene.desk.file, MEETING)][10:20] if joint else []
    nominations.nominate(
        scene.desk,
        office,
        name=name,
        proposed_by="joint" if joint else "presidium",
        signers=signers,
        by=CLERK,
    )


def _round(scene: Scene, offices: tuple[str, ...]) -> None:
    """One vote, counted separately."""
    desk, present = scene.desk, DEPUTIES - AWAY
    rounds.open_round(desk, MEETING, offices, title="第一轮投票", by=CLERK)
    rounds.fix(desk, "r0001", approved_by="大会主席团", by=CLERK)
    rounds.establish_quorum(desk, "r0001", by=CLERK)
    papers = Papers(unpacked=DEPUTIES + KEPT, issued=present, kept=KEPT, clipped=AWAY)
    rounds.issue(desk, "r0001", papers, by=CLERK)
    rounds.collect(desk, "r0001", dict.fromkeys(offices, present), by=CLERK)
    rounds.declare(desk, "r0001", declared_by=LEADER, by=CLERK)
