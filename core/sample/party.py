"""The second vote in a township of the district: committee, secretary, deputy secretaries, one after the other."""

from typing import Final

from core.domain.ballot import Ballot
from core.domain.roll import RollRow
from core.office import attendance, batches, contests, count, drafts, roll, slate, speeches, term
from core.office import officers as chosen_officers
from core.sample import days
from core.sample.ballots import Pile, Wish
from core.sample.cast import ELECTED, SLATE
from core.sample.names import names
from core.sample.scene import CLERK, SUPERIOR, Scene, officers, shares
from core.store import queries
from core.store.rows import ContestRow

MEETING: Final = "party"
DELEGATES: Final = 61
AWAY: Final = 3
KEPT: Final = 3
_COMMITTEE: Final = (95, 88, 93, 90, 85, 82, 80, 76, 70, 45, 40, 30)  # the slate's parts, in hundredths
_SECRETARY: Final = (66, 30)
_DEPUTIES: Final = (88, 84, 78, 45)
_SPEECH: Final = 480


def elect(scene: Scene) -> None:
    """The whole party congress of a township, to the superior body's approval."""
    desk, script = scene.desk, scene.script
    scene.on(days.PARTY[0])
    title = f"中国共产党{script.township}第十次代表大会"
    template = "xianan-2003" if script.congress else "district-office"
    term.open_meeting(desk, meeting=MEETING, title=title, template=template, by=CLERK)
    _gather(scene)
    slate.draft_committee(desk, MEETING, by=CLERK)
    if not script.by_ballots:
        batches.choose(desk, "committee", counted_by="sheets", by=CLERK)
    slated = [scene.cast.name(part) for part in range(SLATE)]
    _vote(scene, "committee", shares(slated, _COMMITTEE, *_valid()))
    drafts.draft_next(desk, MEETING, by=CLERK)
    first = script.secretary
    _vote(
        scene,
        "secretary",
        shares([scene.cast.name(one) for one in (first, 1 - first)], _SECRETARY, *_valid()),
    )
    drafts.draft_next(desk, MEETING, by=CLERK)
    stood = [*script.deputies, *(one for one in (1 - first, 2, 3, 4) if one not in script.deputies)]
    _vote(scene, "deputy_secretary", shares([scene.cast.name(one) for one in stood], _DEPUTIES, *_valid()))
    approve(scene)
    scene.close("party_congress", days.PARTY[1])
    scene.progress("sample.party", {"seats": ELECTED})


def _valid() -> tuple[int, int]:
    """Valid papers of every ballot, one of which is spoilt, and how many of them say nothing of somebody."""
    return DELEGATES - AWAY - 1, 2


def _gather(scene: Scene) -> None:
    """The roll, who is here, who counts."""
    men, women = (
        names("male", scene.script.number, "delegates"),
        names("female", scene.script.number, "delegates"),
    )
    standing = [scene.cast.name(part) for part in range(SLATE)]
    free = [next(men if place % 3 else women) for place in range(DELEGATES - SLATE)]
    rows = [
        RollRow(number=str(place), name=name, unit=scene.script.units[place % len(scene.script.units)])
        for place, name in enumerate((*standing, *free), start=1)
    ]
    roll.import_rows(scene.desk, MEETING, rows, source="党代表花名册.xlsx", by=CLERK)
    for place, one in enumerate(queries.members(scene.desk.file, MEETING)):
        if place < DELEGATES - AWAY:
            attendance.check_in(scene.desk, MEETING, one.id, by=CLERK)
        else:
            attendance.on_leave(scene.desk, MEETING, one.id, reason="外出务工", by=CLERK)
    chosen_officers.appoint(scene.desk, MEETING, officers(free), by=CLERK)


def _vote(scene: Scene, contest: str, wishes: dict[str, Wish]) -> None:
    row = queries.contest(scene.desk.file, contest)
    for place, one in enumerate(row.candidates):
        if row.office != "deputy_secretary":
            speeches.hold(
                scene.desk, contest, person=one.name, part="speech", seconds=_SPEECH + place * 11, by=CLERK
            )
    contests.fix(scene.desk, contest, approved_by=SUPERIOR, by=CLERK)
    present = DELEGATES - AWAY
    contests.establish_quorum(scene.desk, contest, by=CLERK)
    contests.issue(
        scene.desk,
        contest,
        unpacked=DELEGATES + KEPT,
        issued=present,
        kept=KEPT,
        clipped=AWAY,
        by=CLERK,
    )
    contests.collect(scene.desk, contest, collected=present, by=CLERK)
    chief = scene.readers(MEETING)[2]
    contests.declare(scene.desk, contest, valid=True, declared_by=chief, by=CLERK)
    tally(scene, row, wishes, present)


def tally(scene: Scene, row: ContestRow, wishes: dict[str, Wish], collected: int) -> None:
    """The papers of a declared contest counted, the result announced."""
    invalid = int(len(row.candidates) > row.choices)  # nobody chooses too many where all may be chosen
    valid = collected - invalid
    if row.counted_by == "sheets":
        scene.by_sheets(row.id, wishes, collected=collected, invalid=invalid)
    else:
        over = {min(7, valid): Ballot("F" * len(row.candidates))} if invalid else {}
        scene.by_ballots(row.id, Pile(choices=row.choices, valid=valid, wishes=wishes, invalid=over))
    chair = next(
        one.name for one in queries.officers(scene.desk.file, row.meeting) if one.role == "executive_chair"
    )
    count.announce(scene.desk, row.id, announced_by=chair, by=CLERK)


def approve(scene: Scene) -> None:
    """The superior body approves the secretary and the deputies."""
    for office in slate.APPROVED_OFFICES:
        slate.approve(
            scene.desk,
            office,
            people=slate.to_approve(scene.desk, queries.contest(scene.desk.file, office)),
            document="区委〔2003〕12号",
            date=days.PARTY[1],
            approved_by=SUPERIOR,
            by=CLERK,
        )
