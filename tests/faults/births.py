"""Starts children of `nursery.py` for tests, and ends them."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Nursery:
    """The process from which the children are forked, and the pipe through which they acknowledge."""

    def __init__(self, folder: Path) -> None:
        self.acks = folder / "acks"
        os.mkfifo(self.acks)
        command = [sys.executable, str(Path(__file__).with_name("nursery.py"))]
        environ = os.environ | {"PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def kill(self, life: str, file: Path, place: Path, when: Callable[[str], int | None]) -> list[str]:
        """Start one and kill it: `when` is told every line and says how many turns later, or None for not yet.

        All whole lines that it wrote; it may also have come to its end.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        print(life, file, place, self.acks, sep="\t", file=stdin, flush=True)
        child, turns, told = int(stdout.readline()), when(""), b""
        with self.acks.open("rb", buffering=0) as acks:
            while turns is None and (more := acks.read(1)):
                told += more
                if more == b"\n":
                    turns = when(told.decode().splitlines()[-1])
            for _ in range(turns or 0):
                pass
            with suppress(ProcessLookupError):  # it came to its end meanwhile
                os.kill(child, signal.SIGKILL)
            told += acks.readall()
        assert stdout.readline() == "gone\n"
        return told[: told.rfind(b"\n") + 1].decode().splitlines()

    def close(self) -> None:
        """No more children."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
