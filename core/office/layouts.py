"""Templates of a whole term change: which stages there are, the posts, the conditions, the meetings."""

import tomllib
from functools import cache
from typing import Final

import msgspec

from core.domain.applicants import Condition
from core.domain.term import PostsPlan, StageName
from core.errors.frame import NoSuchLayout
from core.wording import RESOURCES

TERMS: Final = RESOURCES / "terms"


class Assembly(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting of the term change: its key, its template, and the stage it belongs to."""

    key: str
    template: str
    stage: StageName


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One template as its file has it; `document` is what the conditions and the posts rest on."""

    document: str
    stages: tuple[StageName, ...]
    plan: PostsPlan
    conditions: tuple[Condition, ...] = ()
    meetings: tuple[Assembly, ...] = ()


def layouts() -> tuple[str, ...]:
    """The keys of all templates that lay a term change out."""
    return tuple(sorted(path.stem for path in TERMS.glob("*.toml")))


@cache
def layout(template: str) -> Layout:
    """A template by its key. Raises `NoSuchLayout`."""
    if template not in layouts():
        raise NoSuchLayout(template=template)
    text = (TERMS / f"{template}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Layout)
