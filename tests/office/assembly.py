"""A township people's congress for tests: 61 deputies, so that 31 votes win and 41 make a quorum.

Deputies are called 代表1 … 代表61; 代表1 to 代表20 are women.
"""

from collections.abc import Sequence
from pathlib import Path

from core.domain.roll import RollRow
from core.office import attendance, ballots, contests, count, nominations, officers, roll, term
from core.office.desk import Desk
from core.rules.loading import load_rule_set, with_overrides
from core.standing import held
from core.store import queries
from tests.office.hall import BY, OFFICERS, clock

MEETING = "rd"
DEPUTIES = 61
PRESENT = 60
VOTERS = ("张三", "李四", "王五", "赵六", "钱七", "孙八", "周九", "吴十")


def key(number: int) -> str:
    """The key of 代表 `number` on the roll."""
    return f"m{number:04}"


def keys(first: int, last: int) -> tuple[str, ...]:
    return tuple(key(number) for number in range(first, last + 1))


def assembly(path: Path, *, deputies: int = DEPUTIES, present: int = PRESENT, **measures: object) -> Desk:
    """A file with the meeting: roll, attendance, officers; no contest yet. `measures` change the deputies' table."""
    desk = Desk.create(
        path, clock(), township="青山镇", term="第十九届", template="single", by=BY, file_id="a" * 32
    )
    rules = with_overrides(load_rule_set("peoples-congress-2022"), {"deputies": measures} if measures else {})
    title = "青山镇第十九届人民代表大会第一次会议"
    term.open_meeting(desk, meeting=MEETING, title=title, template="single", rules=rules, by=BY)
    rows = [
        RollRow(number=str(n), name=f"代表{n}", gender="female" if n <= 20 else "male")
        for n in range(1, deputies + 1)
    ]
    roll.import_rows(desk, MEETING, rows, source="代表.xlsx", by=BY)
    for n in range(1, present + 1):
        attendance.check_in(desk, MEETING, key(n), by=BY)
    officers.appoint(desk, MEETING, OFFICERS, by=BY)
    return desk


def opened(desk: Desk, office: str, seats: int = 1) -> str:
    nominations.open_office(desk, MEETING, office, seats=seats, by=BY)
    return office


def presidium(desk: Desk, contest: str, *names: str) -> None:
    for name in names:
        nominations.nominate(desk, contest, name=name, proposed_by="presidium", by=BY)


def joint(desk: Desk, contest: str, name: str, signers: Sequence[str]) -> None:
    nominations.nominate(desk, contest, name=name, proposed_by="joint", signers=signers, by=BY)


def order(desk: Desk, contest: str) -> list[str]:
    return [one.name for one in queries.contest(desk.file, contest).candidates]


def papers_of(desk: Desk, contest: str, votes: dict[str, int], papers: int) -> list[str]:
    """Papers with these votes for, laid out one candidate after the other; all else abstains."""
    names = order(desk, contest)
    sheets = [["-"] * len(names) for _ in range(papers)]
    place = 0
    for name, number in votes.items():
        for _ in range(number):
            sheets[place % papers][names.index(name)] = "F"
            place += 1
    return ["".join(sheet) for sheet in sheets]


def vote(desk: Desk, contest: str, votes: dict[str, int], *, papers: int = PRESENT) -> tuple[str, ...]:
    """From the draft to the announcement with these votes; the names of those elected."""
    contests.fix(desk, contest, approved_by="主席团", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=papers, issued=papers, kept=0, clipped=0, by=BY)
    contests.collect(desk, contest, collected=papers, by=BY)
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)
    return counted(desk, contest, votes, papers=papers)


def counted(desk: Desk, contest: str, votes: dict[str, int], *, papers: int = PRESENT) -> tuple[str, ...]:
    """From the declaration to the announcement."""
    ballots.open_batch(desk, contest, "1", papers=papers, by=BY)
    for marks in papers_of(desk, contest, votes, papers):
        ballots.enter(desk, contest, "1", marks=marks, by="孙计")
    count.check(desk, contest, by="赵监")
    count.announce(desk, contest, announced_by="主席", by=BY)
    return held(queries.contest(desk.file, contest)).elected
