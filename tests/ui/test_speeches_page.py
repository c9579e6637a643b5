"""Speeches and questions: timed from the page or the public screen, recorded when they end; the reply on the result."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.domain.enrolment import Approval, Speech
from core.office import contests
from core.office.desk import Desk
from core.store import kept
from tests.office.hall import BY, congress, draft_committee
from tests.office.voting import committee, hold, next_contest
from ui.i18n import use_language
from ui.pages.candidates import CandidatesPage
from ui.pages.result import ResultPage
from ui.pages.speeches import SpeechesPage
from ui.shapes import Notice
from ui.viewmodels.candidates import CandidatesViewModel
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.session import Session
from ui.viewmodels.speeches import SpeechesViewModel


class Stopwatch:
    """Seconds that a test lets pass."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao")
    yield made
    made.close()


def page_on(qtbot: QtBot, desk: Desk) -> tuple[SpeechesPage, SpeechesViewModel, Stopwatch, Session]:
    session, watch = Session(desk, clerk=BY), Stopwatch()
    DisplayViewModel(session, stopwatch=watch)
    vm = SpeechesViewModel(session)
    page = SpeechesPage(vm)
    show(qtbot, page)
    return page, vm, watch, session


def show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()


def click(page: QWidget, name: str) -> None:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def recorded(desk: Desk) -> list[tuple[str, str, int, int]]:
    return [(one.person, one.part, one.seconds, one.allowed) for one in kept.rows(desk.file, Speech)]


def test_a_speech_is_recorded_when_it_ends_and_questions_after_it(qtbot: QtBot, desk: Desk) -> None:
    draft_committee(desk)
    page, vm, watch, _ = page_on(qtbot, desk)
    click(page, "speechStart")
    assert recorded(desk) == []
    watch.now += 634.7
    vm.timer.tick()
    assert "已超时" in words(page)
    click(page, "speechStart")
    assert recorded(desk) == [("甲某", "speech", 634, 600)]
    click(page, "speechTurn")
    page.minutes.setValue(5)
    assert "5:00" in words(page)
    click(page, "speechStart")
    watch.now += 120
    click(page, "speechTurn")  # ends the questions
    assert recorded(desk)[1:] == [("甲某", "questions", 120, 300)]
    assert [(one.name, one.part, one.took, one.over) for one in vm.held()] == [
        ("甲某", "演讲", "10:34", "+0:34"),
        ("甲某", "提问", "2:00", ""),
    ]
    assert vm.lead() == "12 名候选人中 1 名已演讲"


def test_the_next_speaker_ends_the_one_who_runs_over(qtbot: QtBot, desk: Desk) -> None:
    draft_committee(desk)
    page, vm, watch, session = page_on(qtbot, desk)
    click(page, "speechStart")
    watch.now += 0.4
    click(page, "speechFollowing")
    assert recorded(desk) == [("甲某", "speech", 1, 600)]
    assert vm.timer.name == "乙某"
    page.who.setCurrentIndex(3)
    page.who.activated.emit(3)
    assert vm.timer.name == "丁某"
    vm.speaking.start_or_stop()
    session.choose_contest(session.contest_id)
    assert vm.timer.stage == "running"  # the same election stays on the table
    vm.speaking.end()
    vm.speaking.end()
    assert len(recorded(desk)) == 2


def test_another_election_on_the_table_ends_and_records_what_runs(qtbot: QtBot, desk: Desk) -> None:
    committee(desk)
    next_contest(desk)
    _, vm, watch, session = page_on(qtbot, desk)
    session.choose_contest("committee")
    vm.speaking.start_or_stop()
    watch.now += 60
    session.choose_contest("secretary")
    assert [one.contest for one in kept.rows(desk.file, Speech)] == ["committee"]
    assert (vm.timer.stage, vm.timer.part, vm.timer.name) == ("ready", "speech", "")


def test_a_time_that_cannot_be_recorded_is_said_and_stays_on_show(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_committee(desk)
    page, vm, watch, session = page_on(qtbot, desk)
    click(page, "speechStart")
    watch.now += 30
    monkeypatch.setattr(session, "clerk", " ")
    click(page, "speechStart")
    assert recorded(desk) == []
    assert vm.speaking.problem
    assert vm.speaking.problem in words(page)


def test_nobody_speaks_before_there_are_candidates(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _, _ = page_on(qtbot, desk)
    assert not vm.may_time()
    assert page.first_focus() is None
    hints = page.keys()
    assert [hint.caps for hint in hints] == ["Esc"]
    vm.speaking.start_or_stop()
    vm.speaking.call_next()
    assert recorded(desk) == []


def test_the_page_has_its_keys_and_speaks_english(qtbot: QtBot, desk: Desk, qapp: QApplication) -> None:
    draft_committee(desk)
    use_language(qapp, "en")
    page, vm, _, _ = page_on(qtbot, desk)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    hints = {hint.caps: hint for hint in tuple(page.keys())}
    assert set(hints) == {"F9", "F8", "F7", "Esc"}
    page._back()
    assert wanted == ["contest"]
    assert vm.lead() == "0 of 12 candidates have spoken"
    assert page.first_focus() is page.go
    page.hide()
    vm.speaking.call_next()
    page.refresh()
    assert page.who.currentText() == "甲某"


def test_the_candidates_lead_to_the_speeches(qtbot: QtBot, desk: Desk) -> None:
    draft_committee(desk)
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    page = CandidatesPage(CandidatesViewModel(Session(desk, clerk=BY)))
    show(qtbot, page)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    click(page, "speeches")
    assert wanted == ["speeches"]


def result_on(qtbot: QtBot, desk: Desk, contest: str) -> ResultPage:
    session = Session(desk, clerk=BY)
    session.choose_contest(contest)
    page = ResultPage(ResultViewModel(session))
    show(qtbot, page)
    return page


def test_the_reply_on_the_secretary_is_recorded_beside_the_result(qtbot: QtBot, desk: Desk) -> None:
    committee(desk)
    assert not result_on(qtbot, desk, "committee").approval.isVisible()
    secretary = next_contest(desk)
    hold(desk, secretary, {"甲": 12, "乙": 6})
    page = result_on(qtbot, desk, secretary)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    assert "尚未记录批复" in words(page)
    click(page, "recordApproval")
    assert said[-1] is not None  # the document's number is missing
    page.approval.approved_by.setText("区委")
    page.approval.document.setText("咸组〔2003〕5号")
    page.approval.date.setText("2003-02-01")
    click(page, "recordApproval")
    assert kept.rows(desk.file, Approval)[0].people == ("甲某",)
    assert "咸组〔2003〕5号" in words(page)
    assert not page.approval.record.isVisibleTo(page)
