"""The check-in page: two letters and Enter, quorum, leave, undo, lists, late arrivals, the sign-in book."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.roll import RollRow
from core.office import attendance, contests, roll, term
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from core.store import queries
from tests.office.hall import BY, MEETING, clock, draft_plain
from ui.frame import Frame
from ui.i18n import use_language
from ui.pages.checkin import CheckInPage
from ui.viewmodels.checkin import CheckInViewModel
from ui.viewmodels.session import Session

PEOPLE = (
    ("1", "张敏", "第一代表团"),
    ("2", "张明", "第二代表团"),
    ("3", "单小刚", "第一代表团"),
    ("4", "迪丽努尔·阿卜杜热依木江", "第三代表团"),
    ("5", "王建国", "第一代表团"),
)


def hall(folder: Path, people: Sequence[tuple[str, str, str]] = PEOPLE) -> Desk:
    """A meeting with a roll of five delegates and one observer; four fifths must be there."""
    desk = Desk.create(
        folder / "hall.zhengpiao", clock(), township="青山镇", term="第十届", template="party-2020", by=BY
    )
    title, rules = "青山镇第十次代表大会", load_rule_set("party-2020")
    term.open_meeting(desk, meeting=MEETING, title=title, template="party-2020", rules=rules, by=BY)
    if people:
        rows = [RollRow(number=number, name=name, delegation=group) for number, name, group in people]
        rows.append(RollRow(number="6", name="何列席", observer=True))
        roll.import_rows(desk, MEETING, rows, source="代表.xlsx", by=BY)
    return desk


def page_on(qtbot: QtBot, desk: Desk) -> CheckInPage:
    """The page, on screen."""
    page = CheckInPage(CheckInViewModel(Session(desk, clerk=BY)))
    qtbot.addWidget(page)
    page.resize(1036, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.search.edit.setFocus()
    return page


def type_and_enter(page: CheckInPage, text: str) -> None:
    """Real keys."""
    QTest.keyClicks(page.search.edit, text)
    QTest.keyClick(page.search.edit, Qt.Key.Key_Return)


def state(desk: Desk, member: str) -> str:
    """Attendance as it is in the file."""
    return queries.member(desk.file, MEETING, member).attendance


def press(page: CheckInPage, caps: str) -> None:
    """What the frame does when one of the page's keys is pressed."""
    hints = page.keys()
    hint = next(one for one in hints if one.caps == caps)
    assert hint.act is not None
    hint.act()


def titles(page: CheckInPage) -> list[str]:
    """The names found, as listed."""
    model = page.search.list.model()
    return [str(model.index(place, 0).data()).split("　")[0] for place in range(model.rowCount())]


def test_two_letters_and_enter_check_somebody_in(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "wj")
    assert state(desk, "m0005") == "present"
    assert page.search.edit.text() == ""
    assert page.focusWidget() is page.search.edit
    assert page.said.name.text() == "王建国"
    assert page.counters.present.number() == 1


def test_the_number_on_the_credential_checks_in_like_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "3")
    page.search.edit.setText("努尔")
    QTest.keyClick(page.search.edit, Qt.Key.Key_Return)
    assert (state(desk, "m0003"), state(desk, "m0004")) == ("present", "present")


def test_arrows_choose_among_those_found(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    QTest.keyClicks(page.search.edit, "zm")
    assert titles(page) == ["张敏", "张明"]
    QTest.keyClick(page.search.edit, Qt.Key.Key_Down)
    QTest.keyClick(page.search.edit, Qt.Key.Key_Return)
    assert (state(desk, "m0001"), state(desk, "m0002")) == ("absent", "present")


def test_who_is_not_here_yet_is_found_first(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    attendance.check_in(desk, MEETING, "m0001", by=BY)
    page = page_on(qtbot, desk)
    QTest.keyClicks(page.search.edit, "zm")
    assert titles(page) == ["张明", "张敏"]


def test_whoever_is_present_is_not_checked_in_again(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "wjg")
    before = desk.head
    type_and_enter(page, "wjg")
    assert desk.head == before
    assert "不重复登记" in page.said.accessibleName()


def test_nobody_found_is_said_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    before = desk.head
    type_and_enter(page, "xyz")
    assert page._nobody.isVisible()
    assert "xyz" in page._nobody.text()
    assert desk.head == before


def test_the_quorum_is_said_by_its_rule_while_people_arrive(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "1")
    assert page.counters.word.text() == "距法定人数差 3 人"
    for number in "234":
        type_and_enter(page, number)
    assert page.counters.word.text() == "达到法定人数"
    verdict = page._vm.verdict()
    assert verdict.state == "ok"
    assert "应到会 5 人" in verdict.sentence
    numbers = (page.counters.required, page.counters.present, page.counters.on_leave, page.counters.absent)
    assert [one.number() for one in numbers] == [5, 4, 0, 1]


def test_an_observer_arrives_without_counting(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "6")
    assert page.counters.present.number() == 0
    assert page._vm.observers() == (1, 1)


def test_leave_needs_its_reason(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    QTest.keyClicks(page.search.edit, "sxg")
    press(page, "F4")
    assert page.focusWidget() is page.leave.reason
    QTest.keyClick(page.leave.reason, Qt.Key.Key_Return)
    assert page.leave.field.error() != ""
    assert state(desk, "m0003") == "absent"
    page.leave.reason.setText("住院")
    QTest.keyClick(page.leave.reason, Qt.Key.Key_Return)
    found = queries.member(desk.file, MEETING, "m0003")
    assert (found.attendance, found.reason) == ("leave", "住院")
    assert not page.leave.isVisible()
    assert page.focusWidget() is page.search.edit
    assert page.counters.on_leave.number() == 1


def test_a_usual_reason_is_one_click_and_leave_can_be_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    QTest.keyClicks(page.search.edit, "sxg")
    QTest.mouseClick(page.on_leave, Qt.MouseButton.LeftButton)
    press(page, "Esc")
    assert state(desk, "m0003") == "absent"
    QTest.keyClicks(page.search.edit, "sxg")
    QTest.mouseClick(page.on_leave, Qt.MouseButton.LeftButton)
    ill = next(one for one in page.leave.findChildren(QPushButton) if one.text() == "病假")
    QTest.mouseClick(ill, Qt.MouseButton.LeftButton)
    assert queries.member(desk.file, MEETING, "m0003").reason == "病假"


def test_leave_of_nobody_asks_to_find_somebody(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, hall(tmp_path))
    with qtbot.waitSignal(page.noticed) as told:
        press(page, "F4")
    assert told.args is not None
    assert told.args[0].what == "请先找到这个人。"
    assert page.leave.isHidden()


def test_undo_goes_back_step_by_step_to_how_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    attendance.on_leave(desk, MEETING, "m0005", reason="病假", by=BY)
    page = page_on(qtbot, desk)
    type_and_enter(page, "1")
    type_and_enter(page, "wjg")
    QTest.mouseClick(page.said.undo, Qt.MouseButton.LeftButton)
    found = queries.member(desk.file, MEETING, "m0005")
    assert (found.attendance, found.reason) == ("leave", "病假")
    assert (state(desk, "m0001"), page._vm.can_undo()) == ("present", "张敏")
    press(page, "F8")
    assert state(desk, "m0001") == "absent"
    before = desk.head
    press(page, "F8")
    assert desk.head == before


def test_a_step_for_somebody_taken_off_the_roll_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    type_and_enter(page, "1")
    type_and_enter(page, "2")
    roll.remove(desk, MEETING, "m0002", reason="调离", approved_by="区委", by=BY)
    assert page._vm.said() is None
    press(page, "F8")
    assert state(desk, "m0001") == "absent"


def test_a_chosen_person_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    attendance.check_in(desk, MEETING, "m0004", by=BY)
    page = page_on(qtbot, desk)
    assert page.people.table.selected_row() is None
    press(page, "F7")
    assert state(desk, "m0004") == "present"
    page.people.mark("m0004")
    press(page, "F7")
    assert state(desk, "m0004") == "absent"
    before = desk.head
    press(page, "F7")
    assert desk.head == before


def test_the_list_shows_one_state_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    attendance.on_leave(desk, MEETING, "m0001", reason="病假", by=BY)
    page = page_on(qtbot, desk)
    type_and_enter(page, "2")
    assert page._vm.numbers() == {"all": 6, "absent": 3, "present": 1, "leave": 1, "observers": 1}
    QTest.mouseClick(page.people.filters["leave"], Qt.MouseButton.LeftButton)
    assert [line.name for line in page.people._rows.rows()] == ["张敏"]
    assert page.people.filters["leave"].isChecked()
    press(page, "F5")
    assert [line.name for line in page.people._rows.rows()] == ["何列席"]
    press(page, "F5")
    assert len(page.people._rows.rows()) == 6


def test_enter_on_the_list_checks_in_too(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    page.people.mark("m0005")
    QTest.keyClick(page.people.table, Qt.Key.Key_Return)
    assert state(desk, "m0005") == "present"
    assert page.focusWidget() is page.search.edit


def test_letters_typed_anywhere_go_to_the_search(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, hall(tmp_path))
    page.people.mark("m0005")
    page.people.table.setFocus()
    QTest.keyClicks(page.people.table, "zm")
    assert page.search.edit.text() == "zm"


def test_late_arrivals_are_told_for_which_contest_they_count(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    for number in range(1, 5):
        attendance.check_in(desk, MEETING, f"m000{number}", by=BY)
    contest = draft_plain(desk, rules=load_rule_set("party-2020"))
    contests.fix(desk, contest, approved_by="区委", by=BY)
    page = page_on(qtbot, desk)
    assert page._vm.late() == ""
    contests.establish_quorum(desk, contest, by=BY)
    contests.issue(desk, contest, unpacked=4, issued=4, kept=0, clipped=0, by=BY)
    assert "4 人为准" in page._late.what()
    assert "又到" not in page._late.what()
    type_and_enter(page, "wjg")
    assert state(desk, "m0005") == "present"
    assert page._late.what().endswith("发票后又到 1 人。")
    row = queries.contest(desk.file, contest)
    assert row.present == 4


def test_the_sign_in_book_is_printed_and_saved_once_an_election_is_drafted(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = hall(tmp_path)
    page = page_on(qtbot, desk)
    assert not page.book.print_button.isEnabled()
    hints = page.keys()
    assert "Ctrl+P" not in [hint.caps for hint in hints]
    draft_plain(desk)
    printed: list[tuple[str, bytes]] = []
    monkeypatch.setattr(page.book, "ask_printer", lambda title, pdf: printed.append((title, pdf)))
    with qtbot.waitSignal(page._vm.book.made):
        press(page, "Ctrl+P")
    assert printed[0][1].startswith(b"%PDF")
    assert "签到" in printed[0][0]
    target = tmp_path / "签到册.pdf"
    monkeypatch.setattr(page.book, "ask_where", lambda: target)
    with qtbot.waitSignal(page._vm.book.saved):
        page.book.save_button.click()
    assert target.read_bytes() == printed[0][1]


def test_a_printer_that_refuses_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_on(qtbot, hall(tmp_path))

    def refuse(_title: str, _pdf: bytes) -> None:
        raise OSError

    monkeypatch.setattr(page.book, "ask_printer", refuse)
    with qtbot.waitSignal(page.noticed) as told:
        page.book._on_made("签到册", b"")
    assert told.args is not None
    assert told.args[0].what == "打印机没有接受打印。"


def test_a_meeting_without_a_roll_says_so_and_leads_on(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, hall(tmp_path, ()))
    assert page.keys() == ()
    assert page.first_focus() is page._to_roll
    assert not page._body.isVisible()
    for made, step in ((page._to_roll, "roll"), (page.to_ballots, "ballots")):
        with qtbot.waitSignal(page.step_wanted) as wanted:
            QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        assert wanted.args == [step]


def test_a_file_open_elsewhere_refuses_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    reader = Desk.open(desk.file.path, clock())
    assert reader.read_only
    page = page_on(qtbot, reader)
    with qtbot.waitSignal(page.noticed) as told:
        type_and_enter(page, "1")
    assert told.args is not None
    assert "F106" in told.args[0].what
    assert (page.counters.present.number(), page._vm.said(), page._vm.can_undo()) == (0, None, "")
    reader.close()


def test_a_long_name_is_read_whole(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, hall(tmp_path))
    type_and_enter(page, "4")
    qtbot.wait(0)
    assert page.said.name.height() >= page.said.name.heightForWidth(page.said.name.width())


def test_english_says_one_and_many(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    use_language(qapp, "en")
    page = page_on(qtbot, hall(tmp_path))
    type_and_enter(page, "1")
    assert page.counters.word.text() == "3 short of the quorum"
    assert page.counters.present.accessibleName() == "Present 1"


def test_the_keys_work_in_the_window_while_the_search_has_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    desk = hall(tmp_path)
    model = CheckInViewModel(Session(desk, clerk=BY))
    frame = Frame()
    qtbot.addWidget(frame)
    frame.set_builder(lambda _step: CheckInPage(model))
    with qtbot.waitExposed(frame):
        frame.show()
    page = frame.show_step("check_in")
    assert isinstance(page, CheckInPage)
    frame.activateWindow()
    edit = page.search.edit
    assert page.first_focus() is edit
    QTest.keyClicks(edit, "wjg")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert state(desk, "m0005") == "present"
    QTest.keyClick(edit, Qt.Key.Key_F8)
    assert state(desk, "m0005") == "absent"
    QTest.keyClicks(edit, "wjg")
    QTest.keyClick(edit, Qt.Key.Key_F4)
    assert page.leave.isVisible()
    assert not page.search.isEnabled()
    QTest.keyClick(page.leave.reason, Qt.Key.Key_Escape)
    assert page.leave.isHidden()
    assert page.search.isEnabled()


def test_a_page_of_a_file_closed_meanwhile_asks_it_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(hall(tmp_path), clerk=BY)
    page = CheckInPage(CheckInViewModel(session))
    qtbot.addWidget(page)
    session.close()
    with qtbot.waitExposed(page):
        page.show()
    assert page.isVisible()
