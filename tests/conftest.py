"""The ground under every test: no screen, nobody's own files, no network, and no word from Qt unheard."""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

# Thousands of small files are made, written through to the disk and thrown away again: where memory has room to spare
# for them, nobody waits for the disk. What a file goes through when a process dies is the same in either place.
_MEMORY, _ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108  # no name is guessed in it: it stands in for the usual folder
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("TMPDIR", str(_MEMORY))
    tempfile.tempdir = None  # whoever asked before asks again

# All of this must be said before Qt is imported, so before any other import.
_HOME = tempfile.TemporaryDirectory(prefix="zhengpiao-tests-")
atexit.register(_HOME.cleanup)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())

import pytest
from coverage import Coverage
from filelock import FileLock
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

_HERE = Path(__file__).resolve().parent
EXACT = ("rules", "counting", "journal", "domain", "procedure")
LONG = ("journeys", "bench", "faults")
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--trace-exact`: what must be covered whole is covered by its own tests; the others run untraced, and quicker."""
    parser.addoption("--trace-exact", action="store_true", help="trace only the tests of the exact rooms")


def room(item: pytest.Item) -> str:
    """The folder of tests a test lies in."""
    return item.path.relative_to(_HERE).parts[0]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest rooms first, else in their random order: no processor waits for a journey begun last."""
    items.sort(key=lambda item: room(item) not in LONG)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Where only the exact rooms are traced, the tracer rests in every other test, its fixtures included."""
    tracer = Coverage.current() if item.config.getoption("--trace-exact") else None
    if tracer is None or room(item) in EXACT:
        return (yield)
    tracer.stop()
    try:
        return (yield)
    finally:
        tracer.start()


def pytest_configure() -> None:
    """Listens to Qt and to the network from the first test on."""
    qInstallMessageHandler(_hear)
    sys.addaudithook(_stay_on_this_machine)


Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """What takes long to make is made once a run, by the worker that comes first: `once(name, make)` calls `make` with
    a folder that is not there yet, and gives that folder to everybody who says the name. Read it, or copy it first.
    """
    own = tmp_path_factory.getbasetemp()
    place = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = place / f"once-{name}", place / f"once-{name}.done"
        with FileLock(place / f"once-{name}.lock"):
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def sample(once: Once) -> Path:
    """The sample as `demo` leaves it: a folder with `青山镇.zhengpiao`, a whole term change, and `papers/`. To be read,
    or copied; for the party congress alone see `sample_congress`.
    """
    from core.sample import output  # noqa: PLC0415  # needed by few

    return once("sample", lambda folder: output.make(folder, silent))


@pytest.fixture(scope="session")
def sample_congress(once: Once) -> Path:
    """The file of the sample's party congress without what comes before and after. To be read, or copied."""
    from core.sample import congress  # noqa: PLC0415  # as above

    def make(folder: Path) -> None:
        folder.mkdir()
        congress.run(folder / "sample.zhengpiao", silent)

    return once("congress", make) / "sample.zhengpiao"


def silent(code: str, params: dict[str, object]) -> None:
    """Nobody watches a sample being made."""


@pytest.fixture(autouse=True)
def qt_says_nothing_afterwards() -> Iterator[None]:
    """Fails a test whose windows complain while they are taken down; they are gone afterwards."""
    _unheard.clear()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert _unheard == []
