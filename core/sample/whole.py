"""The sample's whole term change in 青山镇: from the first application to the third disclosure."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from core.clock import FixedClock
from core.office import seal
from core.office.desk import Desk
from core.sample import after, before, congress, days, party, peoples, recommending
from core.sample import township as town
from core.sample.cast import Script, cast
from core.sample.days import OPENED, at
from core.sample.scene import CLERK, Progress, Scene
from core.store import queries

PAPER_BY_PAPER: Final = ("青山村", "镇机关")
"""The units whose recommendation is entered paper by paper; the others send summary sheets."""

# The slate's parts in their order: two for secretary, three for deputy secretary, seven further members.
_SLATE: Final = (
    *(("丁一", "male"), ("王建国", "male")),
    *(("马志远", "male"), ("毛秀英", "female"), ("方伟", "male")),
    *(("于兰", "female"), ("李强", "male"), ("张敏", "female"), ("陈静", "female")),
    *(("周明", "male"), ("赵磊", "male"), ("龑喆", "male")),
)
SCRIPT: Final = Script(
    number=12,
    township=town.TOWNSHIP,
    leaders=19,
    staff=62,
    gone_staff=24,
    units=("青山村", "绿水村", "镇直站所部门", "镇机关"),
    members=96,
    mass=144,
    seats=9,
    promoted=8,
    given=_SLATE,
)


def run(path: Path, progress: Progress) -> None:
    """Make the sample's file: the same bytes each time but for what SQLite itself adds.

    `progress` hears of each step, as a code of the catalogue with its numbers. Raises `AlreadyThere` or an
    `EnvironmentProblem`.
    """
    clock = FixedClock(at(OPENED), timedelta(seconds=7))
    desk = Desk.create(
        path,
        clock,
        township=town.TOWNSHIP,
        term=town.TERM,
        template=town.TEMPLATE,
        by=CLERK,
        file_id=town.FILE_ID,
    )
    try:
        with desk.file.still():  # one transaction: nobody gets the file before it is whole
            act(Scene(desk, clock, SCRIPT, cast(SCRIPT), progress))
    finally:
        desk.close()


def act(scene: Scene) -> None:
    """All of it; the party congress is that of `congress`, fed from the slate."""
    before.prepare(scene)
    recommending.recommend(scene, ballots_in=PAPER_BY_PAPER)
    congress.hold(scene.desk, scene.clock, scene.progress)
    scene.on(days.PARTY[1])
    party.approve(scene)
    scene.close("party_congress", days.PARTY[1])
    peoples.elect(scene)
    _seal(scene)
    after.settle(scene)


def _seal(scene: Scene) -> None:
    """The people's congress' results, signed by its scrutineers and tellers."""
    named = [
        one for one in queries.officers(scene.desk.file, peoples.MEETING) if one.role != "executive_chair"
    ]
    for row in queries.contests(scene.desk.file, peoples.MEETING):
        seal.seal(scene.desk, row.id, signers=named, by=scene.readers(peoples.MEETING)[2])
