"""The sheet of columns: marks, cursor, keys, wrapping."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme
from ui.widgets.mark_grid import MarkColumn, MarkGrid

NAMES = ("丁一", "于兰", "阿卜杜热合曼·玉素甫江", "欧阳震华")


@pytest.fixture
def grid(qtbot: QtBot) -> MarkGrid:
    """Four names and a blank column."""
    made = MarkGrid()
    qtbot.addWidget(made)
    made.set_columns(
        [*(MarkColumn(name, str(n)) for n, name in enumerate(NAMES)), MarkColumn("", blank=True)]
    )
    made.resize(700, 400)
    made.show()
    return made


def test_a_click_anywhere_in_a_column_toggles_it(grid: MarkGrid, qtbot: QtBot) -> None:
    for index in range(5):
        box = grid.cell_rect(index)
        for place in (box.center(), box.center() + QPoint(0, box.height())):
            with qtbot.waitSignal(grid.cell_toggled) as toggled:
                qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
            assert toggled.args == [index]


def test_a_click_beside_the_columns_toggles_nothing(grid: MarkGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.cell_toggled):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().bottomLeft())


def test_arrows_move_the_cursor_and_space_toggles(grid: MarkGrid, qtbot: QtBot) -> None:
    grid.set_cursor(0)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.cursor_index() == 0
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.cell_toggled) as toggled:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert toggled.args == [2]
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.cursor_index() == 4
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.cursor_index() == 0


def test_the_grid_changes_no_mark_by_itself(grid: MarkGrid, qtbot: QtBot) -> None:
    grid.set_cursor(-1)
    before = grid.grab().toImage()
    grid.set_cursor(0)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    grid.set_cursor(-1)
    assert grid.grab().toImage() == before


@pytest.mark.parametrize("mark", ["F", "A", "?"])
def test_each_mark_is_drawn(grid: MarkGrid, mark: str) -> None:
    before = grid.grab().toImage()
    grid.set_marks([mark, "-", "-", "-", "-"])  # type: ignore[list-item]  # one of the letters above
    assert grid.grab().toImage() != before


def test_the_voice_says_name_and_mark(grid: MarkGrid) -> None:
    grid.set_marks(["F", "A", "-", "?", "F"])
    said = []
    for index in range(5):
        grid.set_cursor(index)
        said.append(grid.accessibleName())
    assert said == [
        "丁一: 赞成",
        "于兰: 反对",
        "阿卜杜热合曼·玉素甫江: 未画",
        "欧阳震华: 无法辨认",
        "空白栏: 赞成",
    ]


def test_marks_of_another_length_are_refused(grid: MarkGrid) -> None:
    with pytest.raises(ValueError, match="2 marks for 5 columns"):
        grid.set_marks(["F", "F"])


@pytest.mark.parametrize(("columns", "width"), [(1, 300), (14, 652), (40, 700), (41, 500), (13, 200)])
def test_columns_wrap_into_even_rows_that_fit(qtbot: QtBot, columns: int, width: int) -> None:
    grid = MarkGrid()
    qtbot.addWidget(grid)
    grid.set_columns([MarkColumn(f"候选{n}") for n in range(columns)])
    grid.resize(width, grid.heightForWidth(width))
    lengths = [len(line) for line in grid.rows()]
    assert sum(lengths) == columns
    assert max(lengths) - lengths[-1] < len(lengths)
    for index in range(columns):
        assert grid.rect().contains(grid.cell_rect(index))


def test_a_fixed_row_length_is_kept(grid: MarkGrid) -> None:
    grid.set_columns([MarkColumn(str(n)) for n in range(7)], per_row=3)
    assert [list(line) for line in grid.rows()] == [[0, 1, 2], [3, 4, 5], [6]]


def test_it_grows_with_the_text_size(qapp: QApplication, grid: MarkGrid) -> None:
    before = grid.heightForWidth(2000)
    apply_theme(qapp, 200)
    assert grid.heightForWidth(2000) == pytest.approx(2 * before, abs=4)


def test_no_columns_is_no_row(qtbot: QtBot) -> None:
    grid = MarkGrid()
    qtbot.addWidget(grid)
    grid.set_columns([])
    assert grid.rows() == []
    assert grid.cell_rect(0).isEmpty()
    grid.grab()
