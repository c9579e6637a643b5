"""The running count on screen: order, the line where the seats end, certain and out, the check."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.journal.events import WrittenIn
from core.office import ballots, disputes
from tests.office import hall
from tests.ui.closing_hall import NINE, counting, find, press, session_of, texts
from ui.page import Page
from ui.pages.live import LivePage
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.session import Session
from ui.widgets.tally_board import Board, BoardRow, TallyBoard

FIRST_NINE, LAST_NINE = NINE, "AAAFFFFFFFFF"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = counting(tmp_path, [FIRST_NINE] * 14 + [LAST_NINE] * 2)
    yield made
    made.close()


def shown(qtbot: QtBot, session: Session) -> LivePage:
    page = LivePage(LiveViewModel(session))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def key(page: Page, caps: str) -> None:
    hints = {hint.caps: hint.act for hint in tuple(page.keys())}
    act = hints[caps]
    assert act is not None
    act()


def test_lead_names_papers_and_the_threshold_with_its_base(session: Session) -> None:
    assert (
        LiveViewModel(session).lead() == "已录 16 / 18 张 · 有效 16 · 无效 0 · 过半需 11 票（应到会 20 人）"
    )


def test_most_votes_come_first_and_ballot_order_breaks_a_tie(session: Session) -> None:
    board = LiveViewModel(session).board()
    assert [row.votes for row in board.rows] == [16] * 6 + [14] * 3 + [2] * 3
    assert [row.name for row in board.rows[:6]] == list(hall.NAMES[3:9])


def test_line_stands_after_the_last_seat_and_says_what_is_open(session: Session) -> None:
    board = LiveViewModel(session).board()
    assert board.cut_after == 9
    assert board.cut == "应选 9 名到此　第 9 名 14 票，第 10 名 2 票，相差 12 票，尚余 2 张：第 9 席已定"


def test_who_cannot_be_caught_is_certain_and_who_cannot_pass_is_out(session: Session) -> None:
    rows = LiveViewModel(session).board().rows
    assert [row.prospect for row in rows] == ["✓ 已锁定"] * 9 + ["– 已无可能"] * 3
    assert rows[-1].state == "差 9 票"


def test_key_s_puts_the_names_as_on_the_ballot(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    key(page, "S")
    board = find(page, TallyBoard)
    assert [row.name for row in board.board().rows] == list(hall.NAMES)
    assert board.board().cut == ""
    assert "应选 9 名到此" in texts(page)


def test_key_e_shows_the_steps_of_the_decision(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    key(page, "E")
    assert "有效票 16 张，无效票 0 张。" in texts(page)
    assert not find(page, TallyBoard).isVisible()


def test_board_follows_each_ballot_and_each_correction(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    board = find(page, TallyBoard)
    ballots.enter(session.desk, "committee", "1", marks=FIRST_NINE, by="孙计")
    assert board.board().rows[0].votes == 17
    ballots.correct(session.desk, "committee", "1", 17, marks="-" * 12, reason="看错", by="孙计")
    assert board.board().rows[0].votes == 16


def test_written_in_people_stand_below(session: Session) -> None:
    ballots.enter(
        session.desk, "committee", "1", marks="A" * 12, write_ins=(WrittenIn("欧阳岚", "F"),), by="孙计"
    )
    board = LiveViewModel(session).board()
    assert [(row.name, row.votes) for row in board.below] == [("欧阳岚", 1)]


def test_count_is_checked_with_a_click_once_everything_is_entered(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert not press(page, "checkCount").isVisible()
    hall.enter_all(session.desk, "committee", [FIRST_NINE] * 2)
    assert find(page, QLineEdit, "checkedBy").text() == "赵监"
    qtbot.mouseClick(press(page, "checkCount"), Qt.MouseButton.LeftButton)
    assert "核定计票与实时计票一致" in texts(page)
    assert LiveViewModel(session).board().rows[0].state == "✓ 当选"


def test_checked_count_is_reopened_only_with_a_reason(qtbot: QtBot, session: Session) -> None:
    hall.enter_all(session.desk, "committee", [FIRST_NINE] * 2)
    page = shown(qtbot, session)
    qtbot.mouseClick(press(page, "checkCount"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(press(page, "reopen"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.noticed) as refused:
        qtbot.mouseClick(press(page, "reopenNow"), Qt.MouseButton.LeftButton)
    assert "P106" in refused.args[0].what
    qtbot.keyClicks(find(page, QLineEdit, "reopenReason"), "recount")
    qtbot.mouseClick(press(page, "reopenNow"), Qt.MouseButton.LeftButton)
    assert LiveViewModel(session).checking.can_check()


def test_seats_left_open_and_ties_are_said_where_the_seats_end(tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "tie.zhengpiao", template="party-2020")
    hall.draft_plain(desk, seats=1, names=2)
    hall.to_counting(desk, "c1", papers=18)
    hall.enter_all(desk, "c1", ["FA"] * 9 + ["AF"] * 9)
    session = session_of(desk)
    assert (
        LiveViewModel(session).board().cut
        == "应选 1 名到此　第 1 名与第 2 名同为 9 票；票数已够的 0 人：尚缺 1 名"
    )
    session.close()


@pytest.mark.parametrize("names", [2, 12, 40])
@pytest.mark.parametrize("width", [320, 1000])
def test_board_is_drawn_for_every_number_of_names(qtbot: QtBot, names: int, width: int) -> None:
    rows = tuple(
        BoardRow(str(n), "古丽巴哈尔·买买提依明江"[: n % 12 + 2], 5 * n, (1, 2), "过半")
        for n in range(1, names + 1)
    )
    made = TallyBoard("x")
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show_board(Board(("姓名", "赞成", "票", "反对", "弃权", "状态"), rows, 1, "line", needed=60))
    assert made.minimumSizeHint().height() >= names * 20
    assert made.grab().toImage().pixelColor(width // 2, 0) == made.grab().toImage().pixelColor(1, 1)


def test_nothing_is_counted_before_the_election_is_declared_valid(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "early.zhengpiao")
    hall.draft_committee(desk)
    session = session_of(desk)
    page = shown(qtbot, session)
    assert page.keys() == ()
    assert LiveViewModel(session).why_locked() in texts(page)
    session.close()


def test_whom_a_disputed_paper_could_lift_or_sink_is_said(tmp_path: Path) -> None:
    session = counting(tmp_path, [FIRST_NINE] * 10)
    disputes.set_aside(
        session.desk, session.contest_id, "1", marks=FIRST_NINE, question="两个圈？", by=session.clerk
    )
    board = LiveViewModel(session).board()
    assert [row.prospect for row in board.rows] == ["待裁定"] * 9 + ["– 已无可能"] * 3
    session.close()
