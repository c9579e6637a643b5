"""The result on screen: every verdict with its rule, what remains, and one click to go on."""

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.office import contests, count
from core.store import queries
from tests.office import hall
from tests.ui.closing_hall import NINE, announced, checked, find, press, session_of, texts
from ui.pages.result import ResultPage
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.session import Session

TIED = ["FFFFFFFFFAAA"] * 7 + ["FFFFFFFFAFAA"] * 7 + ["FFFFFFFAFFAA"] * 4  # the ninth and the tenth level
SHORT = ["FFFFFFFFAAAA"] * 18
WITHOUT_SECRETARIES = ["AAFFFFFFFFFA"] * 18


def shown(qtbot: QtBot, session: Session) -> ResultPage:
    page = ResultPage(ResultViewModel(session))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_everybody_has_one_sentence_with_the_rule_and_the_numbers(tmp_path: Path) -> None:
    session = checked(tmp_path, [NINE] * 18)
    people = ResultViewModel(session).people()
    assert people[0].sentence == "18 票，超过应到会 20 人的半数（需 11 票），居第 1 位，应选 9 名：当选"
    assert people[11].word == "未当选"
    assert len(people) == 12
    session.close()


def test_nobody_elected_is_nothing_to_tick_off_also_where_every_seat_is_held_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = checked(tmp_path, [NINE] * 18)
    vm = ResultViewModel(session)
    assert vm.statement() == ("ok", "当选 9 名", "应选 9 名")
    outcome = structs.replace(vm._certain(), elected=(), held_open=9)
    monkeypatch.setattr(vm, "_certain", lambda: outcome)
    assert vm.statement() == ("open", "无人当选", "应选 9 名；保留 9 名")
    session.close()


def test_result_is_announced_in_the_name_of_the_chair(qtbot: QtBot, tmp_path: Path) -> None:
    session = checked(tmp_path, [NINE] * 18)
    page = shown(qtbot, session)
    with qtbot.waitSignal(page.noticed) as refused:
        click(qtbot, press(page, "announce"))
    assert "P106" in refused.args[0].what
    field = find(page, QLineEdit, "announcedBy")
    field.setText("周主席")
    click(qtbot, press(page, "announce"))
    assert queries.contest(session.desk.file, "committee").announced_by == "周主席"
    assert not press(page, "announce").isVisible()
    assert "周主席 已宣布" in texts(page)
    session.close()


def test_tie_is_said_and_its_runoff_drafted_with_one_click(qtbot: QtBot, tmp_path: Path) -> None:
    session = announced(tmp_path, TIED)
    page = shown(qtbot, session)
    assert "应选 9 名；其中 1 名由 2 人再次投票" in texts(page)
    assert "壬某、癸某，选 1 名" in texts(page)
    with qtbot.waitSignal(page.step_wanted) as wanted:
        click(qtbot, press(page, "draft"))
    assert wanted.args == ["contest"]
    drafted = session.contest()
    assert drafted is not None
    assert drafted.origin == "runoff"
    assert session.contest_id == drafted.id
    session.close()


def test_what_is_drafted_already_is_one_click_away(qtbot: QtBot, tmp_path: Path) -> None:
    session = announced(tmp_path, TIED)
    vm = ResultViewModel(session)
    made = vm.remaining.draft(vm.remaining.items()[0])
    session.choose_contest("committee")
    (again,) = vm.remaining.items()
    assert (again.kind, again.contest) == ("drafted", made)
    session.close()


def test_open_seats_go_to_a_further_election_or_are_given_up_by_decision(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = announced(tmp_path, SHORT)
    page = shown(qtbot, session)
    assert "另行选举" in texts(page)
    click(qtbot, press(page, "fewer"))
    find(page, QLineEdit, "decidedBy").setText("大会主席团")
    click(qtbot, press(page, "accept"))
    assert queries.contest(session.desk.file, "committee").shortage_accepted == 1
    kinds = [item.kind for item in ResultViewModel(session).remaining.items()]
    assert kinds == ["next"]
    session.close()


def test_next_election_of_the_chain_is_drafted_with_one_click(qtbot: QtBot, tmp_path: Path) -> None:
    session = announced(tmp_path, [NINE] * 18)
    page = shown(qtbot, session)
    assert "甲某、乙某，选 1 名" in texts(page)
    click(qtbot, press(page, "draft"))
    assert session.contest_id == "secretary"
    session.close()


def test_chain_stops_until_the_superior_body_has_replied(qtbot: QtBot, tmp_path: Path) -> None:
    session = announced(tmp_path, WITHOUT_SECRETARIES)
    page = shown(qtbot, session)
    assert "书记候选人均未当选党委委员：甲某、乙某" in texts(page)
    click(qtbot, press(page, "ask"))
    assert "等待批复" in texts(page)
    find(page, QLineEdit, "replyDocument").setText("区委〔2026〕7号")
    find(page, QLineEdit, "replyDate").setText("2026-03-07")
    find(page, QLineEdit, "replyPeople").setText("丙某、丁某")
    click(qtbot, press(page, "reply"))
    assert "丙某、丁某，选 1 名" in texts(page)
    session.close()


def test_void_election_is_said_and_held_again(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "void.zhengpiao")
    hall.draft_committee(desk)
    contests.fix(desk, "committee", approved_by="区委", by=hall.BY)
    contests.establish_quorum(desk, "committee", by=hall.BY)
    contests.issue(desk, "committee", unpacked=18, issued=18, kept=0, clipped=0, by=hall.BY)
    contests.collect(desk, "committee", collected=19, by=hall.BY)
    contests.declare(desk, "committee", valid=False, declared_by="赵监", by=hall.BY)
    session = session_of(desk)
    page = shown(qtbot, session)
    assert "选举无效" in texts(page)
    click(qtbot, press(page, "draft"))
    drafted = session.contest()
    assert drafted is not None
    assert (drafted.origin, drafted.seats) == ("repeat", 9)
    session.close()


def test_what_remains_is_said_only_after_the_announcement(qtbot: QtBot, tmp_path: Path) -> None:
    session = checked(tmp_path, [NINE] * 18)
    assert ResultViewModel(session).remaining.items() == ()
    count.announce(session.desk, "committee", announced_by="周主席", by=hall.BY)
    assert [item.kind for item in ResultViewModel(session).remaining.items()] == ["next"]
    session.close()


def test_there_is_no_result_before_the_check(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "early.zhengpiao")
    hall.draft_committee(desk)
    session = session_of(desk)
    page = shown(qtbot, session)
    assert "还没有结果。" in texts(page)
    assert tuple(page.keys()) == ()
    session.close()
