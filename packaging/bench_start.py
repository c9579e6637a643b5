"""From the start of the process to the first page painted, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_figure import Figure

ROOT = Path(__file__).resolve().parents[1]
# Both end when the first window is painted for the first time.
_UNTIL_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
        return False

def until_painted(*_):
    # On the window alone: eyes on the whole application would make Python see every event of every widget.
    eyes = Painted()
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    for one in windows:
        one.installEventFilter(eyes)
    QApplication.processEvents()
    for one in windows:
        one.removeEventFilter(eyes)
    return 0
"""
OURS = f"{_UNTIL_PAINTED}\nQApplication.exec = until_painted\nimport main\nmain.main([])\n"
BARE = f"{_UNTIL_PAINTED}\napp = QApplication([])\nwindow = QMainWindow()\nwindow.show()\nuntil_painted()\n"


def window(starts: int) -> list[Figure]:
    """The best of so many starts of each, in turns, after one of each that fills the disk cache and compiles.

    Whatever else the machine does only ever adds to a start, so the best one says most about the program.
    """
    times: dict[str, list[float]] = {OURS: [], BARE: []}
    with tempfile.TemporaryDirectory() as home:
        for number in range(starts + 1):
            for code in (OURS, BARE):
                seconds = _start(code, Path(home))
                if number:
                    times[code].append(seconds)
    ours, bare = min(times[OURS]), min(times[BARE])
    return [Figure("start to the first page / bare window", ours / bare, 2.0, f"{ours:.2f} s")]


def _start(code: str, home: Path) -> float:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(home)}
    environ |= {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    # As where it was started before: modules are compiled once, also in a shell that asks not to keep them.
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    environ["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        painted = process.stdout.readline() if process.stdout else ""
        seconds = time.perf_counter() - began
    if painted != "painted\n" or process.returncode not in {0, -11}:
        raise RuntimeError(f"the window was not painted: {painted!r}, exit {process.returncode}")
    return seconds
