"""Writes a picture of every page of the window, without a display.

    python packaging/screens.py [--out DIR] [--language zh|en] [--scale 100..200] [--file FILE.zhengpiao]

The start page and the wizard; every page of the rail on the sample congress (or on FILE, of which a copy is opened);
and the same pages on an election in the middle of its count, where most of them have more to show; and the public
screen in every scene that either of them has. Pages come from `ui.pages.registry` and scenes from
`ui.viewmodels.display_cards`: a new one is in the pictures without a word here.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, qInstallMessageHandler  # noqa: E402  # the platform is chosen above
from PySide6.QtTest import QTest  # noqa: E402  # as above
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402  # the platform is chosen above

from core.clock import FixedClock  # noqa: E402  # the path to our own rooms is set above
from core.domain.term import PostsPlan  # noqa: E402  # as above
from core.store import kept  # noqa: E402  # as above
from ui.app import make_application  # noqa: E402  # as above
from ui.crash import CrashHandler  # noqa: E402  # as above
from ui.main_window import MainWindow  # noqa: E402  # as above
from ui.pages.registry import PAGES  # noqa: E402  # as above
from ui.settings import Settings  # noqa: E402  # as above
from ui.version import VERSION  # noqa: E402  # as above
from ui.viewmodels.display import DisplayViewModel  # noqa: E402  # as above
from ui.viewmodels.display_cards import SCENES  # noqa: E402  # as above
from ui.viewmodels.navigation import STEPS  # noqa: E402  # as above
from ui.viewmodels.stage_rail import PAGE_STAGES  # noqa: E402  # as above
from ui.viewmodels.start import NewTerm, NewTermViewModel  # noqa: E402  # as above

WIDTH, HEIGHT = 1280, 800
PUBLIC = (1920, 1080)
ENOUGH_EVENTS = 8
CASE = ROOT / "tests" / "cases" / "01-committee-nine-of-twelve.json"
ENTERED = 60  # of the papers of the case: the count is under way
MORNING = datetime(2026, 10, 12, 9, 0, tzinfo=timezone(timedelta(hours=8)))


class Camera:
    """One window, photographed page by page."""

    def __init__(self, window: MainWindow, out: Path, prefix: str) -> None:
        self.window, self._out, self._prefix = window, out, prefix
        self._number = 0

    def take(self, name: str, view: QWidget | None = None) -> None:
        """Writes what is on view now, in the window or in another one."""
        for _ in range(ENOUGH_EVENTS):  # papers are drawn by a thread of Qt's
            QApplication.processEvents()
        self._number += 1
        path = self._out / f"{self._prefix}-{self._number:02d}-{name}.png"
        if not (view or self.window).grab().save(str(path)):
            raise SystemExit(f"could not write {path}")
        print(path)

    def take_steps(self, word: str) -> None:
        """Every page that is registered: those of the term change where one is planned, then the meeting's."""
        session = self.window.session()
        planned = session is not None and kept.row(session.desk.file, PostsPlan, id="plan") is not None
        for step in (*(PAGE_STAGES if planned else ()), *STEPS):
            if step in PAGES:
                self.window.show_step(step)
                self.take(f"{word}-{step}")

    def take_marked(self, keys: str) -> None:
        """The ballot on the table with its exceptions typed: what README shows."""
        self.window.show_step("entry")
        QTest.keyClicks(self.window.focusWidget(), keys)
        self.take("counting-entry-marked")

    def take_search(self, letters: str) -> None:
        """Check-in while somebody is looked for."""
        page = self.window.show_step("check_in")
        QTest.keyClicks(page.focusWidget(), letters)
        self.take("check_in-found")
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)

    def take_public(self, word: str) -> None:
        """The public screen in every scene that has something to show; and the strip that works it."""
        session, public = self.window.session(), self.window.public.screen
        if session is None:
            return
        vm = DisplayViewModel.of(session)
        public.set_motion(motion=False)
        public.open()
        window = public.window()
        for scene in SCENES:
            if window is None or not vm.show(scene):
                continue
            if scene == "speech":
                vm.speaking.call_next()
            window.resize(*PUBLIC)
            self.take(f"{word}-public-{scene}", window)
        self.take(f"{word}-strip")
        public.close()


def wizard(camera: Camera) -> Iterator[str]:
    """The wizard's steps, filled in, each under its own name."""
    window = camera.window
    window.show_step("new")
    yield "new-election"
    texts = NewTerm("xianan-2003", "青山镇", "第十届", "中国共产党青山镇第十次代表大会", "王秘书")
    model = NewTermViewModel(window.settings, window.doors)
    while not model.at_end:
        model.fill(texts)
        if not model.forward():
            raise SystemExit(f"the wizard does not go on from {model.step_name}")
        window.show_step("start")
        window.set_builder(window.build_page)
        window.show_step("new")
        yield f"new-{model.step_name}"
        model = NewTermViewModel(window.settings, window.doors)


def sample(folder: Path, given: Path | None) -> Path:
    """A copy of the file given, else the sample congress made anew; never the original."""
    from core.sample.whole import run  # noqa: PLC0415  # only without a file

    if given is not None:
        from core.store.backup import backup  # noqa: PLC0415  # as above
        from core.store.file import open_file  # noqa: PLC0415  # a copy that is whole, even while somebody writes

        file = open_file(given, write=False)
        try:
            backup(file, folder / given.name)
        finally:
            file.close()
        return folder / given.name
    path = folder / "青山镇第十届.zhengpiao"
    run(path, lambda _code, _params: None)
    return path


def under_way(folder: Path, clock: FixedClock) -> Path:
    """An election in the middle of its count."""
    from core.exchange.case import parse_case  # noqa: PLC0415  # loaded for this picture only
    from core.exchange.start import Header, start  # noqa: PLC0415  # as above
    from core.office import ballots  # noqa: PLC0415  # as above
    from core.office.desk import Desk  # noqa: PLC0415  # as above
    from core.store import queries  # noqa: PLC0415  # as above

    path = folder / "计票中.zhengpiao"
    case = parse_case(json.dumps(json.loads(CASE.read_bytes())["case"]).encode())
    contest = start(path, case, clock, Header(township="青山镇", term="第十届", by="王秘书"))
    desk = Desk.open(path, clock)
    try:
        (batch,) = queries.batches(desk.file, contest)
        papers = [ballot for ballot, count in case.ballots for _ in range(count)]
        for ballot in papers[:ENTERED]:
            ballots.enter(desk, contest, batch.name, marks=ballot.marks, invalid=ballot.invalid, by="王秘书")
    finally:
        desk.close()
    return path


def shoot(out: Path, language: str, scale: int, given: Path | None) -> None:
    """All pictures in one language and size."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        settings = Settings(folder / "settings")
        settings.values.language = "en" if language == "en" else "zh"
        settings.values.text_scale = scale
        settings.values.clerk = "王秘书"
        settings.values.practised = True
        make_application(settings)
        listener = CrashHandler(folder, version=VERSION, stamp=str, show=print)
        qInstallMessageHandler(listener.hear)  # what Qt says, without what a missing display makes it say
        clock = FixedClock(MORNING, timedelta(seconds=7))
        file, counting = sample(folder, given), under_way(folder, clock)
        window = MainWindow(settings, clock, lambda place: place, networks=lambda: ())
        window.resize(WIDTH, HEIGHT)
        window.show()
        camera = Camera(window, out, f"{language}-{scale}")
        camera.take("start")
        for name in wizard(camera):
            camera.take(name)
        for word, path in (("sample", file), ("counting", counting)):
            window.files.open_file(path)
            camera.take_steps(word)
            camera.take_public(word)
            if word == "sample":
                camera.take_search("zm")
        camera.take_marked("9-=")
        window.close()


def main() -> int:
    """See the top of this file."""
    parser = argparse.ArgumentParser(description="Writes a picture of every page of the window.")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screens")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--file", type=Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    faults: list[BaseException] = []

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append(error)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = keep
    shoot(given.out, given.language, given.scale, given.file)
    return 1 if faults else 0  # a fault in a slot of Qt stops nothing by itself


if __name__ == "__main__":
    sys.exit(main())
