"""Opening a file to read it, and telling a damaged file from a mistake of the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.exceptions import Exit

from core.clock import SystemClock
from core.commands.console import one_line
from core.errors import Bug, CodedError
from core.errors.file import DamagedFile
from core.office import audit
from core.office.audit import Verification
from core.office.desk import Desk


@contextmanager
def reading(path: Path) -> Iterator[Desk]:
    """The file, open to read only, everything in it of one moment.

    Where reading ends in an exception that nobody foresaw, the file is verified; one that is not intact is to blame.
    Raises `DamagedFile` then, and what `Desk.open` raises.
    """
    desk = Desk.open(path, SystemClock(), write=False)
    try:
        with desk.file.still():
            yield desk
    except (CodedError, OSError, Exit):
        raise
    except Exception as problem:
        if examine(path).intact:
            raise
        raise damaged(path, problem) from problem
    finally:
        desk.close()


def examine(path: Path, fingerprint: str = "") -> Verification:
    """`audit.verify`; damage takes forms that nobody foresaw, and `DamagedFile` is raised for all of them too."""
    try:
        return audit.verify(path, SystemClock(), fingerprint)
    except Bug as problem:
        raise damaged(path, problem) from problem
    except (CodedError, OSError):
        raise
    except Exception as problem:
        raise damaged(path, problem) from problem


def damaged(path: Path, problem: Exception) -> DamagedFile:
    """The refusal, with the exception as its detail on one line."""
    return DamagedFile(path=str(path), detail=one_line(f"{type(problem).__name__}: {problem}")[:200])
