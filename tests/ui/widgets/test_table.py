"""Tables: what a row shows, how it is sorted, filtered, chosen."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import COLOURS
from ui.widgets.table import LEAST_STRETCH, Column, DataTable, RowsModel, table


@dataclass(frozen=True)
class Person:
    """A row."""

    name: str
    votes: int


PEOPLE = [Person("丁一", 9), Person("于兰", 100), Person("王建国", 35)]
COLUMNS = (
    Column[Person]("姓名", lambda row: row.name, tip=lambda row: f"{row.name}!"),
    Column[Person](
        "票",
        lambda row: row.votes,
        align="right",
        bold=True,
        tone=lambda row: "good" if row.votes > 50 else "bad",
    ),
    Column[Person]("正", lambda row: row.votes, strokes=True, stretch=True),
)
Made = tuple[DataTable, RowsModel[Person]]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    """A table of three people."""
    view, model = table(COLUMNS, PEOPLE, name="得票")
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    return view, model


def shown(view: DataTable, column: int = 0) -> list[str]:
    """What stands in a column, from top to bottom."""
    model = view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_rows_come_in_the_order_given(made: Made) -> None:
    assert shown(made[0]) == ["丁一", "于兰", "王建国"]
    assert made[0].accessibleName() == "得票"


def test_numbers_are_sorted_as_numbers(made: Made) -> None:
    made[0].sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert shown(made[0], 1) == ["100", "35", "9"]
    assert made[1].rows() == PEOPLE


def test_the_row_chosen_is_the_one_on_show_after_sorting(made: Made, qtbot: QtBot) -> None:
    view = made[0]
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        view.selectRow(2)
    assert chosen.args == [PEOPLE[1]]
    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [PEOPLE[1]]


def test_enter_without_a_row_opens_nothing(made: Made, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(made[0].row_opened):
        qtbot.keyClick(made[0], Qt.Key.Key_Return)


def test_the_filter_looks_into_every_column(made: Made) -> None:
    made[0].set_filter("35")
    assert shown(made[0]) == ["王建国"]
    made[0].set_filter("")
    assert len(shown(made[0])) == 3


def test_a_row_is_found_by_what_it_is(made: Made) -> None:
    assert made[0].select_where(lambda row: row.name == "王建国")
    assert made[0].selected_row() == PEOPLE[2]
    assert not made[0].select_where(lambda row: row.votes < 0)


def test_new_rows_replace_the_old(made: Made) -> None:
    made[1].set_rows(PEOPLE[:1])
    assert shown(made[0]) == ["丁一"]
    assert made[0].selected_row() is None


def test_cells_carry_colour_alignment_tip_and_words_for_strokes(made: Made) -> None:
    model = made[1]
    votes = model.index(1, 1)
    assert votes.data(Qt.ItemDataRole.ForegroundRole) == QColor(COLOURS.green)
    assert votes.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "丁一!"
    strokes = model.index(1, 2)
    assert strokes.data() == ""
    assert strokes.data(Qt.ItemDataRole.AccessibleTextRole) == "100"


def test_strokes_are_drawn(made: Made) -> None:
    before = made[0].grab().toImage()
    made[1].set_rows([Person("丁一", 10), *PEOPLE[1:]])
    assert made[0].grab().toImage() != before


@pytest.mark.parametrize("wide", [900, 240])
@pytest.mark.parametrize("people", [1, 12, 40])
def test_a_table_that_fits_its_rows_never_shows_half_a_row_above_its_bar(
    qtbot: QtBot, wide: int, people: int
) -> None:
    columns = [Column[Person](f"第 {n} 列", lambda row: row.votes, width=100) for n in range(4)]
    view, model = table(columns, (), name="得票")
    qtbot.addWidget(view)
    view.fit_rows(540)
    view.setFixedWidth(wide)
    view.show()
    model.set_rows([Person(str(n), n) for n in range(people)])
    for _ in range(3):
        QApplication.processEvents()
    assert (view.horizontalScrollBar().maximum() > 0) == (wide == 240)
    assert view.height() <= 540
    assert view.viewport().height() % 40 == 0
    assert view.viewport().height() == min(people, 12) * 40
    assert view.cornerWidget() is not None  # no grip is drawn between the two bars


def test_a_column_that_takes_what_is_left_is_never_squeezed_to_dots(qtbot: QtBot) -> None:
    columns = [
        Column[Person]("单位", lambda row: row.name, stretch=True),
        *(Column[Person](f"第 {n} 列", lambda row: row.votes, width=90) for n in range(5)),
    ]
    view, _ = table(columns, PEOPLE, name="单位")
    qtbot.addWidget(view)
    view.resize(520, 300)
    view.show()
    QApplication.processEvents()
    assert view.columnWidth(0) == LEAST_STRETCH
    assert view.horizontalScrollBar().maximum() > 0
    view.resize(1200, 300)
    QApplication.processEvents()
    assert view.columnWidth(0) > LEAST_STRETCH
    assert view.horizontalScrollBar().maximum() == 0
