"""After the seal only a corrigendum: by two people, with both versions kept, and verified as everything is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.counting.sheets import Sheet
from core.counting.tally import Votes
from core.domain.outcome import Outcome
from core.errors.ballot import NoSuchBallot, NoSuchBatch, NothingChanged, WrongLength
from core.errors.paper import NoGlyph
from core.errors.people import SamePersonTwice, SecondPersonMissing, WrongRole
from core.errors.procedure import Missing, NothingMended, OutOfOrder
from core.errors.tally import NoSuchSheet
from core.journal.seal_events import PaperReading
from core.office import audit, ballots, batches, contests, corrigendum, count, drafts, people, seal, sheets
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from core.store import piles, queries
from tests.office.hall import (
    BY,
    CHEAP,
    MEETING,
    OFFICERS,
    PIN,
    clock,
    congress,
    draft_plain,
    enter_all,
    to_counting,
    to_valid,
)

CONTEST = "c1"
PAPERS = ("FF-", "FF-", "FF-", "FA-", "-FF")  # three stand for two seats


def sealed(desk: Desk) -> Desk:
    """甲 has four votes, 乙 four, 丙 one."""
    draft_plain(desk, CONTEST, seats=2, names=3)
    to_counting(desk, CONTEST, papers=len(PAPERS))
    enter_all(desk, CONTEST, PAPERS)
    _close(desk)
    return desk


def _close(desk: Desk) -> None:
    count.check(desk, CONTEST, by="赵监")
    count.announce(desk, CONTEST, announced_by="主席", by=BY)
    seal.seal(desk, CONTEST, signers=OFFICERS, by="赵监")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = sealed(congress(tmp_path / "a.zhengpiao"))
    yield made
    made.close()


def outcome(desk: Desk) -> Outcome:
    found = queries.contest(desk.file, CONTEST).outcome
    assert found is not None
    return Outcome.from_data(found)


def mend(desk: Desk, number: int = 1, marks: str = "F--") -> corrigendum.Proposal:
    return corrigendum.propose(desk, CONTEST, papers={("1", number): PaperReading(marks)})


def test_a_proposal_tells_both_outcomes_and_writes_nothing(desk: Desk) -> None:
    before = desk.head
    proposal = mend(desk)
    assert [one.for_ for one in proposal.before.candidates] == [4, 4, 1]
    assert [one.for_ for one in proposal.after.candidates] == [4, 3, 1]
    assert (proposal.papers[0].was.marks, proposal.papers[0].now.marks) == ("FF-", "F--")
    assert desk.head == before


def test_a_corrigendum_changes_the_result_and_keeps_what_was_sealed(desk: Desk) -> None:
    first = outcome(desk)
    corrigendum.record(desk, CONTEST, mend(desk), reason="误读第 1 张", by="赵监", second="钱监")
    (kept,) = piles.corrigenda(desk.file, CONTEST)
    assert Outcome.from_data(kept.before) == first
    assert Outcome.from_data(kept.after) == outcome(desk) != first
    assert (kept.number, kept.reason, kept.corrected_by, kept.second) == (1, "误读第 1 张", "赵监", "钱监")
    assert queries.contest(desk.file, CONTEST).state == "sealed"
    assert audit.verify(desk.file.path, clock()).intact


def test_a_second_corrigendum_starts_from_the_first(desk: Desk) -> None:
    corrigendum.record(desk, CONTEST, mend(desk), reason="误读", by="赵监", second="钱监")
    corrigendum.record(desk, CONTEST, mend(desk, 2, "FFA"), reason="误读", by="赵监", second="钱监")
    one, two = piles.corrigenda(desk.file, CONTEST)
    assert one.after == two.before
    assert two.number == 2
    assert audit.verify(desk.file.path, clock()).intact


def test_two_people_answer_for_it(desk: Desk) -> None:
    proposal = mend(desk)
    for second, refusal in (("", SecondPersonMissing), (" 赵监 ", SamePersonTwice)):
        with pytest.raises(refusal):
            corrigendum.record(desk, CONTEST, proposal, reason="误读", by="赵监", second=second)
    with pytest.raises(Missing):
        corrigendum.record(desk, CONTEST, proposal, reason=" ", by="赵监", second="钱监")
    assert piles.corrigenda(desk.file, CONTEST) == ()


def test_where_people_are_registered_only_the_chief_scrutineer_and_a_second_one_may(desk: Desk) -> None:
    for name, role in (
        (BY, "clerk"),
        ("赵监", "chief_scrutineer"),
        ("钱监", "scrutineer"),
        ("孙计", "teller"),
    ):
        people.register(desk, MEETING, name=name, roles=[role], pin=PIN, by=BY, hasher=CHEAP)  # type: ignore[list-item]  # roles
        people.check_pin(desk, MEETING, name, PIN)
    proposal = mend(desk)
    for by, second in (("孙计", "钱监"), ("赵监", "孙计")):
        with pytest.raises(WrongRole):
            corrigendum.record(desk, CONTEST, proposal, reason="误读", by=by, second=second)
    corrigendum.record(desk, CONTEST, proposal, reason="误读", by="赵监", second="钱监")


def test_what_is_not_sealed_is_corrected_without_one(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk, CONTEST, seats=2, names=3)
    to_counting(desk, CONTEST, papers=1)
    enter_all(desk, CONTEST, ["FF-"])
    with pytest.raises(OutOfOrder):
        mend(desk)
    desk.close()


@pytest.mark.parametrize(
    ("papers", "refusal"),
    [
        ({}, NothingMended),
        ({("1", 1): PaperReading("FF-")}, NothingChanged),
        ({("1", 6): PaperReading("FF-")}, NoSuchBallot),
        ({("9", 1): PaperReading("FF-")}, NoSuchBatch),
        ({("1", 1): PaperReading("FF")}, WrongLength),
        ({("1", 1): PaperReading("FF-", invalid="\U0001f600")}, NoGlyph),
    ],
)
def test_a_corrigendum_that_cannot_be_is_refused(
    papers: dict[tuple[str, int], PaperReading], refusal: type[Exception], desk: Desk
) -> None:
    with pytest.raises(refusal):
        corrigendum.propose(desk, CONTEST, papers=papers)


def test_a_proposal_overtaken_by_another_is_refused(desk: Desk) -> None:
    old = mend(desk, 2)
    corrigendum.record(desk, CONTEST, mend(desk), reason="误读", by="赵监", second="钱监")
    with pytest.raises(NothingMended):
        corrigendum.record(desk, CONTEST, old, reason="误读", by="赵监", second="钱监")


def test_contests_held_on_an_outcome_that_changes_are_named(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk, CONTEST, seats=2, names=3, rules=load_rule_set("party-2020"))
    to_counting(desk, CONTEST, papers=18)
    enter_all(desk, CONTEST, ["FF-"] * 11 + ["A--"] * 7)  # eleven of twenty required: both elected
    _close(desk)
    proposal = mend(desk, 1, "F--")  # 乙 falls to ten
    assert (proposal.before.elected, proposal.after.elected) == (("p1", "p2"), ("p1",))
    assert proposal.affects == ()
    corrigendum.record(desk, CONTEST, proposal, reason="误读", by="赵监", second="钱监")
    (further,) = drafts.owed(desk, CONTEST)
    follow = drafts.follow(desk, further, by=BY).event.contest  # type: ignore[attr-defined]  # a contest is drafted
    contests.fix(desk, follow, approved_by="区委", differential_waived_by="主席团", by=BY)
    contests.establish_quorum(desk, follow, by=BY)
    contests.issue(desk, follow, unpacked=18, issued=18, kept=0, clipped=0, by=BY)
    again = mend(desk, 1, "FF-")
    assert again.affects == (follow,)
    desk.close()


def sheet(votes: int) -> Sheet:
    """One group's five papers; 乙 has so many votes."""
    rows = (Votes(4, 1, 0, 0), Votes(votes, 5 - votes, 0, 0), Votes(1, 0, 4, 0))
    return Sheet(papers=5, valid=5, invalid=0, reasons={}, rows=rows, write_ins={})


def by_sheets(desk: Desk) -> Desk:
    draft_plain(desk, CONTEST, seats=2, names=3)

    batches.choose(desk, CONTEST, entry="single", counted_by="sheets", by=BY)
    to_valid(desk, CONTEST, papers=5)
    sheets.enter(desk, CONTEST, "一组", sheet=sheet(4), by="孙计")
    sheets.enter(desk, CONTEST, "一组", sheet=sheet(4), by="周计", reading="second")
    sheets.settle(desk, CONTEST, "一组", settled_by=["赵监"], by="赵监")
    _close(desk)
    return desk


def test_a_sheet_is_mended_by_its_totals(tmp_path: Path) -> None:
    desk = by_sheets(congress(tmp_path / "a.zhengpiao"))
    proposal = corrigendum.propose(desk, CONTEST, sheets={"一组": sheet(3)})
    assert [one.for_ for one in proposal.after.candidates] == [4, 3, 1]
    corrigendum.record(desk, CONTEST, proposal, reason="抄错", by="赵监", second="钱监")
    (kept,) = piles.corrigenda(desk.file, CONTEST)
    assert (kept.sheets[0].was.rows[1].for_, kept.sheets[0].now.rows[1].for_) == (4, 3)
    assert audit.verify(desk.file.path, clock()).intact
    for sheets_, refusal in (({"二组": sheet(3)}, NoSuchSheet), ({"一组": sheet(3)}, NothingMended)):
        with pytest.raises(refusal):
            corrigendum.propose(desk, CONTEST, sheets=sheets_)
    desk.close()


def test_a_paper_read_twice_is_mended_as_it_was_settled(tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_plain(desk, CONTEST, seats=2, names=3)
    to_valid(desk, CONTEST, papers=2)
    ballots.open_batch(desk, CONTEST, "1", papers=2, by=BY, double=True)

    for reading, teller in (("first", "孙计"), ("second", "周计")):
        for marks in ("FF-", "FA-"):
            ballots.enter(desk, CONTEST, "1", marks=marks, by=teller, reading=reading)  # type: ignore[arg-type]  # readings
        batches.finish(desk, CONTEST, "1", by=teller, reading=reading)  # type: ignore[arg-type]  # as above
    batches.settle(desk, CONTEST, "1", rulings={}, settled_by=["赵监"], by="赵监")
    _close(desk)
    corrigendum.record(desk, CONTEST, mend(desk, 2, "FF-"), reason="误读", by="赵监", second="钱监")
    assert queries.ballots(desk.file, CONTEST, "1", reading="settled")[1].marks == "FF-"
    assert queries.ballots(desk.file, CONTEST, "1", reading="first")[1].marks == "FA-"
    assert audit.verify(desk.file.path, clock()).intact
    desk.close()
