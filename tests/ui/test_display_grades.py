"""An appraisal on the public screen: a row for each person and a column for each grade, running and final."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from core.office import appraisals, ballots, count
from core.office.desk import Desk
from tests.office.hall import BY, MEETING, congress, enter_all, to_counting
from ui.display.grades import grade_plan, paint_grades
from ui.display.letters import LEAST
from ui.display.window import PublicWindow
from ui.theme import COLOURS
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.display_cards import CountCard, GradeRow, GradesCard
from ui.viewmodels.session import Session

PEOPLE = ("张三", "李四", "王五")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three people, four papers to come."""
    made = congress(tmp_path / "a.zhengpiao", template="party-2020")
    grades = appraisals.grades("competence")
    appraisals.draft(made, MEETING, contest="eval", title="民主测评", subjects=PEOPLE, grades=grades, by=BY)
    to_counting(made, "eval", papers=4)
    yield made
    made.close()


def card_of(desk: Desk, scene: str) -> GradesCard:
    vm = DisplayViewModel(Session(desk, clerk=BY))
    assert vm.show(scene)  # type: ignore[arg-type]  # one of the scenes
    card = vm.card()
    assert isinstance(card, GradesCard)
    return card


def test_while_it_runs_the_hall_reads_people_and_grades_and_not_cells(desk: Desk) -> None:
    ballots.enter(desk, "eval", "1", marks="F----F------", by="孙计")
    card = card_of(desk, "running")
    assert card.heads == ("优秀", "称职", "基本称职", "不称职", "未评", "无法辨认")
    assert [one.name for one in card.rows] == list(PEOPLE)
    assert [one.counts for one in card.rows] == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 0, 0)]
    assert [one.unmarked for one in card.rows] == [0, 0, 1]
    assert (card.head.title, card.head.state, card.final) == ("民主测评", "计票", False)


def test_the_final_card_has_the_certified_numbers_and_their_shares(desk: Desk) -> None:
    enter_all(desk, "eval", ["F----F--F---", "F---F----F--", "-F--FF------", "------------"])
    count.check(desk, "eval", by="赵监")
    card = card_of(desk, "final")
    assert card.final
    assert card.rows[0].percents == ("50.0%", "25.0%", "0.0%", "0.0%")
    assert (card.rows[1].unmarked, card.rows[1].unreadable) == (1, 1)
    assert card.rows[0].shares[:2] == (0.5, 0.25)


def made_up(people: int, *, unreadable: int = 0) -> GradesCard:
    row = GradeRow(
        "买买提·阿不都热合曼",
        (112, 60, 7, 0),
        (0.5, 0.3, 0.1, 0.0),
        ("50.0%", "30.0%", "10.0%", "0.0%"),
        3,
        0,
    )
    rows = [row] * (people - 1) + [GradeRow("丁一", row.counts, row.shares, row.percents, 3, unreadable)]
    return GradesCard(
        CountCard("民主测评", "计票", ()), ("甲", "乙", "丙", "丁", "未评", "无法辨认"), tuple(rows), True
    )


@pytest.mark.parametrize("people", [1, 2, 16, 17, 40])
@pytest.mark.parametrize("size", [(1366, 640), (1920, 900)])
def test_one_to_forty_people_stand_inside_the_screen_without_touching(
    people: int, size: tuple[int, int]
) -> None:
    area, card = QRectF(40, 150, *size), made_up(people)
    plan = grade_plan(area, card)
    boxes = [QRectF(*plan.corner(area, place), plan.block_width, plan.row_height) for place in range(people)]
    whole = area.adjusted(-0.5, -0.5, 0.5, 0.5)
    assert all(whole.contains(box) for box in boxes)
    for one, another in pairwise(boxes):
        assert not one.adjusted(0, 0.1, 0, -0.1).intersects(another.adjusted(0, 0.1, 0, -0.1))
    assert plan.row_height > LEAST


def test_papers_that_cannot_be_read_have_a_column_only_where_there_are_any() -> None:
    area = QRectF(0, 0, 1366, 640)
    assert len(grade_plan(area, made_up(3)).heads) == 5
    assert grade_plan(area, made_up(3, unreadable=2)).heads[-1] == "无法辨认"


def test_a_larger_share_has_a_longer_bar() -> None:
    image = QImage(1366, 640, QImage.Format.Format_RGB32)
    image.fill(QColor(COLOURS.night))
    painter = QPainter(image)
    card = made_up(1)
    paint_grades(painter, QRectF(0, 0, 1366, 640), GradesCard(card.head, card.heads, card.rows, final=False))
    painter.end()
    plan = grade_plan(QRectF(0, 0, 1366, 640), card)
    lengths = [0, 0, 0, 0]
    for place in range(4):
        left = int(plan.name_width + place * plan.column_width)
        for y in range(image.height()):
            gold = sum(
                image.pixelColor(x, y) == QColor(COLOURS.gold)
                for x in range(left, int(left + plan.column_width))
            )
            lengths[place] = max(lengths[place], gold)
    assert lengths[0] > lengths[1] > lengths[2] > lengths[3] == 0


def test_the_window_draws_the_grades(qtbot: QtBot, desk: Desk) -> None:
    ballots.enter(desk, "eval", "1", marks="F---F---F---", by="孙计")
    vm = DisplayViewModel(Session(desk, clerk=BY))
    window = PublicWindow(vm)
    qtbot.addWidget(window)
    window.show()
    vm.show("dark")
    window.refresh()
    dark = window.grab().toImage()
    vm.show("running")
    window.refresh()
    assert isinstance(window.card(), GradesCard)
    assert window.grab().toImage() != dark
