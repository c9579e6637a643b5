"""The open file with its one write door."""

import json
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from core.clock import Clock, minute
from core.errors import Word
from core.errors.file import UnprintableText
from core.errors.procedure import Missing, NumberBeyondFile
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.event import Event
from core.journal.events import TermChangeOpened
from core.office.gate import Gate
from core.store import file as store
from core.store.file import LARGEST, ElectionFile
from core.store.schema import FORMAT

# Control characters, half surrogates, and marks that are not seen or reverse what is read: two names that look the
# same must be the same, and none of these belongs on a signed paper.
_FORBIDDEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ud800-\\udfff"
    "\\ufeff\\ufff9-\\uffff\\U000e0000-\\U000e007f]"
)
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{4}|[bfnrt]))")


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event that is in the file, and its line of the journal."""

    event: Event
    entry: Entry


Listener = Callable[[Recorded], None]


class Desk:
    """Where a person works on one file. Screens, command line and sample all write through `record`."""

    def __init__(self, file: ElectionFile, clock: Clock) -> None:
        self.file = file
        self.clock = clock
        self.gate = Gate(file)
        self._by = ""  # who was found printable last: the same person enters hundreds of ballots
        self._listeners: list[Listener] = []

    @classmethod
    def create(
        cls,
        path: Path,
        clock: Clock,
        *,
        township: str,
        term: str,
        template: str,
        by: str,
        file_id: str = "",
        rehearsal: bool = False,
    ) -> Self:
        """A new file; a rehearsal is one for ever.

        Raises `Missing`, `UnprintableText`, `AlreadyThere` or an `EnvironmentProblem`.
        """
        name = person(by)
        genesis = TermChangeOpened(
            file_id=file_id or secrets.token_hex(16),
            format=FORMAT,
            township=said(township, "what.township"),
            term=said(term, "what.term"),
            template=template,
            rehearsal=rehearsal,
        )
        clean_payload(genesis)
        return cls(store.create(path, genesis, minute(clock.now()), name), clock)

    @classmethod
    def open(cls, path: Path, clock: Clock, *, write: bool = True) -> Self:
        """An existing file, to read only where somebody else writes it.

        Raises `NoSuchFile`, `NotOurFile`, `NewerFormat`, `DamagedFile` or an `EnvironmentProblem`.
        """
        return cls(store.open_file(path, write=write), clock)

    @property
    def head(self) -> str:
        """Fingerprint of the whole file as it is now."""
        return self.file.head

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written here."""
        return self.file.read_only

    def record(self, event: Event, by: str) -> Recorded:
        """The write door: one event, durable when this returns; then listeners hear of it.

        Raises `Missing` without a person, `UnprintableText`, `OpenedReadOnly` or an `EnvironmentProblem`; then nothing
        was written and nobody hears anything.
        """
        if by != self._by:
            self._by = person(by)
        payload = clean_payload(event)
        self.gate.allow(event, self._by)
        entry = self.file.append(event, payload, minute(self.clock.now()), self._by)
        self.gate.heard(event)
        recorded = Recorded(event, entry)
        for listener in tuple(self._listeners):
            listener(recorded)
        return recorded

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every event after it is durable; call what is returned to stop, once or more often."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Close the file and let its lock go."""
        self._listeners.clear()
        self.file.close()


def said(text: str, what: str) -> str:
    """The text without spaces around it. Raises `Missing` where nothing is left."""
    kept = text.strip()
    if not kept:
        raise Missing(what=Word(what))
    return kept


def person(by: str) -> str:
    """Who does it, without spaces around the name. Raises `Missing`, `UnprintableText`."""
    name = said(by, "what.by")
    found = _FORBIDDEN.search(name)
    if found:
        raise _unprintable(name, found.start(), ord(found.group()))
    return name


def clean_payload(event: Event) -> str:
    """The event in canonical form. Raises `UnprintableText` where a text in it cannot be read as it is printed."""
    try:
        text = canonical(event)
    except UnicodeEncodeError as problem:
        raise _unprintable("JSON", 4, ord(problem.object[problem.start])) from problem
    except OverflowError as problem:
        raise NumberBeyondFile(limit=LARGEST) from problem
    if text.isascii() and "\\" not in text and "\x7f" not in text:
        return text  # as nearly every ballot is
    # In canonical JSON a control character shows as an escape; a backslash that was typed shows doubled.
    escaped = _ESCAPED.search(text)
    if escaped:
        raise _unprintable(text, escaped.start(), ord(json.loads(f'"{escaped.group(1)}"')))
    found = _FORBIDDEN.search(text)
    if found:
        raise _unprintable(text, found.start(), ord(found.group()))
    return text


def _unprintable(text: str, place: int, codepoint: int) -> UnprintableText:
    return UnprintableText(where=text[:place][-12:], codepoint=f"U+{codepoint:04X}")
