"""The people's congress: mandates, nominations, rounds of voting."""

from core.domain.deputies import DeputyStanding, Nomination, Round
from core.journal.event import Event


class DeputyStandingChanged(Event, frozen=True):
    """A mandate ended, was suspended, or is in force again."""

    kind = "deputy_standing_changed"
    row: DeputyStanding


class NominationFiled(Event, frozen=True):
    """A nomination or a motion for recall reached the presidium."""

    kind = "nomination_filed"
    row: Nomination


class NominationWithdrawn(Event, frozen=True):
    """A nomination is no longer upheld, or the nominee declines."""

    kind = "nomination_withdrawn"
    id: str
    withdrawn: str


class RoundOpened(Event, frozen=True):
    """Contests brought together into one round of voting."""

    kind = "round_opened"
    row: Round
