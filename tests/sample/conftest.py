"""The district of the sample, run once for all tests and all workers."""

import os
import sys
from pathlib import Path

import pytest

from core.sample import district

if sys.platform != "win32":
    import fcntl


def silent(code: str, params: dict[str, object]) -> None:
    """Nobody watches."""


def once(folder: Path) -> None:
    """Runs the district into a folder unless another worker did; whoever comes meanwhile waits."""
    if sys.platform == "win32":
        district.make(folder, silent)
    else:
        with folder.with_suffix(".lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            if not (folder / "done").exists():
                district.make(folder, silent)
                (folder / "done").touch()


@pytest.fixture(scope="session")
def townships(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with twelve files, to be read only."""
    mine = tmp_path_factory.getbasetemp()
    shared = "PYTEST_XDIST_WORKER" in os.environ and sys.platform != "win32"
    folder = (mine.parent if shared else mine) / "district"
    once(folder)
    return folder
