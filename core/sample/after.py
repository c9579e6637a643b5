"""After the elections: the posts that go with them, what became of the others, the third disclosure."""

from typing import Final

from core.office import cadres
from core.office.crossing import appoint, disclose
from core.sample import days
from core.sample.before import PLACE
from core.sample.scene import CLERK, LEADER, Scene
from core.summary.holders import suggested

DOCUMENT: Final = "区委〔2003〕30号"
_OFFICE_HEADS: Final = 4


def settle(scene: Scene) -> None:
    """To the end of the term change."""
    scene.on(days.APPOINTED[1])
    named = scene.script.named
    for part in named:
        _appoint(scene, scene.cast.name(part), "member")
    for one in suggested(scene.desk.file):
        _appoint(scene, one.person, one.post)
    _offices(scene)
    cadres.place(scene.desk, scene.cast.placements, by=CLERK)
    scene.close("appointment", days.APPOINTED[1])
    scene.on(days.DISCLOSED_THIRD)
    disclose(scene.desk, "result", date=days.DISCLOSED_THIRD, place=PLACE, by=LEADER)
    scene.close("disclosure", days.DISCLOSED_THIRD)
    scene.progress("sample.settled", {"people": len(scene.cast.placements)})


def _offices(scene: Scene) -> None:
    """Heads of the four offices: staff who stay."""
    gone = {one.cadre for one in scene.cast.placements}
    applied = {one.cadre for one in scene.cast.applicants}
    free = [
        one.name
        for one in scene.cast.cadres
        if one.level == "staff" and one.id not in gone and one.id not in applied
    ]
    for number, name in enumerate(free[:_OFFICE_HEADS], start=1):
        _appoint(scene, name, f"office-{number}")


def _appoint(scene: Scene, person: str, post: str) -> None:
    date = days.APPOINTED[1]
    appoint(scene.desk, person=person, post=post, document=DOCUMENT, date=date, by=CLERK)
