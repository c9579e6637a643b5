"""The campaign of hostile input: `python -m tests.faults.hostile FIRST NUMBER [KIND…]` prints what went wrong.

Each seed is one variation of one kind. Right is: it is taken, or refused in words that name what to do. Wrong is any
other exception, ten seconds, or, for all together, 500 MB.
"""

import json
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import FrameType

from core.commands.console import coded
from core.errors import EnvironmentProblem, UserError
from tests.faults.hostile_files import file
from tests.faults.hostile_papers import case, certificate_file, paper, photograph, picture
from tests.faults.hostile_sheets import sheet

LONGEST = 10  # seconds for one variation
MEMORY = 500_000_000  # bytes for the program and any of them
CEILING = 3_000_000_000  # where the campaign itself is stopped before the machine is
Make = Callable[[Random, Path], Callable[[], object]]
KINDS: dict[str, Make] = {
    "sheet": sheet,
    "file": file,
    "case": case,
    "certificate": certificate_file,
    "picture": picture,
    "photograph": photograph,
    "paper": paper,
}
ROUND = ("sheet", "file", "case", "file", "sheet", "certificate", "picture", "paper", "photograph", "case")


class TooLong(BaseException):
    """Ten seconds are over."""


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooLong


def tried(make: Make, seed: int, folder: Path) -> tuple[str, str]:
    """How a variation ended: a code, "taken", or "wrong" with what happened."""
    act = make(Random(seed), folder)  # noqa: S311  (seeded, so that a failure can be repeated)
    began = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        act()
    except (UserError, EnvironmentProblem) as refusal:
        lines = [coded(refusal, language) for language in ("zh", "en")]
        ended = (
            refusal.code,
            "" if all(len(line) < 2000 for line in lines) else "a refusal of more than a page",
        )
    except TooLong:
        ended = ("wrong", "more than ten seconds " + "".join(traceback.format_exc(limit=-4)))
    except Exception:  # noqa: BLE001  (that is what is looked for)
        ended = ("wrong", traceback.format_exc(limit=-5))
    else:
        ended = ("taken", "")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    took = time.monotonic() - began
    return ended if took < LONGEST else ("wrong", f"{took:.0f} seconds; {ended}")


def memory() -> int:
    """The most that this program ever held, in bytes; what the system counts for a process begins with its parent's."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    (line,) = [one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmHWM:")]
    return int(line.split()[1]) * 1024


def main(words: Sequence[str]) -> int:
    """Run so many variations from a first seed on; the last line counts how they ended."""
    first, number, chosen = int(words[0]), int(words[1]), tuple(words[2:]) or ROUND
    signal.signal(signal.SIGALRM, _ring)
    resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
    warnings.simplefilter("error")
    ends: Counter[str] = Counter()
    slowest, most = (0.0, ""), memory()
    with TemporaryDirectory() as folder:
        for seed in range(first, first + number):
            kind = chosen[seed % len(chosen)]
            began = time.monotonic()
            code, what = tried(KINDS[kind], seed, Path(folder))
            slowest = max(slowest, (time.monotonic() - began, f"{kind} {seed}"))
            if (now := memory()) > most and now > MEMORY:
                what += f" {now / 1e6:.0f} MB"
            most = max(most, now)
            ends[f"{kind} {code}"] += 1
            if what:
                sys.stdout.write(json.dumps({"kind": kind, "seed": seed, "what": what}) + "\n")
    sys.stdout.write(
        json.dumps({"ends": dict(ends), "slowest": slowest, "megabytes": most // 1_000_000}) + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
