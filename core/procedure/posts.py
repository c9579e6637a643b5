"""The posts of a township out of `resources/posts.toml`, as many as its plan has, by the name they bear there."""

import tomllib
from functools import lru_cache
from typing import Final, Literal

import msgspec

from core.domain.crossing import Organ
from core.domain.term import PostsPlan
from core.wording import RESOURCES, Language

Place = Literal["town", "township", "office"]
"""镇, 乡, or 办事处, which has no people's congress."""

_HEAD: Final = {"town": "镇", "township": "乡", "office": ""}


class Bar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that holding posts together must not break, with its article; a note refuses nothing."""

    key: str
    article: str
    zh: str
    en: str
    note: bool = False

    def text(self, language: Language) -> str:
        """The rule in words."""
        return self.zh if language == "zh" else self.en


class Bundle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Posts that the seed gives to one person who has the party post; `times` is a number or a figure of the plan."""

    party: str
    posts: tuple[str, ...]
    times: int | str = 1
    gender: str = ""


class Post(msgspec.Struct, frozen=True):
    """One post of a township. `contest` is the office of the elections that fill it, empty where none does."""

    key: str
    organ: Organ
    places: int
    zh: str
    en: str
    rank: str = ""
    includes: str = ""
    contest: str = ""
    voted: bool = False
    leading: bool = True
    administrative: bool = False
    optional: bool = False

    def title(self, language: Language) -> str:
        """What the post is called."""
        return self.zh if language == "zh" else self.en


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    organ: Organ
    places: int | str
    zh: str
    en: str
    office_zh: str = ""
    office_en: str = ""
    rank: str = ""
    includes: str = ""
    contest: str = ""
    voted: bool = False
    congress: bool = False
    leading: bool = True
    administrative: bool = False
    optional: bool = False


class _Offices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    organ: Organ
    zh: str
    en: str
    names: tuple[str, ...]
    administrative: bool = False


class _Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    post: tuple[_Written, ...]
    office: _Offices
    bundle: tuple[Bundle, ...]
    bar: tuple[Bar, ...]


@lru_cache(maxsize=1)
def _catalogue() -> _Catalogue:
    text = (RESOURCES / "posts.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Catalogue)


def place_of(township: str, *, congress: bool) -> Place:
    """What kind of place it is; the name tells a 乡 from a 镇."""
    if not congress:
        return "office"
    return "township" if township.strip().endswith("乡") else "town"


def figure(plan: PostsPlan, given: int | str) -> int:
    """A number of places, or the figure of the plan that gives it; `members` are the committee but its secretaries."""
    if isinstance(given, int):
        return given
    if given == "members":
        return max(0, plan.committee - plan.secretaries - plan.deputies)
    return int(getattr(plan, given))


def posts_of(plan: PostsPlan, place: Place) -> tuple[Post, ...]:
    """Every post of the place in the order of the table; a sub-district office has none of a congress."""
    written = (one for one in _catalogue().post if place != "office" or not one.congress)
    return (*(_post(plan, place, one) for one in written), *_office_heads(plan))


def _post(plan: PostsPlan, place: Place, one: _Written) -> Post:
    office = place == "office"
    return Post(
        key=one.key,
        organ=one.organ,
        places=figure(plan, one.places),
        zh=(office and one.office_zh) or one.zh.format(place=_HEAD[place]),
        en=(office and one.office_en) or one.en,
        rank=one.rank,
        includes=one.includes,
        contest="" if office and one.voted else one.contest,
        voted=one.voted and not office,
        leading=one.leading,
        administrative=one.administrative,
        optional=one.optional,
    )


def _office_heads(plan: PostsPlan) -> tuple[Post, ...]:
    head = _catalogue().office
    return tuple(
        Post(
            key=f"office-{number}",
            organ=head.organ,
            places=1,
            zh=head.zh.format(name=name),
            en=head.en.format(name=name),
            leading=False,
            administrative=head.administrative,
        )
        for number, name in enumerate(plan.offices or head.names, start=1)
    )


def bundles() -> tuple[Bundle, ...]:
    """Which posts go together, the party's highest first."""
    return _catalogue().bundle


def bars() -> tuple[Bar, ...]:
    """All that is checked, in the order in which it is shown."""
    return _catalogue().bar


def bar(key: str) -> Bar:
    """One of them. Raises `KeyError`."""
    return {one.key: one for one in bars()}[key]
