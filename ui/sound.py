"""Three sounds while ballots are entered, through whatever player the system has; silent where it has none."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import RESOURCES

Sound = Literal["accept", "refuse", "batch_end"]
Player = Callable[[Path], object]
PROGRAMS = ("pw-play", "paplay", "aplay")  # PipeWire, PulseAudio, ALSA
WITHOUT_EARS = ("offscreen", "minimal")


class Sounds:
    """Plays a sound and goes on at once: nothing waits for it, and nothing fails where it cannot be heard."""

    def __init__(self, wanted: Callable[[], bool], player: Player | None = None) -> None:
        self._wanted = wanted
        self._player = player or system_player()

    def play(self, sound: Sound) -> None:
        """Let it be heard, unless nobody wants to."""
        if self._wanted():
            self._player(RESOURCES / "sounds" / f"{sound}.wav")


def system_player() -> Player:
    """What this system plays a WAV file with; the bell for a refusal where it has nothing else."""
    if QGuiApplication.platformName() in WITHOUT_EARS:
        return lambda _path: None
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415  # there is none elsewhere

        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        return lambda path: winsound.PlaySound(str(path), flags)
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    return _bell if program is None else lambda path: start(program, path)


def start(program: str, path: Path) -> None:
    """Play a file in a process of its own that says nothing."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments([str(path)])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    process.startDetached()


def _bell(path: Path) -> None:
    if path.stem != "accept":
        QApplication.beep()
