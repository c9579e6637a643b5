"""The window with its answers: files, steps, languages, the network. Real files, no dialogs."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import frame
from core.reports.ballot.choices import BallotLayout
from ui.main_window import MainWindow
from ui.page import Page
from ui.pages.new_term import NewTermPage
from ui.pages.registry import PageSpec
from ui.pages.start import StartPage
from ui.settings import Settings
from ui.shapes import CheckState
from ui.viewmodels.ballots_printing import Printing
from ui.viewmodels.files import create_file
from ui.viewmodels.navigation import STEPS
from ui.viewmodels.session import Session
from ui.viewmodels.start import NewTerm

CLOCK = FixedClock(datetime(2026, 10, 12, 9, 0, tzinfo=UTC))


class Bare(Page):
    """Stands in for a page of the rail."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MainWindow:
    """A window on the start page; its pages of the rail are bare, its dialogs answer with `target(tmp_path)`."""
    bare = {step: PageSpec(lambda session: session, Bare) for step in (*STEPS, "overview")}
    monkeypatch.setattr("ui.main_window.PAGES", bare)
    made = MainWindow(settings, CLOCK, lambda folder: make_file(made, folder), networks=lambda: ())
    qtbot.addWidget(made)
    monkeypatch.setattr(made.ask, "new_file", lambda _title, _name: target(tmp_path))
    monkeypatch.setattr(made.ask, "which_file", lambda: target(tmp_path))
    made.show()
    return made


def target(folder: Path) -> Path:
    """The file that the dialogs answer with."""
    return folder / "青山镇第十届.zhengpiao"


def make_file(window: MainWindow, folder: Path) -> Path:
    """A small file made as the window makes it."""
    folder.mkdir(parents=True, exist_ok=True)
    create_file(target(folder), CLOCK, NewTerm("xianan-2003", "青山镇", "第十届", "第十次代表大会", "王秘书"))
    return target(folder)


def edit(page: Page, name: str) -> QLineEdit:
    """A field by its name."""
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def command(window: MainWindow, name: str) -> None:
    """Chooses from a menu."""
    window.menus.action(name).trigger()


def test_it_begins_on_the_start_page(window: MainWindow) -> None:
    assert isinstance(window.page(), StartPage)
    assert not window.menus.action("close").isEnabled()


def test_the_wizard_makes_a_file_and_opens_it(window: MainWindow, settings: Settings, tmp_path: Path) -> None:
    command(window, "new")
    page = window.page()
    assert isinstance(page, NewTermPage)
    forward = next(b for b in page.findChildren(QPushButton) if b.text() == "继续")
    forward.click()
    forward.click()
    assert edit(page, "township").property("wrong") == "true"
    typed = {"township": " 青山镇 ", "term": "第十届", "congress": "第十次代表大会", "clerk": "王秘书"}
    for name, text in typed.items():
        edit(page, name).setText(text)
    forward.click()
    edit(page, "posts_committee").setText("12")
    forward.click()
    refused = window.notice()
    assert refused is not None
    assert "9 至 11" in refused.what
    edit(page, "posts_committee").setText("10")
    forward.click()
    assert forward.text() == "建立文件…"
    forward.click()
    session = window.session()
    assert session is not None
    plan = frame.plan_of(session.desk)
    assert plan is not None
    assert (plan.committee, plan.slate_members) == (10, 7)
    assert (window.shown_step(), session.clerk) == ("overview", "王秘书")
    assert "青山镇 第十届 · 换届 · 总览" in window.windowTitle()
    assert settings.values.draft is None
    assert settings.values.recent == [str(target(tmp_path))]


def test_a_short_step_of_the_wizard_shows_no_room_for_a_longer_one(window: MainWindow) -> None:
    command(window, "new")
    page = window.page()
    assert isinstance(page, NewTermPage)
    first = page.sizeHint().height()
    next(b for b in page.findChildren(QPushButton) if b.text() == "继续").click()
    assert page.sizeHint().height() < first


def test_the_wizard_is_resumed_where_it_was_left(
    window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    command(window, "new")
    page = window.page()
    assert isinstance(page, NewTermPage)
    next(b for b in page.findChildren(QPushButton) if b.text() == "继续").click()
    qtbot.keyClicks(edit(page, "township"), "Qingshan")
    page.step_wanted.emit("start")
    assert any("接着填" in b.text() for b in window.page().findChildren(QPushButton))  # type: ignore[union-attr]  # shown
    draft = Settings(settings.folder).values.draft
    assert draft is not None
    assert (draft.step, draft.township) == (1, "Qingshan")


def test_a_cancelled_dialog_changes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ask, "which_file", lambda: None)
    command(window, "open")
    assert window.session() is None
    assert window.notice() is None


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda _path: None, "F101"),
        (lambda path: path.write_text("not an election file"), "F103"),
        (lambda path: path.write_bytes(b""), "F103"),
    ],
)
def test_a_file_that_cannot_be_opened_says_so_and_what_to_do(
    window: MainWindow, tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    spoil(target(tmp_path))
    command(window, "open")
    shown = window.notice()
    assert shown is not None
    assert code in shown.what
    assert shown.do
    assert window.shown_step() == "start"


def test_a_file_in_use_opens_to_read_and_says_who_has_it(
    window: MainWindow, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    make_file(window, tmp_path)
    command(window, "open")
    second = MainWindow(settings, CLOCK, lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(second)
    second.files.open_file(target(tmp_path))
    session = second.session()
    assert session is not None
    assert session.desk.read_only
    assert any("正由他人打开" in text.text() for text in second.findChildren(QLabel))
    second.close()


def test_steps_are_reached_from_the_menu_and_stop_at_the_ends(window: MainWindow, tmp_path: Path) -> None:
    make_file(window, tmp_path)
    command(window, "open")
    command(window, "previous")
    assert window.shown_step() == STEPS[0]
    for _ in range(len(STEPS) + 2):
        command(window, "next")
    assert window.shown_step() == STEPS[-1]


def test_closing_the_file_goes_back_to_the_start(window: MainWindow, tmp_path: Path) -> None:
    make_file(window, tmp_path)
    command(window, "open")
    command(window, "close")
    assert window.session() is None
    assert isinstance(window.page(), StartPage)
    assert "青山镇第十届" in [b.text() for b in window.page().findChildren(QPushButton)]  # type: ignore[union-attr]  # shown


def test_a_rehearsal_is_marked_as_one_every_time_it_is_opened(window: MainWindow, settings: Settings) -> None:
    window.attempt(window.doors.rehearse)
    session = window.session()
    assert session is not None
    assert session.rehearsal
    path = session.path
    command(window, "close")
    window.files.open_file(path)
    again = window.session()
    assert again is not None
    assert again.rehearsal


def test_a_backup_is_written_and_read_back(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_file(window, tmp_path)
    command(window, "open")
    copy = tmp_path / "stick" / "copy.zhengpiao"
    copy.parent.mkdir()
    monkeypatch.setattr(window.ask, "new_file", lambda _title, _name: copy)
    command(window, "backup")
    shown = window.notice()
    assert shown is not None
    assert shown.kind == "good"
    assert copy.exists()
    command(window, "backup")
    shown = window.notice()
    assert shown is not None
    assert "F102" in shown.what


def test_a_verified_file_is_called_intact(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[CheckState, str]] = []
    make_file(window, tmp_path)
    monkeypatch.setattr(window.ask, "words", lambda *_: "")
    monkeypatch.setattr(
        window.ask, "statement", lambda _title, state, word, _lines: said.append((state, word))
    )
    command(window, "verify")
    monkeypatch.setattr(window.ask, "words", lambda *_: "0" * 64)
    command(window, "verify")
    assert said == [("ok", "完好"), ("wrong", "有不符之处")]


def test_language_and_text_size_are_remembered(
    window: MainWindow, settings: Settings, qapp: QApplication
) -> None:
    window.menus.language_chosen.emit("en")
    command(window, "larger")
    command(window, "larger")
    command(window, "smaller")
    again = Settings(settings.folder).values
    assert (again.language, again.text_scale) == ("en", 125)
    assert window.menuBar().actions()[0].text() == "&File"


def test_a_network_is_pointed_out_until_it_is_gone(window: MainWindow) -> None:
    def warned() -> bool:
        return any("连着网络" in text.text() for text in window.findChildren(QLabel) if text.isVisible())

    window._networks = lambda: ("以太网",)
    window.check_network()
    assert warned()
    window._networks = lambda: ()
    command(window, "network")
    assert not warned()
    shown = window.notice()
    assert shown is not None
    assert shown.kind == "good"


def test_size_and_place_come_back(window: MainWindow, qtbot: QtBot, settings: Settings) -> None:
    window.resize(950, 650)
    window.close()
    again = MainWindow(settings, CLOCK, lambda folder: folder, networks=lambda: ())
    qtbot.addWidget(again)
    assert again.height() == 650  # the width is cut to the 800 pixels of a screen that is not there


def test_keys_and_about_are_shown(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("PySide6.QtWidgets.QDialog.exec", lambda dialog: opened.append(dialog.windowTitle()))
    command(window, "keys")
    command(window, "about")
    window.ask.fault(Path("/tmp/crash-0001.txt"))  # noqa: S108 - only shown
    window.ask.fault(None)
    window.ask.statement("文件", "ok", "完好", ("一", "二"))
    assert opened == ["按键", "关于正票", "程序故障", "程序故障", "文件"]


def test_how_ballots_are_printed_is_known_again_when_the_file_is_opened_again(
    window: MainWindow, tmp_path: Path
) -> None:
    path = make_file(window, tmp_path)
    window.files.open_file(path)
    page = window.page()
    assert isinstance(page, Bare)
    Printing(page.session, "c1").choose(ups=4, stubs=True)
    window.files.open_file(path)
    again = window.page()
    assert isinstance(again, Bare)
    assert again.session is not page.session
    assert Printing(again.session, "c1").layout() == BallotLayout(ups=4, stubs=True)
