"""`None` outlives any number of Qt calls."""

import sys

from PySide6.QtCore import QObject

from ui.none_guard import IMMORTAL_SINCE, PLENTY, guard_none


def test_calls_that_return_nothing_use_up_no_none() -> None:
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("x")
    assert sys.version_info >= IMMORTAL_SINCE or sys.getrefcount(None) > PLENTY // 2


def test_guarding_twice_adds_nothing() -> None:
    before = sys.getrefcount(None)
    guard_none()
    guard_none()
    assert abs(sys.getrefcount(None) - before) < PLENTY // 2
