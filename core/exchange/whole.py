"""A file or a folder that gets its name only when it is complete."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors.exchange import OverElectionFile
from core.errors.file import AlreadyThere, FileUnavailable, NotWritable
from core.store.file import SUFFIX, guarded, settle


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A place beside `target` to write a file or make a folder at; it takes the name when all is well, else nothing
    is left behind. A file of that name is replaced, a folder only where it is empty.

    Raises `OverElectionFile` for the name of an election file, `AlreadyThere` for a folder with something in it,
    `NotWritable`, `DiskFull`, `FileUnavailable`; then what was there before is as it was.
    """
    if target.name.endswith(SUFFIX):
        raise OverElectionFile(path=str(target))
    with guarded(target):
        try:
            _free(target)
            with tempfile.TemporaryDirectory(prefix=".zhengpiao-", dir=target.parent) as folder:
                part = Path(folder) / "part"
                yield part
                _to_the_disk(part)
                _free(target)
                if target.is_dir():
                    target.rmdir()
                part.replace(target)
                settle(target.parent)
        except (FileNotFoundError, FileExistsError, NotADirectoryError) as problem:
            raise NotWritable(path=str(target)) from problem
        except ValueError as problem:
            if "null" not in str(problem):
                raise
            raise FileUnavailable(path=str(target), detail=str(problem)) from problem


def _free(target: Path) -> None:
    if target.is_dir() and any(target.iterdir()):
        raise AlreadyThere(path=str(target))


def _to_the_disk(part: Path) -> None:
    for path in [one for one in part.rglob("*") if one.is_file()] if part.is_dir() else [part]:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
