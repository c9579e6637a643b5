"""Whatever is read is taken or refused in words: no traceback, no ten seconds, no 500 MB, nothing executed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEMORY = 500  # MB
FEW = ("sheet", "case", "certificate", "sheet", "picture", "paper", "file", "photograph", "case", "sheet")
PARTS, EACH = 20, 1000


def campaign(first: int, number: int, *kinds: str) -> list[str]:
    """What went wrong in so many variations, in a process of their own; its memory is theirs alone."""
    command = [sys.executable, "-m", "tests.faults.hostile", str(first), str(number), *kinds]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, ""), "nothing prints by itself"
    told = json.loads(lines.pop())
    assert sum(told["ends"].values()) == number
    return lines + ([f"{told['megabytes']} MB"] if told["megabytes"] > MEMORY else [])


def test_five_hundred_variations_of_everything_that_is_read_are_taken_or_refused_in_words() -> None:
    assert campaign(0, 500, *FEW) == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_twenty_thousand_variations_are_taken_or_refused_in_words(part: int) -> None:
    assert campaign((part + 1) * EACH, EACH) == []
