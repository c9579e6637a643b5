"""The first vote: the recommendation in every unit, and the slate that the district fixes from it."""

from collections.abc import Sequence
from typing import Final

from core.domain.ballot import Ballot
from core.office import ballots, count, recommendation, slate, term
from core.office.crossing import disclose
from core.office.drafts import Counting
from core.procedure.slate import Chosen, Place
from core.sample import days
from core.sample.ballots import Pile, Wish
from core.sample.before import PLACE
from core.sample.cast import DEPUTIES, DEPUTY_MAYORS, POPULAR, SECRETARIES, SLATE
from core.sample.scene import CLERK, LEADER, SUPERIOR, Scene
from core.store import queries
from core.store.rows import ContestRow

MEETING: Final = "rec"
REASON: Final = "结合换届考核情况和班子专业结构，由区委常委会研究确定"
_MOST_DEPUTIES: Final = 4


def recommend(scene: Scene, *, ballots_in: Sequence[str] = ()) -> None:
    """Every unit's meeting, by summary sheets; those named in `ballots_in` paper by paper. Then the slate."""
    desk = scene.desk
    scene.on(days.RECOMMENDED[0])
    title = f"{scene.script.township}民主推荐会"
    term.open_meeting(desk, meeting=MEETING, title=title, template="recommendation", by=CLERK)
    units = {name: f"u{place:04}" for place, name in enumerate(scene.script.units, start=1)}
    single = {units[name]: Counting() for name in ballots_in}
    recommendation.open_recommendation(
        desk,
        MEETING,
        approved_by=SUPERIOR,
        counting=Counting(counted_by="sheets"),
        ways=single,
        by=CLERK,
    )
    rows = queries.contests(desk.file, MEETING)
    for place, row in enumerate(rows):
        _unit(scene, row, place)
    scene.close("recommendation", days.RECOMMENDED[1])
    scene.progress("sample.recommendation", {"units": len(units), "ballots": len(rows)})
    _slate(scene)


def _unit(scene: Scene, row: ContestRow, place: int) -> None:
    """One ballot of one unit: most come, a few papers stay away, one or two name too many."""
    entitled = recommendation.entitled(scene.desk, row.id)
    present = entitled * (81 + (place * 5 + scene.script.number * 3) % 11) // 100
    collected = present - (place % 3 == 0 and present > 1)
    recommendation.report_unit(
        scene.desk,
        row.id,
        present=present,
        issued=present,
        collected=collected,
        declared_by="工作指导组",
        by=CLERK,
    )
    invalid = int(place % 2 == 0 and collected > 2)  # noqa: PLR2004 - a handful is no pile
    wishes = _wishes(scene, row, place, collected - invalid)
    if row.counted_by == "sheets":
        scene.by_sheets(row.id, wishes, collected=collected, invalid=invalid)
    else:
        _by_ballots(scene, row, wishes, collected, invalid)


def _wishes(scene: Scene, row: ContestRow, place: int, valid: int) -> dict[str, Wish]:
    parts = {one.name: part for part, one in enumerate(scene.cast.applicants)}
    found = {}
    for one in row.candidates:
        part = parts[one.name]
        percent = _popular(scene, part) * (100 - (place * 7 + part * 13) % 9) // 100
        votes = valid * percent // 100
        found[one.name] = Wish(votes, valid - votes)
    return found


def _popular(scene: Scene, part: int) -> int:
    """Where somebody is passed over, the first who is not on the slate has more than the last who is."""
    return POPULAR[part] + 14 if scene.script.passed_over and part == SLATE else POPULAR[part]


def _by_ballots(scene: Scene, row: ContestRow, wishes: dict[str, Wish], collected: int, invalid: int) -> None:
    """Papers that name at most four deputy mayors: their cells and the others' are filled apart."""
    valid, names = collected - invalid, [one.name for one in row.candidates]
    some = [scene.cast.name(part) for part in DEPUTY_MAYORS if scene.cast.name(part) in wishes]
    rest = [name for name in names if name not in some]
    marks = [[""] * len(names) for _ in range(valid)]
    for chosen, group in ((_MOST_DEPUTIES, some), (row.choices - _MOST_DEPUTIES, rest)):
        scaled = _fitting({name: wishes[name] for name in group}, chosen, valid)
        pile = Pile(choices=chosen, valid=valid, wishes=scaled).ballots(group)
        for paper, cells in zip(pile, marks, strict=True):
            for name, mark in zip(group, paper.marks, strict=True):
                cells[names.index(name)] = mark
    papers = [Ballot("".join(cells)) for cells in marks]
    papers += [Ballot("F" * len(names))] * invalid
    ballots.open_batch(scene.desk, row.id, "1", papers=len(papers), by=CLERK)
    teller, _, chief = scene.readers(row.meeting)
    for paper in papers:
        ballots.enter(scene.desk, row.id, "1", marks=paper.marks, by=teller)
    count.check(scene.desk, row.id, by=chief)


def _fitting(wishes: dict[str, Wish], chosen: int, valid: int) -> dict[str, Wish]:
    """Wishes cut down until no paper must name more than `chosen`."""
    total, room = sum(one.in_favour for one in wishes.values()), chosen * valid
    if total <= room:
        return wishes
    cut = {name: one.in_favour * room // total for name, one in wishes.items()}
    return {name: Wish(votes, valid - votes) for name, votes in cut.items()}


def _slate(scene: Scene) -> None:
    """Two, three and seven, as the parts have it; with the reason where somebody better recommended is passed over."""
    desk = scene.desk
    scene.on(days.FIXED[1])
    chosen = [Chosen(scene.cast.applicants[part].id, _place(part)) for part in range(SLATE)]
    needed = {one.person.id for one in slate.examine(desk, chosen).passings}
    slate.fix(
        desk,
        [Chosen(one.applicant, one.place, REASON if one.applicant in needed else "") for one in chosen],
        decided_by=SUPERIOR,
        document="区委〔2003〕5号",
        date=days.FIXED[1],
        by=CLERK,
    )
    scene.close("fixing", days.FIXED[1])
    scene.on(days.DISCLOSED_SECOND)
    disclose(desk, "recommendation", date=days.DISCLOSED_SECOND, place=PLACE, by=LEADER)
    scene.progress("sample.slate", {"people": len(chosen), "reasons": len(needed)})


def _place(part: int) -> Place:
    return "secretary" if part in SECRETARIES else "deputy_secretary" if part in DEPUTIES else "member"
