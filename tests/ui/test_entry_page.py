"""The entry page under real keys: what is on the paper gets into the file, in as few presses as it has exceptions."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.journal.events import WrittenIn
from core.office import ballots, count
from core.store import queries
from tests.ui.entry_hall import CONTEST, counting, drafted, entered, names, press, show, view_model
from ui.pages.entry import EntryPage
from ui.shapes import Notice
from ui.viewmodels.entry_draft import KEYS


def notices(page: EntryPage) -> list[Notice | None]:
    """What the page says above itself from now on."""
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    return said


def test_an_ordinary_ballot_of_two_exceptions_costs_three_keys(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path, seats=10))
    page = show(qtbot, view_model(desk, tmp_path))
    assert press(page, "5", "0", "Enter") == 3
    assert [line.marks for line in entered(desk)] == ["FFFFAFFFFAFF"]


def test_a_ballot_without_exceptions_costs_one_key(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path, seats=12))
    page = show(qtbot, view_model(desk, tmp_path))
    press(page, "Enter", "Enter")
    assert [line.marks for line in entered(desk)] == ["F" * 12] * 2


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pressed=st.lists(st.sampled_from(KEYS[:12]), max_size=8))
def test_the_file_gets_what_the_keys_marked(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, pressed: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("keys")
    desk = counting(drafted(folder))
    page = show(qtbot, view_model(desk, folder))
    press(page, *pressed, "Enter")
    expected = "".join("FA-"[pressed.count(key) % 3] for key in KEYS[:12])
    assert entered(desk)[0].marks == expected
    desk.close()


def test_the_number_pad_works_as_the_figures_do(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    page = show(qtbot, view_model(desk, tmp_path))
    assert page.body is not None
    for key in (Qt.Key.Key_5, Qt.Key.Key_0, Qt.Key.Key_Enter):
        QTest.keyClick(page.body.card.grid, key, Qt.KeyboardModifier.KeypadModifier)
    assert entered(desk)[0].marks == "FFFFAFFFFAFF"


def test_a_key_held_down_counts_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    page = show(qtbot, view_model(desk, tmp_path))
    assert page.body is not None
    QTest.keyPress(page.body.card.grid, Qt.Key.Key_Return)
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(page.body.card.grid, again)
    assert len(entered(desk)) == 1


def test_all_forty_names_can_be_marked(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path, candidates=names(40), seats=31))
    page = show(qtbot, view_model(desk, tmp_path))
    press(page, *KEYS, "Enter")
    assert entered(desk)[0].marks == "A" * 40


def test_the_counter_turns_only_when_the_ballot_is_in_the_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = counting(drafted(tmp_path))
    vm = view_model(desk, tmp_path, clerk="")
    page = show(qtbot, vm)
    said = notices(page)
    monkeypatch.setattr(QApplication, "beep", lambda: None)
    press(page, "5", "Enter")
    assert vm.number() == 1
    assert vm.sheet.draft.letters == "FFFFAFFFFFFF"
    assert entered(desk) == ()
    assert said[-1] is not None
    assert said[-1].do
    vm.session.clerk = "孙计"
    with qtbot.waitSignal(vm.ballot_entered) as told:
        press(page, "Enter")
    assert told.args == [1]
    assert vm.number() == 2
    assert said[-1] is None


def test_an_invalid_ballot_is_entered_with_its_reason(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    page = show(qtbot, view_model(desk, tmp_path))
    press(page, "V", "1", "Enter")
    assert entered(desk)[0].invalid == "identifying_mark"


def test_another_reason_is_typed_in_the_scrutineers_words(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    press(page, "V", "4")
    QTest.keyClick(page.body.invalid.other, Qt.Key.Key_Return)
    assert vm.panel == "invalid"
    page.body.invalid.other.setText("票面撕成两半")
    QTest.keyClick(page.body.invalid.other, Qt.Key.Key_Return)
    press(page, "Enter")
    assert entered(desk)[0].invalid == "票面撕成两半"


def test_escape_takes_back_the_judgement_then_the_marks(qtbot: QtBot, tmp_path: Path) -> None:
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    press(page, "5", "V", "Esc", "V", "2")
    judged = vm.sheet.draft.invalid
    press(page, "Esc")
    assert (judged, vm.sheet.draft.invalid) == ("wholly_unreadable", None)
    assert vm.sheet.draft.letters == "FFFFAFFFFFFF"
    press(page, "Esc")
    assert vm.sheet.untouched()


def test_a_name_is_written_in_and_completed_from_the_roll(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    press(page, "5", "6", "=", "0", "W")
    field = page.body.write_in.search.edit
    field.setText("db")
    assert vm.names.suggest("db")[0] == "代表1"
    QTest.keyClick(field, Qt.Key.Key_Return)
    press(page, "W")
    field.setText("代表")
    assert vm.names.suggest("代表")[0] == "代表"
    field.setText("欧阳")
    page.body.write_in.circled.setChecked(False)
    QTest.keyClick(field, Qt.Key.Key_Return)
    press(page, "Enter")
    assert entered(desk)[0].write_ins == (WrittenIn("代表1", "F"), WrittenIn("欧阳", "-"))
    press(page, "W")
    assert vm.names.suggest("oy") == ("欧阳",)
    assert vm.names.suggest(" ") == ()
    press(page, "Esc")
    assert not vm.panel


def test_a_click_marks_a_cell_and_a_click_on_an_empty_column_writes_in(qtbot: QtBot, tmp_path: Path) -> None:
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    grid = page.body.card.grid
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(2).center())
    assert vm.sheet.draft.letters.startswith("FFA")
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(12).center())
    assert vm.panel == "write_in"


def test_r_repeats_the_ballot_before(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    page = show(qtbot, view_model(desk, tmp_path))
    press(page, "R", "5", "5", "U", "Enter", "R", "Enter")
    assert [line.marks for line in entered(desk)] == ["FFFF?FFFFFFF"] * 2


def test_the_ballot_before_is_corrected_with_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    press(page, "5", "Enter", "1")
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert vm.number() == 1
    assert vm.sheet.draft.letters == "FFFFAFFFFFFF"
    press(page, "6", "Enter")
    assert vm.panel == "reason"
    with qtbot.waitSignal(vm.ballot_corrected):
        press(page, "2")
    assert entered(desk)[0].marks == "FFFFAAFFFFFF"
    assert '"按错了键"' in queries.journal(desk.file, last=1)[0].payload
    assert vm.number() == 2
    assert vm.sheet.draft.letters == "AFFFFFFFFFFF"


def test_an_unchanged_ballot_is_not_corrected(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "beep", lambda: None)
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    said = notices(page)
    press(page, "Enter")
    vm.step(-1)
    press(page, "Enter")
    assert said[-1] is not None
    assert "B109" in said[-1].what
    press(page, "Esc")
    assert vm.reviewed is None


def test_any_ballot_is_reached_by_its_number_and_the_fresh_one_waits(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path), (2, 16))
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    press(page, "1", "Enter", "2", "Enter", "Enter", "3", "Enter", "4", "G")
    assert page.body.go_to.number.value() == 1
    page.body.go_to.batch.setCurrentText("1")
    page.body.go_to.number.setValue(2)
    QTest.keyClick(page.body.go_to.number, Qt.Key.Key_Return)
    assert vm.sheet.draft.letters == "FAFFFFFFFFFF"
    assert vm.piles.batch == "1"
    press(page, "Esc")
    assert (vm.piles.batch, vm.number()) == ("2", 2)
    assert vm.sheet.draft.letters.startswith("FFFA")


def test_a_number_that_there_is_not_is_refused(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "beep", lambda: None)
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    said = notices(page)
    press(page, "Enter")
    assert page.body is not None
    page.body.go_to.wanted.emit(9, "")
    assert said[-1] is not None
    assert "B105" in said[-1].what
    page.body.go_to.wanted.emit(2, "")
    assert vm.reviewed is None


def test_page_keys_walk_through_the_entered_ballots(qtbot: QtBot, tmp_path: Path) -> None:
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    assert page.body is not None
    press(page, "Enter", "Enter")
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_PageUp)
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_PageUp)
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_PageUp)
    assert vm.number() == 1
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_PageDown)
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_PageDown)
    assert vm.reviewed is None


def test_a_full_batch_says_so_and_leads_to_the_next_and_then_to_the_count(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = counting(drafted(tmp_path), (2, 1))
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    press(page, "Enter", "Enter")
    assert vm.stage() == "full"
    assert vm.onward() == ""
    press(page, "5", "Enter")
    assert (vm.piles.batch, vm.number()) == ("2", 1)
    press(page, "Enter")
    assert vm.stage() == "full"
    press(page, "Enter")
    assert wanted == ["count"]


def test_papers_in_no_batch_lead_back_to_the_box(qtbot: QtBot, tmp_path: Path) -> None:
    desk = drafted(tmp_path)
    counting(desk, (2,))
    vm = view_model(desk, tmp_path)
    show(qtbot, vm)
    for _ in range(2):
        ballots.enter(desk, CONTEST, "1", marks="F" * 12, by="孙计")
    assert vm.onward() == "count"
    vm.piles.collected = 3
    assert vm.onward() == "box"


def test_entry_resumes_at_the_next_ballot_after_reopening(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path), (3, 15))
    page = show(qtbot, view_model(desk, tmp_path))
    press(page, *["Enter"] * 3)
    page._vm.next_batch()
    press(page, "Enter", "Enter")
    again = view_model(desk, tmp_path)
    assert (again.piles.batch, again.number(), again.piles.left) == ("2", 3, 13)


def test_the_default_is_kept_for_this_contest_on_this_machine(qtbot: QtBot, tmp_path: Path) -> None:
    desk = counting(drafted(tmp_path))
    page = show(qtbot, view_model(desk, tmp_path))
    assert page.body is not None
    QTest.keyClick(page.body.card.grid, Qt.Key.Key_F2)
    again = view_model(desk, tmp_path)
    assert again.sheet.default == "-"
    assert again.sheet.draft.letters == "-" * 12


def test_before_the_declaration_the_page_is_locked_and_after_the_check_closed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = drafted(tmp_path, candidates=names(2), seats=1)
    vm = view_model(desk, tmp_path)
    page = show(qtbot, vm)
    wanted: list[str] = []
    page.step_wanted.connect(wanted.append)
    assert (vm.stage(), page.body) == ("locked", None)
    QTest.keyClick(page, Qt.Key.Key_Return)
    counting(desk, (1,))
    assert vm.stage() == "entering"
    press(page, "1", "Enter")
    count.check(desk, CONTEST, by="赵监")
    assert vm.stage() == "closed"
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert wanted == ["box", "count"]


def test_every_key_that_works_is_on_show_and_can_be_clicked(qtbot: QtBot, tmp_path: Path) -> None:
    vm = view_model(counting(drafted(tmp_path)), tmp_path)
    page = show(qtbot, vm)
    hints = page.keys()
    marking = ["1…=", "Enter", "Space", "V", "U", "W", "R"]
    assert [hint.caps for hint in hints] == [*marking, "G", "Ctrl+Z", "F4", "F5"]
    for hint in hints[2:6]:
        assert hint.act is not None
        hint.act()
        vm.open_panel("")
    vm.open_panel("reason")
    hints = page.keys()
    assert [hint.caps for hint in hints] == ["1…", "Enter", "Esc"]
    assert page.first_focus() is not None


@pytest.mark.parametrize("size", [(1036, 700), (700, 500), (1036, 380)])
def test_the_sentence_is_in_sight_at_every_size(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    page = show(qtbot, view_model(counting(drafted(tmp_path, candidates=names(40), seats=31)), tmp_path))
    page.resize(*size)
    QApplication.processEvents()
    assert page.body is not None
    verdict = page.body.verdict
    bottom = verdict.mapTo(page, verdict.rect().bottomLeft()).y()
    assert 0 < bottom < size[1]
