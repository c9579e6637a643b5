"""What is heard while ballots are entered: three sounds that differ, an off-switch, and never a stop."""

import wave
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors.ballot import WrongLength
from tests.ui.entry_hall import counting, drafted, show, view_model
from ui.pages.entry import EntryPage
from ui.settings import Settings
from ui.sound import Sounds, start, system_player
from ui.theme import RESOURCES

FOLDER = RESOURCES / "sounds"


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, heard: list[str]) -> EntryPage:
    made = show(qtbot, view_model(counting(drafted(tmp_path), batches=(2,)), tmp_path))
    made.sounds = Sounds(lambda: made._vm.memory.sound, lambda path: heard.append(path.stem))
    return made


def test_an_accepted_ballot_the_last_of_a_pile_and_a_refusal_sound_differently(
    page: EntryPage, heard: list[str]
) -> None:
    page._vm.accept()
    page._vm.accept()
    page.refuse(WrongLength(given=1, names=2))
    assert heard == ["accept", "batch_end", "refuse"]


def test_with_the_switch_off_nothing_is_heard(page: EntryPage, heard: list[str], tmp_path: Path) -> None:
    settings = Settings(page._vm.memory._settings.folder)
    settings.values.sound = False
    settings.save()
    page._vm.accept()
    page.refuse(WrongLength(given=1, names=2))
    assert heard == []


def test_each_sound_is_short_and_none_is_another() -> None:
    found = {}
    for path in FOLDER.glob("*.wav"):
        with wave.open(str(path)) as file:
            assert file.getnframes() / file.getframerate() < 0.5
            found[path.stem] = file.readframes(file.getnframes())
    assert set(found) == {"accept", "refuse", "batch_end"}
    assert len(set(found.values())) == len(found)


def test_a_system_without_ears_stays_silent_and_one_without_the_player_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert system_player()(FOLDER / "accept.wav") is None
    start(str(tmp_path / "no-such-player"), FOLDER / "accept.wav")
    assert not list(tmp_path.iterdir())
