"""The days of the sample's term change, as in the seed: applications in December 2002, congresses in March 2003."""

from datetime import datetime, timedelta, timezone
from typing import Final

ZONE: Final = timezone(timedelta(hours=8))
OPENED: Final = "2002-11-28"
APPLIED: Final = ("2002-12-02", "2002-12-13")
VETTED: Final = ("2002-12-14", "2002-12-20")
NOTICE: Final = ("2002-12-21", "2002-12-30")
NOTICED: Final = "2002-12-31"
ENROLLED: Final = ("2002-12-16", "2003-01-10")
DISCLOSED_FIRST: Final = "2003-01-02"
RECOMMENDED: Final = ("2003-01-18", "2003-01-20")
FIXED: Final = ("2003-01-21", "2003-01-28")
DISCLOSED_SECOND: Final = "2003-01-29"
PARTY: Final = ("2003-03-07", "2003-03-08")
PEOPLE: Final = ("2003-03-25", "2003-03-26")
APPOINTED: Final = ("2003-03-27", "2003-04-02")
DISCLOSED_THIRD: Final = "2003-04-03"


def at(day: str, hour: int = 8, minute: int = 0) -> datetime:
    """A moment of a day."""
    return datetime.fromisoformat(day).replace(hour=hour, minute=minute, tzinfo=ZONE)
