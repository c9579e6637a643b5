"""When the program is at fault: a report in a local file, a calm dialog, and the work goes on if it can.

The report says what a programmer needs and nothing of the election: version, platform, the way through the
program, Qt's last words. Every character that is not ASCII is masked, since messages may quote names.
"""

import re
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from core.errors import CodedError

KEPT_REPORTS = 20
KEPT_WORDS = 50
# Said by the platform plugin that has no display; of no use to anybody.
NO_DISPLAY = "This plugin does not support"


class CrashHandler:
    """Catches what nobody caught. `show(report_path | None)` tells the person; it is not called while it
    is running.
    """

    def __init__(
        self, folder: Path, *, version: str, stamp: Callable[[], str], show: Callable[[Path | None], None]
    ) -> None:
        self._folder, self._version, self._stamp, self._show = folder, version, stamp, show
        self._words: deque[str] = deque(maxlen=KEPT_WORDS)
        self._busy = False

    def install(self) -> None:
        """From now on every uncaught exception, of threads too, and every message of Qt comes here."""
        sys.excepthook = self.handle
        threading.excepthook = lambda hook: self.handle(
            hook.exc_type, hook.exc_value or hook.exc_type(), hook.exc_traceback
        )
        qInstallMessageHandler(self.hear)

    def hear(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        """Keeps what Qt says; warnings go to standard error too, where a person without a window looks."""
        if message.startswith(NO_DISPLAY):
            return
        self._words.append(f"{kind.name}: {message}")
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            sys.stderr.write(f"{message}\n")

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Writes the report and tells the person, once for faults that follow from one another."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        path = self._write(self.report(error, trace))
        if self._busy:
            return
        self._busy = True
        try:
            self._show(path)
        finally:
            self._busy = False

    def report(self, error: BaseException, trace: TracebackType | None) -> str:
        """The text of the report."""
        import platform  # noqa: PLC0415  # no start waits for what only a fault needs

        head = [
            f"zhengpiao {self._version}",
            f"time      {self._stamp()}",
            f"system    {platform.platform()}",
            f"python    {platform.python_version()}, Qt {qVersion()}",
            "",
        ]
        frames = [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
        ]
        code = f"{error.code} " if isinstance(error, CodedError) else ""
        message = "" if isinstance(error, CodedError) else masked(str(error))
        said = [f"  {masked(word)}" for word in self._words]
        body = [f"{type(error).__name__}: {code}{message}", *frames, "", "Qt said:", *said]
        return "\n".join(head + body) + "\n"

    def _write(self, text: str) -> Path | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            numbers = [int(found.stem.split("-")[1]) for found in self._folder.glob("crash-[0-9]*.txt")]
            path = self._folder / f"crash-{max(numbers, default=0) + 1:04d}.txt"
            path.write_text(text, encoding="utf-8")
            for old in sorted(self._folder.glob("crash-[0-9]*.txt"))[:-KEPT_REPORTS]:
                old.unlink()
        except OSError:
            return None
        return path


def masked(text: str) -> str:
    """The text with every character that is not ASCII replaced: it may be a name."""
    return re.sub(r"[^\x00-\x7f]", "□", text)


def _short(filename: str) -> str:
    """The path inside the program; nobody's home folder."""
    path = Path(filename)
    return "/".join(path.parts[-3:])
