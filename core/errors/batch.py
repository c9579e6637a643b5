"""Refusals about batches: out of order, not adding up, drawn wrongly, disputes still open."""

from dataclasses import dataclass

from core.errors.base import UserError, Word


@dataclass(eq=False)
class BatchOutOfOrder(UserError):
    """A batch is open, entered, entered again and settled, in this order."""

    code = "B201"
    batch: str
    act: Word
    state: Word
    missing: Word


@dataclass(eq=False)
class DisputesOpen(UserError):
    """Disputed ballots are decided before the batch is settled."""

    code = "B202"
    batch: str
    disputes: int


@dataclass(eq=False)
class BatchSizeTooSmall(UserError):
    """A batch holds at least one paper."""

    code = "B203"
    size: int


@dataclass(eq=False)
class BatchesDoNotAddUp(UserError):
    """The batches hold other than the papers collected."""

    code = "B204"
    together: int
    collected: int
    apart: int


@dataclass(eq=False)
class DrawnWrongly(UserError):
    """The lot drew too few batches, or one that there is not."""

    code = "B205"
    needed: int
    batches: int
    drawn: int
