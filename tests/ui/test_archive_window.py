"""Archives from the window: off its thread, in one place or two, read back, and looked at again later."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.exchange.archive import SUMS, Archive
from core.exchange.course import Course
from core.office import count, seal
from core.office.desk import Desk
from core.wording import Language
from tests.office import hall
from tests.ui.people_hall import PAPERS, election, press, window_on
from tests.ui.test_exchange_window import others_done, rest, said, shown
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.viewmodels import exchange


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> MainWindow:
    """A window on an election that is sealed."""
    path = election(tmp_path / "t.zhengpiao", entered=PAPERS)
    desk = Desk.open(path, hall.clock())
    count.check(desk, "committee", by="赵监")
    count.announce(desk, "committee", announced_by="主席", by=hall.BY)
    seal.seal(desk, "committee", signers=hall.OFFICERS, by="赵监")
    desk.close()
    return window_on(qtbot, settings, path)


@pytest.fixture
def places(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """What the person answers, one question after the other, and what was offered."""
    answers: list[Path | None] = []
    monkeypatch.setattr(window.ask, "which_folder", lambda _title, _known=None: answers.pop(0))
    return answers


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Event]:
    """An archive that has done one of two steps and goes on when the gate is opened."""
    opened = Event()

    def waits(
        _desk: Desk, folder: Path, _also: object, *, course: Course, language: Language
    ) -> tuple[Archive, ...]:
        del language
        course.begin(2)
        opened.wait(10)
        course.look()
        folder.mkdir()
        return ()

    monkeypatch.setattr(exchange, "write_archive", waits)
    yield opened
    opened.set()  # a test that fails holds up no other, and nothing ends after its window is gone
    others_done(qtbot)


def test_archive_is_made_in_both_places_and_said_to_be_read_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None]
) -> None:
    places += [tmp_path / "one", tmp_path / "two"]
    window.menus.action("prove").trigger()
    rest(qtbot, window)
    for name in ("one", "two"):
        (made,) = (tmp_path / name).iterdir()
        assert (made / SUMS).exists()
        assert str(made) in said(window)
    assert "已逐个读回核对" in said(window)


def test_second_place_may_be_left_out_and_the_known_one_is_offered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path | None] = []

    def ask(_title: str, known: Path | None = None) -> Path | None:
        asked.append(known)
        return tmp_path / "one" if len(asked) == 1 else None

    monkeypatch.setattr(window.ask, "which_folder", ask)
    session = window.session()
    assert session is not None
    session.choose_backup(tmp_path / "stick")
    window.menus.action("prove").trigger()
    rest(qtbot, window)
    assert asked == [None, tmp_path / "stick"]
    assert len(list((tmp_path / "one").iterdir())) == 1


def test_who_names_no_folder_makes_no_archive(window: MainWindow, places: list[Path | None]) -> None:
    places += [None]
    window.menus.action("prove").trigger()
    places += [None]
    window.menus.action("check_archive").trigger()
    assert (said(window), window.exchange.busy) == ("", False)


def test_archive_that_is_there_already_is_refused(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None]
) -> None:
    for _ in range(2):
        places += [tmp_path / "one", None]
        window.menus.action("prove").trigger()
        rest(qtbot, window)
    assert "F102" in said(window)


def test_an_archive_is_checked_and_a_changed_one_is_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None]
) -> None:
    places += [tmp_path / "one", None]
    window.menus.action("prove").trigger()
    rest(qtbot, window)
    (made,) = (tmp_path / "one").iterdir()
    places += [made]
    window.menus.action("check_archive").trigger()
    rest(qtbot, window)
    assert said(window).startswith("good")
    (made / "README.txt").write_text("another")
    places += [made]
    window.menus.action("check_archive").trigger()
    rest(qtbot, window)
    assert "X190" in said(window)
    assert "README.txt" in said(window)


def test_cancel_leaves_no_archive(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None], gate: Event
) -> None:
    places += [tmp_path / "one", None]
    window.menus.action("prove").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    press(qtbot, window, "exchangeCancel")
    gate.set()
    rest(qtbot, window)
    assert said(window) == "info 已取消，什么也没有写下。"
    assert not (tmp_path / "one").exists()


def test_a_file_closed_meanwhile_is_archived_no_further(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None], gate: Event
) -> None:
    places += [tmp_path / "one", None]
    window.menus.action("prove").trigger()
    qtbot.waitUntil(lambda: shown(window) != "")
    window.close_file()
    assert not window.menus.action("prove").isEnabled()
    assert window.menus.action("check_archive").isEnabled()
    gate.set()
    others_done(qtbot)
    assert not (tmp_path / "one").exists()


def test_the_page_of_the_seal_asks_for_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, places: list[Path | None]
) -> None:
    places += [tmp_path / "one", None]
    page = window.show_step("seal")
    found = page.findChild(QPushButton, "archive")
    assert isinstance(found, QPushButton)
    found.click()
    qtbot.waitUntil(lambda: window.exchange.busy)
    rest(qtbot, window)
    assert (tmp_path / "one").exists()
    window.close()
    others_done(qtbot)


def test_each_seal_writes_an_archive_beside_the_file_and_on_the_second_disk(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    settings.values.archive_on_seal = True
    stick = tmp_path / "stick"
    stick.mkdir()
    settings.values.backup_folder = str(stick)
    window = window_on(qtbot, settings, election(tmp_path / "t.zhengpiao", entered=PAPERS))
    session = window.session()
    assert session is not None
    session.backup_folder = stick
    count.check(session.desk, "committee", by="赵监")
    count.announce(session.desk, "committee", announced_by="主席", by=hall.BY)
    seal.seal(session.desk, "committee", signers=hall.OFFICERS, by="赵监")
    rest(qtbot, window)
    for place in (tmp_path, stick):
        (made,) = (place / "选举档案").iterdir()
        assert made.name == f"t-{session.desk.head[:8].upper()}"
        assert (made / SUMS).exists()
    others_done(qtbot)
