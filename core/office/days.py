"""Days as people give them to a command."""

from datetime import date

from core.errors.outcome import NotADay
from core.office.desk import Desk, said


def day_of(text: str, what: str = "what.day") -> str:
    """A whole day as `YYYY-MM-DD`. Raises `Missing`, `NotADay`."""
    day = said(text, what)
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise NotADay(given=day) from None


def day_or_nothing(text: str) -> str:
    """A whole day, or nothing where nothing is given. Raises `NotADay`."""
    return day_of(text) if text.strip() else ""


def today(desk: Desk) -> str:
    """The day on which somebody works at this desk."""
    return desk.clock.now().date().isoformat()
