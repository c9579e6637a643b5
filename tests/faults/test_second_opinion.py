"""Every single change that can be made to the sample file is seen by both verifiers."""

from pathlib import Path

import pytest

from core.sample.congress import run
from tests.verifier.second import Verdicts, both, change, changes, tables

pytestmark = pytest.mark.slow
PARTS = 128  # each short enough that a hang is told apart from much work


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample congress."""
    path = tmp_path_factory.mktemp("sample") / "sample.zhengpiao"
    run(path, lambda *_: None)
    return path


@pytest.mark.parametrize("part", range(PARTS))
def test_every_cell_and_row_of_the_sample_changed_deleted_inserted_or_swapped_is_seen_by_both(
    part: int, sample: Path, tmp_path: Path
) -> None:
    every = [one for table in tables(sample) for one in changes(sample, table)]
    assert len(every) > 10_000, "the campaign is as wide as the file"
    content, copy, unseen = sample.read_bytes(), tmp_path / "copy.zhengpiao", []
    for one in every[part::PARTS]:
        copy.write_bytes(content)
        change(copy, one.statement, one.values)
        if both(copy) != Verdicts(1, 1):
            unseen.append(one.name)
    assert unseen == []


def test_every_tail_that_is_cut_off_is_seen_by_both(sample: Path, tmp_path: Path) -> None:
    content, copy = sample.read_bytes(), tmp_path / "copy.zhengpiao"
    for keep in range(0, 600, 7):
        copy.write_bytes(content)
        change(copy, "delete from events where seq > ?", (keep,))
        assert both(copy) == Verdicts(1, 1)
