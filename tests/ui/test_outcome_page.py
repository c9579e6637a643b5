"""The page of posts and outcome: the table with its bars, appointments, three disclosures, the figures."""

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.crossing import Appointment, Disclosure
from core.domain.term import Stage
from core.journal.crossing_events import (
    AppointmentRecorded,
    AppointmentWithdrawn,
    DisclosurePosted,
    PostVacated,
)
from core.journal.term_events import PlacementsRecorded, StagesPlanned
from core.office import crossing, frame
from core.office.desk import Desk, Recorded
from core.store import kept
from tests.office.hall import BY, congress
from tests.ui.outcome_hall import CLERK, term
from ui.i18n import use_language
from ui.pages.outcome import OutcomePage
from ui.shapes import Notice
from ui.viewmodels.outcome import OutcomeViewModel
from ui.viewmodels.session import Session

__all__ = ["term"]


def page_on(qtbot: QtBot, desk: Desk) -> tuple[OutcomePage, list[Notice], list[Recorded]]:
    page = OutcomePage(OutcomeViewModel(Session(desk, clerk=CLERK)))
    qtbot.addWidget(page)
    page.resize(1036, 1800)
    with qtbot.waitExposed(page):
        page.show()
    said: list[Notice] = []
    page.noticed.connect(lambda notice: said.append(notice) if notice else None)
    written: list[Recorded] = []
    desk.subscribe(written.append)
    return page, said, written


def words(page: OutcomePage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def click(page: OutcomePage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def fill(page: OutcomePage, name: str, text: str) -> None:
    field = page.findChild(QLineEdit, name)
    assert field is not None, name
    field.setText(text)


def choose(page: OutcomePage, name: str, key: str) -> None:
    field = page.findChild(QComboBox, name)
    assert field is not None, name
    assert field.findData(key) >= 0, key
    field.setCurrentIndex(field.findData(key))


def table(page: OutcomePage) -> dict[str, list[str]]:
    model = page.posts.model
    rows = [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return {row[0]: row[1:] for row in rows}


def test_the_table_joins_posts_person_by_person_and_says_what_was_checked(qtbot: QtBot, term: Desk) -> None:
    page, _, _ = page_on(qtbot, term)
    found = table(page)
    assert found["李乙"] == ["符合", "党委副书记、纪委书记", "人大主席团主席", "", "", ""]
    assert found["王甲"][3] == "镇长"
    assert "空缺：党委委员 ×3、政协工作委员会主任、团委书记" in words(page)


def test_the_checks_of_the_person_under_the_selection_stand_below(qtbot: QtBot, term: Desk) -> None:
    page, _, _ = page_on(qtbot, term)
    assert "不得担任国家行政机关的职务" not in words(page)
    QTest.keyClick(page.posts.list, Qt.Key.Key_Down)
    assert "符合：人大主席、副主席不得担任国家行政机关的职务。" in words(page)
    assert "第十八条" in words(page)


def test_an_appointment_is_recorded_by_form_and_stands_in_the_table(qtbot: QtBot, term: Desk) -> None:
    page, said, written = page_on(qtbot, term)
    click(page, "appoint")
    fill(page, "appoint_person", "周戊")
    choose(page, "appoint_post", "youth_league")
    fill(page, "appoint_document", "区委〔2003〕31号")
    QTest.keyClick(page.form.editor("document"), Qt.Key.Key_Return)
    assert [type(one.event) for one in written] == [AppointmentRecorded]
    assert (said, page.form.isHidden()) == ([], True)
    assert table(page)["周戊"][5] == "武装部部长、团委书记"


def test_a_bar_refuses_with_its_article_and_the_form_stays(qtbot: QtBot, term: Desk) -> None:
    page, said, written = page_on(qtbot, term)
    click(page, "appoint")
    fill(page, "appoint_person", "李乙")
    choose(page, "appoint_post", "office-1")
    fill(page, "appoint_document", "1号")
    click(page, "appoint_do")
    assert written == []
    assert "不得担任国家行政机关的职务" in said[0].what
    assert "第十八条" in said[0].what
    assert not page.form.isHidden()
    click(page, "appoint_close")
    assert page.form.isHidden()


def test_posts_that_the_plan_joins_are_filled_under_one_document(qtbot: QtBot, term: Desk) -> None:
    page, _, written = page_on(qtbot, term)
    click(page, "suggest")
    assert "孙辛：团委书记" in words(page)
    fill(page, "suggest_document", "1号")
    click(page, "suggest_do")
    assert len(written) == 1
    assert "团委书记" in table(page)["孙辛"][5]
    assert not page.suggest.isEnabled()


def test_an_appointment_is_withdrawn_with_a_reason(qtbot: QtBot, term: Desk) -> None:
    page, said, written = page_on(qtbot, term)
    (gone,) = [one for one in kept.rows(term.file, Appointment) if one.post == "militia_head"]
    click(page, "withdraw")
    choose(page, "withdraw_which", gone.id)
    click(page, "withdraw_do")
    assert written == []
    assert len(said) == 1
    fill(page, "withdraw_reason", "写错")
    click(page, "withdraw_do")
    assert [type(one.event) for one in written] == [AppointmentWithdrawn]
    assert table(page)["周戊"][5] == ""


def test_who_leaves_a_post_is_recorded_by_form_and_stands_in_the_table_no_longer(
    qtbot: QtBot, term: Desk
) -> None:
    page, said, written = page_on(qtbot, term)
    before = len(table(page))
    click(page, "leave")
    choose(page, "leave_which", "王甲\ta0001\tmayor")
    choose(page, "leave_cause", "moved")
    fill(page, "leave_reason", "调任外镇")
    click(page, "leave_do")
    assert (written, len(said)) == ([], 1), "nobody accepted it"
    fill(page, "leave_accepted_by", "镇人大主席团")
    click(page, "leave_do")
    assert [type(one.event) for one in written] == [PostVacated]
    assert (table(page)["王甲"][1], table(page)["王甲"][3]) == ("党委书记", "")
    assert "空缺：镇长" in words(page).replace("党委委员 ×3、", "")
    assert "王甲 2003-04-05 离任：镇长（调离）" in words(page)
    assert len(table(page)) == before
    click(page, "leave")
    choose(page, "leave_which", "王甲\ta0001\t")
    fill(page, "leave_reason", "调任外镇")
    fill(page, "leave_accepted_by", "区委")
    click(page, "leave_do")
    assert "王甲" not in table(page)
    click(page, "withdraw")
    choose(page, "withdraw_which", "v0001")
    fill(page, "withdraw_reason", "写错")
    click(page, "withdraw_do")
    assert table(page)["王甲"][3] == "镇长"


def test_a_post_that_the_plan_has_no_longer_may_be_left_all_the_same(qtbot: QtBot, term: Desk) -> None:
    plan = frame.plan_of(term)
    assert plan is not None
    frame.plan_posts(term, structs.replace(plan, offices=(*plan.offices, "财政税务办公室")), by=BY)
    crossing.appoint(term, person="周戊", post="office-2", document="1号", date="2003-04-02", by=BY)
    frame.plan_posts(term, plan, by=BY)
    page, _, written = page_on(qtbot, term)
    click(page, "leave")
    form = page.findChild(QComboBox, "leave_which")
    assert form is not None
    which = next(key for place in range(form.count()) if (key := form.itemData(place)).endswith("office-2"))
    choose(page, "leave_which", which)
    fill(page, "leave_reason", "机构撤并")
    fill(page, "leave_accepted_by", "区委")
    click(page, "leave_do")
    assert [type(one.event) for one in written] == [PostVacated]


def test_what_became_of_somebody_is_said_by_form_and_counts_in_the_outcome(qtbot: QtBot, term: Desk) -> None:
    page, said, written = page_on(qtbot, term)
    before = {one.title: one.after for one in page.figures.model.rows()}
    click(page, "place")
    choose(page, "place_cadre", "g0010")  # 钱壬, of the staff
    choose(page, "place_outcome", "left")
    fill(page, "place_document", "1号")
    click(page, "place_do")
    assert ([type(one.event) for one in written], said) == ([PlacementsRecorded], [])
    after = {one.title: one.after for one in page.figures.model.rows()}
    changed = {title: (text, after[title]) for title, text in before.items() if after[title] != text}
    assert list(changed.values()) == [("9", "8")]
    click(page, "place")
    names = [name for _, name in page._vm.placing.people(page._vm.table())]
    assert "钱壬 · 离职" in names[:5], "who holds no post comes first"
    assert {"王甲", "孙辛", "李乙 · 降职"} <= set(names[5:])


def test_a_disclosure_is_hung_out_and_one_whose_stage_is_open_waits(qtbot: QtBot, term: Desk) -> None:
    page, _, written = page_on(qtbot, term)
    assert "2003-01-26 已在镇政府门口公开" in words(page)
    click(page, "disclose_result")
    fill(page, "disclose-result_place", "村务公开栏")
    click(page, "disclose-result_do")
    assert [type(one.event) for one in written] == [DisclosurePosted]
    found = {one.kind: one.place for one in kept.rows(term.file, Disclosure)}
    assert found["result"] == "村务公开栏"


def test_before_its_stage_is_closed_a_disclosure_says_what_it_waits_for(qtbot: QtBot, tmp_path: Path) -> None:
    desk = congress(tmp_path / "b.zhengpiao")
    page, _, _ = page_on(qtbot, desk)
    assert "这个文件只办一次选举" in words(page)
    assert page.keys() == ()
    assert page.first_focus() is None
    desk.close()


def test_a_term_change_without_elections_says_why_there_is_no_outcome(qtbot: QtBot, tmp_path: Path) -> None:
    from core.office import frame  # noqa: PLC0415  # for this test alone

    desk = congress(tmp_path / "c.zhengpiao")
    frame.lay_out(desk, "xianan-2003", by=BY)
    page, _, _ = page_on(qtbot, desk)
    assert "还没有人当选或任命" in words(page)
    assert "待“公开报名”阶段结束" in words(page)
    assert page.findChild(QPushButton, "disclose_conditions") is None
    rows = tuple(Stage(id=one, closed_on="2003-01-01") for one in ("application", "vetting"))
    desk.record(StagesPlanned(rows=rows), BY)
    assert "可以公开" in words(page)
    desk.close()


def test_the_figures_are_those_worked_out_by_hand(qtbot: QtBot, term: Desk) -> None:
    page, _, _ = page_on(qtbot, term)
    rows = {one.title: (one.before, one.after, one.change) for one in page.figures.model.rows()}
    assert rows["领导职数"] == ("8", "6", "减少 2，25%")
    assert rows["班子平均年龄"][1] == "35.8"
    assert rows["由一般干部走上领导岗位"][1:] == ("1", "其中女 1 人")
    assert rows["参加民主推荐"] == ("12", "10", "83.3 %")


def test_the_page_speaks_english(qtbot: QtBot, term: Desk, qapp: QApplication) -> None:
    use_language(qapp, "en")
    page, _, _ = page_on(qtbot, term)
    assert table(page)["李乙"][1] == "deputy secretary, discipline secretary"
    assert "Open: committee member ×3" in words(page)
    hints = page.keys()
    assert [hint.caps for hint in hints] == ["F4", "F6", "F7", "F8", "↑↓"]


def test_a_file_that_is_only_read_offers_nothing_to_write(qtbot: QtBot, term: Desk) -> None:
    reader = Desk.open(term.file.path, term.clock, write=False)
    page, _, _ = page_on(qtbot, reader)
    assert not page.appoint.isEnabled()
    assert page.keys() == ()
    for ask in (page.ask_appointment, page.ask_suggestions, page.ask_withdrawal, page.ask_placing):
        ask()
        assert page.form.isHidden()
    reader.close()


@pytest.mark.parametrize("key", ["F4", "F6", "F7"])
def test_the_keys_open_the_forms_and_esc_closes_them(qtbot: QtBot, term: Desk, key: str) -> None:
    page, _, _ = page_on(qtbot, term)
    hints = page.keys()
    (act,) = [hint.act for hint in hints if hint.caps == key]
    assert act is not None
    act()
    assert not page.form.isHidden()
    (close,) = page.keys()
    assert close.act is not None
    close.act()
    assert page.form.isHidden()
