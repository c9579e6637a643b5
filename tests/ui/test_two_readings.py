"""Two readings through the window: a paper skipped, a cell misread, a ballot set aside; settled and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.errors.ballot import BatchClosed
from core.errors.people import SameTeller
from core.journal import events as ev
from core.office import ballots, batches, people
from core.office.desk import Desk
from core.standing import reading_errors
from core.store import piles, queries
from core.store.rows import BallotRow
from tests.office.hall import BY, CHEAP, MEETING, PIN
from tests.ui.entry_hall import CONTEST, drafted, entered, press, show, view_model
from tests.ui.twice_hall import declared, hit, window_on, words
from ui.main_window import MainWindow
from ui.pages.batches_way import WayCard
from ui.settings import Settings
from ui.viewmodels.batches import BatchesViewModel
from ui.viewmodels.batches_way import WayViewModel
from ui.viewmodels.disputes import DisputesViewModel
from ui.viewmodels.entry_names import known_names
from ui.viewmodels.navigation import Navigation
from ui.viewmodels.session import Session
from ui.viewmodels.settle import SettleViewModel

FIRST, SECOND = "孙计", "周计"


def twice(folder: Path, papers: int = 3) -> Desk:
    """So many papers in one batch that is to be read twice."""
    desk = declared(drafted(folder, seats=12), papers=papers)
    batches.split(desk, CONTEST, size=papers, draw=lambda _below: 0, by=BY)
    return desk


def named(window: MainWindow, name: str) -> None:
    """Somebody else types: the name in the field of the batches page."""
    page = window.show_step("batches")
    field = page.findChild(QLineEdit, "batchesWho")
    assert field is not None
    field.setFocus()
    field.setText(name)  # an input method writes it: there is no key for it
    hit(window, "Enter")


def test_double_entry_from_the_first_paper_to_the_check(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = twice(tmp_path)
    window = window_on(qtbot, desk, settings, clerk=FIRST)
    window.show_step("entry")
    hit(window, "1", "Enter", "2", "Enter", "F4", "1")  # the third one is set aside with the first question
    assert [one.marks for one in entered(desk)] == ["A" + "F" * 11, "FA" + "F" * 10, "F" * 12]
    hit(window, "Enter")  # laid down
    assert queries.batch(desk.file, CONTEST, "1").state == "entered"
    hit(window, "Enter")  # nothing is left for the first teller: to the batches
    assert window.shown_step() == "batches"
    hit(window, "Enter")  # the second reading is refused in words
    notice = window.notice()
    assert notice is not None
    assert FIRST in notice.what
    named(window, SECOND)
    window.show_step("entry")
    page = window.page()
    assert page is not None
    assert "第二遍" in words(page)
    hit(
        window, "1", "Enter", "=", "Enter", "F8", "Enter"
    )  # the second paper skipped, a cell of the third misread
    assert queries.batch(desk.file, CONTEST, "1").state == "entered_again"
    _decide(window, desk)
    _settle(window, desk)
    _check(window, desk)


def _decide(window: MainWindow, desk: Desk) -> None:
    assert Navigation(Session(desk, clerk=BY)).stands_at() == "entry"
    window.show_step("disputes")
    hit(window, "Enter", "1")  # the ballot reads so, the paper is clear
    (row,) = piles.disputes(desk.file, CONTEST)
    assert (row.decided_by, row.reason) == (("赵监", "钱监"), "票面清楚，照此认定")


def _settle(window: MainWindow, desk: Desk) -> None:
    window.show_step("settle")
    page = window.page()
    assert page is not None
    both = batches.comparison(desk, CONTEST, "1")
    assert len(both.open) == 2
    hit(window, "1", "Enter")  # only the first has the paper: it is right, skipped
    hit(window, "3", "Enter", "Enter")  # read anew as the first reading says, misread
    assert "可以核定" in words(page)
    hit(window, "Enter")
    assert [one.marks for one in entered_settled(desk)] == ["A" + "F" * 11, "FA" + "F" * 10, "F" * 12]
    found = reading_errors(desk.file, queries.contest(desk.file, CONTEST))
    assert found is not None
    assert [(one.teller, one.wrong, one.missed) for one in found.tellers] == [(FIRST, 0, 0), (SECOND, 1, 1)]
    assert SECOND in words(page)


def _check(window: MainWindow, desk: Desk) -> None:
    window.show_step("count")
    hit(window, "Enter")
    assert queries.contest(desk.file, CONTEST).state == "checked"


def entered_settled(desk: Desk) -> tuple[BallotRow, ...]:
    """What was settled."""
    return queries.ballots(desk.file, CONTEST, "1", reading="settled")


def test_the_check_waits_for_what_is_open_and_rail_and_count_say_so(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = twice(tmp_path, papers=1)
    window = window_on(qtbot, desk, settings, clerk=FIRST)
    window.show_step("entry")
    hit(window, "F4", "1", "Enter")
    rail = {one.id: one.subtitle for one in Navigation(Session(desk, clerk=BY)).items()}
    assert rail["entry"] == "1 张疑问票未裁定、第 1 摞未核定"
    page = window.show_step("count")
    assert "1 张疑问票未裁定、第 1 摞未核定" in words(page)
    field = page.findChild(QLineEdit, "checkedBy")
    assert field is not None
    assert not field.isVisible()
    hit(window, "B")
    assert window.shown_step() == "batches"


def test_the_second_reading_shows_nothing_of_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path)
    written = (ev.WrittenIn("生僻人", "F"),)
    for _ in range(3):
        ballots.enter(desk, CONTEST, "1", marks="A" * 12, write_ins=written, by=FIRST)
    batches.finish(desk, CONTEST, "1", by=FIRST)
    vm = view_model(desk, tmp_path, clerk=SECOND)
    page = show(qtbot, vm)
    assert (vm.stage(), vm.number(), vm.piles.entering) == ("entering", 1, "second")
    assert vm.piles.recent() == ()
    assert "生僻人" not in known_names(desk.file, CONTEST, "1")
    assert "生僻人" in known_names(desk.file, CONTEST)
    press(page, "R")
    assert vm.sheet.untouched()
    vm.open_panel("go_to")
    assert page.body is not None
    assert page.body.go_to.batch.count() == 0
    vm.back()
    press(page, "1", "Enter")
    assert [one.marks for one in vm.piles.recent()] == ["A" + "F" * 11]
    vm.go_to(1)
    assert vm.sheet.draft.letters == "A" + "F" * 11


def test_nobody_else_sees_the_readings_before_they_are_settled(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path, papers=1)
    ballots.enter(desk, CONTEST, "1", marks="A" * 12, by=FIRST)
    batches.finish(desk, CONTEST, "1", by=FIRST)
    ballots.enter(desk, CONTEST, "1", marks="A" * 12, reading="second", by=SECOND)
    vm = view_model(desk, tmp_path, clerk="钱监")
    with pytest.raises(BatchClosed):
        vm.go_to(1)


def test_the_first_teller_is_told_that_it_is_somebody_elses_turn(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path, papers=1)
    vm = view_model(desk, tmp_path, clerk=FIRST)
    page = show(qtbot, vm)
    press(page, "Enter", "Enter")
    assert vm.stage() == "waiting"
    assert vm.onward() == "batches"
    assert "须由另一人录" in words(page)
    overview = BatchesViewModel(vm.session)
    (line,) = overview.lines()
    with pytest.raises(SameTeller):
        overview.go_on(line)


def test_a_paper_typed_twice_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path)
    vm = view_model(desk, tmp_path, clerk=FIRST)
    page = show(qtbot, vm)
    press(page, "1", "Enter", "1", "Enter")
    assert page.body is not None
    vm.open_panel("withdraw")
    press(page, "1")
    assert len(entered(desk)) == 1
    assert vm.number() == 2


def test_a_second_reading_may_find_one_paper_more(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path, papers=1)
    ballots.enter(desk, CONTEST, "1", marks="F" * 12, by=FIRST)
    batches.finish(desk, CONTEST, "1", by=FIRST)
    vm = view_model(desk, tmp_path, clerk=SECOND)
    page = show(qtbot, vm)
    press(page, "Enter")
    assert vm.stage() == "full"
    press(page, "n", "Enter")
    assert vm.stage() == "full"
    assert queries.batch(desk.file, CONTEST, "1").again == 2
    press(page, "Enter")
    settle = SettleViewModel(Session(desk, clerk="赵监"))
    assert len(settle.both.open) == 1
    settle.choose("first")  # the first reading has no such paper
    settle.rule()
    assert settle.found() == 1
    settle.settle("赵监")
    assert settle.stage() == "settled"


def test_what_was_ruled_falls_when_a_reading_changes(qtbot: QtBot, tmp_path: Path) -> None:
    desk = twice(tmp_path, papers=1)
    for marks, who, reading in (("F" * 12, FIRST, "first"), ("A" * 12, SECOND, "second")):
        ballots.enter(desk, CONTEST, "1", marks=marks, by=who, reading=reading)  # type: ignore[arg-type]  # as it is called
        batches.finish(desk, CONTEST, "1", by=who, reading=reading)  # type: ignore[arg-type]  # as it is called
    vm = SettleViewModel(Session(desk, clerk="赵监"))
    vm.choose("second")
    vm.rule("mistyped")
    assert vm.stage() == "ready"
    ballots.correct(desk, CONTEST, "1", 1, marks="AA" + "F" * 10, reason="misread", reading="first", by=FIRST)
    assert vm.stage() == "ruling"


def test_the_second_person_gives_the_pin_for_a_decision(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    desk = twice(tmp_path, papers=1)
    register: Callable[..., object] = people.register
    for name, role in (
        (BY, "clerk"),
        (FIRST, "teller"),
        ("赵监", "chief_scrutineer"),
        ("钱监", "scrutineer"),
    ):
        register(desk, MEETING, name=name, roles=[role], pin=PIN, by=BY, hasher=CHEAP)
        if name == BY:
            people.check_pin(desk, MEETING, BY, PIN)
    people.check_pin(desk, MEETING, FIRST, PIN)
    window = window_on(qtbot, desk, settings, clerk=FIRST)
    window.show_step("entry")
    hit(window, "F4", "2")
    people.check_pin(desk, MEETING, "赵监", PIN)
    session = window.session()
    assert session is not None
    session.clerk = "赵监"
    session.changed.emit()
    window.show_step("disputes")
    hit(window, "1", "Enter", "2")
    assert piles.disputes(desk.file, CONTEST)[0].open
    hit(window, *PIN, "Enter")
    (row,) = piles.disputes(desk.file, CONTEST)
    assert (row.decided_by, row.marks) == (("赵监", "钱监"), "A" + "F" * 11)


def test_the_way_is_chosen_on_the_box_page_until_papers_lie_in_piles(qtbot: QtBot, tmp_path: Path) -> None:
    desk = declared(drafted(tmp_path), papers=4, entry="single")
    card = WayCard(WayViewModel(Session(desk, clerk=BY)))
    qtbot.addWidget(card)
    combo = card.findChild(QComboBox, "entryWay")
    assert combo is not None
    combo.setCurrentIndex(combo.findData("sample 1/5"))
    combo.activated.emit(combo.currentIndex())
    row = queries.contest(desk.file, CONTEST)
    assert (row.entry, row.sample, row.counted_by) == ("sample", "1/5", "ballots")
    batches.split(desk, CONTEST, size=2, draw=lambda _below: 1, by=BY)
    assert not WayViewModel(Session(desk, clerk=BY)).open()
    assert [one.double for one in queries.batches(desk.file, CONTEST)] == [False, True]


def test_the_batches_say_how_much_is_left(tmp_path: Path, qtbot: QtBot) -> None:
    desk = twice(tmp_path)
    vm = BatchesViewModel(Session(desk, clerk=FIRST))
    assert vm.lead() == "共 1 摞 · 3 张中还有 3 张没录 · 两遍合计还要录 6 张"
    entry = view_model(desk, tmp_path, clerk=FIRST)
    page = show(qtbot, entry)
    press(page, "Enter", "Enter", "Enter")
    assert BatchesViewModel(entry.session).pace().startswith("每分钟 12 张")


def test_a_dispute_in_a_batch_read_once_waits_too(qtbot: QtBot, tmp_path: Path) -> None:
    desk = declared(drafted(tmp_path), papers=1, entry="single")
    batches.split(desk, CONTEST, size=1, draw=lambda _below: 0, by=BY)
    vm = view_model(desk, tmp_path, clerk=FIRST)
    page = show(qtbot, vm)
    vm.open_panel("question")
    press(page, "1")
    assert vm.onward() == "batches"
    queue = DisputesViewModel(vm.session)
    queue.decide("赵监", "clear")
    assert vm.onward() == "count"
