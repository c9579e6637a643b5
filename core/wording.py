"""Codes to sentences. One catalogue serves the screen, the command line and the papers."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from core.errors import CodedError, Word

Language = Literal["zh", "en"]
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One code's sentences; `do_*` says what to do now and is there for refusals only."""

    zh: str
    en: str
    do_zh: str = ""
    do_en: str = ""


class Wording(msgspec.Struct, frozen=True):
    """A filled-in message: what is the case, and what to do now (may be empty)."""

    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.what} {self.do}".strip()


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Entry]:
    """Every code with its sentences, from all files of `resources/i18n/messages`.

    Raises `ValueError` where two files give the same code.
    """
    entries: dict[str, Entry] = {}
    for path in sorted((RESOURCES / "i18n" / "messages").glob("*.toml")):
        found = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Entry])
        doubled = entries.keys() & found.keys()
        if doubled:
            raise ValueError(f"{path.name} repeats {sorted(doubled)}")
        entries.update(found)
    return entries


def sentence(code: str, params: Mapping[str, object], language: Language = "zh") -> Wording:
    """The sentence of a code with its numbers filled in."""
    entry = catalogue()[code]
    what, do = (entry.zh, entry.do_zh) if language == "zh" else (entry.en, entry.do_en)
    shown = {
        name: word(value, language) if isinstance(value, Word) else value for name, value in params.items()
    }
    return Wording(what.format_map(shown), do.format_map(shown))


def word(code: str, language: Language = "zh") -> str:
    """A single term of the catalogue."""
    entry = catalogue()[code]
    return entry.zh if language == "zh" else entry.en


def say(error: CodedError, language: Language = "zh") -> Wording:
    """What a refusal tells the person."""
    return sentence(error.code, error.params, language)
