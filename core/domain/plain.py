"""Plain JSON data out of typed values."""

from collections.abc import Callable

import msgspec


def plain(value: object, hook: Callable[[object], object] | None = None) -> object:
    """The value as dicts, lists, text, numbers, booleans, None; `hook` turns what JSON lacks into these."""
    return _lists(msgspec.to_builtins(value, enc_hook=hook))


def _lists(value: object) -> object:
    if isinstance(value, dict):
        return {key: _lists(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_lists(inner) for inner in value]
    return value
