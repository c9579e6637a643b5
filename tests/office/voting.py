"""A chained congress voted through by hand: who gets how many votes, by the first letter of the name.

20 required to attend, 18 present: 11 votes win. 甲 乙 are meant for secretary, 丙 丁 戊 for deputy secretary.
"""

from collections.abc import Mapping

from core.journal import events as ev
from core.office import ballots, contests, count, drafts, instructions
from core.office.desk import Desk
from core.procedure.chain import Ready, Step, Stop
from core.procedure.followups import Pending
from core.store import queries
from tests.office.hall import BY, MEETING, draft_committee, nominees

PAPERS = 18
ALL_ELECTED = dict.fromkeys("甲乙丙丁戊己庚辛壬", 15) | dict.fromkeys("癸子丑", 5)


def papers_for(names: list[str], choices: int, votes: Mapping[str, int]) -> list[str]:
    """Papers in which each name gets its votes and no paper chooses too many; all other cells are against."""
    sheets = [["A"] * len(names) for _ in range(PAPERS)]
    for place, name in enumerate(names):
        free = sorted(sheets, key=lambda sheet: sheet.count("F"))[: votes.get(name[0], 0)]
        for sheet in free:
            sheet[place] = "F"
    assert all(sheet.count("F") <= choices for sheet in sheets), "these votes fit on no papers"
    return ["".join(sheet) for sheet in sheets]


def to_box(desk: Desk, contest: str, *, collected: int = PAPERS) -> None:
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=PAPERS, issued=PAPERS, kept=0, clipped=0, by=BY)
    contests.collect(desk, contest, collected=collected, by=BY)


def hold(desk: Desk, contest: str, votes: Mapping[str, int]) -> tuple[str, ...]:
    """Run a drafted contest to its announcement; the first letters of those elected."""
    to_box(desk, contest)
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)
    ballots.open_batch(desk, contest, "1", papers=PAPERS, by=BY)
    row = queries.contest(desk.file, contest)
    for marks in papers_for([one.name for one in row.candidates], row.choices, votes):
        ballots.enter(desk, contest, "1", marks=marks, by="孙计")
    count.check(desk, contest, by="赵监")
    count.announce(desk, contest, announced_by="主席", by=BY)
    row = queries.contest(desk.file, contest)
    assert row.outcome is not None
    letters = {one.id: one.name[0] for one in row.candidates}
    return tuple(letters[key] for key in row.outcome["elected"])


def hold_void(desk: Desk, contest: str) -> None:
    to_box(desk, contest, collected=PAPERS + 1)
    contests.declare(desk, contest, valid=False, declared_by="赵监", by=BY)


def committee(desk: Desk, votes: Mapping[str, int] = ALL_ELECTED) -> tuple[str, ...]:
    return hold(desk, draft_committee(desk), votes)


def step(desk: Desk) -> Step:
    return drafts.next_in_chain(desk, MEETING)


def standing(desk: Desk) -> str:
    """First letters of those who stand in the next contest, in the order of the ballot."""
    found = step(desk)
    assert isinstance(found, Ready)
    return "".join(one.name[0] for one in found.people)


def next_contest(desk: Desk) -> str:
    recorded = drafts.draft_next(desk, MEETING, by=BY)
    assert isinstance(recorded.event, ev.ContestDrafted)
    return recorded.event.contest


def owed(desk: Desk, contest: str) -> Pending:
    (item,) = drafts.owed(desk, contest)
    return item


def follow(desk: Desk, contest: str) -> str:
    recorded = drafts.follow(desk, owed(desk, contest), by=BY)
    assert isinstance(recorded.event, ev.ContestDrafted)
    return recorded.event.contest


def ask(desk: Desk) -> Stop:
    stop = step(desk)
    assert isinstance(stop, Stop)
    instructions.ask(desk, MEETING, stop, by=BY)
    return stop


def answer(desk: Desk, *people: str) -> None:
    stop = ask(desk)
    names = [f"{letter}某" for letter in people]
    instructions.reply(
        desk, MEETING, stop.matter, people=names, document="区委〔2026〕1号", date="2026-03-07", by=BY
    )


def by_hand(desk: Desk, office: str, letters: str, seats: int) -> str:
    people = {one.name[0]: one for one in nominees()}
    drafts.draft(
        desk,
        MEETING,
        contest=f"own-{office}",
        title="自拟",
        office=office,
        seats=seats,
        candidates=[people[letter] for letter in letters],
        order="approved",
        by=BY,
    )
    return f"own-{office}"


def fix(desk: Desk, contest: str) -> None:
    contests.fix(desk, contest, approved_by="区委", by=BY)
