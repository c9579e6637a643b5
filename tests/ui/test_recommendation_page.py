"""The recommendation page: opened, each unit reported, its papers put on the table, the township added up."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.domain.enrolment import Elector, Unit
from core.journal.enrolment_events import RecommendationOpened, UnitReported
from core.office import register
from core.office.desk import Desk, Recorded
from core.store import queries
from tests.office.hall import congress
from tests.office.township import BY, RECOMMENDATION, ballot, counted, opened, report, township
from ui.i18n import use_language
from ui.pages.recommendation import RecommendationPage
from ui.shapes import Notice
from ui.viewmodels.recommendation import RecommendationViewModel, percent
from ui.viewmodels.session import Session

MEMBERS, MASS = ballot(1, "members"), ballot(1, "mass")
FIRST, SECOND = "F" + "-" * 13, "FF" + "-" * 12


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = opened(tmp_path / "a.zhengpiao")
    yield made
    made.close()


@pytest.fixture
def before(tmp_path: Path) -> Iterator[Desk]:
    made = township(tmp_path / "b.zhengpiao")
    yield made
    made.close()


def page_on(
    qtbot: QtBot, desk: Desk
) -> tuple[RecommendationPage, RecommendationViewModel, list[Recorded], Session]:
    session = Session(desk, clerk=BY)
    vm = RecommendationViewModel(session)
    page = RecommendationPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    written: list[Recorded] = []
    desk.subscribe(written.append)
    return page, vm, written, session


def click(page: RecommendationPage, name: str) -> None:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: RecommendationPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def type_in(page: RecommendationPage, **numbers: int) -> None:
    for name, number in numbers.items():
        page.report.numbers[name].setText(str(number))


def open_form(page: RecommendationPage, vm: RecommendationViewModel, contest: str) -> None:
    page._open(next(one for one in vm.rows() if one.id == contest))


def test_it_is_opened_apart_or_together_with_somebodys_approval(qtbot: QtBot, before: Desk) -> None:
    page, vm, written, _ = page_on(qtbot, before)
    assert "民主推荐尚未开始" in words(page)
    click(page, "openRecommendation")
    assert written == []  # nobody approved it
    page.opening.approved_by.setText("区委")
    page.opening.together.setChecked(True)
    page.opening.way.setCurrentIndex(2)
    page._on_open()
    event = written[-1].event
    assert isinstance(event, RecommendationOpened)
    assert {(one.voters, one.counted_by) for one in event.units} == {("all", "sheets")}
    assert event.meeting == RECOMMENDATION
    assert vm.opened()
    assert not page.opening.isVisibleTo(page)
    assert not page.township._switches.isVisibleTo(page)


def test_the_meeting_is_opened_before_its_recommendation(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "c.zhengpiao")
    page, vm, written, _ = page_on(qtbot, desk)
    assert page.first_focus() is page.opening.title
    hints = page.keys()
    assert [hint.label for hint in hints] == ["召开会议"]
    page.opening.title.clear()
    click(page, "openMeeting")
    assert written == []  # without a title
    page.opening.title.setText("民主推荐会")
    click(page, "openMeeting")
    assert vm.acts.home() == "recommendation"
    assert page.first_focus() is page.opening.approved_by
    vm.acts.open_meeting("再次推荐")
    assert vm.acts.home() == "recommendation-2"
    desk.close()


def test_units_that_came_later_are_named_and_get_their_ballots(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written, _ = page_on(qtbot, desk)
    assert not page.further.isVisibleTo(page)
    register.enter_units(desk, [Unit(id="", name="3村", kind="village")], by=BY)
    register.enter_elector(desk, Elector(id="", unit="u0003", name="新来", member=True), by=BY)
    page.refresh()
    assert "尚无推荐票：3村 · 党员" in words(page)
    click(page, "openFurther")
    assert not isinstance(written[-1].event, RecommendationOpened)  # nobody approved it
    page.further.approved_by.setText("区委")
    click(page, "openFurther")
    event = written[-1].event
    assert isinstance(event, RecommendationOpened)
    assert [one.contest for one in event.units] == [ballot(3, "members")]
    page.refresh()
    assert not page.further.isVisibleTo(page)
    assert [row.ballot.name for row in vm.rows()][-1] == "3村"


def test_a_unit_is_reported_with_its_turnout_told_while_typing(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written, _ = page_on(qtbot, desk)
    open_form(page, vm, MASS)
    assert page.report.numbers["entitled"].text() == "3"
    type_in(page, present=2, issued=2, collected=2)
    assert "参荐率 66.7% · 有效" in words(page)
    page.report.declared_by.setText("赵监")
    click(page, "reportSave")
    event = written[-1].event
    assert isinstance(event, UnitReported)
    assert (event.entitled, event.present, event.valid) == (3, 2, True)
    assert "参荐率低于 80%" in words(page)
    row = next(one for one in vm.rows() if one.id == MASS)
    assert (row.state, vm.low(row.ballot)) == ("已录 0 / 2", True)


def test_numbers_that_cannot_be_are_refused_above_the_page(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written, _ = page_on(qtbot, desk)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    open_form(page, vm, MEMBERS)
    type_in(page, present=9, issued=9, collected=9)
    page.report.declared_by.setText("赵监")
    click(page, "reportSave")
    assert written == []
    assert said[-1] is not None
    assert said[-1].what.startswith("“民主推荐（1村·党员）”到会 9 人，多于应参加推荐的 2 人。")


def test_other_people_than_the_registers_ask_who_agreed(qtbot: QtBot, desk: Desk) -> None:
    page, vm, written, _ = page_on(qtbot, desk)
    open_form(page, vm, MEMBERS)
    assert not page.report.approved_by.isVisibleTo(page)
    type_in(page, entitled=4, present=4, issued=4, collected=4)
    assert page.report.approved_by.isVisibleTo(page)
    page.report.declared_by.setText("赵监")
    click(page, "reportSave")
    assert written == []
    page.report.approved_by.setText("组长")
    click(page, "reportSave")
    assert len(written) == 1


def test_a_void_unit_is_said_and_votes_again(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _, _ = page_on(qtbot, desk)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    open_form(page, vm, MEMBERS)
    type_in(page, present=1, issued=1, collected=2)
    assert "无效" in words(page)
    page.report.declared_by.setText("赵监")
    click(page, "reportSave")
    assert said[-1] is not None
    assert said[-1].kind == "warn"
    assert vm.rows()[0].state == "无效，须重推"
    assert not page.report.enter.isVisibleTo(page)
    type_in(page, present=2, issued=2, collected=2)
    click(page, "reportSave")
    assert queries.contest(desk.file, MEMBERS).state == "valid"


def test_the_way_to_the_papers_puts_the_unit_on_the_table(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _, session = page_on(qtbot, desk)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    open_form(page, vm, MASS)
    page._on_report("enter")  # nothing is reported yet
    assert wanted == []
    report(desk, MASS, 2)
    assert page.report.enter.text() == "分摞并开始录票"
    page.report.way.setCurrentIndex(2)
    page.report.way.activated.emit(2)
    assert vm.acts.way(MASS) == "sheets"
    assert page.report.enter.text() == "进入录票"
    click(page, "reportEnter")
    assert (wanted, session.contest_id) == (["sheets"], MASS)
    page.report.way.setCurrentIndex(0)
    page.report.way.activated.emit(0)
    click(page, "reportEnter")
    counted(desk, MEMBERS, [FIRST])
    page._on_chosen(vm.rows()[0])
    click(page, "reportEnter")
    assert wanted == ["sheets", "entry", "count"]


def test_papers_once_begun_keep_their_way_and_their_numbers(qtbot: QtBot, desk: Desk) -> None:
    counted(desk, MEMBERS, [FIRST])
    page, vm, written, _ = page_on(qtbot, desk)
    open_form(page, vm, MEMBERS)
    assert page.report.numbers["present"].isReadOnly()
    assert not page.report.save.isVisibleTo(page)
    page._on_report("save")
    assert written == []
    page._on_report("close")
    assert not page._drawer.is_open()


def test_the_township_names_who_is_missing_and_switches_between_voters(qtbot: QtBot, desk: Desk) -> None:
    counted(desk, MEMBERS, [FIRST, FIRST])
    counted(desk, MASS, [SECOND])
    page, vm, _, _ = page_on(qtbot, desk)
    click(page, "face_township")
    titles = [column.title for column in page.township.table.columns()]
    assert titles == ["姓名", "票数", "得票率", "名次", "1村", "2村"]
    first = page.township.table.rows()[0]
    shown = [str(column.value(first)) for column in page.township.table.columns()]
    assert shown == ["马甲", "3", "100.0%", "1", "3", "—"]
    assert "2村 · 党员：尚未填报，名册应参加 2 人" in words(page)
    assert "有效 3 · 无效 0" in words(page)
    click(page, "voters_mass")
    assert str(vm.voters) == "mass"
    assert str(page.township.table.columns()[1].value(page.township.table.rows()[0])) == "1"
    assert "2村 · 党员" not in words(page)
    page._next_voters()
    assert str(vm.voters) == "all"
    hints = page.keys()
    assert {hint.caps for hint in hints} == {"F6", "F7"}


def test_the_table_is_sorted_by_any_column_and_keeps_it(qtbot: QtBot, desk: Desk) -> None:
    counted(desk, MEMBERS, [SECOND, FIRST])
    page, _, _, _ = page_on(qtbot, desk)
    page._show_face("township")
    table = page.township.table
    assert [one.line.all.rank for one in table.rows()][:3] == [1, 2, 3]
    table.sort_by(1)
    assert [one.line.all.votes for one in table.rows()][-2:] == [1, 2]
    table.sort_by(4, descending=True)
    assert [one.line.all.votes for one in table.rows()][:2] == [2, 1]
    counted(desk, MASS, [FIRST])
    assert [one.line.all.votes for one in table.rows()][:2] == [3, 1]
    table.select_where(lambda one: one.line.all.votes == 1)
    assert table.selected_row().line.all.votes == 1
    assert not table.select_where(lambda _one: False)


def test_keys_lead_everywhere(qtbot: QtBot, desk: Desk, qapp: QApplication) -> None:
    use_language(qapp, "en")
    page, vm, _, _ = page_on(qtbot, desk)
    hints = page.keys()
    assert {hint.caps for hint in hints} == {"F6", "Enter"}
    page._open_chosen()
    assert {hint.caps for hint in page.keys()} == {"F6", "Enter", "F9", "F8", "Esc"}  # noqa: SIM118  (no dict)
    assert page.first_focus() is page.units
    assert vm.lead() == "0 of 4 ballots counted · 0 present of 0 · turnout —"


def test_before_it_is_opened_the_approval_has_the_keyboard(qtbot: QtBot, before: Desk) -> None:
    page, vm, _, _ = page_on(qtbot, before)
    assert page.first_focus() is page.opening.approved_by
    assert [hint.caps for hint in page.keys()] == ["F9"]  # noqa: SIM118  (no dict)
    assert (vm.lead(), vm.rows()) == ("", ())


def test_a_page_in_the_background_waits_until_it_is_seen(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _, _ = page_on(qtbot, desk)
    page.hide()
    report(desk, MASS, 2)
    assert [one.ballot.reported for one in page.units._rows.rows()] == [False] * 4
    page.refresh()
    assert any(one.ballot.reported for one in page.units._rows.rows())
    assert vm.opened()


def test_shares_are_rounded_half_up_and_none_is_a_dash() -> None:
    assert [percent(Fraction(*one)) for one in ((1, 3), (1, 2000), (2, 3), (1, 1))] == [
        "33.3%",
        "0.1%",
        "66.7%",
        "100.0%",
    ]
    assert percent(None) == "—"
