"""Starts the window: fonts, look, language, the catcher of faults; then the file given, or the start page."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.clock import Clock, SystemClock
from ui.i18n import use_language
from ui.settings import Settings
from ui.theme import RESOURCES, STYLED, apply_theme, load_fonts
from ui.version import VERSION

if TYPE_CHECKING:
    from core.wording import Language
    from ui.main_window import MainWindow

HELP = """usage: python main.py [FILE.zhengpiao]

Opens the window, on FILE where one is given. `python main.py COMMAND --help` tells of the commands.
"""
SAMPLE = "演练.zhengpiao"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NETWORK_AFTER = 300  # milliseconds after the first page; the window is not to wait for it


def run(argv: Sequence[str]) -> int:
    """The window, until it is closed; the exit code. Ends with a coded line and exit 2 where there is no screen."""
    if any(word in ("-h", "--help") for word in argv):
        sys.stdout.write(HELP)
        return 0
    settings = Settings.of_this_user()
    if not has_screen():
        _refuse(settings.values.language)
    gc.disable()  # Qt's many enumerations are built now, and none of them is garbage
    app = make_application(settings)
    window = make_window(app, settings, SystemClock())
    window.show()
    QTimer.singleShot(0, gc.enable)
    if argv:
        window.attempt(lambda: window.files.open_file(Path(argv[0])))
    QTimer.singleShot(NETWORK_AFTER, window, window.check_network)
    return app.exec()


def has_screen(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt finds something to draw on; only Linux comes without, and there Qt would abort the program."""
    return not platform.startswith("linux") or any(environ.get(name) for name in SCREENS)


def _refuse(language: "Language") -> NoReturn:
    from core.commands.console import refuse  # noqa: PLC0415  # loaded only where no window opens
    from core.errors.command import NoScreen  # noqa: PLC0415  # as above

    refuse(NoScreen(), language)


def make_application(settings: Settings) -> QApplication:
    """The application with fonts, look and language as remembered; the one there already, in tests."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
    else:
        app = QApplication(["zhengpiao", "-style=fusion"])
        app.setProperty(STYLED, True)
    app.setApplicationName("zhengpiao")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("zhengpiao")
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app.svg")))
    load_fonts()
    apply_theme(app, settings.values.text_scale)
    use_language(app, settings.values.language)
    return app


def make_window(app: QApplication, settings: Settings, clock: Clock) -> "MainWindow":
    """The window, with the catcher of faults installed."""
    from ui.crash import CrashHandler  # noqa: PLC0415  # after the application is there
    from ui.main_window import MainWindow  # noqa: PLC0415  # after the application is there

    window = MainWindow(settings, clock, make_sample)
    handler = CrashHandler(
        settings.folder / "reports",
        version=VERSION,
        stamp=lambda: clock.now().isoformat(timespec="seconds"),
        show=window.ask.fault,
    )
    handler.install()
    app.aboutToQuit.connect(settings.save)
    return window


def make_sample(folder: Path) -> Path:
    """A rehearsal of the sample congress in a new folder; its file. Raises what `core.sample.congress` raises."""
    from core.sample.congress import rehearse  # noqa: PLC0415  # loaded only for a rehearsal

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / SAMPLE
    rehearse(path, lambda _code, _params: None)
    return path
