"""Keeps `None`, `True`, `False` alive on Python before 3.12, where a PySide6 wheel for later Pythons gives them away.

The PySide6 6.12.0 wheel (cp310-abi3) returns `None` from void calls, and `True` from `Signal.emit`, without taking a
reference. From Python 3.12 on these are immortal and nobody notices; on 3.10 and 3.11 each call drops one reference,
and after some hundreds or thousands the interpreter stops with "deallocating None" or "deallocating True or False".
6.11.1 and earlier are sound. A count that cannot be used up is what
3.12 does as well.
"""

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
PLENTY = 1 << 40
GIVEN_AWAY = (None, True, False)


def guard_none() -> None:
    """Gives each of them more references than a program can drop; nothing on Python 3.12 and later."""
    if sys.version_info >= IMMORTAL_SINCE:
        return
    for one in GIVEN_AWAY:
        if sys.getrefcount(one) < PLENTY // 2:
            ctypes.c_ssize_t.from_address(id(one)).value += PLENTY
