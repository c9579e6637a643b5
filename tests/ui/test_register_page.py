"""The register page: import by preview, people by unit and pinyin, doubles side by side, away with an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.enrolment import Elector, NamesakePair, Unit
from core.journal.enrolment_events import ElectorAsked, ElectorEntered, ElectorRemoved, UnitsEntered
from core.office import register
from core.office.desk import Desk, Recorded
from core.store import kept
from tests.office.township import BY, township
from ui.i18n import use_language
from ui.pages.register import RegisterPage
from ui.shapes import Notice
from ui.viewmodels.register import RegisterViewModel
from ui.viewmodels.session import Session

UNITS = "单位名称,单位类别\n甲村,村\n茶厂,企业\n"
PEOPLE = """姓名,性别,出生年月,单位,是否党员,代表类别,是否外出,联系方式,答复
赵磊,男,1960-01-02,甲村,是,,,,
钱芳,女,1970-03-04,甲村,否,户代表,是,深圳,回来
孙立,男,1980-05-06,茶厂,否,人大代表,,,
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = township(tmp_path / "a.zhengpiao", people=2, units=0)
    yield made
    made.close()


def page_on(qtbot: QtBot, desk: Desk) -> tuple[RegisterPage, RegisterViewModel, list[Recorded]]:
    vm = RegisterViewModel(Session(desk, clerk=BY))
    page = RegisterPage(vm)
    qtbot.addWidget(page)
    page.resize(1036, 900)
    with qtbot.waitExposed(page):
        page.show()
    written: list[Recorded] = []
    desk.subscribe(written.append)
    return page, vm, written


def click(page: RegisterPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    assert found.isVisibleTo(page), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: RegisterPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def take(page: RegisterPage, monkeypatch: pytest.MonkeyPatch, folder: Path, text: str, what: str) -> None:
    path = folder / f"{what}.csv"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(page, "ask_file", lambda: path)
    page._on_import(what)  # type: ignore[arg-type]  # "units" or "people"


def filled(desk: Desk) -> None:
    """Two units and three people, one of them entered twice."""
    units = [Unit(id="", name="甲村", kind="village"), Unit(id="", name="茶厂", kind="enterprise")]
    register.enter_units(desk, units, by=BY)
    rows = [
        Elector(id="", unit="甲村", name="赵磊", birth="1960-01-02", member=True),
        Elector(id="", unit="甲村", name="钱芳", grounds=("household",)),
        Elector(id="", unit="茶厂", name="赵磊", birth="1960-01-02", grounds=("deputy",)),
    ]
    register.import_electors(desk, rows, source="a", by=BY)


def test_units_and_people_come_in_by_preview_and_nothing_is_written_before(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, written = page_on(qtbot, desk)
    assert "登记册还是空的" in words(page)
    take(page, monkeypatch, tmp_path, UNITS, "units")
    assert written == []
    assert page.preview.accept.text() == "确认导入 2 行"
    click(page, "previewAccept")
    assert isinstance(written[-1].event, UnitsEntered)
    take(page, monkeypatch, tmp_path, PEOPLE, "people")
    assert "识别的列" in words(page)
    click(page, "previewAccept")
    assert [(one.name, one.away, one.answer) for one in kept.rows(desk.file, Elector)] == [
        ("赵磊", False, ""),
        ("钱芳", True, "comes"),
        ("孙立", False, ""),
    ]
    assert vm.lead() == "2 个单位 · 党员 1 人 · 群众代表 2 人 · 外出 1 人：回来 1，不能 0，未联系上 0"


def test_what_is_known_is_left_out_and_a_preview_given_up_leaves_no_trace(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(desk)
    page, vm, written = page_on(qtbot, desk)
    take(page, monkeypatch, tmp_path, UNITS, "units")
    assert "名册都已有" in words(page)
    assert not page.preview.accept.isEnabled()
    click(page, "previewDiscard")
    assert written == []
    assert not vm.incoming.looking


def test_somebody_on_no_ground_must_be_mended_before_the_import(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(desk)
    page, vm, _ = page_on(qtbot, desk)
    take(page, monkeypatch, tmp_path, "姓名,单位,是否党员,代表类别\n李四,甲村,否,\n", "people")
    assert not vm.incoming.may_accept()
    assert "有 1 行须先在文件中改正" in words(page)
    monkeypatch.setattr(page, "ask_file", lambda: None)
    page._on_preview("again")
    assert vm.incoming.looking


def test_an_unreadable_file_is_refused_above_the_page(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, vm, _ = page_on(qtbot, desk)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    take(page, monkeypatch, tmp_path, "", "units")
    assert said[-1] is not None
    assert said[-1].kind == "refusal"
    assert not vm.incoming.looking


def test_people_are_shown_by_unit_and_found_by_pinyin_initials(qtbot: QtBot, desk: Desk) -> None:
    filled(desk)
    page, vm, _ = page_on(qtbot, desk)
    assert [one.name for one in page.listed.units.model().sourceModel().rows()] == ["全镇", "甲村", "茶厂"]  # type: ignore[attr-defined]  # a proxy over our rows
    assert len(vm.people("")) == 3
    page.listed.units.select_where(lambda line: line.name == "甲村")
    assert [one.name for one in vm.people("")] == ["赵磊", "钱芳"]
    assert [one.name for one in vm.people("qf")] == ["钱芳"]
    QTest.keyClicks(page.listed.query, "zl")
    assert [one.name for one in page.listed._people_rows.rows()] == ["赵磊"]


def test_doubles_stand_side_by_side_and_are_decided_there(qtbot: QtBot, desk: Desk) -> None:
    filled(desk)
    page, vm, written = page_on(qtbot, desk)
    assert "疑似重复 1 处" in words(page)
    assert "赵磊 · 同名同生日" in words(page)
    click(page, "double0_second")  # the right one is no member: refused
    assert written == []
    click(page, "double0_first")
    assert isinstance(written[-1].event, ElectorRemoved)
    assert written[-1].event.reason == "重复登记"
    assert vm.doubles() == ()
    assert "疑似重复" not in words(page)


def test_two_people_of_one_name_name_who_decided(qtbot: QtBot, desk: Desk) -> None:
    filled(desk)
    page, vm, _ = page_on(qtbot, desk)
    click(page, "double0_two")
    assert len(vm.doubles()) == 1  # nobody was named
    page.doubles.cards[0].said.setText("镇党委")
    click(page, "double0_two")
    assert kept.rows(desk.file, NamesakePair)[0].decided_by == "镇党委"


def test_many_doubles_are_shown_a_few_at_a_time(qtbot: QtBot, desk: Desk) -> None:
    register.enter_units(desk, [Unit(id="", name="甲村", kind="village")], by=BY)
    rows = [
        Elector(id="", unit="甲村", name=f"赵{'一二三四五六七八'[n // 2]}", member=True) for n in range(16)
    ]
    register.import_electors(desk, rows, source="a", by=BY)
    page, _, _ = page_on(qtbot, desk)
    assert len(page.doubles.cards) == 2
    assert "另有 6" in words(page)


def test_somebody_is_entered_changed_marked_away_and_taken_off(qtbot: QtBot, desk: Desk) -> None:
    filled(desk)
    page, vm, written = page_on(qtbot, desk)
    QTest.keyClick(page, Qt.Key.Key_F4)
    page._show_person(None)
    page.person.edits["name"].setText("周新")
    click(page, "electorSave")
    assert written == []  # neither a member nor on any ground
    page.person.member.setChecked(True)
    page.person.away.setChecked(True)
    page.person.edits["contact"].setText("广州")
    page.person.answer.setCurrentIndex(1)
    click(page, "electorSave")
    event = written[-1].event
    assert isinstance(event, ElectorEntered)
    assert (event.row.name, event.row.contact, event.row.answer) == ("周新", "广州", "comes")
    page._show_person(vm.everybody()[-1])
    click(page, "electorRemove")
    assert not isinstance(written[-1].event, ElectorRemoved)  # no reason yet
    page.person.reason.setText("去世")
    click(page, "electorRemove")
    assert isinstance(written[-1].event, ElectorRemoved)
    assert not page.listed.is_open()
    assert not any(isinstance(one.event, ElectorAsked) for one in written)


def test_a_unit_is_entered_renamed_and_taken_off(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    page._show_unit(None)
    page.unit_form.name.setText("新村")
    click(page, "unitSave")
    page._open_unit("u0001")
    page.unit_form.name.setText("新兴村")
    click(page, "unitSave")
    assert [one.name for one in vm.units()] == ["新兴村"]
    page._open_unit("u0001")
    page.unit_form.reason.setText("合并")
    click(page, "unitRemove")
    assert vm.units() == ()
    page._open_unit("")
    page._on_unit("close")
    page._on_person("close")


def test_templates_are_saved_where_wanted(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _, _ = page_on(qtbot, desk)
    for what, name in (("units", "unitTemplate"), ("people", "peopleTemplate")):
        monkeypatch.setattr(page, "ask_where", lambda _what, what=what: tmp_path / f"{what}.xlsx")
        click(page, name)
        assert (tmp_path / f"{what}.xlsx").exists()
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    monkeypatch.setattr(page, "ask_where", lambda _what: tmp_path / "nirgends" / "x.xlsx")
    click(page, "unitTemplate")
    assert said[-1] is not None
    assert said[-1].kind == "warn"


def test_it_speaks_english_and_names_its_keys(qtbot: QtBot, desk: Desk, qapp: QApplication) -> None:
    filled(desk)
    use_language(qapp, "en")
    page, vm, _ = page_on(qtbot, desk)
    assert vm.lead() == "2 units · 1 member · 2 mass representatives"
    hints = page.keys()
    assert {hint.caps for hint in hints} >= {"Ctrl+F", "Ctrl+I", "F4", "F6"}
    assert page.first_focus() is page.listed.query
    page._show_person(None)
    hints = page.keys()
    assert "Esc" in {hint.caps for hint in hints}
    assert vm.words.away(Elector(id="x", unit="u", name="n", away=True)) == "away · not asked yet"


def test_a_page_in_the_background_is_not_drawn_after_every_write(qtbot: QtBot, desk: Desk) -> None:
    filled(desk)
    page, vm, _ = page_on(qtbot, desk)
    page.hide()
    register.enter_elector(desk, Elector(id="", unit="u0001", name="迟到", member=True), by=BY)
    assert len(page.listed._people_rows.rows()) == 3
    page.refresh()
    assert len(page.listed._people_rows.rows()) == 4
    assert vm.may_write()


def test_the_first_unit_is_entered_by_keyboard_in_a_form_in_sight(qtbot: QtBot, desk: Desk) -> None:
    page, vm, _ = page_on(qtbot, desk)
    said: list[Notice | None] = []
    page.noticed.connect(said.append)
    assert "F4" not in {hint.caps for hint in tuple(page.keys())}
    page._show_unit(None)
    QApplication.processEvents()
    assert not page.listed.people.isVisibleTo(page)
    hints = {hint.caps: hint for hint in tuple(page.keys())}
    assert {"F9", "Enter", "Esc"} <= hints.keys()
    assert hints["F9"].act is not None
    hints["F9"].act()
    assert said[-1] is not None
    assert "单位名称" in said[-1].what
    page.unit_form.name.setText("新村")
    hints["F9"].act()
    assert [one.name for one in vm.units()] == ["新村"]
