"""The ground under every test: no screen, nobody's own files, no network, and no word from Qt unheard."""

import atexit
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# All of this must be said before Qt is imported, so before any other import.
_HOME = tempfile.TemporaryDirectory(prefix="zhengpiao-tests-")
atexit.register(_HOME.cleanup)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler

import ui.none_guard  # noqa: F401  # also tests that draw nothing speak to Qt between them

# Two busy cores make no example wrong, only late. Where a change is judged the examples are the same each time: a red
# run there tells of the change; new examples are looked for wherever somebody works.
_ALWAYS = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize=bool(os.environ.get("CI")),
)
settings.register_profile("quick", _ALWAYS, max_examples=60)
settings.register_profile("thorough", _ALWAYS, max_examples=2000)
settings.load_profile("quick")

HARMLESS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
NO_DISPLAY = "This plugin does not support "
_unheard: list[str] = []


def _hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Keeps what Qt says outside a test's own body, where pytest-qt does not listen."""
    if kind not in HARMLESS and not message.startswith(NO_DISPLAY):
        _unheard.append(message)


def _stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Stops a test that speaks to another machine; nothing of the product ever does."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and str(address[0]) not in ("127.0.0.1", "::1", "localhost"):
        raise PermissionError(f"a test may not connect to {address[0]}")


def pytest_configure() -> None:
    """Listens to Qt and to the network from the first test on."""
    qInstallMessageHandler(_hear)
    sys.addaudithook(_stay_on_this_machine)


@pytest.fixture(autouse=True)
def qt_says_nothing_afterwards() -> Iterator[None]:
    """Fails a test whose windows complain while they are taken down; they are gone afterwards."""
    _unheard.clear()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert _unheard == []
