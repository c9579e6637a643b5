"""Export and import from the File menu: off the window's thread, with a line that tells how far it is and a way out."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.clock import Clock
from core.exchange.course import Course
from core.office import count
from core.office.desk import Desk
from core.wording import Language
from tests.exchange.test_start_enter_show import case_of
from tests.office import hall
from tests.ui.people_hall import PAPERS, election, find, press, window_on
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.viewmodels import exchange
from ui.viewmodels.background import Background, worker


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """A window on an election whose result was announced."""
    path = election(tmp_path / "t.zhengpiao", entered=PAPERS)
    desk = Desk.open(path, hall.clock())
    count.check(desk, "committee", by="赵监")
    count.announce(desk, "committee", announced_by="主席", by=hall.BY)
    desk.close()
    return window_on(qtbot, settings, path)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """An export that has done one of two steps and goes on when the gate is opened, or was cancelled by then."""
    opened = Event()

    def waits(_desk: Desk, _kind: str, target: Path, course: Course, _language: Language) -> None:
        course.begin(2)
        course.done = 1
        course.look()
        opened.wait(10)
        course.step()
        target.write_text("done")

    monkeypatch.setattr(exchange, "export", waits)
    yield opened
    opened.set()  # a test that fails holds up no other, and nothing ends after its window is gone
    worker().wait(10)


def answer(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, kind: str, place: Path, ending: str = ""
) -> None:
    """What the person says when asked for format and place."""
    monkeypatch.setattr(window.ask, "where_to_export", lambda _name, _formats: (kind, place, ending))


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Until nothing is written any more."""
    qtbot.waitUntil(lambda: not window.exchange.busy)


def said(window: MainWindow) -> str:
    """The sentence above the page."""
    notice = window.notice()
    return "" if notice is None else f"{notice.kind} {notice.what}"


def shown(window: MainWindow) -> str:
    """The line that tells how far it is; nothing where it is hidden."""
    found = window.findChildren(QLabel, "exchangeWords")
    return "".join(one.text() for one in found if one.isVisible())


def others_done(qtbot: QtBot) -> None:
    """Until the one worker has ended what it was given before."""
    other = Background()
    with qtbot.waitSignal(other.busy_changed, check_params_cb=lambda: not other.busy):
        other.run(lambda _report: None, lambda _result: None)


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("html", ".html"),
        ("xlsx", ".xlsx"),
        ("csv", ".zip"),
        ("json", ".json"),
        ("nist-cvr-json", ".json"),
        ("nist-cvr-xml", ".xml"),
    ],
)
def test_each_format_of_the_menu_is_written_with_its_ending(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, ending: str
) -> None:
    answer(monkeypatch, window, kind, tmp_path / "结果", ending)
    window.menus.action("export").trigger()
    rest(qtbot, window)
    assert (tmp_path / f"结果{ending}").stat().st_size
    assert said(window) == f"good 已写好：{tmp_path / f'结果{ending}'}"
    assert shown(window) == ""


def test_the_dialog_offers_every_format_and_gives_the_one_that_was_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, suggestion: str, filters: str) -> tuple[str, str]:
        offered.extend([suggestion, *filters.split(";;")])
        return "/some/where", offered[2]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    formats = window.exchange._formats()
    assert {kind for kind, _, _ in formats} == set(exchange_formats())
    assert window.ask.where_to_export("青山镇", formats) == ("xlsx", Path("/some/where"), ".xlsx")
    assert (offered[0], len(offered)) == ("青山镇", 7)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert window.ask.where_to_export("青山镇", formats) is None


def exchange_formats() -> list[str]:
    from core.exchange.export import FORMATS  # noqa: PLC0415  # here alone

    return list(FORMATS)


def test_while_it_is_written_a_line_says_how_far_and_work_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Event
) -> None:
    answer(monkeypatch, window, "json", tmp_path / "r.json")
    window.menus.action("export").trigger()
    qtbot.waitUntil(lambda: shown(window) == "正在写 r.json：1 / 2")
    window.menus.action("export").trigger()  # one at a time: the second is not begun
    use_language_of(window, "en")
    qtbot.waitUntil(lambda: shown(window) == "Writing r.json: 1 of 2")
    gate.set()
    rest(qtbot, window)
    assert shown(window) == ""
    assert said(window) == f"good Written: {tmp_path / 'r.json'}"


def use_language_of(window: MainWindow, language: Language) -> None:
    window.menus.language_chosen.emit(language)


def test_cancel_stops_it_and_leaves_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Event
) -> None:
    answer(monkeypatch, window, "json", tmp_path / "r.json")
    window.menus.action("export").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    press(qtbot, window, "exchangeCancel")
    gate.set()
    rest(qtbot, window)
    assert said(window) == "info 已取消，什么也没有写下。"
    assert not (tmp_path / "r.json").exists()
    assert not find(window, QPushButton, "exchangeCancel").isVisible()


def test_a_file_closed_meanwhile_is_exported_no_further_and_nothing_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Event
) -> None:
    answer(monkeypatch, window, "json", tmp_path / "r.json")
    window.menus.action("export").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    window.close_file()
    assert (shown(window), window.exchange.busy) == ("", False)
    assert not window.menus.action("export").isEnabled()
    gate.set()
    others_done(qtbot)
    assert not (tmp_path / "r.json").exists()
    assert "r.json" not in said(window)


def test_a_window_closed_meanwhile_ends_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Event
) -> None:
    answer(monkeypatch, window, "json", tmp_path / "r.json")
    window.menus.action("export").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    window.close()
    gate.set()
    others_done(qtbot)
    assert not (tmp_path / "r.json").exists()


def test_a_refusal_is_a_sentence_above_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, window, "json", tmp_path / "no" / "such" / "r.json")
    window.menus.action("export").trigger()
    rest(qtbot, window)
    assert "F204" in said(window)


def test_a_name_that_is_taken_once_its_ending_is_added_is_refused(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.json").write_text("mine")
    answer(monkeypatch, window, "json", tmp_path / "r", ".json")
    window.menus.action("export").trigger()
    assert "F102" in said(window)
    assert (tmp_path / "r.json").read_text() == "mine"


def test_who_cancels_the_dialog_writes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ask, "where_to_export", lambda _name, _formats: None)
    window.menus.action("export").trigger()
    monkeypatch.setattr(window.ask, "which_case", lambda: None)
    window.menus.action("import_case").trigger()
    monkeypatch.setattr(window.ask, "which_case", lambda: Path("case.json"))
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: None)
    window.menus.action("import_case").trigger()
    assert (said(window), window.exchange.busy) == ("", False)


def case_file(folder: Path) -> Path:
    """A case of nine papers."""
    path = folder / "委员.json"
    path.write_text(json.dumps(case_of(ballots=[{"marks": "FF-", "count": 9}])), encoding="utf-8")
    return path


def test_a_case_becomes_a_file_that_is_opened(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_on(qtbot, settings, None)
    suggested: list[str] = []

    def where(_title: str, name: str) -> Path:
        suggested.append(name)
        return tmp_path / "new.zhengpiao"

    monkeypatch.setattr(window.ask, "which_case", lambda: case_file(tmp_path))
    monkeypatch.setattr(window.ask, "new_file", where)
    window.menus.action("import_case").trigger()
    qtbot.waitUntil(lambda: window.session() is not None)
    session = window.session()
    assert session is not None
    assert (session.path, suggested) == (tmp_path / "new.zhengpiao", ["委员"])
    contest = session.contest()
    assert contest is not None
    assert contest.state == "checked"
    window.close()


def test_a_wrong_case_is_refused_and_a_file_that_is_there_stays(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_on(qtbot, settings, None)
    monkeypatch.setattr(window.ask, "which_case", lambda: tmp_path / "none.json")
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: tmp_path / "new.zhengpiao")
    window.menus.action("import_case").trigger()
    rest(qtbot, window)
    assert "C101" in said(window)
    (tmp_path / "new.zhengpiao").write_text("mine")
    monkeypatch.setattr(window.ask, "which_case", lambda: case_file(tmp_path))
    window.menus.action("import_case").trigger()
    rest(qtbot, window)
    assert "F102" in said(window)
    assert window.session() is None


def test_an_import_goes_on_when_another_file_is_opened_and_ends_with_the_window(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, made = Event(), tmp_path / "new.zhengpiao"

    def waits(target: Path, _case: object, _clock: Clock, *, course: Course) -> None:
        course.begin(2)
        gate.wait(10)
        course.look()
        target.write_text("made")

    monkeypatch.setattr(exchange, "import_case", waits)
    window = window_on(qtbot, settings, None)
    monkeypatch.setattr(window.ask, "which_case", lambda: case_file(tmp_path))
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: made)
    window.menus.action("import_case").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    window.files.open_file(election(tmp_path / "t.zhengpiao"))
    assert shown(window) != ""
    window.close()
    gate.set()
    others_done(qtbot)
    assert not made.exists()
