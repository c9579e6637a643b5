"""The box page: the verdict in large type while the number is typed, the declaration, the batches, the repeat."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import contests
from core.office.desk import Desk
from core.rules.loading import load_rule_set
from core.rules.ruleset import RuleSet
from core.store import queries
from tests.office.hall import BY
from tests.ui.entry_hall import CONTEST, drafted
from tests.ui.sheets_hall import valid
from ui.pages.box import BoxPage
from ui.viewmodels.box import SIZES, BoxViewModel
from ui.viewmodels.session import Session


def issued(path: Path, rules: RuleSet | None = None) -> Desk:
    """18 ballots handed out."""
    desk = drafted(path, rules=rules)
    contests.fix(desk, CONTEST, approved_by="区委", by=BY)
    contests.establish_quorum(desk, CONTEST, by=BY)
    contests.issue(desk, CONTEST, unpacked=21, issued=18, kept=3, clipped=0, by=BY)
    return desk


def page_on(qtbot: QtBot, desk: Desk) -> tuple[BoxPage, BoxViewModel]:
    """The page, on screen."""
    vm = BoxViewModel(Session(desk, clerk=BY))
    page = BoxPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page, vm


def test_before_the_ballots_are_out_the_page_sends_there(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, drafted(tmp_path))
    assert vm.stage() == "closed"
    with qtbot.waitSignal(page.step_wanted) as wanted:
        page._closed.action.click()
    assert wanted.args == ["ballots"]


def test_nothing_is_declared_before_the_papers_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, issued(tmp_path))
    assert vm.statement(18, 0).state == "open"
    assert not page.declare.isEnabled()


def test_the_verdict_follows_the_number_as_it_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, issued(tmp_path))
    QApplication.sendEvent(page.collected.spin, QFocusEvent(QEvent.Type.FocusIn))
    QTest.keyClicks(page.collected.spin, "18")
    assert vm.statement(18, 18).word == "选举有效"
    assert page.declare.text() == "宣布选举有效"
    page.collected.spin.setValue(19)
    says = vm.statement(18, 19)
    assert (says.state, says.word) == ("wrong", "选举无效")
    assert says.sentence == "发出选票 18 张，收回 19 张，多于发出数：选举无效，不再计票。"
    assert page.declare.text() == "宣布选举无效"


def test_the_rule_of_the_contest_decides_whether_voters_or_ballots_count(
    qtbot: QtBot, tmp_path: Path
) -> None:
    _, vm = page_on(qtbot, issued(tmp_path, load_rule_set("party-2020")))
    assert vm.statement(17, 17).state == "ok"
    assert vm.statement(17, 18).sentence == "投票 17 人，收回选票 18 张，多于投票人数：选举无效，不再计票。"


def test_more_voters_than_ballots_issued_must_be_counted_again(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, issued(tmp_path))
    page.voted.spin.setValue(19)
    page.collected.spin.setValue(18)
    assert vm.statement(19, 18).word == "重新清点"
    assert not page.declare.isEnabled()


@pytest.mark.parametrize(
    ("collected", "words"),
    [(18, "收回与发出相等。"), (16, "收回比发出少 2 张。"), (19, "收回比发出多 1 张。")],
)
def test_collected_is_compared_with_issued_in_words(tmp_path: Path, collected: int, words: str) -> None:
    assert BoxViewModel(Session(issued(tmp_path), clerk=BY)).comparison(collected) == words


def test_the_chief_scrutineer_declares_and_the_papers_fall_into_batches(qtbot: QtBot, tmp_path: Path) -> None:
    desk = issued(tmp_path)
    page, vm = page_on(qtbot, desk)
    page.collected.spin.setValue(18)
    assert page.name.text() == "赵监"
    QTest.mouseClick(page.declare, Qt.MouseButton.LeftButton)
    row = queries.contest(desk.file, CONTEST)
    assert (row.state, row.valid, row.declared_by, row.collected) == ("valid", True, "赵监", 18)
    assert vm.piles(0) == (18,)
    assert vm.piles(5) == (5, 5, 5, 3)
    with qtbot.waitSignal(page.step_wanted) as wanted:
        QTest.mouseClick(page.open_batches, Qt.MouseButton.LeftButton)
    assert wanted.args == ["entry"]
    assert [(one.name, one.papers) for one in vm.batches()] == [("1", 18)]
    assert vm.piles(0) == ()
    assert page.keys()[0].caps == "F9"


def test_a_batch_size_can_be_chosen_and_a_broken_off_division_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    from core.office import ballots  # noqa: PLC0415  # only here

    desk = issued(tmp_path)
    page, vm = page_on(qtbot, desk)
    page.collected.spin.setValue(18)
    page._on_declare()
    ballots.open_batch(desk, CONTEST, "1", papers=7, by=BY)
    assert vm.unbatched() == 11
    page.pile_size.setCurrentIndex(SIZES.index(25))
    page._on_open()
    assert [(one.name, one.papers) for one in vm.batches()] == [("1", 7), ("2", 11)]


def test_without_a_name_nothing_is_declared(qtbot: QtBot, tmp_path: Path) -> None:
    desk = issued(tmp_path)
    page, _ = page_on(qtbot, desk)
    page.collected.spin.setValue(18)
    page.name.setText(" ")
    assert not page.declare.isEnabled()
    page._on_declare()
    assert queries.contest(desk.file, CONTEST).state == "issued"


def test_a_void_election_offers_its_repeat_and_puts_it_on_the_table(qtbot: QtBot, tmp_path: Path) -> None:
    desk = issued(tmp_path)
    page, vm = page_on(qtbot, desk)
    session = vm._session
    page.collected.spin.setValue(20)
    page._on_declare()
    assert vm.stage() == "void"
    assert page.first_focus() is page.repeat
    with qtbot.waitSignal(page.step_wanted) as wanted:
        QTest.mouseClick(page.repeat, Qt.MouseButton.LeftButton)
    assert wanted.args == ["contest"]
    assert session.contest_id == "c-repeat-1"
    assert vm.repeat_owed() is None


def test_a_declared_box_is_shown_as_declared_after_reopening(qtbot: QtBot, tmp_path: Path) -> None:
    desk = issued(tmp_path)
    contests.collect(desk, CONTEST, collected=17, voted=18, by=BY)
    page, vm = page_on(qtbot, desk)
    assert (page.voted.spin.value(), page.collected.spin.value()) == (18, 17)
    page._on_declare()
    assert vm.stage() == "valid"
    assert not page.collected.spin.isEnabled()


def test_an_election_counted_by_sheets_offers_sheets_and_no_batches(qtbot: QtBot, tmp_path: Path) -> None:
    page, vm = page_on(qtbot, valid(tmp_path, papers=10, counted_by="sheets"))
    assert (vm.unbatched(), vm.piles(0)) == (0, ())
    assert not page.open_batches.isVisibleTo(page)
    (hint,) = page.keys()
    assert hint.act is not None
    assert (hint.caps, hint.label) == ("F9", "到计票单")
    with qtbot.waitSignal(page.step_wanted) as wanted:
        hint.act()
    assert wanted.args == ["sheets"]
