"""`None`, `True` and `False` outlive any number of Qt calls."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from ui.none_guard import GIVEN_AWAY, IMMORTAL_SINCE, PLENTY, guard_none


def test_calls_that_return_nothing_use_up_no_none() -> None:
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("x")
    assert sys.version_info >= IMMORTAL_SINCE or sys.getrefcount(None) > PLENTY // 2


class Bell(QObject):
    """Something with a signal."""

    rung = Signal()


def test_signals_use_up_no_true() -> None:
    bell = Bell()
    for _ in range(20_000):
        bell.rung.emit()
    assert sys.version_info >= IMMORTAL_SINCE or sys.getrefcount(True) > PLENTY // 2


@pytest.mark.parametrize("one", GIVEN_AWAY)
def test_guarding_twice_adds_nothing(one: bool | None) -> None:
    before = sys.getrefcount(one)
    guard_none()
    guard_none()
    assert abs(sys.getrefcount(one) - before) < PLENTY // 2
