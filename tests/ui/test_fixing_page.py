"""Fixing the candidates on the page: places by key and click, constraints at once, reasons, decision, the ballot."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.domain.applicants import Assessment, Condition
from core.domain.enrolment import SlatePlace
from core.journal import applicant_events as ae
from core.journal.enrolment_events import SlateFixed
from core.office import drafts, recommendation, term
from core.office.desk import Desk, Recorded
from core.store import kept, queries
from tests.office.hall import congress
from tests.office.township import BY, CONGRESS, counted, opened
from ui.i18n import use_language
from ui.pages.fixing import FixingPage
from ui.viewmodels.fixing import FixingViewModel
from ui.viewmodels.fixing_words import tenths
from ui.viewmodels.session import Session


def papers() -> list[str]:
    """Papers of at most nine names on which the first gets 14, the next 13, down to 1."""
    sheets = [["-"] * 14 for _ in range(14)]
    for place in range(14):
        for sheet in sorted(sheets, key=lambda one: one.count("F"))[: 14 - place]:
            sheet[place] = "F"
    return ["".join(one) for one in sheets]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Fourteen people with 14 to 1 recommendations in the order of the ballot."""
    made = opened(tmp_path / "a.zhengpiao", units=1, members=14, mass=0)
    rules = recommendation.rules_for(recommendation.plan_of(made), deputy_mayors=0)
    for row in queries.contests(made.file):
        drafts.drop(made, row.id, reason="x", by=BY)
    recommendation.open_recommendation(made, "rec", approved_by="区委", rules=rules, by=BY)
    counted(made, queries.contests(made.file)[-1].id, papers())
    term.open_meeting(made, meeting=CONGRESS, title="党代会", template="xianan-2003", by=BY)
    yield made
    made.close()


def page_on(qtbot: QtBot, desk: Desk) -> tuple[FixingPage, FixingViewModel, list[Recorded]]:
    vm = FixingViewModel(Session(desk, clerk=BY))
    page = FixingPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    written: list[Recorded] = []
    desk.subscribe(written.append)
    return page, vm, written


def click(page: FixingPage, name: str) -> None:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: FixingPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def choose_best(vm: FixingViewModel, many: int = 12) -> None:
    for at, one in enumerate(vm.rows()[:many]):
        vm.choose(one.id, "secretary" if at < 2 else "deputy_secretary" if at < 5 else "member")


def decide(page: FixingPage) -> None:
    page.decision.decided_by.setText("区委常委会")
    page.decision.document.setText("咸发〔2003〕2号")
    page.decision.date.setText("2003-01-20")


def test_places_are_given_by_key_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written = page_on(qtbot, desk)
    page.people.setFocus()
    for key, place in (("1", "secretary"), ("2", "deputy_secretary"), ("3", "member"), ("0", None)):
        QTest.keyClicks(page.people, key)
        assert vm.rows()[0].place == place
    assert written == []


def test_places_are_given_by_click_too(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    click(page, "place_member")
    assert vm.rows()[0].place == "member"
    for wanted in (None, "secretary", "deputy_secretary"):
        page.people.row_opened.emit(vm.rows()[0])
        assert vm.rows()[0].place == wanted
    click(page, "place_none")
    assert vm.chosen() == ()


def test_constraints_are_told_while_choosing(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    assert "书记候选人 0 / 2" in words(page)
    assert "没有女干部" in words(page)
    choose_best(vm)
    said = words(page)
    assert "委员候选人 7 / 7" in said
    assert "党委委员选举：12 选 9，差额 3" in said
    assert "占应选 33.3% · 占候选 25.0%" in said
    assert "党委副书记选举：4 选 3，差额 1" in said
    assert "越位均已写明理由" in said
    assert [check.state for check in vm.checks()] == ["ok"] * len(vm.checks())


def test_passing_somebody_over_asks_for_the_reason_in_line(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written = page_on(qtbot, desk)
    choose_best(vm)
    people = vm.rows()
    vm.choose(people[11].id, None)
    vm.choose(people[13].id, "member")
    assert people[13].person.votes < people[11].person.votes
    assert "缺 1 条越位理由" in words(page)
    decide(page)
    click(page, "fixSlate")
    assert written == []
    edit = page.reasons.edits[people[13].id]
    edit.setText("考核优秀")
    edit.editingFinished.emit()
    assert vm.slate() is not None
    click(page, "fixSlate")
    assert {row.reason for row in kept.rows(desk.file, SlatePlace)} == {"", "考核优秀"}
    vm.choose(people[13].id, None)
    assert page.reasons.edits == {}


def test_the_decision_is_recorded_and_drafts_the_committee(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written = page_on(qtbot, desk)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    choose_best(vm)
    click(page, "fixSlate")  # number and date are missing
    assert written == []
    decide(page)
    click(page, "fixSlate")
    event = written[-1].event
    assert isinstance(event, SlateFixed)
    assert (event.decided_by, event.document, event.date) == ("区委常委会", "咸发〔2003〕2号", "2003-01-20")
    assert vm.lead() == "已确定候选人 12 名。"
    click(page, "draftCommittee")
    assert wanted == ["contest"]
    row = queries.contest(desk.file, "committee")
    assert (row.meeting, len(row.candidates), row.seats) == (CONGRESS, 12, 9)


def test_another_choice_than_the_recorded_one_can_be_given_up(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    choose_best(vm)
    decide(page)
    page._on_wanted("fix")
    vm.choose(vm.rows()[0].id, None)
    assert not page.decision.draft.isEnabled()
    assert vm.lead() == "已选 11 / 12 名，尚未记录"
    page.decision.over.click()
    assert vm.as_recorded()
    hints = page.keys()
    assert "F8" in {hint.caps for hint in hints}


def test_a_seat_kept_open_stands_in_for_a_woman(qtbot: QtBot, desk: Desk) -> None:
    for one in recommendation.accepted(desk):
        desk.record(ae.ApplicantEntered(row=structs.replace(one, gender="male")), BY)
    page, vm, written = page_on(qtbot, desk)
    choose_best(vm)
    decide(page)
    click(page, "fixSlate")
    assert written == []
    click(page, "holdSeat")
    assert "没有女干部：保留一个职位" in words(page)
    click(page, "fixSlate")
    assert isinstance(written[-1].event, SlateFixed)
    assert written[-1].event.seat_held


def test_appraisal_and_conditions_stand_beside_the_votes(qtbot: QtBot, desk: Desk) -> None:
    rules = (
        Condition(id="age", kind="born_on_or_after", value="1968-01-01"),
        Condition(id="edu", kind="schooling", value="大专"),
    )
    desk.record(ae.ConditionsSet(rows=rules, document="x"), BY)
    desk.record(ae.AssessmentsRecorded(rows=(Assessment(applicant="a0001", grade="excellent"),)), BY)
    applicants = {one.id: one for one in recommendation.accepted(desk)}
    unknown = structs.replace(applicants["a0004"], birth="")
    desk.record(ae.ApplicantEntered(row=unknown), BY)
    _, vm, _ = page_on(qtbot, desk)
    found = {one.id: one for one in vm.rows()}
    assert (found["a0001"].grade, found["a0001"].conditions, found["a0001"].conditions_tone) == (
        "优秀",
        "1 项不符",
        "bad",
    )
    assert found["a0004"].conditions == "1 项不明"
    assert (found["a0004"].age, found["a0003"].conditions) == (None, "符合")
    exempt = (Condition(id="age", kind="schooling", value="大专", exempt=("town",)),)
    desk.record(ae.ConditionsSet(rows=exempt, document="x"), BY)
    assert {one.conditions for one in vm.rows()} == {"豁免"}


def test_who_withdraws_is_chosen_no_more(qtbot: QtBot, desk: Desk) -> None:
    _, vm, _ = page_on(qtbot, desk)
    choose_best(vm)
    first = vm.rows()[0].id
    desk.record(ae.ApplicantWithdrawn(id=first, withdrawn="另有安排"), BY)
    assert first not in {one.applicant for one in vm.chosen()}
    assert len(vm.chosen()) == 11


def test_without_a_posts_plan_nothing_can_be_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "b.zhengpiao")
    page, vm, written = page_on(qtbot, desk)
    assert vm.lead() == "还没有职数方案。"
    assert not page.decision.record.isEnabled()
    page._on_wanted("fix")
    assert (written, vm.checks(), vm.problem()) == ([], (), "")
    desk.close()


def test_it_speaks_english(qtbot: QtBot, desk: Desk, qapp: QApplication) -> None:
    use_language(qapp, "en")
    page, vm, _ = page_on(qtbot, desk)
    choose_best(vm)
    assert "12 of 12 chosen, not recorded yet" in words(page)
    assert page.first_focus() is page.people


def test_averages_are_rounded_half_up_and_none_is_a_dash() -> None:
    assert (tenths(Fraction(133, 4)), tenths(Fraction(100, 3)), tenths(None)) == ("33.3", "33.3", "—")


def test_a_page_in_the_background_waits(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    page.hide()
    choose_best(vm)
    assert {one.place for one in page._rows.rows()} == {None}
    del page


def test_seats_not_filled_yet_are_told_as_missing_not_as_a_negative_differential(
    qtbot: QtBot, desk: Desk
) -> None:
    page, _, _ = page_on(qtbot, desk)
    assert "0 选 9，还差 9 名" in words(page)
    assert "-" not in words(page).replace("2003-", "")


def test_an_empty_table_says_why_and_offers_no_places(qtbot: QtBot, tmp_path: Path) -> None:
    made = congress(tmp_path / "c.zhengpiao")
    page, _, _ = page_on(qtbot, made)
    assert "还没有可选的人" in words(page)
    assert (page.keys(), page.first_focus()) == ((), None)
    assert not page.people.isVisibleTo(page)
    made.close()
