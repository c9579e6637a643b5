"""The rail of a whole term change: the stages above, the meeting on the table below, each saying what it waits for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.domain.enrolment import Elector, Unit
from core.journal.enrolment_events import RecommendationOpened, UnitBallot
from core.journal.events import Nominee
from core.office import frame, register, term
from core.rules.loading import load_rule_set
from tests.office.hall import BY
from tests.office.term_hall import apply, notify, vet_all
from tests.office.term_hall import term as term_file
from ui.shapes import RailItem
from ui.viewmodels.navigation import UNIT_STEPS, Navigation
from ui.viewmodels.session import Session
from ui.viewmodels.stage_rail import PAGE_STAGES, StageRail

ALL = PAGE_STAGES.keys()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """The seed's term change, nothing done yet."""
    made = Session(term_file(tmp_path / "a.zhengpiao"), clerk=BY)
    yield made
    made.close()


def row(session: Session, page: str) -> RailItem:
    return next(one for one in StageRail(session).items(ALL) if one.id == page)


def test_the_rail_lists_the_pages_of_the_planned_stages_in_their_order(session: Session) -> None:
    assert [one.id for one in StageRail(session).items(ALL)] == list(ALL)
    assert [one.id for one in StageRail(session).items({"overview", "applicants"})] == [
        "overview",
        "applicants",
    ]


def test_a_file_of_single_elections_has_no_upper_section(qapp: QApplication, tmp_path: Path) -> None:
    plain = Session(term_file(tmp_path / "b.zhengpiao", "single", laid_out=False), clerk=BY)
    assert StageRail(plain).items(ALL) == ()
    assert [key for key, _ in StageRail(plain).places(ALL)] == ["overview", "journal"]
    assert len(Navigation(plain).sections(ALL)) == 1
    plain.close()


def test_a_street_office_has_no_nominations(qapp: QApplication, tmp_path: Path) -> None:
    office = Session(term_file(tmp_path / "c.zhengpiao", "district-office"), clerk=BY)
    assert "nominations" not in [one.id for one in StageRail(office).items(ALL)]
    office.close()


def test_each_row_says_in_numbers_what_its_stage_waits_for(session: Session) -> None:
    assert (row(session, "applicants").state, row(session, "recommendation").state) == ("now", "blocked")
    assert "还没有推荐单位" in row(session, "recommendation").why
    keys = apply(session.desk, "王一", "李二")
    frame.close_stage(session.desk, "application", on="2003-01-04", closed_by="镇党委", by=BY)
    assert row(session, "applicants").subtitle == "资格审查：待乡镇党委审查的报名人 2"
    vet_all(session.desk, *keys)
    assert row(session, "applicants").subtitle == "资格审查：可以结束"
    frame.close_stage(session.desk, "vetting", on="2003-01-06", closed_by="镇党委", by=BY)
    notify(session.desk)
    frame.close_stage(session.desk, "notice", on="2003-01-15", closed_by="镇党委", by=BY)
    assert (row(session, "applicants").state, row(session, "applicants").subtitle) == ("done", "已结束")


def test_the_rail_follows_the_register_and_rests_while_ballots_are_counted(session: Session) -> None:
    rail = StageRail(session)
    assert next(one for one in rail.items(ALL) if one.id == "register").subtitle == "还没有推荐单位"
    register.enter_units(session.desk, [Unit(id="", name="东村", kind="village")], by=BY)
    assert next(one for one in rail.items(ALL) if one.id == "register").subtitle == "没有登记人员的单位 1"
    person = Elector(id="", unit="u0001", name="王一", member=True)
    register.enter_elector(session.desk, person, by=BY)
    assert next(one for one in rail.items(ALL) if one.id == "register").subtitle == "可以结束"


def test_a_new_term_change_opens_on_its_overview_and_a_meeting_on_its_roll(session: Session) -> None:
    assert Navigation(session).stands_at() == "overview"
    term.open_meeting(session.desk, meeting="party", title="党代会", template="xianan-2003", by=BY)
    found = Navigation(session).sections(ALL)
    assert [one.caption for one in found] == ["换届", "党代会"]
    assert [one.leads_to for one in found] == ["overview", "roll"]


def test_the_header_names_the_term_change_and_the_page_where_no_single_contest_is_meant(
    session: Session,
) -> None:
    term.open_meeting(session.desk, meeting="party", title="党代会", template="xianan-2003", by=BY)
    navigation = Navigation(session)
    assert navigation.place("recommendation").path == ("换届", "民主推荐")
    assert navigation.place("roll").path == ("党代会",)
    for page, title in StageRail(session).titles().items():
        assert navigation.place(page).path == ("换届", title)


def test_another_meeting_is_put_on_the_table(session: Session) -> None:
    for key, template in (("party", "xianan-2003"), ("congress", "peoples-congress-2022")):
        term.open_meeting(session.desk, meeting=key, title=key, template=template, by=BY)
    assert session.meeting_id == "party"
    heard: list[int] = []
    session.changed.connect(lambda: heard.append(1))
    session.choose_meeting("congress")
    assert (session.meeting_id, session.contest_id, heard) == ("congress", "", [1])
    assert Navigation(session).sections(ALL)[1].caption == "人代会"


def test_a_units_ballot_has_the_steps_that_follow_its_report(session: Session) -> None:
    register.enter_units(session.desk, [Unit(id="", name="东村", kind="village")], by=BY)
    term.open_meeting(session.desk, meeting="rec", title="民主推荐", template="recommendation", by=BY)
    opened = RecommendationOpened(
        meeting="rec",
        candidates=(Nominee("a0001", "王一"), Nominee("a0002", "李二")),
        choices=1,
        rules=load_rule_set("recommendation").to_data(),
        units=(UnitBallot(contest="rec-1", title="东村", unit="u0001", voters="all"),),
        approved_by="区委",
    )
    session.desk.record(opened, BY)
    session.choose_meeting("rec")
    navigation = Navigation(session)
    assert tuple(one.id for one in navigation.items()) == UNIT_STEPS
    assert (navigation.stands_at(), navigation.begins_at()) == ("recommendation", "entry")
