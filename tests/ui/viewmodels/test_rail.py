"""What the rail says under each step: one sentence with the numbers of the meeting."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.domain.roll import RollRow
from core.journal import events as ev
from core.office import attendance, ballots, contests, count, drafts, roll
from core.office.desk import Desk
from tests.office.hall import BY, MEETING, congress, draft_committee, nominees
from ui.viewmodels.navigation import Navigation
from ui.viewmodels.session import Session


def rail(desk: Desk) -> dict[str, tuple[str, str]]:
    """State and sentence by step."""
    session = Session(desk, clerk=BY)
    return {one.id: (one.state, one.subtitle) for one in Navigation(session).items()}


def stands(desk: Desk) -> str:
    """The step on which work stands."""
    return Navigation(Session(desk, clerk=BY)).stands_at()


def issued(desk: Desk, present: int = 18) -> str:
    """The committee's ballots handed out."""
    contest = draft_committee(desk)
    contests.fix(desk, contest, approved_by="区委", by=BY)
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=25, issued=present, kept=3, clipped=22 - present, by=BY)
    return contest


def test_the_steps_stand_in_the_order_of_the_meeting(qapp: QApplication, tmp_path: Path) -> None:
    assert list(rail(congress(tmp_path / "a.zhengpiao"))) == [
        "roll", "check_in", "contest", "ballots", "box", "entry", "count", "result", "papers", "seal",
    ]  # fmt: skip


def test_check_in_says_whether_the_quorum_is_reached_or_how_many_are_missing(
    qapp: QApplication, tmp_path: Path
) -> None:
    desk = congress(tmp_path / "a.zhengpiao", delegates=20, present=16)
    assert rail(desk)["roll"] == ("done", "20 名代表")
    # The seed's rule wants more than four fifths: 17 of 20.
    assert rail(desk)["check_in"] == ("now", "实到 16 人，距法定人数差 1 人")
    attendance.check_in(desk, MEETING, "m0017", by=BY)
    assert rail(desk)["check_in"] == ("done", "实到 17 人，达法定人数")


def test_while_people_arrive_work_stands_at_the_check_in_before_and_after_that_at_the_candidates(
    qapp: QApplication, tmp_path: Path
) -> None:
    nobody = congress(tmp_path / "a.zhengpiao", present=0)
    draft_committee(nobody)
    assert stands(nobody) == "contest"
    arriving = congress(tmp_path / "b.zhengpiao", present=5)
    draft_committee(arriving)
    assert stands(arriving) == "check_in"
    enough = congress(tmp_path / "c.zhengpiao")
    draft_committee(enough)
    assert stands(enough) == "contest"


@pytest.mark.parametrize(("present", "step"), [(16, "check_in"), (17, "ballots")])
def test_with_the_candidates_fixed_the_quorum_decides_what_comes_next(
    qapp: QApplication, tmp_path: Path, present: int, step: str
) -> None:
    desk = congress(tmp_path / "a.zhengpiao", present=present)
    contests.fix(desk, draft_committee(desk), approved_by="区委", by=BY)
    assert stands(desk) == step


def test_candidates_are_said_as_seats_and_how_many_more_stand(qapp: QApplication, tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    draft_committee(desk)
    assert rail(desk)["contest"] == ("now", "应选 9 名，差额 3 名")
    draft_committee(desk, candidates=nominees()[:5])  # a woman among them
    assert rail(desk)["contest"][1] == "应选 9 名，候选人 5 名"
    men = [ev.Nominee(one.id, one.name, ()) for one in nominees()]
    draft_committee(desk, candidates=men)  # without a woman one seat is held open
    assert rail(desk)["contest"][1] == "应选 8 名，差额 4 名"


def test_a_draft_without_names_says_the_seats_only(qapp: QApplication, tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    drafts.draft(desk, MEETING, contest="x", title="选举", office="other", seats=2, candidates=(), by=BY)
    assert rail(desk)["contest"][1] == "应选 1 名"  # one of two is held for a woman


def test_papers_are_followed_from_the_issue_to_the_last_of_the_batch(
    qapp: QApplication, tmp_path: Path
) -> None:
    desk = congress(tmp_path / "a.zhengpiao")
    contest = issued(desk)
    assert rail(desk)["ballots"] == ("done", "发出 18 张，剩余已剪角")
    contests.collect(desk, contest, collected=18, by=BY)
    assert rail(desk)["box"] == ("now", "收回 18 张")
    contests.declare(desk, contest, valid=True, declared_by="赵监", by=BY)
    assert rail(desk)["box"] == ("done", "收回 18 张，选举有效")
    for name, papers in (("1", 10), ("2", 8)):
        ballots.open_batch(desk, contest, name, papers=papers, by=BY)
    assert rail(desk)["entry"] == ("now", "第 1 摞，共 2 摞，余 18 张")
    for batch in ["1"] * 10 + ["2"]:
        ballots.enter(desk, contest, batch, marks="FFFFFFFFFAAA", by=BY)
    assert rail(desk)["entry"] == ("now", "第 2 摞，共 2 摞，余 7 张")
    assert rail(desk)["count"][1] == "录完后可看核定结果"
    for _ in range(7):
        ballots.enter(desk, contest, "2", marks="FFFFFFFFFAAA", by=BY)
    assert rail(desk)["entry"] == ("partial", "已录 18 / 18 张")
    count.check(desk, contest, by="赵监")
    assert rail(desk)["result"] == ("now", "当选 9 名")


def test_without_a_roll_the_rail_says_why_it_waits(qapp: QApplication, tmp_path: Path) -> None:
    desk = congress(tmp_path / "a.zhengpiao", delegates=1, present=0)
    roll.remove(desk, MEETING, "m0001", reason="调出", approved_by="主席团", by=BY)
    assert rail(desk)["roll"] == ("now", "")
    roll.add(
        desk, MEETING, RollRow(name="列席者", observer=True, entitled=False), approved_by="主席团", by=BY
    )
    assert rail(desk)["roll"][0] == "now"  # an observer is no delegate
