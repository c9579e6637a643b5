"""One process of the bench: the window on a file, the live count and the public screen open, ballots typed into it.

    python packaging/bench_hall.py FILE

Reads how many ballots to enter, a line each, and answers with a line of JSON: the seconds of every ballot from the
press of Enter until both windows have drawn, and the memory that the process holds, in bytes.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import bench_ballots  # noqa: E402  (the path to our rooms is set above)
from PySide6.QtCore import QEvent, QObject, Qt  # noqa: E402  (as above)
from PySide6.QtTest import QTest  # noqa: E402  (as above)
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402  (as above)

from core.clock import SystemClock  # noqa: E402  (as above)
from ui.app import make_application, make_sample  # noqa: E402  (as above)
from ui.display.window import PublicWindow  # noqa: E402  (as above)
from ui.main_window import MainWindow  # noqa: E402  (as above)
from ui.settings import Settings  # noqa: E402  (as above)
from ui.viewmodels.display import DisplayViewModel  # noqa: E402  (as above)
from ui.viewmodels.entry_draft import CYCLE, KEYS  # noqa: E402  (as above)

SIZE, PUBLIC = (1280, 800), (1920, 1080)


class Eyes(QObject):
    """Sees when a window has drawn what was to be drawn anew."""

    def __init__(self, *windows: QWidget) -> None:
        super().__init__()
        self._windows, self._drawn = windows, set[int]()
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Qt draws a window after all filters have let its request pass."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._drawn.add(id(watched))
        return False

    def until_drawn(self) -> None:
        """Lets Qt work until every window has drawn. Raises `RuntimeError` where one draws nothing."""
        for _ in range(1000):
            QApplication.processEvents()
            if self._drawn >= {id(one) for one in self._windows}:
                return
        raise RuntimeError("a window drew nothing")

    def rest(self) -> None:
        """Nothing is waiting to be drawn."""
        for _ in range(5):
            QApplication.processEvents()
        self._drawn.clear()


class Hall:
    """Both windows on one file."""

    def __init__(self, file: Path, settings: Settings) -> None:
        self.window = MainWindow(settings, SystemClock(), make_sample, networks=tuple)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.files.open_file(file)
        session = self.window.session()
        if session is None:
            raise RuntimeError(f"not opened: {file}")
        DisplayViewModel.of(session).show("running")
        self.window.show_step("count")
        self.window.public.screen.open()
        public = self.window.public.screen.window()
        if not isinstance(public, PublicWindow):
            raise RuntimeError("no public screen")  # noqa: TRY004  (no mistake of a caller)
        public.resize(*PUBLIC)
        self.public = public
        self.page = self.window.show_step("entry")
        self.window.activateWindow()  # offscreen nobody keeps the public screen from it
        self._eyes = Eyes(self.window, public)

    def enter(self, marks: str) -> float:
        """Types one ballot; seconds from Enter to the frame."""
        grid = self.page.first_focus()
        if grid is None:
            raise RuntimeError("the page of ballots takes no keys")
        for place, mark in enumerate(marks):
            for _ in range(CYCLE["F"].find(mark) if mark != "?" else 0):
                QTest.keyClick(grid, Qt.Key(ord(KEYS[place].upper())))
        self._eyes.rest()
        began = time.perf_counter()
        QTest.keyClick(grid, Qt.Key.Key_Return)
        self._eyes.until_drawn()
        ended = time.perf_counter()
        self.public.board().motion.finish()  # the next paper is taken from the pile meanwhile
        self._eyes.rest()
        return ended - began


def memory() -> int:
    """Bytes held now; where the system does not say, the most that ever were."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Serves until nobody asks any more."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        make_application(settings)
        hall, papers = Hall(Path(sys.argv[1]), settings), bench_ballots.voters(seed=7)
        for line in sys.stdin:
            spent = [hall.enter(marks) for marks in islice(papers, int(line))]
            answer = {"seconds": spent, "memory": memory(), "frame_ms": hall.public.frame_ms()}
            print(json.dumps(answer), flush=True)
        hall.window.close()


if __name__ == "__main__":
    main()
