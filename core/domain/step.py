"""A sentence before it is a sentence: a code with the numbers, names and smaller phrases that go into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.wording import Language, sentence


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation. `params` holds numbers, names, tuples of names, and further steps as phrases."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: Language = "zh") -> str:
        """The sentence in that language."""
        return sentence(
            self.code, {key: _said(part, language) for key, part in self.params.items()}, language
        ).what


def _said(part: object, language: Language) -> object:
    if isinstance(part, Step):
        return part.say(language)
    if isinstance(part, tuple):
        return ("、" if language == "zh" else ", ").join(part)
    return part
