"""The words of the papers, Chinese and English, from the files `resources/i18n/papers*.toml`."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from core.wording import RESOURCES, Language, catalogue, word


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text of a paper in both languages."""

    zh: str
    en: str


@lru_cache(maxsize=1)
def words() -> Mapping[str, Words]:
    """Every text of the papers by its key, strictly read."""
    found: dict[str, Words] = {}
    for path in sorted((RESOURCES / "i18n").glob("papers*.toml")):
        texts = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Words])
        if again := sorted(found.keys() & texts.keys()):
            raise ValueError(f"{path.name} repeats {again}")
        found |= texts
    return found


class Texts:
    """The papers' words in one language: `t("required")`, `t("sum_sentence", valid=110)`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **params: object) -> str:
        """The text of a key with its numbers filled in. Raises `KeyError` for a key that no catalogue holds."""
        entry = words()[key]
        return (entry.zh if self.language == "zh" else entry.en).format_map(params)

    def term(self, code: str, otherwise: str) -> str:
        """A term that the papers share with the screen; `otherwise` where the catalogue has no such term."""
        return word(code, self.language) if code in catalogue() else otherwise

    def has(self, key: str) -> bool:
        """Whether the catalogue holds this key."""
        return key in words()

    def listed(self, names: list[str]) -> str:
        """Names one after the other, as the language separates them."""
        return ("、" if self.language == "zh" else ", ").join(names)

    def joined(self, *parts: str) -> str:
        """The parts that are not empty, with a space between them."""
        return " ".join(part for part in parts if part)
