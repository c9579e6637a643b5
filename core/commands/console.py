"""What every command shares: UTF-8 whatever the terminal, refusals as one coded line, no traceback."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import IO, NoReturn, TypeVar

import click
from click.exceptions import Exit

from core.commands.manual import detail
from core.errors import CodedError
from core.errors.command import OutputClosed, Unexpected, WrongUsage
from core.wording import Language, say

REFUSED = 2
INTERRUPTED = 130
DEBUG = "ZHENGPIAO_DEBUG"

T = TypeVar("T")


def speak_utf8() -> None:
    """Standard output and error in UTF-8 from here on, also on a Windows console set to another page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str, *, err: bool = False) -> None:
    """One line as UTF-8, there at once. Raises `BrokenPipeError` where nobody reads any more."""
    stream = binary("stderr" if err else "stdout")
    stream.write(f"{text}\n".encode("utf-8", "backslashreplace"))
    stream.flush()


def binary(name: str) -> IO[bytes]:
    """Standard output or error as bytes, what was printed before it already gone out."""
    text = sys.stderr if name == "stderr" else sys.stdout
    text.flush()
    return text.buffer


def one_line(text: str) -> str:
    """The text without line breaks or other control characters, so that a problem stays one line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def coded(error: CodedError, language: Language) -> str:
    """A refusal as one line: its code, what is the case, what to do now."""
    return one_line(f"{error.code} {say(error, language)}")


def guarded(command: Callable[[], T], language: Language) -> T:
    """Run a command; whatever goes wrong ends it with one coded line on standard error and exit 2.

    `ZHENGPIAO_DEBUG=1` lets an unforeseen exception through, for those who mend it.
    """
    try:
        return command()
    except CodedError as problem:
        refuse(problem, language)
    except (Exit, SystemExit):
        raise
    except click.ClickException as problem:
        refuse(WrongUsage(detail=detail(problem, language)), language)
    except (KeyboardInterrupt, click.Abort):
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        _drop_output()
        refuse(OutputClosed(), language)
    except Exception as problem:
        if os.environ.get(DEBUG):
            raise
        refuse(Unexpected(kind=type(problem).__name__, detail=str(problem)[:200]), language)


def refuse(error: CodedError, language: Language) -> NoReturn:
    """The coded line on standard error, and exit 2."""
    try:
        write(coded(error, language), err=True)
    except (OSError, ValueError):  # nobody listens there either; the exit code still tells
        raise SystemExit(REFUSED) from None
    raise SystemExit(REFUSED)


def _drop_output() -> None:
    # What is still buffered would fail once more, with a traceback, when the interpreter flushes at its end.
    sink = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(sink, sys.stdout.fileno())
    except (OSError, ValueError):  # a stand-in for standard output, as tests use
        return
    finally:
        os.close(sink)
