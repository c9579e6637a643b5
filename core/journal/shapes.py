"""Small values that events of several subjects hold."""

from typing import Any

import msgspec

Plain = dict[str, Any]  # plain JSON: rule sets and outcomes are typed in their own rooms


class Nominee(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name for the ballot, in the order of the ballot."""

    id: str
    name: str
    groups: tuple[str, ...] = ()
