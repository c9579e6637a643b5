"""The measures on the candidates page: in words, changed only with the name of whoever adopted them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from core.office import contests
from core.rules.ruleset import RuleSet
from core.standing import rules_of
from core.store import queries
from tests.office.hall import BY, MEETING
from tests.ui.candidates_hall import Hall, draft, meeting, write
from ui.i18n import use_language
from ui.viewmodels.measures import MeasuresViewModel
from ui.viewmodels.session import Session

THREE = ("丁一", "于兰", "马志远")


def pick(page: Hall, setting: str, place: int) -> None:
    """Chooses by the keyboard."""
    box = page.widget(f"measure_{setting}")
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentIndex() != place:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if place > before else Qt.Key.Key_Up)
        box = page.widget(f"measure_{setting}")
        assert isinstance(box, QComboBox)
        assert box.currentIndex() != before


def test_every_setting_is_said_in_words_with_its_article(tmp_path: Path) -> None:
    vm = MeasuresViewModel(Session(meeting(tmp_path), clerk=BY))
    lines = vm.lines()
    assert all(line.text and line.article for line in lines)
    chosen = {line.setting: line.options[line.at].text for line in lines if line.options}
    assert chosen["majority.base"] == "得票以应到会人数为基数"
    assert chosen["differential.minimum"] == "差额不少于十分之三，不足一人按一人计"
    assert set(chosen) == {
        "quorum.strict",
        "majority.base",
        "majority.strict",
        "validity.blank_ballot",
        "validity.unreadable_mark",
        "write_in.allowed",
        "write_in.needs_rejection",
        "differential.minimum",
        "reserved.policy",
    }


def test_measures_are_put_into_words_once_while_they_and_the_language_are_the_same(
    tmp_path: Path, qapp: QApplication
) -> None:
    vm = MeasuresViewModel(Session(meeting(tmp_path), clerk=BY))
    chinese = vm.lines()
    assert vm.lines() is chinese
    use_language(qapp, "en")
    english = vm.lines()
    assert [one.setting for one in english] == [one.setting for one in chinese]
    assert all(one.text != other.text for one, other in zip(english, chinese, strict=True))
    vm.choose("majority.base", "present")
    changed = {one.setting for one, was in zip(vm.lines(), english, strict=True) if one != was}
    assert "majority.base" in changed
    vm.forget()
    assert vm.lines() == english


def test_a_choice_waits_until_it_is_recorded_with_who_adopted_it(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    page = Hall(qtbot, desk)
    before = page.entries()
    pick(page, "majority.base", 1)
    assert page.vm.measures.waiting()
    assert page.entries() == before
    assert not page.page.measures.record.isEnabled()
    write(page.page.measures.approved_by, "代表大会")
    page.click("recordMeasures")
    own = rules_of(page.row()).majority
    whole = RuleSet.from_data(queries.meeting(desk.file, MEETING).rules).majority
    assert own is not None
    assert whole is not None
    assert (own.base, whole.base) == ("present", "present")
    assert not page.vm.measures.waiting()
    assert page.names() == list(THREE)
    line = next(one for one in page.vm.measures.lines() if one.setting == "majority.base")
    assert (line.changed, line.article) == (True, "本次选举办法")


def test_the_keyboard_stays_on_the_setting_that_was_changed(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    pick(page, "differential.minimum", 1)
    focused = page.page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "measure_differential.minimum"


def test_what_waits_can_be_given_up_and_choosing_back_waits_for_nothing(tmp_path: Path) -> None:
    vm = MeasuresViewModel(Session(meeting(tmp_path), clerk=BY))
    vm.choose("quorum.strict", False)
    assert vm.waiting()
    vm.choose("quorum.strict", True)
    assert not vm.waiting()
    vm.choose("write_in.allowed", False)
    vm.forget()
    assert not vm.waiting()


def test_a_seat_can_be_kept_in_another_way_or_not_at_all(tmp_path: Path) -> None:
    session = Session(meeting(tmp_path), clerk=BY)
    vm = MeasuresViewModel(session)
    vm.choose("reserved.policy", "guarantee")
    vm.record("代表大会")
    kept = RuleSet.from_data(queries.meeting(session.desk.file, MEETING).rules).reserved
    assert kept is not None
    assert kept.policy == "guarantee"
    vm.choose("reserved.policy", None)
    vm.record("代表大会")
    assert RuleSet.from_data(queries.meeting(session.desk.file, MEETING).rules).reserved is None
    line = next(one for one in vm.lines() if one.setting == "reserved")
    assert [option.text for option in line.options] == [
        "不保留名额",
        "候选人中没有的，名额空出保留",
        "达到条件而未当选的，保障 1 名",
    ]


def test_the_measures_before_any_draft_hold_for_the_drafts_after_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = Hall(qtbot, meeting(tmp_path))
    pick(page, "validity.blank_ballot", 1)
    write(page.page.measures.approved_by, "代表大会")
    QTest.keyClick(page.page.measures.approved_by, Qt.Key.Key_Return)
    page.click("begin")
    assert rules_of(page.row()).validity.blank_ballot == "invalid"


def test_fixed_measures_are_read_only(qtbot: QtBot, tmp_path: Path) -> None:
    desk = meeting(tmp_path)
    draft(desk, THREE)
    contests.fix(desk, "committee", approved_by="区委", by=BY)
    vm = MeasuresViewModel(Session(desk, clerk=BY))
    assert not vm.editable()
    assert vm.settled_words() == "已与候选人一并确定。"
    assert not any(line.options for line in vm.lines())
