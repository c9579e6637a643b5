"""A small file in which everything happened once: every kind of event, a row in every table.

It is a rehearsal, or no made-up papers could be in it.
"""

from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from core.domain.roll import RollRow
from core.journal import events as ev
from core.journal.seal_events import PaperReading
from core.office import (
    attendance,
    ballots,
    contests,
    corrigendum,
    count,
    drafts,
    instructions,
    officers,
    people,
    rehearsal,
    roll,
    seal,
    term,
)
from core.office.desk import Desk
from core.procedure import chain
from core.rules.loading import load_rule_set
from tests.office.hall import BY, CHEAP, MEETING, OFFICERS, PIN, clock
from tests.office.twice import twice
from tests.office.whole_term import term_of

OTHER = "rd"
CANDIDATES = (
    ev.Nominee("s1", "王一", ("secretary",)),
    ev.Nominee("s2", "贝二", ("secretary",)),
    ev.Nominee("d1", "毛三", ("deputy_secretary", "female")),
    ev.Nominee("x1", "方四"),
)
PAPERS = (("1", "FFFA"), ("1", "F-FA"), ("1", "FAF-"), ("2", "F?FA"), ("2", "FAFF"))


@cache
def whole_file() -> bytes:
    """The file, closed: made once in a process, for tests that need a copy of it and not how it comes about."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "whole.zhengpiao"
        whole(path).close()
        return path.read_bytes()


def whole(path: Path) -> Desk:
    """The file, open to write; its chain waits for nothing but the next ballot."""
    desk = Desk.create(
        path,
        clock(),
        township="青山镇",
        term="第十届",
        template="xianan-2003",
        by=BY,
        file_id="0" * 32,
        rehearsal=True,
    )
    term.open_meeting(desk, meeting=MEETING, title="党代会", template="xianan-2003", by=BY)
    term.change_measures(desk, MEETING, rules=load_rule_set("xianan-2003"), approved_by="主席团", by=BY)
    term.learn_strokes(desk, character="䶮", strokes="11", by=BY)
    _people(desk)
    _committee(desk)
    _after(desk)
    twice(desk)
    term_of(desk)
    _corrigendum(desk)
    _keyboard(desk)
    return desk


def _people(desk: Desk) -> None:
    rows = [RollRow(number=str(n), name=f"代表{n}", gender="female", reelected=n == 3) for n in range(1, 6)]
    roll.import_rows(desk, MEETING, rows, source="代表.xlsx", by=BY)
    roll.add(desk, MEETING, RollRow(name="列席", observer=True), approved_by="主席团", by=BY)
    roll.add(desk, MEETING, RollRow(name="重复"), approved_by="主席团", by=BY)
    roll.change(desk, MEETING, "m0002", RollRow(name="代表二", birth="1970"), approved_by="主席团", by=BY)
    roll.remove(desk, MEETING, "m0007", reason="重复", approved_by="主席团", by=BY)
    for n in range(1, 6):
        attendance.check_in(desk, MEETING, f"m{n:04}", by=BY)
    attendance.on_leave(desk, MEETING, "m0006", reason="生病", by=BY)
    officers.appoint(desk, MEETING, OFFICERS, by=BY)


def _draft(desk: Desk, contest: str) -> None:
    drafts.draft(
        desk,
        MEETING,
        contest=contest,
        title="党委委员选举",
        office="committee",
        seats=3,
        candidates=CANDIDATES,
        order="approved",
        by=BY,
    )


def _committee(desk: Desk) -> None:
    _draft(desk, "early")
    drafts.drop(desk, "early", reason="写错", by=BY)
    _draft(desk, "committee")
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    contests.establish_quorum(desk, "committee", by=BY)
    contests.issue(desk, "committee", unpacked=10, issued=5, kept=3, clipped=2, by=BY)
    contests.collect(desk, "committee", collected=5, by=BY)
    contests.declare(desk, "committee", valid=True, declared_by="赵监", by=BY)
    ballots.open_batch(desk, "committee", "1", papers=3, by=BY)
    ballots.open_batch(desk, "committee", "2", papers=2, by=BY)
    rehearsal.draw(desk, "committee", "1", dice=Random(3), by=BY)  # noqa: S311  (made-up papers, no secret)
    for batch, marks in PAPERS:
        ballots.enter(desk, "committee", batch, marks=marks, by="孙计")
    written = (ev.WrittenIn("孔五", "F"),)
    ballots.correct(desk, "committee", "1", 3, marks="FAF-", write_ins=written, reason="misread", by="孙计")
    ballots.correct(
        desk, "committee", "2", 2, marks="F-FA", invalid="identifying_mark", reason="ruling", by="孙计"
    )


def _after(desk: Desk) -> None:
    count.check(desk, "committee", by="赵监")
    count.reopen(desk, "committee", reason="再看一张", by=BY)
    count.check(desk, "committee", by="赵监")
    count.announce(desk, "committee", announced_by="主席", by=BY)
    seal.seal(desk, "committee", signers=OFFICERS, by="赵监")
    count.accept_shortage(desk, "committee", seats=1, decided_by="主席团", by=BY)
    stop = drafts.next_in_chain(desk, MEETING)
    assert isinstance(stop, chain.Stop)
    instructions.ask(desk, MEETING, stop, by=BY)
    instructions.reply(
        desk, MEETING, stop.matter, people=(), document="区委〔2026〕1号", date="2026-03-07", by=BY
    )


def _corrigendum(desk: Desk) -> None:
    """A cross that was no cross: nobody's fate changes."""
    now = {("1", 1): PaperReading("FFF-")}
    proposal = corrigendum.propose(desk, "committee", papers=now)
    corrigendum.record(desk, "committee", proposal, reason="误读", by="赵监", second="钱监")


def _keyboard(desk: Desk) -> None:
    """A second meeting, in which people are registered: in the first one names stay free."""
    term.open_meeting(desk, meeting=OTHER, title="人代会", template="single", by=BY)
    people.register(desk, OTHER, name=BY, roles=["clerk"], pin=PIN, by=BY, hasher=CHEAP)
    people.check_pin(desk, OTHER, BY, PIN)
    people.register(desk, OTHER, name="孙计", roles=["teller"], pin=PIN, by=BY, hasher=CHEAP)
    people.register(desk, OTHER, name="李计", roles=["teller"], pin="1357", by=BY, hasher=CHEAP)
    people.change_pin(desk, OTHER, "孙计", pin="97531", by=BY, hasher=CHEAP)
    people.dismiss(desk, OTHER, "李计", reason="生病", by=BY)
    people.relate(desk, OTHER, candidate="王一", person="王二", kinship="collateral", by=BY)
    people.relate(desk, OTHER, candidate="贝二", person="方四", kinship="spouse", by=BY)
    people.relate(desk, OTHER, candidate="贝二", person="毛三", kinship="in_law", by=BY)
    people.unrelate(desk, OTHER, candidate="贝二", person="毛三", reason="写错", by=BY)
