"""The township worked by hand, at its end, for tests of the pages that follow from the elections."""

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from core.clock import FixedClock
from core.office.desk import Desk
from core.sample.days import at
from tests.exchange.golden_township import run

CLERK = "秘书"


@lru_cache(maxsize=1)
def _made() -> bytes:
    """Run once; copied for each test."""
    folder = Path(mkdtemp(prefix="zhengpiao-tests-"))
    run(folder / "a.zhengpiao")
    made = (folder / "a.zhengpiao").read_bytes()
    shutil.rmtree(folder)
    return made


@pytest.fixture
def term(tmp_path: Path) -> Iterator[Desk]:
    """The file, open to write."""
    path = tmp_path / "a.zhengpiao"
    path.write_bytes(_made())
    path.chmod(0o600)
    desk = Desk.open(path, FixedClock(at("2003-04-05")))
    yield desk
    desk.close()
