"""The open file with its one write door."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from core.clock import Clock, minute
from core.errors import Word
from core.errors.file import UnprintableText
from core.errors.procedure import Missing
from core.journal.canonical import canonical
from core.journal.chain import Entry
from core.journal.events import Event, TermChangeOpened
from core.store import file as store
from core.store.file import ElectionFile
from core.store.schema import FORMAT

# Control characters, half surrogates, and marks that reverse what is read: none belongs on a signed paper.
_FORBIDDEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]"
)


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
        self._listeners: list[Listener] = []

    @classmethod
    def create(
        cls, path: Path, clock: Clock, *, township: str, term: str, template: str, by: str, file_id: str = ""
    ) -> Self:
        """A new file. Raises `Missing`, `UnprintableText`, `AlreadyThere` or an `EnvironmentProblem`."""
        said(by, "what.by")
        genesis = TermChangeOpened(
            file_id=file_id or secrets.token_hex(16),
            format=FORMAT,
            township=said(township, "what.township"),
            term=said(term, "what.term"),
            template=template,
        )
        clean(genesis)
        return cls(store.create(path, genesis, minute(clock.now()), by.strip()), clock)

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
        name = said(by, "what.by")
        clean(event)
        clean(name)
        entry = self.file.append(event, minute(self.clock.now()), name)
        recorded = Recorded(event, entry)
        for listener in tuple(self._listeners):
            listener(recorded)
        return recorded

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every event after it is durable; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

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


def clean(value: Event | str) -> None:
    """Refuse text that cannot be read as it is printed. Raises `UnprintableText`."""
    try:
        text = value if isinstance(value, str) else _texts(value)
    except UnicodeEncodeError as problem:
        raise UnprintableText(
            where="JSON", codepoint=f"U+{ord(problem.object[problem.start]):04X}"
        ) from problem
    found = _FORBIDDEN.search(text)
    if found:
        raise UnprintableText(where=text[: found.start()][-12:], codepoint=f"U+{ord(found.group()):04X}")


def _texts(event: Event) -> str:
    # In canonical JSON a control character shows as an escape; a backslash that was typed shows doubled.
    text = canonical(event)
    escaped = re.search(r"(?<!\\)(?:\\\\)*\\(?:u00([01][0-9a-f])|([bfnrt]))", text)
    if escaped:
        code = escaped.group(1) or {"b": "08", "f": "0c", "n": "0a", "r": "0d", "t": "09"}[escaped.group(2)]
        raise UnprintableText(where=text[: escaped.start()][-12:], codepoint=f"U+00{code.upper()}")
    return text
