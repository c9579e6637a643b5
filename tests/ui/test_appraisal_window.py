"""An appraisal in the window: drafted, entered by rows and figures, live and as a result, on the public screen."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.office import appraisals, ballots, count
from core.office.desk import Desk
from core.store import queries
from tests.office.hall import BY, MEETING, congress, enter_all, to_counting
from tests.ui.candidates_hall import Hall as CandidatesHall
from tests.ui.entry_hall import press, show
from ui.pages.entry import EntryPage
from ui.pages.live import LivePage
from ui.pages.result import ResultPage
from ui.settings import Settings
from ui.viewmodels.appraisal import percent
from ui.viewmodels.display_feed import DisplayFeed
from ui.viewmodels.entry import EntryViewModel
from ui.viewmodels.entry_memory import EntryMemory
from ui.viewmodels.live import LiveViewModel
from ui.viewmodels.navigation import Navigation
from ui.viewmodels.result import ResultViewModel
from ui.viewmodels.session import Session
from ui.widgets.grade_grid import GradeGrid

PEOPLE = ("张三", "李四", "王五")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = congress(tmp_path / "a.zhengpiao", template="party-2020")
    yield made
    made.close()


def drafted(desk: Desk) -> Desk:
    grades = appraisals.grades("competence")
    appraisals.draft(desk, MEETING, contest="eval", title="民主测评", subjects=PEOPLE, grades=grades, by=BY)
    return desk


def checked(desk: Desk) -> Desk:
    to_counting(drafted(desk), "eval", papers=4)
    enter_all(desk, "eval", ["F----F--F---", "F---F----F--", "-F--FF------", "------------"])
    count.check(desk, "eval", by="赵监")
    return desk


def entering(qtbot: QtBot, desk: Desk, folder: Path) -> tuple[EntryPage, EntryViewModel]:
    to_counting(drafted(desk), "eval", papers=5)
    vm = EntryViewModel(Session(desk, clerk="孙计"), EntryMemory(Settings(folder / "settings")))
    return show(qtbot, vm), vm


def marks(desk: Desk) -> list[str]:
    return [one.marks for one in queries.ballots(desk.file, "eval", "1")]


def test_a_figure_grades_the_person_of_the_row_and_goes_on(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page, vm = entering(qtbot, desk, tmp_path)
    assert press(page, "1", "3", "2", "Enter") == 4
    press(page, "4", "4", "0", "Enter")
    assert marks(desk) == ["F-----F--F--", "---F---F----"]
    assert vm.sheet.default == "-"


def test_a_figure_that_is_no_grade_changes_nothing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page, vm = entering(qtbot, desk, tmp_path)
    before = vm.sheet.draft
    press(page, "5", "9", "x", "w")
    assert (vm.sheet.draft, vm.panel) == (before, "")


def test_arrows_lead_to_a_person_and_clicks_mark_what_the_paper_has(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page, vm = entering(qtbot, desk, tmp_path)
    assert page.body is not None
    grid = page.body.card.grid
    assert isinstance(grid, GradeGrid)
    for cell in (4, 5):
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(cell).center())
    assert vm.sheet.draft.letters == "----FF------"
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.under_cursor() == "王五"
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert grid.cursor_index() == 0
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.cursor_index() == 8
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert grid.accessibleName() == "王五, 优秀: 未评"
    reading = vm.sheet.reading()
    assert reading is not None
    assert (reading.invalid, reading.chosen) == (None, 0)


def test_the_sentence_says_the_sums_and_whose_cells_do_not_count(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page, vm = entering(qtbot, desk, tmp_path)
    assert "按各人所评档次的数字键" in page._words.verdict().html
    press(page, "1")
    vm.sheet.toggle(4)
    vm.sheet.toggle(5)
    said = page._words.verdict()
    assert said.kind == "warn"
    assert "3 人中评了 1 人" in said.html
    assert "优秀 1、未评 1 人" in said.html
    assert "李四评了优秀、称职：该人作无法辨认，其余照计。" in said.html
    vm.sheet.start()
    vm.sheet.move(8)
    vm.sheet.unreadable()
    assert "王五无法辨认，其余照计。" in page._words.verdict().html


def test_space_gives_everybody_the_first_grade_and_takes_it_back(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page, vm = entering(qtbot, desk, tmp_path)
    press(page, "Space")
    assert vm.sheet.draft.letters == "F---F---F---"
    press(page, "Space")
    assert vm.sheet.draft.letters == "-" * 12


def test_the_keys_below_name_grades_and_no_written_in_people(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page, _ = entering(qtbot, desk, tmp_path)
    caps = [hint.caps for hint in tuple(page.keys())]
    assert caps[:2] == ["1…4", "0"]
    assert "W" not in caps


def test_a_blank_appraisal_is_recorded(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page, _ = entering(qtbot, desk, tmp_path)
    press(page, "Enter")
    assert marks(desk) == ["-" * 12]


def test_the_count_shows_grades_and_no_verdicts(qtbot: QtBot, desk: Desk) -> None:
    to_counting(drafted(desk), "eval", papers=2)
    ballots.enter(desk, "eval", "1", marks="F----F------", by="孙计")
    vm = LiveViewModel(Session(desk, clerk=BY))
    page = LivePage(vm)
    qtbot.addWidget(page)
    page.show()
    assert vm.grade_heads() == ("优秀", "称职", "基本称职", "不称职")
    first, second, third = vm.grades()
    assert (first.grades[0], second.grades[1], third.unmarked) == ("1　100.0%", "1　100.0%", 1)
    assert not page._board.isVisibleTo(page)
    assert "S" not in [hint.caps for hint in tuple(page.keys())]
    vm.toggle_steps()
    assert vm.steps()[-1].endswith("已测评 3 人")
    assert not any("当选" in step for step in vm.steps())


def test_the_result_is_a_table_of_grades_with_exact_shares(qtbot: QtBot, desk: Desk) -> None:
    session = Session(checked(desk), clerk=BY)
    vm = ResultViewModel(session)
    page = ResultPage(vm)
    qtbot.addWidget(page)
    page.show()
    assert vm.statement() == ("ok", "已测评 3 人", "有效票 4 张，无效票 0 张")
    first, second, third = vm.grades()
    assert first.grades == ("2　50.0%", "1　25.0%", "0　0.0%", "0　0.0%")
    assert (second.unmarked, second.unreadable) == (1, 1)
    assert (third.unmarked, third.unreadable) == (2, 0)
    assert page.grades.isVisibleTo(page)
    assert not page._list.isVisibleTo(page)
    subtitles = {item.id: item.subtitle for item in Navigation(session).items()}
    assert subtitles["result"] == "已测评 3 人"
    vm.announce("主席")
    (item,) = vm.remaining.items()
    assert item.title == "没有待办：已测评 3 人。"


def test_the_hall_is_told_no_names_of_elected(desk: Desk) -> None:
    session = Session(checked(desk), clerk=BY)
    card = DisplayFeed(session).elected(queries.contest(desk.file, "eval"))
    assert (card.word, card.names) == ("已测评 3 人", ())


def test_an_appraisal_is_drafted_from_pasted_names(qtbot: QtBot, desk: Desk) -> None:
    hall = CandidatesHall(qtbot, desk)
    form = hall.page.chain.appraisal
    form.opening.click()
    form.people.setPlainText("张三、李四\n王五 张三")
    form.grades.setCurrentIndex(1)
    found = form.findChild(QPushButton, "draftAppraisal")
    assert isinstance(found, QPushButton)
    found.click()
    row = queries.contest(desk.file, "appraisal")
    assert (row.title, row.choices, len(row.candidates)) == ("民主测评", 3, 12)
    assert row.candidates[0].name == "张三：满意"
    assert not hall.page.people.search.isVisibleTo(hall.page)
    assert hall.vm.verdicts()[0].text == "测评 3 人，4 档：每人至多评一档，不产生当选人。"


def test_shares_are_rounded_half_up_to_a_tenth() -> None:

    assert [percent(Fraction(1, 3)), percent(Fraction(1, 2000)), percent(Fraction(1))] == [
        "33.3%",
        "0.1%",
        "100.0%",
    ]
