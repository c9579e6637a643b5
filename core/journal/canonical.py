"""The one byte form of an event's payload, so that its hash is the same everywhere."""

import msgspec

_ENCODER = msgspec.json.Encoder(order="sorted")


def canonical(value: object) -> str:
    """JSON with sorted keys, no spaces, UTF-8 characters as they are.

    Equal to `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` for what events hold:
    strings, whole numbers, booleans, null, lists and objects.
    """
    return _ENCODER.encode(value).decode("utf-8")
