"""The overview: stages closed when nothing in them is open, posts planned, meetings opened, contests with numbers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.term import Stage
from core.office import frame
from core.office import term as meetings
from core.store import kept, queries
from tests.office.hall import BY, MEETING, congress, draft_plain, to_announced
from tests.office.term_hall import apply, term
from tests.ui.term_hall import Hands
from ui.pages.overview import PLANNED, OverviewPage
from ui.theme import apply_theme
from ui.viewmodels.overview import OverviewActs, OverviewViewModel
from ui.viewmodels.session import Session


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """The seed's term change, somebody applied."""
    made = Session(term(tmp_path / "a.zhengpiao"), clerk=BY)
    apply(made.desk, "王一")
    yield made
    made.close()


def page_on(qtbot: QtBot, session: Session) -> tuple[OverviewPage, Hands]:
    page = OverviewPage(OverviewViewModel(session), OverviewActs(session))
    return page, Hands(qtbot, page)


def stage(session: Session, name: str) -> Stage:
    return next(one for one in kept.rows(session.desk.file, Stage) if one.id == name)


def test_every_stage_is_listed_with_what_it_waits_for(qtbot: QtBot, session: Session) -> None:
    page, _ = page_on(qtbot, session)
    rows = page.stages._rows.rows()
    assert [one.stage.id for one in rows] == [one.id for one in kept.rows(session.desk.file, Stage)]
    vm = OverviewViewModel(session)
    assert [vm.why(one) for one in rows[:2]] == ["可以结束", "待“公开报名”结束"]
    assert [vm.state(one)[0] for one in rows[:4]] == ["进行中", "未开始", "未开始", "进行中"]


def test_a_stage_is_closed_and_opened_again_by_keyboard(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    page.stages.select_where(lambda one: one.stage.id == "application")
    hands.press("F5")
    hands.fill("stage_on", "2003-01-04")
    hands.click("stage_close_stage")
    assert "由谁结束" in hands.notices[-1].what
    assert not stage(session, "application").closed_on
    hands.fill("stage_closed_by", "镇党委")
    hands.click("stage_close_stage")
    assert stage(session, "application").closed_on == "2003-01-04"
    page.stages.select_where(lambda one: one.stage.id == "application")
    hands.click("reopenStage")
    hands.fill("reopen_reason", "补报")
    hands.click("reopen_reopen_stage")
    assert not stage(session, "application").closed_on


def test_a_stage_with_an_open_matter_says_it_with_its_number(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    frame.close_stage(session.desk, "application", on="2003-01-04", closed_by="镇党委", by=BY)
    page.stages.select_where(lambda one: one.stage.id == "vetting")
    hands.click("closeStage")
    hands.fill("stage_closed_by", "镇党委")
    hands.click("stage_close_stage")
    assert "待乡镇党委审查的报名人 1" in hands.notices[-1].what
    hands.press("Esc")
    assert "由谁结束" not in hands.words()


def test_days_and_posts_are_planned_on_the_page(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    page.stages.select_where(lambda one: one.stage.id == "application")
    hands.press("F8")
    hands.fill("days_start", "2003-01-05")
    hands.fill("days_until", "2003-01-01")
    hands.click("days_plan_days")
    assert "早于" in hands.notices[-1].what
    hands.fill("days_until", "2003-01-09")
    hands.click("days_plan_days")
    assert stage(session, "application").until == "2003-01-09"
    hands.click("posts")
    hands.fill("posts_committee", "八")
    hands.click("posts_plan_posts")
    assert "9 至 11" in hands.notices[-1].what
    hands.fill("posts_committee", "11")
    hands.fill("posts_posts_before", "20")
    hands.fill("posts_posts_after", "11")
    hands.fill("posts_offices", "党政办，财税办")
    hands.click("posts_plan_posts")
    plan = frame.plan_of(session.desk)
    assert plan is not None
    assert (plan.committee, plan.offices) == (11, ("党政办", "财税办"))
    assert "20 → 11" in hands.words()


def test_a_stage_more_is_put_into_the_plan(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(term(tmp_path / "b.zhengpiao", "district-office"), clerk=BY)
    _, hands = page_on(qtbot, session)
    hands.click("moreStages")
    hands.fill("more_stage", "peoples_congress")
    hands.click("more_add_stage")
    assert stage(session, "peoples_congress").id == "peoples_congress"
    assert not hands.page.buttons["moreStages"].isVisibleTo(hands.page)  # type: ignore[attr-defined]  # the overview
    session.close()


def test_the_meetings_of_the_plan_are_opened_and_put_on_the_table(qtbot: QtBot, session: Session) -> None:
    _, hands = page_on(qtbot, session)
    hands.click("open_peoples_congress")
    hands.click("meeting_open_meeting")
    found = queries.meetings(session.desk.file)
    assert [(one.body, one.title) for one in found] == [
        ("peoples_congress", "青山镇第十届人民代表大会第一次会议")
    ]
    assert session.meeting_id == found[0].id
    assert "召开会议：人代会选举…" not in hands.words()
    assert "召开会议：党代会选举…" in hands.words()


def test_contests_of_all_meetings_are_listed_with_their_numbers_and_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session(
        congress(tmp_path / "c.zhengpiao", template="party-2020", delegates=10, present=9), clerk=BY
    )
    draft_plain(session.desk)
    to_announced(session.desk, "c1", ["FFA"] * 9)
    page, hands = page_on(qtbot, session)
    vm = OverviewViewModel(session)
    line = vm.contests()[0]
    assert (line.seats, line.present, line.papers, line.elected) == ("3 → 2", "9 / 10", "9 / 9", "甲某、乙某")
    page._open_contest(line)
    assert (hands.steps, session.contest_id) == (["meeting"], "c1")
    session.close()


def test_a_file_of_single_elections_can_be_given_a_frame(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(congress(tmp_path / "d.zhengpiao"), clerk=BY)
    page, hands = page_on(qtbot, session)
    assert "没有安排换届的各个阶段" in hands.words()
    assert page.first_focus() is page.buttons["layOut"]
    hands.click("layOut")
    hands.fill("frame_template", "district-office")
    hands.click("frame_lay_out")
    assert "peoples_congress" not in [one.id for one in kept.rows(session.desk.file, Stage)]
    assert len(page.stages._rows.rows()) == 9
    session.close()


def test_enter_on_a_stage_goes_to_its_page_and_f7_to_the_meeting(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    for name in ("register", "party_congress"):
        page.stages.select_where(lambda one, name=name: one.stage.id == name)  # type: ignore[misc]  # bound now
        page.stages.row_opened.emit(page.stages.selected_row())
    hands.press("F7")
    assert hands.steps == ["register", "meeting", "meeting"]


def test_beside_an_open_form_the_days_give_way(qtbot: QtBot, session: Session) -> None:
    page, hands = page_on(qtbot, session)
    assert not page.stages.isColumnHidden(PLANNED)
    hands.press("F5")
    assert page.stages.isColumnHidden(PLANNED)
    hands.press("Esc")
    assert not page.stages.isColumnHidden(PLANNED)


def test_all_fits_at_200_percent(qtbot: QtBot, session: Session, qapp: QApplication) -> None:
    apply_theme(qapp, 200)
    meetings.open_meeting(session.desk, meeting=MEETING, title="党代会", template="xianan-2003", by=BY)
    page, _ = page_on(qtbot, session)
    assert page.minimumSizeHint().width() <= 1036
