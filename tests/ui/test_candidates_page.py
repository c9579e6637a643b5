"""The candidates page: each confirmed name is in the file, the differential is said at once, fixing freezes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.office import contests, officers
from core.office.desk import Desk
from core.store import queries
from tests.office import hall
from tests.office.hall import BY, MEETING
from tests.ui.candidates_hall import Hall, draft, meeting, write
from tests.ui.entry_hall import TWELVE
from ui.i18n import use_language
from ui.theme import apply_theme

THREE = ("丁一", "于兰", "马志远")


def words(page: Hall) -> str:
    """All that can be read."""
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.page.findChildren(QLabel) if one.isVisible())


def test_a_new_meeting_offers_the_first_election_of_the_chain(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    assert page.vm.stage() == "none"
    first = page.page.first_focus()
    assert first is not None
    assert first.objectName() == "begin"
    page.click("begin")
    row = page.row()
    assert (row.title, row.office, row.seats, row.choices, row.order) == (
        "党委委员选举",
        "committee",
        9,
        9,
        "strokes",
    )
    assert page.page.first_focus() is page.page.people.search.edit
    assert (
        page.vm.verdicts()[0].text
        == "候选人中没有妇女：9 名中空出 1 名保留，实选 8 名。还没有候选人。应选 8 名，候选人不少于 11 名。"
    )


def test_people_are_found_by_initials_and_each_is_in_the_file_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    page.click("begin")
    page.search("zml")
    assert page.names() == ["张美兰"]
    assert page.row().candidates[0].groups == ("female",)
    page.search("5")
    assert page.names() == ["毛秀英", "张美兰"]  # by strokes: 4 before 7
    assert page.page.people.search.edit.text() == ""
    assert page.page.people.search.edit.hasFocus()


def test_several_names_are_added_in_one_go_with_what_the_roll_knows(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    page.click("begin")
    before = page.entries()
    page.page.people.search.edit.setText("于兰、外来人，丁一")
    QTest.keyClick(page.page.people.search.edit, Qt.Key.Key_Return)
    assert sorted(page.names()) == sorted(["丁一", "于兰", "外来人"])
    assert [one.groups for one in page.row().candidates if one.name == "于兰"] == [("female",)]
    assert page.entries() == before + 1


def test_letters_are_a_search_and_never_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    page.click("begin")
    page.search("qqq")
    assert page.names() == []


def test_whoever_stands_already_is_not_found_again(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    page.click("begin")
    page.search("丁一")
    hits = page.vm.people.find("丁一")
    assert (hits.people, hits.typed) == ((), ())


def test_the_differential_is_said_with_both_shares(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, TWELVE, seats=9)
    page = Hall(qtbot, desk)
    page.page.people.table().select_where(lambda entry: entry.person.name == "于兰")
    page.key("W")
    assert page.vm.verdicts()[0].kind == "good"
    assert page.vm.verdicts()[0].text == "差额 3 人（占应选 33 %，占候选人 25 %），要求不少于 3 人。"
    page.page.people.table().select_where(lambda entry: entry.person.name == "丁一")
    page.key("Del")
    assert len(page.names()) == 11
    assert page.vm.verdicts()[0].kind == "warn"
    assert page.vm.verdicts()[0].text == (
        "差额 2 人（占应选 22 %，占候选人 18 %），要求不少于 3 人。还差 1 人。"
    )


def test_who_is_meant_for_secretary_is_marked_by_key_and_by_click(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    table = page.page.people.table()
    table.select_where(lambda entry: entry.person.name == "丁一")
    page.key("S")
    assert page.row().candidates[0].groups == ("secretary",)
    cell = table.visualRect(table.model().index(1, 4)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert page.row().candidates[1].groups == ("deputy_secretary",)
    assert page.vm.verdicts()[1].text == "书记人选 1 名，副书记人选 1 名。"
    page.click("mark_deputy_secretary")
    assert page.row().candidates[1].groups == ()


def test_letters_in_the_table_are_commands_of_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    table = page.page.people.table()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_D)
    assert "deputy_secretary" in page.row().candidates[0].groups
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert page.names() == ["于兰", "马志远"]


def test_moves_wait_and_one_event_records_the_new_order(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    before = page.entries()
    page.page.people.table().select_where(lambda entry: entry.person.name == "马志远")
    page.key("Ctrl+Up")
    page.key("Ctrl+Up")
    page.key("Ctrl+Up")  # at the top: nothing more
    assert page.entries() == before
    assert [one.name for one in page.vm.people.people()] == ["马志远", "丁一", "于兰"]
    page.click("recordOrder")
    assert (page.entries(), page.names()) == (before + 1, ["马志远", "丁一", "于兰"])
    assert not page.vm.draft.order_waits()


def test_a_moved_order_is_recorded_with_the_next_change(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    page.page.people.table().select_where(lambda entry: entry.person.name == "丁一")
    page.click("down")
    page.search("章民")
    assert page.names() == ["于兰", "丁一", "马志远", "章民"]


def test_names_by_strokes_cannot_be_moved(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE, order="strokes")
    page = Hall(qtbot, desk)
    hints = page.page.keys()
    assert "Ctrl+Up" not in {one.caps for one in hints}
    page.vm.people.move("c01", 1)
    assert not page.vm.draft.order_waits()


def test_details_are_recorded_when_confirmed_and_choices_follow_seats(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    details = page.page.details
    details.seats.setFocus()
    details.seats.lineEdit().selectAll()
    QTest.keyClicks(details.seats.lineEdit(), "1")
    QTest.keyClick(details.seats, Qt.Key.Key_Return)
    assert (page.row().seats, page.row().choices) == (1, 1)
    details.title.setFocus()
    details.title.selectAll()
    write(details.title, "委员补选")
    details.order.setFocus()  # leaving the field confirms it
    assert page.row().title == "委员补选"
    details.title.setText(" ")
    assert not details.keep()
    assert "P106" in page.says()
    assert page.row().title == "委员补选"


def test_an_unknown_character_is_asked_once_and_drafting_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    page.click("begin")
    strange = "李\U0002a6a5"
    page.search(strange)
    assert page.names() == []
    assert page.page.strokes.isVisible()
    assert page.page.strokes.edit.hasFocus()
    QTest.keyClicks(page.page.strokes.edit, "xyz")
    page.click("learn")
    assert "R3" in page.says()
    page.page.strokes.edit.clear()
    write(page.page.strokes.edit, "横竖撇点折")
    QTest.keyClick(page.page.strokes.edit, Qt.Key.Key_Return)
    assert page.names() == [strange]
    assert not page.page.strokes.isVisible()
    assert queries.learned_strokes(page.desk.file) == {"\U0002a6a5": "12345"}


def test_fixing_names_who_approved_and_shows_the_list_as_printed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE, seats=2)
    page = Hall(qtbot, desk)
    page.key("F9")
    assert page.page.fixing.approved_by.hasFocus()
    assert page.row().state == "drafted"
    write(page.page.fixing.approved_by, "区委")
    page.click("fix")
    assert (page.row().state, page.row().approved_by) == ("fixed", "区委")
    assert page.vm.stage() == "fixed"
    assert not page.page.people.isVisible()
    assert "由区委批准。" in words(page)
    assert "丁　一" in words(page)
    with qtbot.waitSignal(page.page.step_wanted) as wanted:
        page.click("onward")
    assert wanted.args == ["check_in"]


def test_fewer_candidates_need_the_name_of_whoever_agreed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path, "party-2020")
    draft(desk, THREE[:2], seats=2)
    page = Hall(qtbot, desk)
    write(page.page.fixing.approved_by, "县委")
    assert page.page.fixing.waived_by.isVisible()
    assert not page.page.fixing.fix.isEnabled()
    page.key("F9")
    assert page.page.fixing.waived_by.hasFocus()
    write(page.page.fixing.waived_by, "县委组织部")
    page.click("fix")
    assert page.row().state == "fixed"
    last = queries.journal(desk.file, last=1)[0]
    assert "县委组织部" in last.payload


def test_a_moved_order_is_recorded_before_the_candidates_are_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE, seats=2)
    page = Hall(qtbot, desk)
    page.page.people.table().select_where(lambda entry: entry.person.name == "丁一")
    page.key("Ctrl+Down")
    write(page.page.fixing.approved_by, "区委")
    page.key("F9")
    assert (page.row().state, page.names()) == ("fixed", ["于兰", "丁一", "马志远"])


def test_dropping_asks_for_the_reason_first(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    page.click("askDrop")
    assert not page.widget("drop").isEnabled()
    write(page.page.fixing.reason, "名额有误")
    page.click("drop")
    assert queries.contest(desk.file, "committee").state == "dropped"
    assert page.vm.stage() == "none"
    page.click("begin")
    assert page.row().id == "committee-2"


def test_a_candidate_cannot_be_a_scrutineer_and_is_told_so(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    edits = page.page.officers.edits
    write(edits["chief_scrutineer"], "赵监")
    write(edits["scrutineer"], "钱监、丁一")
    write(edits["teller"], "孙计")
    page.click("appoint")
    assert "P213" in page.says()
    edits["scrutineer"].setText("钱监，李监")
    page.click("appoint")
    assert [(one.role, one.name) for one in queries.officers(desk.file, MEETING)] == [
        ("chief_scrutineer", "赵监"),
        ("scrutineer", "钱监"),
        ("scrutineer", "李监"),
        ("teller", "孙计"),
    ]
    assert not page.page.officers.appoint.isEnabled()


def test_an_election_beside_the_chain_can_be_drafted(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path, "party-2020"))
    page.click("another")
    form = page.page.chain
    write(form.title, "出席县党代会代表选举")
    form.office.setCurrentIndex(form.office.findData("other"))
    form.seats.setValue(4)
    page.click("draftNew")
    assert (page.row().title, page.row().office, page.row().seats) == ("出席县党代会代表选举", "other", 4)


def announced(tmp_path: Path) -> Desk:
    """The committee elected, its result announced."""
    desk = hall.congress(tmp_path / "c.zhengpiao")
    hall.draft_committee(desk)
    hall.to_announced(desk, "committee", ["FFFFFFFFFAAA"] * 18)
    return desk


def test_after_the_committee_the_next_of_the_chain_is_drafted_with_one_click(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = Hall(qtbot, announced(tmp_path))
    with qtbot.waitSignal(page.page.step_wanted) as wanted:
        page.click("begin")
    assert wanted.args == ["contest"]
    row = page.row()
    assert (row.office, row.seats, page.names()) == ("secretary", 1, ["甲某", "乙某"])
    assert page.vm.draft.locked() == {"office"}
    page.click("go_committee")
    assert page.session.contest_id == "committee"
    page.click("begin")  # what the chain waits for is one click away
    assert page.session.contest_id == "secretary"


def test_where_the_chain_stops_the_superior_body_is_asked_here(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall.congress(tmp_path / "c.zhengpiao")
    hall.draft_committee(desk)
    hall.to_announced(desk, "committee", ["AFFFFFFFFFAA"] * 18)
    page = Hall(qtbot, desk)
    page.click("ask")
    assert [one.matter for one in queries.instructions(desk.file, MEETING)] == ["secretary_some"]


def test_in_a_runoff_the_names_stay_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    from core.office import drafts  # noqa: PLC0415  # only here

    desk = hall.congress(tmp_path / "c.zhengpiao")
    hall.draft_plain(desk)
    hall.to_announced(desk, "c1", ["FF-", "F-F", "-FF"] * 6)
    (owed,) = drafts.owed(desk, "c1")
    drafts.follow(desk, owed, by=BY)
    page = Hall(qtbot, desk)
    page.session.choose_contest("c1-runoff-1")
    assert not page.vm.people.may_name()
    assert page.vm.verdicts()[0].text == "票数相等的 3 人再次投票，选 1 名，得票多的当选。"
    assert not page.page.people.search.isVisible()
    assert not page.vm.measures.editable()
    assert not page.page.details.seats.isEnabled()


def test_a_fixed_contest_offers_no_change(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    page = Hall(qtbot, desk)
    assert not page.page.details.isVisible()
    assert page.page.details.keep()  # nothing to record, nothing refused
    assert page.vm.people.may_name() is False
    assert page.vm.droppable()  # the ballots are not out


def test_officers_known_before_stand_in_the_form(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    officers.appoint(desk, MEETING, hall.OFFICERS, by=BY)
    page = Hall(qtbot, desk)
    assert page.page.officers.edits["chief_scrutineer"].text() == "赵监"


@pytest.mark.parametrize(("names", "language", "scale"), [(2, "zh", 100), (40, "en", 200)])
def test_the_page_fits_its_width_at_every_text_size(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication, names: int, scale: int, language: str
) -> None:
    use_language(qapp, "en" if language == "en" else "zh")
    qapp.setProperty("translated", language == "zh")
    apply_theme(qapp, scale)
    desk = meeting(tmp_path)
    draft(desk, ["买买提·艾力·阿不都拉·木沙", *(f"候选人{n:02}" for n in range(1, names))], order="manual")
    page = Hall(qtbot, desk)
    assert page.page.minimumSizeHint().width() <= 872  # what a window of 1280 leaves at 200 %
