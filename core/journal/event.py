"""What every event is: a typed struct with the name of its kind."""

from typing import ClassVar

import msgspec


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """One thing that happened. Holds no cycles, so the collector need not look at a hundred thousand of them."""

    kind: ClassVar[str]
