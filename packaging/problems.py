"""The one way the set-up stops: a sentence that says what is wrong and what to do, and exit code 1."""

from __future__ import annotations

import sys


class SetUpError(Exception):
    """The machine lacks something; the message says what, and what to do about it."""


def say(line: str) -> None:
    """Prints one line of progress at once, so that a log shows it before what follows it."""
    print(f"正票: {line}", flush=True)


def make_printable() -> None:
    """Keeps a console whose encoding has no Chinese (Windows code pages, LANG=C) from stopping us."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
