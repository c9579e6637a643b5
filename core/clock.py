"""The only reader of the time. Everything else is given a clock."""

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time with its offset from UTC."""

    def now(self) -> datetime:
        """The present moment, aware of its time zone."""
        ...


class SystemClock:
    """The laptop's own clock, in its local time zone."""

    def now(self) -> datetime:
        """The present moment in local time."""
        return datetime.now().astimezone()


class FixedClock:
    """A clock for samples and tests: each reading is `step` later than the one before."""

    def __init__(self, start: datetime, step: timedelta = timedelta(0)) -> None:
        self._next = start
        self._step = step

    def now(self) -> datetime:
        """The next moment of the row."""
        moment = self._next
        self._next += self._step
        return moment

    def move_to(self, moment: datetime) -> None:
        """Go on from this moment."""
        self._next = moment


def minute(moment: datetime) -> str:
    """The moment as it is written into the file: to the minute, never finer.

    Seconds beside a ballot could be laid against a film of the hall; minutes cannot single out one paper.
    """
    return moment.isoformat(timespec="minutes")
