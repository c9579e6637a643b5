"""Before anybody votes: the frame, the establishment, applications, vetting, the public notice, the register."""

from typing import Final, Literal

from msgspec import structs

from core.domain.applicants import Assessment
from core.domain.enrolment import Elector, Ground, Unit, UnitKind
from core.domain.term import PostsPlan, Stage, StageName
from core.office import applicants, cadres, frame, notices, register, vetting
from core.office.crossing import disclose
from core.office.layouts import layout
from core.sample import days
from core.sample.cast import NO_COLLEGE, STOOD_BACK, TOO_OLD, Script
from core.sample.names import names
from core.sample.scene import CLERK, LEADER, Scene

PLACE: Final = "政府公告栏"
DISTRICT: Final = "区委组织部"
DOCUMENT: Final = "区委〔2002〕28号"
_REFUSED: Final = {TOO_OLD: "1968 年 1 月 1 日以前出生，且不是现任领导", NO_COLLEGE: "学历为中专，不足大专"}
_KINDS: Final[tuple[tuple[str, UnitKind], ...]] = (
    ("村", "village"),
    ("公司", "enterprise"),
    ("厂", "enterprise"),
    ("机关", "office"),
)
_GROUNDS: Final[tuple[Ground, ...]] = ("household", "household", "village_cadre", "deputy", "household")
_AWAY: Final = 29  # one in so many works elsewhere
_DAYS: Final[dict[StageName, tuple[str, str]]] = {
    "application": days.APPLIED,
    "vetting": days.VETTED,
    "notice": days.NOTICE,
    "register": days.ENROLLED,
    "recommendation": days.RECOMMENDED,
    "fixing": days.FIXED,
    "party_congress": days.PARTY,
    "peoples_congress": days.PEOPLE,
    "appointment": days.APPOINTED,
    "disclosure": (days.APPOINTED[1], days.DISCLOSED_THIRD),
}


def prepare(scene: Scene) -> None:
    """All of it, to the closed register and the first disclosure."""
    _frame(scene)
    _applications(scene)
    _vetting(scene)
    _notice(scene)
    _register(scene)


def plan_of(script: Script, template: str) -> PostsPlan:
    """The template's posts with the township's own numbers."""
    return structs.replace(
        layout(template).plan,
        committee=script.seats,
        posts_before=script.leaders,
        posts_after=script.seats,
        staff_before=script.staff,
        document=DOCUMENT,
        superior="中共安平区委",
    )


def _frame(scene: Scene) -> None:
    desk, script = scene.desk, scene.script
    template = "xianan-2003" if script.congress else "district-office"
    scene.on(days.OPENED, 9)
    frame.lay_out(desk, template, plan=plan_of(script, template), by=CLERK)
    planned = [Stage(id=one, start=_DAYS[one][0], until=_DAYS[one][1]) for one in layout(template).stages]
    frame.plan_stages(desk, planned, by=CLERK)
    cadres.import_rows(desk, scene.cast.cadres, source="在编人员名册.xlsx", by=CLERK)
    scene.progress("sample.cadres", {"people": len(scene.cast.cadres)})


def _applications(scene: Scene) -> None:
    desk, people = scene.desk, scene.cast.applicants
    scene.on(days.APPLIED[1], 9)
    applicants.import_rows(desk, people, source="报名登记表.xlsx", by=CLERK)
    applicants.withdraw(desk, people[STOOD_BACK].id, reason="本人另有安排", by=CLERK)
    grades: tuple[Literal["excellent", "competent", "basic"], ...] = (
        "excellent",
        "competent",
        "competent",
        "basic",
    )
    rows = [
        Assessment(applicant=one.id, grade=grades[place % 4], source="换届考核组")
        for place, one in enumerate(people)
        if one.source == "incumbent"
    ]
    applicants.assess(desk, rows, by=CLERK)
    scene.close("application", days.APPLIED[1])
    scene.progress("sample.applicants", {"people": len(people)})


def _vetting(scene: Scene) -> None:
    scene.on(days.VETTED[1], 9)
    for part, one in enumerate(scene.cast.applicants):
        if part == STOOD_BACK:
            continue
        why = _REFUSED.get(part, "")
        decision: Literal["accepted", "rejected"] = "rejected" if why else "accepted"
        for step, who in (("township", "镇党委"), ("district", DISTRICT)):
            vetting.vet(
                scene.desk,
                one.id,
                "district" if step == "district" else "township",
                decision,
                decided_by=who,
                date=days.VETTED[1],
                reason=why,
                by=CLERK,
            )
    scene.close("vetting", days.VETTED[1])


def _notice(scene: Scene) -> None:
    desk, (start, until) = scene.desk, days.NOTICE
    scene.on(start)
    notices.post_notice(
        desk, start=start, until=until, place=PLACE, text="资格审查合格人员名单及简历", by=CLERK
    )
    complaint = notices.object_to(
        desk,
        "n0001",
        scene.cast.applicants[14].id,
        text="反映其工作经历填写不实",
        date=until,
        raised_by="群众来信",
        by=CLERK,
    )
    key = complaint.event.row.id  # type: ignore[attr-defined]  # the event of an objection has its row
    notices.settle(
        desk, key, "dismissed", reason="经查档案，经历属实", settled_by=DISTRICT, date=days.NOTICED, by=CLERK
    )
    scene.on(days.NOTICED)
    scene.close("notice", days.NOTICED)
    scene.on(days.DISCLOSED_FIRST)
    disclose(desk, "conditions", date=days.DISCLOSED_FIRST, place=PLACE, by=LEADER)


def _register(scene: Scene) -> None:
    desk, script = scene.desk, scene.script
    scene.on(days.ENROLLED[1])
    register.enter_units(desk, [Unit(id="", name=name, kind=_kind(name)) for name in script.units], by=CLERK)
    people = electors(script)
    register.import_electors(desk, people, source="党员和群众代表花名册.xlsx", by=CLERK)
    scene.close("register", days.ENROLLED[1])
    scene.progress("sample.register", {"units": len(script.units), "people": len(people)})


def _kind(name: str) -> UnitKind:
    return next((kind for end, kind in _KINDS if name.endswith(end)), "department")


def electors(script: Script) -> tuple[Elector, ...]:
    """Members and representatives of every unit, larger villages with more of both; nobody bears another's name."""
    men, women = names("male", script.number, "electors"), names("female", script.number, "electors")
    found: list[Elector] = []
    for place, unit in enumerate(script.units):
        members = _part(script.members, place, len(script.units))
        mass = _part(script.mass, place, len(script.units))
        for number in range(members + mass):
            man, away = number % 3 != 0, (number + place) % _AWAY == 0
            found.append(
                Elector(
                    id="",
                    unit=unit,
                    name=next(men if man else women),
                    gender="male" if man else "female",
                    birth=f"{1935 + (number * 13 + place) % 48}-{number % 12 + 1:02}",
                    member=number < members,
                    grounds=() if number < members else (_GROUNDS[number % len(_GROUNDS)],),
                    away=away,
                    contact="广东东莞" if away else "",
                    answer=("comes", "cannot")[number % 2] if away else "",
                )
            )
    return tuple(found)


def _part(total: int, place: int, parts: int) -> int:
    """A unit's part of a total: the first units are larger, and together they are all of it."""
    weights = [2 * parts - one for one in range(parts)]
    before, upto = sum(weights[:place]), sum(weights[: place + 1])
    return total * upto // sum(weights) - total * before // sum(weights)
