"""The end of a contest: every check once more, one by one, then sealed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the seal page: `code` names the sentence, `params` its numbers; only `needed` ones bar the seal."""

    code: str
    passed: bool
    params: dict[str, object]
    needed: bool = True
