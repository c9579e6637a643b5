"""A posts plan as it is typed, into the plan that the core takes."""

import unicodedata
from collections.abc import Mapping

import msgspec

from core.domain.term import PostsPlan

NUMBERS = (
    "committee", "elected", "secretaries", "deputies", "deputy_mayors", "slate_secretaries", "slate_deputies",
    "slate_members", "nominate_most", "posts_before", "posts_after", "staff_before", "staff_after",
)  # fmt: skip


def not_numbers(typed: Mapping[str, str]) -> tuple[str, ...]:
    """Which of the numbers are none as typed; an empty one counts as 0."""
    return tuple(name for name in NUMBERS if name in typed and _number(typed[name]) < 0)


def posts_from(typed: Mapping[str, str], before: PostsPlan) -> PostsPlan:
    """The plan as typed; what is no number counts as -1, which no number of it may be."""
    numbers = {name: _number(typed[name]) for name in NUMBERS if name in typed}
    texts = {name: typed[name].strip() for name in ("as_of", "superior") if name in typed}
    offices = before.offices
    if "offices" in typed:
        offices = tuple(
            one.strip() for one in typed["offices"].replace("，", "、").split("、") if one.strip()
        )
    return msgspec.convert({**msgspec.to_builtins(before), **numbers, **texts, "offices": offices}, PostsPlan)


def _number(text: str) -> int:
    plain = unicodedata.normalize("NFKC", text).strip()  # Chinese keyboards type ９ as well as 9
    return int(plain) if plain.isascii() and plain.isdecimal() else 0 if not plain else -1
