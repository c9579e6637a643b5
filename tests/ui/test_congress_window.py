"""A congress in the window: mandates on the roll and at check-in, the words of a recall and of a primary."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.errors.deputies import MandateNotInForce
from core.office import attendance, deputies, nominations
from core.office.desk import Desk
from core.store import queries
from tests.office.assembly import MEETING, VOTERS, assembly, joint, key, keys, opened, presidium, vote
from tests.office.hall import BY, congress
from tests.ui.candidates_hall import Hall as CandidatesHall
from ui.pages.result import ResultPage
from ui.pages.roll import RollPage
from ui.shapes import Notice
from ui.viewmodels.ballots import BallotsViewModel
from ui.viewmodels.checkin import CheckInViewModel
from ui.viewmodels.display_feed import DisplayFeed
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.rail import RailWords
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.roll import RollViewModel
from ui.viewmodels.session import Session


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = assembly(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def roll_page(qtbot: QtBot, desk: Desk) -> tuple[RollPage, RollViewModel, list[Notice | None]]:
    vm = RollViewModel(Session(desk, clerk=BY))
    page, notices = RollPage(vm), list[Notice | None]()
    page.noticed.connect(notices.append)
    qtbot.addWidget(page)
    page.resize(1180, 900)
    page.show()
    return page, vm, notices


def test_a_mandate_is_ended_on_the_roll_with_reason_and_document(qtbot: QtBot, desk: Desk) -> None:
    page, vm, notices = roll_page(qtbot, desk)
    page.query.setText("5")
    page.listed.open_first()
    card = page.mandate
    assert card.isVisibleTo(page)
    card.standing.setCurrentIndex(2)
    QTest.keyClick(card.act, Qt.Key.Key_Return)
    assert notices[-1] is not None
    assert notices[-1].kind == "refusal"
    card.reason.setText("调离本行政区域")
    card.document.setText("人大〔2026〕3号")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    member = queries.member(desk.file, MEETING, key(5))
    assert member.standing == "terminated"
    assert vm.mandates.mark(member) == "代表资格已终止"
    assert vm.mandates.decided(member) == "已终止 · 调离本行政区域 · 人大〔2026〕3号 · 2026-03-07"
    assert vm.totals().required == 60
    assert "资格终止 1 人" in vm.lead()


def test_a_party_congress_shows_nothing_of_mandates(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "pc.zhengpiao")
    page, vm, _ = roll_page(qtbot, desk)
    page.listed.open_first()
    assert not page.mandate.isVisibleTo(page)
    assert not vm.mandates.there()
    desk.close()


def test_who_is_suspended_is_told_so_at_check_in(desk: Desk) -> None:
    deputies.change(desk, MEETING, key(1), standing="suspended", reason="被羁押", by=BY)
    vm = CheckInViewModel(Session(desk, clerk=BY))
    assert vm.line(key(1)).state == "暂停执行代表职务"
    with pytest.raises(MandateNotInForce):
        attendance.check_in(desk, MEETING, key(1), by=BY)


def test_the_quorum_on_screen_counts_the_suspended(tmp_path: Path) -> None:
    """40 of 61 are present; two thirds of 61 are 41, of the 59 whose mandate is in force 40."""
    for setting, short in (("counted", 1), ("left_out", 0)):
        desk = assembly(tmp_path / f"{setting}.zhengpiao", present=40, suspended=setting)
        for number in (60, 61):
            deputies.change(desk, MEETING, key(number), standing="suspended", reason="被羁押", by=BY)
        session = Session(desk, clerk=BY)
        assert RailWords(session).short() == short
        assert CheckInViewModel(session).verdict().state == ("open" if short else "ok")
        assert DisplayFeed(session).quorum().met is (not short)
        opened(desk, "mayor")
        session.choose_contest("mayor")
        assert BallotsViewModel(session).known_heads().all_deputies == (61 if short else 59)
        desk.close()


def recalled(desk: Desk, votes: int) -> str:
    nominations.move_recall(
        desk, MEETING, name="张三", office="mayor", reason="严重失职", proposed_by="presidium", by=BY
    )
    (motion,) = nominations.motions(desk.file, MEETING)
    nominations.open_recall(desk, motion.id, by=BY)
    vote(desk, motion.contest, {"张三": votes})
    return motion.contest


@pytest.mark.parametrize(("votes", "said"), [(31, "罢免案通过"), (30, "罢免案未通过")])
def test_a_recall_is_passed_or_not_and_nobody_is_elected(
    qtbot: QtBot, desk: Desk, votes: int, said: str
) -> None:
    session = Session(desk, clerk=BY)
    session.choose_contest(recalled(desk, votes))
    vm = ResultViewModel(session)
    page = ResultPage(vm)
    qtbot.addWidget(page)
    page.show()
    numbers = f"赞成罢免 {votes} 票，需 31 票"
    assert vm.statement() == ("ok", said, numbers)
    (person,) = vm.people()
    assert (person.word, person.sentence) == (said, numbers)
    assert vm.steps()[-1] == f"{numbers}：{said}"
    assert not any("当选" in step for step in vm.steps())
    (line,) = LiveViewModel(session).board().rows
    assert line.state == said
    assert DisplayFeed(session).elected(session.contest()).word == said  # type: ignore[arg-type]  # there is one
    (item,) = vm.remaining.items()
    assert item.title == f"没有待办：{said}。"


def test_a_recall_and_its_one_name_cannot_be_changed_by_hand(qtbot: QtBot, desk: Desk) -> None:
    nominations.move_recall(
        desk, MEETING, name="张三", office="mayor", reason="严重失职", proposed_by="presidium", by=BY
    )
    (motion,) = nominations.motions(desk.file, MEETING)
    nominations.open_recall(desk, motion.id, by=BY)
    hall = CandidatesHall(qtbot, desk)
    hall.session.choose_contest(motion.contest)
    assert not hall.vm.people.may_name()
    assert hall.vm.draft.locked() == {"office", "seats", "choices", "order"}
    assert hall.vm.verdicts()[0].text == "赞成即赞成罢免；获全体代表过半数通过。"
    assert hall.page.details.office.currentText() == "镇长"
    assert hall.page.details.keep()
    assert queries.contest(desk.file, motion.contest).office == "mayor"
    assert hall.page.chain.appraisal.nominations.isVisibleTo(hall.page)


def test_a_primary_puts_forward_and_elects_nobody(desk: Desk) -> None:
    opened(desk, "mayor")
    presidium(desk, "mayor", "张三")
    for number, name in enumerate(VOTERS[1:4]):
        joint(desk, "mayor", name, keys(1 + 10 * number, 10 + 10 * number))
    nominations.open_primary(desk, "mayor", by=BY)
    vote(desk, "mayor-primary", {"张三": 20, "李四": 10, "王五": 10, "赵六": 5})
    session = Session(desk, clerk=BY)
    session.choose_contest("mayor-primary")
    vm = ResultViewModel(session)
    assert vm.statement() == ("open", "列为正式候选人 1 人", "末位票数相等的 2 人再次投票")
    assert [(one.name, one.word) for one in vm.people()] == [
        ("张三", "列为正式候选人"),
        ("王五", "再次投票"),
        ("李四", "再次投票"),
        ("赵六", "未列入"),
    ]
    assert vm.people()[0].sentence == "得 20 票，居第 1 位"
    assert DisplayFeed(session).elected(session.contest()).names == ("张三",)  # type: ignore[arg-type]  # there is one
