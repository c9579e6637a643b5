"""The district of the sample, run once for all tests and all workers."""

from pathlib import Path

import pytest

from core.sample import district
from tests.conftest import Once, silent


@pytest.fixture(scope="session")
def townships(once: Once) -> Path:
    """The folder with twelve files, to be read only."""
    return once("district", lambda folder: district.make(folder, silent))
